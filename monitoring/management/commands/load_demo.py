from django.core.management.base import BaseCommand

from monitoring.demo import story
from organisations.models import Organisation


class Command(BaseCommand):
    help = "Make the invented demo municipality; does nothing where there already are organisations."

    def handle(self, **options):
        if Organisation.objects.exists():
            self.stdout.write("There already are organisations here: the demo is not loaded again.")
            return
        story.tell()
        self.stdout.write("The demo municipality is loaded.")
