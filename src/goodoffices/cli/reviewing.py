"""What the verbs `confirm`, `reject` and `correct` do in an open case file."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from rich.text import Text

from goodoffices.cli import finding_output, output
from goodoffices.cli.workplace import MEDIATOR, find_case, find_report, open_office
from goodoffices.config import Settings
from goodoffices.domain.record_ids import FindingId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.errors import InvalidSettingError
from goodoffices.office.access import enter
from goodoffices.office.context import Office
from goodoffices.office.corrections import CorrectionField, Flaw, Flawed, correction_of
from goodoffices.office.reviews import (
    Pointed,
    ShownFinding,
    confirm_finding,
    correct_finding,
    reject_finding,
    shown_finding,
)

Place = tuple[str, str, str]
"""The words by which somebody at the terminal names a case, a report and a finding."""

_FLAWS: Final[Mapping[Flaw, str]] = {
    Flaw.NO_DAY: "is no day: write it as year, month and day, such as 2031-05-24",
    Flaw.BACKWARDS: "lies before the first day: change one of the two",
    Flaw.EMPTY: "cannot be empty: give it a value",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _At:
    """A finding that was found by the words for it, in an open case file."""

    office: Office
    viewer: Viewer
    case: CaseId
    pointed: Pointed

    def shown(self) -> ShownFinding:
        """The finding as it stands now."""
        return shown_finding(self.office, self.viewer, self.case, self.pointed)


def confirm(settings: Settings, place: Place, *, as_json: bool) -> None:
    """Confirm a finding and print it.

    Raises:
        UnknownCaseError, UnknownReportError, UnknownFindingError: there is none of this name.
        StaleRoomError: somebody else wrote at the same moment.
    """
    with _at(settings, place) as at:
        confirm_finding(at.office, at.viewer, at.case, at.pointed)
        _print(at.shown(), as_json=as_json)


def reject(settings: Settings, place: Place, reason: str | None, *, as_json: bool) -> None:
    """Reject a finding and print it.

    Raises:
        UnknownCaseError, UnknownReportError, UnknownFindingError: there is none of this name.
        InvalidFactError: the reason has no words.
        StaleRoomError: somebody else wrote at the same moment.
    """
    with _at(settings, place) as at:
        reject_finding(at.office, at.viewer, at.case, at.pointed, reason)
        _print(at.shown(), as_json=as_json)


def correct(settings: Settings, place: Place, changes: Sequence[str], *, as_json: bool) -> None:
    """Correct a finding, field by field, and print it.

    Raises:
        UnknownCaseError, UnknownReportError, UnknownFindingError: there is none of this name.
        InvalidSettingError: a field, or what was given for it, cannot be so; the message says what can.
        UnchangedFindingError: it is what the reader found.
        StaleRoomError: somebody else wrote at the same moment.
    """
    with _at(settings, place) as at:
        shown = at.shown()
        given = _given(shown.now, changes)
        correction = correction_of(shown.reading, shown.reviewed, shown.people, given)
        if isinstance(correction, Flawed):
            raise InvalidSettingError(_flaws(shown.now, correction))
        correct_finding(at.office, at.viewer, at.case, correction)
        for entity in correction.entities:
            output.say(f"{entity.name} is not among those whom the report names: added by this correction.")
        _print(at.shown(), as_json=as_json)


@contextmanager
def _at(settings: Settings, place: Place) -> Iterator[_At]:
    case, report, finding = place
    with open_office(settings) as office:
        state = find_case(office, case)
        pointed = Pointed(report=find_report(state, report), finding=FindingId(finding))
        yield _At(office=office, viewer=enter(office, MEDIATOR, state.id), case=state.id, pointed=pointed)


def _print(shown: ShownFinding, *, as_json: bool) -> None:
    if as_json:
        output.emit(finding_output.told_as_json(shown.told))
        return
    output.show(Text(finding_output.said_of(shown.told)))
    if shown.reviewed.person is not None:
        finding_output.show_correction(shown.now, shown.machine)


def _given(fields: Sequence[CorrectionField], changes: Sequence[str]) -> dict[str, tuple[str, ...]]:
    names = [field.name for field in fields]
    if not names:
        raise InvalidSettingError("what is not stated has no fields: confirm it, or reject it")
    given: dict[str, tuple[str, ...]] = {}
    for change in changes:
        name, equals, value = change.partition("=")
        if not equals or name not in names:
            raise InvalidSettingError(f"--set takes FIELD=VALUE; the fields of this finding are {', '.join(names)}")
        given[name] = (*given.get(name, ()), value)
    return given


def _flaws(fields: Sequence[CorrectionField], flawed: Flawed) -> str:
    scales = {field.name: field.scale for field in fields}
    told = []
    for name, flaw in flawed.flaws.items():
        choices = ", ".join(scales[name] or ())
        no_choice = f"takes one of these: {choices}"
        told.append(f"{name} {no_choice if choices else _FLAWS[flaw]}")
    return "; ".join(told)
