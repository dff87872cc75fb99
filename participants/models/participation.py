"""A person as mentor or mentee of a programme. A new year is a new participation; nothing is overwritten."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoring.kit.days import day_words
from mentoring.kit.errors import Refused
from mentoring.kit.text import search_key
from organisations.access import Relation
from organisations.models import Organisation, PermittedQuerySet
from participants.enums import ParticipationRole, Readiness, TopicArea
from participants.models.person import CHANGING, Person, accounts_of, minors
from roadmap.enums import MentoringModel
from roadmap.models import MentoringFormat, Programme


class TopicQuerySet(models.QuerySet):
    def known_to(self, organisation):
        """Everybody's topics and the organisation's own."""
        return self.filter(Q(organisation=organisation) | Q(organisation__isnull=True))

    def offered_in(self, programme):
        """[(heading, {key: name})] to choose from: by area, the school's own last; a teacher's work where teachers are
        mentored, and there first."""
        by_area = {}
        for key, name, area in self.known_to(programme.organisation_id).values_list("pk", "name", "area"):
            by_area.setdefault(area, {})[key] = name
        areas = [area for area in TopicArea if area != TopicArea.TEACHING]
        if programme.model == MentoringModel.TEACHERS:
            areas.insert(0, TopicArea.TEACHING)
        found = [(area.label, by_area[area]) for area in areas if area in by_area]
        return [*found, (_("Other topics"), by_area[""])] if "" in by_area else found


class Topic(models.Model):
    """One word of the shared vocabulary in which needs meet strengths."""

    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+", help_text="Empty: everybody's."
    )
    name = models.CharField(_("name"), max_length=80)
    search_key = models.CharField(max_length=80, editable=False)
    area = models.CharField(_("area"), max_length=20, choices=TopicArea, blank=True)

    objects = TopicQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [models.UniqueConstraint(Coalesce("organisation", 0), "search_key", name="one_topic_per_word")]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.search_key = search_key(self.name)
        super().save(*args, **kwargs)


class ParticipationQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"
    own_paths = {
        Relation.PARTICIPANT: accounts_of("person"),
        Relation.GUARDIAN: "person__guardians__user",
        Relation.CLASS_TEACHER: "person",
    }

    def own_rows(self, relation, user):
        if relation == Relation.CLASS_TEACHER:
            return Q(person__in=Person.objects.filter(Person.objects.none().own_rows(relation, user)))
        own = super().own_rows(relation, user)
        return own & minors("person__") if relation == Relation.GUARDIAN else own

    def permitted(self, user, permission):
        """Of those whose data were erased, the record can be looked at, not changed."""
        rows = super().permitted(user, permission)
        return rows.filter(person__erased_at=None) if permission in CHANGING else rows

    def search(self, text):
        """Rows where every word is found in the name, the need or a topic; a class, a phone and initials are known."""
        from participants.name_search import has_name, is_of_class, is_reached_by, terms_of

        terms = terms_of(text)
        condition = is_reached_by(terms, "person__")
        for word in terms.words:
            topics = Topic.objects.filter(search_key__contains=word)
            through = self.model.topics.through.objects
            meant = {"topic__aliases__organisation": F("participation__programme__organisation")}
            called = through.filter(topic__aliases__search_key__contains=word, **meant)
            has_topic = Q(pk__in=through.filter(topic__in=topics).values("participation"))
            has_topic |= Q(pk__in=called.values("participation"))
            found = has_name(word, "person__") | Q(need_key__contains=word) | has_topic
            condition &= found | is_of_class(word, "person__")
        return self.filter(condition)

    def mentees(self):
        return self.filter(role=ParticipationRole.MENTEE)

    def mentors(self):
        return self.filter(role=ParticipationRole.MENTOR)

    def active(self):
        return self.filter(ended_on__isnull=True)


class Participation(models.Model):
    """What one person needs or gives in one programme.

    ``topics`` are needs of a mentee and strengths of a mentor. ``slots`` is the time they have: a list like
    ``["tue-afternoon", "thu-evening"]`` (day-of-week, part of day).
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="participations")
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="participations")
    role = models.CharField(_("role"), max_length=8, choices=ParticipationRole)
    format = models.ForeignKey(
        MentoringFormat, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("format")
    )
    started_on = models.DateField(_("joined on"))
    ended_on = models.DateField(_("finished on"), null=True, blank=True)
    topics = models.ManyToManyField(Topic, blank=True, related_name="participations", verbose_name=_("topics"))
    need = models.TextField(_("main need"), blank=True)
    need_key = models.TextField(editable=False, blank=True, default="")
    competencies = models.TextField(_("competencies"), blank=True)
    achievements = models.TextField(_("achievements"), blank=True)
    interests = models.TextField(_("interests"), blank=True)
    wishes = models.TextField(_("wishes"), blank=True)
    preferred_grades = models.CharField(_("preferred age or classes of mentees"), max_length=80, blank=True)
    hours_per_month = models.PositiveSmallIntegerField(_("hours a month"), null=True, blank=True)
    slots = models.JSONField(_("convenient time"), default=list, blank=True)
    capacity = models.PositiveSmallIntegerField(_("mentees at once"), default=1)
    interview = models.CharField(_("interview"), max_length=8, choices=Readiness, blank=True, default=Readiness.NONE)
    interviewed_on = models.DateField(_("interviewed on"), null=True, blank=True)
    training = models.CharField(_("training"), max_length=8, choices=Readiness, blank=True, default=Readiness.NONE)
    application_accepted_on = models.DateField(_("application accepted on"), null=True, blank=True)
    outcome = models.TextField(_("results"), blank=True)
    case_url = models.URLField(_("case or feedback"), blank=True, max_length=500)
    is_passed = models.BooleanField(_("passed the programme"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        ordering = ["person__search_key", "pk"]
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        constraints = [
            models.UniqueConstraint(fields=["person", "programme", "role"], name="one_participation_per_role"),
            models.CheckConstraint(
                name="participation_ends_after_it_starts",
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
            ),
        ]
        indexes = [models.Index(fields=["programme", "role"], name="participation_by_role")]

    def __str__(self):
        return f"{self.person} ({self.get_role_display()})"

    def save(self, *args, **kwargs):
        self.refresh_keys()
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("participants:person", args=[self.person_id])

    def refresh_keys(self):
        """Keep what the registers are searched by; bulk writers call it themselves."""
        self.need_key = search_key(f"{self.need} {self.competencies}")

    def end(self, on, *, outcome="", case_url="", is_passed=None):
        """Close the participation with its result; it is kept, and a new year is a new one."""
        if self.ended_on:
            raise Refused(_("This participation is already finished."), code="participation_ended")
        if on < self.started_on:
            raise Refused(
                {"ended_on": _("It can not finish before it began: %(day)s.") % {"day": day_words(self.started_on)}}
            )
        self.ended_on, self.outcome, self.case_url, self.is_passed = on, outcome, case_url, is_passed
        self.save()

    def reopen(self):
        if not self.ended_on:
            raise Refused(_("This participation goes on."), code="participation_goes_on")
        self.ended_on, self.is_passed = None, None
        self.save()

    @property
    def is_mentor(self):
        return self.role == ParticipationRole.MENTOR
