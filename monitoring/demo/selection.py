"""How mentors of the demo were chosen and taught: interviews, a training group with three sessions, certificates."""

from datetime import time, timedelta

from mentoring.kit.working_days import is_working_day
from participants.actions import attendance, certificates, interviews, requirements, training
from participants.actions.long_term import give_permission
from participants.enums import ExpertAnswer, InterviewDecision, LongTermScope, LongTermWay, PersonGroup, Readiness
from participants.models import Expert, Interview, Participation, RequirementTemplate
from participants.selection.interviews import questions_of, schedule, sheet_of

TOPICS = ("Кто такой наставник и чего он не делает", "Как слушать и спрашивать", "Как ставить цели и хвалить за дело")
TALKED_TO = 12
NOTES = "Говорит спокойно, приводит примеры. Время для встреч есть."


def choose_and_teach(programme, *, curator, psychologist):
    mentors = Participation.objects.filter(programme=programme).mentors().active().select_related("person", "programme")
    mentors = list(mentors.order_by("-pk"))
    talk(programme, mentors[:TALKED_TO], curator=curator, psychologist=psychologist)
    teach(programme, mentors[-TALKED_TO:], by=curator)
    ask_for_paper(programme, mentors, by=curator)
    stay(mentors, by=curator)


def stay(mentors, *, by):
    """Some of the grown-ups have agreed to mentor in the years to come, half of them for other schools too."""
    adults = [row.person for row in mentors if row.person.group != PersonGroup.STUDENT][:6]
    for number, person in enumerate(adults):
        scope = (LongTermScope.SCHOOL, LongTermScope.MUNICIPALITY)[number % 2]
        until = person.organisation.today + timedelta(days=300 + 30 * number)
        give_permission(person, scope=scope, valid_until=until, way=LongTermWay.PAPER, by=by)


def talk(programme, mentors, *, curator, psychologist):
    """All but one have been talked to; one of them is kept in reserve, the last has a time of their own ahead."""
    for row in mentors:
        row.interview, row.interviewed_on = Readiness.NONE, None
        row.save(update_fields=["interview", "interviewed_on"])
    for people, days in ((mentors[:-1], -9), (mentors[-1:], 2)):
        fields = {
            "held_on": _working_day(programme.organisation.today + timedelta(days=days)),
            "starts_at": time(14),
            "ends_at": time(18),
            "minutes": 20,
            "place": "кабинет 31",
            "interviewers": [curator],
            "experts": [],
            "psychologist": psychologist,
        }
        hours = {name: fields[name] for name in interviews.HOURS}
        shown = schedule(programme, people, interviewers=[curator], **hours).fingerprint
        [day] = interviews.plan_interviews(programme, people, fields, shown=shown, by=curator)
        interviews.tell_invited(day, by=curator)
        if days < 0:
            for number, row in enumerate(day.interviews.with_people()):
                _hold(row, InterviewDecision.RESERVE if number == 0 else InterviewDecision.RECOMMENDED, psychologist)


def _working_day(day):
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def _hold(interview: Interview, decision, by):
    asked = questions_of(interview.day.programme, sheet_of(interview.participation.person))
    marks = [
        {"question": question.text, "mark": 5 - (interview.pk + place) % 3, "most": question.most}
        for place, question in enumerate(asked)
    ]
    reason = "Мало времени в этой четверти, вернуться к разговору в январе." if decision == "reserve" else ""
    record = {"marks": marks, "notes": NOTES, "reason": reason, "decision": decision, "revision": 0}
    interviews.save_record(interview, **record, by=by)


def teach(programme, mentors, *, by):
    """Three sessions, one of them missed by two and made up for by one; those who have enough get certificates."""
    expert = Expert.objects.create(
        programme=programme,
        name="Лаптева Нина Аркадьевна",
        workplace="Институт развития образования, методист",
        subject="Как говорить с подростком",
        contact="lapteva@mail.example",
        answer=ExpertAnswer.AGREED,
    )
    group = training.begin_group(
        programme,
        {"title": "Школа наставника", "leader": by, "expert": None, "hours": 6, "sessions_to_pass": 3},
        topics=TOPICS,
        first_on=programme.organisation.today - timedelta(days=24),
        held_time=time(15),
        place="кабинет 214",
        every_days=7,
        participations=mentors,
        by=by,
    )
    sessions = list(group.sessions.select_related("gathering", "group__programme__organisation"))
    sessions[1].expert = expert
    sessions[1].save(update_fields=["expert"])
    absent = mentors[:2]
    for session in sessions:
        if session == sessions[-1]:
            for row in session.gathering.attendances.filter(participation__in=absent):
                attendance.mark(row, False, by=by)
        attendance.mark_the_rest(session.gathering, True, by=by)
    training.toggle_catch_up(sessions[-1], absent[0], by=by)
    training.add_material(group, title="Памятка наставника", url="https://licey12.example/pamyatka", file=None, by=by)
    certificates.issue_certificates(group, by=by)


def ask_for_paper(programme, mentors, *, by):
    """Employers bring a certificate of no criminal record; one has not yet."""
    template = RequirementTemplate.objects.get(slug="criminal-record")
    requirement = requirements.take_usual(programme, template, by=by)
    asked = [row for row in mentors if row.person.group == PersonGroup.EMPLOYER]
    if asked[1:]:
        requirements.mark_many(requirement, asked[1:], programme.organisation.today, by=by)
