"""Who is at the desk: one-time invitations, and the sessions that they are swapped for.

Invitations and sessions are kept in memory only and are lost when the desk stops; whoever was in needs a new
invitation. Of an invitation's token and of a session's secret only the SHA-256 is kept, so that neither can be read
back out of the desk. What an account may see is the business of `office.access`.
"""

import base64
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from goodoffices.domain.asks import OurContactId
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import AccountId

UNUSED: Final = timedelta(minutes=15)
"""How long an invitation waits for its guest."""

IDLE: Final = timedelta(hours=8)
"""How long a session lives without a page being asked for."""

_SECRET_BYTES = 32


@dataclass(slots=True, kw_only=True)
class Session:
    """One account at one browser."""

    account: AccountId
    csrf: str = field(repr=False)  # goes into each form of this session and comes back with it
    seen_at: datetime  # UTC
    filed: dict[str, ReportId] = field(default_factory=dict, repr=False)  # by the form that brought the report
    logged: dict[str, OurContactId] = field(default_factory=dict, repr=False)  # by the form and what was typed in it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Invitation:
    account: AccountId
    expires_at: datetime  # UTC


class Doors:
    """The ways in and out of the desk.

    Args:
        now: the clock, in aware UTC.
        random_bytes: so many bytes that nobody can guess.
    """

    def __init__(self, *, now: Callable[[], datetime], random_bytes: Callable[[int], bytes]) -> None:
        self._now = now
        self._random_bytes = random_bytes
        self._invitations: dict[bytes, _Invitation] = {}
        self._sessions: dict[bytes, Session] = {}

    def invite(self, account: AccountId, *, valid_for: timedelta = UNUSED) -> str:
        """A token that opens one session for this account, once."""
        token = self._secret()
        self._invitations[_digest(token)] = _Invitation(account=account, expires_at=self._now() + valid_for)
        return token

    def enter(self, token: str) -> str | None:
        """The secret of a new session, for a token that is good; None for any other. The token is used up."""
        self._forget_expired()
        invitation = self._invitations.pop(_digest(token), None)
        if invitation is None:
            return None
        secret = self._secret()
        session = Session(account=invitation.account, csrf=self._secret(), seen_at=self._now())
        self._sessions[_digest(secret)] = session
        return secret

    def session(self, secret: str, *, wakes: bool = True) -> Session | None:
        """The session that this secret opens; None where it opens none, or none any more.

        Args:
            wakes: whether the session lives on by being asked for.
        """
        found = self._sessions.get(_digest(secret))
        if found is None:
            return None
        now = self._now()
        if now - found.seen_at >= IDLE:
            self.leave(secret)
            return None
        if wakes:
            found.seen_at = now
        return found

    def leave(self, secret: str) -> None:
        """End the session that this secret opens, if it opens any."""
        self._sessions.pop(_digest(secret), None)

    def _secret(self) -> str:
        return base64.urlsafe_b64encode(self._random_bytes(_SECRET_BYTES)).decode("ascii").rstrip("=")

    def _forget_expired(self) -> None:
        now = self._now()
        self._invitations = {key: one for key, one in self._invitations.items() if now < one.expires_at}
        self._sessions = {key: one for key, one in self._sessions.items() if now - one.seen_at < IDLE}


def is_token_of(session: Session, token: str) -> bool:
    """Whether a form bears the token of this session."""
    return hmac.compare_digest(session.csrf.encode(), token.encode(errors="replace"))


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode(errors="replace")).digest()
