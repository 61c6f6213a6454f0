"""Verb groups: the auxiliaries, adverbs and controlling words in front of a verb, and what they make of it."""

from dataclasses import dataclass

from goodoffices.reading.phrases import BE, DO, HAVE, MODALS, NEGATIONS, Pieces, is_adverb, is_contracted_be


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """The auxiliaries, adverbs and controlling words in front of a verb, and what they make of it."""

    first: int  # index of the group's first piece
    modal: int | None = None  # index of a modal, or of what stands for one ("is to", "plans to")
    negated: bool = False
    perfect: bool = False
    be: bool = False  # with a past form: the passive
    infinitive: bool = False


def verb_group(pieces: Pieces, verb: int) -> VerbGroup:
    """What stands in front of a verb and belongs to it."""
    index = verb
    modal: int | None = None
    negated = perfect = be = infinitive = False
    while index > 0:
        before = pieces[index - 1]
        if before.quoted:
            break
        if before.lower in MODALS:
            modal = index - 1
        elif infinitive and before.lower in BE | HAVE:
            break  # "is to ask"
        elif before.lower in HAVE:
            perfect = True
        elif before.lower in BE and (before.lower != "'s" or is_contracted_be(pieces, index - 1)):
            be = True
        elif before.lower == "to" and index == verb:
            infinitive = True
        elif before.lower == "neither" and index > 1 and pieces[index - 2].lower in MODALS | HAVE | DO:
            negated = True
        elif before.lower == "yet" and infinitive:
            break  # "has yet to ask"
        elif before.lower not in DO | NEGATIONS | {"yet"} and not is_adverb(before):
            break
        negated = negated or before.lower in NEGATIONS
        index -= 1
    return VerbGroup(index, modal, negated, perfect, be, infinitive)
