"""Nonsense in an address is passed over: no page breaks on it."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from tests.security.test_truth_table import OPEN_TO, _address, addresses

NAMES = [
    *["page", "people", "shown", "swap", "find", "reject", "all", "ids", "event", "kind", "view", "role", "show"],
    *["group", "q", "order", "pair", "state", "year", "format", "grade", "topic", "who", "month", "back", "next"],
]
JUNK = ["²", "9" * 30, "-1", "a\x00b", "'\"<>%"]
READING = [
    "__getitem__",
    "__contains__",
    "__iter__",
    "get",
    "getlist",
    "keys",
    "items",
    "lists",
    "values",
    "dict",
    "copy",
]


@pytest.fixture
def is_query_read(monkeypatch):
    """``is_query_read()``: whether anybody has looked into the query of an address since it was asked last."""
    seen = []

    def noting(name):
        def read(query, *args, **kwargs):
            seen.append(name)
            return getattr(QueryDict, name)(query, *args, **kwargs)

        return read

    noted = type("NotedQuery", (QueryDict,), {name: noting(name) for name in READING})
    monkeypatch.setattr("django.core.handlers.wsgi.QueryDict", noted)

    def asked():
        is_read = bool(seen)
        seen.clear()
        return is_read

    return asked


@pytest.mark.usefixtures("blank_papers")
@pytest.mark.parametrize("standing", ["curator", "specialist"])
def test_no_page_breaks_on_nonsense(sign_in, world, is_query_read, standing):
    people, rows = world
    client = sign_in(people[standing])
    names = OPEN_TO if standing == "curator" else ["participants:mentees", "search"]
    broken, read = {}, set()
    for name, arguments in addresses():
        if name in names and standing in OPEN_TO[name] and not name.endswith(("pdf", "_page", "links", "protocol")):
            for junk in JUNK:
                answer = client.get(f"{_address(name, arguments, rows)}?{urlencode(dict.fromkeys(NAMES, junk))}")
                if answer.status_code >= 500:
                    broken[name] = junk
                if not is_query_read():
                    break  # whatever stands there
                read.add(name)
    assert broken == {}
    assert {"participants:mentees", "search"} <= read
