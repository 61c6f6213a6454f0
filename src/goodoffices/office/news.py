"""News: what entered the record, and our log of contacts, since one of the team looked last."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from goodoffices.domain.briefs import Since
from goodoffices.domain.case import CaseState
from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.statements import StatementStatus
from goodoffices.office.agenda_lines import ReadLine, ToldAnswer
from goodoffices.office.brief_lines import NewAnswer, NewContact, NewReport, News
from goodoffices.office.channel_map import CaseChannels
from goodoffices.office.stands import Cell
from goodoffices.office.telling import origin_of

_NO_EVENT = frozenset({ContactKind.PRESS_REMARKS, ContactKind.ONGOING_CONTACT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """What is news to whom: the case, and from where on."""

    state: CaseState
    since: Since

    def is_new(self, report: ReportId) -> bool:
        """Whether a report is news."""
        entry = self.state.record.reports[report]
        return self.since.is_news(entry, entry.event.report.dated)

    def news(self, cells: Sequence[Cell], lines: Sequence[ReadLine], channels: CaseChannels) -> News:
        """All that is news, from what the case comes to."""
        reports = sorted(self._reports(), key=lambda one: (one.origin.dated is None, one.origin.dated), reverse=True)
        new_log = self._new_in_log()
        return News(
            reports=tuple(reports),
            positions=tuple(cell for cell in cells if self._brings_news(cell)),
            contacts=tuple(self._contacts(lines)),
            answers=tuple(self._answers(lines)),
            ours=tuple(one for one in channels.log if one.contact in new_log),
            answered_asks=tuple(one for one in channels.asks if one.answered_in in new_log),
            reviews=self._reviews(),
        )

    def _reports(self) -> Iterator[NewReport]:
        record = self.state.record
        for report, entry in record.reports.items():
            if not self.is_new(report):
                continue
            read, reprint = record.readings.get(report), record.reprints.get(report)
            statements = read.event.statements if read is not None else ()
            doubts = (doubt.kind for doubt in read.event.doubts if doubt.statement is None) if read is not None else ()
            earlier = record.reports.get(reprint.event.of) if reprint is not None else None
            yield NewReport(
                origin=origin_of(entry.event.report),
                received_at=entry.recorded_at,
                n_statements=len(statements),
                reprint_of=origin_of(earlier.event.report) if earlier is not None else None,
                n_unverified=sum(one.status is StatementStatus.UNVERIFIED for one in statements),
                doubts=tuple(dict.fromkeys(doubts)),
            )

    def _brings_news(self, cell: Cell) -> bool:
        """Whether a side took a stance that it did not have before: on a new issue, or another than before."""
        if not cell.newest.is_news:
            return False
        known = [stand for stand in cell.stands if not stand.is_news]
        return not known or any(move.after.is_news for move in cell.moves)

    def _contacts(self, lines: Sequence[ReadLine]) -> Iterator[NewContact]:
        for line in lines:
            if line.kind in _NO_EVENT or line.status is ContactStatus.HYPOTHETICAL:
                continue
            known = [told for told in line.told if not self.is_new(told.origin.report)]
            if not known:
                yield NewContact(line=line, before=None)
                continue
            firm = [told for told in known if told.status is not ContactStatus.HYPOTHETICAL]
            before = (firm or known)[-1].status
            if before is not line.status:
                yield NewContact(line=line, before=before)

    def _answers(self, lines: Sequence[ReadLine]) -> Iterator[NewAnswer]:
        for line in lines:
            yield from (NewAnswer(line=line, answer=one) for one in answers_to(line) if self.is_new(one.origin.report))

    def _new_in_log(self) -> frozenset[str]:
        held = self.state.channels.held
        return frozenset(one.event.contact for one in held if self.since.is_news(one, one.happened_at))

    def _reviews(self) -> Mapping[Verdict, int]:
        """How many findings of reports that are not news themselves were reviewed since."""
        brief = self.since.brief
        if brief is None or self.since.day is not None:
            return {}
        counts: Counter[Verdict] = Counter(
            finding.verdict
            for report, findings in self.state.reviews.findings.items()
            if report in self.state.record.reports
            for finding in findings.values()
            if finding.verdict is not Verdict.UNCONFIRMED and finding.number > brief.through
        )
        return {verdict: counts[verdict] for verdict in Verdict if counts[verdict]}


def answers_to(line: ReadLine) -> Iterator[ToldAnswer]:
    """Every answer to a contact that is more than silence, those that count first."""
    seats = line.invited
    counted = (seat.answer for seat in seats if seat.answer is not None)
    others = (one for seat in seats for one in (*seat.earlier, *seat.beside))
    given = (*counted, *others, *line.other_answers)
    yield from (one for one in given if one.strength is not ReplyStrength.NO_ANSWER)
