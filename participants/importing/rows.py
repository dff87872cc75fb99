"""One row's texts → fields of a person, a participation and a guardian, with a message for each cell that is wrong."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from django.utils.translation import gettext as _

from mentoring.kit.sheets import RawRow
from mentoring.kit.text import search_key
from participants.contacts import Contact, handles_in, numbers_without_code, phones_in
from participants.enums import GuardianRelation, ParticipationRole, PersonGroup
from participants.importing.cells import beside_class
from participants.importing.columns import UPLOADS
from participants.importing.empties import is_nothing
from participants.importing.likeness import Marks
from participants.importing.parent_columns import PARENTS
from participants.importing.people_in_cell import looks_like_name, people_in, says_left
from participants.models import Participation, Person
from participants.models.long_term import usual_term
from participants.models.person import ADULT_AGE
from participants.topics import split_topics
from roadmap.enums import MentoringModel
from roadmap.models import MentoringFormat

PARTICIPATION_COLUMNS = ("need", "competencies", "achievements", "interests", "preferred_grades")
_NO_PARENTS = (GuardianRelation.GUARDIAN, GuardianRelation.OTHER)
_WITH_PHONES = {
    "phone",
    "contacts",
    *(column.key for column in PARENTS),
}
_LONGEST = {
    **{name: Person._meta.get_field(name).max_length for name in ("post", "subject", "workplace")},
    "name": Person._meta.get_field("last_name").max_length,
    "preferred_grades": Participation._meta.get_field("preferred_grades").max_length,
}


@dataclass
class RowFields:
    """Only what the row fills: an empty cell changes nothing. ``partners`` are those it works with, as
    ``PersonInCell``; ``left`` are texts with no place to be kept in; ``waits`` those who wait for the person
    (``Waiting``); ``stays_until`` is the day to which a mentor lets the school keep them in the long-term register."""

    person: dict = field(default_factory=dict)
    participation: dict = field(default_factory=dict)
    guardians: list = field(default_factory=list)
    topics: list = field(default_factory=list)
    partners: list = field(default_factory=list)
    left: list = field(default_factory=list)
    waits: list = field(default_factory=list)
    stays_until: date | None = None

    @cached_property
    def marks(self):
        return Marks.of(self.person["last_name"], self.person["first_name"], self.born)

    @property
    def key(self):
        """What namesakes share: the surname and the first name."""
        return self.marks.key

    @property
    def born(self):
        return self.person.get("birth_on")


class RowReader:
    """Reads the rows of one programme's upload; formats are looked up once."""

    def __init__(self, programme, role):
        self.programme, self.role, self.sheet = programme, role, UPLOADS[role]
        self._known: dict = {}
        self.formats = {search_key(f.name): f for f in MentoringFormat.objects.all()}

    def read(self, row, *, grades_with_letters):
        """``(fields, errors)``: errors by column key; with errors, fields are ``None``."""
        filled = {key: text for key, text in row["texts"].items() if key == "name" or not is_nothing(text)}
        parsed = self.sheet.parse(RawRow(row["row"], dict.fromkeys(row["texts"], "") | filled), self._known)
        values, errors = parsed.values, dict(parsed.errors)
        if "need" in errors and not filled.get("need"):
            errors["need"] = _("A mentor can not be found without a need.")
        if "competencies" in errors and not filled.get("competencies"):
            errors["competencies"] = _("A mentee can not be found without competencies.")
        if left := says_left(filled.get("name", "")):
            errors["name"] = _("The list says “%(word)s”. If the person takes part, leave the name alone.") % {
                "word": left
            }
        if values.get("class") in grades_with_letters:
            errors["class"] = _("Give the letter, for example %(class)s “А”") % {"class": values["class"]}
        if values.get("format"):
            values["format"] = self._format(values["format"])
            if values["format"] is None:
                errors["format"] = _("There is no such format. There are: %(formats)s.") % {
                    "formats": "; ".join(str(f) for f in self._own_formats())
                }
        errors |= self._too_long(values, errors)
        return (None, errors) if errors else (self._fields(values, filled), {})

    @staticmethod
    def _too_long(values, errors):
        long = {}
        for key, most in _LONGEST.items():
            value = values.get(key)
            texts = value if isinstance(value, tuple) else [value]
            if key not in errors and any(len(text) > most for text in texts if isinstance(text, str)):
                long[key] = _("Shorten it to %(most)d characters.") % {"most": most}
        return long

    def _format(self, text):
        """The format of that name; «ученик — ученик (равный — равному)» is «ученик — ученик»."""
        key = search_key(text)
        if key in self.formats:
            return self.formats[key]
        begun = [name for name in self.formats if key.startswith(f"{name} ")]
        return self.formats[max(begun, key=len)] if begun else None

    def _own_formats(self):
        return [f for f in self.formats.values() if f.model == self.programme.model]

    def _fields(self, values, texts):
        fields = RowFields()
        last, first, patronymic = values["name"]
        person = {
            "last_name": last,
            "first_name": first,
            "patronymic": patronymic,
            "class_label": values.get("class"),
            "post": values.get("post"),
            "workplace": values.get("workplace"),
            "subject": values.get("subject"),
            "experience_years": values.get("experience"),
        }
        if values.get("birth"):
            person["birth_year"], person["birth_on"] = values["birth"]
        person["group"] = self._group(person)
        own, fields.guardians = self._contacts(values, person)
        person |= {"email": own.email, "phone": own.phone, "second_phone": own.second_phone}
        always = ("last_name", "first_name", "patronymic")
        fields.person = {name: value for name, value in person.items() if value not in (None, "") or name in always}
        fields.participation = {name: values[name] for name in PARTICIPATION_COLUMNS if values.get(name)}
        if values.get("hours"):
            fields.participation["hours_per_month"] = values["hours"]
        if values.get("capacity"):
            fields.participation["capacity"] = min(values["capacity"], self.programme.mentees_per_mentor)
        if values.get("format"):
            fields.participation["format_id"] = values["format"].pk
        if values.get("started"):
            fields.participation["started_on"] = values["started"]
        fields.topics = split_topics(values.get("need") or values.get("competencies") or "")
        named = people_in(values.get("partners") or "")
        fields.partners = [one for one in named if looks_like_name(one.name)]
        fields.left = _left_over(texts, fields) + [one.name for one in named if one not in fields.partners]
        if stays := values.get("long_term"):
            today = self.programme.organisation.today
            fields.stays_until = usual_term(today) if stays is True else stays
            if fields.stays_until < today:  # a permission that is over
                fields.stays_until, fields.left = None, [*fields.left, texts["long_term"]]
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
        """``(the person's own contact, the guardians')``: the common column is a pupil's parent's."""
        own = Contact(email=values.get("email") or "").with_phones(values.get("phone") or ())
        given = list(values.get("guardian") or ([values["contacts"]] if values.get("contacts") else [Contact()]))
        given[0] = replace(
            given[0],
            relation=given[0].relation or values.get("guardian_relation") or "",
            email=values.get("guardian_email") or given[0].email,
        )
        given = _shared_out(values.get("guardian_phone") or (), given)
        if self.role != ParticipationRole.MENTEE or person["group"] != PersonGroup.STUDENT:
            own = own.with_phones([own.phone, own.second_phone, given[0].phone, given[0].second_phone])
            return replace(own, email=own.email or given[0].email), []
        for key, relation in (("mother", GuardianRelation.MOTHER), ("father", GuardianRelation.FATHER)):
            phones = values.get(f"{key}_phone") or ()
            for contact in values.get(key) or ([Contact()] if phones else []):
                kind = contact.relation if contact.relation in _NO_PARENTS else relation.value
                given.append(replace(contact, relation=kind).with_phones(phones))
        phones = values.get("guardian2_phone") or ()
        for contact in values.get("guardian2") or ([Contact()] if phones else []):
            given.append(contact.with_phones(phones))
        given = _with_its_email(given)
        return own, [contact for contact in given if any((contact.last, contact.first, contact.phone, contact.email))]


def _with_its_email(contacts):
    """A parent's e-mail from a column of its own belongs to the parent whom another column names."""
    first, *others = contacts
    if others and first.email and not others[0].email and not any((first.last, first.first, first.phone)):
        return [replace(others[0], email=first.email), *others[1:]]
    return contacts


def _shared_out(phones, contacts):
    """``contacts`` with ``phones`` of a cell beside: one for each when there are as many, otherwise the first one's."""
    bare = not any(contact.phone for contact in contacts)
    if bare and len(phones) == len(contacts) > 1:
        return [contact.with_phones([phone]) for contact, phone in zip(contacts, phones, strict=True)]
    return [contacts[0].with_phones(phones), *contacts[1:]]


def _left_over(texts, fields):
    """Third phones, numbers without a code, contacts that are neither phone nor e-mail, words beside a class."""
    people = [fields.person, *map(vars, fields.guardians)]
    kept = {person.get(name) for person in people for name in ("phone", "second_phone")}
    found = [phone for key, text in texts.items() if key in _WITH_PHONES for phone in phones_in(text)]
    left = [phone for phone in dict.fromkeys(found) if phone not in kept]
    for key in texts.keys() & _WITH_PHONES:
        left += [*numbers_without_code(texts[key]), *handles_in(texts[key])]
    if (contacts := texts.get("contacts")) and not (fields.person.get("phone") or fields.person.get("email")):
        left.append(contacts)
    return list(dict.fromkeys(filter(None, [*left, beside_class(texts.get("class", ""))])))
