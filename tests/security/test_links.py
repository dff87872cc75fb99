"""Nobody is shown a link or a button that shuts in their face: every way out of every page opens."""

import re
from collections import Counter, deque
from html import unescape
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.utils import timezone

from participants.models import Consent
from roadmap.enums import Audience
from roadmap.kinds import REGISTRY
from roadmap.models import Event, Programme
from surveys.enums import QuestionKind, ResponseState
from surveys.models import Invitation
from tests.factories.pairs import MeetingFactory, PairFactory
from tests.factories.participants import GatheringFactory, GatheringGroupFactory, ParticipationFactory
from tests.factories.roadmap import EventFactory, RoadmapFactory
from tests.factories.surveys import InvitationFactory, QuestionFactory, ResponseFactory, SurveyFactory, give_consents
from tests.security.world import STANDINGS

WAY = re.compile(rb'\b(?:href|src|action|formaction|hx-get|hx-post)="([^"]*)"')
SAME_SHAPE, SAME_PAGE = 2, 5  # how often addresses are tried that differ in numbers alone, or in their filters
ELSEWHERE = ("/static/", "/accounts/")  # allauth's own pages and files of ours


def furnish(rows):
    """More of everything that pages link to: an event of every kind, answers sent, accepted, waited for, a new year."""
    programme = Programme.objects.get(pk=rows.programme)
    opened = Event.objects.get(pk=rows.event)
    opened.kinds, opened.audience = list(REGISTRY), Audience.BOTH
    opened.save()
    meeting = GatheringFactory(programme=programme, event=EventFactory(stage=opened.stage, kinds=["group_meeting"]))
    GatheringGroupFactory(gathering=meeting)
    empty = RoadmapFactory(programme__organisation=programme.organisation, approved=True)
    EventFactory(stage__roadmap=empty, kinds=list(REGISTRY), audience=Audience.MENTEES)
    asked = Invitation.objects.get(pk=rows.invitation)
    asked.response.state, asked.response.accepted_at = ResponseState.ACCEPTED, timezone.now()
    asked.response.save()
    ResponseFactory(submitted=True, invitation=InvitationFactory(survey=asked.survey))
    InvitationFactory(survey=asked.survey)
    wishes = QuestionFactory(questionnaire__preferences=True, kind=QuestionKind.PEOPLE).questionnaire
    survey = SurveyFactory(
        programme=programme, questionnaire=wishes, opens_on=programme.starts_on, closes_on=programme.ends_on
    )
    ResponseFactory(submitted=True, invitation=InvitationFactory(survey=survey))
    InvitationFactory(survey=survey)
    mentor = ParticipationFactory(programme=programme, mentor=True)
    give_consents(mentor.person)
    pair = PairFactory(programme=programme, working=True, mentor=mentor)
    MeetingFactory(pair=pair)
    PairFactory(programme=programme)
    PairFactory(programme=programme, confirmed=True)
    Consent.objects.update(scan=Consent.objects.get(pk=rows.consent).scan)  # the one with a file behind it


def shape(address):
    """The page an address opens, and with the last name of its query."""
    split = urlsplit(address)
    page = re.sub(r"\d+", "N", split.path)
    return page, " ".join([page, *sorted(name for name, _value in parse_qsl(split.query))[-1:]])


def ways_out(page, answer):
    """Addresses of this site that ``answer``, read at ``page``, leads to."""
    for found in WAY.findall(answer.content):
        address = urlsplit(urljoin(f"http://testserver{page}", unescape(found.decode())))
        if address.netloc == "testserver" and not address.path.startswith(ELSEWHERE):
            yield address._replace(scheme="", netloc="", fragment="").geturl()


@pytest.fixture(scope="module")
def furnished(built):
    furnish(built[1])


@pytest.mark.usefixtures("furnished", "blank_papers")
@pytest.mark.parametrize("standing", [name for name in STANDINGS if not name.startswith("foreign")])
def test_every_link_and_button_a_page_shows_opens(sign_in, world, standing):
    people, _rows = world
    client = sign_in(people[standing])
    tried, shut = Counter(), {}
    waiting, known = deque([("/", "")]), {"/"}
    while waiting:
        address, source = waiting.popleft()
        answer = client.get(address)
        if answer.status_code in (301, 302):
            leads_to = [urljoin(address, answer["Location"])]
        elif answer.status_code >= 400 and answer.status_code != 405:  # 405: a button's address, there to be posted to
            shut[shape(address)] = f"{answer.status_code}: {address} on {source}"
            continue
        else:
            is_page = "text/html" in answer["Content-Type"] and not answer.streaming
            leads_to = ways_out(address, answer) if is_page else ()
        for other in leads_to:
            page, form = shape(other)
            if other in known or tried[page] >= SAME_PAGE or tried[form] >= SAME_SHAPE:
                continue
            tried.update({page, form})
            known.add(other)
            waiting.append((other, address))
    assert len(known) > 3
    assert sorted(shut.values()) == []
