"""Addresses of the app."""

from django.urls import path

from participants import (
    account_urls,
    attention_urls,
    card_urls,
    consent_urls,
    duplicates_urls,
    erasing_urls,
    expert_urls,
    gathering_urls,
    register_urls,
    selection_urls,
    sharing_urls,
    training_urls,
)
from participants.enums import ParticipationRole
from participants.views import imports, people, personal_data, registers

app_name = "participants"
urlpatterns = [
    path("programmes/<int:programme>/mentees/", registers.register, {"role": ParticipationRole.MENTEE}, name="mentees"),
    path("programmes/<int:programme>/mentors/", registers.register, {"role": ParticipationRole.MENTOR}, name="mentors"),
    *register_urls.urlpatterns,
    path("programmes/<int:programme>/import/<str:role>/", imports.upload, name="import"),
    path("programmes/<int:programme>/import/<str:role>/sample/", imports.sample, name="import_sample"),
    path("imports/<int:importbatch>/columns/", imports.columns, name="import_columns"),
    path("imports/<int:importbatch>/", imports.check, name="import_check"),
    path("imports/<int:importbatch>/rows/<int:row>/", imports.mend, name="import_mend"),
    path("imports/<int:importbatch>/rows/<int:row>/decide/", imports.decide, name="import_decide"),
    path("imports/<int:importbatch>/errors/", imports.errors, name="import_errors"),
    path("imports/<int:importbatch>/load/", imports.load, name="import_load"),
    path("imports/<int:importbatch>/undo/", imports.undo, name="import_undo"),
    path("programmes/<int:programme>/people/add/", people.add_person, name="add_person"),
    path("programmes/<int:programme>/people/<int:person>/enrol/", people.enrol, name="enrol"),
    path("people/<int:person>/", people.person, name="person"),
    path("people/<int:person>/data/", personal_data.personal_data, name="personal_data"),
    path("people/<int:person>/edit/", people.edit_person, name="edit_person"),
    path("people/<int:person>/guardians/add/", people.add_guardian, name="add_guardian"),
    path("people/<int:person>/guardians/<int:guardian>/", people.edit_guardian, name="edit_guardian"),
    path("people/<int:person>/guardians/<int:guardian>/remove/", people.remove_guardian, name="remove_guardian"),
    path("participations/<int:participation>/edit/", people.edit_participation, name="edit_participation"),
    path("participations/<int:participation>/end/", people.end_participation, name="end_participation"),
    path("participations/<int:participation>/reopen/", people.reopen_participation, name="reopen_participation"),
    *gathering_urls.urlpatterns,
    *expert_urls.urlpatterns,
    *account_urls.urlpatterns,
    *card_urls.urlpatterns,
    *attention_urls.urlpatterns,
    *consent_urls.urlpatterns,
    *duplicates_urls.urlpatterns,
    *erasing_urls.urlpatterns,
    *selection_urls.urlpatterns,
    *training_urls.urlpatterns,
    *sharing_urls.urlpatterns,
]
