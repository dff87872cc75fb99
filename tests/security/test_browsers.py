"""What a browser keeps, where it is led on to, and whose address a letter names."""

import pytest
from django.core import mail
from django.urls import reverse

from tests.security.test_truth_table import OPEN_TO, _address, addresses

SAME_FOR_EVERYBODY = {"surveys:answer_worker", "organisations:manifest"}  # a script, the product's name and icons
ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "javascript:alert(1)",
    "5000001",
    "front_door",
]


@pytest.mark.usefixtures("blank_papers")
@pytest.mark.parametrize("standing", ["curator", "mentee", None])
def test_a_page_of_somebodys_own_stays_in_no_cache(sign_in, client, world, standing):
    people, rows = world
    client, kept = sign_in(people[standing]) if standing else client, {}
    for name, arguments in addresses():
        is_tried = standing in OPEN_TO[name] if standing else "token" in arguments
        if is_tried and name not in SAME_FOR_EVERYBODY:
            answer = client.get(_address(name, arguments, rows))
            words = answer.get("Cache-Control", "")
            if answer.status_code == 200 and not ("private" in words or "no-store" in words):
                kept[name] = words
    assert kept == {}


@pytest.mark.parametrize("there", ELSEWHERE)
def test_a_form_leads_on_to_pages_of_ours_alone(client, world, there):
    people, rows = world
    client.force_login(people["mentee"])
    for name, key in (
        ("pairs:will_come", rows.meeting),
        ("participants:invitation", rows.gathering),
        ("set_theme", None),
    ):
        answer = client.post(reverse(name, args=[key] if key else []), {"answer": "yes", "next": there})
        assert answer.status_code == 302
        assert answer["Location"].startswith("/") and not answer["Location"].startswith(("//", "/\\")), name


@pytest.mark.django_db
def test_a_letter_about_a_password_leads_to_our_own_address(client, settings, curator):
    settings.ALLOWED_HOSTS, settings.PUBLIC_URL = ["*"], "https://mentoring.example"
    client.post(reverse("account_reset_password"), {"email": curator.email}, headers={"host": "evil.example"})
    assert "https://mentoring.example/accounts/" in mail.outbox[0].body
    assert "evil.example" not in mail.outbox[0].body
