"""The page of components draws every component and chart; here are the rules they keep."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.messages.storage.base import Message
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.paginator import Paginator
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

from mentoring.components_page import SampleForm, components

TEMPLATES = Path(settings.BASE_DIR) / "templates"


def drawn(source, request=None, **context):
    if request is not None:
        context["request"] = request
    return Template("{% load ui i18n %}" + source).render(Context(context))


def test_icon_is_silent_unless_it_is_named():
    assert 'aria-hidden="true"' in drawn('{% icon "map" %}')
    named = drawn('{% icon "map" label=word %}', word='Карта "7"')
    assert 'role="img" aria-label="Карта &quot;7&quot;"' in named
    assert "aria-hidden" not in named


def test_what_rows_repeat_refers_to_what_is_drawn_once():
    page = drawn(
        '{% drawn_once "paper-clip" %}{% icon "paper-clip" repeated=True %}{% state_icon "late" repeated=True %}'
    )
    assert set(re.findall(r'href="#([^"]+)"', page)) == {"i-paper-clip", "st-late"}
    assert {"i-paper-clip", "st-late"} <= set(re.findall(r'<symbol id="([^"]+)"', page))


def test_a_stage_too_full_for_beads_shows_a_band():
    stage = {"position": 1, "beads": [SimpleNamespace(state="late")] * 21}
    route = render_to_string("components/route.html", {"route": {"stages": [stage]}, "kind": "route-compact"})
    assert 'class="band-late" x="0" width="21"' in route
    assert 'class="beads"' not in route


def test_every_state_has_a_mark_and_a_word():
    for state, word in {"done": "Завершено", "now": "В работе", "wait": "На подписи", "late": "Просрочено"}.items():
        badge = render_to_string("components/status.html", {"state": state})
        assert f"st-{state}" in badge
        assert word in badge


def test_meter_says_how_many_of_how_many_and_needs_no_style():
    meter = render_to_string("components/meter.html", {"label": "Согласия", "done": 37, "total": 42})
    assert "37 из 42" in meter
    assert 'viewBox="0 0 42 6"' in meter
    assert "style=" not in meter


def test_meter_of_nobody_still_has_a_track():
    assert 'viewBox="0 0 1 6"' in render_to_string("components/meter.html", {"label": "Планы", "done": 0, "total": 0})


def test_the_foot_counts_a_list_and_is_silent_about_an_empty_one():
    def foot(rows):
        request = RequestFactory().get("/")
        return render_to_string("components/pagination.html", {"page": Paginator(rows, 2).get_page(1)}, request).strip()

    assert "1–2 из 3" in foot(["а", "б", "в"])
    assert foot([]) == ""


@pytest.mark.parametrize(
    ("address", "direction", "link"),
    [
        ("/?class=9&page=3", None, "?class=9&amp;order=name"),
        ("/?order=name", "ascending", "?order=-name"),
        ("/?order=-name", "descending", "?order=name"),
    ],
)
def test_sort_header_turns_the_order_and_keeps_the_filters(address, direction, link):
    header = drawn('{% sort_header "name" "Участник" %}', RequestFactory().get(address))
    assert f'href="{link}"' in header
    assert (re.search(r'aria-sort="(\w+)"', header) or [None, None])[1] == direction


def test_message_carries_its_undo():
    toast = drawn("{{ message|undo_url }}", message=Message(20, "Готово", extra_tags="undo=/pairs/7/undo/"))
    assert toast == "/pairs/7/undo/"
    assert drawn("{{ message|undo_url }}", message=Message(20, "Готово")) == ""


def test_field_error_is_named_by_its_field():
    html = Template("{% load crispy_forms_filters %}{{ form|crispy }}").render(
        Context({"form": SampleForm({"name": "Громова", "due": "31.06.2026"})})
    )
    described = re.search(r'name="due"[^>]*aria-describedby="([^"]+)"', html)[1]
    assert described == "id_due_error"
    assert f'id="{described}"' in html
    assert 'href="#id_due"' in html


def test_empty_place_offers_the_next_act():
    html = render_to_string(
        "components/empty.html", {"title": "Пар пока нет", "url": "/go/", "action": "Отправить анкеты"}
    )
    assert 'href="/go/">Отправить анкеты' in html


def test_steps_mark_where_one_stands():
    html = render_to_string(
        "components/steps.html", {"steps": [{"title": "Файл", "state": "done"}, {"title": "Столбцы", "state": "now"}]}
    )
    assert html.count('aria-current="step"') == 1


def test_server_error_page_needs_nothing():
    assert "Что-то сломалось" in Template((TEMPLATES / "500.html").read_text()).render(Context())


def test_no_template_has_an_inline_style_or_script():
    guilty = [
        path.name
        for path in TEMPLATES.rglob("*.html")
        if "print" not in path.parts
        and re.search(r"""\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=["']""", path.read_text())
    ]
    assert guilty == []


def test_components_page_draws_everything(rf):
    request = rf.get("/components/")
    SessionMiddleware(lambda request: None).process_request(request)
    MessageMiddleware(lambda request: None).process_request(request)
    request.user = AnonymousUser()
    page = components(request).content.decode()
    assert page.count("<svg") > 60
    assert "Напоминание ушло 5 родителям" in page
