"""What schools upload: the columns of the two registers and of class lists, by the headings they really go by."""

import re

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import Column, Sheet
from mentoring.kit.text import collapse, parse_class, parse_day, parse_person_date, split_full_name
from participants.contacts import check_email, read_own_contact, read_phone
from participants.enums import ParticipationRole
from participants.importing.parent_columns import PARENTS

WEEKS_IN_MONTH, MOST_HOURS = 4, 200
_ONLY_CLASS = re.compile(r"\d{1,2}\s*[-–]?\s*[«\"“]?[А-ЯЁа-яё][»\"”]?(\s*кл(асс|\.)?)?|\d{1,2}\s*(класс|кл\.)")
_CLASS_NAMED = re.compile(
    r"\b(\d{1,2}\s*[-–]?\s*[«\"“]?(?:[А-ЯЁа-яё](?![А-ЯЁа-яё]))?[»\"”]?)\s*кл(?:асс\w*|\.)"
    r"|\bкласс\w*:?\s*(\d{1,2}\s*[-–]?\s*[«\"“]?[А-ЯЁа-яё]\b[»\"”]?)"
)


def _class(value):
    return str(parse_class(value))


def _hours(value):
    """Hours a month: «6», «4–6 часов», «2 часа в неделю»."""
    text = collapse(value).lower()
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    hours = max(numbers, default=0) * (WEEKS_IN_MONTH if "недел" in text else 1)
    if not 0 < hours <= MOST_HOURS or "год" in text or "четверт" in text:
        raise Refused(_("Write a number of hours, for example 8: “%(text)s”."), "not_a_number", {"text": value})
    return hours


def _years(value):
    """«15 лет», «2,5 года», «8 месяцев» → whole years."""
    text = collapse(value).lower()
    number = re.match(r"\D{0,12}(\d{1,2})(?!\d)", text)
    if number is None:
        raise Refused(_("Write a number of years, for example 12: “%(text)s”."), "not_a_number", {"text": value})
    return 0 if "мес" in text and "г" not in text and "л" not in text else int(number[1])


def class_in(text):
    """The class that a line between rows, a title or a sheet's name speaks of, as {"class": "8 «А»"}; else nothing."""
    bare = collapse(text)
    found = [bare] if _ONLY_CLASS.fullmatch(bare) else [match[1] or match[2] for match in _CLASS_NAMED.finditer(bare)]
    try:
        classes = {str(parse_class(words)) for words in found}
    except Refused:
        return {}
    return {"class": classes.pop()} if len(classes) == 1 else {}


def _name(*aliases):
    return Column(
        "name",
        _("Surname, name, patronymic"),
        "ФИО",
        "Фамилия и имя",
        "Фамилия имя",
        "Имя",
        "Участник",
        *aliases,
        required=True,
        width=34,
        parse=split_full_name,
        parts=(
            Column("last", _("Last name"), "Фамилия"),
            Column("first", _("First name"), "Имя"),
            Column("patronymic", _("Patronymic"), "Отчество"),
        ),
    )


CLASS = Column(
    "class", _("Class"), "Класс", "Класс обучения", "Класс/группа", "Параллель", "Кл.", parse=_class, width=10
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
    parse=parse_person_date,
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
    parse=parse_day,
    width=14,
)
EMAIL = Column(
    "email", _("E-mail"), "Эл. почта", "Почта", "Адрес электронной почты", "email", parse=check_email, width=26
)
PHONE = Column("phone", _("Phone"), "Телефон", "Номер телефона", "Мобильный телефон", parse=read_phone, width=20)
POST = Column("post", _("Post"), "Должность", "Предмет и должность", "Должность, предмет", width=24)
SUBJECT = Column("subject", _("Subject taught"), "Предмет", "Преподаваемый предмет", "Учебный предмет", width=20)
EXPERIENCE = Column(
    "experience",
    _("Experience, years"),
    "Стаж",
    "Стаж работы",
    "Педагогический стаж",
    "Общий стаж",
    parse=_years,
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
    Column("partners", _("Mentor's full name"), "Наставник", "Педагог-наставник", "Закреплённый наставник", width=30),
    about=("наставляемый", "ученик", "обучающийся", "учащийся", "участник", "ребёнок", "ребёнка", "педагог", "молодой"),
    section=class_in,
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
        expected=True,
        width=40,
    ),
    Column(
        "achievements",
        _("Achievements"),
        "Важные для программы достижения наставника",
        "Важные достижения",
        "Достижения",
        width=34,
    ),
    Column("interests", _("Interests"), "Интересы наставника", "Интересы", width=30),
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
        parse=_hours,
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
        width=34,
    ),
    about=("наставник", "участник"),
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
