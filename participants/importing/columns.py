"""What schools upload: the columns of the two registers and of class lists, by the headings they really go by."""

import re

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import Column, Sheet
from mentoring.kit.text import collapse, normalise_phone, parse_class, parse_person_date, split_full_name
from participants.contacts import check_email, read_contact, read_contacts, read_relation
from participants.enums import ParticipationRole

WEEKS_IN_MONTH, MOST_HOURS = 4, 200
_ONLY_CLASS = re.compile(r"\d{1,2}\s*[-–]?\s*[«\"“]?[А-ЯЁа-яё][»\"”]?(\s*кл(асс|\.)?)?|\d{1,2}\s*(класс|кл\.)")
_CLASS_NAMED = re.compile(
    r"\b(\d{1,2}\s*[-–]?\s*[«\"“]?[А-ЯЁа-яё]?[»\"”]?)\s*кл(?:асс\w*|\.)"
    r"|\bкласс\w*:?\s*(\d{1,2}\s*[-–]?\s*[«\"“]?[А-ЯЁа-яё]\b[»\"”]?)"
)


def _class(value):
    return str(parse_class(value))


def _day(value):
    born = parse_person_date(value)
    if born.on is None:
        raise Refused(_("Write the whole date, like 15.09.2025: “%(text)s”."), "not_a_day", {"text": value})
    return born.on


def _hours(value):
    """Hours a month: «6», «4–6 часов», «2 часа в неделю»."""
    text = collapse(value).lower()
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    hours = max(numbers, default=0) * (WEEKS_IN_MONTH if "недел" in text else 1)
    if not 0 < hours <= MOST_HOURS or "год" in text or "четверт" in text:
        raise Refused(_("Write a number of hours, for example 8: “%(text)s”."), "not_a_number", {"text": value})
    return hours


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


CLASS = Column("class", _("Class"), "Класс", "Класс обучения", "Параллель", "Кл.", parse=_class, width=10)
BIRTH = Column(
    "birth",
    _("Date of birth"),
    "Дата рождения",
    "Год рождения",
    "ДР",
    "Дата (год) рождения",
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
    parse=_day,
    width=14,
)
EMAIL = Column(
    "email", _("E-mail"), "Эл. почта", "Почта", "Адрес электронной почты", "email", parse=check_email, width=26
)
PHONE = Column("phone", _("Phone"), "Телефон", "Номер телефона", "Мобильный телефон", parse=normalise_phone, width=20)
POST = Column("post", _("Post"), "Должность", "Предмет и должность", width=24)
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

_PARENTS = (
    Column(
        "guardian",
        _("Parent (guardian): name and phone"),
        "Контактные данные для связи (данные представителя)",
        "Контакты представителя",
        "Данные представителя",
        "Законный представитель",
        "Законные представители",
        "ФИО законного представителя",
        "Родитель",
        "Родители",
        "Родители (законные представители)",
        "Родитель (законный представитель)",
        "ФИО родителя",
        "ФИО родителей",
        "ФИО родителей (законных представителей)",
        "Контакты родителей",
        "Контактные данные родителей",
        "Контактные данные",
        "Контакты",
        parse=read_contacts,
        width=36,
    ),
    Column(
        "guardian_relation",
        _("Who the parent is to the pupil"),
        "Степень родства",
        "Кем приходится",
        "Родство",
        parse=read_relation,
        width=14,
    ),
    Column(
        "guardian_phone",
        _("Parent's phone"),
        "Телефон родителя",
        "Телефон родителей",
        "Телефон представителя",
        "Телефон законного представителя",
        "Контактный телефон родителя",
        "Контактный телефон родителей",
        "Номер телефона родителя",
        parse=normalise_phone,
        width=20,
    ),
    Column(
        "guardian_email",
        _("Parent's e-mail"),
        "Почта родителя",
        "Эл. почта родителя",
        "Электронная почта родителя",
        "Почта представителя",
        "e-mail родителя",
        parse=check_email,
        width=26,
    ),
    Column(
        "mother", _("Mother: name and phone"), "Мать", "ФИО матери", "Мама", "ФИО мамы", parse=read_contacts, width=36
    ),
    Column("mother_phone", _("Mother's phone"), "Телефон матери", "Телефон мамы", parse=normalise_phone, width=20),
    Column(
        "father", _("Father: name and phone"), "Отец", "ФИО отца", "Папа", "ФИО папы", parse=read_contacts, width=36
    ),
    Column("father_phone", _("Father's phone"), "Телефон отца", "Телефон папы", parse=normalise_phone, width=20),
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
    *_PARENTS,
    FORMAT,
    JOINED,
    EMAIL,
    PHONE,
    POST,
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
        parse=read_contact,
        width=30,
    ),
    WORKPLACE,
    POST,
    CLASS,
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


def sample_file(role):
    """An .xlsx that loads without a change: the columns the product knows, with two invented people."""
    sheet = UPLOADS[role]
    rows = _SAMPLE_MENTEES if role == ParticipationRole.MENTEE else _SAMPLE_MENTORS
    return sheet.write(rows, title=sheet.title)


_SAMPLE_MENTEES = [
    {
        "name": "Аксёнова Злата Игоревна",
        "class": "8 «А»",
        "birth": "11.01.2011",
        "need": "история; публичные выступления",
        "guardian": "Аксёнова Ольга Петровна (мать), +7 (912) 345-67-89",
        "guardian_email": "aksenova@mail.example",
        "format": "ученик — ученик",
        "started": "15.09.2025",
    },
    {
        "name": "Бородин Семён Олегович",
        "class": "8 «А»",
        "birth": "27.04.2011",
        "need": "физика; подготовка к ОГЭ",
        "guardian": "Бородин Олег Ильич (отец), +7 (912) 111-22-33",
        "guardian_email": "borodin@mail.example",
        "format": "учитель — ученик",
        "started": "15.09.2025",
    },
]
_SAMPLE_MENTORS = [
    {
        "name": "Ершов Илья Павлович",
        "contacts": "+7 (912) 444-55-66, ershov@mail.example",
        "workplace": "Лицей № 12",
        "post": "учитель физики",
        "competencies": "физика; подготовка к ОГЭ",
        "achievements": "эксперт ОГЭ по физике",
        "interests": "туризм, шахматы",
        "preferred_grades": "8–9 классы",
        "hours": 6,
        "format": "учитель — ученик",
        "started": "15.09.2025",
    },
    {
        "name": "Кузнецова Анна Денисовна",
        "class": "11 «А»",
        "birth": "14.02.2008",
        "contacts": "+7 (912) 777-88-99",
        "competencies": "русский язык; публичные выступления",
        "interests": "театр",
        "preferred_grades": "8–9 классы",
        "hours": 4,
        "format": "ученик — ученик",
        "started": "15.09.2025",
    },
]
