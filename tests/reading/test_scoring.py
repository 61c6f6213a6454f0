"""Scoring: each figure falls with what it measures, and with nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.contacts import Authority, Contact, ContactId, ContactKind, ContactStatus, Reply
from goodoffices.domain.positions import NotStated, NotStatedId, NotStatedKind, Position, PositionId, Stance
from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.spans import Span, span_of
from goodoffices.domain.statements import Entity, Statement, StatementType
from goodoffices.reading.gold import GoldAct, GoldContact, GoldNotStated, GoldPosition, GoldRecord, GoldStatement
from goodoffices.reading.intake import incoming_from_text
from goodoffices.reading.reader import Reading, read
from goodoffices.reading.scoring import Score, score

TEXT = "Lisbet Orne said on Sunday that Calvenor would meet Isthmere on Friday under its four conditions."
ORNE, XCA, XIS = EntityId("orne"), EntityId("XCA"), EntityId("XIS")
DAY = date(2031, 5, 23)
PERFECT = {name: (1, 1, 1) for name, _ in Score.__annotations__.items() if name != "inventions"}


def at(words: str) -> Span:
    start = TEXT.index(words)
    return span_of(TEXT, start, start + len(words))


STATEMENT = Statement(
    id=StatementId("S01"),
    sources=(ORNE,),
    source_span=at("Lisbet Orne"),
    cue_span=at("said"),
    content_spans=(at("that Calvenor would meet Isthmere on Friday"),),
    type=StatementType.INDIRECT,
    said_on=None,
    certainty=Certainty.INDIRECT,
)
CONTACT = Contact(
    id=ContactId("C1"),
    kind=ContactKind.MEETING,
    participants=(XCA, XIS),
    status=ContactStatus.PLANNED,
    date_start=DAY,
    date_end=DAY,
    evidence=(at("Calvenor would meet Isthmere on Friday"),),
    replies=(Reply(by=XIS, strength=ReplyStrength.WELCOME, authority=Authority.OWN),),
)
ACT = Act(
    id=ActId("E01"),
    sources=(XCA,),
    act="meet",
    plover=PloverRoot.CONSULT,
    cameo="04",
    targets=(XIS,),
    status=ActStatus.PLANNED,
    evidence=(at("meet Isthmere"),),
)
POSITION = Position(
    id=PositionId("P01"),
    party=XCA,
    issue="ministers meeting",
    stance=Stance.CONDITIONAL,
    statements=(StatementId("S01"),),
    evidence=(),
)
NOT_STATED = NotStated(id=NotStatedId("N1"), kind=NotStatedKind.CONDITIONS, evidence=(at("its four conditions"),))

GOLD = GoldRecord(
    path="a.txt",
    digest="",
    dated=None,
    plan=None,
    entities=tuple(Entity(id=EntityId(one), name=one) for one in ("orne", "XCA", "XIS")),
    statements=(
        GoldStatement(
            id="S01",
            sources=frozenset({"orne"}),
            source_span=STATEMENT.source_span,
            cue_span=STATEMENT.cue_span,
            content_spans=STATEMENT.content_spans,
        ),
    ),
    contacts=(
        GoldContact(
            id="C1",
            participants=frozenset({"XCA", "XIS"}),
            status="planned",
            days=(DAY, DAY),
            evidence=CONTACT.evidence,
            replies=(("XIS", "welcome"),),
        ),
    ),
    acts=(
        GoldAct(
            id="E01",
            plover="CONSULT",
            sources=frozenset({"XCA"}),
            targets=frozenset({"XIS"}),
            evidence=ACT.evidence,
        ),
    ),
    positions=(GoldPosition(party="XCA", issue="the meeting of ministers / forum", stance="conditional"),),
    not_stated=(GoldNotStated(what="the conditions", evidence=(at("four conditions"),)),),
)


@pytest.fixture(scope="module")
def perfect() -> Reading:
    return replace(
        read(incoming_from_text(TEXT)),
        entities=GOLD.entities,
        statements=(STATEMENT,),
        contacts=(CONTACT,),
        acts=(ACT,),
        positions=(POSITION,),
        not_stated=(NOT_STATED,),
    )


def lowered(reading: Reading) -> set[str]:
    """The figures that are not full."""
    found = score(GOLD, reading, TEXT)
    return {name for name, tally in found.tallies() if tally.f1 < 1} | ({"inventions"} if found.inventions else set())


def test_a_reading_like_the_gold_has_every_figure_full(perfect: Reading) -> None:
    found = score(GOLD, perfect, TEXT)
    assert {name: (tally.matched, tally.found, tally.wanted) for name, tally in found.tallies()} == PERFECT
    assert found.inventions == 0


def test_another_speaker_lowers_the_resolved_sources_alone(perfect: Reading) -> None:
    assert lowered(replace(perfect, statements=(replace(STATEMENT, sources=(XIS,)),))) == {"source_resolved"}


def test_another_source_span_lowers_the_source_and_the_relation_with_it(perfect: Reading) -> None:
    moved = replace(STATEMENT, source_span=at("Isthmere"))
    assert lowered(replace(perfect, statements=(moved,))) == {"source", "relation_with_source"}


def test_a_content_that_shares_less_than_half_makes_no_relation(perfect: Reading) -> None:
    shorter = replace(STATEMENT, content_spans=(at("Isthmere on Friday"),))
    missing = {"content", "relation", "relation_with_source", "source_resolved"}
    assert lowered(replace(perfect, statements=(shorter,))) == missing


@pytest.mark.parametrize(
    "changed",
    [
        replace(CONTACT, status=ContactStatus.PROPOSED),
        replace(CONTACT, date_start=None),
        replace(CONTACT, date_end=date(2031, 5, 24)),
        replace(CONTACT, participants=(ORNE, XCA, EntityId("XME"))),
    ],
)
def test_a_contact_needs_status_both_dates_and_half_of_the_participants(perfect: Reading, changed: Contact) -> None:
    assert lowered(replace(perfect, contacts=(changed,))) == {"contacts"}


def test_half_of_the_participants_are_enough(perfect: Reading) -> None:
    assert lowered(replace(perfect, contacts=(replace(CONTACT, participants=(XCA,)),))) == set()


def test_a_reply_needs_its_giver_and_its_strength(perfect: Reading) -> None:
    for reply in (
        Reply(by=XIS, strength=ReplyStrength.CONFIRMED, authority=Authority.OWN),
        Reply(by=XCA, strength=ReplyStrength.WELCOME, authority=Authority.OWN),
    ):
        assert lowered(replace(perfect, contacts=(replace(CONTACT, replies=(reply,)),))) == {"replies"}


@pytest.mark.parametrize(
    "changed",
    [replace(ACT, plover=PloverRoot.AGREE), replace(ACT, targets=()), replace(ACT, sources=(XCA, XIS))],
)
def test_an_act_needs_root_source_and_target(perfect: Reading, changed: Act) -> None:
    assert lowered(replace(perfect, acts=(changed,))) == {"acts"}


@pytest.mark.parametrize(
    "changed",
    [replace(POSITION, party=XIS), replace(POSITION, stance=Stance.FOR), replace(POSITION, issue="sanctions")],
)
def test_a_position_needs_party_stance_and_a_word_of_the_issue(perfect: Reading, changed: Position) -> None:
    assert lowered(replace(perfect, positions=(changed,))) == {"positions"}


def test_what_is_not_stated_needs_the_words_that_point_at_it(perfect: Reading) -> None:
    elsewhere = replace(NOT_STATED, evidence=(at("Isthmere"),))
    assert lowered(replace(perfect, not_stated=(elsewhere,))) == {"not_stated"}
    assert lowered(replace(perfect, not_stated=())) == {"not_stated"}


def test_words_that_are_not_in_the_report_are_inventions(perfect: Reading) -> None:
    invented = Span(start=0, end=4, text="Nope")
    for reading in (
        replace(perfect, statements=(replace(STATEMENT, content_spans=(invented,)),)),
        replace(perfect, contacts=(replace(CONTACT, evidence=(invented,)),)),
        replace(perfect, acts=(replace(ACT, evidence=(invented,)),)),
        replace(perfect, positions=(replace(POSITION, limited_by=invented),)),
        replace(perfect, not_stated=(replace(NOT_STATED, evidence=(invented,)),)),
    ):
        assert score(GOLD, reading, TEXT).inventions == 1


def test_scores_add_up_figure_by_figure(perfect: Reading) -> None:
    once = score(GOLD, perfect, TEXT)
    worse = score(GOLD, replace(perfect, acts=()), TEXT)
    both = once + worse
    assert (both.acts.matched, both.acts.found, both.acts.wanted) == (1, 1, 2)
    assert both.relation.wanted == 2
