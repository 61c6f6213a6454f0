from enum import StrEnum

import pytest

from goodoffices.desk.words import explained, word
from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.channels import Means, Way
from goodoffices.domain.contacts import Authority, ContactKind, ContactStatus, Level
from goodoffices.domain.footings import Footing
from goodoffices.domain.positions import NotStatedKind, Stance
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.rooms import RoomKind
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.standings import ContradictionKind
from goodoffices.domain.statements import DoubtKind, StatementStatus, StatementType
from goodoffices.office.lit_text import Role
from goodoffices.office.search import LogStatus, Part

SCALES = [Certainty, StatementType, StatementStatus, DoubtKind, RoomKind, Role, Verdict, ContactKind, ContactStatus,
          Level, Authority, ReplyStrength, PloverRoot, ActStatus, Stance, NotStatedKind, Means, Way, LogStatus,
          Part, Footing, ContradictionKind]  # fmt: skip


@pytest.mark.parametrize("scale", SCALES)
def test_every_value_of_every_scale_has_a_word(scale: type[StrEnum]) -> None:
    assert all(word(value) for value in scale)


@pytest.mark.parametrize("scale", [StatementStatus, DoubtKind, RoomKind, Verdict, PloverRoot])
def test_every_value_that_needs_it_is_explained(scale: type[StrEnum]) -> None:
    assert all(explained(value) for value in scale)


def test_scales_that_share_a_value_keep_words_of_their_own() -> None:
    assert word(Certainty.INDIRECT) == "indirect"
    assert word(StatementType.INDIRECT) == "the reporter's words"
