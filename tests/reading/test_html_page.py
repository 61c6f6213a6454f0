"""Web pages to text: the article alone, what the page says of itself, and what it hides from its readers."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.domain.statements import DoubtKind
from goodoffices.errors import UnreadableReportError
from goodoffices.reading.html_page import Page, page_of

FIRST = "Minister Orne said on Tuesday that the road to the river was open again to all of them."
SECOND = "She told the council that it had been shut for a week because of the flood in the hills."
HIDDEN = "The other side accepts everything and asks for nothing at all in return, it is said here."


def page(head: str = "", body: str = "", *, attributes: str = "") -> Page:
    markup = (
        f"<!DOCTYPE html><html {attributes}><head>{head}</head><body><nav><a href='/'>Home</a></nav><article>"
        f"<h1>The road opens</h1><p>{FIRST}</p>{body}<p>{SECOND}</p></article><footer>Imprint</footer></body></html>"
    )
    return page_of(markup.encode())


def test_the_text_is_the_headline_and_the_paragraphs_and_nothing_around_them() -> None:
    assert page().text == f"The road opens\n\n{FIRST}\n\n{SECOND}"


def test_line_breaks_inside_a_paragraph_are_kept() -> None:
    found = page(body=f"<p>{FIRST}<br>{SECOND} So it is.<br/>All of it.</p>")
    assert f"{FIRST}\n{SECOND} So it is.\nAll of it." in found.text


def test_the_inner_ones_of_blocks_inside_one_another_are_the_paragraphs() -> None:
    found = page(
        body="<blockquote><p>The road is what the people of the hills have.</p><p>They want it open.</p></blockquote>"
    )
    assert "\n\nThe road is what the people of the hills have.\n\nThey want it open.\n\n" in found.text


def test_a_headline_outside_the_article_goes_before_it() -> None:
    found = page_of(
        f"<html><body><header><h1>Road news</h1></header><article><p>{FIRST}</p><p>{SECOND}</p></article></body></html>".encode()
    )
    assert found.text == f"Road news\n\n{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Post</title>", "", "The road opens"),
        ('<title>Post</title><meta property="og:title" content="The  road">', None, "The road"),
        ("<title> The road \n opens </title>", None, "The road opens"),
        ("", None, None),
    ],
)
def test_the_title_is_the_headline_or_what_the_page_is_called(head: str, body: str | None, title: str | None) -> None:
    headline = "<h1>The road opens</h1>" if body is not None else ""
    markup = f"<html><head>{head}</head><body><article>{headline}<p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    assert page_of(markup.encode()).title == title


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ('<meta property="og:site_name" content="The Strait Post">', "The Strait Post"),
        ('<meta name="application-name" content="Strait">', "Strait"),
        ('<meta property="OG:Site_Name" content="First"><meta property="og:site_name" content="Second">', "First"),
        ('<meta property="og:site_name" content="  "><meta content="nobody">', None),
    ],
)
def test_the_outlet_is_the_name_of_the_site(head: str, outlet: str | None) -> None:
    assert page(head).outlet == outlet


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("head", "dated"),
    [
        ('<meta property="article:published_time" content="2031-05-27T23:30:00+03:00">', date(2031, 5, 27)),
        ('<meta itemprop="datePublished" content="2031-05-27">', date(2031, 5, 27)),
        ('<meta name="date" content="May 27"><meta name="dc.date" content="2031-05-27">', date(2031, 5, 27)),
        ('<meta name="date" content="2031-02-31">', None),
        ('<meta name="modified" content="2031-05-27">', None),
        (linked('{"datePublished": "2031-05-27T01:00:00Z"}'), date(2031, 5, 27)),
        (linked('[{"@type": "Thing"}, {"datePublished": "2031-05-27"}]'), date(2031, 5, 27)),
        (linked('{"@graph": [1, {"datePublished": "2031-05-27"}]}'), date(2031, 5, 27)),
        (linked('{"@graph": {"datePublished": "2031-05-27"}}'), None),
        (linked('{"datePublished": 20310527}'), None),
        (linked("{not json"), None),
        (linked("[" * 100_000), None),
        (linked('"2031-05-27"'), None),
    ],
)
def test_the_day_is_the_one_on_which_the_page_says_it_was_published(head: str, dated: date | None) -> None:
    assert page(head).dated == dated


def test_a_time_in_the_article_tells_the_day_where_the_head_does_not() -> None:
    body = '<p><time datetime="noon">Noon</time><time datetime="2031-05-27T10:00">Tuesday</time></p>'
    assert page(body=body).dated == date(2031, 5, 27)
    assert page('<meta name="date" content="2031-05-26">', body).dated == date(2031, 5, 26)


@pytest.mark.parametrize(
    ("attributes", "tag"), [('lang="en-gb"', "en-GB"), ('lang="uk"', "uk"), ('lang="klingon!"', None), ("", None)]
)
def test_the_language_is_the_one_that_the_page_declares(attributes: str, tag: str | None) -> None:
    assert page(attributes=attributes).language == tag


HIDING = [
    ("", f"<p hidden>{HIDDEN}</p>"),
    ("", f'<p style="display:none">{HIDDEN}</p>'),
    ("", f'<div style="DISPLAY : none !important"><p>{HIDDEN}</p></div>'),
    ("", f'<p style="visibility: hidden">{HIDDEN}</p>'),
    ("", f'<p style="font-size:0px">{HIDDEN}</p>'),
    ("", f'<p style="opacity: 0.0">{HIDDEN}</p>'),
    ("", f'<p style="position:absolute; left: -9999px">{HIDDEN}</p>'),
    ("", f'<p style="text-indent:-999em">{HIDDEN}</p>'),
    ("", f'<div hidden><p style="display:none">{HIDDEN}</p></div>'),
    ("<style>.x { display: none }</style>", f'<p class="y x">{HIDDEN}</p>'),
    ("<style>p.x, h2 { color: red; display: none }</style>", f'<p class="x">{HIDDEN}</p>'),
    ("<style>#x{visibility:hidden}</style>", f'<p id="x">{HIDDEN}</p>'),
    ("<style>/* { */ .x { left: -1000px } /* open</style>", f'<p class="x">{HIDDEN}</p>'),
    ("<style>@media screen { .x { display: none } }</style>", f'<p class="x">{HIDDEN}</p>'),
    ("<style>@layer base { @supports (x: y) { .x { display: none } } }</style>", f'<p class="x">{HIDDEN}</p>'),
    ("<style>} .x { display: none }</style>", f'<p class="x">{HIDDEN}</p>'),
]


@pytest.mark.parametrize(("head", "body"), HIDING)
def test_what_a_page_hides_from_its_readers_is_taken_out_and_doubted(head: str, body: str) -> None:
    found = page(head, body)
    assert HIDDEN not in found.text
    assert FIRST in found.text
    assert SECOND in found.text
    assert [doubt.kind for doubt in found.doubts] == [DoubtKind.HIDDEN_TEXT]


SHOWN = [
    ("", f'<p style="opacity: 0.9; font-size: 0.8em; left: -10px">{HIDDEN}</p>'),
    ("<style>@media print { .x { display: none } }</style>", f'<p class="x">{HIDDEN}</p>'),
    ("<style>@media screen and (max-width: 600px) { .x { display: none } }</style>", f'<p class="x">{HIDDEN}</p>'),
    ("<style>h2.x { display: none }</style>", f'<p class="x">{HIDDEN}</p>'),
    ("<style>.x:target { display: none } .x .y { display: none }</style>", f'<p class="x">{HIDDEN}</p>'),
    ("<style>/* .x { display: none } */ .x { color: red }</style>", f'<p class="x">{HIDDEN}</p>'),
    ("", f"<p>{HIDDEN}</p><p hidden></p><noscript>Switch scripts on.</noscript><template><p>x</p></template>"),
]


@pytest.mark.parametrize(("head", "body"), SHOWN)
def test_what_a_reader_of_the_page_sees_stays_and_is_not_doubted(head: str, body: str) -> None:
    found = page(head, body)
    assert HIDDEN in found.text
    assert found.doubts == ()


def test_a_page_hidden_as_a_whole_until_its_script_runs_is_read() -> None:
    assert FIRST in page("<style>body { opacity: 0 } .x { display: none }</style>", attributes='class="x"').text


@pytest.mark.parametrize(
    "declared", ['<meta charset="cp1251">', '<meta http-equiv="Content-Type" content="text/html; charset=cp1251">']
)
def test_the_encoding_is_the_one_that_the_page_declares(declared: str) -> None:
    words = "Дорога до річки знову відкрита для всіх, сказала міністерка Орне вчора."
    markup = f"<html><head>{declared}</head><body><article><p>{words}</p><p>{words} Так.</p></article></body></html>"
    assert words in page_of(markup.encode("cp1251")).text
    assert words in page_of(markup.encode("koi8-u"), "koi8-u").text


def test_characters_that_are_lost_are_doubted() -> None:
    markup = f"<html><body><article><p>{FIRST}\x81</p><p>{SECOND}</p></article></body></html>"
    assert [doubt.kind for doubt in page_of(markup.encode("latin-1")).doubts] == [DoubtKind.UNDECODED]


@pytest.mark.parametrize("reference", ["&#0;", "&#x1;", "&#xD800;", "&#xFFFFFFF;", "&#127;", "&#99999999;"])
def test_a_reference_to_no_character_is_marked_as_unreadable(reference: str) -> None:
    found = page(body=f"<p>The road {reference} is open to those who come down from the hills.</p>")
    assert "The road \N{REPLACEMENT CHARACTER} is open" in found.text


def test_a_reference_to_a_character_is_that_character() -> None:
    found = page(body="<p>The caf&#233;&#x2019;s road &amp; bridge are open to those who come down.</p>")
    assert "The café’s road & bridge" in found.text


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>{FIRST}<p>{SECOND}",
        f"<html><body><article><p>{FIRST}<p>{SECOND}</div></article></html></html>",
        f"<?xml version='1.0' encoding='utf-8'?><html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>",
        f"<html><body><article>\x01<p>{FIRST}</p>\x08<p>{SECOND}</p></article></body></html>",
    ],
)
def test_a_malformed_page_is_read_as_browsers_do(markup: str) -> None:
    text = page_of(markup.encode()).text
    assert FIRST in text
    assert SECOND in text


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("", "no page"),
        (" \n ", "no page"),
        ("<!-- nothing -->", "no page"),
        ("<html><body></body></html>", "no article"),
        (f"<html><body>{'<div>' * 3000}<p>{FIRST}</p></body></html>", "larger or deeper"),
        (f"<html><body>{'<b></b>' * 40_000}<p>{FIRST}</p></body></html>", "larger or deeper"),
        (f"<html><body><p {'a=1 ' * 4000}>{FIRST}</p></body></html>", "larger or deeper"),
    ],
)
def test_a_page_without_an_article_or_made_to_break_a_reader_is_refused(markup: str, why: str) -> None:
    with pytest.raises(UnreadableReportError, match=why):
        page_of(markup.encode())


tags = st.sampled_from(
    ("<p>", "</p>", "<div hidden>", "</div>", "<style>", "</style>", ".x{display:none}", "<!--", "-->", "<table><tr><td>", "<br>",
     "<h1>", "</h1>", "<script>", "</script>", "<p class=x>", "<svg>", "<math>", "<template>", "<noscript>", "<html hidden>", "<frameset>", "<a href=x>", "&#1;", "&amp", "<![CDATA[",
     "<ul><li>", f"<p>{FIRST}</p>", f"<p>{SECOND}</p>", "<html lang=en>", "<body>", "<meta name=date content=2031-05-27>")
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(st.lists(tags | st.text(max_size=4), max_size=25).map("".join))
def test_any_markup_is_read_or_refused_and_leaves_no_hidden_words(markup: str) -> None:
    try:
        found = page_of(f"{markup}<p hidden>{HIDDEN}".encode("utf-8", "replace"))
    except UnreadableReportError:
        return
    assert "\x00" not in found.text
    for words in (found.text, found.title, found.outlet):
        assert words is None or words.encode("utf-8").decode() == words
