"""The order book taken away: what the page shows, as a table of Excel and on paper."""

import io

from django.urls import reverse
from openpyxl import load_workbook

from documents import execution
from documents.models import Order
from tests.factories.documents import OrderFactory
from tests.kit.test_pdf import text_of


def test_the_book_is_taken_away_as_it_is_filtered(as_curator, signed, school, curator, director):
    other = OrderFactory(organisation=school, prepared_by=curator, waiting=True, heading="=О внедрении модели")
    other.name_for_search()
    other.save()
    scan = {"scan": b"%PDF-1.7", "scan_type": "application/pdf", "issued_on": school.today, "by": director}
    execution.file_paper_order(Order.objects.get(pk=other.pk), number="17/1-б", **scan)
    address = reverse("documents:book_workbook", args=[school.pk])

    def lines(query=""):
        sheet = load_workbook(io.BytesIO(as_curator.get(address + query).content)).active
        return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=1)][-2:]

    day = f"{school.today:%d.%m.%Y}"
    assert [row[:4] for row in lines()] == [
        ["17-ОД", day, signed.heading, director.short_name],
        ["17/1-б", day, "=О внедрении модели", director.short_name],
    ]
    assert lines("?q=внедрении")[-1][0] == "17/1-б"
    assert lines("?q=внедрении")[0][0] != "17-ОД"
    text = text_of(as_curator.get(reverse("documents:book_paper", args=[school.pk]) + "?q=17-ОД").content)
    assert ("17-ОД" in text, "17/1-б" in text, "Журнал приказов" in text) == (True, False, True)


def test_orders_of_one_day_stand_in_the_book_as_they_were_signed(as_curator, school, curator, director):
    earlier, later = (OrderFactory(organisation=school, prepared_by=curator, waiting=True) for _order in range(2))
    scan = {"scan": b"%PDF-1.7", "scan_type": "application/pdf", "issued_on": school.today, "by": director}
    for number, order in (("1", later), ("2", earlier)):
        execution.file_paper_order(order, number=number, **scan)
    page = as_curator.get(reverse("documents:orders", args=[school.pk])).context["page"]
    assert [order.number for order in page] == ["2", "1"]
    content = as_curator.get(reverse("documents:book_workbook", args=[school.pk])).content
    numbers = [row[0].value for row in load_workbook(io.BytesIO(content)).active.iter_rows()]
    assert numbers[-2:] == ["1", "2"]
