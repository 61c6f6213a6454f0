"""The issues of statements: which of a report's issues each statement is about.

Where its own words bring none up, it is about what stands around it or what they point back at.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.statements import Statement
from goodoffices.reading.actors import Actors
from goodoffices.reading.antecedents import Antecedents
from goodoffices.reading.document import Document
from goodoffices.reading.issues import CONDITIONS, Issues, ordered, side_names

_POINTS_BACK = re.compile(
    r"\b(?:the|that|this|his|her|its|their) (?:idea|offer|proposal|suggestion|step|initiative)\b", re.IGNORECASE
)
_MOST = 4
_NEAR = 6


def with_issues(
    document: Document, actors: Actors, issues: Issues, statements: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Statements with the issues that they are about, the most particular first.

    Where a statement's own words bring none up, it has what they point back at: "the charge", "the request"; else those
    of its sentence; else the last one before it in its paragraph or the one before; else those of the statement that it
    is told in or that its speaker made just before.
    """
    names = side_names(actors)
    told: dict[StatementId, tuple[str, ...]] = {}
    latest: dict[tuple[EntityId, ...], tuple[int, tuple[str, ...]]] = {}
    antecedents = Antecedents(document, issues)
    done = []
    for number, statement in enumerate(statements):
        own = tuple(_named(actors, names, statement, issue) for issue in own_issues(issues, statement))
        own_words = bool(own)
        own = own or antecedents.of(statement) or _around(document, issues, statement)
        if not own and statement.nested_in is not None:
            own = told.get(statement.nested_in, ())
        if not own and statement.sources:
            at, before = latest.get(statement.sources, (-_NEAR, ()))
            own = before if number - at < _NEAR else ()
        antecedents.take_in(statement, own if own_words else ())
        told[statement.id] = own[:_MOST]
        latest[statement.sources] = (number, own[:_MOST])
        done.append(replace(statement, issues=own[:_MOST]))
    return tuple(done)


def own_issues(issues: Issues, statement: Statement) -> tuple[str, ...]:
    """The issues that a statement's own words bring up, the most particular first."""
    return ordered(mention for span in statement.content_spans for mention in issues.between(span.start, span.end))


def _around(document: Document, issues: Issues, statement: Statement) -> tuple[str, ...]:
    start = statement.content_spans[0].start
    sentence = document.sentence_at(start)
    if _POINTS_BACK.search(statement.content_spans[0].text):
        offered = issues.offered_before(start, sentence.start)
        if offered is not None:
            return (offered,)
    around = ordered(issues.close_to(start, sentence.start, sentence.end))
    if around:
        return around
    paragraph = document.paragraph_at(start)
    last = issues.before(start, document.paragraph_at(paragraph[0] - 1)[0])
    return (last.issue,) if last is not None else ()


def _named(actors: Actors, names: Mapping[EntityId, str], statement: Statement, issue: str) -> str:
    """An issue by its full name: conditions are the speaker's own where nobody else's are meant."""
    if issue != CONDITIONS or len(statement.sources) != 1:
        return issue
    owner = names.get(actors.side(statement.sources[0]))
    return f"{owner}'s {CONDITIONS}" if owner is not None else issue
