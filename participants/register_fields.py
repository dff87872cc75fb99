"""The columns of a register: those of the usual form and what else is known of a row, to be chosen from.

Each is asked once for all rows at hand; the same values stand on the screen, on paper and in the workbook."""

from collections.abc import Mapping

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from mentoring.kit.days import day_words
from organisations.enums import Role
from organisations.models import Membership
from participants.enums import ParticipationRole, Readiness
from participants.register_columns import BOTH, REGISTERS, Cell, RegisterColumn
from participants.selection.readiness import standings_of
from participants.training.rule import progress_of, trained_keys

MENTEE, MENTOR = (ParticipationRole.MENTEE,), (ParticipationRole.MENTOR,)
CONSENT = "consent"
SHORT_MONTHS = "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.".split()  # noqa: SIM905


def of_row(value):
    """A column told by each row alone."""
    return lambda rows: {row.pk: value(row) for row in rows}


def _on_day(state, day):
    return Cell(state, short_date(day), day=day)


def of_person(name):
    return of_row(lambda row: getattr(row.person, name))


def consent_cells(rows):
    """Whether the papers are there; where not, how far the asking has come."""
    from participants.consent_asking import consent_states_for

    return consent_cells_of(consent_states_for(rows))


def consent_cells_of(states):
    """The same of ``states`` ({participation key: ``ConsentState``}) that are known already."""
    return {
        key: _on_day(state.state, state.given_on) if state.is_complete else Cell(state.state, state.text)
        for key, state in states.items()
    }


def _interview(row):
    if row.interview == Readiness.PASSED and row.interviewed_on:
        return _on_day("done", row.interviewed_on)
    return _readiness(row.interview)


def _readiness(readiness):
    states = {Readiness.PASSED: "done", Readiness.PLANNED: "now", Readiness.FAILED: "late"}
    return Cell(states.get(readiness, "plan"), Readiness(readiness).label)


def training_cells(rows):
    """Trained by the sessions or by hand; of those on the way, how many sessions they have."""
    trained, progress = trained_keys(rows), progress_of(rows)
    cells = {}
    for row in rows:
        cell = _readiness(Readiness.PASSED if row.pk in trained else row.training)
        if row.pk not in trained and row.training != Readiness.FAILED and row.pk in progress:
            found = progress[row.pk]
            cell = Cell("now", _("%(done)d of %(needed)d") % {"done": found.done, "needed": found.needed})
        cells[row.pk] = cell
    return cells


def ready_cells(rows):
    """Ready, or the first thing that is missing and how many there are besides."""
    cells = {}
    for key, standing in standings_of(rows).items():
        missing = standing.missing
        text = missing[0].title if missing else _("ready")
        if len(missing) > 1:
            text = _("%(first)s and %(n)d more") % {"first": text, "n": len(missing) - 1}
        cells[key] = Cell("plan" if missing else "done", text)
    return cells


def _guardians(name):
    return of_row(lambda row: "; ".join(filter(None, (getattr(g, name) for g in row.person.guardians.all()))))


def _partners(rows):
    return {
        key: "; ".join(partner.person.full_name for partner in partners)
        for key, partners in REGISTERS.partners_of(rows).items()
    }


def _partners_places(rows):
    return {
        key: "; ".join(dict.fromkeys(place_of(partner) for partner in partners))
        for key, partners in REGISTERS.partners_of(rows).items()
    }


def _class_teachers(rows):
    """{row: the class teacher of the pupil's class}: one query."""
    organisations = {row.person.organisation_id for row in rows}
    holding = Membership.objects.current().filter(role=Role.CLASS_TEACHER, organisation__in=organisations)
    names = {(m.organisation_id, m.class_label): m.user.short_name for m in holding.select_related("user")}
    return {row.pk: names.get((row.person.organisation_id, row.person.class_label), "") for row in rows}


def place_of(participation):
    """Where the person works or studies; a pupil's class goes with the school's name."""
    person = participation.person
    school = participation.programme.organisation.short_name
    if person.class_label:
        return f"{school}, {person.class_label}"
    return ", ".join(filter(None, [person.workplace or school, person.post]))


def topics_of(participation):
    return [topic.name for topic in participation.topics.all()]


def need_of(participation):
    return participation.need or "; ".join(topics_of(participation))


def competencies_of(participation):
    return participation.competencies or "; ".join(topics_of(participation))


def contacts_of(person):
    """A pupil's parents with their phones; an adult's own phone and e-mail."""
    guardians = person.guardians.all()
    if guardians:
        return "; ".join(
            ", ".join(filter(None, [guardian.full_name, guardian.phones, guardian.email])) for guardian in guardians
        )
    return ", ".join(filter(None, [person.phones, person.email]))


def passed_words(participation):
    if participation.is_passed is None:
        return ""
    return _("passed") if participation.is_passed else _("left earlier")


def short_date(day):
    """«9 окт.»: as tables have room for it."""
    return f"{day.day}\N{NO-BREAK SPACE}{SHORT_MONTHS[day.month - 1]}"


def _column(key, label, of, position, *, roles=BOTH, width=18, sort="", is_usual=False):
    return RegisterColumn(key, label, of, position, roles, width, sort, is_usual)


OWN = (
    _column(
        "where",
        gettext_lazy("Class"),
        of_row(lambda r: r.person.where),
        2,
        roles=MENTEE,
        width=12,
        sort="class",
        is_usual=True,
    ),
    _column(
        "where",
        gettext_lazy("Class or post"),
        of_row(lambda r: r.person.where),
        2,
        roles=MENTOR,
        width=22,
        sort="class",
        is_usual=True,
    ),
    _column(
        "format",
        gettext_lazy("Format"),
        of_row(lambda r: r.format.name if r.format else ""),
        4,
        sort="format",
        is_usual=True,
    ),
    _column("topics", gettext_lazy("Need"), of_row(topics_of), 6, roles=MENTEE, width=32, is_usual=True),
    _column("topics", gettext_lazy("Competencies"), of_row(topics_of), 6, roles=MENTOR, width=32, is_usual=True),
    _column(CONSENT, gettext_lazy("Consent"), consent_cells, 10, width=20, is_usual=True),
    _column("interview", gettext_lazy("Interview"), of_row(_interview), 20, roles=MENTOR, width=12, is_usual=True),
    _column(
        "training",
        gettext_lazy("Training"),
        training_cells,
        30,
        roles=MENTOR,
        width=12,
        is_usual=True,
    ),
    _column("ready", gettext_lazy("Ready for the work"), ready_cells, 35, roles=MENTOR, width=30),
    _column(
        "changed",
        gettext_lazy("Changed"),
        of_row(lambda r: _on_day("", timezone.localdate(r.updated_at))),
        99,
        width=12,
        sort="changed",
        is_usual=True,
    ),
    _column(
        "contacts",
        gettext_lazy("Contacts (of the parent or guardian)"),
        of_row(lambda r: contacts_of(r.person)),
        110,
        roles=MENTEE,
        width=34,
    ),
    _column("contacts", gettext_lazy("Contacts"), of_row(lambda r: contacts_of(r.person)), 110, roles=MENTOR, width=30),
    _column("phone", gettext_lazy("Phone"), of_person("phones"), 112),
    _column("email", gettext_lazy("E-mail"), of_person("email"), 114, width=24),
    _column("guardians", gettext_lazy("Parents or guardians"), _guardians("full_name"), 116, roles=MENTEE, width=30),
    _column("guardians_phone", gettext_lazy("Parents' phone"), _guardians("phones"), 118, roles=MENTEE),
    _column("guardians_email", gettext_lazy("Parents' e-mail"), _guardians("email"), 120, roles=MENTEE, width=24),
    _column("class_teacher", gettext_lazy("Class teacher"), _class_teachers, 122, roles=MENTEE, width=22),
    _column("birth_year", gettext_lazy("Year of birth"), of_person("birth_year"), 124, width=10, sort="born"),
    _column("birth_on", gettext_lazy("Date of birth"), of_person("birth_on"), 126, width=12, sort="born"),
    _column("workplace", gettext_lazy("Place of work or study"), of_row(place_of), 128, width=28),
    _column("need", gettext_lazy("Mentee's main need"), of_row(need_of), 130, roles=MENTEE, width=40),
    _column(
        "competencies", gettext_lazy("Mentor's main competencies"), of_row(competencies_of), 130, roles=MENTOR, width=36
    ),
    _column(
        "achievements", gettext_lazy("Achievements"), of_row(lambda r: r.achievements), 132, roles=MENTOR, width=30
    ),
    _column("interests", gettext_lazy("Interests"), of_row(lambda r: r.interests), 134, width=26),
    _column("wishes", gettext_lazy("Wishes"), of_row(lambda r: r.wishes), 136, width=26),
    _column(
        "preferred_grades",
        gettext_lazy("Preferred age of mentees"),
        of_row(lambda r: r.preferred_grades),
        138,
        roles=MENTOR,
    ),
    _column("hours", gettext_lazy("Hours a month"), of_row(lambda r: r.hours_per_month), 140, width=10),
    _column("partners", gettext_lazy("Mentor's full name"), _partners, 142, roles=MENTEE, width=30),
    _column("partners", gettext_lazy("Mentees' full names"), _partners, 142, roles=MENTOR, width=34),
    _column(
        "partners_place", gettext_lazy("Mentor's place of work or study"), _partners_places, 144, roles=MENTEE, width=28
    ),
    _column("partners_place", gettext_lazy("Mentees' place of study"), _partners_places, 144, roles=MENTOR, width=20),
    _column("started", gettext_lazy("Joined on"), of_row(lambda r: r.started_on), 146, width=12, sort="started"),
    _column("ended", gettext_lazy("Finished on"), of_row(lambda r: r.ended_on), 148, width=12, sort="ended"),
    _column("outcome", gettext_lazy("Results"), of_row(lambda r: r.outcome), 150, width=34),
    _column("case", gettext_lazy("Case or feedback"), of_row(lambda r: r.case_url), 152, width=30),
    _column("passed", pgettext_lazy("column", "Passed"), of_row(passed_words), 154, width=14),
)


def all_columns(role):
    """Every column the register has, in its usual order."""
    own = [column for column in OWN if role in column.roles]
    return sorted([*own, *REGISTERS.columns_for(role)], key=lambda column: column.position)


def columns_of(role, chosen=()):
    """The columns under the keys ``chosen``, in that order; the usual ones when nothing known is chosen."""
    known = {column.key: column for column in all_columns(role)}
    columns = [known[key] for key in dict.fromkeys(chosen) if key in known]
    return columns or [column for column in known.values() if column.is_usual]


def mark_columns_of(role):
    """The usual columns that say how far a person has come."""
    plain = ("where", "format", "topics", "changed")
    return [column for column in columns_of(role) if column.key not in plain]


def values_of(rows, columns, known=None) -> list[list]:
    """A list of values for each of ``rows``, in the order of ``columns``; constant queries, however many rows.

    ``known`` ({column key: {row key: value}}) spares a column what the page has read already."""
    known = known or {}
    by_column: list[Mapping] = [known[column.key] if column.key in known else column.of(rows) for column in columns]
    return [[values.get(row.pk) for values in by_column] for row in rows]


def as_written(value):
    """A value as paper and workbooks have it: words without marks and links."""
    if isinstance(value, Cell):
        return value.day or str(value.text)
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value is None else value


def as_read(value):
    """A value as a line of text: a day as 15.09.2025."""
    plain = as_written(value)
    return day_words(plain) if hasattr(plain, "strftime") else str(plain)
