"""Whose tries are counted together."""

import pytest

from mentoring.kit.errors import Refused
from mentoring.kit.limits import count_try


@pytest.mark.parametrize(
    ("one", "another", "is_same"),
    [
        ("10.1.2.3", "10.1.2.4", False),
        ("2001:db8:0:1::1", "2001:db8:0:1::2", True),  # a home has all addresses of a network
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("::ffff:10.1.2.3", "::ffff:10.1.2.4", False),  # IPv4 as a socket of both kinds names it
        ("::ffff:10.1.2.3", "10.1.2.3", True),
    ],
)
def test_an_address_stands_for_a_home_or_a_phone(rf, one, another, is_same):
    def comes(address):
        count_try(rf.get("/", REMOTE_ADDR=address), f"door of {one} and {another}", limit=1, seconds=3600)

    comes(one)
    if is_same:
        with pytest.raises(Refused):
            comes(another)
    else:
        comes(another)
