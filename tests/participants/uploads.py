"""Lists to upload, made on the spot."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADINGS = ["Фамилия и имя", "Класс", "Дата рождения", "Запрос", "Почта родителя"]
ROGOVA = ["Рогова Елизавета", "8 «А»", "14.03.2011", "английский; олимпиада", "rogova.mama@mail.example"]
SAFONOV = ["Сафонов Платон", "8в", "02.09.2011", "математика", None]


def upload(*rows, headings=HEADINGS, name="Запросы 8-х классов.xlsx"):
    workbook = Workbook()
    for row in (headings, *rows):
        workbook.active.append(row)
    content = io.BytesIO()
    workbook.save(content)
    return SimpleUploadedFile(name, content.getvalue(), XLSX)


def verdicts(batch):
    """{row of the file: verdict}"""
    return {row["row"]: str(row["verdict"]) for row in batch.rows}
