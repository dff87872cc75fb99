"""Lists of people are taken masked, whole with a purpose, and every download stands in the journal."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from organisations.models import AuditEntry
from participants.attention import FlagCount, veiled
from participants.exporting import mask_contact, mask_email, mask_phone, note_export
from participants.register_fields import short_date
from tests.factories.consents import ConsentFactory
from tests.factories.participants import ExpertFactory, GuardianFactory, ParticipationFactory


@pytest.mark.parametrize(
    ("masked", "text"),
    [
        (mask_phone("+7 (912) 345-67-89"), "•••67-89"),
        (mask_phone(""), ""),
        (mask_email("anna@school.example"), "a•••@school.example"),
        (mask_contact("Иванова Анна, 8 912 345 67 89, anna@ya.ru"), "Иванова Анна, •••67-89, a•••@ya.ru"),
        (mask_contact("кабинет 12"), "кабинет 12"),
    ],
)
def test_contacts_are_masked_but_known_again(masked, text):
    assert masked == text


def words_of(answer):
    return " ".join(str(cell.value) for row in load_workbook(BytesIO(answer.content)).active for cell in row)


def test_the_register_of_consents_tells_the_day_of_birth_only_with_a_purpose(as_curator, programme, curator):
    person = ParticipationFactory(programme=programme).person
    ConsentFactory(person=person)
    url = reverse("participants:consent_register", args=[programme.pk])
    masked = words_of(as_curator.get(url))
    assert "2011-06-14" not in masked
    assert "2011" in masked
    assert as_curator.post(url, {"purpose": "да"}).status_code == 422
    whole = words_of(as_curator.post(url, {"purpose": "Проверка прокуратуры 3 марта"}))
    assert "2011-06-14" in whole
    assert "Проверка прокуратуры 3 марта" in whole
    taken = AuditEntry.objects.filter(deed="export.taken").order_by("pk")
    assert [(entry.by, entry.details["rows"], entry.details["purpose"]) for entry in taken] == [
        (curator, 1, ""),
        (curator, 1, "Проверка прокуратуры 3 марта"),
    ]


def test_the_register_gives_contacts_out_only_with_a_purpose(as_curator, programme):
    person = ParticipationFactory(programme=programme).person
    GuardianFactory(child=person, phone="+7 912 345-67-89")
    url = reverse("participants:register_export", args=[programme.pk, "mentee"])
    masked = words_of(as_curator.get(url, {"form": "usual"}))
    assert "•••67-89" in masked
    assert "345" not in masked
    assert as_curator.get(url, {"form": "usual", "whole": "1"}).context["form"].fields.keys() == {"purpose"}
    whole = words_of(as_curator.post(f"{url}?form=usual&whole=1", {"purpose": "Обзвон родителей перед встречей"}))
    assert "+7 912 345-67-89" in whole
    assert "Обзвон родителей перед встречей" in whole


def test_a_day_is_short_on_the_page_and_whole_in_the_file(as_curator, programme):
    ParticipationFactory(programme=programme)
    page = as_curator.get(reverse("participants:mentees", args=[programme.pk])).text
    file = as_curator.get(reverse("participants:register_export", args=[programme.pk, "mentee"])).content
    row = [cell.value for cell in load_workbook(BytesIO(file)).worksheets[0][6]]
    changed = row[-1].date()
    assert changed == programme.organisation.today
    assert short_date(changed) in page


def test_a_sheet_of_the_file_tells_who_took_it_for_what_and_how_many_rows(as_curator, programme, curator):
    ParticipationFactory(programme=programme, person__class_label="7 «Б»")
    ParticipationFactory(programme=programme, person__class_label="8 «А»")
    url = reverse("participants:register_export", args=[programme.pk, "mentee"])
    answer = as_curator.post(f"{url}?grade=7&whole=1", {"purpose": "Обзвон родителей перед встречей"})
    sheet = load_workbook(BytesIO(answer.content))["О файле"]
    told = {row[0].value: row[1].value for row in sheet}
    assert told["Кто выгрузил"] == curator.full_name
    assert told["Цель"] == "Обзвон родителей перед встречей"
    assert told["Строки"] == 1
    assert "7" in told["Отбор строк"]


def test_the_register_is_printed_with_contacts_only_for_a_purpose(as_curator, programme, curator):
    person = ParticipationFactory(programme=programme).person
    GuardianFactory(child=person, phone="+7 912 345-67-89")
    url = reverse("participants:register_print", args=[programme.pk, "mentee"])
    assert "345" not in as_text(as_curator.get(url))
    assert as_curator.get(url, {"whole": "1"}).context["form"].fields.keys() == {"purpose"}
    whole = as_text(as_curator.post(f"{url}?whole=1", {"purpose": "Обзвон родителей перед встречей"}))
    assert "Обзвон родителей перед встречей" in whole
    assert curator.short_name in whole
    assert AuditEntry.objects.filter(deed="export.taken").latest("pk").details["purpose"]


def as_text(answer):
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in PdfDocument(answer.content)).split())


def test_the_journal_has_pages_and_takes_the_same_queries_for_any_number(
    as_director, programme, curator, django_assert_max_num_queries
):
    url = reverse("participants:exports", args=[programme.organisation_id])
    for number in range(60):
        if number == 3:
            as_director.get(url)
            with CaptureQueriesContext(connection) as few:
                as_director.get(url)
        note_export(programme, "experts", by=curator, rows=number)
    with django_assert_max_num_queries(len(few)):
        assert len(as_director.get(url).context["rows"]) == 50
    assert len(as_director.get(url, {"page": 2}).context["rows"]) == 10


def test_the_journal_says_who_took_what(client, director, programme, curator):
    ExpertFactory(programme=programme, contact="8 912 345 67 89")
    client.force_login(curator)
    file = client.get(reverse("participants:experts_file", args=[programme.pk]))
    assert "•••67-89" in words_of(file)
    client.force_login(director)
    page = client.get(reverse("participants:exports", args=[programme.organisation_id])).content.decode()
    assert "Эксперты" in page
    assert curator.short_name in page


@pytest.mark.parametrize(
    ("counts", "total", "shown"),
    [
        ([12, 3, 9, 0], 40, ["12", "меньше 5", "не показано", "0"]),  # 40 − 12 − 9 would tell the three
        ([12, 3, 2, 20], 40, ["12", "меньше 5", "меньше 5", "20"]),
        ([38, 12], 40, ["не показано", "не показано"]),  # the two who lack it could be recognised
        ([12, 9], 40, ["12", "9"]),
    ],
)
def test_small_counts_can_not_be_reckoned_from_those_shown(counts, total, shown):
    assert [one.words for one in veiled([FlagCount(str(n), n) for n in counts], total)] == shown
