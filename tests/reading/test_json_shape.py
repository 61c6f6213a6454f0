"""The JSON of a reading: the shape that gold records have, so that the two can be laid side by side."""

import json
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.contacts import Authority, Contact, ContactId, ContactKind, ContactStatus, Reply
from goodoffices.domain.positions import NotStated, NotStatedId, NotStatedKind, Position, PositionId, Stance
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.spans import Span, span_of
from goodoffices.reading.gold import FORMAT_STEM, gold_record, report_of
from goodoffices.reading.intake import Incoming, incoming_from_text
from goodoffices.reading.json_shape import FORMAT, Json, as_json
from goodoffices.reading.reader import READER, Reading, read

REPORT = """Northland to open the gates

Delta Town, 27 May 2031 – Foreign Minister Lisbet Orne of Calvenor said on Monday that the gates to the river would open.

“We keep our word,” Orne told reporters. She will meet Minister Jonas Colm of Estmark in Delta Town on Friday.

On condition that the road stays open, Colm agreed, Orne said.
"""


def shape(text: str) -> tuple[Incoming, Json]:
    incoming = incoming_from_text(text)
    return incoming, as_json("gates.txt", incoming, read(incoming))


def span(words: str) -> Span:
    start = REPORT.index(words)
    return span_of(REPORT, start, start + len(words))


def with_every_finding() -> Reading:
    """A reading of the report with a finding of every kind in it, so that no rule of the reader's matters here."""
    reading = read(incoming_from_text(REPORT))
    first = reading.statements[0]
    orne, colm = EntityId("orne"), EntityId("colm")
    reply = Reply(
        by=colm,
        strength=ReplyStrength.ACCEPTANCE_WITH_CONDITIONS,
        authority=Authority.SECOND_HAND,
        statement=first.id,
        condition=span("On condition that the road stays open"),
    )
    contact = Contact(
        id=ContactId("C1"),
        kind=ContactKind.MEETING,
        participants=(orne, colm),
        status=ContactStatus.PLANNED,
        evidence=(span("will meet"),),
        date_start=date(2031, 5, 30),
        date_end=date(2031, 5, 30),
        date_expr=span("Friday"),
        replies=(reply,),
    )
    act = Act(
        id=ActId("A1"),
        sources=(orne, colm),
        act="meet",
        plover=PloverRoot.CONSULT,
        cameo="04",
        targets=(),
        status=ActStatus.PLANNED,
        evidence=(span("will meet"),),
    )
    position = Position(
        id=PositionId("P1"),
        party=colm,
        issue="the road",
        stance=Stance.CONDITIONAL,
        statements=(first.id,),
        evidence=(),
    )
    gap = NotStated(id=NotStatedId("N1"), kind=NotStatedKind.CONDITIONS, evidence=(span("condition"),), about=colm)
    return replace(reading, contacts=(contact,), acts=(act,), positions=(position,), not_stated=(gap,))


def test_a_reading_can_be_read_back_as_a_gold_record_of_its_report() -> None:
    incoming, reading = incoming_from_text(REPORT), with_every_finding()
    told = as_json("gates.txt", incoming, reading)
    gold = gold_record(json.dumps(told | {"format": f"{FORMAT_STEM}0.2"}).encode())
    assert report_of(gold, REPORT.encode(), name="gates.txt").text == REPORT
    assert gold.dated == reading.dated == date(2031, 5, 27)
    assert [one.id for one in gold.statements] == [one.id for one in reading.statements]
    assert [one.content_spans for one in gold.statements] == [one.content_spans for one in reading.statements]
    assert [one.sources for one in gold.statements] == [frozenset(one.sources) for one in reading.statements]
    assert [one.days for one in gold.contacts] == [(date(2031, 5, 30), date(2031, 5, 30))]
    assert [one.replies for one in gold.contacts] == [(("colm", "acceptance with conditions"),)]
    assert [(one.plover, sorted(one.sources), sorted(one.targets)) for one in gold.acts] == [
        ("CONSULT", ["colm", "orne"], [])
    ]
    assert [(one.party, one.issue, one.stance) for one in gold.positions] == [("colm", "the road", "conditional")]
    assert [one.what for one in gold.not_stated] == ["conditions that are not listed: condition"]


def test_the_summary_of_a_position_is_the_reports_own_words() -> None:
    reading = with_every_finding()
    told = as_json("gates.txt", incoming_from_text(REPORT), reading)["positions"]
    assert isinstance(told, list)
    assert told[0]["summary"] == reading.statements[0].content_spans[0].text
    assert told[0]["reported_by"] == "self"


def test_the_document_is_told_with_its_day_its_evidence_and_its_reader() -> None:
    incoming, told = shape(REPORT)
    assert told["format"] == FORMAT
    assert told["doc"] == {
        "path": "gates.txt",
        "sha256": incoming.digest,
        "chars": len(REPORT),
        "date": "2031-05-27",
        "weekday": "Tuesday",
        "date_evidence": "27 May 2031",
        "title": "Northland to open the gates",
        "outlet": None,
        "language": "en",
        "reader": READER,
    }


def test_nobody_is_null_one_is_an_id_and_several_are_a_list() -> None:
    _, told = shape(
        "It was reported that the road was open. Orne said it was. Lisbet Orne and Jonas Colm said it was wide."
    )
    statements = told["statements"]
    assert isinstance(statements, list)
    nobody, one, several = (statement["source"] for statement in statements)
    assert nobody is None
    assert isinstance(one, str)
    assert isinstance(several, list)
    assert one in several


def test_what_is_not_known_is_null_and_what_was_not_found_is_an_empty_list() -> None:
    _, told = shape("The road to the river is open, and all of them are on it.")
    document = told["doc"]
    assert isinstance(document, dict)
    assert [document[name] for name in ("date", "weekday", "date_evidence", "title", "outlet")] == [None] * 5
    assert [told[name] for name in ("statements", "contacts", "positions", "acts", "not_stated", "dates")] == [[]] * 6
    assert told["doubts"] == [{"kind": "report without a date", "span": None, "statement": None}]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([*REPORT.split(" "), "“", "”", "\n\n", "Friday,"]), max_size=60).map(" ".join))
def test_any_reading_is_plain_json(words: str) -> None:
    _, told = shape("The talks of the day are in the city. " + words)
    assert json.loads(json.dumps(told)) == told
