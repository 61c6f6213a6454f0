"""Partners: whom an act concerns that names nobody, by what else the report tells of the same people.

A meeting that is called off or proposed concerns those who were to meet. A refusal or a demand without an address goes
to the adversary: the one side with which the report shows somebody in dispute.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from goodoffices.domain.acts import PloverRoot
from goodoffices.domain.contacts import Contact, ContactKind
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.spans import Span
from goodoffices.reading.actors import Form
from goodoffices.reading.deeds import Deed
from goodoffices.reading.doers import Who
from goodoffices.reading.lexicon import lexicon_lines
from goodoffices.reading.scene import Scene

_HOSTILE = frozenset({PloverRoot.ACCUSE, PloverRoot.ASSAULT, PloverRoot.COERCE, PloverRoot.THREATEN})
_NO_MEETINGS = frozenset({ContactKind.PRESS_REMARKS, ContactKind.LETTER})
_LONGEST = 1000
"""Characters that the words about a contact take at most."""
_NEAR = 8
"""Contacts told near an act that may be the one it concerns."""
_WITHIN = 120
"""Characters between two who are told to be in dispute."""
_LEAD = 16
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$")
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_AT_ODDS = re.compile(
    r"[^.;!?]*\b(?:war|dispute|quarrel|conflict|odds|row|fighting|feud|standoff) (?:with|against)\s+(?:the\s+)?$"
)
_CAPITALISED = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)?")
_CAPITAL = 4  # the column of capitals
_DISPUTES = 4
"""Disputes past which no report is about one."""
_PLACES = 8
_ADVERSARIES = 2
"""Adversaries past which no more are kept: with two, none is meant."""


@cache
def capitals() -> dict[str, EntityId]:
    """The states by their capitals."""
    rows = (line.split("\t") for line in lexicon_lines("states.txt"))
    named = ((capital, EntityId(row[0])) for row in rows if len(row) > _CAPITAL for capital in row[_CAPITAL].split(";"))
    return {capital: state for capital, state in named if capital and not capital.startswith("?")}


class Partners:
    """Who stands on the other side of one report's people."""

    def __init__(self, scene: Scene, contacts: Sequence[Contact], deeds: Iterable[Deed]) -> None:
        self._side = scene.actors.side
        self._met = sorted(
            ((span, contact) for contact in contacts if contact.kind not in _NO_MEETINGS for span in contact.evidence),
            key=_span_start,
        )
        self._text = scene.document.text
        self._places: dict[EntityId, dict[str, None]] = {}  # where a side's meetings are to be
        for contact in contacts:
            if contact.place is not None and contact.kind not in _NO_MEETINGS:
                for side in set(map(self._side, contact.participants)):
                    self._places.setdefault(side, {})[contact.place] = None
        self._pairs: set[frozenset[EntityId]] | None = None  # who is in dispute, once all is heard
        self._against: dict[EntityId, set[EntityId]] = {}
        for mention in scene.actors.mentions:
            if mention.form is Form.GROUP and len(mention.who) == 2:
                self._oppose(*map(self._side, mention.who))
        self._quarrels(scene)
        for deed in deeds:
            self.remember(deed)

    def remember(self, deed: Deed) -> None:
        """Take note of who is in dispute with whom by an act."""
        if deed.word.root in _HOSTILE and len(deed.sources) == len(deed.targets) == 1:
            self._oppose(self._side(deed.sources[0]), self._side(deed.targets[0]))

    def met(self, start: int, end: int, doers: Who) -> Who:
        """Those of other sides who take part in a contact that is told between two places."""
        own = set(map(self._side, doers))
        first = bisect_left(self._met, start - _LONGEST, key=lambda entry: entry[0].start)
        last = bisect_left(self._met, end, key=lambda entry: entry[0].start)
        for span, contact in reversed(self._met[max(first, last - _NEAR) : last]):
            if span.end > start:
                others = tuple(one for one in contact.participants if self._side(one) not in own)
                if others:
                    return others
        return ()

    def adversary(self, doers: Who) -> Who:
        """The one side with which those are in dispute who act; nobody where there are several or none."""
        sides = set(map(self._side, doers))
        against = self._against.get(next(iter(sides)), set()) if len(sides) == 1 else set()
        return tuple(against) if len(against) == 1 else ()

    def host(self, start: int, end: int, doers: Who) -> Who:
        """The state in whose capital those meet who say between two places that they come."""
        own = set(map(self._side, doers))
        places = _CAPITALISED.findall(self._text, start, end)
        places += [place for side in own for place in itertools.islice(self._places.get(side, ()), _PLACES)]
        states = (capitals().get(place) for place in places)
        return next(((state,) for state in states if state is not None and state not in own), ())

    def quarrelling(self, doers: Who) -> Who:
        """The two sides whose dispute the report is about, where others act; nobody where it has several disputes."""
        own = set(map(self._side, doers))
        if self._pairs is None:
            self._pairs = {frozenset((one, *others)) for one, others in self._against.items() if others}
        if len(self._pairs) > _DISPUTES:
            return ()
        found = [pair for pair in self._pairs if not pair & own]
        return tuple(sorted(found[0])) if len(found) == 1 and len(found[0]) == 2 else ()

    def _quarrels(self, scene: Scene) -> None:
        """Note who is in dispute by the report's own words: "between Calvenor and Isthmere", "at war with Isthmere"."""
        text = scene.document.text
        for earlier, later in itertools.pairwise(scene.actors.mentions):
            if later.start - earlier.end > _WITHIN or len(earlier.who) != 1 or len(later.who) != 1:
                continue
            joined = _AND.fullmatch(text, earlier.end, later.start)
            between = joined and _BETWEEN.search(text, max(0, earlier.start - _LEAD), earlier.start)
            if between or _AT_ODDS.match(text, earlier.end, later.start):
                self._oppose(self._side(earlier.who[0]), self._side(later.who[0]))

    def _oppose(self, one: EntityId, other: EntityId) -> None:
        for this, that in ((one, other), (other, one)):
            against = self._against.setdefault(this, set())
            if this != that and len(against) < _ADVERSARIES:
                against.add(that)


def _span_start(entry: tuple[Span, Contact]) -> int:
    return entry[0].start
