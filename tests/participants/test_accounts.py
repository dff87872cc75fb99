"""Accounts of participants and guardians: who gives them, whose they are, what a slip is worth."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from mentoring.kit.errors import Refused
from organisations import post
from organisations.actions import give_role
from organisations.enums import Role
from organisations.models import AuditEntry, Letter, Message, User
from participants import account_plan
from participants.account_matches import SchoolAccounts
from participants.account_plan import plan_accounts
from participants.accounts import Holder
from participants.actions import accounts, imports, people
from participants.enums import ParticipationRole
from participants.models import Participation
from tests.factories.organisations import (
    MembershipFactory,
    OrganisationFactory,
    UserFactory,
    curator_of,
    user_with,
)
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory
from tests.participants.uploads import upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme():
    return ProgrammeFactory()


@pytest.fixture
def school(programme):
    return programme.organisation


@pytest.fixture
def curator(school, client):
    user = curator_of(school)
    client.force_login(user)
    return user


def pupil(school, last_name="Громов", first_name="Кирилл", patronymic="Олегович", **fields):
    names = {"last_name": last_name, "first_name": first_name, "patronymic": patronymic}
    return PersonFactory(organisation=school, **names, **fields)


def teacher(school, last_name="Титов", first_name="Максим", patronymic="Юрьевич", **fields):
    return pupil(school, last_name, first_name, patronymic, teacher=True, **fields)


def give(holder, by, username=None, **more):
    return accounts.give_account(holder, username=username or holder.login, by=by, **more)


def page(person, act="", guardian=None):
    name = f"participants:{'guardian_' if guardian else ''}account{act}"
    return reverse(name, args=[person.pk, *([guardian.pk] if guardian else [])])


def roles_of(user):
    return sorted(user.memberships.current().values_list("role", flat=True))


def refused(action, *args, **kwargs):
    with pytest.raises(Refused) as refusal:
        action(*args, **kwargs)
    return getattr(refusal.value, "code", None) or sorted(refusal.value.error_dict)


# --- one account ------------------------------------------------------------------------------------------------------
def test_a_mentor_is_given_an_account_and_signs_in_with_the_password_of_the_slip(client, curator, school):
    person = teacher(school, email="titov@mail.example")
    form = client.get(page(person)).context["form"]
    assert (form["username"].value(), form["email"].value()) == ("titov.my", "titov@mail.example")
    response = client.post(page(person), {"username": "titov.my", "email": "titov@mail.example"})
    (slip,) = response.context["slips"]
    person.refresh_from_db()
    assert (person.user.username, roles_of(person.user)) == ("titov.my", [Role.PARTICIPANT])
    assert person.user.check_password(slip.password)
    assert slip.password in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert slip.password not in client.get(page(person)).content.decode()


def test_the_letter_names_the_login_and_the_password_is_written_down_nowhere(curator, school):
    slip = give(Holder(teacher(school)), curator, email="titov@mail.example")
    post.send_due()
    (letter,) = mail.outbox
    assert (letter.to, "titov.my" in letter.body) == (["titov@mail.example"], True)
    written = [*Letter.objects.values_list("body", flat=True), *AuditEntry.objects.values_list("details", flat=True)]
    assert not any(slip.password in str(text) for text in written)


def test_a_guardian_is_given_an_account_of_their_own(client, curator, school):
    child = pupil(school)
    mother = GuardianFactory(child=child, last_name="Громова", email="gromova@mail.example")
    client.post(page(child, guardian=mother), {"username": "gromova.es", "email": "gromova@mail.example"})
    mother.refresh_from_db()
    child.refresh_from_db()
    assert (roles_of(mother.user), child.user) == ([Role.GUARDIAN], None)
    client.force_login(mother.user)
    User.objects.update(has_first_password=False)
    assert child.first_name in client.get(reverse("monitoring:cabinet")).content.decode()


def test_what_a_parent_left_as_the_contact_of_a_child_is_not_the_childs(curator, school):
    child = pupil(school, email="Gromova@mail.example")
    GuardianFactory(child=child, email="gromova@mail.example")
    assert Holder(child).email == ""


def test_logins_are_proposed_one_for_each(curator, school):
    UserFactory(username="TITOV.MY")
    logins = [give(Holder(teacher(school, first_name=name)), curator).login for name in ("Мария", "Михаил")]
    assert logins == ["titov.my2", "titov.my3"]
    assert Holder(pupil(school, "Щёлокова-Юй", "Әлфия", "")).login == "schelokovayui.a"


@pytest.mark.parametrize("login", ["TAKEN", "два слова", "ab", "", "titov@mail.example"])
def test_a_login_that_can_not_be_is_refused_at_its_field(client, curator, school, login):
    UserFactory(username="taken")
    person = teacher(school)
    response = client.post(page(person), {"username": login, "email": ""})
    assert list(response.context["form"].errors) == ["username"]
    person.refresh_from_db()
    assert person.user is None


def test_two_at_once_make_one_account(curator, school):
    person = teacher(school)
    stale = Holder(type(person).objects.get(pk=person.pk))
    give(Holder(person), curator)
    assert refused(give, stale, curator, "another") == "has_account"
    assert not User.objects.filter(username="another").exists()


def test_somebody_faster_with_the_same_login_is_told_apart(curator, school):
    give(Holder(teacher(school)), curator, "titov")
    assert refused(give, Holder(pupil(school)), curator, "Titov") == ["username"]


def test_nobody_without_a_name_and_no_guardian_of_a_grown_up_gets_one(curator, school):
    nameless = GuardianFactory(child=pupil(school), last_name="", first_name="")
    of_teacher = GuardianFactory(child=teacher(school))
    for guardian in (nameless, of_teacher):
        assert refused(give, Holder(guardian.child, guardian), curator, "somebody") == "no_account_for_them"


# --- rights -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("role", "may"),
    [(Role.CURATOR, True), (Role.DIRECTOR, True), (Role.SPECIALIST, False), (Role.ADMINISTRATOR, False)],
)
def test_curator_and_director_give_accounts_and_nobody_else(client, school, role, may):
    person = ParticipationFactory(programme=ProgrammeFactory(organisation=school)).person
    client.force_login(user_with(role, school))
    assert client.get(page(person)).status_code == (200 if may else 404)
    assert client.post(page(person), {"username": "somebody"}).status_code == (200 if may else 404)
    shown = page(person) in client.get(person.get_absolute_url()).content.decode()
    assert shown == may


def test_another_school_gives_and_takes_nothing(client, school):
    person = pupil(school, user=user_with(Role.PARTICIPANT, school))
    other = curator_of(OrganisationFactory())
    client.force_login(other)
    for act in ("", "_password", "_end"):
        assert client.post(page(person, act), {"username": "somebody"}).status_code == 404
    assert refused(accounts.replace_password, Holder(person), by=other) == "account_not_yours_to_give"


def test_a_guardian_of_another_child_is_not_reached_through_this_one(client, curator, school):
    stranger = GuardianFactory(child=pupil(school, "Белова", "Дарья"))
    assert client.get(page(pupil(school), guardian=stranger)).status_code == 404


# --- accounts that exist ----------------------------------------------------------------------------------------------
def test_a_colleague_who_is_also_a_mentor_is_linked_knowingly_and_keeps_the_password(client, curator, school):
    colleague = user_with(
        Role.CLASS_TEACHER, school, username="titov", last_name="Титов", first_name="Максим", patronymic="Юрьевич"
    )
    colleague.set_password("sosna-na-gore")
    colleague.save()
    person = teacher(school)
    unsaid = client.post(page(person), {"username": "titov.my"})
    assert list(unsaid.context["form"].errors) == ["account"]
    said = client.post(page(person), {"account": colleague.pk, "username": "", "email": "nonsense"})
    assert said.url == person.get_absolute_url()
    person.refresh_from_db()
    assert (person.user, roles_of(colleague)) == (colleague, [Role.CLASS_TEACHER, Role.PARTICIPANT])
    assert person.user.check_password("sosna-na-gore")
    assert Message.objects.get(user=colleague).reason.startswith("account-linked:")


def test_whoever_has_several_roles_switches_to_the_page_of_a_participant(client, curator, school):
    names = {"last_name": "Титов", "first_name": "Максим", "patronymic": "Юрьевич"}
    colleague = user_with(Role.SPECIALIST, school, **names)
    accounts.link_account(Holder(teacher(school)), colleague, by=curator)
    client.force_login(colleague)
    place = colleague.memberships.get(role=Role.PARTICIPANT)
    assert client.post(reverse("switch_workplace"), {"place": place.pk}, follow=True).redirect_chain[-1][0] == reverse(
        "monitoring:cabinet"
    )


def test_a_namesake_can_be_somebody_else(client, curator, school):
    user_with(Role.SPECIALIST, school, last_name="Титов", first_name="Максим", patronymic="")
    person = teacher(school)
    client.post(page(person), {"account": "new", "username": "titov.my", "email": ""})
    person.refresh_from_db()
    assert person.user.username == "titov.my"


@pytest.mark.parametrize("standing", ["of another school", "left for another school", "switched off"])
def test_an_account_that_is_not_of_this_schools_people_is_never_linked(client, curator, school, standing):
    names = {"last_name": "Титов", "first_name": "Максим", "patronymic": "Юрьевич", "email": "titov@mail.example"}
    stranger = user_with(Role.DIRECTOR, OrganisationFactory(), is_active=standing != "switched off", **names)
    if standing != "of another school":
        MembershipFactory(user=stranger, organisation=school, ends_on=timezone.localdate() - timedelta(days=1))
    person = teacher(school, email="titov@mail.example")
    form = client.get(page(person)).context["form"]
    assert (form.known, form["email"].value()) == ([], "")
    taken = client.post(page(person), {"account": stranger.pk, "username": "titov.my", "email": "Titov@mail.example"})
    assert list(taken.context["form"].errors) == ["email"]
    assert refused(accounts.link_account, Holder(person), stranger, by=curator) == "not_their_account"


def test_a_child_and_a_grown_up_never_share_an_account(curator, school):
    child = pupil(school, email="family@mail.example", user=user_with(Role.PARTICIPANT, school))
    User.objects.filter(pk=child.user_id).update(email="family@mail.example")
    mother = GuardianFactory(child=child, email="family@mail.example")
    assert refused(accounts.link_account, Holder(child, mother), child.user, by=curator) == "not_their_account"
    parent = user_with(Role.GUARDIAN, school, email="other@mail.example")
    brother = pupil(school, "Громов", "Пётр", email="other@mail.example")
    assert refused(accounts.link_account, Holder(brother), parent, by=curator) == "not_their_account"


def test_the_account_of_one_person_is_not_linked_to_a_namesake(curator, school):
    first, second = teacher(school), teacher(school)
    give(Holder(first), curator)
    first.refresh_from_db()
    assert refused(accounts.link_account, Holder(second), first.user, by=curator) == "not_their_account"


def test_a_mother_of_two_signs_in_once_and_keeps_her_page_while_a_child_is_left(curator, school):
    guardians = [
        GuardianFactory(child=pupil(school, first_name=name), last_name="Громова", email="gromova@mail.example")
        for name in ("Кирилл", "Пётр")
    ]
    elder, younger = (Holder(guardian.child, guardian) for guardian in guardians)
    give(elder, curator, email="gromova@mail.example")
    (account,) = SchoolAccounts(school).may_be(younger)
    accounts.link_account(younger, account, by=curator)
    assert (account.wards.count(), roles_of(account)) == (2, [Role.GUARDIAN])
    accounts.take_account_away(elder, by=curator)
    assert (account.wards.get().child, roles_of(account)) == (younger.person, [Role.GUARDIAN])
    accounts.take_account_away(younger, by=curator)
    assert roles_of(account) == []


# --- a new password, the end ------------------------------------------------------------------------------------------
def test_a_lost_password_is_replaced_on_a_slip_and_its_owner_is_written_to(client, curator, school):
    person = teacher(school)
    first = give(Holder(person), curator, email="titov@mail.example")
    (slip,) = client.post(page(person, "_password")).context["slips"]
    user = User.objects.get(username=slip.login)
    assert (user.check_password(first.password), user.check_password(slip.password)) == (False, True)
    post.send_due()
    assert [slip.password in letter.body for letter in mail.outbox] == [False, False]
    assert mail.outbox[-1].subject == "Ваш пароль заменён"


@pytest.mark.parametrize("starts_in", [0, 1], ids=["director", "director from tomorrow"])
def test_the_password_of_whoever_holds_more_is_out_of_the_curators_reach(client, curator, school, starts_in):
    names = {"last_name": "Титов", "first_name": "Максим", "patronymic": "Юрьевич"}
    director = MembershipFactory(
        organisation=school,
        user=user_with(Role.SPECIALIST, school, **names),
        role=Role.DIRECTOR,
        starts_on=timezone.localdate() + timedelta(days=starts_in),
    ).user
    before = director.password
    person = teacher(school)
    accounts.link_account(Holder(person), director, by=curator)
    assert client.post(page(person, "_password")).url == person.get_absolute_url()
    director.refresh_from_db()
    assert director.password == before
    assert refused(accounts.replace_password, Holder(person), by=curator) == "password_not_yours_to_set"


def test_a_parent_who_works_at_another_school_restores_the_password_by_mail(curator, school):
    child = pupil(school)
    mother = GuardianFactory(child=child)
    give(Holder(child, mother), curator)
    mother.refresh_from_db()
    MembershipFactory(user=mother.user, organisation=OrganisationFactory(), specialist=True)
    codes = {refused(accounts.replace_password, Holder(child, mother), by=by) for by in (curator,)}
    assert codes == {"works_elsewhere"}


def test_the_page_closes_with_the_account_and_other_roles_stay(client, curator, school):
    names = {"last_name": "Титов", "first_name": "Максим", "patronymic": "Юрьевич"}
    colleague = user_with(Role.SPECIALIST, school, **names)
    person = teacher(school)
    accounts.link_account(Holder(person), colleague, by=curator)
    client.post(page(person, "_end"))
    person.refresh_from_db()
    assert (person.user, roles_of(colleague)) == (None, [Role.SPECIALIST])
    client.force_login(colleague)
    assert client.get(reverse("monitoring:cabinet")).status_code == 403


def test_an_account_taken_away_is_found_again_and_given_back(curator, school):
    person = teacher(school)
    give(Holder(person), curator)
    accounts.take_account_away(Holder(person), by=curator)
    (account,) = SchoolAccounts(school).may_be(Holder(person))
    accounts.link_account(Holder(person), account, by=curator)
    person.refresh_from_db()
    assert (person.user, roles_of(account)) == (account, [Role.PARTICIPANT])


def test_a_guardian_who_is_removed_signs_in_no_more(curator, school):
    mother = GuardianFactory(child=pupil(school))
    give(Holder(mother.child, mother), curator)
    user = User.objects.get(wards=mother)
    mother.refresh_from_db()
    people.remove_guardian(mother, by=curator)
    assert roles_of(user) == []


def test_every_deed_stands_in_the_history_of_the_card(client, curator, school):
    person = ParticipationFactory(programme=ProgrammeFactory(organisation=school), mentor=True).person
    mother = GuardianFactory(child=(child := pupil(school)))
    for holder in (Holder(person), Holder(child, mother)):
        give(holder, curator)
        accounts.replace_password(holder, by=curator)
        accounts.take_account_away(holder, by=curator)
    told = [[line.text for line in client.get(p.get_absolute_url()).context["history"]] for p in (person, child)]
    assert told == [
        ["Учётная запись закрыта", "Выдан новый первый пароль", "Выдана учётная запись"],
        [
            "Закрыта учётная запись представителя",
            "Выдан новый первый пароль представителю",
            "Выдана учётная запись представителю",
        ],
    ]


def test_an_upload_undone_leaves_the_people_who_were_let_in(programme, curator, school):
    batch = imports.take_file(
        programme, ParticipationRole.MENTEE, upload(["Зайцева Анна", "8А", "14.06.2011", "математика", ""]), by=curator
    )
    imports.load_batch(batch, shown=batch.fingerprint, by=curator)
    give(Holder(Participation.objects.get().person), curator)
    batch.refresh_from_db()
    assert imports.undo_batch(batch, by=curator).kept == [Participation.objects.get().person_id]


# --- the first password -----------------------------------------------------------------------------------------------
def test_a_first_password_opens_nothing_but_its_own_replacement(client, curator, school):
    person = teacher(school)
    slip = give(Holder(person), curator)
    client.logout()
    signed_in = client.post(reverse("account_login"), {"login": slip.login, "password": slip.password}, follow=True)
    own = reverse("organisations:own_password")
    assert signed_in.redirect_chain[-1][0] == own
    for name in ("monitoring:cabinet", "inbox", "search"):
        assert client.get(reverse(name)).url == own
    assert client.get(reverse("documents:check")).status_code == 200
    same = client.post(own, {"password1": slip.password, "password2": slip.password})
    assert list(same.context["form"].errors) == ["password1"]
    chosen = client.post(own, {"password1": "sosna-na-gore", "password2": "sosna-na-gore"}, follow=True)
    assert chosen.redirect_chain[-1][0] == reverse("monitoring:cabinet")
    user = User.objects.get(username=slip.login)
    assert (user.has_first_password, user.check_password("sosna-na-gore")) == (False, True)


def test_a_password_set_by_letter_is_its_owners_own(client, curator, school):
    slip = give(Holder(teacher(school)), curator, email="titov@mail.example")
    client.logout()
    client.post(reverse("account_reset_password"), {"email": "titov@mail.example"})
    post.send_due()
    link = next(word for letter in mail.outbox for word in letter.body.split() if "/reset/key/" in word)
    form_page = client.get(link.partition("://")[2].partition("/")[2].join(["/", ""]), follow=True)
    address = form_page.redirect_chain[-1][0]
    client.post(address, {"password1": "sosna-na-gore", "password2": "sosna-na-gore"})
    user = User.objects.get(username=slip.login)
    assert (user.has_first_password, user.check_password("sosna-na-gore")) == (False, True)


# --- many at once -----------------------------------------------------------------------------------------------------
def act(client, programme, rows, role="mentee", action="accounts", **more):
    url = reverse("participants:register_act", args=[programme.pk, role])
    return client.post(url, {"action": action, "ids": [row.pk for row in rows], **more})


def test_a_register_shows_first_who_gets_an_account_and_who_is_skipped(client, programme, curator, school):
    new, known, finished = (ParticipationFactory(programme=programme, person__last_name=n) for n in "АБВ")
    give(Holder(known.person), curator)
    User.objects.filter(person=known.person).update(has_first_password=False)
    Participation.objects.filter(pk=finished.pk).update(ended_on=finished.started_on)
    response = act(client, programme, [new, known, finished])
    plan = response.context["plan"]
    assert [holder.person for holder in plan.gets] == [new.person]
    assert [(holder.person, reason) for holder, reason in plan.skipped] == [
        (known.person, "уже есть учётная запись"),
        (finished.person, "больше не участвует"),
    ]
    assert User.objects.filter(person__isnull=False).count() == 1


def test_slips_are_made_for_all_of_them_and_lost_ones_are_made_again(client, programme, curator, school):
    rows = [ParticipationFactory(programme=programme) for _one in range(3)]
    slips = act(client, programme, rows, confirmed=1).context["slips"]
    text = act(client, programme, rows).content.decode()
    assert len({slip.login for slip in slips}) == 3
    assert all(User.objects.get(username=slip.login).check_password(slip.password) for slip in slips)
    assert not any(slip.password in text for slip in slips)
    assert act(client, programme, rows, confirmed=1).status_code == 302
    again = act(client, programme, rows, confirmed=1, renew=1).context["slips"]
    assert sorted(slip.login for slip in again) == sorted(slip.login for slip in slips)
    assert not {slip.password for slip in again} & {slip.password for slip in slips}


def test_all_who_have_none_are_found_in_a_view_of_the_register(client, programme, curator):
    with_one, without = ParticipationFactory(programme=programme), ParticipationFactory(programme=programme)
    give(Holder(with_one.person), curator)
    shown = client.get(reverse("participants:mentees", args=[programme.pk]), {"view": "without_account"})
    assert [row.participation for row in shown.context["rows"]] == [without]


def test_parents_get_theirs_and_doubts_are_left_to_the_card(client, programme, curator, school):
    rows = [ParticipationFactory(programme=programme, person__last_name=name) for name in "АБВГД"]
    plain, other = (GuardianFactory(child=row.person, last_name=row.person.last_name) for row in rows[:2])
    GuardianFactory(child=rows[2].person, last_name="Соколова", first_name="Мария", patronymic="")  # like the curator
    GuardianFactory(child=rows[3].person, last_name="", first_name="")
    twice = GuardianFactory(child=rows[4].person, last_name=plain.last_name)
    plan = plan_accounts(programme.participations.order_by("pk"), Role.GUARDIAN, by=curator)
    assert [holder.guardian for holder in plan.gets] == [plain, other]
    reasons = {holder.guardian.pk: reason for holder, reason in plan.skipped}
    assert reasons[twice.pk] == "такое же имя уже есть в этом списке: решите в карточке"
    assert sorted(reason.split(":")[0] for reason in reasons.values()) == [
        f"возможно, уже есть учётная запись {curator.username}",
        "сначала впишите фамилию и имя",
        "такое же имя уже есть в этом списке",
    ]
    slips = act(client, programme, rows, action="guardian_accounts", confirmed=1).context["slips"]
    assert [slip.holder.guardian for slip in slips] == [plain, other]


def test_what_is_too_many_at_once_waits_for_the_next_time(programme, curator, monkeypatch):
    monkeypatch.setattr(account_plan, "MOST_AT_ONCE", 1)
    rows = [ParticipationFactory(programme=programme, person__last_name=name) for name in ("Абрамова", "Яковлева")]
    plan = plan_accounts(rows, Role.PARTICIPANT, by=curator)
    assert ([holder.person for holder in plan.gets], plan.keys) == ([rows[0].person], [rows[0].pk])


def test_the_plan_costs_the_same_for_any_number_of_rows(programme, curator, django_assert_num_queries):
    def plan():
        return plan_accounts(list(programme.participations.all()), Role.GUARDIAN, by=curator)

    def join(number):
        child = ParticipationFactory(programme=programme).person
        GuardianFactory(child=child, last_name=f"Мать{number}", user=user_with(Role.GUARDIAN, programme.organisation))

    join(0)
    with CaptureQueriesContext(connection) as few:
        plan()
    for number in range(1, 5):
        join(number)
    with django_assert_num_queries(len(few)):
        assert len(plan().skipped) == 5


def test_staff_pages_do_not_reach_the_accounts_of_participants(client, curator, school):
    member = MembershipFactory(organisation=school, role=Role.PARTICIPANT)
    for name in ("organisations:new_password", "organisations:end_role"):
        assert client.post(reverse(name, args=[school.pk, member.pk])).status_code == 404
    assert refused(give_role, school, role=Role.CURATOR, user=member.user, by=curator) == "role_not_yours_to_give"


# --- one parent, several children -------------------------------------------------------------------------------------
def test_a_parent_of_two_children_gets_one_account_and_later_ones_join_it(
    programme, school, curator, django_assert_max_num_queries
):
    names = {"last_name": "Ясинская", "patronymic": "Олеговна", "phone": "+7 (988) 123-00-01", "relation": "mother"}
    children = [
        pupil(school, "Ясинский", name, class_label=label) for name, label in (("Лев", "2 «А»"), ("Ия", "6 «А»"))
    ]
    other = pupil(school, "Архипов", "Нил")
    mothers = [
        GuardianFactory(child=child, first_name=first, **names)
        for child, first in zip(children, ("Марта", "М."), strict=True)
    ]
    GuardianFactory(
        child=other, last_name="Ясинская", first_name="Марта", patronymic="Олеговна", phone="+7 (988) 123-00-02"
    )
    rows = [ParticipationFactory(programme=programme, person=child) for child in (*children, other)]
    with django_assert_max_num_queries(12):
        plan = plan_accounts(rows, Role.GUARDIAN, by=curator)
    assert ([h.guardian for h in plan.gets], [(h.guardian, s.guardian) for h, s in plan.joins]) == (
        [mothers[0]],
        [(mothers[1], mothers[0])],
    )
    assert [h.person for h, _why in plan.skipped] == [other]
    slips, refusals = accounts.give_accounts(plan, by=curator)
    assert (len(slips), refusals) == (1, [])
    assert slips[0].where == "мать: Ясинский Лев, 2 «А»; мать: Ясинский Ия, 6 «А»"
    user = User.objects.get(username=slips[0].login)
    assert set(user.wards.all()) == set(mothers)
    third = pupil(school, "Ясинский", "Ян")
    late = GuardianFactory(child=third, first_name="Марта", **names)
    plan = plan_accounts([ParticipationFactory(programme=programme, person=third)], Role.GUARDIAN, by=curator)
    assert ([h.guardian for h, _same in plan.joins], plan.gets, plan.skipped) == ([late], [], [])
    accounts.give_accounts(plan, by=curator)
    assert user.wards.count() == 3
