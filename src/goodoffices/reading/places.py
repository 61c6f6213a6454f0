"""Places: where a contact is, by the name of a city or a hall behind it."""

from goodoffices.reading.actors import Form
from goodoffices.reading.contact_words import contact_words
from goodoffices.reading.phrases import is_name
from goodoffices.reading.runs import Run
from goodoffices.reading.tails import Tail

_PLACED = frozenset({"in", "at", "near", "outside", "inside", "to"})


def place_in(run: Run, tail: Tail) -> str | None:
    """The name of the place that stands behind a contact; a person's, a state's or a forum's is none."""
    for word, start, end in tail.phrases:
        if word not in _PLACED:
            continue
        names = [at for at in range(start, end) if is_name(run.pieces[at])]
        if not names or any(run.lower(at) in contact_words("gathering") for at in range(start, end)):
            continue
        last = names[-1]
        first = last
        while first - 1 in names:
            first -= 1
        forms = {one.form for one in run.actors((first, last + 1))}
        if forms & {Form.NAME, Form.OFFICE, Form.STATE, Form.DEMONYM, Form.GROUP, Form.PRONOUN}:
            continue
        return run.scene.document.text[run.pieces[first].start : run.pieces[last].end]
    return None
