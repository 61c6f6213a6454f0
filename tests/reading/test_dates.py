"""Dates: for each way of naming a day a sentence, the report's own day, and the days that are meant."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.statements import DateMention
from goodoffices.reading.dates import dates_in, find_dates
from goodoffices.reading.days import Direction, weekday_near
from goodoffices.reading.document import cut

TUESDAY = date(2031, 5, 27)


def mentions(text: str, report: date | None = TUESDAY) -> list[DateMention]:
    return find_dates(cut(text), report)


def told(text: str, report: date | None = TUESDAY) -> list[str]:
    """Every mention as "words: first..last", without the year 2031; an end that is left open is empty."""
    return [f"{one.span.text}: {_day(one.start)}..{_day(one.end)}" for one in mentions(text, report)]


def _day(day: date | None) -> str:
    return day.isoformat().removeprefix("2031-") if day is not None else ""


WEEKDAYS = [
    ("Orne will meet Colm on Sunday.", "Sunday: 06-01..06-01"),
    ("Orne is to meet Colm on Sunday.", "Sunday: 06-01..06-01"),
    ("Orne is due in Calvenor on Sunday.", "Sunday: 06-01..06-01"),
    ("Orne agreed to meet Colm on Sunday.", "Sunday: 06-01..06-01"),
    ("Orne hopes to meet Colm on Sunday.", "Sunday: 06-01..06-01"),
    ("Orne invited Colm to come on Sunday.", "Sunday: 06-01..06-01"),
    ("Orne said the ministers would meet on Sunday.", "Sunday: 06-01..06-01"),
    ("Orne to meet Colm on Sunday", "Sunday: 06-01..06-01"),
    ("The sides came to meet on Sunday.", "Sunday: 05-25..05-25"),
    ("Orne arrives on Sunday.", "Sunday: 06-01..06-01"),
    ("The talks open on Sunday.", "Sunday: 06-01..06-01"),
    ("They leave on Sunday.", "Sunday: 06-01..06-01"),
    ("A meeting is planned for Sunday.", "Sunday: 06-01..06-01"),
    ("A meeting was scheduled for Sunday.", "Sunday: 06-01..06-01"),
    ("On Sunday, Orne will meet Colm.", "Sunday: 06-01..06-01"),
    ("Sunday's meeting will be brief.", "Sunday: 06-01..06-01"),
    ("Orne met Colm on Sunday.", "Sunday: 05-25..05-25"),
    ("Orne said on Sunday that the road would open.", "Sunday: 05-25..05-25"),
    ("Orne had agreed to meet Colm on Sunday.", "Sunday: 05-25..05-25"),
    ("Orne was always open on Sunday.", "Sunday: 05-25..05-25"),
    ("Orne expressed hope on Sunday.", "Sunday: 05-25..05-25"),
    ("On Sunday, Orne met Colm.", "Sunday: 05-25..05-25"),
    ("Sunday's meeting failed.", "Sunday: 05-25..05-25"),
    ("The sides' return on Sunday failed.", "Sunday: 05-25..05-25"),
    ("Orne met Colm on Tuesday.", "Tuesday: 05-27..05-27"),
    ("Orne will meet Colm on Tuesday.", "Tuesday: 06-03..06-03"),
    ("Orne met Colm last Tuesday.", "last Tuesday: 05-20..05-20"),
    ("Orne met Colm last Sunday.", "last Sunday: 05-25..05-25"),
    ("Orne met Colm, and next Tuesday is free.", "next Tuesday: 06-03..06-03"),
    ("The talks ran from Monday to Wednesday.", "Monday to Wednesday: 05-19..05-21"),
    ("The talks will run from Friday to Monday.", "Friday to Monday: 05-30..06-02"),
    ("No day but Sunday.", "Sunday: 05-25..05-25"),
]

COME_TO_NOTHING_OR_ASKED_FOR = [
    ("The session planned for Saturday was cancelled.", "Saturday: 05-24..05-24"),
    ("The session planned for Thursday was cancelled.", "Thursday: 05-29..05-29"),
    ("The talks due on Thursday have been called off.", "Thursday: 05-29..05-29"),
    ("The session planned for Saturday was open to all.", "Saturday: 05-31..05-31"),
    ("The envoys are meeting on Sunday.", "Sunday: 06-01..06-01"),
    ("The envoys are accused of meeting on Sunday.", "Sunday: 05-25..05-25"),
    ("The envoys have been meeting since Sunday.", "Sunday: 05-25.."),
    ("The envoys are meeting since Sunday.", "Sunday: 05-25.."),
    ("Orne invited both sides to talks on Sunday.", "Sunday: 06-01..06-01"),
    ("Orne invited both sides on Sunday to talks.", "Sunday: 05-25..05-25"),
    ("Orne on Sunday invited both sides to talks.", "Sunday: 05-25..05-25"),
    ("Orne proposed a session on Sunday.", "Sunday: 06-01..06-01"),
    ("Orne proposed talks on Sunday.", "Sunday: 05-25..05-25"),
]

NEAR_DAYS = [
    ("Orne wrote to Colm last night.", "last night: 05-26..05-26"),
    ("Orne met Colm today.", "today: 05-27..05-27"),
    ("Orne met Colm this morning.", "this morning: 05-27..05-27"),
    ("Orne will speak tonight.", "tonight: 05-27..05-27"),
    ("Orne met Colm yesterday.", "yesterday: 05-26..05-26"),
    ("Orne will meet Colm tomorrow.", "tomorrow: 05-28..05-28"),
    ("Orne met Colm the day before yesterday.", "the day before yesterday: 05-25..05-25"),
    ("Orne will meet Colm the day after tomorrow.", "the day after tomorrow: 05-29..05-29"),
]

STRETCHES = [
    ("The forum will open in the first week of June.", "first week of June: 06-01..06-07"),
    ("The forum will open in the last week of June.", "last week of June: 06-24..06-30"),
    ("The forum will open in the second half of the month.", "second half of the month: 05-16..05-31"),
    ("The forum will open at the end of next month.", "end of next month: 06-21..06-30"),
    ("The forum was held in the first half of last month.", "first half of last month: 04-01..04-15"),
    ("The forum will open at the end of the week.", "end of the week: 05-30..06-01"),
    ("The forum was held under the accord of March 2029.", "March 2029: 2029-03-01..2029-03-31"),
    ("The two sides last met in 2029.", "2029: 2029-01-01..2029-12-31"),
    ("They will meet next week.", "next week: 06-02..06-08"),
    ("They will meet in the following week.", "following week: 06-02..06-08"),
    ("They met last week.", "last week: 05-19..05-25"),
    ("They will meet later this week.", "this week: 05-26..06-01"),
    ("They will meet next month.", "next month: 06-01..06-30"),
    ("They met last month.", "last month: 04-01..04-30"),
    ("They met last year.", "last year: 2030-01-01..2030-12-31"),
    ("They will meet at the weekend.", "the weekend: 05-31..06-01"),
    ("They met over the weekend.", "the weekend: 05-24..05-25"),
    ("They will meet next weekend.", "next weekend: 06-07..06-08"),
    ("The forum will be held in June.", "June: 06-01..06-30"),
    ("In May, thirty people died.", "May: 05-01..05-31"),
    ("The forum was held in March 2029.", "March 2029: 2029-03-01..2029-03-31"),
    ("The forum will be held in the first half of June.", "first half of June: 06-01..06-15"),
    (
        "The forum will be held in the second half of February 2032.",
        "second half of February 2032: 2032-02-16..2032-02-29",
    ),
    ("The forum will open in early June.", "early June: 06-01..06-10"),
    ("The forum will open in mid-June.", "mid-June: 06-11..06-20"),
    ("The forum will open at the end of June.", "end of June: 06-21..06-30"),
    ("The forum will be held on June 11-13.", "June 11-13: 06-11..06-13"),
    ("The forum will be held on 11–13 June 2032.", "11–13 June 2032: 2032-06-11..2032-06-13"),
    ("The forum will be held from June 11 to 13.", "June 11 to 13: 06-11..06-13"),
    ("The forum will be held between 11 and 13 June.", "11 and 13 June: 06-11..06-13"),
    ("The forum will be held from 30 June to 2 July.", "30 June to 2 July: 06-30..07-02"),
    ("The forum will be held from June 30 to July 2, 2032.", "June 30 to July 2, 2032: 2032-06-30..2032-07-02"),
]

COUNTED = [
    ("Orne will return in three days.", "in three days: 05-30..05-30"),
    ("Orne will return in a week.", "in a week: 06-03..06-03"),
    ("Orne will return in 36 hours.", "in 36 hours: 05-29..05-29"),
    ("Orne left two weeks ago.", "two weeks ago: 05-13..05-13"),
    ("Orne left eleven days ago.", "eleven days ago: 05-16..05-16"),
    ("Orne will be back within three days.", "within three days: ..05-30"),
    ("The army took the town in three days.", "in three days: .."),
]

OPEN_ENDS = [
    ("Orne will answer before the end of June.", "end of June: ..06-30"),
    ("Orne will answer by the end of the week.", "end of the week: ..06-01"),
    ("Orne will answer in the next two weeks.", "in the next two weeks: ..06-10"),
    ("Orne will answer before Friday.", "Friday: ..05-30"),
    ("Orne will answer before June 11-13.", "June 11-13: ..06-11"),
    ("Orne will answer by Friday.", "Friday: ..05-30"),
    ("Orne will answer by the end of June.", "end of June: ..06-30"),
    ("An answer by Friday.", "Friday: ..05-30"),
    ("The road will stay shut until Friday.", "Friday: ..05-30"),
    ("The road has been shut since Friday.", "Friday: 05-23.."),
    ("The road has been shut since March.", "March: 03-01.."),
    ("The road will be open from Friday.", "Friday: 05-30.."),
    ("The road was shut after Friday.", "Friday: 05-23.."),
]

NO_DAY_TOLD = [
    ("They will meet in the coming days.", "in the coming days: .."),
    ("They will meet in the near future.", "in the near future: .."),
    ("They will meet in the next few weeks.", "in the next few weeks: .."),
    ("They will meet in due course.", "in due course: .."),
    ("They will answer within days.", "within days: .."),
    ("They met on 31 February 2031.", "31 February 2031: .."),
    ("They met on 31 February.", "31 February: .."),
    ("They met on 2031-02-31.", "2031-02-31: .."),
    ("They met in March 0000.", "March 0000: .."),
    ("The forum will be held on 13-11 June.", "13-11 June: .."),
]

FULL_DATES = [
    ("They met on 2031-05-14.", "2031-05-14: 05-14..05-14"),
    ("They met on 14 May 2031.", "14 May 2031: 05-14..05-14"),
    ("They met on Wednesday, 14 May 2031.", "Wednesday, 14 May 2031: 05-14..05-14"),
    ("They met on the 14th of May 2031.", "the 14th of May 2031: 05-14..05-14"),
    ("They met on May 14, 2031.", "May 14, 2031: 05-14..05-14"),
    ("They met on Wednesday, May 14th, 2031.", "Wednesday, May 14th, 2031: 05-14..05-14"),
    ("They met on 30 December 2030 to 2 January 2031.", "30 December 2030: 2030-12-30..2030-12-30"),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        *WEEKDAYS,
        *COME_TO_NOTHING_OR_ASKED_FOR,
        *NEAR_DAYS,
        *STRETCHES,
        *COUNTED,
        *OPEN_ENDS,
        *NO_DAY_TOLD,
        *FULL_DATES,
    ],
)
def test_words_that_name_a_day_mean_it_as_seen_from_the_reports_own_day(sentence: str, expected: str) -> None:
    assert told(sentence)[0] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "They may meet in the city.",
        "They march 12 kilometres to the river.",
        "The long march 12 years back is over.",
        "They have met every Friday.",
        "They meet each Sunday.",
        "The march of time.",
        "They counted losses in 2031 villages.",
        "At 5.30 they met Mayor Junes.",
        "They saw 5 mares and 3 maypoles in Junee.",
        "They met on 5 Marö.",
        "They met on Fr\N{LATIN SMALL LETTER DOTLESS I}day, 3 augu\N{LATIN SMALL LETTER LONG S}t, today's.",
    ],
)
def test_words_that_only_look_like_a_day_name_none(sentence: str) -> None:
    assert [words for words in told(sentence) if not words.startswith("today")] == []


@pytest.mark.parametrize(
    ("report", "sentence", "expected"),
    [
        (date(2031, 1, 2), "They met on 30 December.", "30 December: 2030-12-30..2030-12-30"),
        (date(2031, 1, 2), "They met last month.", "last month: 2030-12-01..2030-12-31"),
        (date(2031, 1, 2), "They met last week.", "last week: 2030-12-23..2030-12-29"),
        (date(2031, 1, 2), "They met on Tuesday.", "Tuesday: 2030-12-31..2030-12-31"),
        (date(2030, 12, 30), "They will meet on 3 January.", "3 January: 01-03..01-03"),
        (date(2030, 12, 30), "They will meet in January.", "January: 01-01..01-31"),
        (date(2030, 12, 30), "They will meet next week.", "next week: 01-06..01-12"),
        (
            date(2030, 12, 20),
            "They will meet from 30 December to 2 January.",
            "30 December to 2 January: 2030-12-30..01-02",
        ),
        (date(2031, 1, 5), "They met from 30 December to 2 January.", "30 December to 2 January: 2030-12-30..01-02"),
        (
            date(2030, 12, 20),
            "They will meet from 30 December to 2 January 2031.",
            "30 December to 2 January 2031: 2030-12-30..01-02",
        ),
        (date(2035, 11, 22), "She has met Colm only once, in the port, in March.", "March: 2035-03-01..2035-03-31"),
        (date(2032, 3, 1), "They met on 29 February.", "29 February: 2032-02-29..2032-02-29"),
        (date(2031, 5, 31), "They will meet over the weekend.", "the weekend: 05-31..06-01"),
        (date(2031, 6, 1), "They will meet over the weekend.", "the weekend: 05-31..06-01"),
        (date(2031, 6, 2), "They will meet over the weekend.", "the weekend: 06-07..06-08"),
        (date(2031, 6, 1), "They met over the weekend.", "the weekend: 05-31..06-01"),
    ],
)
def test_days_are_counted_over_the_turn_of_a_year_a_month_and_a_week(
    report: date, sentence: str, expected: str
) -> None:
    assert told(sentence, report) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They met on Wednesday, 14 May.", "Wednesday, 14 May: 05-14..05-14"),
        ("They met on Tuesday, 14 May.", "Tuesday, 14 May: 2030-05-14..2030-05-14"),
        ("They will meet on Friday, May 14.", "Friday, May 14: 2032-05-14..2032-05-14"),
    ],
)
def test_a_weekday_beside_a_date_tells_which_year_is_meant(sentence: str, expected: str) -> None:
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The council voted on Monday and will meet again on Thursday.",
            ["Monday: 05-26..05-26", "Thursday: 05-29..05-29"],
        ),
        (
            "Orne, who met Colm on Monday, will fly to the city on Thursday.",
            ["Monday: 05-26..05-26", "Thursday: 05-29..05-29"],
        ),
        (
            "Orne said on Friday that the ministers would meet on Monday.",
            ["Friday: 05-23..05-23", "Monday: 06-02..06-02"],
        ),
        (
            "“We met on Sunday,” Orne said. “We will meet again on Sunday.”",
            ["Sunday: 05-25..05-25", "Sunday: 06-01..06-01"],
        ),
    ],
)
def test_each_day_of_a_sentence_goes_by_its_own_verb(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orne met Colm on Sunday. Later in the day she met Luthe.", "Later in the day: 05-25..05-25"),
        ("Orne met Colm on Sunday. On the same day she met Luthe.", "On the same day: 05-25..05-25"),
        ("Orne met Colm. Later that day she met Luthe.", "Later that day: 05-27..05-27"),
    ],
)
def test_the_same_day_is_the_one_named_last(text: str, expected: str) -> None:
    assert told(text)[-1] == expected


def test_a_year_in_the_next_paragraph_is_not_the_days_own() -> None:
    assert told("They met on 5 May\n\n2019 people came.") == ["5 May: 05-05..05-05"]


def test_a_report_without_a_date_resolves_full_dates_only() -> None:
    for sentence, expected in FULL_DATES:
        assert told(sentence, None)[0] == expected
    assert told("The forum was held in March 2029.", None) == ["March 2029: 2029-03-01..2029-03-31"]
    vague = [*WEEKDAYS, *NEAR_DAYS, *COUNTED]
    vague += [(sentence, words) for sentence, words in [*STRETCHES, *OPEN_ENDS] if "20" not in sentence]
    for sentence, expected in vague:
        assert told(sentence, None)[0] == expected.partition(":")[0] + ": .."


def test_words_about_one_event_are_narrowed_by_more_exact_ones() -> None:
    text = "Orne will attend the Strait forum next week.\n\nThe Strait forum will be held on June 3-5 by the river."
    vague, exact = mentions(text)
    assert (vague.span.text, vague.start, vague.end) == ("next week", date(2031, 6, 3), date(2031, 6, 5))
    assert vague.narrowed_by == exact.span
    assert exact.narrowed_by is None


@pytest.mark.parametrize(
    "other",
    [
        "The Strait forum will be held on June 13-15.",  # not in that week
        "The Delta forum will be held on June 3-5.",  # another name
        "The Strait bridge will be shut on June 3-5.",  # no event
        "The Strait forum will be held in the coming days.",  # no day told
        "The Strait forum will be held next week.",  # no more exact
    ],
)
def test_words_about_something_else_narrow_nothing(other: str) -> None:
    vague = mentions(f"Orne will attend the Strait forum next week. {other}")[0]
    assert (vague.start, vague.end, vague.narrowed_by) == (date(2031, 6, 2), date(2031, 6, 8), None)


def test_dates_are_looked_up_by_their_place() -> None:
    text = "They met on Monday. They met on Tuesday. They met on Wednesday."
    found = mentions(text)
    second = text.index("They met on Tuesday")
    assert dates_in(found, second, text.index("They met on Wednesday")) == [found[1]]
    assert dates_in(found, second, text.index("Wednesday") + 3) == [found[1]]
    assert dates_in(found, 0, len(text)) == found


@given(st.dates(), st.sampled_from([sentence for sentence, _ in [*WEEKDAYS, *STRETCHES, *COUNTED, *NEAR_DAYS]]))
def test_a_stretch_never_ends_before_it_begins_and_no_day_past_the_calendar_stops_it(report: date, text: str) -> None:
    for mention in mentions(text, report):
        if mention.start is not None and mention.end is not None:
            assert mention.start <= mention.end


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_behind_and_the_one_ahead_are_a_week_apart(report: date, weekday: int) -> None:
    behind, ahead = (weekday_near(report, weekday, direction) for direction in (Direction.PAST, Direction.FUTURE))
    assert behind <= report < ahead
    assert (ahead - behind).days == 7
    assert behind.weekday() == ahead.weekday() == weekday
