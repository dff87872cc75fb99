"""The chosen people of a register take part in another programme as well: the next school year, as a rule.

What is known of them goes along, if that is wanted; interviews, training and consents do not: the new programme asks
its own. Taken back, those leave again with whom no work has begun there."""

from datetime import date

from django.utils.translation import gettext as _

from organisations.models import AuditEntry
from participants.bulk.deed import Skip
from participants.duplicates.registry import pointing_to
from participants.enums import ErasureState, PersonGroup
from participants.gate import COLLECTED, missing_papers_for
from participants.models import Erasure, MentorLoan, Participation
from roadmap.models import Programme

FINAL_GRADE = 11
GOES_ALONG = (
    *("need", "competencies", "achievements", "interests", "wishes", "preferred_grades", "hours_per_month", "slots"),
    "capacity",
)


def prepare(rows, answers):
    """What the rows are judged by, read for all of them at once."""
    target, people = answers["programme"], [row.person_id for row in rows]
    there = Participation.objects.filter(programme=target, person__in=people, role__in={row.role for row in rows})
    to_go = Erasure.objects.filter(person__in=people, state=ErasureState.OPEN)
    guests = MentorLoan.objects.filter(guest__in=rows)
    return answers | {
        "there": set(there.values_list("person", flat=True)),
        "to_go": set(to_go.values_list("person", flat=True)),
        "guests": set(guests.values_list("guest", flat=True)),
        "formats": set(target.formats.values_list("pk", flat=True)),
    }


def want(row, answers):
    target = answers["programme"]
    if row.person_id in answers["there"]:
        raise Skip(_("takes part there already"))
    if row.person.erased_at or row.person_id in answers["to_go"]:
        raise Skip(_("the data are to be destroyed"))
    if row.pk in answers["guests"]:
        raise Skip(_("is a mentor of another school: invite them anew"))
    if not row.is_mentor and row.person.group == PersonGroup.GRADUATE:
        raise Skip(_("has left the school"))
    if leaves_before(row, target):
        raise Skip(_("finishes school before: grade %(n)d now") % {"n": row.person.grade})
    keeps_format = row.format_id and (not answers["formats"] or row.format_id in answers["formats"])
    return {
        "programme": target.pk,
        "joins": answers["started_on"].isoformat(),
        "goes_along": bool(answers["goes_along"]),
        "format": row.format_id if answers["goes_along"] and keeps_format else None,
    }


def leaves_before(row, target):
    """Whether a pupil of the last grade will have left when ``target`` begins."""
    grade = row.person.grade if row.person.group == PersonGroup.STUDENT else None
    return bool(grade) and grade + target.school_year - row.programme.school_year > FINAL_GRADE


def notices(rows, answers):
    """{row key: papers that are missing for the other programme}, of those who would go."""
    there = [Participation(pk=row.pk, person=row.person, programme=answers["programme"], role=row.role) for row in rows]
    missing = missing_papers_for(there, on=answers["started_on"], purpose=COLLECTED)
    return {
        row.pk: _("no consent: %(papers)s")
        % {"papers": ", ".join(dict.fromkeys(str(paper.kind.label) for paper in found))}
        for row in rows
        if (found := missing[row.pk])
    }


def write(values):
    """{row: value} → {row: value with the key of what was made}."""
    made = {}
    for row, value in values.items():
        new = Participation(
            person_id=row.person_id,
            programme_id=value["programme"],
            role=row.role,
            format_id=value["format"],
            started_on=date.fromisoformat(value["joins"]),
            **({name: getattr(row, name) for name in GOES_ALONG} if value["goes_along"] else {}),
        )
        new.refresh_keys()
        made[row] = new
    Participation.objects.bulk_create(made.values(), batch_size=500)
    through = Participation.topics.through
    through.objects.bulk_create(
        [
            through(participation_id=new.pk, topic_id=topic.pk)
            for row, new in made.items()
            if values[row]["goes_along"]
            for topic in row.topics.all()
        ],
        batch_size=1000,
    )
    return {row: value | {"made": made[row].pk} for row, value in values.items()}


def note(change, by):
    """The history of each new participation."""
    new = Participation.objects.filter(pk__in=[after["made"] for _before, after in change.values.values()])
    new = list(new.select_related("programme__organisation"))
    AuditEntry.objects.bulk_record(by, "participation.added", new, organisation=change.programme.organisation)


def take_back(change, rows):
    """Remove what was made, where nothing hangs on it and nobody has touched it; returns the rows it was made of."""
    made = {after["made"]: int(key) for key, (_before, after) in change.values.items()}
    gone = Participation.objects.filter(pk__in=made, updated_at__lte=change.done_at).exclude(pk__in=_at_work(made))
    keys = set(gone.values_list("pk", flat=True))
    Participation.objects.filter(pk__in=keys).delete()
    back = {made[key] for key in keys}
    return [row for row in rows if row.pk in back]


def _at_work(keys):
    """Those of the participations ``keys`` that rows of other tables point to."""
    found = set()
    for model, field in pointing_to(Participation):
        if model is not Participation.topics.through:
            rows = model._base_manager.filter(**{f"{field.name}__in": list(keys)})
            found |= set(rows.values_list(field.attname, flat=True))
    return found


def words(values):
    names = {
        programme.pk: f"{programme.name}, {programme.year}"
        for programme in Programme.objects.filter(pk__in={value["programme"] for value in values if value})
    }

    def told(value):
        if not value:
            return "—"
        joins = f"{date.fromisoformat(value['joins']):%d.%m.%Y}"
        return _("%(programme)s, from %(day)s") % {"programme": names.get(value["programme"], "—"), "day": joins}

    return told
