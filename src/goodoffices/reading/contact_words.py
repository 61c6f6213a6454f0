"""Contact words: the nouns and verbs that tell of calls, meetings, visits and letters, and of what becomes of them.

The words are data (`lexicon/contacts.txt`); here they become forms that can be looked up. How they stand in a clause is
told in `contact_nouns` and `contact_verbs`.
"""

from functools import cache

from goodoffices.domain.contacts import ContactKind
from goodoffices.reading.lexicon import ing_form_of, lexicon_lines, past_of, s_form_of

_NOUNS = "noun_"
_VERBS = "verb_"
_TOO_COMMON = frozenset({"reply_to", "reply_say"})


@cache
def contact_words(name: str) -> frozenset[str]:
    """The words of a class as they are listed, those of several parts joined by "_"."""
    return frozenset(_classes()[name])


@cache
def contact_nouns() -> dict[str, ContactKind | None]:
    """The nouns that name a contact, by spelling, with its kind; None where the noun leaves the kind open."""
    kinds = {kind.value: kind for kind in ContactKind}
    return {
        word: kinds.get(name.removeprefix(_NOUNS))
        for name, words in _classes().items()
        if name.startswith(_NOUNS)
        for word in words
    }


@cache
def last_words() -> frozenset[str]:
    """The words in which a noun for a contact may end."""
    return frozenset(noun.rsplit("_", 1)[-1] for noun in contact_nouns()) | {"date"}


@cache
def forms_of(name: str) -> dict[str, str]:
    """The forms of the verbs of a class, by spelling: "base", "s", "past" (also the participle) or "ing"."""
    return {spelling: form for entry in _classes()[name] for spelling, form in _forms(entry).items()}


@cache
def contact_verbs() -> dict[str, tuple[str, str]]:
    """The forms of verbs that tell of a contact by themselves, by spelling: the verb's class and which form it is."""
    return {
        spelling: (name.removeprefix(_VERBS), form)
        for name in _classes()
        if name.startswith(_VERBS)
        for spelling, form in forms_of(name).items()
    }


@cache
def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence that tells of a contact."""
    nouns = frozenset(part for noun in contact_nouns() for part in noun.split("_"))
    answers = (set(forms_of(name)) for name in _classes() if name.startswith("reply_") and name not in _TOO_COMMON)
    return nouns.union(contact_verbs(), contact_words("gathering"), contact_words("further_trigger"), *answers)


def _forms(entry: str) -> dict[str, str]:
    lemma, *irregular = entry.split("_", maxsplit=1)[0].split("/")
    past = irregular or [past_of(lemma)]
    doubled = past[0] == lemma + lemma[-1] + "ed"
    ing = lemma + lemma[-1] + "ing" if doubled or past == [lemma] else ing_form_of(lemma)
    return {s_form_of(lemma): "s", ing: "ing", **dict.fromkeys(past, "past"), lemma: "base"}


@cache
def _classes() -> dict[str, list[str]]:
    classes: dict[str, list[str]] = {}
    for line in lexicon_lines("contacts.txt"):
        name, _, words = line.partition(":")
        classes[name] = words.split()
    return classes
