"""Signing twice in one instant, and a process that dies in the middle: one number, one document, nothing by halves."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import time

import pytest
from django.core.files.storage import default_storage
from django.db import connection

from documents import execution, outside, own_certificates, sweeping
from documents.enums import OrderState
from documents.models import Attachment, Order
from organisations.enums import Role
from tests.documents import signatures
from tests.documents.conftest import PIN
from tests.factories.documents import OrderFactory
from tests.factories.organisations import user_with
from tests.security.test_at_once import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.database,
    pytest.mark.skipif("connection.vendor == 'sqlite'", reason="SQLite lets one write at a time"),
]


@pytest.fixture
def deputy(school):
    user = user_with(Role.DIRECTOR, school, last_name="Орлов")
    own_certificates.issue_own_certificate(school, pin=PIN, by=user)
    return user


def fresh(order):
    return Order.objects.select_related("organisation").get(pk=order.pk)


def sign(order, by, number):
    return lambda: execution.sign_order(fresh(order), pin=PIN, number=number, by=by)


def test_two_directors_at_once_sign_one_order_once(order, certificate, director, deputy):
    assert at_once(sign(order, director, "17-ОД"), sign(order, deputy, "18-ОД")) == ["already_signed"]
    signed = fresh(order)
    assert (signed.state, signed.number) in [(OrderState.IN_FORCE, "17-ОД"), (OrderState.IN_FORCE, "18-ОД")]
    assert signed.signed_by == (director if signed.number == "17-ОД" else deputy)
    assert list(Attachment.objects.all()) == [signed.document]


def test_a_double_click_signs_once(order, certificate, director):
    assert at_once(*[sign(order, director, "17-ОД")] * 2) == ["already_signed"]
    assert list(Attachment.objects.all()) == [fresh(order).document]


def test_two_orders_signed_at_once_never_share_a_number(order, certificate, director, deputy, school, curator):
    other = OrderFactory(organisation=school, prepared_by=curator, waiting=True)
    assert at_once(sign(order, director, "17-ОД"), sign(other, deputy, "17-ОД")) == ["number_taken"]
    states = sorted((fresh(row).state, fresh(row).number) for row in (order, other))
    assert states == [(OrderState.FOR_SIGNATURE, ""), (OrderState.IN_FORCE, "17-ОД")]
    assert Attachment.objects.count() == 1


def test_given_out_and_signed_here_at_once_it_goes_one_way(order, certificate, director, deputy):
    given = lambda: outside.give_out(fresh(order), number="18-ОД", by=deputy)  # noqa: E731
    (refusal,) = at_once(sign(order, director, "17-ОД"), given)
    kept = fresh(order)
    assert (kept.state, kept.number, refusal) in [
        (OrderState.IN_FORCE, "17-ОД", "already_signed"),
        (OrderState.OUTSIDE, "18-ОД", "signed_outside"),
    ]
    assert list(Attachment.objects.all()) == [kept.document]


def test_a_signature_sent_and_the_order_taken_back_at_once_leave_one_of_both(order, director):
    out = outside.give_out(order, number="17-ОД", by=director)
    content = signatures.detached(out.document.read())
    (refusal,) = at_once(
        lambda: outside.accept_signature(fresh(out), content=content, by=director),
        lambda: outside.take_back(fresh(out), by=director),
    )
    kept = fresh(order)
    assert (kept.state, kept.number, bool(kept.signature_file), refusal) in [
        (OrderState.IN_FORCE, "17-ОД", True, "not_outside"),
        (OrderState.FOR_SIGNATURE, "", False, "order_not_waiting"),
    ]


def test_a_signature_sent_twice_at_once_is_kept_once(order, director):
    out = outside.give_out(order, number="17-ОД", by=director)
    content = signatures.detached(out.document.read())
    send = lambda: outside.accept_signature(fresh(out), content=content, by=director)  # noqa: E731
    assert at_once(send, send) == ["already_signed"]
    assert Attachment.objects.count() == 2


# The process dies at the ``times``-th call of what another app has to say: its checks are asked before the signature is
# made and again when all is about to be written; its effect comes when all is written and nothing is committed.
DYING = """
import os, signal, sys
import django
django.setup()
from documents import execution, order_kinds, outside
from documents.enums import OrderKind
from documents.models import Order
from organisations.models import User
what, times, deed, order, by, pin = sys.argv[1:]
calls = []
def die(*_anything):
    calls.append(1)
    if len(calls) == int(times):
        os.kill(os.getpid(), signal.SIGKILL)
    return []
order_kinds.register(order_kinds.OrderKindRules(OrderKind.AWARDS, **{what: die}))
order, by = Order.objects.get(pk=order), User.objects.get(pk=by)
if deed == "sign":
    execution.sign_order(order, pin=pin, number="17-ОД", by=by)
else:
    outside.give_out(order, number="17-ОД", by=by)
"""


def killed(what, times, deed, order, director):
    place = connection.settings_dict
    address = f"postgres://{place['USER']}:{place['PASSWORD']}@{place['HOST']}:{place['PORT']}/{place['NAME']}"
    died = subprocess.run(
        [sys.executable, "-c", DYING, what, times, deed, str(order.pk), str(director.pk), PIN],
        env=os.environ | {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        capture_output=True,
        check=False,
    )
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()


@pytest.mark.parametrize(
    ("what", "times", "deed"), [("checks", "2", "sign"), ("take_effect", "1", "sign"), ("checks", "2", "give_out")]
)
def test_a_process_killed_between_signing_and_storing_leaves_the_order_as_it_was(
    order, certificate, director, what, times, deed
):
    killed(what, times, deed, order, director)
    left = fresh(order)
    assert (left.state, left.number, left.document, left.check_code) == (OrderState.FOR_SIGNATURE, "", None, None)
    assert not Attachment.objects.exists()
    assert sign(order, director, "17-ОД")().state == OrderState.IN_FORCE


def test_what_a_killed_process_had_written_is_swept_after_a_day_and_nothing_else(
    order, certificate, director, school, curator
):
    folder = Path(default_storage.path(f"{school.pk}/order"))
    killed("take_effect", "1", "sign", order, director)
    (orphan,) = folder.iterdir()
    signed = sign(OrderFactory(organisation=school, prepared_by=curator, waiting=True), director, "18-ОД")()
    assert sweeping.sweep_files() == 0
    day_before_yesterday = time() - 2 * 86400
    for file in folder.iterdir():
        os.utime(file, (day_before_yesterday, day_before_yesterday))
    assert sweeping.sweep_files() == 1
    assert not orphan.exists()
    assert fresh(signed).document.is_intact
