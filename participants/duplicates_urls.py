"""Addresses of duplicates and of the vocabulary of topics; ``participants.urls`` takes them in."""

from django.urls import path

from participants.views import duplicates, vocabulary

urlpatterns = [
    path("programmes/<int:programme>/duplicates/", duplicates.duplicates, name="duplicates"),
    path("people/<int:person>/duplicates/", duplicates.choose, name="choose_duplicate"),
    path("people/<int:person>/duplicates/<int:other>/", duplicates.compare, name="merge_people"),
    path("people/<int:person>/duplicates/<int:other>/apart/", duplicates.tell_apart, name="tell_apart"),
    path("distinct-people/<int:distinctpeople>/forget/", duplicates.forget_apart, name="forget_apart"),
    path("person-merges/<int:personmerge>/part/", duplicates.part, name="part_people"),
    path("programmes/<int:programme>/topics/", vocabulary.topics, name="topics"),
    path("programmes/<int:programme>/topics/<int:topic>/", vocabulary.topic, name="topic"),
    path("programmes/<int:programme>/topics/<int:topic>/remove/", vocabulary.remove, name="remove_topic"),
    path("topic-changes/<int:topicchange>/undo/", vocabulary.undo, name="undo_topic"),
]
