"""Acts: what one side does to another in a report, by the codes of PLOVER and CAMEO."""

from collections.abc import Sequence

from goodoffices.domain.acts import Act
from goodoffices.domain.contacts import Contact
from goodoffices.reading.scene import Scene


def acts_of(scene: Scene, contacts: Sequence[Contact]) -> tuple[Act, ...]:
    """The acts of a report, in the order of the text."""
    del scene, contacts
    return ()
