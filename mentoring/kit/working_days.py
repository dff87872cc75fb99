"""Days on which schools in Russia work: not on weekends, not on public holidays."""

WEEKEND = (5, 6)
# Labour Code, art. 112; days moved by the government's yearly decrees are not known here
HOLIDAYS = {(1, day) for day in range(1, 9)} | {(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)}


def is_working_day(day):
    return day.weekday() not in WEEKEND and (day.month, day.day) not in HOLIDAYS
