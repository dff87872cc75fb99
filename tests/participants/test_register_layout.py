"""What people keep of a register: views under a name and columns; the same on the screen and taken away."""

import io
import subprocess
from datetime import timedelta

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from organisations.models import AuditEntry
from participants.actions.long_term import give_permission, withdraw_permission
from participants.enums import LongTermScope, LongTermWay
from participants.models import RegisterLayout, SavedView
from participants.register_columns import REGISTERS
from tests.factories.organisations import curator_of
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]
COLUMNS = {"has_where": "on", "at_where": "2", "has_guardians_phone": "on", "at_guardians_phone": "1"}


@pytest.fixture
def mentees(programme):
    made = []
    for name, label in (("Белова", "8 «А»"), ("Власов", "9 «Б»"), ("Громова", "9 «Б»")):
        person = PersonFactory(organisation=programme.organisation, last_name=name, class_label=label)
        GuardianFactory(child=person, phone="+7 (912) 345-67-89")
        made.append(ParticipationFactory(programme=programme, person=person))
    return made


def address(name, programme, role="mentee"):
    return reverse(f"participants:{name}", args=[programme.pk, role])


def shown(client, programme, **query):
    page = client.get(reverse("participants:mentees", args=[programme.pk]), query)
    rows = [
        [row.participation.person.full_name, *(cell.text for _column, cell in row.cells)]
        for row in page.context["rows"]
    ]
    return [str(column.label) for column in page.context["columns"]], rows


def written(answer):
    rows = list(load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True))
    heading = next(number for number, row in enumerate(rows) if row[0] == "№")
    return list(rows[heading][2:]), [list(row[1:]) for row in rows[heading + 1 :]], rows[:heading]


def test_the_file_and_the_paper_have_the_rows_and_columns_of_the_screen(as_curator, programme, mentees, tmp_path):
    as_curator.post(address("register_columns", programme), COLUMNS)
    query = {"grade": 9, "order": "-name"}
    labels, rows = shown(as_curator, programme, **query)
    assert (labels, [row[1] for row in rows]) == (["Телефон представителя", "Класс"], ["•••67-89", "•••67-89"])
    headings, cells, notes = written(as_curator.get(address("register_export", programme), query))
    assert (headings, cells) == (labels, rows)
    assert any("9 класс" in str(row[0]) for row in notes)
    paper = tmp_path / "register.pdf"
    paper.write_bytes(as_curator.get(address("register_print", programme), query).content)
    text = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, check=True, text=True).stdout
    assert text.index("Громова") < text.index("Власов")
    assert "Белова" not in text
    assert text.count("•••67-89") == 2
    taken = AuditEntry.objects.filter(deed="export.taken")
    assert [(entry.details["rows"], "9 класс" in entry.details["filters"]) for entry in taken] == [(2, True)] * 2


def test_a_view_is_kept_with_its_columns_and_shared_only_when_asked(client, programme, curator, mentees):
    client.force_login(curator)
    client.post(address("register_columns", programme), COLUMNS)
    client.post(f"{address('save_view', programme)}?grade=9", {"name": " Девятые "})
    view = SavedView.objects.get()
    client.post(address("register_columns", programme), {"usual": "1"})
    page = client.get(f"{reverse('participants:mentees', args=[programme.pk])}?{view.address_query}")
    assert [column.key for column in page.context["columns"]] == ["guardians_phone", "where"]
    assert [(tab["label"], tab["count"]) for tab in page.context["tabs"] if tab["is_current"]] == [("Девятые", 2)]
    colleague = curator_of(programme.organisation)
    client.force_login(colleague)
    register = reverse("participants:mentees", args=[programme.pk])
    edit = reverse("participants:edit_view", args=[programme.pk, view.pk])
    assert "Девятые" not in client.get(register).content.decode()
    client.force_login(curator)
    client.post(edit, {"name": "Девятые классы", "is_shared": "on"})
    client.force_login(colleague)
    assert "Девятые классы" in client.get(register).content.decode()
    remove = reverse("participants:remove_view", args=[programme.pk, view.pk])
    assert (client.get(edit).status_code, client.post(remove).status_code) == (404, 404)
    client.force_login(curator)
    client.post(remove)
    assert not SavedView.objects.exists()


def test_the_same_name_replaces_and_an_empty_one_is_refused_at_its_field(as_curator, programme, mentees):
    url = address("save_view", programme)
    for grade in (8, 9):
        as_curator.post(f"{url}?grade={grade}", {"name": "Мои"})
    assert [view.query for view in SavedView.objects.all()] == [{"grade": "9"}]
    assert list(as_curator.post(f"{url}?grade=9", {"name": "  "}).context["form"].errors) == ["name"]


def test_columns_are_one_persons_own_and_unknown_ones_are_left_out(client, programme, curator, mentees):
    client.force_login(curator)
    client.post(address("register_columns", programme), COLUMNS)
    RegisterLayout.objects.update(columns=["where", "no_such"])
    assert shown(client, programme)[0] == ["Класс"]
    client.force_login(curator_of(programme.organisation))
    assert len(shown(client, programme)[0]) > 2


def test_counts_of_tabs_and_filters_are_the_rows_behind_them(as_curator, programme, mentees):
    as_curator.post(f"{address('save_view', programme)}?q=белова", {"name": "Белова"})
    mentees[1].ended_on = mentees[1].started_on
    mentees[1].save()
    page = as_curator.get(reverse("participants:mentees", args=[programme.pk]))
    links = [(tab["url"], tab["count"]) for tab in page.context["tabs"]]
    links += [(option["url"], option["count"]) for choice in page.context["choices"] for option in choice["options"]]
    assert len(links) > 9
    for url, count in links:
        assert as_curator.get(url).context["page"].paginator.count == count, url


def test_a_page_asks_as_much_with_many_saved_views(as_curator, programme, mentees, django_assert_max_num_queries):
    url, asked = reverse("participants:mentees", args=[programme.pk]), []
    for names in ("а", "бвгдежз"):
        for name in names:
            as_curator.post(f"{address('save_view', programme)}?grade=8", {"name": name})
        as_curator.get(url)
        with django_assert_max_num_queries(60) as queries:
            as_curator.get(url)
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_the_programmes_register_has_the_mentor_beside_the_mentee(as_curator, programme, mentees, monkeypatch):
    mentor = ParticipationFactory(mentor=True, programme=programme, competencies="физика")
    monkeypatch.setattr(REGISTERS, "partners", lambda rows: {mentees[0].pk: [mentor]})
    page = as_curator.get(reverse("participants:programme_register", args=[programme.pk]), {"q": "белова"})
    assert [(row.mentee, row.mentors, row.values["competencies"]) for row in page.context["rows"]] == [
        (mentees[0], [mentor], "физика")
    ]
    _headings, cells, _notes = written(
        as_curator.get(reverse("participants:programme_register_file", args=[programme.pk]), {"q": "белова"})
    )
    assert [(row[0], row[5]) for row in cells] == [(mentees[0].person.full_name, mentor.person.full_name)]
    assert AuditEntry.objects.get(deed="export.taken").details["what"] == "programmes"


def test_the_long_term_register_lists_those_whose_permission_stands(as_curator, programme, curator):
    stays, leaves = (ParticipationFactory(mentor=True, programme=programme).person for _n in range(2))
    until = programme.organisation.today + timedelta(days=200)
    given = [
        give_permission(person, scope=LongTermScope.SCHOOL, valid_until=until, way=LongTermWay.PAPER, by=curator)
        for person in (stays, leaves)
    ]
    withdraw_permission(given[1], by=curator)
    page = as_curator.get(reverse("participants:long_term_register", args=[programme.pk]))
    assert [row.person for row in page.context["rows"]] == [stays]
    answer = as_curator.get(reverse("participants:long_term_register_file", args=[programme.pk]))
    assert [row[0] for row in written(answer)[1]] == [stays.full_name]
    assert AuditEntry.objects.get(deed="export.taken").details["what"] == "long_term"
