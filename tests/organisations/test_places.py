"""Switching places, the inbox, the search and the admin of support staff."""

import pytest
from django.urls import reverse
from django.utils import timezone

from organisations.enums import Role
from organisations.models import Job
from organisations.outbox import tell
from tests.factories.documents import OrderFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory, UserFactory, curator_of

pytestmark = pytest.mark.database


def test_one_switches_only_to_a_place_of_ones_own(as_curator, curator, school):
    second = MembershipFactory(user=curator, specialist=True)
    strangers = MembershipFactory()
    as_curator.post(reverse("switch_workplace"), {"place": second.pk})
    assert as_curator.get(reverse("inbox")).wsgi_request.workplace.organisation == second.organisation
    as_curator.post(reverse("switch_workplace"), {"place": strangers.pk})
    assert as_curator.get(reverse("inbox")).wsgi_request.workplace.organisation == second.organisation


def test_following_a_notice_marks_it_as_read(as_curator, curator):
    tell([curator], reason="one", text="Подпишите", url="/inbox/")
    notice = curator.notices.get()
    assert as_curator.get(reverse("organisations:open_notice", args=[notice.pk])).url == "/inbox/"
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_a_notice_of_somebody_else_is_not_there(as_curator, school):
    other = curator_of(school)
    tell([other], reason="one", text="Подпишите")
    url = reverse("organisations:open_notice", args=[other.notices.get().pk])
    assert as_curator.get(url).status_code == 404
    as_curator.post(reverse("organisations:read_all"))
    assert other.notices.unread().count() == 1


def test_the_search_finds_only_what_one_may_see(as_curator, school):
    ours = OrderFactory(organisation=school)
    OrderFactory()
    groups = as_curator.get(reverse("search"), {"q": "награждении"}).context["groups"]
    assert [item.url for group in groups for item in group.items] == [ours.get_absolute_url()]


def test_one_letter_finds_nothing(as_curator, school):
    OrderFactory(organisation=school)
    assert as_curator.get(reverse("search"), {"q": "о"}).context["groups"] == []


def test_a_job_is_shown_to_whoever_asked_for_it(as_curator, curator, school):
    mine = Job.objects.create(kind="a", key="a", asked_by=curator)
    others = Job.objects.create(kind="b", key="b", asked_by=curator_of(school))
    assert as_curator.get(reverse("organisations:job", args=[mine.pk])).status_code == 200
    assert as_curator.get(reverse("organisations:job", args=[others.pk])).status_code == 404


def test_somebody_whose_roles_ran_out_is_told_so(client, db):
    user = UserFactory()
    MembershipFactory(user=user, starts_on="2020-01-01", ends_on=timezone.localdate() - timezone.timedelta(days=1))
    client.force_login(user)
    assert client.get("/").url == reverse("organisations:no_place")
    assert client.get(reverse("organisations:no_place")).status_code == 200


@pytest.mark.parametrize("page", ["organisation", "user", "membership", "job", "letter"])
def test_support_staff_look_after_accounts_and_machinery(admin_client, page):
    MembershipFactory(role=Role.ADMINISTRATOR, organisation=OrganisationFactory(region=True))
    assert admin_client.get(reverse(f"admin:organisations_{page}_changelist")).status_code == 200


def test_support_staff_see_orders_without_their_text_and_change_none(admin_client):
    order = OrderFactory(preamble="Слова приказа")
    shown = admin_client.get(reverse("admin:documents_order_change", args=[order.pk])).content.decode()
    assert order.preamble not in shown
    assert admin_client.post(reverse("admin:documents_order_change", args=[order.pk]), {}).status_code == 403
    assert admin_client.get(reverse("admin:documents_order_add")).status_code == 403


def test_the_admin_has_no_sign_in_page_of_its_own(client, db):
    assert client.get("/admin/login/").url.startswith(reverse("account_login"))
