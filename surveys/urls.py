"""Addresses of the app."""

from django.urls import path

from surveys import builder_urls, enquiry_urls
from surveys.views import answering, applications, results, sending, surveys

app_name = "surveys"
urlpatterns = [
    path("programmes/<int:programme>/surveys/", surveys.surveys, name="surveys"),
    path("programmes/<int:programme>/surveys/new/", sending.new_survey, name="new_survey"),
    path("programmes/<int:programme>/surveys/library/<slug:slug>/", surveys.questionnaire, name="questionnaire"),
    path("programmes/<int:programme>/rather-not/", results.rather_not, name="rather_not"),
    path("programmes/<int:programme>/rather-not.xlsx", results.wishes_xlsx, name="wishes_xlsx"),
    path("surveys/<int:survey>/", surveys.survey, name="survey"),
    path("surveys/<int:survey>/remind/", sending.remind, name="remind"),
    path("surveys/<int:survey>/invite/", sending.invite_more, name="invite_more"),
    path("surveys/<int:survey>/close/", sending.close, name="close"),
    path("surveys/<int:survey>/reopen/", sending.reopen, name="reopen"),
    path("surveys/<int:survey>/links.pdf", sending.links, name="links"),
    path("surveys/<int:survey>/questions/", surveys.questions, name="questions"),
    path("surveys/<int:survey>/results/", results.results, name="results"),
    path("surveys/<int:survey>/results.xlsx", results.download, name="download"),
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
