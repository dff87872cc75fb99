"""One school with a row of everything, and a person for every standing towards it."""

import io
from datetime import date, time, timedelta
from types import SimpleNamespace

from django.urls import resolve
from django.utils import timezone
from PIL import Image

from documents.content import order_templates
from documents.enums import AttachmentPurpose, OrderKind
from documents.models import Attachment, PreparedFile
from mentoring.kit.kinds import Kind
from mentoring.kit.periods import SchoolYear
from monitoring.enums import PracticeKind, ReportKind
from monitoring.models import Practice, Report
from organisations.access import Permission
from organisations.enums import Role
from organisations.models import Job, Membership, Message
from pairs.enums import MeetingKind, MeetingState
from pairs.models import ForbiddenMatch, PairFile, PlanTemplate
from participants.actions.attention import add_note
from participants.actions.check_in import open_door
from participants.consent_marks import mark_of
from participants.enums import (
    ConsentKind,
    ErasureReason,
    LoanState,
    LongTermScope,
    LongTermWay,
    NoteReaders,
    ParticipationRole,
    PileState,
)
from participants.invitations import calendar_path
from participants.models import (
    BulkChange,
    DistinctPeople,
    EntryRequirement,
    Erasure,
    ImportBatch,
    Interview,
    InterviewDay,
    LongTermPermission,
    MentorLoan,
    PaperPile,
    PersonMerge,
    PileForm,
    PilePage,
    SavedView,
    Topic,
    TopicChange,
    TrainingCertificate,
    TrainingGroup,
    TrainingMaterial,
    TrainingMember,
)
from participants.selection.interviews import calendar_path as interview_calendar_path
from roadmap.actions.calendar import renew_address
from roadmap.calendar.single import calendar_path as event_calendar_path
from roadmap.enums import EvidenceKind, MentoringModel, TaskProofKind
from roadmap.models import (
    DelegatedTask,
    DismissedWarning,
    Evidence,
    LearnedName,
    PlanChange,
    PlanDraft,
    RoadmapTemplate,
    TaskProof,
)
from roadmap.models.plan_draft import WorkingPlan
from roadmap.reader.reading import read_text
from surveys.enums import Answering, QuestionnaireKind, SignalKind
from surveys.models import Signal
from tests.factories.consents import ConsentFactory, ConsentRequestFactory, ConsentTextFactory
from tests.factories.documents import OrderFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory, UserFactory, curator_of, user_with
from tests.factories.pairs import IndividualPlanFactory, MeetingFactory, PairFactory, PlanItemFactory
from tests.factories.participants import (
    AttendanceFactory,
    ExpertFactory,
    GuardianFactory,
    ParticipationFactory,
    PersonFactory,
)
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory
from tests.factories.surveys import (
    InvitationFactory,
    PersonalLinkFactory,
    QuestionFactory,
    QuestionnaireFactory,
    ResponseFactory,
    ScaleFactory,
    StatementFactory,
    SurveyFactory,
)

STANDINGS = [
    *["curator", "director", "specialist", "class_teacher", "other_class_teacher"],
    *["mentor", "mentee", "other_mentee", "guardian", "other_guardian"],
    *["coordinator", "region", "administrator"],
    *["foreign_curator", "foreign_director", "foreign_specialist", "foreign_coordinator", "nobody"],
]


def build(office=None, mark=""):
    """``(people, rows)``: accounts by standing, and the keys that stand in addresses by the name of their argument.

    A second world wants a ``mark`` of its own for names nobody may have twice."""
    order_templates()
    office = office or OrganisationFactory(municipality=True, parent=OrganisationFactory(region=True))
    region = office.parent
    school, elsewhere = OrganisationFactory(parent=office), OrganisationFactory()
    people = {
        "curator": curator_of(school),
        "director": user_with(Role.DIRECTOR, school),
        "specialist": user_with(Role.SPECIALIST, school),
        "class_teacher": _class_teacher(school, "8 «А»"),
        "other_class_teacher": _class_teacher(school, "9 «Б»"),
        "mentor": user_with(Role.PARTICIPANT, school),
        "mentee": user_with(Role.PARTICIPANT, school),
        "other_mentee": user_with(Role.PARTICIPANT, school),
        "guardian": user_with(Role.GUARDIAN, school),
        "other_guardian": user_with(Role.GUARDIAN, school),
        "coordinator": user_with(Role.MUNICIPAL_COORDINATOR, office),
        "region": user_with(Role.REGIONAL_COORDINATOR, region),
        "administrator": user_with(Role.ADMINISTRATOR, region),
        "foreign_curator": curator_of(elsewhere),
        "foreign_director": user_with(Role.DIRECTOR, elsewhere),
        "foreign_specialist": user_with(Role.SPECIALIST, elsewhere),
        "foreign_coordinator": user_with(Role.MUNICIPAL_COORDINATOR, elsewhere.parent),
        "nobody": UserFactory(),
    }
    year = SchoolYear.of(school.today)
    programme = ProgrammeFactory(
        organisation=school, school_year=year.start, starts_on=year.starts_on, ends_on=year.ends_on
    )
    event = EventFactory(stage=StageFactory(roadmap=RoadmapFactory(programme=programme, approved=True)))
    child = PersonFactory(organisation=school, user=people["mentee"])
    guardian = GuardianFactory(child=child, user=people["guardian"])
    mentee = ParticipationFactory(programme=programme, person=child)
    mentor = ParticipationFactory(
        programme=programme,
        mentor=True,
        person=PersonFactory(organisation=school, teacher=True, user=people["mentor"]),
    )
    other = ParticipationFactory(
        programme=programme, person=PersonFactory(organisation=school, user=people["other_mentee"])
    )
    GuardianFactory(child=other.person, user=people["other_guardian"])
    pair = PairFactory(programme=programme, mentor=mentor, mentee=mentee, working=True)
    item = PlanItemFactory(plan=IndividualPlanFactory(pair=pair))
    survey = SurveyFactory(
        programme=programme,
        questionnaire=QuestionnaireFactory(application=True),
        opens_on=year.starts_on,
        closes_on=year.ends_on,
    )
    question = QuestionFactory(questionnaire=survey.questionnaire)
    link = PersonalLinkFactory(expires_at=timezone.now() + timedelta(days=1))
    invitation = InvitationFactory(survey=survey, participation=mentee, link=link)
    gathering = AttendanceFactory(
        participation=mentee, gathering__programme=programme, gathering__held_on=school.today
    ).gathering
    door = open_door(gathering, by=people["curator"])
    statement = StatementFactory(
        participation=mentee,
        respondent__user=people["class_teacher"],
        respondent__enquiry__programme=programme,
        respondent__enquiry__closes_on=school.today,
        answered={"strengths": "x"},
    )
    neighbour = ParticipationFactory(programme__organisation=OrganisationFactory(parent=office), mentor=True)
    LongTermPermission.objects.create(
        person=neighbour.person,
        scope=LongTermScope.MUNICIPALITY,
        given_on=year.starts_on,
        valid_until=year.ends_on,
        way=LongTermWay.PAPER,
    )
    foreign = ProgrammeFactory(organisation=elsewhere)
    lent = {"starts_on": year.starts_on, "ends_on": year.ends_on, "need": "x", "state": LoanState.AGREED}
    loan = MentorLoan.objects.create(
        participation=ParticipationFactory(programme=foreign, mentor=True), programme=programme, **lent
    )
    scan = _file(school, Permission.CONSENT_VIEW, AttachmentPurpose.CONSENT_SCAN)
    proof = _file(school, Permission.EVIDENCE_VIEW, AttachmentPurpose.EVIDENCE)
    pile = PaperPile.objects.create(programme=programme, state=PileState.CHECKED, signed_on=school.today)
    pile_form = PileForm.objects.create(pile=pile, position=1)
    picture = _file(school, Permission.CONSENT_VIEW, AttachmentPurpose.CONSENT_SCAN, photograph())
    pile_page = PilePage.objects.create(form=pile_form, position=1, picture=picture, source="x")
    rows = SimpleNamespace(
        organisation=school.pk,
        office=office.pk,
        membership=Membership.objects.get(user=people["specialist"]).pk,
        notice=Message.objects.create(user=people["curator"], reason="x", text="x").pk,
        job=Job.objects.create(kind="x", key=f"x{mark}", asked_by=people["curator"]).pk,
        order=OrderFactory(organisation=school).pk,
        waiting_order=OrderFactory(organisation=school, waiting=True).pk,
        page=1,
        bulkchange=BulkChange.objects.create(programme=programme, role="mentee", deed="format").pk,
        savedview=SavedView.objects.create(organisation=school, owner=people["curator"], role="mentee", name="Мои").pk,
        attachment=scan.pk,
        proof=proof.pk,
        template=RoadmapTemplate.objects.create(
            slug=f"model{mark}",
            title="Дорожная карта",
            model=MentoringModel.STUDENTS,
            starts_on=date(2020, 9, 1),
            ends_on=date(2021, 8, 31),
        ).slug,
        roadmaptemplate=RoadmapTemplate.objects.create(
            slug=f"own{mark}",
            title="Наша дорожная карта",
            organisation=school,
            starts_on=year.starts_on,
            ends_on=year.ends_on,
        ).pk,
        programme=programme.pk,
        event=event.pk,
        dismissedwarning=DismissedWarning.objects.create(programme=programme, key="x", text="x", note="x").pk,
        learnedname=LearnedName.objects.create(organisation=programme.organisation, key="x", title="x").pk,
        planchange=PlanChange.objects.create(roadmap=event.stage.roadmap, words="x").pk,
        evidence=Evidence.objects.create(event=event, kind=EvidenceKind.FILE, attachment=proof).pk,
        occurrence=event.occurrences.first().pk,
        role=ParticipationRole.MENTEE.value,
        shared=neighbour.pk,
        mentorloan=loan.pk,
        lentmentor=loan.pk,
        loan=MentorLoan.objects.create(participation=mentor, programme=foreign, **lent).pk,
        statement=statement.pk,
        respondent=statement.respondent_id,
        enquiry=statement.respondent.enquiry_id,
        told_token=statement.respondent.link.token,
        importbatch=ImportBatch.objects.create(
            programme=programme,
            role=ParticipationRole.MENTEE,
            file=_file(school, Permission.PERSON_EDIT, AttachmentPurpose.IMPORT),
            columns=_columns_of_no_file(),
        ).pk,
        row=0,
        person=child.pk,
        other=PersonFactory(organisation=school).pk,
        distinctpeople=DistinctPeople.objects.create(one=child, other=other.person).pk,
        personmerge=PersonMerge.objects.create(kept=child, gone_key=0).pk,
        topic=Topic.objects.create(organisation=school, name="чтение").pk,
        topicchange=TopicChange.objects.create(organisation=school, programme=programme, deed="renamed").pk,
        guardian=guardian.pk,
        participation=mentee.pk,
        gathering=gathering.pk,
        gathering_tokens={
            "participants:check_in": door.token,
            "participants:gathering_calendar": resolve(calendar_path(gathering)).kwargs["token"],
        },
        expert=ExpertFactory(programme=programme).pk,
        **_selection(programme, mentor, school),
        consent=ConsentFactory(person=child, guardian=guardian, scan=scan).pk,
        consent_token=ConsentRequestFactory(person=child, guardian=guardian).link.token,
        consent_kind=ConsentKind.CHILD_DATA.value,
        order_kind=OrderKind.LAUNCH.value,
        meeting_kind=MeetingKind.TRIAL.value,
        plan_template=PlanTemplate.objects.get_or_create(
            slug="common", defaults={"title": "Проект", "model": programme.model}
        )[0].slug,
        paperpile=pile.pk,
        pilepage=pile_page.pk,
        form_mark=mark_of(child.pk, ConsentTextFactory().pk),
        survey=survey.pk,
        slug=survey.questionnaire.slug,
        questionnaire=_own_draft(school),
        kind="json",
        invitation=invitation.pk,
        asked=_asked(programme, people["curator"]).pk,
        response=ResponseFactory(invitation=invitation, submitted=True, answers={question: 7}).pk,
        signal=Signal.objects.create(survey=survey, key="x", kind=SignalKind.SATISFACTION).pk,
        answer_token=invitation.link.token,
        number=1,
        forbidden=ForbiddenMatch.objects.create(programme=programme, mentor=mentor, mentee=other).pk,
        pair=pair.pk,
        meeting=MeetingFactory(pair=pair, state=MeetingState.PLANNED, held_on=school.today).pk,
        planitem=item.pk,
        pairfile=PairFile.objects.create(
            pair=pair, item=item, attachment=_file(school, Permission.PAIR_VIEW, AttachmentPurpose.EVIDENCE)
        ).pk,
        practice=Practice.objects.create(
            programme=programme, kind=PracticeKind.PUBLICATION, title="Статья", happened_on=year.starts_on
        ).pk,
        report=Report.objects.create(
            organisation=school, programme=programme, kind=ReportKind.values[0], as_of=school.today
        ).pk,
        roadmap=event.stage.roadmap_id,
        preparedfile=PreparedFile.objects.create(
            organisation=school,
            kind="roadmap.folder",
            subject=programme,
            needs=[Permission.EVIDENCE_VIEW],
            summary={"files": 1, "proved": 1, "events": 1, "left_out": 0},
            attachment=_file(school, Permission.EVIDENCE_VIEW, AttachmentPurpose.PREPARED),
            asked_by=people["curator"],
            expires_at=timezone.now() + timedelta(days=1),
        ).pk,
        calendar_token=renew_address(people["curator"]).link.token,
        event_calendar_token=resolve(event_calendar_path(event, people["curator"])).kwargs["token"],
        erasure=Erasure.objects.create(
            organisation=school, person=other.person, reason=ErasureReason.REQUEST, due_on=school.today
        ).pk,
        personnote=add_note(child, "x", NoteReaders.AUTHOR, by=people["curator"]).pk,
        code="0000-0000-0000",
        card_code="K7M4X2P9TE6H",
        key=1,
        plandraft=_plan_draft(school).pk,
        **_office_plan(office, year, school),
    )
    return people, rows


def _own_draft(school):
    """A draft of the school with a question and a scale, both called 1."""
    draft = QuestionnaireFactory(draft=True, organisation=school)
    QuestionFactory(questionnaire=draft, key="1")
    ScaleFactory(questionnaire=draft, key="1")
    return draft.pk


def _selection(programme, mentor, school):
    """An entry requirement, an interview to come, a training group with a material and a certificate."""
    requirement = EntryRequirement.objects.create(programme=programme, title="Справка")
    day = InterviewDay.objects.create(programme=programme, held_on=school.today)
    interview = Interview.objects.create(day=day, participation=mentor, starts_at=time(14))
    group = TrainingGroup.objects.create(programme=programme, title="Школа наставника")
    TrainingMember.objects.create(group=group, participation=mentor)
    material = TrainingMaterial.objects.create(
        group=group, title="Памятка", file=_file(school, Permission.TRAINING_READ, AttachmentPurpose.EVIDENCE)
    )
    certificate = TrainingCertificate.objects.create(
        organisation=school,
        participation=mentor,
        group=group,
        year=2026,
        number=1,
        issued_on=school.today,
        holder="Белова",
        course=group.title,
        programme_name=programme.name,
        hours=6,
        check_code=f"{school.pk // 1000:04}-6789",
    )
    return {
        "entryrequirement": requirement.pk,
        "requirement": requirement.pk,
        "mentor": mentor.pk,
        "interviewday": day.pk,
        "interview": interview.pk,
        "interview_token": resolve(interview_calendar_path(interview)).kwargs["token"],
        "traininggroup": group.pk,
        "trainingmaterial": material.pk,
        "trainingcertificate": certificate.pk,
    }


def _common_plan(programme):
    given = {"title": "Проект", "model": programme.model}
    return PlanTemplate.objects.get_or_create(slug="common", defaults=given)[0]


def _plan_draft(school):
    plan = read_text("Мероприятие\tСрок\tОтветственный\nСбор согласий\tсентябрь\tДиректор\nВстречи\tмай\tКуратор")
    return PlanDraft.objects.create(
        organisation=school,
        source_name="План.docx",
        school_year=SchoolYear.of(school.today).start,
        plan=plan.as_json(),
        keys=WorkingPlan.keys_for(plan),
    )


def _office_plan(office, year, school):
    """The office's own plan with one event given to its schools."""
    programme = ProgrammeFactory(
        organisation=office, school_year=year.start, starts_on=year.starts_on, ends_on=year.ends_on
    )
    event = EventFactory(
        stage=StageFactory(roadmap=RoadmapFactory(programme=programme, approved=True)), is_delegated=True
    )
    task = DelegatedTask.objects.create(event=event, school=school, due_on=event.due_on)
    proof = TaskProof.objects.create(task=task, kind=TaskProofKind.LINK, url="https://school.example/order")
    return {
        "office_programme": programme.pk,
        "office_event": event.pk,
        "delegatedtask": task.pk,
        "task_proof": proof.pk,
    }


def _columns_of_no_file():
    lists = ("found", "missing", "lacking", "unknown", "headers", "samples", "not_loaded", "lines", "sheets")
    empty = {name: [] for name in (*lists, "sheets_read", "other_sheets")}
    return empty | {"mapping": {}, "sheet": "", "header_row": 1, "is_chosen": False}


def _class_teacher(school, label):
    user = UserFactory()
    MembershipFactory(user=user, organisation=school, role=Role.CLASS_TEACHER, class_label=label)
    return user


def photograph():
    drawn = io.BytesIO()
    Image.new("RGB", (40, 56), "white").save(drawn, "JPEG")
    return drawn.getvalue()


def _file(school, permission, purpose, content=b"%PDF-1.4 x"):
    return Attachment.objects.keep(
        content,
        name="лист.pdf",
        content_type=Kind.PDF.content_type,
        purpose=purpose,
        guarded_by=permission,
        organisation=school,
    )


def _asked(programme, member):
    """A questionnaire given to one of the team."""
    questionnaire = QuestionnaireFactory(kind=QuestionnaireKind.SWOT, role=Answering.STAFF)
    survey = SurveyFactory(programme=programme, questionnaire=questionnaire)
    link = PersonalLinkFactory(expires_at=timezone.now() + timedelta(days=1))
    return InvitationFactory(survey=survey, participation=None, member=member, link=link)
