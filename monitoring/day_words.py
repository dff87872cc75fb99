"""The sentence of the day: what is overdue and what is lacking, then what closes next. First words, then figures."""

from datetime import timedelta

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from mentoring.kit.numerals import genitive, nominative
from roadmap.enums import RoadmapState, Standing
from roadmap.standing import open_due

GAPS_SHOWN = 4
CLOSING_SHOWN = 2
_ANSWERS = (ngettext_lazy("%(number)s questionnaire", "%(number)s questionnaires", "count"), "f")
_ASSESSMENTS = (ngettext_lazy("%(number)s assessment", "%(number)s assessments", "count"), "f")
_MEETINGS = (ngettext_lazy("%(number)s meeting of a pair", "%(number)s meetings of pairs", "count"), "f")
_PLANS = (ngettext_lazy("%(number)s individual plan", "%(number)s individual plans", "count"), "m")
_RECORDS = (ngettext_lazy("%(number)s complete record", "%(number)s complete records", "count"), "f")
_REPORTS = (ngettext_lazy("%(number)s report", "%(number)s reports", "count"), "m")
LACKING = {  # event kind → what one is short of, and the gender of the word in Russian
    "consents": (ngettext_lazy("%(number)s consent", "%(number)s consents", "count"), "n"),
    "application_survey": _ANSWERS,
    "preference_survey": _ANSWERS,
    "satisfaction_survey": _ANSWERS,
    "feedback": _ANSWERS,
    "third_party_info": (ngettext_lazy("%(number)s answer", "%(number)s answers", "count"), "m"),
    "entry_assessment": _ASSESSMENTS,
    "exit_assessment": _ASSESSMENTS,
    "diagnostics": _ASSESSMENTS,
    "interview": (ngettext_lazy("%(number)s interview", "%(number)s interviews", "count"), "n"),
    "training": (ngettext_lazy("%(number)s training session", "%(number)s training sessions", "count"), "n"),
    "matching": (ngettext_lazy("%(number)s pair", "%(number)s pairs", "count"), "f"),
    "pair_order": (ngettext_lazy("%(number)s pair under order", "%(number)s pairs under order", "count"), "f"),
    "individual_plans": _PLANS,
    "plan_approval": _PLANS,
    "first_meeting": _MEETINGS,
    "trial_meeting": _MEETINGS,
    "planning_meeting": _MEETINGS,
    "regular_meetings": _MEETINGS,
    "final_meeting": _MEETINGS,
    "mentee_register": _RECORDS,
    "mentor_register": _RECORDS,
    "programme_register": _RECORDS,
    "materials": (ngettext_lazy("%(number)s material", "%(number)s materials", "count"), "m"),
    "case_studies": (ngettext_lazy("%(number)s case study", "%(number)s case studies", "count"), "m"),
    "publications": (ngettext_lazy("%(number)s publication", "%(number)s publications", "count"), "f"),
    "quality_monitoring": _REPORTS,
    "programme_monitoring": _REPORTS,
}


def gaps_of(lines, board):
    """[(what is lacking in words, where it is put right)] of the overdue among ``lines``, the same things added up."""
    found = {}
    for line in lines:
        for kind, measure in board.by_kind(line.event):
            if kind in LACKING and measure.remaining:
                count, url = found.get(LACKING[kind], (0, line.act.url if line.act else line.url))
                found[LACKING[kind]] = (count + measure.remaining, url)
    return [
        (words % {"count": count, "number": genitive(count, gender)}, url)
        for (words, gender), (count, url) in found.items()
    ]


def day_sentence(programme, lines, surveys, board):
    """The sentence as safe HTML: ``lines`` are the roadmap's events, ``surveys`` open ones with their counts."""
    today = programme.organisation.today
    late = [line for line in lines if line.state == Standing.LATE]
    said = [_approval(programme), _overdue(late, gaps_of(late, board)) if late else ""]
    closing = [survey for survey in surveys if (survey.closes_on - today).days in (0, 1)][:CLOSING_SHOWN]
    said += [_closing(survey, today) for survey in closing] or [_next_due(lines, today)]
    if not late and programme.roadmap.is_in_force:
        said.insert(0, _("Nothing is overdue."))
    return mark_safe(" ".join(conditional_escape(part) for part in said if part))


def _overdue(late, gaps):
    count = len(late)
    overdue = ngettext("%(number)s event is overdue", "%(number)s events are overdue", count) % {
        "number": nominative(count, "n")
    }
    if not gaps:
        oldest = min(late, key=lambda line: open_due(line.event))
        return _html(
            _("%(overdue)s, the oldest is %(event)s."), overdue=overdue, event=_link(oldest.url, oldest.number)
        )
    links = [_link(url, words) for words, url in gaps[:GAPS_SHOWN]]
    return _html(_("%(overdue)s: %(gaps)s are lacking."), overdue=overdue, gaps=_enumerated(links))


def _enumerated(parts):
    if len(parts) == 1:
        return parts[0]
    return _html(_("%(first)s and %(last)s"), first=mark_safe(", ".join(parts[:-1])), last=parts[-1])


def _closing(survey, today):
    text = (
        _("Today the questionnaire %(survey)s closes: %(answered)d of %(invited)d have answered.")
        if survey.closes_on == today
        else _("Tomorrow the questionnaire %(survey)s closes: %(answered)d of %(invited)d have answered.")
    )
    link = _link(survey.get_absolute_url(), f"«{survey.title}»")
    return _html(text, survey=link, answered=survey.answered, invited=survey.invited)


def _next_due(lines, today):
    """The nearest deadline ahead; tomorrow's is called so."""
    ahead = [line for line in lines if line.state not in (Standing.DONE, Standing.LATE) and open_due(line.event)]
    if not ahead:
        return ""
    line = min(ahead, key=lambda line: open_due(line.event))
    day = open_due(line.event)
    link = _link(line.url, f"{line.number} {line.title}")
    if day == today:
        return _html(_("Today is the deadline of %(event)s."), event=link)
    if day == today + timedelta(days=1):
        return _html(_("Tomorrow is the deadline of %(event)s."), event=link)
    return _html(_("The next deadline is %(day)s: %(event)s."), day=date_format(day, "j E"), event=link)


def _approval(programme):
    """What the roadmap itself waits for, before it is in force."""
    url = reverse("roadmap:review", args=[programme.pk])
    match programme.roadmap.state:
        case RoadmapState.DRAFT:
            return _html(_("The roadmap is not approved yet: %(link)s."), link=_link(url, _("check it and send it on")))
        case RoadmapState.RETURNED:
            return _html(_("The roadmap came back with remarks: %(link)s."), link=_link(url, _("see what to change")))
        case RoadmapState.SUBMITTED:
            return _("The roadmap waits for the director's approval.")
    return ""


def _link(url, text):
    return format_html('<a href="{}">{}</a>', url, text)


def _html(text, **parts):
    return mark_safe(
        escape(text)
        % {name: conditional_escape(part) if isinstance(part, str) else part for name, part in parts.items()}
    )
