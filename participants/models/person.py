"""People and their guardians."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mentoring.kit.text import face_initials, full_name, greeted_as, parse_class, search_key, short_name
from organisations.access import Permission, Relation
from organisations.enums import Role
from organisations.models import Organisation, PermittedQuerySet
from participants.enums import GuardianRelation, PersonGroup

ADULT_AGE = 18
ACCOUNTS = ("user", "home__user")  # from a person to the account they use: of a guest it is the one at home
CHANGING = {  # rights by which what is known of a person is changed
    Permission.PERSON_EDIT,
    Permission.ACCOUNT_GIVE,
    Permission.CARD_ISSUE,
    Permission.GUARDIAN_CARD_ISSUE,
    Permission.CONSENT_MANAGE,
    Permission.PERSON_TAKE_OUT,
    Permission.ATTENTION_VIEW,
}


def phones_of(row):
    return ", ".join(filter(None, [row.phone, row.second_phone]))


def minors(path="", day=None):
    """The condition that the person ``path`` leads to is under age on ``day``, as ``Person.is_minor_on`` says."""
    day = day or timezone.localdate()
    last_year = day.year - ADULT_AGE
    birthday = day.replace(year=last_year, day=min(day.day, 28 if day.month == 2 else day.day))
    has_no_day = Q(**{f"{path}birth_on": None})
    return (
        Q(**{f"{path}birth_on__gt": birthday})
        | (has_no_day & Q(**{f"{path}birth_year__gte": last_year}))
        | (has_no_day & Q(**{f"{path}birth_year": None, f"{path}group": PersonGroup.STUDENT}))
    )


def accounts_of(path):
    """The paths to the account of whom ``path`` leads to: ``"participation__person"``."""
    return tuple(f"{path}__{account}" for account in ACCOUNTS)


def is_own(path, user):
    """The condition that ``path`` leads to ``user``'s own record, or to the one they have as a guest elsewhere."""
    condition = Q()
    for account in accounts_of(path):
        condition |= Q(**{account: user})
    return condition


class PersonQuerySet(PermittedQuerySet):
    organisation_path = "organisation"
    own_paths = {Relation.PARTICIPANT: ACCOUNTS, Relation.GUARDIAN: "guardians__user", Relation.CLASS_TEACHER: "class"}

    def own_rows(self, relation, user):
        if relation == Relation.GUARDIAN:
            return super().own_rows(relation, user) & minors()
        if relation != Relation.CLASS_TEACHER:
            return super().own_rows(relation, user)
        classes = Q(pk__in=[])
        for membership in user.current_memberships:
            if membership.role == Role.CLASS_TEACHER and membership.class_label:
                classes |= Q(organisation=membership.organisation_id, class_label=membership.class_label)
        return classes

    def permitted(self, user, permission):
        """Those whose data were erased can be looked at, not changed."""
        rows = super().permitted(user, permission)
        return rows.filter(erased_at=None) if permission in CHANGING else rows

    def search(self, text):
        """Everyone who answers to ``text``: a name in any case and order, initials, a class, a phone, an e-mail."""
        from participants.name_search import found_by

        return self.filter(found_by(text))


class Person(models.Model):
    """A human being an organisation keeps data on; what they do in a programme is a participation."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="people")
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="person"
    )
    home = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="guest_records",
        editable=False,
        help_text="Of a mentor lent by another school: the record there, by whose account the guest signs in.",
    )
    last_name = models.CharField(_("last name"), max_length=80)
    first_name = models.CharField(_("first name"), max_length=80)
    patronymic = models.CharField(_("patronymic"), max_length=80, blank=True)
    search_key = models.CharField(max_length=260, editable=False, db_index=True)
    birth_on = models.DateField(_("date of birth"), null=True, blank=True)
    birth_year = models.PositiveSmallIntegerField(_("year of birth"), null=True, blank=True)
    group = models.CharField(_("group"), max_length=16, choices=PersonGroup)
    class_label = models.CharField(_("class"), max_length=12, blank=True)
    grade = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    post = models.CharField(_("post"), max_length=160, blank=True)
    subject = models.CharField(_("subject taught"), max_length=160, blank=True)
    workplace = models.CharField(_("place of work or study"), max_length=200, blank=True)
    experience_years = models.PositiveSmallIntegerField(_("experience, years"), null=True, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=32, blank=True)
    second_phone = models.CharField(_("second phone"), max_length=32, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    erased_at = models.DateTimeField(_("data erased at"), null=True, blank=True, editable=False)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["search_key", "pk"]
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [models.Index(fields=["organisation", "search_key"], name="person_by_name")]
        constraints = [
            models.CheckConstraint(
                name="guest_has_no_account_of_their_own", condition=Q(home__isnull=True) | Q(user__isnull=True)
            )
        ]

    def __str__(self):
        return self.full_name

    def save(self, *args, **kwargs):
        self.refresh_keys()
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("participants:person", args=[self.pk])

    def clean_fields(self, exclude=None):
        self.refresh_keys()
        super().clean_fields(exclude)

    def refresh_keys(self):
        """Keep what is derived from the name and class; bulk writers call it themselves."""
        self.search_key = search_key(self.full_name)
        self.grade = parse_class(self.class_label)[0] if self.class_label else None
        if self.birth_on:
            self.birth_year = self.birth_on.year

    @property
    def account(self):
        """The account through which the person is told and signs in, or ``None``."""
        return self.user or (self.home.user if self.home_id else None)

    @property
    def account_id(self):
        return self.user_id or (self.home.user_id if self.home_id else None)

    @property
    def full_name(self):
        return full_name(self.last_name, self.first_name, self.patronymic)

    @property
    def list_name(self):
        """«Абрамов Тимофей» for pupils, «Соколова М. В.» for adults: as lists name them."""
        if self.group == PersonGroup.STUDENT:
            return f"{self.last_name} {self.first_name}".strip()
        return short_name(self.last_name, self.first_name, self.patronymic)

    @property
    def greeted_as(self):
        """How a letter calls the person: a pupil by the first name, an adult with the patronymic."""
        if self.group == PersonGroup.STUDENT and self.first_name:
            return self.first_name
        return greeted_as(self.last_name, self.first_name, self.patronymic)

    @property
    def initials(self):
        return face_initials(self.first_name, self.last_name)

    @property
    def where(self):
        """Class of a pupil; post or workplace of an adult."""
        return self.class_label or self.post or self.workplace or self.get_group_display()

    @property
    def phones(self):
        """Both phones as one text."""
        return phones_of(self)

    def age_on(self, day=None):
        """Full years on ``day``; ``None`` when unknown. With only a year known, the younger of the two possible."""
        day = day or timezone.localdate()
        if self.birth_on:
            return day.year - self.birth_on.year - ((day.month, day.day) < (self.birth_on.month, self.birth_on.day))
        return day.year - self.birth_year - 1 if self.birth_year else None

    @property
    def is_minor(self):
        return self.is_minor_on()

    def is_minor_on(self, day=None):
        """A pupil whose age is unknown counts as a minor."""
        age = self.age_on(day)
        return age < ADULT_AGE if age is not None else self.group == PersonGroup.STUDENT


class GuardianQuerySet(PermittedQuerySet):
    organisation_path = "child__organisation"
    own_paths = {Relation.GUARDIAN: "user"}

    def own_rows(self, relation, user):
        return super().own_rows(relation, user) & minors("child__")

    def permitted(self, user, permission):
        rows = super().permitted(user, permission)
        return rows.filter(child__erased_at=None) if permission in CHANGING else rows


class Guardian(models.Model):
    """A legal representative of a minor. Lists often give only a phone or an e-mail: then the name is empty."""

    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="guardians")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="wards"
    )
    last_name = models.CharField(_("last name"), max_length=80, blank=True)
    first_name = models.CharField(_("first name"), max_length=80, blank=True)
    patronymic = models.CharField(_("patronymic"), max_length=80, blank=True)
    relation = models.CharField(
        _("relation"), max_length=12, choices=GuardianRelation, default=GuardianRelation.GUARDIAN
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=32, blank=True)
    second_phone = models.CharField(_("second phone"), max_length=32, blank=True)

    objects = GuardianQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("guardian")
        verbose_name_plural = _("guardians")

    def __str__(self):
        return self.full_name

    @property
    def account(self):
        return self.user

    @property
    def account_id(self):
        return self.user_id

    @property
    def full_name(self):
        return full_name(self.last_name, self.first_name, self.patronymic) or gettext("parent, name not given")

    @property
    def phones(self):
        """Both phones as one text."""
        return phones_of(self)

    @property
    def reader_key(self):
        """Alike for the rows of one parent at their several children: who reads letters at the same address under the
        same name. Those nobody can write to are told apart."""
        where = self.email.lower() or self.user_id or f"row {self.pk}"
        return (where, self.user_id, search_key(self.full_name))

    @property
    def short_name(self):
        return short_name(self.last_name, self.first_name, self.patronymic) or self.full_name
