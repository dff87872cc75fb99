"""What is wrong with a questionnaire before it is published, each with its place.

``check`` takes a ``PlainQuestionnaire`` and returns ``Remark`` rows in the order of the questionnaire.
"""

from surveys.checking.remarks import Remark
from surveys.checking.whole import check

__all__ = ["Remark", "check"]
