"""The register's own parts of a person's page: needs, years, gatherings, documents, family, contacts, history."""

from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from mentoring.kit.days import day_words
from organisations.access import Permission, may
from participants.history_lines import HISTORY_SHOWN, history_of
from participants.models import Attendance, TrainingCertificate
from participants.participation_view import participation_view
from participants.person_sections import PersonPaper, papers_of, register_papers, register_section
from participants.register_fields import passed_words

GATHERINGS_SHOWN = 12


def participations_of(person):
    """Those that go on first, then the newest; read once for the page."""
    if not hasattr(person, "_participations_shown"):
        rows = person.participations.select_related("programme__organisation", "format", "person")
        rows = rows.prefetch_related("topics").order_by(F("ended_on").desc(nulls_first=True), "-started_on", "-pk")
        person._participations_shown = list(rows)
    return person._participations_shown


def at_work(person):
    """The participations that go on, or the last one."""
    rows = participations_of(person)
    return [row for row in rows if not row.ended_on] or rows[:1]


def _may_edit(person, user):
    return not person.erased_at and may(user, Permission.PERSON_EDIT, person.organisation)


def needs(person, user):
    """What a mentee needs, what a mentor can help with: of what goes on, or of the last year."""
    views = [participation_view(row) for row in at_work(person)]
    context = {"views": views, "may_edit": _may_edit(person, user), "shows_programme": len(views) > 1}
    return "participants/person/_needs.html", context


def years(person, user):
    """Every year and role, the newest first."""
    rows = sorted(participations_of(person), key=lambda row: (row.programme.school_year, row.pk), reverse=True)
    lines = [{"row": row, "passed": passed_words(row)} for row in rows]
    return "participants/person/_years.html", {"lines": lines, "person": person, "may_edit": _may_edit(person, user)}


def gatherings(person, user):
    """General meetings the person, or a parent of theirs, was invited to."""
    if not may(user, Permission.PERSON_VIEW, person.organisation):
        return None
    rows = Attendance.objects.filter(Q(participation__person=person) | Q(guardian__child=person))
    rows = rows.select_related("gathering__programme", "guardian").order_by("-gathering__held_on", "-pk")
    lines = [{"row": row, **_attendance_words(row)} for row in rows[:GATHERINGS_SHOWN]]
    return "participants/person/_gatherings.html", {"lines": lines, "programme": _programme_of(person)}


def _attendance_words(row):
    if row.gathering.cancelled_at:
        return {"state": "plan", "words": _("called off")}
    if row.has_come is not None:
        return {"state": "done" if row.has_come else "late", "words": _("came") if row.has_come else _("did not come")}
    if row.will_come is not None:
        return {"state": "now", "words": _("will come") if row.will_come else _("can not come")}
    return {"state": "plan", "words": _("invited")}


def _programme_of(person):
    return next((row.programme for row in at_work(person)), None)


def documents(person, user):
    """Orders, certificates, permissions: papers of any app in which the person stands."""
    return "participants/person/_documents.html", {"papers": papers_of(person, user)}


def guardians(person, user):
    rows = list(person.guardians.all())
    if not rows and not person.is_minor:
        return None
    context = {"person": person, "guardians": rows, "may_edit": _may_edit(person, user)}
    return "participants/person/_guardians.html", context


def contacts(person, user):
    return "participants/person/_contacts.html", {"person": person, "may_edit": _may_edit(person, user)}


def history(person, _user):
    return "participants/person/_history.html", {"history": history_of(person), "shown": HISTORY_SHOWN}


def certificates(person, user):
    """Certificates of training, annulled ones too: they were handed over."""
    if not may(user, Permission.SELECTION_VIEW, person.organisation):
        return []
    rows = TrainingCertificate.objects.filter(participation__person=person).order_by("-issued_on", "-pk")
    return [
        PersonPaper(
            _("Certificate No. %(number)s") % {"number": row.full_number},
            row.get_absolute_url(),
            " · ".join(filter(None, [row.course, _("annulled") if row.is_annulled else ""])),
            row.issued_on,
        )
        for row in rows
    ]


def permissions(person, user):
    """Permissions for the long-term register."""
    if not may(user, Permission.CONSENT_VIEW, person.organisation):
        return []
    return [
        PersonPaper(
            _("Permission for the long-term register"),
            reverse("documents:file", args=[row.scan_id]) if row.scan_id else "",
            _("withdrawn") if row.is_withdrawn else _("until %(day)s") % {"day": day_words(row.valid_until)},
            row.given_on,
        )
        for row in person.long_term_permissions.all()
    ]


register_section("needs", pgettext_lazy("part of a page", "Needs"), needs, position=5)
register_section("years", pgettext_lazy("part of a page", "By year"), years, position=15)
register_section("gatherings", gettext_lazy("Gatherings"), gatherings, position=70)
register_section("documents", gettext_lazy("Documents"), documents, position=80)
register_section("guardians", pgettext_lazy("part of a page", "Parents"), guardians, position=32, is_aside=True)
register_section("contacts", gettext_lazy("Contacts"), contacts, position=35, is_aside=True, is_listed=False)
register_section("history", gettext_lazy("History"), history, position=100, is_aside=True)
register_papers(certificates)
register_papers(permissions)
