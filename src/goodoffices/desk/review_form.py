"""The form by which a finding is confirmed, corrected or rejected: its fields, what was typed, and what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from starlette.exceptions import HTTPException

from goodoffices.desk.forms import Form
from goodoffices.desk.messages import N_
from goodoffices.desk.report_form import Problem
from goodoffices.domain.acts import Act
from goodoffices.domain.contacts import Contact
from goodoffices.domain.positions import NotStated, Position
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.reviews import Finding, Verdict
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.statements import Statement
from goodoffices.errors import UnchangedFindingError
from goodoffices.office.context import Office
from goodoffices.office.corrections import CorrectionField, Flaw, Flawed, Sort, correction_of
from goodoffices.office.reviews import (
    Pointed,
    ShownFinding,
    confirm_finding,
    correct_finding,
    reject_finding,
    shown_finding,
)

_LONGEST = 500
_BETWEEN = ","

# By kind of finding: two kinds may share a field ("status"), and on a page each has a name of its own.
_LABELS: Final[Mapping[type[Finding], Mapping[str, str]]] = {
    Statement: {
        "speaker": N_("Who spoke"),
        "day": N_("The day it was said"),
        "known": N_("How it is known"),
        "status": N_("Status"),
        "issue": N_("Issues"),
    },
    Contact: {
        "kind": N_("Kind"),
        "status": N_("Status"),
        "from": N_("First day"),
        "to": N_("Last day"),
        "participant": N_("Who takes part"),
        "level": N_("Level"),
    },
    Act: {
        "plover": N_("What was done"),
        "status": N_("Status"),
        "source": N_("Who did it"),
        "target": N_("To whom"),
    },
    Position: {"stance": N_("Stance"), "issue": N_("Issue")},
    NotStated: {},
}
_KINDS: Final[Mapping[type[Finding], str]] = {
    Statement: N_("Statement"),
    Contact: N_("Contact"),
    Act: N_("Act"),
    Position: N_("Position"),
    NotStated: N_("Not stated"),
}
_FLAWS: Final[Mapping[Flaw, str]] = {
    Flaw.NO_CHOICE: N_("There is no such choice. Pick one from the list."),
    Flaw.NO_DAY: N_("This is no day. Write it as year, month and day, like 2031-05-24."),
    Flaw.BACKWARDS: N_("The last day lies before the first. Change one of the two."),
    Flaw.EMPTY: N_("Something has to stand here. Pick or write it."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownField:
    """A field as the page shows it."""

    name: str
    label: str | None  # in the source language of the pages; None for an answer, which is labelled by who gave it
    giver: str | None = field(repr=False)
    sort: str
    choices: tuple[StrEnum, ...]
    needed: bool
    values: tuple[str, ...] = field(repr=False)  # as they stand, or as they were typed
    typed: str = field(default="", repr=False)  # in a field of words: what stands there; of people: somebody new
    machine: tuple[StrEnum | date | str, ...] = field(repr=False)  # as the reader has it


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewForm:
    """The page of one finding, with all that was typed."""

    shown: ShownFinding
    fields: tuple[ShownField, ...]
    reason: str = field(default="", repr=False)
    problems: tuple[Problem, ...] = ()

    @property
    def kind(self) -> str:
        """What sort of finding it is, in the source language of the pages."""
        return _KINDS[type(self.shown.reviewed.machine)]

    def problem(self, name: str) -> Problem | None:
        """What is wrong with a field; None where nothing is."""
        return next((problem for problem in self.problems if problem.field == name), None)


def form_of(office: Office, viewer: Viewer, case: CaseId, pointed: Pointed) -> ReviewForm:
    """The form of a finding as it stands.

    Raises:
        UnknownReportError, UnknownFindingError: there is none, or this viewer may not see it.
    """
    shown = shown_finding(office, viewer, case, pointed)
    return ReviewForm(shown=shown, fields=_fields(shown, {one.name: one.values for one in shown.now}))


def take_word(office: Office, viewer: Viewer, case: CaseId, pointed: Pointed, form: Form) -> ReviewForm | None:
    """None once the finding is confirmed, corrected or rejected; or the form again, with what has to be mended.

    Raises:
        UnknownReportError, UnknownFindingError: there is none, or this viewer may not see it.
        StaleRoomError: somebody else said something of it first.
        HTTPException: 400 where the form names no verdict.
    """
    pointed = replace(pointed, seen=int(form["seen"]) if form["seen"].isdecimal() else None)
    shown = form_of(office, viewer, case, pointed)
    verdict, reason = form["verdict"], form["reason"].strip()
    if verdict == Verdict.CONFIRMED:
        confirm_finding(office, viewer, case, pointed)
    elif verdict == Verdict.REJECTED and len(reason) > _LONGEST:
        problem = Problem(field="reason", message=N_("The reason is too long: 500 letters at most."))
        return replace(shown, reason=reason, problems=(problem,))
    elif verdict == Verdict.REJECTED:
        reject_finding(office, viewer, case, pointed, reason or None)
    elif verdict == Verdict.CORRECTED and shown.fields:
        return _correct(office, viewer, case, pointed, (shown, form))
    else:
        raise HTTPException(400)
    return None


def _correct(
    office: Office, viewer: Viewer, case: CaseId, pointed: Pointed, filled: tuple[ReviewForm, Form]
) -> ReviewForm | None:
    empty, form = filled
    shown = empty.shown
    given = {one.name: _given(one, form.fields.get(one.name, ())) for one in shown.now}
    again = replace(empty, fields=_fields(shown, given))
    correction = correction_of(shown.reading, shown.reviewed, shown.people, given)
    if isinstance(correction, Flawed):
        problems = tuple(Problem(field=name, message=_FLAWS[flaw]) for name, flaw in correction.flaws.items())
        return replace(again, problems=problems)
    try:
        correct_finding(office, viewer, case, correction, pointed.seen)
    except UnchangedFindingError:
        message = N_("Nothing here differs from what the reader found. Change a field; or, if it is so, confirm it.")
        return replace(again, problems=(Problem(field=shown.now[0].name, message=message),))
    return None


def _given(one: CorrectionField, sent: tuple[str, ...]) -> tuple[str, ...]:
    """What a field of the form says; a list that was left alone stays as it is, commas and all."""
    if one.sort is not Sort.LIST:
        return tuple(words[:_LONGEST] for words in sent)
    written = "".join(sent[:1])
    if written == _listed(one.values):
        return one.values
    return tuple(part.strip()[:_LONGEST] for part in written.split(_BETWEEN))


def _fields(shown: ShownFinding, given: Mapping[str, tuple[str, ...]]) -> tuple[ShownField, ...]:
    names: dict[str, str] = {entity.id: entity.name for entity in shown.people}
    labels = _LABELS[type(shown.reviewed.machine)]
    return tuple(
        ShownField(
            name=one.name,
            label=labels.get(one.name),
            giver=names[one.giver] if one.giver is not None else None,
            sort=one.sort.name.lower(),
            choices=tuple(one.scale) if one.scale is not None else (),
            needed=one.needed,
            values=given[one.name],
            typed=_typed(one, given[one.name], names),
            machine=tuple(_told(one, value, names) for value in machine.values),
        )
        for one, machine in zip(shown.now, shown.machine, strict=True)
    )


def _typed(one: CorrectionField, given: tuple[str, ...], known: Mapping[str, str]) -> str:
    if one.sort is Sort.PEOPLE:
        return "".join(words for words in given if words not in known)
    return _listed(given)


def _told(one: CorrectionField, value: str, names: Mapping[str, str]) -> StrEnum | date | str:
    if one.scale is not None:
        return one.scale(value)
    if one.sort is Sort.DAY:
        return date.fromisoformat(value)
    return names.get(value, value) if one.sort is Sort.PEOPLE else value


def _listed(values: tuple[str, ...]) -> str:
    return f"{_BETWEEN} ".join(values)
