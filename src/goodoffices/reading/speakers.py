"""Speakers: which mentions in one report are of the same speaker. What state they stand for is not told here."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from goodoffices.domain.record import Entity, EntityId, EntityKind
from goodoffices.reading.lexicon import word_class, word_list

_PERSONAL = frozenset({"he", "she", "him", "her"})
_GROUPS = frozenset({"they", "them", "both", "we"})
_THINGS = frozenset({"it"})
_UNTOLD = frozenset({"i", "me", "us", "you"})
"""Pronouns that only the speaker around them could explain."""
_FEW = 20
"""Speakers of one role among whom the one meant is looked for, the latest first."""
_LEADS = frozenset("the a an this that these those its his her their our my another one two three some several".split())
_HONORIFICS = frozenset("mr mrs ms dr prof amb gen col sir lady lord dame capt lt maj sgt rev hon".split())
_BODIES = frozenset(
    "agency association bloc board broadcaster bureau cabinet commission committee council department embassy"
    " government group leadership ministry mission newspaper office organisation organization paper parliament party"
    " police presidency secretariat service side state television treasury union foundation bank court command army"
    " force forces league federation radio centre center institute university company".split()
)
_UNDECOMPOSED = str.maketrans(
    {"\N{LATIN SMALL LETTER DOTLESS I}": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
)
_PARTICLES = frozenset(
    {"de", "van", "von", "al", "el", "bin", "ibn", "da", "di", "du", "la", "le", "ten", "ter", "der", "den"}
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_OF = frozenset("of for at in from with to on close familiar".split())
_LONGEST_ID = 8
_ID_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_JOINT = re.compile(r",?\s+(?:and|nor)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?|\w+|\S")


@dataclass(slots=True)
class _Known:
    id: EntityId
    name: str
    kind: EntityKind | None
    role: str | None
    aliases: dict[str, None] = field(default_factory=dict)  # in the order in which they were met


class Cast:
    """The speakers of one report, as its mentions come by in order."""

    def __init__(self) -> None:
        self._known: list[_Known] = []
        self._latest: dict[str, _Known] = {}
        self._by_name: dict[str, int] = {}  # whole names and last names, folded, to the one met last
        self._by_role: dict[str, list[int]] = {}  # the last word of a role
        self._taken: dict[str, int] = {}  # ids, and how often each was wanted

    def speakers(self, mention: str) -> tuple[EntityId, ...]:
        """All whom a mention means; none for a pronoun that stands for nobody mentioned before.

        Args:
            mention: the words of a source span, in the order of the report.
        """
        found = dict.fromkeys(self.speaker(part) for part in _several(mention))
        return tuple(speaker for speaker in found if speaker is not None)

    def speaker(self, mention: str) -> EntityId | None:
        """The one whom a mention means; None for a pronoun that stands for nobody mentioned before."""
        words = mention.lower().split()
        if len(words) == 1 and words[0] in _PERSONAL | _GROUPS | _THINGS | _UNTOLD:
            return self._of_pronoun(words[0])
        name, role, kind = _parsed(_BRACKETS.sub("", mention).strip() or mention)
        number = self._find(name, role, kind)
        if number is None:
            number = len(self._known)
            self._known.append(_Known(self._new_id(name), name, kind, None))
        known = self._known[number]
        if _is_fuller(name, kind, known):
            known.name, known.kind = name, EntityKind.PERSON
        known.aliases.setdefault(mention)
        if known.role is None and role is not None:
            known.role = role
            self._by_role.setdefault(_last(fold(role)), []).append(number)
        for alias in {fold(known.name), _last(fold(known.name)) if is_proper(known.name) else fold(known.name)}:
            self._by_name[alias] = max(number, self._by_name.get(alias, -1))
        self._note(known)
        return known.id

    def entities(self) -> tuple[Entity, ...]:
        """Everybody met, in the order in which they were first met."""
        return tuple(
            Entity(
                id=known.id,
                name=known.name,
                kind=known.kind,
                role=known.role,
                aliases=tuple(alias for alias in known.aliases if alias != known.name),
            )
            for known in self._known
        )

    def _note(self, known: _Known) -> None:
        """Keep whom a pronoun may now mean; two names and no word of what they are may be a person's or a body's."""
        unknown = known.kind is None and is_proper(known.name)
        if known.kind is EntityKind.PERSON or (unknown and len(known.name.split()) > 1):
            self._latest["person"] = known
        elif unknown:
            self._latest["unknown"] = known
        if known.kind is not EntityKind.PERSON:
            self._latest["other"] = known

    def _of_pronoun(self, word: str) -> EntityId | None:
        order = ("person", "unknown") if word in _PERSONAL else ("other", "person")
        known = next((self._latest[kind] for kind in order if kind in self._latest), None)
        return known.id if known is not None and word not in _UNTOLD else None

    def _find(self, name: str, role: str | None, kind: EntityKind | None) -> int | None:
        """Somebody known by this name, by its last part ("Orne"), or by this role ("the minister")."""
        folded = fold(name)
        found = self._by_name.get(folded, -1)
        short = self._by_name.get(_last(folded), -1)
        if short > found and _is_fuller(name, kind, self._known[short]):
            found = short
        if found >= 0 or role is None or name != role:
            return found if found >= 0 else None
        words = set(fold(role).split())
        for number in self._by_role.get(_last(fold(role)), [])[: -_FEW - 1 : -1]:
            if words <= set(fold(self._known[number].role or "").split()):
                return number
        return None

    def _new_id(self, name: str) -> EntityId:
        words = [word.replace("-", "_") for word in _ID_WORD.findall(fold(name))][:_LONGEST_ID] or ["speaker"]
        candidate = words[-1] if is_proper(name) and words[-1] not in self._taken else "_".join(words)
        while candidate in self._taken:
            stem = "_".join(words)
            self._taken[stem] = count = self._taken.get(stem, 1) + 1
            candidate = f"{stem}_{count}"
        self._taken[candidate] = 1
        return EntityId(candidate)


def is_proper(name: str) -> bool:
    """Whether a name is a proper one, whose last word may stand for it: "Orne", but no "ministry of Calvenor"."""
    return all(word in _PARTICLES or not word[0].islower() for word in name.split())


def _is_fuller(name: str, kind: EntityKind | None, known: _Known) -> bool:
    """Whether a name is a known person's with more before it: "Lisbet Orne" where only "Orne" was known."""
    if name == known.name or _last(fold(name)) != fold(known.name):
        return False
    return known.kind is EntityKind.PERSON or (known.kind is None and kind is EntityKind.PERSON)


def _several(mention: str) -> list[str]:
    """The mentions of which a mention is made: "Orne and Colm" means two, "the Ministry of Trade and Industry" one."""
    words = re.sub(r"^(?:both|neither)\s+", "", mention, flags=re.IGNORECASE)
    first, *rest = _JOINT.split(words)
    if not rest or any(word.lower() in _BODIES for word in first.split()) or first.split()[-1][0].islower():
        return [mention]
    parts = [*first.split(", "), *rest]
    named = all(part and part.split()[-1][0].isupper() and part.split()[-1].lower() not in _BODIES for part in parts)
    return parts if named else [mention]


def _last(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1] if words.strip() else words


def fold(name: str) -> str:
    """A name without diacritics and capitals: "Müller" as "muller"."""
    plain = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED))
    return "".join(character for character in plain if not unicodedata.combining(character)).lower()


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
    while len(words) > 1 and words[0].lower() in _LEADS:
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


def _person_roles() -> Iterable[str]:
    return (role for role in word_list("roles") if role not in _BODIES)


_PERSON_ROLES = frozenset(_person_roles()) - word_class("pronouns")
