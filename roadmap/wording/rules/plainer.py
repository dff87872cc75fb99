"""What is said less plainly: asked only where nothing else was found."""

from roadmap.wording.rules.rule import rule

RULES = (
    rule("individual_plans", "^OWN *PLAN", "^OWN образовательн *PLAN", alone=True),
    rule(
        "training", "*TRAIN +MENTOR", "*TRAIN ...наставничес", unless="открыт показ совместн участи[еяюи]$", alone=True
    ),
    rule("application_survey", "выявл|опрос|сбор *NEED", "*выявл желающ|готов", alone=True),
    rule("third_party_info", "COLLECT *классн|психолог", unless="согласи", alone=True),
    rule("individual_plans", "состав|разраб *PLAN +NOVICE|MENTEE|PAIR", "MENTOR ...состав|разраб *PLAN", alone=True),
    rule("inform_students", "встреч|рассказ|бесед|презентац PUPIL|актив", unless="MENTOR", alone=True),
    rule("inform_staff", "рассказ|собран|презентац|совещ STAFF|HEADS", unless="MENTOR NOVICE", alone=True),
    rule("meet_partners", "встреч|взаимодейств|сотруднич|договор ...PARTNER", alone=True),
    rule("case_studies", "*BEST .PRACTICE", "организ *обмен ...опыт", unless="конкурс", alone=True),
    rule("publications", "*видео(?!зан)|фото", "NEWS ...*SITE", "^SITE", alone=True),
    rule(
        "regular_meetings",
        "*помощ|занят|урок MENTOR -открыт -показ",
        "*помощ|занят ...MENTOR ...урок|NOVICE|MENTEE|PUPIL -открыт -показ",
        alone=True,
    ),
    rule(
        "regular_meetings",
        "*помощ в|по|при урок|документ|подготов|планир|составлен|веден",
        unless="SCHOOLS",
        alone=True,
    ),
    rule("regular_meetings", "*экскурс ...MENTOR", "*совместн подготов|разбор|анализ|посещ|участи", alone=True),
    rule(
        "accessibility",
        "вовлеч|привлеч|включ|меры|услови|поддержк ...*сирот|малообеспеч|малоимущ|опек",
        "вовлеч|привлеч|включ|меры|услови|поддержк ...*трудн .жизненн",
        alone=True,
    ),
    rule("feedback", "узна|выясн|спрос|расспрос ...MENTEE|MENTOR|PAIR|MEMBER|NOVICE", alone=True),
    rule("inform_staff", "^*совещ", "*установочн|инструктивн *совещ", alone=True),
    rule("ceremony", "*кругл .стол +наставничес", alone=True),
    rule("programme_monitoring", "^*мониторинг", "*охват", alone=True),
)
