"""Whatever people type is shown as they typed it: markup in it stays text, on every page and in every role."""

import pytest

from tests.security.test_truth_table import OPEN_TO, _address, addresses
from tests.security.typing_in import type_everywhere, typed_columns

EVIL = "<i onx=1>&amp;"


def test_columns_for_words_are_found_in_the_models():
    found = {f"{model.__name__}.{field.name}" for model, field in typed_columns()}
    assert {"Person.last_name", "Participation.need", "Question.text", "Event.title", "MentorLoan.need"} <= found
    assert len(found) > 100


@pytest.mark.usefixtures("blank_papers")
@pytest.mark.parametrize("standing", ["curator", "director", "coordinator", "mentee", "guardian"])
def test_markup_that_was_typed_is_never_markup_on_a_page(sign_in, world, standing):
    people, rows = world
    type_everywhere(EVIL)
    client = sign_in(people[standing])
    marked_up = []
    for name, arguments in addresses():
        if standing in OPEN_TO[name]:
            answer = client.get(_address(name, arguments, rows), follow=True)
            if "text/html" in answer.get("Content-Type", "") and "<i onx" in answer.content.decode():
                marked_up.append(name)
    assert marked_up == []
