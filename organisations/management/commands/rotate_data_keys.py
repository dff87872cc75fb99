from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from mentoring.kit.errors import Refused
from mentoring.kit.sealing import reseal, sealed_columns

BATCH = 500


class Command(BaseCommand):
    help = (
        "Seal everything sealed in the database anew with the first of DATA_KEYS; run it after putting a new key first."
    )

    def handle(self, **options):
        lost = 0
        for model, name in sealed_columns():
            done, broken = self._rotate(model, name)
            lost += len(broken)
            self.stdout.write(f"{model._meta.label}.{name}: {done} sealed anew")
            if broken:
                self.stderr.write(f"  opened by none of the keys: {', '.join(map(str, broken))}")
        if lost:
            raise CommandError(f"{lost} rows are as they were: put the key they were sealed with into DATA_KEYS.")

    def _rotate(self, model, name):
        """(number of rows done, keys of rows none of the keys opens); each batch is committed by itself."""
        done, broken, last = 0, [], 0
        while True:
            with transaction.atomic():
                rows = model._default_manager.select_for_update(of=("self",)).filter(pk__gt=last).exclude(**{name: ""})
                rows = list(rows.order_by("pk").only("pk", name)[:BATCH])
                if not rows:
                    return done, broken
                opened = []
                for row in rows:
                    try:
                        setattr(row, name, reseal(getattr(row, name)))
                    except Refused:
                        broken.append(row.pk)
                    else:
                        opened.append(row)
                model._default_manager.bulk_update(opened, [name])
            done, last = done + len(opened), rows[-1].pk
