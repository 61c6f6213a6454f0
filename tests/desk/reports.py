"""Reports made by hand that the tests of the desk and of the office share: one with every kind of finding."""

from datetime import date

from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.contacts import (
    Authority,
    Contact,
    ContactId,
    ContactKind,
    ContactStatus,
    Level,
    Reply,
)
from goodoffices.domain.positions import NotStated, NotStatedId, NotStatedKind, Position, PositionId, Stance
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.statements import Doubt, DoubtKind, StatementStatus, StatementType
from tests.desk.hand_made import Told, Written, number, words

_TEXT = (
    "Merovale Courier, Saturday 17 May 2031\n\n"
    "President Anso will call President Vael on Sunday, a spokesman said on Saturday. “Both must be heard,” "
    "he said, “before more die.”\n\n"
    "He added that Minister Colm had told Merovale that he was “ready to listen”.\n"
)
_SPOKESMAN, _COLM, _ANSO, _VAEL, _MEROVALE, _SOUTHMARK = (EntityId(f"e{of}") for of in range(1, 7))
COURIER = Written(
    text=_TEXT,
    title="Anso to call Vael",
    outlet="Merovale Courier",
    dated=date(2031, 5, 17),
    date_evidence="Saturday 17 May 2031",
    roles={"Colm": "Minister of Southmark"},
    told=(
        Told(
            content=("President Anso will call President Vael on Sunday",),
            source="a spokesman",
            cue="said",
            speakers=("The spokesman",),
            said_on=date(2031, 5, 17),
            status=StatementStatus.PLANNED,
        ),
        Told(
            content=("“Both must be heard,”", "“before more die.”"),
            source="he",
            cue="said",
            speakers=("The spokesman",),
            type=StatementType.DIRECT,
            certainty=Certainty.DIRECT_QUOTE,
        ),
        Told(
            content=("that Minister Colm had told Merovale that he was “ready to listen”",),
            source="He",
            cue="added",
            speakers=("The spokesman",),
            type=StatementType.MIXED,
        ),
        Told(
            content=("that he was “ready to listen”",),
            source="Minister Colm",
            cue="told",
            speakers=("Colm",),
            type=StatementType.MIXED,
            said_on=date(2031, 5, 14),
            certainty=Certainty.SECOND_HAND,
            status=StatementStatus.REPORTED,
            nested_in=3,
        ),
    ),
    people=("Anso", "Vael", "Merovale", "Southmark"),
    contacts=(
        Contact(
            id=ContactId("C1"),
            kind=ContactKind.PHONE_CALL,
            participants=(_ANSO, _VAEL),
            status=ContactStatus.PLANNED,
            evidence=(words(_TEXT, "President Anso will call President Vael on Sunday"),),
            level=Level.LEADERS,
            date_start=date(2031, 5, 18),
            date_end=date(2031, 5, 18),
            date_expr=words(_TEXT, "Sunday"),
            replies=(
                Reply(
                    by=_COLM,
                    strength=ReplyStrength.OPENNESS,
                    authority=Authority.SECOND_HAND,
                    statement=number(4),
                    condition=words(_TEXT, "ready to listen"),
                ),
            ),
        ),
        Contact(
            id=ContactId("C2"),
            kind=ContactKind.PRESS_REMARKS,
            participants=(_SPOKESMAN,),
            status=ContactStatus.PAST,
            evidence=(words(_TEXT, "a spokesman said on Saturday"),),
        ),
    ),
    acts=(
        Act(
            id=ActId("E01"),
            sources=(_ANSO,),
            act="call",
            plover=PloverRoot.CONSULT,
            cameo="041",
            targets=(_VAEL,),
            status=ActStatus.PLANNED,
            evidence=(words(_TEXT, "President Anso will call President Vael on Sunday"),),
            day=date(2031, 5, 18),
            statement=number(1),
        ),
    ),
    positions=(
        Position(
            id=PositionId("P01"),
            party=_SOUTHMARK,
            issue="talks",
            stance=Stance.OPEN,
            statements=(number(4),),
            evidence=(),
            reported_by=_SPOKESMAN,
            as_of=date(2031, 5, 14),
        ),
    ),
    not_stated=(
        NotStated(
            id=NotStatedId("N1"),
            kind=NotStatedKind.CONDITIONS,
            evidence=(words(_TEXT, "ready to listen"),),
            about=_SOUTHMARK,
        ),
    ),
    doubts=(Doubt(kind=DoubtKind.UNSURE_SOURCE, statement=number(2)),),
)
NOTE = Written(
    text="“The bridge stays closed,",
    told=(
        Told(
            content=("“The bridge stays closed,",),
            type=StatementType.DIRECT,
            certainty=Certainty.DIRECT_QUOTE,
            status=StatementStatus.UNVERIFIED,
        ),
    ),
    doubts=(Doubt(kind=DoubtKind.UNDATED_REPORT), Doubt(kind=DoubtKind.UNCLOSED_QUOTE, statement=number(1))),
)
