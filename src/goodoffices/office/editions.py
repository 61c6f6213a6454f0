"""Editions: how far the rooms that an account may see have come, told so that only going on can be read from it."""

import hashlib
from collections.abc import Mapping

from goodoffices.domain.recorded import AccountId, CaseId, RoomId
from goodoffices.domain.rooms import Viewer
from goodoffices.office.access import enter
from goodoffices.office.context import Office

_LENGTH = 16


def edition_shown(office: Office, viewer: Viewer, case: CaseId) -> str:
    """The edition of the case that this viewer was shown last: of one length, and another after each new entry."""
    held = office.held.get((case, viewer))
    return _edition(held.versions if held is not None else {})


def latest_edition(office: Office, account: AccountId, case: CaseId) -> str:
    """The edition of the case that this account would be shown now.

    Raises:
        UnknownCaseError: there is no such case, or the account is in none of its rooms any more.
    Cost: reads admissions and the number of the last entry of each of the account's rooms; nothing is folded.
    """
    return _edition(office.log.versions(case, enter(office, account, case)))


def _edition(versions: Mapping[RoomId, int]) -> str:
    rooms = "\n".join(f"{room} {number}" for room, number in sorted(versions.items()))
    return hashlib.sha256(rooms.encode()).hexdigest()[:_LENGTH]
