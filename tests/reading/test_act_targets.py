"""Whom an act answers, contradicts or points back at, where its own words do not name them."""

from tests.reading.acted import acts

_INVITED = "Luthe has invited Orne and Colm to Orrinsey. "


def test_accepting_the_invitation_answers_the_hosts_side() -> None:
    assert acts(_INVITED + "Orne accepted the invitation.")[1:] == ["AGREE 036 orne > XME, actual"]


def test_saying_that_one_will_come_answers_the_hosts_side() -> None:
    assert acts(_INVITED + "Colm said he would come.")[1:] == ["AGREE 03 colm > XME, actual"]


def test_a_welcome_of_the_invitation_goes_to_the_side_that_invited() -> None:
    assert acts(_INVITED + "Orne welcomed the invitation.")[1:] == ["SUPPORT 05 orne > XME, actual"]


def test_rejecting_the_invitation_rejects_the_side_that_invited() -> None:
    assert acts(_INVITED + "Orne rejected the invitation.")[1:] == ["REJECT 12 orne > XME, actual"]


def test_saying_that_one_will_come_where_nobody_invited_is_no_answer() -> None:
    assert acts("Colm said he would come.") == []


def test_condemning_the_shelling_accuses_those_who_shelled() -> None:
    told = acts("Calvenor has shelled Isthmere. Colm condemned the shelling.")
    assert told[1:] == ["ACCUSE 111 colm > XCA, actual"]


def test_opposing_sanctions_opposes_those_who_imposed_them() -> None:
    told = acts("Colm opposed the sanctions. Merovale has imposed sanctions on Calvenor.")
    assert told[0] == "REJECT 12 colm > XME, actual"


def test_denying_the_charge_contradicts_the_accuser() -> None:
    told = acts("Orne accused Isthmere of lying. Colm denied the charge.")
    assert told[1:] == ["REJECT 12 colm > orne, actual"]


def test_a_denial_of_what_nobody_claimed_contradicts_nobody() -> None:
    assert acts("Colm denied the charge.") == ["REJECT 12 colm > -, actual"]


def test_him_means_the_one_named_before() -> None:
    told = acts("Orne spoke of Colm and will urge him to stop the shelling.")
    assert told == ["REQUEST 02 orne > colm, planned"]
