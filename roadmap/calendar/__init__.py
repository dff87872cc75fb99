"""The plan in people's own calendars: a private address gives what is to be done as iCalendar (RFC 5545)."""
