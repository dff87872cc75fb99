"""How deeds of the registers read in a history."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds
from participants import consent_deeds  # noqa: F401 (registers its own)

register_deeds(
    {
        "person.added": _("added the person"),
        "person.edited": _("changed the person's details"),
        "person.loaded_over": _("updated the person's details from a file"),
        "guardian.added": _("added a parent or guardian"),
        "guardian.edited": _("changed the details of a parent or guardian"),
        "guardian.removed": _("removed a parent or guardian"),
        "participation.added": _("added to the register"),
        "participation.edited": _("changed the record in the register"),
        "participation.loaded": _("added to the register from a file"),
        "participation.loaded_over": _("updated the record in the register from a file"),
        "participation.ended": _("finished the participation"),
        "participation.reopened": _("reopened the participation"),
        "mentor.interview_passed": _("marked the interview as passed"),
        "mentor.interview_undone": _("took back the mark of the interview"),
        "mentor.training_passed": _("marked the training as passed"),
        "mentor.training_undone": _("took back the mark of the training"),
        "register.file_taken": _("uploaded a list to check"),
        "register.columns_named": _("named the columns of an uploaded list"),
        "register.loaded": _("loaded an uploaded list"),
        "register.load_undone": _("undid the loading of a list"),
        "gathering.planned": _("planned a gathering"),
        "gathering.edited": _("changed the gathering"),
        "gathering.invited": _("invited more people"),
        "gathering.attendance_noted": _("noted who came"),
        "gathering.attendance_forgotten": _("took back the marks of who came"),
        "gathering.protocol_filed": _("filed the protocol with the event"),
    }
)
