import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('roadmap', '0005_formats_with_groups'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DismissedWarning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=200)),
                ('text', models.CharField(max_length=500, verbose_name='warning')),
                ('note', models.CharField(max_length=300, verbose_name='why it stands')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dismissed_warnings', to='roadmap.programme')),
            ],
            options={
                'verbose_name': 'dismissed warning',
                'verbose_name_plural': 'dismissed warnings',
                'ordering': ['at', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('programme', 'key'), name='a_warning_is_dismissed_once')],
            },
        ),
    ]
