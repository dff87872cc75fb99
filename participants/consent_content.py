"""Texts of consents that come with the product, and which of them are needed for what."""

from organisations.content import loads, read_yaml
from participants.models import ConsentNeeds, ConsentText


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


@loads
def load_consent_needs():
    """Everybody's lists of papers; what a school has chosen for itself stays."""
    written = 0
    for row in read_yaml("consent_needs.yaml"):
        known = ConsentNeeds.objects.filter(organisation=None, programme=None, model=row["model"]).first()
        if known is None or known.needs != row["needs"]:
            known = known or ConsentNeeds(model=row["model"])
            known.needs = row["needs"]
            known.save()
            written += 1
    return written
