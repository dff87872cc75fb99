"""Which answers of a survey are counted, and what of them its reader may see.

Where anonymity was promised nothing is told of fewer than five. Nor can it be reckoned by taking one table from
another: every piece that groups cut out of each other is empty or has five people in it (``groups.py``), and answers
are counted so that looking twice tells nobody's (``anonymity.py``).
"""

from functools import cached_property

from django.db.models import Q

from surveys.anonymity import SMALLEST, counted_of, first_of
from surveys.enums import Readers
from surveys.models import Answer, KeptScore, Response
from surveys.models.survey import COMPLETE
from surveys.readers import EVERY_REGISTER, may_read


class Reading:
    """``readers``: the ``Readers`` its reader belongs to; ``group``: a ``groups.Group`` the answers are narrowed to."""

    def __init__(self, survey, readers=EVERY_REGISTER, group=None):
        self.survey = survey
        self.readers = frozenset(readers)
        self.group = group

    def narrowed(self, group):
        return Reading(self.survey, self.readers, group)

    @cached_property
    def answered(self):
        """How many have sent their answers, whatever is shown of them."""
        return self.survey.invitations.answered().count()

    @cached_property
    def counted(self):
        """How many of them are counted; 0 while anonymity forbids it."""
        if not self.survey.is_anonymous:
            return self.answered
        return counted_of(self.survey, self.answered)

    @property
    def is_hidden(self):
        return self.survey.is_anonymous and self.counted < SMALLEST

    @cached_property
    def smallest(self):
        """The least number of answers that may be told of."""
        return SMALLEST if self.survey.is_anonymous else 1

    @property
    def responses(self):
        """Those that are counted, of everybody: an unsaved query."""
        if self.survey.is_anonymous and self.counted < self.answered:
            return first_of(self.survey, self.counted)
        return Response.objects.complete().filter(invitation__survey=self.survey)

    def counted_at(self, prefix):
        """The condition that a row's response (at ``prefix``) is counted, within the group."""
        if self.survey.is_anonymous and self.counted < self.answered:
            found = Q(**{f"{prefix}__in": self.responses.values("pk")})
        else:
            found = Q(**{f"{prefix}__invitation__survey": self.survey, f"{prefix}__state__in": COMPLETE})
        return found & self.group.condition(f"{prefix}__invitation__participation__") if self.group else found

    def answers(self):
        """``Answer``s that are counted, in no order."""
        return Answer.objects.filter(self.counted_at("response")).order_by()

    def scores(self):
        """``KeptScore``s that are counted, of the scales the reader may see."""
        return KeptScore.objects.filter(self.counted_at("response"), scale__in=self.scales).order_by()

    @cached_property
    def everything(self):
        asked = self.survey.questionnaire
        if "questions" in getattr(asked, "_prefetched_objects_cache", {}):  # read along with other waves
            return list(asked.questions.all())
        return list(asked.questions.select_related("section", "questionnaire"))

    @cached_property
    def questions(self):
        """Those whose answers the reader may see; choices of people are shown by ``preferences`` as numbers alone."""
        return [row for row in self.everything if row.is_confidential or row.readers in self.readers]

    @cached_property
    def scales(self):
        return [scale for scale in self.survey.questionnaire.scales.all() if Readers(scale.readers) in self.readers]

    @property
    def locked(self):
        """How many questions and scales somebody else reads."""
        scales = self.survey.questionnaire.scales.count()
        return len(self.everything) - len(self.questions) + scales - len(self.scales)

    def may_see_words(self, question):
        return may_read(question, self.readers)
