"""A card that signs in somebody without e-mail: its code opens the door together with a PIN only the holder knows.

A copy of the database opens nothing. The code and the first PIN are derived from the secret key and a nonce, so they
can be printed again and lie nowhere; a code is looked up by a keyed digest; a PIN the holder has chosen is hashed as
passwords are. After the key is changed, cards printed before open as long as the old one is named in
``SECRET_KEY_FALLBACKS``.
"""

import hmac
import secrets
from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from organisations.access import Relation
from organisations.models import PermittedQuerySet
from participants.models.participation import Participation
from participants.models.person import Guardian, Person

# letters that look alike in Russian and Latin, so that the keyboard's layout does not matter; no 0, 1, B to mix up
SIGNS = "23456789ACEHKMPTXY"
CODE_LENGTH, GROUP = 12, 4  # 18 ** 12: 50 bits, and a PIN behind them
RUSSIAN = str.maketrans("АСЕНКМРТХУЗ", "ACEHKMPTXY3")
FIRST_PIN_FIGURES = 6
TRIES = 5  # wrong PINs in a row before the card is locked for a while
LOCKED_FOR = timedelta(minutes=15)
MOST_LOCKS = 3  # after so many the school gives a new PIN: of 10,000 PINs a finder of the card tries 15


def _nonce():
    return secrets.token_hex(16)


def tidy_code(typed):
    """What was typed or scanned as a card says it: no blanks and dashes, capitals, one alphabet."""
    return "".join(sign for sign in str(typed).upper().translate(RUSSIAN) if sign.isalnum())


def digest_of(code, key):
    return hmac.new(key.encode(), f"access-card:{code}".encode(), sha256).hexdigest()


def _keys():
    return [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]


class AccessCardQuerySet(PermittedQuerySet):
    organisation_path = "person__organisation"
    own_paths = {Relation.CLASS_TEACHER: "person"}

    def own_rows(self, relation, user):
        if relation == Relation.CLASS_TEACHER:
            return Q(person__in=Person.objects.filter(Person.objects.none().own_rows(relation, user)))
        return super().own_rows(relation, user)

    def of(self, holder):
        """Cards of ``holder`` (a ``participants.accounts.Holder``), revoked ones among them."""
        return self.filter(person=holder.person, guardian=holder.guardian)

    def kept(self):
        """Not revoked: at most one of each holder."""
        return self.filter(revoked_at__isnull=True)

    def living(self):
        """Cards that open: of those who take part, while a pupil is in the class that stands on the card."""
        taking_part = Participation.objects.active().filter(person=OuterRef("person"))
        same_class = Q(guardian__isnull=False) | Q(person__class_label=F("class_label"))
        return self.kept().filter(same_class, Exists(taking_part))

    def with_code(self, code):
        """The living card ``code`` (tidied) belongs to, or ``None``."""
        digests = [digest_of(code, key) for key in _keys()]
        return self.living().filter(digest__in=digests).select_related(*WHOSE).first()


WHOSE = ("person__organisation__parent", "person__user", "guardian__user")


class AccessCard(models.Model):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="access_cards")
    guardian = models.ForeignKey(
        Guardian, null=True, blank=True, on_delete=models.CASCADE, related_name="access_cards"
    )  # of the person: then the card is the guardian's
    class_label = models.CharField(_("class"), max_length=12, blank=True)  # as it stands on the card
    nonce = models.CharField(max_length=32, default=_nonce, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    pin_nonce = models.CharField(max_length=32, default=_nonce, editable=False)
    pin = models.CharField(max_length=128, blank=True, editable=False)  # hashed; empty until the holder chooses one
    tries_left = models.PositiveSmallIntegerField(default=TRIES)
    locks = models.PositiveSmallIntegerField(default=0)  # in a row
    locked_until = models.DateTimeField(null=True, blank=True)
    issued_at = models.DateTimeField(_("issued at"), auto_now_add=True)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    printed_at = models.DateTimeField(_("printed at"), null=True, blank=True)
    used_at = models.DateTimeField(_("last used at"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    objects = AccessCardQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("access card")
        verbose_name_plural = _("access cards")
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(revoked_at__isnull=True, guardian__isnull=True),
                name="one_living_card_of_a_person",
            ),
            models.UniqueConstraint(
                fields=["guardian"],
                condition=Q(revoked_at__isnull=True, guardian__isnull=False),
                name="one_living_card_of_a_guardian",
            ),
        ]

    def __str__(self):
        return f"{self.person_id} {self.pk}"

    def save(self, *args, **kwargs):
        if not self.digest:
            self.digest = digest_of(self._code(settings.SECRET_KEY), settings.SECRET_KEY)
        super().save(*args, **kwargs)

    @cached_property
    def _key(self):
        """The secret key the card was made with; ``None`` once the installation has it no more."""
        return next((key for key in _keys() if hmac.compare_digest(self.digest, digest_of(self._code(key), key))), None)

    def _code(self, key):
        number = int.from_bytes(hmac.new(key.encode(), f"card-code:{self.nonce}".encode(), sha256).digest())
        signs = []
        for _n in range(CODE_LENGTH):
            number, rest = divmod(number, len(SIGNS))
            signs.append(SIGNS[rest])
        return "".join(signs)

    @property
    def is_printable(self):
        return self._key is not None

    @property
    def code(self):
        return self._code(self._key)

    @property
    def code_words(self):
        """«K7M4 X2P9 TE6H», as it is read and typed."""
        code = self.code
        return " ".join(code[at : at + GROUP] for at in range(0, CODE_LENGTH, GROUP))

    @property
    def has_own_pin(self):
        return bool(self.pin)

    @property
    def first_pin(self):
        """What is handed over apart from the card; opens until the holder has chosen a PIN."""
        text = f"card-pin:{self.nonce}:{self.pin_nonce}".encode()
        number = int.from_bytes(hmac.new(self._key.encode(), text, sha256).digest())
        return f"{number % 10**FIRST_PIN_FIGURES:0{FIRST_PIN_FIGURES}d}"

    @property
    def is_locked(self):
        return self.is_blocked or bool(self.locked_until and self.locked_until > timezone.now())

    @property
    def is_blocked(self):
        """Locked until the school gives a new PIN."""
        return not self.tries_left and self.locks >= MOST_LOCKS

    def take_try(self):
        """Take one of the tries there are, also when many come at once; whether there was one. The last one locks."""
        now, rows = timezone.now(), AccessCard.objects.filter(pk=self.pk)
        rows.filter(tries_left=0, locks__lt=MOST_LOCKS, locked_until__lte=now).update(tries_left=TRIES)
        taken = rows.filter(tries_left__gt=0).update(
            tries_left=F("tries_left") - 1,
            locks=Case(When(tries_left=1, then=F("locks") + 1), default=F("locks"), output_field=models.IntegerField()),
            locked_until=Case(
                When(tries_left=1, then=Value(now + LOCKED_FOR)),
                default=F("locked_until"),
                output_field=models.DateTimeField(),
            ),
        )
        self.refresh_from_db(fields=["tries_left", "locks", "locked_until"])
        return bool(taken)

    def accepts(self, pin):
        """Whether ``pin`` is the holder's, or the first one while there is no other; each try costs one hash."""
        right = check_password(pin, self.pin or _nobodys())
        if not self.pin and self._key:
            right = hmac.compare_digest(self.first_pin.encode(), pin.encode())
        return right

    def forgive(self):
        self.tries_left, self.locks, self.locked_until = TRIES, 0, None
        self.save(update_fields=["tries_left", "locks", "locked_until"])


def waste_time(pin):
    """What a wrong code costs: as much as a wrong PIN, so that the clock tells no code from another."""
    check_password(pin, _nobodys())


_NOBODYS: list[str] = []


def _nobodys():
    """The hash of a PIN nobody has, made once a process."""
    if not _NOBODYS:
        _NOBODYS.append(make_password(secrets.token_hex(16)))
    return _NOBODYS[0]
