"""For support staff: the targets a level or an organisation has set for itself."""

from django.contrib import admin

from monitoring.models import IndicatorTarget


@admin.register(IndicatorTarget)
class IndicatorTargetAdmin(admin.ModelAdmin):
    list_display = ["indicator", "organisation", "value"]
    list_filter = ["indicator"]
    list_select_related = ["organisation"]
    autocomplete_fields = ["organisation"]
