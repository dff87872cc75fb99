"""Numbers of a gathering stand in its groups now."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("participants", "0004_groups_of_gatherings")]

    operations = [
        migrations.RemoveField(
            model_name="gathering",
            name="attended_count",
        ),
        migrations.RemoveField(
            model_name="gathering",
            name="audience",
        ),
        migrations.RemoveField(
            model_name="gathering",
            name="invited_count",
        ),
    ]
