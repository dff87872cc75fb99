from django.db import migrations


def forget_signers(apps, schema_editor):
    entries = apps.get_model("organisations", "AuditEntry").objects
    for entry in entries.filter(deed__startswith="consent.").iterator():
        if entry.details.pop("signer", None) is not None:
            entry.save(update_fields=["details"])


class Migration(migrations.Migration):
    """Signers are named by their consents; the history keeps keys alone, so that whoever is erased is named nowhere."""

    dependencies = [("participants", "0001_initial"), ("organisations", "0001_initial")]
    operations = [migrations.RunPython(forget_signers, migrations.RunPython.noop)]
