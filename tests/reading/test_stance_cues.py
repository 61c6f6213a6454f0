import pytest

from goodoffices.domain.positions import Stance
from goodoffices.reading.stance_cues import lemmas, stance_of_cue
from tests.reading.stood import read_text


@pytest.mark.parametrize(
    ("sentence", "stance", "gives_way"),
    [
        ("Kenya welcomed the truce.", Stance.FOR, False),
        ("Kenya condemned the truce.", Stance.AGAINST, False),
        ("Kenya rejected the truce.", Stance.REFUSES, True),
        ("Kenya rejected the charge of fraud.", Stance.DENIES, False),
        ("Kenya demanded a truce.", Stance.DEMANDS, False),
        ("Kenya asked for a truce.", Stance.DEMANDS, False),
        ("Kenya urged both sides to stop.", Stance.FOR, True),
        ("Kenya offered to mediate.", Stance.OFFERS, False),
        ("Kenya said that it rained.", None, True),
        ("Kenya told reporters that it rained.", None, True),
    ],
)
def test_a_cue_tells_a_stance_or_none(sentence: str, stance: Stance | None, *, gives_way: bool) -> None:
    (statement,) = read_text(sentence).statements
    assert stance_of_cue(statement) == (stance, gives_way)


def test_the_words_of_a_cue_are_told_by_their_bare_forms() -> None:
    (statement,) = read_text("Kenya welcomed the truce.").statements
    assert list(lemmas(statement)) == ["welcome"]
