"""Gold records on their way in: what a sound one gives, and how each unsound one is refused."""

import hashlib
import json
from datetime import date

import pytest

from goodoffices.errors import InvalidGoldError
from goodoffices.reading.gold import gold_record, report_of

TEXT = "Orne said that the road was open. Colm will meet her on Friday, and no day was told for the rest."
Json = dict[str, object]


def span(words: str) -> list[object]:
    start = TEXT.index(words)
    return [start, start + len(words), words]


def record(**changes: object) -> bytes:
    """A sound gold record of the text, with some of its parts exchanged."""
    doc = {"path": "road.txt", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "date": "2031-05-27"}
    told: Json = {
        "id": "S01",
        "source": "orne",
        "source_span": span("Orne"),
        "cue_span": span("said"),
        "content_spans": [span("that the road was open")],
    }
    parts: Json = {
        "format": "good-offices-reading-gold/0.2",
        "doc": doc,
        "entities": [{"id": "orne", "name": "Lisbet Orne", "aliases": ["Orne"]}],
        "statements": [told],
        "contacts": [
            {
                "id": "C1",
                "participants": ["orne", "colm"],
                "status": "planned",
                "date_start": "2031-05-30",
                "date_end": None,
                "evidence": [span("will meet her")],
                "replies": [{"by": "colm", "strength": "agreed"}],
            }
        ],
        "acts": [{"id": "A1", "plover": "CONSULT", "source": ["colm", "orne"], "evidence": [span("meet")]}],
        "positions": [{"party": "orne", "issue": "the road", "stance": "for"}],
        "not_stated": [{"what": "the day of the rest", "evidence": [span("no day was told")]}],
    }
    return json.dumps(parts | changes).encode()


def test_a_sound_record_gives_all_that_a_person_found() -> None:
    gold = gold_record(record())
    statement, contact, act = gold.statements[0], gold.contacts[0], gold.acts[0]
    assert (gold.path, gold.dated, gold.plan) == ("road.txt", date(2031, 5, 27), None)
    assert [entity.aliases for entity in gold.entities] == [("Orne",)]
    assert (statement.sources, statement.content_spans[0].text) == (frozenset({"orne"}), "that the road was open")
    assert (contact.participants, contact.days) == (frozenset({"orne", "colm"}), (date(2031, 5, 30), None))
    assert contact.replies == (("colm", "agreed"),)
    assert (act.sources, act.targets) == (frozenset({"orne", "colm"}), frozenset())
    assert [(one.party, one.stance) for one in gold.positions] == [("orne", "for")]
    assert [one.what for one in gold.not_stated] == ["the day of the rest"]


def test_every_span_is_named_with_its_owner() -> None:
    assert [(owner, one.text) for owner, one in gold_record(record()).spans()] == [
        ("statement S01", "Orne"),
        ("statement S01", "said"),
        ("statement S01", "that the road was open"),
        ("contact C1", "will meet her"),
        ("act A1", "meet"),
        ("something not stated", "no day was told"),
    ]


def test_a_record_of_statements_alone_is_a_record() -> None:
    doc = {"path": "road.txt", "sha256": "0", "plan": "../case.toml"}
    quoted = {"id": "S01", "content_spans": [span("the road")]}
    bare = {"format": "good-offices-reading-gold/0.1", "doc": doc, "statements": [quoted]}
    gold = gold_record(json.dumps(bare).encode())
    assert (gold.dated, gold.plan, gold.contacts, gold.acts, gold.entities) == (None, "../case.toml", (), (), ())
    assert (gold.statements[0].sources, gold.statements[0].source_span, gold.statements[0].cue_span) == (
        frozenset(),
        None,
        None,
    )


def statement(**changes: object) -> list[Json]:
    return [{"id": "S01", "content_spans": [span("the road")]} | changes]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no gold record"),
        (b"\xff\xfe", "no gold record"),
        (b"[]", "no gold record"),
        (b'{"format": "good-offices-reading-gold/0.2"}', "missing required field `doc`"),
        (record(format="another/1.0"), "begins with good-offices-reading-gold/"),
        (record(doc={"path": "road.txt"}), "missing required field `sha256`"),
        (record(doc={"path": "road.txt", "sha256": "0", "date": "27 May"}), "Invalid isoformat"),
        (record(doc={"path": "road.txt", "sha256": "0", "date": "2031-02-31"}), "day is out of range"),
        (record(statements=None), "Expected `array`"),
        (record(statements=statement(source=5)), "source"),
        (record(statements=statement(content_spans=[[0, 4]])), "Expected `array` of length 3"),
        (record(statements=statement(content_spans=[[4, 0, "Orne"]])), "a span of the gold record cannot be"),
        (record(statements=statement(cue_span=[-4, 0, "Orne"])), "a span of the gold record cannot be"),
        (record(statements=statement(source_span=[0, 3, "Orne"])), "a span of the gold record cannot be"),
        (
            record(contacts=[{"id": "C1", "participants": [], "status": "past", "evidence": [], "date_start": "x"}]),
            "isoformat",
        ),
    ],
)
def test_what_is_no_gold_record_is_refused_with_what_is_wrong_in_it(data: bytes, why: str) -> None:
    with pytest.raises(InvalidGoldError, match=why):
        gold_record(data)


def test_the_report_of_a_record_is_the_one_whose_bytes_it_was_made_for() -> None:
    gold = gold_record(record())
    assert report_of(gold, TEXT.encode(), name="road.txt").text == TEXT
    with pytest.raises(InvalidGoldError, match=r"road\.txt was made for other bytes"):
        report_of(gold, TEXT.encode() + b" ", name="road.txt")


@pytest.mark.parametrize(
    ("changes", "owner"),
    [
        ({"statements": statement(content_spans=[[0, 4, "Colm"]])}, "statement S01"),
        (
            {"contacts": [{"id": "C1", "participants": [], "status": "past", "evidence": [[0, 4, "Colm"]]}]},
            "contact C1",
        ),
        ({"acts": [{"id": "A1", "plover": "CONSULT", "evidence": [[9000, 9004, "Orne"]]}]}, "act A1"),
        ({"not_stated": [{"what": "a day", "evidence": [[0, 4, "Colm"]]}]}, "something not stated"),
    ],
)
def test_a_record_whose_words_do_not_stand_in_the_report_is_refused_without_them(changes: Json, owner: str) -> None:
    with pytest.raises(InvalidGoldError, match=owner) as refused:
        report_of(gold_record(record(**changes)), TEXT.encode(), name="road.txt")
    assert "Orne" not in str(refused.value)
    assert "Colm" not in str(refused.value)
