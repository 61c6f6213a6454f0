"""Who may see what of which case. Every read goes through a viewer that was made here."""

from goodoffices.domain.case import CaseFold, CaseState, in_order
from goodoffices.domain.recorded import AccountId, CaseId, RoomId
from goodoffices.domain.rooms import RoomKind, RoomsFold, Viewer, viewer_of
from goodoffices.errors import UnknownCaseError
from goodoffices.office.context import Held, Office


def enter(office: Office, account: AccountId, case: CaseId) -> Viewer:
    """The viewer that an account is in a case.

    Raises:
        UnknownCaseError: there is no such case, or the account is in none of its rooms; the two are never told apart.
    """
    rooms = RoomsFold()
    for entry in office.log.admissions(case):
        rooms.apply(entry)
    viewer = viewer_of(account, rooms.freeze())
    if not viewer.rooms:
        raise UnknownCaseError("there is no such case here: look at the list of your cases")
    return viewer


def cases_of(office: Office, account: AccountId) -> tuple[CaseState, ...]:
    """The cases in which an account is in any room, by title, each as that account sees it."""
    states = []
    for case in office.log.cases():
        try:
            states.append(state_of(office, enter(office, account, case), case))
        except UnknownCaseError:
            continue
    return tuple(sorted(states, key=lambda state: (state.title or "", state.id)))


def state_of(office: Office, viewer: Viewer, case: CaseId) -> CaseState:
    """The case as this viewer sees it now. What was folded before is kept, and moved on by new entries only."""
    held = office.held.setdefault((case, viewer), Held(folding=CaseFold(case=case)))
    if held.state is None or office.log.versions(case, viewer) != held.versions:
        fresh = list(in_order(office.log.read(case, viewer, after=held.versions).values()))
        if held.latest is not None and fresh and fresh[0].recorded_at < held.latest:
            # An entry of another writer turned up that belongs before what was folded: begin anew.
            held = office.held[case, viewer] = Held(folding=CaseFold(case=case))
            fresh = list(in_order(office.log.read(case, viewer).values()))
        for entry in fresh:
            held.folding.apply(entry)
            held.versions[entry.room] = entry.number
            held.latest = max(held.latest or entry.recorded_at, entry.recorded_at)
        held.state = held.folding.freeze()
        held.kept.clear()
    return held.state


def version_of(office: Office, viewer: Viewer, case: CaseId, room: RoomId) -> int:
    """How far this viewer's state of the case has come in a room: what the next append must expect."""
    held = office.held.get((case, viewer))
    return held.versions.get(room, 0) if held is not None else 0


def mediators_room(state: CaseState) -> RoomId:
    """The mediators' own room, as far as this viewer knows of it.

    Raises:
        UnknownCaseError: this viewer is not in it.
    """
    rooms = state.rooms.of_kind(RoomKind.MEDIATOR)
    if not rooms:
        raise UnknownCaseError("there is no such case here: look at the list of your cases")
    return rooms[0].id


def mediates(state: CaseState) -> bool:
    """Whether the viewer whose state this is belongs to the case's mediators."""
    return bool(state.rooms.of_kind(RoomKind.MEDIATOR))
