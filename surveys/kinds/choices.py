"""Choices: of the questionnaire's own answers, of formats, of topics, of convenient time."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.errors import Refused
from mentoring.kit.text import collapse
from participants.slots import DAYS, PARTS, SLOTS, slot_words
from surveys.conditions import OTHER
from surveys.kinds.common import Choice, clean, input_name
from surveys.kinds.texts import ShortText

TWO_THIRDS = 30  # letters that stand in two thirds of a phone's line
A_SCREENFUL = 10  # answers one below the other


class One(ShortText):
    """One of the questionnaire's choices, or of the programme's formats (then the value is a format's id)."""

    template = "surveys/kinds/one.html"
    reads = "choice"
    is_ticked_once = True

    def choices(self, question, around):
        if question.options.get("source") == "formats":
            return dict(around.formats)
        return {choice["value"]: choice["label"] for choice in question.options["choices"]}

    def reads_as(self, question, around):
        return "mark" if question.options.get("source") == "formats" else self.reads

    def has_other(self, question):
        return bool(question.options.get("other"))

    def is_asked(self, question, around):
        return len(self.choices(question, around)) > 1

    def read(self, question, data, around):
        chosen = data.get(input_name(question), "")
        if chosen == OTHER and self.has_other(question):
            return self._other(question, data)
        return self._known(question, chosen, around) if chosen else None

    def _other(self, question, data):
        return {OTHER: collapse(clean(data.get(f"{input_name(question)}-other", "")))[: ShortText.limit]}

    def _known(self, question, chosen, around):
        for value in self.choices(question, around):
            if str(value) == chosen:
                return value
        raise Refused(_("Choose one of the answers."), "no_such_choice")

    def shown(self, question, value, around):
        picked = value if isinstance(value, list) else [value]
        other = next((part for part in picked if isinstance(part, dict)), None)
        choices = self.choices(question, around)
        return {
            "choices": [Choice(value, label, value in picked) for value, label in choices.items()],
            "are_many": len(choices) > A_SCREENFUL and max(map(len, choices.values())) <= TWO_THIRDS,
            "has_other": self.has_other(question),
            "is_other": other is not None,
            "other": other[OTHER] if other else "",
        }

    def words(self, question, value, around):
        if isinstance(value, dict) and value[OTHER]:
            return value[OTHER]
        return self.option(question, value, around)

    def option(self, question, part, around):
        if isinstance(part, dict):
            return _("Other")
        return self.choices(question, around).get(part, _("no longer in the list"))


class Several(One):
    template = "surveys/kinds/several.html"
    reads = "choices"
    is_ticked_once = False

    def typed(self, question, data, around):
        sent = data.getlist(input_name(question))
        values = [self._known(question, chosen, around) for chosen in dict.fromkeys(sent) if chosen != OTHER]
        if OTHER in sent and self.has_other(question):
            values.append(self._other(question, data))
        return values

    def read(self, question, data, around):
        values = self.typed(question, data, around)
        most = question.options.get("at_most")
        if most and len(values) > most:
            raise Refused(
                ngettext("Leave no more than %(most)s answer.", "Leave no more than %(most)s answers.", most),
                "too_many",
                {"most": most},
            )
        return values or None

    def words(self, question, value, around):
        return "; ".join(super(Several, self).words(question, part, around) for part in value)


class Topics(Several):
    """By area; whoever answers is offered what fits the programme, all that the school knows can be read."""

    template = "surveys/kinds/topics.html"
    reads = "marks"

    def choices(self, question, around):
        return around.topics

    def is_asked(self, question, around):
        return sum(len(topics) for _heading, topics in around.offered_topics) > 1

    def shown(self, question, value, around):
        picked = value or []
        groups = [(heading, dict(topics)) for heading, topics in around.offered_topics]
        offered = {key for _heading, topics in groups for key in topics}
        kept = {key: around.topics[key] for key in picked if key not in offered and key in around.topics}
        if kept:
            groups.append((_("Chosen before"), kept))
        return {
            "groups": [
                (heading, [Choice(key, name, key in picked) for key, name in topics.items()])
                for heading, topics in groups
            ],
        }


class Slots(ShortText):
    template = "surveys/kinds/slots.html"
    reads = "choices"

    def read(self, question, data, around):
        sent = set(data.getlist(input_name(question)))
        return [slot for slot in SLOTS if slot in sent] or None

    def shown(self, question, value, around):
        picked = value or []
        return {
            "days": [
                (name, [Choice(f"{day}-{part}", label, f"{day}-{part}" in picked) for part, label in PARTS.items()])
                for day, name in DAYS.items()
            ]
        }

    def words(self, question, value, around):
        return slot_words(value)

    def option(self, question, part, around):
        return slot_words([part])
