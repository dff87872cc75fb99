"""Query sets that know whose rows are whose."""

from django.db import models
from django.db.models import Q


class PermittedQuerySet(models.QuerySet):
    """A query set that knows which rows a user may touch.

    ``organisation_path`` leads from a row to its organisation (``""``: the row is the organisation);
    ``own_paths`` lead, relation by relation, from a row to the user whose own it is.
    """

    organisation_path = "organisation"
    own_paths: dict = {}

    def permitted(self, user, permission):
        """Rows on which ``user`` holds ``permission``, through a membership or because they are the user's own."""
        from organisations.access import granted_here, granted_organisations, granted_relations

        path = self.organisation_path
        roots = granted_organisations(user, permission)
        allowed = Q(pk__in=[])
        prefix = f"{path}__" if path else ""
        if here := granted_here(user, permission):
            allowed |= Q(**{f"{prefix}in" if path else "pk__in": here})
        if roots:
            allowed |= Q(**{f"{prefix}parent__in": roots}) | Q(**{f"{prefix}parent__parent__in": roots})
        own = [relation for relation in granted_relations(permission, user) if relation in self.own_paths]
        for relation in own:
            allowed |= self.own_rows(relation, user)
        rows = self.filter(allowed)
        return rows.distinct() if own else rows

    def own_rows(self, relation, user):
        """The condition under which a row is ``user``'s own by ``relation``; several paths may lead there."""
        paths = self.own_paths[relation]
        condition = Q()
        for path in (paths,) if isinstance(paths, str) else paths:
            condition |= Q(**{path: user})
        return condition
