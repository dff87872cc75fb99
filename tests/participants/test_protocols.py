"""The protocol of a gathering as PDF and .docx, the sheet people sign on, slips to hand over."""

import io
from datetime import date

import pytest
from django.urls import reverse
from docx import Document
from pypdf import PdfReader

from mentoring.kit.errors import Refused
from participants.actions import gatherings
from participants.enums import GatheringKind
from participants.models import Gathering
from tests.factories.organisations import curator_of
from tests.factories.participants import (
    AttendanceFactory,
    GatheringFactory,
    GatheringGroupFactory,
    ParticipationFactory,
)
from tests.factories.roadmap import EventFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    return EventFactory(kinds=["council"])


@pytest.fixture
def gathering(event):
    return GatheringFactory(
        programme=event.stage.roadmap.programme,
        event=event,
        kind=GatheringKind.COUNCIL,
        title="Итоги первого полугодия",
        place="кабинет 12",
    )


@pytest.fixture
def curator(gathering, client):
    user = curator_of(gathering.programme.organisation)
    client.force_login(user)
    return user


def text_of(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def words_of(docx):
    document = Document(io.BytesIO(docx))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs], cells


def agenda(*rows, **head):
    data = {"agenda-TOTAL_FORMS": len(rows), "agenda-INITIAL_FORMS": 0} | head
    for number, row in enumerate(rows):
        data |= {f"agenda-{number}-{name}": value for name, value in row.items()}
    return data


def test_agenda_and_decisions_are_rows_in_the_order_given(client, gathering, curator):
    url = reverse("participants:write_protocol", args=[gathering.pk])
    assert client.get(url).context["form"]["number"].value() == "1"
    client.post(
        url,
        agenda(
            {"question": "О планах", "decided": "Утвердить планы", "ORDER": 2},
            {
                "question": "О парах",
                "speaker": "Соколова М. В.",
                "decided": "1. Закрепить пары\n2) Издать приказ",
                "ORDER": 1,
            },
            {"question": ""},
            number="4",
            chair="Белов О. И.",
            secretary="Громова Я. П.",
        ),
    )
    assert list(gathering.agenda.values_list("position", "question")) == [(1, "О парах"), (2, "О планах")]
    AttendanceFactory(gathering=gathering, has_come=True)
    paragraphs, cells = words_of(client.get(reverse("participants:protocol_word", args=[gathering.pk])).content)
    pdf = text_of(client.get(reverse("participants:protocol", args=[gathering.pk])).content)
    name = gathering.attendances.get().full_name
    for line in (
        "1. СЛУШАЛИ: О парах (Соколова М. В.).",
        "РЕШИЛИ: ",
        "1.1 Закрепить пары",
        "1.2 Издать приказ",
        "2.1 Утвердить планы",
    ):
        assert line in paragraphs
        assert line.strip() in pdf
    for words in ("ПРОТОКОЛ", "ПОВЕСТКА ДНЯ", "№ 4", "Белов О. И.", "Громова Я. П.", "кабинет 12"):
        assert words in pdf
        assert any(words in paragraph for paragraph in paragraphs)
    assert name in cells
    assert name in pdf
    assert "1 человек из 1 приглашённых (список прилагается)" in pdf


def test_decisions_without_a_question_are_refused_at_their_row(client, gathering, curator):
    url = reverse("participants:write_protocol", args=[gathering.pk])
    response = client.post(url, agenda({"question": "", "decided": "Утвердить планы"}))
    assert response.status_code == 422
    assert list(response.context["formset"].forms[0].errors) == ["question"]
    assert not gathering.agenda.exists()


def test_numbers_of_protocols_go_on_within_the_school_year(gathering, curator):
    GatheringFactory(programme=gathering.programme, kind=GatheringKind.COUNCIL, number="7")
    GatheringFactory(programme=gathering.programme, kind=GatheringKind.CEREMONY, number="20")
    assert gatherings.next_number(gathering) == "8"


def test_the_protocol_is_filed_with_the_event_once_somebody_came(event, gathering, curator):
    with pytest.raises(Refused) as refusal:
        gatherings.file_protocol(gathering, by=curator)
    assert refusal.value.code == "not_held"
    AttendanceFactory(gathering=gathering, has_come=True)
    evidence = gatherings.file_protocol(Gathering.objects.get(), by=curator)
    assert (evidence.event, evidence.attachment.content_type) == (event, "application/pdf")


def test_the_sheet_names_everybody_leaves_lines_for_the_others_and_repeats_its_head(client, gathering, curator):
    for _n in range(40):
        AttendanceFactory(gathering=gathering, participation=ParticipationFactory(programme=gathering.programme))
    GatheringGroupFactory(gathering=gathering, invited_count=30)
    pdf = client.get(reverse("participants:attendance_sheet", args=[gathering.pk])).content
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert "Подпись" in page
        assert f"{number} / {len(pages)}" in page
    for row in gathering.attendances.with_people():
        assert row.full_name in text_of(pdf)
    assert "\n70\n" in text_of(pdf).replace(" ", "")


def test_slips_are_printed_for_those_who_can_not_be_reached(client, gathering, curator):
    unreached = AttendanceFactory(gathering=gathering)
    mentor = AttendanceFactory(
        gathering=gathering, participation=ParticipationFactory(programme=gathering.programme, mentor=True)
    )
    text = text_of(client.get(reverse("participants:paper_invitations", args=[gathering.pk])).content)
    assert unreached.full_name in text
    assert mentor.full_name not in text


def test_the_announcement_has_a_sheet_of_informing(client, gathering, curator):
    gathering.kind, gathering.text, gathering.held_on = (
        GatheringKind.ANNOUNCEMENT,
        "Приём заявок открыт.",
        date(2025, 9, 1),
    )
    gathering.save()
    AttendanceFactory(gathering=gathering, told_at="2025-09-01T06:00Z")
    text = text_of(client.get(reverse("participants:protocol", args=[gathering.pk])).content)
    assert "Приём заявок открыт." in text
    assert "Список ознакомленных" in text
