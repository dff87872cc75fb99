from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("roadmap", "0004_order_of_events")]

    operations = [
        migrations.AddField(
            model_name="mentoringformat",
            name="allows_groups",
            field=models.BooleanField(
                default=True, verbose_name="a mentor may work with several mentees as a group"
            ),
        ),
    ]
