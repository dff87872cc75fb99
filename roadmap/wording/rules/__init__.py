"""Which words speak for which kind. The narrower stand first: a word that has been used up says nothing more."""

from roadmap.wording.rules import broad, meetings, narrow, papers, people, plainer, plans

RULES = (*narrow.RULES, *plans.RULES, *people.RULES, *meetings.RULES, *papers.RULES, *plainer.RULES, *broad.RULES)
