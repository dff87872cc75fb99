"""What is written: lines of text, numbers, days."""

from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.errors import Refused
from mentoring.kit.text import collapse
from surveys.kinds.common import clean, input_name

TEXT_LIMIT = 2000


class ShortText:
    template = "surveys/kinds/short_text.html"
    limit = 300
    is_ticked_once = False  # a mark or one choice: what was ticked cannot be unticked
    reads = "text"  # how a script reads it: static/js/answering/values.js

    def most(self, question):
        return question.options.get("max_length", self.limit)

    def read(self, question, data, around):
        text, most = clean(data.get(input_name(question), "")).strip(), self.most(question)
        if len(text) > most:
            raise Refused(
                ngettext(
                    "The answer is longer than %(limit)s letter. Shorten it.",
                    "The answer is longer than %(limit)s letters. Shorten it.",
                    most,
                ),
                "too_long",
                {"limit": most},
            )
        return text or None

    def typed(self, question, data, around):
        """What was sent as it was sent: shown again where it could not be kept."""
        return data.get(input_name(question)) or None

    def shown(self, question, value, around):
        return {"limit": self.most(question)}

    def words(self, question, value, around):
        return str(value)

    def option(self, question, part, around):
        """One part of an answer as counts name it."""
        return self.words(question, part, around)

    def is_asked(self, question, around):
        return True

    def reads_as(self, question, around):
        return self.reads


class LongText(ShortText):
    template = "surveys/kinds/long_text.html"
    limit = TEXT_LIMIT


class Number(ShortText):
    template = "surveys/kinds/number.html"
    reads = "number"

    def read(self, question, data, around):
        text = collapse(data.get(input_name(question), ""))
        if not text:
            return None
        low, high = question.limits
        if len(text) > 8 or not text.removeprefix("-").isdecimal() or not low <= int(text) <= high:
            raise Refused(_("Write a whole number from %(low)s to %(high)s."), "bad_number", {"low": low, "high": high})
        return int(text)

    def shown(self, question, value, around):
        low, high = question.limits
        return {"low": low, "high": high}


class Date(ShortText):
    template = "surveys/kinds/date.html"
    reads = "day"

    def read(self, question, data, around):
        text = collapse(data.get(input_name(question), ""))
        if not text:
            return None
        try:
            day = datetime.strptime(text, "%d.%m.%Y").date() if "." in text else date.fromisoformat(text)  # noqa: DTZ007
            return day.isoformat()
        except ValueError as error:
            raise Refused(_("There is no such day: %(day)s."), "no_such_day", {"day": text[:20]}) from error

    def words(self, question, value, around):
        return date_format(date.fromisoformat(value), "j E Y")
