"""Mentions: what the words that name somebody tell by themselves: name, role, what sort of thing, he or she."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from goodoffices.domain.statements import EntityKind
from goodoffices.reading.lexicon import word_class, word_list


class Gender(Enum):
    """Which pronoun a report uses, or would use, for somebody."""

    HE = auto()
    SHE = auto()


@dataclass(frozen=True, slots=True)
class Mention:
    """What a mention tells; its name is the role where there is no other."""

    name: str
    role: str | None
    kind: EntityKind | None
    gender: Gender | None


_LEADS = frozenset("the a an this that these those its his her their our my another one two three some several".split())
_HONORIFICS = frozenset("mr mrs ms dr prof amb gen col sir lady lord dame capt lt maj sgt rev hon".split())
_BODIES = frozenset(
    "agency association bloc board broadcaster bureau cabinet commission committee council department embassy"
    " government group leadership ministry mission newspaper office organisation organization paper parliament party"
    " police presidency secretariat service side state television treasury union foundation bank court command army"
    " force forces league federation radio centre center institute university company".split()
)
_UNDECOMPOSED = str.maketrans(
    {
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ə": "e",
        "Ə": "E",
    }
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ħ": "h"}
)
_PARTICLES = frozenset(
    "de van von al el bin ibn da di du la le ter ten der den ben ag ould bint abu dos das del della zu zur".split()
)
_LONGEST_ID = 8
_ID_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_APOSTROPHES = re.compile("['’`\N{MODIFIER LETTER APOSTROPHE}]")
_MUHAMMAD = re.compile(r"m[uo]h?am+[ae]d")
_ARTICLE = re.compile(r"^(?:al|el|ad|as|ash|ar|an)-(?=\w{3})")
_SPELLINGS = (
    (re.compile(r"(?:yy|iy|ij|ii|yi|ey|ei|i|y)$"), "y"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"ye|ie"), "e"),
    (re.compile(r"([b-df-hj-np-tv-z])\1"), r"\1"),
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_OF = frozenset("of for at in from with to on close familiar".split())
_JOINT = re.compile(r",?\s+(?:and|nor)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?|\w+|\S")
_MALE = word_class("male")
_FEMALE = word_class("female")
_PERSON_ROLES = word_list("roles") - _BODIES - word_class("pronouns")


def several(mention: str) -> list[str]:
    """The mentions of which a mention is made: "Orne and Colm" means two, "the Ministry of Trade and Industry" one."""
    words = re.sub(r"^(?:both|neither)\s+", "", mention, flags=re.IGNORECASE)
    first, *rest = _JOINT.split(words)
    words_before = first.split()
    if not rest or not words_before or any(word.lower() in _BODIES for word in words_before):
        return [mention]
    if words_before[-1][0].islower():
        return [mention]
    parts = [*first.split(", "), *rest]
    named = all(
        part.split() and part.split()[-1][0].isupper() and part.split()[-1].lower() not in _BODIES for part in parts
    )
    return parts if named else [mention]


def mention_of(words: str) -> Mention:
    """What a mention tells of whom it names.

    Args:
        words: one mention, as `several` gives it.
    """
    name, role, kind = _parsed(_BRACKETS.sub("", words).strip() or words)
    return Mention(name, role, kind, gender_of(words))


def _parsed(mention: str) -> tuple[str, str | None, EntityKind | None]:
    """The name, the role and the kind that a mention gives; the name is the role where there is no other."""
    segments = [segment.strip() for segment in mention.split(",") if segment.strip()]
    best: tuple[str, str | None] | None = None
    roles = []
    for segment in segments or [mention]:
        name, role = _name_in(segment)
        if role is not None:
            roles.append(role)
        if name is not None and best is None:
            best = (name, role)
    role = roles[0] if roles else None
    if best is None:
        whole = _without_leads(mention)
        return whole, role or whole, _kind(whole, named=False)
    kind = _kind(mention, named=True)
    personal = role is not None or mention.split(maxsplit=1)[0].lower().strip(".") in _HONORIFICS
    if kind is None and personal and not mention.lower().startswith("the "):
        kind = EntityKind.PERSON
    return best[0], role, kind


def last_word(words: str) -> str:
    """The last of some words."""
    return words.rsplit(maxsplit=1)[-1] if words.strip() else words


def fold(name: str) -> str:
    """A name without diacritics and capitals: "Müller" as "muller"."""
    if name.isascii():
        return name.lower()
    plain = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED))
    return "".join(character for character in plain if not unicodedata.combining(character)).lower()


def id_of(name: str) -> str:
    """A name as ids spell it: "Mercy Bridge" as "mercy_bridge"."""
    words = [word.replace("-", "_") for word in _ID_WORD.findall(fold(name))][:_LONGEST_ID]
    return "_".join(words) or "speaker"


@lru_cache(maxsize=4096)
def spelt(word: str) -> str:
    """What the spellings of a name's word in Latin letters have in common: "Mohammed" and "Muhammad"."""
    plain = _APOSTROPHES.sub("", fold(word))
    if _MUHAMMAD.fullmatch(plain):
        return "muhammad"
    plain = _ARTICLE.sub("", plain)
    for written, one in _SPELLINGS:
        plain = written.sub(one, plain)
    return plain


def gender_of(words: str) -> Gender | None:
    """Whether words tell that somebody is a he or a she: "spokesman", "Ms."."""
    lowered = {word.strip(".,") for word in words.lower().split()}
    male, female = bool(lowered & _MALE), bool(lowered & _FEMALE)
    return None if male == female else Gender.HE if male else Gender.SHE


def _name_in(segment: str) -> tuple[str | None, str | None]:
    """The proper name at a segment's end and the role words in front of it."""
    words = _WORD.findall(segment)
    while words and (words[0].lower() in _LEADS or words[0].lower() in _HONORIFICS or words[0] == "."):
        words.pop(0)
    words = [word for word in words if word != "."]
    body = _body_in(words)
    if body is not None:
        return body, None
    last_role = max((at for at, word in enumerate(words) if _head(word) in word_list("roles")), default=-1)
    tail = words[last_role + 1 :]
    lower = max(
        (at for at, word in enumerate(tail) if word[0].islower() and word.lower() not in _PARTICLES),
        default=-1,
    )
    name = [word for word in tail[lower + 1 :] if word[0].isalpha() and word.lower() not in _HONORIFICS]
    if lower >= 0 and len(name) > 2:  # "ambassador at the United Nations in Geneva Gennady Gatilov"
        name = name[-2:]
    role = " ".join(words[: last_role + 1]) if last_role >= 0 else None
    if lower >= 0 and last_role < 0 and tail[lower].lower() in _OF | {"by"}:
        return None, None  # "a draft agenda seen by Coastline News"
    if not name or name[0][0].islower() or (lower >= 0 and last_role >= 0 and len(name) < 2):
        return None, role or None
    return " ".join(name), role


def _head(word: str) -> str:
    """The last part of a word, lower case: "general" of "Secretary-General"."""
    return word.lower().rsplit("-", maxsplit=1)[-1]


def _body_in(words: list[str]) -> str | None:
    """The proper name of a body that a segment begins with: "Women's Water Council"; None where it names none."""
    run = next((at for at, word in enumerate(words) if not (word[0].isupper() or word in {"'", "’"})), len(words))
    if run < 2 or not any(word.lower() in _BODIES for word in words[:run]):
        return None
    if any(word.lower() in _PERSON_ROLES for word in words):
        return None  # "Defence Ministry spokesman ..." is a person
    return " ".join(words[:run]).replace(" '", "'").replace(" ’", "’")


def _without_leads(mention: str) -> str:
    words = mention.split()
    while len(words) > 1 and words[0].lower() in _LEADS and words[1].lower() != "of":
        words.pop(0)
    return " ".join(words)


def _kind(words: str, *, named: bool) -> EntityKind | None:
    lowered = fold(words).replace(",", " ").split()
    if not named:  # what somebody is stands before what they are of: "a spokesman for the ministry"
        lowered = lowered[: next((at for at, word in enumerate(lowered) if at and word in _OF), len(lowered))]
    person = any(_head(word) in _PERSON_ROLES for word in lowered)
    if named and person:
        return EntityKind.PERSON
    if lowered and (lowered[-1] in _BODIES or (not person and any(word in _BODIES for word in lowered))):
        return EntityKind.ORGANISATION
    if person:
        return EntityKind.PERSON
    if any(word.endswith("s") and word[:-1] in word_list("roles") for word in lowered):
        return EntityKind.GROUP
    return None
