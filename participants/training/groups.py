"""Read-outs of training groups that the plan, the indicators and the pages share."""

from django.db.models import Count, Q

from participants.models import TrainingGroup, TrainingMember
from participants.training.rule import trained_in_groups

_HELD = Q(sessions__gathering__attendances__has_come=True, sessions__gathering__cancelled_at=None)


def sessions_of_groups(programme, day=None):
    """{group key: how many of its sessions have been held by ``day``}: somebody came to them."""
    held = _HELD & Q(sessions__gathering__held_on__lte=day) if day else _HELD
    rows = TrainingGroup.objects.filter(programme=programme).order_by()
    return dict(rows.annotate(held=Count("sessions", filter=held, distinct=True)).values_list("pk", "held"))


def groups_with_figures(programme):
    """The groups by age, each with ``planned`` and ``held`` sessions, ``people`` and ``trained`` of them.

    A fixed number of queries."""
    members = {}
    rows = TrainingMember.objects.filter(group__programme=programme).select_related("participation")
    for member in rows:
        members.setdefault(member.group_id, []).append(member.participation)
    groups = TrainingGroup.objects.filter(programme=programme).select_related("leader", "expert")
    held = sessions_of_groups(programme)
    standing = Count("sessions", filter=Q(sessions__gathering__cancelled_at=None))
    groups = list(groups.annotate(planned=standing).order_by("-pk"))
    trained = trained_in_groups(groups, [row for people in members.values() for row in people])
    for group in groups:
        people = members.get(group.pk, [])
        group.held, group.people = held[group.pk], len(people)
        group.trained = sum((row.pk, group.pk) in trained for row in people)
    return groups
