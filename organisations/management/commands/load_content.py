from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.module_loading import autodiscover_modules

from organisations.content import LOADERS


class Command(BaseCommand):
    help = "Load the content that comes with the product; safe to run again."

    @transaction.atomic
    def handle(self, **options):
        autodiscover_modules("content")
        for load in LOADERS:
            self.stdout.write(f"{load.__module__}.{load.__name__}: {load()}")
