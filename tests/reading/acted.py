"""The acts that are read in some words, one line each, so that tables of sentences stay readable."""

from dataclasses import replace
from datetime import date

from goodoffices.domain.acts import Act
from goodoffices.domain.language import LanguageTag
from goodoffices.domain.parties import Actor, ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.reading.dates import find_dates
from goodoffices.reading.document import cut
from goodoffices.reading.intake import incoming_from_bytes
from goodoffices.reading.known import Known
from goodoffices.reading.reader import Reading, read
from goodoffices.reading.scene import Scene
from goodoffices.reading.span_layer import find_attributions
from goodoffices.reading.statements import statements_of

_STATE = ActorKind.STATE
_CALVENOR, _ISTHMERE = PartyId(ActorId("XCA")), PartyId(ActorId("XIS"))
_KNOWN = Known(
    parties=(
        Party(id=_CALVENOR, name="Calvenor", kind=_STATE, aliases=("Aldvaren", "Calvenoran", "Calvenorans")),
        Party(id=_ISTHMERE, name="Isthmere", kind=_STATE, aliases=("Tolmarsh", "Isthmeran", "Isthmerans")),
    ),
    actors=(Actor(id=ActorId("XME"), name="Merovale", kind=_STATE, aliases=("Orrinsey", "Merovalian")),),
    people=(
        Person(id=PersonId("orne"), name="Lisbet Orne", role="Foreign Minister", side=_CALVENOR),
        Person(id=PersonId("colm"), name="Davit Colm", role="Foreign Minister", side=_ISTHMERE),
        Person(id=PersonId("luthe"), name="Petra Luthe", role="Foreign Minister", side=ActorId("XME")),
        Person(id=PersonId("dask"), name="Rui Dask", role="Government Spokesperson", side=_CALVENOR),
    ),
)


def reading_of(text: str) -> Reading:
    """What is read in a report of Saturday, 17 May 2031, whose case knows Calvenor, Isthmere and Merovale."""
    incoming = replace(incoming_from_bytes(text.encode(), name="report.txt"), language=LanguageTag("en"))
    return read(incoming, dated=date(2031, 5, 17), known=_KNOWN)


def scene_of(text: str) -> Scene:
    """A report of the same case before its acts are looked for."""
    document, day = cut(text), date(2031, 5, 17)
    mentions = find_dates(document, day)
    found = statements_of(document, find_attributions(document), mentions, day, _KNOWN)
    return Scene(document=document, actors=found.actors, statements=found.statements, dates=tuple(mentions), report=day)


def acts(text: str) -> list[str]:
    """Every act as "ROOT code who > whom, status"; "-" for nobody."""
    return [told_as(act) for act in reading_of(text).acts]


def told_as(act: Act) -> str:
    """An act in one line."""
    return f"{act.plover} {act.cameo} {'+'.join(act.sources)} > {'+'.join(act.targets) or '-'}, {act.status}"
