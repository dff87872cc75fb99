"""The frame every report on paper stands in."""

from io import BytesIO

import pypdf

from documents.printing import ReportHead
from mentoring.kit.pdf import render_pdf


def test_a_report_has_its_head_once_and_its_foot_on_every_page(settings, tmp_path):
    (tmp_path / "report.html").write_text(
        '{% extends "print/report_base.html" %}{% block content %}<h2>1. Показатели</h2>'
        '<p style="break-before: page">Дальше</p>{% endblock %}'
    )
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [*settings.TEMPLATES[0]["DIRS"], tmp_path]}]
    report = ReportHead(
        title="Мониторинг программы наставничества",
        subtitle="Отчёт за первый этап",
        organisation="МАОУ «Лицей № 12»",
        foot="Мониторинг 2025/26",
        facts=["данные на 13 ноября 2025 г."],
        lead="Завершены 12 из 35 мероприятий.",
    )
    reader = pypdf.PdfReader(BytesIO(render_pdf("report.html", {"report": report})))
    first, second = (" ".join(page.extract_text().split()) for page in reader.pages)
    assert reader.metadata.title == "Мониторинг программы наставничества. Отчёт за первый этап"
    for words in ("Отчёт за первый этап", "данные на 13 ноября 2025 г.", "Завершены 12 из 35", "1 / 2"):
        assert words in first and words not in second
    assert "МАОУ «Лицей № 12» · Мониторинг 2025/26" in first and "МАОУ «Лицей № 12» · Мониторинг 2025/26" in second
    assert "2 / 2" in second
