"""Lacks: what is missing before a contact can be held, and on whose part."""

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.domain.agenda import AgendaItem
from goodoffices.domain.contacts import Authority, Contact, ContactKind, ContactStatus, Level, Reply
from goodoffices.domain.lacks import LackKind, Seat, Table, asked, lacks_of
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.scales import Certainty, ReplyStrength
from tests.domain.test_agenda import agenda, contact, reply

XCA, XIS = EntityId("XCA"), EntityId("XIS")
TABLE = Table(parties={XCA, XIS})
SECOND_HAND = Authority.SECOND_HAND


def proposed(*replies: Reply, who: tuple[str, ...] = ("luthe", "orne", "colm")) -> Contact:
    return replace(contact(*who, days=(6, 8), replies=replies), place="Port Teyra")


def lacking(*contacts: Contact, table: Table = TABLE, by: str = "luthe") -> list[tuple[LackKind, tuple[EntityId, ...]]]:
    (item,) = agenda(*contacts)
    return [(lack.kind, lack.who) for lack in lacks_of(item, asked(item, {EntityId(by)}, table), table)]


def seats(item: AgendaItem, *proposers: str, table: Table = TABLE) -> dict[str, Seat]:
    return {seat.who: seat for seat in asked(item, {EntityId(who) for who in proposers}, table)}


def test_those_who_were_asked_are_the_parties_but_not_whoever_proposed_it() -> None:
    (item,) = agenda(proposed())
    assert list(seats(item)) == ["orne", "colm"]
    assert list(seats(item, "luthe")) == ["orne", "colm"]
    assert list(seats(item, "XCA")) == ["colm"]
    assert list(seats(item, "orne")) == ["colm"]
    assert list(seats(item, "somebody")) == ["orne", "colm"]


def test_where_no_party_is_to_come_everybody_else_was_asked() -> None:
    (item,) = agenda(contact("anso", "norrey", "kelsund"))
    assert list(seats(item, "anso")) == ["norrey", "kelsund"]
    assert list(seats(item)) == ["anso", "norrey", "kelsund"]


def test_an_answer_of_their_side_is_theirs_and_one_of_a_subordinate_stands_beside() -> None:
    welcomed = reply("penhal", ReplyStrength.WELCOME, Authority.SUBORDINATE)
    silent = reply("xca_fm", ReplyStrength.NO_ANSWER, SECOND_HAND)
    opened = reply("XIS", ReplyStrength.OPENNESS)
    (item,) = agenda(proposed(welcomed, silent, opened))
    found = seats(item, "luthe")
    assert [one.reply for one in found["orne"].answers] == [silent]
    assert [one.reply for one in found["orne"].beside] == [welcomed]
    assert [one.reply for one in found["colm"].answers] == [opened]
    assert lacking(proposed(welcomed, silent, opened)) == [
        (LackKind.ANSWER, ("orne",)),
        (LackKind.ACCEPTANCE, ("colm",)),
    ]


def test_hearsay_of_somebody_else_of_the_side_binds_nobody() -> None:
    told = reply("penhal", ReplyStrength.CONFIRMED, SECOND_HAND)
    (item,) = agenda(proposed(told))
    found = seats(item, "luthe")["orne"]
    assert (found.answer, [one.reply for one in found.beside]) == (None, [told])


def test_the_answer_of_another_who_was_asked_is_only_theirs() -> None:
    whole = proposed(reply("penhal", ReplyStrength.CONFIRMED), who=("luthe", "orne", "penhal", "colm"))
    assert lacking(whole) == [(LackKind.ANSWER, ("orne",)), (LackKind.ANSWER, ("colm",))]


def test_the_latest_answer_counts_and_silence_never_before_words() -> None:
    (item,) = agenda(
        proposed(reply("XCA", ReplyStrength.OPENNESS)),
        proposed(reply("orne", ReplyStrength.DECLINED)),
        proposed(reply("xca_fm", ReplyStrength.NO_ANSWER)),
    )
    found = seats(item, "luthe")["orne"]
    assert len(found.answers) == 3
    assert found.answer is not None
    assert found.answer.reply.strength is ReplyStrength.DECLINED
    undated = replace(item, answers=tuple(replace(one, as_of=None) for one in item.answers[1:2]) + item.answers[:1])
    last = seats(undated, "luthe")["orne"].answer
    assert last is not None
    assert last.reply.strength is ReplyStrength.OPENNESS


@pytest.mark.parametrize(
    ("strength", "authority", "kind"),
    [
        (ReplyStrength.NO_ANSWER, SECOND_HAND, LackKind.ANSWER),
        (ReplyStrength.OPENNESS, Authority.OWN, LackKind.ACCEPTANCE),
        (ReplyStrength.WELCOME, Authority.OWN, LackKind.ACCEPTANCE),
        (ReplyStrength.ACCEPTANCE_IN_PRINCIPLE, Authority.OWN, LackKind.CONFIRMATION),
        (ReplyStrength.ACCEPTANCE_WITH_CONDITIONS, Authority.OWN, LackKind.CONDITION),
        (ReplyStrength.DECLINED, Authority.OWN, LackKind.CONSENT),
        (ReplyStrength.WITHDRAWN, SECOND_HAND, LackKind.CONSENT),
        (ReplyStrength.CONFIRMED, SECOND_HAND, LackKind.OWN_WORD),
        (ReplyStrength.CONFIRMED, Authority.SPOKESPERSON, None),
        (ReplyStrength.ATTENDED, Authority.OWN, None),
    ],
)
def test_each_answer_leaves_something_to_wish_but_a_yes_of_their_own(
    strength: ReplyStrength, authority: Authority, kind: LackKind | None
) -> None:
    found = lacking(proposed(reply("orne", strength, authority), reply("colm", ReplyStrength.CONFIRMED)))
    assert found == ([(kind, ("orne",))] if kind is not None else [])


def test_who_comes_by_hearsay_alone_has_yet_to_say_so() -> None:
    forum = replace(proposed(who=("orne",)), kind=ContactKind.ATTENDANCE, status=ContactStatus.PLANNED)
    told = replace(forum, certainty=Certainty.SECOND_HAND)
    assert lacking(told) == [(LackKind.OWN_WORD, ("orne",))]
    assert lacking(told, replace(told, certainty=Certainty.BACKGROUND)) == [(LackKind.OWN_WORD, ("orne",))]
    assert lacking(told, forum) == []


def test_a_confirmed_contact_waits_for_nobody() -> None:
    assert lacking(replace(proposed(), status=ContactStatus.CONFIRMED)) == []


@pytest.mark.parametrize(
    "status", [one for one in ContactStatus if one not in {"planned", "confirmed", "proposed", "ongoing"}]
)
def test_what_does_not_lie_ahead_lacks_nothing(status: ContactStatus) -> None:
    assert lacking(replace(proposed(), status=status)) == []


def test_days_and_a_place_are_missed_where_they_are_not_told() -> None:
    bare = replace(contact("orne", "colm", status=ContactStatus.CONFIRMED), place=None)
    assert lacking(bare) == [(LackKind.DAY, ()), (LackKind.PLACE, ())]
    assert lacking(replace(bare, kind=ContactKind.PHONE_CALL)) == [(LackKind.DAY, ())]
    assert lacking(replace(bare, date_end=date(2031, 6, 8))) == [(LackKind.PLACE, ())]


def test_a_party_of_which_nobody_is_named_has_yet_to_say_who_comes() -> None:
    confirmed = replace(proposed(who=("luthe", "XCA", "colm")), status=ContactStatus.CONFIRMED)
    assert lacking(confirmed) == [(LackKind.NAME, ("XCA",))]
    assert lacking(confirmed, table=Table()) == []
    assert lacking(replace(confirmed, participants=(EntityId("luthe"), EntityId("xca_fm"), EntityId("colm")))) == []


def test_sides_that_would_come_at_different_levels_are_told() -> None:
    levels = {"orne": Level.MINISTERS, "penhal": Level.ENVOYS, "colm": Level.MINISTERS, "marrin": Level.LEADERS}
    table = replace(TABLE, levels={EntityId(who): level for who, level in levels.items()})

    def found(*who: str) -> list[tuple[LackKind, tuple[EntityId, ...]]]:
        return lacking(replace(proposed(who=("luthe", *who)), status=ContactStatus.CONFIRMED), table=table)

    assert found("orne", "colm") == []
    assert found("penhal", "orne", "colm") == []
    assert found("orne", "penhal", "colm") == []
    assert found("penhal", "colm") == [(LackKind.LEVEL, ("penhal", "colm"))]
    assert found("orne", "marrin") == [(LackKind.LEVEL, ("orne", "marrin"))]
    assert found("penhal", "xis_fm") == []
