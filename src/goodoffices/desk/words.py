"""What a scale's values are called on the pages. The scales themselves, and their order, belong to `domain`."""

from collections.abc import Mapping
from enum import StrEnum

from goodoffices.desk.messages import N_
from goodoffices.domain.rooms import RoomKind
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import DoubtKind, StatementStatus, StatementType
from goodoffices.office.lit_text import Role

# By scale and value: two scales may share a value ("indirect"), and equal strings are one key.
_WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Certainty: {
        Certainty.DIRECT_QUOTE: N_("direct quote"),
        Certainty.INDIRECT: N_("indirect"),
        Certainty.SECOND_HAND: N_("second-hand"),
        Certainty.BACKGROUND: N_("background"),
        Certainty.INFERRED: N_("inferred"),
        Certainty.HEADLINE: N_("headline"),
    },
    StatementType: {
        StatementType.DIRECT: N_("the speaker's own words"),
        StatementType.INDIRECT: N_("the reporter's words"),
        StatementType.MIXED: N_("the reporter's words, with quotes"),
    },
    StatementStatus: {
        StatementStatus.ASSERTED: N_("asserted"),
        StatementStatus.PLANNED: N_("planned"),
        StatementStatus.NEGATED: N_("negated"),
        StatementStatus.REPORTED: N_("reported"),
        StatementStatus.RETRACTED: N_("retracted"),
        StatementStatus.UNVERIFIED: N_("unverified"),
    },
    Role: {
        Role.SOURCE: N_("speaker"),
        Role.CUE: N_("word of saying"),
        Role.CONTENT: N_("what was said"),
    },
    DoubtKind: {
        DoubtKind.UNCLOSED_QUOTE: N_("unclosed quotation"),
        DoubtKind.STRAY_QUOTE: N_("quotation mark without an opening"),
        DoubtKind.NO_SOURCE: N_("words without a speaker"),
        DoubtKind.UNSURE_SOURCE: N_("speaker uncertain"),
        DoubtKind.UNDATED_REPORT: N_("report without a date"),
        DoubtKind.DATES_DISAGREE: N_("dates disagree"),
        DoubtKind.OPEN_DATE: N_("date left open"),
        DoubtKind.LANGUAGE_NOT_READ: N_("language not read"),
        DoubtKind.HIDDEN_TEXT: N_("page hides text from its readers"),
        DoubtKind.UNDECODED: N_("characters that could not be read"),
        DoubtKind.SPAN_REFUSED: N_("finding without its words in the report"),
    },
    RoomKind: {
        RoomKind.PLENARY: N_("Plenary"),
        RoomKind.CAUCUS: N_("Caucus"),
        RoomKind.MEDIATOR: N_("Mediators' room"),
        RoomKind.HUMANITARIAN: N_("Humanitarian room"),
        RoomKind.SOURCE: N_("Source room"),
    },
}

_EXPLAINED: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    StatementStatus: {
        StatementStatus.ASSERTED: N_("The report says that this was said."),
        StatementStatus.PLANNED: N_("Announced: it has not been said or done yet."),
        StatementStatus.NEGATED: N_("The report says that this was not said, or not confirmed."),
        StatementStatus.REPORTED: N_("Hearsay: somebody else tells of it."),
        StatementStatus.RETRACTED: N_("The speaker took it back."),
        StatementStatus.UNVERIFIED: N_("Nobody has verified that this was said."),
    },
    DoubtKind: {
        DoubtKind.UNCLOSED_QUOTE: N_("A quotation opens and is never closed; where it ends is a guess."),
        DoubtKind.STRAY_QUOTE: N_("A quotation mark closes words that no mark opens."),
        DoubtKind.NO_SOURCE: N_("Words are quoted, and the report does not say whose they are."),
        DoubtKind.UNSURE_SOURCE: N_("Who spoke here could not be told for certain."),
        DoubtKind.UNDATED_REPORT: N_('The report bears no date, so words such as "Sunday" name no day.'),
        DoubtKind.DATES_DISAGREE: N_("The report gives more than one date for itself, and they differ."),
        DoubtKind.OPEN_DATE: N_("Words name a day or a span of days that cannot be told."),
        DoubtKind.LANGUAGE_NOT_READ: N_("The report is in a language that the reader does not read."),
        DoubtKind.HIDDEN_TEXT: N_(
            "The page held text that its readers do not see. It was left out and nothing obeyed it."
        ),
        DoubtKind.UNDECODED: N_("Some characters of the file could not be read and stand as a question mark."),
        DoubtKind.SPAN_REFUSED: N_("Something was found whose words do not stand in the report; it was not recorded."),
    },
    RoomKind: {
        RoomKind.PLENARY: N_("seen by all parties and the mediation team"),
        RoomKind.CAUCUS: N_("seen by one party and the mediation team only"),
        RoomKind.MEDIATOR: N_("seen by the mediation team only"),
        RoomKind.HUMANITARIAN: N_("seen by named people only"),
        RoomKind.SOURCE: N_("seen by named people only"),
    },
}


def word(value: StrEnum) -> str:
    """What a value is called, in the source language."""
    return _WORDS[type(value)][value]


def explained(value: StrEnum) -> str:
    """What a value means in a plain sentence, in the source language."""
    return _EXPLAINED[type(value)][value]
