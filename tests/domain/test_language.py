from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.language import UNDETERMINED, Direction, LanguageTag, direction_of, language_tag
from goodoffices.errors import InvalidFactError

LTR, RTL = Direction.LEFT_TO_RIGHT, Direction.RIGHT_TO_LEFT

languages = st.from_regex(r"[A-Za-z]{2,3}", fullmatch=True)
scripts = st.from_regex(r"[A-Za-z]{4}", fullmatch=True)
regions = st.from_regex(r"[A-Za-z]{2}|[0-9]{3}", fullmatch=True)
written_tags = st.builds(
    lambda language, rest, joint: joint.join([language, *rest]),
    languages,
    st.lists(scripts, max_size=1).flatmap(lambda script: st.lists(regions, max_size=1).map(lambda more: script + more)),
    st.sampled_from("-_"),
)


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("en_GB", "en-GB"),
        ("ZH-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        (" ar ", "ar"),
        ("ckb", "ckb"),
    ],
)
def test_a_language_is_written_in_one_way_however_it_came(written: str, tag: str) -> None:
    assert language_tag(written) == tag


@pytest.mark.parametrize(
    "written", ["", " ", "e", "english", "en-", "en--GB", "en-GBR", "en-GB-Latn", "e1", "ен", "e n"]
)
def test_what_is_no_language_is_refused(written: str) -> None:
    with pytest.raises(InvalidFactError, match="a language is written like 'en'"):
        language_tag(written)


@given(written_tags)
def test_a_tag_in_its_usual_case_stays_as_it_is(written: str) -> None:
    tag = language_tag(written)
    assert language_tag(tag) == tag
    assert tag.lower() == written.lower().replace("_", "-")


@given(st.text(max_size=8))
def test_words_that_are_no_tag_are_never_quoted(words: str) -> None:
    with suppress(InvalidFactError):
        assert language_tag(words).isascii()
        return
    with pytest.raises(
        InvalidFactError, match=r"^a language is written like 'en', 'ar' or 'zh-Hant': give such a tag$"
    ):
        language_tag(words)


@pytest.mark.parametrize(
    ("tag", "text", "direction"),
    [
        pytest.param("en", "السلام", LTR, id="the language goes before the text"),
        pytest.param("ar", "Peace", RTL, id="also from right to left"),
        pytest.param("ar-EG", "", RTL, id="a region changes nothing"),
        pytest.param("ar-Latn", "السلام", LTR, id="a script goes before the language"),
        pytest.param("az-Arab-IR", "", RTL, id="a script and a region"),
        pytest.param("und-Hebr", "Peace", RTL, id="a script of an unknown language"),
        pytest.param("he", "", RTL, id="Hebrew"),
        pytest.param("iw", "", RTL, id="Hebrew by its old code"),
        pytest.param("ur-PK", "", RTL, id="Urdu"),
        pytest.param("ckb", "", RTL, id="a language of three letters"),
        pytest.param("ara", "السلام عليكم", RTL, id="Arabic by a code of three letters, seen from the text"),
        pytest.param("fil", "Kapayapaan", LTR, id="Filipino, seen from the text"),
        pytest.param("ff-Adlm", "", RTL, id="a young script"),
    ],
)
def test_a_text_runs_as_its_language_does(tag: str, text: str, direction: Direction) -> None:
    assert direction_of(LanguageTag(tag), text) is direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Peace سلام", LTR),
        ("سلام Peace", RTL),
        ("שלום Peace", RTL),
        ("12. “— ” سلام", RTL),
        ("12. “— ” Peace", LTR),
        ("", LTR),
        ("12 — 13", LTR),
    ],
)
def test_where_the_language_is_unknown_the_first_strong_letter_decides(text: str, direction: Direction) -> None:
    assert direction_of(UNDETERMINED, text) is direction


@given(
    st.text(alphabet="0123456789 .,;:!?“”", max_size=9),
    st.sampled_from(["a", "Z", "é", "ж", "ग", "ש", "ل"]),
    st.text(max_size=9),
)
def test_nothing_behind_the_first_strong_letter_counts(weak: str, letter: str, rest: str) -> None:
    expected = RTL if letter in {"ש", "ل"} else LTR
    assert direction_of(UNDETERMINED, weak + letter + rest) is expected
