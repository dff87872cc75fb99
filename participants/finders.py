"""What the search box finds among people."""

from django.utils.translation import gettext_lazy as _

from organisations.search import Found, finds, suggests
from participants.search import names_like, search_people


@finds(_("Participants"))
def find_people(user, text, limit):
    return [
        Found(title=person.full_name, url=person.get_absolute_url(), note=person.where)
        for person in search_people(user, text, limit)
    ]


@suggests
def similar_people(user, text):
    return names_like(user, text)
