"""What becomes of kept views, columns, merges and changes of many rows when a person's data are erased."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from participants.erasing.registry import STATISTICS, Fate, own, rule
from participants.models import BulkChange, DistinctPeople, PersonMerge, RegisterLayout, SavedView, TopicChange

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


def _forget_merges(subject, rows):
    """What the removed records said goes: they can no longer be parted."""
    rows.update(journal=[], marks={})


own(
    PersonMerge,
    Fate.NAMELESS,
    _("What records merged into this one said"),
    "kept",
    do=_forget_merges,
    safe=("journal", "marks", "former"),
    basis=STATISTICS,
    position=60,
)
rule(
    DistinctPeople,
    Fate.DESTROYED,
    _("That somebody of a like name is another person"),
    rows=lambda subject: DistinctPeople.objects.filter(Q(one=subject.person) | Q(other=subject.person)),
)


def _topic_changes(subject):
    own = {str(key) for key in subject.person.participations.values_list("pk", flat=True)}
    rows = TopicChange.objects.filter(organisation=subject.person.organisation_id)
    return rows.filter(pk__in=[row.pk for row in rows if own & row.rows.keys()])


def _forget_topics(subject, rows):
    own = {str(key) for key in subject.person.participations.values_list("pk", flat=True)}
    for row in rows:
        row.rows = {key: value for key, value in row.rows.items() if key not in own}
        row.save(update_fields=["rows"])


rule(
    TopicChange,
    Fate.NAMELESS,
    _("Changes of topics"),
    rows=_topic_changes,
    do=_forget_topics,
    safe=("before", "rows"),
    basis=STATISTICS,
    position=20,
)
