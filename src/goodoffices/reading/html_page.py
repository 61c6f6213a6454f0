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
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.settings import Document

from goodoffices.domain.language import LanguageTag, language_tag
from goodoffices.domain.statements import Doubt, DoubtKind
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
    r"|(?<![\w-])(?:left|top|text-indent)\s*:\s*-\d{3,}|margin-left\s*:\s*-\d{4,}",
    re.IGNORECASE,
)
_BRACE = re.compile(r"[{}]")
_EVERYWHERE = re.compile(r"@(?:media\s+(?:only\s+)?(?:all|screen)|layer\b.*|supports\b.*)", re.IGNORECASE)
_SIMPLE_SELECTOR = re.compile(r"([a-z][a-z\d]*)?([.#])([\w-]+)", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_REFERENCE = re.compile(r"&#(x[0-9a-f]{1,7}|\d{1,8});?", re.IGNORECASE)
_LONG_TAG = re.compile(r"<[a-z][^<>]{5000,}", re.IGNORECASE)
_MOST_ATTRIBUTES = 3000
_MOST_ELEMENTS = 40_000
"""Elements past which a page is no report: a news page has some thousands."""
_TOO_LARGE = "the page is larger or deeper than a report's: save the article's text as .txt and try again"
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
    markup = _REFERENCE.sub(_readable, _CONTROLS.sub(" ", re.sub(r"^\s*<\?xml[^>]*\?>", "", markup)))
    if any(len(match.group().split(None, _MOST_ATTRIBUTES)) > _MOST_ATTRIBUTES for match in _LONG_TAG.finditer(markup)):
        raise UnreadableReportError(_TOO_LARGE)
    parser = HTMLParser()
    try:
        tree = document_fromstring(markup, parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise UnreadableReportError("there is no page in the file: open it and see whether it is whole") from error
    too_deep = any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log)
    if too_deep or sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise UnreadableReportError(_TOO_LARGE)
    return tree


def _readable(reference: re.Match[str]) -> str:
    """A character reference, or the mark of what cannot be read where it names no character that a text may hold."""
    digits = reference.group(1).lower()
    code = int(digits[1:], 16) if digits.startswith("x") else int(digits)
    allowed = code in {9, 10, 13} or 32 <= code < 0x7F or 0x80 <= code < 0xD800 or 0xE000 <= code < 0x110000
    return reference.group() if allowed else "\N{REPLACEMENT CHARACTER}"


def _take_out_hidden(tree: HtmlElement) -> bool:
    """Remove what a reader of the page would not see; whether any of it held words."""
    hidden = list(_hidden(tree, _hidden_by_rule(tree)))
    held_words = False
    for element in hidden:
        if element.tag in {"html", "body"}:
            continue
        held_words = held_words or bool(_words(element))
        element.drop_tree()
    for element in tree.xpath("//template | //noscript"):
        element.drop_tree()
    return held_words


def _hidden(tree: HtmlElement, by_rule: set[tuple[str, str]]) -> Iterator[HtmlElement]:
    for element in tree.iter(etree.Element):
        style, name = element.get("style"), element.get("id")
        selectors = [f".{word}" for word in (element.get("class") or "").split()]
        selectors += [f"#{name}"] if name else []
        if (
            element.get("hidden") is not None
            or (style is not None and _HIDING.search(style))
            or any(by_rule & {("", selector), (element.tag, selector)} for selector in selectors)
        ):
            yield element


def _hidden_by_rule(tree: HtmlElement) -> set[tuple[str, str]]:
    """What simple rules of the page's own style sheets hide: a tag or nothing, and a class or an id with its mark."""
    return {
        ((match.group(1) or "").lower(), match.group(2) + match.group(3))
        for style in tree.xpath("//style/text()")
        for selectors, body in _rules(style)
        if _HIDING.search(body)
        for selector in selectors.split(",")
        if (match := _SIMPLE_SELECTOR.fullmatch(selector.strip())) is not None
    }


def _rules(style: str) -> Iterator[tuple[str, str]]:
    """The selectors and the body of each rule that holds on any screen: not in print, not on small ones only."""
    first, *rest = style.split("/*")
    style = first + "".join(part.partition("*/")[2] for part in rest)
    opened: list[str] = []
    elsewhere = start = 0
    for brace in _BRACE.finditer(style):
        words, start = style[start : brace.start()].strip(), brace.end()
        if brace.group() == "{":
            opened.append(words)
            elsewhere += words.startswith("@") and _EVERYWHERE.fullmatch(words) is None
        elif opened:
            selectors = opened.pop()
            if not elsewhere:
                yield selectors, words
            elsewhere -= selectors.startswith("@") and _EVERYWHERE.fullmatch(selectors) is None


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
    except (ValueError, RecursionError):
        return
    items = data if isinstance(data, list) else [data]
    for item in items:
        graph = item.get("@graph") if isinstance(item, dict) else None
        for inner in [item, *(graph if isinstance(graph, list) else [])]:
            if isinstance(inner, dict) and isinstance(inner.get("datePublished"), str):
                yield inner["datePublished"]


def _language(tree: HtmlElement) -> LanguageTag | None:
    try:
        return language_tag(tree.get("lang") or "")
    except InvalidFactError:
        return None
