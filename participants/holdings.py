"""What the registers keep on a person."""

from django.db.models import Q
from django.utils.translation import gettext as _

from mentoring.kit.text import full_name
from participants.history import entries_about
from participants.models import (
    Attendance,
    CatchUp,
    Interview,
    Person,
    PilePage,
    RequirementMark,
    SpecialAttention,
    TrainingCertificate,
    TrainingMember,
)
from participants.personal_data import Holding, Record, holds
from participants.sharing import on_person  # noqa: F401 (registers its own)
from participants.slots import slot_words

PERSON = [
    *["group", "class_label", "birth_on", "birth_year", "workplace", "post", "subject", "experience_years"],
    *["email", "phone", "second_phone"],
]
PARTICIPATION = [
    *["started_on", "ended_on", "format", "need", "competencies", "achievements", "interests", "wishes"],
    *["preferred_grades", "hours_per_month", "interview", "interviewed_on", "training", "application_accepted_on"],
    *["outcome", "case_url", "is_passed"],
]


def facts_of(row, names):
    """``names`` of columns of ``row`` with what stands in them, choices in words."""
    facts = []
    for name in names:
        field = row._meta.get_field(name)
        value = getattr(row, f"get_{name}_display")() if field.choices and getattr(row, name) else getattr(row, name)
        facts.append((field.verbose_name, value))
    return facts


@holds(10)
def who(person, reading):
    account = [(_("login name"), person.user.username)] if person.user_id else []
    yield Holding("person", _("Who it is"), [Record(person.full_name, facts_of(person, PERSON) + account)])
    own = ["relation", "phone", "second_phone", "email"]
    guardians = [Record(row.full_name, facts_of(row, own)) for row in person.guardians.all()]
    yield Holding("guardians", _("Parents and guardians"), guardians)


@holds(12)
def merged_records(person, reading):
    """What a record merged into this one said, as long as the two can be parted."""
    label = Person._meta.label
    found = [values for merge in person.merges.standing() for _key, values in merge.removed(label)]
    columns = ["last_name", "first_name", "patronymic", *PERSON]
    records = [
        Record(
            full_name(values["last_name"], values["first_name"], values["patronymic"]),
            [(Person._meta.get_field(name).verbose_name, values.get(name, "")) for name in columns],
        )
        for values in found
    ]
    yield Holding("merged", _("Records merged into this one"), records)


@holds(15)
def cards(person, reading):
    columns = ["issued_at", "printed_at", "used_at", "revoked_at"]
    records = [
        Record(row.guardian.full_name if row.guardian_id else person.full_name, facts_of(row, columns))
        for row in person.access_cards.select_related("guardian").order_by("pk")
    ]
    yield Holding("cards", _("Cards to sign in"), records)


@holds(20)
def participations(person, reading):
    rows = person.participations.select_related("programme", "format").prefetch_related("topics")
    records = [
        Record(
            f"{row.programme.name}, {row.programme.year}: {row.get_role_display()}",
            [
                *facts_of(row, PARTICIPATION),
                (_("topics"), ", ".join(topic.name for topic in row.topics.all())),
                (_("convenient time"), slot_words(row.slots)),
            ],
        )
        for row in rows
    ]
    yield Holding("participations", _("Participations"), records)


@holds(30)
def consents(person, reading):
    rows = list(person.consents.select_related("text", "scan").order_by("given_at"))
    columns = ["signer_name", "way", "given_on", "valid_until", "confirmed_by", "ip_address", "withdrawn_at"]
    columns += ["withdrawal_note", "destroy_by"]
    records = [Record(f"{row.text.title} ({row.kind})", facts_of(row, columns)) for row in rows]
    papers = [(f"{row.text.title} {row.given_on:%d.%m.%Y}", row.scan) for row in rows if row.scan]
    yield Holding("consents", _("Consents"), records, papers)
    yield _piled(person, {row.scan_id for row in rows})


def _piled(person, told):
    """Signed forms photographed in a pile; a picture that is the scan of a consent is not given twice."""
    pages = PilePage.objects.filter(form__person=person).select_related("form__pile", "form__text", "picture")
    pages = list(pages.order_by("form__pile", "form", "position"))
    records = [
        Record(
            page.form.text.title if page.form.text else str(page),
            [
                (_("day"), page.form.signed_on),
                (_("file"), page.source),
                (_("uploaded"), page.form.pile.created_at),
                (_("guardian's surname, name and patronymic"), page.form.guardian_name),
            ],
        )
        for page in pages
    ]
    pictures = [
        page for page in pages if page.picture and not page.picture.destroyed_at and page.picture_id not in told
    ]
    name = _("Page of a pile")
    papers = [(f"{name} {page.form.pile.created_at:%d.%m.%Y}", page.picture) for page in pictures]
    return Holding("piled_forms", _("Signed forms photographed in a pile"), records, papers)


@holds(60)
def selection(person, reading):
    """Requirements, interviews, training. What was noted of an interview and the psychologist's opinion are sealed."""
    marks = RequirementMark.objects.filter(participation__person=person).select_related("requirement", "paper")
    records = [
        Record(row.requirement.title, facts_of(row, ["is_met", "checked_on", "note"]))
        for row in marks.order_by("checked_on", "pk")
    ]
    papers = [(row.requirement.title, row.paper) for row in marks if row.paper]
    yield Holding("requirements", _("Entry requirements"), records, papers)
    talks = Interview.objects.filter(participation__person=person).select_related("day")
    yield Holding("interviews", _("Interviews"), [_interview(row, reading) for row in talks])
    members = TrainingMember.objects.filter(participation__person=person).select_related("group")
    made_up = CatchUp.objects.filter(participation__person=person).select_related("session__gathering")
    records = [Record(row.group.title, facts_of(row.group, ["hours"])) for row in members]
    records += [Record(row.session.gathering.title, facts_of(row, ["made_up_on"])) for row in made_up]
    yield Holding("training", _("Training"), records)
    columns = ["holder", "course", "hours", "issued_on", "check_code", "annulled_at", "annul_note"]
    certificates = TrainingCertificate.objects.filter(participation__person=person).order_by("year", "number")
    records = [
        Record(_("Certificate No. %(number)s") % {"number": row.full_number}, facts_of(row, columns))
        for row in certificates
    ]
    yield Holding("certificates", _("Certificates"), records)


def _interview(row, reading):
    facts = [(_("time"), f"{row.starts_at:%H:%M}"), (_("place"), row.day.place), *facts_of(row, ["state", "decision"])]
    facts += [(mark["question"], f"{mark['mark']} / {mark['most']}") for mark in row.marks if mark["mark"]]
    if reading.with_sealed:
        record = row.record
        facts += [(_("Notes"), record["notes"]), (_("Why, and what could be done next"), record["reason"])]
        facts.append((_("Opinion of the psychologist"), row.opinion))
    return Record(f"{_('Interview')}, {row.day.held_on:%d.%m.%Y}", facts)


@holds(70)
def gatherings(person, reading):
    rows = Attendance.objects.filter(Q(participation__person=person) | Q(guardian__child=person))
    records = [
        Record(
            f"{row.gathering.title}, {row.gathering.held_on:%d.%m.%Y}",
            [
                (_("invited"), row.guardian.full_name if row.guardian_id else person.full_name),
                (_("will come"), row.will_come),
                (_("came"), row.has_come),
            ],
        )
        for row in rows.select_related("gathering", "guardian").order_by("gathering__held_on", "pk")
    ]
    yield Holding("gatherings", _("Gatherings"), records)


@holds(80)
def circumstances(person, reading):
    """Only where they are asked for; notes for their author alone stay out unless it is the author who asks."""
    if not reading.with_sealed:
        return
    row = SpecialAttention.objects.filter(person=person).first()
    records = []
    if row:
        known = row.read()
        facts = [(_("Circumstances"), "; ".join(known.labels)), (_("What to keep in mind"), known.note)]
        records = [Record(_("Special attention"), facts)]
    notes = person.notes.readable_by(reading.by).select_related("author").order_by("written_at")
    records += [
        Record(
            f"{_('Note')}, {note.written_at:%d.%m.%Y}",
            [(_("author"), note.author.short_name if note.author else ""), (_("text"), note.text)],
        )
        for note in notes
    ]
    yield Holding("attention", _("Special attention"), records)


@holds(90)
def history(person, reading):
    """Who did what with the data, and when."""
    entries = entries_about(person, with_attention=reading.with_sealed).select_related("by").order_by("at", "pk")
    records = [
        Record(
            entry.sentence,
            [
                (_("when"), entry.at),
                (_("who"), entry.by.short_name if entry.by else ""),
                (_("purpose"), entry.details.get("purpose", "")),
            ],
        )
        for entry in entries
    ]
    yield Holding("history", _("What was done with the data"), records)
