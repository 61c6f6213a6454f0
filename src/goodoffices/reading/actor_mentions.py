"""Raw mentions: the places in a report that name somebody, and what each tells by itself, not yet who is meant.

The order of a sentence's atoms is matched by one pattern, whose alternatives stand in the order in which they are
tried.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from goodoffices.reading.actor_atoms import Atom, actor_words, atoms_of, spellings_of
from goodoffices.reading.document import Document
from goodoffices.reading.gazetteer import Gazetteer, demonym_of, folded_word
from goodoffices.reading.offices import is_of_state


class Kind(Enum):
    """What sort of words a raw mention is made of."""

    PERSON = auto()  # a name, with or without a title
    OFFICE = auto()  # "the Kenyan foreign minister", "his counterpart"; no name
    OFFICES = auto()  # "the two ministers", "the foreign ministers of Kenya and Sudan"
    SIDES = auto()  # "both sides", "the Russian side", "each government"
    TEAM = auto()  # "the negotiating teams"
    GOVERNMENT = auto()  # "the Kenyan government", "Kenyan troops", "Kenyan officials"
    PAPER = auto()  # "Kenya's readout": a paper speaks for whose it is
    MINISTRY = auto()
    BODY = auto()
    BODY_AGAIN = auto()  # "the council", of one that was named in full
    STATE = auto()
    SEAT = auto()
    DEMONYM = auto()
    PRESS = auto()


@dataclass(frozen=True, slots=True)
class Raw:
    """A place that names somebody."""

    kind: Kind
    start: int
    end: int
    words: str = field(repr=False)
    sentence: int
    lead: str = field(default="", repr=False)  # "his", "both two", lower case
    name: tuple[Atom, ...] = field(default=(), repr=False)  # of a person or a body, honorifics left out
    role: str | None = field(default=None, repr=False)
    code: str | None = None  # of the office
    owners: tuple[Atom, ...] = field(default=(), repr=False)  # whose it is: states, seats, bodies, people
    placed: bool = False  # a seat that stands as a place
    plural: bool = False
    of_both: bool = False  # "the ministers of the two countries"
    adjective: str | None = field(default=None, repr=False)  # a word that is no known one, in front of an office


_POSS = r"(?:(?:n{1,4}|[scb]|d[BClgu])z)"
_ADJECTIVES = r"(?:a(?:-a|(?:,[as])*&d?[as])?)"
_STATES = r"(?:s(?:&[sa])?)"
_OWNED = rf"(?:{_POSS}(?:&{_POSS})?[mw]?(?:{_ADJECTIVES}w?)?|{_ADJECTIVES}w?)"
_LED = rf"(?:[qdp]*{_OWNED}[mw]{{0,2}}|[qdp]*{_STATES}m{{0,2}}|[qdp]+[mw]{{0,2}}|m{{0,2}})"
"""What may stand in front of a role: whose it is, and what sort. Plain words stand there only behind something else,
and never behind a state's bare name, which may be the subject of one that is a verb: "Kenya will host"."""
_NAME = r"(?:h*n{1,5}(?:v+n{1,3})?)"
_LONG = r"(?=h|nn|nv|rnn)r?"
_S = r"(?:[scb]|n{1,3})"
_OF_BOTH = r"(?:[fF]d?q[mw]{0,2}[KIG])"
_OF = rf"(?:[fF]d?{_S}(?:,d?{_S}){{0,4}}(?:&d?{_S})?|{_OF_BOTH})"
_COMP = r"(?:(?:[fF]d?(?:b[mnw]{0,2}l|[mnglBC]{0,3}[scblgCu]))(?:F(?:c|n(?=nn)))?){1,2}"
_TITLE = r"[mnrlbgBCuy]{0,3}[or]"
_STATION = r"[nsa]{1,3}t|tn{1,3}"
_BODY = (
    rf"(?:{_STATION}|(?:[nsamxrRbB]|z(?=[nB])){{0,5}}"
    r"[nsaxrRbB]z?B(?:f[nsaB]{1,3})?|B(?:f(?:d?[nsaBb]){1,4}(?:&n{1,2})?|n?s))"
)

_GOVERNMENT = rf"d?g(?:fd?[sn]|(?![orBCl]))|{_ADJECTIVES}w?r(?=f)"

_PATTERN = re.compile(
    "(?=[abcdeghiklmnopqrstuxyBCGIOR])(?:"  # where no name can begin, nothing is tried
    + "|".join(
        (
            rf"(?P<titled>(?:{_LED})?{_TITLE}(?:{_COMP}|[fF]d?n{{1,3}}(?=,)|[fF]nn(?=nn))?(?:\(.{{1,2}}\))?(?:,{_LONG})?(?P<n1>{_NAME})(?!B))",
            rf"(?P<owned>[sc]z,(?=h|nn)(?P<n2>{_NAME}))",
            rf"(?P<appos>d?(?P<n3>{_NAME}),(?:{_LED})?[mnrlgbBC]{{0,3}}[or](?:{_COMP})?(?=[,.()FW]|$))",
            rf"(?P<body>d?{_BODY}|d[mwR]z?C(?![zor]))",
            r"(?P<member>(?P<n4>h*n{1,5}(?:v+n{1,3})?)fs)",
            r"(?P<theirs>d?q[mw]{0,2}[KIG]z[mw]{0,2}O)",
            rf"(?P<team>(?:{_LED})?y(?:{_OF})?)",
            rf"(?P<side>(?:[qdp]+[mw]{{0,2}}|{_POSS})[iIG]|d?{_ADJECTIVES}[iIG]|qg(?![or])|d?q[mw]{{0,2}}K)",
            rf"(?P<branch>d?bz?(?:[mn]{{0,2}}R|[mnw]{{0,2}}l(?:Fd?{_S})?|C)(?!z?[or]))",
            rf"(?P<ministry>[dp]?(?:{_POSS}w?)?(?:{_ADJECTIVES}|{_STATES})?[mn]{{0,2}}l(?:f[mn]{{1,3}})?(?:[fF]d?{_S})?(?![or]))",
            rf"(?P<government>(?:d?(?:{_POSS}w?|{_ADJECTIVES})[mwu]{{0,2}}[guR]|d?{_STATES}[gu])(?![orBCl])|{_GOVERNMENT})",
            rf"(?P<paper>[dp]?(?:(?:{_POSS}|{_ADJECTIVES})[mw]{{0,2}}|{_STATES})j)",
            rf"(?P<people>[qd]?m?R{_OF_BOTH})",
            rf"(?P<offices>(?:{_LED})?O(?:{_OF})?)",
            rf"(?P<office>(?:{_LED})?[mnlbgBCu]{{0,3}}o(?:{_COMP}|fd?n{{1,2}}(?!n))?)",
            rf"(?P<official>[qd]*(?:(?:{_POSS}|{_ADJECTIVES})w?[mwnlbgBC]{{0,3}}|{_STATES}[mnlbgBC]{{0,2}})r(?:{_COMP})?)",
            rf"(?P<name>(?P<n5>{_NAME})(?=,Ww[Ff]?d?(?P<rep>[sbC]))|d?(?P<n6>{_NAME})(?!z?B))",
            r"(?P<press>[qd]?x)",
            r"(?P<again>d(?:[BCkt]|u(?![or])))",
            r"(?P<state>[se])",
            r"(?P<known>d?b)",
            r"(?P<seat>c)",
            r"(?P<demonym>a)",
        )
    )
    + ")"
)
_KINDS = {
    "titled": Kind.PERSON,
    "owned": Kind.PERSON,
    "appos": Kind.PERSON,
    "member": Kind.PERSON,
    "name": Kind.PERSON,
    "body": Kind.BODY,
    "branch": Kind.BODY,
    "known": Kind.BODY,
    "team": Kind.TEAM,
    "side": Kind.SIDES,
    "ministry": Kind.MINISTRY,
    "government": Kind.GOVERNMENT,
    "paper": Kind.PAPER,
    "people": Kind.OFFICES,
    "theirs": Kind.OFFICES,
    "offices": Kind.OFFICES,
    "office": Kind.OFFICE,
    "official": Kind.OFFICE,
    "press": Kind.PRESS,
    "again": Kind.BODY_AGAIN,
    "state": Kind.STATE,
    "seat": Kind.SEAT,
    "demonym": Kind.DEMONYM,
}
_LONGEST_NAME = 4
_OF_A_STATE = frozenset({"state", "seat", "demonym"})
_WITH_ROLE = (Kind.PERSON, Kind.OFFICE, Kind.OFFICES)
_OF_PEOPLE = (*_WITH_ROLE, Kind.TEAM)
_POSTED = frozenset({"in", "at", "to"})  # "the ambassador in Nairobi" is not Kenya's
_NOT_YET_OR_NO_MORE = frozenset({"deputy", "former", "vice", "ex", "late", "assistant"})


class RawMentions:
    """Every place in a report that names somebody, sentence by sentence, as far as some known names tell."""

    def __init__(self, document: Document, names: Gazetteer, known: Iterable[str] = ()) -> None:
        """Find them all.

        Args:
            document: the report.
            names: the names of states and bodies that are known beforehand.
            known: last names of people who are known beforehand, lower case.

        Cost: linear in the length of the text.
        """
        self._document = document
        self._names = names
        self._spellings = spellings_of(document.sentences, known)
        self._found = [self._in_sentence(number) for number in range(len(document.sentences))]

    def all(self) -> list[Raw]:
        """All of them, in the order of the text, apart from one another."""
        return [raw for found in self._found for raw in found]

    def learn(self, names: Gazetteer) -> None:
        """Find those anew that stand in a sentence with a name which is known only now.

        Args:
            names: those known so far, joined by further ones.
        """
        new = names.newer_than(self._names)
        self._names = names
        for number, sentence in enumerate(self._document.sentences):
            if not new.isdisjoint(map(folded_word, sentence.tokens)):
                self._found[number] = self._in_sentence(number)

    def _in_sentence(self, number: int) -> list[Raw]:
        atoms = atoms_of(self._document.sentences[number], self._names, self._spellings)
        return list(_in_sentence(self._document.text, atoms, number))


def _in_sentence(text: str, atoms: Sequence[Atom], number: int) -> Iterator[Raw]:
    letters = "".join(atom.letter for atom in atoms)
    for match in _PATTERN.finditer(letters):
        yield _raw(text, atoms, number, match)


def _raw(text: str, atoms: Sequence[Atom], number: int, match: re.Match[str]) -> Raw:
    first, last = match.span()
    group = match.lastgroup or ""
    kind = _KINDS[group]
    if group in _OF_A_STATE:
        atom = atoms[first]
        placed = kind is Kind.SEAT and _is_place(atoms, first, last)
        whose = (atom,) if atom.ids else ()
        return Raw(kind, atom.start, atom.end, text[atom.start : atom.end], number, owners=whose, placed=placed)
    name_at = next((match.span(name) for name in ("n1", "n2", "n3", "n4", "n5", "n6") if match.start(name) >= 0), None)
    if kind is Kind.BODY:
        name_at = (first + (atoms[first].letter == "d"), last)
    name = tuple(atom for atom in atoms[slice(*name_at)] if atom.letter != "h") if name_at is not None else ()
    rest = [at for at in range(first, last) if name_at is None or not name_at[0] <= at < name_at[1]]
    lead = " ".join(atoms[at].text.lower() for at in rest if atoms[at].letter in "qdp" and at - first < 3)
    owners = _owners(atoms, rest, kind)
    if match.start("rep") >= 0:
        owners = (*owners, atoms[match.start("rep")])
    coded = [at for at in rest if atoms[at].code is not None]
    role = _role(atoms, rest) if kind in _WITH_ROLE else None
    letters = {atoms[at].letter for at in rest}
    return Raw(
        kind=kind,
        start=atoms[first].start,
        end=atoms[last - 1].end,
        words=text[atoms[first].start : atoms[last - 1].end],
        sentence=number,
        lead=lead,
        name=name,
        role=role,
        code=_code(atoms, coded[-1]) if coded else None,
        owners=owners,
        plural=bool(letters & set("OIGR")),
        of_both=kind in (Kind.OFFICES, Kind.TEAM) and not letters.isdisjoint("KIG"),
        adjective=_adjective(atoms, rest) if kind in _WITH_ROLE else None,
    )


def states_told(raws: Sequence[Raw], words: Iterable[str]) -> list[str]:
    """Names of states that only the report's own words tell of: what has a government, a president, an ambassador.

    Args:
        raws: the report's raw mentions.
        words: its words with a capital letter.
    """
    people = {raw.name[-1].text for raw in raws if raw.kind is Kind.PERSON and (raw.role or len(raw.name) > 1)}
    told = {
        owner.text: None
        for raw in raws
        if _only_of_a_state(raw)
        for owner in raw.owners
        if owner.letter == "n" and owner.text.split()[-1] not in people
    }
    return [*told, *(name for name in _by_adjectives(raws, words) if name not in told and name not in people)]


def _by_adjectives(raws: Sequence[Raw], words: Iterable[str]) -> Iterator[str]:
    """Names of which an adjective is made that stands in front of an office: "Marnia" where a "Marnian minister" is."""
    adjectives = {raw.adjective for raw in raws if raw.adjective is not None}
    stems: dict[str, list[str]] = {}
    for word in words if adjectives else ():
        stems.setdefault(word[:4], []).append(word)
    for adjective in sorted(adjectives):
        made_of = [word for word in stems.get(adjective[:4], ()) if demonym_of(word, adjective)]
        yield from sorted(made_of, key=len)[-1:]


def _only_of_a_state(raw: Raw) -> bool:
    if raw.kind in _WITH_ROLE:
        return raw.code is not None and is_of_state(raw.code)
    words = raw.words.lower()
    if raw.kind is Kind.GOVERNMENT:
        return "government" in words
    return raw.kind is Kind.MINISTRY and "foreign" in words


def _owners(atoms: Sequence[Atom], rest: Sequence[int], kind: Kind) -> tuple[Atom, ...]:
    """The atoms that tell whose somebody is: known names, and other names in front of 's or behind "of"."""
    owners: list[Atom] = []
    inside = set(rest)
    for at in rest:
        atom = atoms[at]
        following = atoms[at + 1].letter if at + 1 < len(atoms) else ""
        posted = kind in _OF_PEOPLE and following != "z" and not _POSTED.isdisjoint(_words_before(atoms, at))
        of_it = atom.letter in "BCu" and at > 1 and atoms[at - 1].letter == "d" and atoms[at - 2].letter in "fF"
        if (atom.ids and not posted) or (atom.letter in "BClgu" and following == "z") or of_it:
            owners.append(atom)
        elif atom.letter == "n" and at - 1 not in inside.intersection(_run(atoms, at)):
            run = [one for one in _run(atoms, at) if one in inside]
            behind = atoms[run[-1] + 1].letter if run[-1] + 1 < len(atoms) else ""
            before = atoms[at - 1].letter if at else ""
            listed = before in {"&", ","} and bool(owners) and owners[-1].end < atom.start
            if behind == "z" or ((before == "f" or listed) and kind is not Kind.PERSON):
                owners.append(Atom("n", atom.start, atoms[run[-1]].end, " ".join(atoms[one].text for one in run)))
    return tuple(owners)


def _adjective(atoms: Sequence[Atom], rest: Sequence[int]) -> str | None:
    """The capital word right in front of an office: "Marnian" in "her Marnian counterpart"."""
    office = next((at for at in rest if atoms[at].letter in "oO"), 0)
    return atoms[office - 1].text if office - 1 in rest and atoms[office - 1].letter == "n" else None


def _words_before(atoms: Sequence[Atom], at: int) -> list[str]:
    return [atom.text.lower() for atom in atoms[max(0, at - 2) : at]]


def _run(atoms: Sequence[Atom], at: int) -> range:
    """The capital words that stand together around one."""
    first = last = at
    while first and at - first < _LONGEST_NAME and atoms[first - 1].letter == "n":
        first -= 1
    while last + 1 < len(atoms) and last - at < _LONGEST_NAME and atoms[last + 1].letter == "n":
        last += 1
    return range(first, last + 1)


def _code(atoms: Sequence[Atom], at: int) -> str | None:
    """The code of an office, a deputy's or a former holder's told from the holder's."""
    before = (atoms[one].text.lower() for one in (at - 1, at - 2) if one >= 0)
    other = next((word for word in before if word in _NOT_YET_OR_NO_MORE), None)
    return f"{other}_{atoms[at].code}" if other is not None else atoms[at].code


def _role(atoms: Sequence[Atom], rest: Sequence[int]) -> str | None:
    """The words of a role, without whose it is in front of them."""
    heads = [at for at in rest if atoms[at].letter in "orOR"]
    if not heads:
        return None
    start = heads[0]
    while start - 1 in rest and atoms[start - 1].letter in "mnrlgbBCw":
        start -= 1
    return " ".join(atoms[at].text for at in range(start, heads[-1] + 1))


def _is_place(atoms: Sequence[Atom], first: int, last: int) -> bool:
    """Whether a seat stands as a place: "in Ankara", "the outskirts of Kyiv", "NAIROBI, 3 May"."""
    before = atoms[first - 1] if first else None
    after = atoms[last] if last < len(atoms) else None
    if before is None:
        return after is not None and after.text in {",", "(", "-", "–", "—", "/"}
    if after is not None and after.letter == "," and last + 1 < len(atoms) and atoms[last + 1].letter == "s":
        return True  # "Kyiv, Ukraine"
    if before.text.lower() in actor_words("placing") or before.letter == "n":
        return True
    return before.letter == "f" and first > 1 and atoms[first - 2].text.lower() in actor_words("place_nouns")
