"""Celery doors: ids in, one action called."""

import logging

from celery import shared_task

logger = logging.getLogger(__name__)


@shared_task(ignore_result=True)
def remind_of_erasures():
    from participants.erasing import tasks

    tasks.remind_of_erasures()


@shared_task(ignore_result=True)
def propose_what_is_due():
    from participants.erasing import retention

    retention.propose_everywhere()


@shared_task(ignore_result=True)
def clear_leftovers():
    from participants.erasing import retention

    retention.clear_leftovers()


@shared_task(ignore_result=True)
def end_terms_of_shared_mentors():
    from django.utils import timezone

    from participants.sharing.actions import end_guests, notice_ended_terms

    notice_ended_terms(timezone.localdate())
    end_guests(timezone.localdate())


@shared_task(ignore_result=True)
def ask_consent_renewals():
    from mentoring.kit.errors import Refused
    from organisations.models import Organisation
    from participants.actions.consent_renewals import ask_renewals

    for school in Organisation.objects.filter(programmes__participations__ended_on=None).distinct():
        try:
            ask_renewals(school)
        except Refused as refusal:  # one school without a text keeps nobody else from being asked
            logger.warning("renewals of organisation %s wait: %s", school.pk, refusal.code)
