"""The page that begins an empty installation."""

import pytest

from organisations.models import Organisation, User
from organisations.views.set_up import set_up_code
from tests.factories.organisations import OrganisationFactory, UserFactory, curator_of

pytestmark = pytest.mark.django_db
ASKED = {"region": "Область", "municipality": "Отдел образования", "school": "Лицей № 12", "login": "admin"}


def test_whoever_reads_the_servers_files_begins_the_installation(client):
    page = client.post("/set-up/", ASKED | {"code": set_up_code()})
    admin = User.objects.get()
    assert admin.check_password(page.context["password"])
    assert Organisation.objects.count() == 3


def test_a_guessed_code_begins_nothing(client):
    page = client.post("/set-up/", ASKED | {"code": "guess"})
    assert page.context["form"].errors["code"]
    assert not User.objects.exists()


def test_the_page_is_gone_once_there_is_an_account(client):
    UserFactory()
    assert client.get("/set-up/").status_code == 404
    assert client.post("/set-up/", ASKED | {"code": set_up_code()}).status_code == 404


def test_the_page_of_signing_in_leads_there_until_the_first_account(client, db):
    assert "/set-up/" in client.get("/accounts/login/").content.decode()
    curator_of(OrganisationFactory())
    assert "/set-up/" not in client.get("/accounts/login/").content.decode()
