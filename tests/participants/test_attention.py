"""Circumstances that few may know of: sealed, opened on purpose, never without a trace."""

import io
import re

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.urls import reverse
from openpyxl import load_workbook

from mentoring.kit.errors import Refused
from mentoring.kit.sealing import seal, unseal
from organisations.enums import Role
from organisations.models import AuditEntry
from participants.actions import attention as actions
from participants.enums import AttentionFlag, NoteReaders
from participants.models import Circumstances, PersonNote, SpecialAttention
from tests.factories.organisations import MembershipFactory, UserFactory, user_with
from tests.factories.participants import ParticipationFactory, PersonFactory

pytestmark = pytest.mark.django_db
KNOWN = Circumstances((AttentionFlag.HARDSHIP.value,), "Живёт с бабушкой")
KEYS = ["a" * 40, "b" * 40]


@pytest.fixture
def child(school):
    return PersonFactory(organisation=school)


@pytest.fixture
def psychologist(school):
    return user_with(Role.SPECIALIST, school)


def keep(person, by, circumstances=KNOWN):
    actions.save_circumstances(person, circumstances, seen=actions.stamp_of(Circumstances()), by=by)


def typed(page):
    """What the form of ``page`` would send as it stands."""
    form = page.context["form"]
    return {"flags": form["flags"].value(), "note": form["note"].value(), "seen": form["seen"].value()}


def test_what_is_saved_is_read_back_and_no_column_holds_it(as_curator, child, curator):
    page = as_curator.get(reverse("participants:attention", args=[child.pk]))
    sent = {**typed(page), "flags": ["orphan", "gifted"], "note": "Живёт с бабушкой"}
    page = as_curator.post(page.request["PATH_INFO"], sent, follow=True)
    assert page.context["known"] == Circumstances(("gifted", "orphan"), "Живёт с бабушкой")
    actions.add_note(child, "Боится собак", NoteReaders.AUTHOR, by=curator)
    with connection.cursor() as cursor:
        for table in ("participants_specialattention", "participants_personnote", "organisations_auditentry"):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608 - names of our own
            dump = repr(cursor.fetchall())
            assert not re.search("orphan|gifted|бабушкой|собак", dump)


def test_every_look_is_in_the_journal_and_not_in_the_history_everybody_reads(as_curator, child, curator):
    keep(child, curator)
    page = as_curator.get(reverse("participants:attention", args=[child.pk]))
    deeds = list(AuditEntry.objects.about(child).values_list("deed", flat=True))
    assert deeds == ["attention.viewed", "attention.edited"]
    assert [line["text"] for line in page.context["journal"]] == [
        "Просмотрены сведения об особом внимании",
        "Изменены сведения об особом внимании",
    ]
    person = as_curator.get(child.get_absolute_url())
    assert person.context["history"] == []
    assert "бабушкой" not in person.content.decode()
    assert AuditEntry.objects.about(child).count() == 2  # the person's page opens nothing


def test_of_two_who_change_it_the_second_sees_what_the_first_wrote(as_curator, child, curator, psychologist):
    first = as_curator.get(reverse("participants:attention", args=[child.pk]))
    keep(child, psychologist)
    page = as_curator.post(first.request["PATH_INFO"], {**typed(first), "note": "Любит шахматы"})
    assert page.status_code == 422
    assert "Живёт с бабушкой" in page.content.decode()
    again = as_curator.post(first.request["PATH_INFO"], typed(page), follow=True)
    assert again.context["known"] == Circumstances((), "Любит шахматы")


def test_nothing_known_leaves_no_row(child, curator):
    keep(child, curator)
    actions.save_circumstances(child, Circumstances(), seen=actions.stamp_of(KNOWN), by=curator)
    assert not SpecialAttention.objects.exists()


def test_a_note_for_oneself_is_shown_to_nobody_else(client, child, curator, psychologist):
    address = reverse("participants:attention", args=[child.pk])
    own = actions.add_note(child, "Только для меня", NoteReaders.AUTHOR, by=psychologist)
    actions.add_note(child, "Для помощников", NoteReaders.HELPERS, by=psychologist)
    client.force_login(curator)
    page = client.get(address).content.decode()
    assert ("Только для меня" in page, "Для помощников" in page) == (False, True)
    assert client.post(reverse("participants:remove_note", args=[own.pk])).status_code == 404
    assert PersonNote.objects.filter(pk=own.pk).exists()
    client.force_login(psychologist)
    assert "Только для меня" in client.get(address).content.decode()
    client.post(reverse("participants:remove_note", args=[own.pk]))
    assert not PersonNote.objects.filter(pk=own.pk).exists()


def test_the_director_and_the_class_teacher_are_not_even_told_of_it(client, school, child, director):
    teacher = UserFactory()
    MembershipFactory(user=teacher, organisation=school, role=Role.CLASS_TEACHER, class_label=child.class_label)
    for user in (director, teacher):
        client.force_login(user)
        assert "Особое внимание" not in client.get(child.get_absolute_url()).content.decode()
        assert client.get(reverse("participants:attention", args=[child.pk])).status_code == 404


def test_a_list_needs_a_purpose_that_stays_with_everybody_named(as_curator, programme, curator):
    mentees = [ParticipationFactory(programme=programme).person for _number in range(6)]
    for number, person in enumerate(mentees):
        keep(person, curator, Circumstances(("rural",) if number < 5 else ("orphan",), ""))
    page = as_curator.get(reverse("participants:attention_counts", args=[programme.pk]))
    words = {line.label: line.words for line in page.context["counts"]}
    assert (words["живёт в сельской местности"], words["сирота или без попечения родителей"]) == (
        "не показано",
        "меньше 5",
    )  # the sixth could be recognised
    address = reverse("participants:attention_list", args=[programme.pk])
    assert as_curator.post(address, {"purpose": ""}).status_code == 422
    assert not AuditEntry.objects.filter(deed="attention.exported").exists()
    response = as_curator.post(address, {"purpose": "Психолого-педагогический консилиум"})
    sheet = load_workbook(io.BytesIO(response.content)).active
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert {mentees[0].full_name, "Цель: Психолого-педагогический консилиум"} <= set(cells)
    entries = AuditEntry.objects.filter(deed="attention.exported")
    assert {e.subject_id for e in entries} == {person.pk for person in mentees}
    assert {e.details["purpose"] for e in entries} == {"Психолого-педагогический консилиум"}


def test_keys_are_changed_without_losing_anything(settings, child, curator, capsys):
    settings.DATA_KEYS = KEYS[:1]
    keep(child, curator)
    before = SpecialAttention.objects.get().sealed
    settings.DATA_KEYS = [KEYS[1], KEYS[0]]
    call_command("rotate_data_keys")
    assert SpecialAttention.objects.get().sealed != before
    settings.DATA_KEYS = KEYS[1:]
    assert SpecialAttention.objects.get().read() == KNOWN


def test_a_lost_key_is_said_and_nothing_is_overwritten(settings, as_curator, child, curator):
    settings.DATA_KEYS = KEYS[:1]
    keep(child, curator)
    settings.DATA_KEYS = KEYS[1:]
    page = as_curator.get(reverse("participants:attention", args=[child.pk]))
    assert (page.status_code, "другим ключом" in page.content.decode()) == (409, True)
    as_curator.post(page.request["PATH_INFO"], {"note": "поверх"})
    with pytest.raises(CommandError):
        call_command("rotate_data_keys")
    settings.DATA_KEYS = KEYS[:1]
    assert SpecialAttention.objects.get().read() == KNOWN


def test_one_row_that_does_not_open_is_said_on_the_pages_of_the_programme(settings, as_curator, programme, curator):
    settings.DATA_KEYS = KEYS[:1]
    keep(ParticipationFactory(programme=programme).person, curator)
    settings.DATA_KEYS = KEYS[1:]
    page = as_curator.get(reverse("participants:attention_counts", args=[programme.pk]))
    assert (page.status_code, "другим ключом" in page.content.decode()) == (409, True)
    answer = as_curator.post(
        reverse("participants:attention_list", args=[programme.pk]), {"purpose": "Консилиум в мае"}
    )
    assert answer.status_code == 409
    assert not AuditEntry.objects.filter(deed="attention.exported").exists()


def test_what_is_sealed_cannot_be_altered_unnoticed():
    sealed = seal("слово")
    assert unseal(sealed) == "слово"
    with pytest.raises(Refused, match="ключ"):
        unseal(sealed[:-6] + "AAAAA=")
