"""The sheets of a questionnaire's workbook and their columns, with what each is called in the document.

Headings are Russian, as the file is for people; their words are part of the format and not translated.
"""

HEAD, SECTIONS, QUESTIONS, ANSWERS = "Анкета", "Разделы", "Вопросы", "Ответы"
SCALES, KEYS, BANDS = "Шкалы", "Ключи", "Уровни"

HEAD_ROWS = {
    "title": "Название",
    "slug": "Код",
    "kind": "Вид",
    "moment": "Когда заполняется",
    "role": "Кто отвечает",
    "group": "Кто именно",
    "formats": "Формы наставничества",
    "minutes": "Минут на ответы",
    "purpose": "Нужное согласие",
    "introduction": "Вступление",
    "pupil_introduction": "Вступление для учеников",
    "farewell": "Что дальше",
    "pupil_farewell": "Что дальше для учеников",
}
SECTION_COLUMNS = {"number": "№", "title": "Название", "text": "Текст", "if": "Условие"}
QUESTION_COLUMNS = {
    "number": "№",
    "section": "Раздел",
    "text": "Вопрос",
    "kind": "Тип",
    "answers": "Ответы",
    "points": "Баллы",
    "other": "Другое",
    "rows": "Строки",
    "from": "От",
    "to": "До",
    "low": "Подпись слева",
    "high": "Подпись справа",
    "at_most": "Не больше",
    "required": "Обязательный",
    "reverse": "Обратный",
    "hint": "Подсказка",
    "if": "Условие",
    "rather_not": "Отказ",
    "norm": "Норма",
    "alarm": "Тревога",
    "readers": "Кто видит",
    "fills": "Заполняет",
    "key": "Ключ",
}
ANSWER_COLUMNS = {"list": "Список", "text": "Ответ", "points": "Баллы", "value": "Код"}
SCALE_COLUMNS = {
    "key": "Шкала",
    "title": "Название",
    "method": "Способ",
    "yes": "Да",
    "no": "Нет",
    "items": "Пункты",
    "reverse": "Обратные",
    "higher_is_better": "Больше — лучше",
    "control": "Проверка искренности",
    "readers": "Кто видит",
    "note": "Пояснение",
}
KEY_COLUMNS = {
    "scale": "Шкала",
    "question": "Вопрос",
    "row": "Строка",
    "answer": "Ответ",
    "points": "Баллы",
    "reverse": "Обратный",
}
BAND_COLUMNS = {
    "scale": "Шкала",
    "from": "От",
    "to": "До",
    "label": "Уровень",
    "meaning": "Что значит",
    "alarm": "Тревога",
    "age": "Возраст",
    "class": "Класс",
    "if": "Для кого",
}
NO_DATES = {"items", "yes", "no", "reverse", "points", "age", "class", "if"}  # where «5-7» easily becomes a day
TABLES = {
    SECTIONS: SECTION_COLUMNS,
    QUESTIONS: QUESTION_COLUMNS,
    ANSWERS: ANSWER_COLUMNS,
    SCALES: SCALE_COLUMNS,
    KEYS: KEY_COLUMNS,
    BANDS: BAND_COLUMNS,
}
FORMATS_OF_THE_PROGRAMME = "формы программы"
AT_MOST = {"people": "places", "short_text": "max_length", "long_text": "max_length"}  # what «Не больше» means
LIMITS = {"number": ("min", "max")}  # what «От» and «До» mean
