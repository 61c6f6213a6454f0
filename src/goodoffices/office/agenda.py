"""The agenda of a case: everything that is planned or has been, put in order for one of its mediators."""

from collections.abc import Iterator
from datetime import date

from goodoffices.domain.case import CaseState
from goodoffices.domain.channels import present
from goodoffices.domain.contacts import ContactStatus
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.office.access import mediators_room, state_of
from goodoffices.office.agenda_lines import Agenda, Line, OurLine, Stretch, touches
from goodoffices.office.agenda_telling import is_over, key_of, read_lines
from goodoffices.office.channel_map import channel_map
from goodoffices.office.context import Office


def agenda_of_case(office: Office, viewer: Viewer, case: CaseId, wanted: Stretch | None = None) -> Agenda:
    """The agenda of a case as it stands now: the sides' contacts by all their reports, and what we plan ourselves.

    Args:
        office: where the case stands.
        viewer: one of the case's mediators.
        case: the case.
        wanted: only what has a day in it; None: everything, what has no day too.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.

    Cost: one pass over the findings of the case, and the square of its contacts at worst.
    """
    state = state_of(office, viewer, case)
    mediators_room(state)
    as_of = present(state.channels, office.now())
    today = as_of.date()
    lines = [line for line in read_lines(state, today) if wanted is None or touches(line, wanted.start, wanted.end)]
    lasting = [line for line in lines if line.status is ContactStatus.ONGOING]
    single = [line for line in lines if line.status is not ContactStatus.ONGOING]
    ours = [line for line in _ours(state, office) if wanted is None or touches(line, wanted.start, wanted.end)]
    over = [line for line in single if line.first_day is not None and is_over(line, today)]
    ahead: list[Line] = [*ours, *(line for line in single if line.first_day is not None and not is_over(line, today))]
    return Agenda(
        case=case,
        title=state.title,
        as_of=as_of,
        ahead=tuple(sorted(ahead, key=_first_day)),
        been=tuple(sorted(over, key=_first_day, reverse=True)),
        undated=tuple(line for line in single if line.first_day is None),
        ongoing=tuple(lasting),
    )


def _ours(state: CaseState, office: Office) -> Iterator[OurLine]:
    """What we plan and have neither held nor dropped, soonest first."""
    as_of = present(state.channels, office.now())
    in_order = sorted(state.channels.plans.values(), key=lambda entry: entry.number)
    numbers = {entry.event.contact: number for number, entry in enumerate(in_order, start=1)}
    for planned in channel_map(state, as_of).planned:
        yield OurLine(key=key_of(state.id, planned.contact), number=numbers[planned.contact], planned=planned)


def _first_day(line: Line) -> date:
    return line.first_day or date.max
