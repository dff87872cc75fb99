"""Three screens for whoever opens the cabinet for the first time; they can be left at any moment."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

LAST = 3


@dataclass(frozen=True)
class Screen:
    number: int
    title: str
    text: str
    icon: str


def cookie_of(user):
    """The cookie that says that ``user`` has seen the tour, or left it, on this phone."""
    return f"toured-{user.pk}"


def screen(number, *, is_mentor, is_pupil):
    """One of the three ``Screen``s, in the words of whoever reads it."""
    return (_pair, _meetings, _help)[number - 1](number, is_mentor, is_pupil)


def _pair(number, is_mentor, is_pupil):
    if is_mentor:
        text = _("On the main page stand your pair, the next meeting and what waits for you: a questionnaire, a paper.")
    elif is_pupil:
        text = pgettext(
            "to a pupil",
            "On the main page you see your mentor, the next meeting and what waits for you: a questionnaire, a paper.",
        )
    else:
        text = _("On the main page stand your mentor, the next meeting and what waits for you.")
    return Screen(number, _("Everything on one page"), text, "home")


def _meetings(number, is_mentor, is_pupil):
    if is_mentor:
        title = _("A meeting in three taps")
        text = _("“Log a meeting” knows the day, the place and the usual length. The plan is drawn up together.")
    elif is_pupil:
        title = pgettext("to a pupil", "Say whether you will come")
        text = pgettext(
            "to a pupil",
            "Answer “I will come” or “I can not”, and after the meeting give it a mark.",
        )
    else:
        title = _("Say whether you will come")
        text = _("Answer “I will come” or “I can not”; after the meeting give it a mark.")
    return Screen(number, title, text, "calendar")


def _help(number, is_mentor, is_pupil):
    if is_pupil and not is_mentor:
        text = pgettext(
            "to a pupil",
            "Write to the curator or the psychologist from the main page. The mentor will not see it.",
        )
    else:
        text = _("Write to the curator or the specialist from the main page. The other side will not see it.")
    return Screen(number, _("If something is wrong"), text, "envelope")
