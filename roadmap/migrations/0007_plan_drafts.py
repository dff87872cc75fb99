import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisations', '0001_initial'),
        ('roadmap', '0006_dismissed_warnings'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PlanDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source_name', models.CharField(max_length=200, verbose_name='source')),
                ('school_year', models.PositiveSmallIntegerField(verbose_name='school year')),
                ('plan', models.JSONField()),
                ('keys', models.JSONField(default=list)),
                ('dropped', models.JSONField(default=list)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='plan_drafts', to='organisations.organisation')),
                ('programme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='plan_drafts', to='roadmap.programme')),
            ],
            options={
                'verbose_name': 'plan being read in',
                'verbose_name_plural': 'plans being read in',
                'ordering': ['-made_at', '-pk'],
            },
        ),
    ]
