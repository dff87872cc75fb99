"""What was shown is loaded, once, however long the list is."""

from datetime import date

import pytest

from mentoring.kit.errors import Refused
from organisations import jobs
from participants.actions import imports
from participants.enums import ImportState
from participants.models import ImportBatch, Participation, Person
from tests.factories.participants import PersonFactory
from tests.participants.uploads import HEADINGS, ROGOVA, SAFONOV, verdicts

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_second_click_loads_nothing_twice(take, load):
    batch = take(ROGOVA)
    load(batch)
    with pytest.raises(Refused) as refusal:
        load(batch)
    assert (refusal.value.code, Person.objects.count()) == ("already_loaded", 1)


def test_a_plan_that_is_out_of_date_is_not_carried_out(take, load, programme):
    batch = take(ROGOVA)
    PersonFactory(
        organisation=programme.organisation, last_name="Рогова", first_name="Елизавета", birth_on=date(2011, 3, 14)
    )
    with pytest.raises(Refused) as refusal:
        load(batch)
    batch.refresh_from_db()
    assert (refusal.value.code, batch.state) == ("plan_outdated", ImportState.CHECKED)
    imports.check_again(batch)
    assert load(batch) == 1


def test_a_long_list_is_checked_and_loaded_by_the_worker(take, curator, programme, monkeypatch):
    monkeypatch.setattr(imports, "LONG_LIST", 1)
    batch = take(ROGOVA, SAFONOV)
    assert (batch.state, batch.is_at_work) == (ImportState.READING, True)
    with pytest.raises(Refused) as refusal:
        imports.mend_row(batch, 1, {"need": "чтение"}, by=curator)
    assert refusal.value.code == "at_work"
    assert jobs.run(batch.job_id)
    batch = ImportBatch.objects.get()
    assert (verdicts(batch), batch.is_waiting) == ({2: "new", 3: "new"}, True)
    assert imports.load_batch(batch, shown=batch.fingerprint, by=curator) is None
    assert not Person.objects.exists()
    assert jobs.run(batch.job_id)
    assert (ImportBatch.objects.get().state, Person.objects.count()) == (ImportState.DONE, 2)


def test_a_long_list_shown_before_the_register_changed_is_not_loaded(take, curator, programme, monkeypatch):
    monkeypatch.setattr(imports, "LONG_LIST", 1)
    batch = take(ROGOVA, SAFONOV)
    jobs.run(batch.job_id)
    batch = ImportBatch.objects.get()
    imports.load_batch(batch, shown=batch.fingerprint, by=curator)
    PersonFactory(
        organisation=programme.organisation, last_name="Рогова", first_name="Елизавета", birth_on=date(2011, 3, 14)
    )
    jobs.run(batch.job_id)
    batch = ImportBatch.objects.get()
    assert (batch.is_waiting, Participation.objects.count()) == (True, 0)
    assert "база изменилась" in batch.trouble or "изменил" in batch.trouble


@pytest.mark.parametrize("rows", [5, 40])
def test_loading_costs_the_same_number_of_queries_for_any_number_of_rows(
    take, load, rows, django_assert_max_num_queries
):
    batch = take(
        *(
            [
                f"Рогова Анна{chr(1072 + n // 20)}{chr(1072 + n % 20)}",
                "8 «А»",
                f"{n % 28 + 1}.{n % 12 + 1}.2011",
                "чтение",
            ]
            for n in range(rows)
        ),
        headings=HEADINGS[:4],
    )
    with django_assert_max_num_queries(32):
        assert load(batch) == rows
