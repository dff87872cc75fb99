"""How rows become nameless."""

from django.db.models import Case, QuerySet, Value, When
from django.utils.translation import gettext

from participants.erasing.names import MARK


class Marked:
    """A text that was there leaves a mark, so that “filled in” is counted as before."""


MARKED = Marked()


def erased_name():
    """What stands in the place of a name."""
    return gettext("Data erased")


def make_nameless(rows, clear):
    """Put the values of ``clear`` into ``rows``, past whatever their managers forbid."""
    found = QuerySet(rows.model).filter(pk__in=[row.pk for row in rows.only("pk")])
    found.update(**{name: _marked(rows.model, name) if value is MARKED else value for name, value in clear.items()})


def _marked(model, name):
    field = model._meta.get_field(name)
    return Case(When(**{name: ""}, then=Value("")), default=Value(MARK), output_field=field)


def destroy_files(attachments):
    for attachment in attachments:
        attachment.destroy()
