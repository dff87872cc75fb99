from django.db import migrations

from organisations.content import read_yaml


def copy_common(apps, schema_editor):
    """Wordings schools saved before there were regulations go on with the common one, as without a wording of their
    own; the common rows themselves are written only when the content is loaded, after this."""
    own = apps.get_model("documents", "OrderTemplate").objects.filter(organisation__isnull=False, regulation={})
    if own.exists():
        for row in read_yaml("order_templates.yaml"):
            if row.get("regulation"):
                own.filter(kind=row["kind"]).update(regulation=row["regulation"])


class Migration(migrations.Migration):

    dependencies = [
        ("documents", "0008_regulations"),
    ]

    operations = [
        migrations.RunPython(copy_common, migrations.RunPython.noop),
    ]
