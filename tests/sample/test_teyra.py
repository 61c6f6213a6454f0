"""The sample case holds together: its cast, its reports as files, and the gold record of each report."""

import hashlib
import re
from collections import Counter
from datetime import date

import pytest

from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import StatementStatus, StatementType
from tests.sample.records import (
    STEMS,
    TEYRA,
    CaseActor,
    CasePerson,
    GoldStatement,
    case,
    data_of,
    gold_of,
    incoming_of,
    path_of,
    stem_of,
)

EVERY_REPORT = pytest.mark.parametrize("stem", STEMS)

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DAY_NAME = rf"(?P<weekday>{'|'.join(_DAYS)}),?\s+"
_MONTH_NAME = rf"(?P<month>{'|'.join(_MONTHS)})"
_DATED_WEEKDAYS = [
    re.compile(rf"{_DAY_NAME}(?P<day>\d{{1,2}})\s+{_MONTH_NAME}"),
    re.compile(rf"{_DAY_NAME}{_MONTH_NAME}\s+(?P<day>\d{{1,2}})"),
]
_OPENING = {"“": "”", "«": "»"}


def test_the_case_names_two_parties_and_everybody_else_beside_them() -> None:
    assert [(party.id, party.name) for party in case().parties] == [("XCA", "Calvenor"), ("XIS", "Isthmere")]
    assert Counter(person.side for person in case().people) == {"XCA": 5, "XIS": 5, "XME": 5}
    assert {"XME", "XNO", "concord_group", "mercy_bridge"} <= {actor.id for actor in case().actors}


def test_no_id_and_no_name_stands_for_two() -> None:
    everybody: list[CaseActor | CasePerson] = [*case().parties, *case().actors, *case().people]
    assert max(Counter(one.id for one in everybody).values()) == 1
    names = [name for one in everybody for name in {one.name, *one.aliases}]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_every_person_speaks_for_a_party_or_an_actor_of_the_case() -> None:
    sides = {one.id for one in [*case().parties, *case().actors]}
    assert {person.side for person in case().people} <= sides


def test_the_case_lists_every_report_and_every_report_has_its_gold_record() -> None:
    reports = {item.name for item in TEYRA.joinpath("reports").iterdir()}
    records = {item.name for item in TEYRA.joinpath("gold").iterdir()}
    assert reports == {path_of(stem).removeprefix("reports/") for stem in STEMS}
    assert records == {f"{stem}.gold.json" for stem in STEMS}
    assert len(STEMS) == len(set(STEMS)) == 15


def test_the_reports_stand_in_the_order_of_their_days() -> None:
    days = [gold_of(stem).doc.date for stem in STEMS]
    assert days == sorted(days)


def test_mails_pages_and_plain_texts_are_all_there() -> None:
    kinds = Counter(path_of(stem).rpartition(".")[2] for stem in STEMS)
    assert kinds["html"] >= 3
    assert kinds["eml"] == 2
    assert kinds["txt"] == len(STEMS) - kinds["html"] - kinds["eml"]


def test_three_of_the_plain_texts_are_not_the_usual_utf_8_with_line_feeds() -> None:
    page_1252 = data_of(stem_of("r06"))
    with pytest.raises(UnicodeDecodeError):
        page_1252.decode("utf-8")
    assert "«" in page_1252.decode("cp1252")
    assert data_of(stem_of("r09")).startswith((b"\xff\xfe", b"\xfe\xff"))
    crlf = data_of(stem_of("r08"))
    assert crlf.count(b"\r\n") == crlf.count(b"\n") > 10
    plain = [stem for stem in STEMS if path_of(stem).endswith(".txt") and stem[:3] not in {"r06", "r08", "r09"}]
    for stem in plain:
        assert b"\r" not in data_of(stem)
        assert data_of(stem).decode("utf-8") == incoming_of(stem).text


@EVERY_REPORT
def test_a_report_has_the_length_of_a_news_report_and_every_character_of_it_can_be_read(stem: str) -> None:
    text = incoming_of(stem).text
    assert 150 <= len(text.split()) <= 300
    assert "\N{REPLACEMENT CHARACTER}" not in text


@EVERY_REPORT
def test_the_head_of_a_gold_record_fits_its_report(stem: str) -> None:
    gold = gold_of(stem)
    assert gold.format == "good-offices-reading-gold/0.2"
    assert gold.doc.path == path_of(stem)
    assert gold.doc.id == stem.partition("-")[0]
    assert gold.doc.sha256 == hashlib.sha256(data_of(stem)).hexdigest() == incoming_of(stem).digest
    assert gold.doc.chars == len(incoming_of(stem).text)
    assert gold.doc.weekday == gold.doc.date.strftime("%A")
    assert (gold.doc.conflict, gold.doc.mediator) == ("Calvenor-Isthmere", "XME")


@EVERY_REPORT
def test_the_day_of_a_report_can_be_told_from_the_report_or_stands_in_the_case(stem: str) -> None:
    gold, incoming = gold_of(stem), incoming_of(stem)
    filed = next(report for report in case().reports if report.file == path_of(stem))
    assert gold.doc.outlet == filed.outlet
    if filed.dated is None:
        year = "2031" in incoming.text[:400]
        assert incoming.dated == gold.doc.date or (incoming.dated is None and year)
    else:
        assert filed.dated == gold.doc.date
        assert incoming.dated is None
        assert "2031" not in incoming.text


@EVERY_REPORT
def test_every_weekday_that_stands_beside_a_date_is_the_right_one(stem: str) -> None:
    for pattern in _DATED_WEEKDAYS:
        for match in pattern.finditer(incoming_of(stem).text):
            day = date(2031, _MONTHS.index(match["month"]) + 1, int(match["day"]))
            assert day.strftime("%A") == match["weekday"]


@EVERY_REPORT
def test_every_span_is_the_literal_slice_of_the_text_that_intake_gives(stem: str) -> None:
    text = incoming_of(stem).text
    for statement in gold_of(stem).statements:
        assert statement.content_spans
        for start, end, words in statement.spans():
            assert 0 <= start < end <= len(text)
            assert text[start:end] == words == words.strip()


@EVERY_REPORT
def test_the_fragments_of_a_content_stand_in_order_and_apart(stem: str) -> None:
    for statement in gold_of(stem).statements:
        ends = [end for _, end, _ in statement.content_spans]
        starts = [start for start, _, _ in statement.content_spans]
        assert all(end < start for end, start in zip(ends, starts[1:], strict=False))


@EVERY_REPORT
def test_statements_are_numbered_and_point_at_earlier_ones_only(stem: str) -> None:
    statements = gold_of(stem).statements
    ids = [statement.id for statement in statements]
    assert ids == [f"S{number:02d}" for number in range(1, len(ids) + 1)]
    for place, statement in enumerate(statements):
        for other in (statement.nested_in, statement.same_as):
            assert other is None or other in ids[:place]


@EVERY_REPORT
def test_the_words_of_a_nested_statement_stand_inside_those_that_report_them(stem: str) -> None:
    statements = {statement.id: statement for statement in gold_of(stem).statements}
    for statement in statements.values():
        if statement.nested_in is not None:
            outer = statements[statement.nested_in]
            assert all(
                any(start <= inner[0] and inner[1] <= end for start, end, _ in outer.content_spans)
                for inner in statement.content_spans
            )


@EVERY_REPORT
def test_whoever_speaks_or_is_spoken_to_is_an_entity_of_the_record(stem: str) -> None:
    gold = gold_of(stem)
    ids = [entity.id for entity in gold.entities]
    assert len(ids) == len(set(ids))
    assert {name for statement in gold.statements for name in statement.names()} <= set(ids)
    assert all(alias in " ".join(incoming_of(stem).text.split()) for one in gold.entities for alias in one.aliases)


@EVERY_REPORT
def test_people_and_bodies_of_the_case_keep_their_ids_and_names_in_the_record(stem: str) -> None:
    everybody: list[CaseActor | CasePerson] = [*case().parties, *case().actors, *case().people]
    cast = {one.id: one.name for one in everybody}
    sides = {person.id: person.side for person in case().people}
    known = [entity for entity in gold_of(stem).entities if entity.id in cast]
    assert [entity.name for entity in known] == [cast[entity.id] for entity in known]
    assert all(entity.party == sides.get(entity.id, entity.id) for entity in known)


@EVERY_REPORT
def test_certainty_follows_from_how_the_words_reached_us(stem: str) -> None:
    for statement in gold_of(stem).statements:
        if statement.certainty is Certainty.DIRECT_QUOTE:
            assert statement.type is not StatementType.INDIRECT
        if statement.certainty is Certainty.INDIRECT:
            assert statement.type is StatementType.INDIRECT
        if statement.nested_in is not None:
            assert statement.certainty in {Certainty.SECOND_HAND, Certainty.HEADLINE}


@EVERY_REPORT
def test_direct_words_are_quoted_whole_and_mixed_words_in_part(stem: str) -> None:
    for statement in gold_of(stem).statements:
        if statement.type is StatementType.DIRECT:
            assert all(words[0] in '"“«' for _, _, words in statement.content_spans)
        if statement.type is StatementType.MIXED:
            assert re.search('["“«]', statement.words)
            assert any(words[0] not in '"“«' or words[-1] not in '"”»' for _, _, words in statement.content_spans)


@EVERY_REPORT
def test_a_content_keeps_its_quotation_marks_in_pairs(stem: str) -> None:
    for statement in gold_of(stem).statements:
        for opening, closing in _OPENING.items():
            assert statement.words.count(opening) == statement.words.count(closing)


@EVERY_REPORT
def test_no_content_takes_in_a_final_full_stop_that_stands_outside_the_quotation(stem: str) -> None:
    for statement in gold_of(stem).statements:
        last = statement.content_spans[-1][2]
        assert not last.endswith((".", ",")) or _opens_a_quotation(statement)


def test_the_gold_records_hold_every_type_and_every_status() -> None:
    statements = [statement for stem in STEMS for statement in gold_of(stem).statements]
    assert {statement.type for statement in statements} == set(StatementType)
    assert {statement.status for statement in statements} == set(StatementStatus)
    assert {statement.certainty for statement in statements} == set(Certainty)


def _opens_a_quotation(statement: GoldStatement) -> bool:
    """Whether the content is part of a quotation that goes on: over the paragraph's end, or for want of its mark."""
    return statement.content_spans[-1][2].startswith('"')
