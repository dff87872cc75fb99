"""Training groups: the list, a new one, its page, materials; what a mentor sees of their own."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of
from organisations.access import Permission, may, requires, signed_in
from participants.actions import training as actions
from participants.models import Expert, Participation, TrainingGroup, TrainingMaterial, TrainingSession
from participants.queries import event_of
from participants.selection.board import section_tabs
from participants.training.forms import GroupForm, MaterialForm, NewGroupForm, PolicyForm, SessionForm
from participants.training.groups import groups_with_figures
from participants.training.pages import GroupPage, own_trainings
from participants.training.rule import policy_of, trained_keys
from roadmap.models import Programme


@requires(Permission.SELECTION_VIEW, of=Programme)
def training(request, programme):
    """The groups with their sessions and how many are trained; the programme's own rules beside them."""
    return _training(request, programme)


def _training(request, programme, policy_form=None):
    policy = policy_of(programme)
    may_manage = may(request.user, Permission.SELECTION_MANAGE, programme.organisation)
    mentors = list(Participation.objects.filter(programme=programme).mentors().active())
    context = {
        "programme": programme,
        "pages": section_tabs(programme, "training"),
        "event": event_of(programme, "training"),
        "groups": groups_with_figures(programme),
        "policy": policy,
        "policy_form": policy_form or PolicyForm(instance=policy),
        "mentors": len(mentors),
        "trained": len(trained_keys(mentors)),
        "experts": Expert.objects.agreed().filter(programme=programme).count(),
        "may_manage": may_manage,
    }
    return render(request, "participants/training/training.html", context, status=422 if policy_form else None)


@requires(Permission.SELECTION_MANAGE, of=Programme)
@require_POST
def policy(request, programme):
    form = PolicyForm(request.POST, instance=policy_of(programme))
    if form.is_valid() and form.attempt(actions.save_policy, programme, form.cleaned_data, by=request.user):
        messages.success(request, _("The rules of training are saved."))
        return redirect("participants:training", programme.pk)
    return _training(request, programme, form)


@requires(Permission.SELECTION_MANAGE, of=Programme)
def new_group(request, programme):
    """A group with its sessions and people in one go."""
    mentors = Participation.objects.filter(programme=programme).mentors().active().select_related("person")
    mentors = list(mentors.order_by("person__search_key", "pk"))
    trained = trained_keys(mentors)
    mentors = [row for row in mentors if row.pk not in trained]
    if request.method == "POST":
        chosen = set(keys_of(request.POST.getlist("people")))
    else:
        chosen = {row.pk for row in mentors if not row.trainings.all()} if len(mentors) < 100 else set()
    form = NewGroupForm(request.POST or None, programme=programme, policy=policy_of(programme))
    people = [row for row in mentors if row.pk in chosen]
    if form.is_valid() and form.attempt(
        actions.begin_group,
        programme,
        form.group_fields,
        participations=people,
        by=request.user,
        **form.session_fields,
    ):
        messages.success(request, _("The group is set up. Nobody has been told yet."))
        return redirect(form.result)
    context = {"programme": programme, "form": form, "mentors": mentors, "chosen": chosen}
    return render(request, "participants/training/new_group.html", context, status=422 if form.errors else None)


@requires(Permission.SELECTION_VIEW, of=TrainingGroup)
def group(request, traininggroup):
    """Sessions, who attended what, materials, certificates."""
    return _group(request, traininggroup)


def _group(request, group, *, session_form=None, material_form=None):
    programme = group.programme
    context = {
        "programme": programme,
        "group": group,
        "page": GroupPage(group),
        "policy": policy_of(programme),
        "materials": group.materials.select_related("file"),
        "session_form": session_form or SessionForm(programme=programme),
        "material_form": material_form or MaterialForm(),
        "session_form_fails": session_form is not None,
        "material_form_fails": material_form is not None,
        "may_manage": may(request.user, Permission.SELECTION_MANAGE, programme.organisation),
    }
    failed = session_form or material_form
    return render(request, "participants/training/group.html", context, status=422 if failed else None)


@requires(Permission.SELECTION_MANAGE, of=TrainingGroup)
def edit_group(request, traininggroup):
    form = GroupForm(request.POST or None, instance=traininggroup, programme=traininggroup.programme)
    if form.is_valid() and form.attempt(actions.save_group, traininggroup, form.group_fields, by=request.user):
        messages.success(request, _("The group is saved."))
        return redirect(traininggroup)
    context = {"programme": traininggroup.programme, "group": traininggroup, "form": form}
    return render(request, "participants/training/group_form.html", context, status=422 if form.errors else None)


@requires(Permission.SELECTION_MANAGE, of=TrainingGroup)
@require_POST
def add_session(request, traininggroup):
    form = SessionForm(request.POST, programme=traininggroup.programme)
    if form.is_valid() and form.attempt(
        actions.add_session,
        traininggroup,
        form.gathering_fields,
        leader=form.cleaned_data["leader"],
        expert=form.cleaned_data["expert"],
        by=request.user,
    ):
        messages.success(request, _("The session is added. Nobody has been told yet."))
        return redirect(traininggroup)
    return _group(request, traininggroup, session_form=form)


@requires(Permission.SELECTION_MANAGE, of=TrainingGroup)
@require_POST
def members(request, traininggroup):
    """``people=``: into the group; ``leave=``: out of it."""
    rows = Participation.objects.filter(programme=traininggroup.programme).mentors()
    if key := request.POST.get("leave"):
        row = get_object_or_404(rows.filter(trainings__group=traininggroup), pk=key if key.isdecimal() else None)
        try:
            actions.remove_member(traininggroup, row, by=request.user)
            messages.success(request, _("Taken out of the group."))
        except Refused as refusal:
            messages.warning(request, str(refusal))
        return redirect(traininggroup)
    chosen = list(rows.active().filter(pk__in=keys_of(request.POST.getlist("people"))))
    if not chosen:
        messages.warning(request, _("Tick those you mean first."))
        return redirect(traininggroup)
    count = actions.add_members(traininggroup, chosen, by=request.user)
    text = ngettext("%(n)d mentor is added to the group.", "%(n)d mentors are added to the group.", count)
    messages.success(request, text % {"n": count})
    return redirect(traininggroup)


@requires(Permission.SELECTION_MANAGE, of=TrainingGroup)
@require_POST
def catch_up(request, traininggroup):
    """``mark=12:34``: the session and the participation; a second press takes it back."""
    session, _colon, participation = request.POST.get("mark", "").partition(":")
    if not (session.isdecimal() and participation.isdecimal()):
        raise Http404
    session = get_object_or_404(
        TrainingSession.objects.select_related("gathering", "group__programme__organisation"),
        pk=session,
        group=traininggroup,
    )
    row = get_object_or_404(Participation, pk=participation, programme=traininggroup.programme_id)
    try:
        if actions.toggle_catch_up(session, row, by=request.user):
            messages.success(request, _("Noted: the session is made up for."))
        else:
            messages.success(request, _("The mark is taken back."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(f"{traininggroup.get_absolute_url()}#who-{row.pk}")


@requires(Permission.SELECTION_MANAGE, of=TrainingGroup)
@require_POST
def add_material(request, traininggroup):
    form = MaterialForm(request.POST, request.FILES)
    if form.is_valid() and form.attempt(actions.add_material, traininggroup, by=request.user, **form.cleaned_data):
        messages.success(request, _("The material is added: the mentors of the group see it in their cabinets."))
        return redirect(traininggroup)
    return _group(request, traininggroup, material_form=form)


@requires(Permission.SELECTION_MANAGE, of=TrainingMaterial)
@require_POST
def remove_material(request, trainingmaterial):
    group = trainingmaterial.group
    actions.remove_material(trainingmaterial, by=request.user)
    messages.success(request, _("The material is removed."))
    return redirect(group)


@requires(Permission.TRAINING_READ, of=TrainingMaterial)
def material(request, trainingmaterial):
    """The file, for the school and for the mentors of the group; a link leads on."""
    file = trainingmaterial.file
    if file is None:
        return redirect(trainingmaterial.url)
    return hand_out(file.file.open("rb"), file.name, file.content_type, inline=file.content_type == "application/pdf")


@signed_in
def own_training(request):
    """A mentor's own sessions, materials and certificate."""
    trainings = own_trainings(request.user)
    if not trainings:
        raise Http404
    return render(request, "participants/training/own.html", {"trainings": trainings})
