"""Every row that may concern a person has a rule of what becomes of it when the person is erased."""

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models

from mentoring.kit.sealing import SealedField
from participants.erasing.registry import RULES, Fate
from participants.models import Guardian, Participation, Person

OURS = {"organisations", "documents", "roadmap", "participants", "surveys", "pairs", "monitoring"}
ABOUT = {Person, Guardian, Participation, get_user_model()}
TEXTUAL = (models.CharField, models.TextField, models.JSONField, models.FileField, models.GenericIPAddressField)
WITHOUT = {  # of Django's own: names of rights and models; sessions hold the key of an account that opens no more
    "auth.Permission",
    "auth.Group",
    "contenttypes.ContentType",
    "sessions.Session",
}
BY_STAFF = {"SET_NULL"}  # «made by whom»: the account of a member of staff, who has it by work


def our_models():
    return [model for model in apps.get_models() if model._meta.app_label in OURS]


@pytest.mark.parametrize("model", apps.get_models(), ids=lambda model: model._meta.label)
def test_every_model_has_a_rule(model):
    assert model in RULES or model._meta.label in WITHOUT


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_every_column_of_text_is_cleared_looked_through_or_said_to_name_nobody(model):
    rule = RULES[model]
    if rule.fate == Fate.NOBODY and not (rule.texts or rule.safe):
        assert not relations(model), "a row about people says what becomes of it"
        return
    spoken_of = {*rule.clear, *rule.texts, *rule.safe}
    columns = {
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, TEXTUAL) and not field.choices and not isinstance(field, SealedField)
    }
    if rule.fate == Fate.DESTROYED or (rule.fate == Fate.KEPT and not rule.texts):
        return
    assert not columns - spoken_of


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_rows_that_point_to_a_person_are_found(model):
    rule = RULES[model]
    if relations(model) and rule.fate != Fate.KEPT:
        assert rule.rows or rule.texts
        assert rule.fate != Fate.NOBODY
    if rule.texts:
        assert rule.of
        names = {field.name for field in model._meta.concrete_fields}
        assert set(rule.texts) <= names
    if rule.fate == Fate.KEPT:
        assert rule.basis


def relations(model):
    """Its foreign keys to somebody, but for those that only say which member of staff did it."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if field.is_relation
        and field.related_model in ABOUT
        and not (field.related_model is apps.get_model(settings.AUTH_USER_MODEL) and _is_by_staff(field))
    ]


def _is_by_staff(field):
    name = field.remote_field.on_delete.__name__
    return name in BY_STAFF or (name == "PROTECT" and field.name.endswith("_by"))
