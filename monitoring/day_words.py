"""The sentence of the day: what is overdue and what is lacking, then what closes next. First words, then figures."""

from datetime import timedelta

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from mentoring.kit.numerals import genitive, nominative
from mentoring.kit.text import shortened
from organisations.access import Permission
from roadmap.approval import term_of, waiting_submission
from roadmap.enums import RoadmapState, Standing
from roadmap.kinds import REGISTRY, Action
from roadmap.remarks import remarks_of
from roadmap.standing import open_due

GAPS_SHOWN = 4
TITLE_LONGEST = 70
CLOSING_SHOWN = 2
LACKING = {  # event kind → what one is short of
    "consents": "consents",
    "application_survey": "answered questionnaires",
    "preference_survey": "answered questionnaires",
    "satisfaction_survey": "answered questionnaires",
    "feedback": "answered questionnaires",
    "third_party_info": "answers",
    "entry_assessment": "assessments",
    "exit_assessment": "assessments",
    "diagnostics": "assessments",
    "interview": "interviews",
    "training": "trained mentors",
    "matching": "pairs",
    "pair_order": "pairs under order",
    "individual_plans": "plans",
    "plan_approval": "plans",
    "first_meeting": "meetings",
    "trial_meeting": "meetings",
    "planning_meeting": "meetings",
    "regular_meetings": "meetings",
    "final_meeting": "meetings",
    "mentee_register": "records",
    "mentor_register": "records",
    "programme_register": "records",
    "materials": "materials",
    "case_studies": "case studies",
    "publications": "publications",
    "quality_monitoring": "reports",
    "programme_monitoring": "reports",
}
NOUNS = {  # the words after a numeral, and their gender in Russian
    "consents": (ngettext_lazy("%(number)s consent", "%(number)s consents", "count"), "n"),
    "answered questionnaires": (ngettext_lazy("%(number)s questionnaire", "%(number)s questionnaires", "count"), "f"),
    "answers": (ngettext_lazy("%(number)s answer", "%(number)s answers", "count"), "m"),
    "assessments": (ngettext_lazy("%(number)s assessment", "%(number)s assessments", "count"), "f"),
    "interviews": (ngettext_lazy("%(number)s interview", "%(number)s interviews", "count"), "n"),
    "trained mentors": (ngettext_lazy("%(number)s trained mentor", "%(number)s trained mentors", "count"), "m"),
    "pairs": (ngettext_lazy("%(number)s pair", "%(number)s pairs", "count"), "f"),
    "pairs under order": (ngettext_lazy("%(number)s pair under order", "%(number)s pairs under order", "count"), "f"),
    "plans": (ngettext_lazy("%(number)s individual plan", "%(number)s individual plans", "count"), "m"),
    "meetings": (ngettext_lazy("%(number)s meeting of a pair", "%(number)s meetings of pairs", "count"), "f"),
    "records": (ngettext_lazy("%(number)s complete record", "%(number)s complete records", "count"), "f"),
    "materials": (ngettext_lazy("%(number)s material", "%(number)s materials", "count"), "m"),
    "case studies": (ngettext_lazy("%(number)s case study", "%(number)s case studies", "count"), "m"),
    "publications": (ngettext_lazy("%(number)s publication", "%(number)s publications", "count"), "f"),
    "reports": (ngettext_lazy("%(number)s report", "%(number)s reports", "count"), "m"),
}


def act_of(line, board):
    """The one ``Action`` an event asks for now: the screen where something is lacking, or to complete it."""
    measured = board.by_kind(line.event)
    lacking = [kind for kind, measure in measured if not measure.is_complete]
    if measured and not lacking:
        return Action(_("Complete the event"), line.url, needs=Permission.EVENT_WORK)
    if lacking:
        return REGISTRY[lacking[0]].screen(board.programme, line.event)
    return line.act or Action(_("Attach evidence"), f"{line.url}#event-proofs", needs=Permission.EVENT_WORK)


def gaps_of(lines, board):
    """[(what is lacking in words, where it is put right)] of the overdue among ``lines``, the same things added up."""
    found = {}
    for line in lines:
        for kind, measure in board.by_kind(line.event):
            if kind in LACKING and measure.is_told and measure.remaining:
                noun = LACKING[kind]
                count, url = found.get(noun) or (0, REGISTRY[kind].screen(board.programme, line.event).url)
                found[noun] = (count + measure.remaining, url)
    return [(_counted(noun, count), url) for noun, (count, url) in found.items()]


def _counted(noun, count):
    """«пяти согласий»: as it stands after «не хватает»."""
    words, gender = NOUNS[noun]
    return words % {"count": count, "number": genitive(count, gender)}


def day_sentence(programme, lines, surveys, board):
    """The sentence as safe HTML: ``lines`` are the roadmap's events, ``surveys`` open ones with their counts."""
    today = programme.organisation.today
    late = [line for line in lines if line.state == Standing.LATE]
    said = [_approval(programme), _overdue(late, gaps_of(late, board)) if late else ""]
    closing = [survey for survey in surveys if (survey.closes_on - today).days in (0, 1)][:CLOSING_SHOWN]
    said += [_closing(survey, today) for survey in closing] or [next_due(lines, today)]
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
        return sentence(_("%(overdue)s, the oldest is %(event)s."), overdue=overdue, event=link_to_event(oldest))
    links = [link_to(url, words) for words, url in gaps[:GAPS_SHOWN]]
    return sentence(_("%(overdue)s: %(gaps)s are lacking."), overdue=overdue, gaps=_enumerated(links))


def _enumerated(parts):
    if len(parts) == 1:
        return parts[0]
    return sentence(_("%(first)s and %(last)s"), first=mark_safe(", ".join(parts[:-1])), last=parts[-1])


def _closing(survey, today):
    text = (
        _("Today the questionnaire %(survey)s closes: %(answered)d of %(invited)d have answered.")
        if survey.closes_on == today
        else _("Tomorrow the questionnaire %(survey)s closes: %(answered)d of %(invited)d have answered.")
    )
    link = link_to(survey.get_absolute_url(), f"«{survey.title}»")
    return sentence(text, survey=link, answered=survey.answered, invited=survey.invited)


def next_due(lines, today):
    """The nearest deadline ahead; tomorrow's is called so."""
    still_open = [line for line in lines if line.state != Standing.DONE and open_due(line.event)]
    ahead = [line for line in still_open if open_due(line.event) >= today]
    if not ahead:
        return ""
    line = min(ahead, key=lambda line: open_due(line.event))
    day = open_due(line.event)
    link = link_to_event(line)
    if day == today:
        return sentence(_("Today is the deadline of %(event)s."), event=link)
    if day == today + timedelta(days=1):
        return sentence(_("Tomorrow is the deadline of %(event)s."), event=link)
    return sentence(_("The next deadline is %(day)s: %(event)s."), day=date_format(day, "j E"), event=link)


def link_to_event(line):
    return link_to(line.url, shortened(f"{line.number} {line.title}", TITLE_LONGEST))


def _approval(programme):
    """What the roadmap itself waits for, before it is in force."""
    url = reverse("roadmap:review", args=[programme.pk])
    match programme.version_at_work.state:
        case RoadmapState.DRAFT if programme.next_version:
            return sentence(
                _("Version %(version)s of the roadmap is begun: %(link)s."),
                version=programme.next_version.version,
                link=link_to(url, _("check it and send it on")),
            )
        case RoadmapState.DRAFT:
            return sentence(
                _("The roadmap is not approved yet: %(link)s."), link=link_to(url, _("check it and send it on"))
            )
        case RoadmapState.RETURNED | RoadmapState.SENT_BACK:
            said = sentence(
                _("The roadmap came back with remarks: %(link)s."), link=link_to(url, _("see what to change"))
            )
            return sentence("%(said)s %(open)s", said=said, open=_open(remarks_of(programme)))
        case RoadmapState.SUBMITTED | RoadmapState.WITH_MUNICIPALITY:
            return _awaited(programme.version_at_work, url)
    return ""


def _open(remarks):
    words = remarks.open_words
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _awaited(roadmap, url):
    """What waits for whom, and until when they have to decide."""
    term = term_of(waiting_submission(roadmap))
    is_here = roadmap.state == RoadmapState.SUBMITTED
    said = _("%(link)s waits for approval") if is_here else _("%(link)s waits for the municipality")
    said = sentence(said, link=link_to(url, _("The roadmap")))
    return sentence("%(said)s: %(term)s.", said=said, term=term.words) if term else sentence("%(said)s.", said=said)


def link_to(url, text):
    return format_html('<a href="{}">{}</a>', url, text)


def sentence(text, **parts):
    """Safe HTML of ``text`` with ``parts`` in it; a title that was cut ends it without one more point."""
    said = escape(text) % {
        name: conditional_escape(part) if isinstance(part, str) else part for name, part in parts.items()
    }
    return mark_safe(said.replace("…</a>.", "…</a>"))
