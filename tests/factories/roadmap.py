"""Programmes and their roadmaps."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from roadmap.enums import MentoringModel
from roadmap.models import MentoringFormat, Programme
from tests.factories.organisations import OrganisationFactory


class MentoringFormatFactory(DjangoModelFactory):
    class Meta:
        model = MentoringFormat
        django_get_or_create = ("slug",)

    slug = "student-student"
    name = "ученик — ученик"
    model = MentoringModel.STUDENTS


class ProgrammeFactory(DjangoModelFactory):
    """A students' programme of the school year 2025/26."""

    class Meta:
        model = Programme

    organisation = factory.SubFactory(OrganisationFactory)
    name = "Целевая модель наставничества"
    school_year = 2025
    starts_on = date(2025, 9, 1)
    ends_on = date(2026, 8, 31)
