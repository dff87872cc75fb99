"""The list of acquaintance: by account or on paper, with progress and a reminder."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from documents import acquainting, actions
from documents.models import Acquaintance
from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import Message
from tests.factories.organisations import user_with
from tests.kit.test_pdf import text_of


@pytest.fixture
def teacher(school):
    return user_with(Role.CLASS_TEACHER, school, last_name="Белова", first_name="Ирина")


@pytest.fixture
def listed(signed, teacher, curator):
    acquainting.add_to_list(signed, users=[teacher], names=["Громов Кирилл Олегович", "  "], by=curator)
    return signed


def test_an_order_in_force_puts_those_it_is_about_on_its_list(order, certificate, director, teacher, rules):
    from documents import execution

    readers = [acquainting.Reader("Белова Ирина", teacher), acquainting.Reader("Громов Кирилл Олегович")]
    rules(readers=lambda order: [*readers, *readers])
    signed = execution.sign_order(order, pin="482915", number="17-ОД", by=director)
    assert [row.person_name for row in signed.acquaintances.all()] == [teacher.short_name, "Громов Кирилл Олегович"]
    assert not teacher.notices.exists()  # the app they come from tells them in its own words
    assert list(acquainting.waiting_for(teacher)) == [signed]


def test_a_reader_without_a_right_to_orders_reads_and_notes_it(client, listed, teacher):
    client.force_login(teacher)
    address = teacher.notices.get().url
    assert listed.items[0]["text"] in client.get(address).content.decode()
    client.post(reverse("documents:acquaint", args=[listed.pk]))
    row = listed.acquaintances.get(user=teacher)
    assert (row.acquainted_on, row.acquainted_at is None) == (listed.organisation.today, False)
    assert "Вы ознакомлены" in client.get(address).content.decode()


def test_of_the_annex_a_reader_sees_only_the_lines_about_themselves(client, listed, teacher):
    name = teacher.full_name
    listed.annex = {
        "title": "ПЕРЕЧЕНЬ",
        "columns": [{"title": "Наставник"}, {"title": "Наставляемый"}],
        "rows": [[name, "Осипова Дарья"], ["Кравцова Ирина", "Семёнов Артём"]],
    }
    listed.save(update_fields=["annex"])
    client.force_login(teacher)
    page = client.get(reverse("documents:read_order", args=[listed.pk])).content.decode()
    assert ("Осипова Дарья" in page, "Семёнов Артём" in page) == (True, False)


def test_the_curator_notes_what_was_signed_on_paper(as_curator, listed, curator, school):
    row = listed.acquaintances.get(name="Громов Кирилл Олегович")
    address = reverse("documents:note_readers", args=[listed.pk])
    as_curator.post(address, {"rows": [row.pk], "day": school.today.isoformat()})
    row.refresh_from_db()
    assert (row.acquainted_on, row.noted_by) == (school.today, curator)
    page = as_curator.get(reverse("documents:acquaintance", args=[listed.pk])).content.decode()
    assert "1 из 2" in page


@pytest.mark.parametrize(
    ("ticked", "days", "field"), [(False, 0, "rows"), (True, 1, "day"), (True, -400, "day"), (True, None, "day")]
)
def test_a_mistake_on_the_sheet_is_said_at_its_field(as_curator, listed, school, ticked, days, field):
    row = listed.acquaintances.last()
    day = "" if days is None else (school.today + timedelta(days=days)).isoformat()
    answer = as_curator.post(
        reverse("documents:note_readers", args=[listed.pk]), {"rows": [row.pk] if ticked else [], "day": day}
    )
    assert answer.status_code == 422
    assert list(answer.context["note_form"].errors) == [field]
    assert not Acquaintance.objects.exclude(acquainted_on=None).exists()


def test_a_reminder_goes_to_those_with_an_account_once_a_day(listed, curator, teacher):
    assert acquainting.remind_readers(listed, by=curator) == 1
    with pytest.raises(Refused):
        acquainting.remind_readers(listed, by=curator)
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert acquainting.remind_readers(listed, by=curator) == 1
        actions.acquaint(listed, by=teacher)
        with pytest.raises(Refused):
            acquainting.remind_readers(listed, by=curator)
    assert Message.objects.filter(user=teacher).count() == 3


def test_the_printed_sheet_names_everybody_and_what_is_noted_already(as_curator, listed, teacher):
    actions.acquaint(listed, by=teacher)
    text = text_of(as_curator.get(reverse("documents:acquaintance_sheet", args=[listed.pk])).content)
    for words in ("№ 17-ОД", teacher.full_name, "отметка в системе", "Громов Кирилл Олегович"):
        assert words in text


def test_people_are_added_from_the_page_and_nobody_twice(as_curator, listed, teacher, director):
    address = reverse("documents:add_readers", args=[listed.pk])
    as_curator.post(address, {"users": [director.pk], "names": "Громов Кирилл Олегович\nОсипова Дарья"})
    assert [row.person_name for row in listed.acquaintances.all()] == [
        teacher.short_name,
        "Громов Кирилл Олегович",
        director.short_name,
        "Осипова Дарья",
    ]
    answer = as_curator.post(address, {"names": " "})
    assert answer.status_code == 422


def test_a_stranger_reads_nothing(client, listed):
    client.force_login(user_with(Role.SPECIALIST, listed.organisation))
    assert client.get(reverse("documents:read_order", args=[listed.pk])).status_code == 404
