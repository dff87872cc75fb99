"""Addresses of what a plan is taken away as: papers, the evidence folder, calendars."""

from django.urls import path

from roadmap.views import calendar, evidence_folder, papers

urlpatterns = [
    path("programmes/<int:programme>/papers/", papers.papers, name="papers"),
    path("roadmaps/<int:roadmap>/plan.docx", papers.plan_docx, name="plan_docx"),
    path("roadmaps/<int:roadmap>/plan.xlsx", papers.plan_xlsx, name="plan_xlsx"),
    path("roadmaps/<int:roadmap>/plan.pdf", papers.plan_pdf, name="plan_pdf"),
    path("roadmaps/<int:roadmap>/print/", papers.print_plan, name="print_plan"),
    path("programmes/<int:programme>/evidence/", evidence_folder.evidence_folder, name="evidence_folder"),
    path("programmes/<int:programme>/evidence/build/", evidence_folder.build_evidence_folder, name="build_folder"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/renew/", calendar.renew_calendar, name="renew_calendar"),
    path("calendar/off/", calendar.switch_off_calendar, name="switch_off_calendar"),
    path(
        "programmes/<int:programme>/calendar/renew/", calendar.renew_programme_calendar, name="renew_programme_calendar"
    ),
    path(
        "programmes/<int:programme>/calendar/off/",
        calendar.switch_off_programme_calendar,
        name="switch_off_programme_calendar",
    ),
    path("calendar/<str:token>.ics", calendar.feed, name="feed"),
    path("calendar/events/<str:token>.ics", calendar.event_calendar, name="event_calendar"),
]
