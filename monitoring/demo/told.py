"""What two class teachers and the psychologist of the demo tell of mentees, and a mentor another school invites."""

from datetime import timedelta

from participants.actions.long_term import give_permission
from participants.enums import LongTermScope, LongTermWay, PersonGroup
from participants.models import Participation
from participants.sharing.actions import invite
from surveys.enquiries import actions
from surveys.enquiries.asking import plan_of, pupils_of
from surveys.enums import Source

PUPILS = 5  # of each of two classes
TEACHERS = [
    {"strengths": "Рисует, с удовольствием оформляет класс", "support": "Поддержать перед контрольными по математике"},
    {"difficulties": "Теряется у доски, отвечает шёпотом", "support": "Учиться выступать: начать с малой группы"},
    None,
    {"strengths": "Легко сходится с младшими", "avoid": "Недавно переехала, о прежней школе лучше не спрашивать"},
]
PSYCHOLOGIST = [
    {"support": "Спокойный наставник, встречи по расписанию", "opinion": "Повышенная тревожность в ситуации оценки."},
    {"strengths": "Хорошая память, любит объяснять другим"},
]


def ask_and_answer(programme, *, by):
    sources = [Source.CLASS_TEACHER, Source.PSYCHOLOGIST]
    rows = list(pupils_of(programme))
    others = [row for row in rows if row.person.class_label != rows[0].person.class_label]
    pupils = rows[:PUPILS] + others[:PUPILS]
    shown = plan_of(programme, pupils, sources).stamp
    closes_on = programme.organisation.today + timedelta(days=5)
    enquiry = actions.open_enquiry(programme, pupils, sources, closes_on=closes_on, event=None, shown=shown, by=by)
    teachers = list(enquiry.respondents.filter(source=Source.CLASS_TEACHER).order_by("pk")[:2])
    for respondent in teachers:
        _answer(respondent, TEACHERS)
    for respondent in enquiry.respondents.filter(source=Source.PSYCHOLOGIST):
        _answer(respondent, PSYCHOLOGIST)


def _answer(respondent, words):
    questions = {row.key: row for row in respondent.questionnaire.questions.all()}
    for statement, said in zip(respondent.statements.order_by("pk"), words, strict=False):
        if said is None:
            actions.say_nothing(statement)
        else:
            values = {questions[key]: text for key, text in said.items() if key in questions}
            actions.save_statement(statement, values, list(questions.values()))


def share_a_mentor(school, programme, *, curator, by):
    """The first adult mentor of ``school`` is seen by the municipality; ``programme`` of another school invites."""
    mentors = Participation.objects.mentors().active().filter(programme__organisation=school)
    row = mentors.exclude(person__group=PersonGroup.STUDENT).order_by("pk").first()
    give_permission(
        row.person,
        scope=LongTermScope.MUNICIPALITY,
        valid_until=school.today + timedelta(days=300),
        way=LongTermWay.PAPER,
        by=curator,
    )
    row.capacity += 1  # a place beside those already taken
    row.save(update_fields=["capacity"])
    invite(
        programme,
        row,
        format=None,
        starts_on=programme.organisation.today,
        ends_on=programme.ends_on,
        places=1,
        need="Семикласснику нужна помощь с физикой раз в неделю, можно по видеосвязи.",
        by=by,
    )
