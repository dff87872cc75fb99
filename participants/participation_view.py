"""One participation as a person's page shows it."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from participants.duplicates.texts import statements_of
from participants.slots import slot_words


@dataclass(frozen=True)
class ParticipationView:
    """One participation as the page shows it."""

    participation: Any
    facts: list
    topics: list

    @property
    def statements(self):
        """What is said of the need or the strengths, each by itself."""
        return statements_of(self.participation.need or self.participation.competencies)


def participation_view(participation):
    return ParticipationView(participation, _facts(participation), [t.name for t in participation.topics.all()])


def _facts(participation):
    """Only what is known, as pairs of a name and its value."""
    facts = [
        (_("Format"), participation.format),
        (_("Joined on"), _long(participation.started_on)),
        (_("Achievements"), participation.achievements),
        (_("Interests"), participation.interests),
        (_("Wishes"), participation.wishes),
        (_("Preferred age of mentees"), participation.preferred_grades),
        (_("Convenient time"), slot_words(participation.slots)),
        (_("Hours a month"), participation.hours_per_month),
    ]
    if participation.is_mentor:
        facts.append((_("Mentees at once"), participation.capacity))
    if participation.ended_on:
        facts += [
            (_("Finished on"), _long(participation.ended_on)),
            (_("Results"), participation.outcome),
            (_("Case or feedback"), participation.case_url),
        ]
    return [(name, value) for name, value in facts if value not in (None, "")]


def _long(day):
    return date_format(day, "j E Y")
