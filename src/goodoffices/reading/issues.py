"""Issues: what a report's words are about, by the words of diplomacy, war and labour disputes that stand in them.

Which issue a statement is about is told here. Where its speaker stands on the issue is told in `stances`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import EntityKind
from goodoffices.reading.actors import Actors, Form
from goodoffices.reading.document import Document, Sentence, Token
from goodoffices.reading.issue_names import name_around
from goodoffices.reading.lexicon import word_class, word_list
from goodoffices.reading.phrase_index import Found, Phrase, phrase_index

NEUTRALITY = "neutrality"
CEASEFIRE = "ceasefire"
NEGOTIATIONS = "negotiations"
CONDITIONS, _MEETING, _CALL, _TIES = "conditions", "meeting", "call", "ties"
_MINISTERS = frozenset("minister ministers ministerial ministers'".split())
_LEADERS = frozenset("leader leaders president presidents premier premiers king prime presidential".split())
_COMMANDERS = frozenset("commander commanders generals".split())
_DEMONSTRATIVE = frozenset("such these those this that".split())
_OWN = frozenset("its their our his her my".split())
_WITH = frozenset("with to between".split())
_BOTH = frozenset("both either neither two all".split())
_MEDIATION = "mediation"
_OFFERED = frozenset({NEGOTIATIONS, _MEDIATION})
_FAR = 20
_FAR_GUEST = 20
_NONE = "none"
_LABOUR = frozenset("pay hours layoffs pensions strike".split()) | {"agency workers"}
"""Issues of which any one shows that the report is about a dispute at work."""
_BEEN = frozenset("been be are were was".split())
_TALKS = frozenset({NEGOTIATIONS})
_ONLY_POINTING = frozenset(
    tuple(words.split())
    for words in (
        "will come,would come,be there,delegation to,attendance,new date,preparations,keep door,door stays,door remains"
        ",door is open"
    ).split(",")
)
"""What brings a meeting up only where one was told of before."""
_POINTING = _ONLY_POINTING | {("agenda",)}
_TIED_ON = re.compile(r"\"? (?:for|against)(?: (?:an?|the))?(?: [\w-]+)? ", re.IGNORECASE)
_LEADS_ON = (" on", " in", " along", " for", " against")
_MARKS = frozenset('"“”«»()')
_MEETING_VERBS = frozenset("invited met meet meets attend attends attended sit".split())
_NEAR = 6
_OTHER_CONDITIONS = frozenset("on under in working living weather".split())
_LONGEST_NAME = 3
_FOREIGN = frozenset({"foreign", "ministers", "defence", "defense", "ministerial"})
_NO_NAMES = word_class("determiners") | word_class("prepositions") | word_class("pronouns") | word_class("conjunctions")
_TOPIC = Phrase(head="", rank=-1, words=())


@dataclass(frozen=True, slots=True)
class IssueMention:
    """Words that bring an issue up."""

    start: int
    end: int
    issue: str
    rank: int  # the most particular issues have the smallest
    turned: bool = False  # the words name what the issue would end: "shelling" for a ceasefire
    wished: bool = False  # the words themselves are for it
    called: str = ""  # the words that bring it up; where it is only pointed at, those that it was brought up by
    within: bool = False  # it only tells more of another issue: "border" in "border talks", "aid" in "corridor for aid"
    name: str = ""  # the noun phrase by which the report calls it, the fullest one there is


@dataclass(frozen=True, slots=True)
class Issues:
    """Every place of a report that brings an issue up."""

    mentions: tuple[IssueMention, ...]  # in the order of the text, apart

    def between(self, start: int, end: int) -> tuple[IssueMention, ...]:
        """The mentions that begin between two places."""
        first = bisect_left(self.mentions, start, key=lambda mention: mention.start)
        last = bisect_left(self.mentions, end, key=lambda mention: mention.start)
        return self.mentions[first:last]

    def close_to(self, place: int, start: int, end: int) -> tuple[IssueMention, ...]:
        """The mentions nearest to a place, a few on either side, that begin between two others."""
        at = bisect_left(self.mentions, place, key=lambda mention: mention.start)
        near = self.mentions[max(0, at - _FAR) : at + _FAR]
        return tuple(mention for mention in near if start <= mention.start < end)

    def before(self, place: int, since: int) -> IssueMention | None:
        """The last mention that begins before a place and not before another one."""
        last = bisect_left(self.mentions, place, key=lambda mention: mention.start) - 1
        return self.mentions[last] if last >= 0 and self.mentions[last].start >= since else None

    def name_before(self, place: int, issue: str) -> str:
        """The name by which an issue was last called before a place, of those close before it; else none."""
        last = bisect_left(self.mentions, place, key=lambda mention: mention.start)
        near = self.mentions[max(0, last - _FAR) : last][::-1]
        return next((one.name for one in near if one.issue == issue and not one.turned), "")

    def offered_before(self, place: int, sentence: int) -> str | None:
        """What was offered last before a place: talks in its sentence, else a meeting or a call, else talks."""
        last = bisect_left(self.mentions, place, key=lambda mention: mention.start)
        near = self.mentions[max(0, last - _FAR) : last][::-1]
        close = [_offered(one) for one in near if one.start >= sentence and _may_be_offered(one.issue)]
        met = [one.issue for one in near if one.issue.rsplit(maxsplit=1)[-1] in {_MEETING, _CALL}]
        return next(iter((*close, *met, *(one.issue for one in near if one.issue in _OFFERED))), None)


NO_ISSUES = Issues(())


class _Met(NamedTuple):
    """The last meeting or talks that were told of: the issue, the words that brought it up, and its name."""

    issue: str
    called: str
    name: str


def issues_of(document: Document, actors: Actors) -> Issues:
    """The issues that a report brings up, each place with the issue's name.

    Cost: linear in the text.
    """
    index = phrase_index("issues")
    found = [(sentence, list(index.find(sentence.tokens))) for sentence in document.sentences]
    strong = {one.phrase.head for _, ones in found for one in ones if not one.phrase.weak}
    strong |= _LABOUR if strong & _LABOUR else frozenset()
    finder = _Finder(document, actors)
    return Issues(
        tuple(
            mention
            for sentence, ones in found
            for mention in finder.in_sentence(
                sentence, [one for one in ones if not one.phrase.weak or one.phrase.head in strong]
            )
        )
    )


def _offered(mention: IssueMention) -> str:
    """What is offered to those who answer: a host's mediation is talks to them."""
    hosts = mention.issue == _MEDIATION and mention.called.endswith(("talks", "negotiations"))
    return NEGOTIATIONS if hosts else mention.issue


def _may_be_offered(issue: str) -> bool:
    return issue in _OFFERED or issue.rsplit(maxsplit=1)[-1] in {_MEETING, _CALL}


class _Finder:
    """Goes through a report once, and remembers on which level people last met."""

    def __init__(self, document: Document, actors: Actors) -> None:
        self._document = document
        self._actors = actors
        self._names = side_names(actors)
        self._met: _Met | None = None
        self._fullest: dict[tuple[str, str], str] = {}  # by an issue and the noun: the first name with more to it
        self._met_in = -1  # the sentence that told of the last meeting
        self._roles = {entity.id: _level_of((entity.role or "").lower().split()) for entity in actors.entities}

    def in_sentence(self, sentence: Sentence, found: Sequence[Found]) -> Iterator[IssueMention]:
        """The issues that a sentence brings up, by the phrases that were found in it."""
        tokens = sentence.tokens
        topics = [
            one
            for one in _topics(tokens)
            if not self._actors.between(tokens[one.first].start, tokens[one.past - 1].end)
        ]
        covered = {at for topic in topics for at in range(topic.first, topic.past)}
        mentions = [
            self._mention(sentence, one)
            for one in found
            if one.first not in covered and not _leads_to_talks(tokens, one, found)
        ]
        for topic in topics:
            name = self._document.text[tokens[topic.first].start : tokens[topic.past - 1].end]
            start, end = tokens[topic.first].start, tokens[topic.past - 1].end
            mentions.append(IssueMention(start, end, " ".join(name.split()), rank=-1))
        yield from _apart(self._document.text, sorted(filter(None, mentions), key=lambda one: one.start))

    def _mention(self, sentence: Sentence, found: Found) -> IssueMention | None:
        tokens, issue = sentence.tokens, found.phrase.head
        if issue == _NONE or _is_verb(tokens, found):
            return None
        called = " ".join(token.lower for token in tokens[found.first : found.past])
        pointed = self._met if issue in {_MEETING, NEGOTIATIONS} and _points_at_meeting(tokens, found) else None
        if pointed is None and found.phrase.words in _ONLY_POINTING:
            return None
        if pointed is not None:
            issue, called = pointed.issue, pointed.called
        elif issue == _TIES:
            issue = self._ties(sentence, found)
        elif issue == CONDITIONS:
            issue = self._conditions(sentence, found)
        elif issue in {_MEETING, _CALL} and called != "hotline":
            issue = self._with_level(sentence, found)
        if not issue:
            return None
        name = pointed.name if pointed is not None else self._named(tokens, found, issue)
        if issue.endswith(_MEETING) and (issue != _MEETING or called.split()[0] not in _MEETING_VERBS):
            self._met, self._met_in = _Met(issue, called, name), sentence.start
        elif issue == NEGOTIATIONS and called.endswith(("talks", "negotiations")) and self._met_in != sentence.start:
            self._met = _Met(issue, called, name)  # the talks that ministers are to meet for are no others
        phrase = found.phrase
        return IssueMention(
            start=tokens[found.first].start,
            end=tokens[found.past - 1].end,
            issue=issue,
            rank=phrase.rank,
            turned=phrase.turned,
            wished=phrase.wished,
            called=called,
            name=name,
        )

    def _named(self, tokens: Sequence[Token], found: Found, issue: str) -> str:
        """The report's own name for an issue; a bare noun has the first fuller name with that noun before it."""
        name = name_around(tokens, found.first, found.past)
        noun = name.partition(" of ")[0].rpartition(" ")[2].lower().removesuffix("s")
        if " " not in name:
            return self._fullest.get((issue, noun), name)
        self._fullest.setdefault((issue, noun), name)
        return name

    def _with_level(self, sentence: Sentence, found: Found) -> str:
        """A meeting or a call by the rank of those who hold it: "ministers meeting"."""
        words = [token.lower for token in sentence.tokens]
        level = _level_of(words[max(0, found.first - _NEAR) : found.past + _NEAR]) or _level_of(words)
        if level is None:
            people = self._actors.between(sentence.start, sentence.end)
            roles = (self._roles.get(who) for mention in people for who in mention.who)
            level = next((role for role in roles if role is not None), None)
        return f"{level} {found.phrase.head}" if level is not None else found.phrase.head

    def _ties(self, sentence: Sentence, found: Found) -> str:
        """The name "ties with X" for one state or body, neutrality for several; nothing where nobody is named."""
        at = found.past
        while at < len(sentence.tokens) and at < found.past + _NEAR and sentence.tokens[at].lower not in _WITH:
            at += 1
        if at >= len(sentence.tokens) or sentence.tokens[at].lower not in _WITH:
            return ""
        start = sentence.tokens[at].end
        following = [token for token in sentence.tokens[at + 1 : at + 8] if token.text not in _MARKS]
        stop = following[-1].end if following else start
        mentions = self._actors.between(start, stop)
        sides = list(dict.fromkeys(self._actors.side(who) for mention in mentions for who in mention.who))
        if len(sides) > 1 or (following and following[0].lower in _BOTH):
            return NEUTRALITY
        name = self._names.get(sides[0]) if sides else None
        return f"{_TIES} with {name}" if name is not None else ""

    def _conditions(self, sentence: Sentence, found: Found) -> str:
        """Conditions with those whose they are, where the sentence names them before: "Kenya's conditions"."""
        before = sentence.tokens[max(0, found.first - _NEAR) : found.first]
        if any(token.lower in _OWN for token in before):
            return CONDITIONS
        if found.first and sentence.tokens[found.first - 1].lower in _OTHER_CONDITIONS | {"without", "no"}:
            return ""
        mentions = self._actors.between(sentence.start, sentence.tokens[found.first].start)
        near = [mention for mention in mentions if not before or mention.end >= before[0].start]
        for mention in reversed(near or mentions):
            if len(mention.who) == 1 and mention.form is not Form.PRONOUN:
                name = self._names.get(self._actors.side(mention.who[0]))
                if name is not None:
                    return f"{name}'s {CONDITIONS}"
        return CONDITIONS


def _apart(text: str, mentions: Sequence[IssueMention]) -> Iterator[IssueMention]:
    """The mentions of a sentence, those marked that only tell more of the one beside them."""
    for number, one in enumerate(mentions):
        earlier = mentions[number - 1] if number else None
        later = mentions[number + 1] if number + 1 < len(mentions) else None
        before = text[earlier.end : one.start] if earlier is not None else "."
        leads_on = earlier is not None and earlier.called.endswith(_LEADS_ON)
        compound = later is not None and not text[one.end : later.start].strip() and _is_noun(later)
        within = compound or leads_on or _TIED_ON.fullmatch(before) is not None
        if within and (not one.turned or leads_on or " against " in before):
            yield replace(one, within=True)
        else:
            yield one


def _is_noun(mention: IssueMention) -> bool:
    """Whether words that stand right behind a noun make one noun with it, as in "border talks"."""
    return not mention.turned and mention.called.partition(" ")[0] not in _NO_NAMES


def _is_verb(tokens: Sequence[Token], found: Found) -> bool:
    """Whether "meeting" is what people are doing and no event: "had been meeting"."""
    return tokens[found.first].lower == _MEETING and found.first > 0 and tokens[found.first - 1].lower in _BEEN


def _leads_to_talks(tokens: Sequence[Token], found: Found, others: Sequence[Found]) -> bool:
    """Whether words invite or send somebody to talks that stand close behind: the talks are what is spoken of."""
    word = tokens[found.first].lower
    if not word.startswith(("invit", "attend", "delegation", "participat", "tak", "took")):
        return False
    reach = found.past + (_FAR_GUEST if word.startswith("invit") else _NEAR)
    return any(one.phrase.head in _TALKS and found.past <= one.first < reach for one in others)


def _points_at_meeting(tokens: Sequence[Token], found: Found) -> bool:
    """Whether words speak of a meeting that was told of before: "the invitation", "such talks", "would attend"."""
    word = tokens[found.first].lower
    if found.phrase.words in _POINTING:
        return True
    if word.startswith(("invitation", "attend", "participat", "took", "tak", "will", "would")):
        return not any(token.lower == "forum" for token in tokens[found.past : found.past + _NEAR])
    before = tokens[found.first - 1].lower if found.first else ""
    return before in _DEMONSTRATIVE and word in {"talks", "meeting", "meetings", "session"}


def _topics(tokens: Sequence[Token]) -> Iterator[Found]:
    """Named things that are an issue of their own: "the Hale Dam"."""
    nouns = word_list("topics")
    for at, token in enumerate(tokens):
        if token.lower not in nouns or not token.is_name_like or at == 0:
            continue
        first = at
        while (
            first > 0 and at - first < _LONGEST_NAME and tokens[first - 1].is_name_like and _may_name(tokens[first - 1])
        ):
            first -= 1
        if first < at:
            yield Found(first, at + 1, _TOPIC)


def _may_name(token: Token) -> bool:
    return token.is_word and token.lower not in _NO_NAMES


def _level_of(words: Iterable[str]) -> str | None:
    """The rank that some words name: that of ministers where they name both."""
    named = frozenset(words)
    if named & _MINISTERS and not ("prime" in named and not named & _FOREIGN):
        return "ministers"
    if named & _LEADERS:
        return "leaders"
    return "commanders" if named & _COMMANDERS else None


def ordered(mentions: Iterable[IssueMention]) -> tuple[str, ...]:
    """The issues of some mentions, each once, the most particular first."""
    ranked = sorted((mention.rank, mention.start, mention.issue) for mention in mentions)
    return tuple(dict.fromkeys(issue for _, _, issue in ranked))


def side_names(actors: Actors) -> Mapping[EntityId, str]:
    """The names of those who are a side of their own."""
    return {entity.id: entity.name for entity in actors.entities if entity.kind is not EntityKind.PERSON}
