from enum import StrEnum

import pytest

from goodoffices.desk.words import explained, word
from goodoffices.domain.rooms import RoomKind
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import DoubtKind, StatementStatus, StatementType
from goodoffices.office.lit_text import Role


@pytest.mark.parametrize("scale", [Certainty, StatementType, StatementStatus, DoubtKind, RoomKind, Role])
def test_every_value_of_every_scale_has_a_word(scale: type[StrEnum]) -> None:
    assert all(word(value) for value in scale)


@pytest.mark.parametrize("scale", [StatementStatus, DoubtKind, RoomKind])
def test_every_value_that_needs_it_is_explained(scale: type[StrEnum]) -> None:
    assert all(explained(value) for value in scale)


def test_scales_that_share_a_value_keep_words_of_their_own() -> None:
    assert word(Certainty.INDIRECT) == "indirect"
    assert word(StatementType.INDIRECT) == "the reporter's words"
