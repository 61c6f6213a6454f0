"""What the span layer finds in some words, written in one line each, so that tables of sentences stay readable."""

from goodoffices.reading.attributions import Place
from goodoffices.reading.document import cut
from goodoffices.reading.span_layer import find_attributions


def told(text: str) -> list[str]:
    """Every attribution as "source | cue | content // content", in the order of the contents; "-" for none."""
    found = sorted(
        find_attributions(cut(text)), key=lambda attribution: (attribution.contents, attribution.cue or (0, 0))
    )
    return [
        " | ".join(
            (_words(text, one.source), _words(text, one.cue), " // ".join(text[slice(*part)] for part in one.contents))
        )
        for one in found
    ]


def _words(text: str, place: Place | None) -> str:
    return text[slice(*place)] if place is not None else "-"
