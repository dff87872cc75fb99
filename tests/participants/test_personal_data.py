"""What is kept on a person, handed over whole and with a trace."""

import io
import json
import re
import zipfile
from datetime import date

import pytest
from django.urls import reverse

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.downloads import PDF
from organisations.access import Permission
from organisations.enums import Role
from organisations.models import AuditEntry
from pairs.enums import MeetingKind
from pairs.models import IndividualPlan, PairMember
from participants.actions.attention import save_circumstances, stamp_of
from participants.models import Circumstances
from tests.factories.consents import ConsentFactory
from tests.factories.organisations import user_with
from tests.factories.pairs import IndividualPlanFactory, MeetingFactory, PairFactory, PlanItemFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory
from tests.factories.surveys import InvitationFactory, QuestionFactory, ResponseFactory

pytestmark = pytest.mark.django_db
PURPOSE = {"purpose": "Запрос законного представителя"}


@pytest.fixture
def child(programme, curator):
    """A mentee of whom every room of the house keeps something."""
    mentee = ParticipationFactory(programme=programme, need="Не бояться доски")
    person = mentee.person
    GuardianFactory(child=person, phone="+7 (912) 345-67-89")
    ConsentFactory(
        person=person,
        scan=Attachment.objects.keep(
            b"%PDF-1.4 x",
            name="лист.pdf",
            content_type=PDF,
            purpose=AttachmentPurpose.CONSENT_SCAN,
            guarded_by=Permission.CONSENT_VIEW,
            organisation=programme.organisation,
        ),
    )
    pair = PairFactory(programme=programme, mentee=mentee, working=True)
    MeetingFactory(pair=pair, summary="Разобрали задачу о поездах")
    PlanItemFactory(plan=IndividualPlanFactory(pair=pair), task="Выступить на уроке")
    invitation = InvitationFactory(survey__programme=programme, participation=mentee)
    question = QuestionFactory(questionnaire=invitation.survey.questionnaire, text="Чему хочешь научиться?")
    response = ResponseFactory(invitation=invitation)
    response.answers.create(question=question, value="Говорить перед классом")
    save_circumstances(person, Circumstances(("rural",), ""), seen=stamp_of(Circumstances()), by=curator)
    return person


def archive_of(response):
    return zipfile.ZipFile(io.BytesIO(b"".join(response) if response.streaming else response.content))


def test_every_room_hands_over_what_it_keeps(as_curator, child):
    sent = PURPOSE | {"with_sealed": "on"}
    archive = archive_of(as_curator.post(reverse("participants:personal_data", args=[child.pk]), sent))
    names = archive.namelist()
    assert names[:2] == ["Персональные данные.pdf", "Персональные данные.json"]
    assert [name for name in names if name.startswith("Документы/01 ")]
    assert archive.read(names[0]).startswith(b"%PDF")
    told = json.loads(archive.read(names[1]))
    keys = [holding["key"] for holding in told["holdings"]]
    expected = ["person", "guardians", "participations", "consents", "questionnaires", "pairs", "meetings", "plans"]
    assert keys == [*expected, "attention", "history"]
    text = json.dumps(told, ensure_ascii=False)
    for words in (
        *["Не бояться доски", "+7 (912) 345-67-89", "Разобрали задачу о поездах", "Выступить на уроке"],
        *["Говорить перед классом", "живёт в сельской местности", PURPOSE["purpose"]],
    ):
        assert words in text


def test_nothing_is_handed_over_without_a_purpose_and_each_time_is_in_the_history(as_curator, child):
    address = reverse("participants:personal_data", args=[child.pk])
    assert as_curator.post(address, {"purpose": "так"}).status_code == 422
    assert not AuditEntry.objects.filter(deed="person.taken_out").exists()
    as_curator.post(address, PURPOSE)
    entry = AuditEntry.objects.get(deed="person.taken_out")
    assert (entry.subject, entry.details) == (child, PURPOSE)
    assert not AuditEntry.objects.filter(deed="attention.exported").exists()
    as_curator.post(address, PURPOSE | {"with_sealed": "on"})
    assert AuditEntry.objects.get(deed="attention.exported").details == PURPOSE


def test_the_director_gets_it_without_special_attention(client, school, child):
    client.force_login(user_with(Role.DIRECTOR, school))
    sent = PURPOSE | {"with_sealed": "on"}
    archive = archive_of(client.post(reverse("participants:personal_data", args=[child.pk]), sent))
    told = json.loads(archive.read("Персональные данные.json"))
    assert "attention" not in [holding["key"] for holding in told["holdings"]]
    assert not re.search("сельской местности|собом внимании|заметк", json.dumps(told, ensure_ascii=False))
    assert not AuditEntry.objects.filter(deed="attention.exported").exists()


def test_what_went_on_in_a_pair_without_the_person_is_not_theirs(as_curator, programme):
    """A mentor who left gets the meetings of their own time, and no plan that others carry on."""
    pair = PairFactory(programme=programme, working=True)
    left = pair.members.get(role="mentor")
    MeetingFactory(pair=pair, kind=MeetingKind.REGULAR, held_on=date(2026, 9, 10), summary="При прежнем наставнике")
    MeetingFactory(pair=pair, kind=MeetingKind.REGULAR, held_on=date(2026, 10, 10), summary="При новом наставнике")
    PlanItemFactory(plan=IndividualPlanFactory(pair=pair), task="Олимпиада")
    PairMember.objects.filter(pk=left.pk).update(left_on=date(2026, 9, 30), is_current=False)
    address = reverse("participants:personal_data", args=[left.participation.person_id])
    text = archive_of(as_curator.post(address, PURPOSE)).read("Персональные данные.json").decode()
    assert "При прежнем наставнике" in text
    assert not re.search("При новом наставнике|Олимпиада", text)


def test_equal_tasks_of_a_plan_are_all_handed_over(as_curator, child):
    plan = IndividualPlan.objects.get()
    PlanItemFactory(plan=plan, position=7, task="Консультация", actual_result="сентябрь")
    PlanItemFactory(plan=plan, position=8, task="Консультация", actual_result="октябрь")
    archive = archive_of(as_curator.post(reverse("participants:personal_data", args=[child.pk]), PURPOSE))
    text = archive.read("Персональные данные.json").decode()
    assert text.count("Консультация") == 2
