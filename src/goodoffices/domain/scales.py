"""The graded scales of the field's guidance, fixed early so that a stored value keeps its meaning.

Each value is the word that a mediator uses; `docs/glossary.md` explains all of them. What a scale gates (a release, a
clause, a corridor) is the business of the module that uses it.
"""

from enum import StrEnum


class Certainty(StrEnum):
    """How a statement reached us, from the speaker's own words down to the paper's headline."""

    DIRECT_QUOTE = "direct quote"
    INDIRECT = "indirect"
    SECOND_HAND = "second-hand"
    BACKGROUND = "background"
    INFERRED = "inferred"
    HEADLINE = "headline"


class ReplyStrength(StrEnum):
    """How far an answer to an invitation goes, weakest first; declined and withdrawn stand outside the ladder."""

    NO_ANSWER = "no answer"
    OPENNESS = "openness"
    WELCOME = "welcome"
    ACCEPTANCE_IN_PRINCIPLE = "acceptance in principle"
    ACCEPTANCE_WITH_CONDITIONS = "acceptance with conditions"
    CONFIRMED = "confirmed"
    ATTENDED = "attended"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"

    @property
    def rank(self) -> int | None:
        """Place on the ladder, 0 for no answer; None for declined and withdrawn, which are on no ladder."""
        if self in {ReplyStrength.DECLINED, ReplyStrength.WITHDRAWN}:
            return None
        return list(ReplyStrength).index(self)


class Release(StrEnum):
    """How far a message may travel, as its author said."""

    MEDIATOR_ONLY = "mediator only"
    GIST_UNATTRIBUTED = "gist, unattributed"
    GIST_ATTRIBUTED = "gist, attributed"
    EXACT_WORDS = "exact words"
    EXACT_WORDS_WITH_DOCUMENT = "exact words with document"
    PUBLIC = "public"


class ClauseState(StrEnum):
    """Where a clause of the single text stands; a bracket also names the parties that hold it."""

    OPEN = "open"
    BRACKETED = "bracketed"
    AGREED_AD_REFERENDUM = "agreed ad referendum"
    AGREED = "agreed"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"


class BindingForce(StrEnum):
    """What an instrument binds its signatories to, weakest first."""

    STATEMENT = "statement"
    NON_PAPER = "non-paper"
    JOINT_COMMUNIQUE = "joint communique"
    MEMORANDUM = "memorandum"
    IN_FORCE_ON_SIGNATURE = "agreement in force on signature"
    SUBJECT_TO_RATIFICATION = "subject to ratification"
    ENDORSED_BY_AN_ORGAN = "endorsed by an organ"


class MeasureState(StrEnum):
    """How far a cease-fire, a corridor or another measure has come."""

    IDEA = "idea"
    PROPOSED = "proposed"
    AGREED_IN_PRINCIPLE = "agreed in principle"
    SPECIFIED = "specified"
    CONFIRMED_BY_BOTH = "confirmed by both"
    ORDERS_CONFIRMED = "orders confirmed"
    OPEN = "open"
    SUSPENDED = "suspended"
    ENDED = "ended"
    FAILED = "failed"


class Attribution(StrEnum):
    """Who is held to have done a deed on the ground, and on what footing."""

    NONE = "none"
    ALLEGED_BY_A_PARTY = "alleged by a party"
    ASSESSED_LOW = "assessed, low"
    ASSESSED_MEDIUM = "assessed, medium"
    ASSESSED_HIGH = "assessed, high"
    ESTABLISHED_BY_JOINT_COMMISSION = "established by joint commission"
