import json

from django.core.management.base import BaseCommand, CommandError

from roadmap.content import template_slugs
from roadmap.exporting import export_template


class Command(BaseCommand):
    help = "Print a roadmap template as JSON."

    def add_arguments(self, parser):
        parser.add_argument("slug", help="Such as lyceum-12.")

    def handle(self, *, slug, **options):
        try:
            exported = export_template(slug)
        except LookupError as unknown:
            raise CommandError(f"No roadmap template {slug}. There are: {', '.join(template_slugs())}.") from unknown
        self.stdout.write(json.dumps(exported, ensure_ascii=False, indent=2))
