"""A questionnaire apart from the database: what files, checks and previews work with.

The records carry the same names as the models, so that conditions, scoring and checks take either.
"""

from dataclasses import dataclass, field

from participants.enums import ConsentPurpose
from surveys.enums import APPLICATIONS, QuestionnaireKind, Readers, ScoreMethod
from surveys.limits import WithLimits


@dataclass(frozen=True)
class PlainSection:
    title: str = ""
    text: str = ""
    condition: dict = field(default_factory=dict)


@dataclass(frozen=True)
class PlainQuestion(WithLimits):
    """``section`` is the very section of ``PlainQuestionnaire.sections``; the rest as in ``models.Question``."""

    section: PlainSection
    key: str
    kind: str
    text: str
    number: str = ""
    hint: str = ""
    is_required: bool = True
    is_reverse: bool = False
    options: dict = field(default_factory=dict)
    condition: dict = field(default_factory=dict)
    fills: str = ""


@dataclass(frozen=True)
class PlainScale:
    key: str
    title: str
    note: str = ""
    method: str = ScoreMethod.SUM.value
    items: tuple = ()
    bands: tuple = ()
    higher_is_better: bool = True
    is_control: bool = False
    readers: str = Readers.REGISTER.value


@dataclass(frozen=True)
class PlainQuestionnaire:
    """``questions`` stand in the order of their ``sections``; a section may be empty."""

    title: str
    slug: str = ""
    kind: str = QuestionnaireKind.OWN.value
    moment: str = ""
    role: str = ""
    group: str = ""
    formats: tuple = ()
    minutes: int = 5
    purpose: str = ConsentPurpose.DATA.value
    introduction: str = ""
    farewell: str = ""
    pupil_introduction: str = ""
    pupil_farewell: str = ""
    sections: tuple = ()
    questions: tuple = ()
    scales: tuple = ()

    @property
    def is_application(self):
        return self.kind in APPLICATIONS

    def questions_of(self, section):
        return [question for question in self.questions if question.section is section]


HEAD = (
    *("slug", "kind", "moment", "title", "introduction", "farewell", "pupil_introduction", "pupil_farewell"),
    *("role", "group", "formats", "minutes", "purpose"),
)
SECTION_FIELDS = ("title", "text", "condition")
QUESTION_FIELDS = (
    *("key", "number", "kind", "text", "hint", "is_required", "is_reverse", "options", "condition", "fills"),
)
SCALE_FIELDS = ("key", "title", "note", "method", "items", "bands", "higher_is_better", "is_control", "readers")
