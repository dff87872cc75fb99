"""People by a name, for the search box and for choosing somebody."""

from organisations.access import Permission
from participants.models import Person
from participants.name_search import similar_names


def search_people(user, text, limit):
    """Up to ``limit`` people ``user`` may see whose names hold every word of ``text``."""
    return list(Person.objects.permitted(user, Permission.PERSON_VIEW).search(text).order_by("search_key")[:limit])


def names_like(user, text):
    """Names of people ``user`` may see that look or sound like ``text``."""
    return similar_names(Person.objects.permitted(user, Permission.PERSON_VIEW), text)
