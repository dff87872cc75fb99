"""How the cabinet speaks: pupils are addressed on «ты», adults on «вы»."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext, pgettext

from participants.enums import PersonGroup


@dataclass(frozen=True)
class Voice:
    """Sentences whose words depend on who reads them."""

    is_pupil: bool

    @classmethod
    def of(cls, person):
        return cls(is_pupil=person is not None and person.group == PersonGroup.STUDENT)

    def greeting(self, person):
        """``person``: a person or a user, whoever has a first name and a patronymic."""
        if self.is_pupil:
            return pgettext("to a pupil", "Hello, %(name)s!") % {"name": person.first_name}
        name = " ".join(filter(None, [person.first_name, person.patronymic]))
        return _("Hello, %(name)s!") % {"name": name}

    def heading(self, names, *, is_mentor, count):
        if is_mentor:
            text = (
                npgettext("to a pupil", "Your mentee is %(names)s", "Your mentees are %(names)s", count)
                if self.is_pupil
                else ngettext("Your mentee is %(names)s", "Your mentees are %(names)s", count)
            )
        else:
            text = (
                npgettext("to a pupil", "Your mentor is %(names)s", "Your mentors are %(names)s", count)
                if self.is_pupil
                else ngettext("Your mentor is %(names)s", "Your mentors are %(names)s", count)
            )
        return text % {"names": names}

    @property
    def waiting_mentee(self):
        if self.is_pupil:
            return pgettext(
                "to a pupil",
                "The curator reads the questionnaires and looks for somebody who knows about what you want to learn. "
                "When the mentor is found, you will see here who it is and when you meet.",
            )
        return _(
            "The curator compares the questionnaires and looks for a mentor for your need. "
            "When the mentor is found, you will see here who it is and when you meet."
        )

    @property
    def waiting_mentor(self):
        if self.is_pupil:
            return pgettext(
                "to a pupil",
                "The curator compares the questionnaires. When a mentee is found for you, "
                "you will see here who it is and what they want to learn.",
            )
        return _(
            "The curator compares the questionnaires. When a mentee is found for you, "
            "you will see here who it is and how to agree on the first meeting."
        )

    @property
    def waits(self):
        return pgettext("to a pupil", "Waits for you") if self.is_pupil else _("Waits for you")

    @property
    def will_come(self):
        return (
            pgettext("to a pupil", "You answered that you will come.")
            if self.is_pupil
            else _("You answered that you will come.")
        )

    @property
    def accept_pair(self):
        return pgettext("to a pupil", "Say whether the pair suits you") if self.is_pupil else _("Accept the pair")

    @property
    def can_not_come(self):
        if self.is_pupil:
            return pgettext("to a pupil", "You answered that you can not come; the others know it.")
        return _("You answered that you can not come; the others know it.")

    @property
    def own_mark(self):
        return pgettext("to a pupil", "your mark %(mark)d of 10") if self.is_pupil else _("your mark %(mark)d of 10")

    def help_text(self, *, is_mentor):
        if is_mentor:
            return _("You can write to the curator or the specialist. Your mentee will not see it.")
        if self.is_pupil:
            return pgettext(
                "to a pupil", "You can write to the curator or the school psychologist. Your mentor will not see it."
            )
        return _("You can write to the curator or the specialist. Your mentor will not see it.")

    @property
    def letter_hint(self):
        if self.is_pupil:
            return pgettext("to a pupil", "Write as it is. Nobody will scold you.")
        return _("Describe what happened and what help you expect.")

    @property
    def sent(self):
        return (
            pgettext("to a pupil", "The letter is sent. They will answer you.")
            if self.is_pupil
            else _("The letter is sent. They will answer you.")
        )
