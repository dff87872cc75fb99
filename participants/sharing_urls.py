"""Addresses of mentors shared between schools."""

from django.urls import path

from participants.views import sharing

urlpatterns = [
    path("programmes/<int:programme>/shared-mentors/", sharing.shared_mentors, name="shared_mentors"),
    path("programmes/<int:programme>/shared-mentors/<int:shared>/", sharing.invite_mentor, name="invite_mentor"),
    path("mentor-loans/<int:mentorloan>/", sharing.mentor_loan, name="mentor_loan"),
    path("mentor-loans/<int:mentorloan>/take-back/", sharing.take_loan_back, name="take_loan_back"),
    path("lent-mentors/<int:lentmentor>/", sharing.lent_mentor, name="lent_mentor"),
    path("lent-mentors/<int:lentmentor>/agree/", sharing.agree_to_lend, name="agree_to_lend"),
    path("lent-mentors/<int:lentmentor>/decline/", sharing.decline_to_lend, name="decline_to_lend"),
    path("lent-mentors/<int:lentmentor>/accept/", sharing.accept_on_paper, name="accept_on_paper"),
    path("my-invitations/<int:loan>/", sharing.own_loan, name="own_loan"),
    path("my-permission/", sharing.own_permission, name="own_permission"),
    path("people/<int:person>/long-term/", sharing.paper_permission, name="paper_permission"),
]
