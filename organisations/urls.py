"""Addresses of the app."""

from django.urls import path

from organisations.views import app, organisation, own_password, place, set_up

app_name = "organisations"
urlpatterns = [
    path("manifest.webmanifest", app.manifest, name="manifest"),
    path("organisations/", organisation.organisations, name="organisations"),
    path("organisations/<int:organisation>/", organisation.organisation, name="organisation"),
    path("organisations/<int:organisation>/add/", organisation.add_organisation, name="add_organisation"),
    path("organisations/<int:organisation>/staff/", organisation.staff, name="staff"),
    path("organisations/<int:organisation>/staff/<int:membership>/end/", organisation.end_role, name="end_role"),
    path(
        "organisations/<int:organisation>/staff/<int:membership>/password/",
        organisation.new_password,
        name="new_password",
    ),
    path("inbox/read/", place.read_all, name="read_all"),
    path("inbox/<int:notice>/", place.open_notice, name="open_notice"),
    path("jobs/<int:job>/", place.job, name="job"),
    path("set-up/", set_up.set_up, name="set_up"),
    path("own-password/", own_password.own_password, name="own_password"),
    path("no-place/", place.no_place, name="no_place"),
]
