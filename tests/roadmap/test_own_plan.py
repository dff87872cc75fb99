"""A school's own plan: read in, looked through, corrected, made a programme, taken back."""

from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from mentoring.kit.errors import Refused
from roadmap.actions import own_plan as actions
from roadmap.models import Event, PlanDraft, Programme
from roadmap.models.plan_draft import WorkingPlan
from tests.factories.organisations import OrganisationFactory, curator_of

pytestmark = pytest.mark.django_db

ROWS = (
    ("№", "Мероприятие", "Срок", "Ответственный"),
    ("1.", "Подготовительный этап", "", ""),
    ("1.1", "Издание приказа о внедрении программы наставничества", "до 10.09.2025", "Директор"),
    ("1.2", "Сбор согласий на обработку персональных данных", "сентябрь 2025", "Классные руководители"),
    ("2.", "Работа пар", "", ""),
    ("2.1", "Регулярные встречи наставника и наставляемого", "октябрь 2025 – май 2026", "Наставники"),
    ("2.2", "Праздник шаров", "когда-нибудь потом", "Заместитель директора по ВР"),
)


def plan_file(rows=ROWS, name="План.docx"):
    document = Document()
    document.add_paragraph("Дорожная карта наставничества МБОУ СОШ № 7 на 2025-2026 учебный год")
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    stream = BytesIO()
    document.save(stream)
    return SimpleUploadedFile(name, stream.getvalue())


@pytest.fixture
def draft(school, curator):
    return actions.read_into_draft(school, school_year=2025, file=plan_file(), by=curator)


def test_a_plan_of_several_years_keeps_the_events_of_all_of_them(school, curator):
    rows = "Слёт наставников\tежегодно до 25 октября\tКуратор\nСводный отчёт\tмай 2025 г.\tКуратор\n"
    text = "Дорожная карта на период с 01.09.2022 по 31.08.2025\nМероприятие\tСрок\tОтветственный\n" + rows
    draft = actions.read_into_draft(school, school_year=2022, text=text, by=curator)
    programme = actions.start_from_draft(draft, name="Три года", model="", formats=(), fits=False, by=curator)
    yearly, report = Event.objects.filter(stage__roadmap__programme=programme).order_by("position")
    assert (programme.ends_on, report.due_on) == (date(2025, 8, 31), date(2025, 5, 31))
    assert [day.due_on.year for day in yearly.occurrences.order_by("due_on")] == [2022, 2023, 2024]
    assert not (yearly.needs_review or report.needs_review)


def titles(draft):
    draft.refresh_from_db()
    return [event.title for event in WorkingPlan(draft).plan.events]


def key_of(draft, title):
    return next(key for events in WorkingPlan(draft).stages for key, event in events if event.title.startswith(title))


def correct(draft, key, by, **changes):
    at_stage, _at, event = WorkingPlan(draft).find(key)
    given = {
        "title": event.title,
        "number": event.number,
        "deadline_text": event.deadline_text,
        "responsibles": ", ".join(event.responsibles),
        "expected_result": event.expected_result,
        "kinds": [proposal.kind for proposal in event.kinds],
        "stage": at_stage,
    } | changes
    return actions.correct_event(draft, key, by=by, **given)


def start(draft, by, **changes):
    given = {"name": "Наставничество", "model": "students", "formats": [], "fits": False} | changes
    return actions.start_from_draft(draft, by=by, **given)


def test_a_plan_in_word_is_handed_in_and_looked_through(as_curator):
    answer = as_curator.post(reverse("roadmap:own_plan"), {"file": plan_file(), "school_year": 2025}, follow=True)
    page = answer.text
    assert "Издание приказа о внедрении программы наставничества" in page
    assert "когда-нибудь потом" in page
    assert not Programme.objects.exists()


def test_a_pasted_table_is_read_alike(school, curator):
    text = "\n".join("\t".join(row) for row in ROWS)
    draft = actions.read_into_draft(school, school_year=2025, text=text, by=curator)
    assert len(titles(draft)) == 4


def test_nothing_handed_in_and_what_is_no_plan_are_told_at_the_field(as_curator):
    url = reverse("roadmap:own_plan")
    answer = as_curator.post(url, {"school_year": 2026})
    assert answer.status_code == 422
    fake = SimpleUploadedFile("plan.docx", b"just words")
    answer = as_curator.post(url, {"school_year": 2026, "file": fake})
    assert answer.status_code == 422
    assert not PlanDraft.objects.exists()


def test_what_needs_a_look_stands_on_top_and_is_settled_by_one_click(as_curator, draft):
    key = key_of(draft, "Праздник")
    page = as_curator.get(reverse("roadmap:own_plan_review", args=[draft.pk])).text
    assert f'id="look-{key}"' in page
    as_curator.post(reverse("roadmap:own_plan_decide", args=[draft.pk, key]), {"do": "accept"})
    assert f'id="look-{key}"' not in as_curator.get(reverse("roadmap:own_plan_review", args=[draft.pk])).text


def test_a_day_that_was_agreed_to_is_not_asked_about_again(school, curator):
    rows = "Сбор согласий\tдо середины ноября 2025\tДиректор\nПраздник\tкогда-нибудь потом\tКуратор\n"
    text = f"Дорожная карта на 2025-2026 учебный год\nМероприятие\tСрок\tОтветственный\n{rows}"
    draft = actions.read_into_draft(school, school_year=2025, text=text, by=curator)
    for title in ("Сбор согласий", "Праздник"):
        actions.accept_event(draft, key_of(draft, title), by=curator)
    programme = start(draft, curator)
    consents, feast = Event.objects.filter(stage__roadmap__programme=programme).order_by("position")
    assert (consents.due_on, consents.needs_review) == (date(2025, 11, 15), False)
    assert (feast.due_on, feast.needs_review) == (None, True)


def test_a_corrected_deadline_is_understood_anew(draft, curator):
    changed = correct(draft, key_of(draft, "Праздник"), curator, deadline_text="до 25.12.2025")
    assert (changed.period.due_on, changed.remarks) == (date(2025, 12, 25), ())


def test_a_deadline_typed_that_is_not_understood_is_still_to_be_looked_at(draft, curator):
    changed = correct(draft, key_of(draft, "Праздник"), curator, deadline_text="когда сойдёт снег")
    assert (changed.period.occurrences, changed.remarks) == ((), ("Срок не удалось понять.",))


def test_a_correction_without_a_name_is_refused_at_its_field(draft, curator):
    with pytest.raises(Refused) as refusal:
        correct(draft, key_of(draft, "Праздник"), curator, title=" ")
    assert list(refusal.value.message_dict) == ["title"]


def test_an_event_is_left_out_and_put_back_where_it_was(draft, curator):
    before = titles(draft)
    key = key_of(draft, "Сбор согласий")
    actions.drop_event(draft, key, by=curator)
    assert "Сбор согласий на обработку персональных данных" not in titles(draft)
    actions.put_event_back(draft, key, by=curator)
    assert titles(draft) == before


def test_a_broken_row_is_joined_to_the_one_above(draft, curator):
    actions.join_to_previous(draft, key_of(draft, "Сбор согласий"), by=curator)
    assert titles(draft)[0] == (
        "Издание приказа о внедрении программы наставничества Сбор согласий на обработку персональных данных"
    )


def test_the_first_row_of_a_stage_has_nothing_above_it(draft, curator):
    with pytest.raises(Refused) as refusal:
        actions.join_to_previous(draft, key_of(draft, "Издание"), by=curator)
    assert refusal.value.code == "no_previous"


def test_the_agreed_plan_becomes_a_programme_with_its_words_and_dates(draft, curator):
    programme = start(draft, curator)
    events = Event.objects.of(programme)
    assert [(e.number, e.deadline_text, e.due_on) for e in events] == [
        ("1.1", "до 10.09.2025", date(2025, 9, 10)),
        ("1.2", "сентябрь 2025", date(2025, 9, 30)),
        ("2.1", "октябрь 2025 – май 2026", date(2026, 5, 31)),
        ("2.2", "когда-нибудь потом", None),
    ]
    assert "consents" in events[1].kinds
    assert [stage.title for stage in programme.roadmap.stages.all()] == ["Подготовительный этап", "Работа пар"]


def test_a_plan_of_another_year_moves_to_the_one_chosen(school, curator):
    draft = actions.read_into_draft(school, school_year=2026, file=plan_file(), by=curator)
    programme = start(draft, curator)
    assert Event.objects.of(programme).first().due_on == date(2026, 9, 10)


def test_a_plan_is_taken_over_once(draft, curator):
    start(draft, curator)
    with pytest.raises(Refused) as refusal:
        start(draft, curator)
    assert refusal.value.code == "plan_started"


def test_taking_over_is_undone_and_the_review_goes_on(as_curator, draft):
    url = reverse("roadmap:own_plan_review", args=[draft.pk])
    as_curator.post(url, {"name": "Наставничество", "model": "students"})
    programme = Programme.objects.get()
    as_curator.post(reverse("roadmap:discard_programme", args=[programme.pk]))
    assert as_curator.get(url).status_code == 200


def test_the_way_of_an_own_plan_is_called_the_same_on_all_its_pages(as_curator, draft, curator):
    programme = start(draft, curator)
    for name in ("responsibles", "review"):
        page = as_curator.get(reverse(f"roadmap:{name}", args=[programme.pk]))
        assert [step["title"] for step in page.context["steps"][:2]] == ["Файл и год", "Просмотр"]


def test_a_row_that_was_not_understood_is_made_an_event(draft, curator):
    plan = draft.plan
    plan["problems"] = [{"where": "строка 9", "text": "Итоговый фестиваль наставников", "reason": "—"}]
    draft.save()
    actions.problem_to_event(draft, 0, by=curator)
    assert titles(draft)[-1] == "Итоговый фестиваль наставников"


def test_another_schools_draft_is_not_found(client, draft):
    client.force_login(curator_of(OrganisationFactory(parent=draft.organisation.parent)))
    assert client.get(reverse("roadmap:own_plan_review", args=[draft.pk])).status_code == 404


def test_a_plan_read_in_is_written_as_templates_are(school, curator):
    """Its dates move with its years; its own numbers and words stay."""
    text = (
        "Дорожная карта\t2024-2025 учебный год\n"
        "№\tМероприятие\tСрок\tОтветственный\n"
        "1\tСбор согласий\tоктябрь 2024\tДиректор\n"
        "2\tАнкетирование наставляемых\tноябрь 2024\tКуратор\n"
    )
    draft = actions.read_into_draft(school, school_year=2025, text=text, by=curator)
    programme = actions.start_from_draft(draft, name="Наш план", model="students", formats=[], fits=False, by=curator)

    events = list(Event.objects.of(programme))
    assert [(e.number, e.title, e.due_on.isoformat()) for e in events] == [
        ("1", "Сбор согласий", "2025-10-31"),
        ("2", "Анкетирование наставляемых", "2025-11-30"),
    ]
    assert [[r.text for r in e.responsibles.all()] for e in events] == [["Директор"], ["Куратор"]]
    assert programme.roadmap.title


def test_of_two_who_correct_one_row_the_second_is_told(client, school, curator):
    draft = actions.read_into_draft(school, school_year=2025, file=plan_file(), by=curator)
    key = key_of(draft, "Сбор")
    client.force_login(curator)
    url = reverse("roadmap:own_plan_event", args=[draft.pk, key])
    form = client.get(url).context["form"]
    typed = {name: form[name].value() for name in form.fields} | {"title": "Моё слово"}
    correct(draft, key, curator, title="Слово другого")

    page = client.post(url, typed)

    assert page.status_code == 422
    assert "Слово другого" in titles(draft) and "Моё слово" not in titles(draft)


def test_a_doubtful_action_is_asked_about_and_chosen_by_one_press(as_curator, school, curator):
    text = "Мероприятие\tСрок\tОтветственный\nСбор пар у костра\tоктябрь 2025\tКуратор\n"
    draft = actions.read_into_draft(school, school_year=2025, text=text, by=curator)
    key = key_of(draft, "Сбор пар")
    page = as_curator.get(reverse("roadmap:own_plan_review", args=[draft.pk])).text
    _stage, _at, event = WorkingPlan(draft).find(key)
    offered = event.likely[-1].kind
    assert f'name="kind" value="{offered}"' in page and offered not in [proposal.kind for proposal in event.kinds]
    as_curator.post(reverse("roadmap:own_plan_decide", args=[draft.pk, key]), {"kind": offered})
    draft.refresh_from_db()
    _stage, _at, event = WorkingPlan(draft).find(key)
    assert ([proposal.kind for proposal in event.kinds], event.likely) == ([offered], ())
    assert f'id="look-{key}"' not in as_curator.get(reverse("roadmap:own_plan_review", args=[draft.pk])).text


def test_the_menu_of_a_draft_leads_to_ones_own_plan(as_curator, draft, curator):
    programme = start(draft, curator)
    page = as_curator.get(programme.get_absolute_url()).text
    assert f'class="menu-item" href="{reverse("roadmap:own_plan")}"' in page
