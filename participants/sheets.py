"""The usual form in which the two registers are downloaded and printed."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mentoring.kit.sheets import Column, Sheet
from participants.enums import ParticipationRole

NUMBER = Column("number", pgettext_lazy("column", "No"), width=5)
FINISHED = Column("ended", _("Date the programme was finished"), width=14)
RESULTS = Column("outcome", _("Results of the programme"), width=34)
CASE = Column("case", _("Link to the case or feedback"), width=30)

NAMES = {
    ParticipationRole.MENTEE: Column("name", _("Mentee's full name"), width=34),
    ParticipationRole.MENTOR: Column("name", _("Mentor's full name"), width=34),
}

MENTEE_REGISTER = Sheet(
    _("Register of mentees"),
    NUMBER,
    NAMES[ParticipationRole.MENTEE],
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
    NAMES[ParticipationRole.MENTOR],
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
