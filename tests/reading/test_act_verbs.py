"""Act verbs: which words of a sentence tell an act, in what voice, and what makes them tell none."""

import pytest

from goodoffices.reading.act_clauses import Clauses
from goodoffices.reading.act_verbs import act_verbs_in
from goodoffices.reading.document import cut

_FOUND = {
    "Isthmere closed the border.": ["restrict ACTIVE"],
    "Isthmere has closed the border and expelled the envoy.": ["restrict ACTIVE", "expel ACTIVE"],
    "The border was closed by Isthmere.": ["restrict PASSIVE"],
    "Sanctions imposed by Merovale on Isthmere hurt.": ["sanction PASSIVE"],
    "The sanctions that many states have imposed hurt.": ["sanction ACTIVE"],
    "Orne spoke at length, condemning the raid.": ["criticise PARTICIPLE"],
    "Calvenor will recall its ambassador.": ["recall ACTIVE planned"],
    "Calvenor plans to recall its ambassador.": ["recall ACTIVE planned"],
    "Calvenor is to recall its ambassador.": ["recall ACTIVE planned"],
    "Isthmere tore up the accord.": ["withdraw ACTIVE"],
    "Calvenor closed the meeting.": [],
    "Calvenor may close the border.": [],
    "Calvenor refused to close the border.": ["reject ACTIVE"],
    "Calvenor never closed the border.": [],
    "Unless Calvenor closes the border, nothing moves.": [],
    "Did Calvenor close the border?": [],
    "The condemned man ate.": [],
}


@pytest.mark.parametrize(("text", "wanted"), _FOUND.items(), ids=_FOUND)
def test_verbs_of_acts_are_found(text: str, wanted: list[str]) -> None:
    document = cut(text)
    clauses = Clauses(document)
    found = [
        f"{verb.form.word.act} {verb.voice.name}{' planned' if verb.planned else ''}"
        for sentence in document.sentences
        for pieces in clauses.of(sentence)
        for verb in act_verbs_in(pieces)
    ]
    assert found == wanted
