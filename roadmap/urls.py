"""Addresses of the app."""

from django.urls import include, path

from roadmap import plan_urls
from roadmap.views import approval, discarding, event, roadmap, starting

app_name = "roadmap"
urlpatterns = [
    *plan_urls.urlpatterns,
    path("programmes/start/", starting.start, name="start"),
    path("programmes/start/<slug:template>/", starting.start_from, name="start_from"),
    path("", include("roadmap.template_urls")),
    path("programmes/<int:programme>/next-year/", starting.next_year, name="next_year"),
    path("programmes/<int:programme>/", roadmap.programme_settings, name="programme"),
    path("programmes/<int:programme>/roadmap/", roadmap.roadmap, name="roadmap"),
    path("programmes/<int:programme>/responsibles/", starting.responsibles, name="responsibles"),
    path("programmes/<int:programme>/review/", approval.review, name="review"),
    path("programmes/<int:programme>/review/submit/", approval.submit, name="submit"),
    path("programmes/<int:programme>/review/withdraw/", approval.withdraw, name="withdraw"),
    path("programmes/<int:programme>/review/approve/", approval.approve, name="approve"),
    path("programmes/<int:programme>/review/return/", approval.return_to_curator, name="return_roadmap"),
    path("programmes/<int:programme>/review/order/", approval.prepare_order, name="approval_order"),
    path("programmes/<int:programme>/review/link-order/", approval.link_order, name="link_order"),
    path("programmes/<int:programme>/review/send-up/", approval.send_up, name="submit_upward"),
    path("programmes/<int:programme>/review/agree/", approval.agree, name="agree"),
    path("programmes/<int:programme>/review/return-to-school/", approval.return_to_school, name="return_to_school"),
    path("events/<int:event>/", event.event, name="event"),
    path("events/<int:event>/close/", event.close_event, name="close_event"),
    path("events/<int:event>/reopen/", event.reopen_event, name="reopen_event"),
    path("events/<int:event>/evidence/", event.add_evidence, name="add_evidence"),
    path("events/<int:event>/evidence/<int:evidence>/remove/", event.remove_evidence, name="remove_evidence"),
    path("events/<int:event>/comments/", event.comment, name="comment"),
    path("events/<int:event>/dates/<int:occurrence>/", event.mark_occurrence, name="mark_occurrence"),
    path("", include("roadmap.own_plan_urls")),
    path("", include("roadmap.task_urls")),
    path("programmes/<int:programme>/discard/", discarding.discard, name="discard_programme"),
    path("programmes/<int:programme>/restore/", discarding.restore, name="restore_programme"),
    path("", include("roadmap.paper_urls")),
]
