"""A director with a certificate, and an order on the desk."""

import pytest

from documents import execution, order_kinds, own_certificates
from documents.enums import OrderKind
from tests.factories.documents import OrderFactory

PIN = "482915"


@pytest.fixture
def certificate(school, director):
    return own_certificates.issue_own_certificate(school, pin=PIN, by=director)


@pytest.fixture
def order(school, curator):
    return OrderFactory(organisation=school, prepared_by=curator, waiting=True)


@pytest.fixture
def signed(order, certificate, director):
    return execution.sign_order(order, pin=PIN, number="17-ОД", by=director)


@pytest.fixture
def rules(monkeypatch):
    """``rules(checks=…, take_effect=…)``: what another app adds to orders of the kind the tests use."""

    def register(**what):
        monkeypatch.setitem(order_kinds.RULES, OrderKind.AWARDS, order_kinds.OrderKindRules(OrderKind.AWARDS, **what))

    return register
