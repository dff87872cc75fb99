"""The certificate of training on paper, one or many in a file."""

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from documents.checks import Answer, Verdict, finds_papers
from mentoring.kit.pdf import qr_svg, render_pdf, render_pdf_apart
from organisations.enums import Role
from organisations.models import User
from participants.models import TrainingCertificate

PRINTED_AT_ONCE = 5


def certificates_pdf(certificates):
    """PDF bytes, an A4 page for each."""
    rows = list(certificates)
    schools = {row.organisation_id: row.organisation for row in rows}
    directors = {key: _director(school) for key, school in schools.items()}
    pages = [
        {
            "certificate": row,
            "director": directors[row.organisation_id],
            "qr": qr_svg(settings.PUBLIC_URL + reverse("documents:check_code", args=[row.check_code])),
        }
        for row in rows
    ]
    draw = render_pdf_apart if len(rows) > PRINTED_AT_ONCE else render_pdf
    return draw("print/certificate.html", {"pages": pages})


@finds_papers
def find_certificate(code):
    """What anybody with the paper may know of it: the course, the number, the day, the school; no name."""
    row = TrainingCertificate.objects.filter(check_code=code).select_related("organisation").first()
    if row is None:
        return None
    facts = (
        (_("Document"), _("Certificate of training “%(course)s”") % {"course": row.course}),
        (_("Number and date"), f"№ {row.full_number}, {date_format(row.issued_on, 'j E Y')}"),
        (_("Hours"), row.hours),
        (_("Organisation"), row.organisation.short_name),
    )
    return Answer(Verdict.CANCELLED if row.is_annulled else Verdict.VALID, facts=facts)


def _director(school):
    """«Громов П. А.», or '' for a line left blank."""
    held = school.memberships.current().filter(role=Role.DIRECTOR, user__is_active=True)
    user = User.objects.filter(pk__in=held.values("user")).order_by("pk").first()
    return user.signature_name if user else ""
