"""Web pages to text: the article without the page around it, and what the page says of its date, outlet and title.

The article is found by trafilatura. Text that the page hides from its readers is taken out first, and doubted aloud.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, document_fromstring
from trafilatura.settings import Document

from goodoffices.domain.language import LanguageTag, language_tag
from goodoffices.domain.record import Doubt, DoubtKind
from goodoffices.errors import InvalidFactError, UnreadableReportError
from goodoffices.reading.decoding import decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article and what its page says of it."""

    text: str = field(repr=False)  # headline first, a blank line between paragraphs
    title: str | None = field(repr=False)
    outlet: str | None
    dated: date | None
    language: LanguageTag | None
    doubts: tuple[Doubt, ...]


_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset=["']?([\w-]+)""", re.IGNORECASE)
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE_SELECTOR = re.compile(r"(?:[a-z]+)?([.#])([\w-]+)", re.IGNORECASE)
_DATE_METAS = (
    "article:published_time",
    "og:published_time",
    "date",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "datepublished",
    "publish_date",
    "pubdate",
)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BLOCKS = frozenset({"head", "p", "quote", "item", "cell", "code"})


def page_of(data: bytes, declared: str | None = None) -> Page:
    """The article of a web page.

    Args:
        data: the page's bytes.
        declared: the encoding that whatever brought the page names, if any; the page's own `meta` comes after it.

    Raises:
        UnreadableReportError: there is no article in the page.
    """
    match = _DECLARED.search(data[:4096])
    markup, whole = decode(data, declared or (match.group(1).decode("ascii") if match else None))
    tree = _tree(markup)
    doubts = [] if whole else [Doubt(kind=DoubtKind.UNDECODED)]
    if _take_out_hidden(tree):
        doubts.append(Doubt(kind=DoubtKind.HIDDEN_TEXT))
    metas = dict(_metas(tree))
    heading = _words(tree.find(".//h1"))
    return Page(
        text=_article(tree, heading),
        title=heading or metas.get("og:title") or _words(tree.find(".//title")),
        outlet=metas.get("og:site_name") or metas.get("application-name"),
        dated=_day(tree, metas),
        language=_language(tree),
        doubts=tuple(doubts),
    )


def _tree(markup: str) -> HtmlElement:
    markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup)
    try:
        tree = document_fromstring(markup)
    except (etree.ParserError, ValueError) as error:
        raise UnreadableReportError("there is no page in the file: open it and see whether it is whole") from error
    return tree


def _take_out_hidden(tree: HtmlElement) -> bool:
    """Remove what a reader of the page would not see; whether any of it held words."""
    hidden = set(_hidden_by_rule(tree))
    hidden.update(tree.xpath("//*[@hidden]"))
    hidden.update(element for element in tree.xpath("//*[@style]") if _HIDING.search(element.get("style")))
    held_words = False
    for element in hidden:
        if element.tag in {"html", "body"}:
            continue
        held_words = held_words or bool(_words(element))
        if element.getparent() is not None:
            element.drop_tree()
    for element in tree.xpath("//template | //noscript"):
        element.drop_tree()
    return held_words


def _hidden_by_rule(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Elements that a simple rule of the page's own style sheet hides by class or id."""
    for style in tree.xpath("//style/text()"):
        for selectors, body in _RULE.findall(style):
            if not _HIDING.search(body):
                continue
            for selector in selectors.split(","):
                match = _SIMPLE_SELECTOR.fullmatch(selector.strip())
                if match is None:
                    continue
                attribute = "class" if match.group(1) == "." else "id"
                yield from tree.xpath(
                    f"//*[contains(concat(' ', normalize-space(@{attribute}), ' '), $name)]", name=f" {match.group(2)} "
                )


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for meta in reversed(tree.xpath("//meta[@content]")):  # the first of a name wins in a dict
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = " ".join(meta.get("content").split())
        if name and content:
            yield name.lower(), content


def _article(tree: HtmlElement, heading: str | None) -> str:
    document = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    if not isinstance(document, Document):
        raise UnreadableReportError("no article was found in the page: save its text as .txt and try again")
    paragraphs = list(_paragraphs(document.body))
    if heading is not None and heading not in paragraphs[:2]:
        paragraphs.insert(0, heading)
    return "\n\n".join(paragraphs)


def _paragraphs(body: HtmlElement) -> Iterator[str]:
    for element in body.iter(*_BLOCKS):
        if any(child.tag in _BLOCKS for child in element.iterdescendants()):
            continue
        for line_break in element.iter("lb"):
            line_break.tail = "\n" + (line_break.tail or "").lstrip()
        words = "".join(element.itertext()).strip()
        if words:
            yield words


def _words(element: HtmlElement | None) -> str | None:
    return " ".join(element.text_content().split()) or None if element is not None else None


def _day(tree: HtmlElement, metas: dict[str, str]) -> date | None:
    candidates = [metas[name] for name in _DATE_METAS if name in metas]
    candidates += [day for script in tree.xpath("//script[@type='application/ld+json']/text()") for day in _ld(script)]
    candidates += tree.xpath("//time/@datetime")
    for candidate in candidates:
        match = _ISO_DAY.match(candidate)
        if match:
            try:
                return date.fromisoformat(match.group())
            except ValueError:
                continue
    return None


def _ld(script: str) -> Iterator[str]:
    """The days of publication that linked data in the page names."""
    try:
        data = json.loads(script)
    except ValueError:
        return
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict) and isinstance(item.get("datePublished"), str):
            yield item["datePublished"]


def _language(tree: HtmlElement) -> LanguageTag | None:
    try:
        return language_tag(tree.get("lang") or "")
    except InvalidFactError:
        return None
