"""Texts, requests and consents."""

from datetime import date, datetime, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from organisations.access import Permission
from organisations.enums import LinkPurpose
from organisations.models import PersonalLink
from participants.enums import ConsentKind, ConsentWay
from participants.models import Consent, ConsentRequest, ConsentText
from tests.factories.participants import GuardianFactory, PersonFactory


class ConsentTextFactory(DjangoModelFactory):
    class Meta:
        model = ConsentText
        django_get_or_create = ("organisation", "kind", "version")

    organisation = None
    kind = ConsentKind.CHILD_DATA
    version = 1
    title = factory.LazyAttribute(lambda o: f"Согласие {o.kind}")
    body = "Я, {guardian}, представитель: {person}, {birth}. Оператор: {organisation}.\n\nДействует до {valid_until}."


class ScanFactory(DjangoModelFactory):
    """A stored file; its bytes are of no matter here."""

    class Meta:
        model = Attachment

    organisation = factory.SubFactory("tests.factories.organisations.OrganisationFactory")
    purpose = AttachmentPurpose.CONSENT_SCAN
    guarded_by = Permission.CONSENT_VIEW
    name = "согласие.pdf"
    content_type = "application/pdf"
    size = 1
    sha256 = "0" * 64
    file = "scan"


class ConsentRequestFactory(DjangoModelFactory):
    """A guardian asked by link; ``guardian=None`` asks the person."""

    class Meta:
        model = ConsentRequest

    person = factory.SubFactory(PersonFactory)
    guardian = factory.SubFactory(GuardianFactory, child=factory.SelfAttribute("..person"))
    text = factory.SubFactory(ConsentTextFactory)
    way = ConsentWay.ONLINE
    link = factory.LazyFunction(
        lambda: PersonalLink.objects.create(purpose=LinkPurpose.CONSENT, expires_at=timezone.now() + timedelta(days=30))
    )

    class Params:
        on_paper = factory.Trait(way=ConsentWay.PAPER, link=None)
        expired = factory.Trait(
            link=factory.LazyFunction(
                lambda: PersonalLink.objects.create(
                    purpose=LinkPurpose.CONSENT, expires_at=timezone.now() - timedelta(days=1)
                )
            )
        )


class ConsentFactory(DjangoModelFactory):
    """A guardian's consent on paper; ``own=True``: the person's own signature under the same kind."""

    class Meta:
        model = Consent

    person = factory.SubFactory(PersonFactory)
    guardian = factory.SubFactory(GuardianFactory, child=factory.SelfAttribute("..person"))
    kind = ConsentKind.CHILD_DATA
    text = factory.SubFactory(ConsentTextFactory, kind=factory.SelfAttribute("..kind"))
    signer_name = factory.LazyAttribute(lambda o: (o.guardian or o.person).full_name)
    way = ConsentWay.PAPER
    given_on = date(2025, 10, 9)
    given_at = factory.LazyAttribute(lambda o: timezone.make_aware(datetime.combine(o.given_on, datetime.min.time())))
    valid_until = date(2026, 8, 31)
    scan = factory.SubFactory(ScanFactory, organisation=factory.SelfAttribute("..person.organisation"))

    class Params:
        own = factory.Trait(guardian=None)
        adult = factory.Trait(
            guardian=None,
            kind=ConsentKind.OWN_DATA,
            person=factory.SubFactory(PersonFactory, teacher=True),
        )
