"""The order on paper says what the database says: every pair and group, post, format and date, whatever the names."""

import re
import shutil
import subprocess

import pytest
from pypdf import PdfReader

from documents.actions import submit_order
from documents.execution import sign_order
from documents.models import Order
from documents.own_certificates import issue_own_certificate
from documents.printing import date_in_words
from pairs import actions
from pairs.models import Pair
from participants.models import Participation
from tests.factories.pairs import OrderTemplateFactory, PairFactory, join
from tests.factories.participants import ParticipationFactory

pytestmark = pytest.mark.django_db
PIN = "246810"
ODD_NAMES = [
    ("Салтыков-Щедрин", "Михаил", "Евграфович"),
    ("Оглы", "Мамед-Али", "Гасан оглы"),
    ("Ли", "Ян", ""),
    ("О’Коннор", "Шон", "Патрикович"),
    ("Ёжиков", "Артём", "Фёдорович"),
    ("Константинопольская-Вознесенская", "Александра-Виктория", "Константиновна"),
    ("<b>Жирный</b>", "&amp;", "{{ имя }}"),
]


@pytest.fixture
def pairs(programme, with_papers):
    made = []
    for place, (last, first, patronymic) in enumerate(ODD_NAMES * 4):
        pair = PairFactory(programme=programme, confirmed=True)
        person = pair.mentees[0].person
        person.last_name, person.first_name, person.patronymic = last, f"{first} {place}", patronymic
        person.save()
        if place % 10 == 0:
            join(pair, ParticipationFactory(programme=programme))
            Participation.objects.filter(pk=pair.mentors[0].pk).update(capacity=2)
        made.append(with_papers(Pair.objects.get(pk=pair.pk)))
    return made


def plain(text):
    """Without what a line is broken by: spaces and the hyphens of syllables."""
    return re.sub(r"[\s\u00ad\u200b\ufeff-]", "", text)


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler-utils is not installed")
def test_the_signed_pdf_says_every_row_of_the_database_and_another_program_finds_it_valid(
    programme, curator, director, pairs, tmp_path
):
    OrderTemplateFactory()
    order = actions.compose_pairs_order(programme, by=curator)
    submit_order(order, by=curator)
    issue_own_certificate(programme.organisation, pin=PIN, by=director)
    signed = sign_order(Order.objects.get(pk=order.pk), pin=PIN, number="231-ОД", by=director)
    path = tmp_path / "order.pdf"
    path.write_bytes(signed.document.read())
    _check_text(signed, PdfReader(path), pairs)
    _check_with_poppler(path)


def _check_text(signed, pdf, pairs):
    pages = [page.extract_text() for page in pdf.pages]
    text = plain("".join(pages))
    found = Pair.objects.filter(order=signed).with_people().select_related("format")
    assert found.count() == len(pairs)
    for pair in found:
        for row in (*pair.mentors, *pair.mentees):
            assert plain(row.person.full_name) in text
            assert plain(row.person.where) in text
        assert plain(str(pair.format) if pair.format_id else "—") in text
        for day in (pair.started_on, pair.ends_on):
            assert plain(date_in_words(day)) in text


def _check_with_poppler(path):
    said = _said("pdfsig", path)
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    fonts = _said("pdffonts", path).splitlines()[2:]
    assert fonts
    assert all(re.search(r"\byes\b", font) for font in fonts)
    assert re.search(r'part(>|=")2', PdfReader(path).xmp_metadata.stream.get_data().decode())


def _said(program, path):
    return subprocess.run([program, str(path)], capture_output=True, check=True).stdout.decode()
