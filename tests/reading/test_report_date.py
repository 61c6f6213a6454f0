"""The day a report bears: where in a text it is looked for, what goes before what, and what is doubted."""

from datetime import date

import pytest

from goodoffices.domain.statements import DoubtKind
from goodoffices.reading.document import cut
from goodoffices.reading.report_date import ReportDate, report_date

TUESDAY = date(2031, 5, 27)
BODY = "Minister Orne said that the road to the river was open again to all who come down from the hills."


def dated(text: str, *, given: date | None = None, by_file: date | None = None) -> ReportDate:
    return report_date(text, cut(text).paragraphs, given, by_file)


def doubted(found: ReportDate, text: str) -> list[tuple[DoubtKind, str]]:
    for doubt in found.doubts:
        assert doubt.span is None or text[doubt.span.start : doubt.span.end] == doubt.span.text
    return [(doubt.kind, doubt.span.text if doubt.span is not None else "") for doubt in found.doubts]


WRITTEN = [
    ("27 May 2031", "27 May 2031"),
    ("May 27, 2031", "May 27, 2031"),
    ("27th May, 2031", "27th May, 2031"),
    ("Tuesday, 27 May 2031", "Tuesday, 27 May 2031"),
    ("TUESDAY 27 MAY 2031", "TUESDAY 27 MAY 2031"),
    ("Tue, 27 May 2031 10:00", "Tue, 27 May 2031"),
    ("Tues. 27 May 2031", "27 May 2031"),
    ("2031-05-27", "2031-05-27"),
    ("Updated: 2031-05-27T10:00Z", None),
    ("Calvenor, 27 May 2031 –", "27 May 2031"),
    ("27\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2031", "27\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2031"),
    ("27 May\n2031", None),
    ("31 February 2031", None),
    ("27 May 0000", None),
    ("27 May", None),
    ("27/05/2031", None),
    ("5 Apr\N{LATIN SMALL LETTER DOTLESS I}l 2031", None),
]


@pytest.mark.parametrize(("line", "evidence"), WRITTEN)
def test_a_line_with_a_full_date_tells_the_day(line: str, evidence: str | None) -> None:
    found = dated(f"The road opens\n\n{line}\n\n{BODY}")
    assert (found.dated, found.evidence) == ((TUESDAY, evidence) if evidence is not None else (None, None))


@pytest.mark.parametrize(
    "text",
    [
        f"CALVENOR, May 27, 2031 (Strait Wire) – {BODY}",
        f"Port Calvenor, 27 May 2031 — {BODY}",
        f"The road opens\n\nMinister Orne at the road on Tuesday, May 27, 2031. (Photo: Rook)\n\n{BODY}",
        f"The road opens\n\nMinister Orne at the road, 27 May 2031 (Photo: Rook) and others who came with her that day.\n\n{BODY}",
        f"The road opens\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\nPublished 27 May 2031",
        f"{BODY} She came on 27 May 2031.",
    ],
)
def test_the_day_stands_in_a_dateline_a_caption_the_head_or_the_foot(text: str) -> None:
    assert dated(text).dated == TUESDAY
    assert dated(text).doubts == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY} The accord of 3 March 2029 is to hold.\n\n27 May 2031",
        f"27 May 2031\n\n3 March 2029 was when they met, in the town by the river that flows down from the high hills.\n\n{BODY}",
        f"CALVENOR, 27 May 2031 – {BODY} The accord of Saturday, 3 March 2029, holds.",
        f"{BODY} The accord of 3 March 2029 is to hold.\n\nMinister Orne on Tuesday, 27 May 2031, at the road that leads to the river there.",
    ],
)
def test_a_line_of_its_own_or_a_dateline_goes_before_a_day_that_is_told_of(text: str) -> None:
    assert dated(text).dated == TUESDAY


def test_a_day_in_the_middle_of_the_text_is_not_the_reports_own() -> None:
    text = "\n\n".join([BODY] * 5 + ["They met on 3 March 2029."] + [BODY] * 5)
    assert dated(text).dated is None
    far = "So it is told. " * 80 + "They met on 3 March 2029. " + "So it is told. " * 80
    assert dated(far).dated is None


def test_what_a_person_says_goes_before_the_file_and_the_file_before_the_text() -> None:
    text = f"The road opens\n\n3 March 2029\n\n{BODY}"
    found = dated(text, given=TUESDAY, by_file=date(2031, 1, 1))
    assert (found.dated, found.evidence, found.doubts) == (TUESDAY, "given by hand", ())
    found = dated(text, by_file=TUESDAY)
    assert (found.dated, found.evidence) == (TUESDAY, "the file's own date")
    assert dated(text).dated == date(2029, 3, 3)


def test_a_file_and_a_dateline_that_disagree_are_doubted_at_the_dateline() -> None:
    text = f"The road opens\n\n3 March 2029\n\n{BODY}"
    assert doubted(dated(text, by_file=TUESDAY), text) == [(DoubtKind.DATES_DISAGREE, "3 March 2029")]
    agreed = text.replace("3 March 2029", "27 May 2031")
    assert doubted(dated(agreed, by_file=TUESDAY), agreed) == []
    told = f"{BODY} They had met on 3 March 2029 by the river and had spoken of the road all day long."
    assert doubted(dated(told, by_file=TUESDAY), told) == []


@pytest.mark.parametrize("given", [None, TUESDAY])
def test_a_weekday_that_is_not_the_days_own_is_doubted(given: date | None) -> None:
    text = f"The road opens\n\nMonday, 27 May 2031\n\n{BODY}"
    found = dated(text, given=given)
    assert found.dated == TUESDAY
    assert doubted(found, text) == [(DoubtKind.DATES_DISAGREE, "Monday, 27 May 2031")]


@pytest.mark.parametrize("text", [BODY, f"May 27\n\n{BODY}", ""])
def test_a_report_that_bears_no_day_is_doubted(text: str) -> None:
    found = dated(text)
    assert (found.dated, found.evidence) == (None, None)
    assert doubted(found, text) == [(DoubtKind.UNDATED_REPORT, "")]
