"""The place is kept: focus after sorting, filtering and closing a panel, and one step back out of a search."""

import pytest
from playwright.sync_api import expect

from monitoring.demo.cast import PASSWORD


@pytest.fixture
def curator(visit, demo):
    visitor = visit(demo)
    visitor.sign_in("curator12", PASSWORD)
    return visitor


def test_focus_stays_where_a_list_was_sorted_and_narrowed(curator):
    page = curator.page
    curator.follow("Участники", within=page.get_by_role("navigation"))
    page.get_by_role("link", name="Класс", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**order=class*")
    expect(page.get_by_role("link", name="Класс", exact=True)).to_be_focused()
    page.locator("#filter-grade").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**grade=*")
    expect(page.locator("#filter-grade")).to_be_focused()


def test_focus_returns_to_the_event_whose_panel_closes(curator):
    page = curator.page
    curator.follow("Дорожная карта", within=page.get_by_role("navigation"))
    event = page.locator(".event-title:visible").nth(4)
    event.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#drawer.show:not(.showing) #event-title")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_be_hidden()
    expect(event).to_be_focused()


def test_one_step_back_leaves_a_search(curator):
    page = curator.page
    curator.follow("Участники", within=page.get_by_role("navigation"))
    register = page.url
    rows = page.locator("#register tbody tr")
    everybody = rows.count()
    page.locator("#q").press_sequentially("ле", delay=600)  # slowly: each letter is looked up
    page.wait_for_url("**q=%D0%BB%D0%B5&**")
    page.locator("#q").press("Enter")
    curator.settle()
    assert rows.count() < everybody
    page.go_back()
    expect(rows).to_have_count(everybody)
    assert page.url == register
