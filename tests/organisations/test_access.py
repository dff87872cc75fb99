"""Who may do what, spelled out; and every address declares its right."""

import re
from datetime import timedelta

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from organisations.access import GRANTS, Permission, granted_organisations, may, roles_to_give
from organisations.enums import Role
from organisations.models import Membership, Organisation
from tests.factories.organisations import MembershipFactory, OrganisationFactory, UserFactory, user_with

P = Permission
ORDERS = {P.ORDER_VIEW, P.ORDER_PREPARE, P.ORDER_SIGN}
PEOPLE = {P.PERSON_VIEW, P.PERSON_EDIT, P.ACCOUNT_GIVE, P.REGISTER_EXPORT, P.CONSENT_VIEW, P.CONSENT_MANAGE}

MAY = {
    Role.CURATOR: {
        "order.prepare",
        "person.edit",
        "account.give",
        "consent.manage",
        "survey.manage",
        "pair.propose",
        "report.build",
    },
    Role.DIRECTOR: {"order.sign", "roadmap.approve", "account.give", "person.view", "report.view"},
    Role.SPECIALIST: {"person.view", "event.work"},
    Role.CLASS_TEACHER: {"roadmap.view", "class.view"},
    Role.MUNICIPAL_COORDINATOR: {"municipality.view", "roadmap.view", "roadmap.agree", "indicators.view"},
    Role.REGIONAL_COORDINATOR: {"municipality.view"},
    Role.ADMINISTRATOR: {"organisation.edit", "organisation.add", "staff.manage"},
    Role.PARTICIPANT: {"cabinet.open"},
    Role.GUARDIAN: {"cabinet.open"},
}
MAY_NOT = {
    Role.CURATOR: {P.ORDER_SIGN, P.ROADMAP_APPROVE, P.ROADMAP_AGREE, P.MUNICIPALITY_VIEW, P.ORGANISATION_ADD},
    Role.DIRECTOR: {P.ORDER_PREPARE, P.PERSON_EDIT, P.PAIR_PROPOSE, P.ROADMAP_AGREE, P.INTERVIEW_CONDUCT},
    Role.SPECIALIST: {P.PERSON_EDIT, P.SELECTION_MANAGE, P.ACCOUNT_GIVE, P.REGISTER_EXPORT, *ORDERS},
    Role.CLASS_TEACHER: {*PEOPLE, *ORDERS, P.PAIR_VIEW, P.SURVEY_VIEW, P.SELECTION_VIEW},
    Role.MUNICIPAL_COORDINATOR: {*PEOPLE, *ORDERS, P.PAIR_VIEW, P.SURVEY_VIEW, P.EVIDENCE_VIEW, P.EVENT_WORK},
    Role.REGIONAL_COORDINATOR: {*PEOPLE, *ORDERS, P.ROADMAP_VIEW},
    Role.ADMINISTRATOR: {*PEOPLE, *ORDERS, P.SURVEY_VIEW, P.PAIR_VIEW},
    Role.PARTICIPANT: set(P) - {P.CABINET},
    Role.GUARDIAN: set(P) - {P.CABINET},
}


@pytest.mark.parametrize("role", Role)
def test_a_role_may_what_the_table_says(role):
    assert set(MAY[role]) <= {str(p) for p in GRANTS[role]}
    assert not MAY_NOT[role] & GRANTS[role]


@pytest.mark.django_db
def test_rights_reach_below_the_organisation_and_not_beside_it(school, coordinator):
    stranger = OrganisationFactory()
    assert may(coordinator, P.ROADMAP_VIEW, school)
    assert not may(coordinator, P.ROADMAP_VIEW, stranger)
    rows = Organisation.objects.permitted(coordinator, P.ROADMAP_VIEW)
    assert set(rows) == {school.parent, school}


@pytest.mark.django_db
def test_a_region_reaches_the_schools_of_its_municipalities():
    region = OrganisationFactory(region=True)
    school = OrganisationFactory(parent=OrganisationFactory(municipality=True, parent=region))
    assert may(user_with(Role.REGIONAL_COORDINATOR, region), P.MUNICIPALITY_VIEW, school)


@pytest.mark.django_db
@pytest.mark.parametrize(("starts", "ends"), [(1, None), (-10, -1)], ids=["from tomorrow", "until yesterday"])
def test_a_membership_gives_nothing_outside_its_time(starts, ends, school):
    today = timezone.localdate()
    ends_on = today + timedelta(days=ends) if ends is not None else None
    user = MembershipFactory(organisation=school, starts_on=today + timedelta(days=starts), ends_on=ends_on).user
    assert granted_organisations(user, P.PERSON_VIEW) == []


@pytest.mark.django_db
def test_nobody_raises_themselves(school, curator, director):
    cabinets = {Role.PARTICIPANT, Role.GUARDIAN}
    assert set(roles_to_give(curator, school)) == {Role.SPECIALIST, Role.CLASS_TEACHER, *cabinets}
    assert Role.DIRECTOR not in roles_to_give(director, school)
    assert roles_to_give(curator, OrganisationFactory()) == []


@pytest.mark.django_db
def test_a_curator_who_asks_for_the_directors_role_is_refused(as_curator, school):
    as_curator.post(
        f"/organisations/{school.pk}/staff/",
        {"form": "new", "last_name": "А", "first_name": "Б", "username": "ab", "role": Role.DIRECTOR},
    )
    assert not Membership.objects.filter(role=Role.DIRECTOR).exists()


def views(patterns=None, prefix=""):
    """Every address of ours with its view; Django's and allauth's own are left out."""
    for entry in patterns if patterns is not None else get_resolver().url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            if route not in ("admin/", "accounts/"):
                yield from views(entry.url_patterns, route)
        elif isinstance(entry, URLPattern):
            yield route, entry.callback


def test_every_address_declares_who_may_open_it():
    assert [route for route, view in views() if not hasattr(view, "declared")] == []


@pytest.mark.django_db
def test_a_visitor_is_sent_to_sign_in_everywhere_but_on_public_pages(client):
    for route, view in views():
        if view.declared.is_public:
            continue
        address = "/" + "".join("1" if part.startswith("<int") else part for part in _parts(route))
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert answer["Location"].startswith("/accounts/login/"), address


def _parts(route):
    """The pieces of a route, its arguments apart: ``a/<int:b>/`` → ``["a/", "<int:b>", "/"]``."""
    return [("x" if p.startswith(("<str", "<slug")) else p) for p in re.split(r"(<[^>]+>)", route)]


@pytest.mark.django_db
def test_a_stranger_finds_no_row_of_another_school(client, school):
    client.force_login(user_with(Role.CURATOR, OrganisationFactory(), last_name="Чужая"))
    for name in ("", "staff/", "orders/", "orders/new/"):
        assert client.get(f"/organisations/{school.pk}/{name}").status_code == 404


@pytest.mark.django_db
def test_somebody_without_a_role_is_told_so(client):
    client.force_login(UserFactory())
    answer = client.get("/", follow=True)
    assert answer.status_code == 200
    assert "organisations/no_place.html" in [t.name for t in answer.templates]
