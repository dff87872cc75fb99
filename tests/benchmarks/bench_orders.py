"""What the PDF of a long order costs beside WeasyPrint alone: `pytest tests/benchmarks/bench_orders.py -s`.

Both run in processes of their own: processor time and the most memory are those of the child.
"""

import resource
import subprocess
import sys
from datetime import date
from time import perf_counter

import pytest
from django.template.loader import render_to_string

from documents.printing import Annex, Column, Item, OrderSheet, order_context, print_order
from mentoring.kit.pdf import STATIC_BASE, static_roots

BARE = f"""
import sys
from weasyprint import HTML
from mentoring.kit.pdf import OwnFilesOnly
HTML(string=sys.stdin.read(), base_url={STATIC_BASE!r}, url_fetcher=OwnFilesOnly(sys.argv[1:])).write_pdf()
"""


def order_of(rows):
    names = [
        [
            f"Кравцова Ирина Викторовна {row}",
            "учитель математики",
            f"Громов Кирилл Олегович {row}",
            "8 «А»",
            "учитель–ученик",
        ]
        for row in range(rows)
    ]
    columns = [
        Column("ФИО наставника", 38),
        Column("Должность", 30),
        Column("ФИО наставляемого", 38),
        Column("Класс", 17),
    ]
    return OrderSheet(
        organisation="Муниципальное автономное общеобразовательное учреждение «Лицей № 12»",
        organisation_short="МАОУ «Лицей № 12»",
        locality="г. Светлогорье",
        heading="О закреплении наставнических пар и групп на 2025/26 учебный год",
        preamble="В целях реализации целевой модели наставничества",
        items=[Item("1", "Закрепить наставнические пары согласно приложению.")],
        signatory_post="Директор",
        signatory_name="А.П. Лебедев",
        number="231-ОД",
        issued_on=date(2025, 11, 14),
        annexes=[Annex("ПЕРЕЧЕНЬ\nнаставнических пар", [*columns, Column("Форма")], names)],
    )


def of_children(run):
    """(processor seconds, by the clock, the largest child so far in MB, the result)."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    result = run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, perf_counter() - started, after.ru_maxrss / 1024, result


@pytest.mark.parametrize("rows", [200, 1000])
def test_the_pdf_of_a_long_order_against_weasyprint_alone(rows):
    sheet = order_of(rows)
    html = render_to_string("print/order.html", order_context(sheet))
    command = [sys.executable, "-c", BARE, *static_roots()]
    bare, bare_clock, bare_most, _done = of_children(lambda: subprocess.run(command, input=html.encode(), check=True))
    whole, clock, most, pdf = of_children(lambda: print_order(sheet))
    assert pdf.startswith(b"%PDF-")
    print(  # noqa: T201
        f"\n{rows} rows: WeasyPrint alone {bare:.1f} s (clock {bare_clock:.1f}), the order {whole:.1f} s "
        f"(clock {clock:.1f}) = {whole / bare:.2f} × alone; "
        f"at most {bare_most:.0f} and {most:.0f} MB, {len(pdf) // 1024} KB"
    )
