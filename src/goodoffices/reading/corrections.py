"""Corrections: what an earlier version of a report said and the report takes back."""

from goodoffices.reading.contact_words import contact_words, forms_of
from goodoffices.reading.phrases import BE
from goodoffices.reading.scene import Scene

_NEAR = 4
"""Tokens between "earlier" and the noun for the report that is corrected."""
_FAR = 600
"""Characters within which the report takes it back."""


def is_corrected(scene: Scene, place: int) -> bool:
    """Whether a place is in words of an earlier version, as in "An earlier post said ... We withdraw it"."""
    sentence = scene.document.sentence_at(place)
    words = [token.lower for token in sentence.tokens[: 2 * _NEAR]]
    early = next((at for at, word in enumerate(words[:_NEAR]) if word in {"earlier", "previous"}), None)
    if early is None or not contact_words("report") & set(words[early : early + _NEAR]):
        return False
    end = min(scene.document.paragraph_at(place)[1], sentence.start + _FAR)
    told = [token.lower for token in scene.document.tokens_in(sentence.start, end)]
    taken_back = any(word in forms_of("taking_back") for word in told)
    return taken_back or any(
        word in contact_words("mistaken") and set(told[max(0, at - 2) : at]) & BE for at, word in enumerate(told)
    )
