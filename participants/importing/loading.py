"""A plan carried out: a fixed number of statements, however many rows. What was there before is kept for the undo."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone

from mentoring.kit.text import search_key
from participants.contacts import phone_news
from participants.enums import LongTermScope, LongTermWay, ParticipationRole
from participants.importing.changes import better_name
from participants.importing.guardians import guardian_for
from participants.importing.pairing import to_pair
from participants.importing.plan import LOADED
from participants.models import Guardian, LongTermPermission, Participation, Person
from participants.topics import find_or_create_topics

PERSON_FIELDS = [
    "patronymic",
    "birth_on",
    "birth_year",
    "class_label",
    "group",
    "post",
    "workplace",
    "subject",
    "experience_years",
    "email",
    "phone",
    "second_phone",
    "search_key",
    "grade",
    "updated_at",
]
PARTICIPATION_FIELDS = [
    "need",
    "competencies",
    "achievements",
    "interests",
    "preferred_grades",
    "hours_per_month",
    "format_id",
    "capacity",
    "started_on",
    "need_key",
    "updated_at",
]
GUARDIAN_FIELDS = ["last_name", "first_name", "patronymic", "relation", "email", "phone", "second_phone"]


@dataclass
class Loader:
    """Collects what the plan makes and changes, then writes it in bulk.

    ``before`` and ``after`` keep the changed columns of rows that were there: {model: {key: {column: value}}}."""

    programme: object
    role: str
    today: date
    now: datetime = field(default_factory=timezone.now)
    by: object = None
    made: dict = field(default_factory=lambda: {"person": [], "participation": [], "guardian": [], "permission": []})
    changed: dict = field(default_factory=lambda: {"person": [], "participation": [], "guardian": []})
    before: dict = field(default_factory=lambda: {"person": {}, "participation": {}, "guardian": {}})
    after: dict = field(default_factory=lambda: {"person": {}, "participation": {}, "guardian": {}})
    topics: list = field(default_factory=list)  # (participation, names)
    named: list = field(default_factory=list)  # (participation, key of the partner's), to be put on the board as pairs
    awaited: list = field(default_factory=list)  # (participation, ``PersonInCell`` who is in no register yet)
    room: dict = field(default_factory=dict)  # {key of a mentor in the other register: how many they take}
    fresh_topics: list = field(default_factory=list)  # (participation's key, topic's key)
    new_topics: list = field(default_factory=list)  # (topic's key, its search key)

    def load(self, plan, all_fields):
        rows = [row for row in plan if row["verdict"] in LOADED]
        people = {p.pk: p for p in self._known(Person, "person", rows).prefetch_related("guardians")}
        participations = self._known(Participation, "participation", rows).in_bulk()
        for row in rows:
            fields = all_fields[row["no"]]
            person = self._person(people.get(row["person"]), fields)
            self._guardians(person, fields)
            own = self._participation(participations.get(row["participation"]), person, fields)
            self.named += [(own, partner) for _name, partner in to_pair(row)]
            unknown = {name for name, key, _why in row["partners"] if key is None}
            self.awaited += [(own, one) for one in fields.partners if one.name in unknown]
            self._make_room(own, row)
            self._permission(person, fields, row)
        self._make_room_elsewhere()
        self._write()
        return self

    @staticmethod
    def _known(model, name, rows):
        return model.objects.filter(pk__in=[row[name] for row in rows if row[name]])

    def _person(self, person, fields):
        if person is None:
            person = Person(organisation=self.programme.organisation, **fields.person)
            person.refresh_keys()
            self.made["person"].append(person)
            return person
        news = {name: value for name, value in fields.person.items() if value}
        del news["last_name"], news["first_name"], news["group"]
        news = _without_known_phones(person, news)
        if news.get("birth_year") and "birth_on" not in news and person.birth_on:
            if person.birth_on.year == news["birth_year"]:
                del news["birth_year"]
            else:
                news["birth_on"] = None
        self._change("person", person, news)
        return person

    def _guardians(self, person, fields):
        known = list(person.guardians.all()) if person.pk and fields.guardians else []
        for contact in fields.guardians:
            names = ("relation", "phone", "second_phone", "email")
            values = {name: value for name in names if (value := getattr(contact, name))}
            guardian = guardian_for(known, contact)
            if guardian is not None:
                values = _without_known_phones(guardian, values)
            if guardian is None or better_name(contact, guardian):
                names = zip(("last_name", "first_name", "patronymic"), contact.name, strict=True)
                values |= {name: value for name, value in names if value}
            if guardian is None:
                self.made["guardian"].append(Guardian(child=person, **values))
            else:
                known.remove(guardian)
                self._change("guardian", guardian, values)

    def _participation(self, participation, person, fields):
        if participation is None:
            values = {"started_on": self.today, **fields.participation}
            participation = Participation(person=person, programme=self.programme, role=self.role, **values)
            participation.refresh_keys()
            self.made["participation"].append(participation)
        else:
            self._change("participation", participation, fields.participation)
        self.topics.append((participation, fields.topics))
        return participation

    def _permission(self, person, fields, row):
        """To stay in the long-term register; of somebody who is there already, only as the plan says."""
        if fields.stays_until and (person.pk is None or "long_term" in row["changes"]):
            self.made["permission"].append(
                LongTermPermission(
                    person=person,
                    scope=LongTermScope.SCHOOL,
                    given_on=self.today,
                    valid_until=fields.stays_until,
                    way=LongTermWay.LIST,
                    recorded_by=self.by,
                )
            )

    def _make_room(self, own, row):
        """A mentor takes as many as the plan says."""
        if not row["room"]:
            return
        if self.role == ParticipationRole.MENTEE:
            self.room |= {partner: row["room"]["will"] for _name, partner in to_pair(row)}
        elif own.pk is None:
            own.capacity = row["room"]["will"]
        else:
            self._change("participation", own, {"capacity": row["room"]["will"]})

    def _make_room_elsewhere(self):
        for mentor in Participation.objects.filter(pk__in=self.room):
            self._change("participation", mentor, {"capacity": self.room[mentor.pk]})

    def _change(self, kind, row, news):
        old = {name: getattr(row, name) for name, value in news.items() if getattr(row, name) != value}
        if not old:
            return
        for name in old:
            setattr(row, name, news[name])
        if kind != "guardian":
            row.refresh_keys()
            row.updated_at = self.now
        if row.pk not in self.before[kind]:
            self.changed[kind].append(row)
        self.before[kind].setdefault(row.pk, {}).update({name: _plain(value) for name, value in old.items()})
        self.after[kind].setdefault(row.pk, {}).update({name: _plain(news[name]) for name in old})

    def _write(self):
        Person.objects.bulk_create(self.made["person"])
        Guardian.objects.bulk_create(self.made["guardian"])
        Participation.objects.bulk_create(self.made["participation"])
        run_out = LongTermPermission.objects.filter(person__in=[row.person_id for row in self.made["permission"]])
        run_out.filter(ended_at=None).update(ended_at=self.now)
        LongTermPermission.objects.bulk_create(self.made["permission"])
        for model, kind, names in (
            (Person, "person", PERSON_FIELDS),
            (Guardian, "guardian", GUARDIAN_FIELDS),
            (Participation, "participation", PARTICIPATION_FIELDS),
        ):
            if self.changed[kind]:
                model.objects.bulk_update(self.changed[kind], [n.removesuffix("_id") for n in names], batch_size=200)
        self._write_topics()

    def _write_topics(self):
        names = [name for _participation, own in self.topics for name in own]
        found, new = find_or_create_topics(names, self.programme.organisation)
        self.new_topics = [(found[key].pk, key) for key in new]
        through = Participation.topics.through
        pairs = {(participation.pk, found[search_key(n)].pk) for participation, own in self.topics for n in own}
        made = set(self.made_keys("participation"))
        old = [participation.pk for participation, _own in self.topics if participation.pk not in made]
        there = set(through.objects.filter(participation__in=old).values_list("participation_id", "topic_id"))
        fresh = sorted(pairs - there)
        through.objects.bulk_create([through(participation_id=p, topic_id=t) for p, t in fresh])
        self.fresh_topics = fresh

    def made_keys(self, kind):
        return [row.pk for row in self.made[kind]]

    @property
    def done(self):
        """What a batch keeps of it: keys of rows made, columns changed, topics given."""
        return {
            "made": {kind: self.made_keys(kind) for kind in self.made},
            "before": self.before,
            "after": self.after,
            "topics": self.fresh_topics,
            "new_topics": self.new_topics,
        }


def _without_known_phones(row, values):
    """A phone that ``row`` has already, in whichever place, is no news."""
    phones = values.get("phone", ""), values.get("second_phone", "")
    others = {name: value for name, value in values.items() if name not in ("phone", "second_phone")}
    return others | phone_news(row, phones)


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
