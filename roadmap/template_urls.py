"""Addresses of templates made of one's own plans."""

from django.urls import path

from roadmap.views import templates

urlpatterns = [
    path("roadmaps/<int:roadmap>/template/", templates.save_template, name="save_template"),
    path("templates/<int:roadmaptemplate>/", templates.template, name="template"),
    path("templates/<int:roadmaptemplate>/put-away/", templates.put_away, name="put_template_away"),
    path("templates/<int:roadmaptemplate>/take-back/", templates.take_back, name="take_template_back"),
]
