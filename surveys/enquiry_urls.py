"""Addresses of information from third parties."""

from django.urls import path

from surveys.views import enquiries, telling

urlpatterns = [
    path("programmes/<int:programme>/enquiries/", enquiries.enquiries, name="enquiries"),
    path("programmes/<int:programme>/enquiries/new/", enquiries.new_enquiry, name="new_enquiry"),
    path("enquiries/<int:enquiry>/", enquiries.enquiry, name="enquiry"),
    path("enquiries/<int:enquiry>/remind/", enquiries.remind, name="enquiry_remind"),
    path("enquiries/<int:enquiry>/close/", enquiries.close, name="enquiry_close"),
    path("enquiries/<int:enquiry>/reopen/", enquiries.reopen, name="enquiry_reopen"),
    path("enquiries/<int:enquiry>/sheets.pdf", enquiries.sheets, name="enquiry_sheets"),
    path("enquiries/<int:enquiry>/told.xlsx", enquiries.workbook, name="enquiry_xlsx"),
    path("enquiries/<int:enquiry>/told.pdf", enquiries.paper, name="enquiry_pdf"),
    path("respondents/<int:respondent>/new-link/", enquiries.renew_link, name="renew_told_link"),
    path("respondents/<int:respondent>/", telling.told_by_account, name="told_by_account"),
    path("respondents/<int:respondent>/paper/", telling.told_by_curator, name="told_by_curator"),
    path("t/<str:token>/", telling.told_by_link, name="told_by_link"),
    path("participations/<int:participation>/told/", telling.told, name="told"),
    path("participations/<int:participation>/told/sealed/", telling.open_sealed, name="told_sealed"),
    path("participations/<int:participation>/told/need/", telling.save_need, name="told_need"),
    path("participations/<int:participation>/told/take/", telling.take_all, name="take_all_told"),
    path("statements/<int:statement>/take/", telling.take, name="take_told"),
]
