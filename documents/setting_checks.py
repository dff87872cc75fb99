"""What ``manage.py check`` says of the settings of signing."""

from django.conf import settings
from django.core.checks import Warning, register


@register()
def check_time_stamp_certificates(app_configs, **kwargs):
    """A wrong file would be noticed only by a director who signs."""
    from documents.signing.stamping import read_roots

    try:
        read_roots()
    except (OSError, ValueError) as error:
        hint = f"TIMESTAMP_CERTIFICATES is {settings.TIMESTAMP_CERTIFICATES}: {error}"
        text = "The certificates of the time stamping service can not be read; orders are signed without a stamp only."
        return [Warning(text, hint=hint, id="documents.W001")]
    return []
