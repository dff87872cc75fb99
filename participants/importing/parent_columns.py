"""The columns that class lists have for parents: in one cell, apart, mother and father, first and second."""

from django.utils.translation import gettext_lazy as _

from mentoring.kit.sheets import Column
from participants.contacts import check_email, read_contacts, read_phone, read_relation

PARENTS = (
    Column(
        "guardian",
        _("Parent (guardian): name and phone"),
        "Контактные данные для связи (данные представителя)",
        "Контакты представителя",
        "Данные представителя",
        "Законный представитель",
        "Законные представители",
        "ФИО законного представителя",
        "Родитель",
        "Родители",
        "Родители (законные представители)",
        "Родитель (законный представитель)",
        "ФИО родителя",
        "Представитель 1",
        "Родитель 1",
        "ФИО родителей",
        "ФИО родителей (законных представителей)",
        "Контакты родителей",
        "Контактные данные родителей",
        "Контактные данные",
        "Контакты",
        parse=read_contacts,
        width=36,
    ),
    Column(
        "guardian_relation",
        _("Who the parent is to the pupil"),
        "Степень родства",
        "Кем приходится",
        "Родство",
        parse=read_relation,
        width=14,
    ),
    Column(
        "guardian_phone",
        _("Parent's phone"),
        "Телефон родителя",
        "Телефон родителей",
        "Телефон представителя",
        "Телефон законного представителя",
        "Контактный телефон родителя",
        "Контактный телефон родителей",
        "Номер телефона родителя",
        "Телефон (мамы/папы)",
        "Телефон 1",
        parse=read_phone,
        width=20,
    ),
    Column(
        "guardian_email",
        _("Parent's e-mail"),
        "Почта родителя",
        "Эл. почта родителя",
        "Электронная почта родителя",
        "Почта представителя",
        "e-mail родителя",
        parse=check_email,
        width=26,
    ),
    Column(
        "mother", _("Mother: name and phone"), "Мать", "ФИО матери", "Мама", "ФИО мамы", parse=read_contacts, width=36
    ),
    Column("mother_phone", _("Mother's phone"), "Телефон матери", "Телефон мамы", parse=read_phone, width=20),
    Column(
        "father", _("Father: name and phone"), "Отец", "ФИО отца", "Папа", "ФИО папы", parse=read_contacts, width=36
    ),
    Column("father_phone", _("Father's phone"), "Телефон отца", "Телефон папы", parse=read_phone, width=20),
    Column(
        "guardian2",
        _("Second parent (guardian)"),
        "Представитель 2",
        "Родитель 2",
        "Второй родитель",
        "Второй представитель",
        parse=read_contacts,
        width=36,
    ),
    Column(
        "guardian2_phone",
        _("Second parent's phone"),
        "Телефон 2",
        "Телефон второго родителя",
        "Телефон представителя 2",
        "Телефон родителя 2",
        parse=read_phone,
        width=20,
    ),
)
