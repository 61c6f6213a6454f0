"""The development gold set is sound: ten reports of our own, each with a record that is literal, whole and lawful.

How well the reader does on them is not measured here.
"""

import hashlib
import itertools
import re
from functools import cache
from pathlib import Path

import msgspec
import pytest

from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.positions import Stance
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.statements import EntityKind, StatementStatus, StatementType
from goodoffices.reading.gold import gold_record, report_of
from tests.sample.records import GoldPosition, GoldRecord, GoldStatement

HERE = Path(__file__).parent
REPORTS = {path.stem: path for folder in ("gold", "held_out") for path in sorted((HERE / folder).glob("*.txt"))}
"""Those in `gold` were looked at while rules were written; those in `held_out` never, so that they measure."""
NAMES = list(REPORTS)
FORMAT = "good-offices-reading-gold/0.2"
WORDS = range(180, 451)

EVERY_REPORT = pytest.mark.parametrize("name", NAMES)

_AHEAD = {ContactStatus.PLANNED, ContactStatus.CONFIRMED, ContactStatus.PROPOSED, ContactStatus.POSTPONED}
_OPENING = {"“": "”", "«": "»"}
_SMALL_WORDS = {"the", "of", "on", "and", "by"}


@cache
def _gold(name: str) -> GoldRecord:
    return msgspec.json.decode(_record_of(name), type=GoldRecord)


def _record_of(name: str) -> bytes:
    return REPORTS[name].with_name(f"{name}.gold.json").read_bytes()


def _report_of(name: str) -> bytes:
    return REPORTS[name].read_bytes()


@cache
def _text(name: str) -> str:
    return _report_of(name).decode("utf-8")


def test_every_report_has_its_record_and_every_record_its_report() -> None:
    records = {path.name.removesuffix(".gold.json"): path.parent for path in HERE.glob("*/*.gold.json")}
    assert records == {name: path.parent for name, path in REPORTS.items()}


@EVERY_REPORT
def test_the_reader_s_own_check_takes_the_record(name: str) -> None:
    record = gold_record(_record_of(name))
    assert report_of(record, _report_of(name), name=f"{name}.txt").text == _text(name)


@EVERY_REPORT
def test_the_head_of_a_record_fits_its_report(name: str) -> None:
    gold, data = _gold(name), _report_of(name)
    assert gold.format == FORMAT
    assert (gold.doc.path, gold.doc.id) == (f"{name}.txt", name)
    assert (gold.doc.sha256, gold.doc.chars) == (hashlib.sha256(data).hexdigest(), len(_text(name)))
    assert gold.doc.weekday == f"{gold.doc.date:%A}"
    assert gold.doc.mediator in {entity.id for entity in gold.entities}


@EVERY_REPORT
def test_a_report_has_the_length_of_a_news_report_and_ends_its_lines_plainly(name: str) -> None:
    text = _text(name)
    assert len(text.split()) in WORDS
    assert "\r" not in text
    assert text.endswith("\n")


@EVERY_REPORT
def test_every_span_is_the_literal_slice_of_the_report(name: str) -> None:
    gold, text = _gold(name), _text(name)
    for owner in (*gold.statements, *gold.findings):
        for start, end, words in owner.spans():
            assert 0 <= start < end <= len(text)
            assert text[start:end] == words == words.strip()


@EVERY_REPORT
def test_contents_and_places_stand_in_the_order_of_the_text_and_apart(name: str) -> None:
    gold = _gold(name)
    for spans in (
        *(statement.content_spans for statement in gold.statements),
        *(finding.evidence for finding in gold.findings),
    ):
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    assert all(statement.content_spans for statement in gold.statements)
    assert all(finding.evidence for finding in gold.findings if not isinstance(finding, GoldPosition))
    assert all(position.evidence or position.statements for position in gold.positions)


@EVERY_REPORT
def test_ids_are_unique_and_number_what_they_stand_for_in_order(name: str) -> None:
    gold = _gold(name)
    entities = [entity.id for entity in gold.entities]
    assert len(entities) == len(set(entities))
    assert [one.id for one in gold.statements] == [f"S{number:02d}" for number in range(1, len(gold.statements) + 1)]
    assert [one.id for one in gold.contacts] == [f"C{number}" for number in range(1, len(gold.contacts) + 1)]
    assert [one.id for one in gold.acts] == [f"E{number:02d}" for number in range(1, len(gold.acts) + 1)]
    for places in ([one.evidence[0][:2] for one in found] for found in (gold.contacts, gold.acts, gold.not_stated)):
        assert places == sorted(places)


@EVERY_REPORT
def test_whoever_is_named_by_id_is_an_entity_of_the_record_and_every_entity_is_of_the_report(name: str) -> None:
    gold, text = _gold(name), _text(name)
    entities = {entity.id for entity in gold.entities}
    named = {one for owner in (*gold.statements, *gold.pointing) for one in owner.names()}
    assert named <= entities
    assert {entity.party for entity in gold.entities} <= entities | {"press"}
    parties = {entity.party for entity in gold.entities}
    assert all(
        entity.id in named | parties or any(name in text for name in (entity.name, *entity.aliases))
        for entity in gold.entities
    )


@EVERY_REPORT
def test_statements_point_at_earlier_ones_and_findings_at_statements_of_the_record(name: str) -> None:
    gold = _gold(name)
    ids = [statement.id for statement in gold.statements]
    for statement in gold.statements:
        earlier = ids[: ids.index(statement.id)]
        assert {statement.nested_in, statement.same_as} <= {None, *earlier}
    assert {one for finding in gold.pointing for one in finding.points_at()} <= set(ids)
    assert all(position.statements == sorted(set(position.statements)) for position in gold.positions)


@EVERY_REPORT
def test_the_words_of_a_nested_statement_stand_inside_those_that_report_them(name: str) -> None:
    statements = {statement.id: statement for statement in _gold(name).statements}
    for statement in statements.values():
        if statement.nested_in is not None:
            outer = statements[statement.nested_in].content_spans
            assert all(any(out[0] <= one[0] and one[1] <= out[1] for out in outer) for one in statement.content_spans)


@EVERY_REPORT
def test_a_source_a_cue_and_a_content_of_one_statement_never_overlap(name: str) -> None:
    for statement in _gold(name).statements:
        spans = sorted(span[:2] for span in statement.spans())
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans)), statement.id


@EVERY_REPORT
def test_type_and_certainty_follow_from_the_words(name: str) -> None:
    for statement in _gold(name).statements:
        if statement.certainty is Certainty.DIRECT_QUOTE:
            assert statement.type is not StatementType.INDIRECT
        if statement.certainty is Certainty.INDIRECT:
            assert statement.type is StatementType.INDIRECT
        if statement.nested_in is not None:
            assert statement.certainty in {Certainty.SECOND_HAND, Certainty.HEADLINE}
        if statement.type is StatementType.DIRECT:
            assert all(words[0] in '"“‘«' for _, _, words in statement.content_spans)
        if statement.type is StatementType.MIXED:
            assert re.search('["“‘«]', statement.words)
        assert all(statement.words.count(one) == statement.words.count(other) for one, other in _OPENING.items())
        assert not statement.words.endswith((".", ","))


@EVERY_REPORT
def test_a_contact_names_nobody_twice_and_its_days_fit_its_status(name: str) -> None:
    gold = _gold(name)
    for contact in gold.contacts:
        start, end = contact.days
        assert len(contact.participants) == len(set(contact.participants)) > 0
        if start is not None and end is not None:
            assert start <= end
        if end is not None:
            assert contact.status is not ContactStatus.PAST or end <= gold.doc.date
            assert contact.status not in _AHEAD or end >= gold.doc.date


@EVERY_REPORT
def test_only_a_contact_not_yet_held_has_answers_and_every_answer_points_at_its_words(name: str) -> None:
    for contact in _gold(name).contacts:
        givers = [reply.by for reply in contact.replies]
        assert len(givers) == len(set(givers))
        assert all(
            reply.statement is not None or reply.strength is ReplyStrength.NO_ANSWER for reply in contact.replies
        )
        assert not contact.replies or contact.status is not ContactStatus.PAST


@EVERY_REPORT
def test_what_a_contact_or_a_position_is_about_are_issues_of_statements(name: str) -> None:
    gold = _gold(name)
    statements = {statement.id: statement for statement in gold.statements}
    assert {issue for contact in gold.contacts for issue in contact.agenda or []} <= _issues(gold.statements)
    for position in gold.positions:
        told_in = [statements[one] for one in position.statements] or gold.statements
        assert _words([position.issue]) & _words(_issues(told_in))


@EVERY_REPORT
def test_a_position_is_a_side_s_and_whoever_else_reports_it_is_named(name: str) -> None:
    gold = _gold(name)
    entities = {entity.id: entity for entity in gold.entities}
    statements = {statement.id: statement for statement in gold.statements}
    for position in gold.positions:
        speakers = [{entities[one].party for one in statements[at].speakers()} for at in position.statements]
        assert entities[position.party].kind is not EntityKind.PERSON
        assert position.told_by_another or all(position.party in who for who in speakers)


@EVERY_REPORT
def test_an_act_stands_in_its_statement_and_nobody_does_it_to_itself(name: str) -> None:
    gold = _gold(name)
    statements = {statement.id: statement for statement in gold.statements}
    for act in gold.acts:
        assert act.sources()
        assert set(act.sources()).isdisjoint(act.targets())
        assert act.cameo is None or re.fullmatch(r"(0[1-9]|1\d|20)\d?", act.cameo)
        assert act.date is None or (act.date > gold.doc.date) <= (act.status is ActStatus.PLANNED)
        if act.statement is not None:
            spans = list(statements[act.statement].spans())
            start, end = min(span[0] for span in spans), max(span[1] for span in spans)
            assert any(place[0] < end and start < place[1] for place in act.evidence)


def test_each_report_tells_of_a_conflict_and_in_an_outlet_of_its_own() -> None:
    docs = [_gold(name).doc for name in NAMES]
    assert len({doc.conflict for doc in docs}) == len({doc.outlet for doc in docs}) == len(docs) >= 16


def test_the_same_word_for_an_act_has_the_same_root_in_all_records() -> None:
    roots: dict[str, set[PloverRoot]] = {}
    for act in (act for name in NAMES for act in _gold(name).acts):
        roots.setdefault(act.act, set()).add(act.plover)
    assert {word: found for word, found in roots.items() if len(found) > 1} == {}


def test_the_set_holds_what_trips_a_reader() -> None:
    records = [_gold(name) for name in NAMES]
    statements = [statement for gold in records for statement in gold.statements]
    contacts = [contact for gold in records for contact in gold.contacts]
    assert {one.type for one in statements} == set(StatementType)
    assert {one.status for one in statements} == set(StatementStatus) - {StatementStatus.UNVERIFIED}
    assert {one.certainty for one in statements} == set(Certainty) - {Certainty.INFERRED}
    assert {one.kind for one in contacts} == set(ContactKind)
    assert {one.status for one in contacts} == set(ContactStatus) - {ContactStatus.FAILED}
    strengths = {reply.strength for contact in contacts for reply in contact.replies}
    assert strengths == set(ReplyStrength) - {ReplyStrength.ATTENDED, ReplyStrength.WITHDRAWN}
    assert {position.stance for gold in records for position in gold.positions} == set(Stance)


def _issues(statements: list[GoldStatement]) -> set[str]:
    return {issue for statement in statements for issue in statement.issues}


def _words(issues: list[str] | set[str]) -> set[str]:
    return {word for issue in issues for word in re.findall(r"\w+", issue.lower())} - _SMALL_WORDS
