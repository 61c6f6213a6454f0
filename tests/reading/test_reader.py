"""The reader as a whole: its laws on any text, any bytes and any span layer, and the doubts that it voices itself."""

import string
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.domain.language import UNDETERMINED, Direction, LanguageTag
from goodoffices.domain.record import Report, ReportRead, record_reading
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.spans import Span, require_literal
from goodoffices.domain.statements import DoubtKind
from goodoffices.errors import UnreadableReportError
from goodoffices.reading.attributions import Attribution, Place
from goodoffices.reading.document import Document
from goodoffices.reading.intake import Incoming, incoming_from_bytes, incoming_from_text
from goodoffices.reading.reader import READER, Reading, read
from goodoffices.reading.span_layer import SpanLayer, find_attributions

TUESDAY = date(2031, 5, 27)
ENGLISH = "The talks were held in the city, and the road to the river is open. "

MARKS = ("“", "”", "„", "«", "»", "‹", "›", "‘", "’", '"', "'", "''", "``", "`", " « ", " » ")
BREAKS = ("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", "\u2028", "\x0b", "\x85", " ", "\N{NO-BREAK SPACE}", "\t")
WORDS = tuple(
    "Orne Colm Lisbet Minister Calvenor Luthe spokesman she they who nobody council said says told warned asked denied called "
    "saying according to will would not has been that whether if because on by from the a of and meeting accept offer "
    "agreed invited delegation talks Orne's councils' '90s 5'10\" Mr. Amb. J. U.N. @orne orne@calvenor.example".split()
)
DAYS = tuple(
    "Sunday|next week|last month|March 11-13|5 May 2031|2031-05-27|May 0000|in three days|two weeks ago|by Friday|today|"
    "the first half of June|31 February|99 Fr\N{LATIN SMALL LETTER DOTLESS I}day|augu\N{LATIN SMALL LETTER LONG S}t|in due course|0000-00-00|Monday to Friday|December 31".split(
        "|"
    )
)
JOINTS = (
    ": ",
    ", ",
    ". ",
    "? ",
    "... ",
    "… ",
    "; ",
    " – ",
    " — ",
    "-",
    "(",
    ")",
    "[",
    "]",
    "14:05 ",
    "ORNE: ",
    "Q: ",
    ".",
)

printable = st.characters(exclude_categories=("Cs", "Cc"))
fragments = st.one_of(*map(st.sampled_from, (MARKS, BREAKS, WORDS, DAYS, JOINTS)), st.text(printable, max_size=3))
prose = st.lists(st.tuples(fragments, st.sampled_from(("", " "))), max_size=60).map(
    lambda parts: ENGLISH + "".join(word + space for word, space in parts)
)
days = st.none() | st.dates()
thorough = settings(max_examples=400, deadline=None)


def require_recordable(incoming: Incoming, reading: Reading) -> None:
    """The reading's every span is the literal slice, and the record takes the whole of it."""
    for span in spans_in(reading):
        require_literal(span, incoming.text)
    report = Report(
        id=ReportId("report"),
        title=reading.title,
        outlet=incoming.outlet,
        dated=reading.dated,
        date_evidence=reading.date_evidence,
        text=incoming.text,
        language=reading.language,
        direction=Direction.LEFT_TO_RIGHT,
        digest=incoming.digest,
    )
    found = {field.name: getattr(reading, field.name) for field in fields(ReportRead) if hasattr(reading, field.name)}
    record_reading(report, ReportRead(report=report.id, reader=READER, **found))


def spans_in(value: object) -> Iterator[Span]:
    """Every span anywhere in some facts, so that no new kind of finding escapes the law."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_in(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans_in(getattr(value, field.name))


@pytest.mark.slow
@thorough
@given(prose, days)
def test_whatever_english_prose_holds_each_span_is_the_literal_slice(text: str, dated: date | None) -> None:
    incoming = incoming_from_text(text)
    reading = read(incoming, dated=dated)
    assert reading.language == "en"
    require_recordable(incoming, reading)


@settings(deadline=None)
@given(st.text(min_size=1), days)
def test_any_text_is_read_or_refused(text: str, dated: date | None) -> None:
    try:
        incoming = incoming_from_text(text)
    except UnreadableReportError:
        return
    require_recordable(incoming, read(incoming, dated=dated))


@settings(deadline=None)
@given(
    st.binary()
    | st.tuples(prose, st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "utf-32"))).map(
        lambda told: told[0].encode(told[1], errors="replace")
    ),
    st.sampled_from((".txt", ".html", ".eml", "")),
)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        incoming = incoming_from_bytes(data, name=name)
    except UnreadableReportError:
        return
    require_recordable(incoming, read(incoming))


@settings(max_examples=25, deadline=None)
@given(prose)
def test_the_same_text_gives_the_same_reading(text: str) -> None:
    assert read(incoming_from_text(text), dated=TUESDAY) == read(incoming_from_text(text), dated=TUESDAY)


@dataclass(frozen=True)
class Liar:
    """A span layer that changes what the rules found, and adds places out of nowhere."""

    change: Callable[[Place], Place]
    extra: tuple[Attribution, ...]

    def __call__(self, document: Document) -> Sequence[Attribution]:
        found = [
            replace(
                one,
                source=self.change(one.source) if one.source is not None else None,
                cue=self.change(one.cue) if one.cue is not None else None,
                contents=tuple(map(self.change, one.contents)),
            )
            for one in find_attributions(document)
        ]
        return [*found, *self.extra]


places = st.tuples(st.integers(-5, 300), st.integers(-5, 300)) | st.integers(0, 150).flatmap(
    lambda start: st.tuples(st.just(start), st.integers(start + 1, start + 40))
)
inventions = st.builds(
    Attribution,
    source=st.none() | places,
    cue=st.none() | places,
    contents=st.lists(places, max_size=3).map(tuple),
    unsure=st.booleans(),
)
changes: st.SearchStrategy[Callable[[Place], Place]] = st.one_of(
    st.just(lambda place: place),
    st.just(lambda place: (place[1], place[0])),
    st.just(lambda place: (place[0], place[0])),
    st.just(lambda place: (place[0] - 1000, place[1])),
    st.just(lambda place: (place[0], place[1] + 1000)),
    st.just(lambda place: (0, place[1])),
    st.integers(-30, 30).map(lambda shift: lambda place: (place[0] + shift, place[1] + shift)),
)
liars = st.builds(Liar, change=changes, extra=st.lists(inventions, max_size=8).map(tuple))


@pytest.mark.slow
@thorough
@given(prose, liars)
def test_a_span_layer_that_lies_gets_no_invention_onto_the_record(text: str, liar: SpanLayer) -> None:
    incoming = incoming_from_text(text)
    require_recordable(incoming, read(incoming, dated=TUESDAY, span_layer=liar))


SAID = "The talks go on.\n\n“The road is open,” Orne said on Monday. Colm said it was closed."


def with_only(*attributions: Attribution) -> Reading:
    return read(incoming_from_text(SAID), dated=TUESDAY, span_layer=lambda _: attributions)


def place_of(words: str) -> Place:
    start = SAID.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    "contents",
    [
        (),
        ((20, 20),),
        ((25, 20),),
        ((-4, 8),),
        ((20, len(SAID) + 1),),
        ((20, 30), (25, 40)),
        ((40, 50), (20, 30)),
        ((17, 18),),  # a space
        (place_of("Orne said on Monday"),),  # the cue is inside its own contents
    ],
)
def test_places_that_cannot_be_make_a_doubt_and_no_statement(contents: tuple[Place, ...]) -> None:
    lie = Attribution(source=place_of("Orne"), cue=place_of("said"), contents=contents)
    truth = Attribution(source=place_of("Colm"), cue=(64, 68), contents=(place_of("it was closed"),))
    reading = with_only(lie, truth)
    assert [[span.text for span in one.content_spans] for one in reading.statements] == [["it was closed"]]
    assert [doubt.kind for doubt in reading.doubts].count(DoubtKind.SPAN_REFUSED) == 1


@pytest.mark.parametrize("mere_joint", [", and ", " and ", "and Rook, , and  and Colm", "both"])
def test_a_source_that_is_no_name_stops_no_reading(mere_joint: str) -> None:
    text = f"The talks go on. It is said{mere_joint}that the road is open."
    start = text.index(mere_joint)
    lie = Attribution(source=(start, start + len(mere_joint)), cue=None, contents=((0, 9),))
    incoming = incoming_from_text(text)
    reading = read(incoming, dated=TUESDAY, span_layer=lambda _: [lie])
    require_recordable(incoming, reading)
    assert len(reading.statements) == 1


def test_contents_told_in_a_circle_are_nested_in_no_circle() -> None:
    road, rest = place_of("“The road is open,”"), place_of("it was closed")
    reading = with_only(
        Attribution(source=None, cue=rest, contents=(road,)), Attribution(source=None, cue=road, contents=(rest,))
    )
    outer = {one.id: one.nested_in for one in reading.statements}
    assert len(outer) == 2
    assert any(around is None for around in outer.values())


def doubts_of(text: str, *, dated: date | None = TUESDAY) -> list[tuple[DoubtKind, str]]:
    reading = read(incoming_from_text(text), dated=dated)
    return [(doubt.kind, doubt.span.text if doubt.span is not None else "") for doubt in reading.doubts]


GERMAN = "Die Ministerin sagte am Montag, der Weg sei frei. „Wir stehen zu unserem Wort“, sagte sie der Zeitung."


def test_a_german_text_is_not_read_and_a_doubt_says_so() -> None:
    reading = read(incoming_from_text(GERMAN), dated=TUESDAY)
    assert [doubt.kind for doubt in reading.doubts] == [DoubtKind.LANGUAGE_NOT_READ]
    assert reading.language == UNDETERMINED
    assert (reading.statements, reading.entities, reading.dates) == ((), (), ())


def test_a_text_in_a_language_that_its_page_declares_keeps_that_language() -> None:
    page = f'<html lang="de"><body><h1>Der Weg</h1><p>{GERMAN}</p><p>{GERMAN}</p></body></html>'
    assert read(incoming_from_bytes(page.encode(), name="x.html")).language == LanguageTag("de")


def test_a_report_without_a_date_is_doubted_and_resolves_no_weekday() -> None:
    text = "Orne said on Monday that the road was open."
    assert doubts_of(text, dated=None) == [(DoubtKind.UNDATED_REPORT, ""), (DoubtKind.OPEN_DATE, "Monday")]
    reading = read(incoming_from_text(text))
    assert (reading.dated, reading.date_evidence) == (None, None)
    assert [one.said_on for one in reading.statements] == [None]


def test_a_day_given_by_hand_goes_before_the_texts_own() -> None:
    reading = read(incoming_from_text("The road\n\n1 June 2031\n\nOrne said on Monday it was open."), dated=TUESDAY)
    assert (reading.dated, reading.date_evidence) == (TUESDAY, "given by hand")
    assert [one.said_on for one in reading.statements] == [date(2031, 5, 26)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orne said that the talks go on.\n\n“The road is open to all of us.",
            [(DoubtKind.UNCLOSED_QUOTE, "“The road is open to all of us.")],
        ),
        ("Orne said that the road” was open.", [(DoubtKind.STRAY_QUOTE, "”")]),
        (
            "The road is in the hills.\n\n“The dam holds.”\n\nThe river is high.",
            [(DoubtKind.NO_SOURCE, "“The dam holds.”")],
        ),
        ("Orne said that they would meet in the coming days.", [(DoubtKind.OPEN_DATE, "in the coming days")]),
        ("“The road is open,” Orne said. “The bridge is, too.”", []),
        ("The so-called “road” in the hills is a path.", []),
    ],
)
def test_what_cannot_be_settled_is_doubted_at_its_place(text: str, expected: list[tuple[DoubtKind, str]]) -> None:
    assert doubts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Road opens at last\n\nOrne said the road was open.", "Road opens at last"),
        ("THE STRAIT POST\n\nRoad opens at last\n\nOrne said the road was open.", "Road opens at last"),
        ("THE STRAIT POST\n\n27 May 2031\n\nRoad opens at last\n\nOrne said so.", "Road opens at last"),
        ("THE STRAIT POST\n\nOrne said the road was open.", "THE STRAIT POST"),
        ("Orne said the road was open.", None),
        (f"{string.ascii_letters * 5}\n\nOrne said the road was open.", None),
    ],
)
def test_the_title_is_the_first_short_paragraph_that_is_no_sentence(text: str, title: str | None) -> None:
    assert read(incoming_from_text(text)).title == title


def test_a_title_that_the_file_names_goes_before_the_texts_own() -> None:
    mail = b"From: a@b.example\nSubject: The road\n\nRoad opens at last\n\nOrne said that the road was open."
    assert read(incoming_from_bytes(mail, name="x.eml")).title == "The road"


def test_no_repr_of_a_reading_carries_the_reports_words() -> None:
    text = "Xyzzy opens\n\n27 May 2031\n\nXyzzy told Plugh that the quux of xyzzy would open on Monday."
    incoming = incoming_from_text(text)
    shown = repr(read(incoming)) + repr(incoming)
    for word in ("xyzzy", "plugh", "quux", "monday", "27 may"):
        assert word not in shown.lower()
