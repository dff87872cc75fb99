from django.core.management.base import BaseCommand

from roadmap.wording.examples import read_examples
from roadmap.wording.fitting import fit


class Command(BaseCommand):
    help = "Learn anew from fixtures/event_wordings which words speak for which kind of event."
    requires_system_checks = []

    def handle(self, **options):
        examples = read_examples()
        weights = fit(examples)
        weights.save()
        self.stdout.write(f"{len(examples)} wordings, {len(weights.places)} signs, {len(weights.kinds)} kinds.")
