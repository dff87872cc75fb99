"""The school's vocabulary of topics: counted, renamed, merged as shown, removed, taken back; offered while typing."""

import pytest
from django.urls import reverse

from mentoring.kit.errors import Refused
from participants import vocabulary
from participants.models import Participation, Topic, TopicAlias, TopicChange
from participants.topics import topics_from_text
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def topics(programme):
    school = programme.organisation
    own = Topic.objects.create(organisation=school, name="матиматика")
    shared = Topic.objects.create(name="математика")
    ParticipationFactory(programme=programme).topics.set([own])
    ParticipationFactory(programme=programme).topics.set([own, shared])
    ParticipationFactory(programme=programme, mentor=True).topics.set([shared])
    ParticipationFactory(programme=ProgrammeFactory()).topics.set([shared])
    return own, shared


def state():
    return {row.pk: sorted(topic.name for topic in row.topics.all()) for row in Participation.objects.all()}


def merge(topic, target, programme, by):
    shown = vocabulary.Preview(topic, target, programme.organisation).fingerprint
    return vocabulary.merge(topic, target, programme, shown=shown, by=by)


def test_only_the_schools_own_records_are_counted_and_likenesses_named(programme, topics):
    own, shared = topics
    found = {topic.name: (topic.needed, topic.given) for topic in vocabulary.topics_of(programme.organisation)}
    assert (found["матиматика"], found["математика"]) == ((2, 0), (1, 1))
    pairs = vocabulary.alike(list(vocabulary.topics_of(programme.organisation)))
    assert [{one.pk, other.pk} for one, other in pairs] == [{own.pk, shared.pk}]


def test_two_topics_become_one_as_shown_and_two_again(programme, curator, topics):
    own, shared = topics
    before = state()
    done = merge(own, shared, programme, curator)
    assert not Topic.objects.filter(pk=own.pk).exists()
    assert list(state().values()).count(["математика"]) == 4
    assert vocabulary.undo(done, by=curator) == 0
    assert state() == before
    with pytest.raises(Refused):
        vocabulary.undo(done, by=curator)


def test_a_shared_topic_goes_on_elsewhere(programme, curator, topics):
    own, shared = topics
    merge(shared, own, programme, curator)
    assert sorted(state().values()) == [["математика"], ["матиматика"], ["матиматика"], ["матиматика"]]
    done = vocabulary.rename(shared, "точные науки", programme, by=curator)
    assert done.deed == "merged"
    assert Topic.objects.get(pk=shared.pk).name == "математика"


def test_records_changed_since_stay(programme, curator, topics):
    own, shared = topics
    row = Participation.objects.filter(topics=own).first()
    done = merge(own, shared, programme, curator)
    row.topics.clear()
    assert vocabulary.undo(done, by=curator) == 1
    assert not row.topics.exists()


def test_renaming_and_removing_with_words_at_the_field(client, programme, curator, topics):
    own, _shared = topics
    client.force_login(curator)
    address = reverse("participants:topic", args=[programme.pk, own.pk])
    for wrong in ("", "…", "Математика", "матиматика", "х" * 81):
        page = client.post(address, {"name": wrong})
        assert (page.status_code, page.context["form"].errors.keys()) == (422, {"name"})
    client.post(address, {"name": "<b>алгебра</b>"})
    assert "<b>алгебра" not in client.get(reverse("participants:topics", args=[programme.pk])).content.decode()
    client.post(reverse("participants:undo_topic", args=[TopicChange.objects.get().pk]))
    assert Topic.objects.get(pk=own.pk).name == "матиматика"
    remove = reverse("participants:remove_topic", args=[programme.pk, own.pk])
    client.post(remove)
    assert Topic.objects.filter(pk=own.pk).exists()
    Participation.topics.through.objects.filter(topic=own).delete()
    client.post(remove)
    assert not Topic.objects.filter(pk=own.pk).exists()


def test_a_preview_that_is_stale_is_shown_anew(client, programme, curator, topics):
    own, shared = topics
    client.force_login(curator)
    address = reverse("participants:topic", args=[programme.pk, own.pk])
    shown = client.get(address, {"into": shared.pk}).context["preview"].fingerprint
    ParticipationFactory(programme=programme).topics.set([own])
    page = client.post(address, {"into": shared.pk, "shown": shown})
    assert (page.status_code, len(page.context["preview"].keys)) == (422, 3)
    client.post(address, {"into": shared.pk, "shown": page.context["preview"].fingerprint})
    assert not Topic.objects.filter(pk=own.pk).exists()


def test_another_schools_topics_are_not_there_and_words_are_offered(client, programme, curator, topics):
    foreign = Topic.objects.create(organisation=ProgrammeFactory().organisation, name="чужая тема")
    client.force_login(curator)
    assert client.get(reverse("participants:topic", args=[programme.pk, foreign.pk])).status_code == 404
    page = client.get(reverse("participants:add_person", args=[programme.pk])).content.decode()
    assert '<option value="математика">' in page
    assert "чужая тема" not in page


def test_the_page_takes_the_same_queries_for_few_and_many(
    client, programme, curator, topics, django_assert_max_num_queries
):
    client.force_login(curator)
    address = reverse("participants:topics", args=[programme.pk])
    client.get(address)
    with django_assert_max_num_queries(25) as few:
        client.get(address)
    queries = len(few)
    Topic.objects.bulk_create(
        Topic(organisation=programme.organisation, name=f"тема {n}", search_key=f"тема {n}") for n in range(120)
    )
    with django_assert_max_num_queries(queries):
        assert client.get(address).status_code == 200


# --- other words for a topic ------------------------------------------------------------------------------------------
def meant(word, programme):
    return [topic.name for topic in topics_from_text(word, programme.organisation)]


def test_a_merged_topic_is_another_word_for_lists_searches_and_suggestions(as_curator, programme, curator, topics):
    own, shared = topics
    merge(own, shared, programme, curator)
    count = Topic.objects.count()
    assert meant("Матиматика; чтение", programme) == ["математика", "чтение"]
    assert Topic.objects.count() == count + 1
    found = Participation.objects.filter(programme=programme).search("матиматик")
    assert set(found) == set(Participation.objects.filter(programme=programme))
    page = as_curator.get(reverse("participants:add_person", args=[programme.pk])).content.decode()
    assert '<option value="математика" label="матиматика">' in page
    listed = as_curator.get(reverse("participants:topics", args=[programme.pk]), {"q": "матима"}).context["page"]
    assert [topic.name for topic in listed] == ["математика"]


def test_the_word_means_nothing_in_another_school(programme, curator, topics):
    own, shared = topics
    merge(own, shared, programme, curator)
    elsewhere = ProgrammeFactory()
    row = ParticipationFactory(programme=elsewhere)
    row.topics.set([shared])
    assert row not in Participation.objects.search("матиматик")
    assert meant("матиматика", elsewhere) == ["матиматика"]


def test_words_go_along_with_a_topic_and_come_back_with_it(programme, curator, topics):
    own, shared = topics
    third = Topic.objects.create(organisation=programme.organisation, name="точные науки")
    first = merge(own, shared, programme, curator)
    second = merge(shared, third, programme, curator)
    assert meant("матиматика; математика", programme) == ["точные науки", "точные науки"]
    assert "математика" not in vocabulary.suggested(programme.organisation)
    vocabulary.undo(second, by=curator)
    assert meant("матиматика; математика", programme) == ["математика", "математика"]
    vocabulary.undo(first, by=curator)
    assert meant("матиматика; математика", programme) == ["матиматика", "математика"]
    assert not TopicAlias.objects.exists()


def test_a_former_name_stays_a_word_and_can_be_taken_again_or_off(as_curator, programme, curator, topics):
    own, shared = topics
    done = vocabulary.rename(own, "алгебра", programme, by=curator)
    assert meant("матиматика", programme) == ["алгебра"]
    with pytest.raises(Refused):
        vocabulary.rename(shared, "матиматика", programme, by=curator)
    vocabulary.undo(done, by=curator)
    assert (meant("матиматика", programme), TopicAlias.objects.count()) == (["матиматика"], 0)
    vocabulary.rename(own, "алгебра", programme, by=curator)
    address = reverse("participants:topic", args=[programme.pk, own.pk])
    [word] = as_curator.get(address).context["words"]
    as_curator.post(address, {"forget": word.pk})
    assert meant("матиматика", programme) == ["матиматика"]


def test_a_list_that_is_read_in_finds_the_topic_by_its_former_name(programme, curator, topics, take, load):
    own, shared = topics
    merge(own, shared, programme, curator)
    load(take(["Ягодина Нина", "8 «А»", "14.03.2011", "матиматика", None]))
    row = Participation.objects.get(person__last_name="Ягодина")
    assert [topic.name for topic in row.topics.all()] == ["математика"]
