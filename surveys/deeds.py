"""How the deeds of this app read in a history."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds

register_deeds(
    {
        "questionnaire.begun": _("began a draft of the questionnaire"),
        "questionnaire.published": _("published the questionnaire"),
        "questionnaire.thrown_away": _("threw a draft of a questionnaire away"),
        "questionnaire.retired": _("put the questionnaire away"),
        "survey.planned": _("planned the survey by the roadmap"),
        "survey.opened": _("sent out the questionnaire"),
        "survey.invited": _("invited more people to answer"),
        "survey.reminded": _("reminded those who have not answered"),
        "survey.reminds": _("let reminders go by themselves"),
        "survey.reminds_no_more": _("stopped the reminders that go by themselves"),
        "survey.closed": _("closed the survey"),
        "survey.reopened": _("opened the survey again"),
        "survey.link_renewed": _("gave a new personal link"),
        "signal.raised": _("raised a signal"),
        "signal.read": _("read what a signal is about"),
        "signal.taken": _("took the signal"),
        "signal.closed": _("closed the signal"),
        "signal.reopened": _("opened the signal again"),
        "text_tag.removed": _("removed a tag of free answers"),
        "response.entered": _("typed in a sheet of paper"),
        "response.corrected": _("corrected a sheet that was typed in"),
        "response.submitted": _("sent the answers"),
        "enquiry.opened": _("asked those who know the mentees"),
        "enquiry.reminded": _("reminded those who have not told about the mentees"),
        "enquiry.closed": _("closed the collection of information"),
        "enquiry.reopened": _("opened the collection of information again"),
        "enquiry.link_renewed": _("gave somebody asked about mentees a new link"),
        "enquiry.taken": _("took what others said into the need"),
        "enquiry.sealed_viewed": _("read what others said in confidence"),
        "application.accepted": _("accepted the application"),
    }
)
