"""Gatherings planned so far: the roles invited by name and the numbers of the others become groups."""

from django.db import migrations

GROUPS = {"mentee": "mentees", "mentor": "mentors"}


def make_groups(apps, schema_editor):
    gathering_model = apps.get_model("participants", "Gathering")
    group_model = apps.get_model("participants", "GatheringGroup")
    for gathering in gathering_model.objects.all():
        invited = gathering.attendances.filter(participation__isnull=False)
        for role in sorted(set(invited.values_list("participation__role", flat=True))):
            group = group_model.objects.create(gathering=gathering, kind=GROUPS[role])
            invited.filter(participation__role=role).update(group=group)
        if gathering.audience or gathering.invited_count or gathering.attended_count:
            group_model.objects.create(
                gathering=gathering,
                kind="others",
                name=gathering.audience,
                invited_count=max(gathering.invited_count or 0, gathering.attended_count or 0),
                attended_count=gathering.attended_count,
            )


def add_up(apps, schema_editor):
    gathering_model = apps.get_model("participants", "Gathering")
    for gathering in gathering_model.objects.all():
        groups = list(gathering.groups.all())
        gathering.audience = ", ".join(group.name for group in groups if group.name)[:200]
        gathering.invited_count = sum(group.invited_count for group in groups) or None
        gathering.attended_count = sum(group.attended_count or 0 for group in groups) or None
        gathering.save(update_fields=["audience", "invited_count", "attended_count"])


class Migration(migrations.Migration):
    dependencies = [("participants", "0003_audiences_and_invitations")]

    operations = [migrations.RunPython(make_groups, add_up)]
