"""A school year from an empty school to its report."""

from tests.journeys.empty_school import CURATOR, PASSWORD


def test_a_curator_starts(empty_school, visit):
    curator = visit(empty_school)
    curator.sign_in(CURATOR, PASSWORD)
