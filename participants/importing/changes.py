"""What a row would change of a person who is there: {column: {"was": text, "will": text}}."""

from mentoring.kit.sheets import as_text
from mentoring.kit.text import collapse, full_name, search_key
from participants.contacts import phone_news
from participants.enums import GuardianRelation
from participants.importing.guardians import guardian_for

PERSON_COLUMNS = {
    "patronymic": "name",
    "birth_on": "birth",
    "birth_year": "birth",
    "class_label": "class",
    "post": "post",
    "workplace": "workplace",
    "subject": "subject",
    "experience_years": "experience",
    "email": "email",
}
PARTICIPATION_COLUMNS = {"format_id": "format", "started_on": "started", "hours_per_month": "hours"}
PHONES = ("phone", "second_phone")
# the column of the file itself: a phone may have stood among «данные представителя»
_STAND_INS = {
    "guardian": ("mother", "father", "guardian2", "guardian_phone", "guardian_email", "mother_phone", "father_phone"),
    "guardian_phone": ("mother_phone", "father_phone", "guardian2_phone", "guardian", "mother", "father", "guardian2"),
    "guardian_email": ("guardian", "mother", "father"),
    "phone": ("contacts", "guardian"),
    "email": ("contacts", "guardian"),
}


def changes_of(fields, person, participation, texts, formats):
    """By columns that have a text in the row; ``formats`` are names by key."""
    found = {}

    def note(column, was, will):
        found.setdefault(_in_file(column, texts), {"was": as_text(was), "will": as_text(will)})

    for name, column in PERSON_COLUMNS.items():
        will = fields.person.get(name)
        if will and will != getattr(person, name):
            if name == "patronymic":
                parts = (person.last_name, person.first_name)
                note(column, person.full_name, full_name(*parts, will))
            elif not (name == "birth_year" and "birth" in found):
                note(column, person.birth_on or person.birth_year if column == "birth" else getattr(person, name), will)
    if news := phone_news(person, [fields.person.get(name, "") for name in PHONES]):
        note("phone", person.phones, _phones_then(person, news))
    _guardian_changes(fields, person, note)
    if participation is not None:
        _participation_changes(fields, participation, note, formats)
    return found


def _guardian_changes(fields, person, note):
    guardians = list(person.guardians.all())
    for contact in fields.guardians:
        known = guardian_for(guardians, contact)
        if known is None:
            note("guardian", "; ".join(g.full_name for g in guardians), _said(contact))
            continue
        guardians.remove(known)
        if news := phone_news(known, [getattr(contact, name) for name in PHONES]):
            note("guardian_phone", known.phones, _phones_then(known, news))
        if contact.email and contact.email != known.email:
            note("guardian_email", known.email, contact.email)
        if contact.last and better_name(contact, known):
            note("guardian", known.full_name, full_name(*contact.name))
        elif contact.relation and contact.relation != known.relation:
            note("guardian", known.get_relation_display(), GuardianRelation(contact.relation).label)


def _phones_then(row, news):
    return ", ".join(filter(None, [news.get(name, getattr(row, name)) for name in PHONES]))


def better_name(contact, guardian):
    """Whether the contact knows the guardian's name where the base does not, or more of it than initials."""
    if not guardian.last_name:
        return True
    here, there = len(search_key(contact.first)), len(search_key(guardian.first_name))
    return here > 1 >= there or (here > 1 and bool(contact.patronymic) and not guardian.patronymic)


def _said(contact):
    return collapse(f"{full_name(*contact.name)} {contact.phone or contact.email}")


def _participation_changes(fields, participation, note, formats):
    for name, will in fields.participation.items():
        was = getattr(participation, name)
        if will and will != was:
            if name == "format_id":
                was, will = formats.get(was, ""), formats.get(will, "")
            note(PARTICIPATION_COLUMNS.get(name, name), was, will)
    known = {topic.search_key: topic.name for topic in participation.topics.all()}
    further = [name for name in fields.topics if search_key(name) not in known]
    if further:
        column = "need" if "need" in fields.participation else "competencies"
        note(column, "; ".join(known.values()), "; ".join([*known.values(), *further]))


def _in_file(column, texts):
    return next((name for name in (column, *_STAND_INS.get(column, ())) if texts.get(name)), column)
