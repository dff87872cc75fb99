"""The act on destroying personal data: an order of the director with the act as its annex, and the log of events.

Roskomnadzor's order No. 179 of 28.10.2022 asks for the operator with the address, whose data they were (the name *or
other information that points to the person*), who destroyed them, the sorts of data, the system, the way, the reason
and the day; and for an extract of the system's log. A number points to the person; the name is what was destroyed.
"""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.actions import compose_order, submit_order
from documents.enums import OrderKind
from documents.printing import date_in_words
from documents.wording import fields_of
from mentoring.kit.periods import SchoolYear
from mentoring.kit.sheets import Column, Sheet
from organisations.models import Membership

KEEP_YEARS = 3  # order No. 179, item 8
SYSTEM = gettext_lazy("Mentoring information system")
WAY = gettext_lazy("removed from the database and the file store for good, without means of restoring; names replaced")
LOG = Sheet(
    gettext_lazy("Extract of the log of events"),
    Column("number", gettext_lazy("Whose data"), width=16),
    Column("sorts", gettext_lazy("Sorts of data"), width=80),
    Column("system", gettext_lazy("Information system"), width=34),
    Column("reason", gettext_lazy("Reason"), width=44),
    Column("at", gettext_lazy("Destroyed on"), width=20),
)


def lay_act_on_desk(erasures, *, by):
    """The order with the act about ``erasures``, before the director for signature."""
    organisation = erasures[0].organisation
    today = organisation.today
    post = post_of(by, organisation)
    fields = fields_of(organisation, None, by=by, post=post)
    fields |= {"destroyed_on": date_in_words(today), "keep_until": date_in_words(_years_later(today))}
    order = compose_order(
        organisation,
        OrderKind.DATA_DESTRUCTION,
        by=by,
        fields=fields,
        school_year=SchoolYear.of(today).start,
        annex={
            "title": _("ACT\non destroying personal data"),
            "columns": [{"title": _("What the act states"), "width": 52}, {"title": _("Content")}],
            "rows": act_rows(organisation, erasures, by=by, post=post),
            "is_numbered": False,
        },
        context={"erasures": [erasure.pk for erasure in erasures]},
        readers=[by],  # whoever destroyed the data signs too
    )
    for erasure in erasures:
        erasure.act = order
        erasure.save(update_fields=["act"])
    return submit_order(order, by=by)


def post_of(user, organisation):
    row = Membership.objects.current().filter(user=user, organisation=organisation).first()
    return row.title if row else ""


def act_rows(organisation, erasures, *, by, post):
    rows = [
        [_("Operator"), ", ".join(filter(None, [organisation.name, organisation.address or organisation.locality]))],
        [_("Destroyed by"), ", ".join(filter(None, [by.full_name, post]))],
        [_("Information system"), str(SYSTEM)],
        [_("Way of destroying"), str(WAY)],
        [_("Day of destroying"), date_in_words(organisation.today)],
    ]
    for erasure in erasures:
        rows += [
            [_("Data subject"), _("No. %(number)s in the information system") % {"number": erasure.number}],
            [_("Reason"), reason_of(erasure)],
            [_("Sorts of data destroyed"), sorts_of(erasure)],
            [_("Stays by law"), kept_of(erasure)],
        ]
    return rows


def reason_of(erasure):
    words = str(erasure.get_reason_display())
    if erasure.consent_id and erasure.consent.withdrawn_at:
        words = f"{words}, {erasure.consent.withdrawn_at:%d.%m.%Y}"
    return words[:1].upper() + words[1:]


def sorts_of(erasure):
    """Every sort with its number of records: what was destroyed, and what lost its names."""
    found = [*erasure.summary.get("destroyed", []), *erasure.summary.get("nameless", [])]
    return "; ".join(f"{sort['title']}: {sort['count']}" for sort in found) or "—"


def kept_of(erasure):
    return "; ".join(f"{sort['title']}: {sort['count']} ({sort['basis']})" for sort in erasure.summary["kept"]) or "—"


def log_file(organisation, erasures):
    """The extract of the log, as .xlsx bytes."""
    values = [
        {
            "number": erasure.number,
            "sorts": sorts_of(erasure),
            "system": str(SYSTEM),
            "reason": reason_of(erasure),
            "at": f"{erasure.decided_at.astimezone(organisation.clock):%d.%m.%Y %H:%M}",
        }
        for erasure in erasures
    ]
    return LOG.write(values, title=LOG.title, notes=[organisation.name])


def _years_later(day):
    return (
        day.replace(year=day.year + KEEP_YEARS)
        if (day.month, day.day) != (2, 29)
        else day.replace(year=day.year + KEEP_YEARS, day=28)
    )
