"""Personal links opened by whoever came in by a card: they stay in the history of a shared computer, so from then on
they open to their holder alone, who comes in by the card again."""

from datetime import timedelta

from django.core.cache import cache

KEPT = int(timedelta(days=60).total_seconds())  # longer than a questionnaire is open


def is_shut(request, link, owner):
    """Whether ``link`` is not for this reader now; ``owner`` is the key of its holder's account, if there is one."""
    door, is_owner = f"by-card:{link.pk}", request.user.is_authenticated and request.user.pk == owner
    if is_owner and request.card:
        cache.set(door, True, KEPT)
    return not is_owner and bool(cache.get(door))
