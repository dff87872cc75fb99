"""Addresses of the app."""

from django.urls import path

from monitoring.views import reports

app_name = "monitoring"
urlpatterns = [
    path("programmes/<int:programme>/monitoring/", reports.monitoring, name="monitoring"),
    path("programmes/<int:programme>/monitoring/report/", reports.request_report, name="request_report"),
    path("programmes/<int:programme>/practices/", reports.practices, name="practices"),
    path("practices/<int:practice>/remove/", reports.remove_practice, name="remove_practice"),
    path("reports/<int:report>/", reports.report, name="report"),
]
