from datetime import date

import pytest

from goodoffices.domain.figures import differing_figures
from goodoffices.domain.record import RecordFold, ReportFiled, ReportRead
from goodoffices.domain.record_ids import EntityId, ReportId, StatementId
from goodoffices.domain.reprints import ReprintFound
from goodoffices.domain.reviews import ReviewsFold
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import span_of
from goodoffices.domain.statements import Statement, StatementStatus, StatementType
from tests.domain.facts import recorded, report


def said(
    words: str, *, issue: str = "gates", day: date = date(2031, 5, 20), status: str = "asserted"
) -> tuple[str, Statement]:
    return words, Statement(
        id=StatementId("S01"),
        sources=(EntityId("north"),),
        source_span=None,
        cue_span=None,
        content_spans=(span_of(words, 0, len(words)),),
        type=StatementType.INDIRECT,
        said_on=day,
        certainty=Certainty.INDIRECT,
        status=StatementStatus(status),
        issues=(issue,),
    )


def differing(*told: tuple[str, Statement], reprint: bool = False) -> list[tuple[str, str, str]]:
    record, reviews = RecordFold(), ReviewsFold()
    for number, (words, statement) in enumerate(told, start=1):
        name = ReportId(f"r{number}")
        record.apply(recorded(ReportFiled(report=report(name, text=words, digest=f"{number}" * 64))))
        read = ReportRead(report=name, reader="rules 1", entities=(), statements=(statement,), dates=(), doubts=())
        reviews.apply(recorded(read))
    if reprint:
        record.apply(recorded(ReprintFound(report=ReportId("r2"), of=ReportId("r1"))))
    found = differing_figures(record.freeze(), reviews.freeze())
    return [(one.issue, one.one.span.text, one.other.span.text) for one in found]


def test_two_counts_of_the_same_thing_differ() -> None:
    assert differing(said("the barge carried 40 lorries"), said("a barge with 25 lorries")) == [
        ("gates", "40 lorries", "25 lorries")
    ]


def test_words_and_digits_are_the_same_number() -> None:
    assert differing(said("four demands were sent"), said("4 demands were sent")) == []
    assert differing(said("four demands were sent"), said("only 3 demands were sent")) == [
        ("gates", "four demands", "3 demands")
    ]


@pytest.mark.parametrize(
    "other",
    [
        said("a barge with 40 lorries"),  # the same
        said("a barge with 400 lorries"),  # too far apart to be a count of the same
        said("twelve lorries"),  # nothing else in common
        said("a barge with 25 lorries", issue="tolls"),
        said("a barge with 25 lorries", day=date(2031, 7, 1)),
        said("a barge with 25 lorries", status="negated"),
        said("the barge waited 25 days"),
    ],
)
def test_figures_that_are_no_two_counts_of_one_thing_do_not_differ(other: tuple[str, Statement]) -> None:
    assert differing(said("the barge carried 40 lorries"), other) == []


def test_a_reprint_differs_from_nothing() -> None:
    assert differing(said("the barge carried 40 lorries"), said("a barge with 25 lorries"), reprint=True) == []


def test_the_same_two_numbers_are_told_once() -> None:
    told = [said("the barge carried 40 lorries"), said("a barge with 25 lorries"), said("that barge had 40 lorries")]

    assert len(differing(*told)) == 1
