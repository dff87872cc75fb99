"""A file that loads without a change: what to fill in, shown on two invented people."""

from participants.enums import ParticipationRole
from participants.importing.columns import UPLOADS


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
