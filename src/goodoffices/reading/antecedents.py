"""Antecedents: the charge, the request or the threat that a later statement speaks of without telling it again."""

import re
from typing import Final

from goodoffices.domain.statements import Statement
from goodoffices.reading.document import Document
from goodoffices.reading.issue_names import object_at
from goodoffices.reading.issues import Issues, ordered
from goodoffices.reading.stance_cues import lemmas

_CHARGE, _REQUEST, _THREAT = "charge", "request", "threat"
_NOUNS = {
    **dict.fromkeys("claim charge allegation accusation assertion".split(), _CHARGE),
    **dict.fromkeys("request demand appeal".split(), _REQUEST),
    **dict.fromkeys("threat warning".split(), _THREAT),
}
POINTING_NOUNS: Final = frozenset((*_NOUNS, *(f"{noun}s" for noun in _NOUNS)))
"""The nouns that point back at such a statement."""
_CUES = {
    **dict.fromkeys("accuse blame allege claim charge".split(), _CHARGE),
    **dict.fromkeys("request demand appeal ask call urge".split(), _REQUEST),
    **dict.fromkeys("threaten warn".split(), _THREAT),
}
_PLAIN_CUES = frozenset("say state report tell".split())
_POINTS = re.compile(
    rf"^\W*(?:that )?(?:the|that|this|these|those|such|all|any|both|its|his|her|their)(?: \w+)? "
    rf"(?P<noun>{'|'.join(_NOUNS)})s?\b(?! (?:that|of|for|to)\b)",
    re.IGNORECASE,
)
_NOUN_FOR = re.compile(rf"\b(?P<noun>{'|'.join(_NOUNS)})s? (?:for|that|of)\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|for)\b", re.IGNORECASE)
_REACH = 12


class Antecedents:
    """What was charged, asked for and threatened last, as the statements of a report are gone through."""

    def __init__(self, document: Document, issues: Issues) -> None:
        self._document = document
        self._issues = issues
        self._number = 0
        self._last: dict[str, tuple[int, tuple[str, ...]]] = {}
        self._before: tuple[Statement, tuple[str, ...]] | None = None  # the statement just before, and its issues

    def of(self, statement: Statement) -> tuple[str, ...]:
        """The issues of what a statement points back at; none where it points at nothing."""
        pointed = _POINTS.match(statement.content_spans[0].text)
        if pointed is None:
            return ()
        kind = _NOUNS[pointed["noun"].lower()]
        number, issues = self._last.get(kind, (-_REACH, ()))
        if self._number - number < _REACH:
            return issues
        return self._said_before(statement) if kind == _CHARGE else ()

    def take_in(self, statement: Statement, own: tuple[str, ...]) -> None:
        """Remember a statement that charges, asks for or threatens something.

        Args:
            statement: the next one in the order of the text.
            own: the issues that its own words bring up.
        """
        self._number += 1
        self._before = statement, own
        kind = self._kind(statement)
        if kind == _THREAT:  # it may stand before its word: "imposed sanctions and threatened to widen them"
            sentence = self._document.sentence_at(statement.content_spans[0].start)
            own = ordered(self._issues.between(sentence.start, sentence.end)) or own
        if kind is not None:
            self._last[kind] = self._number, own or self._named(statement)

    def _kind(self, statement: Statement) -> str | None:
        for lemma in lemmas(statement):
            if lemma in _CUES:
                return _CUES[lemma]
        named = _NOUN_FOR.search(statement.content_spans[0].text)
        return _NOUNS[named["noun"].lower()] if named is not None else None

    def _named(self, statement: Statement) -> tuple[str, ...]:
        """What is charged or asked for, by its noun phrase: "arming rebels" in "accused it of arming rebels"."""
        content = statement.content_spans[0]
        tied = _OF.search(content.text)
        start = content.start + (tied.end() if tied is not None else 0)
        named = object_at(tuple(self._document.tokens_in(start, content.end)))
        return (named.name,) if named is not None else ()

    def _said_before(self, statement: Statement) -> tuple[str, ...]:
        """The issues of what another speaker said just before: a claim need not be called one where it is made."""
        if self._before is None or self._before[0].sources == statement.sources:
            return ()
        told = self._before[0]
        return self._before[1] if _PLAIN_CUES.intersection(lemmas(told)) else ()
