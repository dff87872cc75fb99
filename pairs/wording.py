"""The matching answers in codes; here they become sentences. What is stored is frozen: words for topics, no keys."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from pairs.matching import Criterion, Obstacle, Weight
from participants.slots import DAYS

CRITERIA = {
    Criterion.TOPICS: pgettext_lazy("criterion", "need"),
    Criterion.PREFERENCES: pgettext_lazy("criterion", "choice"),
    Criterion.TIME: pgettext_lazy("criterion", "time"),
    Criterion.DISTANCE: pgettext_lazy("criterion", "age"),
    Criterion.LOCATION: pgettext_lazy("criterion", "place"),
}
WEIGHTS = {
    Weight.REQUIRED: pgettext_lazy("weight", "must"),
    Weight.IMPORTANT: pgettext_lazy("weight", "important"),
    Weight.DESIRABLE: pgettext_lazy("weight", "desirable"),
    Weight.UNIMPORTANT: pgettext_lazy("weight", "not important"),
}
ON_DAYS = {
    "mon": pgettext_lazy("free on", "Mondays"),
    "tue": pgettext_lazy("free on", "Tuesdays"),
    "wed": pgettext_lazy("free on", "Wednesdays"),
    "thu": pgettext_lazy("free on", "Thursdays"),
    "fri": pgettext_lazy("free on", "Fridays"),
    "sat": pgettext_lazy("free on", "Saturdays"),
}
RELAXED = {
    Obstacle.NO_CONSENT: gettext_lazy("collect the consent"),
    Obstacle.FORMAT: gettext_lazy("allow another format"),
    Obstacle.TOPICS: gettext_lazy("allow a mentor for another need"),
    Obstacle.ASKS: gettext_lazy("agree on the mentor asked for"),
    Obstacle.TIME: gettext_lazy("agree on the time"),
    Obstacle.DISTANCE: gettext_lazy("allow another age"),
    Obstacle.LOCATION: gettext_lazy("allow another place"),
    Obstacle.PREFERENCES: gettext_lazy("ask again about the choice"),
    Obstacle.MENTOR_NO_CONSENT: gettext_lazy("collect the mentor's consent"),
    Obstacle.NOT_READY: gettext_lazy("interview and train the mentor"),
    Obstacle.LOW_SCORE: gettext_lazy("lower the least score"),
    Obstacle.FORBIDDEN: gettext_lazy("take back “does not fit”"),
}
UNMATCHED = {
    "no_consent": gettext_lazy("no consent yet"),
    "mentors_without_consent": gettext_lazy("suitable mentors have not given their consents yet"),
    "no_offer_in_format": gettext_lazy("no mentor in this format"),
    "no_offer_as_asked": gettext_lazy("no mentor as asked for"),
    "time_clash": gettext_lazy("the time suits nobody"),
    "too_distant": gettext_lazy("no mentor of a suitable age"),
    "no_offer_nearby": gettext_lazy("no mentor nearby"),
    "wishes_elsewhere": gettext_lazy("chose others"),
    "mentors_not_ready": gettext_lazy("suitable mentors are not interviewed or trained yet"),
    "low_score": gettext_lazy("nobody suits well enough"),
    "only_forbidden": gettext_lazy("nobody can be offered"),
    "no_offers": gettext_lazy("there are no mentors yet"),
    "rejected": gettext_lazy("the proposal was turned down"),
    "given_up": gettext_lazy("the mentor was given to another mentee"),
    "new": gettext_lazy("joined after the last matching"),
    "not_run": gettext_lazy("the matching has not been run yet"),
    "pair_ended": gettext_lazy("the former pair has ended its work"),
    "released": gettext_lazy("waits for the next matching"),
}


def freeze(reason, topics):
    """``Reason`` → what is kept in the database; ``topics``: names by key."""
    params = {
        name: sorted(value) if isinstance(value, frozenset) else list(value) if isinstance(value, tuple) else value
        for name, value in reason.params.items()
    }
    for name in ("met", "unmet", "topics"):
        if name in params:
            params[name] = [topics[key] for key in params[name] if key in topics]
    params.pop("mentors", None)
    return {"code": reason.code, **params}


def met_topics(reasons):
    """The words in which need and strength meet."""
    return next((reason["met"] for reason in reasons if reason["code"] == "topics_met"), [])


def why(reasons):
    """The rest of the reasons as one phrase: «предпочтение взаимное, оба свободны по вторникам»."""
    return ", ".join(filter(None, (_say(reason) for reason in reasons)))


def _say(reason):
    match reason["code"]:
        case "topics_unmet":
            return _("no topics in common")
        case "topics_unknown":
            return _("topics are not named")
        case "wish_mutual":
            return _("the choice is mutual")
        case "wish_of_mentee" | "wish_of_mentor":  # whose it is, the questionnaire promised not to tell
            return _("a wish is taken into account")
        case "wishes_unknown":
            return _("no choices were named")
        case "time_common":
            return _("both are free on %(days)s") % {"days": _days(reason["slots"])}
        case "time_clash":
            return _("no time in common")
        case "subject_same":
            return _("the same subject")
        case "grade_not_preferred":
            return _("not the class the mentor asked for")
        case "location_same":
            return _("nearby")
    return ""


def _days(slots):
    days = [day for day in DAYS if any(slot.startswith(day) for slot in slots)]
    words = [str(ON_DAYS[day]) for day in days]
    return (
        words[0]
        if len(words) == 1
        else _("%(days)s and %(last)s")
        % {
            "days": ", ".join(words[:-1]),
            "last": words[-1],
        }
    )


def why_unmatched(kept):
    """A frozen reason of somebody left over, in words: «нет наставника: химия»."""
    if kept["code"] == "no_offer_for_topic":
        topics = ", ".join(kept.get("topics", []))
        return _("no mentor for: %(topics)s") % {"topics": topics} if topics else _("no mentor for this need")
    if kept["code"] == "no_consent" and kept.get("papers"):
        return _("not matched: %(papers)s") % {"papers": ", ".join(kept["papers"])}
    if kept["code"] == "all_places_taken":
        return _("suitable mentors have no places left")
    return str(UNMATCHED.get(kept["code"], UNMATCHED["released"]))


def what_helps(kept):
    """The easiest way to a mentor, or nothing: «поможет: согласовать время (2 наставника)»."""
    for relaxation in kept.get("helps", []):
        if relaxation["needs_place"]:  # the reason has said so
            return ""
        words = _(" and ").join(str(RELAXED[Obstacle(code)]) for code in relaxation["obstacles"])
        mentors = ngettext("%(count)d mentor", "%(count)d mentors", relaxation["count"]) % {
            "count": relaxation["count"]
        }
        return _("it would help to %(way)s (%(mentors)s)") % {"way": words, "mentors": mentors}
    return ""
