"""Odd wordings: who and what together say enough, in whatever order they stand. Asked last of all."""

from roadmap.wording.rules.rule import rule


def _odd(kind, *says, unless=""):
    return rule(kind, *says, unless=unless, alone=True)


RULES = (
    _odd("pair_order", "*ORDER +MENTOR +MENTEE", "*ORDER +MENTOR +NOVICE", "*ORDER +MENTOR +PUPIL"),
    _odd("governance_act", "*ACT +DRAFT", "*ACT +наставничес", unless="изуч знаком познаком"),
    _odd("awards", "*PRAISE|благодарн|грамот"),
    _odd("contests", "*конкурс|соревнован|состязан|номинац"),
    _odd(
        "exit_assessment",
        "*TEST|уров +FINISH +MENTEE",
        "*TEST|уров +FINISH +NOVICE",
        "*TEST|уров +FINISH +PUPIL",
        "*TEST|уров +FINISH +MEMBER",
    ),
    _odd(
        "entry_assessment",
        "*TEST|уров +START +MENTEE",
        "*TEST|уров +START +NOVICE",
        "*TEST|уров +START +PUPIL",
        "*TEST|уров +START +MEMBER",
    ),
    _odd("diagnostics", "*тест(?:ы|а|ов|е)?$|темперамент|тревожн|самооценк|методик +MENTEE|MEMBER|NOVICE|PUPIL|MENTOR"),
    _odd("consents", "*разрешени +PARENT", "*заявлен +PARENT"),
    _odd("training", "*TRAIN|осва|учит +MENTOR", "*TRAIN +куратор", unless="открыт показ совместн PAIR MENTEE"),
    _odd("final_meeting", "LAST *бесед|разговор|занят|общен"),
    _odd(
        "group_meeting",
        "*игр|квест|чаепит|тимбилд|знаком|поход|выезд +MENTOR +MENTEE",
        "*игр|квест|чаепит|тимбилд|знаком|сплоч +будущ +PAIR",
    ),
    _odd("matching", "*FORM|объедин|соедин|распредел|подобр +PAIR", "*подбор|подобр|распредел +MENTOR +MENTEE|NOVICE"),
    _odd("mentee_register", "*LIST +MENTEE", "*LIST +NOVICE", "*LIST +нужд|нужен|нужн|необходим"),
    _odd("mentor_register", "*LIST +MENTOR", "*поиск|привлеч|вовлеч|набор +наставники|наставников"),
    _odd("personal_register", "*LIST +PAIR|MEMBER"),
    _odd("third_party_info", "*характеристик|мнени|информаци|сведени +классн +PUPIL|MENTEE|дет"),
    _odd("application_survey", "*NEED +STUDY -материал", "*заявк|заявок|анкет -PARENT", "*вопрос(?:ы|ник) +MENTEE"),
    _odd("feedback", "*отзыв|характеристик +MENTOR"),
    _odd("mentee_register", "состав|утвер *LIST +MEMBER"),
    _odd("satisfaction_survey", "*довол|понрав|впечатлен +MEMBER|участ|программ"),
    _odd("individual_plans", "*PLAN +OWN +MENTEE", "*PLAN +OWN +NOVICE", "*PLAN +самообразован"),
    _odd("case_studies", "*копилк", "*обмен +опыт", "*опыт(?!н) +выступл", "*опыт(?!н) +семинар", "*PRACTICE +BEST"),
    _odd("publications", "*NEWS|видео|фото +SITE -вк"),
    _odd("municipal_control", "*мониторинг|анализ|CONTROL|бесед +SCHOOLS"),
    _odd("programme_monitoring", "*REPORT -творческ", "*анализ +RESULT", "*анализ +работ", "*охват|показател"),
    _odd("plan_control", "*CONTROL"),
    _odd(
        "training",
        "*семинар|тренинг|вебинар|практикум|стажировк|стажировок|лектори|мастерск|интенсив|коуч",
        "*мастер .класс",
        "*практическ|учебн|обучающ .занят",
        "*курс(?:ы|ов|ах)$ ...квалиф|переподгот",
        unless="PUPIL PARENT открыт выступл",
    ),
    _odd("group_meeting", "*кругл .стол", "*гостин(?:ая|ой|ую|ые)$", "*заседан .клуб|школ|объединен"),
    _odd("inform_parents", "*TELL|бесед|встреч|собран|письм|кампани|лектори|обсужд|дверей +PARENT"),
    _odd("inform_students", "*TELL|бесед|встреч|собран|кампани|акци|обсужд|линейк|час +PUPIL", unless="MENTOR"),
    _odd("inform_staff", "*TELL|собран|совещ|обсужд|кампани +STAFF", unless="MENTOR NOVICE опыт"),
    _odd("inform_staff", "*TELL NOVICE", unless="MENTOR опыт"),
    _odd("meet_partners", "*TELL|контакт|взаимодейств|связ|сотрудничес|перегов|договор|письм +PARTNER"),
    _odd(
        "regular_meetings",
        "*занят|встреч|контакт|общен|консультац|помощ|субботник|мероприят|посещ|бесед|проект|поддержк +MENTOR +MENTEE",
        "*занят|встреч|контакт|общен|консультац|помощ|субботник|мероприят|посещ|бесед|проект|поддержк +MENTOR +PUPIL",
        "*занят|встреч|контакт|общен|консультац|помощ|мероприят|посещ|бесед|проект|поддержк +MENTOR +NOVICE",
        "*занят|встреч|контакт|общен|консультац|помощ|мероприят|посещ|бесед|проект|поддержк +PAIR",
        "*сопровожд|помощ +NOVICE",
        "*сопровожд|помощ +PUPIL",
        unless="SURVEY RESULT открыт показ TEST SCHOOLS",
    ),
)
