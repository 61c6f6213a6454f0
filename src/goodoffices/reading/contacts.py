"""Contacts: the calls, meetings, letters and remarks that a report tells of, each told once, with all its mentions."""

from goodoffices.domain.contacts import Contact
from goodoffices.reading.scene import Scene


def contacts_of(scene: Scene) -> tuple[Contact, ...]:
    """The contacts of a report, in the order of the text."""
    del scene
    return ()
