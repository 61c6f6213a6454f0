from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.casefile.database import open_log
from goodoffices.domain.record_ids import FindingId, ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.statements import DateMention, Doubt, DoubtKind
from goodoffices.errors import UnknownReportError
from goodoffices.office.access import enter
from goodoffices.office.context import Office
from goodoffices.office.lit_text import LitReport, Mark, Role, Segment, cut, lit_report, paragraph_bounds
from tests.desk.browsing import Clock, Entropy
from tests.desk.hand_made import AYLA, BO, Told, Written, case_with, file, number
from tests.desk.hand_made import words as span
from tests.desk.reports import COURIER

TEXTS = st.text(st.sampled_from("ab \n\r\t\u2028«é𝄞"), max_size=60)


@pytest.fixture
def office() -> Iterator[Office]:
    with open_log(":memory:") as log:
        yield Office(log=log, now=Clock(), random_bytes=Entropy())


@pytest.fixture
def case(office: Office) -> CaseId:
    return case_with(office, [])


def lit(office: Office, case: CaseId, written: Written, chosen: str | None = None) -> LitReport:
    report = file(office, case, written)
    return lit_report(office, enter(office, AYLA, case), case, report, FindingId(chosen) if chosen else None)


def whole(found: LitReport) -> str:
    return "".join(
        "".join(segment.text for segment in paragraph.segments) + paragraph.ending for paragraph in found.paragraphs
    )


def pieces(found: LitReport) -> list[Segment]:
    return [segment for paragraph in found.paragraphs for segment in paragraph.segments]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS.filter(bool))
    places = st.integers(0, len(text))
    marks = []
    for _ in range(draw(st.integers(0, 8))):
        start, end = sorted((draw(places), draw(places)))
        if start < end:
            finding = FindingId(number(draw(st.integers(1, 4))))
            marks.append(Mark(start=start, end=end, finding=finding, role=draw(st.sampled_from(Role))))
    return text, marks


@given(marked_texts())
def test_the_pieces_of_a_text_put_together_are_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert "".join(segment.text for segment in cut(text, marks)) == text


@given(marked_texts())
def test_each_character_carries_exactly_the_marks_that_cover_it(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    found = [segment.marks for segment in cut(text, marks) for _ in segment.text]
    expected = [tuple(mark for mark in marks if mark.start <= place < mark.end) for place in range(len(text))]
    assert found == expected


@given(marked_texts())
def test_each_statement_opens_once_at_its_first_character(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    place = 0
    opened: dict[FindingId, int] = {}
    for segment in cut(text, marks):
        opened |= dict.fromkeys(segment.opens, place)
        place += len(segment.text)
    first = {one: min(mark.start for mark in marks if mark.finding == one) for one in {m.finding for m in marks}}
    assert opened == first
    assert sum(len(segment.opens) for segment in cut(text, marks)) == len(first)


@given(TEXTS)
def test_paragraphs_put_together_are_the_text_and_end_in_nothing_but_space(text: str) -> None:
    bounds = paragraph_bounds(text)
    assert "".join(text[start:after] for start, _, after in bounds) == text
    assert not any(text[end:after].strip() for _, end, after in bounds)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\n\nTwo\nlines.\n", ["One.", "Two\nlines."]),
        ("One.\nTwo.\r\nThree.", ["One.", "Two.", "Three."]),
        ("One.\r\n \t\r\n\r\nTwo.", ["One.", "Two."]),
        ("\n\nOne.\n\n", ["\n\nOne."]),
        ("One.", ["One."]),
        ("", []),
        (" \n \n", [""]),
    ],
)
def test_blank_lines_part_paragraphs_and_without_any_each_line_is_one(text: str, paragraphs: list[str]) -> None:
    assert [text[start:end] for start, end, _ in paragraph_bounds(text)] == paragraphs


def test_a_very_long_run_of_spaces_takes_no_long_time() -> None:
    text = "a" + " " * 1_000_000 + "b"
    assert paragraph_bounds(text) == ((0, len(text), len(text)),)


def test_a_lit_report_is_the_stored_text_to_the_last_character(office: Office, case: CaseId) -> None:
    assert whole(lit(office, case, COURIER)) == COURIER.text


def test_words_belong_to_the_innermost_statement_and_know_the_outer_ones(office: Office, case: CaseId) -> None:
    found = {segment.text: segment for segment in pieces(lit(office, case, COURIER))}
    told = found["told"]
    assert told.innermost is not None
    assert (told.innermost.finding, told.innermost.role) == (FindingId("S04"), Role.CUE)
    assert told.statements == (FindingId("S03"), FindingId("S04"))
    assert told.roles_in(FindingId(number(3))) == (Role.CONTENT,)
    assert told.roles_in(FindingId(number(1))) == ()
    plain = found["Merovale Courier, Saturday 17 May 2031"]
    assert (plain.innermost, plain.statements) == (None, ())


def test_each_statement_is_noted_beside_the_paragraph_in_which_it_begins(office: Office, case: CaseId) -> None:
    found = lit(office, case, COURIER)
    assert [[note.id for note in paragraph.notes] for paragraph in found.paragraphs] == [
        [],
        [number(1), number(2)],
        [number(3), number(4)],
    ]
    assert found.n_statements == 4


def test_a_statement_over_two_paragraphs_is_lit_in_both_and_noted_once(office: Office, case: CaseId) -> None:
    text = "He said: “One.\n\n“Two.”"
    found = lit(office, case, Written(text=text, told=(Told(content=("“One.\n\n“Two.”",), source="He", cue="said"),)))
    lit_words = [[piece.text for piece in paragraph.segments if piece.innermost] for paragraph in found.paragraphs]
    assert lit_words == [["He", "said", "“One."], ["“Two.”"]]
    assert [len(paragraph.notes) for paragraph in found.paragraphs] == [1, 0]
    assert whole(found) == text


def test_the_deeper_nested_statement_is_the_inner_one_however_long_it_is(office: Office, case: CaseId) -> None:
    written = Written(
        text="A says B says C",
        told=(
            Told(content=("B says C",), nested_in=2),
            Told(content=("A says B says C",), nested_in=None),
        ),
    )
    found = pieces(lit(office, case, written))
    assert [piece.innermost.finding for piece in found if piece.innermost] == ["S02", "S01"]


def test_statements_that_tell_of_each_other_in_a_ring_do_not_hang_the_page(office: Office, case: CaseId) -> None:
    written = Written(text="A B", told=(Told(content=("A",), nested_in=2), Told(content=("B",), nested_in=1)))
    assert whole(lit(office, case, written)) == "A B"


@pytest.mark.parametrize(("asked", "chosen"), [(None, None), ("S02", "S02"), ("S99", None), ("", None)])
def test_only_a_statement_of_the_report_can_be_chosen(
    office: Office, case: CaseId, asked: str | None, chosen: str | None
) -> None:
    assert lit(office, case, COURIER, asked).chosen == chosen


def test_the_words_that_another_finding_rests_on_know_it_and_belong_to_a_statement_where_there_is_one(
    office: Office, case: CaseId
) -> None:
    found = {segment.text: segment for segment in pieces(lit(office, case, COURIER, "C1"))}
    alone, shared = found[" on Saturday"], found["ready to listen"]
    assert alone.innermost == Mark(start=alone.marks[0].start, end=alone.marks[0].end, finding=FindingId("C2"),
                                   role=Role.EVIDENCE)  # fmt: skip
    assert alone.statements == ()
    assert shared.innermost is not None
    assert shared.innermost.finding == FindingId("S04")
    assert shared.findings == tuple(FindingId(name) for name in ("C1", "P01", "N1", "S03", "S04"))
    assert shared.roles_in(FindingId("P01")) == (Role.EVIDENCE,)
    assert {name: place.opens[0] for name, place in found.items() if "C2" in place.opens} == {"a spokesman": "C2"}


def test_any_finding_of_the_report_can_be_chosen(office: Office, case: CaseId) -> None:
    found = lit(office, case, COURIER, "N1")
    assert (found.chosen, found.n_statements, found.n_findings) == ("N1", 4, 9)


def test_doubts_and_named_days_come_with_the_words_they_are_about(office: Office, case: CaseId) -> None:
    text = "It ends on Sunday."
    mention = DateMention(span=span(text, "Sunday"), start=date(2031, 5, 18), end=date(2031, 5, 18))
    doubt = Doubt(kind=DoubtKind.OPEN_DATE, span=span(text, "It ends"))
    found = lit(office, case, Written(text=text, dates=(mention,), doubts=(doubt, Doubt(kind=DoubtKind.UNDECODED))))
    assert [(one.kind, one.words) for one in found.doubts] == [
        (DoubtKind.OPEN_DATE, "It ends"),
        (DoubtKind.UNDECODED, None),
    ]
    assert [(one.words, one.start, one.end) for one in found.days] == [("Sunday", date(2031, 5, 18), date(2031, 5, 18))]


def test_a_report_that_is_not_there_or_not_yours_is_not_shown(office: Office, case: CaseId) -> None:
    report = file(office, case, COURIER)
    for account, wanted in ((AYLA, ReportId("nowhere")), (BO, report)):
        with pytest.raises(UnknownReportError):
            lit_report(office, enter(office, account, case), case, wanted)


def test_no_repr_shows_words_of_a_report(office: Office, case: CaseId) -> None:
    found = repr(lit(office, case, COURIER))
    assert "heard" not in found
    assert "ready" not in found
