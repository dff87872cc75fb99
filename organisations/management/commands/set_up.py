from django.core.management.base import BaseCommand, CommandError

from mentoring.kit.errors import Refused
from organisations import actions


class Command(BaseCommand):
    help = "Begin an empty installation: the first region, municipality and school, and the first administrator."

    def add_arguments(self, parser):
        parser.add_argument("--region", required=True, help="short name, as in «Свердловская область»")
        parser.add_argument("--municipality", required=True, help="short name of the education office")
        parser.add_argument("--school", required=True, help="short name, as in «Лицей № 12»")
        parser.add_argument("--admin", required=True, help="login name of the first administrator")

    def handle(self, *, region, municipality, school, admin, **options):
        try:
            user, password = actions.set_up(region=region, municipality=municipality, school=school, login=admin)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"Login name: {user.username}\nFirst password: {password}")
        self.stdout.write("The password is shown only now. Sign in and change it in the menu under your name.")
