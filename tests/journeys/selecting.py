"""Makes six mentors of school No 8 candidates again, gives one an account and the school a psychologist."""

import django

django.setup()

from monitoring.demo.cast import PASSWORD  # noqa: E402
from organisations.enums import Role  # noqa: E402
from organisations.models import Membership, Organisation, User  # noqa: E402
from participants.enums import Readiness  # noqa: E402
from participants.models import Participation  # noqa: E402
from roadmap.models import Programme  # noqa: E402


def account(login, last_name, role):
    user = User.objects.create_user(login, password=PASSWORD, last_name=last_name, first_name="Анна")
    Membership.objects.create(user=user, organisation=school, role=role)
    return user


school = Organisation.objects.get(short_name="СОШ № 8")
programme = Programme.objects.get(organisation=school)
Programme.objects.filter(pk=programme.pk).update(training_required=True)
mentors = Participation.objects.filter(programme=programme).mentors().order_by("person__search_key", "pk")
rows = list(mentors.select_related("person")[:6])
mentors.update(interview=Readiness.PASSED, training=Readiness.PASSED)
mentors.filter(pk__in=[row.pk for row in rows]).update(interview="", interviewed_on=None, training="")
account("psychologist8", "Зорина", Role.SPECIALIST)
rows[0].person.user = account("mentor8", "Наставник", Role.PARTICIPANT)
rows[0].person.save(update_fields=["user"])
