"""Unnamed people: those whom a report tells of only by what they are."""

from goodoffices.reading.lexicon import word_list
from goodoffices.reading.phrases import DETERMINERS, PREPOSITIONS, Stretch
from goodoffices.reading.runs import Run

_BODIES = frozenset(
    "agency council committee commission board parliament press media public newspaper magazine"
    " paper station network broadcaster".split()
)


def names_people(run: Run, stretch: Stretch) -> bool:
    """Whether a phrase tells of people by what they are: "the heads of mission", "officials", "the president"."""
    at = next((at for at in range(*stretch) if run.lower(at) in PREPOSITIONS), stretch[1]) - 1
    word = run.lower(at)
    if at < stretch[0] or (run.pieces[at].text[0].isupper() and not word.endswith("s")):
        return False
    if word in word_list("roles"):
        owned = "'s" in run.words[stretch[0] : at]
        return (run.lower(stretch[0]) in DETERMINERS or owned) and word not in _BODIES
    return word.endswith("s") and word.removesuffix("s") in word_list("roles")
