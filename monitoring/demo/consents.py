"""Papers of the demo: a signed form for each person, all with one scan; a pile of photographs to be looked through."""

import io
from datetime import timedelta

from django.core.files.base import ContentFile

from organisations import jobs
from participants.actions.consents import record_paper
from participants.actions.paper_piles import take_pile
from participants.consent_papers import print_forms
from participants.gate import COLLECTED, IN_ORDER, kinds_of, papers_of_kind
from participants.models import ConsentPolicy


def _signs(person, kind):
    return bool(papers_of_kind(kind, person, ConsentPolicy(), person.organisation.today))


def give_on_paper(people, *, days_ago, by):
    """Guardians sign for minors (older pupils beside them), adults for themselves."""
    people = list(people)
    scan = print_forms(people[:1])
    kinds = kinds_of(people, COLLECTED)
    for person in people:
        record_paper(
            person,
            given_on=person.organisation.today - timedelta(days=days_ago),
            scan=scan,
            scan_name=f"Согласие {person.last_name}.pdf",
            scan_type="application/pdf",
            by=by,
            kinds=[kind for kind in IN_ORDER if kind in kinds[person.pk] and _signs(person, kind)],
            by_self=True,
            guardian=person.guardians.first(),
        )


def photograph_forms(people, programme, *, by):
    """A pile of ``people``'s printed forms, photographed by a phone askew and in poor light; the last lost its code."""
    pages = _photographs(print_forms(list(people)))
    files = [ContentFile(page, name=f"IMG_{1024 + number}.jpg") for number, page in enumerate(pages)]
    pile = take_pile(programme, files, signed_on=programme.organisation.today - timedelta(days=1), by=by)
    jobs.run(pile.job_id)


def _photographs(forms):
    from PIL import ImageEnhance
    from pypdfium2 import PdfDocument

    with PdfDocument(forms) as document:
        pages = [page.render(scale=1.4).to_pil().convert("RGB") for page in document]
    for number, page in enumerate(pages):
        if number == len(pages) - 1:  # the foot of the sheet with its code was left out of the picture
            page = page.crop((0, 0, page.width, int(page.height * 0.5)))
        lit = ImageEnhance.Brightness(page).enhance(0.86 - 0.05 * (number % 3))
        turned = lit.rotate((-3, 2, 4)[number % 3], expand=True, fillcolor="#6b5b48")
        photograph = io.BytesIO()
        turned.save(photograph, "JPEG", quality=50)
        yield photograph.getvalue()
