"""Texts of consents that come with the product."""

from organisations.content import loads, read_yaml
from participants.models import ConsentText


@loads
def load_consent_texts():
    """A text that differs from the newest version becomes the next one: what people signed stays as they read it."""
    written = 0
    for row in read_yaml("consent_texts.yaml"):
        shared = ConsentText.objects.filter(organisation=None, kind=row["kind"])
        newest = shared.order_by("-version").first()
        wording = {name: row[name] for name in ("title", "body", "valid_years")}
        if newest and all(getattr(newest, name) == value for name, value in wording.items()):
            continue
        ConsentText.objects.create(kind=row["kind"], version=newest.version + 1 if newest else 1, **wording)
        written += 1
    return written
