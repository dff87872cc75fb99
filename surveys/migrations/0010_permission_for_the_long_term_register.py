from django.db import migrations

OLD, NEW = "agrees_to_long_term", "long_term_permission"


def fills(was, will):
    def change(apps, schema_editor):
        apps.get_model("surveys", "Question").objects.filter(fills=was).update(fills=will)

    return change


class Migration(migrations.Migration):
    dependencies = [("surveys", "0009_changes_of_answers")]

    operations = [migrations.RunPython(fills(OLD, NEW), fills(NEW, OLD))]
