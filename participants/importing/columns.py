"""What schools upload: the columns of the two registers and of class lists, by the headings they really go by."""

import re

from django.utils.translation import gettext_lazy as _

from mentoring.kit.sheets import Column, Sheet
from mentoring.kit.text import parse_day, split_full_name
from participants.contacts import check_email, read_own_contact, read_phones
from participants.enums import ParticipationRole
from participants.importing.cells import birth_of, class_of, hours_of, in_section, places_of, stay_of, years_of
from participants.importing.english import OF_PARTNERS, english
from participants.importing.parent_columns import PARENTS

OF_PARENTS = r"родител|представител|законн|\bмам|\bмат(ь|ери)\b|\bпап|\bот(ец|ца)\b|опек|parent|guardian|mother|father"


def _name(*aliases):
    return Column(
        "name",
        _("Surname, name, patronymic"),
        "ФИО",
        "Фамилия и имя",
        "Фамилия имя",
        "Имя",
        "Участник",
        *english("name"),
        *aliases,
        required=True,
        width=34,
        parse=split_full_name,
        parts=(
            Column("last", _("Last name"), "Фамилия", *english("last")),
            Column("first", _("First name"), "Имя", "Имя, отчество", *english("first")),
            Column("patronymic", _("Patronymic"), "Отчество", *english("patronymic")),
        ),
    )


CLASS = Column(
    "class",
    _("Class"),
    "Класс",
    "Класс обучения",
    "Класс/группа",
    "Параллель",
    "Кл.",
    *english("class"),
    parse=class_of,
    width=10,
)
LETTER = Column("letter", _("Letter of the class"), "Литера", "Литер", "Буква класса", width=8)
BIRTH = Column(
    "birth",
    _("Date of birth"),
    "Дата рождения",
    "Год рождения",
    "ДР",
    "Дата (год) рождения",
    "Число, месяц, год рождения",
    "Д/р",
    "Г.р.",
    *english("birth"),
    parse=birth_of,
    width=14,
)
FORMAT = Column(
    "format",
    _("Format of mentoring"),
    "Форма",
    "Форма наставничества",
    "Модель наставничества",
    "Вид наставничества",
    width=22,
)
JOINED = Column(
    "started",
    _("Joined on"),
    "Дата вхождения в программу",
    "Дата начала",
    "Дата включения в программу",
    *english("started"),
    parse=parse_day,
    width=14,
)
EMAIL = Column(
    "email",
    _("E-mail"),
    "Эл. почта",
    "Почта",
    "Адрес электронной почты",
    *english("email"),
    parse=check_email,
    width=26,
)
PHONE = Column(
    "phone",
    _("Phone"),
    "Телефон",
    "Номер телефона",
    "Мобильный телефон",
    *english("phone"),
    parse=read_phones,
    width=20,
)
POST = Column("post", _("Post"), "Должность", "Предмет и должность", "Должность, предмет", *english("post"), width=24)
SUBJECT = Column(
    "subject",
    _("Subject taught"),
    "Предмет",
    "Преподаваемый предмет",
    "Учебный предмет",
    *english("subject"),
    width=20,
)
EXPERIENCE = Column(
    "experience",
    _("Experience, years"),
    "Стаж",
    "Стаж работы",
    "Педагогический стаж",
    "Общий стаж",
    *english("experience"),
    parse=years_of,
    width=10,
)
WORKPLACE = Column(
    "workplace",
    _("Place of work or study"),
    "Место работы",
    "Место учёбы",
    "Место работы/учебы",
    "Место работы/учебы наставника",
    "Организация",
    *english("workplace"),
    width=30,
)

MENTEES_UPLOAD = Sheet(
    _("Mentees"),
    _name(
        "Наставляемый",
        "Наставляемые",
        "Обучающийся",
        "Ученик",
        "Учащийся",
        "Ребёнок",
        "Молодой педагог",
        "Молодой специалист",
        "ФИО наставляемого лица",
        "Кто нуждается в помощи",
    ),
    CLASS,
    LETTER,
    BIRTH,
    Column(
        "need",
        _("Main need"),
        "Запрос",
        "Основной запрос наставляемого",
        "С чем нужна помощь",
        "Запрос на наставничество",
        "Потребность",
        "Проблема",
        "Дефициты",
        "Профессиональные дефициты",
        *english("need"),
        expected=True,
        width=40,
    ),
    *PARENTS,
    FORMAT,
    JOINED,
    EMAIL,
    PHONE,
    POST,
    SUBJECT,
    EXPERIENCE,
    Column(
        "partners",
        _("Mentor's full name"),
        "Наставник",
        "Педагог-наставник",
        "Закреплённый наставник",
        *OF_PARTNERS["mentee"],
        width=30,
    ),
    about=("наставляемый", "ученик", "обучающийся", "учащийся", "участник", "ребёнок", "ребёнка", "педагог", "молодой"),
    others=re.compile(rf"{OF_PARENTS}|наставник|mentor"),
    section=in_section,
)
MENTORS_UPLOAD = Sheet(
    _("Mentors"),
    _name("Наставник", "Наставники", "Педагог-наставник", "ФИО педагога", "Педагог", "Ученик-наставник"),
    Column(
        "contacts",
        _("Phone, e-mail"),
        "Контактные данные для связи",
        "Контактные данные",
        "Контакты",
        parse=read_own_contact,
        width=30,
    ),
    WORKPLACE,
    POST,
    SUBJECT,
    EXPERIENCE,
    CLASS,
    LETTER,
    BIRTH,
    Column(
        "competencies",
        _("Main competencies"),
        "Основные компетенции наставника",
        "Компетенции",
        "Чем может помочь",
        "Сильные стороны",
        "Чему может научить",
        *english("competencies"),
        expected=True,
        width=40,
    ),
    Column(
        "achievements",
        _("Achievements"),
        "Важные для программы достижения наставника",
        "Важные достижения",
        "Достижения",
        *english("achievements"),
        width=34,
    ),
    Column("interests", _("Interests"), "Интересы наставника", "Интересы", *english("interests"), width=30),
    Column(
        "preferred_grades",
        _("Preferred age of mentees"),
        "Желаемый возраст наставляемых",
        "Возраст наставляемых",
        "Желаемые классы",
        "Желаемый возраст (класс)",
        width=20,
    ),
    Column(
        "hours",
        _("Hours a month"),
        "Ресурс времени на программу наставничества",
        "Ресурс времени",
        "Часов в месяц",
        *english("hours"),
        parse=hours_of,
        width=14,
    ),
    Column(
        "capacity",
        _("Takes mentees at once"),
        "Сколько наставляемых может взять",
        "Готов взять наставляемых",
        "Количество мест",
        parse=places_of,
        width=14,
    ),
    FORMAT,
    JOINED,
    EMAIL,
    PHONE,
    Column(
        "partners",
        _("Mentees' full names"),
        "ФИО наставляемого (наставляемых)",
        "Наставляемые",
        "Наставляемый",
        "Закреплённые наставляемые",
        "Подопечные",
        "Молодой специалист",
        "Молодой педагог",
        *OF_PARTNERS["mentor"],
        width=34,
    ),
    Column(
        "long_term",
        _("Stays in the base of mentors"),
        "Долгосрочная база",
        "Долгосрочная база наставников",
        "В долгосрочной базе до",
        "Разрешение на долгосрочную базу",
        "Согласие на включение в долгосрочную базу",
        "Остаётся в базе наставников",
        "Готов остаться в базе наставников",
        parse=stay_of,
        width=18,
    ),
    about=("наставник", "участник"),
    others=re.compile(r"наставляем|подопечн|молод\w+ (специалист|педагог|учител)|mentee"),
)
UPLOADS = {ParticipationRole.MENTEE: MENTEES_UPLOAD, ParticipationRole.MENTOR: MENTORS_UPLOAD}

# what the usual forms of the registers hold besides: these columns come from the work itself, they are not loaded
NOT_LOADED = (
    "Место работы наставника",
    "Место работы/учёбы наставника",
    "Место работы наставляемого",
    "Место работы/учёбы наставляемого",
    "Дата завершения программы",
    "Результаты программы",
    "Ссылка на кейс",
    "Отметка о прохождении программы",
)
NOT_ASKED = ("Что исправить", "Строка файла", "№")  # our own column of the file with what is wrong, and numbers of rows
