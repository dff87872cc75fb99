"""Signals: what in the answers calls the curator or the psychologist, who is told, and what they do about it.

An alarming answer (``Question.options["alarm"]``), a score in an alarming band, low marks in a questionnaire of
satisfaction. Whoever is told learns that there is something to read, never what. In an anonymous survey nobody is
named, and a signal is raised only with the fifth answer, the tenth and so on, if one of the five rings."""

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from organisations.models import AuditEntry, User
from organisations.outbox import tell, write_letter
from surveys import conditions
from surveys.anonymity import SMALLEST
from surveys.enums import Readers, SignalKind
from surveys.models import Response, Signal, Survey
from surveys.readers import called_by
from surveys.satisfaction import ASKED_IN, place_of
from surveys.scored import keep_scores, values_of


def look_at(response, questions):
    """Keep the scores of a response that has just been sent and raise what it calls for. ``questions``: those asked."""
    survey = response.invitation.survey
    values = values_of([response.pk]).get(response.pk, {})
    scores = keep_scores(survey.questionnaire, {response.pk: values}).get(response.pk, [])
    if survey.is_anonymous:
        return _look_at_five(survey, questions)
    raised = list(_reasons(survey, questions, values, scores))
    return _raise(survey, [(f"{response.pk}:{key}", response, fields) for key, fields in raised])


def _reasons(survey, questions, values, scores):
    """(key, fields of the ``Signal``) of everything in one respondent's answers."""
    for question in questions:
        if conditions.rings(question.options.get("alarm"), values.get(question.key)):
            readers = Readers.SPECIALIST if question.is_confidential else question.readers
            yield f"q{question.pk}", {"kind": SignalKind.ANSWER, "question": question, "readers": readers}
    for score in scores:
        if score.is_alarming and not score.scale.is_control:
            yield f"s{score.scale.pk}", {"kind": SignalKind.SCALE, "scale": score.scale, "readers": score.scale.readers}
    if survey.questionnaire.kind in ASKED_IN:
        place = place_of(questions, values)
        if place is not None and place * 100 < survey.programme.low_satisfaction_percent:
            yield "low", {"kind": SignalKind.SATISFACTION, "readers": Readers.REGISTER}


def _look_at_five(survey, questions):
    """Of an anonymous survey: once five more have answered, what any of them calls for, without a name."""
    Survey.objects.select_for_update().get(pk=survey.pk)  # two who send at once are counted one after the other
    sent = Response.objects.complete().filter(invitation__survey=survey).order_by("submitted_at", "pk")
    count = sent.count()
    if count % SMALLEST:
        return []
    keys = list(sent.values_list("pk", flat=True)[count - SMALLEST :])
    answers = values_of(keys)
    scores = keep_scores(survey.questionnaire, answers)
    found = {}
    for key in keys:
        found.update(_reasons(survey, questions, answers.get(key, {}), scores.get(key, [])))
    return _raise(survey, [(f"{count}:{key}", None, fields) for key, fields in found.items()])


def _raise(survey, reasons):
    if not reasons:
        return []
    signals = [Signal(survey=survey, response=response, key=key, **fields) for key, response, fields in reasons]
    known = set(survey.signals.filter(key__in=[signal.key for signal in signals]).values_list("key", flat=True))
    signals = Signal.objects.bulk_create(signal for signal in signals if signal.key not in known)
    for readers in sorted({signal.readers for signal in signals}):
        new = [signal for signal in signals if signal.readers == readers]
        AuditEntry.objects.bulk_record(None, "signal.raised", new)
        _tell(survey, readers, new)
    return signals


def _tell(survey, readers, signals):
    """Put a notice before those who are called and write them one letter a day for a survey: no name, no answer."""
    organisation = survey.programme.organisation
    users = list(called_by(readers, organisation))
    if not users:
        _tell_that_nobody_is_called(survey)
        return
    url = reverse("surveys:signals", args=[survey.programme_id])
    today = timezone.localdate().isoformat()
    for signal in signals:
        text = _("Answers to a questionnaire call for you: open the signal.")
        tell(users, reason=f"signal:{signal.pk}", text=text, url=signal.get_absolute_url(), organisation=organisation)
    for user in users:
        body = render_to_string(
            "surveys/letters/signal.txt", {"organisation": organisation, "address": settings.PUBLIC_URL + url}
        )
        write_letter(
            f"signals:{survey.pk}:{readers}:{user.pk}:{today}",
            to=user.email,
            subject=_("A signal waits for you"),
            body=body,
            user=user,
            organisation=organisation,
        )


def _tell_that_nobody_is_called(survey):
    """No psychologist is entered: the curator learns that one is needed, and nothing else."""
    organisation = survey.programme.organisation
    tell(
        called_by(Readers.REGISTER, organisation),
        reason=f"signals-unheard:{survey.pk}",
        text=_("A signal waits for a psychologist, and none is entered among the staff. Enter one."),
        url=reverse("organisations:staff", args=[organisation.pk]),
        organisation=organisation,
    )


@transaction.atomic
def take_signal(signal, *, by):
    """``by`` looks after it. Raises ``Refused`` when somebody else does already."""
    held = _held(signal)
    held.take(by)
    AuditEntry.record(by, "signal.taken", held)
    _nothing_waits(held)


@transaction.atomic
def close_signal(signal, *, note, by):
    """What it called for is done; ``note`` says what. Raises ``Refused`` without it."""
    held = _held(signal)
    held.close(by, note)
    AuditEntry.record(by, "signal.closed", held)
    _nothing_waits(held)


@transaction.atomic
def reopen_signal(signal, *, by):
    held = _held(signal)
    held.reopen()
    AuditEntry.record(by, "signal.reopened", held)


def note_read(signal, *, by):
    """What only few may read leaves a trace each time it is read."""
    if signal.readers != Readers.REGISTER:
        AuditEntry.record(by, "signal.read", signal)
    by.notices.unread().filter(reason=f"signal:{signal.pk}").update(read_at=timezone.now())


def _held(signal):
    return Signal.objects.select_for_update(of=("self",)).get(pk=signal.pk)


def _nothing_waits(signal):
    """Whoever else was told need not come any more."""
    for user in User.objects.filter(notices__reason=f"signal:{signal.pk}").distinct():
        user.notices.unread().filter(reason=f"signal:{signal.pk}").update(read_at=timezone.now())
