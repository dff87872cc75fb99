"""Addresses of a register besides its list: taken away, changed by many rows, columns and saved views."""

from django.urls import path

from participants.views import bulk, other_registers, register_acts, register_files, register_layout

urlpatterns = [
    path("programmes/<int:programme>/registers/<str:role>/export/", register_files.export, name="register_export"),
    path(
        "programmes/<int:programme>/registers/<str:role>/print/", register_files.print_register, name="register_print"
    ),
    path("programmes/<int:programme>/registers/<str:role>/columns/", register_layout.columns, name="register_columns"),
    path("programmes/<int:programme>/registers/<str:role>/save/", register_layout.save, name="save_view"),
    path("programmes/<int:programme>/registers/<str:role>/act/", register_acts.act, name="register_act"),
    path("programmes/<int:programme>/saved-views/<int:savedview>/", register_layout.edit, name="edit_view"),
    path("programmes/<int:programme>/saved-views/<int:savedview>/remove/", register_layout.remove, name="remove_view"),
    path("bulk-changes/<int:bulkchange>/undo/", bulk.undo, name="undo_bulk"),
    path("programmes/<int:programme>/register/", other_registers.programme_register, name="programme_register"),
    path(
        "programmes/<int:programme>/register/file/",
        other_registers.programme_register_file,
        name="programme_register_file",
    ),
    path("programmes/<int:programme>/long-term/", other_registers.long_term_register, name="long_term_register"),
    path(
        "programmes/<int:programme>/long-term/file/",
        other_registers.long_term_register_file,
        name="long_term_register_file",
    ),
]
