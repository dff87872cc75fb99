"""Every column people's words lie in, read out of the models; a new one is tried as soon as it exists."""

from django.apps import apps
from django.db import models

from mentoring.kit.sealing import SealedField
from surveys.models import Answer

OURS = {"organisations", "documents", "roadmap", "participants", "surveys", "pairs", "monitoring"}
CHECKED = (models.EmailField, models.URLField, models.SlugField, SealedField)  # no words get in, or none come out
MADE = {  # columns the product fills with keys, names of kinds and digests
    *("search_key", "need_key", "name_key", "key", "kind", "slug", "deed", "nonce", "digest", "sha256"),
    *("guarded_by", "content_type", "check_code", "certificate", "serial", "issuer_certificates", "fingerprint"),
    *("password", "username", "step", "deadline_kind", "fills", "query", "time_zone", "class_label", "phone"),
    *("second_phone", "document_kind", "calendar", "url", "to_address", "sent_to"),
    *("pin", "pin_nonce", "ip_address"),
}
MADE_IN = {
    "organisations.Message.reason",
    "roadmap.CoverageTarget.group",
    "monitoring.IndicatorTarget.indicator",
    "pairs.MatchingRules.weights",
}


def typed_columns():
    """``(model, field)`` of every column for words."""
    for model in apps.get_models():
        if model._meta.app_label in OURS and not model._meta.proxy:
            for field in model._meta.concrete_fields:
                if _is_for_words(field) and f"{model._meta.label}.{field.name}" not in MADE_IN:
                    yield model, field


def _is_for_words(field):
    is_text = isinstance(field, models.CharField | models.TextField) and not isinstance(field, CHECKED)
    return is_text and field.editable and not field.choices and not field.unique and field.name not in MADE


def type_everywhere(text):
    """Put ``text`` into all of them, as much of it as there is room for, and into answers given in words; where a
    constraint speaks of a column, into the rows that have something there, a number beside it."""
    for model, field in typed_columns():
        rows = model._base_manager.all()
        if not any(field.name in repr(constraint) for constraint in model._meta.constraints):
            rows.update(**{field.name: text[: field.max_length]})
            continue
        for key in rows.exclude(**{field.name: ""}).values_list("pk", flat=True):
            rows.filter(pk=key).update(**{field.name: f"{text}{key}"[: field.max_length]})
    Answer.objects.filter(question__kind__in=["short_text", "long_text"]).update(value=text)
