"""The contacts, positions, acts and gaps of every gold record are sound: literal, tied to the text and dated right."""

import re
from collections import Counter

import pytest

from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.positions import Stance
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.statements import EntityKind
from tests.sample.records import STEMS, GoldContact, GoldPosition, GoldRecord, GoldStatement, gold_of, incoming_of

EVERY_REPORT = pytest.mark.parametrize("stem", STEMS)

_AHEAD = {ContactStatus.PLANNED, ContactStatus.CONFIRMED, ContactStatus.PROPOSED, ContactStatus.POSTPONED}
_SMALL_WORDS = {"the", "of", "on", "and", "by"}


@EVERY_REPORT
def test_every_span_of_a_finding_is_the_literal_slice_of_the_text_that_intake_gives(stem: str) -> None:
    text = incoming_of(stem).text
    for finding in gold_of(stem).findings:
        for start, end, words in finding.spans():
            assert 0 <= start < end <= len(text)
            assert text[start:end] == words == words.strip()


@EVERY_REPORT
def test_the_places_that_tell_of_a_finding_stand_in_the_order_of_the_text_and_apart(stem: str) -> None:
    for finding in gold_of(stem).findings:
        ends = [end for _, end, _ in finding.evidence]
        starts = [start for start, _, _ in finding.evidence]
        assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@EVERY_REPORT
def test_every_contact_act_and_gap_has_a_place_that_tells_of_it(stem: str) -> None:
    gold = gold_of(stem)
    assert all(finding.evidence for finding in gold.findings if not isinstance(finding, GoldPosition))
    assert all(position.evidence or position.statements for position in gold.positions)


@EVERY_REPORT
def test_contacts_and_acts_are_numbered_in_the_order_of_the_text(stem: str) -> None:
    gold = gold_of(stem)
    assert [one.id for one in gold.contacts] == [f"C{number}" for number in range(1, len(gold.contacts) + 1)]
    assert [one.id for one in gold.acts] == [f"E{number:02d}" for number in range(1, len(gold.acts) + 1)]
    for places in (
        [one.evidence[0][:2] for one in gold.contacts],
        [one.evidence[0][:2] for one in gold.acts],
        [one.evidence[0][:2] for one in gold.not_stated],
    ):
        assert places == sorted(places)


@EVERY_REPORT
def test_whoever_a_finding_names_is_an_entity_of_the_record(stem: str) -> None:
    gold = gold_of(stem)
    entities = {entity.id for entity in gold.entities}
    assert {name for finding in gold.pointing for name in finding.names()} <= entities


@EVERY_REPORT
def test_every_statement_that_a_finding_points_at_is_one_of_the_record(stem: str) -> None:
    gold = gold_of(stem)
    statements = {statement.id for statement in gold.statements}
    for finding in gold.pointing:
        assert set(finding.points_at()) <= statements
    assert all(position.statements == sorted(set(position.statements)) for position in gold.positions)


@EVERY_REPORT
def test_a_contact_names_nobody_twice_and_is_told_of_once(stem: str) -> None:
    contacts = gold_of(stem).contacts
    assert all(len(contact.participants) == len(set(contact.participants)) > 0 for contact in contacts)
    keys = Counter((one.kind, frozenset(one.participants), one.status, one.days) for one in contacts)
    assert [key for key, count in keys.items() if count > 1] == []


@EVERY_REPORT
def test_a_contact_that_was_held_lies_behind_the_report_and_a_planned_one_ahead(stem: str) -> None:
    gold = gold_of(stem)
    for contact in gold.contacts:
        start, end = contact.days
        assert (start is None) == (end is None)
        if start is not None and end is not None:
            assert start <= end
            assert contact.status is not ContactStatus.PAST or end <= gold.doc.date
            assert contact.status not in _AHEAD or start >= gold.doc.date


@EVERY_REPORT
def test_a_contact_whose_days_are_read_in_words_that_name_one_has_days(stem: str) -> None:
    for contact in gold_of(stem).contacts:
        if contact.date_expr is not None and contact.date_start is None:
            assert contact.date_expr[2].startswith("since")
            assert contact.status is ContactStatus.ONGOING


@EVERY_REPORT
def test_what_a_contact_is_about_are_issues_of_the_statements(stem: str) -> None:
    gold = gold_of(stem)
    issues = {issue for statement in gold.statements for issue in statement.issues}
    assert {issue for contact in gold.contacts for issue in contact.agenda or []} <= issues


@EVERY_REPORT
def test_remarks_to_the_press_are_made_to_an_outlet_or_to_reporters(stem: str) -> None:
    gold = gold_of(stem)
    outlets = {one.id for one in gold.entities if one.party == "press" or one.kind is EntityKind.ORGANISATION}
    for contact in gold.contacts:
        if contact.kind is ContactKind.PRESS_REMARKS:
            speaker, *hearers = contact.participants
            assert speaker not in outlets
            assert set(hearers) <= outlets
            assert hearers


@EVERY_REPORT
def test_a_forum_that_somebody_attends_is_no_meeting_and_brings_nobody_else_in(stem: str) -> None:
    for contact in gold_of(stem).contacts:
        if contact.kind is ContactKind.ATTENDANCE:
            assert len(contact.participants) == 1


@EVERY_REPORT
def test_nobody_answers_one_contact_twice_and_every_answer_points_at_its_words(stem: str) -> None:
    for contact in gold_of(stem).contacts:
        givers = [reply.by for reply in contact.replies]
        assert len(givers) == len(set(givers))
        assert all(reply.statement is not None for reply in contact.replies)


@EVERY_REPORT
def test_only_a_contact_still_open_or_not_yet_held_has_answers(stem: str) -> None:
    for contact in gold_of(stem).contacts:
        if contact.replies:
            assert contact.status in {ContactStatus.PLANNED, ContactStatus.PROPOSED, ContactStatus.HYPOTHETICAL}


@EVERY_REPORT
def test_a_position_is_a_states_or_a_bodys_and_never_a_persons(stem: str) -> None:
    gold = gold_of(stem)
    kinds = {entity.id: entity.kind for entity in gold.entities}
    assert all(kinds[position.party] is not EntityKind.PERSON for position in gold.positions)


@EVERY_REPORT
def test_a_position_is_about_an_issue_of_its_statements(stem: str) -> None:
    gold = gold_of(stem)
    statements = _by_id(gold)
    for position in gold.positions:
        told_in = [statements[one] for one in position.statements] or gold.statements
        issues = {word for statement in told_in for issue in statement.issues for word in _words(issue)}
        assert _words(position.issue) & issues


@EVERY_REPORT
def test_a_side_speaks_for_itself_or_whoever_reports_its_position_is_named(stem: str) -> None:
    gold = gold_of(stem)
    parties, statements = {entity.id: entity.party for entity in gold.entities}, _by_id(gold)
    for position in gold.positions:
        speakers = [statements[one].speakers() for one in position.statements]
        if position.told_by_another:
            assert any(position.reported_by in who for who in speakers)
        else:
            assert all(position.party in {parties[one] for one in who} for who in speakers)


@EVERY_REPORT
def test_a_side_has_one_stance_on_an_issue_unless_others_report_another(stem: str) -> None:
    seen = Counter((one.party, one.issue, one.told_by_another) for one in gold_of(stem).positions)
    assert [key for key, count in seen.items() if count > 1] == []


@EVERY_REPORT
def test_an_act_stands_in_the_words_of_the_statement_that_it_points_at(stem: str) -> None:
    statements = _by_id(gold_of(stem))
    for act in gold_of(stem).acts:
        if act.statement is not None:
            spans = list(statements[act.statement].spans())
            start, end = min(span[0] for span in spans), max(span[1] for span in spans)
            assert any(place[0] < end and start < place[1] for place in act.evidence)


@EVERY_REPORT
def test_nobody_does_an_act_to_itself(stem: str) -> None:
    for act in gold_of(stem).acts:
        assert act.sources()
        assert set(act.sources()).isdisjoint(act.targets())


@EVERY_REPORT
def test_a_code_has_two_or_three_digits_and_the_word_for_an_act_is_one_word(stem: str) -> None:
    for act in gold_of(stem).acts:
        assert act.cameo is None or re.fullmatch(r"(0[1-9]|1\d|20)\d?", act.cameo)
        assert re.fullmatch(r"[a-z_]+", act.act)


@EVERY_REPORT
def test_only_a_planned_act_lies_ahead_of_the_report(stem: str) -> None:
    gold = gold_of(stem)
    for act in gold.acts:
        if act.date is not None:
            assert (act.date > gold.doc.date) == (act.status is ActStatus.PLANNED)


@EVERY_REPORT
def test_a_call_is_an_act_where_it_is_a_contact_with_a_day(stem: str) -> None:
    gold = gold_of(stem)
    calls = {(frozenset(one.participants), one.date_start) for one in gold.contacts if _is_dated_call(one)}
    acts = {(frozenset([*one.sources(), *one.targets()]), one.date) for one in gold.acts if one.act == "phone_call"}
    assert calls == acts


def test_the_same_word_for_an_act_has_the_same_root_in_all_records() -> None:
    roots: dict[str, set[PloverRoot]] = {}
    for stem in STEMS:
        for act in gold_of(stem).acts:
            roots.setdefault(act.act, set()).add(act.plover)
    assert {word: found for word, found in roots.items() if len(found) > 1} == {}


def test_whatever_is_not_stated_is_told_in_words_and_only_once() -> None:
    for stem in STEMS:
        gaps = [gap.what for gap in gold_of(stem).not_stated]
        assert len(gaps) == len(set(gaps))
        assert all(gaps)


def test_the_findings_of_all_records_cover_what_a_mediator_asks_for() -> None:
    records = [gold_of(stem) for stem in STEMS]
    contacts = [contact for gold in records for contact in gold.contacts]
    assert {one.kind for one in contacts} == set(ContactKind) - {ContactKind.VIDEO_CALL}
    assert {one.status for one in contacts} == {
        ContactStatus.PAST,
        ContactStatus.ONGOING,
        ContactStatus.PLANNED,
        ContactStatus.PROPOSED,
        ContactStatus.HYPOTHETICAL,
    }
    strengths = {reply.strength for contact in contacts for reply in contact.replies}
    assert strengths >= {ReplyStrength.NO_ANSWER, ReplyStrength.OPENNESS, ReplyStrength.WELCOME}
    assert {position.stance for gold in records for position in gold.positions} >= set(Stance) - {Stance.REFUSES}
    assert {one.certainty for one in contacts} == {None, Certainty.SECOND_HAND}
    assert len({act.plover for gold in records for act in gold.acts}) >= 11


def _by_id(gold: GoldRecord) -> dict[str, GoldStatement]:
    return {statement.id: statement for statement in gold.statements}


def _words(issue: str) -> set[str]:
    return set(re.findall(r"\w+", issue.lower())) - _SMALL_WORDS


def _is_dated_call(contact: GoldContact) -> bool:
    return contact.kind is ContactKind.PHONE_CALL and contact.date_start is not None
