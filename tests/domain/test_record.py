import itertools
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.record import (
    RecordEvent,
    RecordFold,
    RecordState,
    ReportFiled,
    ReportRead,
    file_report,
    record_reading,
)
from goodoffices.domain.record_ids import EntityId, ReportId, StatementId
from goodoffices.domain.reprints import ReprintFound
from goodoffices.domain.spans import Span, span_of
from goodoffices.domain.statements import DateMention, Doubt, DoubtKind, Statement
from goodoffices.errors import DuplicateReportError, InvalidFactError, InventedSpanError
from tests.domain.facts import TEXT, entity, reading, recorded, report, span, statement

INVENTED = Span(start=0, end=6, text="canary")
LITERAL = span("Friday")


def folded(*events: RecordEvent) -> RecordState:
    folding = RecordFold()
    for number, event in enumerate(events, start=1):
        folding.apply(recorded(event, number=number))
    return folding.freeze()


@pytest.mark.parametrize("text", ["", " \n\u00a0"])
def test_a_report_without_words_is_refused(text: str) -> None:
    with pytest.raises(InvalidFactError, match="a report needs a text"):
        report(text=text)


def test_a_report_is_filed_once_whatever_it_is_called_the_second_time() -> None:
    first = file_report(folded(), report("r1"))
    state = folded(first)

    assert first.report == report("r1")
    with pytest.raises(DuplicateReportError, match="on the record already, as report r1: nothing was added"):
        file_report(state, report("r2", title="Another title"))


def test_two_reports_of_different_bytes_stand_beside_each_other_even_with_the_same_words() -> None:
    state = folded(ReportFiled(report=report("r1", digest="1" * 64)))

    assert file_report(state, report("r2", digest="2" * 64)).report.id == "r2"


def test_a_report_cannot_take_the_id_of_another() -> None:
    state = folded(ReportFiled(report=report("r1", digest="1" * 64)))

    with pytest.raises(InvalidFactError, match="the id r1 stands for another report already"):
        file_report(state, report("r1", digest="2" * 64))


def test_a_report_on_the_record_is_never_changed_by_a_later_entry() -> None:
    first, second = report("r1", digest="1" * 64), report("r1", text="Other words.", digest="2" * 64)

    state = folded(ReportFiled(report=first), ReportFiled(report=second))

    assert [entry.event.report for entry in state.reports.values()] == [first]


def test_the_record_is_told_in_the_order_in_which_it_was_filed() -> None:
    state = folded(*(ReportFiled(report=report(name, digest=name * 64)) for name in "cab"))

    assert list(state.reports) == ["c", "a", "b"]


def test_a_later_reading_stands_in_front_of_an_earlier_one() -> None:
    first, second = reading(), reading(statement())

    state = folded(ReportFiled(report=report()), first, second)

    assert state.readings[ReportId("r1")].event == second
    assert state.readings[ReportId("r1")].number == 3


def test_a_state_that_was_given_out_stays_as_it_was() -> None:
    folding = RecordFold()
    before = folding.freeze()
    folding.apply(recorded(ReportFiled(report=report())))

    assert before.reports == {}
    with pytest.raises(TypeError):
        before.reports[ReportId("r1")] = recorded(ReportFiled(report=report()))  # type: ignore[index]


def test_a_statement_tells_all_its_spans() -> None:
    assert [found.text for found in statement().spans()] == ["the minister of North", "said", "“We will come,”"]
    assert list(replace(statement(), source_span=None, cue_span=None).spans()) == [span("“We will come,”")]


def test_a_statement_without_content_is_refused() -> None:
    with pytest.raises(InvalidFactError, match="statement S01 needs at least one content span"):
        statement(content=())


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 4)), min_size=1, max_size=4))
def test_the_contents_of_a_statement_stand_in_order_and_apart(places: list[tuple[int, int]]) -> None:
    content = tuple(span_of(TEXT, start, start + length) for start, length in places)
    in_order_and_apart = all(one.end <= other.start for one, other in itertools.pairwise(content))
    if in_order_and_apart:
        assert statement(content=content).content_spans == content
    else:
        with pytest.raises(InvalidFactError, match="statement S01 must stand in order and apart"):
            statement(content=content)


def test_a_reading_whose_every_span_is_in_the_report_goes_onto_the_record() -> None:
    found = replace(
        reading(statement("S01"), statement("S02", nested_in="S01", same_as="S01")),
        dates=(
            DateMention(span=LITERAL, start=date(2031, 5, 23), end=date(2031, 5, 23)),
            DateMention(span=LITERAL, start=None, end=None, narrowed_by=span("on Friday")),
        ),
        doubts=(
            Doubt(kind=DoubtKind.OPEN_DATE, span=LITERAL),
            Doubt(kind=DoubtKind.UNDATED_REPORT),
            Doubt(kind=DoubtKind.UNSURE_SOURCE, statement=StatementId("S02")),
        ),
    )

    assert record_reading(report(), found) is found


@pytest.mark.parametrize(
    "invented",
    [
        replace(reading(), statements=(replace(statement(), source_span=INVENTED),)),
        replace(reading(), statements=(replace(statement(), cue_span=INVENTED),)),
        replace(reading(), statements=(replace(statement(), content_spans=(INVENTED, LITERAL)),)),
        replace(reading(), dates=(DateMention(span=INVENTED, start=None, end=None),)),
        replace(reading(), dates=(DateMention(span=LITERAL, start=None, end=None, narrowed_by=INVENTED),)),
        replace(reading(), doubts=(Doubt(kind=DoubtKind.STRAY_QUOTE, span=INVENTED),)),
    ],
    ids=["who", "cue", "content", "date", "narrower date", "doubt"],
)
def test_a_reading_with_one_invented_span_is_refused_whole_and_its_words_are_not_repeated(invented: ReportRead) -> None:
    with pytest.raises(InventedSpanError, match="the span 0 to 6 do not stand there") as refusal:
        record_reading(report(), invented)
    assert "canary" not in str(refusal.value)


@pytest.mark.parametrize(
    "found",
    [
        reading(statement("S01", nested_in="S02")),
        reading(statement("S01", same_as="S02")),
        reading(statement("S01", nested_in="S01")),
        reading(statement("S01", same_as="S01")),
    ],
    ids=["nested in nothing", "repeats nothing", "nested in itself", "repeats itself"],
)
def test_a_statement_points_only_at_other_statements_of_its_report(found: ReportRead) -> None:
    with pytest.raises(InvalidFactError, match="statement S01 of report r1 points at no other statement"):
        record_reading(report(), found)


def test_two_statements_of_a_report_do_not_share_an_id() -> None:
    with pytest.raises(InvalidFactError, match="two statements of report r1 share an id"):
        record_reading(report(), reading(statement(), statement()))


def test_a_reading_is_recorded_of_its_own_report_alone() -> None:
    with pytest.raises(InvalidFactError, match="a reading of report r2 is not one of report r1"):
        record_reading(report("r1"), reading(statement(), report_id="r2"))


def test_a_doubt_is_about_a_statement_that_is_there() -> None:
    unknown = replace(reading(), doubts=(Doubt(kind=DoubtKind.NO_SOURCE, statement=StatementId("S09")),))

    with pytest.raises(InvalidFactError, match="a doubt of report r1 points at a statement that is not there"):
        record_reading(report(), unknown)


@pytest.mark.parametrize(
    "nameless",
    [
        replace(statement(), sources=(EntityId("minister"), EntityId("nobody"))),
        replace(statement(), addressees=(EntityId("nobody"),)),
    ],
    ids=["who spoke", "who was spoken to"],
)
def test_whoever_speaks_or_is_spoken_to_is_among_those_whom_the_report_names(nameless: Statement) -> None:
    with pytest.raises(
        InvalidFactError, match="statement S01 of report r1 names somebody who is not among those found"
    ):
        record_reading(report(), reading(nameless))


def test_two_entities_of_a_report_do_not_share_an_id() -> None:
    with pytest.raises(InvalidFactError, match="two entities of report r1 share an id"):
        record_reading(report(), replace(reading(), entities=(entity(), entity())))


def test_a_reprint_stands_beside_the_report_that_it_reprints() -> None:
    reprint = ReprintFound(report=ReportId("r2"), of=ReportId("r1"))

    state = folded(ReportFiled(report=report("r1")), ReportFiled(report=report("r2", digest="2" * 64)), reprint)

    assert list(state.reports) == ["r1", "r2"]
    assert state.reprints[ReportId("r2")].event == reprint
