"""The field of topics with suggestions, and the forms of the vocabulary."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoring.kit.forms import ActionForm
from participants.models import Topic
from participants.topic_aliases import offered
from participants.vocabulary import suggested


class TopicsInput(forms.TextInput):
    """Topics as free words with the school's own offered while typing: by the browser, without scripts for the first
    word, with them for every word after a semicolon."""

    template_name = "participants/_topics_field.html"

    def __init__(self, organisation=None, **kwargs):
        super().__init__(**kwargs)
        self.organisation = organisation

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"] |= {"list": f"{name}-words", "data-topics": "", "autocomplete": "off"}
        context["words"] = suggested(self.organisation) if self.organisation else []
        context["other_words"] = offered(self.organisation) if self.organisation else []
        return context


def offer_topics(form, organisation):
    """Make the form's field of topics offer the school's."""
    field = form.fields["topics"]
    field.widget = TopicsInput(organisation, attrs=field.widget.attrs)


class RenameTopicForm(ActionForm, forms.Form):
    name = forms.CharField(label=_("Name of the topic"), max_length=80)


class MergeTopicForm(forms.Form):
    into = forms.ModelChoiceField(label=_("Merge with"), queryset=Topic.objects.none(), empty_label=_("not chosen"))

    def __init__(self, *args, topic, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["into"].queryset = Topic.objects.known_to(organisation).exclude(pk=topic.pk)
        self.fields["into"].widget.attrs["class"] = "form-select"
