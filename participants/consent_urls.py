"""Addresses of consents; ``participants.urls`` takes them in."""

from django.urls import path

from participants.views import consent_online, consent_texts, consents, paper_piles

urlpatterns = [
    path("programmes/<int:programme>/consents/", consents.consents, name="consents"),
    path("programmes/<int:programme>/consents/act/", consents.act, name="consents_act"),
    path("programmes/<int:programme>/consents/ask/", consents.ask, name="ask_consents"),
    path("programmes/<int:programme>/consents/remind/", consents.remind, name="remind_consents"),
    path("programmes/<int:programme>/consents/anew/", consents.ask_anew, name="ask_consents_anew"),
    path("programmes/<int:programme>/consents/forms/", consents.forms_to_print, name="consent_forms"),
    path("programmes/<int:programme>/consents/register.xlsx", consents.register_file, name="consent_register"),
    path("programmes/<int:programme>/consents/pile/", paper_piles.upload, name="upload_pile"),
    path("consents/piles/<int:paperpile>/", paper_piles.pile, name="pile"),
    path("consents/piles/pages/<int:pilepage>.jpg", paper_piles.page, name="pile_page"),
    path("organisations/<int:organisation>/consents/texts/", consent_texts.texts, name="consent_texts"),
    path(
        "organisations/<int:organisation>/consents/texts/<str:consent_kind>/", consent_texts.edit, name="consent_text"
    ),
    path(
        "organisations/<int:organisation>/consents/texts/<str:consent_kind>/form.pdf",
        consent_texts.example,
        name="consent_text_pdf",
    ),
    path("consents/forms/<str:form_mark>/", consents.scanned_form, name="scanned_form"),
    path("programmes/<int:programme>/consents/needs/", consents.needs, name="consent_needs"),
    path("programmes/<int:programme>/consents/register.pdf", consents.register_print, name="consent_register_pdf"),
    path("organisations/<int:organisation>/consents/rule/", consents.policy, name="consent_policy"),
    path("people/<int:person>/consents/paper/", consents.record, name="record_consent"),
    path("people/<int:person>/consents/form.pdf", consents.form, name="consent_form"),
    path("consents/<int:consent>/consent.pdf", consents.document, name="consent_pdf"),
    path("consents/<int:consent>/withdraw/", consents.withdraw, name="withdraw_consent"),
    path("consents/<int:consent>/withdraw/own/", consents.withdraw_own, name="withdraw_own_consent"),
    path("consent/<str:token>/", consent_online.consent, name="consent_online"),
    path("consent/<str:token>/code/", consent_online.code, name="consent_code"),
    path("consent/<str:token>/withdraw/", consent_online.withdraw, name="consent_online_withdraw"),
    path("consent/<str:token>/consent.pdf", consent_online.document, name="consent_online_pdf"),
]
