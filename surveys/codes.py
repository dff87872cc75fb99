"""Codes on paper: twelve signs open one person's questionnaire where there is neither e-mail nor a camera.

The first signs name the survey, the last eight (33 bits) are one person's; they are derived from the secret key and
the nonce of the personal link, lie nowhere, and end with the link. Whoever guesses meets two limits on wrong codes: of
the own address and, from wherever they come, of the survey.
"""

from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from mentoring.kit.limits import count_try, door_of, give_chance_back, take_chance
from organisations.models import PersonalLink
from participants.models.access_card import GROUP, SIGNS, tidy_code
from surveys.models import Invitation

OWN, NAMED = 8, 4  # signs of one person; the fewest signs of a survey
TRIES, TRIES_WINDOW = 240, 60  # codes from one address, right ones among them: a class sits behind one
WRONG_HERE, WRONG_OF_SURVEY, WINDOW = 40, 300, 10 * 60


def code_of(invitation):
    """The code as it is printed: «222A-KMPT-7R3H»."""
    code = _in_signs(invitation.survey_id).rjust(NAMED, SIGNS[0]) + invitation.link.short_code(SIGNS, OWN)
    head = len(code) % GROUP
    parts = [code[:head], *(code[at : at + GROUP] for at in range(head, len(code), GROUP))]
    return "-".join(part for part in parts if part)


def open_by_code(request, typed):
    """The invitation that ``typed`` belongs to. Raises ``Refused``."""
    count_try(request, "survey-code", limit=TRIES, seconds=TRIES_WINDOW)
    code = tidy_code(typed)
    if len(code) < NAMED + OWN:
        raise Refused(_("The code has twelve signs. Look at the paper once more."), code="code_too_short")
    survey = _number(code[:-OWN])
    doors = [(door_of(request, "survey-code-wrong"), WRONG_HERE), (f"survey-code-wrong:{survey}", WRONG_OF_SURVEY)]
    if not all(take_chance(door, limit=limit, seconds=WINDOW) for door, limit in doors):
        raise Refused(_("Too many wrong codes. Wait ten minutes, or ask the curator."), code="too_many_tries")
    found = _with_code(survey, code[-OWN:])
    if found is None:
        raise Refused(_("There is no such code. Compare it with the paper, sign by sign."), code="code_unknown")
    for door, _limit in doors:
        give_chance_back(door)
    return found


def _with_code(survey, own):
    """Every code of the survey is compared: some milliseconds, and nothing that opens anything lies in the database."""
    links = PersonalLink.objects.filter(invitation__survey=survey, revoked_at=None)
    link = next((link for link in links if link.has_short_code(own, SIGNS)), None)
    rows = Invitation.objects.select_related("survey", "link", "participation__person", "member")
    return rows.get(link=link) if link else None


def _in_signs(number):
    signs = ""
    while number:
        number, rest = divmod(number, len(SIGNS))
        signs = SIGNS[rest] + signs
    return signs


def _number(signs):
    """The survey that ``signs`` name; 0 where they name none."""
    number = 0
    for sign in signs[:12]:
        if sign not in SIGNS:
            return 0
        number = number * len(SIGNS) + SIGNS.index(sign)
    return number if number < 2**31 else 0
