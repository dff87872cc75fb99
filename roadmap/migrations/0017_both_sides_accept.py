"""Programmes begun before go on without asking; a new one asks both sides."""

from django.db import migrations, models

NAME = "both sides accept the pair before the order"
HELP = "Switched off, members are told of their pair and not asked; an order takes every confirmed pair."


class Migration(migrations.Migration):
    dependencies = [("roadmap", "0016_journal_and_breaks")]

    operations = [
        migrations.AddField(
            model_name="programme",
            name="asks_both_sides",
            field=models.BooleanField(default=False, help_text=HELP, verbose_name=NAME),
        ),
        migrations.AlterField(
            model_name="programme",
            name="asks_both_sides",
            field=models.BooleanField(default=True, help_text=HELP, verbose_name=NAME),
        ),
    ]
