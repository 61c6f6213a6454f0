"""A report with its findings lit up in the text: the whole text in pieces, each knowing what was found in it.

Statements nest and overlap, and contacts, acts and positions rest on words of their own. The text is therefore cut at
every place where something begins or ends, and each piece carries all that covers it; put together again, the pieces
are the stored text to the last character.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise

from goodoffices.domain.positions import NotStated, Position
from goodoffices.domain.record import Report
from goodoffices.domain.record_ids import FindingId, ReportId, StatementId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.reviews import Finding
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.statements import DoubtKind, Statement
from goodoffices.office.access import state_of
from goodoffices.office.context import Office
from goodoffices.office.findings import Findings, Said
from goodoffices.office.record import report_with_reading
from goodoffices.office.telling import findings_told


class Role(StrEnum):
    """What a stretch of text is to a finding."""

    EVIDENCE = "evidence"  # of a contact, an act, a position, or of what is not stated
    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of text and what it is to which finding."""

    start: int  # code points
    end: int  # one past the last
    finding: FindingId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece of text that is covered by the same marks from its first character to its last."""

    text: str = field(repr=False)
    marks: tuple[Mark, ...] = ()  # outermost first, so that the last one is the innermost statement's
    opens: tuple[FindingId, ...] = ()  # the findings whose first word stands at the beginning of this piece

    @property
    def innermost(self) -> Mark | None:
        """The mark of the finding that these words belong to most closely; a statement's goes before any other."""
        return self.marks[-1] if self.marks else None

    @property
    def findings(self) -> tuple[FindingId, ...]:
        """The findings that these words belong to, outermost first."""
        return tuple(dict.fromkeys(mark.finding for mark in self.marks))

    @property
    def statements(self) -> tuple[FindingId, ...]:
        """Those of them that are statements."""
        return tuple(dict.fromkeys(mark.finding for mark in self.marks if mark.role is not Role.EVIDENCE))

    def roles_in(self, finding: FindingId | None) -> tuple[Role, ...]:
        """What this piece is to a finding; nothing where that finding does not reach here."""
        return tuple(mark.role for mark in self.marks if mark.finding == finding)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a report, and the statements that begin in it."""

    segments: tuple[Segment, ...]
    ending: str  # the line ends and blanks between this paragraph and the next
    notes: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LitDoubt:
    """Something that the reader could not settle, with the words that it stumbled over."""

    kind: DoubtKind
    statement: StatementId | None
    words: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """Words of the report that name days, and which days they are."""

    words: str = field(repr=False)
    start: date | None
    end: date | None  # inclusive


@dataclass(frozen=True, slots=True, kw_only=True)
class LitReport:
    """A report, whole, with all that was read in it."""

    case: CaseId
    case_title: str | None
    report: Report
    received_at: datetime
    reader: str
    paragraphs: tuple[Paragraph, ...]
    chosen: FindingId | None
    findings: Findings
    doubts: tuple[LitDoubt, ...]
    days: tuple[NamedDay, ...]

    @property
    def n_statements(self) -> int:
        """How many statements were read in the report."""
        return len(self.findings.said)

    @property
    def n_findings(self) -> int:
        """How many findings of any kind there are."""
        return len(self.findings.all())


def lit_report(
    office: Office, viewer: Viewer, case: CaseId, report: ReportId, chosen: FindingId | None = None
) -> LitReport:
    """A report with its findings lit up; `chosen` is dropped where the report has no such finding.

    Raises:
        UnknownReportError: there is no such report, or this viewer may not see it.
    """
    stored, reading = report_with_reading(office, viewer, case, report)
    state = state_of(office, viewer, case)
    reviewed, findings = state.reviews.findings[report], findings_told(state, report)
    return LitReport(
        case=case,
        case_title=state.title,
        report=stored,
        received_at=state.record.reports[report].recorded_at,
        reader=reading.reader,
        paragraphs=_paragraphs(stored.text, [one.person or one.machine for one in reviewed.values()], findings),
        chosen=chosen if chosen in reviewed else None,
        findings=findings,
        doubts=tuple(
            LitDoubt(kind=doubt.kind, statement=doubt.statement, words=doubt.span.text if doubt.span else None)
            for doubt in reading.doubts
        ),
        days=tuple(
            NamedDay(words=mention.span.text, start=mention.start, end=mention.end) for mention in reading.dates
        ),
    )


def cut(text: str, marks: Sequence[Mark], *, also_at: Iterable[int] = ()) -> tuple[Segment, ...]:
    """A text in pieces, cut wherever a mark begins or ends; joined again they are the text.

    Args:
        marks: stretches inside the text, outermost first: of two that cover the same words the later one is the inner.
        also_at: further places to cut at, code points inside the text.

    Cost: O(cuts x marks that are open there).
    """
    places = sorted({0, len(text), *also_at, *(mark.start for mark in marks), *(mark.end for mark in marks)})
    first: dict[FindingId, int] = {}
    opening: dict[int, list[tuple[int, Mark]]] = {}
    for order, mark in enumerate(marks):
        first[mark.finding] = min(mark.start, first.get(mark.finding, mark.start))
        opening.setdefault(mark.start, []).append((order, mark))
    opens: dict[int, list[FindingId]] = {}
    for finding, place in first.items():
        opens.setdefault(place, []).append(finding)
    segments = []
    covering: list[tuple[int, Mark]] = []
    for start, end in pairwise(places):
        covering = sorted([pair for pair in covering if pair[1].end > start] + opening.get(start, []), key=_by_order)
        segments.append(
            Segment(
                text=text[start:end],
                marks=tuple(mark for _, mark in covering),
                opens=tuple(sorted(opens.get(start, ()), key=_by_number)),
            )
        )
    return tuple(segments)


def paragraph_bounds(text: str) -> tuple[tuple[int, int, int], ...]:
    """Where each paragraph begins, where its words end, and where the next one begins; together they are the text.

    Blank lines part paragraphs; in a text without any, each line is a paragraph.

    Returns: (start, end of the words, start of the next), code points, in order; none for an empty text.
    """
    by_blank_line = any(not line.strip() for line in text.strip().splitlines())
    starts: list[int] = []
    place, parted = 0, True
    for line in text.splitlines(keepends=True):
        if not line.strip():
            parted = True
        elif parted or not by_blank_line:
            starts.append(place)
            parted = False
        place += len(line)
    edges = sorted({0, *starts[1:], len(text)})
    return tuple((start, start + len(text[start:after].rstrip()), after) for start, after in pairwise(edges))


def _by_number(finding: FindingId) -> tuple[int, str]:
    return len(finding), finding


def _by_order(pair: tuple[int, Mark]) -> int:
    return pair[0]


def _paragraphs(text: str, facts: Sequence[Finding], findings: Findings) -> tuple[Paragraph, ...]:
    bounds = paragraph_bounds(text)
    also_at = [place for start, end, _ in bounds for place in (start, end)]
    statements = [fact for fact in facts if isinstance(fact, Statement)]
    segments = iter(cut(text, [*_evidence(facts, statements), *_marks(statements)], also_at=also_at))
    notes = {note.id: note for note in findings.said}
    first = {statement.id: min(span.start for span in statement.spans()) for statement in statements}
    return tuple(
        Paragraph(
            segments=tuple(_up_to(segments, end - start)),
            ending="".join(segment.text for segment in _up_to(segments, after - end)),
            notes=tuple(notes[statement] for statement, place in first.items() if start <= place < after),
        )
        for start, end, after in bounds
    )


def _up_to(segments: Iterator[Segment], length: int) -> Iterator[Segment]:
    while length > 0:
        segment = next(segments)
        length -= len(segment.text)
        yield segment


def _evidence(facts: Sequence[Finding], statements: Sequence[Statement]) -> Iterator[Mark]:
    """The words that contacts, acts, positions and what is not stated rest on; a position's may be its statements'."""
    contents = {statement.id: statement.content_spans for statement in statements}
    for fact in facts:
        if isinstance(fact, Statement):
            continue
        spans = fact.evidence if isinstance(fact, NotStated) else tuple(fact.spans())
        if isinstance(fact, Position):
            spans += tuple(span for statement in fact.statements for span in contents[statement])
        for start, end in dict.fromkeys((span.start, span.end) for span in spans):
            yield Mark(start=start, end=end, finding=FindingId(fact.id), role=Role.EVIDENCE)


def _marks(statements: Sequence[Statement]) -> list[Mark]:
    """Every span of every statement, the deeper nested later; of one statement who and the cue after its words."""
    parents = {statement.id: statement.nested_in for statement in statements}
    marks = []
    for statement in sorted(statements, key=lambda one: (_depth(one.id, parents), -_length(one))):
        roles = [(Role.CONTENT, span) for span in statement.content_spans]
        roles += [(Role.SOURCE, span) for span in (statement.source_span,) if span is not None]
        roles += [(Role.CUE, span) for span in (statement.cue_span,) if span is not None]
        name = FindingId(statement.id)
        marks += [Mark(start=span.start, end=span.end, finding=name, role=role) for role, span in roles]
    return marks


def _depth(statement: StatementId, parents: dict[StatementId, StatementId | None]) -> int:
    seen: set[StatementId] = set()
    outer = parents[statement]
    while outer is not None and outer not in seen:
        seen.add(outer)
        outer = parents[outer]
    return len(seen)


def _length(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content_spans)
