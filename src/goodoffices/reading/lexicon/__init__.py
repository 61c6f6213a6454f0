"""The words the rules know: which report speech, which act as a sentence's verb, which name a role or a day.

Word lists are data beside this file; here they become forms that can be looked up. No rule of grammar is here.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class CueForm:
    """One form of a word that reports speech."""

    lemma: str
    frames: frozenset[str]  # the letters explained at the head of cues.txt
    form: str  # "base", "s", "past" (also the participle) or "ing"


_VOWELS = "aeiou"
_DOUBLED = frozenset(
    {
        "admit",
        "label",
        "signal",
        "submit",
        "quip",
        "slam",
        "plan",
        "stop",
        "refer",
        "permit",
        "commit",
        "occur",
        "prefer",
        "ban",
        "expel",
        "compel",
        "drop",
        "scrap",
        "ship",
        "slip",
        "step",
        "strip",
        "bar",
        "beg",
        "regret",
        "transfer",
        "travel",
        "cancel",
        "trap",
        "tap",
        "drag",
        "acquit",
        "channel",
        "confer",
        "control",
        "kidnap",
        "lag",
        "patrol",
        "shun",
        "snub",
        "stem",
        "top",
    }
)


@cache
def cue_forms() -> dict[str, CueForm]:
    """Every form of every cue, by its lower-case spelling."""
    forms: dict[str, CueForm] = {}
    for line in lexicon_lines("cues.txt"):
        head, _, irregular = line.partition(":")
        lemma, *frames = head.split()
        past = [form.strip() for form in irregular.split(",") if form.strip()] or _pasts_of(lemma)
        ings = dict.fromkeys((ing_form_of(lemma), *_american(lemma, "ing")), "ing")
        spelt = {lemma: "base", s_form_of(lemma): "s", **ings, **dict.fromkeys(past, "past")}
        for spelling, form in spelt.items():
            forms.setdefault(spelling, CueForm(lemma, frozenset(frames), form))
    return forms


@cache
def phrasal_cues() -> dict[str, tuple[tuple[tuple[str, ...], CueForm], ...]]:
    """Cues of several words, by the spelling of the first: the words that must follow, and the form it makes."""
    found: dict[str, list[tuple[tuple[str, ...], CueForm]]] = {}
    for line in lexicon_lines("phrasal_cues.txt"):
        head, _, forms = line.partition(":")
        name, *frames = head.split()
        for spelling in forms.split():
            kind = "ing" if spelling.endswith("ing") else "s" if spelling.endswith("s") else "past"
            kind = "base" if spelling == name.split("_")[0] else kind
            form = CueForm(name.replace("_", " "), frozenset(frames), kind)
            found.setdefault(spelling, []).append((tuple(name.split("_")[1:]), form))
    return {spelling: tuple(entries) for spelling, entries in found.items()}


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of a closed class, lower case."""
    for line in lexicon_lines("classes.txt"):
        title, _, words = line.partition(":")
        if title == name:
            return frozenset(words.split())
    raise KeyError(name)


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list beside this file, lower case."""
    return frozenset(word for line in lexicon_lines(f"{name}.txt") for word in line.split())


@cache
def verb_forms() -> frozenset[str]:
    """Finite forms of common verbs that report no speech; where a clause's subject ends, one of them may stand."""
    forms: set[str] = set()
    for line in lexicon_lines("verbs.txt"):
        for entry in line.split():
            lemma, *irregular = entry.split("/")
            forms.update({s_form_of(lemma), *(irregular or _pasts_of(lemma))})
    return frozenset(forms)


@cache
def past_forms() -> frozenset[str]:
    """Past forms of common verbs that report no speech, and of "be" and "have"."""
    forms = {"was", "were", "had", "did"}
    for line in lexicon_lines("verbs.txt"):
        for entry in line.split():
            lemma, *irregular = entry.split("/")
            forms.update(irregular if irregular and lemma not in {"be", "have", "do"} else _pasts_of(lemma))
    return frozenset(forms - {"set", "put", "let", "cut", "shed", "hit", "shut", "split", "spread", "read", "hurt"})


@cache
def present_forms() -> frozenset[str]:
    """Forms in -s of verbs that tell what is to happen when a day stands with them: "opens on Tuesday"."""
    return frozenset(map(s_form_of, word_class("scheduled")))


@cache
def verb_bases() -> frozenset[str]:
    """Bare forms of common verbs that report no speech."""
    return frozenset(entry.split("/")[0] for line in lexicon_lines("verbs.txt") for entry in line.split())


def past_of(lemma: str) -> str:
    """The regular past of a verb."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def s_form_of(lemma: str) -> str:
    """The third person singular of a verb."""
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def ing_form_of(lemma: str) -> str:
    """The present participle of a verb."""
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return _doubled(lemma) + "ing"


def _pasts_of(lemma: str) -> tuple[str, ...]:
    return past_of(lemma), *_american(lemma, "ed")


def _american(lemma: str, ending: str) -> tuple[str, ...]:
    """The American spelling of a form, where it differs: "signaled" beside "signalled"."""
    return (lemma + ending,) if lemma in _DOUBLED and lemma.endswith("l") else ()


def _doubled(lemma: str) -> str:
    return lemma + lemma[-1] if lemma in _DOUBLED else lemma


def lexicon_lines(name: str) -> list[str]:
    """The lines of a file of words, without comments and empty ones."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return [line for raw in text.splitlines() if (line := raw.split("#")[0].strip())]
