"""Verb sorts: what a verb does with a contact that it has as its subject or object: hold it, plan it, put it off."""

from goodoffices.reading.contact_words import forms_of
from goodoffices.reading.runs import Run

_PAIRS = {
    ("call", "off"): "cancelled",
    ("put", "off"): "postponed",
    ("push", "back"): "postponed",
    ("break", "off"): "fails",
    ("rule", "out"): "refused",
    ("turn", "down"): "refused",
    ("take", "part"): "light",
    ("wrap", "up"): "light",
    ("wind", "up"): "light",
    ("set", "up"): "planned",
    ("take", "place"): "occurs",
    ("go", "ahead"): "occurs",
    ("break", "up"): "fails",
    ("break", "down"): "fails",
    ("fall", "apart"): "fails",
    ("fall", "through"): "fails",
    ("call", "for"): "proposed",
    ("pull", "out"): "refused",
    ("back", "out"): "refused",
    ("walk", "out"): "fails",
    ("move", "ahead"): "occurs",
    ("be", "under"): "begins",
}
_PHRASAL_LEMMAS = {
    "call": ("call", "called", "calls", "calling"),
    "put": ("put", "puts", "putting"),
    "push": ("push", "pushed", "pushes"),
    "break": ("break", "broke", "broken", "breaks"),
    "rule": ("rule", "ruled", "rules", "ruling"),
    "turn": ("turn", "turned", "turns", "turning"),
    "take": ("take", "took", "taken", "takes", "taking"),
    "wrap": ("wrap", "wrapped", "wraps", "wrapping"),
    "wind": ("wind", "wound", "winds", "winding"),
    "set": ("set", "sets", "setting"),
    "go": ("go", "went", "gone", "goes", "going"),
    "fall": ("fall", "fell", "fallen", "falls"),
    "pull": ("pull", "pulled", "pulls"),
    "back": ("back", "backed", "backs"),
    "walk": ("walk", "walked", "walks"),
    "move": ("move", "moved", "moves"),
    "be": ("is", "are", "were", "was", "be"),
}
_LEMMA_OF = {form: lemma for lemma, forms in _PHRASAL_LEMMAS.items() for form in forms}
_CLASSES = (
    *("light", "planned", "proposed", "refused", "cancelled", "postponed", "denied", "considered"),
    *("begins", "ends", "fails"),
)


def sort_of_verb(run: Run, verb: int) -> str | None:
    """What sort of verb stands at a piece: one that holds, plans, proposes, refuses, puts off or ends a contact.

    Returns:
        The name of its class in `lexicon/contacts.txt`, or None where it tells nothing of a contact.
    """
    pair = _PAIRS.get((_LEMMA_OF.get(run.lower(verb), ""), run.lower(verb + 1)))
    if pair is not None:
        return pair
    word = run.lower(verb)
    if word in {"held", "hosted", "convened", "happen", "happened", "occurred", "occur"}:
        return "occurs"
    return next((name for name in _CLASSES if word in forms_of(name)), None)


def has_particle(run: Run, verb: int) -> bool:
    """Whether a verb tells only with the particle behind it: "called off", "put off"."""
    return (_LEMMA_OF.get(run.lower(verb), ""), run.lower(verb + 1)) in _PAIRS
