"""Those not named: speakers who stay anonymous, and people, bodies and things of which a report says only "some"."""

import re
from collections.abc import Iterator

from goodoffices.domain.spans import Span, span_of
from goodoffices.reading.actors import Form
from goodoffices.reading.lexicon import cue_forms, word_class
from goodoffices.reading.scene import Scene

_ANONYMOUS = re.compile(
    r"^(?:an?|one|another|two|three|several|some)\b.{0,80}"
    r"\b(?:officials?|diplomats?|sources?|commanders?|negotiators?|envoys?|delegates?|insiders?|mediators?|advisers?|officers"
    r"|aides?|persons?|people)\b",
    re.IGNORECASE,
)
_SPOKEN_FOR = re.compile(r"\bspokes(?:man|woman|person|people)\b", re.IGNORECASE)
_THINGS = word_class("unnamed_things")
_ONES = frozenset("delegation delegate minister government country state member party official diplomat".split())
_OF_SOME = re.compile(
    r"\b(?:(?:certain|some|several|a number of|a handful of)(?: of (?:the|its|their|our|his|her))?"
    rf" (?:[^\W\d][\w’'-]* ){{0,2}}?(?:{'|'.join(sorted(_THINGS))})"
    rf"|one (?:[^\W\d][\w’'-]* )?(?:{'|'.join(sorted(_ONES))}))\b(?![’'-])",
    re.IGNORECASE,
)
_PLAIN = (
    word_class("prepositions")
    | word_class("conjunctions")
    | word_class("be")
    | word_class("have")
    | word_class("modals")
)


def unnamed_speakers(scene: Scene) -> Iterator[Span]:
    """The places that give words to somebody who is not named and says more than a passer-by would."""
    for statement in scene.statements:
        if statement.source_span is not None and _is_anonymous(scene, statement.source_span):
            yield statement.source_span


def unnamed_ones(scene: Scene) -> Iterator[Span]:
    """The places that speak of some of a sort, as "some Russian vessels", where it matters which."""
    text = scene.document.text
    for sentence in scene.document.sentences:
        for found in _OF_SOME.finditer(text, sentence.start, sentence.end):
            if _matters(found):
                yield span_of(text, found.start(), found.end())


def _is_anonymous(scene: Scene, source: Span) -> bool:
    if not _ANONYMOUS.match(source.text) or _SPOKEN_FOR.search(source.text):
        return False
    return all(mention.form is not Form.NAME for mention in scene.actors.between(source.start, source.end))


def _matters(found: re.Match[str]) -> bool:
    """Whether the words between make one phrase: "some Russian vessels", but not "some said that vessels"."""
    words = found.group().lower().split()
    between = [word for word in words[1:-1] if word not in {"of", "the", "number", "handful"}]
    return not any(word in _PLAIN or word in cue_forms() for word in between)
