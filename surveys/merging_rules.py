"""What surveys do when two records of one person become one."""

from django.utils.translation import gettext_lazy as _

from participants.duplicates.registry import How, clash
from surveys.models import Invitation, Response, Statement

clash(Invitation, "invited_to_a_survey_once", How.JOIN)
clash(Invitation, "asked_about_a_partner_once", How.JOIN)
clash(Response, "invitation", How.REFUSE, _("Both records have answered one questionnaire. Only one answer can stand."))
clash(
    Statement,
    "asked_about_a_mentee_once",
    How.REFUSE,
    _("Somebody was asked about both records in one enquiry: two answers about one pupil can not stand side by side."),
)
