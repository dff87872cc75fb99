"""Questionnaires, surveys and what was answered."""

from datetime import date, datetime, time, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from organisations.enums import LinkPurpose
from organisations.models import PersonalLink
from participants.enums import ParticipationRole
from surveys.enums import QuestionKind, QuestionnaireKind, QuestionnaireState, ResponseState, Source
from surveys.models import (
    Answer,
    Enquiry,
    Invitation,
    Question,
    Questionnaire,
    Respondent,
    Response,
    Scale,
    Section,
    Statement,
    Survey,
)
from tests.factories.consents import ConsentFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory


class QuestionnaireFactory(DjangoModelFactory):
    """Everybody's satisfaction questionnaire without questions; ``application=True`` makes a mentee's application."""

    class Meta:
        model = Questionnaire

    slug = factory.Sequence(lambda n: f"questionnaire-{n + 1}")
    kind = QuestionnaireKind.SATISFACTION
    title = "Как проходят встречи"
    state = QuestionnaireState.PUBLISHED

    class Params:
        draft = factory.Trait(state=QuestionnaireState.DRAFT)
        application = factory.Trait(
            kind=QuestionnaireKind.MENTEE_APPLICATION, role=ParticipationRole.MENTEE, title="Анкета наставляемого"
        )
        preferences = factory.Trait(kind=QuestionnaireKind.PREFERENCES, title="Выбор после групповой встречи")


class SectionFactory(DjangoModelFactory):
    class Meta:
        model = Section

    questionnaire = factory.SubFactory(QuestionnaireFactory)
    position = factory.LazyAttribute(lambda o: o.questionnaire.sections.count() + 1)
    title = "Встречи"


class ScaleFactory(DjangoModelFactory):
    """A sum without items."""

    class Meta:
        model = Scale

    questionnaire = factory.SubFactory(QuestionnaireFactory)
    key = factory.Sequence(lambda n: f"scale-{n + 1}")
    position = factory.Sequence(lambda n: n + 1)
    title = "Интерес"


class QuestionFactory(DjangoModelFactory):
    """A required scale 1–10 in the section «Встречи»; ``section`` may be a row or a title, whose row is made."""

    class Meta:
        model = Question

    questionnaire = factory.SubFactory(QuestionnaireFactory)
    key = factory.Sequence(lambda n: f"question-{n + 1}")
    position = factory.Sequence(lambda n: n + 1)
    section = "Встречи"
    kind = QuestionKind.SCALE
    text = "На встречах мне интересно"
    options = factory.LazyAttribute(lambda o: OPTIONS.get(o.kind, {}))

    @classmethod
    def _create(cls, model_class, *args, **fields):
        questionnaire, title = fields["questionnaire"], fields["section"]
        if isinstance(title, str):
            fields["section"] = questionnaire.sections.filter(title=title).first() or SectionFactory(
                questionnaire=questionnaire, title=title
            )
        return super()._create(model_class, *args, **fields)

    @classmethod
    def _build(cls, model_class, *args, **fields):
        if isinstance(fields["section"], str):
            fields["section"] = Section(questionnaire=fields["questionnaire"], title=fields["section"])
        return super()._build(model_class, *args, **fields)


OPTIONS = {
    QuestionKind.SCALE: {"from": 1, "to": 10, "low": "совсем нет", "high": "полностью да"},
    QuestionKind.ONE: {"choices": [{"value": "chat", "label": "В чате"}, {"value": "phone", "label": "По телефону"}]},
    QuestionKind.SEVERAL: {
        "choices": [{"value": "chat", "label": "В чате"}, {"value": "phone", "label": "По телефону"}],
        "other": True,
    },
    QuestionKind.PEOPLE: {"places": 3, "rather_not": True},
    QuestionKind.NUMBER: {"min": 1, "max": 5},
    QuestionKind.MATRIX: {"rows": ["Интерес", "Общение"], "columns": ["Тревожит", "Всё хорошо"]},
    QuestionKind.TOPICS: {"at_most": 3},
}


class SurveyFactory(DjangoModelFactory):
    """Open since 1 November 2025 until the 20th."""

    class Meta:
        model = Survey

    programme = factory.SubFactory(ProgrammeFactory)
    questionnaire = factory.SubFactory(QuestionnaireFactory)
    title = factory.SelfAttribute("questionnaire.title")
    opens_on = date(2025, 11, 1)
    closes_on = date(2025, 11, 20)


class PersonalLinkFactory(DjangoModelFactory):
    class Meta:
        model = PersonalLink

    purpose = LinkPurpose.QUESTIONNAIRE
    expires_at = factory.LazyFunction(lambda: timezone.make_aware(datetime.combine(date(2025, 11, 27), time.max)))


class InvitationFactory(DjangoModelFactory):
    """A mentee of the survey's programme who may answer; ``consented=False`` leaves the consent out."""

    class Meta:
        model = Invitation
        skip_postgeneration_save = True

    survey = factory.SubFactory(SurveyFactory)
    participation = factory.SubFactory(ParticipationFactory, programme=factory.SelfAttribute("..survey.programme"))
    link = factory.SubFactory(PersonalLinkFactory)

    @factory.post_generation
    def consented(self, create, wanted, **_kwargs):
        if create and wanted is not False and self.participation:
            give_consents(self.participation.person)


class ResponseFactory(DjangoModelFactory):
    """Begun; ``submitted=True`` sends it, ``answers={question: value}`` fills it."""

    class Meta:
        model = Response
        skip_postgeneration_save = True

    invitation = factory.SubFactory(InvitationFactory)

    class Params:
        submitted = factory.Trait(
            state=ResponseState.SUBMITTED,
            submitted_at=factory.LazyFunction(timezone.now),
        )

    @factory.post_generation
    def answers(self, create, values, **_kwargs):
        if create and values:
            Answer.objects.bulk_create(
                Answer(response=self, question=question, value=value) for question, value in values.items()
            )


def give_consents(person):
    """Every paper the gate asks of ``person``: the guardian's and the minor's own, or the adult's."""
    if not person.is_minor:
        ConsentFactory(adult=True, person=person)
        return
    guardian = person.guardians.first() or GuardianFactory(child=person)
    ConsentFactory(person=person, guardian=guardian)
    ConsentFactory(own=True, person=person)


class TellingFactory(QuestionnaireFactory):
    """A class teacher's form: strengths for the register, a question for helpers, one for specialists alone."""

    class Meta:
        model = Questionnaire
        skip_postgeneration_save = True

    kind = QuestionnaireKind.THIRD_PARTY
    slug = factory.Sequence(lambda n: f"telling-{n + 1}")
    title = "Сведения"

    @factory.post_generation
    def questions(self, create, extracted, **_kwargs):
        for key, readers in (("strengths", "register"), ("avoid", "helpers"), ("opinion", "specialist")):
            QuestionFactory(
                questionnaire=self,
                key=key,
                kind=QuestionKind.LONG_TEXT,
                text=f"Вопрос {key}",
                is_required=False,
                options={"readers": readers},
            )
        QuestionFactory(questionnaire=self, key="topics", kind=QuestionKind.TOPICS, text="Темы", is_required=False)


class EnquiryFactory(DjangoModelFactory):
    class Meta:
        model = Enquiry

    programme = factory.SubFactory(ProgrammeFactory)
    closes_on = factory.LazyFunction(timezone.localdate)


class RespondentFactory(DjangoModelFactory):
    """A class teacher nobody has entered, reached by paper."""

    class Meta:
        model = Respondent

    enquiry = factory.SubFactory(EnquiryFactory)
    source = Source.CLASS_TEACHER
    class_label = "8 «А»"
    questionnaire = factory.SubFactory(TellingFactory)
    link = factory.LazyFunction(
        lambda: PersonalLink.objects.create(
            purpose=LinkPurpose.THIRD_PARTY, expires_at=timezone.now() + timedelta(days=7)
        )
    )


class StatementFactory(DjangoModelFactory):
    """Asked about a pupil; ``answered={"strengths": "…"}`` was answered."""

    class Meta:
        model = Statement
        skip_postgeneration_save = True

    respondent = factory.SubFactory(RespondentFactory)
    participation = factory.SubFactory(
        ParticipationFactory, programme=factory.SelfAttribute("..respondent.enquiry.programme")
    )

    @factory.post_generation
    def answered(self, create, values, **_kwargs):
        if values:
            self.write(values, {"avoid", "opinion"})
