"""The agenda: which tellings are of one contact, and what is known of it then."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.agenda import AgendaItem, Telling, agenda_of
from goodoffices.domain.contacts import Authority, Contact, ContactId, ContactKind, ContactStatus, Level, Reply
from goodoffices.domain.record_ids import EntityId, ReportId
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.spans import Span

SIDES = {
    EntityId(who): EntityId(side)
    for who, side in {
        "anso": "XME",
        "luthe": "XME",
        "vael": "XCA",
        "orne": "XCA",
        "xca_fm": "XCA",
        "penhal": "XCA",
        "colm": "XIS",
        "xis_fm": "XIS",
        "marrin": "XIS",
    }.items()
}


def contact(
    *who: str,
    kind: ContactKind = ContactKind.MEETING,
    status: ContactStatus = ContactStatus.PROPOSED,
    days: tuple[int, int] | None = None,
    replies: tuple[Reply, ...] = (),
) -> Contact:
    return Contact(
        id=ContactId("C1"),
        kind=kind,
        participants=tuple(EntityId(one) for one in who),
        status=status,
        date_start=date(2031, 6, days[0]) if days else None,
        date_end=date(2031, 6, days[1]) if days else None,
        evidence=(Span(start=0, end=1, text="x"),),
        replies=replies,
    )


def telling(of: Contact, *, report: str = "R1", day: int | None = 1) -> Telling:
    as_of = date(2031, 6, day) if day is not None else None
    return Telling(report=ReportId(report), as_of=as_of, contact=of, sides=SIDES)


def agenda(*contacts: Contact) -> tuple[AgendaItem, ...]:
    """The agenda of reports of 1, 2, 3 ... June with a contact each."""
    return agenda_of(telling(one, report=f"R{day}", day=day) for day, one in enumerate(contacts, start=1))


def reply(by: str, strength: ReplyStrength, authority: Authority = Authority.OWN) -> Reply:
    return Reply(by=EntityId(by), strength=strength, authority=authority)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("luthe", "xca_fm", "xis_fm"), ("XME", "orne", "xis_fm")),
        (("luthe", "orne", "colm"), ("orne", "colm")),
        (("XCA", "XIS"), ("orne", "colm")),
        (("anso", "vael"), ("vael", "anso")),
    ],
)
def test_people_sides_and_unnamed_offices_may_be_the_same(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert len(agenda(contact(*one), contact(*other))) == 1
    assert len(agenda(contact(*other), contact(*one))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("anso", "vael"), ("anso", "marrin")),
        (("orne", "colm"), ("penhal", "colm")),
        (("XIS",), ("orne", "colm")),
        (("orne", "xca_fm"), ("XCA",)),
    ],
)
def test_other_people_make_another_contact(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert len(agenda(contact(*one), contact(*other))) == 2


def test_somebody_alone_comes_to_one_forum_once() -> None:
    coming = contact("orne", kind=ContactKind.ATTENDANCE, status=ContactStatus.PLANNED)
    (item,) = agenda(coming, coming)
    assert [one.report for one in item.tellings] == ["R1", "R2"]


def test_somebody_alone_at_two_places_is_two() -> None:
    coming = replace(contact("orne", kind=ContactKind.ATTENDANCE), place="Port Teyra")
    assert len(agenda(coming, replace(coming, place="port teyra"))) == 1
    assert len(agenda(coming, replace(coming, place=None))) == 1
    assert len(agenda(coming, replace(coming, place="Kelsund"))) == 2
    assert len(agenda(coming, replace(coming, place="Port Kelsund"))) == 2


def test_a_forum_and_the_town_that_it_is_called_after_may_be_one_place() -> None:
    coming = replace(contact("orne", kind=ContactKind.ATTENDANCE), place="Port Teyra")
    for place in ("Teyra Forum", "the hall at Port Teyra"):
        assert len(agenda(coming, replace(coming, place=place))) == 1
        assert len(agenda(replace(coming, place=place), coming)) == 1


def test_a_visit_by_one_is_no_meeting_that_names_one() -> None:
    travelling = contact("orne", kind=ContactKind.VISIT, status=ContactStatus.HYPOTHETICAL)
    receiving = contact("orne", status=ContactStatus.PAST, days=(2, 2))
    assert len(agenda(travelling, receiving)) == 2


def test_what_one_report_tells_apart_stays_apart() -> None:
    twice = [telling(contact("orne", "colm")), telling(contact("orne", "colm"))]
    assert len(agenda_of(twice)) == 2


def test_a_side_stands_for_nobody_of_it_at_another_level() -> None:
    ministers = replace(contact("xca_fm", "colm"), level=Level.MINISTERS)
    envoys = replace(contact("penhal", "colm"), level=Level.ENVOYS)
    assert len(agenda(ministers, envoys)) == 2
    assert len(agenda(ministers, replace(envoys, level=None))) == 1
    assert len(agenda(replace(ministers, participants=envoys.participants), envoys)) == 1


def test_a_person_named_once_stands_in_place_of_their_side() -> None:
    (item,) = agenda(contact("luthe", "xca_fm", "XIS"), contact("orne", "xis_fm"), contact("XCA", "colm"))
    assert item.participants == ("luthe", "orne", "colm")
    assert [item.side_of(EntityId(who)) for who in ("orne", "xca_fm", "nobody")] == ["XCA", "XCA", "nobody"]


def test_nobody_is_put_in_a_sides_place_where_reports_name_several_of_it_or_it_has_several_places() -> None:
    (item,) = agenda(contact("luthe", "XCA", "XIS"), contact("orne", "XIS"), contact("XCA", "colm"))
    assert item.participants == ("luthe", "orne", "colm")
    several = [contact("luthe", "XCA", "colm"), contact("XCA", "colm"), contact("orne", "colm")]
    (item,) = agenda(*several)
    assert item.participants == ("luthe", "orne", "colm")
    (item,) = agenda(contact("XCA", "xca_fm", "colm"), contact("orne", "colm"))
    assert item.participants == ("XCA", "xca_fm", "colm")


def test_attending_a_forum_and_meeting_there_are_two() -> None:
    forum = contact("orne", "colm", kind=ContactKind.ATTENDANCE, days=(6, 8))
    assert len(agenda(forum, contact("orne", "colm", days=(6, 8)))) == 2


def test_a_call_that_one_report_has_as_a_video_call_is_one() -> None:
    call = contact("anso", "vael", kind=ContactKind.PHONE_CALL)
    assert len(agenda(call, replace(call, kind=ContactKind.VIDEO_CALL))) == 1


@pytest.mark.parametrize(
    ("one", "other", "items"),
    [((6, 8), (8, 9), 1), ((6, 8), (9, 9), 2), ((6, 8), None, 1), (None, None, 1)],
)
def test_days_must_touch_where_both_are_told(
    one: tuple[int, int] | None, other: tuple[int, int] | None, items: int
) -> None:
    assert len(agenda(contact("orne", "colm", days=one), contact("orne", "colm", days=other))) == items


def test_an_open_beginning_touches_by_its_last_day() -> None:
    by_the_eighth = replace(contact("orne", "colm", days=(8, 8)), date_start=None)
    (item,) = agenda(by_the_eighth, contact("orne", "colm", days=(6, 8)))
    assert (item.date_start, item.date_end) == (date(2031, 6, 6), date(2031, 6, 8))
    assert (agenda(by_the_eighth)[0].day, agenda(by_the_eighth)[0].last_day) == (date(2031, 6, 8), date(2031, 6, 8))
    assert item.last_day == date(2031, 6, 8)
    assert agenda(replace(by_the_eighth, date_start=date(2031, 6, 7), date_end=None))[0].last_day == date(2031, 6, 7)


def test_lasting_contact_is_not_one_meeting() -> None:
    lasting = contact("orne", "colm", status=ContactStatus.ONGOING)
    assert len(agenda(lasting, contact("orne", "colm"))) == 2
    assert len(agenda(lasting, lasting)) == 1


def test_the_latest_report_tells_whether_it_was_held() -> None:
    (item,) = agenda(
        contact("anso", "vael", status=ContactStatus.PLANNED, days=(2, 2)),
        contact("anso", "vael", status=ContactStatus.PAST, days=(2, 2)),
    )
    assert (item.status, item.is_ahead) == (ContactStatus.PAST, False)


def test_a_meeting_planned_after_one_was_held_is_the_next_one() -> None:
    held = contact("anso", "vael", status=ContactStatus.PAST, days=(1, 1))
    following = contact("anso", "vael", status=ContactStatus.PLANNED)
    assert len(agenda(held, following)) == 2
    assert len(agenda(following, held, following)) == 2
    undated = [telling(held), telling(following, report="R2", day=None)]
    assert len(agenda_of(undated)) == 1


def test_a_telling_goes_to_the_contact_with_which_it_shares_most_people() -> None:
    items = agenda(
        contact("luthe", "orne", "colm"), contact("luthe", "orne", "anso"), contact("luthe", "xca_fm", "XIS")
    )
    assert [len(item.tellings) for item in items] == [2, 1]


def test_a_telling_of_some_is_of_those_whom_the_fullest_report_brings_together() -> None:
    whole = contact("luthe", "orne", "colm")
    assert len(agenda(whole, contact("orne", "colm"), contact("XME", "XCA"))) == 1


@pytest.mark.parametrize(
    ("held", "other", "items"),
    [
        (9, (2, 2), 1),
        (10, (2, 2), 2),
        (1, (2, 2), 2),
        (2, (2, 2), 1),
    ],
)
def test_what_was_held_without_a_day_is_what_was_held_lately(held: int, other: tuple[int, int], items: int) -> None:
    without_day = telling(contact("anso", "vael", status=ContactStatus.PAST), report="R1", day=held)
    with_day = telling(contact("anso", "vael", status=ContactStatus.PLANNED, days=other), report="R2", day=1)
    assert len(agenda_of([without_day, with_day])) == items
    assert len(agenda_of([with_day, without_day])) == items
    by_its_last = replace(with_day, contact=replace(with_day.contact, date_start=None))
    assert len(agenda_of([without_day, by_its_last])) == items


@pytest.mark.parametrize(("one", "other", "items"), [(1, 8, 1), (1, 9, 2), (9, 1, 2), (1, None, 1), (None, 9, 1)])
def test_two_that_were_held_and_have_no_day_are_one_where_they_are_told_of_within_a_week(
    one: int | None, other: int | None, items: int
) -> None:
    held = contact("anso", "vael", status=ContactStatus.PAST)
    assert len(agenda_of([telling(held, report="R1", day=one), telling(held, report="R2", day=other)])) == items


def test_what_is_planned_without_a_day_may_have_been_planned_long_ago() -> None:
    told = [contact("anso", "vael", status=ContactStatus.PLANNED), contact("anso", "vael", status=ContactStatus.PAST)]
    assert len(agenda_of([telling(told[0], report="R1", day=1), telling(told[1], report="R2", day=20)])) == 1


def test_what_could_be_does_not_unsettle_what_is_planned() -> None:
    (item,) = agenda(
        contact("orne", "colm", status=ContactStatus.PLANNED),
        contact("orne", "colm", status=ContactStatus.HYPOTHETICAL),
    )
    assert (item.status, item.is_ahead) == (ContactStatus.PLANNED, True)
    (item,) = agenda(contact("orne", "colm", status=ContactStatus.HYPOTHETICAL))
    assert item.status is ContactStatus.HYPOTHETICAL


def test_place_level_and_days_stay_where_a_later_report_leaves_them_out() -> None:
    full = replace(contact("orne", "colm", days=(6, 8)), place="Port Teyra", level=Level.MINISTERS)
    (item,) = agenda(full, contact("luthe", "orne", "colm"))
    assert (item.place, item.level, item.day) == ("Port Teyra", Level.MINISTERS, date(2031, 6, 6))
    assert item.participants == ("luthe", "orne", "colm")


def test_the_latest_answer_of_each_counts() -> None:
    (item,) = agenda(
        contact("orne", "colm", replies=(reply("orne", ReplyStrength.OPENNESS), reply("colm", ReplyStrength.WELCOME))),
        contact("orne", "colm", replies=(reply("orne", ReplyStrength.DECLINED),)),
    )
    assert [(one.reply.by, one.reply.strength, one.report) for one in item.answers] == [
        ("orne", ReplyStrength.DECLINED, "R2"),
        ("colm", ReplyStrength.WELCOME, "R1"),
    ]


@pytest.mark.parametrize(
    ("first", "later", "kept"),
    [
        (reply("orne", ReplyStrength.OPENNESS), reply("orne", ReplyStrength.NO_ANSWER), ReplyStrength.OPENNESS),
        (reply("orne", ReplyStrength.NO_ANSWER), reply("orne", ReplyStrength.NO_ANSWER), ReplyStrength.NO_ANSWER),
        (reply("orne", ReplyStrength.NO_ANSWER), reply("orne", ReplyStrength.WELCOME), ReplyStrength.WELCOME),
        (
            reply("orne", ReplyStrength.OPENNESS),
            reply("orne", ReplyStrength.CONFIRMED, Authority.SECOND_HAND),
            ReplyStrength.OPENNESS,
        ),
        (
            reply("orne", ReplyStrength.OPENNESS, Authority.SECOND_HAND),
            reply("orne", ReplyStrength.CONFIRMED, Authority.SUBORDINATE),
            ReplyStrength.CONFIRMED,
        ),
    ],
)
def test_silence_and_hearsay_put_no_own_word_aside(first: Reply, later: Reply, kept: ReplyStrength) -> None:
    (item,) = agenda(contact("orne", "colm", replies=(first,)), contact("orne", "colm", replies=(later,)))
    assert [one.reply.strength for one in item.answers] == [kept]


def test_items_stand_by_day_and_those_without_one_last() -> None:
    items = agenda(
        contact("orne", "colm"), contact("anso", "vael", days=(9, 9)), contact("anso", "marrin", days=(3, 4))
    )
    assert [item.day for item in items] == [date(2031, 6, 3), date(2031, 6, 9), None]


PEOPLE = st.lists(st.sampled_from([*SIDES, "XCA", "XIS", "XME"]), min_size=1, max_size=3, unique=True)
DAYS = st.none() | st.tuples(st.integers(1, 9), st.integers(10, 20))


@given(st.lists(st.builds(lambda who, days: contact(*who, days=days), PEOPLE, DAYS), max_size=8))
def test_every_telling_stands_in_one_item(contacts: list[Contact]) -> None:
    items = agenda(*contacts)
    assert sorted(one.report for item in items for one in item.tellings) == sorted(
        f"R{day}" for day in range(1, len(contacts) + 1)
    )
