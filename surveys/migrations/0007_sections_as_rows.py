from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("surveys", "0006_fill_sections_and_states")]
    operations = [
        migrations.RemoveField("question", "section"),
        migrations.RenameField("question", "placed", "section"),
        migrations.RemoveField("questionnaire", "is_published"),
    ]
