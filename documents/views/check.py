"""The public page that tells whether a paper is genuine; it shows no names."""

from django.shortcuts import render

from documents import checks
from documents.forms import CheckForm
from mentoring.kit.errors import Refused
from mentoring.kit.limits import count_try
from organisations.access import public

TRIES, WINDOW = 30, 600  # per address


@public
def check(request):
    form = CheckForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    answer = None
    if form.is_valid():
        try:
            count_try(request, "check", limit=TRIES, seconds=WINDOW)
            answer = _answer(form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, refusal)
    return render(request, "documents/check.html", {"form": form, "answer": answer})


def _answer(data):
    if data["file"]:
        return checks.check_file(data["file"])
    return checks.check_code(data["code"])


@public
def check_code(request, code):
    """What the QR code on a paper opens."""
    form = CheckForm(initial={"code": code})
    answer = None
    try:
        count_try(request, "check", limit=TRIES, seconds=WINDOW)
        answer = checks.check_code(code)
    except Refused as refusal:
        form = CheckForm({"code": code})
        form.is_valid()
        form.add_error(None, refusal)
    return render(request, "documents/check.html", {"form": form, "answer": answer})
