"""What a person's page says of the selection: what is met, what is missing; how the interview went."""

from django.urls import reverse

from organisations.access import Permission, may
from participants.enums import RequirementSort
from participants.models import Interview, TrainingCertificate
from participants.selection.readiness import standings_of


def selection_section(person, user):
    """Of those who mentor now; notes and opinions stay on the page of the interview."""
    if not may(user, Permission.SELECTION_VIEW, person.organisation):
        return None
    rows = list(
        person.participations.active().mentors().select_related("programme__organisation", "person").order_by("pk")
    )
    if not rows:
        return None
    standings = standings_of(rows)
    interviews = Interview.objects.standing().filter(participation__in=rows).select_related("day")
    certificates = TrainingCertificate.objects.valid().filter(participation__in=rows)
    may_conduct = may(user, Permission.INTERVIEW_CONDUCT, person.organisation)
    return "participants/_selection.html", {
        "parts": [
            {
                "participation": row,
                "standing": standings[row.pk],
                "lines": [_line(row, one) for one in standings[row.pk].conditions],
                "interviews": [one for one in interviews if one.participation_id == row.pk],
                "certificates": [one for one in certificates if one.participation_id == row.pk],
            }
            for row in rows
        ],
        "may_manage": may(user, Permission.SELECTION_MANAGE, person.organisation),
        "may_conduct": may_conduct,
        "shows_programme": len(rows) > 1,
    }


def _line(row, condition):
    """A condition with the page on which it is dealt with: ``(condition, address)``."""
    if condition.sort == RequirementSort.HAND:
        return condition, reverse("participants:mark_requirement", args=[row.pk, condition.requirement.pk])
    if condition.is_met:
        return condition, ""
    return condition, {
        RequirementSort.INTERVIEW: reverse("participants:plan_interviews", args=[row.programme_id])
        + f"?people={row.pk}",
        RequirementSort.TRAINING: reverse("participants:training", args=[row.programme_id]),
        RequirementSort.CONSENT: reverse("participants:consents", args=[row.programme_id]),
    }[condition.sort]
