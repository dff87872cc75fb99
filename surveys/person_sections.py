"""Questionnaires on a person's page, and the application as a step of the person's way."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from mentoring.kit.days import day_words
from organisations.access import Permission, may
from participants.person_sections import WayStep, register_section, register_steps
from surveys.around import Around
from surveys.enums import ResponseState
from surveys.models import Invitation, Statement
from surveys.preferences import wishes_of
from surveys.queries import applications_of


def questionnaires(person, user):
    """Every questionnaire the person was asked to answer, the newest first."""
    if not may(user, Permission.SURVEY_VIEW, person.organisation):
        return None
    rows = (
        Invitation.objects.filter(participation__person=person)
        .select_related("survey", "response", "link")
        .order_by("-survey__opens_on", "-pk")
    )
    joined = person.participations.active().select_related("programme").order_by("-pk").first()
    context = {"rows": [_row(row) for row in rows], "programme": joined.programme if joined else None}
    return "surveys/_person.html", context


def _row(invitation):
    response = getattr(invitation, "response", None)
    survey = invitation.survey
    row = {"title": survey.title, "url": survey.get_absolute_url(), "state": "plan", "word": _("not begun")}
    row |= {"asked_on": survey.opens_on, "until": survey.closes_on}
    if response and response.is_complete:
        row |= {"state": "done", "word": _("answered on %(date)s") % {"date": day_words(response.submitted_at)}}
        if not survey.is_anonymous:
            row["url"] = reverse("surveys:response", args=[response.pk])
    elif response:
        row |= {"state": "now", "word": pgettext("questionnaire", "begun")}
    return row


def rather_not(person, user):
    """With whom the person would rather not work: for the specialist alone."""
    if not may(user, Permission.RATHER_NOT_VIEW, person.organisation):
        return None
    refused = []
    for participation in person.participations.select_related("programme"):
        _ranked, ids = wishes_of(participation.programme).get(participation.pk, ((), ()))
        people = Around(participation.programme).people if ids else {}
        refused += [people[pk] for pk in ids if pk in people]
    return ("surveys/_person_rather_not.html", {"refused": refused}) if refused else None


def application_step(participation):
    """Filling in the application; nobody is held up who was never asked for one."""
    invitation = applications_of([participation]).get(participation.pk)
    if invitation is None:
        return []
    response = getattr(invitation, "response", None)
    if response is None or not response.is_complete:
        return [WayStep(_("Questionnaire"), _("waits for the answers"), "", invitation.survey.get_absolute_url())]
    address = reverse("surveys:response", args=[response.pk])
    if response.state == ResponseState.ACCEPTED:
        return [WayStep(_("Questionnaire"), day_words(response.accepted_at), "done", address)]
    return [WayStep(_("Questionnaire"), _("waits to be accepted"), "", address)]


def told(person, user):
    """Who has told what of the pupil: sources and days, never the words."""
    if not may(user, Permission.TOLD_VIEW, person.organisation):
        return None
    rows = list(
        Statement.objects.filter(participation__person=person)
        .select_related("respondent__user", "respondent__guardian", "participation")
        .order_by("-respondent__enquiry", "respondent__source", "pk")
    )
    if not rows:
        return None
    newest = rows[0].participation_id
    return ("surveys/enquiries/_person.html", {"rows": rows, "url": reverse("surveys:told", args=[newest])})


register_section("questionnaires", gettext_lazy("Questionnaires"), questionnaires, position=50)
register_section("rather_not", pgettext_lazy("part of a page", "Rather not"), rather_not, position=90, is_aside=True)
register_steps(25, application_step)
register_section("told", pgettext_lazy("part of a page", "Told"), told, position=55, is_aside=True)
