from django.conf import settings
from django.core.management.base import BaseCommand

from monitoring.demo.cast import PASSWORD, PIN
from organisations.models import Membership


class Command(BaseCommand):
    help = "Print the address and who can sign in to the demo."

    def handle(self, **options):
        self.stdout.write(f"\n  {settings.PUBLIC_URL}\n\n  Everybody's password: {PASSWORD}   directors' PIN: {PIN}\n")
        rows = Membership.objects.select_related("user", "organisation").order_by(
            "organisation__kind", "organisation", "pk"
        )
        for row in rows:
            self.stdout.write(f"  {row.user.username:<14} {row.get_role_display():<28} {row.organisation.short_name}")
        self.stdout.write("")
