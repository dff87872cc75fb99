"""Addresses of the app."""

from django.urls import path

from surveys import builder_urls, enquiry_urls
from surveys.views import (
    answering,
    applications,
    choices,
    results,
    results_files,
    results_groups,
    sending,
    signals,
    surveys,
)

app_name = "surveys"
urlpatterns = [
    path("programmes/<int:programme>/surveys/", surveys.surveys, name="surveys"),
    path("programmes/<int:programme>/surveys/new/", sending.new_survey, name="new_survey"),
    path("programmes/<int:programme>/surveys/library/<slug:slug>/", surveys.questionnaire, name="questionnaire"),
    path("programmes/<int:programme>/rather-not/", choices.rather_not, name="rather_not"),
    path("programmes/<int:programme>/rather-not.xlsx", choices.wishes_xlsx, name="wishes_xlsx"),
    path("surveys/<int:survey>/", surveys.survey, name="survey"),
    path("surveys/<int:survey>/remind/", sending.remind, name="remind"),
    path("surveys/<int:survey>/invite/", sending.invite_more, name="invite_more"),
    path("surveys/<int:survey>/close/", sending.close, name="close"),
    path("surveys/<int:survey>/reopen/", sending.reopen, name="reopen"),
    path("surveys/<int:survey>/links.pdf", sending.links, name="links"),
    path("surveys/<int:survey>/questions/", surveys.questions, name="questions"),
    path("surveys/<int:survey>/results/", results.results, name="results"),
    path("surveys/<int:survey>/results/groups/", results_groups.groups, name="groups"),
    path("surveys/<int:survey>/results/changes/", results_groups.changes, name="changes"),
    path("surveys/<int:survey>/results/tags/", results.tag, name="tag"),
    path("surveys/<int:survey>/results.pdf", results_files.paper, name="results_pdf"),
    path("programmes/<int:programme>/results/", results.all_results, name="all_results"),
    path("programmes/<int:programme>/signals/", signals.signals, name="signals"),
    path("signals/<int:signal>/", signals.signal, name="signal"),
    path("signals/<int:signal>/take/", signals.take_signal, name="take_signal"),
    path("signals/<int:signal>/reopen/", signals.reopen_signal, name="reopen_signal"),
    path("surveys/<int:survey>/results.xlsx", results_files.download, name="download"),
    path("surveys/<int:survey>/applications/", applications.applications, name="applications"),
    path("invitations/<int:invitation>/", answering.answer_own, name="answer_own"),
    path("invitations/<int:invitation>/new-link/", sending.renew_link, name="renew_link"),
    path("responses/<int:response>/", results.response, name="response"),
    path("a/<str:token>/", answering.answer, name="answer"),
    path("a/<str:token>/<int:number>/", answering.section, name="answer_section"),
    path("a/<str:token>/save/", answering.save, name="answer_save"),
    path("a/worker.js", answering.worker, name="answer_worker"),
    path("a/<str:token>/check/", answering.review, name="answer_review"),
    *builder_urls.urlpatterns,
    *enquiry_urls.urlpatterns,
]
