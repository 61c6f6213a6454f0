"""Contacts: somewhere the report tells of them, and their days are in order."""

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.domain.contacts import Authority, Contact, ContactId, ContactKind, ContactStatus, Reply
from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.scales import ReplyStrength
from goodoffices.errors import InvalidFactError
from tests.domain.facts import span

MINISTER, GUEST = EntityId("minister"), EntityId("guest")
REPLY = Reply(by=GUEST, strength=ReplyStrength.OPENNESS, authority=Authority.OWN)
CONTACT = Contact(
    id=ContactId("C1"),
    kind=ContactKind.MEETING,
    participants=(MINISTER,),
    status=ContactStatus.PLANNED,
    evidence=(span("We will come"),),
)


def test_a_contact_that_no_words_tell_of_is_refused() -> None:
    with pytest.raises(InvalidFactError, match="contact C1 needs at least one place that tells of it"):
        replace(CONTACT, evidence=())


@pytest.mark.parametrize(
    ("start", "end"),
    [(None, None), (date(2031, 5, 24), None), (None, date(2031, 5, 24)), (date(2031, 5, 24), date(2031, 5, 24))],
)
def test_the_days_of_a_contact_may_be_open_on_either_side(start: date | None, end: date | None) -> None:
    contact = replace(CONTACT, date_start=start, date_end=end)
    assert (contact.date_start, contact.date_end) == (start, end)


def test_a_contact_does_not_end_before_it_begins() -> None:
    with pytest.raises(InvalidFactError, match="contact C1 would end before it begins"):
        replace(CONTACT, date_start=date(2031, 5, 24), date_end=date(2031, 5, 23))


def test_a_contact_tells_all_its_spans_all_its_people_and_the_statements_it_points_at() -> None:
    told = replace(REPLY, statement=StatementId("S01"), condition=span("said"))
    full = replace(CONTACT, date_expr=span("Friday"), replies=(REPLY, told))

    assert [found.text for found in full.spans()] == ["We will come", "Friday", "said"]
    assert list(full.people()) == [MINISTER, GUEST, GUEST]
    assert list(full.statements()) == ["S01"]
    assert [found.text for found in CONTACT.spans()] == ["We will come"]
