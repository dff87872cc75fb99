"""How allauth works here: accounts are made by schools, nobody registers by themselves."""

from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.utils.translation import gettext_lazy as _

WRONG_PASSWORD = _("The password does not fit. Check the keyboard layout and Caps Lock.")


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": WRONG_PASSWORD,
        "username_password_mismatch": WRONG_PASSWORD,
        "incorrect_password": WRONG_PASSWORD,
        "enter_current_password": WRONG_PASSWORD,
        "too_many_login_attempts": _("Too many attempts. Wait five minutes and try again, or ask for a new password."),
    }

    def is_open_for_signup(self, request):
        return False

    def get_reset_password_from_key_url(self, key):
        """The link of a letter leads to the product's own address, whatever host the request named."""
        return settings.PUBLIC_URL + urlsplit(super().get_reset_password_from_key_url(key)).path

    def set_password(self, user, password):
        """By letter or on the page of the password: either way its owner has chosen it."""
        user.has_first_password = False
        super().set_password(user, password)
