"""Remarks of a return stand at their events until they are answered; both sides see what has changed since."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap import actions
from roadmap.enums import RoadmapState, SubmittedTo
from roadmap.models import Comment, Event, Programme, Submission
from roadmap.remarks import remarks_of
from tests.factories.organisations import curator_of
from tests.factories.roadmap import EventFactory, RoadmapFactory, StageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(programme):
    """Three events; the curator has not sent them yet."""
    stage = StageFactory(roadmap=RoadmapFactory(programme=programme), position=1)
    for n in (1, 2, 3):
        EventFactory(stage=stage, position=n, number=f"1.{n}")
    return stage.roadmap


@pytest.fixture
def events(draft):
    return list(Event.objects.filter(stage__roadmap=draft).order_by("position"))


def again(programme):
    return Programme.objects.get(pk=programme.pk)


def address(programme, **query):
    url = reverse("roadmap:review", args=[programme.pk])
    return f"{url}?{'&'.join(f'{k}={v}' for k, v in query.items())}" if query else url


def send_back(draft, remarks, *, curator, director, general=""):
    actions.submit_roadmap(draft, by=curator)
    actions.return_roadmap(draft, at=RoadmapState.SUBMITTED, remark=general, event_remarks=remarks, by=director)


def typed(page, **changed):
    """What the author's page would send, with what is ``changed``."""
    forms = [page.context["form"], page.context["answers"]]
    data = {name: form[name].value() for form in forms for name in form.fields}
    return {name: value for name, value in (data | changed).items() if value not in (None, False)}


def test_one_press_corrects_answers_and_sends_again(client, programme, draft, events, curator, director):
    first, second, _third = events
    send_back(draft, {first: "Рано", second: "Кто?"}, curator=curator, director=director, general="Уточните")
    remark, returned = Comment.objects.get(event=first), Submission.objects.get()
    client.force_login(curator)
    page = client.get(address(programme))
    assert "2 замечания из 2 ещё не учтены" in page.content.decode()

    data = typed(
        page,
        **{
            f"deadline-{first.pk}": "до 1 декабря 2025",
            f"answer-{remark.pk}": "Перенесли",
            f"settled-{remark.pk}": "on",
            f"reply-{returned.pk}": "Уточнили",
        },
    )
    client.post(address(programme), data | {"submit": "1"})

    draft.refresh_from_db()
    remark.refresh_from_db()
    returned.refresh_from_db()
    assert draft.state == RoadmapState.SUBMITTED
    assert (remark.answer, remark.settled_by, returned.answer) == ("Перенесли", curator, "Уточнили")
    assert [r.text for r in remarks_of(programme).open] == ["Кто?"]


def test_the_director_sees_answers_and_what_has_changed(client, programme, draft, events, curator, director):
    first, second, _third = events
    send_back(draft, {first: "Рано", second: "Кто?"}, curator=curator, director=director)
    actions.settle_remark(Comment.objects.get(event=first), answer="Перенесли", by=curator)
    actions.change_event(first, deadline_text="до 1 декабря 2025", by=curator)
    actions.submit_roadmap(draft, by=curator)
    client.force_login(director)

    page = client.get(address(programme, show="changed"))

    review, text = page.context["review"], page.content.decode()
    assert [row.event.number for row in review.shown] == ["1.1"]
    assert [(f.name, f.was, f.now) for f in review.changed[0].change.fields] == [
        ("deadline", "до 17 октября 2025", "до 1 декабря 2025")
    ]
    assert "Перенесли" in text and "1 замечание из 2 ещё не учтено" in text
    assert f'href="#review-{first.pk}"' in text


def test_a_narrowed_page_changes_nothing_that_is_not_on_it(client, programme, draft, events, curator, director):
    first, second, _third = events
    send_back(draft, {first: "Рано", second: "Кто?"}, curator=curator, director=director)
    kept = Comment.objects.get(event=second)
    actions.settle_remark(kept, answer="Назначили", by=curator)
    client.force_login(curator)
    shown = typed(client.get(address(programme)))
    shown = {name: value for name, value in shown.items() if name.endswith((f"-{first.pk}", "-general"))}

    answer = client.post(address(programme, show="remarks"), shown)

    kept.refresh_from_db()
    assert answer.status_code == 302
    assert (kept.answer, kept.settled_at is None) == ("Назначили", False)
    assert Event.objects.get(pk=second.pk).title == second.title


def test_of_two_who_answer_the_second_reads_the_first_and_nothing_is_lost(
    client, programme, draft, events, curator, director
):
    first, second, _third = events
    send_back(draft, {first: "Рано", second: "Кто?"}, curator=curator, director=director, general="Уточните")
    mine, other = Comment.objects.get(event=first), Comment.objects.get(event=second)
    returned = Submission.objects.get()
    client.force_login(curator)
    page = client.get(address(programme))
    colleague = curator_of(programme.organisation)
    actions.answer_remarks([(mine, "Перенесли", True), (other, "Назначили", True)], [(returned, "Да")], by=colleague)

    late = typed(page, **{f"answer-{mine.pk}": "Оставим", f"reply-{returned.pk}": "Нет"})
    answer = client.post(address(programme), late)

    rows = [Comment.objects.get(pk=row.pk) for row in (mine, other)]
    assert [row.answer for row in rows] == ["Перенесли", "Назначили"]
    assert Submission.objects.get().answer == "Да"
    text = answer.content.decode()
    assert "«Перенесли»" in text and "«Да»" in text and "Оставим" in text
    client.post(address(programme), typed(answer))
    assert [Comment.objects.get(pk=row.pk).answer for row in (mine, other)] == ["Оставим", "Назначили"]
    assert {"was": "Перенесли", "now": "Оставим"} in [entry.details for entry in AuditEntry.objects.about(first)]


def test_an_answer_written_in_the_same_instant_is_not_lost(programme, draft, events, curator, director):
    send_back(draft, {events[0]: "Рано"}, curator=curator, director=director, general="Уточните")
    one, two = Comment.objects.get(), Comment.objects.get()
    actions.settle_remark(one, answer="Перенесли", by=curator)
    with pytest.raises(Refused) as refusal:
        actions.settle_remark(two, answer="Оставим", by=curator)
    assert refusal.value.code == "remark_answered_meanwhile"
    assert "Перенесли" in str(refusal.value)
    one, two = Submission.objects.get(), Submission.objects.get()
    actions.answer_remarks([], [(one, "Да")], by=curator)
    with pytest.raises(Refused):
        actions.answer_remarks([], [(two, "Нет")], by=curator)
    assert Submission.objects.get().answer == "Да"


def test_whoever_answers_holds_the_programme_before_the_remark(draft, events, curator, director):
    """As everybody who changes a plan does: two orders of the same locks wait for each other."""
    send_back(draft, {events[0]: "Позже"}, curator=curator, director=director, general="Уточните")
    remark, returned = Comment.objects.get(), Submission.objects.get()
    with CaptureQueriesContext(connection) as asked:
        actions.answer_remarks([(remark, "Перенесли", True)], [(returned, "Да")], by=curator)
    sql = [query["sql"] for query in asked]
    holds = [n for n, words in enumerate(sql) if words.startswith('SELECT "roadmap_programme"."state"')]
    reads = [n for n, words in enumerate(sql) if ' FROM "roadmap_comment"' in words]
    assert holds and holds[0] < reads[0]


def test_remarks_are_over_once_the_same_people_accept(programme, draft, events, curator, director):
    send_back(draft, {events[0]: "Рано"}, curator=curator, director=director)
    actions.submit_roadmap(draft, by=curator)
    assert len(remarks_of(programme).all) == 1

    actions.approve_roadmap(draft, by=director)

    assert not remarks_of(programme)


def test_what_was_withdrawn_nobody_need_have_seen(client, programme, draft, events, curator, director):
    send_back(draft, {events[0]: "Рано"}, curator=curator, director=director)
    actions.change_event(events[0], title="Иначе", by=curator)
    actions.submit_roadmap(draft, by=curator)
    actions.withdraw_roadmap(draft, by=curator)
    actions.submit_roadmap(draft, by=curator)
    client.force_login(director)

    review = client.get(address(programme)).context["review"]

    assert [row.event.number for row in review.changed] == ["1.1"]


def test_a_decision_is_about_what_was_on_the_screen(client, programme, draft, events, curator, director):
    actions.submit_roadmap(draft, by=curator)
    client.force_login(director)
    seen = client.get(address(programme)).context["decision"]["submission"].value()
    actions.withdraw_roadmap(draft, by=curator)
    actions.change_event(events[0], title="Подменили", by=curator)
    actions.submit_roadmap(draft, by=curator)

    client.post(reverse("roadmap:approve", args=[programme.pk]), {"submission": seen})

    draft.refresh_from_db()
    assert draft.state == RoadmapState.SUBMITTED


class TestTheMunicipality:
    """A plan it returns stays in force; it comes back in the same words with answers, or in a new version."""

    @pytest.fixture
    def returned(self, programme, draft, events, curator, director, coordinator):
        actions.submit_roadmap(draft, by=curator)
        actions.approve_roadmap(draft, by=director)
        actions.submit_upward(draft, by=curator)
        actions.return_roadmap(
            draft, at=RoadmapState.WITH_MUNICIPALITY, event_remarks={events[0]: "Рано"}, by=coordinator
        )
        return draft

    def test_the_same_words_go_up_again_only_with_an_answer(self, returned, programme, curator):
        with pytest.raises(Refused) as refusal:
            actions.submit_upward(returned, by=curator)
        assert refusal.value.code == "remarks_unanswered"

        actions.settle_remark(Comment.objects.get(), answer="Срок задан приказом района", by=curator)
        actions.submit_upward(returned, by=curator)

        assert (returned.state, returned.is_in_force) == (RoadmapState.WITH_MUNICIPALITY, True)

    def test_changed_words_are_approved_here_first(self, client, returned, programme, events, curator):
        client.force_login(curator)
        page = client.get(address(programme))

        client.post(
            address(programme), typed(page, **{f"deadline-{events[0].pk}": "до 1 декабря 2025"}) | {"send_again": "1"}
        )

        now = again(programme)
        assert (now.roadmap.state, now.roadmap.version) == (RoadmapState.SENT_BACK, 1)
        assert (now.next_version.state, now.next_version.version) == (RoadmapState.SUBMITTED, 2)

    def test_a_remark_on_the_old_version_stands_at_the_event_of_the_new(
        self, client, returned, programme, events, curator
    ):
        actions.change_event(events[0], title="Иначе", by=curator)
        client.force_login(curator)

        review = client.get(address(programme)).context["review"]

        assert review.roadmap.version == 2
        assert [(row.event.number, row.remarks[0].remark.text) for row in review.remarked] == [("1.1", "Рано")]

    def test_it_reads_its_own_remarks_only(self, client, programme, draft, events, curator, director, coordinator):
        send_back(draft, {events[1]: "Наше внутреннее"}, curator=curator, director=director)
        actions.submit_roadmap(draft, by=curator)
        client.force_login(coordinator)

        assert "Наше внутреннее" not in client.get(address(programme)).content.decode()

    def test_each_of_two_waiting_versions_is_withdrawn_by_itself(
        self, client, returned, programme, events, curator, coordinator
    ):
        actions.settle_remark(Comment.objects.get(), answer="Да", by=curator)
        actions.submit_upward(returned, by=curator)
        actions.change_event(events[0], title="Иначе", by=curator)
        draft = again(programme).next_version
        actions.submit_roadmap(draft, by=curator)
        client.force_login(curator)

        client.post(reverse("roadmap:withdraw", args=[programme.pk]), {"from": SubmittedTo.MUNICIPALITY})

        now = again(programme)
        assert (now.roadmap.state, now.next_version.state) == (RoadmapState.APPROVED, RoadmapState.SUBMITTED)
        page = client.get(address(programme, version="current"))
        assert page.context["roadmap"] == now.roadmap


def test_a_review_costs_as_many_queries_with_many_events_as_with_few(
    client, programme, draft, events, director, curator, django_assert_max_num_queries
):
    send_back(draft, dict.fromkeys(events, "Рано"), curator=curator, director=director)
    actions.submit_roadmap(draft, by=curator)
    client.force_login(director)
    with django_assert_max_num_queries(60) as few:
        client.get(address(programme))
    stage = draft.stages.get()
    actions.withdraw_roadmap(draft, by=curator)
    more = [EventFactory(stage=stage, position=n, number=f"1.{n}") for n in range(4, 34)]
    actions.submit_roadmap(draft, by=curator)
    actions.return_roadmap(
        draft, at=RoadmapState.SUBMITTED, event_remarks=dict.fromkeys([*events, *more], "Рано"), by=director
    )
    actions.submit_roadmap(draft, by=curator)

    with django_assert_max_num_queries(len(few)):
        client.get(address(programme))
