"""Information from third parties: who is asked, what they see, what is kept from whom, what goes into the need."""

import re
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry, Letter, Message
from participants.actions.people import remove_guardian
from participants.person_sections import parts_of
from roadmap.enums import Audience
from roadmap.kinds import REGISTRY
from surveys.content import load_questionnaires
from surveys.enquiries import actions
from surveys.enquiries.asking import plan_of, pupils_of
from surveys.enquiries.tables import sheets, workbook
from surveys.enums import Source, StatementState
from surveys.models import Respondent, Statement
from tests.factories.consents import ConsentFactory
from tests.factories.organisations import MembershipFactory, UserFactory, user_with
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory, TopicFactory
from tests.factories.roadmap import ProgrammeFactory
from tests.factories.surveys import StatementFactory

pytestmark = pytest.mark.django_db
ALL = list(Source)


@pytest.fixture
def programme(school):
    load_questionnaires()
    return ProgrammeFactory(organisation=school)


def pupil(programme, label="8 «А»", *, cleared=True, guardian="parent@mail.example", **fields):
    person = PersonFactory(organisation=programme.organisation, class_label=label, **fields)
    parent = GuardianFactory(child=person, email=guardian)
    if cleared:
        ConsentFactory(person=person, guardian=parent, valid_until=timezone.localdate() + timedelta(days=90))
        ConsentFactory(person=person, own=True, valid_until=timezone.localdate() + timedelta(days=90))
    return ParticipationFactory(programme=programme, person=person)


def teacher(programme, label="8 «А»", **fields):
    user = UserFactory(**fields)
    MembershipFactory(user=user, organisation=programme.organisation, role=Role.CLASS_TEACHER, class_label=label)
    return user


def ask(programme, sources=ALL, by=None, pupils=None):
    pupils = pupils if pupils is not None else list(pupils_of(programme))
    shown = plan_of(programme, pupils, sources).stamp
    closes_on = programme.organisation.today + timedelta(days=5)
    return actions.open_enquiry(programme, pupils, sources, closes_on=closes_on, event=None, shown=shown, by=by)


def address(respondent):
    return reverse("surveys:told_by_link", args=[respondent.link.token])


# --- whom to ask ------------------------------------------------------------------------------------------------------
def test_each_is_asked_about_their_own_pupils(programme, curator):
    own, other = pupil(programme), pupil(programme, "9 «Б»", guardian="")
    user = teacher(programme)
    psychologist = user_with(Role.SPECIALIST, programme.organisation)
    enquiry = ask(programme, by=curator)
    asked = {(row.source, row.user_id, row.class_label): row for row in enquiry.respondents.all()}
    assert {s.participation for s in asked["class_teacher", user.pk, "8 «А»"].statements.all()} == {own}
    assert {s.participation for s in asked["class_teacher", None, "9 «Б»"].statements.all()} == {other}
    assert asked["psychologist", psychologist.pk, ""].statements.count() == 2
    assert enquiry.respondents.filter(source=Source.GUARDIAN).count() == 2
    assert set(Letter.objects.values_list("to_address", flat=True)) == {
        user.email,
        psychologist.email,
        "parent@mail.example",
    }
    assert set(Message.objects.values_list("user", flat=True)) == {user.pk, psychologist.pk}


def test_nobody_is_asked_about_a_pupil_without_consent(programme, curator):
    cleared, closed = pupil(programme), pupil(programme, cleared=False)
    plan = plan_of(programme, pupils_of(programme), ALL)
    assert [row.participation for row in plan.waiting] == [closed]
    assert "consent" in str(plan.waiting[0].papers[0]) or "соглас" in str(plan.waiting[0].papers[0])
    enquiry = ask(programme, by=curator)
    assert set(Statement.objects.filter(respondent__enquiry=enquiry).values_list("participation", flat=True)) == {
        cleared.pk
    }


def test_a_parent_of_two_is_asked_once_about_both(programme, curator):
    mother = {"email": "mother@mail.example", "last_name": "Белова"}
    first, second = pupil(programme, guardian=""), pupil(programme, "5 «Б»", guardian="")
    rows = [GuardianFactory(child=row.person, **mother) for row in (first, second)]
    GuardianFactory(child=second.person, email=mother["email"], last_name="Белов")  # the same address, another reader
    ask(programme, [Source.GUARDIAN], by=curator)
    assert Letter.objects.filter(to_address=mother["email"]).count() == 2
    both = Respondent.objects.get(guardian__in=rows)
    assert {row.participation for row in both.statements.all()} == {first, second}
    assert plan_of(programme, pupils_of(programme), [Source.GUARDIAN]).asked == []
    remove_guardian(both.guardian, by=curator)
    both.refresh_from_db()
    assert both.guardian in rows
    assert both.statements.count() == 2


def test_what_changed_since_the_preview_is_not_sent(programme, curator):
    pupil(programme)
    stamp = plan_of(programme, pupils_of(programme), ALL).stamp
    pupil(programme)
    with pytest.raises(Refused) as refusal:
        actions.open_enquiry(
            programme,
            pupils_of(programme),
            ALL,
            closes_on=programme.organisation.today,
            event=None,
            shown=stamp,
            by=curator,
        )
    assert refusal.value.code == "changed_meanwhile"


def test_asked_twice_is_asked_once(programme, curator, as_curator):
    pupil(programme)
    first = ask(programme, by=curator)
    assert ask(programme, by=curator) == first
    plan = plan_of(programme, pupils_of(programme), [Source.GUARDIAN])
    assert (plan.asked, plan.already) == ([], 1)


def test_the_preview_and_the_button(programme, as_curator):
    pupil(programme, guardian="")
    url = reverse("surveys:new_enquiry", args=[programme.pk])
    page = as_curator.get(url).content.decode()
    shown = re.search(r'name="shown" value="(\d+)"', page)[1]
    data = {"sources": ["class_teacher"], "closes_on": "2020-01-01", "shown": shown}
    assert as_curator.post(url, data).status_code == 422
    data["closes_on"] = programme.organisation.today.isoformat()
    response = as_curator.post(url, data)
    respondent = Respondent.objects.get()
    assert response.url == respondent.enquiry.get_absolute_url()
    assert "8 «А»" in as_curator.get(response.url).content.decode()
    assert sheets(respondent.enquiry, [respondent]).startswith(b"%PDF")


def test_the_number_of_queries_does_not_grow(programme, curator, as_curator, django_assert_max_num_queries):
    for _number in range(2):
        pupil(programme)
    ask(programme, by=curator)
    url = reverse("surveys:enquiry", args=[programme.enquiries.get().pk])
    as_curator.get(url)
    with django_assert_max_num_queries(45) as few:
        as_curator.get(url)
    for row in [pupil(programme) for _number in range(6)]:
        for respondent in Respondent.objects.all()[:2]:
            StatementFactory(respondent=respondent, participation=row)
    with django_assert_max_num_queries(len(few)):
        as_curator.get(url)


# --- telling ----------------------------------------------------------------------------------------------------------
def test_by_link_one_sees_only_the_pupils_one_was_asked_about(client, programme, curator):
    own, other = pupil(programme, last_name="Своя"), pupil(programme, "9 «Б»", last_name="Чужая")
    ask(programme, [Source.CLASS_TEACHER], by=curator)
    mine = Respondent.objects.get(class_label="8 «А»")
    page = client.get(address(mine)).content.decode()
    assert own.person.last_name in page
    assert other.person.last_name not in page
    strange = Statement.objects.get(participation=other)
    assert client.get(address(mine), {"pupil": strange.pk}).status_code == 404
    assert client.post(address(mine), {"pupil": strange.pk, "nothing": 1}).status_code == 404
    assert Statement.objects.done().count() == 0


def test_an_answer_is_kept_changed_taken_back_and_replaced_by_nothing_to_add(client, programme, curator):
    pupil(programme)
    ask(programme, [Source.CLASS_TEACHER], by=curator)
    row = Statement.objects.get()
    url = address(row.respondent)
    client.post(url, {"pupil": row.pk, "q-strengths": "<b>Рисует</b>"}, headers={"HX-Request": "true"})
    row.refresh_from_db()
    assert (row.state, row.read()) == (StatementState.ANSWERED, {"strengths": "<b>Рисует</b>"})
    assert "<b>Рисует" not in client.get(url, {"pupil": row.pk}).content.decode()
    client.post(url, {"pupil": row.pk, "q-strengths": ""})
    row.refresh_from_db()
    assert row.state == StatementState.ASKED
    client.post(url, {"rest": "1"})
    row.refresh_from_db()
    assert (row.state, row.read()) == (StatementState.NOTHING, {})


def test_too_long_is_said_at_the_question_and_nothing_typed_is_lost(client, programme, curator):
    pupil(programme)
    ask(programme, [Source.CLASS_TEACHER], by=curator)
    row = Statement.objects.get()
    response = client.post(
        address(row.respondent), {"pupil": row.pk, "q-strengths": "А" * 601, "q-support": "Математика"}
    )
    assert response.status_code == 422
    assert "А" * 601 in response.content.decode()
    row.refresh_from_db()
    assert row.read() == {"support": "Математика"}


def test_a_closed_enquiry_and_one_who_left_the_school_open_nothing(client, programme, curator):
    pupil(programme)
    user = teacher(programme)
    enquiry = ask(programme, [Source.CLASS_TEACHER], by=curator)
    row = enquiry.respondents.get()
    user.memberships.update(ends_on=programme.organisation.today - timedelta(days=1))
    assert client.get(address(row)).status_code == 410
    client.force_login(user)
    assert client.get(reverse("surveys:told_by_account", args=[row.pk])).status_code == 404
    user.memberships.update(ends_on=None)
    assert client.get(address(row)).status_code == 200
    actions.close_enquiry(enquiry, by=curator)
    assert client.get(address(row)).status_code == 403
    with pytest.raises(Refused):
        actions.say_nothing(row.statements.get())


def test_a_withdrawn_consent_takes_the_pupil_off_the_page(client, programme, curator):
    row = pupil(programme)
    ask(programme, [Source.CLASS_TEACHER], by=curator)
    row.person.consents.update(withdrawn_at=timezone.now(), destroy_by=timezone.localdate())
    statement = Statement.objects.get()
    assert row.person.last_name not in client.get(address(statement.respondent)).content.decode()
    with pytest.raises(Refused) as refusal:
        actions.save_statement(statement, {}, [])
    assert refusal.value.code == "not_asked_any_more"


def test_a_link_to_a_questionnaire_is_not_a_link_to_pupils(client, programme, curator):
    pupil(programme)
    ask(programme, [Source.CLASS_TEACHER], by=curator)
    token = Respondent.objects.get().link.token
    assert client.get(reverse("surveys:answer", args=[token])).status_code == 404


def test_the_curator_types_a_sheet_in_without_what_is_for_the_psychologist(as_curator, programme, curator):
    pupil(programme)
    ask(programme, [Source.GUARDIAN], by=curator)
    row = Statement.objects.get()
    url = reverse("surveys:told_by_curator", args=[row.respondent_id])
    assert "q-opinion" not in as_curator.get(url).content.decode()
    as_curator.post(url, {"pupil": row.pk, "q-strengths": "Поёт", "q-opinion": "Тайна"})
    row.refresh_from_db()
    assert row.read() == {"strengths": "Поёт"}


def test_what_was_said_in_confidence_is_not_read_through_a_link_or_a_sheet(as_curator, programme, curator):
    pupil(programme)
    enquiry = ask(programme, [Source.CLASS_TEACHER], by=curator)
    row = Statement.objects.get(respondent__enquiry=enquiry)
    closed = [q.key for q in row.respondent.questionnaire.questions.all() if q.readers != "register"]
    holder, link = Client(), address(row.respondent)
    said = {"pupil": row.pk, "q-strengths": "Поёт", **{f"q-{key}": f"Тайна {key}" for key in closed}}
    holder.post(link, said)
    assert "Тайна" in holder.get(link, {"pupil": row.pk}).content.decode()
    typed = reverse("surveys:told_by_curator", args=[row.respondent_id])
    for door in (link, typed):
        as_curator.post(door, {"pupil": row.pk, "q-strengths": "Поёт"})
        page = as_curator.get(door, {"pupil": row.pk}).content.decode()
        assert "Поёт" in page
        assert "Тайна" not in page
    row.refresh_from_db()
    assert [row.read()[key] for key in closed] == [f"Тайна {key}" for key in closed]
    assert closed


def test_a_reminder_goes_once_a_day_to_those_with_pupils_left(programme, curator):
    pupil(programme)
    enquiry = ask(programme, [Source.GUARDIAN], by=curator)
    assert actions.remind(enquiry, by=curator) == 0  # written to today
    enquiry.created_at = timezone.now() - timedelta(days=2)
    enquiry.save()
    assert actions.remind(enquiry, by=curator) == 1
    assert actions.remind(enquiry, by=curator) == 0
    assert Letter.objects.count() == 2


# --- what is kept from whom -------------------------------------------------------------------------------------------
SAID = {"strengths": "Рисует плакаты", "avoid": "Про переезд", "opinion": "Тревожность высокая"}


@pytest.fixture
def statement(programme, curator):
    return StatementFactory(participation=pupil(programme), respondent__enquiry__programme=programme, answered=SAID)


def test_what_was_said_lies_sealed_and_can_be_sealed_anew(statement):
    with connection.cursor() as cursor:
        cursor.execute("select said, withheld, taken from surveys_statement")
        assert not any(word in str(cursor.fetchall()) for word in SAID.values())
    call_command("rotate_data_keys", verbosity=0)
    statement.refresh_from_db()
    assert statement.read() == SAID


@pytest.mark.parametrize(
    ("role", "sees"), [(Role.CURATOR, {"strengths", "avoid"}), (Role.SPECIALIST, {"strengths", "avoid", "opinion"})]
)
def test_confidence_is_opened_on_purpose_and_only_by_those_it_was_meant_for(client, statement, role, sees):
    client.force_login(user_with(role, statement.participation.programme.organisation))
    url = reverse("surveys:told", args=[statement.participation_id])
    closed = client.get(url).content.decode()
    assert {key for key, word in SAID.items() if word in closed} == {"strengths"}
    opened = client.post(reverse("surveys:told_sealed", args=[statement.participation_id])).content.decode()
    assert {key for key, word in SAID.items() if word in opened} == sees
    assert AuditEntry.objects.about(statement.participation.person).filter(deed="enquiry.sealed_viewed").count() == 1


def test_confidence_never_goes_into_the_need_or_a_file(statement, curator, as_curator):
    question = statement.respondent.questionnaire.questions.get(key="avoid")
    with pytest.raises(Refused) as refusal:
        actions.take_into_need(statement, question, by=curator)
    assert refusal.value.code == "confidential"
    as_curator.post(reverse("surveys:take_told", args=[statement.pk]))  # all that may go there
    statement.participation.refresh_from_db()
    day = f"{timezone.localdate():%d.%m.%Y}"
    need = statement.participation.need
    assert need == f"Подготовиться к ОГЭ\nРисует плакаты (по сведениям классного руководителя, {day})"
    for name in ("enquiry_xlsx", "enquiry_pdf"):
        response = as_curator.get(reverse(f"surveys:{name}", args=[statement.respondent.enquiry_id]))
        assert response.status_code == 200
    from mentoring.kit.sheets import Column, Sheet

    content = Sheet("Сведения", Column("told", "Что сообщили")).read(workbook(statement.respondent.enquiry), "a.xlsx")
    assert [row.values["told"] for row in content.rows] == ["Вопрос strengths: Рисует плакаты"]


def test_one_press_takes_an_answer_once_and_topics_among_the_topics(statement, curator):
    topic = TopicFactory(name="рисование")
    actions.save_statement(
        statement,
        {statement.respondent.questionnaire.questions.get(key="topics"): [topic.pk]},
        list(statement.respondent.questionnaire.questions.all()),
    )
    statement.refresh_from_db()
    for question in statement.respondent.questionnaire.questions.filter(key__in=["strengths", "topics"]):
        actions.take_into_need(statement, question, by=curator)
        actions.take_into_need(statement, question, by=curator)
    participation = statement.participation
    participation.refresh_from_db()
    assert participation.need.count("Рисует плакаты") == 1
    assert list(participation.topics.all()) == [topic]


def test_the_need_is_not_written_over_somebody_elses_change(statement, as_curator):
    url = reverse("surveys:told_need", args=[statement.participation_id])
    seen = (statement.participation.updated_at - timedelta(minutes=1)).isoformat()
    statement.participation.need = "Чужая правка"
    statement.participation.save()
    response = as_curator.post(url, {"need": "Моя правка", "seen": seen})
    assert response.status_code == 422
    assert "Моя правка" in response.content.decode()
    statement.participation.refresh_from_db()
    assert statement.participation.need == "Чужая правка"


def test_the_event_is_measured_answered_of_asked(statement, programme):
    StatementFactory(respondent=statement.respondent, participation=pupil(programme))
    measure = REGISTRY["third_party_info"].measure(programme)[Audience.NOBODY][0]
    assert (measure.done, measure.total) == (1, 2)


def test_the_persons_page_names_sources_and_no_words(statement, curator, rf):
    request = rf.get("/")
    request.user = curator
    shown = "".join(part.html for part in parts_of(statement.participation.person, request))
    assert "классный руководитель" in shown.lower()
    assert not any(word in shown for word in SAID.values())
