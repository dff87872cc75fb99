"""Addresses of the app."""

from django.urls import path

from pairs.views import board, meetings, pairs, plans

app_name = "pairs"
urlpatterns = [
    path("programmes/<int:programme>/pairs/", pairs.pairs, name="pairs"),
    path("programmes/<int:programme>/pairs/board/", board.board, name="board"),
    path("programmes/<int:programme>/pairs/board/run/", board.run, name="run"),
    path("programmes/<int:programme>/pairs/board/rules/", board.rules, name="rules"),
    path("programmes/<int:programme>/pairs/board/good/", board.confirm_good, name="confirm_good"),
    path("programmes/<int:programme>/pairs/board/take-back/", board.unconfirm_many, name="unconfirm_many"),
    path("programmes/<int:programme>/pairs/board/allow/<int:forbidden>/", board.allow, name="allow"),
    path("programmes/<int:programme>/pairs/announce/", board.publish, name="publish"),
    path("programmes/<int:programme>/pairs/order/", board.order, name="order"),
    path("programmes/<int:programme>/meetings/", meetings.meetings, name="meetings"),
    path("programmes/<int:programme>/meetings.xlsx", meetings.download, name="meetings_download"),
    path("programmes/<int:programme>/plans/", plans.plans, name="plans"),
    path("programmes/<int:programme>/plans/order/", plans.order, name="plans_order"),
    path("participations/<int:participation>/mentor/", board.choose, name="choose"),
    path("pairs/<int:pair>/", pairs.pair, name="pair"),
    path("pairs/<int:pair>/confirm/", board.confirm, name="confirm"),
    path("pairs/<int:pair>/unconfirm/", board.unconfirm, name="unconfirm"),
    path("pairs/<int:pair>/pin/", board.pin, name="pin"),
    path("pairs/<int:pair>/reject/", board.reject, name="reject"),
    path("pairs/<int:pair>/end/", pairs.end, name="end"),
    path("pairs/<int:pair>/meetings/log/", meetings.log, name="log_meeting"),
    path("pairs/<int:pair>/meetings/plan/", meetings.plan, name="plan_meeting"),
    path("pairs/<int:pair>/plan/", plans.plan, name="plan"),
    path("pairs/<int:pair>/plan/goal/", plans.goal, name="plan_goal"),
    path("pairs/<int:pair>/plan/items/", plans.add, name="add_item"),
    path("pairs/<int:pair>/plan/agree/", plans.agree, name="agree_plan"),
    path("pairs/<int:pair>/plan/redraw/", plans.redraw, name="redraw_plan"),
    path("pairs/<int:pair>/plan.pdf", plans.pdf, name="plan_pdf"),
    path("meetings/<int:meeting>/", meetings.meeting, name="meeting"),
    path("meetings/<int:meeting>/call-off/", meetings.call_off, name="call_off"),
    path("meetings/<int:meeting>/coming/", meetings.coming, name="will_come"),
    path("meetings/<int:meeting>/mark/", meetings.mark, name="mark_meeting"),
    path("plan-items/<int:planitem>/", plans.item, name="plan_item"),
    path("plan-items/<int:planitem>/done/", plans.done, name="finish_item"),
    path("plan-items/<int:planitem>/again/", plans.again, name="reopen_item"),
    path("plan-items/<int:planitem>/remove/", plans.remove, name="remove_item"),
]
