"""How the deeds of this app read in a history."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds

register_deeds(
    {
        "survey.opened": _("sent out the questionnaire"),
        "survey.invited": _("invited more people to answer"),
        "survey.reminded": _("reminded those who have not answered"),
        "survey.closed": _("closed the survey"),
        "survey.reopened": _("opened the survey again"),
        "survey.link_renewed": _("gave a new personal link"),
        "response.submitted": _("sent the answers"),
        "application.accepted": _("accepted the application"),
    }
)
