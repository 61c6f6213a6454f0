"""No `repr` of a fact carries words of a report or of a case: names of ids, places and kinds are all that it shows."""

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.domain.case import CaseOpened, Event, fold
from goodoffices.domain.record import ReportFiled, ReportRead
from goodoffices.domain.record_ids import EntityId, ReportId, StatementId
from goodoffices.domain.recorded import Happened
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import span_of
from goodoffices.domain.statements import DateMention, Doubt, DoubtKind, Entity, Statement, StatementType
from tests.domain.facts import CASE, recorded, report

CANARY = "kingfisher"
TEXT = f"“{CANARY} one,” said {CANARY} two on {CANARY} three."

SPAN = span_of(TEXT, 0, len(TEXT))
REPORT = replace(report(text=TEXT, title=CANARY), outlet="Teyra Courier", date_evidence=CANARY)
ENTITY = Entity(id=EntityId(CANARY), name=CANARY, party=CANARY, role=CANARY, aliases=(CANARY,))
STATEMENT = Statement(
    id=StatementId("S01"),
    sources=(EntityId(CANARY),),
    source_span=SPAN,
    cue_span=SPAN,
    content_spans=(SPAN,),
    type=StatementType.DIRECT,
    said_on=date(2031, 5, 24),
    certainty=Certainty.DIRECT_QUOTE,
    addressees=(EntityId(CANARY),),
    issues=(CANARY,),
)
MENTION = DateMention(span=SPAN, start=None, end=None, narrowed_by=SPAN)
DOUBT = Doubt(kind=DoubtKind.OPEN_DATE, span=SPAN, statement=StatementId("S01"))
FILED = ReportFiled(report=REPORT)
READ = ReportRead(
    report=ReportId("r1"),
    reader="rules 1",
    entities=(ENTITY,),
    statements=(STATEMENT,),
    dates=(MENTION,),
    doubts=(DOUBT,),
)
OPENED = CaseOpened(title=CANARY)
EVENTS: list[Event] = [OPENED, FILED, READ]
STATE = fold(CASE, [recorded(event, number=number) for number, event in enumerate(EVENTS, start=1)])

FACTS = [SPAN, REPORT, ENTITY, STATEMENT, MENTION, DOUBT, FILED, READ, OPENED, STATE, STATE.record]
WRAPPED = [
    *(recorded(event) for event in EVENTS),
    *(Happened(event=event, at=recorded(event).recorded_at) for event in EVENTS),
]


@pytest.mark.parametrize("fact", [*FACTS, *WRAPPED], ids=lambda fact: type(fact).__name__)
def test_no_words_of_a_report_or_a_case_are_shown_by_a_repr(fact: object) -> None:
    assert CANARY not in repr(fact)
    assert CANARY not in str(fact)
    assert CANARY not in f"{[fact]}"


def test_the_words_are_there_all_the_same() -> None:
    assert STATE.title == CANARY
    assert CANARY in REPORT.text
    assert STATEMENT.sources == (CANARY,)


def test_a_repr_still_tells_which_fact_it_is() -> None:
    assert "id='r1'" in repr(REPORT)
    assert "report='r1'" in repr(READ)
    assert "S01" in repr(STATEMENT)
    assert "start=0" in repr(SPAN)
