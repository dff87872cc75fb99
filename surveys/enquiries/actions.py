"""Verbs of information from third parties: ask, remind, close, answer, take into the need."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.errors import Refused
from organisations.enums import LinkPurpose
from organisations.models import AuditEntry, PersonalLink
from organisations.outbox import tell, write_letter
from participants.gate import missing_papers
from participants.models import Participation, Topic
from roadmap.models import Programme
from surveys.enquiries.asking import form_of, plan_of
from surveys.enums import QuestionKind, Readers, Source, StatementState
from surveys.models import Enquiry, Respondent, Statement

CLICKED_TWICE = timedelta(seconds=20)


def link_address(respondent):
    return settings.PUBLIC_URL + reverse("surveys:told_by_link", args=[respondent.link.token])


# --- the curator ------------------------------------------------------------------------------------------------------
@transaction.atomic
def open_enquiry(programme, pupils, sources, *, closes_on, event, shown, by):
    """Ask everybody ``plan_of`` finds; exactly those the preview has ``shown`` (``Plan.stamp``), otherwise ``Refused``.

    A second click gives the enquiry the first one has just made."""
    Programme.objects.select_for_update().get(pk=programme.pk)
    just_now = timezone.now() - CLICKED_TWICE
    if twin := Enquiry.objects.filter(programme=programme, created_by=by, created_at__gt=just_now).first():
        return twin
    plan = plan_of(programme, pupils, sources)
    if not plan.asked:
        raise Refused(_("There is nobody to ask about these pupils."), code="nobody_to_ask")
    if plan.stamp != shown:
        raise Refused(_("The people have changed meanwhile. Check the list once more."), code="changed_meanwhile")
    enquiry = Enquiry.objects.create(programme=programme, closes_on=closes_on, event=event, created_by=by)
    forms = {source: form_of(source, programme.organisation) for source in {row.source for row in plan.asked}}
    links = PersonalLink.objects.bulk_create(
        PersonalLink(purpose=LinkPurpose.THIRD_PARTY, expires_at=enquiry.links_expire_at) for _row in plan.asked
    )
    respondents = []
    for row, link in zip(plan.asked, links, strict=True):
        respondent = row.respondent
        respondent.enquiry, respondent.link, respondent.questionnaire = enquiry, link, forms[row.source]
        respondents.append(respondent)
    Respondent.objects.bulk_create(respondents)
    Statement.objects.bulk_create(
        Statement(respondent=respondent, participation=pupil)
        for respondent, row in zip(respondents, plan.asked, strict=True)
        for pupil in row.pupils
    )
    counts = {respondent.pk: len(row.pupils) for respondent, row in zip(respondents, plan.asked, strict=True)}
    for respondent in respondents:
        _write(respondent, counts[respondent.pk], "request", f"enquiry:{enquiry.pk}:{respondent.pk}")
        _notify(respondent, f"enquiry:{enquiry.pk}:{respondent.pk}")
    AuditEntry.record(by, "enquiry.opened", enquiry, respondents=len(respondents), pupils=len(plan.pupils))
    return enquiry


def _write(respondent, count, template, key):
    enquiry = respondent.enquiry
    until = date_format(enquiry.closes_on, "j E")
    subjects = {
        "request": _("Please tell about pupils until %(date)s"),
        "reminder": _("Reminder: please tell about pupils until %(date)s"),
    }
    if respondent.guardian_id:
        subjects = {
            "request": ngettext(
                "Please tell about your child until %(date)s", "Please tell about your children until %(date)s", count
            ),
            "reminder": ngettext(
                "Reminder: please tell about your child until %(date)s",
                "Reminder: please tell about your children until %(date)s",
                count,
            ),
        }
    context = {
        "school": enquiry.programme.organisation.short_name,
        "is_parent": bool(respondent.guardian_id),
        "count": count,
        "until": until,
        "address": link_address(respondent),
    }
    write_letter(
        key,
        to=respondent.email,
        subject=subjects[template] % {"date": until},
        body=render_to_string(f"surveys/enquiries/letters/{template}.txt", context),
        organisation=enquiry.programme.organisation,
    )


def _notify(respondent, reason):
    if respondent.account is None:
        return
    enquiry = respondent.enquiry
    text = _("Tell about pupils until %(date)s: it helps to find mentors for them.")
    if respondent.guardian_id:
        text = _("Tell about the child until %(date)s: it helps to find a mentor.")
    tell(
        [respondent.account],
        reason=reason,
        text=text % {"date": date_format(enquiry.closes_on, "j E")},
        url=reverse("surveys:told_by_account", args=[respondent.pk]),
        organisation=enquiry.programme.organisation,
        due_on=enquiry.closes_on,
        in_digest=not respondent.email,
    )


def to_remind(enquiry):
    """(those a reminder reaches today, those only paper reaches, those written to today): who has pupils left."""
    today = enquiry.programme.organisation.today
    rows = enquiry.respondents.filter(statements__state=StatementState.ASKED).distinct()
    due, on_paper, left_in_peace = [], [], []
    for row in rows.select_related("user", "guardian__user", "link", "enquiry__programme__organisation"):
        if not row.is_reachable:
            on_paper.append(row)
        elif timezone.localdate(row.reminded_at or enquiry.created_at) == today:
            left_in_peace.append(row)
        else:
            due.append(row)
    return due, on_paper, left_in_peace


@transaction.atomic
def remind(enquiry, *, by):
    """Write to those who have pupils left, each once a day at most. Returns to how many."""
    rows = Enquiry.objects.select_for_update(of=("self",)).select_related("programme__organisation")
    enquiry = rows.get(pk=enquiry.pk)
    if enquiry.is_over:
        raise Refused(_("Answers are no longer taken. Open it again first."), code="enquiry_closed")
    due, _on_paper, _in_peace = to_remind(enquiry)
    today = enquiry.programme.organisation.today.isoformat()
    for row in due:
        row.enquiry = enquiry
        left = row.statements.filter(state=StatementState.ASKED).count()
        _write(row, left, "reminder", f"enquiry:{enquiry.pk}:{row.pk}:{today}")
        _notify(row, f"enquiry:{enquiry.pk}:{row.pk}:{today}")
    Respondent.objects.filter(pk__in=[row.pk for row in due]).update(reminded_at=timezone.now())
    if due:
        AuditEntry.record(by, "enquiry.reminded", enquiry, people=len(due))
    return len(due)


@transaction.atomic
def close_enquiry(enquiry, *, by):
    enquiry.close()
    AuditEntry.record(by, "enquiry.closed", enquiry)


@transaction.atomic
def reopen_enquiry(enquiry, *, closes_on, by):
    """Take answers again, until ``closes_on``; the links live on with it."""
    enquiry.reopen(closes_on)
    PersonalLink.objects.filter(respondent__enquiry=enquiry).update(expires_at=enquiry.links_expire_at)
    AuditEntry.record(by, "enquiry.reopened", enquiry, closes_on=closes_on.isoformat())


@transaction.atomic
def renew_link(respondent, *, by):
    """Revoke a link that fell into wrong hands and give a new one; the answers stay."""
    respondent.link.revoke()
    respondent.link = PersonalLink.objects.create(
        purpose=LinkPurpose.THIRD_PARTY, expires_at=respondent.enquiry.links_expire_at
    )
    respondent.save(update_fields=["link"])
    AuditEntry.record(by, "enquiry.link_renewed", respondent.enquiry)


# --- the one asked ----------------------------------------------------------------------------------------------------
@transaction.atomic
def save_statement(statement, values, questions):
    """Keep ``values`` ({question: value, ``None`` takes it back}) of the ``questions`` that were asked.

    Raises ``Refused`` when answers are no longer taken, or the pupil's consent is missing now."""
    statement = _open_statement(statement)
    kept = statement.read()
    for question, value in values.items():
        if value is None:
            kept.pop(question.key, None)
        else:
            kept[question.key] = value
    withheld = {row.key for row in questions if row.readers != Readers.REGISTER}
    if kept or statement.state != StatementState.NOTHING:
        statement.write(kept, withheld)
    return statement


@transaction.atomic
def say_nothing(statement):
    """There is nothing to add about this pupil; what was said before is taken back."""
    statement = _open_statement(statement)
    statement.say_nothing()
    return statement


@transaction.atomic
def say_nothing_of(statements):
    """The same about each of ``statements`` that is not answered yet."""
    for row in statements:
        if row.state == StatementState.ASKED:
            say_nothing(row)


def _open_statement(statement):
    rows = Statement.objects.select_for_update(of=("self",)).select_related(
        "respondent__enquiry__programme__organisation", "participation__person", "participation__programme"
    )
    statement = rows.get(pk=statement.pk)
    if statement.respondent.enquiry.is_over:
        raise Refused(_("Answers are no longer taken. If they are still needed, tell the curator."), "enquiry_closed")
    statement.respondent.check_still_asked()
    if statement.participation.ended_on or missing_papers(statement.participation):
        raise Refused(_("About this pupil nothing is asked any more."), code="not_asked_any_more")
    return statement


# --- into the need ----------------------------------------------------------------------------------------------------
def source_words(statement):
    """«по сведениям классного руководителя, 12.10.2025»."""
    words = {
        Source.CLASS_TEACHER: _("by what the class teacher says"),
        Source.PSYCHOLOGIST: _("by what the educational psychologist says"),
        Source.SOCIAL_PEDAGOGUE: _("by what the social pedagogue says"),
        Source.GUARDIAN: _("by what the parents say"),
    }
    return f"{words[Source(statement.respondent.source)]}, {timezone.localdate(statement.answered_at):%d.%m.%Y}"


@transaction.atomic
def take_into_need(statement, question, *, by):
    """Put one answer into the need, with its source and day, or its topics among the topics. Once only.

    Raises ``Refused("confidential")`` for what is not for the register, whatever the form said."""
    participation = Participation.objects.select_for_update(of=("self",)).get(pk=statement.participation_id)
    statement = Statement.objects.select_for_update(of=("self",)).select_related("respondent").get(pk=statement.pk)
    if question.readers != Readers.REGISTER:
        raise Refused(_("This is confidential: it does not go into the register."), code="confidential")
    value = statement.read_said().get(question.key)
    if value is None:
        raise Refused(_("There is no such answer any more."), code="no_answer")
    if question.key in statement.taken:
        return
    if question.kind == QuestionKind.TOPICS:
        participation.topics.add(*Topic.objects.known_to(participation.programme.organisation).filter(pk__in=value))
        participation.save(update_fields=["updated_at"])
    else:
        line = f"{str(value).strip().rstrip('.')} ({source_words(statement)})"
        participation.need = "\n".join(filter(None, [participation.need.strip(), line]))
        participation.save()
    _note_taken(statement, [question.key])
    AuditEntry.record(by, "enquiry.taken", participation, statement=statement.pk, questions=[question.key])


@transaction.atomic
def take_many(statement, questions, *, is_all, by):
    """``questions`` into the need; with ``is_all`` those that may go there and have an answer. Returns how many."""
    if is_all:
        said = statement.read_said()
        questions = [
            question
            for question in questions
            if question.readers == Readers.REGISTER and question.key in said and question.key not in statement.taken
        ]
    for question in questions:
        take_into_need(statement, question, by=by)
    return len(questions)


@transaction.atomic
def take_all_into_need(participation, *, by):
    """The same with everything told of the pupil that may go there and has not gone yet. Returns how many answers."""
    rows = Statement.objects.filter(participation=participation, state=StatementState.ANSWERED).with_all()
    return sum(
        take_many(row, list(row.respondent.questionnaire.questions.all()), is_all=True, by=by)
        for row in rows.order_by("answered_at", "pk")
    )


def _note_taken(statement, keys):
    statement.taken = sorted({*statement.taken, *keys})
    statement.taken_at = timezone.now()
    statement.save(update_fields=["taken", "taken_at"])


def stamp_of(participation):
    """What a form carries so that a change made meanwhile is noticed."""
    return participation.updated_at.isoformat()


@transaction.atomic
def save_need(participation, *, need, topics, seen, by):
    """The need in the curator's words and its ``topics``. Raises ``Refused("changed_meanwhile")``."""
    participation = (
        Participation.objects.select_for_update(of=("self",))
        .select_related("programme__organisation")
        .get(pk=participation.pk)
    )
    if stamp_of(participation) != seen:
        raise Refused(
            _("Somebody has changed this meanwhile. Compare with what is written now and save once more."),
            code="changed_meanwhile",
        )
    chosen = {topic.pk for topic in topics}
    changed = []
    if participation.need != need:
        participation.need = need
        changed.append("need")
    if chosen != set(participation.topics.values_list("pk", flat=True)):
        participation.topics.set(topics)
        changed.append("topics")
    if changed:
        participation.save()
        AuditEntry.record(by, "participation.edited", participation, fields=changed)
    return participation


@transaction.atomic
def look_at_sealed(participation, *, by):
    """That ``by`` read what is confidential about the pupil is written down, before it is shown."""
    AuditEntry.record(by, "enquiry.sealed_viewed", participation.person)
