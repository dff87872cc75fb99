"""Certificates of a group in one file are made as every other long file; those drawn are drawn anew when asked for."""

from django.db import migrations


def clear(apps, schema_editor):
    CertificatePile = apps.get_model("participants", "CertificatePile")
    for pile in CertificatePile.objects.exclude(file=None).select_related("file"):
        file = pile.file
        pile.delete()
        file.file.delete(save=False)
        file.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0005_prepared_files"),
        ("participants", "0020_consent_by_a_card"),
    ]

    operations = [
        migrations.RunPython(clear, migrations.RunPython.noop),
        migrations.DeleteModel(name="CertificatePile"),
    ]
