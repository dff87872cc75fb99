"""Addresses of the app."""

from django.urls import path

from documents.views import book, check, desk, files, orders, outside, pages, prepared, readers, templates, visas

app_name = "documents"
urlpatterns = [
    path("organisations/<int:organisation>/orders/", orders.orders, name="orders"),
    path("organisations/<int:organisation>/orders/book.xlsx", book.book_workbook, name="book_workbook"),
    path("organisations/<int:organisation>/orders/book.pdf", book.book_paper, name="book_paper"),
    path("organisations/<int:organisation>/orders/new/", orders.new_order, name="new_order"),
    path("organisations/<int:organisation>/orders/templates/", templates.templates, name="templates"),
    path("organisations/<int:organisation>/orders/templates/<str:order_kind>/", templates.template, name="template"),
    path(
        "organisations/<int:organisation>/orders/templates/<str:order_kind>/drop/",
        templates.drop_template,
        name="drop_template",
    ),
    path("organisations/<int:organisation>/desk/", desk.desk, name="desk"),
    path("organisations/<int:organisation>/desk/several/", desk.sign_several, name="sign_several"),
    path("organisations/<int:organisation>/certificate/", desk.certificate, name="certificate"),
    path("orders/<int:order>/", orders.order, name="order"),
    path("orders/<int:order>/edit/", orders.order_edit, name="order_edit"),
    path("orders/<int:order>/submit/", orders.order_submit, name="order_submit"),
    path("orders/<int:order>/withdraw/", orders.order_withdraw, name="order_withdraw"),
    path("orders/<int:order>/delete/", orders.order_delete, name="order_delete"),
    path("orders/<int:order>/visas/", visas.ask_visas, name="ask_visas"),
    path("orders/<int:order>/visa/", visas.visa, name="visa"),
    path("orders/<int:order>/acquaint/", readers.acquaint, name="acquaint"),
    path("orders/<int:order>/read/", readers.read_order, name="read_order"),
    path("orders/<int:order>/acquaintance/", readers.acquaintance, name="acquaintance"),
    path("orders/<int:order>/acquaintance/add/", readers.add_readers, name="add_readers"),
    path("orders/<int:order>/acquaintance/note/", readers.note_readers, name="note_readers"),
    path("orders/<int:order>/acquaintance/remind/", readers.remind_readers, name="remind_readers"),
    path("orders/<int:order>/acquaintance/list.pdf", readers.acquaintance_sheet, name="acquaintance_sheet"),
    path("orders/<int:order>/order.pdf", pages.order_pdf, name="order_pdf"),
    path("orders/<int:order>/order.docx", orders.order_word, name="order_word"),
    path("orders/<int:order>/pages/<int:page>.png", pages.order_page, name="order_page"),
    path("orders/<int:order>/sign/", desk.sign, name="sign"),
    path("orders/<int:order>/print/", desk.print_final, name="order_print"),
    path("orders/<int:order>/return/", desk.order_return, name="order_return"),
    path("orders/<int:order>/paper/", desk.paper, name="order_paper"),
    path("orders/<int:order>/outside/", outside.order_outside, name="order_outside"),
    path("orders/<int:order>/outside/file/", outside.accept_signature, name="accept_signature"),
    path("orders/<int:order>/outside/back/", outside.take_back, name="order_take_back"),
    path("orders/<int:order>/cancel/", desk.cancel, name="order_cancel"),
    path("files/<int:attachment>/", files.file, name="file"),
    path("prepared/", prepared.prepared_files, name="prepared_files"),
    path("prepared/<int:preparedfile>/", prepared.prepared_file, name="prepared_file"),
    path("prepared/<int:preparedfile>/file/", prepared.take_prepared, name="take_prepared"),
    path("check/", check.check, name="check"),
    path("p/<str:code>/", check.check_code, name="check_code"),
]
