"""Choices about people and their papers."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PersonGroup(models.TextChoices):
    STUDENT = "student", _("pupil")
    TEACHER = "teacher", _("teacher")
    COLLEGE_STUDENT = "college_student", _("college student")
    GRADUATE = "graduate", _("graduate")
    EMPLOYER = "employer", _("employer's representative")
    PARENT = "parent", _("parent")


class ParticipationRole(models.TextChoices):
    MENTEE = "mentee", _("mentee")
    MENTOR = "mentor", _("mentor")


class Readiness(models.TextChoices):
    """An interview or a training: what a mentor passes before the work begins."""

    NONE = "", _("not yet")
    PLANNED = "planned", _("planned")
    PASSED = "passed", _("passed")
    FAILED = "failed", _("not passed")
    RESERVE = "reserve", _("in reserve")


class RequirementSort(models.TextChoices):
    """How it is found out whether an entry requirement is met."""

    HAND = "hand", _("checked by hand")
    CONSENT = "consent", _("by the register of consents")
    INTERVIEW = "interview", _("by the interview")
    TRAINING = "training", _("by the training")


class InterviewState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("interview", "planned")
    HELD = "held", pgettext_lazy("interview", "held")
    MISSED = "missed", pgettext_lazy("interview", "did not come")
    CANCELLED = "cancelled", pgettext_lazy("interview", "called off")


class InterviewDecision(models.TextChoices):
    RECOMMENDED = "recommended", pgettext_lazy("interview", "recommend")
    AFTER_TRAINING = "after_training", pgettext_lazy("interview", "recommend after training")
    RESERVE = "reserve", pgettext_lazy("interview", "keep in reserve")
    DECLINED = "declined", pgettext_lazy("interview", "do not recommend for now")


class InterviewSheet(models.TextChoices):
    """Whom the questions are for."""

    PUPIL = "pupil", _("to pupils who mentor")
    TEACHER = "teacher", _("to teachers who mentor")
    ADULT = "adult", _("to employers, students, graduates and parents who mentor")


class ConsentKind(models.TextChoices):
    """One document per purpose; numbers as in the product's register of papers."""

    OWN_DATA = "C1", _("own personal data")
    CHILD_DATA = "C2", _("personal data of a minor")
    PUBLICATION = "C3", _("publication")
    CHILD_TAKES_PART = "C4", _("a minor takes part")
    EXTRA_DUTY = "C5", _("mentor's extra duty")
    ASSESSMENT = "C6", _("psychological assessment")


class ConsentPurpose(models.TextChoices):
    """What papers are asked for before; each school chooses which."""

    DATA = "data", _("keeping the data and answering questionnaires")
    MATCHING = "matching", _("matching of pairs")
    ORDER = "order", _("the order fixing a pair")
    PUBLISHING = "publishing", _("publishing a practice, a case or a photograph")
    PSYCHOLOGY = "psychology", _("psychological questionnaires and talks with the psychologist")


class NeededOf(models.TextChoices):
    """Whose paper of a kind is needed."""

    EVERYONE = "everyone", pgettext_lazy("whose paper", "of everybody")
    MENTEES = "mentees", pgettext_lazy("whose paper", "of mentees")
    MENTORS = "mentors", pgettext_lazy("whose paper", "of mentors")


class PileState(models.TextChoices):
    READING = "reading", pgettext_lazy("pile of forms", "being read")
    CHECKED = "checked", pgettext_lazy("pile of forms", "waits to be looked through")
    DONE = "done", pgettext_lazy("pile of forms", "recorded")
    UNDONE = "undone", pgettext_lazy("pile of forms", "undone")


class TextRenewal(models.TextChoices):
    """What becomes of consents given on the version before."""

    NONE = "none", _("No: what was signed holds until its term")
    ANEW = "anew", _("Yes, ask anew; what was signed holds until its term")
    UNTIL_DAY = "until", _("Yes, ask anew; what was signed holds until the day named")


class ConsentWay(models.TextChoices):
    PAPER = "paper", _("on paper")
    ONLINE = "online", _("by personal link")


class Confirmation(models.TextChoices):
    """How an online signer showed who they are."""

    CODE = "code", _("by a code sent to the e-mail")
    ACCOUNT = "account", _("by signing in")
    CARD = "card", _("by a card with a PIN")


class GuardianRelation(models.TextChoices):
    MOTHER = "mother", _("mother")
    FATHER = "father", _("father")
    GUARDIAN = "guardian", _("guardian")
    OTHER = "other", _("other legal representative")


class GatheringKind(models.TextChoices):
    INFORMATION = "information", _("information meeting")
    ANNOUNCEMENT = "announcement", _("announcement")
    GROUP_MEETING = "group_meeting", _("group meeting of mentors and mentees")
    TRAINING = "training", _("training session")
    COUNCIL = "council", pgettext_lazy("teachers'", "council")
    CEREMONY = "ceremony", _("ceremony")
    FINAL_MEETING = "final_meeting", _("final group meeting")


class GroupKind(models.TextChoices):
    """Whom a gathering is for."""

    MENTEES = "mentees", _("mentees of the programme")
    MENTORS = "mentors", _("mentors of the programme")
    STAFF = "staff", _("staff of the school")
    PARENTS = "parents", pgettext_lazy("audience", "parents")
    PUPILS = "pupils", pgettext_lazy("audience", "pupils")
    GRADUATES = "graduates", pgettext_lazy("audience", "graduates")
    PARTNERS = "partners", pgettext_lazy("audience", "partners, employers")
    GUESTS = "guests", pgettext_lazy("audience", "guests")
    OTHERS = "others", pgettext_lazy("audience", "others")


class ExpertAnswer(models.TextChoices):
    AWAITED = "awaited", pgettext_lazy("of an expert", "awaited")
    AGREED = "agreed", pgettext_lazy("of an expert", "agreed")
    DECLINED = "declined", pgettext_lazy("of an expert", "declined")


class ImportState(models.TextChoices):
    READING = "reading", _("being checked")
    CHECKED = "checked", _("checked, waits for agreement")
    DONE = "done", _("loaded")
    UNDONE = "undone", _("undone")


class AttentionFlag(models.TextChoices):
    """Why a person may need more care than others; kept sealed, counted in reports only from five people on."""

    DISABILITY = "disability", _("limited health abilities")
    GIFTED = "gifted", _("gifted")
    HARDSHIP = "hardship", _("difficult life situation")
    LOW_INCOME = "low_income", _("low-income family")
    RURAL = "rural", _("lives in the countryside")
    ORPHAN = "orphan", _("orphan, or left without parental care")


class NoteReaders(models.TextChoices):
    AUTHOR = "author", _("only I")
    HELPERS = "helpers", _("the curator, the psychologist, the social pedagogue")


class LongTermScope(models.TextChoices):
    """Who may see a mentor that stays."""

    SCHOOL = "school", _("only our school")
    MUNICIPALITY = "municipality", _("the schools of the municipality")


class LongTermWay(models.TextChoices):
    CABINET = "cabinet", _("in the cabinet")
    PAPER = "paper", _("on paper")
    APPLICATION = "applied", _("in the application")
    LIST = "list", _("in an uploaded list")


class ErasureReason(models.TextChoices):
    """Why data are to be destroyed."""

    WITHDRAWAL = "withdrawal", _("the consent was withdrawn")
    REQUEST = "request", _("the person or a parent asked for it")
    RETENTION = "retention", _("the retention period is over")


class RetentionSort(models.TextChoices):
    """What is kept for a time."""

    PEOPLE = "people", _("participants, with questionnaires, plans and consents, after their last programme")
    UPLOADS = "uploads", _("uploaded lists as files")
    PREPARED = "prepared", _("prepared archives")
    CODES = "codes", _("codes sent by e-mail")


class ErasureState(models.TextChoices):
    OPEN = "open", _("to be destroyed")
    DONE = "done", pgettext_lazy("personal data", "destroyed")
    CLOSED = "closed", _("not needed: there is a new consent")
    KEPT = "kept", _("the data have to stay")


class LoanState(models.TextChoices):
    """How far the invitation of another school's mentor has come."""

    ASKED = "asked", pgettext_lazy("invitation of a mentor", "waits for the mentor's school")
    AGREED = "agreed", pgettext_lazy("invitation of a mentor", "waits for the mentor")
    ACCEPTED = "accepted", pgettext_lazy("invitation of a mentor", "accepted")
    SCHOOL_DECLINED = "school_declined", pgettext_lazy("invitation of a mentor", "declined by the school")
    MENTOR_DECLINED = "mentor_declined", pgettext_lazy("invitation of a mentor", "declined by the mentor")
    TAKEN_BACK = "taken_back", pgettext_lazy("invitation of a mentor", "taken back")


class TopicArea(models.TextChoices):
    """What topics are offered under, in this order; a school's own may stand under none."""

    SUBJECTS = "subjects", _("School subjects")
    EXAMS = "exams", _("Examinations and achievements")
    STUDY = "study", _("Learning and self-organisation")
    CONTACT = "contact", _("Contact and confidence")
    PATH = "path", _("Choice of a path")
    HOBBIES = "hobbies", _("Hobbies")
    TEACHING = "teaching", _("A teacher's work")
