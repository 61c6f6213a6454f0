"""Speakers: which mentions in one report are of the same speaker. What state they stand for is not told here."""

import re
from dataclasses import dataclass, field

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Entity, EntityKind
from goodoffices.reading.mentions import Gender, Mention, fold, is_proper, last_word, mention_of, several

_PERSONAL = {"he": Gender.HE, "him": Gender.HE, "she": Gender.SHE, "her": Gender.SHE}
_OTHERS = frozenset({"they", "them", "it"})
_UNTOLD = frozenset({"i", "me", "we", "us", "you", "both", "each", "neither"})
"""Words that only the speaker around them, or two names at once, could explain."""
_FEW = 20
"""Speakers of one role among whom the one meant is looked for, the latest first."""
_LONGEST_ID = 8
_ID_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(slots=True)
class _Known:
    id: EntityId
    name: str
    kind: EntityKind | None
    gender: Gender | None
    role: str | None = None
    aliases: dict[str, None] = field(default_factory=dict)  # in the order in which they were met


class Cast:
    """The speakers of one report, as its mentions come by in order."""

    def __init__(self) -> None:
        self._known: list[_Known] = []
        self._numbers: dict[EntityId, int] = {}
        self._by_name: dict[str, int] = {}  # whole names and last names, folded, to the one met last
        self._by_role: dict[str, list[int]] = {}  # the last word of a role
        self._latest: dict[Gender | str, int] = {}  # whom a pronoun may now mean
        self._wanted: dict[str, int] = {}  # ids, and how often each was wanted

    def speakers(self, mention: str, before: tuple[EntityId, ...] = ()) -> tuple[EntityId, ...]:
        """All whom a mention means; none for a pronoun that stands for nobody mentioned before.

        Args:
            mention: the words of a source span, in the order of the report.
            before: who spoke last in the same reported words: "Orne said Colm would come and that he would ask".
        """
        word = mention.lower()
        if word in _PERSONAL and len(before) == 1 and self._agrees(self._numbers[before[0]], _PERSONAL[word]):
            return before
        if word in _PERSONAL or word in _OTHERS or word in _UNTOLD:
            meant = self._of_pronoun(word)
            return (self._known[meant].id,) if meant is not None else ()
        return tuple(dict.fromkeys(self._named(part) for part in several(mention)))

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

    def _named(self, words: str) -> EntityId:
        mention = mention_of(words)
        number = self._find(mention)
        if number is None:
            number = len(self._known)
            self._known.append(_Known(self._new_id(mention.name), mention.name, mention.kind, mention.gender))
            self._numbers[self._known[number].id] = number
        known = self._known[number]
        if _is_fuller(mention, known):
            known.name, known.kind = mention.name, EntityKind.PERSON
        known.gender = known.gender or mention.gender
        known.aliases.setdefault(words)
        if known.role is None and mention.role is not None:
            known.role = mention.role
            self._by_role.setdefault(last_word(fold(mention.role)), []).append(number)
        folded = fold(known.name)
        for alias in {folded, last_word(folded) if is_proper(known.name) else folded}:
            self._by_name[alias] = max(number, self._by_name.get(alias, -1))
        self._note(number)
        return known.id

    def _note(self, number: int) -> None:
        """Keep whom a pronoun may now mean; two names and no word of what they are may be a person's or a body's."""
        known = self._known[number]
        unknown = known.kind is None and is_proper(known.name)
        if known.kind is EntityKind.PERSON or (unknown and len(known.name.split()) > 1):
            for gender in Gender:
                if self._agrees(number, gender):
                    self._latest[gender] = number
        elif unknown:
            self._latest["name"] = number
        if known.kind is not EntityKind.PERSON:
            self._latest["other"] = number

    def _agrees(self, number: int, gender: Gender) -> bool:
        return self._known[number].gender in {None, gender}

    def _of_pronoun(self, word: str) -> int | None:
        if word in _UNTOLD:
            return None
        gender = _PERSONAL.get(word)
        if gender is None:
            return self._latest.get("other")
        number = self._latest.get(gender)
        if number is None or not self._agrees(number, gender):
            number = self._latest.get("name")
        if number is None or not self._agrees(number, gender):
            return None
        self._known[number].gender = gender
        return number

    def _find(self, mention: Mention) -> int | None:
        """Somebody known by this name, by its last part ("Orne"), or by this role ("the minister")."""
        folded = fold(mention.name)
        found = self._by_name.get(folded, -1)
        short = self._by_name.get(last_word(folded), -1)
        if short > found and _is_fuller(mention, self._known[short]):
            found = short
        if found >= 0 or mention.role is None or mention.name != mention.role:
            return found if found >= 0 else None
        words = set(fold(mention.role).split())
        for number in self._by_role.get(last_word(fold(mention.role)), [])[: -_FEW - 1 : -1]:
            if words <= set(fold(self._known[number].role or "").split()):
                return number
        return None

    def _new_id(self, name: str) -> EntityId:
        words = [word.replace("-", "_") for word in _ID_WORD.findall(fold(name))][:_LONGEST_ID] or ["speaker"]
        whole = "_".join(words)
        candidate = words[-1] if is_proper(name) and words[-1] not in self._wanted else whole
        while candidate in self._wanted:
            self._wanted[whole] = count = self._wanted.get(whole, 1) + 1
            candidate = f"{whole}_{count}"
        self._wanted[candidate] = 1
        return EntityId(candidate)


def _is_fuller(mention: Mention, known: _Known) -> bool:
    """Whether a name is a known person's with more before it: "Lisbet Orne" where only "Orne" was known."""
    if mention.name == known.name or last_word(fold(mention.name)) != fold(known.name):
        return False
    return known.kind is EntityKind.PERSON or (known.kind is None and mention.kind is EntityKind.PERSON)
