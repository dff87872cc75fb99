"""The two registers as tables: what schools upload, and the usual form in which the registers are downloaded."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import Column, Sheet
from mentoring.kit.text import collapse, normalise_phone, parse_class, parse_person_date, split_full_name
from participants.contacts import check_email, read_contact
from participants.enums import ParticipationRole


def _class(value):
    return str(parse_class(value))


def _day(value):
    born = parse_person_date(value)
    if born.on is None:
        raise Refused(_("Write the whole date, like 15.09.2025: “%(text)s”."), "not_a_day", {"text": value})
    return born.on


def _number(value):
    digits = "".join(sign for sign in collapse(value) if sign.isdecimal())
    if not digits or int(digits) > 200:
        raise Refused(_("Write a number of hours, for example 8: “%(text)s”."), "not_a_number", {"text": value})
    return int(digits)


def _link(value):
    text = collapse(value)
    if not text.startswith(("http://", "https://")):
        raise Refused(_("Write the whole link, with https://: “%(text)s”."), "not_a_link", {"text": text})
    return text


NAME = Column(
    "name",
    _("Surname, name, patronymic"),
    "ФИО",
    "Фамилия и имя",
    "Фамилия имя",
    "Имя",
    "Участник",
    "Кто нуждается в помощи",
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

MENTEES_UPLOAD = Sheet(
    _("Mentees"),
    NAME,
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
        required=True,
        width=40,
    ),
    Column(
        "guardian",
        _("Parent (guardian): name and phone"),
        "Контактные данные для связи (данные представителя)",
        "Контакты представителя",
        "Данные представителя",
        "Законный представитель",
        "ФИО законного представителя",
        "Родитель",
        "ФИО родителя",
        "Контакты родителей",
        "Контактные данные",
        "Контакты",
        parse=read_contact,
        width=36,
    ),
    Column(
        "guardian_phone",
        _("Parent's phone"),
        "Телефон родителя",
        "Телефон представителя",
        parse=normalise_phone,
        width=20,
    ),
    Column(
        "guardian_email",
        _("Parent's e-mail"),
        "Почта родителя",
        "Эл. почта родителя",
        "Почта представителя",
        parse=check_email,
        width=26,
    ),
    FORMAT,
    JOINED,
    EMAIL,
    PHONE,
    POST,
    about=("наставляемый", "ученик", "обучающийся", "учащийся", "участник", "ребёнок"),
)
MENTORS_UPLOAD = Sheet(
    _("Mentors"),
    NAME,
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
        required=True,
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
        parse=_number,
        width=14,
    ),
    FORMAT,
    JOINED,
    EMAIL,
    PHONE,
    about=("наставник", "участник"),
)
UPLOADS = {ParticipationRole.MENTEE: MENTEES_UPLOAD, ParticipationRole.MENTOR: MENTORS_UPLOAD}

# what the usual forms of the registers hold besides: these columns come from the work itself, they are not loaded
NOT_LOADED = (
    "ФИО наставника",
    "ФИО наставляемых",
    "Наставляемые",
    "Дата завершения программы",
    "Результаты программы",
    "Ссылка на кейс",
    "Отметка о прохождении программы",
)

NUMBER = Column("number", pgettext_lazy("column", "No"), width=5)
FINISHED = Column("ended", _("Date the programme was finished"), width=14)
RESULTS = Column("outcome", _("Results of the programme"), width=34)
CASE = Column("case", _("Link to the case or feedback"), width=30)

MENTEE_REGISTER = Sheet(
    _("Register of mentees"),
    NUMBER,
    Column("name", _("Mentee's full name"), width=34),
    Column("contacts", _("Contacts (of the parent or guardian)"), width=34),
    Column("birth_year", _("Year of birth"), width=10),
    Column("need", _("Mentee's main need"), width=40),
    Column("started", _("Date of joining the programme"), width=14),
    Column("partners", _("Mentor's full name"), width=30),
    Column("format", _("Format of mentoring"), width=20),
    Column("partners_place", _("Mentor's place of work or study"), width=28),
    FINISHED,
    RESULTS,
    CASE,
    Column("passed", _("Mark of passing the programme"), width=16),
)
MENTOR_REGISTER = Sheet(
    _("Register of mentors"),
    NUMBER,
    Column("name", _("Mentor's full name"), width=34),
    Column("contacts", _("Contacts"), width=30),
    Column("workplace", _("Mentor's place of work or study"), width=28),
    Column("competencies", _("Mentor's main competencies"), width=36),
    Column("achievements", _("Mentor's achievements that matter to the programme"), width=30),
    Column("interests", _("Mentor's interests"), width=26),
    Column("preferred_grades", _("Preferred age of mentees"), width=16),
    Column("hours", _("Time for the programme, hours a month"), width=14),
    Column("started", _("Date of joining the programme"), width=14),
    Column("partners", _("Mentees' full names"), width=34),
    Column("format", _("Format of mentoring"), width=20),
    Column("partners_place", _("Mentees' place of study"), width=20),
    FINISHED,
    RESULTS,
    CASE,
)
REGISTERS = {ParticipationRole.MENTEE: MENTEE_REGISTER, ParticipationRole.MENTOR: MENTOR_REGISTER}


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
