"""Addresses of the app."""

from django.urls import path

from monitoring.views import cabinet, municipality, reports, today

app_name = "monitoring"
urlpatterns = [
    path("programmes/<int:programme>/today/", today.today, name="today"),
    path("programmes/<int:programme>/support/", today.specialist, name="specialist_day"),
    path("programmes/<int:programme>/class/", today.own_class, name="class_day"),
    path("programmes/<int:programme>/monitoring/", reports.monitoring, name="monitoring"),
    path("programmes/<int:programme>/monitoring/report/", reports.request_report, name="request_report"),
    path("programmes/<int:programme>/practices/", reports.practices, name="practices"),
    path("practices/<int:practice>/remove/", reports.remove_practice, name="remove_practice"),
    path("reports/<int:report>/", reports.report, name="report"),
    path("organisations/<int:organisation>/municipality/", municipality.municipality, name="municipality"),
    path("organisations/<int:organisation>/agreement/", municipality.agreement, name="agreement"),
    path(
        "organisations/<int:organisation>/indicators/",
        municipality.municipality_indicators,
        name="municipality_indicators",
    ),
    path(
        "organisations/<int:organisation>/indicators.xlsx",
        municipality.municipality_indicators_xlsx,
        name="municipality_indicators_xlsx",
    ),
    path("cabinet/", cabinet.cabinet, name="cabinet"),
    path("cabinet/tour/", cabinet.tour, name="cabinet_tour"),
    path("cabinet/meetings/", cabinet.meetings, name="cabinet_meetings"),
    path("cabinet/plan/", cabinet.plan, name="cabinet_plan"),
    path("cabinet/questionnaires/", cabinet.questionnaires, name="cabinet_questionnaires"),
    path("cabinet/data/<int:person>/", cabinet.own_data, name="cabinet_data"),
    path("cabinet/write/", cabinet.write, name="cabinet_write"),
]
