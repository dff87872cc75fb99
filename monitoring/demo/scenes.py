"""Scenes of the school year, each played by the actions people use; the stories choose from them."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from documents import actions as papers
from documents import execution, own_certificates
from documents.models import SigningCertificate
from monitoring.demo.cast import PIN
from monitoring.demo.consents import give_on_paper
from monitoring.demo.consents import photograph_forms as photograph_pile
from pairs import actions as pairing
from pairs.enums import MeetingKind, PairState
from pairs.models import Pair, PairMember
from participants.actions import gatherings, people
from participants.actions.invitations import hand_over, tell_invited
from participants.enums import GatheringKind, GroupKind, ParticipationRole, Readiness
from participants.models import Participation
from participants.slots import SLOTS
from roadmap import actions as plan
from roadmap.models import Event, MentoringFormat, RoadmapTemplate
from surveys import actions as asking
from surveys import saving
from surveys.enums import QuestionKind, ResponseState
from surveys.filling import Filling
from surveys.models import Invitation, Questionnaire, Response
from surveys.queries import fits

FIRST_PAPERS, FIRST_MEETINGS, LATER_PAPERS = 60, 45, 20  # days ago: papers before meetings
NOTE = "Проведено, подтверждение приложено."
WORDS = ("Встречи раз в неделю", "Хочется больше практики", "Спокойный и понятный разговор", "Пока всё нравится")


def start(cast, school, slug, name, *, by, formats, fits=True):
    """A programme of this school year from a template."""
    return plan.start_programme(
        school,
        RoadmapTemplate.objects.get(slug=slug),
        school_year=cast.year,
        name=name,
        by=by,
        formats=MentoringFormat.objects.filter(slug__in=formats),
        fits=fits,
    )


def enrol_mentees(cast, programme, grades, count, *, by):
    formats = list(programme.formats.exclude(slug__startswith="teacher"))
    needs = list(cast.names["needs"].items())
    for number in range(count):
        grade = grades[number % len(grades)]
        topic, need = needs[number % len(needs)]
        participation = people.add_participant(
            programme,
            ParticipationRole.MENTEE,
            by=by,
            person_fields=cast.pupil(grade, "АБВ"[number % 3]),
            participation_fields={
                "need": need,
                "format": formats[number % len(formats)] if number % 4 else formats[0],
                "slots": cast.random.sample(SLOTS[:15], 4),
                "started_on": programme.starts_on + timedelta(days=14 + number % 20),
            },
            topics=topic,
        )
        people.save_guardian(participation.person, cast.mother_of(participation.person), by=by)


def enrol_mentors(cast, programme, count, *, by, pupils=0):
    """``pupils`` of the ``count`` are from the upper classes, the others teachers and employers."""
    formats = {f.slug: f for f in programme.formats.all()}
    topics = list(cast.names["needs"])
    for number in range(count):
        is_pupil = number < pupils
        person = (
            cast.pupil(10 + number % 2, "АБ"[number % 2])
            if is_pupil
            else (cast.employer() if number % 4 == 0 and "employer-student" in formats else cast.teacher())
        )
        slug = {"student": "student-student", "employer": "employer-student"}.get(person["group"], "teacher-teacher")
        participation = people.add_participant(
            programme,
            ParticipationRole.MENTOR,
            by=by,
            person_fields=person,
            participation_fields={
                "competencies": "Помогает разобраться и довести дело до конца",
                "interests": "спорт, книги, походы",
                "format": formats.get(slug) or next(iter(formats.values())),
                "slots": cast.random.sample(SLOTS[:15], 6),
                "capacity": 2 if is_pupil else 3,
                "hours_per_month": 6,
                "interview": Readiness.PASSED,
                "interviewed_on": programme.starts_on + timedelta(days=50),
                "training": Readiness.PASSED if number % 3 else Readiness.PLANNED,
                "started_on": programme.starts_on + timedelta(days=20 + number % 20),
            },
            topics="; ".join(topics[(number * 3 + shift) % len(topics)] for shift in range(3)),
        )
        if is_pupil:
            people.save_guardian(participation.person, cast.mother_of(participation.person), by=by)


def hold_group_meeting(programme, *, days_ago, by):
    """The meeting after which people say whom they would like to work with; almost everybody came."""
    gathering = gatherings.plan_gathering(
        programme,
        {
            "kind": GatheringKind.GROUP_MEETING,
            "title": "Групповая встреча наставников и наставляемых",
            "held_on": programme.organisation.today - timedelta(days=days_ago),
            "place": "актовый зал",
            "event": Event.objects.of(programme).of_kind("group_meeting").first(),
        },
        roles=list(ParticipationRole),
        by=by,
    )
    came = list(gathering.attendances.values_list("pk", flat=True))
    gatherings.note_attendance(
        gathering, came[: -len(came) // 10], counts=(None, None), decisions="Заполнить анкету о предпочтениях.", by=by
    )


def invite_class(programme, class_label, *, in_days, by):
    """A meeting to come: the pupils of a class and the staff are invited and told, some on paper."""
    gathering = gatherings.plan_gathering(
        programme,
        {
            "kind": GatheringKind.INFORMATION,
            "title": "Классный час «Мой наставник»",
            "held_on": programme.organisation.today + timedelta(days=in_days),
            "held_time": time(13, 30),
            "place": "кабинет 214",
        },
        groups=[(GroupKind.PUPILS, class_label), (GroupKind.STAFF, "")],
        by=by,
    )
    tell_invited(gathering, by=by)
    hand_over(gathering, by=by)


def order_by_hand(programme, kind, event_kind, *, curator, director, fields):
    """An order from its template, signed at once: the launch, the curator's appointment."""
    event = Event.objects.of(programme).of_kind(event_kind).first()
    order = papers.compose_order(
        programme.organisation,
        kind,
        by=curator,
        fields=fields,
        school_year=programme.school_year,
        context={"programme": programme.pk, **({"event": event.pk} if event else {})},
    )
    papers.submit_order(order, by=curator)
    order.refresh_from_db()
    certify(programme.organisation, director)
    day = programme.organisation.today
    execution.sign_order(order, pin=PIN, number=execution.next_number(order.organisation, day), by=director)


def enrol_young_teachers(cast, programme, count, *, by):
    formats = list(programme.formats.all())
    for _number in range(count):
        person = cast.teacher(young=True)
        people.add_participant(
            programme,
            ParticipationRole.MENTEE,
            by=by,
            person_fields=person,
            participation_fields={
                "need": "Уверенно вести урок и работать с родителями",
                "format": formats[0],
                "slots": cast.random.sample(SLOTS[:15], 5),
                "started_on": programme.starts_on + timedelta(days=10),
            },
            topics=f"{person['subject']}; общение",
        )


def collect_consents(programme, *, by, but=0):
    """Papers from everybody but the first ``but`` mentees, before any pair works."""
    rows = Participation.objects.filter(programme=programme).order_by("pk")
    collect_consents_of(rows, by=by, but=but, days_ago=FIRST_PAPERS)


def collect_consents_of(participations, *, by, but=0, days_ago=LATER_PAPERS):
    rows = list(participations.select_related("person__organisation", "programme__organisation"))
    left_out = {row.pk for row in [row for row in rows if row.role == ParticipationRole.MENTEE][:but]}
    give_on_paper([row.person for row in rows if row.pk not in left_out], days_ago=days_ago, by=by)


def photograph_forms(programme, count, *, by):
    """The forms of ``count`` people without papers have come back and were photographed."""
    rows = programme.participations.filter(person__consents=None).select_related("person__organisation")
    photograph_pile([row.person for row in rows.order_by("pk")[:count]], programme, by=by)


def ask(cast, programme, slug, *, by, answered, closes_on, accept=False):
    """A survey by ``slug``; the share ``answered`` (0–1) of those invited has answered it."""
    questionnaire = Questionnaire.objects.published().filter(slug=slug).latest("version")
    event = next((event for event in Event.objects.of(programme) if fits(questionnaire, event)), None)
    survey = asking.open_survey(
        programme,
        questionnaire=questionnaire,
        title=questionnaire.title,
        audience={"role": questionnaire.role} if questionnaire.role else {},
        opens_on=programme.organisation.today - timedelta(days=5),
        closes_on=closes_on,
        event=event,
        is_anonymous=False,
        by=by,
    )
    asked_at = timezone.make_aware(datetime.combine(survey.opens_on, time(9)))
    Invitation.objects.filter(survey=survey).update(created_at=asked_at)
    invitations = list(
        Invitation.objects.filter(survey=survey).select_related(
            "survey__questionnaire", "survey__programme", "participation__person", "link"
        )
    )
    for invitation in invitations[: round(len(invitations) * answered)]:
        filling = Filling(invitation)
        saving.save_answers(invitation, {q: answer(cast, q, filling) for q in filling.questions})
        saving.submit_response(invitation)
    if accept:
        asking.accept_responses(
            Response.objects.filter(invitation__survey=survey, state=ResponseState.SUBMITTED), by=by
        )
    return survey


def answer(cast, question, filling):
    """A plausible value for ``question``; what the register already knows stays as it is."""
    pick, options, who = cast.random, question.options, filling.participation
    known = {"topics": [t.pk for t in who.topics.all()], "slots": who.slots, "need": who.need}
    if known.get(question.fills):
        return known[question.fills]
    match question.kind:
        case QuestionKind.SCALE:
            return pick.choice([*question.scale_steps][3:])
        case QuestionKind.YES_NO:
            return pick.random() < 0.8
        case QuestionKind.NUMBER:
            return min(max(options.get("min", 1), 2), options.get("max", 2))
        case QuestionKind.ONE if options.get("source") == "formats":
            return who.format_id or pick.choice(list(filling.around.formats))
        case QuestionKind.ONE:
            return pick.choice(options["choices"])["value"]
        case QuestionKind.SEVERAL:
            return [pick.choice(options["choices"])["value"]]
        case QuestionKind.TOPICS:
            return pick.sample(list(filling.around.topics), 2)
        case QuestionKind.SLOTS:
            return pick.sample(list(SLOTS[:15]), 4)
        case QuestionKind.PEOPLE:
            chosen = pick.sample(list(filling.around.people), min(2, len(filling.around.people)))
            return {"ranked": chosen, "rather_not": []} if chosen else None
        case QuestionKind.MATRIX:
            return {row: pick.choice(options["columns"]) for row in options["rows"]}
        case QuestionKind.DATE:
            return date.today().isoformat()  # noqa: DTZ011
        case _:
            return pick.choice(WORDS)


def complete_events(programme, *, by, until, but=()):
    """Complete everything due before ``until``, except the kinds in ``but``, with a note as evidence."""
    due = Event.objects.of(programme).still_open().filter(due_on__lt=until)
    for event in due.select_related("stage__roadmap__programme__organisation"):
        if set(event.kinds) & set(but):
            continue
        plan.add_note(event, NOTE, by=by)
        plan.close_event(event, by=by, note="Все участники охвачены.")
        on_time = timezone.make_aware(datetime.combine(event.due_on - timedelta(days=1), time(16)))
        Event.objects.filter(pk=event.pk).update(closed_at=min(on_time, timezone.now()))


def certify(school, director):
    """The director's certificate, with the PIN that the demo prints."""
    if SigningCertificate.objects.usable(director, school) is None:
        own_certificates.issue_own_certificate(school, pin=PIN, by=director)


def match_and_confirm(programme, *, by, share=1.0):
    """Run the matching and confirm the best ``share`` of what it proposes."""
    pairing.run_matching(programme, by=by)
    proposed = Pair.objects.filter(programme=programme, state=PairState.PROPOSED).order_by("-score", "pk")
    pairing.confirm_pairs(programme, proposed.values_list("pk", flat=True)[: round(proposed.count() * share)], by=by)


def order_pairs(programme, *, curator, director=None):
    """Announce the confirmed pairs, which both sides accept on paper, and bring their order before the director, who
    signs when given."""
    announced = pairing.publish_pairs(programme, by=curator)
    members = PairMember.objects.filter(pair__in=announced).values_list("pk", flat=True)
    pairing.accept_on_paper(programme, members, by=curator)
    order = pairing.compose_pairs_order(programme, by=curator)
    papers.submit_order(order, note="Пары по итогам анкет, начать хотим с понедельника.", by=curator)
    order.refresh_from_db()
    if director:
        certify(programme.organisation, director)
        execution.sign_order(
            order, pin=PIN, number=execution.next_number(order.organisation, order.organisation.today), by=director
        )
    return order


def hold_meetings(cast, programme, *, by, most=4):
    """Working pairs meet: some often, some not yet, some long ago."""
    today = programme.organisation.today
    kinds = [MeetingKind.FIRST, MeetingKind.TRIAL, MeetingKind.PLANNING, MeetingKind.REGULAR]
    for number, pair in enumerate(Pair.objects.filter(programme=programme).working().with_people()):
        times = number % (most + 1)
        first_on = today - timedelta(days=FIRST_MEETINGS - number % 7)
        Pair.objects.filter(pk=pair.pk).update(started_on=first_on - timedelta(days=5))
        pair.refresh_from_db()
        for turn in range(times):
            pairing.log_meeting(
                pair,
                kind=kinds[turn],
                held_on=first_on + timedelta(days=turn * 12),
                minutes=cast.random.choice([30, 45, 60]),
                place="кабинет 31",
                summary=cast.random.choice(
                    ["Познакомились, договорились о целях", "Разобрали трудную тему", "Составили план работы"]
                ),
                marks={p: cast.random.randint(7, 10) for p in (*pair.mentors, *pair.mentees)},
                by=by,
            )


def draw_plans(cast, programme, *, by):
    """Individual plans of working pairs: some agreed by the mentor alone, some by everybody; some tasks are done."""
    today = programme.organisation.today
    tasks = ("Входная диагностика", "Совместный проект", "Выступление с результатом", "Итоговая встреча")
    for number, pair in enumerate(Pair.objects.filter(programme=programme).working().with_people()):
        for turn, task in enumerate(tasks):
            item = pairing.add_item(
                pair,
                task=task,
                due_on=today + timedelta(days=30 * turn - 20),
                planned_result="Результат обсуждён на встрече",
                by=by,
            )
            if turn < 1:
                pairing.finish_item(item, actual_result="Выполнено", by=by)
        for member in pair.present_members:
            if number % 3 == 1 or (number % 3 == 0 and member.is_mentor):
                agree(pair, member, by=by)


def agree(pair, member, *, by):
    """The member agrees with the plan: in their account, or on paper that the curator records."""
    if user := member.participation.person.user:
        pairing.agree_plan(pair, by=user)
    else:
        pairing.agree_on_paper(pair, [member.pk], by=by)
