from django.db import migrations


def forget_responsibles(apps, schema_editor):
    for entry in apps.get_model("organisations", "AuditEntry").objects.filter(deed="event.responsibles_set").iterator():
        entry.details = {name: kept for name, kept in entry.details.items() if not isinstance(kept, str)}
        entry.save(update_fields=["details"])


class Migration(migrations.Migration):
    """Who answers for an event is kept in its history by key, never by name."""

    dependencies = [("monitoring", "0003_practice_files"), ("organisations", "0005_morning_hour")]
    operations = [migrations.RunPython(forget_responsibles, migrations.RunPython.noop)]
