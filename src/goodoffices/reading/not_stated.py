"""What is not stated: things that a report points at and does not give."""

from collections.abc import Sequence

from goodoffices.domain.contacts import Contact
from goodoffices.domain.positions import NotStated
from goodoffices.reading.scene import Scene


def not_stated_of(scene: Scene, contacts: Sequence[Contact]) -> tuple[NotStated, ...]:
    """The not stated of a report, in the order of the text."""
    del scene, contacts
    return ()
