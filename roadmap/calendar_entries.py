"""What the roadmap puts into people's calendars: the events they answer for, what the office asks of their schools."""

from roadmap.calendar.entries import fills_calendar
from roadmap.calendar.plan import entries_of_responsible
from roadmap.calendar.tasks import entries_of_tasks

fills_calendar(entries_of_responsible)
fills_calendar(entries_of_tasks)
