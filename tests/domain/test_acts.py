"""Acts: somebody does them, words tell of them, and a code has the form of its scheme."""

from dataclasses import replace

import pytest

from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.errors import InvalidFactError
from tests.domain.facts import span

ACT = Act(
    id=ActId("E01"),
    sources=(EntityId("minister"),),
    act="agree to meet",
    plover=PloverRoot.AGREE,
    cameo=None,
    targets=(EntityId("host"),),
    status=ActStatus.PLANNED,
    evidence=(span("We will come"),),
)


@pytest.mark.parametrize("missing", [{"sources": ()}, {"evidence": ()}], ids=["nobody", "no words"])
def test_an_act_that_nobody_does_or_no_words_tell_of_is_refused(missing: dict[str, tuple[()]]) -> None:
    with pytest.raises(InvalidFactError, match="act E01 needs somebody who does it and a place that tells of it"):
        replace(ACT, **missing)  # type: ignore[arg-type]


@pytest.mark.parametrize("code", ["03", "036", "1125"])
def test_a_code_of_cameo_has_two_to_four_digits(code: str) -> None:
    assert replace(ACT, cameo=code).cameo == code


@pytest.mark.parametrize("code", ["", "3", "03615", "AGREE", "03x"])
def test_any_other_code_is_refused(code: str) -> None:
    with pytest.raises(InvalidFactError, match="act E01 needs a CAMEO code of two to four digits, or none"):
        replace(ACT, cameo=code)


def test_an_act_tells_its_spans_its_people_and_the_statement_it_points_at() -> None:
    assert [found.text for found in ACT.spans()] == ["We will come"]
    assert list(ACT.people()) == ["minister", "host"]
    assert list(ACT.statements()) == []
    assert list(replace(ACT, statement=StatementId("S01")).statements()) == ["S01"]
