"""Every component and chart on one page, with the people and figures of the design's invented school. Debug only."""

import datetime
from types import SimpleNamespace

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.safestring import mark_safe

from mentoring.kit import charts
from organisations.access import public

STAGES = (  # name, months, state, beads: d(one), n(ow), w(ait), l(ate), p(lan)
    ("Подготовка", "сентябрь · 4 из 4", "done", "dddd"),
    ("База наставляемых", "октябрь · 2 из 3", "done", "ldd"),
    ("База наставников", "октябрь · 4 из 4", "done", "dddd"),
    ("Отбор и обучение", "ноябрь · 1 из 4", "done", "lldn"),
    ("Пары и группы", "ноябрь · 1 из 4", "here", "dnnw"),
    ("Работа пар", "ноябрь — май · 0 из 8", "ahead", "nppppppp"),
    ("Завершение", "май — июнь · 0 из 8", "ahead", "pppppppp"),
)
STATES = {"d": "done", "n": "now", "w": "wait", "l": "late", "p": "plan"}
GROWTH = (
    ("Уверенность в ответах", 4.6, 6.4),
    ("Интерес к учёбе", 5.8, 6.9),
    ("Понимание, куда поступать", 4.9, 6.1),
    ("Общение с одноклассниками", 6.3, 6.5),
    ("Умение планировать время", 5.2, 4.8),
)
SATISFACTION = (
    ("польза встреч", 6.4, 8.1),
    ("поддержка", 6.9, 8.4),
    ("организация", 7.2, 7.0),
    ("рост интереса", 5.8, 7.3),
)
GOALS = (("2024/25", 10), ("2025/26", 20), ("2026/27", 30), ("2027/28", 50), ("2028/29", 70))
COVERAGE = (("обучающиеся", (12, 16)), ("педагоги", (18, 35)))


class SampleForm(forms.Form):
    name = forms.CharField(label="Фамилия и имя наставляемого", help_text="Как в классном журнале")
    due = forms.DateField(label="Срок мероприятия")
    format = forms.ChoiceField(label="Форма наставничества", choices=[("", "ученик — ученик")], required=False)
    topics = forms.MultipleChoiceField(
        label="Запрос",
        choices=[("a", "математика"), ("b", "выступления")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    paper = forms.FileField(label="Бланк", required=False)
    consent = forms.BooleanField(label="Согласие на обработку данных получено", required=False)


@public
def components(request):
    messages.success(request, "Напоминание ушло 5 родителям", extra_tags="undo=/components/")
    event = _event("2.1", "Сбор согласий на обработку персональных данных", "late")
    return render(
        request,
        "kit.html",
        {
            "route": route(),
            "stages": route().stages,
            "states": list(STATES.values()),
            "event": event,
            "events": [event, _event("5.2", "Анкетирование о предпочитаемом наставнике", "now")],
            "form": SampleForm({"name": "Громова Ксения", "due": "31.06.2026", "topics": ["a"]}),
            "page": Paginator(range(214), 25).get_page(request.GET.get("page")),
            **_lists(),
            **_charts(),
        },
    )


def route():
    stages = [
        SimpleNamespace(
            position=position,
            name=name,
            meta=meta,
            state=state,
            is_late="l" in beads,
            is_current_page=state == "here",
            url="#main",
            beads=[_bead(position, index, letter) for index, letter in enumerate(beads, 1)],
        )
        for position, (name, meta, state, beads) in enumerate(STAGES, 1)
    ]
    return SimpleNamespace(stages=stages, here_text=mark_safe("Этап 5 из 7 — <b>Пары и группы</b>, 1 из 4"))


def _bead(position, index, letter):
    return SimpleNamespace(url="#main", label=f"{position}.{index}", state=STATES[letter])


def _event(number, title, state):
    return {
        "number": number,
        "title": title,
        "url": "#main",
        "state": state,
        "due": "до 17 октября · просрочено на 27 дней" if state == "late" else "до 14 ноября · завтра",
        "due_tone": "late" if state == "late" else "soon",
        "who": "Соколова М. В.",
        "meters": [{"label": "Согласия", "done": 37, "total": 42, "tone": state}],
        "act": {"label": "Собрать согласия", "url": "#main", "is_primary": state == "late"},
    }


def _lists():
    now = datetime.datetime(2025, 11, 13, 14, 32, tzinfo=datetime.UTC)
    return {
        "tabs": [
            {"label": "Все", "url": "?", "count": 214, "is_current": True},
            {"label": "Без согласия", "url": "?view=consents", "count": 5},
            {"label": "Нет встреч 3 недели", "url": "?view=slack", "count": 0},
        ],
        "chips": [{"label": "Класс: 9", "url": "?", "is_on": True}, {"label": "Ждут приказа", "url": "?", "count": 24}],
        "views": [
            {"label": "Список", "url": "?", "icon": "bars-3", "is_current": True},
            {"label": "По месяцам", "url": "?", "icon": "view-columns"},
        ],
        "steps": [
            {"title": "Файл", "note": "база.xlsx", "state": "done"},
            {"title": "Столбцы", "note": "12 из 14", "state": "now"},
            {"title": "Проверка"},
            {"title": "Готово"},
        ],
        "history": [
            {"text": "Приказ подписан", "who": "Лебедев А. П.", "at": now},
            {"text": "Проект отправлен на подпись", "who": "Соколова М. В.", "at": now},
        ],
        "facts": [("Срок", "до 17 октября"), ("Ответственный", "Соколова М. В."), ("Подтверждение", "")],
        "files": [{"name": "Реестр согласий.pdf", "url": "#main", "meta": "13 ноября, 120 КБ", "remove_url": "#main"}],
        "bulk": [{"value": "remind", "label": "Напомнить"}, {"value": "export", "label": "Выгрузить"}],
        "rows": [
            {"id": 1, "name": "Громова Ксения", "note": "9 «А»", "state": "late", "word": "нет согласия", "n": 2},
            {"id": 2, "name": "Жданов Лев", "note": "10 «А»", "state": "done", "word": "в паре", "n": 4},
        ],
        "indicators": [
            {
                "name": "Охват обучающихся",
                "value": "16 %",
                "percent": 16,
                "target_percent": 20,
                "note": "цель 20 % · 66 из 412 человек",
            },
            {
                "name": "Охват педагогов",
                "value": "35 %",
                "percent": 35,
                "target_percent": 20,
                "note": "цель 20 % достигнута · 16 из 46 человек",
                "is_met": True,
            },
            {
                "name": "Согласия оформлены",
                "value": "95 %",
                "percent": 95,
                "target_percent": 100,
                "note": "цель 100 % · 87 из 92 участников",
            },
        ],
    }


def _charts():
    day = datetime.date
    gantt = charts.Gantt(day(2025, 9, 1), day(2026, 6, 30), day(2025, 11, 13))
    rows = (
        ("2.1", "Сбор согласий", day(2025, 10, 1), day(2025, 10, 17), "late", 0.88),
        ("2.2", "Сбор информации о запросах", day(2025, 10, 4), day(2025, 10, 24), "done", 1),
        ("5.3", "Соединение в пары", day(2025, 11, 1), day(2025, 11, 18), "now", 0.57),
        ("5.4", "Закрепление пар приказом", day(2025, 11, 10), day(2025, 11, 21), "wait", 0.5),
        ("7.8", "Долгосрочная база наставников", day(2026, 6, 1), day(2026, 6, 30), "plan", 0),
    )
    answers = (1, 3, 6, 7, 9, 6, 5, 3, 1, 1)
    months = {"before": "сентябрь", "after": "ноябрь"}
    return {
        "gantt": gantt,
        "gantt_span": gantt.span(day(2025, 10, 1), day(2025, 11, 21)),
        "gantt_rows": [(n, title, state, gantt.bar(a, b, state, share)) for n, title, a, b, state, share in rows],
        "dist": charts.dist(answers, 5.0),
        "dist_narrow": charts.dist(answers, 5.0, width=286),
        "dumbbell": charts.dumbbell(GROWTH, **months),
        "dumbbell_narrow": charts.dumbbell(GROWTH, **months, width=286, narrow=True),
        "profile": charts.profile([(words, round(x), y) for words, x, y in GROWTH]),
        "profile_narrow": charts.profile([(words, round(x), y) for words, x, y in GROWTH], width=286, narrow=True),
        "slope": charts.slope(SATISFACTION, before="I этап", after="II этап"),
        "ladder": charts.ladder(GOALS, COVERAGE, current="2025/26"),
        "ladder_narrow": charts.ladder(GOALS, COVERAGE, current="2025/26", width=286, height=230, narrow=True),
        "answered": charts.hbars([("Наставляемые", 42, 42), ("Наставники", 23, 26), ("Пары первой очереди", 24, 24)]),
        "needs": charts.hbars([("Предмет, ОГЭ", 18), ("Выступления", 9), ("Профессия", 7), ("Общение", 5)]),
        "schools": charts.columns(
            [("0–4", 1), ("5–9", 7), ("10–14", 6), ("15–19", 7), ("20–24", 7), ("от 25", 2)],
            met_from=4,
            target_label="цель 20 %",
        ),
        "marks": charts.marks(
            ["3.10", "10.10", "14.10", "20.10"], [("наставник", (8, 8, 10, 9)), ("наставляемый", (6, 7, 10, 8))]
        ),
        "units": charts.units([("подтверждены", "done", 24), ("ждут решения", "now", 11), ("без пары", "plan", 7)]),
        "score_parts": [(38, 40), (30, 30), (14, 20), (10, 10)],
        "piles": [charts.pile(1, is_late=True), charts.pile(3, is_late=True), charts.pile(5), charts.pile(13)],
        "heat": [(value, charts.heat_level(value)) for value in (0, 14, 33, 50, 75, 100)],
        "way": charts.way(route().stages),
    }
