"""The sample case as its files tell it: the case, its reports, and the gold record of each report."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

import msgspec

from goodoffices.domain.parties import ActorKind
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import EntityKind, StatementStatus, StatementType
from goodoffices.reading.intake import Incoming, incoming_from_bytes

TEYRA: Traversable = files("goodoffices").joinpath("sample", "teyra")

GoldSpan = tuple[int, int, str]


class GoldDoc(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    path: str
    sha256: str
    chars: int
    id: str
    date: date
    weekday: str
    date_evidence: str
    outlet: str
    conflict: str
    mediator: str


class GoldEntity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    name: str
    kind: EntityKind
    party: str
    role: str | None
    aliases: list[str]


class GoldStatement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    source: str | list[str] | None
    source_span: GoldSpan | None
    cue_span: GoldSpan | None
    content_spans: list[GoldSpan]
    type: StatementType
    said_on: date | None
    addressee: str | list[str] | None
    issues: list[str]
    nested_in: str | None
    status: StatementStatus
    certainty: Certainty
    same_as: str | None
    note: str | None = None

    @property
    def words(self) -> str:
        """The content, its fragments joined."""
        return " ".join(words for _, _, words in self.content_spans)

    @property
    def cue(self) -> str | None:
        return None if self.cue_span is None else self.cue_span[2]

    def spans(self) -> Iterator[GoldSpan]:
        yield from (span for span in (self.source_span, self.cue_span) if span is not None)
        yield from self.content_spans

    def names(self) -> Iterator[str]:
        """The ids of those who speak and of those who are spoken to."""
        for who in (self.source, self.addressee):
            yield from [who] if isinstance(who, str) else who or []


class GoldRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: str
    doc: GoldDoc
    entities: list[GoldEntity]
    statements: list[GoldStatement]
    contacts: list[dict[str, object]]
    positions: list[dict[str, object]]
    acts: list[dict[str, object]]
    not_stated: list[dict[str, object]]


class CaseActor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    name: str
    kind: ActorKind
    aliases: list[str]


class CasePerson(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    name: str
    role: str
    side: str
    aliases: list[str]


class CaseReport(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    file: str
    outlet: str
    dated: date | None = None


class Case(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    parties: list[CaseActor]
    actors: list[CaseActor]
    people: list[CasePerson]
    reports: list[CaseReport]


@cache
def case() -> Case:
    return msgspec.convert(tomllib.loads(TEYRA.joinpath("case.toml").read_text(encoding="utf-8")), Case)


STEMS = [PurePosixPath(report.file).stem for report in case().reports]


def path_of(stem: str) -> str:
    return next(report.file for report in case().reports if PurePosixPath(report.file).stem == stem)


def data_of(stem: str) -> bytes:
    return TEYRA.joinpath(*path_of(stem).split("/")).read_bytes()


@cache
def incoming_of(stem: str) -> Incoming:
    return incoming_from_bytes(data_of(stem), name=path_of(stem))


@cache
def gold_of(stem: str) -> GoldRecord:
    return msgspec.json.decode(TEYRA.joinpath("gold", f"{stem}.gold.json").read_bytes(), type=GoldRecord)


def stem_of(number: str) -> str:
    """The report `number`, such as `r07`, by the whole of its file's name."""
    return next(stem for stem in STEMS if stem.startswith(f"{number}-"))


def said(number: str, words: str) -> GoldStatement:
    """The first statement of a report that is no headline and that holds these words."""
    found = (
        statement
        for statement in gold_of(stem_of(number)).statements
        if words in statement.words and statement.certainty is not Certainty.HEADLINE
    )
    return next(found)
