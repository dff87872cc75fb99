"""People by a name, for the search box and for choosing somebody."""

from organisations.access import Permission
from participants.models import Person


def search_people(user, text, limit):
    """Up to ``limit`` people ``user`` may see whose names hold every word of ``text``."""
    return list(Person.objects.permitted(user, Permission.PERSON_VIEW).search(text).order_by("search_key")[:limit])
