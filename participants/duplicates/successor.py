"""Where the key of a record that was merged leads: printed forms and addresses still name it."""

from participants.models import PersonMerge

LONGEST_CHAIN = 10


def standing_key(key):
    """The key of the record ``key`` was merged into, or ``key`` itself."""
    for _step in range(LONGEST_CHAIN):
        kept = PersonMerge.objects.standing().filter(gone_key=key).values_list("kept_id", flat=True).first()
        if kept is None:
            return key
        key = kept
    return key
