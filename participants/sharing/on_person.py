"""What a person's page and the hand-over of personal data tell of sharing."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from organisations.access import Permission, may
from participants.models import LongTermPermission, MentorLoan
from participants.person_sections import register_section
from participants.personal_data import Holding, Record, holds


def section(person, user):
    """The permission as it stands, and who has invited the mentor; nothing for those who never mentored.

    Of a mentor of another school: from which and until when, for the permission is given there."""
    if not may(user, Permission.PERSON_VIEW, person.organisation) or not person.participations.mentors().exists():
        return None
    if guest := MentorLoan.objects.filter(guest__person=person).with_all().first():
        return "participants/sharing/_person.html", {"guest": guest}
    may_edit = may(user, Permission.PERSON_EDIT, person.organisation)
    return "participants/sharing/_person.html", {
        "now": LongTermPermission.objects.standing().filter(person=person).first(),
        "url": reverse("participants:paper_permission", args=[person.pk]) if may_edit else "",
        "loans": MentorLoan.objects.filter(participation__person=person).with_all(),
    }


@holds(25)
def sharing(person, reading):
    records = [
        Record(
            row.get_scope_display(),
            [
                (_("given on"), row.given_on),
                (_("valid until"), row.valid_until),
                (_("how it was given"), row.get_way_display()),
                (_("ended at"), row.ended_at),
            ],
        )
        for row in person.long_term_permissions.all()
    ]
    loans = MentorLoan.objects.filter(participation__person=person).with_all()
    records += [
        Record(
            row.inviting.short_name,
            [
                (_("state"), row.get_state_display()),
                (_("from"), row.starts_on),
                (_("until"), row.ends_on),
                (_("contacts are passed on"), row.passes_contacts),
            ],
        )
        for row in loans
    ]
    yield Holding("sharing", _("Long-term register and other schools"), records)


register_section("long_term", pgettext_lazy("register", "Long-term"), section, position=48, is_aside=True)
