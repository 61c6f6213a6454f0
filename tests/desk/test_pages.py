import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from goodoffices.desk.messages import load_messages
from goodoffices.desk.pages import Pages, Remembered
from goodoffices.desk.static_files import load_static


def test_a_piece_that_is_asked_for_twice_is_written_once() -> None:
    written: list[tuple[object, ...]] = []

    def macro(*arguments: object) -> Markup:
        written.append(arguments)
        return Markup("<b>{}</b>").format(arguments)

    pieces = Remembered(macro)
    assert pieces["a", 1] == pieces["a", 1]
    assert pieces["a"] != pieces["b"]
    assert written == [("a", 1), ("a",), ("b",)]


def test_a_page_that_misses_a_fact_is_an_error_and_not_a_gap() -> None:
    messages = load_messages()
    with pytest.raises(UndefinedError):
        Pages(messages, load_static()).render("cases.html", messages.best(""), {"csrf": None, "room": None})
