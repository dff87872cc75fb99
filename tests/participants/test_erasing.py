"""A person is erased: nothing of them is left in the tables and on disk, every count stays, the act tells of it."""

import json
import os
import re
import shutil
import subprocess
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.storage import default_storage
from django.db import connection
from django.db.models import Count, Sum
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from documents import execution, own_certificates
from documents.content import order_templates
from documents.enums import AttachmentPurpose, OrderKind, OrderState
from documents.models import Attachment, Order
from mentoring.kit.errors import Refused
from organisations.access import Permission
from organisations.enums import Role
from organisations.models import AuditEntry, Message
from organisations.outbox import tell, write_letter
from pairs.models import ForbiddenMatch, Meeting, Pair
from participants.actions import consents as consent_actions
from participants.actions import erasing as actions
from participants.actions.attention import add_note, save_circumstances, stamp_of
from participants.enums import ErasureReason, ErasureState, ImportState, NoteReaders, ParticipationRole
from participants.erasing.names import Named, scrub
from participants.erasing.retention import clear_leftovers, propose_due
from participants.erasing.tasks import remind_of_erasures
from participants.gate import missing_papers_of
from participants.models import Circumstances, Consent, Erasure, ImportBatch, Participation, RetentionRule
from participants.retention_content import load_retention
from surveys.enums import QuestionKind
from surveys.models import Answer, Response
from surveys.results import results_of
from tests.factories.consents import ConsentFactory, ConsentRequestFactory
from tests.factories.documents import OrderFactory
from tests.factories.organisations import OrganisationFactory, user_with
from tests.factories.pairs import IndividualPlanFactory, MeetingFactory, PairFactory, PlanItemFactory
from tests.factories.participants import (
    AttendanceFactory,
    GuardianFactory,
    ParticipationFactory,
    PersonFactory,
)
from tests.factories.surveys import (
    InvitationFactory,
    QuestionFactory,
    QuestionnaireFactory,
    ResponseFactory,
    SurveyFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]
SECRETS = [
    *["Кувшинник", "кувшинник", "Аграфен", "аграфен", "Дормидонт", "Пелаге", "пелаге", "Саввичн"],
    *["pelageya@home.example", "agrafena@home.example", "555-44-33", "5554433", "2011-02-03", "03.02.2011"],
    *["тригонометри", "Люблю рисовать лошадей", "Заикается", "СКАН-СОГЛАСИЯ"],
]


@pytest.fixture(autouse=True)
def in_november(time_machine):
    time_machine.move_to("2025-11-13T09:00:00+03:00", tick=False)


@pytest.fixture
def child(programme, curator):
    """A mentee with a trace of everything, written down by many hands."""
    school = programme.organisation
    order_templates()
    child = PersonFactory(
        organisation=school,
        last_name="Кувшинникова",
        first_name="Аграфена",
        patronymic="Дормидонтовна",
        birth_on=date(2011, 2, 3),
        email="agrafena@home.example",
        phone="+7 (912) 555-44-33",
        user=user_with(Role.PARTICIPANT, school, last_name="Кувшинникова", first_name="Аграфена"),
    )
    guardian = GuardianFactory(
        child=child,
        last_name="Кувшинникова",
        first_name="Пелагея",
        patronymic="Саввична",
        email="pelageya@home.example",
        user=user_with(Role.GUARDIAN, school, last_name="Кувшинникова", first_name="Пелагея"),
    )
    scan = Attachment.objects.keep(
        "СКАН-СОГЛАСИЯ Кувшинникова".encode(),
        name="Согласие Кувшинниковой.pdf",
        content_type="application/pdf",
        purpose=AttachmentPurpose.CONSENT_SCAN,
        guarded_by=Permission.CONSENT_VIEW,
        organisation=school,
    )
    request = ConsentRequestFactory(person=child, guardian=guardian)
    ConsentFactory(person=child, guardian=guardian, scan=scan, request=request, statement="Я, Кувшинникова Пелагея")
    ConsentFactory(own=True, person=child, scan=scan)
    mentee = ParticipationFactory(
        programme=programme, person=child, need="Разобрать тригонометрию", wishes="Люблю рисовать лошадей"
    )
    save_circumstances(child, Circumstances(("hardship",), "Заикается"), seen=stamp_of(Circumstances()), by=curator)
    add_note(child, "Заикается при чужих", NoteReaders.AUTHOR, by=curator)
    _pair(programme, mentee)
    _answers(programme, mentee)
    _papers(programme, child, curator)
    return child


def _pair(programme, mentee):
    pair = PairFactory(programme=programme, mentee=mentee, working=True)
    pair.reasons = ["Кувшинникова просит тригонометрию"]
    pair.save()
    MeetingFactory(pair=pair, summary="Разбирали тригонометрию с Аграфеной", place="у Кувшинниковых дома")
    PlanItemFactory(plan=IndividualPlanFactory(pair=pair), task="Аграфена решает тригонометрию")
    other = ParticipationFactory(programme=programme, mentor=True)
    ForbiddenMatch.objects.create(programme=programme, mentor=other, mentee=mentee, reason="Тётя Кувшинниковой А.")
    group = PairFactory(programme=programme, working=True)
    MeetingFactory(pair=group, summary="Заходила Аграфена Кувшинникова, рассказала о себе")


def _answers(programme, mentee):
    survey = SurveyFactory(programme=programme, questionnaire=QuestionnaireFactory(application=True))
    mark = QuestionFactory(questionnaire=survey.questionnaire, key="mark")
    words = QuestionFactory(
        questionnaire=survey.questionnaire, key="words", kind=QuestionKind.LONG_TEXT, text="О себе", options={}
    )
    invitation = InvitationFactory(survey=survey, participation=mentee, consented=False)
    ResponseFactory(invitation=invitation, submitted=True, answers={mark: 7, words: "Люблю рисовать лошадей"})
    other = InvitationFactory(survey=survey)
    ResponseFactory(invitation=other, submitted=True, answers={mark: 3, words: "Дружу с Аграфеной Кувшинниковой"})


def _papers(programme, child, curator):
    school = programme.organisation
    AttendanceFactory(
        participation=child.participations.get(),
        gathering__programme=programme,
        gathering__decisions="Похвалить Кувшинникову А. Д.",
        has_come=True,
    )
    tell([curator], reason="x", text="Кувшинникова Аграфена: ждём согласия", organisation=school)
    tell([child.user], reason="x", text="Твоя встреча завтра", organisation=school)
    write_letter("x", to="pelageya@home.example", subject="Согласие: Кувшинникова", body="Пелагея Саввична, …")
    AuditEntry.record(curator, "export.taken", programme, purpose="Для Кувшинниковой А.Д., тел. 89125554433")
    upload = Attachment.objects.keep(
        "ФИО;Телефон\nКувшинникова Аграфена;89125554433".encode(),
        name="8А Кувшинникова.csv",
        content_type="text/csv",
        purpose=AttachmentPurpose.IMPORT,
        guarded_by=Permission.PERSON_EDIT,
        organisation=school,
    )
    ImportBatch.objects.create(
        programme=programme,
        role=ParticipationRole.MENTEE,
        file=upload,
        columns={"samples": [["Кувшинникова Аграфена", "03.02.2011"]], "headers": ["ФИО"]},
        rows=[{"no": 0, "person": None, "texts": {"name": "КУВШИННИКОВА АГРАФЕНА", "birth": "03.02.2011"}}],
        done={"before": {"person": {str(child.pk): {"phone": "+7 912 555-44-33"}}}, "after": {"person": {}}},
    )
    OrderFactory(organisation=school, heading="О Кувшинниковой", annex={"columns": [], "rows": [["Кувшинникова А."]]})


def destroy(child, by):
    return actions.destroy_data([actions.ask_for_erasure(child, note="Заявление матери", by=by)], by=by)


# --- nothing is left --------------------------------------------------------------------------------------------------
def everything_stored():
    """All the tables as text, and the bytes of every stored file."""
    found = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')  # noqa: S608 - names of our own tables
            for row in cursor.fetchall():
                words = " ".join(bytes(v).decode("latin-1") if isinstance(v, memoryview) else str(v) for v in row)
                found.append((model._meta.label, json_free(words)))
    for folder, _folders, names in os.walk(default_storage.location):
        for name in names:
            found.append((name, (Path(folder) / name).read_bytes().decode("utf-8", "replace")))
    return found


def json_free(words):
    """Letters as SQLite keeps them in JSON, read."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), words)


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    """What other tests have written is none of the person's."""
    settings.MEDIA_ROOT = tmp_path / "files"


def left_of(secrets):
    return sorted({(where, secret) for where, words in everything_stored() for secret in secrets if secret in words})


def test_nothing_of_the_person_is_left_in_the_tables_and_on_disk(
    child, curator, settings, tmp_path, django_capture_on_commit_callbacks
):
    assert {secret for _where, secret in left_of(SECRETS)} >= set(SECRETS) - {"Заикается", "аграфен", "пелаге"} - {
        "2011-02-03" if connection.vendor != "sqlite" else ""
    }
    with django_capture_on_commit_callbacks(execute=True):
        destroy(child, curator)
    assert left_of(SECRETS) == []


def test_counts_stay(child, curator, programme):
    from monitoring.indicators import figures

    actions_of_leaving(child, curator)
    before = counts(programme), [(f.label, f.value, f.note) for f in figures(programme)]
    destroy(child, curator)
    assert (counts(programme), [(f.label, f.value, f.note) for f in figures(programme)]) == before


def actions_of_leaving(child, curator):
    """The pair ends and the participation is over: what would happen without an erasure as well."""
    from participants.erasing.registry import LEAVING

    for leave in LEAVING:
        leave(child, curator)


def counts(programme):
    survey = programme.surveys.get()
    return {
        "participants": Participation.objects.filter(programme=programme).count(),
        "with a need": Participation.objects.exclude(need="").count(),
        "pairs": list(Pair.objects.order_by("pk").values_list("state", flat=True)),
        "meetings": Meeting.objects.aggregate(n=Count("pk"), minutes=Sum("minutes")),
        "consents": Consent.objects.values_list("kind").annotate(n=Count("pk")).order_by("kind")[0],
        "answered": Response.objects.count(),
        "results": [(r.n, r.mean) for r in results_of(survey)],
        "came": programme.gatherings.get().attendances.filter(has_come=True).count(),
    }


def test_what_is_others_stays(child, curator, programme):
    brother = PersonFactory(organisation=programme.organisation, last_name="Кувшинников", first_name="Тихон")
    tell([curator], reason="y", text="Кувшинников Тихон принёс согласие", organisation=programme.organisation)
    destroy(child, curator)
    brother.refresh_from_db()
    assert brother.full_name.startswith("Кувшинников Тихон")
    assert Message.objects.get(reason="y", user=curator).text == "Кувшинников Тихон принёс согласие"
    answers = Answer.objects.filter(question__key="words").order_by("pk").values_list("value", flat=True)
    assert list(answers) == ["•••", "Дружу с •••"]


def test_a_signed_order_stays_as_it_is(child, curator, programme, director):
    order = OrderFactory(organisation=programme.organisation, annex={"columns": [], "rows": [["Кувшинникова А."]]})
    Order.objects.filter(pk=order.pk).update(
        state=OrderState.IN_FORCE,
        number="1",
        issued_on=date(2025, 10, 1),
        issue_year=2025,
        signed_by=director,
        signed_at="2025-10-01T09:00Z",
        document=Attachment.objects.keep(
            b"%PDF", name="x", content_type="x", purpose="order", guarded_by="x", organisation=programme.organisation
        ),
    )
    erasure = actions.ask_for_erasure(child, note="Заявление матери", by=curator)
    actions.destroy_data([erasure], by=curator)
    order.refresh_from_db()
    erasure.refresh_from_db()
    assert order.annex["rows"] == [["Кувшинникова А."]]
    assert order.document.read() == b"%PDF"
    assert [sort["count"] for sort in erasure.summary["kept"] if "236" in sort["basis"]] == [1]


# --- the task ---------------------------------------------------------------------------------------------------------
def test_a_withdrawal_opens_the_task_and_a_new_consent_closes_it(child, curator):
    consent = child.consents.get(guardian__isnull=False)
    consent_actions.withdraw_consent(consent)
    erasure = Erasure.objects.get()
    assert (erasure.state, erasure.reason) == (ErasureState.OPEN, ErasureReason.WITHDRAWAL)
    assert erasure.due_on == date(2025, 12, 13)
    consent_actions.record_paper(
        child,
        given_on=date(2025, 11, 13),
        scan=b"%PDF",
        scan_name="x.pdf",
        scan_type="application/pdf",
        guardian=child.guardians.get(),
        by_self=True,
        by=curator,
    )
    assert not missing_papers_of([child])[child.pk]
    erasure.refresh_from_db()
    assert erasure.state == ErasureState.CLOSED


def test_two_signers_open_one_task(child):
    for consent in child.consents.all():
        consent_actions.withdraw_consent(consent)
    assert Erasure.objects.open().count() == 1


def test_destroyed_once(child, curator):
    erasure = actions.ask_for_erasure(child, note="Заявление матери", by=curator)
    actions.destroy_data([erasure], by=curator)
    with pytest.raises(Refused) as refusal:
        actions.destroy_data([erasure], by=curator)
    assert refusal.value.code == "erasure_decided"


def test_the_act_lies_before_the_director_without_the_name(child, curator, director):
    act = destroy(child, curator)
    assert (act.kind, act.state) == (OrderKind.DATA_DESTRUCTION, OrderState.FOR_SIGNATURE)
    erasure = act.erasures.get()
    words = json.dumps([act.annex, act.items, act.preamble], ensure_ascii=False)
    assert erasure.number in words
    assert "Кувшинник" not in words
    assert curator.full_name in words
    assert Message.objects.filter(user=director, url=act.get_absolute_url()).exists()


# --- the whole way ----------------------------------------------------------------------------------------------------
def test_from_a_parents_link_to_the_signed_act(client, child, curator, director, programme, take):
    upload = take([child.full_name, "8 «А»", "03.02.2011", "тригонометрия", "pelageya@home.example"])
    link = child.consents.get(guardian__isnull=False).request.link
    client.post(reverse("participants:consent_online_withdraw", args=[link.token]), {"note": ""})
    school, erasure = programme.organisation, Erasure.objects.get()
    client.force_login(curator)
    assert "Кувшинникова" in page_of(client, "participants:erasures", school)
    assert "Запросы, компетенции" in page_of(client, "participants:erasure", erasure)
    destroy_url = reverse("participants:destroy_data", args=[erasure.pk])
    assert client.post(destroy_url, {"word": "да"}).status_code == 422
    assert client.post(destroy_url, {"word": " Уничтожить"}).status_code == 302
    act = Order.objects.get(kind=OrderKind.DATA_DESTRUCTION)
    own_certificates.issue_own_certificate(school, pin="482915", by=director)
    signed = execution.sign_order(act, pin="482915", number="1-ОД", by=director)
    assert signed.state == OrderState.IN_FORCE
    survey, pair = programme.surveys.get(), Pair.objects.filter(members__participation__person=child).get()
    seen = [
        page_of(client, "participants:mentees", programme),
        page_of(client, "participants:person", child),
        page_of(client, "pairs:pair", pair),
        page_of(client, "participants:consents", programme),
        page_of(client, "participants:gathering", programme.gatherings.get()),
        page_of(client, "participants:erasure", erasure),
        page_of(client, "participants:exports", school),
        page_of(client, "surveys:survey", survey),
        page_of(client, "surveys:results", survey),
        page_of(client, "documents:order", act),
        page_of(client, "participants:import_check", upload),
    ]
    assert [secret for page in seen for secret in SECRETS if secret in page] == []
    assert all("Данные удалены" in page for page in seen[1:3])  # the register shows those who take part now
    for name in ("edit_person", "attention", "personal_data", "ask_erasure"):
        assert client.get(reverse(f"participants:{name}", args=[child.pk])).status_code == 404


def page_of(client, name, row):
    answer = client.get(reverse(name, args=[row.pk]))
    assert answer.status_code == 200, name
    return answer.content.decode()


def test_curators_are_reminded_and_the_director_when_it_is_late(child, curator, director, time_machine):
    actions.ask_for_erasure(child, note="Заявление матери", by=curator)
    zone = child.organisation.clock
    for day, told in ((date(2025, 12, 10), [curator]), (date(2025, 12, 15), [curator, director])):
        Message.objects.all().delete()
        remind_of_erasures(datetime(day.year, day.month, day.day, child.organisation.morning_hour, 5, tzinfo=zone))
        assert {message.user for message in Message.objects.filter(reason__startswith="erasure:")} == set(told)


def test_only_those_whose_period_is_over_are_proposed(programme, curator):
    load_retention()
    school = programme.organisation
    old = ParticipationFactory(programme=programme, started_on=date(2021, 9, 1), ended_on=date(2022, 5, 31)).person
    ParticipationFactory(programme=programme)
    kept = ParticipationFactory(programme=programme, started_on=date(2021, 9, 1), ended_on=date(2022, 5, 31)).person
    actions.keep_data(actions.ask_for_erasure(kept, note="x", by=curator), note="Идёт суд, дело 2-17", by=curator)
    assert propose_due(school) == 1
    assert propose_due(school) == 0
    erasure = Erasure.objects.open().get()
    assert (erasure.person, erasure.reason) == (old, ErasureReason.RETENTION)


def test_a_raw_upload_goes_by_itself_when_its_days_are_over(child, time_machine, django_capture_on_commit_callbacks):
    load_retention()
    batch = ImportBatch.objects.get()
    ImportBatch.objects.update(state=ImportState.DONE)
    clear_leftovers()
    batch.file.refresh_from_db()
    assert batch.file.destroyed_at is None
    time_machine.move_to("2025-12-20T09:00:00+03:00", tick=False)
    with django_capture_on_commit_callbacks(execute=True):
        clear_leftovers()
    batch.file.refresh_from_db()
    assert batch.file.destroyed_at
    assert not default_storage.exists(batch.file.file.name)


@pytest.mark.parametrize("view", ["", "?view=done"])
def test_the_list_of_tasks_takes_the_same_queries_for_any_number(
    client, programme, director, django_assert_max_num_queries, view
):
    school = programme.organisation
    client.force_login(director)
    url = reverse("participants:erasures", args=[school.pk]) + view
    _tasks(school, 3)
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    _tasks(school, 60)
    with django_assert_max_num_queries(len(few)):
        page = client.get(url)
    assert (len(page.context["rows"]), page.context["page"].paginator.count) == (50, 63)
    assert len(client.get(f"{url}{'&' if view else '?'}page=2").context["rows"]) == 13


def _tasks(school, count):
    """``count`` waiting and as many decided with an act."""
    for state in (ErasureState.OPEN, ErasureState.KEPT):
        decided = None if state == ErasureState.OPEN else timezone.now()
        for _number in range(count):
            Erasure.objects.create(
                organisation=school,
                person=PersonFactory(organisation=school),
                reason=ErasureReason.RETENTION,
                due_on=school.today,
                state=state,
                decided_at=decided,
                act=OrderFactory(organisation=school) if decided else None,
            )


def test_those_whose_period_is_over_are_listed_with_the_same_queries(
    as_curator, programme, django_assert_max_num_queries
):
    school = programme.organisation
    url = reverse("participants:destroy_due", args=[school.pk])
    _tasks(school, 3)
    as_curator.get(url)
    with CaptureQueriesContext(connection) as few:
        as_curator.get(url)
    _tasks(school, 60)
    with django_assert_max_num_queries(len(few)):
        assert len(as_curator.get(url).context["rows"]) == 63


# --- a school's own periods -------------------------------------------------------------------------------------------
def test_a_school_sets_a_period_of_its_own_and_says_on_what_it_rests(as_curator, programme, curator):
    load_retention()
    school = programme.organisation
    url = reverse("participants:retention", args=[school.pk])
    data = {name: field.initial for name, field in as_curator.get(url).context["form"].fields.items()}
    refused = as_curator.post(url, data | {"days-people": 1825})
    assert refused.status_code == 422
    assert list(refused.context["form"].errors) == ["basis-people"]
    assert list(as_curator.post(url, data | {"days-people": 30}).context["form"].errors) == ["days-people"]
    local = data | {"days-people": 1825, "basis-people": "Положение об обработке данных, приказ от 01.09.2025 № 12"}
    assert as_curator.post(url, local).status_code == 302
    assert {sort: rule.days for sort, rule in RetentionRule.objects.of(school).items()}["people"] == 1825
    assert {rule.days for rule in RetentionRule.objects.of(OrganisationFactory()).values()} == {1095, 30}
    as_curator.post(url, data)  # the usual period again: nothing of its own is left
    assert not RetentionRule.objects.filter(organisation=school).exists()
    assert AuditEntry.objects.filter(deed="retention.changed", by=curator).count() == 2


def test_the_period_of_the_office_holds_in_its_schools_until_one_sets_another(child, time_machine):
    load_retention()
    school, office = child.organisation, child.organisation.parent
    ImportBatch.objects.update(state=ImportState.DONE)
    for organisation, days in ((office, 90), (school, 120)):
        time_machine.move_to("2025-11-13T09:00:00+03:00", tick=False)
        RetentionRule.objects.create(organisation=organisation, sort="uploads", days=days, basis="x", is_automatic=True)
        time_machine.shift(timedelta(days=days - 1))
        assert clear_leftovers() == 0
    time_machine.shift(timedelta(days=2))
    assert clear_leftovers() == 1


# --- names in texts ---------------------------------------------------------------------------------------------------
AGRAFENA = Named("Кувшинникова", "Аграфена", "Дормидонтовна", ("a@b.example",), ("+7 912 555-44-33",))


@pytest.mark.parametrize(
    ("text", "stripped"),
    [
        ("О Кувшинниковой Аграфене Дормидонтовне и классе", "О ••• и классе"),
        ("с Аграфеной Кувшинниковой,", "с •••,"),
        ("КУВШИННИКОВА А. Д. и Кувшинникова Т.", "••• и Кувшинникова Т."),
        ("А.Д. Кувшинникова", "•••"),
        ("звонить 8 (912) 555 44 33", "звонить •••"),
        ("пишите на A@b.example!", "пишите на •••!"),
        ("Кувшинниковы пришли, Аграфена нет", "Кувшинниковы пришли, Аграфена нет"),
    ],
)
def test_a_name_is_found_in_every_case_and_order(text, stripped):
    assert scrub(text, [AGRAFENA.pattern]) == stripped


# --- at rest ----------------------------------------------------------------------------------------------------------
@pytest.mark.django_db(transaction=True)
def test_sealed_columns_hold_no_plain_text_in_the_database_file_or_a_dump(programme, curator, tmp_path):
    child = PersonFactory(organisation=programme.organisation)
    save_circumstances(child, Circumstances(("orphan",), "Живёт у тёти"), seen=stamp_of(Circumstances()), by=curator)
    add_note(child, "Боится собак", NoteReaders.AUTHOR, by=curator)
    raw = dump_of_database(tmp_path)
    assert curator.last_name.encode() in raw
    for words in ("Живёт у тёти", "Боится собак", "orphan"):
        assert words.encode() not in raw
        assert json.dumps(words).encode() not in raw


@pytest.mark.django_db(transaction=True)
def test_nothing_of_the_erased_is_in_the_database_file_or_a_dump(child, curator, tmp_path):
    before = dump_of_database(tmp_path)
    assert "Дормидонт".encode() in before
    destroy(child, curator)
    raw = dump_of_database(tmp_path)
    written = [form for secret in SECRETS for form in (secret.encode(), json.dumps(secret)[1:-1].encode())]
    assert [secret for secret in written if secret in raw] == []


def dump_of_database(folder):
    """The database as a thief would carry it away."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            (folder / "copy.sqlite3").unlink(missing_ok=True)
            cursor.execute("VACUUM INTO %s", [str(folder / "copy.sqlite3")])
        return (folder / "copy.sqlite3").read_bytes()
    if not shutil.which("pg_dump"):
        pytest.skip("pg_dump is not installed")
    known = connection.get_connection_params()
    environment = os.environ | {"PGPASSWORD": str(known.get("password") or "")}
    command = ["pg_dump", "-h", known.get("host") or "127.0.0.1", "-p", str(known.get("port") or 5432)]
    command += ["-U", known.get("user") or "postgres", known["dbname"]]
    return subprocess.run(command, env=environment, capture_output=True, check=True).stdout
