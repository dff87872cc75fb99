"""Keys of rows, one by one or packed, as forms and addresses name them."""

import pytest

from mentoring.kit.keys import MOST_PACKED, keys_of, packed


@pytest.mark.parametrize(
    ("keys", "text"),
    [([], ""), ([7], "7"), ([1, 2, 3], "1-3"), ([9, 1, 2, 9, 4], "1-2,4,9"), (range(5, 500), "5-499")],
)
def test_keys_are_packed_and_read_back(keys, text):
    assert packed(keys) == text
    assert keys_of([text]) == sorted(set(keys))


@pytest.mark.parametrize("text", ["x", "1-x", "-5", "5-", "9-1", "1-99999999999", "²", "1;2"])
def test_what_is_no_key_is_passed_over(text):
    assert keys_of([text, "3"]) == [3]


def test_nobody_names_more_keys_than_any_list_has():
    assert len(keys_of([f"1-{MOST_PACKED - 1},{MOST_PACKED}-{MOST_PACKED * 2 - 1}"])) == MOST_PACKED
