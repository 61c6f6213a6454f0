"""Tellers: the innermost statement in whose words a place stands."""

from goodoffices.reading.tellers import Tellers
from tests.reading.acted import scene_of


def test_the_innermost_statement_tells() -> None:
    text = "Luthe said that Orne had urged Colm to stop the shelling."
    scene = scene_of(text)
    teller = Tellers(scene).at(text.index("shelling"))
    assert teller is not None
    assert teller.sources == ("orne",)


def test_the_reporters_own_words_have_no_teller() -> None:
    text = "Calvenor shelled the port. Colm said it was a crime."
    assert Tellers(scene_of(text)).at(text.index("port")) is None


def test_a_spokesperson_speaks_for_a_side() -> None:
    scene = scene_of("Dask said the road was long. Orne said it was short.")
    tellers = Tellers(scene)
    dask, orne = (statement.sources for statement in scene.statements)
    assert tellers.speakers(dask) == ("XCA",)
    assert tellers.speakers(orne) == orne
