"""Addresses of the training of mentors: groups, materials, certificates."""

from django.urls import path

from participants.views import certificates, training

urlpatterns = [
    path("programmes/<int:programme>/training/", training.training, name="training"),
    path("programmes/<int:programme>/training/rules/", training.policy, name="training_policy"),
    path("programmes/<int:programme>/training/new/", training.new_group, name="new_training_group"),
    path("training-groups/<int:traininggroup>/", training.group, name="training_group"),
    path("training-groups/<int:traininggroup>/edit/", training.edit_group, name="edit_training_group"),
    path("training-groups/<int:traininggroup>/sessions/", training.add_session, name="add_training_session"),
    path("training-groups/<int:traininggroup>/members/", training.members, name="training_members"),
    path("training-groups/<int:traininggroup>/catch-up/", training.catch_up, name="catch_up"),
    path("training-groups/<int:traininggroup>/materials/", training.add_material, name="add_material"),
    path("training-materials/<int:trainingmaterial>/", training.material, name="training_material"),
    path("training-materials/<int:trainingmaterial>/remove/", training.remove_material, name="remove_material"),
    path("training/own/", training.own_training, name="own_training"),
    path("training-groups/<int:traininggroup>/certificates/", certificates.issue, name="issue_certificates"),
    path("training-groups/<int:traininggroup>/certificates/all/", certificates.draw_all, name="certificate_pile"),
    path("programmes/<int:programme>/certificates/", certificates.certificates, name="training_certificates"),
    path("programmes/<int:programme>/certificates.xlsx", certificates.download, name="certificates_file"),
    path("certificates/<int:trainingcertificate>/", certificates.certificate, name="training_certificate"),
    path("certificates/<int:trainingcertificate>/annul/", certificates.annul, name="annul_certificate"),
]
