"""What an event's kinds and words let suppose: whom it is about, to which of the seven stages it belongs, its paper."""

import re

from roadmap.enums import Audience, CanonicalStage

_MENTEES = re.compile(r"наставляем\w*|молод\w+ (?:специалист|педагог|учител)\w*|запрос\w*", re.IGNORECASE)
_MENTORS = re.compile(r"наставник\w*", re.IGNORECASE)
_PAIRS = re.compile(r"\bпар[аыу]?\b|групп\w*|участник\w*", re.IGNORECASE)

_STAGE_OF_KIND = {
    CanonicalStage.PREPARATION: "inform_staff inform_parents inform_students meet_partners governance_act "
    "roadmap_approval "
    "council accessibility",
    CanonicalStage.MENTEE_REGISTER: "mentee_register third_party_info",
    CanonicalStage.MENTOR_REGISTER: "mentor_register choose_formats",
    CanonicalStage.SELECTION_TRAINING: "interview find_experts training",
    CanonicalStage.PAIRING: "group_meeting preference_survey matching pair_order support_unmatched",
    CanonicalStage.PAIR_WORK: "first_meeting trial_meeting planning_meeting regular_meetings feedback final_meeting "
    "final_group_meeting satisfaction_survey individual_plans plan_approval plan_delivery diagnostics",
    CanonicalStage.COMPLETION: "invitations ceremony awards exit_assessment case_studies collection record_results "
    "long_term_register quality_monitoring",
}
_CANONICAL = {kind: stage for stage, kinds in _STAGE_OF_KIND.items() for kind in kinds.split()}
_TITLES = (
    (
        CanonicalStage.PREPARATION,
        r"подготовк\w+ услови|подготовительн|нормативн|организационн\w+ этап|запуск\w* программ",
    ),
    (CanonicalStage.MENTEE_REGISTER, r"(?:баз|банк|реестр)\w* (?:данных )?(?:о )?наставляемых"),
    (CanonicalStage.MENTOR_REGISTER, r"(?:баз|банк|реестр)\w* (?:данных )?(?:о )?наставник"),
    (CanonicalStage.SELECTION_TRAINING, r"отбор\w* и обучени|обучени\w+ наставник|отбор\w* наставник"),
    (CanonicalStage.PAIRING, r"(?:формировани|создани|подбор)\w+ (?:наставнических )?(?:пар|групп)"),
    (CanonicalStage.PAIR_WORK, r"работ\w+ (?:наставнических )?(?:пар|групп)|основной этап|практическ\w+ этап"),
    (CanonicalStage.COMPLETION, r"завершени|завершающ|заключительн|итогов\w+ этап|рефлексивн"),
)
_DOCUMENTS = (
    ("Приказ", r"приказ"),
    ("Распоряжение", r"распоряжени"),
    ("Распорядительный акт", r"распорядительн\w+ акт"),
    ("Протокол", r"протокол"),
    ("Положение", r"(?:разработк|утвержд|принят)\w*[^.;]* положени"),
    ("Дорожная карта", r"(?:разработ|утвержд|согласов)\w*[^.;]* дорожн\w+ карт"),
    ("Согласия", r"согласи[яей]\b"),
    ("Аналитическая справка", r"(?:аналитическ\w+ )?справк"),
    ("Отчёт", r"отч[её]т"),
    ("База наставляемых", r"баз\w* наставляемых"),
    ("База наставников", r"баз\w* наставников"),
)


def audience_of(title: str, description: str, kinds: list[str]) -> str:
    """An ``Audience``: by the words; an event about pairs is about both."""
    text = f"{title} {description}"
    of_kind = {_CANONICAL.get(kind) for kind in kinds}
    if not kinds or of_kind <= {CanonicalStage.PREPARATION, None}:
        return Audience.NOBODY
    if of_kind & {CanonicalStage.PAIRING, CanonicalStage.PAIR_WORK, CanonicalStage.COMPLETION} or _PAIRS.search(text):
        return Audience.BOTH
    mentees, mentors = bool(_MENTEES.search(text)), bool(_MENTORS.search(text))
    if mentees and mentors:
        return Audience.BOTH
    return Audience.MENTEES if mentees else Audience.MENTORS if mentors else Audience.NOBODY


def canonical_of_title(title: str) -> str:
    """The canonical stage a section's heading names, or ``""``."""
    return next((stage for stage, words in _TITLES if re.search(words, title, re.IGNORECASE)), "")


def canonical_of_kinds(kinds: list[str]) -> str:
    return next((_CANONICAL[kind] for kind in kinds if kind in _CANONICAL), "")


def document_of(title: str, result: str) -> str:
    """The paper an event leaves behind, when its result or its title names one."""
    for text in (result, title):
        for name, words in _DOCUMENTS:
            if re.search(words, text, re.IGNORECASE):
                return name
    return ""
