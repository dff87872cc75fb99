"""Whatever key of another school a form is made to send, nothing of that school is named by a write or shown.

Two schools of one municipality, made alike: a row of the first has the key 5000001, its like in the second 7000001,
so that a key tells whose it is, and a form of the first becomes a forged one by turning its fives into sevens.
"""

import ast
import inspect
import io
import re
import zipfile
from collections import Counter
from contextlib import contextmanager
from functools import cache as remembered
from textwrap import dedent
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import lxml.html
import pytest
import time_machine
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, models, transaction
from django.urls import resolve, reverse
from lxml.etree import ParserError

from mentoring.kit.downloads import XLSX
from organisations.enums import OrganisationKind
from organisations.models import Membership, Organisation
from participants.models import LongTermPermission
from tests.security.conftest import NOON, OF_SESSIONS, WRITING
from tests.security.test_truth_table import FORGED, OPEN_TO, _address, _value, addresses
from tests.security.typing_in import OURS, typed_columns
from tests.security.world import build, photograph

OWN, FOREIGN, LATER = 5_000_001, 7_000_001, 9_000_001  # where the keys of each begin, and of what a test adds
OWN_KEY, FOREIGN_KEY = re.compile(r"(?<!\d)5000(\d{3})(?!\d)"), re.compile(r"(?<!\d)7000\d{3}(?!\d)")
SECRET = "Тайнов"
STANDINGS = ["curator", "director", "specialist", "class_teacher", "mentor", "mentee", "guardian"]
STAFF = {"director", "specialist", "class_teacher"}
READS_KEYS = {"key_of", "keys_of", "asked_for"}
TYPED = {"date": "2026-11-20", "number": "1", "email": "a@school.example", "url": "https://a.example", "time": "14:00"}


def begin_keys_at(number):
    """The next row of every table of ours gets ``number`` as its key."""
    with connection.cursor() as cursor:
        for table, column in _tables():
            if connection.vendor == "postgresql":
                cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', column])
                cursor.execute(f"ALTER SEQUENCE {cursor.fetchone()[0]} RESTART WITH {number}")
            else:
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
                cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, number - 1])


@remembered
def _tables():
    return [
        (model._meta.db_table, model._meta.pk.column)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in OURS and isinstance(model._meta.pk, models.AutoField)
    ]


def make_everything_theirs(school):
    """What the second school has in common with everybody becomes its own; its words are told by a word."""
    for model in apps.get_models():
        if model._meta.app_label in OURS:
            for field in model._meta.concrete_fields:
                if field.related_model is Organisation and field.null and field.name == "organisation":
                    model._base_manager.filter(pk__gte=FOREIGN, **{field.name: None}).update(**{field.name: school})
    for model, field in typed_columns():
        if model is not Organisation and isinstance(model._meta.pk, models.AutoField):
            for key in model._base_manager.filter(pk__gte=FOREIGN).values_list("pk", flat=True):
                words = f"{SECRET}{key % 1000}"[: field.max_length]
                with transaction.atomic():
                    model._base_manager.filter(pk=key).exclude(**{field.name: ""}).update(**{field.name: words})


@pytest.fixture(scope="module")
def two_schools(django_db_setup, django_db_blocker):
    """``(people of the first, its rows, rows of the second)``."""
    with time_machine.travel(NOON), django_db_blocker.unblock(), transaction.atomic():
        begin_keys_at(OWN)
        people, rows = build()
        begin_keys_at(FOREIGN)
        _their_people, theirs = build(Organisation.objects.get(pk=rows.office), mark="-2")
        make_everything_theirs(theirs.organisation)
        LongTermPermission.objects.filter(pk__gte=FOREIGN).delete()  # nothing is shared on purpose
        Membership.objects.filter(pk__gte=FOREIGN).exclude(organisation__kind=OrganisationKind.SCHOOL).delete()
        begin_keys_at(LATER)
        yield people, rows, theirs
        transaction.set_rollback(True)


@contextmanager
def foreign_writes():
    """A list that fills with the writes that name a key of the second school and change anything."""
    seen = []

    def watch(execute, sql, params, many, context):
        answer = execute(sql, params, many, context)
        is_write = WRITING.match(sql) and not OF_SESSIONS.match(sql)
        if is_write and context["cursor"].rowcount and (keys := FOREIGN_KEY.findall(repr(params))):
            seen.append(f"{sql[:90]} … {keys}")
        return answer

    with connection.execute_wrapper(watch):
        yield seen


class Forger:
    """Turns keys and other names of the first school's rows into those of the second."""

    def __init__(self, rows, theirs):
        self.words = {rows.slug: theirs.slug}
        self.words |= {str(getattr(rows, n)): str(getattr(theirs, n)) for n in ("slug", "template", "consent_kind")}
        self.words = {own: other for own, other in self.words.items() if own != other}

    def forged(self, text):
        return self.words.get(text) or OWN_KEY.sub(r"7000\1", text)

    def is_reference(self, text):
        return text in self.words or bool(OWN_KEY.search(text))


def shape(text):
    return re.sub(r"\d+", "N", text)


def kind_of_page(address):
    """The page, and the names of what stands behind «?»."""
    split = urlsplit(address)
    return shape(split.path), *sorted(name for name, _value in parse_qsl(split.query))


def forms_of(page, tree):
    """``(address, method, controls, buttons)`` of each form; controls: ``{name: (kind, chosen, all that may be)}``."""
    for form in tree.iter("form"):
        name = form.get("id")
        parts = form.xpath(".//input|.//select|.//textarea|.//button")
        parts += tree.xpath("//*[@form=$name]", name=name) if name else []
        controls, buttons = {}, []
        for part in parts:
            called, kind = part.get("name"), part.get("type", part.tag)
            if part.tag == "button" or kind == "submit":
                buttons.append((called, part.get("value", ""), urljoin(page, part.get("formaction") or "")))
            elif called and called != "csrfmiddlewaretoken":
                had = controls.get(called, (kind, [], []))
                controls[called] = (kind, had[1] + _chosen(part, kind), had[2] + _possible(part))
        address = urljoin(page, form.get("action") or form.get("hx-post") or page)
        yield address, (form.get("method") or "get").lower(), controls, buttons or [(None, "", page)]


def _possible(part):
    if part.tag == "select":
        return [option.get("value", "") for option in part.iter("option") if option.get("value")]
    return [part.get("value", "")] if part.get("value") else []


def _chosen(part, kind):
    if part.tag == "select":
        chosen = [option.get("value", "") for option in part.iter("option") if option.get("selected") is not None]
        return [one for one in chosen if one] or _possible(part)[:1]
    if part.tag == "textarea":
        return [part.text or "Слова"]
    if kind in ("checkbox", "radio"):
        return [part.get("value", "on")]
    return [part.get("value") or TYPED.get(kind, "Слова")]


def sent(controls, button):
    """What the form sends as it stands, its gaps filled."""
    data = {}
    for name, (kind, chosen, _all) in controls.items():
        if kind == "file":
            data[name] = SimpleUploadedFile("лист.jpg", photograph(), "image/jpeg")
        elif chosen:
            data[name] = chosen[:1] if kind == "radio" else chosen
    return data | ({button[0]: [button[1]]} if button[0] else {})


def forgeries(forger, controls, button, unseen):
    """``(what is forged, changes)``: every field that names rows, one at a time, names those of the second school."""
    for name, (kind, chosen, possible) in controls.items():
        named = [value for value in dict.fromkeys([*chosen, *possible]) if forger.is_reference(value)]
        if named:
            yield shape(name), {name: [forger.forged(value) for value in named]}
        elif kind.startswith("select") and not possible:
            yield shape(name), {name: [str(FOREIGN)]}
        if OWN_KEY.search(name):
            yield shape(name), {name: None, forger.forged(name): chosen}
    if button[0] and forger.is_reference(button[1]):
        yield f"{button[0]}={shape(button[1])}", {button[0]: [forger.forged(button[1])]}
    if button[0] and OWN_KEY.search(button[0]):
        yield shape(button[0]), {button[0]: None, forger.forged(button[0]): [button[1]]}
    for name in unseen - set(controls) - {button[0]}:
        yield name, {name: [str(FOREIGN + 1), str(FOREIGN)]}


@remembered
def read_by_hand(view, method):
    """Names a view takes out of ``request.POST`` or ``request.GET`` itself, to read keys in them."""
    tree = ast.parse(dedent(inspect.getsource(inspect.unwrap(view))))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    reading = [node for node in calls if getattr(node.func, "attr", getattr(node.func, "id", "")) in READS_KEYS]
    taken = [part for node in reading for part in ast.walk(node) if isinstance(part, ast.Call)]
    return {
        part.args[0].value
        for part in taken
        if getattr(getattr(part.func, "value", None), "attr", "") == method and isinstance(part.args[0], ast.Constant)
    }


def tells(answer):
    """Whether an answer shows a word of the second school."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if answer.get("Content-Type") == XLSX:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    return SECRET.encode() in content


def tree_of(answer):
    if answer.status_code == 200 and "text/html" in answer.get("Content-Type", "") and not answer.streaming:
        try:
            return lxml.html.fromstring(answer.content.decode())
        except ParserError:
            return None
    return None


class Attack:
    """One person of the first school, who forges whatever the pages offer."""

    def __init__(self, client, forger):
        self.client, self.forger = client, forger
        self.holes, self.tried, self.seen, self.done = {}, Counter(), Counter(), Counter()

    def read(self, address):
        answer = self.client.get(address)
        if tells(answer):
            self.holes[f"GET {shape(address)}"] = "shows it"
        return answer

    def send(self, address, data, what):
        """Send a form and take back what it did."""
        with transaction.atomic():
            with foreign_writes() as named:
                answer = self.client.post(address, data)
                if answer.status_code == 302 and FOREIGN_KEY.search(answer["Location"]):
                    answer = self.client.get(answer["Location"])
            if named or (answer.status_code != 302 and tells(answer)) or answer.status_code >= 500:
                self.holes[f"POST {shape(address)} {what}"] = named or f"shows it: {answer.status_code}"
            transaction.set_rollback(True)
        self.done[answer.status_code] += 1

    def forge_forms(self, page, tree):
        for address, method, controls, buttons in forms_of(page, tree):
            if urlsplit(address).path.startswith("/accounts/"):
                continue
            if method == "get":
                query = urlencode(sent(controls, buttons[0]), doseq=True)
                self.forge_query(f"{address}?{query}")
                continue
            for button in buttons:
                to = button[2] if button[2] != page else address
                unseen = read_by_hand(resolve(urlsplit(to).path).func, "POST")
                for what, changes in forgeries(self.forger, controls, button, unseen):
                    known = (shape(to), shape(str(button[:2])), what)
                    if not self.tried[known]:
                        self.tried[known] += 1
                        data = {n: v for n, v in (sent(controls, button) | changes).items() if v is not None}
                        self.send(to, data, what)

    def forge_query(self, address):
        split = urlsplit(address)
        pairs = parse_qsl(split.query)
        forged = [(name, self.forger.forged(value)) for name, value in pairs]
        if forged != pairs and not self.tried[kind_of_page(address)]:
            self.tried[kind_of_page(address)] += 1
            self.read(f"{split.path}?{urlencode(forged)}")

    def look(self, page):
        """Read a page of one's own and forge what it offers, there and behind the links with keys in their query."""
        waiting = [page]
        while waiting:
            here = waiting.pop()
            if self.seen[kind_of_page(here)] or urlsplit(here).path.endswith(".pdf"):
                continue
            if (tree := tree_of(self.read(here))) is None:
                continue
            self.seen[kind_of_page(here)] += 1
            self.forge_forms(here, tree)
            for link in tree.xpath("//@href|//@hx-get"):
                if "?" in link and not link.startswith(("http", "mailto:", "/static", "data:")):
                    self.forge_query(urljoin(here, link))
                    waiting += [urljoin(here, link)] if OWN_KEY.search(urlsplit(link).query) else []

    def write_by_hand(self, address):
        """Without any form: each name the view reads keys from, with a mentee's key last and with a mentor's."""
        for name in read_by_hand(resolve(address).func, "POST"):
            for keys in ([FOREIGN + 1, FOREIGN], [FOREIGN, FOREIGN + 1]):
                self.send(address, FORGED | {name: keys}, name)


@pytest.mark.usefixtures("blank_papers", "db", "short_refusals")
@pytest.mark.parametrize("standing", STANDINGS)
def test_a_key_of_another_school_names_nothing(sign_in, two_schools, standing):
    people, rows, theirs = two_schools
    attack = Attack(sign_in(people[standing]), Forger(rows, theirs))
    for name, arguments in addresses():
        if standing not in OPEN_TO[name] or (standing in STAFF and "curator" in OPEN_TO[name]):
            continue  # one view: whose rows it takes is asked once, for the curator
        address = _address(name, arguments, rows)
        attack.look(address)
        attack.write_by_hand(address)
        for name in read_by_hand(resolve(address).func, "GET") if not address.endswith(".pdf") else ():
            attack.read(f"{address}?{urlencode({name: FOREIGN})}")
    assert attack.holes == {}


@pytest.mark.usefixtures("blank_papers", "db", "short_refusals")
def test_a_row_of_another_school_beside_a_row_of_ones_own_opens_nothing(sign_in, two_schools):
    """Addresses that name two rows, one of them of the other school."""
    people, rows, theirs = two_schools
    attack = Attack(sign_in(people["curator"]), Forger(rows, theirs))
    for name, arguments in addresses():
        own = {argument: _value(name, argument, rows) for argument in arguments}
        other = {argument: _value(name, argument, theirs) for argument in arguments}
        for argument in set(arguments) - {"token"}:  # a personal link is its holder's, wherever it leads
            if len(arguments) > 1 and own[argument] != other[argument] and "curator" in OPEN_TO[name]:
                address = reverse(name, kwargs=own | {argument: other[argument]})
                attack.read(address)
                attack.send(address, FORGED, argument)
    assert attack.holes == {}
