"""What the gold records answer to the traps: contacts, replies, positions, acts and what is not stated."""

from datetime import date

import pytest

from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.positions import Stance
from goodoffices.domain.scales import Certainty, ReplyStrength
from tests.sample.records import STEMS, GoldAct, GoldContact, GoldRecord, contacts_of, gold_of, stem_of

SUNDAY_18 = (date(2031, 5, 18), date(2031, 5, 18))
FORUM = (date(2031, 6, 6), date(2031, 6, 8))
ACCEPTANCES = {
    ReplyStrength.ACCEPTANCE_IN_PRINCIPLE,
    ReplyStrength.ACCEPTANCE_WITH_CONDITIONS,
    ReplyStrength.CONFIRMED,
    ReplyStrength.ATTENDED,
}


def _gold(number: str) -> GoldRecord:
    return gold_of(stem_of(number))


def _call(number: str) -> GoldContact:
    return next(one for one in contacts_of(number, ContactKind.PHONE_CALL) if one.participants == ["anso", "vael"])


def _meeting(number: str, status: ContactStatus) -> GoldContact:
    (found,) = (one for one in contacts_of(number, ContactKind.MEETING) if one.status is status)
    return found


def _replies(contact: GoldContact) -> dict[str, ReplyStrength]:
    return {reply.by: reply.strength for reply in contact.replies}


def _gaps(number: str) -> str:
    """The words that point at what a report does not state."""
    return " | ".join(words for gap in _gold(number).not_stated for _, _, words in gap.evidence)


def _stances(number: str, party: str, issue: str) -> set[tuple[Stance, str]]:
    return {
        (one.stance, one.reported_by) for one in _gold(number).positions if (one.party, one.issue) == (party, issue)
    }


def _acts(number: str, root: PloverRoot) -> list[GoldAct]:
    return [act for act in _gold(number).acts if act.plover is root]


def test_r1_has_one_call_planned_for_the_next_day_and_told_of_in_four_places() -> None:
    call = _call("r01")
    assert (call.status, call.days) == (ContactStatus.PLANNED, SUNDAY_18)
    assert len(call.evidence) == 4
    assert call.date_expr is not None
    assert call.date_expr[2] == "on Sunday"
    (act,) = _acts("r01", PloverRoot.CONSULT)
    assert (act.status, act.date) == (ActStatus.PLANNED, date(2031, 5, 18))


def test_r1_takes_a_call_in_preparation_for_less_than_a_confirmed_one() -> None:
    assert _replies(_call("r01")) == {"vael_office": ReplyStrength.ACCEPTANCE_IN_PRINCIPLE}


def test_r1_does_not_plan_a_second_call_that_the_spokesman_would_not_speak_of() -> None:
    other = next(one for one in contacts_of("r01", ContactKind.PHONE_CALL) if "marrin" in one.participants)
    assert (other.status, other.days) == (ContactStatus.HYPOTHETICAL, (None, None))
    assert "Sela Marrin" in _gaps("r01")


def test_r1_leaves_open_who_may_use_the_corridor_and_who_clears_it() -> None:
    assert "who may use it" in _gaps("r01")
    assert "free of mines" in _gaps("r01")


def test_r2_has_the_same_call_as_held_and_keeps_both_lengths() -> None:
    call = _call("r02")
    assert (call.status, call.days) == (ContactStatus.PAST, SUNDAY_18)
    assert call.note is not None
    assert "40 minutes" in call.note
    assert "25" in call.note


def test_r2_and_its_reprint_have_the_same_contacts_acts_and_positions() -> None:
    first, again = _gold("r02"), _gold("r13b")
    contacts = [
        [(one.kind, one.participants, one.status, one.days) for one in gold.contacts] for gold in (first, again)
    ]
    acts = [[(one.source, one.act, one.target, one.date) for one in gold.acts] for gold in (first, again)]
    positions = [[(one.party, one.issue, one.stance) for one in gold.positions] for gold in (first, again)]
    assert contacts[0] == contacts[1] != []
    assert acts[0] == acts[1] != []
    assert positions[0] == positions[1] != []


def test_r3_is_a_proposal_by_letter_for_the_days_of_the_forum_that_nobody_has_answered() -> None:
    meeting = _meeting("r03", ContactStatus.PROPOSED)
    assert (meeting.participants, meeting.days) == (["luthe", "xca_fm", "xis_fm"], FORUM)
    assert meeting.replies == []
    letter = next(one for one in contacts_of("r03", ContactKind.LETTER) if one.participants[0] == "luthe")
    assert (letter.status, letter.days) == (ContactStatus.PAST, (date(2031, 5, 23), date(2031, 5, 23)))
    assert "whether the two would share a room" in _gaps("r03")


def test_r4_grades_the_ambassadors_welcome_and_the_ministers_silence_apart() -> None:
    replies = _replies(_meeting("r04", ContactStatus.PROPOSED))
    assert replies == {"penhal": ReplyStrength.WELCOME, "orne": ReplyStrength.NO_ANSWER}
    assert _stances("r04", "XCA", "ministers meeting") == {(Stance.FOR, "penhal"), (Stance.NOT_STATED, "self")}
    assert "she has not spoken yet" in _gaps("r04")


def test_r4_counts_the_abstentions_for_both_and_the_denied_shelling_for_none() -> None:
    denied, *objections = _acts("r04", PloverRoot.REJECT)
    assert (denied.source, denied.act) == ("penhal", "deny")
    assert [act.source for act in objections] == ["XCA", "XIS"]
    assert _acts("r04", PloverRoot.ASSAULT) == []


def test_r5_has_an_attendance_of_the_forum_on_the_hosts_word_and_no_meeting() -> None:
    attendance = next(one for one in contacts_of("r05", ContactKind.ATTENDANCE) if one.participants == ["orne"])
    assert (attendance.status, attendance.days) == (ContactStatus.PLANNED, FORUM)
    assert attendance.certainty is Certainty.SECOND_HAND
    assert attendance.replies == []
    meeting = _meeting("r05", ContactStatus.PROPOSED)
    assert meeting.days == (None, None)
    assert _replies(meeting) == {"XCA": ReplyStrength.NO_ANSWER}


def test_r5_keeps_the_hosts_news_and_the_ministrys_silence_apart() -> None:
    assert _stances("r05", "XCA", "forum") == {(Stance.FOR, "luthe"), (Stance.NON_COMMITTAL, "self")}
    assert "has not confirmed" in _gaps("r05")
    (agreed,) = _acts("r05", PloverRoot.AGREE)
    assert (agreed.source, agreed.target, agreed.status) == ("orne", "luthe", ActStatus.CLAIMED)


def test_r6_grades_openness_with_a_condition_as_openness_and_the_forum_as_unanswered() -> None:
    talks = _meeting("r06", ContactStatus.HYPOTHETICAL)
    assert _replies(talks) == {"colm": ReplyStrength.OPENNESS}
    assert talks.days == (None, None)
    (visit,) = contacts_of("r06", ContactKind.VISIT)
    assert _replies(visit) == {"colm": ReplyStrength.NO_ANSWER}
    assert visit.days == (date(2031, 6, 1), date(2031, 6, 30))
    assert _stances("r06", "XIS", "negotiations") == {(Stance.CONDITIONAL, "self")}


def test_r7_says_that_the_four_conditions_are_not_stated_and_makes_no_demand_of_them() -> None:
    assert "four conditions" in _gaps("r07")
    assert _acts("r07", PloverRoot.REQUEST) == []
    assert {one.issue for one in _gold("r07").positions if one.stance is Stance.DEMANDS} == {"Calvenor's conditions"}


def test_r7_has_the_proposal_unanswered_and_the_claimed_answer_denied() -> None:
    assert "the proposal of Merovale" in _gaps("r07")  # what is proposed it does not say: no meeting is made of it
    assert "The reply" in _gaps("r07")
    assert [one.status for one in _gold("r07").contacts] == [ContactStatus.PAST]
    (denied,) = _acts("r07", PloverRoot.REJECT)
    assert (denied.source, denied.target) == ("orne", "foreign_media")


def test_r8_has_the_three_conditions_on_the_word_of_an_unnamed_official_only() -> None:
    demands = [one for one in _gold("r08").positions if one.reported_by == "official"]
    assert {one.issue for one in demands if one.stance is Stance.DEMANDS} == {"kin", "Hale Dam", "sanctions"}
    assert {one.party for one in demands} == {"XCA"}
    claimed = [act for act in _acts("r08", PloverRoot.REQUEST) if act.source == "XCA"]
    assert [act.status for act in claimed] == [ActStatus.CLAIMED]
    assert "an official with knowledge of the text" in _gaps("r08")
    assert "who had signed the paper" in _gaps("r08")


def test_r8_still_lists_the_four_of_the_ministry_as_not_stated() -> None:
    assert _stances("r08", "XCA", "Calvenor's conditions") == {(Stance.DEMANDS, "self")}
    assert "without listing them" in _gaps("r08")
    assert _meeting("r08", ContactStatus.PROPOSED).certainty is Certainty.SECOND_HAND


def test_r9_has_an_accusation_of_each_side_and_no_deed_that_is_more_than_claimed() -> None:
    accused = {(str(act.source), str(act.target)) for act in _acts("r09", PloverRoot.ACCUSE)}
    assert accused == {("csa", "XIS"), ("ashe", "north_bank_guard"), ("ashe", "XCA")}
    assert [act.status for act in _acts("r09", PloverRoot.ASSAULT)] == [ActStatus.CLAIMED]
    assert _stances("r09", "north_bank_guard", "mines") == {(Stance.DENIES, "csa")}


def test_r9_and_r10_make_no_contact_of_a_convoy() -> None:
    assert {one.kind for one in _gold("r09").contacts} == {ContactKind.PRESS_REMARKS}
    assert _gold("r10").contacts == []


def test_r10_attributes_the_shots_to_nobody() -> None:
    assert _acts("r10", PloverRoot.ASSAULT) == []
    assert {str(act.source) for act in _acts("r10", PloverRoot.REJECT)} == {"hesk", "ashe"}
    assert "We do not attribute the shots" in _gaps("r10")
    assert "neither has replied" in _gaps("r10")


def test_r11_does_not_say_how_silence_is_measured() -> None:
    assert "until the guns are silent" in _gaps("r11")
    assert "no figure" in _gaps("r11")
    sanctions = next(one for one in _gold("r11").positions if (one.party, one.issue) == ("concord_group", "sanctions"))
    assert sanctions.stance is Stance.CONDITIONAL
    assert sanctions.valid is not None
    assert sanctions.valid[2] == "until the guns are silent"


def test_r11_has_measures_against_both_sides() -> None:
    targets = [act.target for act in _acts("r11", PloverRoot.SANCTION)]
    assert targets == ["XCA", "XIS", ["XCA", "XIS"]]


def test_r12_yields_no_position_and_nothing_but_claims() -> None:
    gold = _gold("r12")
    assert gold.positions == []
    assert {act.status for act in gold.acts} == {ActStatus.CLAIMED}
    assert {one.kind for one in gold.contacts} == {ContactKind.PRESS_REMARKS}
    assert "The file names no author" in _gaps("r12")


def test_r13_gives_its_author_no_contact_no_position_and_no_act() -> None:
    gold = _gold("r13a")
    assert all("brae" not in finding.names() for finding in gold.pointing)
    proposal = "my proposal to Ms. Orne and Mr. Colm"
    assert all(proposal not in words for finding in gold.findings for _, _, words in finding.spans())
    assert "its four conditions" in _gaps("r13a")
    assert "how it would measure a silence" in _gaps("r13a")


def test_r14_leaves_the_meeting_unaccepted_whatever_the_page_hides() -> None:
    meeting = _meeting("r14", ContactStatus.PROPOSED)
    assert _replies(meeting) == {
        "orne": ReplyStrength.NO_ANSWER,
        "xis_fm": ReplyStrength.NO_ANSWER,
        "XIS": ReplyStrength.OPENNESS,
    }
    (attendance,) = contacts_of("r14", ContactKind.ATTENDANCE)
    assert (attendance.participants, attendance.certainty) == (["orne"], Certainty.SECOND_HAND)
    assert "both answers in writing" in _gaps("r14")


def test_the_days_of_the_forum_are_nobodys_where_a_report_does_not_give_them() -> None:
    assert all(one.days == (None, None) for one in _gold("r14").contacts if one.kind is not ContactKind.PRESS_REMARKS)


@pytest.mark.parametrize("stem", STEMS)
def test_no_report_has_a_meeting_accepted_or_agreed_by_anybody(stem: str) -> None:
    for contact in gold_of(stem).contacts:
        if contact.kind is ContactKind.MEETING and contact.status is not ContactStatus.PAST:
            assert contact.status in {ContactStatus.PROPOSED, ContactStatus.HYPOTHETICAL}
            assert ACCEPTANCES.isdisjoint(reply.strength for reply in contact.replies)


def test_each_side_has_its_deeds_told_so_that_there_is_no_villain() -> None:
    deeds = [act for stem in STEMS for act in gold_of(stem).acts]
    roots = {PloverRoot.ASSAULT, PloverRoot.COERCE, PloverRoot.ACCUSE}
    for side in ("XCA", "XIS"):
        assert {act.plover for act in deeds if side in act.sources()} >= roots
