"""A questionnaire → a workbook that people read and change, and that reads back as the same one."""

import io
import json

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from mentoring.kit.workbooks import write_cell
from participants.enums import ConsentPurpose, PersonGroup
from surveys.enums import Answering, Moment, QuestionKind, QuestionnaireKind, Readers, ScoreMethod
from surveys.format import layout
from surveys.format.cells import alarm_cell, condition_cell
from surveys.format.spans import span_text
from surveys.scoring import NO, YES

WIDE = {"text": 60, "hint": 30, "answers": 30, "rows": 30, "items": 24, "yes": 24, "no": 24, "meaning": 60, "note": 40}
CHOICES = {
    "kind": QuestionnaireKind,
    "moment": Moment,
    "role": Answering,
    "group": PersonGroup,
    "purpose": ConsentPurpose,
}


def write_xlsx(questionnaire):
    """.xlsx bytes."""
    workbook = Workbook()
    _fill_head(workbook.active, questionnaire)
    lists = _lists(questionnaire)
    rows = {
        layout.SECTIONS: [
            {"number": number, "title": section.title, "text": section.text, "if": condition_cell(section.condition)}
            for number, section in enumerate(questionnaire.sections, 1)
        ],
        layout.QUESTIONS: [
            {"section": f"{number}. {section.title}".rstrip(), **_question(question, lists)}
            for number, section in enumerate(questionnaire.sections, 1)
            for question in questionnaire.questions_of(section)
        ],
        layout.ANSWERS: [
            {"list": name, "text": row["label"], "points": row.get("points"), "value": row["value"]}
            for name, choices in lists.values()
            for row in choices
        ],
        layout.SCALES: [_scale(scale) for scale in questionnaire.scales],
        layout.KEYS: [row for scale in questionnaire.scales for row in _keys(scale)],
        layout.BANDS: [
            {"scale": scale.key, **band, **_whose(band), "alarm": "да" if band.get("alarm") else ""}
            for scale in questionnaire.scales
            for band in scale.bands
        ],
    }
    for name, columns in layout.TABLES.items():
        if rows[name] or name == layout.QUESTIONS:
            _fill(workbook.create_sheet(name), columns, rows[name])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _fill_head(sheet, questionnaire):
    sheet.title = layout.HEAD
    for number, (name, label) in enumerate(layout.HEAD_ROWS.items(), 1):
        value = getattr(questionnaire, name)
        if name in CHOICES and value:
            value = str(CHOICES[name](value).label)
        write_cell(sheet.cell(number, 1), label)
        write_cell(sheet.cell(number, 2), "; ".join(value) if isinstance(value, tuple) else value)
        sheet.cell(number, 1).font = Font(bold=True)
        sheet.cell(number, 2).alignment = Alignment(vertical="top", wrap_text=True)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 28, 90


def _fill(sheet, columns, rows):
    for column, (name, label) in enumerate(columns.items(), 1):
        write_cell(sheet.cell(1, column), label)
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = WIDE.get(name, max(10, len(label) + 2))
        for number, row in enumerate(rows, 2):
            write_cell(sheet.cell(number, column), row.get(name))
            sheet.cell(number, column).alignment = Alignment(vertical="top", wrap_text=True)
    sheet.freeze_panes = "A2"


def _lists(questionnaire):
    """{frozen list: (name, its options)}: each list of answers once, in the order they are met."""
    found: dict = {}
    for question in questionnaire.questions:
        if choices := question.options.get("choices"):
            found.setdefault(_frozen(choices), (f"Список {len(found) + 1}", choices))
    return found


def _frozen(choices):
    return tuple(tuple(sorted(row.items())) for row in choices)


def _question(question, lists):
    options, kind = question.options, question.kind
    row = {
        "number": question.number,
        "text": question.text,
        "kind": str(QuestionKind(kind).label),
        "required": "" if question.is_required else "нет",
        "reverse": "да" if question.is_reverse else "",
        "hint": question.hint,
        "if": condition_cell(question.condition),
        "fills": question.fills,
        "key": question.key,
        "alarm": alarm_cell(options.get("alarm")),
        "norm": options.get("norm"),
        "readers": str(Readers(options["readers"]).label) if "readers" in options else "",
        "other": "да" if options.get("other") else "",
        "rather_not": "да" if options.get("rather_not") else "",
        "low": options.get("low"),
        "high": options.get("high"),
    }
    low, high = layout.LIMITS.get(kind, ("from", "to"))
    row |= {"from": options.get(low), "to": options.get(high)}
    row["at_most"] = options.get(layout.AT_MOST.get(kind, "at_most"))
    if "choices" in options:
        row["answers"] = lists[_frozen(options["choices"])][0]
    elif options.get("source"):
        row["answers"] = layout.FORMATS_OF_THE_PROGRAMME
    elif kind == QuestionKind.MATRIX:
        row |= {"answers": _lines(options["columns"]), "rows": _lines(options["rows"])}
    elif YES in options or NO in options:
        row["answers"] = _lines([options.get(YES, "Да"), options.get(NO, "Нет")])
    if points := options.get("points"):
        row["points"] = points_cell(points)
    return row


def _lines(words):
    is_plain = len(words) > 1 and not any("\n" in word or word.startswith("[") for word in words)
    return "\n".join(words) if is_plain else json.dumps(words, ensure_ascii=False)


def points_cell(points):
    if any(set(answer) & set("=;\n{") for answer in points):
        return json.dumps(points, ensure_ascii=False)
    return "\n".join(f"{answer} = {number}" for answer, number in points.items())


def _scale(scale):
    simple = {answer: [item["question"] for item in scale.items if _is_key(item, answer)] for answer in (YES, NO)}
    return {
        "key": scale.key,
        "title": scale.title,
        "method": str(ScoreMethod(scale.method).label),
        "yes": ", ".join(simple[YES]),
        "no": ", ".join(simple[NO]),
        "items": ", ".join(item["question"] for item in scale.items if len(item) == 1),
        "higher_is_better": "" if scale.higher_is_better else "нет",
        "control": "да" if scale.is_control else "",
        "readers": str(Readers(scale.readers).label),
        "note": scale.note,
    }


def _whose(band):
    return {
        "age": span_text(band.get("age")),
        "class": span_text(band.get("class")),
        "if": condition_cell(band.get("if")),
    }


def _is_key(item, answer):
    return item == {"question": item["question"], "points": {answer: 1}}


def _keys(scale):
    """Items that need more words than a list of questions."""
    rows = []
    for item in scale.items:
        if len(item) == 1 or _is_key(item, YES) or _is_key(item, NO):
            continue
        row = {"scale": scale.key, "question": item["question"], "row": item.get("row")}
        if "reverse" in item:
            row["reverse"] = "да" if item["reverse"] else "нет"
        answers = item.get("points") or {"": None}
        rows += [{**row, "answer": answer, "points": points} for answer, points in answers.items()]
    return rows
