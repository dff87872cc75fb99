"""What a phrase says of who answers, in every spelling and case it comes in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.reader.names import PersonName
from roadmap.reader.roles import recognise


def listed(text):
    return text.split(" · ")


SPELLINGS = {
    "director": "Директор · директору · Директором школы · Директор МАОУ Лицей № 12 · Руководитель ОО · руководителем "
    "образовательной организации · Руководитель · Заведующий МБДОУ",
    "administration": "администрация · Администрация школы · администрацией лицея",
    "deputy": "зам. директора по УВР · замдиректора по УВР · Зам.директора по ВР · ЗДУВР · ЗДВР · завуч · заместителю "
    "директора · заместителем директора по учебной и воспитательной работе · зам. дир. по НМР · зам директора",
    "psychologist": "педагог-психолог · педагог психолог · пед.-психолог · Психолог (по согласованию) · "
    "педагогом-психологом · школьный психолог · психологическая служба",
    "social teacher": "социальный педагог · соц. педагог · соцпедагог · соц.педагог · социальному педагогу · "
    "соцработник",
    "class teacher": "классный руководитель · кл. рук. · кл.рук. 5-9 кл. · Классный руководитель 8 «А» · "
    "классному руководителю",
    "curator": "Куратор программы · куратор ЦМН · куратору · Куратор внедрения Целевой модели наставничества · "
    "Ответственный за наставничество · ответственного за внедрение ЦМН · Руководитель программы наставничества · "
    "школьный координатор",
    "municipal office": "МУ ОО · РОНО · ГМС · ММС · ИМЦ · РМК · Управление образования · Отдел образования "
    "администрации района · методист ИМЦ · специалисты управления образования · муниципальный координатор · "
    "администрация района",
    "regional office": "РНЦ · региональный наставнический центр · ИРО · региональный координатор · ЦНППМ",
    "mentor": "наставник · наставником · педагог-наставник · наставница",
    "mentee": "наставляемый · молодому специалисту · участник программы",
    "head of teachers": "руководитель ШМО · рук. МО · Руководитель школьного методического объединения · "
    "руководитель рабочей группы",
    "adviser": "советник директора по воспитанию · советнику директора",
    "youth leader": "вожатая · старшая вожатая · ст. вожатый",
    "librarian": "библиотекарь · педагог-библиотекарь · школьному библиотекарю · зав. библиотекой",
    "organiser": "педагог-организатор · преподаватель-организатор ОБЖ",
    "body": "рабочая группа · Рабочей группой · педагогический совет · педсовет · Совет наставников · методический "
    "совет · родительский комитет · педагогический коллектив",
    "teachers": "учитель · педагог · преподавателю",
}
PLURALS = listed(
    "Руководители ОО · руководители общеобразовательных организаций · кл. руководители · классными руководителями · "
    "зам. директоров по ВР · Заместители директора по УВР и ВР · кураторы по внедрению ЦМН в ОО · наставникам · "
    "педагоги-наставники · учителя-наставники · наставляемые · учителя · психологи · молодые специалисты · "
    "руководители МО · участники программы · родители"
)
PLACEHOLDERS = listed(
    "Определяется образовательной организацией · — · - · по согласованию · ответственный · Ответственные лица · "
    "Исполнители · назначается приказом директора · Согласно приказу · уточняется · ФИО · не определён · ___"
)


@pytest.mark.parametrize("post", SPELLINGS)
def test_a_post_is_known_in_every_spelling(post):
    phrases = listed(SPELLINGS[post])
    assert {phrase: recognise(phrase).post for phrase in phrases} == dict.fromkeys(phrases, post)
    assert {phrase: recognise(phrase.upper()).post for phrase in phrases} == dict.fromkeys(phrases, post)


@pytest.mark.parametrize("post", sorted(SPELLINGS.keys() - {"municipal office", "body"}))
def test_one_holder_is_not_everybody(post):
    assert not any(recognise(phrase).is_plural for phrase in listed(SPELLINGS[post]))


def test_a_plural_means_everybody():
    assert [phrase for phrase in PLURALS if not recognise(phrase).is_plural] == []


def test_a_placeholder_names_nobody():
    assert [phrase for phrase in PLACEHOLDERS if not recognise(phrase).is_placeholder] == []
    named = ["Психолог (по согласованию)", "Ответственный за наставничество", "Калачева Е. А.", "рабочая группа"]
    assert [phrase for phrase in named if recognise(phrase).is_placeholder] == []


def test_bodies_are_told_from_persons():
    bodies = ["рабочая группа", "МУ ОО", "РНЦ", "администрация школы", "педсовет", "Управление образования", "ОО"]
    assert [phrase for phrase in bodies if not recognise(phrase).is_body] == []
    persons = ["директор", "методист", "куратор рабочей группы", "член совета", "наставники"]
    assert [phrase for phrase in persons if recognise(phrase).is_body and phrase != "член совета"] == []


@pytest.mark.parametrize(
    ("phrase", "areas"),
    [
        ("зам. директора по УВР", {"lessons", "upbringing"}),
        ("заместитель директора по учебно-воспитательной работе", {"lessons", "upbringing"}),
        ("ЗДУВР", {"lessons", "upbringing"}),
        ("зам. директора по ВР", {"upbringing"}),
        ("ЗДВР", {"upbringing"}),
        ("заместитель директора по научно-методической работе", {"methods"}),
        ("зам. директора по НМР", {"methods"}),
        ("зам. директора по АХЧ", {"upkeep"}),
        ("зам. директора по безопасности", {"safety"}),
        ("заместитель директора", set()),
    ],
)
def test_deputies_are_told_apart_by_what_they_answer_for(phrase, areas):
    assert recognise(phrase).areas == areas


@pytest.mark.parametrize(
    "text",
    [
        *("Калачева Е.А.", "Калачева Е. А.", "Е. А. Калачева", "Е.А.Калачева", "КАЛАЧЕВА Е А", "Калачева ЕА"),
        *("Калачева Елена Александровна", "КАЛАЧЕВА ЕЛЕНА АЛЕКСАНДРОВНА", "Елена Александровна Калачева"),
        *("Калачевой Е. А.", "Калачевой Елене Александровне", "Калачёва Е.А.", "Калачева Е."),
        *("Куратор Калачева Е. А.", "Калачева Е.А., куратор", "директор Е.А. Калачева", "Калачева Е.А. – директор"),
        *("педагог-психолог Калачева Елена Александровна", "Калачева\xa0Е.\xa0А."),
    ],
)
def test_a_name_is_known_in_every_spelling(text):
    person = recognise(text).person
    assert person.fits("Калачева", "Елена", "Александровна")
    assert not person.fits("Калачева", "Ирина", "Викторовна")
    assert not person.fits("Иванова", "Елена", "Александровна")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Петров-Водкин К. С.", ("петров водкин", "к", "с")),
        ("Мамедов Али Гасан оглы", ("мамедов", "али", "гасан оглы")),
        ("Вишневская А. П.", ("вишневская", "а", "п")),
        ("И. И. Иванов", ("иванов", "и", "и")),
    ],
)
def test_rarer_names(text, name):
    assert recognise(text).person == PersonName(*name)


@pytest.mark.parametrize(
    "text",
    ["Директор И. о.", "МУ ОО", "МБОУ СОШ", "Школа № 5", "Управление образования Тарасовского района", "ОО", "ШМО"],
)
def test_posts_and_bodies_are_no_names(text):
    assert recognise(text).person is None


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.text(st.characters(codec=None)), st.sampled_from(PLURALS).map(str.title)))
def test_no_phrase_whatever_raises(text):
    assert recognise(text).text == " ".join(text.split())
