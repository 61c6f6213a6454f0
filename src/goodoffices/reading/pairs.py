"""Pairs: the two who face each other in a report, whom "both sides" and "the two countries" mean.

Whoever hosts, brokers or urges both is a third party, and so is the state whose own outlet writes. No mention is found
here.
"""

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.actors import ActorMention, Form

_JOINED = re.compile(
    r",? (?:and|or|nor|from|with) (?:both )?(?:the |its |his |her )?|-|–"
    r"|['’]s (?:[\w-]+ ){0,2}(?:and|or|nor|with) (?:both )?(?:the )?"
)
_OPPOSED = re.compile(
    r"['’]s (?:\w+ ){0,2}(?:war|conflict|invasion|dispute|fight(?:ing)?|offensive|blockade|attacks?)"
    r" (?:on|with|against|of|in) (?:the )?"
    r"|(?:,? [\w-]+){0,7}? (?:accus\w+|blam\w+|attack\w+|invad\w+|shell(?:ed|s|ing)|bomb(?:ed|s|ing)|denounc\w+"
    r"|fought|fighting|threaten\w+|blockad\w+|exchanged fire with|at war with)"
    r"(?: (?:of|by|against))?(?: the)? ",
    re.IGNORECASE,
)
_REBELS = re.compile(
    r"\b(?:rebels?|rebellion|insurgen\w+|militias?|guerrillas?|paramilitar\w+|armed (?:group|movement))\b"
)
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
_THIRD = re.compile(
    r"(?:,? (?:which|who|that))?(?: \w+)?(?: (?:has|have|had|is|was|will|would|also))* "
    r"(?:host|mediat|broker|facilitat|offered (?:its|to (?:host|mediate|broker)))|(?: on \w+)?(?: has| had)? invited "
    r"|['’]s (?:\w+ )?(?:mediation|mediator|good offices)|-(?:brokered|mediated|hosted|led)\b"
)
_BY_THIRD = re.compile(
    r"(?:host|mediat|broker|facilitat|chair|conven)ed(?: jointly)? by (?:the )?$"
    r"|(?:mediation|auspices|good offices|facilitation) (?:of|by|from) (?:the )?$"
)
_TO_BOTH = re.compile(
    r"\b(?:invit|urg|ask|call|appeal|host|offer|tell|told|press|remind|bring|brought|thank|persuad)\w*"
    r"(?: (?:up)?on| to| his| her| its)*(?: \w+){0,4} $"
)
_BEHIND = 32
"""Characters in front of a mention in which "between" or "brokered by" is looked for."""
_APART = 90
"""Characters between two names past which they are in no one breath."""
_FAR = 400
"""Characters in front of "both sides" in which the sentence's beginning is looked for."""
_LEAD = 700
"""Characters at a report's head, where whoever is joined is whom the report is about."""
_JOINED_WEIGHS, _BETWEEN_WEIGHS, _OPPOSED_WEIGHS = 1, 2, 3
_STATES = frozenset({Form.STATE, Form.SEAT, Form.DEMONYM})
_Acting = tuple[ActorMention, tuple[EntityId, ...]]


def find_pair(
    text: str,
    mentions: Sequence[ActorMention],
    side: Callable[[EntityId], EntityId],
    outsiders: Callable[[EntityId], bool],
    groups: Sequence[int] = (),
    home: EntityId | None = None,
) -> tuple[EntityId, ...]:
    """The two sides of what a report is about; nobody where two are not told from others.

    Args:
        text: the report's.
        mentions: those of states, bodies and people, in the order of the text.
        side: for which state or body somebody acts.
        outsiders: whether somebody faces nobody: a body of many states, the press.
        groups: where words such as "both sides" stand, in order.
        home: the state whose outlet writes, which must be said to face somebody.

    Cost: linear in the mentions.
    """
    acting = [
        (mention, sides)
        for mention in mentions
        if mention.form is not Form.PRONOUN
        and (sides := tuple(one for one in dict.fromkeys(map(side, mention.who)) if not outsiders(one)))
    ]
    third = _third_parties(text, acting, groups)
    forms = _STATES | {Form.BODY} if _REBELS.search(text) else _STATES  # bodies face a state where there is a rising
    pairs: Counter[tuple[EntityId, ...]] = Counter()
    for place, sides, weight in _encounters(text, acting, forms):
        if home not in sides or weight > _JOINED_WEIGHS:
            pairs[tuple(sorted(sides))] += weight * (2 if place < _LEAD else 1)
    likely = _first({pair: weight for pair, weight in pairs.items() if third.isdisjoint(pair)})
    if likely:
        return likely
    named = Counter(one for mention, sides in acting if mention.form in forms for one in sides if one not in third)
    rest = [one for one, times in named.items() if times > 1 and one != home]
    return tuple(sorted(rest)) if len(rest) == 2 else _first(pairs)


def _first(pairs: Mapping[tuple[EntityId, ...], int]) -> tuple[EntityId, ...]:
    """The one pair of the greatest weight."""
    likely = Counter(pairs).most_common(2)
    return likely[0][0] if likely and (len(likely) == 1 or likely[0][1] > likely[1][1]) else ()


def _encounters(
    text: str, acting: Sequence[_Acting], forms: frozenset[Form]
) -> Iterator[tuple[int, tuple[EntityId, ...], int]]:
    """Where two sides are named in one breath, which two they are, and how much it tells that they face each other."""
    for mention, sides in acting:
        if len(sides) == 2:
            yield mention.start, sides, _JOINED_WEIGHS
    for (one, its), (other, theirs) in itertools.pairwise(acting):
        if len(its) != 1 or len(theirs) != 1 or its == theirs or other.start - one.end > _APART:
            continue
        of_kind = Form.BODY in forms or Form.BODY not in {one.form, other.form}
        if _JOINED.fullmatch(text, one.end, other.start):
            between = _BETWEEN.search(text, max(0, one.start - _BEHIND), one.start)
            if between or of_kind:
                yield one.start, (*its, *theirs), _BETWEEN_WEIGHS if between else _JOINED_WEIGHS
        elif of_kind and _OPPOSED.fullmatch(text, one.end, other.start):
            yield one.start, (*its, *theirs), _OPPOSED_WEIGHS


def _third_parties(text: str, acting: Sequence[_Acting], groups: Sequence[int]) -> set[EntityId]:
    """Those who host or broker, or ask something of both."""
    found: set[EntityId] = set()
    last: ActorMention | None = None  # the third party named last
    before: _Acting | None = None
    for mention, sides in acting:
        joined = last is not None and _JOINED.fullmatch(text, last.end, mention.start)
        named_so = _BY_THIRD.search(text, max(0, mention.start - _BEHIND), mention.start)
        invites = _THIRD.match(text, mention.end)
        if invites and before is not None and _JOINED.fullmatch(text, before[0].end, mention.start):
            found.update(before[1])  # "Kenya and Sudan invited ..."
        before = mention, sides
        if joined or named_so or invites:
            found.update(sides)
            last = mention if joined or named_so else None
    starts = [mention.start for mention, _ in acting]
    for place in groups:
        far = max(0, place - _FAR)
        begin = max(text.rfind(". ", far, place), text.rfind("\n", far, place), 0)
        first = bisect_left(starts, begin)
        if first < len(acting) and starts[first] < place and _TO_BOTH.search(text, starts[first], place):
            found.update(acting[first][1])
    return found
