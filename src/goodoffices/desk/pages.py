"""Templates, each compiled once a language: what turns a view's facts into a page. Everything is escaped."""

import functools
import re
from collections.abc import Callable, Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from goodoffices.desk.lengths import length_of
from goodoffices.desk.messages import Messages, PageLanguage
from goodoffices.desk.static_files import StaticFiles
from goodoffices.desk.words import explained, word
from goodoffices.office.brief_lines import cut

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CONTROL_BYTES = bytes(code for code in range(128) if _CONTROL.match(chr(code)))


class Pages:
    """The templates in every language that there is."""

    def __init__(self, messages: Messages, static: StaticFiles) -> None:
        self._environments = {language.tag: _environment(language, static) for language in messages.languages.values()}

    def render(self, template: str, language: PageLanguage, facts: Mapping[str, object]) -> str:
        """A page.

        Args:
            template: the file's name.
            facts: what the template shows; a name that it misses is an error.
        """
        return _visible(self._environments[language.tag].get_template(template).render(facts))


class Remembered(dict[object, Markup]):
    """The pieces that a macro writes, each written once a page: `known[item.type]` in place of `known(item.type)`."""

    def __init__(self, macro: Callable[..., Markup]) -> None:
        super().__init__()
        self._macro = macro

    def __missing__(self, arguments: object) -> Markup:
        """The piece for these arguments, which have not come up before."""
        piece = self[arguments] = self._macro(*arguments) if isinstance(arguments, tuple) else self._macro(arguments)
        return piece


@functools.cache
def _environment(language: PageLanguage, static: StaticFiles) -> Environment:
    environment = Environment(
        loader=PackageLoader("goodoffices.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        language.gettext, language.ngettext, newstyle=True
    )
    environment.globals |= {"language": language, "static": static.address}
    environment.filters |= {
        "day": language.day,
        "weekday": language.weekday,
        "moment": language.moment,
        "number": language.number,
        "language_name": language.language_name,
        "length_of": length_of,
        "cut": cut,
        "remembered": Remembered,
        "word": lambda value: language.gettext(word(value)),
        "explained": lambda value: language.gettext(explained(value)),
    }
    return environment


def _visible(page: str) -> str:
    """The page with control characters, which HTML cannot hold, as their pictures."""
    encoded = page.encode(errors="replace")
    if len(encoded.translate(None, _CONTROL_BYTES)) == len(encoded):  # the quick look, for nearly every page
        return page
    return _CONTROL.sub(_picture, page)


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    return chr(0x2400 + code) if code < 0x20 else "\u2421"
