"""The version being prepared is seen by those who prepare it and decide on it, wherever it is shown."""

import pytest
from django.urls import reverse

from organisations.enums import Role
from roadmap import actions
from roadmap.actions import prepared
from roadmap.models import Roadmap
from roadmap.printing.sheet import plan_sheet
from tests.factories.organisations import user_with
from tests.factories.roadmap import EventFactory

pytestmark = pytest.mark.django_db

SECRET = "Заменить наставника"


@pytest.fixture
def unseen(stage, curator):
    """The row of the next version, whose words nobody has approved."""
    event = EventFactory(stage=stage, title="Назначить наставника")
    actions.change_event(event, title=SECRET, by=curator)
    return event.copies.get()


@pytest.fixture
def addresses(unseen, curator):
    """{name: an address that shows the next version}"""
    draft = unseen.stage.roadmap
    found = {name: reverse(f"roadmap:{name}", args=[draft.pk]) for name in ("plan_docx", "plan_xlsx", "plan_pdf")}
    row = prepared.request_plan(draft, plan_sheet(draft), by=curator)
    return found | {"prepared_file": row.get_absolute_url()}


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.CLASS_TEACHER, Role.MUNICIPAL_COORDINATOR])
def test_papers_of_the_next_version_are_for_those_who_prepare_it(client, addresses, unseen, school, role):
    client.force_login(user_with(role, school.parent if role == Role.MUNICIPAL_COORDINATOR else school))
    answers = {name: client.get(url).status_code for name, url in addresses.items()}
    answers["print_plan"] = client.post(reverse("roadmap:print_plan", args=[unseen.stage.roadmap_id])).status_code
    assert set(answers.values()) == {404}, answers
    listed = client.get(reverse("roadmap:papers", args=[unseen.stage.roadmap.programme_id])).context["versions"]
    assert [row["roadmap"].version for row in listed] == [1]


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.MUNICIPAL_COORDINATOR])
def test_a_version_given_up_is_no_more_public_than_it_was(client, addresses, unseen, school, curator, director, role):
    draft = unseen.stage.roadmap
    added = EventFactory(stage=draft.stages.get(), position=9, title="Не отправлено никому")
    actions.submit_roadmap(draft, by=curator)
    actions.return_roadmap(draft, at="submitted", remark="Рано", by=director)
    actions.discard_version(draft, by=curator)
    client.force_login(user_with(role, school.parent if role == Role.MUNICIPAL_COORDINATOR else school))
    addresses |= {"version": reverse("roadmap:version", args=[draft.pk]), "event": added.get_absolute_url()}
    answers = {name: client.get(url).status_code for name, url in addresses.items()}
    assert set(answers.values()) == {404}, answers
    for name in ("versions", "papers"):
        listed = client.get(reverse(f"roadmap:{name}", args=[draft.programme_id])).context["versions"]
        assert [row["roadmap"].version for row in listed] == [1]
    client.force_login(curator)
    assert client.get(addresses["version"]).status_code == 200


def test_whoever_prepares_it_takes_it_on_paper(as_curator, addresses):
    assert {as_curator.get(url).status_code for url in addresses.values()} == {200}


def test_warnings_of_the_next_version_are_for_those_who_prepare_it(client, unseen, school):
    client.force_login(user_with(Role.SPECIALIST, school))
    url = reverse("roadmap:checks", args=[unseen.stage.roadmap.programme_id])
    assert client.get(url).context["roadmap"] == Roadmap.objects.get(version=1)


def test_an_empty_comment_does_not_lead_to_words_of_the_next_version(client, unseen, school):
    client.force_login(user_with(Role.SPECIALIST, school))
    answer = client.post(reverse("roadmap:comment", args=[unseen.pk]), {"text": ""})
    assert answer.url == unseen.origin.get_absolute_url()
    assert SECRET not in client.get(answer.url).content.decode()
