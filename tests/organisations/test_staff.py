"""Staff and organisations: who may give what to whom, and what a first password is worth."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from mentoring.kit.errors import Refused
from organisations import actions, post
from organisations.enums import OrganisationKind, Role, TimeZone
from organisations.models import AuditEntry, Headcount, Letter, Membership, Organisation, User
from tests.factories.organisations import MembershipFactory, OrganisationFactory, curator_of, user_with

NEW = {
    "form": "new",
    "last_name": "Титова",
    "first_name": "Ольга",
    "patronymic": "Игоревна",
    "role": "specialist",
    "post": "педагог-психолог",
    "username": "titova.oi",
    "email": "titova@mail.example",
}


def staff_page(organisation):
    return reverse("organisations:staff", args=[organisation.pk])


@pytest.fixture
def administrator(school):
    return user_with(Role.ADMINISTRATOR, school.parent, last_name="Техников")


# --- accounts ---------------------------------------------------------------------------------------------------------
def test_a_new_account_signs_in_with_the_password_that_is_shown_once(as_curator, client, school):
    response = as_curator.post(staff_page(school), NEW)
    password = response.context["password"]
    user = User.objects.get(username="titova.oi")
    assert user.check_password(password)
    assert password in response.content.decode()
    assert password not in as_curator.get(staff_page(school)).content.decode()
    assert [(m.role, m.organisation) for m in user.current_memberships] == [(Role.SPECIALIST, school)]


def test_the_letter_names_the_login_and_never_the_password(as_curator, school):
    password = as_curator.post(staff_page(school), NEW).context["password"]
    post.send_due()
    (letter,) = mail.outbox
    assert letter.to == ["titova@mail.example"]
    assert "titova.oi" in letter.body
    assert password not in letter.body
    assert not Letter.objects.filter(body__contains=password).exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"username": "taken"}, "username"),
        ({"email": "taken@mail.example"}, "email"),
        ({"role": "class_teacher"}, "class_label"),
        ({"role": "director"}, "role"),
        ({"last_name": ""}, "last_name"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nobody_is_added(as_curator, school, wrong, field):
    curator_of(school, username="TAKEN", email="Taken@mail.example")
    response = as_curator.post(staff_page(school), NEW | wrong)
    assert field in response.context["new"].errors
    assert not User.objects.filter(last_name="Титова").exists()


def test_somebody_known_is_given_one_more_role(as_curator, school):
    teacher = MembershipFactory(organisation=school, class_teacher=True).user
    sent = {"form": "further", "user": teacher.pk, "role": "class_teacher", "class_label": "9 «Б»"}
    assert as_curator.post(staff_page(school), sent).status_code == 302
    assert sorted(teacher.memberships.values_list("class_label", flat=True)) == ["8 «А»", "9 «Б»"]
    again = as_curator.post(staff_page(school), sent)
    assert again.context["further"].non_field_errors() == ["У этого человека здесь уже есть такая роль."]


def test_a_role_is_not_given_to_somebody_of_another_school(as_curator, school):
    stranger = curator_of(OrganisationFactory())
    sent = {"form": "further", "user": stranger.pk, "role": "specialist"}
    assert "user" in as_curator.post(staff_page(school), sent).context["further"].errors


def test_nobody_raises_themselves(school, curator, director):
    for role in (Role.DIRECTOR, Role.CURATOR, Role.ADMINISTRATOR):
        with pytest.raises(Refused) as refusal:
            actions.give_role(school, role=role, user=curator, by=curator)
        assert refusal.value.code == "role_not_yours_to_give"
    actions.give_role(school, role=Role.CURATOR, user=curator_of(OrganisationFactory()), by=director)


def test_an_ended_role_gives_nothing_and_stays_in_history(school, director, curator):
    membership = curator.memberships.get()
    actions.end_role(membership, by=director)
    assert User.objects.get(pk=curator.pk).current_memberships == []
    assert membership.ends_on == timezone.localdate() - timedelta(days=1)
    assert AuditEntry.objects.about(membership).get().deed == "role.ended"


def test_roles_of_ones_own_and_of_those_above_are_not_taken(school, curator, director):
    for membership, by, code in (
        (director.memberships.get(), curator, "role_not_yours_to_take"),
        (director.memberships.get(), director, "own_role"),
    ):
        with pytest.raises(Refused) as refusal:
            actions.end_role(membership, by=by)
        assert refusal.value.code == code


def test_a_password_is_asked_for_before_it_is_replaced(as_curator, school):
    teacher = MembershipFactory(organisation=school, class_teacher=True)
    before = teacher.user.password
    url = reverse("organisations:new_password", args=[school.pk, teacher.pk])
    as_curator.get(url)
    teacher.user.refresh_from_db()
    assert teacher.user.password == before
    password = as_curator.post(url).context["password"]
    teacher.user.refresh_from_db()
    assert teacher.user.check_password(password)


def test_a_password_is_not_set_for_those_who_hold_more_than_one_may_give(school, curator, director):
    both = MembershipFactory(organisation=school, user=director, class_teacher=True)
    support = MembershipFactory(organisation=school, specialist=True, user__is_staff=True)
    elsewhere = MembershipFactory(organisation=school, specialist=True)
    MembershipFactory(user=elsewhere.user, specialist=True)
    codes = []
    for membership in (both, support, elsewhere):
        with pytest.raises(Refused) as refusal:
            actions.set_new_password(membership, by=curator)
        codes.append(refusal.value.code)
    assert codes == ["password_not_yours_to_set", "password_not_yours_to_set", "works_elsewhere"]


def test_the_list_shows_staff_and_no_participants(as_curator, school):
    MembershipFactory(organisation=school, role=Role.PARTICIPANT)
    MembershipFactory(organisation=school, role=Role.GUARDIAN)
    roles = {member.role for member in as_curator.get(staff_page(school)).context["members"]}
    assert roles == {Role.CURATOR}


def test_staff_of_another_school_is_not_there(as_curator):
    other = MembershipFactory(specialist=True)
    assert as_curator.get(staff_page(other.organisation)).status_code == 404
    url = reverse("organisations:end_role", args=[other.organisation_id, other.pk])
    assert as_curator.post(url).status_code == 404


# --- organisations ----------------------------------------------------------------------------------------------------
def test_details_and_headcount_are_saved_one_by_one(as_curator, school):
    url = reverse("organisations:organisation", args=[school.pk])
    as_curator.post(url, {"form": "headcount", "students": "412", "teachers": "46", "young_specialists": ""})
    assert dict(Headcount.objects.values_list("group", "count")) == {"students": 412, "teachers": 46}
    clock = {"time_zone": TimeZone.OMSK, "morning_hour": 8, "decision_days": 5}
    details = {"form": "details", "name": school.name, "short_name": "Лицей № 12", **clock}
    as_curator.post(url, details)
    school.refresh_from_db()
    assert (school.short_name, school.time_zone, school.morning_hour) == ("Лицей № 12", TimeZone.OMSK, 8)


def test_a_time_zone_nobody_knows_and_an_hour_of_the_night_are_refused(as_curator, school):
    url = reverse("organisations:organisation", args=[school.pk])
    sent = {
        "form": "details",
        "name": school.name,
        "short_name": "Школа",
        "time_zone": "Moon/Crater",
        "morning_hour": 3,
        "decision_days": 5,
    }
    assert list(as_curator.post(url, sent).context["details"].errors) == ["time_zone", "morning_hour"]


def test_a_municipal_coordinator_does_not_edit_schools(client, coordinator, school):
    client.force_login(coordinator)
    for name in ("organisation", "staff", "add_organisation"):
        assert client.get(reverse(f"organisations:{name}", args=[school.pk])).status_code == 404


def test_an_administrator_adds_a_school_below_the_office_only(client, administrator, school):
    client.force_login(administrator)
    url = reverse("organisations:add_organisation", args=[school.parent_id])
    clock = {"time_zone": TimeZone.MOSCOW, "morning_hour": 7, "decision_days": 5}
    sent = {"name": "Гимназия № 4", "short_name": "Гимназия № 4", **clock}
    client.post(url, sent)
    added = Organisation.objects.get(short_name="Гимназия № 4")
    assert (added.kind, added.parent) == (OrganisationKind.SCHOOL, school.parent)
    assert AuditEntry.objects.about(added).get().deed == "organisation.added"
    assert client.get(reverse("organisations:add_organisation", args=[school.pk])).status_code == 404


def test_the_tree_asks_as_much_of_the_database_for_many_schools(client, administrator, school):
    client.force_login(administrator)
    url = reverse("organisations:organisations")

    def queries():
        with CaptureQueriesContext(connection) as captured:
            response = client.get(url)
        return len(captured), response

    queries()
    few, response = queries()
    assert response.context["rows"] == [(0, school.parent), (1, school)]
    for _turn in range(4):
        MembershipFactory(organisation=OrganisationFactory(parent=school.parent))
    many, response = queries()
    assert (many, len(response.context["rows"])) == (few, 6)


# --- an empty installation --------------------------------------------------------------------------------------------
SET_UP = {"region": "Область", "municipality": "Отдел образования", "school": "Лицей № 12", "admin": "admin"}


@pytest.mark.django_db
def test_set_up_makes_one_branch_and_an_administrator_above_it(capsys):
    call_command("set_up", **SET_UP)
    school = Organisation.objects.get(kind=OrganisationKind.SCHOOL)
    assert (school.parent.short_name, school.parent.parent.short_name) == ("Отдел образования", "Область")
    membership = Membership.objects.get()
    assert (membership.role, membership.organisation) == (Role.ADMINISTRATOR, school.parent.parent)
    password = capsys.readouterr().out.split("First password: ")[1].split()[0]
    assert membership.user.check_password(password)


def test_set_up_is_refused_where_accounts_exist(curator):
    with pytest.raises(CommandError):
        call_command("set_up", **SET_UP)
    assert User.objects.count() == 1


def test_the_labels_of_both_forms_lead_to_their_own_fields(as_director, school, curator):
    ids = re.findall(r' id="([^"]+)"', as_director.get(staff_page(school)).text)
    assert [name for name in ids if ids.count(name) > 1] == []
