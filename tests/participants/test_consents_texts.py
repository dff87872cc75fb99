"""Texts of consents: fields, drafts, one page, versions; and what is asked anew."""

from datetime import date

import pytest
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.models import Letter, Message
from participants.actions import consent_texts as actions
from participants.actions.consent_renewals import ask_renewals
from participants.consent_content import load_consent_needs, load_consent_texts
from participants.consent_papers import print_example
from participants.enums import ConsentKind, TextRenewal
from participants.gate import OWN, is_cleared, missing_papers
from participants.models import ConsentRequest, ConsentText
from tests.factories.consents import ConsentFactory, ConsentTextFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db
BODY = "Я, {guardian}, согласна: {person}. До {valid_until}."


@pytest.fixture(autouse=True)
def in_november(time_machine):
    time_machine.move_to("2025-11-13T09:00:00+03:00", tick=False)


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school)


def child_of(programme, email="mother@mail.example", **person):
    person = PersonFactory(organisation=programme.organisation, **({"birth_on": date(2013, 3, 1)} | person))
    GuardianFactory(child=person, email=email)
    return ParticipationFactory(programme=programme, person=person)


def draft(school, by, body=BODY, **facts):
    facts = {"title": "Наше согласие", "body": body, "valid_years": 1} | facts
    return actions.save_text(school, ConsentKind.CHILD_DATA, by=by, **facts)


def publish(school, by, **facts):
    return actions.publish_text(school, ConsentKind.CHILD_DATA, by=by, **({"renewal": TextRenewal.NONE} | facts))


@pytest.mark.parametrize("kind", ConsentKind)
def test_every_text_that_comes_with_the_product_fits_one_page_and_says_what_the_law_asks(school, kind):
    load_consent_texts()
    text = ConsentText.objects.get(kind=kind)
    _content, pages = print_example(text, school)
    assert pages == 1
    if kind in (ConsentKind.OWN_DATA, ConsentKind.CHILD_DATA, ConsentKind.PUBLICATION, ConsentKind.ASSESSMENT):
        for asked in ("{organisation}", "{address}", "{person}", "{valid_until}", "отозвать"):
            assert asked in text.body


def test_an_unknown_field_is_named_with_its_line_and_nothing_typed_is_lost(as_curator, school):
    url = reverse("participants:consent_text", args=[school.pk, "C2"])
    body = "Я, {guardian}.\n\nПаспорт: {passport} и {organisation"
    answer = as_curator.post(url, {"title": "Наше", "body": body, "valid_years": 1, "save": "1"})
    errors = answer.context["form"].errors["body"]
    assert errors == ["Строка 3: поля {passport} нет.", "Строка 3: поля {organisation нет."]
    assert (answer.status_code, answer.context["form"]["body"].value()) == (422, body)


def test_the_preview_fills_the_fields_and_takes_markup_for_text(as_curator, school):
    url = reverse("participants:consent_text", args=[school.pk, "C2"])
    data = {"title": "Т", "body": "**Я**, {guardian} <script>alert(1)</script> [a](javascript:b)", "valid_years": 1}
    page = as_curator.post(url, data, headers={"HX-Request": "true"}).content.decode()
    assert "<strong>Я</strong>, Константинопольская Екатерина Станиславовна &lt;script&gt;" in page
    assert "href" not in page


def test_a_name_is_a_name_whatever_signs_it_holds(school, programme):
    row = child_of(programme, last_name="*Гро_мова*", first_name="<b>К</b>", patronymic="")
    text = ConsentTextFactory(body="{person}")
    from participants.consent_wording import html_of, statement_of

    html = html_of(statement_of(text, row.person, None, day=date(2025, 11, 13)))
    assert html == "<p>*Гро_мова* &lt;b&gt;К&lt;/b&gt;</p>\n"


def test_a_text_longer_than_a_page_is_not_published(school, curator):
    draft(school, curator, body="\n\n".join([BODY * 3] * 30))
    with pytest.raises(Refused) as refusal:
        publish(school, curator)
    assert "body" in refusal.value.error_dict


def test_a_draft_is_not_asked_for_until_it_is_published_as_the_next_version(school, curator):
    old = ConsentTextFactory()
    made = draft(school, curator)
    assert draft(school, curator, title="Ещё раз") == made
    assert ConsentText.objects.in_use(ConsentKind.CHILD_DATA, school) == old
    publish(school, curator)
    assert ConsentText.objects.in_use(ConsentKind.CHILD_DATA, school).version == 2


def test_a_new_text_asks_those_who_signed_the_former_one_and_that_holds_until_the_day_named(programme, school, curator):
    row = child_of(programme)
    ConsentFactory(person=row.person, guardian=row.person.guardians.get())
    draft(school, curator)
    publish(school, curator, renewal=TextRenewal.UNTIL_DAY, old_until=date(2025, 12, 1))
    assert [ask.email for ask in ask_renewals(school).asks] == ["mother@mail.example"]
    assert not ask_renewals(school).asks
    assert ConsentRequest.objects.get().text.version == 2
    assert is_cleared(row)
    assert missing_papers(row) == ()
    from participants.gate import missing_papers_for

    assert missing_papers_for([row], date(2025, 12, 2))[row.pk]


def test_who_has_to_sign_a_new_text_is_listed_and_written_to_at_once(programme, school, curator, client):
    row = child_of(programme)
    ConsentFactory(person=row.person, guardian=row.person.guardians.get())
    draft(school, curator)
    publish(school, curator, renewal=TextRenewal.UNTIL_DAY, old_until=date(2025, 12, 1))
    client.force_login(curator)
    anew = f"{reverse('participants:consents', args=[programme.pk])}?show=anew"
    (shown,) = client.get(anew).context["page"]
    assert (shown.person, shown.why) == (row.person, "новая редакция текста")
    client.post(reverse("participants:ask_consents_anew", args=[programme.pk]))
    assert ConsentRequest.objects.get().text.version == 2
    after = client.get(anew)
    assert [one.papers[0].text for one in after.context["page"]] == ["нет, ссылка не открыта"]
    assert not after.context["board"].letters_now


def test_a_new_text_that_asks_nobody_changes_nothing_for_those_who_signed(programme, school, curator):
    row = child_of(programme)
    ConsentFactory(person=row.person, guardian=row.person.guardians.get())
    draft(school, curator)
    publish(school, curator)
    assert not ask_renewals(school).asks


def test_a_consent_is_asked_for_anew_thirty_days_before_its_end_and_once(programme, school, curator, time_machine):
    ConsentTextFactory()
    row = child_of(programme)
    ConsentFactory(person=row.person, guardian=row.person.guardians.get(), valid_until=date(2026, 1, 31))
    assert not ask_renewals(school).asks
    time_machine.move_to("2026-01-02T09:00:00+03:00", tick=False)
    assert len(ask_renewals(school).asks) == 1
    time_machine.move_to("2026-01-20T09:00:00+03:00", tick=False)
    assert not ask_renewals(school).asks
    (letter,) = Letter.objects.all()
    assert "Подписанное раньше действует до 31 января 2026." in letter.body
    assert is_cleared(row)


def test_who_cannot_be_written_to_is_a_task_of_the_curator_once(programme, school, curator, time_machine):
    row = child_of(programme, email="")
    ConsentFactory(person=row.person, guardian=row.person.guardians.get(), valid_until=date(2025, 11, 30))
    ask_renewals(school)
    time_machine.move_to("2025-11-14T09:00:00+03:00", tick=False)
    ask_renewals(school)
    (notice,) = Message.objects.all()
    assert notice.user == curator
    assert notice.text == "Согласия нужно обновить до 30 ноября 1 участнику, у которого нет почты. Напечатайте бланки."


def test_those_who_cannot_be_written_to_are_told_of_in_one_message(programme, school, curator):
    for _number in range(3):
        row = child_of(programme, email="")
        ConsentFactory(person=row.person, guardian=row.person.guardians.get(), valid_until=date(2025, 11, 30))
    ask_renewals(school)
    (notice,) = Message.objects.all()
    assert notice.text.startswith("Согласия нужно обновить до 30 ноября 3 участникам, у которых нет почты.")
    assert notice.url == f"{reverse('participants:consents', args=[programme.pk])}?show=anew"
    late = child_of(programme, email="")
    ConsentFactory(person=late.person, guardian=late.person.guardians.get(), valid_until=date(2025, 11, 30))
    ask_renewals(school)
    ask_renewals(school)
    newest, _first = Message.objects.order_by("-pk")
    assert newest.text.startswith("Согласия нужно обновить до 30 ноября 1 участнику,")


def test_a_signature_asked_for_the_first_time_replaces_nothing(programme, school, curator):
    load_consent_texts()
    load_consent_needs()
    row = child_of(programme, birth_on=date(2011, 12, 1), email="m@mail.example")
    row.person.email = "pupil@mail.example"
    row.person.save()
    for kind in (ConsentKind.CHILD_DATA, ConsentKind.CHILD_TAKES_PART):
        ConsentFactory(person=row.person, guardian=row.person.guardians.get(), kind=kind)
    (ask,) = ask_renewals(school).asks
    assert ask.email == "pupil@mail.example"
    assert "действует до" not in Letter.objects.get().body


def test_at_eighteen_the_person_is_asked_and_the_curator_told(programme, school, curator, time_machine):
    load_consent_texts()
    load_consent_needs()
    row = child_of(programme, birth_on=date(2007, 12, 1), email="m@mail.example")
    row.person.email = "pupil@mail.example"
    row.person.save()
    for kind in (ConsentKind.CHILD_DATA, ConsentKind.CHILD_TAKES_PART):
        ConsentFactory(person=row.person, guardian=row.person.guardians.get(), kind=kind)
    ConsentFactory(person=row.person, own=True)
    (ask,) = ask_renewals(school).asks
    assert (ask.missing.paper, ask.email) == (OWN, "pupil@mail.example")
    (notice,) = Message.objects.filter(user=curator)
    assert "1 декабря" in notice.text
    assert is_cleared(row)
    time_machine.move_to("2025-12-01T09:00:00+03:00", tick=False)
    assert [one.paper for one in missing_papers(row)] == [OWN]
