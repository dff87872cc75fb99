"""What was answered, in figures: counted by the database, shown as far as its reader may see it.

``reading`` says which answers are counted and for whom, ``groups`` how they may be divided, ``counting`` the figures of
every question, ``crossing`` one question by groups, ``changes`` one survey against another, ``texts`` what was written.
"""

from surveys.results.counting import QuestionResult, Text, results_of
from surveys.results.groups import Turnout, turnout

__all__ = ["QuestionResult", "Text", "Turnout", "results_of", "turnout"]
