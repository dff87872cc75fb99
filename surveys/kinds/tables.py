"""A matrix: one answer in each of its rows."""

from surveys.kinds.common import Choice, input_name
from surveys.kinds.marks import HALF_A_LINE
from surveys.kinds.texts import ShortText

A_MARK = 3  # letters that stand in a fifth of a phone's line


class Matrix(ShortText):
    template = "surveys/kinds/matrix.html"
    reads = "rows"
    is_ticked_once = True

    def read(self, question, data, around):
        columns = question.options["columns"]
        answers = {}
        for number, row in enumerate(question.options["rows"], 1):
            chosen = data.get(f"{input_name(question)}-{number}", "")
            if chosen in columns:
                answers[row] = chosen
        return answers or None

    def shown(self, question, value, around):
        picked = value or {}
        longest = max(map(len, question.options["columns"]), default=0)
        return {
            "width": "short" if longest <= A_MARK else "long" if longest > HALF_A_LINE else "medium",
            "rows": [
                (row, [Choice(column, column, picked.get(row) == column) for column in question.options["columns"]])
                for row in question.options["rows"]
            ],
        }

    def words(self, question, value, around):
        return "; ".join(f"{row}: {column}" for row, column in value.items())
