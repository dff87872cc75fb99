"""What every page of a survey's results shares."""

from urllib.parse import urlencode

from django.utils.functional import cached_property
from django.utils.translation import ngettext

from organisations.access import Permission, may
from surveys.readers import readers_of
from surveys.results.groups import Groups
from surveys.results.reading import Reading
from surveys.strip import strip_of
from surveys.views.surveys import tabs_of, term_words

CLASSES_AS_CHIPS = 6


class Frame:
    """What every page of a survey's results shares: the reading, its groups, tabs and buttons."""

    def __init__(self, request, survey, current):
        self.request, self.survey, self.current = request, survey, current
        self.readers = readers_of(request.user, survey.programme.organisation)
        self.whole = Reading(survey, self.readers)
        self.groups = Groups(self.whole)
        self.group = self.groups.asked_for(request.GET)
        self.reading = self.whole.narrowed(self.group) if self.group else self.whole
        self.invited = sum(group.invited for group in self.groups.by("role"))

    @cached_property
    def may_view(self):
        return may(self.request.user, Permission.SURVEY_VIEW, self.survey.programme.organisation)

    def context(self, **more):
        survey, user = self.survey, self.request.user
        return {
            "survey": survey,
            "programme": survey.programme,
            "strip": strip_of(survey.event, self.whole.answered, self.invited),
            "lead": term_words(survey),
            "tabs": tabs_of(survey, self.current, self.invited, may_view=self.may_view, user=user),
            "chips": self.chips(),
            "classes": self.classes(),
            "is_hidden": self.whole.is_hidden,
            "hidden_text": _hidden_text(survey, self.whole.answered),
            "waits_text": _waits_text(self.whole),
            "answered": self.whole.answered,
            "locked": self.whole.locked,
            "remind_count": self.invited - self.whole.answered if _may_remind(user, survey) else 0,
            "may_view": self.may_view,
            "group": self.group,
            **more,
        }

    def chips(self):
        divisions = self.groups.divisions.values() if not self.whole.is_hidden else ()
        view = {"view": "texts"} if self.current == "texts" else {}
        return [
            {
                "label": group.label,
                "url": "?" + urlencode(view if group == self.group else {**view, division.by: group.key}),
                "count": group.counted,
                "is_on": group == self.group,
            }
            for division in divisions
            for group in division.groups
            if group.counted and (division.by != "class" or len(division.groups) <= CLASSES_AS_CHIPS)
        ]

    def classes(self):
        """Classes to choose from where they are too many for chips."""
        division = self.groups.divisions.get("class")
        if division is None or self.whole.is_hidden or len(division.groups) <= CLASSES_AS_CHIPS:
            return []
        return [(group.key, group.label, group == self.group) for group in division.groups if group.counted]


def _may_remind(user, survey):
    return survey.takes_answers and may(user, Permission.SURVEY_MANAGE, survey.programme.organisation)


def _hidden_text(survey, answered):
    if survey.is_over:
        return ngettext(
            "The survey is anonymous: results are shown of five answers or more. There was %(count)s answer.",
            "The survey is anonymous: results are shown of five answers or more. There were %(count)s answers.",
            answered,
        ) % {"count": answered}
    return ngettext(
        "The survey is anonymous: results appear from the tenth answer on, or when it is closed with five or more. "
        "There is %(count)s answer now.",
        "The survey is anonymous: results appear from the tenth answer on, or when it is closed with five or more. "
        "There are %(count)s answers now.",
        answered,
    ) % {"count": answered}


def _waits_text(reading):
    """Of an anonymous survey: how many answers wait, and for what."""
    waits = reading.answered - reading.counted
    if reading.is_hidden or not waits:
        return ""
    if reading.survey.is_over:
        words = ngettext(
            "The survey is anonymous, so answers are added by fives: %(count)s newest is not counted.",
            "The survey is anonymous, so answers are added by fives: %(count)s newest are not counted.",
            waits,
        )
    else:
        words = ngettext(
            "The survey is anonymous, so %(count)s newest answer is counted when it is closed.",
            "The survey is anonymous, so %(count)s newest answers are counted when it is closed.",
            waits,
        )
    return words % {"count": waits}
