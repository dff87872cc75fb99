"""What people do with orders before they are signed: compose, edit, submit, return, read."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.enums import OrderState
from documents.models import Acquaintance, Order, OrderTemplate
from documents.order_kinds import rules_of, rules_of_kind
from documents.visas import ask_anew, check_no_remarks
from documents.wording import COMMON, check_fields, common_regulation, fields_of, fill, fill_regulation, template_of
from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear
from organisations.enums import Role
from organisations.models import AuditEntry, User
from organisations.outbox import tell


@transaction.atomic
def compose_order(
    organisation, kind, *, by, fields, school_year, annex=None, context=None, due_on=None, amends=None, readers=()
):
    """A draft of ``kind`` from its template, filled with ``fields``; ``readers`` are users who will have to read it,
    ``amends`` is the order that it changes."""
    template = template_of(kind, organisation)
    order = Order(
        organisation=organisation,
        kind=kind,
        school_year=school_year,
        heading=fill(template.heading, fields),
        preamble=fill(template.preamble, fields),
        items=[{"number": item["number"], "text": fill(item["text"], fields)} for item in template.items],
        annex=annex or {},
        regulation=fill_regulation(template.regulation, fields),
        context=context or {},
        due_on=due_on,
        amends=amends,
        prepared_by=by,
    )
    order.name_for_search()
    order.save()
    Acquaintance.objects.bulk_create(Acquaintance(order=order, user=user) for user in dict.fromkeys(readers))
    AuditEntry.record(by, "order.composed", order)
    return order


def begin_order(organisation, kind, programme, *, by, post, context):
    """A draft of ``kind`` begun by hand, as the app that owns the kind composes it. ``programme`` may be ``None``,
    ``post`` is what ``by`` is called here."""
    if compose := rules_of_kind(kind).compose:
        return compose(organisation, programme, by=by, post=post, context=context)
    return compose_order(
        organisation,
        kind,
        by=by,
        fields=fields_of(organisation, programme, by=by, post=post),
        school_year=year_of(organisation, programme),
        context=context,
    )


def year_of(organisation, programme):
    """The school year an order about ``programme``, or about none, belongs to."""
    return programme.school_year if programme else SchoolYear.of(organisation.today).start


@transaction.atomic
def save_template(organisation, kind, *, heading, preamble, items, regulation=(), by):
    """The organisation's own wording of ``kind``: what drafts begin with from now on; ``regulation`` are the items of
    the annex in words, where the kind has one. Raises ``Refused`` at the part that names a field the kind does not
    give."""
    known = {*COMMON, *rules_of_kind(kind).fields}
    parts = {"heading": heading, "preamble": preamble, "clauses": "\n".join(item["text"] for item in items)}
    parts["regulation"] = "\n".join(item["text"] for item in regulation)
    for name, text in parts.items():
        try:
            check_fields(text, known)
        except Refused as refusal:
            raise Refused({name: refusal}) from refusal
    annexed = {"title": common_regulation(kind)["title"], "items": list(regulation)} if regulation else {}
    template, _made = OrderTemplate.objects.update_or_create(
        organisation=organisation,
        kind=kind,
        defaults={
            "heading": heading,
            "preamble": preamble,
            "items": items,
            "regulation": annexed,
        },
    )
    AuditEntry.record(by, "order_template.saved", template, kind=kind)
    return template


@transaction.atomic
def drop_template(organisation, kind, *, by):
    """Back to everybody's wording of ``kind``."""
    template = OrderTemplate.objects.filter(organisation=organisation, kind=kind).first()
    if template is not None:
        AuditEntry.record(by, "order_template.dropped", organisation, kind=kind)
        template.delete()


@transaction.atomic
def edit_order(order, *, heading, preamble, items, due_on, regulation=None, by):
    """``regulation``: the items of the annex in words, where orders of its kind have one; empty takes it away."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    if not order.is_editable:
        raise Refused(_("Only a draft can be changed. Ask the director to return the order."), code="order_not_draft")
    before = order.pages_key
    order.heading, order.preamble, order.items, order.due_on = heading, preamble, items, due_on
    if regulation is not None:
        order.regulation = {"title": _regulation_title(order), "items": regulation} if regulation else {}
    order.name_for_search()
    order.save(update_fields=["heading", "search_key", "preamble", "items", "due_on", "regulation"])
    AuditEntry.record(by, "order.edited", order)
    if order.pages_key != before:
        ask_anew(order)
    return order


def _regulation_title(order):
    """What heads its annex in words: as it stands, or as everybody's begins where it was taken away."""
    if order.regulation:
        return order.regulation["title"]
    fields = fields_of(order.organisation, None, by=order.prepared_by, post="")
    return fill(common_regulation(order.kind)["title"], fields)


@transaction.atomic
def change_annex(order, annex, *, by):
    """The table of a draft says what has changed since; its text stays as its author wrote it."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    if not order.is_editable:
        raise Refused(_("Only a draft can be changed. Ask the director to return the order."), code="order_not_draft")
    order.annex = annex
    order.save(update_fields=["annex"])
    AuditEntry.record(by, "order.edited", order)
    ask_anew(order)
    return order


@transaction.atomic
def submit_order(order, *, note="", by):
    """Lay the order on the director's desk and tell the director."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    check_no_remarks(order)
    order.submit(note)
    AuditEntry.record(by, "order.submitted", order)
    tell(
        directors_of(order.organisation),
        reason=f"order-submitted:{order.pk}:{order.submitted_at:%Y%m%d%H%M%S}",
        text=_("An order waits for your signature: %(heading)s") % {"heading": order.heading},
        url=order.get_absolute_url(),
        organisation=order.organisation,
        due_on=order.due_on,
    )
    return order


@transaction.atomic
def withdraw_order(order, *, by):
    """The author takes back what lies on the director's desk; what is bound to the draft stays bound."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    order.take_back()
    AuditEntry.record(by, "order.withdrawn", order)
    return order


@transaction.atomic
def return_order(order, *, remark, by):
    """Give the order back to its author with a remark; what was bound to it is released."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    order.give_back(remark)
    rules_of(order).give_up(order)
    AuditEntry.record(by, "order.returned", order, remark=order.remark)
    tell(
        [order.prepared_by],
        reason=f"order-returned:{order.pk}:{timezone.now():%Y%m%d%H%M%S}",
        text=_("The director returned the order “%(heading)s”: %(remark)s")
        % {"heading": order.heading, "remark": order.remark},
        url=order.get_absolute_url(),
        organisation=order.organisation,
    )
    return order


@transaction.atomic
def delete_draft(order, *, by):
    """A draft that is not needed; anything that was ever signed stays."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    if order.state not in (OrderState.DRAFT, OrderState.RETURNED):
        raise Refused(_("Only a draft can be deleted."), code="order_not_draft")
    rules_of(order).give_up(order)
    AuditEntry.record(by, "order.deleted", order, heading=order.heading)
    order.delete()


@transaction.atomic
def acquaint(order, *, by):
    """``by`` has read the order."""
    if order.state != OrderState.IN_FORCE:
        raise Refused(_("Only an order in force is read and noted."), code="order_not_in_force")
    row = Acquaintance.objects.select_for_update().filter(order=order, user=by).first()
    if row is None:
        raise Refused(_("You are not on the list of this order."), code="not_a_reader")
    if row.acquainted_on is None:
        row.acquainted_at, row.acquainted_on = timezone.now(), order.organisation.today
        row.save(update_fields=["acquainted_at", "acquainted_on"])
        AuditEntry.record(by, "order.acquainted", order)


def directors_of(organisation):
    return User.objects.filter(
        is_active=True, memberships__in=organisation.memberships.current().filter(role=Role.DIRECTOR)
    ).distinct()
