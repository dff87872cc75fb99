"""A list of people is taken masked by a link, whole by a form that asks for the purpose."""

from django.shortcuts import render

from participants.exporting import ExportForm, Shown


def shown_for(request, title, up, *, on_paper=False):
    """``(Shown, page)``: the page asks for the purpose while there is none (``?whole=1``), otherwise it is ``None``.

    ``title`` is the list's, ``up`` the address to go back to."""
    if request.method != "POST" and "whole" not in request.GET:
        return Shown(), None
    form = ExportForm(request.POST or None)
    if form.is_valid():
        return Shown(form.cleaned_data["purpose"]), None
    context = {"form": form, "title": title, "up": up, "on_paper": on_paper}
    return None, render(request, "participants/export_purpose.html", context, status=422 if form.errors else None)
