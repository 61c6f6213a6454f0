"""Which language a report is in: what its file declares, else what its letters and small words show."""

import unicodedata
from collections import Counter

from goodoffices.domain.language import UNDETERMINED, LanguageTag
from goodoffices.reading.lexicon import word_class

ENGLISH = LanguageTag("en")
_SAMPLE = 4000
_ENOUGH = 0.12
_SCRIPT_LANGUAGES = {"ARABIC": "ar", "HEBREW": "he", "HANGUL": "ko", "HIRAGANA": "ja", "THAI": "th", "GREEK": "el"}
_SMALL_WORDS = frozenset[str]().union(
    *(word_class(name) for name in ("determiners", "prepositions", "conjunctions", "subordinators", "be", "modals"))
)


def language_of(text: str, declared: LanguageTag | None) -> LanguageTag:
    """The language of a text; `und` where neither the file nor the text tells.

    A script that one great language writes counts as that language; Cyrillic, for one, does not tell.
    """
    sample = text[:_SAMPLE]
    scripts: Counter[str] = Counter()
    for letter, times in Counter(sample).items():
        if letter.isalpha():
            scripts[unicodedata.name(letter, "?").split()[0]] += times
    script = scripts.most_common(1)[0][0] if scripts else "?"
    words = sample.lower().split()
    small = sum(word.strip(".,;:!?\"“”'()") in _SMALL_WORDS for word in words)
    if script == "LATIN" and words and small >= _ENOUGH * len(words):
        return ENGLISH
    if declared is not None:
        return declared
    return LanguageTag(_SCRIPT_LANGUAGES[script]) if script in _SCRIPT_LANGUAGES else UNDETERMINED
