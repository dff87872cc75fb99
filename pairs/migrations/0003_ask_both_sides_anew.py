"""Plans that one side called agreed are drawn up again: nobody knows whether the other agreed. Those in orders stay."""

from django.db import migrations


def ask_anew(apps, schema_editor):
    plans = apps.get_model("pairs", "IndividualPlan").objects.using(schema_editor.connection.alias)
    plans.filter(state="agreed", order=None).update(state="draft")


class Migration(migrations.Migration):
    dependencies = [("pairs", "0002_agreements_and_amendments")]

    operations = [migrations.RunPython(ask_anew, migrations.RunPython.noop)]
