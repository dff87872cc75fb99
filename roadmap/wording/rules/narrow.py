"""What would otherwise be taken for something wider: control, results, registers that are kept for years."""

from roadmap.wording.rules.rule import rule

RULES = (
    rule(
        "statistics_form",
        "*статист .*отчет",
        "*статист|статотч|фсн",
        "форм *федеральн",
        "*форм оо",
    ),
    rule(
        "support_unmatched",
        "не *сформир *PAIR",
        "не *наш|подобр|остал|сложил ...*PAIR|MENTOR",
        "без *PAIR|MENTOR",
        "*продолж *подбор|поиск ...MENTOR",
    ),
    rule(
        "long_term_register",
        "*долгосроч *LIST",
        "*сохранен ...контакт ...MENTOR",
        "MENTOR ...следующ|будущ *лет",
        "*LIST ...следующ|будущ *лет",
        "*кадров .*резерв",
    ),
    rule(
        "record_results",
        "*PUT ...*RESULT|итог ...*LIST ...*LIST",
        "*PUT ...*RESULT|итог",
        "*PUT итог|результат ...*LIST|карточ",
        "*подвед|подвест .*итог ...занес|внес",
        "*итоги$ .работ ...PAIR",
        "*подвед|подвест .*итог",
        "*отмет .о .*прохожд|заверш ...*LIST",
        "*отмет .о .*прохожд|заверш",
        unless="изменен FEAST TRAIN педсовет выявл полугод четверт опрос",
    ),
    rule(
        "municipal_control",
        "*CONTROL ...*ORDER ...SCHOOLS",
        "*CONTROL ...SCHOOLS",
        "*выезд .*CONTROL",
        "*выезд ...школ|SCHOOLS ...*CONTROL",
        unless="материал внутришкольн",
    ),
    rule("municipal_control", "^на .*уровн муниципал", stage=r"координ|контрол|управлени"),
    rule("plan_control", "^на .*уровн оо", stage=r"координ|контрол|управлени"),
    rule(
        "plan_control",
        "*CONTROL ...*карт",
        "*CONTROL ...процедур|наполн|реализац|исполн|выполн|достижен|деятельност|работ|веден|сопровожд|посещ|качеств"
        "|ход|срок|проведен|документ|организац",
        "*внутришкольн *контрол",
        "мониторинг *исполн|выполн ...*карт",
        not_beside="municipal_control",
    ),
    rule("governance_act", "положени .*дорожн .*карт"),
)
