"""Which language a text is in: by its small words, its letters, or what its file declares."""

import pytest

from goodoffices.domain.language import UNDETERMINED, LanguageTag
from goodoffices.reading.language_guess import language_of

GERMAN = "Die Ministerin sagte am Montag, der Weg zum Fluss sei wieder frei, und alle waren froh."
ENGLISH = "The minister said on Monday that the road to the river was open, and all of them were glad."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (ENGLISH.upper(), "en"),
        ("“Is the road open?” “It is,” she said.", "en"),
        (f"Орне и Кольм. {ENGLISH}", "en"),
        (GERMAN, UNDETERMINED),
        ("La ministre a dit lundi que la route vers le fleuve est ouverte.", UNDETERMINED),
        ("Міністерка сказала, що дорога відкрита.", UNDETERMINED),
        ("قالت الوزيرة إن الطريق مفتوح", "ar"),
        ("השרה אמרה שהדרך פתוחה", "he"),
        ("장관은 길이 열려 있다고 말했다", "ko"),
        ("υπουργός είπε ότι δρόμος είναι ανοιχτός", "el"),
        ("รัฐมนตรีกล่าวว่าถนนเปิด", "th"),
        ("12 345 – 67 %", UNDETERMINED),
        ("", UNDETERMINED),
    ],
)
def test_small_words_tell_english_and_letters_tell_what_one_language_writes(text: str, language: LanguageTag) -> None:
    assert language_of(text, None) == language


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [(GERMAN, "de", "de"), (ENGLISH, "de", "en"), ("قالت الوزيرة إن الطريق مفتوح", "fa", "fa"), ("", "uk", "uk")],
)
def test_a_declared_language_counts_where_the_text_is_not_plainly_english(
    text: str, declared: LanguageTag, language: str
) -> None:
    assert language_of(text, declared) == language


def test_the_first_thousands_of_characters_tell() -> None:
    assert language_of(GERMAN * 60 + ENGLISH * 200, None) == UNDETERMINED
