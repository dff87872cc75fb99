from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("surveys", "0014_answers_told_before_reopening")]

    operations = [
        migrations.AddField("keptscore", "norm", models.SmallIntegerField(default=0)),
        migrations.AddField("survey", "reminds", models.BooleanField(default=False, verbose_name="reminds by itself")),
        migrations.AddField("survey", "reminded_step", models.PositiveSmallIntegerField(blank=True, null=True)),
    ]
