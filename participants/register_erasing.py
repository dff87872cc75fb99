"""What becomes of kept views, columns and changes of many rows when a person's data are erased."""

from django.utils.translation import gettext_lazy as _

from participants.erasing.registry import STATISTICS, Fate, rule
from participants.models import BulkChange, RegisterLayout, SavedView

rule(
    SavedView,
    Fate.DESTROYED,
    _("Saved views of registers"),
    rows=lambda subject: SavedView.objects.filter(owner__in=subject.users),
    texts=("name", "query"),
    of="organisation",
)
rule(
    RegisterLayout,
    Fate.DESTROYED,
    _("Columns chosen for registers"),
    rows=lambda subject: RegisterLayout.objects.filter(user__in=subject.users),
)


def _changes(subject):
    """Changes of many rows in which the person's stands."""
    own = {str(key) for key in subject.person.participations.values_list("pk", flat=True)}
    rows = BulkChange.objects.filter(programme__organisation=subject.person.organisation_id)
    return rows.filter(pk__in=[row.pk for row in rows if own & row.values.keys()])


def _forget(subject, rows):
    """What the person's row said goes; it can no longer be taken back for them."""
    own = {str(key) for key in subject.person.participations.values_list("pk", flat=True)}
    for row in rows:
        row.values = {key: values for key, values in row.values.items() if key not in own}
        row.save(update_fields=["values"])


rule(
    BulkChange,
    Fate.NAMELESS,
    _("Changes made to many rows of a register"),
    rows=_changes,
    do=_forget,
    safe=("deed", "values"),
    basis=STATISTICS,
    position=20,
)
