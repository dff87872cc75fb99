"""From an event's wording to the kinds it is likely to be: what it says is done, and what it should leave behind.

Plain rules, so that the curator can be told which words a proposal rests on. An event may match several.
"""

import re
from dataclasses import dataclass

# Words that may stand before the one that decides; for the informed, none after «о …»: that is the subject matter.
_FEW = r"(?:[^\s.;]+ ){0,6}?"
_TOLD = r"информировани\w+ (?:(?!об? )[^\s.;]+ ){0,6}?"
_FORM = (
    r"(?:с?формирован|составлени|создан|ведени|обновлени)\w* (?:банк|баз|реестр|списк)\w* "
    r"(?:данных )?(?:о )?(?:потенциальных )?"
)


@dataclass(frozen=True)
class Proposal:
    """A kind and the words of the event that speak for it."""

    kind: str
    reason: str


@dataclass(frozen=True)
class _Rule:
    """``says`` in the title or its sub-items; with ``in_result`` the expected result counts too.

    ``unless`` is what takes the words back; ``stage`` is what the stage's title must say besides.
    """

    kind: str
    says: str
    unless: str = ""
    stage: str = ""
    in_result: bool = False


_RULES = (
    # Preparation
    _Rule("inform_staff", rf"{_TOLD}(?:педагогическ|педагог|учител|коллектив)\w*"),
    _Rule("inform_parents", rf"{_TOLD}(?:родител|законных представител)\w*|родительск\w+ собрани\w+"),
    _Rule(
        "inform_students",
        rf"{_TOLD}(?:обучающихся|учащихся|учеников|школьников|студентов)"
        r"|встреч\w+ с (?:обучающимися|учащимися|учениками|школьниками|студентами)|классн\w+ час\w*",
    ),
    _Rule(
        "meet_partners",
        r"(?:встреч\w+ с|информировани\w+) (?:сообществ\w+ )?(?:выпускник|предприяти|работодател|партн[её]р)\w*",
    ),
    _Rule(
        "governance_act",
        r"назначени\w+ (?:куратор|ответственн)\w+|определени\w+ ответственных|утверждени\w+ перечня"
        r"|(?:разработк|подготовк|приняти|утверждени)\w+ (?:и \w+ )?(?:положени|локальн|распорядительн)\w+"
        r"|рабоч\w+ групп\w+|запуска программы|приказ\w* об? (?:внедрени|запуск|реализаци)\w+",
    ),
    _Rule(
        "roadmap_approval",
        rf"(?:разработк|согласовани|утверждени)\w+ {_FEW}\(?дорожн\w+ карт\w*",
        unless=r"положени|распорядительн",
    ),
    _Rule("choose_formats", r"(?:выбор|выбран)\w* форм\w*", in_result=True),
    _Rule("accessibility", r"доступност\w+ программ|ограниченными возможностями здоровья"),
    _Rule("council", r"педагогическ\w+ совет\w*|педсовет\w*"),
    # Registers
    _Rule(
        "application_survey",
        rf"анкетировани\w+ (?:среди|потенциальных|обучающихся|учащихся|педагогов|учителей|наставник|наставляем)\w*"
        rf"|анкетировани\w+ {_FEW}желающих|проведение анкетирования$"
        rf"|анализ {_FEW}анкет {_FEW}потенциальных наставник\w+|сбор\w* информации о (?:\w+ )?запросах",
        unless="третьих лиц|предпоч|удовлетвор",
    ),
    _Rule("third_party_info", r"сбор\w* (?:\w+ )?информации [^.;]*третьих лиц"),
    _Rule("consents", r"(?:сбор|оформлени|обеспечени|письменн)\w* согласи\w+"),
    _Rule("mentee_register", rf"{_FORM}(?:наставников и )?наставляемых", in_result=True),
    _Rule("mentor_register", rf"{_FORM}(?:наставляемых и )?наставник\w+", in_result=True),
    _Rule("programme_register", r"баз\w* программ наставничества"),
    _Rule("personal_register", r"персонифицированн\w+ уч[её]т\w*"),
    _Rule("long_term_register", r"долгосрочн\w+ баз\w+"),
    # Selection and training
    _Rule("entry_assessment", r"оценк\w+ участников-(?:наставляем|наставник)\w+|входн\w+ (?:диагностик|оценк)\w+"),
    _Rule(
        "exit_assessment", r"(?:второго|заключ\w+|итогового)[^.;]* этапа мониторинга|итогов\w+ (?:диагностик|оценк)\w+"
    ),
    _Rule("diagnostics", r"диагностическ\w+ (?:анкет|компетенци)\w+|проведени\w+ диагностик\w+"),
    _Rule("interview", r"собеседовани\w+", in_result=True),
    _Rule("find_experts", r"(?:поиск|привлечени|привлечено)\w* (?:не менее [0-9]+ )?эксперт\w+", in_result=True),
    _Rule("training", rf"обучени\w+ {_FEW}наставник\w+|школ\w+ наставник\w+", unless=r"поиск эксперт"),
    # Pairs
    _Rule(
        "group_meeting",
        r"(?:группов|общ)\w+ встреч\w+|нетворкинг\w*|знакомств\w+ наставников",
        unless=r"^\W*[^.]*анкет",
    ),
    _Rule(
        "preference_survey",
        rf"анкет\w* на предмет предпоч\w+|анкет, заполненных после {_FEW}(?:встреч|нетворкинг)\w*",
        in_result=True,
    ),
    _Rule(
        "matching",
        r"с?формирован\w+ наставнически\w+ (?:пар|групп)\w*|соединени\w+ наставник\w+|подбор\w* наставник\w+"
        r"|выбор подходящих",
        in_result=True,
    ),
    _Rule("support_unmatched", r"не сформировавш\w+ пару|продолжени\w+ поиска наставник\w*"),
    _Rule("pair_order", r"(?:закреплени|утверждени)\w+ (?:наставнических )?(?:пар|групп)\w*", in_result=True),
    # Work of pairs
    _Rule("first_meeting", r"перв\w+,?(?: организационн\w+,?)? встреч\w*|встреч\w*-знакомств\w+"),
    _Rule("trial_meeting", r"пробн\w+,?(?: рабоч\w+,?)? встреч\w*"),
    _Rule("planning_meeting", r"встреч\w*[ -]планировани\w+"),
    _Rule("regular_meetings", r"регулярн\w+ встреч\w*|рабочи\w+ встреч\w*|организаци\w+ работы наставнических пар"),
    _Rule("final_meeting", r"(?<!групповой )(?<!общей )(?:заключительн|итогов)\w+ встреч\w*"),
    _Rule("final_group_meeting", r"(?:группов|общ)\w+ (?:заключительн|итогов)\w+ встреч\w*"),
    _Rule(
        "individual_plans",
        r"(?:разработк|подготовк|составлен)\w+ "
        r"(?:индивидуальны\w+ план|планов индивидуального|персонализированных программ)\w*",
        in_result=True,
    ),
    _Rule("plan_approval", r"утверждени\w+ индивидуальных планов"),
    _Rule("plan_delivery", r"реализаци\w+ (?:мероприятий в рамках )?индивидуальных планов", in_result=True),
    _Rule("feedback", r"обратн\w+ связ\w+"),
    _Rule("satisfaction_survey", r"удовлетвор[её]нност\w+|мониторинг\w* качества [^.;]*\(анкетирование\)"),
    _Rule("materials", rf"(?:разработк|подготовк)\w+ (?:\S*методических материалов|комплекса {_FEW}мероприятий)"),
    # Completion
    _Rule("invitations", r"приглашени\w+ на"),
    _Rule("ceremony", r"проведени\w+ (?:\w+ )?(?:(?:торжественн|итогов)\w+ мероприяти|конференци|семинар)\w+"),
    _Rule("awards", r"награждени\w+"),
    _Rule("case_studies", r"в кейсы|методическ\w+ копилк\w+|лучшие практики оформлены", in_result=True),
    _Rule("collection", r"сборник\w*"),
    _Rule(
        "publications",
        r"публикаци\w+ результат\w+|освещени\w+ мероприятий"
        r"|размещени\w+ (?:на сайте )?(?:\w+ )?(?:информации|материалов)",
    ),
    _Rule("media_sections", r"рубрик\w*"),
    _Rule("contests", r"конкурс\w*|фестивал\w*"),
    _Rule("record_results", r"внесени\w+ данных об итогах|подведени\w+ итогов работы"),
    # Monitoring
    _Rule("quality_monitoring", r"мониторинг\w* качества"),
    _Rule("programme_monitoring", r"мониторинг\w* реализации|отч[её]т\w* (?:по итогам|о реализации)", unless="контрол"),
    _Rule("statistics_form", r"статистическ\w+ наблюдени\w+"),
    _Rule("municipal_control", r"контрол\w+ [^.;]*на уровне общеобразовательных организаций"),
    _Rule("municipal_control", r"^на уровне муниципалитета", stage=r"координ|контрол|управлени"),
    _Rule(
        "plan_control",
        r"контрол\w+ (?:за )?(?:ход\w+ )?(?:процедур|реализаци|исполнени|выполнени)\w+",
        unless="на уровне общеобразовательных организаций",
    ),
    _Rule("plan_control", r"^на уровне оо", stage=r"координ|контрол|управлени"),
)


def propose_kinds(
    title: str, description: str = "", expected_result: str = "", indicator: str = "", stage_title: str = ""
) -> list[Proposal]:
    """The kinds an event's wording speaks for, each once, in the order of the school year; none is a manual event."""
    deed = f"{_plain(title)}. {_plain(description)}".rstrip(". ")
    whole = f"{deed}. {_plain(expected_result)}. {_plain(indicator)}"
    proposals: dict[str, Proposal] = {}
    for rule in _RULES:
        found = re.search(rule.says, whole if rule.in_result else deed, re.IGNORECASE)
        if not found or (rule.unless and re.search(rule.unless, deed, re.IGNORECASE)):
            continue
        if re.search(rule.stage, stage_title, re.IGNORECASE):
            proposals.setdefault(rule.kind, Proposal(rule.kind, found[0].strip()))
    return list(proposals.values())


def _plain(text: str) -> str:
    """Single blanks, and a Latin «a», «o» or «e» typed inside a Russian word made Cyrillic."""
    text = re.sub(r"(?<=[а-яё])[aoe]|[aoe](?=[а-яё])", lambda found: {"a": "а", "o": "о", "e": "е"}[found[0]], text)
    return " ".join(text.split())
