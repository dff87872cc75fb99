import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0002_initial'),
        ('pairs', '0001_initial'),
        ('roadmap', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PlanAgreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agreed_at', models.DateTimeField(auto_now_add=True, verbose_name='agreed on')),
            ],
            options={
                'verbose_name': 'agreement with a plan',
                'verbose_name_plural': 'agreements with plans',
                'ordering': ['agreed_at', 'pk'],
            },
        ),
        migrations.AddField(
            model_name='pair',
            name='left_by_order',
            field=models.ForeignKey(blank=True, help_text='The amendment that took the pair out of its order.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pairs_left', to='documents.order'),
        ),
        migrations.AlterField(
            model_name='individualplan',
            name='state',
            field=models.CharField(choices=[('draft', 'being drawn up'), ('agreed', 'agreed by both sides'), ('approved', 'approved')], default='draft', max_length=10, verbose_name='state'),
        ),
        migrations.AddConstraint(
            model_name='individualplan',
            constraint=models.CheckConstraint(condition=models.Q(('order__isnull', True), models.Q(('state', 'draft'), _negated=True), _connector='OR'), name='only_an_agreed_plan_stands_in_an_order'),
        ),
        migrations.AddConstraint(
            model_name='individualplan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'approved'), _negated=True), ('order__isnull', False), _connector='OR'), name='a_plan_is_approved_by_an_order'),
        ),
        migrations.AddConstraint(
            model_name='pair',
            constraint=models.CheckConstraint(condition=models.Q(('left_by_order__isnull', True), ('state__in', ['completed', 'ended_early']), _connector='OR'), name='a_pair_leaves_its_order_when_its_work_is_over'),
        ),
        migrations.AddField(
            model_name='planagreement',
            name='member',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='pairs.pairmember'),
        ),
        migrations.AddField(
            model_name='planagreement',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='pairs.individualplan'),
        ),
        migrations.AddField(
            model_name='planagreement',
            name='recorded_by',
            field=models.ForeignKey(blank=True, help_text='Who recorded an agreement on paper; empty: the member agreed in the product.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='planagreement',
            constraint=models.UniqueConstraint(fields=('plan', 'member'), name='a_member_agrees_with_a_plan_once'),
        ),
    ]
