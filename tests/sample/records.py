"""The sample case as its files tell it: the case, its reports, and the gold record of each report."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

import msgspec

from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.contacts import ContactKind, ContactStatus, Level
from goodoffices.domain.parties import ActorKind
from goodoffices.domain.positions import Stance
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.statements import EntityKind, StatementStatus, StatementType
from goodoffices.office.log_files import PlannedEntry
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
    plan: str | None = None  # the case plan whose names the reader knows


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
        yield from _each(self.source)
        yield from _each(self.addressee)

    def speakers(self) -> list[str]:
        return list(_each(self.source))


class GoldReply(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    by: str
    strength: ReplyStrength
    statement: str | None
    note: str | None


class GoldContact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    kind: ContactKind
    participants: list[str]
    level: Level | None
    status: ContactStatus
    date_start: date | None
    date_end: date | None
    place: str | None
    agenda: list[str] | None
    date_expr: GoldSpan | None
    evidence: list[GoldSpan]
    note: str | None
    replies: list[GoldReply] = []
    certainty: Certainty | None = None

    @property
    def days(self) -> tuple[date | None, date | None]:
        return self.date_start, self.date_end

    def spans(self) -> Iterator[GoldSpan]:
        yield from self.evidence
        if self.date_expr is not None:
            yield self.date_expr

    def names(self) -> Iterator[str]:
        """The ids of those who take part and of those who answer."""
        yield from self.participants
        yield from (reply.by for reply in self.replies)

    def points_at(self) -> Iterator[str]:
        """The ids of the statements that its replies were read in."""
        yield from (reply.statement for reply in self.replies if reply.statement is not None)


class GoldPosition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    party: str
    issue: str
    stance: Stance
    summary: str
    statements: list[str]
    evidence: list[GoldSpan]
    reported_by: str
    valid: GoldSpan | None = None

    @property
    def told_by_another(self) -> bool:
        """Whether somebody says so, and the side itself does not."""
        return self.reported_by != "self"

    def spans(self) -> Iterator[GoldSpan]:
        yield from self.evidence
        if self.valid is not None:
            yield self.valid

    def names(self) -> Iterator[str]:
        """The ids of the side and of whoever reports its position."""
        yield self.party
        if self.told_by_another:
            yield self.reported_by

    def points_at(self) -> Iterator[str]:
        """The ids of the statements that it was read in."""
        yield from self.statements


class GoldAct(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    source: str | list[str]
    act: str
    plover: PloverRoot
    cameo: str | None
    target: str | list[str] | None
    status: ActStatus
    date: date | None
    statement: str | None
    evidence: list[GoldSpan]
    note: str | None

    def spans(self) -> Iterator[GoldSpan]:
        yield from self.evidence

    def sources(self) -> list[str]:
        return list(_each(self.source))

    def targets(self) -> list[str]:
        return list(_each(self.target))

    def names(self) -> Iterator[str]:
        """The ids of those who do it and of those it is done to."""
        yield from _each(self.source)
        yield from _each(self.target)

    def points_at(self) -> Iterator[str]:
        """The id of the statement that does it or tells of it."""
        if self.statement is not None:
            yield self.statement


class GoldNotStated(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    what: str
    evidence: list[GoldSpan]

    def spans(self) -> Iterator[GoldSpan]:
        yield from self.evidence


class GoldRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: str
    doc: GoldDoc
    entities: list[GoldEntity]
    statements: list[GoldStatement]
    contacts: list[GoldContact]
    positions: list[GoldPosition]
    acts: list[GoldAct]
    not_stated: list[GoldNotStated]

    @property
    def findings(self) -> list[GoldContact | GoldPosition | GoldAct | GoldNotStated]:
        """Everything that was found beside the statements."""
        return [*self.contacts, *self.positions, *self.acts, *self.not_stated]

    @property
    def pointing(self) -> list[GoldContact | GoldPosition | GoldAct]:
        """The findings that name entities and point at statements."""
        return [*self.contacts, *self.positions, *self.acts]


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
    log: list[PlannedEntry]


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


def contacts_of(number: str, kind: ContactKind) -> list[GoldContact]:
    """The contacts of one kind in a report, in the order of its text."""
    return [contact for contact in gold_of(stem_of(number)).contacts if contact.kind is kind]


def _each(who: str | list[str] | None) -> Iterator[str]:
    yield from [who] if isinstance(who, str) else who or []
