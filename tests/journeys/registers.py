"""The lists a school keeps in Excel: mentees and mentors in the usual form, with the slips people make."""

from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook

MENTEE_HEADINGS = (
    "№",
    "ФИО наставляемого",
    "Класс",
    "Дата рождения",
    "Основной запрос наставляемого",
    "Контактные данные для связи (данные представителя)",
    "Почта представителя",
    "Форма наставничества",
    "Дата вхождения в программу",
)
MENTOR_HEADINGS = (
    "№",
    "ФИО наставника",
    "Контактные данные для связи",
    "Место работы/учебы наставника",
    "Должность",
    "Основные компетенции наставника",
    "Ресурс времени на программу наставничества",
    "Форма наставничества",
    "Дата вхождения в программу",
)
TEACHER_PUPIL, EMPLOYER_PUPIL = "учитель — ученик", "работодатель — ученик"


@dataclass(frozen=True)
class Pupil:
    """``age`` on the day of the test; ``guardian`` with the relation in brackets, as secretaries write it."""

    name: str
    class_label: str
    age: int
    need: str
    guardian: str
    phone: str
    email: str
    format: str = TEACHER_PUPIL

    @property
    def guardian_name(self):
        return self.guardian.partition(" (")[0]

    @property
    def list_name(self):
        return " ".join(self.name.split()[:2])

    def born(self, today):
        return date(today.year - self.age - 1, 12, 30) if (today.month, today.day) != (12, 31) else today


@dataclass(frozen=True)
class Helper:
    """A grown-up mentor."""

    name: str
    email: str
    phone: str
    workplace: str
    post: str
    competencies: str
    format: str = TEACHER_PUPIL

    @property
    def list_name(self):
        return " ".join(self.name.split()[:2])


KIRILL = Pupil(
    "Громов Кирилл Олегович",
    "6 «А»",
    12,
    "математика; подготовка к олимпиадам",
    "Громова Елена Сергеевна (мать)",
    "+7 (912) 345-67-81",
    "gromova@mail.example",
)
DARYA = Pupil(
    "Белова Дарья Игоревна",
    "9 «Б»",
    15,
    "история; публичные выступления",
    "Белов Игорь Павлович (отец)",
    "+7 (912) 345-67-82",
    "belov@mail.example",
)
ARSENY = Pupil(
    "Мельник Арсений Петрович",
    "7 «А»",
    12,
    "физика; робототехника",
    "Мельник Ольга Ивановна (мать)",
    "+7 (912) 345-67-83",
    "melnik@mail.example",
    EMPLOYER_PUPIL,
)
SOFYA = Pupil(
    "Яшина Софья Романовна",
    "6 «А»",
    12,
    "английский язык",
    "Яшина Наталья Юрьевна (мать)",
    "+7 (912) 345-67-84",
    "yashina@mail.example",
)
PUPILS = (KIRILL, DARYA, ARSENY, SOFYA)

IRINA = Helper(
    "Кравцова Ирина Викторовна",
    "kravtsova@mail.example",
    "+7 (913) 111-22-31",
    "Лицей № 12",
    "учитель математики",
    "математика; подготовка к олимпиадам",
)
PYOTR = Helper(
    "Соловьёв Пётр Андреевич",
    "solovyov@mail.example",
    "+7 (913) 111-22-32",
    "Лицей № 12",
    "учитель истории",
    "история; публичные выступления",
)
MAXIM = Helper(
    "Титов Максим Сергеевич",
    "titov@mail.example",
    "+7 (913) 111-22-33",
    "ООО «Точмаш»",
    "инженер",
    "физика; робототехника",
    EMPLOYER_PUPIL,
)
OLGA = Helper(
    "Журина Ольга Павловна",
    "zhurina@mail.example",
    "+7 (913) 111-22-34",
    "Лицей № 12",
    "учитель английского языка",
    "английский язык",
)
HELPERS = (IRINA, PYOTR, MAXIM, OLGA)
NO_SUCH_DAY = "31.02.2014"


def mentee_file(folder, today):
    """The mentees' list; the last three rows are slips: no such day, nobody's name, one pupil twice."""
    rows = [_mentee_row(pupil, today) for pupil in PUPILS]
    sofya, nameless, again = list(rows[3]), list(rows[2]), list(rows[0])
    sofya[2], nameless[0] = NO_SUCH_DAY, ""
    return _save(folder / "Наставляемые.xlsx", MENTEE_HEADINGS, [*rows[:3], sofya, nameless, again])


def mentor_file(folder, today):
    rows = [
        [
            helper.name,
            f"{helper.phone}, {helper.email}",
            helper.workplace,
            helper.post,
            helper.competencies,
            6,
            helper.format,
            today,
        ]
        for helper in HELPERS
    ]
    return _save(folder / "Наставники.xlsx", MENTOR_HEADINGS, rows)


def _mentee_row(pupil, today):
    contacts = f"{pupil.guardian}, {pupil.phone}"
    return [
        pupil.name,
        pupil.class_label,
        pupil.born(today),
        pupil.need,
        contacts,
        pupil.email,
        pupil.format,
        today,
    ]


def _save(path, headings, rows):
    book = Workbook()
    book.active.append(headings)
    for number, row in enumerate(rows, start=1):
        book.active.append([number, *row])
    book.save(path)
    return path
