"""What the school does with surveys: send them out, remind, close, accept. What respondents do: ``saving.py``."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from mentoring.kit.errors import Refused
from organisations.enums import LinkPurpose
from organisations.models import AuditEntry, PersonalLink, User
from organisations.outbox import tell, write_letter
from participants.enums import ErasureState, PersonGroup
from participants.models import Participation, Person
from roadmap.models import Programme
from surveys.accepting import answers_that_fill, fill
from surveys.anonymity import counted_of
from surveys.audience import address_of, reach, still_to_invite
from surveys.models import Invitation, Survey

CLICKED_TWICE = timedelta(seconds=20)


def public_address(link):
    return settings.PUBLIC_URL + reverse("surveys:answer", args=[link.token])


# --- the curator ------------------------------------------------------------------------------------------------------
@transaction.atomic
def open_survey(
    programme, *, questionnaire, title, audience, opens_on, closes_on, event, is_anonymous, by, reminds=False
):
    """Make a survey and invite everybody its rule covers who may be asked. Raises ``Refused`` when that is nobody.

    A second click gives the survey the first one has just made."""
    Programme.objects.select_for_update().get(pk=programme.pk)
    asked = {
        "programme": programme,
        "questionnaire": questionnaire,
        "event": event,
        "title": title,
        "audience": audience,
        "opens_on": opens_on,
        "closes_on": closes_on,
        "is_anonymous": is_anonymous,
        "reminds": reminds,
        "created_by": by,
    }
    if twin := Survey.objects.filter(**asked, created_at__gt=timezone.now() - CLICKED_TWICE).first():
        return twin
    survey = Survey.objects.create(**asked)
    found = reach(programme, audience, questionnaire)
    if not found.total:
        raise Refused(_("There is nobody to send the questionnaire to yet."), code="nobody_to_ask")
    _invite(survey, found.recipients)
    AuditEntry.record(by, "survey.opened", survey, invited=found.total)
    return survey


@transaction.atomic
def invite_more(survey, *, by):
    """Invite those whom the rule covers and nothing holds back any more. Returns how many."""
    if survey.is_over:
        raise Refused(_("The survey is closed. Open it again first."), code="survey_closed")
    found = still_to_invite(survey)
    if found.total:
        _invite(survey, found.recipients)
        AuditEntry.record(by, "survey.invited", survey, invited=found.total)
    return found.total


def _invite(survey, recipients):
    links = PersonalLink.objects.bulk_create(
        PersonalLink(purpose=LinkPurpose.QUESTIONNAIRE, expires_at=survey.links_expire_at) for _one in recipients
    )
    invitations = Invitation.objects.bulk_create(
        Invitation(
            survey=survey,
            participation=recipient.participation,
            about=recipient.about,
            member=recipient.member.user if recipient.member else None,
            link=link,
        )
        for recipient, link in zip(recipients, links, strict=True)
    )
    school = survey.programme.organisation
    opens_at = timezone.make_aware(datetime.combine(survey.opens_on, time(school.morning_hour)), school.clock)
    for invitation, recipient in zip(invitations, recipients, strict=True):
        _write(
            f"survey:{survey.pk}:invite:{invitation.pk}",
            "surveys/letters/invitation.txt",
            _("%(title)s: answer until %(date)s"),
            invitation,
            recipient.address,
            send_at=max(opens_at, timezone.now()),
        )
    _notify(survey, invitations, reason=f"survey:{survey.pk}")


def _write(key, template, subject, invitation, address, send_at=None):
    survey = invitation.survey
    until = date_format(survey.closes_on, "j E")
    person = invitation.person
    context = {
        "survey": survey,
        "invitation": invitation,
        "address": public_address(invitation.link),
        "until": until,
        "to_pupil": person.group == PersonGroup.STUDENT and address == person.email,
    }
    write_letter(
        key,
        to=address,
        subject=subject % {"title": survey.title, "date": until},
        body=render_to_string(template, context),
        organisation=survey.programme.organisation,
        send_at=send_at,
    )


def _notify(survey, invitations, *, reason):
    """Tell those who have an account; a digest gathers it."""
    if survey.questionnaire.is_about_others:
        return
    people = Person.objects.filter(participations__invitations__in=[row.pk for row in invitations])
    users = User.objects.filter(Q(person__in=people) | Q(person__guest_records__in=people)).distinct()
    facts = {"title": survey.title, "date": date_format(survey.closes_on, "j E")}
    tell(
        User.objects.filter(pk__in=[row.member_id for row in invitations if row.member_id]),
        reason=reason,
        text=_("Answer the questionnaire “%(title)s” until %(date)s.") % facts,
        url=reverse("surveys:asked_of_me"),
        organisation=survey.programme.organisation,
        due_on=survey.closes_on,
        in_digest=False,
    )
    to_pupils = pgettext("to a pupil", "Answer the questionnaire “%(title)s” until %(date)s.") % facts
    to_adults = _("Answer the questionnaire “%(title)s” until %(date)s.") % facts
    pupils = Q(person__group=PersonGroup.STUDENT)
    for addressed, text in ((users.filter(pupils), to_pupils), (users.exclude(pupils), to_adults)):
        tell(
            addressed,
            reason=reason,
            text=text,
            url=reverse("monitoring:cabinet_questionnaires"),
            organisation=survey.programme.organisation,
            due_on=survey.closes_on,
            in_digest=False,
        )


@dataclass(frozen=True)
class Reminding:
    """Whom a reminder reaches today. ``due`` are (invitation, e-mail, "" when it waits in the cabinet)."""

    due: list
    written_to_today: list
    unreached: list


def to_remind(survey):
    """Those who have not answered: to be written to, written to today already, reached by nothing but paper."""
    today = timezone.localdate()
    waiting = (
        survey.invitations.unanswered()
        .exclude(participation__person__erasures__state=ErasureState.OPEN)
        .select_related(
            "participation__person",
            "member",
            "about__person",
            "link",
            "survey__programme__organisation",
            "survey__questionnaire",
        )
        .prefetch_related("participation__person__guardians")
    )
    found = Reminding([], [], [])
    for row in waiting:
        person = row.person
        address = address_of(person, survey.questionnaire)
        if not address and (survey.questionnaire.is_about_others or not person.account_id):
            found.unreached.append(row)
        elif timezone.localdate(row.reminded_at or row.created_at) == today:
            found.written_to_today.append(row)
        else:
            found.due.append((row, address))
    return found


@transaction.atomic
def remind(survey, *, by):
    """Write to those who have not answered, each at most once a day. Returns how many were written to."""
    if not survey.takes_answers:
        raise Refused(_("The survey is closed. Open it again first."), code="survey_closed")
    due = to_remind(survey).due
    today = timezone.localdate()
    for row, address in due:
        _write(
            f"survey:{survey.pk}:remind:{row.pk}:{today.isoformat()}",
            "surveys/letters/reminder.txt",
            _("Reminder: %(title)s, until %(date)s"),
            row,
            address,
        )
    reminded = [row for row, _address in due]
    Invitation.objects.filter(pk__in=[row.pk for row in reminded]).update(reminded_at=timezone.now())
    _notify(survey, reminded, reason=f"survey:{survey.pk}:{today.isoformat()}")
    if reminded:
        AuditEntry.record(by, "survey.reminded", survey, people=len(reminded))
    return len(reminded)


@transaction.atomic
def set_reminding(survey, *, reminds, by):
    """Whether those who have not answered are written to without being asked for it (``surveys.reminding``)."""
    Survey.objects.filter(pk=survey.pk).update(reminds=reminds)
    AuditEntry.record(by, "survey.reminds" if reminds else "survey.reminds_no_more", survey)


@transaction.atomic
def close_survey(survey, *, by):
    survey.close()
    AuditEntry.record(by, "survey.closed", survey)


@transaction.atomic
def reopen_survey(survey, *, closes_on, by):
    """Take answers again, until ``closes_on``; the personal links live on with it."""
    answered = survey.invitations.answered().count() if survey.is_anonymous else 0
    survey.reopen(closes_on, told=counted_of(survey, answered))
    PersonalLink.objects.filter(invitation__survey=survey).update(expires_at=survey.links_expire_at)
    AuditEntry.record(by, "survey.reopened", survey, closes_on=closes_on.isoformat())


@transaction.atomic
def renew_link(invitation, *, by):
    """Revoke a link that fell into wrong hands and give the person a new one; the answers stay."""
    invitation.link.revoke()
    invitation.link = PersonalLink.objects.create(
        purpose=LinkPurpose.QUESTIONNAIRE, expires_at=invitation.survey.links_expire_at
    )
    invitation.save(update_fields=["link"])
    AuditEntry.record(by, "survey.link_renewed", invitation)


@transaction.atomic
def accept_responses(responses, *, by):
    """Let sent applications fill their participations: all of ``responses`` or none. Returns how many.

    Raises ``Refused`` when one of them is not an application that waits."""
    taking_part = Participation.objects.filter(invitations__response__in=responses.values("pk"))
    list(taking_part.order_by("pk").select_for_update(of=("self",)).values_list("pk"))  # nobody edits them meanwhile
    rows = list(
        responses.select_for_update(of=("self",)).select_related(
            "invitation__participation__programme__organisation",
            "invitation__participation__person",
            "invitation__survey__questionnaire",
            "invitation__survey__programme",
        )
    )
    answers = answers_that_fill(rows)
    for response in rows:
        if not response.invitation.survey.questionnaire.is_application:
            raise Refused(_("Only applications are accepted."), code="not_an_application")
        response.accept(by)
        participation = response.invitation.participation
        fill(participation, answers[response.pk], by=by)
        filled = sorted(answer.question.fills for answer in answers[response.pk])
        AuditEntry.record(by, "application.accepted", participation, response=response.pk, filled=filled)
    return len(rows)
