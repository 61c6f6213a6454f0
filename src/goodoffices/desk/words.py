"""What a scale's values are called on the pages. The scales themselves, and their order, belong to `domain`."""

from collections.abc import Mapping
from enum import StrEnum

from goodoffices.desk.messages import N_
from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.channels import Means, Way
from goodoffices.domain.contacts import Authority, ContactKind, ContactStatus, Level
from goodoffices.domain.footings import Footing
from goodoffices.domain.positions import NotStatedKind, Stance
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.rooms import RoomKind
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.standings import ContradictionKind
from goodoffices.domain.statements import DoubtKind, StatementStatus, StatementType
from goodoffices.office.agenda_lines import Label
from goodoffices.office.lit_text import Role
from goodoffices.office.search import LogStatus, Part

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
    Verdict: {
        Verdict.UNCONFIRMED: N_("unconfirmed"),
        Verdict.CONFIRMED: N_("confirmed"),
        Verdict.CORRECTED: N_("corrected"),
        Verdict.REJECTED: N_("rejected"),
    },
    ContactKind: {
        ContactKind.PHONE_CALL: N_("phone call"),
        ContactKind.VIDEO_CALL: N_("video call"),
        ContactKind.MEETING: N_("meeting"),
        ContactKind.VISIT: N_("visit"),
        ContactKind.LETTER: N_("letter"),
        ContactKind.ATTENDANCE: N_("attendance"),
        ContactKind.ONGOING_CONTACT: N_("ongoing contact"),
        ContactKind.PRESS_REMARKS: N_("remarks to the press"),
    },
    ContactStatus: {
        ContactStatus.PAST: N_("past"),
        ContactStatus.ONGOING: N_("ongoing"),
        ContactStatus.CONFIRMED: N_("confirmed"),
        ContactStatus.PLANNED: N_("planned"),
        ContactStatus.PROPOSED: N_("proposed"),
        ContactStatus.HYPOTHETICAL: N_("hypothetical"),
        ContactStatus.POSTPONED: N_("postponed"),
        ContactStatus.CANCELLED: N_("cancelled"),
        ContactStatus.REFUSED: N_("refused"),
        ContactStatus.DENIED: N_("denied"),
        ContactStatus.FAILED: N_("failed"),
    },
    Level: {
        Level.LEADERS: N_("leaders"),
        Level.MINISTERS: N_("ministers"),
        Level.DEPUTY_MINISTERS: N_("deputy ministers"),
        Level.ENVOYS: N_("envoys"),
        Level.OFFICIALS: N_("officials"),
        Level.MILITARY: N_("military"),
    },
    Authority: {
        Authority.OWN: N_("their own word"),
        Authority.SPOKESPERSON: N_("by a spokesperson"),
        Authority.SUBORDINATE: N_("by a subordinate"),
        Authority.SECOND_HAND: N_("as somebody else tells it"),
    },
    ReplyStrength: {
        ReplyStrength.NO_ANSWER: N_("no answer"),
        ReplyStrength.OPENNESS: N_("openness"),
        ReplyStrength.WELCOME: N_("welcome"),
        ReplyStrength.ACCEPTANCE_IN_PRINCIPLE: N_("acceptance in principle"),
        ReplyStrength.ACCEPTANCE_WITH_CONDITIONS: N_("acceptance with conditions"),
        ReplyStrength.CONFIRMED: N_("confirmed"),
        ReplyStrength.ATTENDED: N_("attended"),
        ReplyStrength.DECLINED: N_("declined"),
        ReplyStrength.WITHDRAWN: N_("withdrawn"),
    },
    Label: {
        Label.CALL: N_("Call"),
        Label.MEETING: N_("Meeting"),
        Label.VISIT: N_("Visit"),
        Label.LETTER: N_("Letter"),
        Label.ATTENDANCE: N_("Attendance"),
        Label.LASTING: N_("Lasting contact"),
        Label.OURS: N_("Our contact"),
    },
    PloverRoot: {
        PloverRoot.AGREE: N_("agree"),
        PloverRoot.CONSULT: N_("consult"),
        PloverRoot.SUPPORT: N_("support"),
        PloverRoot.CONCEDE: N_("concede"),
        PloverRoot.COOPERATE: N_("cooperate"),
        PloverRoot.AID: N_("aid"),
        PloverRoot.RETREAT: N_("retreat"),
        PloverRoot.REQUEST: N_("request"),
        PloverRoot.ACCUSE: N_("accuse"),
        PloverRoot.REJECT: N_("reject"),
        PloverRoot.THREATEN: N_("threaten"),
        PloverRoot.PROTEST: N_("protest"),
        PloverRoot.SANCTION: N_("sanction"),
        PloverRoot.MOBILIZE: N_("mobilize"),
        PloverRoot.COERCE: N_("coerce"),
        PloverRoot.ASSAULT: N_("assault"),
    },
    ActStatus: {
        ActStatus.ACTUAL: N_("actual"),
        ActStatus.PLANNED: N_("planned"),
        ActStatus.PROPOSED: N_("proposed"),
        ActStatus.ONGOING: N_("ongoing"),
        ActStatus.CLAIMED: N_("claimed"),
        ActStatus.DENIED: N_("denied"),
    },
    Stance: {
        Stance.FOR: N_("for"),
        Stance.AGAINST: N_("against"),
        Stance.OPEN: N_("open"),
        Stance.CONDITIONAL: N_("conditional"),
        Stance.NON_COMMITTAL: N_("non-committal"),
        Stance.SCEPTICAL: N_("sceptical"),
        Stance.DELAYS: N_("delays"),
        Stance.DEMANDS: N_("demands"),
        Stance.REFUSES: N_("refuses"),
        Stance.DENIES: N_("denies"),
        Stance.OFFERS: N_("offers"),
        Stance.NOT_STATED: N_("not stated"),
    },
    NotStatedKind: {
        NotStatedKind.CONDITIONS: N_("conditions that are not listed"),
        NotStatedKind.WHO_OR_WHICH: N_("those meant are not named"),
        NotStatedKind.REPLY: N_("an answer that is missing"),
        NotStatedKind.MEASURE: N_("how it would be measured"),
        NotStatedKind.WHEN: N_("when it would be"),
        NotStatedKind.AUTHORSHIP: N_("who wrote or approved it"),
    },
    Footing: {
        Footing.SAID_TO_US: N_("said to us"),
        Footing.SAID_IN_PUBLIC: N_("said in public"),
        Footing.OUR_READING: N_("our reading"),
    },
    ContradictionKind: {
        ContradictionKind.OPPOSED: N_("two stances that cannot both hold"),
        ContradictionKind.SECOND_HAND: N_("own word and second-hand word differ"),
    },
    Role: {
        Role.EVIDENCE: N_("what another finding rests on"),
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
    Means: {
        Means.TELEPHONE: N_("telephone"),
        Means.IN_PERSON: N_("in person"),
        Means.VIDEO: N_("video"),
        Means.LETTER: N_("letter"),
        Means.MESSAGE: N_("message"),
        Means.HOT_LINE: N_("hot line"),
    },
    Way: {
        Way.BOTH: N_("both ways"),
        Way.FROM_US: N_("from us, not answered"),
        Way.FROM_THEM: N_("from them"),
    },
    LogStatus: {
        LogStatus.PLANNED: N_("planned"),
        LogStatus.HELD: N_("took place"),
        LogStatus.DROPPED: N_("did not take place"),
    },
    Part: {
        Part.WHO: N_("Who"),
        Part.CONTENT: N_("In the report"),
        Part.ISSUE: N_("Issue"),
        Part.PLACE: N_("Place"),
        Part.PURPOSE: N_("Purpose"),
        Part.TALKING_POINT: N_("Talking point"),
        Part.SAID: N_("We said"),
        Part.HEARD: N_("We heard"),
        Part.IMPRESSION: N_("Our impression"),
        Part.ASK: N_("We asked for"),
        Part.REASON: N_("Why not"),
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
    Verdict: {
        Verdict.UNCONFIRMED: N_("The reader found it. No person has said anything of it yet."),
        Verdict.CONFIRMED: N_("A person found that the report says so."),
        Verdict.CORRECTED: N_("A person put right what the reader found; the reader's version stays beside it."),
        Verdict.REJECTED: N_("A person found that the report does not say so. It counts for nothing."),
    },
    PloverRoot: {
        PloverRoot.AGREE: N_("says yes, or promises"),
        PloverRoot.CONSULT: N_("calls, meets, visits, negotiates"),
        PloverRoot.SUPPORT: N_("praises, backs, grants recognition"),
        PloverRoot.CONCEDE: N_("gives way: eases a measure, frees somebody, lays down arms"),
        PloverRoot.COOPERATE: N_("works together, signs, shares"),
        PloverRoot.AID: N_("gives help: money, goods, refuge"),
        PloverRoot.RETREAT: N_("pulls back forces, or gives up ground"),
        PloverRoot.REQUEST: N_("appeals, asks for, demands"),
        PloverRoot.ACCUSE: N_("blames, criticises, brings a charge"),
        PloverRoot.REJECT: N_("refuses, denies, vetoes"),
        PloverRoot.THREATEN: N_("announces harm if this or that is done or left undone"),
        PloverRoot.PROTEST: N_("takes to the street, strikes, lodges a protest"),
        PloverRoot.SANCTION: N_("punishes without force: embargoes, expels, breaks off"),
        PloverRoot.MOBILIZE: N_("readies forces, calls up, deploys"),
        PloverRoot.COERCE: N_("uses power short of arms: arrests, seizes, blocks"),
        PloverRoot.ASSAULT: N_("uses arms or other violence"),
    },
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
