from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class OrganisationsConfig(AppConfig):
    name = "organisations"

    def ready(self):
        # what apps add to shared registries: histories' sentences, event kinds, order rules, jobs, the workplace
        autodiscover_modules(
            "deeds",
            "event_kinds",
            "event_proofs",
            "calendar_entries",
            "order_rules",
            "job_handlers",
            "workplace_hooks",
            "finders",
            "register_columns",
            "list_pairing",
            "person_sections",
            "holdings",
            "erasing_rules",
            "merging_rules",
            "topic_uses",
            "afterwards",
        )
