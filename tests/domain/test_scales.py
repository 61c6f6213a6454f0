from enum import StrEnum

import pytest

from goodoffices.domain.scales import (
    Attribution,
    BindingForce,
    Certainty,
    ClauseState,
    MeasureState,
    Release,
    ReplyStrength,
)

LADDER = (
    ReplyStrength.NO_ANSWER,
    ReplyStrength.OPENNESS,
    ReplyStrength.WELCOME,
    ReplyStrength.ACCEPTANCE_IN_PRINCIPLE,
    ReplyStrength.ACCEPTANCE_WITH_CONDITIONS,
    ReplyStrength.CONFIRMED,
    ReplyStrength.ATTENDED,
)
STORED: dict[type[StrEnum], list[str]] = {
    Certainty: ["direct quote", "indirect", "second-hand", "background", "inferred", "headline"],
    ReplyStrength: [
        "no answer",
        "openness",
        "welcome",
        "acceptance in principle",
        "acceptance with conditions",
        "confirmed",
        "attended",
        "declined",
        "withdrawn",
    ],
    Release: [
        "mediator only",
        "gist, unattributed",
        "gist, attributed",
        "exact words",
        "exact words with document",
        "public",
    ],
    ClauseState: ["open", "bracketed", "agreed ad referendum", "agreed", "reopened", "withdrawn"],
    BindingForce: [
        "statement",
        "non-paper",
        "joint communique",
        "memorandum",
        "agreement in force on signature",
        "subject to ratification",
        "endorsed by an organ",
    ],
    MeasureState: [
        "idea",
        "proposed",
        "agreed in principle",
        "specified",
        "confirmed by both",
        "orders confirmed",
        "open",
        "suspended",
        "ended",
        "failed",
    ],
    Attribution: [
        "none",
        "alleged by a party",
        "assessed, low",
        "assessed, medium",
        "assessed, high",
        "established by joint commission",
    ],
}


def test_replies_climb_from_no_answer_to_attended() -> None:
    assert [reply.rank for reply in LADDER] == list(range(7))


@pytest.mark.parametrize("reply", sorted(set(ReplyStrength) - set(LADDER)))
def test_a_reply_that_declines_or_withdraws_stands_on_no_rung(reply: ReplyStrength) -> None:
    assert reply in {ReplyStrength.DECLINED, ReplyStrength.WITHDRAWN}
    assert reply.rank is None


@pytest.mark.parametrize("scale", STORED)
def test_a_scale_keeps_its_values_and_their_order_for_ever(scale: type[StrEnum]) -> None:
    assert [value.value for value in scale] == STORED[scale]
