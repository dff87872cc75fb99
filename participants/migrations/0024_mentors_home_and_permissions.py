import django.db.models.deletion
from datetime import date

from django.conf import settings
from django.db import migrations, models


def lead_guests_home(apps, schema_editor):
    """Guests of earlier invitations lead to the mentors they are copies of."""
    Loan, Person = apps.get_model("participants", "MentorLoan"), apps.get_model("participants", "Person")
    homes = Loan.objects.filter(guest__isnull=False).values_list("guest__person", "participation__person")
    for guest, home in homes.order_by("pk"):
        Person.objects.filter(pk=guest, user=None, erased_at=None).exclude(pk=home).update(home=home)


def make_permissions(apps, schema_editor):
    """What mentors answered without a term becomes a permission for the usual one, counted from the day they said it;
    whoever has given or withdrawn a permission since is left as they are."""
    Participation = apps.get_model("participants", "Participation")
    Permission = apps.get_model("participants", "LongTermPermission")
    said = Participation.objects.filter(agrees_to_long_term=True, role="mentor", person__erased_at=None)
    said = said.exclude(person__in=Permission.objects.values("person"))
    latest = {}
    for person, accepted_on, started_on in said.values_list("person", "application_accepted_on", "started_on"):
        latest[person] = max(accepted_on or started_on, latest.get(person, date.min))
    Permission.objects.bulk_create(
        Permission(person_id=person, scope="school", given_on=day, valid_until=_end_of_next_year(day), way="applied")
        for person, day in latest.items()
    )


def _end_of_next_year(day):
    return date(day.year + (2 if day.month >= 9 else 1), 8, 31)


class Migration(migrations.Migration):

    dependencies = [
        ('organisations', '0008_link_about_mentees'),
        ('participants', '0023_other_words_for_topics'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='person',
            name='home',
            field=models.ForeignKey(blank=True, editable=False, help_text='Of a mentor lent by another school: the record there, by whose account the guest signs in.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='guest_records', to='participants.person'),
        ),
        migrations.AlterField(
            model_name='longtermpermission',
            name='way',
            field=models.CharField(choices=[('cabinet', 'in the cabinet'), ('paper', 'on paper'), ('applied', 'in the application'), ('list', 'in an uploaded list')], max_length=8, verbose_name='how it was given'),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.CheckConstraint(condition=models.Q(('home__isnull', True), ('user__isnull', True), _connector='OR'), name='guest_has_no_account_of_their_own'),
        ),
        migrations.RunPython(lead_guests_home, migrations.RunPython.noop),
        migrations.RunPython(make_permissions, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name='participation',
            name='agrees_to_long_term',
        ),
    ]
