"""Between what an answer in figures may lie."""

from surveys.enums import QuestionKind

MARKS = (1, 10)
NUMBER_LIMIT, MARK_LIMIT = 1_000_000, 100  # farther from nought no limit may lie
NUMBERS = (0, NUMBER_LIMIT)


def limits_of(kind, options):
    """(least, greatest) of a scale's marks or a number."""
    if kind == QuestionKind.SCALE:
        return options.get("from", MARKS[0]), options.get("to", MARKS[1])
    return options.get("min", NUMBERS[0]), options.get("max", NUMBERS[1])


class WithLimits:
    """For whatever has ``kind`` and ``options`` of a question."""

    @property
    def limits(self):
        return limits_of(self.kind, self.options)

    @property
    def scale_steps(self):
        """Every mark of a scale, from the lowest."""
        low, high = limits_of(QuestionKind.SCALE, self.options)
        return range(low, high + 1)
