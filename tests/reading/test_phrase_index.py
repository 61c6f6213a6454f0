from goodoffices.reading.document import cut
from goodoffices.reading.phrase_index import PhraseIndex, phrase_index


def found(index: PhraseIndex, text: str) -> list[tuple[str, str]]:
    """The head and the words of each phrase that is found."""
    (sentence,) = cut(text).sentences
    tokens = sentence.tokens
    return [(one.phrase.head, text[tokens[one.first].start : tokens[one.past - 1].end]) for one in index.find(tokens)]


ISSUES = phrase_index("issues")


def test_a_phrase_is_found_with_an_article_or_a_possessive_between_its_words() -> None:
    assert found(ISSUES, "It wants to end its war and hold their fire") == [
        ("ceasefire", "end its war"),
        ("ceasefire", "hold their fire"),
    ]


def test_a_word_that_may_end_in_any_way_is_found_in_each_of_its_forms() -> None:
    assert found(ISSUES, "Evacuations went on while they evacuated the old") == [
        ("humanitarian corridors", "Evacuations"),
        ("humanitarian corridors", "evacuated"),
    ]


def test_a_plural_is_found_by_its_singular_and_no_longer_word_is() -> None:
    assert found(ISSUES, "Two truces and a mineral") == [("ceasefire", "truces")]


def test_of_several_phrases_at_one_place_the_longest_is_found() -> None:
    assert found(ISSUES, "The ceasefire violations") == [("incidents", "ceasefire violations")]


def test_marks_in_front_of_a_phrase_tell_what_it_does_to_its_head() -> None:
    (sentence,) = cut("The shelling of a party that takes no side").sentences
    shelling, neutral = ISSUES.find(sentence.tokens)

    assert (shelling.phrase.head, shelling.phrase.turned) == ("ceasefire", True)
    assert (neutral.phrase.head, neutral.phrase.wished) == ("neutrality", True)


def test_an_index_is_made_once() -> None:
    assert phrase_index("issues") is ISSUES
