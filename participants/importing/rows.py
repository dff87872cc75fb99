"""One row's texts → fields of a person, a participation and a guardian, with a message for each cell that is wrong."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from mentoring.kit.text import search_key
from participants.contacts import Contact
from participants.enums import ParticipationRole, PersonGroup
from participants.importing.reading import as_raw
from participants.models.person import ADULT_AGE
from participants.sheets import UPLOADS
from participants.topics import split_topics
from roadmap.enums import MentoringModel
from roadmap.models import MentoringFormat

PARTICIPATION_COLUMNS = ("need", "competencies", "achievements", "interests", "preferred_grades")


@dataclass
class RowFields:
    """Only what the row fills: an empty cell changes nothing."""

    person: dict = field(default_factory=dict)
    participation: dict = field(default_factory=dict)
    guardian: Contact | None = None
    topics: list = field(default_factory=list)

    @property
    def key(self):
        """What namesakes share: the surname and the first name."""
        return search_key(f"{self.person['last_name']} {self.person['first_name']}")


class RowReader:
    """Reads the rows of one programme's upload; formats are looked up once."""

    def __init__(self, programme, role):
        self.programme, self.role, self.sheet = programme, role, UPLOADS[role]
        self.formats = {search_key(f.name): f for f in MentoringFormat.objects.all()}

    def read(self, row, *, classes_have_letters):
        """``(fields, errors)``: errors by column key; with errors, fields are ``None``."""
        parsed = self.sheet.parse(as_raw(row))
        values, errors = parsed.values, dict(parsed.errors)
        if "need" in errors and not row["texts"].get("need"):
            errors["need"] = _("A mentor can not be found without a need.")
        if "competencies" in errors and not row["texts"].get("competencies"):
            errors["competencies"] = _("A mentee can not be found without competencies.")
        if values.get("class") and classes_have_letters and "«" not in values["class"]:
            errors["class"] = _("Give the letter, for example %(class)s “А”") % {"class": values["class"]}
        if values.get("format") and search_key(values["format"]) not in self.formats:
            errors["format"] = _("There is no such format. There are: %(formats)s.") % {
                "formats": "; ".join(str(f) for f in self._own_formats())
            }
        return (None, errors) if errors else (self._fields(values), {})

    def _own_formats(self):
        return [f for f in self.formats.values() if f.model == self.programme.model]

    def _fields(self, values):
        fields = RowFields()
        last, first, patronymic = values["name"]
        person = {
            "last_name": last,
            "first_name": first,
            "patronymic": patronymic,
            "class_label": values.get("class"),
            "post": values.get("post"),
            "workplace": values.get("workplace"),
        }
        if values.get("birth"):
            person["birth_year"], person["birth_on"] = values["birth"]
        person["group"] = self._group(person)
        own, fields.guardian = self._contacts(values, person)
        person["email"], person["phone"] = own.email, own.phone
        fields.person = {
            name: value for name, value in person.items() if value or name in ("last_name", "first_name", "patronymic")
        }
        fields.participation = {name: values[name] for name in PARTICIPATION_COLUMNS if values.get(name)}
        if values.get("hours"):
            fields.participation["hours_per_month"] = values["hours"]
        if values.get("format"):
            fields.participation["format_id"] = self.formats[search_key(values["format"])].pk
        if values.get("started"):
            fields.participation["started_on"] = values["started"]
        fields.topics = split_topics(values.get("need") or values.get("competencies") or "")
        return fields

    def _group(self, person):
        """A class makes a pupil, a post here a teacher; otherwise the birth year, the model and the role decide."""
        if person["class_label"]:
            return PersonGroup.STUDENT
        place = person["workplace"]
        is_here = not place or search_key(self.programme.organisation.short_name) in search_key(place)
        if person["post"] and (is_here or self.programme.model == MentoringModel.TEACHERS):
            return PersonGroup.TEACHER
        born = person.get("birth_year")
        if born and self.programme.school_year - born < ADULT_AGE:
            return PersonGroup.STUDENT
        if self.programme.model == MentoringModel.TEACHERS:
            return PersonGroup.TEACHER
        if self.role == ParticipationRole.MENTEE:
            return PersonGroup.STUDENT
        return PersonGroup.TEACHER if is_here else PersonGroup.EMPLOYER

    def _contacts(self, values, person):
        """``(the person's own contact, the guardian's or None)``: the common column is a pupil's parent's."""
        own = Contact(phone=values.get("phone") or "", email=values.get("email") or "")
        given = values.get("guardian") or values.get("contacts") or Contact()
        parent_phone, parent_email = values.get("guardian_phone") or "", values.get("guardian_email") or ""
        given = Contact(
            *given.name, given.relation, phone=parent_phone or given.phone, email=parent_email or given.email
        )
        is_empty = given == Contact()
        if self.role == ParticipationRole.MENTEE and person["group"] == PersonGroup.STUDENT:
            return own, None if is_empty else given
        return Contact(phone=own.phone or given.phone, email=own.email or given.email), None
