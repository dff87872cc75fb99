"""How deeds of selection and training read in a history."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds

register_deeds(
    {
        "requirement.added": _("made an entry requirement"),
        "requirement.edited": _("changed an entry requirement"),
        "requirement.removed": _("took an entry requirement away"),
        "requirement.settings": _("changed whether the interview and the training are asked for"),
        "requirement.met": _("noted that an entry requirement is met"),
        "requirement.not_met": _("noted that an entry requirement is not met"),
        "requirement.forgotten": _("took back the mark of an entry requirement"),
        "interview.planned": _("planned an interview"),
        "interview.moved": _("gave the interview another time"),
        "interview.day_edited": _("changed a day of interviews"),
        "interview.told": _("told of the interviews"),
        "interview.handed_over": _("told of the interviews by the printed list"),
        "interview.noted": _("saved the draft of an interview"),
        "interview.held": _("held the interview and decided"),
        "interview.opinion": _("wrote the psychologist's opinion on the interview"),
        "interview.missed": _("noted that the person did not come to the interview"),
        "interview.called_off": _("called the interview off"),
        "interview.taken_back": _("put the interview ahead again"),
        "interview.questions": _("changed the questions of the interview"),
        "training.begun": _("set up a training group"),
        "training.edited": _("changed the training group"),
        "training.policy": _("changed the rules of training"),
        "training.joined": _("put into a training group"),
        "training.left": _("took out of a training group"),
        "training.made_up": _("noted that a missed session is made up for"),
        "training.not_made_up": _("took back that a session is made up for"),
        "training.material_added": _("added a material to the training group"),
        "training.material_removed": _("removed a material of the training group"),
        "certificate.issued": _("issued a certificate of training"),
        "certificate.annulled": _("annulled a certificate of training"),
    }
)
