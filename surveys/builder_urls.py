"""Addresses of one's own questionnaires and their editor."""

from django.urls import path

from surveys.views import editor, editor_acts, own

_ONE = "questionnaires/<int:questionnaire>"
urlpatterns = [
    path("programmes/<int:programme>/questionnaires/", own.own_questionnaires, name="own"),
    path("programmes/<int:programme>/questionnaires/copy/", own.copy_questionnaire, name="copy_questionnaire"),
    path("programmes/<int:programme>/questionnaires/file/", own.take_in, name="take_in_questionnaire"),
    path("programmes/<int:programme>/surveys/library/<slug:slug>/form.pdf", own.library_form, name="library_form"),
    path(f"{_ONE}/", own.own_questionnaire, name="own_questionnaire"),
    path(f"{_ONE}/act/", own.act, name="questionnaire_act"),
    path(f"{_ONE}/versions/", own.versions, name="questionnaire_versions"),
    path(f"{_ONE}/file.<str:kind>", own.download, name="questionnaire_file"),
    path(f"{_ONE}/edit/", editor.edit, name="edit"),
    path(f"{_ONE}/preview/", editor.preview, name="preview"),
    path(f"{_ONE}/company/", editor.company, name="draft_company"),
    path(f"{_ONE}/head/", editor.save_head, name="save_head"),
    path(f"{_ONE}/questions/<slug:key>/", editor.save_question, name="save_question"),
    path(f"{_ONE}/sections/<int:number>/", editor.save_section, name="save_section"),
    path(f"{_ONE}/scales/<slug:key>/", editor.save_scale, name="save_scale"),
    path(f"{_ONE}/add/", editor_acts.add, name="add_to_draft"),
    path(f"{_ONE}/questions/<slug:key>/act/", editor_acts.act_on_question, name="question_act"),
    path(f"{_ONE}/sections/<int:number>/act/", editor_acts.act_on_section, name="section_act"),
    path(f"{_ONE}/scales/<slug:key>/act/", editor_acts.act_on_scale, name="scale_act"),
    path(f"{_ONE}/undo/", editor_acts.take_back, name="undo"),
    path(f"{_ONE}/publish/", editor_acts.publish, name="publish"),
]
