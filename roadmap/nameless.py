"""Taking names of persons out of a plan's words: a template travels to other schools, people do not."""

import re

from django.utils.translation import gettext as _

from mentoring.kit.text import search_key
from organisations.enums import Role
from organisations.models import Membership
from roadmap.reader.names import find_names, is_form_of
from roadmap.reader.roles import recognise
from roadmap.responsibles import may_be_surnames

GAP = "…"  # stands in a sentence where a name was
_CONTACTS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\d)(?:\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)")
_SURNAME = re.compile(r"[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ской|ская|ский|енко|чук)(?:а|у|ым|ом|ой)?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEFTOVERS = (
    (re.compile(r"[(\[«]\s*(?:…|[,;.\s])*\s*[)\]»]"), ""),
    (re.compile(r"…(?:\s*,?\s*…)+"), GAP),
    (re.compile(r"[ \t]{2,}"), " "),
    (re.compile(r" +([,;.:)])"), r"\1"),
    (re.compile(r"^[\s,;:–—-]+|[\s,;:–—-]+$"), ""),
)


class Nameless:
    """Words of the plans of one organisation without persons; ``replaced`` are the names taken out, as written."""

    def __init__(self, organisation):
        rows = Membership.objects.filter(organisation=organisation).select_related("user").order_by("-starts_on", "-pk")
        self.surnames, self.posts = {}, {}
        for row in rows:
            if row.user.last_name:
                self.surnames.setdefault(search_key(row.user.last_name), row.user)
            if row.role not in (Role.PARTICIPANT, Role.GUARDIAN):
                self.posts.setdefault(row.user_id, row.post or str(row.get_role_display()))
        self.replaced = {}

    def text(self, words):
        """A sentence or several: a name that follows a post is left out, any other leaves a gap."""
        return self._without(words, self._spans(words))

    def responsible(self, row):
        """The phrase of an ``EventResponsible`` as a role: the post it names, or the one its person held."""
        spans = self._spans(row.text, is_people=True)
        left = self._without(row.text, spans, gap="")
        return left or (spans and self._held(row, spans)) or _("To be named by the organisation")

    def _held(self, row, spans):
        if row.user_id in self.posts:
            return self.posts[row.user_id]
        if row.role:
            return str(Role(row.role).label)
        named = (self._user_of(row.text[first:last]) for first, last in spans)
        return next((self.posts[user.pk] for user in named if user and user.pk in self.posts), "")

    def _user_of(self, name):
        keys = [search_key(word) for word in _WORD.findall(name)]
        return next((u for known, u in self.surnames.items() if any(is_form_of(key, known) for key in keys)), None)

    def _spans(self, words, *, is_people=False):
        """Where names and contacts stand, in order, none within another."""
        found = [span for _name, span in find_names(words)] + [m.span() for m in _CONTACTS.finditer(words)]
        possible = may_be_surnames(words)
        for word in _WORD.finditer(words):
            key = search_key(word[0])
            if key not in possible or not word[0][0].isupper():
                continue
            is_known = any(is_form_of(key, surname) for surname in self.surnames)
            if is_known or (is_people and _SURNAME.fullmatch(word[0])):
                found.append(word.span())
        spans = []
        for first, last in sorted(found):
            if spans and first < spans[-1][1]:
                spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
            else:
                spans.append((first, last))
        return spans

    def _without(self, words, spans, gap=GAP):
        if not spans:
            return words
        parts, past = [], 0
        for first, last in spans:
            before = words[past:first]
            parts += [before, "" if _ends_with_post(before) else gap]
            past = last
            self.replaced.setdefault(words[first:last].strip(), None)
        left = "".join([*parts, words[past:].removeprefix(".") if words[:past].endswith(".") else words[past:]])
        for pattern, instead in _LEFTOVERS:
            left = pattern.sub(instead, left)
        return left.strip()


def _ends_with_post(before):
    clause = re.split(r"[.,;:()\n]", before)[-1]
    return bool(recognise(" ".join(clause.split()[-3:])).post)
