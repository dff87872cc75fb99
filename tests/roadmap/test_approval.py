import pytest
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry
from roadmap import actions
from roadmap.approval import approval_of
from roadmap.enums import ProgrammeState, RoadmapState
from roadmap.models import Comment, Programme
from tests.factories.organisations import OrganisationFactory, curator_of, user_with
from tests.factories.roadmap import EventFactory, RoadmapFactory, StageFactory


@pytest.fixture
def draft(programme):
    roadmap = RoadmapFactory(programme=programme)
    EventFactory(stage=StageFactory(roadmap=roadmap))
    return roadmap


@pytest.fixture
def submitted(draft, curator):
    actions.submit_roadmap(draft, by=curator)
    return draft


def test_approving_puts_the_roadmap_in_force_and_tells_its_author(
    submitted, programme, curator, director, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        actions.approve_roadmap(submitted, by=director)

    programme.refresh_from_db()
    assert (submitted.is_in_force, submitted.approved_by) == (True, director)
    assert programme.state == ProgrammeState.RUNNING
    assert curator.notices.count() == 1
    assert AuditEntry.objects.about(submitted).filter(deed="roadmap.approved", by=director).exists()


def test_only_what_was_submitted_is_approved(draft, director):
    with pytest.raises(Refused) as refusal:
        actions.approve_roadmap(draft, by=director)

    assert refusal.value.code == "roadmap_not_submitted"


def test_an_empty_roadmap_is_not_submitted(programme, curator):
    with pytest.raises(Refused) as refusal:
        actions.submit_roadmap(RoadmapFactory(programme=programme), by=curator)

    assert refusal.value.code == "roadmap_empty"


def test_returning_needs_a_remark(submitted, director):
    with pytest.raises(Refused) as refusal:
        actions.return_roadmap(submitted, at=RoadmapState.SUBMITTED, by=director)

    assert refusal.value.code == "remark_missing"
    submitted.refresh_from_db()
    assert submitted.state == RoadmapState.SUBMITTED


def test_the_author_sees_remarks_line_by_line(client, submitted, programme, curator, director):
    event = submitted.stages.get().events.get()
    client.force_login(director)
    client.post(reverse("roadmap:return_roadmap", args=[programme.pk]), {f"remark-{event.pk}": "Слишком рано"})

    client.force_login(curator)
    page = client.get(reverse("roadmap:review", args=[programme.pk]))

    assert Comment.objects.get(is_remark=True).text == "Слишком рано"
    assert "Слишком рано" in page.content.decode()
    assert page.context["form"] is not None


def test_a_submitted_roadmap_can_be_withdrawn_until_it_is_decided(submitted, director, curator):
    actions.withdraw_roadmap(submitted, by=curator)
    assert submitted.state == RoadmapState.DRAFT

    actions.submit_roadmap(submitted, by=curator)
    actions.approve_roadmap(submitted, by=director)
    with pytest.raises(Refused) as refusal:
        actions.withdraw_roadmap(submitted, by=curator)
    assert refusal.value.code == "roadmap_decided"


def test_the_municipality_agrees_what_the_director_approved(
    submitted, programme, curator, director, coordinator, client
):
    actions.approve_roadmap(submitted, by=director)
    actions.submit_upward(submitted, by=curator)
    client.force_login(coordinator)

    client.post(reverse("roadmap:agree", args=[programme.pk]))

    submitted.refresh_from_db()
    assert (submitted.state, submitted.agreed_by) == (RoadmapState.AGREED, coordinator)


def test_a_director_cannot_return_what_lies_with_the_municipality(submitted, programme, curator, director, client):
    actions.approve_roadmap(submitted, by=director)
    actions.submit_upward(submitted, by=curator)
    client.force_login(director)

    client.post(reverse("roadmap:return_roadmap", args=[programme.pk]), {"remark": "Передумали"})

    submitted.refresh_from_db()
    assert submitted.state == RoadmapState.WITH_MUNICIPALITY


def test_without_an_office_above_there_is_nobody_to_agree(director):
    school = OrganisationFactory(parent=None)
    curator = curator_of(school)
    roadmap = RoadmapFactory(programme__organisation=school, approved=True)

    with pytest.raises(Refused) as refusal:
        actions.submit_upward(roadmap, by=curator)

    assert refusal.value.code == "no_municipality"


def test_a_curator_does_not_approve(as_curator, submitted, programme):
    assert as_curator.post(reverse("roadmap:approve", args=[programme.pk])).status_code == 404


def test_where_nobody_is_director_the_author_is_told(as_curator, draft, programme):
    url, words = reverse("roadmap:review", args=[programme.pk]), "Роли директора здесь пока ни у кого нет"
    assert words in as_curator.get(url).text
    user_with(Role.DIRECTOR, programme.organisation)
    assert words not in as_curator.get(url).text


def test_a_version_approved_after_a_return_says_that_the_municipality_waits(
    submitted, programme, curator, director, coordinator
):
    words = "Прошлую версию муниципалитет вернул с замечаниями"
    actions.approve_roadmap(submitted, by=director)
    actions.submit_upward(submitted, by=curator)
    actions.return_roadmap(submitted, at=RoadmapState.WITH_MUNICIPALITY, remark="Уточните сроки", by=coordinator)
    version = actions.open_version(Programme.objects.get(pk=programme.pk), by=curator)
    EventFactory(stage=version.stages.get(), position=9)
    actions.submit_roadmap(version, by=curator)
    actions.approve_roadmap(version, by=director)
    assert words in approval_of(version).text

    actions.submit_upward(version, by=curator)
    actions.withdraw_roadmap(version, by=curator)
    assert words not in approval_of(version).text
