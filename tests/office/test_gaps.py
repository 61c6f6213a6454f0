"""What reports leave open: each gap once, until the very one who owed an answer gives it."""

from goodoffices.domain.positions import NotStatedKind
from tests.office.test_brief import Desk, desk, told  # noqa: F401 (fixtures)
from tests.office.wires import wire

HOPE = (
    "PORT LUME, 22 May 2031\n\nNell Sorby hopes to host the foreign ministers of Ostravia and Westmarch for a"
    " meeting in Port Lume from 20 to 22 June.\n\n"
)


def owing(desk: Desk) -> set[str | None]:  # noqa: F811
    return {gap.about for gaps in desk.brief().gaps if gaps.kind is NotStatedKind.REPLY for gap in gaps.gaps}


def test_the_same_words_in_two_reports_are_one_gap_of_the_later_report(told: Desk) -> None:  # noqa: F811
    told.read(
        'PORT LUME, 22 May 2031\n\n"Our conditions for a cease-fire are known," Niels Oster told reporters in Lorne on'
        " Thursday. He did not list them.\n"
    )
    (found,) = [gaps.gaps for gaps in told.brief().gaps if gaps.kind is NotStatedKind.CONDITIONS]
    assert [(gap.n_reports, gap.about) for gap in found] == [(2, "Ostravia")]
    assert found[0].origin.dated == told.brief().day


def test_an_answer_that_is_given_later_is_missing_no_more(told: Desk) -> None:  # noqa: F811
    assert "Niels Oster" in owing(told)
    told.read(f"{HOPE}Niels Oster said that he would attend the meeting if the sanctions end.\n")
    assert "Niels Oster" not in owing(told)


def test_an_answer_of_somebody_else_settles_nothing(told: Desk) -> None:  # noqa: F811
    told.read(f"{HOPE}Ambassador Per Halden welcomed the invitation once more.\n")
    assert "Niels Oster" in owing(told)


def test_what_is_about_a_party_comes_first(desk: Desk) -> None:  # noqa: F811
    desk.read("PORT LUME, 20 May 2031\n\nThe dockers said that their conditions were known, without listing them.\n")
    desk.read(wire().text)
    (found,) = [gaps.gaps for gaps in desk.brief().gaps if gaps.kind is NotStatedKind.CONDITIONS]
    assert found[0].of_party
