"""What must be alike on both databases: rules as constraints, letters of the alphabet, order, JSON."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection

from organisations.search import search
from participants.models import Person, Topic
from roadmap.models import Event
from tests.factories.documents import OrderFactory
from tests.factories.participants import PersonFactory
from tests.factories.roadmap import EventFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]
OURS = ("organisations", "documents", "roadmap", "participants", "surveys", "pairs", "monitoring")


@pytest.mark.parametrize("app", OURS)
def test_every_rule_of_the_models_stands_in_the_database(app):
    lacking = []
    for model in apps.get_app_config(app).get_models(include_auto_created=True):
        with connection.cursor() as cursor:
            there = connection.introspection.get_constraints(cursor, model._meta.db_table)
        stated = [*model._meta.constraints, *model._meta.indexes]
        lacking += [rule.name for rule in stated if rule.name not in there]
    assert lacking == []


@pytest.mark.parametrize("typed", ["ёлкин", "ЕЛКИН", "Елки", "пётр ёлк"])
def test_names_are_found_whatever_the_case_and_the_letter_yo(typed):
    found = PersonFactory(last_name="Ёлкин", first_name="Пётр")
    PersonFactory(last_name="Волков")
    assert list(Person.objects.search(typed)) == [found]


def test_people_stand_in_the_order_of_the_alphabet():
    names = ["Яшин", "Жуков", "Ёлкин", "абрамов", "Ежов", "Белов"]
    for name in names:
        PersonFactory(last_name=name)
    assert [person.last_name for person in Person.objects.all()] == [
        *["абрамов", "Белов", "Ежов", "Ёлкин", "Жуков", "Яшин"]
    ]


def test_a_topic_is_one_in_every_spelling():
    Topic.objects.create(name="Учёба")
    with pytest.raises(IntegrityError):
        Topic.objects.create(name="учеба")


def test_kinds_of_events_are_found_inside_json():
    found = EventFactory(kinds=["consents", "interview"])
    EventFactory(kinds=["interview"])
    assert list(Event.objects.of_kind("consents")) == [found]


def test_text_in_json_comes_back_as_it_was():
    annex = {"title": "ПЕРЕЧЕНЬ", "rows": [["Ёлкин Пётр", "8 «А»", None, 1.5]]}
    order = OrderFactory(annex=annex)
    order.refresh_from_db()
    assert order.annex == annex


def test_the_search_box_folds_letters_everywhere(curator, school):
    order = OrderFactory(organisation=school, heading="О награждении лучших наставников", waiting=True)
    order.name_for_search()
    order.save()
    titles = [found.title for group in search(curator, "НАГРАЖДЕНИИ") for found in group.items]
    assert titles == [order.heading]
