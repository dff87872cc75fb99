"""Two records of one human being: found, made one without losing anything, parted again as a whole."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from mentoring.kit.errors import Refused
from mentoring.kit.sealing import SealedField
from organisations.models import AuditEntry
from pairs.models import PairMember
from participants.consent_marks import mark_of
from participants.duplicates.finding import like_one, probable_pairs
from participants.duplicates.merging import dump, merge
from participants.duplicates.parting import part
from participants.duplicates.people import tell_apart
from participants.duplicates.registry import CLASHES, How, clashes_of, joined_models, pointing_to
from participants.duplicates.texts import statements_of, text_key, texts_of
from participants.erasing.carrying_out import erase
from participants.erasing.retention import clear_leftovers
from participants.erasing.subjects import subject_of
from participants.history import entries_about
from participants.models import AccessCard, Attendance, Consent, Guardian, Participation, Person, PersonMerge
from tests.factories.consents import ConsentFactory, ConsentTextFactory
from tests.factories.organisations import UserFactory, curator_of
from tests.factories.pairs import PairFactory
from tests.factories.participants import (
    AttendanceFactory,
    GatheringFactory,
    GuardianFactory,
    ParticipationFactory,
    PersonFactory,
)
from tests.factories.surveys import InvitationFactory, ResponseFactory, SurveyFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]
KEPT_AS_IT_WAS = (Person, Guardian, Participation, Consent, AccessCard, Attendance, Participation.topics.through)


@pytest.fixture
def twins(programme):
    """«Елизавета» with a record in the register, «Елизовета» with another, a parent, a consent, a card, an account."""
    school = programme.organisation
    name = {"organisation": school, "last_name": "Филиппова", "patronymic": "Олеговна", "birth_on": date(2011, 3, 2)}
    kept = PersonFactory(**name, first_name="Елизавета", phone="")
    gone = PersonFactory(**name, first_name="Елизовета", phone="+79990001122", user=UserFactory())
    ours = ParticipationFactory(programme=programme, person=kept, topics=["чтение"], need="Чтение")
    theirs = ParticipationFactory(programme=programme, person=gone, topics=["чтение", "химия"], need="Химия")
    for person in (kept, gone):
        GuardianFactory(child=person, first_name="Ирина", patronymic="", email="")
        AccessCard.objects.create(person=person)
    ConsentFactory(person=gone, guardian=gone.guardians.get())
    gathering = GatheringFactory(programme=programme)
    AttendanceFactory(gathering=gathering, participation=ours, has_come=None)
    AttendanceFactory(gathering=gathering, participation=theirs, has_come=True)
    InvitationFactory(survey=SurveyFactory(programme=programme), participation=theirs)
    return kept, gone


def everything():
    return {
        (model._meta.label, row.pk): dump(row) for model in KEPT_AS_IT_WAS for row in QuerySet(model).order_by("pk")
    }


def test_every_relation_that_can_clash_has_a_rule():
    """A new relation to a person, or to a row that is joined with its twin, says what becomes of two."""
    possible = {
        (model, clash.key)
        for root in joined_models()
        for model, field in pointing_to(root)
        for clash in clashes_of(model, field)
    }
    assert possible == set(CLASHES), "no rule, or a rule of what is no more"
    for (model, _key), rule in CLASHES.items():
        assert rule.words if rule.how == How.REFUSE else True
        assert rule.close if rule.how == How.CLOSE else True
        if rule.how in (How.JOIN, How.DROP):
            assert not any(isinstance(field, SealedField) for field in model._meta.concrete_fields)


def test_nothing_is_lost_and_nothing_is_left_behind(twins, curator, programme):
    kept, gone = twins
    merge(kept, gone, {"first_name": "kept", "phone": "gone"}, by=curator)
    person = Person.objects.get(pk=kept.pk)
    assert (person.first_name, person.phone, person.user_id) == ("Елизавета", "+79990001122", gone.user_id)
    assert not Person.objects.filter(pk=gone.pk).exists()
    row = person.participations.get()
    assert statements_of(row.need) == ["Чтение", "Химия"]
    assert {topic.name for topic in row.topics.all()} == {"чтение", "химия"}
    assert person.guardians.count() == 1
    guardians = set(person.consents.exclude(guardian=None).values_list("guardian", flat=True))
    assert guardians == {person.guardians.get().pk}
    assert person.access_cards.filter(revoked_at=None).count() == 1
    assert Attendance.objects.get(participation=row).has_come is True
    assert row.invitations.count() == 1
    for root in joined_models():
        for model, field in pointing_to(root):
            keys = QuerySet(root).values("pk")
            loose = QuerySet(model).exclude(**{f"{field.attname}__in": keys}).exclude(**{field.attname: None})
            assert not loose.exists(), f"{model} still points to what is gone"


def test_a_merge_is_taken_back_as_a_whole(twins, curator):
    kept, gone = twins
    before = everything()
    done = merge(kept, gone, {"first_name": "gone", "phone": "gone"}, by=curator)
    assert everything() != before
    person, left = part(done, by=curator)
    assert (person.pk, left) == (gone.pk, [])
    assert everything() == before
    done.refresh_from_db()
    assert (done.journal, done.marks) == ([], {})
    with pytest.raises(Refused, match="уже"):
        part(done, by=curator)


def test_what_has_changed_since_stays_and_is_named(twins, curator):
    kept, gone = twins
    done = merge(kept, gone, {}, by=curator)
    consent = kept.consents.filter(guardian__isnull=False).last()
    Consent.objects.filter(pk=consent.pk).update(signer_name="Другая подпись")
    Person.objects.filter(pk=kept.pk).update(phone="+70000000000")
    _person, left = part(done, by=curator)
    assert kept.consents.get().pk == consent.pk
    assert Person.objects.get(pk=kept.pk).phone == "+70000000000"
    assert any("оглас" in words for words in left)


def test_the_term_of_parting_ends_and_what_the_record_said_goes(twins, curator):
    done = merge(*twins, {}, by=curator)
    PersonMerge.objects.update(done_at=timezone.now() - timedelta(days=31))
    done.refresh_from_db()
    with pytest.raises(Refused):
        part(done, by=curator)
    clear_leftovers()
    done.refresh_from_db()
    assert (done.journal, done.marks) == ([], {})


def _pairs(twins):
    return [
        PairFactory(programme=p.participations.get().programme, mentee=p.participations.get(), working=True)
        for p in twins
    ]


def _answers(twins):
    survey = SurveyFactory(programme=twins[0].participations.get().programme)
    for person in twins:
        ResponseFactory(invitation=InvitationFactory(survey=survey, participation=person.participations.get()))


def _accounts(twins):
    twins[0].user = UserFactory()
    twins[0].save()


def _one_pair(twins):
    mentor = ParticipationFactory(programme=twins[0].participations.get().programme, mentor=True, person=twins[1])
    PairFactory(programme=mentor.programme, mentor=mentor, mentee=twins[0].participations.get(), working=True)


@pytest.mark.parametrize(
    ("make", "words"),
    [(_pairs, "пар"), (_answers, "анкет"), (_accounts, "учётная запись"), (_one_pair, "одной паре")],
)
def test_what_clashes_is_refused_by_name_and_nothing_changes(twins, curator, client, make, words):
    make(twins)
    before, members = everything(), PairMember.objects.count()
    client.force_login(curator)
    page = client.post(reverse("participants:merge_people", args=[p.pk for p in twins]), {"phone": "kept"})
    assert page.status_code == 422
    assert words in page.content.decode()
    assert (everything(), PairMember.objects.count()) == (before, members)
    assert not PersonMerge.objects.exists()


def test_duplicates_are_found_by_sound_and_birthday_and_those_told_apart_are_not(programme, twins, curator):
    school, (kept, gone) = programme.organisation, twins
    swapped = PersonFactory(
        organisation=school, last_name="Айгуль", first_name="Сафина", patronymic="", birth_on=None, birth_year=2011
    )
    right = PersonFactory(
        organisation=school, last_name="Сафина", first_name="Айгуль", patronymic="", birth_on=None, birth_year=2011
    )
    PersonFactory(
        organisation=school, last_name="Сафина", first_name="Айгуль", patronymic="", birth_on=date(2009, 1, 1)
    )
    PersonFactory(last_name="Сафина", first_name="Айгуль")
    assert probable_pairs(school) == [(kept.pk, gone.pk), (swapped.pk, right.pk)]
    assert [p.pk for p in like_one(right)] == [swapped.pk]
    tell_apart(gone, kept, by=curator)
    tell_apart(kept, gone, by=curator)
    assert probable_pairs(school) == [(swapped.pk, right.pk)]
    assert like_one(kept) == []


def test_ten_thousand_people_are_looked_through_without_comparing_all_with_all(
    programme, django_assert_max_num_queries
):
    people = []
    for n in range(10_000):
        last = "".join("абвгдежзик"[int(d)] + "ри"[int(d) % 2] for d in f"{n:04}")
        people.append(Person(organisation=programme.organisation, last_name=last, first_name="Анна", group="student"))
        people[-1].refresh_keys()
    people += [
        Person(organisation=programme.organisation, last_name="Иванов", first_name="Иван", group="student")
        for _n in range(300)
    ]
    Person.objects.bulk_create(people, batch_size=1000)
    with django_assert_max_num_queries(4):
        found = probable_pairs(programme.organisation)
    assert len(found) < 300 * 50 + 20_000


def test_the_history_of_both_is_kept_without_names(twins, curator):
    kept, gone = twins
    AuditEntry.record(curator, "person.edited", gone)
    merge(kept, gone, {}, by=curator)
    entries = list(entries_about(kept))
    assert {"person.edited", "person.merged"} <= {entry.deed for entry in entries}
    assert "Филиппова" not in str([entry.details for entry in entries])


def test_what_the_record_of_a_merge_keeps_is_destroyed_with_the_person(twins, curator):
    kept, _gone = twins
    done = merge(*twins, {}, by=curator)
    erase(subject_of(kept), by=curator)
    done.refresh_from_db()
    assert "Филиппова" not in str([done.journal, done.marks, done.former])
    with pytest.raises(Refused):
        part(done, by=curator)


def test_merging_in_the_browser_and_the_way_back(client, curator, twins, programme):
    kept, gone = twins
    client.force_login(curator)
    page = client.get(reverse("participants:duplicates", args=[programme.pk])).content.decode()
    assert "Елизовета" in page
    address = reverse("participants:merge_people", args=[kept.pk, gone.pk])
    assert "Елизовета" in client.get(address).content.decode()
    assert client.post(address, {"first_name": "gone", "pk": "1"}).status_code == 302
    assert Person.objects.get(pk=kept.pk).first_name == "Елизовета"
    assert client.post(address).url == kept.get_absolute_url(), "pressed twice"
    done = PersonMerge.objects.get()
    assert (
        client.get(reverse("participants:person", args=[kept.pk])).content.decode().count(done.get_absolute_url()) >= 1
    )
    client.post(done.get_absolute_url())
    assert Person.objects.filter(pk=gone.pk).exists()


def test_a_record_of_another_school_is_not_there(client, curator, twins):
    foreign = PersonFactory(last_name="Филиппова")
    client.force_login(curator)
    assert client.get(reverse("participants:merge_people", args=[twins[0].pk, foreign.pk])).status_code == 404
    assert client.post(reverse("participants:tell_apart", args=[twins[0].pk, foreign.pk])).status_code == 404


def test_the_list_takes_the_same_queries_for_few_and_many(
    client, curator, programme, twins, django_assert_max_num_queries
):
    client.force_login(curator)
    address = reverse("participants:duplicates", args=[programme.pk])
    client.get(address)
    with django_assert_max_num_queries(25) as few:
        client.get(address)
    queries = len(few)
    for _n in range(8):
        PersonFactory(
            organisation=programme.organisation,
            last_name="Мак",
            first_name="Ира",
            patronymic="",
            birth_on=date(2010, 1, 1),
        )
    client.get(address)
    with django_assert_max_num_queries(queries):
        client.get(address)


def test_models_of_the_product_are_all_seen():
    """The metadata name tables of many-to-many and hidden relations too."""
    seen = {model._meta.label for root in joined_models() for model, _field in pointing_to(root)}
    pointing = {
        model._meta.label
        for model in apps.get_models(include_auto_created=True)
        if not model._meta.proxy
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model in (Person, Participation, Guardian)
    }
    assert pointing <= seen


# --- texts of both, and the old address -------------------------------------------------------------------------------
@pytest.mark.parametrize(("taken", "said"), [("kept", ["Чтение"]), ("gone", ["Химия"]), ("both", ["Чтение", "Химия"])])
def test_of_two_texts_one_is_chosen_or_both_stay_as_statements(as_curator, twins, taken, said):
    kept, gone = twins
    Participation.objects.filter(person=gone).update(application_accepted_on=date(2026, 10, 9))
    url = reverse("participants:merge_people", args=[kept.pk, gone.pk])
    [line] = as_curator.get(url).context["texts"]
    assert (line.kept, line.gone, line.gone_source) == ("Чтение", "Химия", "из анкеты 9 октября 2026")
    assert as_curator.post(url, {line.name: taken}).status_code == 302
    assert statements_of(kept.participations.get().need) == said
    shown = as_curator.get(kept.get_absolute_url()).content.decode()
    assert shown.count('class="quote"') == len(said)


def test_a_text_that_says_the_same_is_neither_asked_about_nor_said_twice(twins, curator):
    kept, gone = twins
    Participation.objects.filter(person=gone).update(need="чтение ")
    assert texts_of(kept, gone) == []
    merge(kept, gone, {text_key(gone.participations.get(), "need"): "both"}, by=curator)
    assert kept.participations.get().need == "Чтение"


def test_the_old_address_leads_on_to_whoever_may_open_the_record(client, twins, curator, director):
    kept, gone = twins
    old, form = gone.get_absolute_url(), reverse("participants:record_consent", args=[gone.pk])
    printed = reverse("participants:scanned_form", args=[mark_of(gone.pk, ConsentTextFactory().pk)])
    merge(kept, gone, {}, by=curator)
    client.force_login(curator)
    answer = client.get(f"{old}?from=letter")
    assert (answer.status_code, answer.url) == (302, f"{kept.get_absolute_url()}?from=letter")
    assert client.get(form).url == reverse("participants:record_consent", args=[kept.pk])
    assert client.get(printed).url.startswith(reverse("participants:record_consent", args=[kept.pk]))
    assert client.post(form).status_code == 404
    client.force_login(director)
    assert (client.get(old).status_code, client.get(form).status_code) == (302, 404)
    client.force_login(curator_of(ParticipationFactory().programme.organisation))
    assert client.get(old).status_code == 404


def test_the_old_address_stays_when_the_two_can_no_longer_be_parted_and_ends_when_they_are(client, twins, curator):
    kept, gone = twins
    old, done = gone.get_absolute_url(), merge(kept, gone, {}, by=curator)
    client.force_login(curator)
    PersonMerge.objects.update(done_at=timezone.now() - timedelta(days=31))
    clear_leftovers()
    assert client.get(old).url == kept.get_absolute_url()
    PersonMerge.objects.filter(pk=done.pk).update(undone_at=timezone.now())
    assert client.get(old).status_code == 404
