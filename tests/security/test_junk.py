"""Nonsense in an address is passed over: no page breaks on it."""

from urllib.parse import urlencode

import pytest

from tests.security.test_truth_table import OPEN_TO, _address, addresses
from tests.security.world import build

NAMES = [
    *["page", "people", "shown", "swap", "find", "reject", "all", "ids", "event", "kind", "view", "role", "show"],
    *["group", "q", "order", "pair", "state", "year", "format", "grade", "topic", "who", "month", "back", "next"],
]


@pytest.mark.django_db
@pytest.mark.parametrize("junk", ["²", "9" * 30, "-1", "a\x00b", "'\"<>%"])
def test_no_page_breaks_on_nonsense(client, junk):
    people, rows = build()
    query = urlencode(dict.fromkeys(NAMES, junk))
    for standing, names in (("curator", OPEN_TO), ("specialist", ["participants:mentees", "search"])):
        client.force_login(people[standing])
        for name, arguments in addresses():
            if name in names and standing in OPEN_TO[name] and not name.endswith(("pdf", "_page", "links", "protocol")):
                assert client.get(f"{_address(name, arguments, rows)}?{query}").status_code < 500, name
