"""Gives the curator of school No 8 a second role, at school No 19; run in the product's environment."""

import django

django.setup()

from organisations.enums import Role  # noqa: E402
from organisations.models import Membership, Organisation, User  # noqa: E402

Membership.objects.get_or_create(
    user=User.objects.get(username="curator8"),
    organisation=Organisation.objects.get(short_name="ООШ № 19"),
    role=Role.SPECIALIST,
)
