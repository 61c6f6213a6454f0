"""What the verb `log` can be told."""

from datetime import UTC, datetime

from goodoffices.cli.log_options import LogOptions
from goodoffices.domain.channels import Means

CANARY = "kingfisher"


def test_no_repr_of_the_options_carries_words_of_a_contact() -> None:
    options = LogOptions(
        case="river",
        counterparts=["mara"],
        by=Means.TELEPHONE,
        at=datetime(2031, 5, 20, 9, tzinfo=UTC),
        purpose=CANARY,
        point=[CANARY],
        said=CANARY,
        heard=CANARY,
        impression=CANARY,
        ask=[CANARY],
    )
    assert options.heard == CANARY
    assert CANARY not in repr(options)
    assert "river" in repr(options)
