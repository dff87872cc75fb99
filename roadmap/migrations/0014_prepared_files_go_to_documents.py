"""Files the worker makes are kept in one place for all apps; those that are there are handed over, for their askers."""

from datetime import timedelta

from django.db import migrations

KEPT = timedelta(days=30)


def hand_over(apps, schema_editor):
    Old, New = apps.get_model("roadmap", "PreparedFile"), apps.get_model("documents", "PreparedFile")
    if not Old.objects.exists():
        return
    ContentType, AuditEntry = (
        apps.get_model("contenttypes", "ContentType"),
        apps.get_model("organisations", "AuditEntry"),
    )
    of_old, _ = ContentType.objects.get_or_create(app_label="roadmap", model="preparedfile")
    of_new, _ = ContentType.objects.get_or_create(app_label="documents", model="preparedfile")
    of_programme, _ = ContentType.objects.get_or_create(app_label="roadmap", model="programme")
    for old in Old.objects.select_related("programme"):
        new = New.objects.create(
            organisation_id=old.programme.organisation_id,
            kind=f"roadmap.{old.kind}",
            subject_type=of_programme,
            subject_id=old.programme_id,
            params={"roadmap": old.roadmap_id} if old.kind == "plan" else {},
            fingerprint=old.fingerprint,
            needs=old.needs,
            summary=old.summary,
            attachment_id=old.attachment_id,
            job_id=old.job_id,
            asked_by_id=old.asked_by_id,
            expires_at=old.asked_at + KEPT,
        )
        New.objects.filter(pk=new.pk).update(asked_at=old.asked_at)
        entries = AuditEntry.objects.filter(subject_type=of_old, subject_id=old.pk)
        entries.update(subject_type=of_new, subject_id=new.pk)


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("documents", "0005_prepared_files"),
        ("organisations", "0008_link_about_mentees"),
        ("roadmap", "0013_own_columns"),
    ]

    operations = [
        migrations.RunPython(hand_over, migrations.RunPython.noop),
        migrations.DeleteModel(name="PreparedFile"),
    ]
