"""Signed forms by the pile: really rendered forms, photographed badly, are read, recorded together and taken back."""

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase
from django.urls import reverse
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter
from pypdfium2 import PdfDocument

from documents.models import Attachment
from mentoring.kit import codes
from mentoring.kit.errors import Refused
from organisations import jobs
from participants.actions import consents, paper_piles
from participants.consent_marks import mark_of, read_mark
from participants.consent_papers import print_forms
from participants.enums import ConsentKind, PileState
from participants.erasing.carrying_out import erase
from participants.erasing.subjects import subject_of
from participants.gate import missing_papers
from participants.models import Consent, ConsentRequest, PaperPile, PilePage
from participants.personal_data import Reading, holdings_of
from tests.factories.consents import ConsentFactory, ConsentTextFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db
DAY = date(2025, 11, 12)


@pytest.fixture(autouse=True)
def in_november(time_machine):
    time_machine.move_to("2025-11-13T09:00:00+03:00", tick=False)


@pytest.fixture(autouse=True)
def texts(db):
    ConsentTextFactory(kind=ConsentKind.CHILD_DATA)
    ConsentTextFactory(kind=ConsentKind.OWN_DATA)


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school)


@pytest.fixture
def children(programme):
    rows = [
        ParticipationFactory(
            programme=programme,
            person=PersonFactory(organisation=programme.organisation, birth_on=date(2013, 3, 1), last_name=name),
        )
        for name in ("Абрамов", "Белова", "Власов")
    ]
    for row in rows:
        GuardianFactory(child=row.person)
    return rows


def pages_of(pdf):
    return [page.render(scale=2.6).to_pil().convert("RGB") for page in PdfDocument(pdf)]


def jpeg(picture, quality=70):
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=quality)
    return content.getvalue()


def on_a_desk(picture):
    desk = Image.new("RGB", (int(picture.width * 1.2), int(picture.height * 1.15)), (92, 74, 58))
    desk.paste(picture, (picture.width // 10, picture.height // 14))
    return desk


def tilted(picture):
    """Photographed askance: the far edge is shorter than the near one."""
    width, height = picture.size
    corners = (-0.12 * width, -0.05 * height, 0.02 * width, 1.02 * height, 1.04 * width, height, 1.1 * width, 0)
    desk = (92, 74, 58)
    return picture.transform(picture.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=desk)


def noisy(picture):
    noise = Image.effect_noise(picture.size, 60).convert("RGB")
    return Image.blend(picture, noise, 0.25)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda picture: picture.rotate(7, expand=True, fillcolor=(92, 74, 58)),
        lambda picture: picture.rotate(180),
        lambda picture: picture.rotate(90, expand=True),
        tilted,
        lambda picture: ImageEnhance.Brightness(picture).enhance(0.28),
        lambda picture: ImageEnhance.Contrast(ImageEnhance.Brightness(picture).enhance(0.5)).enhance(0.4),
        lambda picture: picture.filter(ImageFilter.GaussianBlur(1.6)),
        noisy,
    ],
    ids=["rotated", "upside-down", "sideways", "tilted", "dark", "pale", "blurred", "noisy"],
)
def test_the_code_of_a_form_is_read_from_a_bad_photograph(children, spoil):
    (page,) = pages_of(print_forms([children[0].person]))
    picture, texts = codes.photograph(jpeg(spoil(on_a_desk(page))))
    assert [read_mark(text)[0] for text in texts] == [children[0].person_id]
    assert Image.open(io.BytesIO(picture)).format == "JPEG"


def test_a_mark_cannot_be_made_up_and_outlives_a_change_of_key(settings, children):
    mark = mark_of(children[0].person_id, 7)
    person, text, seal = mark.split("-")
    assert read_mark(f"https://school.example/consents/forms/{mark}/") == (children[0].person_id, 7)
    assert read_mark(f"{int(person) + 1}-{text}-{seal}") is None
    assert read_mark(f"{person}-8-{seal}") is None
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    assert read_mark(mark) == (children[0].person_id, 7)


def uploaded(content, name):
    return SimpleUploadedFile(name, content)


@pytest.fixture
def read_pile(programme, curator, django_capture_on_commit_callbacks):
    def read(*files, **facts):
        with django_capture_on_commit_callbacks(execute=False):
            pile = paper_piles.take_pile(programme, list(files), signed_on=DAY, by=curator)
        assert jobs.run(pile.job_id)
        return PaperPile.objects.get(pk=pile.pk)

    return read


def test_a_pile_is_recorded_together_and_taken_back(programme, curator, children, read_pile):
    people = [row.person for row in children]
    consents.note_printed(people, by=curator)
    forms = print_forms(people)
    photograph = jpeg(on_a_desk(pages_of(forms)[2]))
    with_two = io.BytesIO()
    first, second = pages_of(forms)[:2]
    first.save(with_two, "PDF", save_all=True, append_images=[second])
    pile = read_pile(uploaded(with_two.getvalue(), "пачка.pdf"), uploaded(photograph, "../../IMG 1.jpg"))
    assert [form.person for form in pile.forms.all()] == people
    assert not pile.files.exists()
    made = paper_piles.record_pile(pile, by=curator)
    assert [(c.person, c.guardian is not None, c.given_on) for c in made] == [(person, True, DAY) for person in people]
    assert {consent.scan.guarded_by for consent in made} == {"consent.view"}
    assert not any(missing_papers(row) for row in children)
    assert not ConsentRequest.objects.open().exists()
    with pytest.raises(Refused):
        paper_piles.record_pile(pile, by=curator)
    assert paper_piles.undo_pile(PaperPile.objects.get(pk=pile.pk), by=curator) == 3
    assert not Consent.objects.exists()
    assert ConsentRequest.objects.open().count() == 3
    paper_piles.record_pile(PaperPile.objects.get(pk=pile.pk), by=curator)
    assert Consent.objects.count() == 3


def test_what_is_not_read_is_named_by_hand_and_joins_the_form_it_belongs_to(children, curator, read_pile, client):
    (page,) = pages_of(print_forms([children[0].person]))
    back = Image.new("RGB", page.size, "white")
    ImageDraw.Draw(back).text((100, 100), "оборот")
    pile = read_pile(uploaded(jpeg(page), "1.jpg"), uploaded(jpeg(back), "2.jpg"))
    unread = pile.forms.get(person=None)
    with pytest.raises(Refused) as refusal:
        paper_piles.record_pile(pile, by=curator)
    assert refusal.value.messages == ["Бланк № 2 не готов (чей он): впишите недостающее или отметьте «пропустить»."]
    client.force_login(curator)
    form = pile.forms.exclude(person=None).get()
    kept = {f"guardian-{form.pk}": "on", f"day-{form.pk}": "2025-11-10", "save": "1"}
    nobody = client.post(pile.get_absolute_url(), {**kept, f"person-{unread.pk}": "Нетакого"})
    assert (nobody.status_code, "Никого с таким именем" in nobody.content.decode()) == (422, True)
    client.post(pile.get_absolute_url(), {**kept, f"person-{unread.pk}": "абрамов", f"kind-{unread.pk}": "C2"})
    (form,) = pile.forms.all()
    assert form.pages.count() == 2
    (consent,) = paper_piles.record_pile(PaperPile.objects.get(pk=pile.pk), by=curator)
    assert (consent.given_on, consent.scan.content_type) == (date(2025, 11, 10), "application/pdf")
    assert len(PdfDocument(consent.scan.read())) == 2


def test_what_is_signed_already_is_told_and_left_out(children, curator, read_pile, client):
    ConsentFactory(person=children[0].person, guardian=children[0].person.guardians.get(), signer_name="Абрамова Анна")
    pile = read_pile(uploaded(jpeg(pages_of(print_forms([children[0].person]))[0]), "1.jpg"))
    assert pile.forms.get().is_left_out
    client.force_login(curator)
    assert "Абрамова Анна, 09.10.2025" in client.get(pile.get_absolute_url()).content.decode()


def test_files_that_are_no_scans_are_told_and_spoil_nothing_else(programme, children, curator, read_pile):
    page = jpeg(pages_of(print_forms([children[0].person]))[0])
    svg = uploaded(b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "a.svg")
    heic = uploaded(b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40, "IMG.heic")
    broken = uploaded(b"%PDF-1.7 broken", "b.pdf")
    polyglot = uploaded(page + b"%PDF-1.4 <script>alert(1)</script>", "c.jpg")
    pile = read_pile(svg, heic, broken, polyglot)
    assert [row["file"] for row in pile.troubles] == ["a.svg", "IMG.heic", "b.pdf"]
    assert b"script" not in PilePage.objects.get().picture.read()
    with pytest.raises(Refused) as refusal:
        paper_piles.take_pile(programme, [svg, uploaded(b"only words", "d.jpg")], signed_on=DAY, by=curator)
    assert [why.split(":")[0] for why in refusal.value.message_dict["files"]] == ["a.svg", "d.jpg"]


def test_the_page_of_the_work_goes_on_to_the_pile_once_it_is_read(children, read_pile, curator, client):
    pile = read_pile(uploaded(jpeg(pages_of(print_forms([children[0].person]))[0]), "1.jpg"))
    client.force_login(curator)
    told = client.get(pile.get_absolute_url(), headers={"HX-Request": "true"})
    assert (told.headers["HX-Refresh"], told.content) == ("true", b"")


def test_a_page_of_the_pile_is_handed_over_with_the_persons_data_and_gone_with_them(children, curator, read_pile):
    person = children[0].person
    pile = read_pile(uploaded(jpeg(pages_of(print_forms([person]))[0]), "Абрамов.jpg"))
    picture = PilePage.objects.get(form__pile=pile).picture
    (held,) = [one for one in holdings_of(person, Reading(curator)) if one.key == "piled_forms"]
    assert [paper for _name, paper in held.papers] == [picture]
    with TestCase.captureOnCommitCallbacks(execute=True):
        erase(subject_of(person), by=curator)
    page = PilePage.objects.select_related("picture").get(form__pile=pile)
    assert (page.source, page.picture.name) == ("", "файл уничтожен")
    assert not picture.file.storage.exists(picture.file.name)


def test_nothing_is_lost_when_the_worker_dies_over_the_pile(programme, children, curator, monkeypatch):
    page = jpeg(pages_of(print_forms([children[0].person]))[0])
    pile = paper_piles.take_pile(programme, [uploaded(page, "1.jpg")], signed_on=DAY, by=curator)

    def die(*_args, **_kwargs):
        raise MemoryError

    with monkeypatch.context() as broken:
        broken.setattr("participants.actions.paper_piles.assign_to", die)
        assert not jobs.run(pile.job_id)
    assert (pile.files.count(), pile.forms.count()) == (1, 0)
    type(pile.job).objects.filter(pk=pile.job_id).update(run_at=pile.created_at)
    assert jobs.run(pile.job_id)
    pile.refresh_from_db()
    assert (pile.state, pile.forms.count()) == (PileState.CHECKED, 1)


def test_a_form_of_another_school_is_nobody_here(programme, children, curator, read_pile):
    stranger = PersonFactory(birth_on=date(2013, 3, 1))
    pile = read_pile(uploaded(jpeg(pages_of(print_forms([stranger]))[0]), "1.jpg"))
    assert pile.forms.get().person is None
    assert Attachment.objects.filter(organisation=stranger.organisation).count() == 0


def test_the_page_of_a_pile_costs_the_same_for_one_form_and_for_three(
    children, curator, read_pile, client, django_assert_max_num_queries
):
    client.force_login(curator)
    pages = pages_of(print_forms([row.person for row in children]))
    for count in (1, 3):
        files = [uploaded(jpeg(page), f"{n}.jpg") for n, page in enumerate(pages[:count])]
        pile = read_pile(*files)
        with django_assert_max_num_queries(32):
            assert client.get(reverse("participants:pile", args=[pile.pk])).status_code == 200
