"""A mark of a scale, yes or no."""

from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from surveys.kinds.common import Choice, input_name
from surveys.kinds.texts import ShortText
from surveys.scoring import NO, YES

HALF_A_LINE = 14  # letters that stand in half of a phone's line


class Scale(ShortText):
    template = "surveys/kinds/scale.html"
    reads = "mark"
    is_ticked_once = True

    def read(self, question, data, around):
        text = data.get(input_name(question), "")
        if not text:
            return None
        if not text.isdecimal() or int(text) not in question.scale_steps:
            raise Refused(_("Choose a mark of the scale."), "not_on_scale")
        return int(text)

    def shown(self, question, value, around):
        return {
            "choices": [Choice(step, str(step), step == value) for step in question.scale_steps],
            "columns": _columns(len(question.scale_steps)),
            "low": _end(question.scale_steps[0], question.options.get("low")),
            "high": _end(question.scale_steps[-1], question.options.get("high")),
        }

    def words(self, question, value, around):
        return _("%(done)s of %(total)s") % {"done": value, "total": question.scale_steps[-1]}


def _columns(steps):
    """How many marks stand in a line of a phone: all, or the lines are as even as they can be, none over six."""
    lines = -(-steps // (5 if steps % 5 == 0 else 6))
    return -(-steps // lines)


def _end(mark, label):
    return f"{mark} — {label}" if label else str(mark)


class YesNo(ShortText):
    template = "surveys/kinds/one.html"
    reads = "yes_no"
    is_ticked_once = True

    def read(self, question, data, around):
        return {YES: True, NO: False}.get(data.get(input_name(question), ""))

    def shown(self, question, value, around):
        answers = ((YES, True), (NO, False))
        choices = [Choice(sent, self.words(question, answer, around), value is answer) for sent, answer in answers]
        return {"choices": choices, "is_pair": max(len(choice.label) for choice in choices) <= HALF_A_LINE}

    def words(self, question, value, around):
        own = question.options.get(YES if value else NO)
        return own or (_("Yes") if value else _("No"))
