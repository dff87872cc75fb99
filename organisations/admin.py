"""For support staff: accounts, organisations and what the machinery is doing. What participants say is not here."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.utils.translation import gettext_lazy as _

from organisations.models import Job, Letter, Membership, Organisation, User

admin.site.login = secure_admin_login(admin.site.login)  # one sign-in page, with its limits on tries


class ReadOnlyAdmin(admin.ModelAdmin):
    """Looked at, never changed: the product's own actions keep such rows."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class MembershipInline(admin.TabularInline):
    model = Membership
    extra = 0
    autocomplete_fields = ["organisation"]


@admin.register(User)
class AccountAdmin(UserAdmin):
    list_display = ["username", "last_name", "first_name", "email", "is_active", "last_login"]
    search_fields = ["username", "last_name", "email"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": ["last_name", "first_name", "patronymic", "email"]}),
        (_("Support staff"), {"fields": ["is_active", "is_staff", "is_superuser"]}),
        (_("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    inlines = [MembershipInline]


@admin.register(Organisation)
class OrganisationAdmin(admin.ModelAdmin):
    list_display = ["short_name", "kind", "parent", "locality", "time_zone"]
    list_filter = ["kind"]
    list_select_related = ["parent"]
    search_fields = ["short_name", "name"]
    autocomplete_fields = ["parent"]


@admin.register(Membership)
class MembershipAdmin(admin.ModelAdmin):
    list_display = ["user", "role", "organisation", "starts_on", "ends_on"]
    list_filter = ["role"]
    list_select_related = ["user", "organisation"]
    search_fields = ["user__username", "user__last_name", "organisation__short_name"]
    autocomplete_fields = ["user", "organisation"]


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    list_display = ["kind", "key", "state", "attempts", "done", "total", "run_at", "finished_at", "error"]
    list_filter = ["state", "kind"]
    search_fields = ["key"]
    exclude = ["payload"]


@admin.register(Letter)
class LetterAdmin(ReadOnlyAdmin):
    """Whether it went, not what it says: letters hold personal links and codes."""

    list_display = ["key", "to_address", "state", "attempts", "send_at", "sent_at", "error"]
    list_filter = ["state"]
    search_fields = ["key", "to_address"]
    exclude = ["subject", "body"]
