"""Back to where a deed was asked for, when that is a page of ours."""

from mentoring.kit.way_back import page_of_ours


def back_to(request, otherwise):
    """The page named by ``back`` in what was sent or in the address; ``otherwise`` when there is none of ours."""
    return page_of_ours(request, request.POST.get("back") or request.GET.get("back", "")) or otherwise
