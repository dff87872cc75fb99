"""Addresses of the accounts of participants and guardians."""

from django.urls import path

from participants.views import accounts

PERSON, GUARDIAN = "people/<int:person>/account/", "people/<int:person>/guardians/<int:guardian>/account/"
urlpatterns = [
    path(PERSON, accounts.account, name="account"),
    path(f"{PERSON}password/", accounts.new_password, name="account_password"),
    path(f"{PERSON}end/", accounts.end, name="account_end"),
    path(GUARDIAN, accounts.account, name="guardian_account"),
    path(f"{GUARDIAN}password/", accounts.new_password, name="guardian_account_password"),
    path(f"{GUARDIAN}end/", accounts.end, name="guardian_account_end"),
]
