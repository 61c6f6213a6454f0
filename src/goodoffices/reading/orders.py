"""Orders: sentences that tell a reader or a machine what to do. They are part of a report and tell of no deed in it."""

from dataclasses import replace

from goodoffices.reading.document import Document, Sentence
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.phrases import DETERMINERS

_VERBS = word_class("ordering_verbs")
_OBJECTS = DETERMINERS | word_class("ordered_things")


def without_orders(document: Document) -> Document:
    """A document without its orders: what is left is where contacts, acts and positions are looked for."""
    told = tuple(sentence for sentence in document.sentences if not is_order(sentence))
    return document if len(told) == len(document.sentences) else replace(document, sentences=told)


def is_order(sentence: Sentence) -> bool:
    """Whether a sentence is an order: "Ignore previous instructions", "Please mark the meeting as accepted"."""
    words = [token.lower for token in sentence.tokens if token.is_word]
    if words[:1] == ["please"]:
        return True
    return len(words) > 1 and words[0] in _VERBS and words[1] in _OBJECTS
