"""A form runs one action and tells its refusal where the person can mend it; one address serves page and part."""

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db.models.fields import BLANK_CHOICE_DASH
from django.test import RequestFactory
from django_htmx.middleware import HtmxMiddleware

from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from mentoring.kit.htmx import page_or_part


class PairForm(ActionForm, forms.Form):
    name = forms.CharField()


@pytest.fixture
def form():
    form = PairForm({"name": "Ким"})
    assert form.is_valid()
    return form


def test_attempt_keeps_what_the_action_returned(form):
    assert form.attempt(lambda name, by: f"{name} {by}", form.cleaned_data["name"], by="Соколова")
    assert form.result == "Ким Соколова"


def test_a_refusal_becomes_the_forms_error_and_keeps_its_code(form):
    def action():
        raise Refused("Пара уже работает с %(day)s.", "not_proposed", {"day": "1 ноября"})

    assert not form.attempt(action)
    assert form.non_field_errors() == ["Пара уже работает с 1 ноября."]
    assert form.has_error("__all__", "not_proposed")


def test_a_refusal_by_fields_stands_at_those_the_form_has(form):
    def action():
        raise ValidationError({"name": "Такое имя уже есть.", "school": "Нет школы."})

    assert not form.attempt(action)
    assert form.errors == {"name": ["Такое имя уже есть."], "__all__": ["Нет школы."]}


def test_a_refusal_that_knows_no_fields_stands_where_the_form_says(form):
    form.fields_of_refusals = {"name_taken": "name"}

    def action():
        raise Refused("Такое имя уже есть.", "name_taken")

    assert not form.attempt(action)
    assert form.errors == {"name": ["Такое имя уже есть."]}


class EverythingForm(ActionForm, forms.Form):
    name = forms.CharField()
    day = forms.DateField()
    kind = forms.ChoiceField(choices=[("a", "A")])
    scan = forms.FileField()
    agrees = forms.BooleanField()
    reason = forms.CharField(error_messages={"required": "Напишите, почему."})


def test_a_field_left_empty_says_what_is_missing_and_what_to_do():
    assert EverythingForm({}).errors == {
        "name": ["Поле пустое. Заполните его."],
        "day": ["День или время не указаны. Заполните поле."],
        "kind": ["Ничего не выбрано. Выберите вариант."],
        "scan": ["Файл не выбран. Выберите его."],
        "agrees": ["Отметьте это поле: без отметки продолжить нельзя."],
        "reason": ["Напишите, почему."],
    }


def test_another_failure_is_not_told_as_a_refusal(form):
    def action():
        raise KeyError("school")

    with pytest.raises(KeyError):
        form.attempt(action)


def test_the_template_owns_the_form_tag_and_the_token():
    helper = PairForm().helper
    assert (helper.form_tag, helper.disable_csrf) == (False, True)


@pytest.mark.parametrize(
    ("headers", "template"),
    [
        ({}, "page.html"),
        ({"HX-Request": "true"}, "part.html"),
        ({"HX-Request": "true", "HX-Boosted": "true"}, "page.html"),
        ({"HX-Request": "true", "HX-History-Restore-Request": "true"}, "page.html"),
    ],
)
def test_htmx_gets_the_part_and_a_visit_gets_the_page(settings, headers, template):
    pages = {"page.html": "page.html {{ n }}", "part.html": "part.html {{ n }}"}
    loader = ("django.template.loaders.locmem.Loader", pages)
    settings.TEMPLATES = [
        {"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"loaders": [loader]}}
    ]
    view = HtmxMiddleware(lambda request: page_or_part(request, "page.html", "part.html", {"n": 1}))
    response = view(RequestFactory().get("/", headers=headers))
    assert response.content.decode() == f"{template} 1"
    assert "HX-Request" in response.headers["Vary"]


def test_a_select_begins_with_a_word_instead_of_dashes():
    class Asked(ActionForm, forms.Form):
        kind = forms.ChoiceField(choices=[*BLANK_CHOICE_DASH, ("case", "кейс")])

    assert Asked().fields["kind"].choices == [("", "не выбрано"), ("case", "кейс")]
