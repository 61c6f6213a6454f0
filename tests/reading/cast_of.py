"""Who a report's words mean, written in one line each, so that tables of sentences stay readable."""

from goodoffices.reading.casting import find_actors
from goodoffices.reading.document import cut
from goodoffices.reading.known import NOBODY, Known
from goodoffices.reading.span_layer import find_attributions
from goodoffices.reading.statements import statements_of


def meant(text: str, known: Known = NOBODY) -> list[str]:
    """Every mention as "words = who who", in the order of the text."""
    return [
        f"{text[mention.start : mention.end]} = {' '.join(mention.who)}"
        for mention in find_actors(cut(text), known).mentions
    ]


def voices(text: str, known: Known = NOBODY) -> list[str]:
    """Every statement as "words for the source = who", with "> who" for those addressed, in the order of the text."""
    document = cut(text)
    found = statements_of(document, find_attributions(document), [], None, known)
    return [
        f"{one.source_span.text if one.source_span is not None else '-'} = {' '.join(one.sources)}"
        + (f" > {' '.join(one.addressees)}" if one.addressees else "")
        for one in found.statements
    ]
