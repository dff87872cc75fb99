"""Frozen reports and practices, as evidence of the events that end in them."""

from functools import partial

from django.urls import reverse
from django.utils.formats import date_format

from monitoring.enums import ReportKind, ReportState
from monitoring.event_kinds import PRACTICES, REPORTS
from monitoring.models import Practice, Report
from organisations.access import Permission
from roadmap.proofs import Paper, proves

PRACTICE_OF = {key: practice for key, _label, practice, _evidence in PRACTICES}


@proves(*(key for key, _label, _evidence in REPORTS))
def reports(programme, events):
    """The newest report that is ready: both of its files."""
    ready = Report.objects.filter(programme=programme, kind=ReportKind.SCHOOL, state=ReportState.READY)
    report = ready.select_related("pdf", "xlsx").order_by("-created_at").first()
    if report is None:
        return {}
    needs, url = (Permission.REPORT_VIEW,), report.get_absolute_url()
    papers = [Paper(name=file.name, stored=file, url=url, needs=needs) for file in report.files]
    return {event.pk: papers for event in events}


def practices(programme, events, *, practice):
    """What was published, shown or awarded: for this very event, or for none in particular."""
    rows = Practice.objects.filter(programme=programme, kind=practice).select_related("picture", "document")
    url = reverse("monitoring:practices", args=[programme.pk])
    papers = [(row.event_id, _papers(row, url)) for row in rows.order_by("happened_on", "pk")]
    return {
        event.pk: [paper for about, found in papers if about in (event.pk, None) for paper in found] for event in events
    }


for _key, _practice in PRACTICE_OF.items():
    proves(_key)(partial(practices, practice=_practice))


def _papers(row, url):
    """The link of a practice, its picture and its document; with none of them, that it happened."""
    name = f"{row.title}, {date_format(row.happened_on, 'j E Y')}"
    found = [Paper(name=name, link=row.url, url=row.url, icon="link")] if row.url else []
    for file in filter(None, (row.picture, row.document)):
        address = reverse("documents:file", args=[file.pk])
        told = f"{row.title}, {file.name}"
        found.append(Paper(name=told, stored=file, url=address, needs=(Permission(file.guarded_by),)))
    return found or [Paper(name=name, note=name, url=url, icon="chat-bubble-left")]
