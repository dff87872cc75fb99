"""The one error for what the rules do not allow."""

from django.core.exceptions import ValidationError


class Refused(ValidationError):
    """The rules do not allow this: a message for a person, a ``code`` for tests.

    The message may stay lazy and hold ``%(name)s`` for ``params``; ``str()`` is what a page shows.
    """

    def __init__(self, message, code=None, params=None):
        super().__init__(message, code, params)

    def __str__(self):
        return " ".join(self.messages)
