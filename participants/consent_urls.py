"""Addresses of consents; ``participants.urls`` takes them in."""

from django.urls import path

from participants.views import (
    consent_asks,
    consent_online,
    consent_records,
    consent_registers,
    consent_rules,
    consent_texts,
    consents,
    paper_piles,
)

urlpatterns = [
    path("programmes/<int:programme>/consents/", consents.consents, name="consents"),
    path("programmes/<int:programme>/consents/act/", consents.act, name="consents_act"),
    path("programmes/<int:programme>/consents/ask/", consent_asks.ask, name="ask_consents"),
    path("programmes/<int:programme>/consents/remind/", consent_asks.remind, name="remind_consents"),
    path("programmes/<int:programme>/consents/anew/", consent_asks.ask_anew, name="ask_consents_anew"),
    path("programmes/<int:programme>/consents/forms/", consent_asks.forms_to_print, name="consent_forms"),
    path("programmes/<int:programme>/consents/register.xlsx", consent_registers.register_file, name="consent_register"),
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
    path("consents/forms/<str:form_mark>/", consent_records.scanned_form, name="scanned_form"),
    path("programmes/<int:programme>/consents/needs/", consent_rules.needs, name="consent_needs"),
    path(
        "programmes/<int:programme>/consents/register.pdf",
        consent_registers.register_print,
        name="consent_register_pdf",
    ),
    path("organisations/<int:organisation>/consents/rule/", consent_rules.policy, name="consent_policy"),
    path("people/<int:person>/consents/paper/", consent_records.record, name="record_consent"),
    path("people/<int:person>/consents/form.pdf", consent_asks.form, name="consent_form"),
    path("consents/<int:consent>/consent.pdf", consent_records.document, name="consent_pdf"),
    path("consents/<int:consent>/withdraw/", consent_records.withdraw, name="withdraw_consent"),
    path("consents/<int:consent>/withdraw/own/", consent_records.withdraw_own, name="withdraw_own_consent"),
    path("consent/<str:token>/", consent_online.consent, name="consent_online"),
    path("consent/<str:token>/code/", consent_online.code, name="consent_code"),
    path("consent/<str:token>/withdraw/", consent_online.withdraw, name="consent_online_withdraw"),
    path("consent/<str:token>/consent.pdf", consent_online.document, name="consent_online_pdf"),
]
