"""A ranked choice of people."""

from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from surveys.kinds.common import Choice, input_name
from surveys.kinds.texts import ShortText


class People(ShortText):
    """Places in order of preference, and those with whom the person would rather not work.

    ``words`` never tells the latter: only the respondent and the specialist read ``rather_not_words``."""

    template = "surveys/kinds/people.html"
    reads = "people"

    def is_asked(self, question, around):
        """Where there is nobody to choose from, the question would only block the rest."""
        return bool(around.people)

    def typed(self, question, data, around):
        name = input_name(question)
        places = range(1, question.options.get("places", 3) + 1)
        return {
            "ranked": [self._known(sent, around) for place in places if (sent := data.get(f"{name}-{place}"))],
            "rather_not": [self._known(sent, around) for sent in dict.fromkeys(data.getlist(f"{name}-not"))],
        }

    def read(self, question, data, around):
        ranked, rather_not = self.typed(question, data, around).values()
        if len(set(ranked)) < len(ranked):
            raise Refused(_("One person stands in two places. Leave one of them."), "chosen_twice")
        if set(ranked) & set(rather_not):
            raise Refused(_("The same person is both chosen and refused. Leave one of the two."), "chosen_and_refused")
        return {"ranked": ranked, "rather_not": rather_not} if ranked or rather_not else None

    def _known(self, sent, around):
        if not sent.isdecimal() or int(sent) not in around.people:
            raise Refused(_("Choose people of the list."), "no_such_person")
        return int(sent)

    def shown(self, question, value, around):
        ranked, rather_not = (value or {}).get("ranked", []), (value or {}).get("rather_not", [])
        places = range(question.options.get("places", 3))
        people = around.people.items()
        return {
            "places": [
                (place + 1, [Choice(pk, label, ranked[place : place + 1] == [pk]) for pk, label in people])
                for place in places
            ],
            "asks_rather_not": bool(question.options.get("rather_not")),
            "refusable": [Choice(pk, label, pk in rather_not) for pk, label in people],
            "has_refused": bool(rather_not),
        }

    def words(self, question, value, around):
        return "; ".join(f"{place}. {self.name(pk, around)}" for place, pk in enumerate(value["ranked"], 1))

    def rather_not_words(self, value, around):
        return "; ".join(self.name(pk, around) for pk in value["rather_not"])

    @staticmethod
    def name(pk, around):
        return around.people.get(pk, _("no longer in the list"))
