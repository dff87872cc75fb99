"""For support staff: which orders there are and where they stand. Their texts and annexes stay with the school."""

from django.contrib import admin

from documents.models import Order, OrderTemplate
from organisations.admin import ReadOnlyAdmin


@admin.register(Order)
class OrderAdmin(ReadOnlyAdmin):
    list_display = ["pk", "organisation", "kind", "state", "number", "issued_on", "signed_at"]
    list_filter = ["state", "kind"]
    list_select_related = ["organisation"]
    search_fields = ["number", "organisation__short_name"]
    fields = [
        "organisation",
        "kind",
        "state",
        "school_year",
        "number",
        "issued_on",
        "submitted_at",
        "signed_at",
        "signature_way",
        "check_code",
    ]


@admin.register(OrderTemplate)
class OrderTemplateAdmin(admin.ModelAdmin):
    list_display = ["kind", "organisation", "heading"]
    list_filter = ["kind"]
    list_select_related = ["organisation"]
    autocomplete_fields = ["organisation"]
