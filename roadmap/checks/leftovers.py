"""Words that were copied from another year's plan, or from another school's."""

import re

from django.utils.translation import gettext as _

from roadmap.checks.warning import PlanWarning, Remedy

TEXTS = ("title", "description", "expected_result", "indicator")
YEARS = re.compile(  # «2023», «2020-2021», «2020/21»
    r"(?<![\d.№])(?P<first>(?:19|20)\d\d)(?:(?P<dash>\s*[-–—/]\s*)(?P<last>(?:19|20)\d\d|\d\d(?!\d)))?(?!\d)"
)
LAW = re.compile(  # acts are dated by years of their own
    r"(?:\bот|№|\bN|приказ\w*|закон\w*|распоряжени\w*|постановлени\w*|указ\w*|письм\w*|гост\w*)[^;.]{0,40}$",
    re.IGNORECASE,
)
SCHOOL = re.compile(
    r"\b(?:(?:М[АБК]?|Г[АБК]?)?(?:ОУ|БОУ|КОУ|АОУ)\s+)?(?:СОШ|ООШ|НОШ|лице[йяюе]м?|гимнази[яиюей]{1,2}|школ[аыуе]й?)"
    r"(?:\s+имени[^№]{0,40})?\s*(?:№|N)\s*(\d+)",
    re.IGNORECASE,
)


def leftovers(facts):
    known = set(range(facts.window.starts_on.year, facts.window.due_on.year + 1))
    for event in facts.events:
        if event.is_closed:
            continue
        yield from _of_another_year(event, known, facts.window)
        yield from _of_another_school(event, facts)


def _of_another_year(event, known, window):
    found = {m[0]: m for name in TEXTS for m in _mentions(getattr(event, name)) if not _is_known(m, known)}
    if not found:
        return
    text = _("%(number)s speaks of another year: %(years)s. Perhaps it was copied from an older plan.")
    plan = {name: _rewritten(getattr(event, name), known, window) for name in TEXTS}
    instead = sorted({_instead(m, window) for m in found.values()})
    label = _("Write %(year)s instead") % {"year": ", ".join(instead)}
    yield PlanWarning(
        "other_year",
        text % {"number": event.number, "years": ", ".join(sorted(found))},
        (event,),
        (Remedy("year", label, {event: plan}),),
        word="-".join(sorted(m["first"] for m in found.values())),
    )


def _mentions(text):
    return [m for m in YEARS.finditer(text) if not LAW.search(text[: m.start()])]


def _is_known(mention, known):
    """Whether the year, or one of the two, is the programme's."""
    last = mention["last"] or ""
    return bool(known & {int(mention["first"]), int(last if len(last) == 4 else mention["first"])})


def _instead(mention, window):
    """The programme's own year, written as the other one is."""
    first = window.starts_on.year
    if not mention["last"]:
        return str(first)
    last = str(window.due_on.year)
    return f"{first}{mention['dash']}{last[-len(mention['last']) :]}"


def _rewritten(text, known, window):
    def write(mention):
        is_kept = LAW.search(text[: mention.start()]) or _is_known(mention, known)
        return mention[0] if is_kept else _instead(mention, window)

    return YEARS.sub(write, text)


def _of_another_school(event, facts):
    names = {name: SCHOOL.search(getattr(event, name)) for name in TEXTS}
    foreign = {m[0] for m in names.values() if m and facts.own_numbers and m[1] not in facts.own_numbers}
    if not foreign:
        return
    text = _("%(number)s names another school: %(names)s. Perhaps it was copied from somebody else's plan.")
    plan = {name: _renamed(getattr(event, name), foreign, facts.own_name) for name in TEXTS}
    yield PlanWarning(
        "other_school",
        text % {"number": event.number, "names": ", ".join(sorted(foreign))},
        (event,),
        (Remedy("school", _("Write %(name)s instead") % {"name": facts.own_name}, {event: plan}),),
    )


def _renamed(text, foreign, own):
    for name in foreign:
        text = text.replace(name, own)
    return text
