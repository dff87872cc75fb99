# Russian catalogue of Nastavnichestvo.
msgid ""
msgstr ""
"Project-Id-Version: nastavnichestvo\n"
"Report-Msgid-Bugs-To: \n"
"POT-Creation-Date: 2026-11-21 21:51+0300\n"
"PO-Revision-Date: 2026-11-21 18:30+0300\n"
"Last-Translator: Nastavnichestvo\n"
"Language-Team: Russian\n"
"Language: ru\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"

#: documents/actions.py
msgid "Only a draft can be changed. Ask the director to return the order."
msgstr "Изменить можно только проект. Попросите директора вернуть приказ."

#: documents/actions.py
#, python-format
msgid "An order waits for your signature: %(heading)s"
msgstr "Ждёт вашей подписи: %(heading)s"

#: documents/actions.py
#, python-format
msgid "The director returned the order “%(heading)s”: %(remark)s"
msgstr "Директор вернул приказ «%(heading)s»: %(remark)s"

#: documents/actions.py
msgid "Only a draft can be deleted."
msgstr "Удалить можно только проект."

#: documents/actions.py
msgid "Only an order in force is read and noted."
msgstr "Ознакомиться можно только с действующим приказом."

#: documents/actions.py
msgid "You are not on the list of this order."
msgstr "Вас нет в листе ознакомления с этим приказом."

#: documents/alike.py monitoring/day_events.py pairs/actions/cancelling.py
#, python-format
msgid "%(names)s and %(count)d more"
msgid_plural "%(names)s and %(count)d more"
msgstr[0] "%(names)s и ещё %(count)d"
msgstr[1] "%(names)s и ещё %(count)d"
msgstr[2] "%(names)s и ещё %(count)d"

#: documents/alike.py pairs/event_proofs.py templates/documents/check.html
#, python-format
msgid "No. %(number)s of %(day)s"
msgstr "№ %(number)s от %(day)s"

#: documents/alike.py
#, python-format
msgid "%(count)d line of it is repeated"
msgid_plural "%(count)d lines of it are repeated"
msgstr[0] "повторяется %(count)d строка"
msgstr[1] "повторяются %(count)d строки"
msgstr[2] "повторяются %(count)d строк"

#: documents/alike.py
msgid "nothing of it is repeated"
msgstr "повторов нет"

#: documents/alike.py
#, python-format
msgid "%(count)d pair"
msgid_plural "%(count)d pairs"
msgstr[0] "%(count)d пара"
msgstr[1] "%(count)d пары"
msgstr[2] "%(count)d пар"

#: documents/alike.py
#, python-format
msgid "%(count)d plan"
msgid_plural "%(count)d plans"
msgstr[0] "%(count)d план"
msgstr[1] "%(count)d плана"
msgstr[2] "%(count)d планов"

#: documents/alike.py monitoring/agreement.py roadmap/views/roadmap.py
#, python-format
msgid "%(count)d event"
msgid_plural "%(count)d events"
msgstr[0] "%(count)d мероприятие"
msgstr[1] "%(count)d мероприятия"
msgstr[2] "%(count)d мероприятий"

#: documents/alike.py
#, python-format
msgid "%(count)d line in the annex"
msgid_plural "%(count)d lines in the annex"
msgstr[0] "%(count)d строка в приложении"
msgstr[1] "%(count)d строки в приложении"
msgstr[2] "%(count)d строк в приложении"

#: documents/checks.py
msgid "The document is genuine"
msgstr "Документ подлинный"

#: documents/checks.py
msgid "The document was changed after signing"
msgstr "Документ изменён после подписания"

#: documents/checks.py
msgid "The document was cancelled"
msgstr "Документ отменён"

#: documents/checks.py
msgid "There is no such document here"
msgstr "Такого документа здесь нет"

#: documents/checks.py
msgid "Check the eight letters and figures beside the QR code."
msgstr "Сверьте восемь букв и цифр рядом с QR-кодом."

#: documents/checks.py
msgid "Ask the school for the original: this copy says something else."
msgstr "Попросите в школе подлинник: в этой копии написано другое."

#: documents/checks.py
msgid "The file can not be read as a PDF."
msgstr "Файл не читается как PDF."

#: documents/checks.py
msgid "This file was not signed here. A printed copy is checked by its code."
msgstr "Этот файл подписан не здесь. Распечатанную копию проверяют по коду."

#: documents/checks.py
msgid "The kept original is damaged. Tell the school about it."
msgstr "Подлинник в хранилище повреждён. Сообщите об этом школе."

#: documents/checks.py
#, python-format
msgid "It has been amended by later orders: %(orders)s."
msgstr "Действует с изменениями, внесёнными приказами: %(orders)s."

#: documents/deeds.py
msgid "composed the order"
msgstr "проект приказа составлен"

#: documents/deeds.py
msgid "edited the order"
msgstr "текст приказа изменён"

#: documents/deeds.py
msgid "sent the order for signature"
msgstr "приказ отправлен на подпись"

#: documents/deeds.py
msgid "withdrew the order from the director"
msgstr "отозван приказ с подписи"

#: documents/deeds.py
msgid "returned the order with a remark"
msgstr "приказ возвращён с замечанием"

#: documents/deeds.py
msgid "deleted a draft order"
msgstr "проект приказа удалён"

#: documents/deeds.py
msgid "signed the order"
msgstr "приказ подписан"

#: documents/deeds.py
msgid "cancelled the order"
msgstr "приказ отменён"

#: documents/deeds.py
msgid "read the order"
msgstr "получена отметка об ознакомлении с приказом"

#: documents/deeds.py
msgid "set up a signing certificate"
msgstr "сертификат подписи настроен"

#: documents/enums.py
msgid "on fixing the pairs"
msgstr "о закреплении пар"

#: documents/enums.py
msgid "on amending an order"
msgstr "о внесении изменений в приказ"

#: documents/enums.py
msgid "on approving individual plans"
msgstr "об утверждении индивидуальных планов"

#: documents/enums.py
msgid "on appointing the curator"
msgstr "о назначении куратора"

#: documents/enums.py
msgid "on launching the programme"
msgstr "о внедрении программы"

#: documents/enums.py
msgid "on approving the roadmap"
msgstr "об утверждении дорожной карты"

#: documents/enums.py
msgid "on awards"
msgstr "о награждении"

#: documents/enums.py
msgid "on destroying personal data"
msgstr "об уничтожении персональных данных"

#: documents/enums.py participants/models/consent.py roadmap/enums.py
msgid "draft"
msgstr "черновик"

#: documents/enums.py
msgid "waits for the director's signature"
msgstr "ждёт подписи директора"

#: documents/enums.py
msgid "returned with a remark"
msgstr "возвращён с замечанием"

#: documents/enums.py templates/documents/desk.html
msgid "in force"
msgstr "действует"

#: documents/enums.py
msgid "cancelled"
msgstr "отменён"

#: documents/enums.py
msgid "electronic signature"
msgstr "электронная подпись"

#: documents/enums.py
msgid "signed on paper, scan attached"
msgstr "подписан на бумаге, скан приложен"

#: documents/enums.py roadmap/models/evidence.py
msgid "evidence"
msgstr "подтверждение"

#: documents/enums.py
msgid "scan of a consent"
msgstr "скан согласия"

#: documents/enums.py
msgid "order document"
msgstr "документ приказа"

#: documents/enums.py monitoring/models/report.py
msgid "report"
msgstr "отчёт"

#: documents/enums.py participants/models/import_batch.py
msgid "uploaded list"
msgstr "загруженный список"

#: documents/enums.py
msgid "prepared for its asker"
msgstr "подготовлено по запросу"

#: documents/execution.py
#, python-format
msgid "The order is already signed: No. %(number)s."
msgstr "Приказ уже подписан: № %(number)s."

#: documents/execution.py
msgid "The order does not wait for signature now."
msgstr "Приказ сейчас не ждёт подписи."

#: documents/execution.py
#, python-format
msgid "Your certificate was valid until %(date)s. Issue a new one or upload your own."
msgstr "Ваш сертификат действовал до %(date)s. Выпустите новый или загрузите свой."

#: documents/execution.py
msgid "You have no valid certificate here. Issue one or upload your own first."
msgstr "У вас нет действующего сертификата. Сначала выпустите его или загрузите свой."

#: documents/execution.py
msgid "The order was changed meanwhile. Read it again, please."
msgstr "Приказ за это время изменили. Прочитайте его ещё раз."

#: documents/execution.py
#, python-format
msgid "Order No. %(number)s is signed: %(heading)s"
msgstr "Подписан приказ № %(number)s: %(heading)s"

#: documents/execution.py
#, python-format
msgid "Number %(number)s is taken in this year's book. Choose another one."
msgstr "Номер %(number)s в журнале этого года уже занят. Укажите другой."

#: documents/execution.py
#, python-format
msgid "Order No. %(number)s amends this one. Cancel that one first."
msgstr "В этот приказ внесены изменения приказом № %(number)s. Сначала отмените его."

#: documents/execution.py documents/views/desk.py
msgid "Only an order in force can be cancelled."
msgstr "Отменить можно только действующий приказ."

#: documents/execution.py documents/forms.py
msgid "Write why the order is cancelled."
msgstr "Напишите, почему приказ отменяется."

#: documents/execution.py
#, python-format
msgid "Order No. %(number)s is cancelled: %(reason)s"
msgstr "Приказ № %(number)s отменён: %(reason)s"

#: documents/finders.py organisations/menu.py
#: templates/documents/new_order.html templates/documents/order.html
#: templates/documents/orders.html
msgid "Orders"
msgstr "Приказы"

#: documents/forms.py
msgid "What the order is about"
msgstr "О чём приказ"

#: documents/forms.py
msgid "Choose what the order is about."
msgstr "Выберите, о чём приказ."

#: documents/forms.py
msgid "Clauses"
msgstr "Пункты"

#: documents/forms.py
msgid "One clause a line, its number first: 1, 2, 3.1."
msgstr "Каждый пункт с новой строки и с номером: 1, 2, 3.1."

#: documents/forms.py
msgid "Note to the director"
msgstr "Записка директору"

#: documents/forms.py roadmap/difference.py roadmap/event_forms.py
#: roadmap/own_plan_forms.py templates/documents/certificate.html
#: templates/documents/orders.html templates/roadmap/_moved.html
#: templates/roadmap/bulk.html
msgid "Number"
msgstr "Номер"

#: documents/forms.py
msgid "PIN of the certificate"
msgstr "ПИН-код сертификата"

#: documents/forms.py
msgid "Type the PIN of your certificate."
msgstr "Введите ПИН-код сертификата."

#: documents/forms.py roadmap/task_forms.py templates/roadmap/task.html
msgid "What has to be changed"
msgstr "Что нужно исправить"

#: documents/forms.py documents/models/order.py roadmap/actions/approval.py
#: roadmap/actions/delegation.py
msgid "Write what has to be changed."
msgstr "Напишите, что нужно изменить."

#: documents/forms.py templates/documents/order.html
msgid "Why the order is cancelled"
msgstr "Почему приказ отменён"

#: documents/forms.py pairs/forms.py pairs/journal.py
#: templates/documents/desk.html templates/documents/orders.html
#: templates/monitoring/practices.html templates/pairs/pair.html
#: templates/participants/gatherings.html templates/print/told_sheets.html
#: templates/roadmap/event_tasks.html
msgid "Date"
msgstr "Дата"

#: documents/forms.py
msgid "Scan of the signed order"
msgstr "Скан подписанного приказа"

#: documents/forms.py
msgid "PDF or a picture."
msgstr "PDF или картинка."

#: documents/forms.py participants/cards/forms.py
msgid "New PIN"
msgstr "Новый ПИН-код"

#: documents/forms.py
msgid "PIN once more"
msgstr "ПИН-код ещё раз"

#: documents/forms.py
msgid "The two PINs differ. Type them again."
msgstr "ПИН-коды не совпали. Введите их ещё раз."

#: documents/forms.py
msgid "Certificate with its key"
msgstr "Сертификат с ключом"

#: documents/forms.py
msgid ".pfx or .p12"
msgstr ".pfx или .p12"

#: documents/forms.py
msgid "PIN of the file"
msgstr "ПИН-код файла"

#: documents/forms.py
msgid "All kinds"
msgstr "Все виды"

#: documents/forms.py
msgid "Code from the document"
msgstr "Код с документа"

#: documents/forms.py
msgid "The PDF itself"
msgstr "Сам PDF-файл"

#: documents/forms.py
msgid "Type the code or choose the file."
msgstr "Введите код или выберите файл."

#: documents/models/acquaintance.py
msgid "read at"
msgstr "ознакомлен"

#: documents/models/acquaintance.py
msgid "acquaintance"
msgstr "ознакомление"

#: documents/models/acquaintance.py
msgid "acquaintances"
msgstr "ознакомления"

#: documents/models/attachment.py
msgid "file name"
msgstr "имя файла"

#: documents/models/attachment.py
msgid "size, bytes"
msgstr "размер, байт"

#: documents/models/attachment.py
msgid "destroyed at"
msgstr "уничтожен"

#: documents/models/attachment.py participants/models/training.py
#: roadmap/enums.py mentoring/kit/uploads.py
msgid "file"
msgstr "файл"

#: documents/models/attachment.py
msgid "files"
msgstr "файлы"

#: documents/models/attachment.py
msgid "file destroyed"
msgstr "файл уничтожен"

#: documents/models/certificate.py
msgid "signing authority"
msgstr "удостоверяющий центр"

#: documents/models/certificate.py
msgid "signing authorities"
msgstr "удостоверяющие центры"

#: documents/models/certificate.py
msgid "serial number"
msgstr "серийный номер"

#: documents/models/certificate.py
msgid "owner"
msgstr "владелец"

#: documents/models/certificate.py
msgid "issued by"
msgstr "кем выдан"

#: documents/models/certificate.py
msgid "valid from"
msgstr "действует с"

#: documents/models/certificate.py participants/models/consent.py
#: participants/models/long_term.py participants/sharing/on_person.py
msgid "valid until"
msgstr "действует до"

#: documents/models/certificate.py documents/models/order.py
msgid "certificate"
msgstr "сертификат"

#: documents/models/certificate.py
msgid "certificates"
msgstr "сертификаты"

#: documents/models/certificate.py
#, python-format
msgid "The PIN was wrong five times. Try again after %(time)s."
msgstr "ПИН-код введён неверно пять раз. Попробуйте снова после %(time)s."

#: documents/models/order.py monitoring/models/report.py
#: organisations/models/organisation.py pairs/models/meeting.py
#: participants/models/consent.py participants/models/gathering.py
#: roadmap/models/delegated_task.py roadmap/models/evidence.py
#: roadmap/models/prepared_file.py surveys/models/questionnaire.py
msgid "kind"
msgstr "вид"

#: documents/models/order.py
msgid "heading"
msgstr "заголовок"

#: documents/models/order.py
msgid "preamble"
msgstr "преамбула"

#: documents/models/order.py
msgid "items"
msgstr "пункты"

#: documents/models/order.py
msgid "order template"
msgstr "шаблон приказа"

#: documents/models/order.py
msgid "order templates"
msgstr "шаблоны приказов"

#: documents/models/order.py monitoring/models/report.py
#: organisations/models/job.py organisations/models/message.py
#: pairs/holdings.py pairs/models/individual_plan.py pairs/models/meeting.py
#: pairs/models/pair.py participants/models/erasure.py
#: participants/models/import_batch.py participants/models/interview.py
#: participants/models/paper_pile.py participants/models/shared_mentor.py
#: participants/sharing/on_person.py roadmap/models/delegated_task.py
#: roadmap/models/event.py roadmap/models/programme.py
#: roadmap/models/roadmap.py surveys/models/enquiry.py surveys/models/survey.py
msgid "state"
msgstr "состояние"

#: documents/models/order.py organisations/models/organisation.py
#: roadmap/models/plan_draft.py roadmap/models/programme.py
msgid "school year"
msgstr "учебный год"

#: documents/models/order.py participants/models/training.py
#: roadmap/models/event.py roadmap/models/template.py surveys/enums.py
msgid "number"
msgstr "номер"

#: documents/models/order.py monitoring/models/report.py
#: pairs/models/meeting.py participants/models/gathering.py
#: participants/models/interview.py surveys/enums.py
msgid "date"
msgstr "дата"

#: documents/models/order.py
msgid "annex"
msgstr "приложение"

#: documents/models/order.py
msgid "to be signed by"
msgstr "подписать до"

#: documents/models/order.py
msgid "note to the director"
msgstr "записка директору"

#: documents/models/order.py
msgid "director's remark"
msgstr "замечание директора"

#: documents/models/order.py roadmap/models/event.py roadmap/models/template.py
msgid "document"
msgstr "документ"

#: documents/models/order.py participants/models/training.py
msgid "check code"
msgstr "код проверки"

#: documents/models/order.py pairs/holdings.py
msgctxt "decree"
msgid "order"
msgstr "приказ"

#: documents/models/order.py
msgctxt "decree"
msgid "orders"
msgstr "приказы"

#: documents/models/order.py
msgid "Only a draft can be sent for signature."
msgstr "На подпись отправляют только проект."

#: documents/models/order.py
msgid "There is nothing to withdraw: the director has decided."
msgstr "Отзывать нечего: директор уже принял решение."

#: documents/models/order.py
msgid "Only an order that waits for signature can be returned."
msgstr "Вернуть можно только приказ, который ждёт подписи."

#: documents/printing.py
msgctxt "title of an act"
msgid "ORDER"
msgstr "ПРИКАЗ"

#: documents/printing.py
msgctxt "title of an act"
msgid "DIRECTIVE"
msgstr "РАСПОРЯЖЕНИЕ"

#: documents/printing.py
msgctxt "in an order"
msgid "I order"
msgstr "приказываю"

#: documents/printing.py
msgctxt "in a directive"
msgid "I direct"
msgstr "обязываю"

#: documents/printing.py
msgid "Acquainted with the order:"
msgstr "С приказом ознакомлены:"

#: documents/printing.py
msgid "Acquainted with the directive:"
msgstr "С распоряжением ознакомлены:"

#: documents/printing.py
#, python-format
msgid "%(date)s (year)"
msgstr "%(date)s г."

#: documents/printing.py
#, python-format
msgid "%(act)s “%(heading)s” (draft)"
msgstr "%(act)s «%(heading)s» (проект)"

#: documents/printing.py
#, python-format
msgid "%(act)s No. %(number)s of %(date)s “%(heading)s”"
msgstr "%(act)s № %(number)s от %(date)s «%(heading)s»"

#: documents/printing.py
#, python-format
msgid "of %(date)s No. %(number)s"
msgstr "от %(date)s № %(number)s"

#: documents/printing.py
msgid "Annex"
msgstr "Приложение"

#: documents/printing.py
#, python-format
msgid "Annex No. %(place)s"
msgstr "Приложение № %(place)s"

#: documents/printing.py
#, python-format
msgid "to the order of %(organisation)s"
msgstr "к приказу %(organisation)s"

#: documents/printing.py
#, python-format
msgid "to the directive of %(organisation)s"
msgstr "к распоряжению %(organisation)s"

#: documents/printing.py
msgid "(draft)"
msgstr "(проект)"

#: documents/signing/certificates.py
msgid "The file has no private key. Export the certificate together with its key."
msgstr "В файле нет закрытого ключа. Выгрузите сертификат вместе с ключом."

#: documents/signing/certificates.py
msgid "Such a key cannot sign here: RSA from 2048 bits and ECDSA can. Sign with your own program instead."
msgstr "Таким ключом здесь подписать нельзя: подойдут RSA от 2048 бит и ECDSA. Подпишите документ в своей программе."

#: documents/signing/certificates.py
msgid "The private key in the file belongs to another certificate."
msgstr "Закрытый ключ в файле — от другого сертификата."

#: documents/signing/certificates.py
msgid "The PIN does not fit the certificate."
msgstr "ПИН-код не подошёл к сертификату."

#: documents/signing/certificates.py
msgid "This is not a certificate with a key: a .pfx or .p12 file is needed."
msgstr "Это не сертификат с ключом: нужен файл .pfx или .p12."

#: documents/signing/certificates.py
#, python-format
msgid "The certificate ended on %(date)s. Get a new one."
msgstr "Сертификат действовал до %(date)s. Получите новый."

#: documents/signing/certificates.py
#, python-format
msgid "The certificate is valid only from %(date)s."
msgstr "Сертификат начнёт действовать только %(date)s."

#: documents/signing/checking.py
msgid "signed and not changed since"
msgstr "подписан и с тех пор не менялся"

#: documents/signing/checking.py
msgid "changed after it was signed"
msgstr "изменён после подписания"

#: documents/signing/checking.py
msgid "signed by someone we do not know"
msgstr "подписан тем, кого мы не знаем"

#: documents/signing/checking.py
msgid "not signed"
msgstr "не подписан"

#: documents/signing/checking.py
msgid "not a readable PDF"
msgstr "файл PDF не читается"

#: documents/signing/pades.py
msgid "This document already has a signature."
msgstr "Этот документ уже подписан."

#: documents/signing/pades.py
msgid "The time stamping service does not answer. Nothing is signed; try again later."
msgstr "Служба меток времени не отвечает. Ничего не подписано, попробуйте позже."

#: documents/signing/sealing.py
msgid "The key was kept under another secret of this installation. Upload the certificate again."
msgstr "Ключ хранился под другим секретом этой установки. Загрузите сертификат ещё раз."

#: documents/views/desk.py
#, python-format
msgid "Order No. %(number)s is signed."
msgstr "Приказ № %(number)s подписан."

#: documents/views/desk.py
msgid "The order is returned to its author."
msgstr "Приказ возвращён автору."

#: documents/views/desk.py
msgid "The signed order is filed."
msgstr "Подписанный приказ сохранён."

#: documents/views/desk.py
#, python-format
msgid "Order No. %(number)s is cancelled."
msgstr "Приказ № %(number)s отменён."

#: documents/views/desk.py
msgid "The certificate is ready: orders can be signed."
msgstr "Сертификат готов: можно подписывать приказы."

#: documents/views/orders.py templates/pairs/pair.html
#: templates/pairs/plan.html
msgid "By itself"
msgstr "Автоматически"

#: documents/views/orders.py
msgid "Only a draft can be changed."
msgstr "Изменить можно только проект."

#: documents/views/orders.py participants/views/interviews.py
msgid "The draft is saved."
msgstr "Проект сохранён."

#: documents/views/orders.py
msgid "The order lies on the director's desk."
msgstr "Приказ у директора на подписи."

#: documents/views/orders.py
msgid "The order is with you again: change it and send it anew."
msgstr "Приказ снова у вас: измените его и отправьте ещё раз."

#: documents/views/orders.py
msgid "The draft is deleted."
msgstr "Проект удалён."

#: documents/views/orders.py
msgid "It is noted that you have read the order."
msgstr "Отмечено: вы ознакомлены с приказом."

#: documents/views/orders.py
#, python-format
msgid "Draft %(id)d.pdf"
msgstr "Проект приказа %(id)d.pdf"

#: documents/wording.py
#, python-format
msgid "The template names a field that is not there: %(field)s."
msgstr "В шаблоне указано поле, которого нет: %(field)s."

#: documents/wording.py
msgid "There is no template for this kind of order."
msgstr "Для такого приказа нет шаблона."

#: documents/wording.py
msgid "Begin each clause with its number, as in “1. …”."
msgstr "Начните каждый пункт с номера, например «1. …»."

#: documents/wording.py
msgid "An order needs at least one clause."
msgstr "В приказе нужен хотя бы один пункт."

#: monitoring/actions.py
#, python-format
msgid "%(name)s: %(papers)s"
msgstr "%(name)s: %(papers)s"

#: monitoring/agreement.py monitoring/waited_for.py roadmap/moving.py
#, python-format
msgid "%(count)d day"
msgid_plural "%(count)d days"
msgstr[0] "%(count)d день"
msgstr[1] "%(count)d дня"
msgstr[2] "%(count)d дней"

#: monitoring/agreement.py monitoring/waited_for.py
#: participants/consent_wording.py roadmap/standing.py
#: templates/participants/selection/interviews.html
msgid "today"
msgstr "сегодня"

#: monitoring/agreement.py
#, python-format
msgid "version %(version)d, %(events)s"
msgstr "версия %(version)d, %(events)s"

#: monitoring/agreement.py
msgid "approved, not sent yet"
msgstr "утверждена, ещё не отправлена"

#: monitoring/agreement.py
msgid "no curator is named"
msgstr "куратор не назначен"

#: monitoring/agreement.py
msgid "the curator has never signed in"
msgstr "куратор ещё ни разу не входил"

#: monitoring/agreement.py
#, python-format
msgid "the curator has not signed in for %(count)d day"
msgid_plural "the curator has not signed in for %(count)d days"
msgstr[0] "куратор не входил %(count)d день"
msgstr[1] "куратор не входил %(count)d дня"
msgstr[2] "куратор не входил %(count)d дней"

#: monitoring/agreement.py
#, python-format
msgid "the roadmap was returned, no answer for %(count)d day"
msgid_plural "the roadmap was returned, no answer for %(count)d days"
msgstr[0] "карта возвращена, без ответа %(count)d день"
msgstr[1] "карта возвращена, без ответа %(count)d дня"
msgstr[2] "карта возвращена, без ответа %(count)d дней"

#: monitoring/area_indicators.py participants/attention.py
#, python-format
msgid "fewer than %(count)d"
msgstr "меньше %(count)d"

#: monitoring/area_indicators.py monitoring/own_pair.py monitoring/region.py
#: monitoring/reports.py participants/person_page.py roadmap/delegation.py
#: roadmap/sections.py
#, python-format
msgid "%(done)d of %(total)d"
msgstr "%(done)d из %(total)d"

#: monitoring/area_indicators.py monitoring/indicators.py
#: templates/monitoring/_indicator_line.html
#: templates/monitoring/_municipality_side.html
msgid "Coverage of students"
msgstr "Охват обучающихся"

#: monitoring/area_indicators.py monitoring/indicators.py
#: templates/monitoring/_indicator_line.html
msgid "Coverage of teaching staff"
msgstr "Охват педагогических работников"

#: monitoring/area_indicators.py participants/consent_event.py
#: participants/holdings.py templates/monitoring/_indicator_line.html
#: templates/monitoring/cabinet.html templates/monitoring/cabinet_guardian.html
#: templates/participants/_consents.html
#: templates/participants/consent_ask.html
#: templates/participants/consent_needs.html
#: templates/participants/consent_online/sitting.html
#: templates/participants/consent_policy.html
#: templates/participants/consent_print.html
#: templates/participants/consent_record.html
#: templates/participants/consent_remind.html
#: templates/participants/consent_texts.html
#: templates/participants/consents.html templates/participants/pile.html
#: templates/participants/pile_at_work.html
#: templates/participants/pile_upload.html templates/participants/register.html
msgid "Consents"
msgstr "Согласия"

#: monitoring/area_indicators.py templates/monitoring/_indicator_line.html
msgid "Events done"
msgstr "Мероприятия завершены"

#: monitoring/area_indicators.py templates/monitoring/_indicator_line.html
msgid "Pairs working"
msgstr "Пар работает"

#: monitoring/area_indicators.py templates/monitoring/_indicator_line.html
msgid "Meetings held"
msgstr "Встреч прошло"

#: monitoring/area_indicators.py templates/roadmap/schools_tasks.html
msgid "All schools"
msgstr "Все школы"

#: monitoring/area_indicators.py
#, python-format
msgid "Indicators: %(organisation)s"
msgstr "Показатели: %(organisation)s"

#: monitoring/area_indicators.py
#, python-format
msgid "Figures as of %(day)s"
msgstr "Данные на %(day)s"

#: monitoring/area_titles.py organisations/menu.py
msgid "Schools"
msgstr "Школы"

#: monitoring/area_titles.py
msgid "Schools and stages"
msgstr "Школы и этапы"

#: monitoring/area_titles.py
msgid "Table of schools and stages"
msgstr "Таблица школ и этапов"

#: monitoring/area_titles.py roadmap/delegation.py
#: templates/monitoring/agreement.html templates/roadmap/event_tasks.html
#: templates/roadmap/schools_tasks.html
msgid "School"
msgstr "Школа"

#: monitoring/area_titles.py
msgid "Find a school"
msgstr "Найти школу"

#: monitoring/area_titles.py templates/monitoring/agreement.html
msgctxt "its state"
msgid "Roadmap"
msgstr "Карта"

#: monitoring/area_titles.py
msgid "No school fits the filter."
msgstr "Ни одна школа не подходит."

#: monitoring/area_titles.py
msgid "The frame marks the stage a school stands at. The number in the corner of a cell counts overdue events of the stage."
msgstr "Рамкой отмечен текущий этап школы. Число в углу ячейки — просроченные мероприятия этапа."

#: monitoring/area_titles.py
msgid "Indicators of schools"
msgstr "Показатели школ"

#: monitoring/area_titles.py
msgid "Coverage, consents, events, pairs and meetings of every school in one table."
msgstr "Охват, согласия, мероприятия, пары и встречи каждой школы в одной таблице."

#: monitoring/area_titles.py
msgid "No schools yet"
msgstr "Школ пока нет"

#: monitoring/area_titles.py
msgid "Schools are entered by the administrator; as soon as one begins its roadmap, it stands here."
msgstr "Школы заводит администратор; как только школа начнёт дорожную карту, она появится здесь."

#: monitoring/area_titles.py organisations/menu.py
msgid "Municipalities"
msgstr "Муниципалитеты"

#: monitoring/area_titles.py
msgid "Municipalities and stages"
msgstr "Муниципалитеты и этапы"

#: monitoring/area_titles.py
msgid "Table of municipalities and stages"
msgstr "Таблица муниципалитетов и этапов"

#: monitoring/area_titles.py
msgid "Municipality"
msgstr "Муниципалитет"

#: monitoring/area_titles.py
msgid "Find a municipality"
msgstr "Найти муниципалитет"

#: monitoring/area_titles.py
msgid "Roadmaps agreed"
msgstr "Согласовано карт"

#: monitoring/area_titles.py
msgid "No municipality fits the filter."
msgstr "Под условия не подходит ни один муниципалитет."

#: monitoring/area_titles.py
msgid "The frame marks the stage at which more schools of the municipality stand than at any other. The number in the corner of a cell counts overdue events of the stage."
msgstr "Рамкой выделен этап, на котором сейчас больше всего школ муниципалитета. Число в углу ячейки — просроченные мероприятия этапа."

#: monitoring/area_titles.py
msgid "Indicators of municipalities"
msgstr "Показатели муниципалитетов"

#: monitoring/area_titles.py
msgid "Coverage, consents, events, pairs and meetings of every municipality in one table."
msgstr "Охват, согласия, мероприятия, пары и встречи по каждому муниципалитету в одной таблице."

#: monitoring/area_titles.py
msgid "No municipalities yet"
msgstr "Муниципалитетов пока нет"

#: monitoring/area_titles.py
msgid "Municipalities and their schools are entered by the administrator; as soon as a school begins its roadmap, its municipality stands here."
msgstr "Муниципалитеты и их школы заводит администратор; как только школа начнёт дорожную карту, здесь появятся её показатели."

#: monitoring/area_words.py
msgctxt "narrow column"
msgid "Preparation"
msgstr "Подго­товка"

#: monitoring/area_words.py
msgctxt "narrow column"
msgid "Mentees"
msgstr "Настав­ляемые"

#: monitoring/area_words.py
msgctxt "narrow column"
msgid "Mentors"
msgstr "Настав­ники"

#: monitoring/area_words.py
msgctxt "narrow column"
msgid "Selection"
msgstr "Отбор"

#: monitoring/area_words.py
msgctxt "narrow column"
msgid "Pairs"
msgstr "Пары"

#: monitoring/area_words.py
msgctxt "narrow column"
msgid "Work"
msgstr "Работа"

#: monitoring/area_words.py
msgctxt "narrow column"
msgid "Completion"
msgstr "Завер­шение"

#: monitoring/area_words.py monitoring/region.py
#, python-format
msgid "%(count)d school"
msgid_plural "%(count)d schools"
msgstr[0] "%(count)d школа"
msgstr[1] "%(count)d школы"
msgstr[2] "%(count)d школ"

#: monitoring/area_words.py
#, python-format
msgid "%(count)d municipality"
msgid_plural "%(count)d municipalities"
msgstr[0] "%(count)d муниципалитет"
msgstr[1] "%(count)d муниципалитета"
msgstr[2] "%(count)d муниципалитетов"

#: monitoring/area_words.py
msgid "No coverage target is set for this school year: there is nothing to compare with."
msgstr "Цель по охвату на этот учебный год не задана: сравнивать не с чем."

#: monitoring/area_words.py
#, python-format
msgid "%(count)d school has no coverage target: it is not counted among those below it."
msgid_plural "%(count)d schools have no coverage target: they are not counted among those below it."
msgstr[0] "У %(count)d школы цель по охвату не задана: среди отстающих от цели она не считается."
msgstr[1] "У %(count)d школ цель по охвату не задана: среди отстающих от цели они не считаются."
msgstr[2] "У %(count)d школ цель по охвату не задана: среди отстающих от цели они не считаются."

#: monitoring/area_words.py
#, python-format
msgid "%(number)s roadmap waits for your agreement."
msgid_plural "%(number)s roadmaps wait for your agreement."
msgstr[0] "%(number)s дорожная карта ждёт вашего согласования."
msgstr[1] "%(number)s дорожные карты ждут вашего согласования."
msgstr[2] "%(number)s дорожных карт ждут вашего согласования."

#: monitoring/area_words.py
msgid "All roadmaps are sent, nobody is far behind."
msgstr "Все карты отправлены, сильно отстающих нет."

#: monitoring/area_words.py
#, python-format
msgid "%(number)s school has not sent its roadmap"
msgid_plural "%(number)s schools have not sent their roadmaps"
msgstr[0] "%(number)s школа карту не отправила"
msgstr[1] "%(number)s школы карту не отправили"
msgstr[2] "%(number)s школ карту не отправили"

#: monitoring/area_words.py
#, python-format
msgid "%(number)s has four or more overdue events"
msgid_plural "%(number)s have four or more overdue events"
msgstr[0] "у %(number)s — четыре и больше просроченных мероприятий"
msgstr[1] "у %(number)s — четыре и больше просроченных мероприятий"
msgstr[2] "у %(number)s — четыре и больше просроченных мероприятий"

#: monitoring/area_words.py
msgctxt "schools at a stage"
msgid "nobody"
msgstr "никто"

#: monitoring/area_words.py
#, python-format
msgid "%(schools)s, the term has passed"
msgstr "%(schools)s, срок прошёл"

#: monitoring/area_words.py
#, python-format
msgid "from %(percent)d"
msgstr "от %(percent)d"

#: monitoring/area_words.py monitoring/today.py
#, python-format
msgid "target %(target)s"
msgstr "цель %(target)s"

#: monitoring/cabinet.py templates/pairs/plan.html
msgid "Agree with the plan"
msgstr "Согласовать план"

#: monitoring/cabinet.py templates/participants/sharing/own_loan.html
msgid "Invitation from another school"
msgstr "Приглашение из другой школы"

#: monitoring/cabinet.py organisations/menu.py surveys/holdings.py
#: templates/monitoring/cabinet_questionnaires.html templates/pairs/_board.html
#: templates/surveys/_person.html templates/surveys/_results_base.html
#: templates/surveys/applications.html templates/surveys/check.html
#: templates/surveys/choose.html templates/surveys/enquiries/enquiries.html
#: templates/surveys/new.html templates/surveys/questionnaire.html
#: templates/surveys/remind.html templates/surveys/reopen.html
#: templates/surveys/response.html templates/surveys/survey.html
#: templates/surveys/surveys.html
msgid "Questionnaires"
msgstr "Анкеты"

#: monitoring/cabinet.py
#, python-format
msgid "about %(count)d minute"
msgid_plural "about %(count)d minutes"
msgstr[0] "около %(count)d минуты"
msgstr[1] "около %(count)d минут"
msgstr[2] "около %(count)d минут"

#: monitoring/cabinet.py monitoring/day_events.py monitoring/own_day.py
#: participants/person_page.py templates/participants/sharing/_permission.html
#: templates/participants/sharing/_person.html
#: templates/surveys/enquiries/tell.html
#, python-format
msgid "until %(day)s"
msgstr "до %(day)s"

#: monitoring/cabinet.py
msgid "begun"
msgstr "начата"

#: monitoring/cabinet.py
#, python-format
msgid "sent on %(day)s"
msgstr "отправлена %(day)s"

#: monitoring/cabinet_words.py
#, python-format
msgctxt "to a pupil"
msgid "Hello, %(name)s!"
msgstr "Привет, %(name)s!"

#: monitoring/cabinet_words.py monitoring/views/cabinet.py
#: templates/participants/gathering_letters/invitation.txt
#: templates/participants/selection/invitation.txt
#, python-format
msgid "Hello, %(name)s!"
msgstr "Здравствуйте, %(name)s!"

#: monitoring/cabinet_words.py
#, python-format
msgctxt "to a pupil"
msgid "Your mentee is %(names)s"
msgid_plural "Your mentees are %(names)s"
msgstr[0] "Твой наставляемый — %(names)s"
msgstr[1] "Твои наставляемые — %(names)s"
msgstr[2] "Твои наставляемые — %(names)s"

#: monitoring/cabinet_words.py
#, python-format
msgid "Your mentee is %(names)s"
msgid_plural "Your mentees are %(names)s"
msgstr[0] "Ваш наставляемый — %(names)s"
msgstr[1] "Ваши наставляемые — %(names)s"
msgstr[2] "Ваши наставляемые — %(names)s"

#: monitoring/cabinet_words.py
#, python-format
msgctxt "to a pupil"
msgid "Your mentor is %(names)s"
msgid_plural "Your mentors are %(names)s"
msgstr[0] "Твой наставник — %(names)s"
msgstr[1] "Твои наставники — %(names)s"
msgstr[2] "Твои наставники — %(names)s"

#: monitoring/cabinet_words.py
#, python-format
msgid "Your mentor is %(names)s"
msgid_plural "Your mentors are %(names)s"
msgstr[0] "Ваш наставник — %(names)s"
msgstr[1] "Ваши наставники — %(names)s"
msgstr[2] "Ваши наставники — %(names)s"

#: monitoring/cabinet_words.py
msgctxt "to a pupil"
msgid "The curator reads the questionnaires and looks for somebody who knows about what you want to learn. When the mentor is found, you will see here who it is and when you meet."
msgstr "Куратор читает анкеты и ищет того, кто разбирается в том, чему ты хочешь научиться. Когда наставник найдётся, здесь появится его имя и день первой встречи."

#: monitoring/cabinet_words.py
msgid "The curator compares the questionnaires and looks for a mentor for your need. When the mentor is found, you will see here who it is and when you meet."
msgstr "Куратор сопоставляет анкеты и подбирает наставника под ваш запрос. Когда наставник найдётся, здесь появятся его имя и день первой встречи."

#: monitoring/cabinet_words.py
msgctxt "to a pupil"
msgid "The curator compares the questionnaires. When a mentee is found for you, you will see here who it is and what they want to learn."
msgstr "Куратор сопоставляет анкеты. Когда для тебя найдётся наставляемый, здесь появится, кто это и чему он хочет научиться."

#: monitoring/cabinet_words.py
msgid "The curator compares the questionnaires. When a mentee is found for you, you will see here who it is and how to agree on the first meeting."
msgstr "Куратор сопоставляет анкеты. Когда для вас найдётся наставляемый, здесь появится, кто это и как договориться о первой встрече."

#: monitoring/cabinet_words.py
msgctxt "to a pupil"
msgid "Waits for you"
msgstr "Ждёт тебя"

#: monitoring/cabinet_words.py
msgid "Waits for you"
msgstr "Ждёт вас"

#: monitoring/cabinet_words.py
msgctxt "to a pupil"
msgid "You answered that you will come."
msgstr "Твой ответ — приду."

#: monitoring/cabinet_words.py
msgid "You answered that you will come."
msgstr "Ваш ответ — приду."

#: monitoring/cabinet_words.py
msgctxt "to a pupil"
msgid "You answered that you can not come; the others know it."
msgstr "Ты не сможешь прийти, остальные об этом знают."

#: monitoring/cabinet_words.py
msgid "You answered that you can not come; the others know it."
msgstr "Вы не сможете прийти, остальные об этом знают."

#: monitoring/cabinet_words.py
#, python-format
msgctxt "to a pupil"
msgid "your mark %(mark)d of 10"
msgstr "твоя оценка %(mark)d из 10"

#: monitoring/cabinet_words.py
#, python-format
msgid "your mark %(mark)d of 10"
msgstr "ваша оценка %(mark)d из 10"

#: monitoring/cabinet_words.py
msgid "You can write to the curator or the specialist. Your mentee will not see it."
msgstr "Можно написать куратору или психологу. Наставляемый этого не увидит."

#: monitoring/cabinet_words.py
msgctxt "to a pupil"
msgid "You can write to the curator or the school psychologist. Your mentor will not see it."
msgstr "Можно написать куратору или школьному психологу. Наставник этого не увидит."

#: monitoring/cabinet_words.py
msgid "You can write to the curator or the specialist. Your mentor will not see it."
msgstr "Можно написать куратору или психологу. Наставник этого не увидит."

#: monitoring/cabinet_words.py
msgctxt "to a pupil"
msgid "Write as it is. Nobody will scold you."
msgstr "Пиши как есть. Ругать никто не будет."

#: monitoring/cabinet_words.py
msgid "Describe what happened and what help you expect."
msgstr "Расскажите, что случилось и какая нужна помощь."

#: monitoring/cabinet_words.py
msgctxt "to a pupil"
msgid "The letter is sent. They will answer you."
msgstr "Письмо ушло. Тебе ответят."

#: monitoring/cabinet_words.py
msgid "The letter is sent. They will answer you."
msgstr "Письмо ушло. Вам ответят."

#: monitoring/coverage.py organisations/enums.py
msgid "students"
msgstr "обучающиеся"

#: monitoring/coverage.py
msgid "teachers"
msgstr "педагоги"

#: monitoring/day_events.py roadmap/filters.py templates/pairs/plan.html
#: templates/roadmap/schools_tasks.html mentoring/templatetags/ui.py
msgid "Overdue"
msgstr "Просрочено"

#: monitoring/day_events.py
#, python-format
msgid "%(count)d more overdue"
msgid_plural "%(count)d more overdue"
msgstr[0] "Ещё %(count)d просроченное"
msgstr[1] "Ещё %(count)d просроченных"
msgstr[2] "Ещё %(count)d просроченных"

#: monitoring/day_events.py
msgid "The day is past, the plan is not in force"
msgstr "Срок прошёл, а карта ещё не действует"

#: monitoring/day_events.py
msgid "This week"
msgstr "На этой неделе"

#: monitoring/day_events.py
msgid "Later"
msgstr "Дальше"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s consent"
msgid_plural "%(number)s consents"
msgstr[0] "%(number)s согласия"
msgstr[1] "%(number)s согласий"
msgstr[2] "%(number)s согласий"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s questionnaire"
msgid_plural "%(number)s questionnaires"
msgstr[0] "%(number)s анкеты"
msgstr[1] "%(number)s анкет"
msgstr[2] "%(number)s анкет"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s answer"
msgid_plural "%(number)s answers"
msgstr[0] "%(number)s ответа"
msgstr[1] "%(number)s ответов"
msgstr[2] "%(number)s ответов"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s assessment"
msgid_plural "%(number)s assessments"
msgstr[0] "%(number)s диагностики"
msgstr[1] "%(number)s диагностик"
msgstr[2] "%(number)s диагностик"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s interview"
msgid_plural "%(number)s interviews"
msgstr[0] "%(number)s собеседования"
msgstr[1] "%(number)s собеседований"
msgstr[2] "%(number)s собеседований"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s trained mentor"
msgid_plural "%(number)s trained mentors"
msgstr[0] "%(number)s обученного наставника"
msgstr[1] "%(number)s обученных наставников"
msgstr[2] "%(number)s обученных наставников"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s pair"
msgid_plural "%(number)s pairs"
msgstr[0] "%(number)s пары"
msgstr[1] "%(number)s пар"
msgstr[2] "%(number)s пар"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s pair under order"
msgid_plural "%(number)s pairs under order"
msgstr[0] "%(number)s пары в приказе"
msgstr[1] "%(number)s пар в приказе"
msgstr[2] "%(number)s пар в приказе"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s individual plan"
msgid_plural "%(number)s individual plans"
msgstr[0] "%(number)s индивидуального плана"
msgstr[1] "%(number)s индивидуальных планов"
msgstr[2] "%(number)s индивидуальных планов"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s meeting of a pair"
msgid_plural "%(number)s meetings of pairs"
msgstr[0] "%(number)s встречи пары"
msgstr[1] "%(number)s встреч пар"
msgstr[2] "%(number)s встреч пар"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s complete record"
msgid_plural "%(number)s complete records"
msgstr[0] "%(number)s заполненной карточки"
msgstr[1] "%(number)s заполненных карточек"
msgstr[2] "%(number)s заполненных карточек"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s material"
msgid_plural "%(number)s materials"
msgstr[0] "%(number)s материала"
msgstr[1] "%(number)s материалов"
msgstr[2] "%(number)s материалов"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s case study"
msgid_plural "%(number)s case studies"
msgstr[0] "%(number)s кейса"
msgstr[1] "%(number)s кейсов"
msgstr[2] "%(number)s кейсов"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s publication"
msgid_plural "%(number)s publications"
msgstr[0] "%(number)s публикации"
msgstr[1] "%(number)s публикаций"
msgstr[2] "%(number)s публикаций"

#: monitoring/day_words.py
#, python-format
msgid "%(number)s report"
msgid_plural "%(number)s reports"
msgstr[0] "%(number)s отчёта"
msgstr[1] "%(number)s отчётов"
msgstr[2] "%(number)s отчётов"

#: monitoring/day_words.py templates/roadmap/_event_foot.html
msgid "Complete the event"
msgstr "Завершить мероприятие"

#: monitoring/day_words.py templates/roadmap/_event_work.html
msgid "Attach evidence"
msgstr "Приложить подтверждение"

#: monitoring/day_words.py
msgid "Nothing is overdue."
msgstr "Просроченных мероприятий нет."

#: monitoring/day_words.py
#, python-format
msgid "%(number)s event is overdue"
msgid_plural "%(number)s events are overdue"
msgstr[0] "Просрочено %(number)s мероприятие"
msgstr[1] "Просрочены %(number)s мероприятия"
msgstr[2] "Просрочено %(number)s мероприятий"

#: monitoring/day_words.py
#, python-format
msgid "%(overdue)s, the oldest is %(event)s."
msgstr "%(overdue)s, самое давнее — %(event)s."

#: monitoring/day_words.py
#, python-format
msgid "%(overdue)s: %(gaps)s are lacking."
msgstr "%(overdue)s: не хватает %(gaps)s."

#: monitoring/day_words.py
#, python-format
msgid "%(first)s and %(last)s"
msgstr "%(first)s и %(last)s"

#: monitoring/day_words.py
#, python-format
msgid "Today the questionnaire %(survey)s closes: %(answered)d of %(invited)d have answered."
msgstr "Сегодня закрывается анкета %(survey)s — ответили %(answered)d из %(invited)d."

#: monitoring/day_words.py
#, python-format
msgid "Tomorrow the questionnaire %(survey)s closes: %(answered)d of %(invited)d have answered."
msgstr "Завтра закрывается анкета %(survey)s — ответили %(answered)d из %(invited)d."

#: monitoring/day_words.py
#, python-format
msgid "Today is the deadline of %(event)s."
msgstr "Сегодня срок: %(event)s."

#: monitoring/day_words.py
#, python-format
msgid "Tomorrow is the deadline of %(event)s."
msgstr "Завтра срок: %(event)s."

#: monitoring/day_words.py
#, python-format
msgid "The next deadline is %(day)s: %(event)s."
msgstr "Ближайший срок — %(day)s: %(event)s."

#: monitoring/day_words.py
#, python-format
msgid "Version %(version)s of the roadmap is begun: %(link)s."
msgstr "Начата версия %(version)s дорожной карты: %(link)s."

#: monitoring/day_words.py
msgid "check it and send it on"
msgstr "проверьте её и отправьте директору"

#: monitoring/day_words.py
#, python-format
msgid "The roadmap is not approved yet: %(link)s."
msgstr "Карта ещё не утверждена: %(link)s."

#: monitoring/day_words.py
#, python-format
msgid "The roadmap came back with remarks: %(link)s."
msgstr "Карту вернули с замечаниями: %(link)s."

#: monitoring/day_words.py
msgid "see what to change"
msgstr "посмотрите, что исправить"

#: monitoring/day_words.py
#, python-format
msgid "%(link)s waits for approval"
msgstr "%(link)s ждёт утверждения"

#: monitoring/day_words.py
#, python-format
msgid "%(link)s waits for the municipality"
msgstr "%(link)s ждёт согласования в муниципалитете"

#: monitoring/day_words.py monitoring/waited_for.py
msgid "The roadmap"
msgstr "Дорожная карта"

#: monitoring/deeds.py
msgid "asked for a report"
msgstr "отчёт заказан"

#: monitoring/deeds.py
msgid "the report was built"
msgstr "отчёт собран"

#: monitoring/deeds.py
msgid "added a practice"
msgstr "практика добавлена"

#: monitoring/deeds.py
msgid "removed a practice"
msgstr "практика удалена"

#: monitoring/deeds.py
msgid "wrote to the school from the cabinet"
msgstr "отправлено сообщение в школу из кабинета"

#: monitoring/enums.py
msgid "school monitoring report"
msgstr "отчёт школы о мониторинге"

#: monitoring/enums.py
msgid "municipal summary"
msgstr "сводка муниципалитета"

#: monitoring/enums.py templates/roadmap/evidence_folder.html
msgid "being built"
msgstr "собирается"

#: monitoring/enums.py
msgctxt "report"
msgid "ready"
msgstr "готов"

#: monitoring/enums.py
msgctxt "report"
msgid "failed"
msgstr "не собран"

#: monitoring/enums.py
msgid "case study"
msgstr "кейс"

#: monitoring/enums.py participants/enums.py
msgid "publication"
msgstr "публикация"

#: monitoring/enums.py
msgid "section in the media"
msgstr "рубрика в медиа"

#: monitoring/enums.py
msgid "methodical material"
msgstr "методический материал"

#: monitoring/enums.py
msgid "contest or festival"
msgstr "конкурс или фестиваль"

#: monitoring/enums.py
msgid "award"
msgstr "награда"

#: monitoring/erasing_rules.py
msgid "Reports: figures without names"
msgstr "Отчёты: показатели без имён"

#: monitoring/erasing_rules.py
msgid "Cases and publications that name the person"
msgstr "Кейсы и публикации, где назван человек"

#: monitoring/event_kinds.py
msgid "methodical materials"
msgstr "методические материалы"

#: monitoring/event_kinds.py
msgid "the materials"
msgstr "материалы"

#: monitoring/event_kinds.py
msgid "case studies"
msgstr "кейсы"

#: monitoring/event_kinds.py
msgid "links to the case studies"
msgstr "ссылки на кейсы"

#: monitoring/event_kinds.py
msgid "collection of best practices"
msgstr "сборник лучших практик"

#: monitoring/event_kinds.py
msgid "the collection as PDF"
msgstr "сборник в PDF"

#: monitoring/event_kinds.py
msgid "publications"
msgstr "публикации"

#: monitoring/event_kinds.py
msgid "links to the publications"
msgstr "ссылки на публикации"

#: monitoring/event_kinds.py
msgid "sections on sites and in media"
msgstr "рубрики на сайте и в соцсетях"

#: monitoring/event_kinds.py
msgid "links to the sections"
msgstr "ссылки на рубрики"

#: monitoring/event_kinds.py
msgid "contests and festivals"
msgstr "конкурсы и фестивали"

#: monitoring/event_kinds.py
msgid "list of those who took part"
msgstr "список участвовавших"

#: monitoring/event_kinds.py
msgid "awards"
msgstr "награды"

#: monitoring/event_kinds.py
msgid "certificates or the order"
msgstr "грамоты или приказ"

#: monitoring/event_kinds.py
msgid "monitoring of the programme's quality"
msgstr "мониторинг качества программы"

#: monitoring/event_kinds.py
msgid "the report"
msgstr "отчёт"

#: monitoring/event_kinds.py
msgid "monitoring of the programme"
msgstr "мониторинг программы"

#: monitoring/event_kinds.py
msgid "statistical form"
msgstr "форма статистического наблюдения"

#: monitoring/event_kinds.py
msgid "the form with its figures"
msgstr "заполненная форма"

#: monitoring/event_kinds.py
msgid "Add the links"
msgstr "Добавить ссылки"

#: monitoring/event_kinds.py templates/monitoring/monitoring.html
#: templates/monitoring/report.html
msgid "Report"
msgstr "Отчёт"

#: monitoring/event_kinds.py templates/monitoring/monitoring.html
msgid "Build a report"
msgstr "Собрать отчёт"

#: monitoring/event_kinds.py
msgid "Open the schools’ indicators"
msgstr "Открыть показатели школ"

#: monitoring/event_kinds.py
msgid "control by the municipality"
msgstr "муниципальный контроль"

#: monitoring/event_kinds.py
msgid "the summary"
msgstr "сводка"

#: monitoring/forms.py
msgid "Photograph or certificate"
msgstr "Фотография или грамота"

#: monitoring/forms.py
msgid "A picture: PNG, JPEG or WebP."
msgstr "Картинка: PNG, JPEG или WebP."

#: monitoring/forms.py participants/consent_register.py
#: participants/training/certificate.py roadmap/difference.py
#: roadmap/event_forms.py roadmap/own_plan_forms.py
#: templates/documents/check.html templates/documents/order.html
#: templates/documents/orders.html templates/participants/_consents_given.html
#: templates/participants/consent_online/given.html
#: templates/participants/consent_texts.html
#: templates/print/consent_register.html templates/print/evidence_folder.html
#: templates/roadmap/_event_state.html
msgid "Document"
msgstr "Документ"

#: monitoring/forms.py
msgid "A text, a table or a PDF: .docx, .xlsx, .pdf, .txt."
msgstr "Текст, таблица или PDF: .docx, .xlsx, .pdf, .txt."

#: monitoring/forms.py
msgid "Who is told of or shown"
msgstr "О ком рассказано, кто на снимке"

#: monitoring/forms.py
msgid "Each of them must have agreed to publication; whose paper is missing is named."
msgstr "Каждый из них должен согласиться на публикацию; чьей бумаги нет, будет назван."

#: monitoring/indicators.py
msgid "The headcount of this school year is not entered."
msgstr "Численность на этот учебный год не указана."

#: monitoring/indicators.py templates/participants/consents.html
msgid "Nobody takes part yet."
msgstr "Участников пока нет."

#: monitoring/indicators.py templates/roadmap/evidence_folder.html
msgid "No event is due yet."
msgstr "Ни один срок ещё не наступил."

#: monitoring/indicators.py
msgid "No pair is confirmed yet."
msgstr "Подтверждённых пар пока нет."

#: monitoring/indicators.py
msgid "No pair works yet."
msgstr "Работающих пар пока нет."

#: monitoring/indicators.py
msgid "No individual plan is agreed yet."
msgstr "Согласованных планов пока нет."

#: monitoring/indicators.py
msgid "No training group is set up yet."
msgstr "Учебных групп ещё нет."

#: monitoring/indicators.py
#, python-format
msgid "%(done)d participant of %(total)d"
msgid_plural "%(done)d participants of %(total)d"
msgstr[0] "%(done)d участник из %(total)d"
msgstr[1] "%(done)d участника из %(total)d"
msgstr[2] "%(done)d участников из %(total)d"

#: monitoring/indicators.py
#, python-format
msgid "%(done)d of %(total)d event due"
msgid_plural "%(done)d of %(total)d events due"
msgstr[0] "%(done)d из %(total)d наступившего"
msgstr[1] "%(done)d из %(total)d наступивших"
msgstr[2] "%(done)d из %(total)d наступивших"

#: monitoring/indicators.py
#, python-format
msgid "%(done)d of %(total)d pair"
msgid_plural "%(done)d of %(total)d pairs"
msgstr[0] "%(done)d из %(total)d пары"
msgstr[1] "%(done)d из %(total)d пар"
msgstr[2] "%(done)d из %(total)d пар"

#: monitoring/indicators.py
#, python-format
msgid "%(done)d of %(total)d item"
msgid_plural "%(done)d of %(total)d items"
msgstr[0] "%(done)d из %(total)d пункта"
msgstr[1] "%(done)d из %(total)d пунктов"
msgstr[2] "%(done)d из %(total)d пунктов"

#: monitoring/indicators.py
#, python-format
msgid "%(done)d expert"
msgid_plural "%(done)d experts"
msgstr[0] "%(done)d эксперт"
msgstr[1] "%(done)d эксперта"
msgstr[2] "%(done)d экспертов"

#: monitoring/indicators.py
#, python-format
msgid "%(done)d session"
msgid_plural "%(done)d sessions"
msgstr[0] "%(done)d занятие"
msgstr[1] "%(done)d занятия"
msgstr[2] "%(done)d занятий"

#: monitoring/indicators.py
#, python-format
msgid "%(done)d publication"
msgid_plural "%(done)d publications"
msgstr[0] "%(done)d публикация"
msgstr[1] "%(done)d публикации"
msgstr[2] "%(done)d публикаций"

#: monitoring/indicators.py
msgid "registers and the headcount"
msgstr "базы участников и численность"

#: monitoring/indicators.py
msgid "students taking part ÷ all students × 100"
msgstr "участвующие обучающиеся ÷ все обучающиеся × 100"

#: monitoring/indicators.py
msgid "teachers taking part ÷ all teaching staff × 100"
msgstr "участвующие педагоги ÷ все педагогические работники × 100"

#: monitoring/indicators.py
msgid "Consents to data processing"
msgstr "Согласия на обработку данных"

#: monitoring/indicators.py
msgid "register of consents"
msgstr "реестр согласий"

#: monitoring/indicators.py
msgid "participants with every paper valid ÷ all participants × 100"
msgstr "участники со всеми действующими согласиями ÷ все участники × 100"

#: monitoring/indicators.py
msgid "Events of the roadmap done"
msgstr "Мероприятия дорожной карты"

#: monitoring/indicators.py roadmap/models/roadmap.py
msgid "roadmap"
msgstr "дорожная карта"

#: monitoring/indicators.py
msgid "events completed ÷ events due by the day × 100"
msgstr "завершённые мероприятия ÷ мероприятия, срок которых наступил, × 100"

#: monitoring/indicators.py pairs/event_kinds.py
msgid "Pairs under order"
msgstr "Пары, закреплённые приказом"

#: monitoring/indicators.py
msgid "orders"
msgstr "приказы"

#: monitoring/indicators.py
msgid "working pairs ÷ confirmed and working pairs × 100"
msgstr "работающие пары ÷ подтверждённые и работающие × 100"

#: monitoring/indicators.py pairs/event_kinds.py
msgid "Pairs that have met"
msgstr "Пары, которые встречались"

#: monitoring/indicators.py pairs/event_kinds.py
msgid "journal of meetings"
msgstr "журнал встреч"

#: monitoring/indicators.py
msgid "working pairs with a meeting held ÷ working pairs × 100"
msgstr "пары с проведённой встречей ÷ работающие пары × 100"

#: monitoring/indicators.py
msgid "Delivery of individual plans"
msgstr "Реализация индивидуальных планов"

#: monitoring/indicators.py pairs/event_kinds.py
#: pairs/models/individual_plan.py
msgid "individual plans"
msgstr "индивидуальные планы"

#: monitoring/indicators.py
msgid "items done ÷ items of agreed plans × 100"
msgstr "выполненные пункты ÷ пункты согласованных планов × 100"

#: monitoring/indicators.py
msgid "Experts who teach the mentors"
msgstr "Эксперты, которые учат наставников"

#: monitoring/indicators.py participants/event_kinds.py
msgid "list of experts"
msgstr "список экспертов"

#: monitoring/indicators.py
msgid "number of experts who agreed"
msgstr "число экспертов, которые согласились"

#: monitoring/indicators.py
msgid "Sessions per training group"
msgstr "Занятий в учебной группе"

#: monitoring/indicators.py participants/models/training.py
msgid "training groups"
msgstr "учебные группы"

#: monitoring/indicators.py
msgid "sessions held in the group that has had the fewest"
msgstr "сколько занятий прошло в группе, где их было меньше всего"

#: monitoring/indicators.py
msgid "Publications about the programme"
msgstr "Публикации о программе"

#: monitoring/indicators.py monitoring/models/report.py
msgid "practices"
msgstr "практики"

#: monitoring/indicators.py
msgid "number of publications"
msgstr "число публикаций"

#: monitoring/job_handlers.py
msgid "Counting the figures"
msgstr "Считаем показатели"

#: monitoring/job_handlers.py
msgid "Printing the report"
msgstr "Печатаем отчёт"

#: monitoring/job_handlers.py
msgid "Filling the table"
msgstr "Заполняем таблицу"

#: monitoring/job_handlers.py roadmap/job_handlers.py
msgid "Filing"
msgstr "Сохраняем"

#: monitoring/letter_form.py templates/participants/consent_online/given.html
msgid "About whom"
msgstr "О ком"

#: monitoring/letter_form.py roadmap/bulk_forms.py
msgid "To whom"
msgstr "Кому"

#: monitoring/letter_form.py
msgid "What is the matter"
msgstr "Что случилось"

#: monitoring/letters.py
msgid "Nobody can be written to in this role now. Choose somebody else."
msgstr "Сейчас здесь некому ответить. Выберите другого адресата."

#: monitoring/letters.py
#, python-format
msgid "%(name)s writes: %(text)s"
msgstr "%(name)s пишет: %(text)s"

#: monitoring/models/report.py
msgid "as of"
msgstr "по состоянию на"

#: monitoring/models/report.py
msgid "reports"
msgstr "отчёты"

#: monitoring/models/report.py participants/models/consent.py
#: participants/models/gathering.py participants/models/training.py
#: roadmap/models/delegated_task.py roadmap/models/event.py
#: roadmap/models/roadmap.py roadmap/models/template.py
#: surveys/models/questionnaire.py surveys/models/survey.py
msgid "title"
msgstr "название"

#: monitoring/models/report.py participants/models/training.py roadmap/enums.py
#: roadmap/models/delegated_task.py roadmap/models/evidence.py
msgid "link"
msgstr "ссылка"

#: monitoring/models/report.py
msgid "who is told of or shown"
msgstr "о ком рассказано, кто на снимке"

#: monitoring/models/report.py
msgid "practice"
msgstr "практика"

#: monitoring/models/target.py
msgid "target"
msgstr "цель"

#: monitoring/models/target.py
msgid "targets"
msgstr "цели"

#: monitoring/municipality.py
msgid "no roadmap"
msgstr "нет карты"

#: monitoring/municipality.py roadmap/enums.py
msgid "being prepared"
msgstr "готовится"

#: monitoring/municipality.py
msgid "at the director's"
msgstr "у директора"

#: monitoring/municipality.py
msgid "not sent"
msgstr "не отправлена"

#: monitoring/municipality.py
msgid "being agreed"
msgstr "на согласовании"

#: monitoring/municipality.py roadmap/enums.py
msgid "agreed"
msgstr "согласована"

#: monitoring/municipality.py
msgid "being revised"
msgstr "на доработке"

#: monitoring/municipality.py
msgid "waits for you"
msgstr "ждёт вас"

#: monitoring/own_day.py
msgid "No open event of the roadmap is yours."
msgstr "Открытых мероприятий дорожной карты за вами нет."

#: monitoring/own_day.py
#, python-format
msgid "%(number)s event of yours is overdue: %(event)s."
msgid_plural "%(number)s events of yours are overdue, the oldest is %(event)s."
msgstr[0] "Просрочено %(number)s ваше мероприятие — %(event)s."
msgstr[1] "Просрочены %(number)s ваших мероприятия, дольше всего — %(event)s."
msgstr[2] "Просрочено %(number)s ваших мероприятий, дольше всего — %(event)s."

#: monitoring/own_day.py
#, python-format
msgid "Tell about %(count)d pupil"
msgid_plural "Tell about %(count)d pupils"
msgstr[0] "Рассказать о %(count)d ученике"
msgstr[1] "Рассказать о %(count)d учениках"
msgstr[2] "Рассказать о %(count)d учениках"

#: monitoring/own_day.py
msgid "no answer yet"
msgstr "ответа пока нет"

#: monitoring/own_day.py
msgid "you will come"
msgstr "вы придёте"

#: monitoring/own_day.py
msgid "you can not come"
msgstr "вы не сможете"

#: monitoring/own_day.py
#, python-format
msgid "Nobody of %(classes)s takes part yet."
msgstr "Из %(classes)s пока никто не участвует."

#: monitoring/own_day.py
#, python-format
msgid "%(number)s pupil of %(classes)s takes part."
msgid_plural "%(number)s pupils of %(classes)s take part."
msgstr[0] "Из %(classes)s участвует %(number)s ученик."
msgstr[1] "Из %(classes)s участвуют %(number)s ученика."
msgstr[2] "Из %(classes)s участвуют %(number)s учеников."

#: monitoring/own_day.py
msgid "All consents are there."
msgstr "Все согласия есть."

#: monitoring/own_day.py
#, python-format
msgid "%(number)s has no consent."
msgid_plural "%(number)s have no consent."
msgstr[0] "У %(number)s нет согласия."
msgstr[1] "У %(number)s нет согласия."
msgstr[2] "У %(number)s нет согласия."

#: monitoring/own_day.py participants/importing/columns.py
#: participants/views/attention.py participants/views/registers.py
#: surveys/views/results.py templates/participants/attention_counts.html
#: templates/participants/sharing/_loan_facts.html
#: templates/print/school_report.html
msgid "Mentees"
msgstr "Наставляемые"

#: monitoring/own_day.py participants/importing/columns.py
#: participants/views/registers.py surveys/views/results.py
#: templates/participants/sharing/mentors.html
msgid "Mentors"
msgstr "Наставники"

#: monitoring/own_day.py
#, python-format
msgid "%(count)d of the class"
msgid_plural "%(count)d of the class"
msgstr[0] "%(count)d из класса"
msgstr[1] "%(count)d из класса"
msgstr[2] "%(count)d из класса"

#: monitoring/own_pair.py templates/monitoring/cabinet_guardian.html
#, python-format
msgid "together since %(day)s"
msgstr "вместе с %(day)s"

#: monitoring/own_pair.py
msgid "getting ready to meet"
msgstr "скоро первая встреча"

#: monitoring/own_pair.py pairs/queries.py participants/erasing/tasks.py
#: templates/pairs/pair.html templates/roadmap/_submissions.html
#, python-format
msgid "by %(day)s"
msgstr "до %(day)s"

#: monitoring/own_pair.py
msgid "in hand now"
msgstr "делаем сейчас"

#: monitoring/region.py
msgid "no schools yet"
msgstr "школ пока нет"

#: monitoring/reports.py
#, python-format
msgid "%(mentees)s and %(mentors)s take part."
msgstr "В программе участвуют %(mentees)s и %(mentors)s."

#: monitoring/reports.py
#, python-format
msgid "%d mentee"
msgid_plural "%d mentees"
msgstr[0] "%d наставляемый"
msgstr[1] "%d наставляемых"
msgstr[2] "%d наставляемых"

#: monitoring/reports.py
#, python-format
msgid "%d mentor"
msgid_plural "%d mentors"
msgstr[0] "%d наставник"
msgstr[1] "%d наставника"
msgstr[2] "%d наставников"

#: monitoring/reports.py
#, python-format
msgid "%(done)d of %(total)d events of the roadmap are completed, %(late)d overdue."
msgstr "Мероприятий дорожной карты завершено: %(done)d из %(total)d, просрочено: %(late)d."

#: monitoring/reports.py
#, python-format
msgid "%d pair works under order."
msgid_plural "%d pairs work under order."
msgstr[0] "По приказу работает %d пара."
msgstr[1] "По приказу работают %d пары."
msgstr[2] "По приказу работают %d пар."

#: monitoring/reports.py
#, python-format
msgid "%(indicator)s: the target is met."
msgstr "%(indicator)s: цель достигнута."

#: monitoring/reports.py
#, python-format
msgid "%(indicator)s: %(count)d person short of the target."
msgid_plural "%(indicator)s: %(count)d people short of the target."
msgstr[0] "%(indicator)s: до цели не хватает %(count)d человека."
msgstr[1] "%(indicator)s: до цели не хватает %(count)d человек."
msgstr[2] "%(indicator)s: до цели не хватает %(count)d человек."

#: monitoring/reports.py
msgid "Monitoring of the mentoring programme"
msgstr "Мониторинг программы наставничества"

#: monitoring/reports.py
#, python-format
msgid "Report of the school year %(year)s"
msgstr "Отчёт за %(year)s учебный год"

#: monitoring/reports.py
#, python-format
msgid "Monitoring of the mentoring programme %(year)s"
msgstr "Мониторинг программы наставничества %(year)s"

#: monitoring/reports.py
#, python-format
msgid "figures as of %(day)s"
msgstr "данные на %(day)s"

#: monitoring/reports.py
#, python-format
msgid "prepared by %(name)s"
msgstr "составлен по запросу: %(name)s"

#: monitoring/reports.py
msgid "events completed"
msgstr "мероприятий завершено"

#: monitoring/reports.py
#, python-format
msgid "%(indicator)s, target %(target)s"
msgstr "%(indicator)s, цель %(target)s"

#: monitoring/reports.py
#, python-format
msgid "pairs: %(working)d working, %(confirmed)d confirmed"
msgstr "пары: работают %(working)d, подтверждены %(confirmed)d"

#: monitoring/reports.py roadmap/difference.py roadmap/event_forms.py
#: roadmap/own_plan_forms.py templates/monitoring/_report.html
#: templates/monitoring/monitoring.html templates/print/school_report.html
#: templates/roadmap/_event_state.html templates/roadmap/task.html
msgid "Indicator"
msgstr "Показатель"

#: monitoring/reports.py templates/monitoring/_report.html
#: templates/monitoring/monitoring.html templates/print/school_report.html
msgid "Fact"
msgstr "Факт"

#: monitoring/reports.py
msgid "Numerator"
msgstr "Числитель"

#: monitoring/reports.py
msgid "Denominator"
msgstr "Знаменатель"

#: monitoring/reports.py templates/monitoring/_report.html
#: templates/monitoring/monitoring.html templates/print/school_report.html
msgid "Target"
msgstr "Цель"

#: monitoring/reports.py templates/monitoring/monitoring.html
#: templates/print/school_report.html
msgid "Counted from"
msgstr "Посчитано по"

#: monitoring/reports.py
msgid "Source of data"
msgstr "Откуда данные"

#: monitoring/reports.py
#, python-format
msgid "Monitoring report %(day)s"
msgstr "Отчёт о мониторинге %(day)s"

#: monitoring/today.py roadmap/bulk.py roadmap/enums.py
#: templates/roadmap/_key.html templates/roadmap/_stages.html
#: templates/roadmap/task.html
msgid "completed"
msgstr "завершено"

#: monitoring/today.py roadmap/enums.py templates/monitoring/monitoring.html
#: templates/roadmap/_key.html
msgid "under way"
msgstr "в работе"

#: monitoring/today.py
msgid "being signed"
msgstr "на подписи"

#: monitoring/today.py roadmap/enums.py
#: templates/monitoring/_municipality_heat.html templates/roadmap/_key.html
#: templates/roadmap/schools_tasks.html
msgid "overdue"
msgstr "просрочено"

#: monitoring/today.py participants/training/pages.py
#: templates/roadmap/_key.html
msgid "ahead"
msgstr "впереди"

#: monitoring/today.py
#, python-format
msgid "target %(target)s met"
msgstr "цель %(target)s достигнута"

#: monitoring/views/cabinet.py
#, python-format
msgid "I ask for a copy of all personal data the school keeps: %(name)s."
msgstr "Прошу выдать копию всех персональных данных, которые хранит школа: %(name)s."

#: monitoring/views/municipality.py monitoring/views/reports.py
#: participants/filters.py participants/importing/showing.py
#: participants/views/selection.py
msgid "All"
msgstr "Все"

#: monitoring/views/municipality.py
msgid "Overdue events"
msgstr "Есть просрочки"

#: monitoring/views/municipality.py
msgid "Coverage below the target"
msgstr "Охват ниже цели"

#: monitoring/views/municipality.py
#, python-format
msgid "Indicators %(day)s.xlsx"
msgstr "Показатели %(day)s.xlsx"

#: monitoring/views/reports.py
msgid "It is added."
msgstr "Добавлено."

#: monitoring/views/reports.py
msgid "It is removed."
msgstr "Удалено."

#: monitoring/waited_for.py
#, python-format
msgid "%(mentor)s and %(mentee)s"
msgstr "%(mentor)s и %(mentee)s"

#: monitoring/waited_for.py
#, python-format
msgid "Pairs without a meeting for %(count)d week"
msgid_plural "Pairs without a meeting for %(count)d weeks"
msgstr[0] "Пары без встречи %(count)d неделю"
msgstr[1] "Пары без встречи %(count)d недели"
msgstr[2] "Пары без встречи %(count)d недель"

#: monitoring/waited_for.py
#, python-format
msgid "Pairs without a meeting for %(count)d day"
msgid_plural "Pairs without a meeting for %(count)d days"
msgstr[0] "Пары без встречи %(count)d день"
msgstr[1] "Пары без встречи %(count)d дня"
msgstr[2] "Пары без встречи %(count)d дней"

#: monitoring/waited_for.py
#, python-format
msgid "%(title)s, the term has passed"
msgstr "%(title)s, срок прошёл"

#: monitoring/waited_for.py
#, python-format
msgid "%(title)s, until %(day)s"
msgstr "%(title)s, до %(day)s"

#: monitoring/waited_for.py roadmap/enums.py
msgid "waits for approval"
msgstr "ждёт утверждения"

#: monitoring/waited_for.py
msgid "waits for agreement"
msgstr "ждёт согласования"

#: monitoring/waited_for.py
#, python-format
msgid "draft order, %(inside)s"
msgstr "проект приказа, %(inside)s"

#: monitoring/waited_for.py
msgid "draft order"
msgstr "проект приказа"

#: organisations/accounts.py
msgid "The password does not fit. Check the keyboard layout and Caps Lock."
msgstr "Пароль не подошёл. Проверьте раскладку и Caps Lock."

#: organisations/accounts.py
msgid "Too many attempts. Wait five minutes and try again, or ask for a new password."
msgstr "Слишком много попыток. Подождите пять минут и попробуйте снова или запросите новый пароль."

#: organisations/actions.py
msgid "There already are accounts here: nothing was changed."
msgstr "Учётные записи здесь уже есть: ничего не изменено."

#: organisations/actions.py
msgid "You can not give this role."
msgstr "Вы не можете дать эту роль."

#: organisations/actions.py
msgid "This person already has this role here."
msgstr "У этого человека здесь уже есть такая роль."

#: organisations/actions.py organisations/forms.py
msgid "This login name is taken: add a figure."
msgstr "Такой логин занят: добавьте цифру."

#: organisations/actions.py organisations/forms.py
msgid "Somebody already signs in with this e-mail."
msgstr "С этой почтой уже входит другой человек."

#: organisations/actions.py
msgid "You have an account in “Mentoring”"
msgstr "Для вас заведена учётная запись в «Наставничестве»"

#: organisations/actions.py
msgid "You can not take your own role away."
msgstr "Нельзя снять роль с самого себя."

#: organisations/actions.py
msgid "You can not take this role away."
msgstr "Вы не можете снять эту роль."

#: organisations/actions.py
msgid "You can not change this person's password."
msgstr "Вы не можете сменить пароль этому человеку."

#: organisations/actions.py
msgid "This person also works elsewhere: let them restore the password by e-mail."
msgstr "Этот человек работает и в другой организации: пароль он восстановит сам по почте."

#: organisations/actions.py
msgid "Your password has been replaced"
msgstr "Ваш пароль заменён"

#: organisations/actions.py
msgid "This is the first password: choose another one."
msgstr "Это первый пароль: придумайте другой."

#: organisations/admin.py
msgid "Person"
msgstr "Человек"

#: organisations/admin.py
msgid "Support staff"
msgstr "Поддержка"

#: organisations/admin.py templates/roadmap/_event_work.html
msgid "Dates"
msgstr "Сроки"

#: organisations/deeds.py
msgid "changed the organisation's details"
msgstr "реквизиты организации изменены"

#: organisations/deeds.py
msgid "added the organisation"
msgstr "организация добавлена"

#: organisations/deeds.py
msgid "entered the headcount"
msgstr "численность указана"

#: organisations/deeds.py
msgid "gave a role"
msgstr "роль выдана"

#: organisations/deeds.py
msgid "took a role away"
msgstr "роль снята"

#: organisations/deeds.py
msgid "set a new password"
msgstr "задан новый пароль"

#: organisations/deeds.py
msgid "chose a password"
msgstr "придуман свой пароль"

#: organisations/enums.py
msgid "region"
msgstr "регион"

#: organisations/enums.py
msgid "municipality"
msgstr "муниципалитет"

#: organisations/enums.py
msgid "school"
msgstr "школа"

#: organisations/enums.py pairs/actions/order_wording.py
msgid "curator"
msgstr "куратор"

#: organisations/enums.py
msgctxt "role"
msgid "director"
msgstr "директор"

#: organisations/enums.py
msgid "specialist"
msgstr "специалист"

#: organisations/enums.py surveys/enums.py
msgid "class teacher"
msgstr "классный руководитель"

#: organisations/enums.py participants/consent_page.py
#: templates/participants/_consents.html
#: templates/participants/_consents_given.html
msgid "participant"
msgstr "участник"

#: organisations/enums.py participants/consent_page.py
#: participants/consent_register.py participants/enums.py
#: participants/models/person.py
msgid "guardian"
msgstr "законный представитель"

#: organisations/enums.py
msgid "municipal coordinator"
msgstr "муниципальный координатор"

#: organisations/enums.py
msgid "regional coordinator"
msgstr "региональный координатор"

#: organisations/enums.py
msgid "administrator"
msgstr "администратор"

#: organisations/enums.py
msgid "teaching staff"
msgstr "педагогические работники"

#: organisations/enums.py
msgid "young specialists"
msgstr "молодые специалисты"

#: organisations/enums.py
msgid "Kaliningrad, UTC+2"
msgstr "Калининград, UTC+2"

#: organisations/enums.py
msgid "Moscow, UTC+3"
msgstr "Москва, UTC+3"

#: organisations/enums.py
msgid "Samara, UTC+4"
msgstr "Самара, UTC+4"

#: organisations/enums.py
msgid "Yekaterinburg, UTC+5"
msgstr "Екатеринбург, UTC+5"

#: organisations/enums.py
msgid "Omsk, UTC+6"
msgstr "Омск, UTC+6"

#: organisations/enums.py
msgid "Krasnoyarsk, UTC+7"
msgstr "Красноярск, UTC+7"

#: organisations/enums.py
msgid "Irkutsk, UTC+8"
msgstr "Иркутск, UTC+8"

#: organisations/enums.py
msgid "Yakutsk, UTC+9"
msgstr "Якутск, UTC+9"

#: organisations/enums.py
msgid "Vladivostok, UTC+10"
msgstr "Владивосток, UTC+10"

#: organisations/enums.py
msgid "Magadan, UTC+11"
msgstr "Магадан, UTC+11"

#: organisations/enums.py
msgid "Kamchatka, UTC+12"
msgstr "Камчатка, UTC+12"

#: organisations/enums.py
msgid "waiting"
msgstr "ждёт"

#: organisations/enums.py roadmap/enums.py
msgid "running"
msgstr "идёт"

#: organisations/enums.py
msgid "done"
msgstr "готово"

#: organisations/enums.py
msgid "failed"
msgstr "не получилось"

#: organisations/enums.py
msgid "waiting to be sent"
msgstr "ждёт отправки"

#: organisations/enums.py
msgid "sent"
msgstr "отправлено"

#: organisations/enums.py
msgid "not delivered"
msgstr "не доставлено"

#: organisations/enums.py participants/models/consent.py
msgid "consent"
msgstr "согласие"

#: organisations/enums.py surveys/models/questionnaire.py
msgid "questionnaire"
msgstr "анкета"

#: organisations/enums.py
msgctxt "link"
msgid "calendar"
msgstr "календарь"

#: organisations/enums.py
msgid "coming to a gathering"
msgstr "отметка на мероприятии"

#: organisations/enums.py
msgid "information on mentees"
msgstr "сведения о наставляемых"

#: organisations/forms.py
msgid "As orders and reports name it"
msgstr "Как называть в приказах и отчётах"

#: organisations/forms.py participants/register_fields.py
#: participants/sheets.py templates/participants/person.html
msgid "Contacts"
msgstr "Контакты"

#: organisations/forms.py
msgid "Clock and letters"
msgstr "Часовой пояс и письма"

#: organisations/forms.py
msgid "Approval of roadmaps"
msgstr "Согласование дорожных карт"

#: organisations/forms.py
msgid "Students"
msgstr "Обучающиеся"

#: organisations/forms.py
msgid "Teaching staff"
msgstr "Педагогические работники"

#: organisations/forms.py
msgid "Young specialists among them"
msgstr "Из них молодых специалистов"

#: organisations/forms.py
msgid "Name the class, as in 8 “A”."
msgstr "Укажите класс, например 8 «А»."

#: organisations/forms.py templates/participants/exports.html
#: templates/participants/gathering_tell.html
#: templates/participants/import_file.html
#: templates/participants/pile_upload.html
#: templates/surveys/enquiries/enquiry.html
msgid "Who"
msgstr "Кто"

#: organisations/forms.py surveys/sheets.py templates/organisations/staff.html
msgid "Role"
msgstr "Роль"

#: organisations/forms.py participants/importing/columns.py
#: participants/register_fields.py templates/organisations/staff.html
msgid "Post"
msgstr "Должность"

#: organisations/forms.py pairs/actions/order_wording.py
#: participants/attention.py participants/bulk/forms.py
#: participants/consent_register.py participants/importing/columns.py
#: participants/other_registers.py participants/register_fields.py
#: surveys/enquiries/tables.py templates/participants/cards/cards.html
#: templates/participants/programme_register.html
#: templates/print/consent_register.html
msgid "Class"
msgstr "Класс"

#: organisations/forms.py
msgid "For a class teacher: 8 “A”."
msgstr "Для классного руководителя: 8 «А»."

#: organisations/forms.py participants/importing/columns.py
msgid "Last name"
msgstr "Фамилия"

#: organisations/forms.py participants/importing/columns.py
msgid "First name"
msgstr "Имя"

#: organisations/forms.py participants/importing/columns.py
msgid "Patronymic"
msgstr "Отчество"

#: organisations/forms.py participants/account_forms.py
#: templates/organisations/password.html
#: templates/organisations/set_up_done.html templates/organisations/staff.html
#: templates/participants/account.html templates/participants/slips.html
msgid "Login name"
msgstr "Логин"

#: organisations/forms.py
msgid "Latin letters and figures, as in ivanova.mv"
msgstr "Латинские буквы и цифры, например ivanova.mv"

#: organisations/forms.py participants/account_forms.py
#: participants/importing/columns.py participants/register_fields.py
#: templates/participants/account.html
msgid "E-mail"
msgstr "Электронная почта"

#: organisations/forms.py
msgid "Region"
msgstr "Регион"

#: organisations/forms.py
msgid "Education office"
msgstr "Отдел образования"

#: organisations/forms.py
msgid "First school"
msgstr "Первая школа"

#: organisations/forms.py organisations/models/organisation.py
msgid "As in “Lyceum No 12”."
msgstr "Например, «Лицей № 12»."

#: organisations/forms.py
msgid "Administrator's login name"
msgstr "Логин администратора"

#: organisations/forms.py
msgid "Set-up code from the server"
msgstr "Код настройки с сервера"

#: organisations/forms.py
msgid "This is not the code of this server. Copy it whole from the file."
msgstr "Это не код этого сервера. Скопируйте его из файла целиком."

#: organisations/forms.py
msgid "Your own password"
msgstr "Свой пароль"

#: organisations/forms.py
msgid "At least 10 characters; a few words in a row are easy to remember."
msgstr "Не короче 10 знаков; легко запомнить несколько слов подряд."

#: organisations/forms.py
msgid "The same once more"
msgstr "Тот же пароль ещё раз"

#: organisations/menu.py templates/monitoring/_own_day.html
#: templates/monitoring/today.html
msgid "Today"
msgstr "Сегодня"

#: organisations/menu.py roadmap/calendar/plan.py roadmap/printing/sheet.py
#: roadmap/printing/workbook.py templates/roadmap/bulk.html
#: templates/roadmap/checks.html templates/roadmap/event.html
#: templates/roadmap/event_add.html templates/roadmap/evidence_folder.html
#: templates/roadmap/learned_names.html templates/roadmap/papers.html
#: templates/roadmap/review.html templates/roadmap/roadmap.html
#: templates/roadmap/row_form.html templates/roadmap/schools_tasks.html
#: templates/roadmap/version.html templates/roadmap/versions.html
msgid "Roadmap"
msgstr "Дорожная карта"

#: organisations/menu.py participants/finders.py participants/views/cards.py
msgid "Participants"
msgstr "Участники"

#: organisations/menu.py pairs/erasing_rules.py pairs/finders.py
#: pairs/holdings.py templates/pairs/_nav.html
#: templates/pairs/_person_pairs.html templates/pairs/pair.html
#: templates/pairs/pairs.html
msgid "Pairs"
msgstr "Пары"

#: organisations/menu.py templates/monitoring/monitoring.html
#: templates/monitoring/practices.html templates/monitoring/report.html
#: templates/monitoring/today.html
msgid "Monitoring"
msgstr "Мониторинг"

#: organisations/menu.py templates/documents/certificate.html
#: templates/documents/desk.html
msgid "For signature"
msgstr "На подпись"

#: organisations/menu.py participants/exporting.py surveys/sheets.py
#: templates/monitoring/specialist_day.html templates/surveys/rather_not.html
msgid "Choices of participants"
msgstr "Выбор участников"

#: organisations/menu.py
msgctxt "menu"
msgid "Home"
msgstr "Главная"

#: organisations/menu.py pairs/holdings.py
#: templates/monitoring/cabinet_meetings.html templates/pairs/_nav.html
#: templates/pairs/_person_pairs.html templates/pairs/pairs.html
msgid "Meetings"
msgstr "Встречи"

#: organisations/menu.py
msgctxt "menu"
msgid "Plan"
msgstr "План"

#: organisations/menu.py
msgid "Our roadmap"
msgstr "Наша дорожная карта"

#: organisations/menu.py roadmap/acts.py templates/roadmap/event_tasks.html
#: templates/roadmap/schools_tasks.html templates/roadmap/task.html
msgid "Reports of schools"
msgstr "Отчёты школ"

#: organisations/menu.py roadmap/approval.py
#: templates/monitoring/agreement.html
msgid "Agreement"
msgstr "Согласование"

#: organisations/menu.py templates/monitoring/municipality_indicators.html
msgid "Indicators"
msgstr "Показатели"

#: organisations/menu.py templates/organisations/add_organisation.html
#: templates/organisations/organisations.html
msgid "Organisations"
msgstr "Организации"

#: organisations/menu.py templates/organisations/new_password.html
#: templates/organisations/organisation.html
#: templates/organisations/organisations.html
#: templates/organisations/password.html templates/organisations/staff.html
msgid "Staff"
msgstr "Сотрудники"

#: organisations/models/audit.py
msgid "History is never changed."
msgstr "История не меняется."

#: organisations/models/audit.py participants/holdings.py
#: roadmap/models/plan_change.py
msgid "when"
msgstr "когда"

#: organisations/models/audit.py participants/models/bulk_change.py
msgid "deed"
msgstr "действие"

#: organisations/models/audit.py
msgid "details"
msgstr "подробности"

#: organisations/models/audit.py
msgid "audit entry"
msgstr "запись истории"

#: organisations/models/audit.py
msgid "audit entries"
msgstr "записи истории"

#: organisations/models/job.py
msgid "job"
msgstr "задание"

#: organisations/models/job.py
msgid "jobs"
msgstr "задания"

#: organisations/models/message.py participants/holdings.py
#: participants/models/consent.py roadmap/models/evidence.py
msgid "text"
msgstr "текст"

#: organisations/models/message.py pairs/models/individual_plan.py
#: roadmap/models/delegated_task.py roadmap/models/event.py
msgid "due on"
msgstr "срок"

#: organisations/models/message.py
msgid "message"
msgstr "уведомление"

#: organisations/models/message.py
msgid "messages"
msgstr "уведомления"

#: organisations/models/message.py
msgid "to"
msgstr "кому"

#: organisations/models/message.py
msgid "subject"
msgstr "тема"

#: organisations/models/message.py
msgid "letter"
msgstr "письмо"

#: organisations/models/message.py
msgid "letters"
msgstr "письма"

#: organisations/models/organisation.py
msgid "part of"
msgstr "входит в"

#: organisations/models/organisation.py participants/models/expert.py
msgid "full name"
msgstr "фамилия, имя и отчество"

#: organisations/models/organisation.py
msgid "short name"
msgstr "краткое название"

#: organisations/models/organisation.py
msgid "official short name"
msgstr "официальное сокращённое наименование"

#: organisations/models/organisation.py
msgid "higher body"
msgstr "учредитель"

#: organisations/models/organisation.py
msgid "Stands at the top of orders."
msgstr "Указывается в самом верху приказа."

#: organisations/models/organisation.py
msgid "locality"
msgstr "населённый пункт"

#: organisations/models/organisation.py
msgid "address"
msgstr "адрес"

#: organisations/models/organisation.py organisations/models/user.py
#: participants/models/attendance.py participants/models/person.py
msgid "e-mail"
msgstr "электронная почта"

#: organisations/models/organisation.py participants/models/person.py
msgid "phone"
msgstr "телефон"

#: organisations/models/organisation.py
msgid "time zone"
msgstr "часовой пояс"

#: organisations/models/organisation.py
msgid "hour of the morning letters"
msgstr "час утренних писем"

#: organisations/models/organisation.py
msgid "By its own clock, on working days: reminders and one letter a day go out from then on."
msgstr "По часам организации, в рабочие дни: с этого часа приходят напоминания и одно письмо в день."

#: organisations/models/organisation.py
msgid "suffix of order numbers"
msgstr "окончание номеров приказов"

#: organisations/models/organisation.py
msgid "As “-OD” in “231-OD”."
msgstr "Например, «-ОД» в номере «231-ОД»."

#: organisations/models/organisation.py
msgid "working days to decide on a roadmap"
msgstr "рабочих дней на решение по дорожной карте"

#: organisations/models/organisation.py
msgid "Within so many days the head approves it or returns it; afterwards they are reminded."
msgstr "За это время руководитель утверждает карту или возвращает её с замечаниями; потом ему напоминают."

#: organisations/models/organisation.py roadmap/models/template.py
msgid "organisation"
msgstr "организация"

#: organisations/models/organisation.py
msgid "organisations"
msgstr "организации"

#: organisations/models/organisation.py roadmap/models/programme.py
msgid "The year it begins in."
msgstr "Год, в котором он начинается."

#: organisations/models/organisation.py participants/models/person.py
#: roadmap/models/programme.py
msgid "group"
msgstr "группа"

#: organisations/models/organisation.py
msgid "number of people"
msgstr "количество человек"

#: organisations/models/organisation.py
msgid "counted on"
msgstr "на дату"

#: organisations/models/organisation.py
msgid "headcount"
msgstr "численность"

#: organisations/models/organisation.py
msgid "headcounts"
msgstr "численность"

#: organisations/models/personal_link.py
msgid "There is no such link. Check that the whole address was copied."
msgstr "Такой ссылки нет. Проверьте, что адрес скопирован целиком."

#: organisations/models/personal_link.py surveys/models/enquiry.py
msgid "This link was withdrawn by the school. Ask for a new one."
msgstr "Школа отозвала эту ссылку. Попросите новую."

#: organisations/models/personal_link.py
#, python-format
msgid "This link worked until %(date)s. Ask the school for a new one."
msgstr "Ссылка действовала до %(date)s. Попросите в школе новую."

#: organisations/models/personal_link.py
msgid "personal link"
msgstr "личная ссылка"

#: organisations/models/personal_link.py
msgid "personal links"
msgstr "личные ссылки"

#: organisations/models/user.py participants/models/person.py
msgid "patronymic"
msgstr "отчество"

#: organisations/models/user.py
msgid "first password"
msgstr "первый пароль"

#: organisations/models/user.py
msgid "Made by somebody else: the owner replaces it."
msgstr "Создан не владельцем: владелец его заменит."

#: organisations/models/user.py
msgid "user"
msgstr "пользователь"

#: organisations/models/user.py
msgid "users"
msgstr "пользователи"

#: organisations/models/user.py participants/models/participation.py
#: roadmap/models/event.py
msgid "role"
msgstr "роль"

#: organisations/models/user.py participants/models/person.py
msgid "post"
msgstr "должность"

#: organisations/models/user.py participants/models/access_card.py
#: participants/models/gathering.py participants/models/person.py
#: surveys/models/enquiry.py
msgid "class"
msgstr "класс"

#: organisations/models/user.py
msgid "For a class teacher."
msgstr "Для классного руководителя."

#: organisations/models/user.py participants/models/shared_mentor.py
#: participants/sharing/on_person.py roadmap/models/delegated_task.py
#: roadmap/models/event.py roadmap/models/programme.py
#: roadmap/models/template.py
msgid "from"
msgstr "с"

#: organisations/models/user.py participants/models/shared_mentor.py
#: participants/sharing/on_person.py roadmap/models/programme.py
#: roadmap/models/template.py
msgid "until"
msgstr "по"

#: organisations/models/user.py
msgid "membership"
msgstr "роль в организации"

#: organisations/models/user.py
msgid "memberships"
msgstr "роли в организациях"

#: organisations/post.py
#, python-format
msgid "and %(count)d more matter"
msgid_plural "and %(count)d more matters"
msgstr[0] "и ещё %(count)d дело"
msgstr[1] "и ещё %(count)d дела"
msgstr[2] "и ещё %(count)d дел"

#: organisations/post.py
#, python-format
msgid "%(first)s — %(tail)s"
msgstr "%(first)s — %(tail)s"

#: organisations/views/organisation.py participants/views/people.py
msgid "The details are saved."
msgstr "Данные сохранены."

#: organisations/views/organisation.py
msgid "The headcount is saved."
msgstr "Численность сохранена."

#: organisations/views/organisation.py
msgid "The role is given."
msgstr "Роль назначена."

#: organisations/views/organisation.py
msgid "The role is taken away."
msgstr "Роль снята."

#: organisations/views/organisation.py
msgid "The organisation is added."
msgstr "Организация добавлена."

#: organisations/views/own_password.py
msgid "The password is saved."
msgstr "Пароль сохранён."

#: organisations/views/place.py
msgid "You no longer have this role."
msgstr "Этой роли у вас больше нет."

#: pairs/actions/amendments.py pairs/views/orders.py
msgid "Only an order about pairs that is in force is amended."
msgstr "Изменения вносят только в действующий приказ о закреплении пар."

#: pairs/actions/amendments.py
msgid "There is nothing to amend: no pair has ended early, no new one is ready for an order."
msgstr "Изменений пока нет: ни одна пара не завершила работу досрочно, готовых к приказу новых пар нет."

#: pairs/actions/amendments.py
msgid "take out"
msgstr "исключить"

#: pairs/actions/amendments.py
msgid "put in"
msgstr "включить"

#: pairs/actions/amendments.py
msgid ""
"CHANGES\n"
"in the list of mentoring pairs and groups"
msgstr ""
"ИЗМЕНЕНИЯ\n"
"в перечне наставнических пар и групп"

#: pairs/actions/amendments.py
msgid "Change to be made"
msgstr "Изменение"

#: pairs/actions/amendments.py pairs/actions/order_wording.py
msgid "Full name of the mentor"
msgstr "ФИО наставника"

#: pairs/actions/amendments.py pairs/actions/order_wording.py
msgid "Full name of the mentee"
msgstr "ФИО наставляемого"

#: pairs/actions/amendments.py
msgid "From when, term"
msgstr "С какого дня, срок"

#: pairs/actions/board.py
#, python-format
msgid "%(mentor)s has %(places)d place, and it is taken."
msgid_plural "%(mentor)s has %(places)d places, all taken."
msgstr[0] "У наставника %(mentor)s %(places)d место, и оно занято."
msgstr[1] "У наставника %(mentor)s %(places)d места, все заняты."
msgstr[2] "У наставника %(mentor)s %(places)d мест, все заняты."

#: pairs/actions/board.py pairs/models/pair.py
#, python-format
msgid "The pair is “%(state)s” now: look at the page again."
msgstr "Состояние пары уже другое: «%(state)s». Обновите страницу."

#: pairs/actions/board.py
msgid "There is nothing to confirm: look at the board again."
msgstr "Подтверждать нечего: обновите доску подбора."

#: pairs/actions/board.py
msgid "This is a group. Part it into pairs first."
msgstr "Это группа. Сначала разделите её на пары."

#: pairs/actions/board.py
msgid "Only a proposal can be turned down. Take the confirmation back first."
msgstr "Отклонить можно только предложенную пару. Сначала отмените подтверждение."

#: pairs/actions/board.py
msgid "This mentee's pair is confirmed. Take the confirmation back first."
msgstr "Пара этого наставляемого уже подтверждена. Сначала отмените подтверждение."

#: pairs/actions/board.py
msgid "This mentor is proposed already."
msgstr "Этот наставник уже предложен."

#: pairs/actions/board.py
msgid "The rules do not let these two work together."
msgstr "Правила подбора не допускают эту пару."

#: pairs/actions/board.py
msgid "The present pair is pinned. Unpin it first."
msgstr "Нынешняя пара закреплена. Сначала открепите её."

#: pairs/actions/board.py
msgid "The proposal is no longer on the board. Look at the page again."
msgstr "Этого предложения на доске уже нет. Обновите страницу."

#: pairs/actions/cancelling.py
#, python-format
msgid "Have ended their work under this order: %(names)s. It is amended by a new order, not cancelled."
msgstr "Уже завершили работу по этому приказу: %(names)s. Такой приказ не отменяют: подготовьте приказ о внесении изменений."

#: pairs/actions/cancelling.py
#, python-format
msgid "Have met under this order: %(names)s. It is amended by a new order, not cancelled."
msgstr "Уже встречались по этому приказу: %(names)s. Такой приказ не отменяют: завершите пару и подготовьте приказ о внесении изменений."

#: pairs/actions/cancelling.py
#, python-format
msgid "Plans of these pairs stand in the order “%(order)s”. Cancel it or delete its draft first."
msgstr "Планы этих пар стоят в приказе «%(order)s». Сначала отмените его или удалите проект."

#: pairs/actions/cancelling.py
#, python-format
msgid "Order No. %(number)s about your pair is cancelled. The curator will tell you what comes next."
msgstr "Приказ № %(number)s, которым была закреплена пара, отменён. О дальнейшем сообщит куратор."

#: pairs/actions/cancelling.py
#, python-format
msgid "Have ended their work by these plans: %(names)s. The order stays in force."
msgstr "Уже завершили работу по этим планам: %(names)s. Приказ остаётся в силе."

#: pairs/actions/groups.py
msgid "This is a pair, not a group."
msgstr "Это пара, а не группа."

#: pairs/actions/groups.py
msgid "Only confirmed pairs that no order has taken are put together or parted. Look at the board again."
msgstr "Объединять и разделять можно только подтверждённые пары, которых ещё нет в приказе. Обновите страницу подбора."

#: pairs/actions/groups.py
msgid "A group needs at least two pairs."
msgstr "Для группы нужны хотя бы две пары."

#: pairs/actions/groups.py
msgid "A group has one mentor: these pairs have different ones."
msgstr "У группы один наставник, а у этих пар — разные."

#: pairs/actions/groups.py
msgid "A group works in one format: these pairs have different ones."
msgstr "Группа работает в одной форме, а у этих пар — разные."

#: pairs/actions/groups.py
#, python-format
msgid "In the format “%(format)s” a mentor works with one mentee at a time."
msgstr "В форме «%(format)s» наставник работает с каждым наставляемым отдельно."

#: pairs/actions/groups.py
msgid "They have meetings or a plan already: the group is made or parted before the work begins."
msgstr "Уже есть встречи или план: объединять и разделять можно только до начала работы."

#: pairs/actions/meetings.py
msgid "This day is still to come: plan the meeting instead."
msgstr "Этот день ещё не наступил: запланируйте встречу."

#: pairs/actions/meetings.py
msgid "This was more than a year ago. Check the date."
msgstr "Это было больше года назад. Проверьте дату."

#: pairs/actions/meetings.py
msgid "This meeting is already logged."
msgstr "Эта встреча уже записана."

#: pairs/actions/meetings.py
msgid "A meeting of this kind is already in the journal. Choose another kind."
msgstr "Встреча этого вида уже есть в журнале. Выберите другой вид."

#: pairs/actions/meetings.py
msgid "This day has passed: log the meeting instead."
msgstr "Этот день уже прошёл: запишите встречу."

#: pairs/actions/meetings.py
#, python-format
msgid "A meeting of your pair: %(when)s."
msgstr "Встреча вашей пары: %(when)s."

#: pairs/actions/meetings.py
msgid "Only a planned meeting can be called off."
msgstr "Отменить можно только назначенную встречу."

#: pairs/actions/meetings.py
#, python-format
msgid "The meeting of %(when)s is called off: %(reason)s"
msgstr "Встреча %(when)s не состоится: %(reason)s"

#: pairs/actions/meetings.py
msgid "This meeting is not planned any more."
msgstr "Эта встреча больше не назначена."

#: pairs/actions/meetings.py
msgid "Only members of the pair answer whether they come."
msgstr "Отвечают, придут ли, только участники пары."

#: pairs/actions/meetings.py
#, python-format
msgid "%(name)s can not come: %(when)s. Agree on another day."
msgstr "%(name)s не сможет прийти: %(when)s. Договоритесь о другом дне."

#: pairs/actions/meetings.py
msgid "Only members of the pair mark their meetings."
msgstr "Оценивают встречу только участники пары."

#: pairs/actions/meetings.py
msgid "This day is still to come."
msgstr "Этот день ещё не наступил."

#: pairs/actions/meetings.py
msgid "The pair had not begun to work then. Check the date."
msgstr "Тогда пара ещё не работала. Проверьте дату."

#: pairs/actions/meetings.py
msgid "Write why the pair ends early."
msgstr "Напишите, почему пара завершает работу раньше срока."

#: pairs/actions/meetings.py
#, python-format
msgid "The pair is “%(state)s”: it holds no meetings now."
msgstr "Состояние пары — «%(state)s»: встреч сейчас нет."

#: pairs/actions/one_at_a_time.py
msgid "Another curator has just given this mentee a mentor. Look at the board again."
msgstr "Другой куратор только что подобрал этому наставляемому наставника. Обновите доску подбора."

#: pairs/actions/order_wording.py
#, python-format
msgid "%(count)d mentoring pair"
msgid_plural "%(count)d mentoring pairs"
msgstr[0] "%(count)d наставническую пару"
msgstr[1] "%(count)d наставнические пары"
msgstr[2] "%(count)d наставнических пар"

#: pairs/actions/order_wording.py
#, python-format
msgid "%(count)d mentoring group"
msgid_plural "%(count)d mentoring groups"
msgstr[0] "%(count)d наставническую группу"
msgstr[1] "%(count)d наставнические группы"
msgstr[2] "%(count)d наставнических групп"

#: pairs/actions/order_wording.py
msgctxt "pairs and groups"
msgid " and "
msgstr " и "

#: pairs/actions/order_wording.py
#, python-format
msgid "by the order of %(date)s No. %(number)s, "
msgstr "в соответствии с приказом от %(date)s № %(number)s, "

#: pairs/actions/order_wording.py
msgid ""
"LIST\n"
"of mentoring pairs and groups"
msgstr ""
"ПЕРЕЧЕНЬ\n"
"наставнических пар и групп"

#: pairs/actions/order_wording.py surveys/sheets.py
msgid "Class or post"
msgstr "Класс или должность"

#: pairs/actions/order_wording.py participants/importing/columns.py
#: participants/other_registers.py participants/sheets.py
#: templates/pairs/amend.html templates/pairs/order.html
#: templates/pairs/pair.html
msgid "Format of mentoring"
msgstr "Форма наставничества"

#: pairs/actions/orders.py
msgid "There is no confirmed pair with all the consents yet."
msgstr "Пока нет подтверждённых пар со всеми согласиями."

#: pairs/actions/orders.py
#, python-format
msgid "Your pair is fixed by order No. %(number)s. Agree on the first meeting."
msgstr "Пара закреплена приказом № %(number)s. Теперь нужно договориться о первой встрече."

#: pairs/actions/plan_agreements.py
msgid "Only members of the pair agree with its plan. Record what they signed on paper."
msgstr "План согласуют сами участники пары. Если подписан печатный план, отметьте это."

#: pairs/actions/plan_agreements.py
msgid "This agreement is recorded already."
msgstr "Это согласование уже отмечено."

#: pairs/actions/plan_agreements.py templates/pairs/plan.html
msgid "The work of this pair is over: its plan stays as it is."
msgstr "Работа пары завершена: план остаётся как есть."

#: pairs/actions/plan_agreements.py
msgid "The pair is only proposed: it draws up its plan once it is confirmed."
msgstr "Пара только предложена: план составляют после подтверждения."

#: pairs/actions/plan_agreements.py
msgid "Add at least one task first."
msgstr "Сначала добавьте хотя бы одно задание."

#: pairs/actions/plan_agreements.py
msgid "There is no such agreement any more."
msgstr "Такого согласования уже нет."

#: pairs/actions/plan_agreements.py pairs/actions/plans.py
msgid "The plan is in an order and is not changed any more."
msgstr "План уже вошёл в приказ и больше не меняется."

#: pairs/actions/plan_agreements.py
msgid "The plan of your pair has been changed. Read it and agree with it anew."
msgstr "План вашей пары изменён. Прочитайте его и согласуйте ещё раз."

#: pairs/actions/plan_agreements.py
msgctxt "to a pupil"
msgid "The plan of your pair has been changed. Read it and agree with it anew."
msgstr "План вашей пары изменён. Прочитай его и согласуй ещё раз."

#: pairs/actions/plan_agreements.py
msgid "The plan of your pair is ready. Read it and agree with it."
msgstr "План вашей пары готов. Прочитайте его и согласуйте."

#: pairs/actions/plan_agreements.py
msgctxt "to a pupil"
msgid "The plan of your pair is ready. Read it and agree with it."
msgstr "План вашей пары готов. Прочитай его и согласуй."

#: pairs/actions/plan_orders.py
msgid "No plan has been agreed upon yet."
msgstr "Пока нет ни одного согласованного плана."

#: pairs/actions/plan_orders.py
msgid ""
"LIST\n"
"of individual mentoring plans"
msgstr ""
"ПЕРЕЧЕНЬ\n"
"индивидуальных планов наставничества"

#: pairs/actions/plan_orders.py pairs/event_proofs.py pairs/journal.py
#: templates/pairs/amend.html templates/pairs/confirm_good.html
#: templates/pairs/order.html templates/pairs/pair.html
#: templates/pairs/publish.html templates/participants/long_term_register.html
#: templates/participants/programme_register.html
#: templates/participants/selection/day.html
#: templates/participants/selection/selection.html templates/print/plan.html
#: templates/surveys/results.html
msgid "Mentor"
msgstr "Наставник"

#: pairs/actions/plan_orders.py pairs/event_proofs.py pairs/journal.py
#: surveys/enquiries/tables.py surveys/sheets.py templates/pairs/amend.html
#: templates/pairs/confirm_good.html templates/pairs/order.html
#: templates/pairs/pair.html templates/pairs/publish.html
#: templates/participants/programme_register.html templates/print/plan.html
#: templates/print/told.html templates/surveys/results.html
msgid "Mentee"
msgstr "Наставляемый"

#: pairs/actions/plan_orders.py templates/pairs/plan.html
#: templates/pairs/plans.html
msgid "Goal"
msgstr "Цель"

#: pairs/actions/plan_orders.py templates/pairs/plan.html
msgid "Tasks"
msgstr "Задания"

#: pairs/actions/plans.py
msgid "This task is not marked as done."
msgstr "Это задание не отмечено выполненным."

#: pairs/actions/plans.py
msgid "The plan is being drawn up already."
msgstr "План уже составляют."

#: pairs/actions/plans.py
msgid "The plan is agreed upon. Take it back to change its tasks."
msgstr "План согласован. Чтобы изменить задания, верните его в работу."

#: pairs/actions/telling.py
msgid "All pairs have been announced already."
msgstr "Все пары уже объявлены."

#: pairs/actions/telling.py
msgid "Mentoring at school: your pair"
msgstr "Наставничество в школе: ваша пара"

#: pairs/actions/telling.py
#, python-format
msgid "You mentor: %(names)s"
msgstr "Ваш наставляемый: %(names)s"

#: pairs/actions/telling.py
#, python-format
msgctxt "to a pupil"
msgid "Your mentor: %(names)s"
msgstr "Твой наставник: %(names)s"

#: pairs/actions/telling.py
#, python-format
msgid "Your mentor: %(names)s"
msgstr "Ваш наставник: %(names)s"

#: pairs/actions/telling.py
#, python-format
msgid "The mentor of %(child)s: %(names)s"
msgstr "Ваш ребёнок участвует в программе наставничества (%(child)s). Наставник: %(names)s"

#: pairs/agreements.py pairs/views/plans.py
msgid "No plan"
msgstr "Плана нет"

#: pairs/agreements.py
msgid "In an order"
msgstr "В приказе"

#: pairs/agreements.py
#, python-format
msgid "Agreed: %(done)d of %(total)d"
msgstr "Согласовали: %(done)d из %(total)d"

#: pairs/agreements.py
msgid "the plan waits for the agreement"
msgstr "ждём согласования"

#: pairs/agreements.py
msgid "has not agreed yet"
msgstr "пока не согласовано"

#: pairs/agreements.py
#, python-format
msgid "on paper, recorded by %(who)s on %(day)s"
msgstr "на бумаге, отметка: %(who)s, %(day)s"

#: pairs/agreements.py templates/roadmap/versions.html
#, python-format
msgid "agreed on %(day)s"
msgstr "согласована %(day)s"

#: pairs/board.py
#, python-format
msgid "place %(place)d of %(capacity)d"
msgstr "место %(place)d из %(capacity)d"

#: pairs/board.py
msgid "confirmed"
msgstr "подтверждены"

#: pairs/board.py
msgid "wait for a decision"
msgstr "ждут решения"

#: pairs/board.py
msgid "without a pair"
msgstr "без пары"

#: pairs/board.py
#, python-format
msgid "%(count)d mentee,"
msgid_plural "%(count)d mentees,"
msgstr[0] "%(count)d наставляемый,"
msgstr[1] "%(count)d наставляемых,"
msgstr[2] "%(count)d наставляемых,"

#: pairs/board.py
#, python-format
msgid "%(count)d mentor,"
msgid_plural "%(count)d mentors,"
msgstr[0] "%(count)d наставник,"
msgstr[1] "%(count)d наставника,"
msgstr[2] "%(count)d наставников,"

#: pairs/board.py
#, python-format
msgid "%(count)d place"
msgid_plural "%(count)d places"
msgstr[0] "%(count)d место"
msgstr[1] "%(count)d места"
msgstr[2] "%(count)d мест"

#: pairs/board.py
#, python-format
msgid "%(free)d of %(total)d is free"
msgid_plural "%(free)d of %(total)d are free"
msgstr[0] "%(free)d из %(total)d свободно"
msgstr[1] "%(free)d из %(total)d свободны"
msgstr[2] "%(free)d из %(total)d свободны"

#: pairs/board.py
#, python-format
msgid "Answered: %(answered)d of %(total)d. Mutual choices: %(mutual)d, of them confirmed: %(confirmed)d."
msgstr "Ответили %(answered)d из %(total)d. Взаимно совпало пар: %(mutual)d, из них подтверждено: %(confirmed)d."

#: pairs/board.py
msgid "Draft order"
msgstr "Проект приказа"

#: pairs/board.py
#, python-format
msgid "Draft order, %(count)d pair"
msgid_plural "Draft order, %(count)d pairs"
msgstr[0] "Проект приказа, %(count)d пара"
msgstr[1] "Проект приказа, %(count)d пары"
msgstr[2] "Проект приказа, %(count)d пар"

#: pairs/board.py
msgid "Matching opens when the mentee register is filled in. It is empty now."
msgstr "Подбор откроется, когда в базе появятся наставляемые. Сейчас она пуста."

#: pairs/board.py
msgid "Matching opens when the mentor register is filled in. It is empty now."
msgstr "Подбор откроется, когда в базе появятся наставники. Сейчас она пуста."

#: pairs/board.py
msgid "Matching opens when at least one mentor is ready. None has met everything asked of mentors yet."
msgstr "Подбор откроется, когда будет готов хотя бы один наставник. Пока никто не выполнил всего, что требуется от наставников."

#: pairs/board.py
#, python-format
msgid "%(name)s: %(paper)s. The pair does not enter the order yet"
msgstr "%(name)s: %(paper)s. В приказ пара пока не входит"

#: pairs/board.py
msgid "No guardian's consent: the pair does not enter the order yet"
msgstr "Нет согласия родителя: в приказ пара пока не войдёт"

#: pairs/board.py
msgid "No consent of the mentor: the pair does not enter the order yet"
msgstr "Нет согласия наставника: в приказ пара пока не войдёт"

#: pairs/board.py
msgid "No consent of the mentee: the pair does not enter the order yet"
msgstr "Нет согласия наставляемого: в приказ пара пока не войдёт"

#: pairs/board.py
msgid "The mentor is not interviewed or trained yet"
msgstr "Наставник ещё не прошёл собеседование или обучение"

#: pairs/board.py
msgid "Pinned against the rules"
msgstr "Закреплена вопреки правилам подбора"

#: pairs/board.py templates/roadmap/_review_row.html
msgid "now"
msgstr "сейчас"

#: pairs/board.py
#, python-format
msgid "%(count)d free place"
msgid_plural "%(count)d free places"
msgstr[0] "свободно %(count)d место"
msgstr[1] "свободны %(count)d места"
msgstr[2] "свободно %(count)d мест"

#: pairs/board.py
msgid "no places"
msgstr "мест нет"

#: pairs/board.py
#, python-format
msgid "no places; %(name)s would stay without a mentor"
msgstr "мест нет, %(name)s останется без наставника"

#: pairs/board.py
#, python-format
msgid "no places; %(name)s would go to %(mentor)s"
msgstr "мест нет; взамен: %(name)s — %(mentor)s"

#: pairs/calendar_entries.py
msgid "The meeting is called off."
msgstr "Встреча отменена."

#: pairs/calendar_entries.py
msgid "Meetings of pairs"
msgstr "Встречи пар"

#: pairs/calendar_entries.py
#, python-format
msgctxt "meeting in a calendar"
msgid "Mentoring, %(kind)s: %(who)s"
msgstr "Наставничество, %(kind)s: %(who)s"

#: pairs/deeds.py
msgid "ran the matching"
msgstr "подбор пар проведён"

#: pairs/deeds.py
msgid "changed the rules of matching"
msgstr "правила подбора изменены"

#: pairs/deeds.py
msgid "confirmed the pair"
msgstr "пара подтверждена"

#: pairs/deeds.py
msgid "took the confirmation back"
msgstr "подтверждение отменено"

#: pairs/deeds.py
msgid "pinned the pair"
msgstr "пара закреплена"

#: pairs/deeds.py
msgid "unpinned the pair"
msgstr "пара откреплена"

#: pairs/deeds.py
msgid "turned the proposed pair down"
msgstr "предложенная пара отклонена"

#: pairs/deeds.py
msgid "allowed the pair again"
msgstr "пара снова разрешена"

#: pairs/deeds.py
msgid "proposed the pair from an uploaded list"
msgstr "пара предложена из загруженного списка"

#: pairs/deeds.py
msgid "chose another mentor"
msgstr "выбран другой наставник"

#: pairs/deeds.py
msgid "put pairs together into a group"
msgstr "пары объединены в группу"

#: pairs/deeds.py
msgid "parted the group into pairs"
msgstr "группа разделена на пары"

#: pairs/deeds.py
msgid "put the pair into an order"
msgstr "пара внесена в приказ"

#: pairs/deeds.py
msgid "put the pair to work by an order"
msgstr "пара закреплена приказом"

#: pairs/deeds.py
msgid "put the end of the pair into an amendment"
msgstr "завершение пары внесено в проект изменений"

#: pairs/deeds.py
msgid "took the pair out of its order by an amendment"
msgstr "пара исключена из приказа"

#: pairs/deeds.py
msgid "took the pair from under a cancelled order"
msgstr "приказ о закреплении пары отменён"

#: pairs/deeds.py
msgid "announced the pair to its members"
msgstr "пара объявлена участникам"

#: pairs/deeds.py
msgid "completed the work of the pair"
msgstr "работа пары завершена"

#: pairs/deeds.py
msgid "ended the work of the pair early"
msgstr "работа пары завершена раньше срока"

#: pairs/deeds.py
msgid "logged a meeting"
msgstr "встреча записана"

#: pairs/deeds.py
msgid "corrected a meeting in the journal"
msgstr "запись о встрече исправлена"

#: pairs/deeds.py
msgid "planned a meeting"
msgstr "встреча назначена"

#: pairs/deeds.py
msgid "called a meeting off"
msgstr "встреча отменена"

#: pairs/deeds.py
msgid "answered about coming to a meeting"
msgstr "дан ответ о встрече"

#: pairs/deeds.py
msgid "marked a meeting"
msgstr "встреча оценена"

#: pairs/deeds.py
msgid "changed the individual plan"
msgstr "индивидуальный план изменён"

#: pairs/deeds.py
msgid "added a task to the plan"
msgstr "задание добавлено в план"

#: pairs/deeds.py
msgid "removed a task from the plan"
msgstr "задание убрано из плана"

#: pairs/deeds.py
msgid "marked a task as done"
msgstr "задание выполнено"

#: pairs/deeds.py
msgid "took a task up again"
msgstr "задание возвращено в работу"

#: pairs/deeds.py
msgid "agreed with the plan"
msgstr "план согласован"

#: pairs/deeds.py
msgid "recorded the mentor's agreement with the plan, signed on paper"
msgstr "согласие наставника с планом отмечено с бумаги"

#: pairs/deeds.py
msgid "recorded the mentee's agreement with the plan, signed on paper"
msgstr "согласие наставляемого с планом отмечено с бумаги"

#: pairs/deeds.py
msgid "took an agreement with the plan back"
msgstr "согласование плана отозвано"

#: pairs/deeds.py
msgid "took the plan back to change it"
msgstr "план возвращён в работу"

#: pairs/deeds.py
msgid "put the plan into an order"
msgstr "план внесён в приказ"

#: pairs/deeds.py
msgid "approved the plan by an order"
msgstr "план утверждён приказом"

#: pairs/deeds.py
msgid "cancelled the order that approved the plan"
msgstr "приказ об утверждении плана отменён"

#: pairs/enums.py
msgctxt "pair"
msgid "proposed"
msgstr "предложена"

#: pairs/enums.py
msgid "confirmed by the curator"
msgstr "подтверждена куратором"

#: pairs/enums.py
msgid "in an order being signed"
msgstr "в приказе на подписи"

#: pairs/enums.py
msgctxt "pair"
msgid "working"
msgstr "работает"

#: pairs/enums.py
msgctxt "pair"
msgid "completed"
msgstr "завершена"

#: pairs/enums.py
msgid "ended early"
msgstr "завершена раньше срока"

#: pairs/enums.py
msgid "first, organisational"
msgstr "первая, организационная"

#: pairs/enums.py
msgid "trial"
msgstr "пробная"

#: pairs/enums.py
msgid "planning"
msgstr "планирование"

#: pairs/enums.py
msgid "regular"
msgstr "регулярная"

#: pairs/enums.py
msgctxt "meeting"
msgid "final"
msgstr "заключительная"

#: pairs/enums.py
msgctxt "meeting"
msgid "planned"
msgstr "назначена"

#: pairs/enums.py
msgctxt "meeting"
msgid "held"
msgstr "проведена"

#: pairs/enums.py
msgctxt "meeting"
msgid "cancelled"
msgstr "не состоялась"

#: pairs/enums.py
msgid "being drawn up"
msgstr "составляется"

#: pairs/enums.py
msgid "agreed by both sides"
msgstr "согласован обеими сторонами"

#: pairs/enums.py
msgctxt "plan"
msgid "approved"
msgstr "утверждён"

#: pairs/enums.py
msgctxt "task"
msgid "planned"
msgstr "запланировано"

#: pairs/enums.py
msgctxt "task"
msgid "done"
msgstr "выполнено"

#: pairs/erasing_rules.py
msgid "Consent withdrawn"
msgstr "Согласие отозвано"

#: pairs/erasing_rules.py
msgid "Pairs that must not be"
msgstr "Запреты на пары"

#: pairs/erasing_rules.py
msgid "Meetings: the date and length stay, the words go"
msgstr "Встречи: дата и длительность остаются, слова убираются"

#: pairs/erasing_rules.py
msgid "Attendance at meetings"
msgstr "Посещаемость встреч"

#: pairs/erasing_rules.py
msgid "Individual plans: what is done is counted, the words go"
msgstr "Индивидуальные планы: выполненное считается, слова убираются"

#: pairs/erasing_rules.py
msgid "Agreement with plans"
msgstr "Согласование планов"

#: pairs/event_kinds.py
msgid "Plans agreed"
msgstr "Согласовано планов"

#: pairs/event_kinds.py
msgid "Plans approved"
msgstr "Утверждено планов"

#: pairs/event_kinds.py
msgid "Tasks of the plans done"
msgstr "Выполнено заданий"

#: pairs/event_kinds.py
msgid "first meetings"
msgstr "первые встречи"

#: pairs/event_kinds.py
msgid "trial meetings"
msgstr "пробные встречи"

#: pairs/event_kinds.py
msgid "planning meetings"
msgstr "встречи-планирования"

#: pairs/event_kinds.py
msgid "regular meetings"
msgstr "регулярные встречи"

#: pairs/event_kinds.py
msgid "final meetings"
msgstr "заключительные встречи"

#: pairs/event_kinds.py
msgid "matching"
msgstr "подбор пар"

#: pairs/event_kinds.py templates/pairs/_board.html
msgid "Match the pairs"
msgstr "Подобрать пары"

#: pairs/event_kinds.py
msgid "list of pairs"
msgstr "список пар"

#: pairs/event_kinds.py participants/consent_papers.py
msgid "Confirmed"
msgstr "Подтверждено"

#: pairs/event_kinds.py
msgid "support of those without a pair"
msgstr "поддержка оставшихся без пары"

#: pairs/event_kinds.py
msgid "Find mentors"
msgstr "Найти наставников"

#: pairs/event_kinds.py
msgid "list of those without a pair"
msgstr "список оставшихся без пары"

#: pairs/event_kinds.py
msgid "Mentees with a pair"
msgstr "Наставляемые с парой"

#: pairs/event_kinds.py
msgid "order fixing the pairs"
msgstr "приказ о закреплении пар"

#: pairs/event_kinds.py roadmap/event_kinds.py
#: templates/roadmap/_review_side.html
msgid "Prepare the order"
msgstr "Подготовить приказ"

#: pairs/event_kinds.py roadmap/enums.py roadmap/event_kinds.py
#: roadmap/event_page.py
msgid "signed order"
msgstr "подписанный приказ"

#: pairs/event_kinds.py
msgid "Open the plans"
msgstr "Открыть планы"

#: pairs/event_kinds.py
msgid "approval of individual plans"
msgstr "утверждение индивидуальных планов"

#: pairs/event_kinds.py
msgid "Approve the plans"
msgstr "Утвердить планы"

#: pairs/event_kinds.py
msgid "delivery of individual plans"
msgstr "выполнение индивидуальных планов"

#: pairs/event_kinds.py
msgid "plans with results"
msgstr "планы с результатами"

#: pairs/event_kinds.py
msgctxt "journal of meetings"
msgid "Open the journal"
msgstr "Открыть журнал встреч"

#: pairs/event_proofs.py participants/exporting.py templates/pairs/_nav.html
msgid "List of pairs"
msgstr "Список пар"

#: pairs/event_proofs.py participants/protocol_word.py
#: participants/selection/interview_paper.py
#: templates/print/attendance_sheet.html templates/print/interview_list.html
#: templates/print/interview_protocol.html templates/print/protocol.html
msgid "Class, post"
msgstr "Класс, должность"

#: pairs/event_proofs.py participants/bulk/forms.py participants/filters.py
#: participants/forms.py participants/person_page.py
#: participants/register_fields.py participants/sharing/forms.py
#: templates/participants/long_term_register.html
#: templates/participants/programme_register.html
#: templates/participants/sharing/_loan_facts.html
msgid "Format"
msgstr "Форма"

#: pairs/event_proofs.py templates/documents/orders.html
#: templates/pairs/plan.html templates/pairs/plans.html
msgctxt "decree"
msgid "Order"
msgstr "Приказ"

#: pairs/event_proofs.py templates/pairs/pair.html
msgid "Works from"
msgstr "Работает с"

#: pairs/event_proofs.py participants/consent_register.py
#: participants/training/pages.py roadmap/event_proofs.py
#: roadmap/evidence_folder/lists.py templates/documents/orders.html
#: templates/monitoring/monitoring.html templates/pairs/_person_pairs.html
#: templates/pairs/pair.html templates/pairs/pairs.html
#: templates/participants/cards/cards.html
#: templates/participants/import_file.html
#: templates/participants/pile_upload.html
#: templates/participants/selection/day.html
#: templates/print/consent_register.html templates/print/school_report.html
#: templates/roadmap/_event_state.html templates/roadmap/event_tasks.html
#: templates/roadmap/task.html
msgid "State"
msgstr "Состояние"

#: pairs/event_proofs.py
msgid "List of pairs.xlsx"
msgstr "Список пар и групп.xlsx"

#: pairs/event_proofs.py
#, python-format
msgid "Journal of meetings, %(kind)s.xlsx"
msgstr "Журнал встреч, %(kind)s.xlsx"

#: pairs/event_proofs.py pairs/views/meetings.py
#, python-format
msgid "Journal of meetings: %(name)s"
msgstr "Журнал встреч: %(name)s"

#: pairs/event_proofs.py
#, python-format
msgid "Individual plan, %(pair)s, %(number)d.pdf"
msgstr "Индивидуальный план, %(pair)s, %(number)d.pdf"

#: pairs/forms.py
msgid "Need and strength"
msgstr "Запрос и компетенции"

#: pairs/forms.py
msgid "The mentee's topics meet the mentor's."
msgstr "Темы наставляемого совпадают с темами наставника."

#: pairs/forms.py
msgid "Choice of each other"
msgstr "Взаимный выбор"

#: pairs/forms.py
msgid "From the questionnaires after the group meeting."
msgstr "Из анкет после групповой встречи."

#: pairs/forms.py
msgid "Time in common"
msgstr "Общее время"

#: pairs/forms.py
msgid "Days and hours that suit both."
msgstr "Дни и часы, удобные обоим."

#: pairs/forms.py
msgid "Age or subject"
msgstr "Возраст или предмет"

#: pairs/forms.py
msgid "The class the mentor asked for; among teachers, one subject."
msgstr "Класс, который просил наставник; у педагогов — общий предмет."

#: pairs/forms.py
msgid "Nobody is matched without the consents that matching needs"
msgstr "Без согласий, нужных для подбора, никого не подбирать"

#: pairs/forms.py
msgid "The board names the missing paper. If it is switched off, only the order waits for it."
msgstr "Доска называет недостающую бумагу. Если выключить, её будет ждать только приказ."

#: pairs/forms.py
msgid "Something has to matter: choose at least one criterion."
msgstr "Что-то должно быть важно: выберите хотя бы один критерий."

#: pairs/forms.py
msgid "Why these two do not fit"
msgstr "Почему пара не подходит"

#: pairs/forms.py
msgid "Only curators see it. They will not be proposed to each other again."
msgstr "Видят только кураторы. Друг другу их больше не предложат."

#: pairs/forms.py pairs/journal.py
msgctxt "of a meeting"
msgid "Kind"
msgstr "Вид встречи"

#: pairs/forms.py
msgid "How long, minutes"
msgstr "Сколько минут"

#: pairs/forms.py pairs/journal.py participants/protocol_word.py
#: participants/selection/interview_forms.py
#: participants/selection/interview_paper.py participants/training/forms.py
#: templates/participants/selection/interviews.html
#: templates/print/interview_protocol.html templates/print/protocol.html
msgid "Place"
msgstr "Место"

#: pairs/forms.py pairs/journal.py
msgid "What was done"
msgstr "Что сделали"

#: pairs/forms.py
msgid "How was the meeting"
msgstr "Оценка встречи"

#: pairs/forms.py pairs/journal.py
msgid "Mentor's mark"
msgstr "Оценка наставника"

#: pairs/forms.py pairs/journal.py
msgid "Mentee's mark"
msgstr "Оценка наставляемого"

#: pairs/forms.py templates/participants/_attendance_list.html
msgid "Who came"
msgstr "Кто пришёл"

#: pairs/forms.py participants/selection/interview_forms.py
#: participants/training/forms.py templates/participants/selection/day.html
#: templates/print/interview_list.html
msgid "Time"
msgstr "Время"

#: pairs/forms.py
msgid "Why it does not take place"
msgstr "Почему встреча не состоится"

#: pairs/forms.py
msgid "How the work ends"
msgstr "Как завершается работа"

#: pairs/forms.py
msgid "Completed as agreed"
msgstr "Завершена в срок"

#: pairs/forms.py
msgid "Ends early"
msgstr "Завершается раньше срока"

#: pairs/forms.py
msgid "Last day"
msgstr "Последний день"

#: pairs/forms.py
msgid "Reason or result"
msgstr "Причина или итог"

#: pairs/forms.py
msgid "Required when the pair ends early."
msgstr "Обязательно, если пара завершает работу раньше срока."

#: pairs/forms.py templates/pairs/plan.html templates/print/plan.html
msgctxt "of a task"
msgid "By"
msgstr "Срок"

#: pairs/forms.py templates/pairs/pairs.html
msgid "Mentor or mentee"
msgstr "Наставник или наставляемый"

#: pairs/holdings.py templates/pairs/plans.html
msgid "Individual plans"
msgstr "Индивидуальные планы"

#: pairs/holdings.py
#, python-format
msgid "%(name)s and %(n)d more"
msgid_plural "%(name)s and %(n)d more"
msgstr[0] "%(name)s и ещё %(n)d"
msgstr[1] "%(name)s и ещё %(n)d"
msgstr[2] "%(name)s и ещё %(n)d"

#: pairs/holdings.py participants/models/training.py
#: roadmap/models/programme.py
msgid "programme"
msgstr "программа"

#: pairs/holdings.py pairs/models/pair.py
msgid "works from"
msgstr "работает с"

#: pairs/holdings.py pairs/models/pair.py
msgid "ended on"
msgstr "завершена"

#: pairs/holdings.py pairs/models/pair.py
msgid "why it ended"
msgstr "почему завершена"

#: pairs/holdings.py pairs/models/meeting.py roadmap/models/plan_change.py
msgid "what was done"
msgstr "что сделали"

#: pairs/holdings.py participants/holdings.py
msgid "came"
msgstr "присутствие"

#: pairs/holdings.py pairs/models/meeting.py
msgid "mark"
msgstr "оценка"

#: pairs/holdings.py pairs/models/meeting.py participants/holdings.py
#: participants/models/gathering.py participants/models/interview.py
msgid "place"
msgstr "место"

#: pairs/holdings.py templates/pairs/pair.html templates/pairs/plan.html
#: templates/pairs/plan_item.html
msgid "Individual plan"
msgstr "Индивидуальный план"

#: pairs/job_handlers.py
msgid "Comparing everyone with everyone"
msgstr "Сравниваем всех со всеми"

#: pairs/job_handlers.py
msgid "Writing down the proposals"
msgstr "Записываем предложения"

#: pairs/journal.py pairs/queries.py
msgid "First, organisational"
msgstr "Первая, организационная"

#: pairs/journal.py
msgctxt "a meeting"
msgid "Trial"
msgstr "Пробная"

#: pairs/journal.py
msgid "Planning meeting"
msgstr "Встреча-планирование"

#: pairs/journal.py
msgctxt "a meeting"
msgid "Regular"
msgstr "Регулярная"

#: pairs/journal.py
msgctxt "a meeting"
msgid "Final"
msgstr "Заключительная"

#: pairs/journal.py
msgctxt "a meeting in short"
msgid "First"
msgstr "Первая"

#: pairs/journal.py
msgctxt "a meeting in short"
msgid "Trial"
msgstr "Пробная"

#: pairs/journal.py
msgctxt "a meeting in short"
msgid "Planning"
msgstr "План"

#: pairs/journal.py
msgctxt "a meeting in short"
msgid "Final"
msgstr "Итоговая"

#: pairs/journal.py
msgctxt "a meeting"
msgid "Did not take place"
msgstr "Не состоялась"

#: pairs/journal.py
msgid "Not everybody can come"
msgstr "Придут не все"

#: pairs/journal.py
msgctxt "a meeting"
msgid "Planned"
msgstr "Назначена"

#: pairs/journal.py
msgid "Both confirmed"
msgstr "Подтвердили оба"

#: pairs/journal.py
msgctxt "a meeting"
msgid "Held"
msgstr "Проведена"

#: pairs/journal.py participants/exporting.py templates/pairs/meetings.html
#: templates/pairs/pair.html
msgid "Journal of meetings"
msgstr "Журнал встреч"

#: pairs/journal.py templates/pairs/pair.html
msgid "Minutes"
msgstr "Минут"

#: pairs/list_pairing.py
msgid "they are a pair already"
msgstr "эта пара уже есть"

#: pairs/list_pairing.py
#, python-format
msgid "in a pair already, the mentor is %(name)s"
msgstr "уже в паре, наставник — %(name)s"

#: pairs/list_pairing.py
msgid "this pair was turned down on the board"
msgstr "эту пару отклонили на доске подбора"

#: pairs/list_pairing.py
msgid "no longer takes part"
msgstr "больше не участвует в программе"

#: pairs/list_pairing.py
msgid "it is the same person"
msgstr "это один и тот же человек"

#: pairs/merging_rules.py
msgid "Both records are in one pair: nobody mentors themselves. Part the pair first."
msgstr "Обе записи в одной паре, а сам себе никто не наставник. Сначала завершите пару."

#: pairs/merging_rules.py
msgid "Both records are mentees of a pair that goes on. Part one of the pairs first."
msgstr "В обеих записях есть действующая пара с наставником. Сначала завершите одну из пар."

#: pairs/models/individual_plan.py
msgid "goal"
msgstr "цель"

#: pairs/models/individual_plan.py
msgid "individual plan"
msgstr "индивидуальный план"

#: pairs/models/individual_plan.py
msgid "agreed on"
msgstr "когда"

#: pairs/models/individual_plan.py
msgid "agreement with a plan"
msgstr "согласие с планом"

#: pairs/models/individual_plan.py
msgid "agreements with plans"
msgstr "согласия с планами"

#: pairs/models/individual_plan.py
msgid "task"
msgstr "проект, задание"

#: pairs/models/individual_plan.py
msgid "planned result"
msgstr "планируемый результат"

#: pairs/models/individual_plan.py
msgid "actual result"
msgstr "фактический результат"

#: pairs/models/individual_plan.py
msgid "mentor's assessment"
msgstr "оценка наставника"

#: pairs/models/individual_plan.py
msgid "item of a plan"
msgstr "пункт плана"

#: pairs/models/individual_plan.py
msgid "items of plans"
msgstr "пункты планов"

#: pairs/models/meeting.py participants/holdings.py
#: participants/models/gathering.py participants/models/interview.py
msgid "time"
msgstr "время"

#: pairs/models/meeting.py
msgid "length, minutes"
msgstr "длительность, минут"

#: pairs/models/meeting.py
msgid "meeting"
msgstr "встреча"

#: pairs/models/meeting.py templates/components/signin_way.html
msgid "meetings"
msgstr "встречи"

#: pairs/models/meeting.py
msgid "attendance at a meeting"
msgstr "посещение встречи"

#: pairs/models/meeting.py
msgid "attendances at meetings"
msgstr "посещения встреч"

#: pairs/models/pair.py participants/models/participation.py
#: participants/models/shared_mentor.py roadmap/models/programme.py
msgid "format"
msgstr "форма наставничества"

#: pairs/models/pair.py
msgid "pinned"
msgstr "закреплена"

#: pairs/models/pair.py
msgid "fit"
msgstr "оценка совпадения"

#: pairs/models/pair.py
msgid "works until"
msgstr "работает до"

#: pairs/models/pair.py
msgid "pair"
msgstr "пара"

#: pairs/models/pair.py templates/components/signin_way.html
msgid "pairs"
msgstr "пары"

#: pairs/models/pair.py
msgid "member of a pair"
msgstr "участник пары"

#: pairs/models/pair.py
msgid "members of pairs"
msgstr "участники пар"

#: pairs/models/pair.py participants/models/erasure.py
#: participants/models/shared_mentor.py
msgid "reason"
msgstr "причина"

#: pairs/models/pair.py
msgid "forbidden match"
msgstr "недопустимая пара"

#: pairs/models/pair.py
msgid "forbidden matches"
msgstr "недопустимые пары"

#: pairs/models/pair.py
msgid "nobody is matched without the papers"
msgstr "без согласий никого не подбирать"

#: pairs/models/pair.py
msgid "matching rules"
msgstr "правила подбора"

#: pairs/order_rules.py
msgid "The pairs of this draft were released. Compose the draft anew."
msgstr "Пары из этого проекта освобождены. Составьте проект заново."

#: pairs/order_rules.py
msgid "Consents of all members are there"
msgstr "Согласия всех участников есть"

#: pairs/order_rules.py
#, python-format
msgid "A consent is missing: %(names)s"
msgstr "Не хватает согласия: %(names)s"

#: pairs/order_rules.py
#, python-format
msgid "Stands in the order twice: %(names)s"
msgstr "Указаны в приказе дважды: %(names)s"

#: pairs/order_rules.py
msgid "No mentee stands in the order twice"
msgstr "Никто из наставляемых не указан дважды"

#: pairs/order_rules.py
#, python-format
msgid "More mentees than places: %(names)s"
msgstr "Наставляемых больше, чем мест: %(names)s"

#: pairs/order_rules.py
msgid "No mentor has more mentees than places"
msgstr "У каждого наставника хватает мест"

#: pairs/order_rules.py
#, python-format
msgid "The first meetings fit the roadmap: event %(number)s, by %(day)s"
msgstr "Первые встречи укладываются в дорожную карту: мероприятие %(number)s, до %(day)s"

#: pairs/order_rules.py
#, python-format
msgid "By the roadmap first meetings were due by %(day)s (event %(number)s)"
msgstr "По дорожной карте первые встречи — до %(day)s (мероприятие %(number)s)"

#: pairs/order_rules.py
msgid "Every mentee has a pair"
msgstr "У каждого наставляемого есть пара"

#: pairs/order_rules.py
#, python-format
msgid "%(count)d mentee is still without a pair"
msgid_plural "%(count)d mentees are still without a pair"
msgstr[0] "%(count)d наставляемый пока без пары"
msgstr[1] "%(count)d наставляемых пока без пары"
msgstr[2] "%(count)d наставляемых пока без пары"

#: pairs/order_rules.py
#, python-format
msgid "%(count)d pair leaves the order"
msgid_plural "%(count)d pairs leave the order"
msgstr[0] "%(count)d пара исключается из приказа"
msgstr[1] "%(count)d пары исключаются из приказа"
msgstr[2] "%(count)d пар исключаются из приказа"

#: pairs/order_rules.py
#, python-format
msgid "%(count)d pair joins the order"
msgid_plural "%(count)d pairs join the order"
msgstr[0] "%(count)d пара включается в приказ"
msgstr[1] "%(count)d пары включаются в приказ"
msgstr[2] "%(count)d пар включаются в приказ"

#: pairs/order_rules.py
#, python-format
msgid "Order No. %(number)s, which it amends, is in force"
msgstr "Приказ № %(number)s, в который вносятся изменения, действует"

#: pairs/order_rules.py
#, python-format
msgid "Order No. %(number)s, which it amends, is cancelled"
msgstr "Приказ № %(number)s, в который вносятся изменения, отменён"

#: pairs/order_rules.py
msgid "The plans of this draft were released. Compose the draft anew."
msgstr "Планы из этого проекта освобождены. Составьте проект заново."

#: pairs/order_rules.py
#, python-format
msgid "Have ended their work: %(names)s. Delete the draft and compose it anew."
msgstr "Завершили работу: %(names)s. Удалите проект и подготовьте его заново."

#: pairs/order_rules.py
#, python-format
msgid "%(count)d plan agreed by both sides"
msgid_plural "%(count)d plans agreed by both sides"
msgstr[0] "Обеими сторонами согласован %(count)d план"
msgstr[1] "Обеими сторонами согласовано %(count)d плана"
msgstr[2] "Обеими сторонами согласовано %(count)d планов"

#: pairs/order_rules.py
#, python-format
msgid "%(count)d task in them"
msgid_plural "%(count)d tasks in them"
msgstr[0] "В них %(count)d задание"
msgstr[1] "В них %(count)d задания"
msgstr[2] "В них %(count)d заданий"

#: pairs/order_rules.py
#, python-format
msgid "%(count)d pair is confirmed again, as before the order, and does not work; its members are told"
msgid_plural "%(count)d pairs are confirmed again, as before the order, and do not work; their members are told"
msgstr[0] "%(count)d пара снова станет подтверждённой, без приказа; участникам сообщим"
msgstr[1] "%(count)d пары снова станут подтверждёнными, без приказа; участникам сообщим"
msgstr[2] "%(count)d пар снова станут подтверждёнными, без приказа; участникам сообщим"

#: pairs/order_rules.py
msgid "No pair has met under this order"
msgstr "Ни одна пара по этому приказу ещё не встречалась"

#: pairs/order_rules.py
#, python-format
msgid "%(count)d pair that ended early stands in the amended order again"
msgid_plural "%(count)d pairs that ended early stand in the amended order again"
msgstr[0] "%(count)d завершённая досрочно пара снова будет числиться в изменённом приказе"
msgstr[1] "%(count)d завершённые досрочно пары снова будут числиться в изменённом приказе"
msgstr[2] "%(count)d завершённых досрочно пар снова будет числиться в изменённом приказе"

#: pairs/order_rules.py
#, python-format
msgid "%(count)d plan is agreed upon but not approved; it can be changed or approved anew"
msgid_plural "%(count)d plans are agreed upon but not approved; they can be changed or approved anew"
msgstr[0] "%(count)d план останется согласованным, но не утверждённым: его можно изменить или утвердить заново"
msgstr[1] "%(count)d плана останутся согласованными, но не утверждёнными: их можно изменить или утвердить заново"
msgstr[2] "%(count)d планов останутся согласованными, но не утверждёнными: их можно изменить или утвердить заново"

#: pairs/order_rules.py
msgid "Events of the roadmap that it completed are open again"
msgstr "Мероприятия, которые завершились этим приказом, снова откроются"

#: pairs/person_sections.py templates/pairs/_person_pairs.html
#: templates/pairs/meetings.html templates/pairs/pairs.html
#: templates/pairs/plans.html
msgid "Pair"
msgstr "Пара"

#: pairs/person_sections.py
msgid "First meeting"
msgstr "Первая встреча"

#: pairs/printing.py
msgid "Individual plan of mentoring"
msgstr "Индивидуальный план наставничества"

#: pairs/printing.py roadmap/event_proofs.py
#, python-format
msgid "%(year)s school year"
msgstr "%(year)s учебный год"

#: pairs/printing.py
#, python-format
msgid "approved by order No. %(number)s"
msgstr "утверждён приказом № %(number)s"

#: pairs/queries.py
msgid "on track"
msgstr "всё идёт по плану"

#: pairs/queries.py
msgid "too early to tell"
msgstr "рано судить"

#: pairs/queries.py
msgid "has not met for a while"
msgstr "давно не встречались"

#: pairs/queries.py
msgid "no meetings"
msgstr "нет встреч"

#: pairs/queries.py
#, python-format
msgid "have not met for %(days)d day"
msgid_plural "have not met for %(days)d days"
msgstr[0] "не встречались %(days)d день"
msgstr[1] "не встречались %(days)d дня"
msgstr[2] "не встречались %(days)d дней"

#: pairs/queries.py
#, python-format
msgid "last met %(days)d day ago"
msgid_plural "last met %(days)d days ago"
msgstr[0] "последняя встреча %(days)d день назад"
msgstr[1] "последняя встреча %(days)d дня назад"
msgstr[2] "последняя встреча %(days)d дней назад"

#: pairs/queries.py
msgid "Second, trial"
msgstr "Вторая, пробная"

#: pairs/queries.py
msgid "Planning"
msgstr "Планирование"

#: pairs/queries.py
msgid "Regular"
msgstr "Регулярные"

#: pairs/queries.py
msgctxt "step of a pair's way"
msgid "Final"
msgstr "Заключительная"

#: pairs/queries.py
#, python-format
msgid "%(count)d meeting"
msgid_plural "%(count)d meetings"
msgstr[0] "%(count)d встреча"
msgstr[1] "%(count)d встречи"
msgstr[2] "%(count)d встреч"

#: pairs/register_columns.py
msgctxt "column"
msgid "Pair"
msgstr "Пара"

#: pairs/register_columns.py templates/pairs/_board.html
msgid "Without a pair"
msgstr "Без пары"

#: pairs/register_columns.py
msgid "has a pair"
msgstr "есть"

#: pairs/register_columns.py participants/filters.py
#: participants/gathering_forms.py
msgid "none"
msgstr "нет"

#: pairs/views/board.py
msgid "The matching is under way. Its result will be here in a minute."
msgstr "Идёт подбор. Через минуту здесь будет результат."

#: pairs/views/board.py
msgid "The matching is reckoned anew: nothing has changed."
msgstr "Подбор пересчитан: ничего не изменилось."

#: pairs/views/board.py
#, python-format
msgid "%(count)d new proposal."
msgid_plural "%(count)d new proposals."
msgstr[0] "Подбор пересчитан: %(count)d новое предложение."
msgstr[1] "Подбор пересчитан: %(count)d новых предложения."
msgstr[2] "Подбор пересчитан: %(count)d новых предложений."

#: pairs/views/board.py
msgid "The rules are saved. They hold from the next matching on."
msgstr "Правила сохранены. Они действуют со следующего пересчёта."

#: pairs/views/board.py
#, python-format
msgid "The pair is confirmed: %(pair)s"
msgstr "Пара подтверждена: %(pair)s"

#: pairs/views/board.py
#, python-format
msgid "The confirmation is taken back: %(pair)s"
msgstr "Подтверждение отменено: %(pair)s"

#: pairs/views/board.py
#, python-format
msgid "The pair is unpinned: %(pair)s"
msgstr "Пара откреплена: %(pair)s"

#: pairs/views/board.py
#, python-format
msgid "The pair is pinned: %(pair)s"
msgstr "Пара закреплена: %(pair)s"

#: pairs/views/board.py
#, python-format
msgid "The pair is turned down: %(pair)s"
msgstr "Пара отклонена: %(pair)s"

#: pairs/views/board.py
msgid "These two may be proposed to each other again."
msgstr "Эту пару снова можно предлагать."

#: pairs/views/board.py
#, python-format
msgid "Now proposed and pinned: %(mentor)s — %(mentee)s."
msgstr "Теперь предложена и закреплена пара: %(mentor)s — %(mentee)s."

#: pairs/views/board.py
#, python-format
msgid "Without a mentor now: %(names)s."
msgstr "Без наставника теперь: %(names)s."

#: pairs/views/board.py
#, python-format
msgid "%(count)d pair is confirmed."
msgid_plural "%(count)d pairs are confirmed."
msgstr[0] "Подтверждена %(count)d пара."
msgstr[1] "Подтверждены %(count)d пары."
msgstr[2] "Подтверждено %(count)d пар."

#: pairs/views/board.py
#, python-format
msgid "%(count)d more"
msgid_plural "%(count)d more"
msgstr[0] "ещё %(count)d"
msgstr[1] "ещё %(count)d"
msgstr[2] "ещё %(count)d"

#: pairs/views/board.py
#, python-format
msgid "Passed over, because they are decided upon already: %(names)s."
msgstr "Пропущены, по ним уже есть решение: %(names)s."

#: pairs/views/board.py
#, python-format
msgid "%(count)d proposal is no longer on the board."
msgid_plural "%(count)d proposals are no longer on the board."
msgstr[0] "%(count)d предложения на доске уже нет."
msgstr[1] "%(count)d предложений на доске уже нет."
msgstr[2] "%(count)d предложений на доске уже нет."

#: pairs/views/board.py
#, python-format
msgid "%(count)d confirmation is taken back."
msgid_plural "%(count)d confirmations are taken back."
msgstr[0] "Отменено %(count)d подтверждение."
msgstr[1] "Отменены %(count)d подтверждения."
msgstr[2] "Отменено %(count)d подтверждений."

#: pairs/views/board.py
#, python-format
msgid "This is a group now: %(pair)s"
msgstr "Теперь это группа: %(pair)s"

#: pairs/views/board.py
#, python-format
msgid "The group is %(count)d pair now."
msgid_plural "The group is %(count)d pairs now."
msgstr[0] "Группа разделена: %(count)d пара."
msgstr[1] "Группа разделена: %(count)d пары."
msgstr[2] "Группа разделена: %(count)d пар."

#: pairs/views/board.py
#, python-format
msgid "%(count)d pair is announced."
msgid_plural "%(count)d pairs are announced."
msgstr[0] "Объявлена %(count)d пара."
msgstr[1] "Объявлены %(count)d пары."
msgstr[2] "Объявлено %(count)d пар."

#: pairs/views/meetings.py
#, python-format
msgctxt "pairs"
msgid "Without: %(kind)s"
msgstr "Не было: %(kind)s"

#: pairs/views/meetings.py
msgid "Journal of meetings.xlsx"
msgstr "Журнал встреч.xlsx"

#: pairs/views/meetings.py
msgid "The meeting is in the journal."
msgstr "Встреча записана в журнал."

#: pairs/views/meetings.py templates/monitoring/_cabinet_pair.html
#: templates/monitoring/cabinet_meetings.html templates/pairs/pair.html
msgid "Log a meeting"
msgstr "Записать встречу"

#: pairs/views/meetings.py
msgid "This meeting was called off."
msgstr "Эта встреча отменена."

#: pairs/views/meetings.py
msgid "Correct a meeting"
msgstr "Исправить запись о встрече"

#: pairs/views/meetings.py
msgid "The meeting is planned, the others are told."
msgstr "Встреча назначена, остальным участникам пары сообщено."

#: pairs/views/meetings.py
msgid "The meeting is called off, the others are told."
msgstr "Встреча отменена, остальным участникам пары сообщено."

#: pairs/views/meetings.py
msgid "Your answer is passed on."
msgstr "Ответ передан."

#: pairs/views/meetings.py
msgid "The others will know you can not."
msgstr "Передадим, что не получится прийти."

#: pairs/views/meetings.py
msgid "Choose a mark from 1 to 10."
msgstr "Выберите оценку от 1 до 10."

#: pairs/views/meetings.py
msgid "The mark is saved."
msgstr "Оценка сохранена."

#: pairs/views/orders.py pairs/views/plans.py
msgid "The draft is ready. Check it and send it for signature."
msgstr "Проект готов. Проверьте его и отправьте на подпись."

#: pairs/views/pairs.py
msgctxt "pairs"
msgid "All"
msgstr "Все"

#: pairs/views/pairs.py
msgctxt "pairs"
msgid "Working"
msgstr "Работают"

#: pairs/views/pairs.py
msgid "No meetings"
msgstr "Нет встреч"

#: pairs/views/pairs.py
msgid "Without a plan"
msgstr "Без плана"

#: pairs/views/pairs.py
msgid "Wait for an order"
msgstr "Ждут приказа"

#: pairs/views/pairs.py
msgctxt "pairs"
msgid "Ended"
msgstr "Завершены"

#: pairs/views/pairs.py
msgid "Only a working pair can be ended."
msgstr "Завершить можно только работающую пару."

#: pairs/views/pairs.py
msgid "The work of the pair is ended."
msgstr "Работа пары завершена."

#: pairs/views/plans.py
msgctxt "plans"
msgid "All"
msgstr "Все"

#: pairs/views/plans.py
msgid "Being drawn up"
msgstr "Составляется"

#: pairs/views/plans.py
msgid "Agreed, wait for an order"
msgstr "Согласованы, ждут приказа"

#: pairs/views/plans.py
msgctxt "plans"
msgid "Approved"
msgstr "Утверждены"

#: pairs/views/plans.py
#, python-format
msgid "Draft order, %(count)d plan"
msgid_plural "Draft order, %(count)d plans"
msgstr[0] "Проект приказа, %(count)d план"
msgstr[1] "Проект приказа, %(count)d плана"
msgstr[2] "Проект приказа, %(count)d планов"

#: pairs/views/plans.py
msgid "The goal is saved."
msgstr "Цель сохранена."

#: pairs/views/plans.py
msgid "The task is added."
msgstr "Задание добавлено."

#: pairs/views/plans.py
msgid "The plan can be changed again."
msgstr "План снова можно менять."

#: pairs/views/plans.py
msgid "You have agreed with the plan."
msgstr "План согласован вами."

#: pairs/views/plans.py
msgid "Your agreement is taken back."
msgstr "Ваше согласование отозвано."

#: pairs/views/plans.py
msgid "The agreement on paper is recorded."
msgstr "Согласование на бумаге отмечено."

#: pairs/views/plans.py
msgid "The record of the agreement on paper is taken back."
msgstr "Отметка о согласовании на бумаге убрана."

#: pairs/views/plans.py
msgid "Individual plan.pdf"
msgstr "Индивидуальный план.pdf"

#: pairs/views/plans.py
msgid "The task is saved."
msgstr "Задание сохранено."

#: pairs/views/plans.py
#, python-format
msgid "The task is done: %(task)s"
msgstr "Задание выполнено: %(task)s"

#: pairs/views/plans.py
msgid "The task is open again."
msgstr "Задание снова в работе."

#: pairs/views/plans.py
msgid "The task is removed."
msgstr "Задание убрано."

#: pairs/wording.py
msgctxt "criterion"
msgid "need"
msgstr "запрос"

#: pairs/wording.py
msgctxt "criterion"
msgid "choice"
msgstr "выбор"

#: pairs/wording.py
msgctxt "criterion"
msgid "time"
msgstr "время"

#: pairs/wording.py
msgctxt "criterion"
msgid "age"
msgstr "возраст"

#: pairs/wording.py
msgctxt "criterion"
msgid "place"
msgstr "место"

#: pairs/wording.py
msgctxt "weight"
msgid "must"
msgstr "обязательно"

#: pairs/wording.py
msgctxt "weight"
msgid "important"
msgstr "важно"

#: pairs/wording.py
msgctxt "weight"
msgid "desirable"
msgstr "желательно"

#: pairs/wording.py
msgctxt "weight"
msgid "not important"
msgstr "не важно"

#: pairs/wording.py
msgctxt "free on"
msgid "Mondays"
msgstr "понедельникам"

#: pairs/wording.py
msgctxt "free on"
msgid "Tuesdays"
msgstr "вторникам"

#: pairs/wording.py
msgctxt "free on"
msgid "Wednesdays"
msgstr "средам"

#: pairs/wording.py
msgctxt "free on"
msgid "Thursdays"
msgstr "четвергам"

#: pairs/wording.py
msgctxt "free on"
msgid "Fridays"
msgstr "пятницам"

#: pairs/wording.py
msgctxt "free on"
msgid "Saturdays"
msgstr "субботам"

#: pairs/wording.py
msgid "collect the consent"
msgstr "получить согласие"

#: pairs/wording.py
msgid "allow another format"
msgstr "допустить другую форму"

#: pairs/wording.py
msgid "allow a mentor for another need"
msgstr "допустить наставника по другой теме"

#: pairs/wording.py
msgid "agree on the mentor asked for"
msgstr "уточнить пожелания к наставнику"

#: pairs/wording.py
msgid "agree on the time"
msgstr "договориться о времени"

#: pairs/wording.py
msgid "allow another age"
msgstr "допустить другой возраст"

#: pairs/wording.py
msgid "allow another place"
msgstr "допустить другое место"

#: pairs/wording.py
msgid "ask again about the choice"
msgstr "ещё раз спросить о предпочтениях"

#: pairs/wording.py
msgid "collect the mentor's consent"
msgstr "получить согласие наставника"

#: pairs/wording.py
msgid "interview and train the mentor"
msgstr "провести собеседование и обучение наставника"

#: pairs/wording.py
msgid "lower the least score"
msgstr "снизить наименьшую оценку"

#: pairs/wording.py
msgid "take back “does not fit”"
msgstr "снять отметку «не подходит»"

#: pairs/wording.py
msgid "no consent yet"
msgstr "пока нет согласия"

#: pairs/wording.py
msgid "suitable mentors have not given their consents yet"
msgstr "подходящие наставники ещё не дали согласий"

#: pairs/wording.py
msgid "no mentor in this format"
msgstr "нет наставника в этой форме"

#: pairs/wording.py
msgid "no mentor as asked for"
msgstr "нет такого наставника, как просили"

#: pairs/wording.py
msgid "the time suits nobody"
msgstr "время не совпало ни с кем"

#: pairs/wording.py
msgid "no mentor of a suitable age"
msgstr "нет наставника подходящего возраста"

#: pairs/wording.py
msgid "no mentor nearby"
msgstr "нет наставника поблизости"

#: pairs/wording.py
msgid "chose others"
msgstr "выбор не совпал"

#: pairs/wording.py
msgid "suitable mentors are not interviewed or trained yet"
msgstr "подходящие наставники ещё не прошли собеседование или обучение"

#: pairs/wording.py
msgid "nobody suits well enough"
msgstr "никто не подходит достаточно хорошо"

#: pairs/wording.py
msgid "nobody can be offered"
msgstr "предложить пока некого"

#: pairs/wording.py
msgid "there are no mentors yet"
msgstr "наставников пока нет"

#: pairs/wording.py
msgid "the proposal was turned down"
msgstr "предложение отклонено"

#: pairs/wording.py
msgid "the mentor was given to another mentee"
msgstr "наставник передан другому"

#: pairs/wording.py
msgid "joined after the last matching"
msgstr "появился после последнего подбора"

#: pairs/wording.py
msgid "the matching has not been run yet"
msgstr "подбор ещё не запускали"

#: pairs/wording.py
msgid "the former pair has ended its work"
msgstr "прежняя пара завершила работу"

#: pairs/wording.py
msgid "waits for the next matching"
msgstr "ждёт следующего подбора"

#: pairs/wording.py
msgid "no topics in common"
msgstr "общих тем нет"

#: pairs/wording.py
msgid "topics are not named"
msgstr "темы не указаны"

#: pairs/wording.py
msgid "the choice is mutual"
msgstr "предпочтение взаимное"

#: pairs/wording.py
msgid "a wish is taken into account"
msgstr "пожелание учтено"

#: pairs/wording.py
msgid "no choices were named"
msgstr "предпочтений не указали"

#: pairs/wording.py
#, python-format
msgid "both are free on %(days)s"
msgstr "оба свободны по %(days)s"

#: pairs/wording.py
msgid "no time in common"
msgstr "время не совпадает"

#: pairs/wording.py
msgid "the same subject"
msgstr "один предмет"

#: pairs/wording.py
msgid "not the class the mentor asked for"
msgstr "не тот класс, что просил наставник"

#: pairs/wording.py
msgid "nearby"
msgstr "рядом"

#: pairs/wording.py
#, python-format
msgid "%(days)s and %(last)s"
msgstr "%(days)s и %(last)s"

#: pairs/wording.py
#, python-format
msgid "no mentor for: %(topics)s"
msgstr "нет наставника по теме: %(topics)s"

#: pairs/wording.py
msgid "no mentor for this need"
msgstr "нет наставника по этому запросу"

#: pairs/wording.py templates/pairs/_board.html
#, python-format
msgid "not matched: %(papers)s"
msgstr "не подбирается: %(papers)s"

#: pairs/wording.py
msgid "suitable mentors have no places left"
msgstr "у подходящих наставников нет мест"

#: pairs/wording.py
msgid " and "
msgstr " и "

#: pairs/wording.py
#, python-format
msgid "%(count)d mentor"
msgid_plural "%(count)d mentors"
msgstr[0] "%(count)d наставник"
msgstr[1] "%(count)d наставника"
msgstr[2] "%(count)d наставников"

#: pairs/wording.py
#, python-format
msgid "it would help to %(way)s (%(mentors)s)"
msgstr "поможет %(way)s (%(mentors)s)"

#: participants/account_forms.py
msgid "Latin letters, figures, dots and dashes, at least three: ivanova.mp"
msgstr "Латинские буквы, цифры, точки и дефисы, не меньше трёх знаков: ivanova.mp"

#: participants/account_forms.py
msgid "Is this the same person?"
msgstr "Это тот же человек?"

#: participants/account_forms.py
msgid "Choose: the account the person has, or a new one."
msgstr "Выберите: учётная запись, которая уже есть, или новая."

#: participants/account_forms.py
msgid "Written on the slip and typed in by hand: the shorter, the better."
msgstr "Его набирают вручную с листка: чем короче, тем лучше."

#: participants/account_forms.py
msgid "For a forgotten password. Leave it empty if there is none: then the school makes a new password."
msgstr "На случай забытого пароля. Если почты нет, оставьте пустым: новый пароль выдаст школа."

#: participants/account_forms.py
msgid "No, this is somebody else: make a new account"
msgstr "Нет, это другой человек: создать новую учётную запись"

#: participants/account_forms.py
msgid "Write a login name."
msgstr "Напишите логин."

#: participants/account_forms.py
#, python-format
msgid "Yes: %(name)s, %(titles)s, signs in as %(login)s"
msgstr "Да: %(name)s (%(titles)s), логин %(login)s"

#: participants/account_plan.py participants/actions/cards.py
msgid "takes part no longer"
msgstr "больше не участвует"

#: participants/account_plan.py
msgid "signs in already"
msgstr "уже есть учётная запись"

#: participants/account_plan.py
#, python-format
msgid "may already sign in as %(login)s: decide on the card"
msgstr "возможно, уже есть учётная запись %(login)s: решите в карточке"

#: participants/account_plan.py
msgid "the same name stands in this list twice: decide on the card"
msgstr "такое же имя уже есть в этом списке: решите в карточке"

#: participants/account_plan.py
#, python-format
msgid "next time: at most %(most)d at once"
msgstr "в следующий раз: за один раз не больше %(most)d"

#: participants/accounts.py
msgid "first write down the surname and the name"
msgstr "сначала впишите фамилию и имя"

#: participants/accounts.py
msgid "the child is of age and signs in alone"
msgstr "ребёнок совершеннолетний и входит сам"

#: participants/accounts.py
msgid "no account yet"
msgstr "учётной записи нет"

#: participants/accounts.py
msgid "the first password is not replaced yet"
msgstr "первый пароль ещё не использован"

#: participants/accounts.py
msgid "has not signed in yet"
msgstr "ещё не было входа"

#: participants/accounts.py
#, python-format
msgid "last seen %(day)s"
msgstr "последний вход %(day)s"

#: participants/actions/accounts.py
msgid "This account can not be linked here: make a new one."
msgstr "Эту учётную запись здесь связать нельзя: создайте новую."

#: participants/actions/accounts.py
#, python-format
msgid "You now also have a page of your own at %(school)s, as %(role)s: switch to it in the menu of your name."
msgstr "У вас появилась ещё одна страница: %(school)s, %(role)s. Перейти на неё можно в меню под вашим именем."

#: participants/actions/accounts.py
msgid "There already is an account: look at the card."
msgstr "Учётная запись уже есть: посмотрите в карточке."

#: participants/actions/accounts.py
msgid "You can not give accounts here."
msgstr "Вы не можете выдавать здесь учётные записи."

#: participants/actions/accounts.py
msgid "This guardian is no longer on the card."
msgstr "Этого представителя в карточке больше нет."

#: participants/actions/accounts.py
msgid "There is no account any more."
msgstr "Учётной записи уже нет."

#: participants/actions/attendance.py
msgid "The registers name nobody here. Write names, or how many there are."
msgstr "В реестрах таких людей нет. Впишите имена или укажите, сколько человек приглашено."

#: participants/actions/attendance.py
#, python-format
msgid "Write the name before the e-mail: “%(line)s”."
msgstr "Перед адресом почты напишите имя: «%(line)s»."

#: participants/actions/attendance.py
#, python-format
msgid "Check the e-mail: %(email)s."
msgstr "Проверьте адрес почты: %(email)s."

#: participants/actions/attendance.py
msgid "Some of them have been told or have come: the group stays on the list."
msgstr "Кому-то из этой группы уже сообщили, или кто-то пришёл: группа остаётся в списке."

#: participants/actions/attendance.py
msgid "This person has been told or has come and stays on the list."
msgstr "Этому человеку уже сообщили, или он пришёл: он остаётся в списке."

#: participants/actions/attendance.py participants/gathering_forms.py
msgid "More have come than were invited: check both numbers."
msgstr "Пришло больше, чем приглашено: проверьте оба числа."

#: participants/actions/attention.py surveys/enquiries/actions.py
msgid "Somebody has changed this meanwhile. Compare with what is written now and save once more."
msgstr "Эти сведения тем временем изменили. Сравните с тем, что записано сейчас, и сохраните ещё раз."

#: participants/actions/attention.py
msgid "Only the one who wrote a note removes it."
msgstr "Заметку убирает только её автор."

#: participants/actions/cards.py
msgid "works at a school: signs in with a password"
msgstr "работает в школе: входит с паролем"

#: participants/actions/cards.py mentoring/kit/limits.py
msgid "Too many tries. Wait a few minutes and try again."
msgstr "Слишком много попыток. Подождите несколько минут и попробуйте снова."

#: participants/actions/cards.py
msgid "This card was tried with a wrong PIN too often. Wait 15 minutes, or ask the school for a new PIN."
msgstr "ПИН-код слишком много раз введён неверно. Попробуйте через 15 минут или попросите в школе новый ПИН-код."

#: participants/actions/cards.py
msgid "The code of the card or the PIN does not fit. Check both."
msgstr "Код карточки или ПИН-код не подошёл. Проверьте оба."

#: participants/actions/cards.py
#, python-format
msgid "The card of %(name)s does not open any more: the PIN was wrong too often. Give a new PIN."
msgstr "Карточка закрыта, ПИН-код слишком много раз введён неверно: %(name)s. Дайте новый ПИН-код."

#: participants/actions/cards.py
#, python-format
msgid "The card of %(name)s is locked for 15 minutes: the PIN was wrong five times."
msgstr "Карточка закрыта на 15 минут, ПИН-код пять раз введён неверно: %(name)s."

#: participants/actions/cards.py
msgid "This has taken too long. Type in the code and the first PIN once more."
msgstr "Прошло слишком много времени. Наберите код и первый ПИН-код ещё раз."

#: participants/actions/cards.py
msgid "From four to six figures."
msgstr "От четырёх до шести цифр."

#: participants/actions/cards.py
msgid "Too easy to guess: not 1111 and not 1234."
msgstr "Такой легко угадать: не 1111 и не 1234."

#: participants/actions/cards.py
msgid "Not the birthday: it is known in the class."
msgstr "Не день рождения: его знают в классе."

#: participants/actions/cards.py
msgid "This is the first PIN: make up another one."
msgstr "Это первый ПИН-код: нужен другой."

#: participants/actions/cards.py
msgid "This card opens nothing now. Ask the curator of the school."
msgstr "По этой карточке сейчас не войти. Обратитесь к куратору в школе."

#: participants/actions/certificates.py
msgid "There is nobody to issue a certificate to: look who has attended enough."
msgstr "Выдавать удостоверения некому: посмотрите, кто посетил достаточно занятий."

#: participants/actions/certificates.py
msgid "This certificate is annulled already."
msgstr "Это удостоверение уже аннулировано."

#: participants/actions/certificates.py
msgid "The training group is gone: nothing tells what was taught."
msgstr "Учебной группы больше нет: неизвестно, чему учили."

#: participants/actions/check_in.py
msgid "Nobody comes to this."
msgstr "На это мероприятие никто не приходит: отмечаться негде."

#: participants/actions/check_in.py
#, python-format
msgid "People note themselves on the day itself: %(day)s."
msgstr "Отмечаются в день самой встречи: %(day)s."

#: participants/actions/check_in.py
msgid "Your account is not on the list of those invited. Tell the organiser that you are here."
msgstr "Этой учётной записи нет в списке приглашённых. Отметит организатор: нужно подойти к нему."

#: participants/actions/check_in.py
msgid "The code is another one now: look at the screen again."
msgstr "Код уже сменился: новый — на экране."

#: participants/actions/check_in.py
msgid "Such a name and year are not on the list, or there are two of them. Tell the organiser: you will be noted."
msgstr "Такого имени с таким годом в списке нет, или их двое. Отметит организатор: нужно подойти к нему."

#: participants/actions/consent_texts.py
#, python-format
msgid "Line %(line)d: there is no field %(field)s."
msgstr "Строка %(line)d: поля %(field)s нет."

#: participants/actions/consent_texts.py
msgid "There is no draft to publish."
msgstr "Черновика для публикации нет."

#: participants/actions/consent_texts.py
msgid "The text takes more than one page. Shorten it: see how it prints."
msgstr "Бланк занимает больше одной страницы. Сократите текст: посмотрите, как он печатается."

#: participants/actions/consent_texts.py
msgid "Name a day that lies ahead."
msgstr "Укажите день, который ещё не прошёл."

#: participants/actions/consents.py participants/actions/paper_piles.py
#: participants/selection/forms.py
msgid "This day has not come yet."
msgstr "Этот день ещё не наступил."

#: participants/actions/consents.py
msgid "Say who signed the form."
msgstr "Укажите, кто подписал бланк."

#: participants/actions/consents.py
#, python-format
msgid "%(name)s: the consent is withdrawn. Destroy the data by %(day)s."
msgstr "%(name)s: согласие отозвано. Данные нужно уничтожить до %(day)s."

#: participants/actions/consents.py
#, python-format
msgid "%(name)s comes of age on %(day)s: an own consent is needed."
msgstr "%(name)s: совершеннолетие %(day)s, понадобится собственное согласие."

#: participants/actions/consents.py
#, python-format
msgid "%(name)s: a consent has to be renewed by %(day)s, and there is no e-mail to ask by. Print a form."
msgstr "%(name)s: согласие нужно обновить, прежнее действует до %(day)s. Почты нет — напечатайте бланк."

#: participants/actions/consents_online.py
msgid "The school does not know your e-mail. Ask the curator for a paper form."
msgstr "Школа не знает вашу электронную почту. Попросите у куратора бумажный бланк."

#: participants/actions/consents_online.py
msgid "Too many codes were sent. Use the last one, or ask for another in an hour."
msgstr "Отправлено слишком много кодов. Введите последний или запросите новый через час."

#: participants/actions/consents_online.py
msgid "The code has run out. Ask for a new one."
msgstr "Срок кода истёк. Запросите новый."

#: participants/actions/consents_online.py
msgid "This code does not fit. Look at the last letter, or ask for a new code."
msgstr "Код не подошёл. Посмотрите последнее письмо или запросите новый код."

#: participants/actions/consents_online.py
msgid "Only the one who is asked can agree."
msgstr "Согласие даёт только тот, у кого его просят."

#: participants/actions/consents_online.py
#, python-format
msgid "%(signer)s does not give the consent: %(name)s."
msgstr "Согласие не дано (%(name)s). Отказ: %(signer)s."

#: participants/actions/consents_online.py
#, python-format
msgid "I, %(name)s, have read this text and agree with it."
msgstr "Я, %(name)s, подтверждаю: текст прочитан, согласие даю."

#: participants/actions/consents_online.py
msgid "This consent is already given."
msgstr "Это согласие уже дано."

#: participants/actions/consents_online.py
msgid "The school does not need this consent any more."
msgstr "Школе это согласие больше не нужно."

#: participants/actions/consents_online.py
msgid "Write your surname, name and patronymic in full."
msgstr "Напишите фамилию, имя и отчество полностью."

#: participants/actions/erasing.py
msgid "The data are destroyed already."
msgstr "Данные уже уничтожены."

#: participants/actions/erasing.py
msgid "These data are already to be destroyed: see the list."
msgstr "Эти данные уже ждут уничтожения: посмотрите список."

#: participants/actions/erasing.py
msgid "Write what has to stay and which law or paper asks for it."
msgstr "Напишите, что нужно оставить и какой закон или документ этого требует."

#: participants/actions/erasing.py
#, python-format
msgid "This was decided meanwhile: %(state)s."
msgstr "Решение уже принято: %(state)s."

#: participants/actions/gatherings.py
msgid "It is cancelled already."
msgstr "Уже отменено."

#: participants/actions/gatherings.py
msgid "Somebody has come already: take the marks back first."
msgstr "Кто-то уже отмечен как пришедший: сначала снимите отметки."

#: participants/actions/gatherings.py
msgid "It is not cancelled."
msgstr "Это не отменено."

#: participants/actions/gatherings.py
msgid "The gathering belongs to no event of the roadmap."
msgstr "Встреча не связана с мероприятием дорожной карты."

#: participants/actions/gatherings.py
msgid "Nobody has been told yet."
msgstr "Пока никому не сообщили."

#: participants/actions/gatherings.py
msgid "Mark who came first: the protocol lists them."
msgstr "Сначала отметьте, кто пришёл: они войдут в протокол."

#: participants/actions/imports.py mentoring/kit/sheets.py
msgid "There are no rows under the heading of the table."
msgstr "Под заголовком таблицы нет ни одной строки."

#: participants/actions/imports.py
msgid "There is no such row in the list."
msgstr "Такой строки в списке нет."

#: participants/actions/imports.py
msgid "The register has changed since the rows were checked. They are checked again: look once more."
msgstr "База изменилась после проверки. Мы проверили строки ещё раз: посмотрите, что вышло."

#: participants/actions/imports.py
msgid "This list is already loaded."
msgstr "Этот список уже загружен."

#: participants/actions/imports.py
msgid "There is nothing to load in this list."
msgstr "В этом списке нечего загружать."

#: participants/actions/imports.py
msgid "This upload is already undone."
msgstr "Эта загрузка уже отменена."

#: participants/actions/imports.py
msgid "The list is at work just now. Wait until it is finished."
msgstr "Этот список сейчас обрабатывается. Дождитесь окончания."

#: participants/actions/interviews.py
msgid "There is nobody here to talk to: look why each is skipped."
msgstr "Собеседовать некого: посмотрите, почему каждый пропущен."

#: participants/actions/interviews.py
msgid "The list has changed meanwhile. Look at the times once more."
msgstr "Список за это время изменился. Посмотрите на время ещё раз."

#: participants/actions/interviews.py
msgid "This time is taken. Choose another one."
msgstr "Это время занято. Выберите другое."

#: participants/actions/interviews.py
msgid "This interview is not ahead any more."
msgstr "Это собеседование уже не впереди."

#: participants/actions/interviews.py
msgid "This interview did not take place. Plan a new one."
msgstr "Это собеседование не состоялось. Назначьте новое."

#: participants/actions/interviews.py
msgid "Somebody has saved this interview meanwhile. Look at it once more in another window."
msgstr "Это собеседование уже сохранил кто-то другой. Посмотрите на него в другом окне."

#: participants/actions/interviews.py
msgid "Write why, kindly: only the curator and the psychologist read it."
msgstr "Напишите почему, бережно: это прочитают только куратор и психолог."

#: participants/actions/interviews.py
msgid "The interview is held: it needs a decision."
msgstr "Собеседование проведено: нужно решение."

#: participants/actions/interviews.py
msgid "This interview is ahead anyway."
msgstr "Это собеседование и так впереди."

#: participants/actions/interviews.py
msgid "Another interview is planned instead."
msgstr "Вместо него назначено другое собеседование."

#: participants/actions/invitations.py
msgid "There is nothing to answer any more."
msgstr "Отвечать больше не на что."

#: participants/actions/invitations.py
msgid "This gathering has already taken place."
msgstr "Эта встреча уже прошла."

#: participants/actions/long_term.py
msgid "A paper can not be signed on a day to come."
msgstr "Бумагу нельзя подписать днём, который ещё не наступил."

#: participants/actions/long_term.py participants/sharing/forms.py
#: surveys/enquiries/forms.py surveys/forms.py surveys/models/enquiry.py
#: surveys/models/survey.py
msgid "Choose a day that has not passed yet."
msgstr "Выберите день, который ещё не прошёл."

#: participants/actions/long_term.py
msgid "Only a mentor stays in the long-term register."
msgstr "В долгосрочной базе остаются только наставники."

#: participants/actions/long_term.py
msgid "Pupils are not shown to other schools."
msgstr "Учеников другим школам не показываем."

#: participants/actions/long_term.py
msgid "the mentor withdrew the permission"
msgstr "наставник отозвал разрешение"

#: participants/actions/long_term.py
#, python-format
msgid "This permission ended on %(day)s."
msgstr "Это разрешение закончилось %(day)s."

#: participants/actions/paper_piles.py
#, python-format
msgid "Choose at most %(most)d files at a time."
msgstr "Выберите не больше %(most)d файлов за один раз."

#: participants/actions/paper_piles.py
#, python-format
msgid "Form %(what)s"
msgstr "Бланк № %(what)s"

#: participants/actions/paper_piles.py
msgid "There is nothing to record: every form is left out."
msgstr "Записывать нечего: все бланки пропущены."

#: participants/actions/paper_piles.py
msgid "whose it is"
msgstr "чей он"

#: participants/actions/paper_piles.py
msgid "who has signed it"
msgstr "кто его подписал"

#: participants/actions/paper_piles.py
msgid "the day it was signed"
msgstr "день подписи"

#: participants/actions/paper_piles.py
msgid "the name of the guardian who signed"
msgstr "имя представителя, который подписал"

#: participants/actions/people.py
msgid "This person is already in the register."
msgstr "Этот человек уже в базе."

#: participants/actions/people.py
msgid "This guardian has signed a consent: the paper names them, so they stay."
msgstr "Представитель подписал согласие и назван в нём, поэтому его нельзя удалить."

#: participants/actions/personal_data.py
msgid "Special attention is handed over by the curator."
msgstr "Сведения об особом внимании выдаёт куратор."

#: participants/actions/register_layout.py
msgid "Give the view a name."
msgstr "Назовите подборку."

#: participants/actions/register_layout.py
#, python-format
msgid "There are already %(n)d views of yours. Remove one first."
msgstr "У вас уже %(n)d подборок. Сначала уберите одну."

#: participants/actions/register_layout.py
msgid "You have a view of this name already."
msgstr "У вас уже есть подборка с таким названием."

#: participants/actions/register_layout.py
#, python-format
msgid "This view was saved by %(name)s."
msgstr "Эту подборку сохранил другой сотрудник: %(name)s."

#: participants/actions/registers.py
msgid "Mark the interview as passed"
msgstr "Отметить собеседование"

#: participants/actions/registers.py
msgid "The interview is marked as passed."
msgstr "Собеседование отмечено."

#: participants/actions/registers.py participants/selection/interviews.py
msgid "has passed the interview already"
msgstr "собеседование уже пройдено"

#: participants/actions/registers.py
msgid "Take back the mark of the interview"
msgstr "Снять отметку о собеседовании"

#: participants/actions/registers.py
msgid "The mark of the interview is taken back."
msgstr "Отметка о собеседовании снята."

#: participants/actions/registers.py
msgid "has no mark of the interview"
msgstr "отметки о собеседовании нет"

#: participants/actions/registers.py
msgid "Mark the training as passed"
msgstr "Отметить обучение"

#: participants/actions/registers.py
msgid "The training is marked as passed."
msgstr "Обучение отмечено."

#: participants/actions/registers.py
msgid "has passed the training already"
msgstr "обучение уже пройдено"

#: participants/actions/registers.py
msgid "Take back the mark of the training"
msgstr "Снять отметку об обучении"

#: participants/actions/registers.py
msgid "The mark of the training is taken back."
msgstr "Отметка об обучении снята."

#: participants/actions/registers.py
msgid "has no mark of the training"
msgstr "отметки об обучении нет"

#: participants/actions/registers.py
msgid "is not a mentor"
msgstr "не наставник"

#: participants/actions/registers.py participants/actions/requirements.py
#: templates/participants/mark.html
msgid "There is nobody here to mark."
msgstr "Отмечать некого."

#: participants/actions/requirements.py
msgid "The programme asks for this already."
msgstr "Программа это уже требует."

#: participants/actions/training.py
msgid "There is a group of this name already."
msgstr "Группа с таким названием уже есть."

#: participants/actions/training.py
msgid "This mentor has a certificate of the group: annul it first."
msgstr "У наставника есть удостоверение этой группы: сначала аннулируйте его."

#: participants/actions/training.py
msgid "This mentor is not in the group."
msgstr "Этого наставника нет в группе."

#: participants/actions/training.py
msgid "This session has not been held yet."
msgstr "Это занятие ещё не прошло."

#: participants/actions/training.py
msgid "This mentor came to the session."
msgstr "Наставник был на этом занятии."

#: participants/attention.py participants/erasing_rules.py
#: participants/exporting.py participants/holdings.py
#: templates/participants/_attention.html templates/participants/attention.html
#: templates/participants/attention_counts.html
#: templates/participants/attention_sealed.html
#: templates/participants/register.html templates/print/school_report.html
msgid "Special attention"
msgstr "Особое внимание"

#: participants/attention.py participants/experts.py
#: participants/training/pages.py
#: templates/participants/training/certificates.html
msgid "No."
msgstr "№"

#: participants/attention.py participants/experts.py
#: participants/selection/interview_paper.py participants/training/pages.py
#: surveys/sheets.py templates/participants/experts.html
#: templates/participants/training/certificates.html
#: templates/print/interview_list.html templates/print/interview_protocol.html
#: templates/surveys/survey.html
msgid "Full name"
msgstr "ФИО"

#: participants/attention.py participants/attention_forms.py
#: participants/holdings.py
msgid "Circumstances"
msgstr "Обстоятельства"

#: participants/attention.py participants/attention_forms.py
#: participants/holdings.py
msgid "What to keep in mind"
msgstr "Что учитывать"

#: participants/attention.py
msgid "not shown"
msgstr "не показано"

#: participants/attention.py participants/personal_data.py
#: participants/register_export.py
#, python-format
msgid "Taken on %(day)s"
msgstr "Выгружено %(day)s"

#: participants/attention.py participants/exporting.py
#: participants/personal_data.py
#, python-format
msgid "Purpose: %(purpose)s"
msgstr "Цель: %(purpose)s"

#: participants/attention_forms.py
msgid "For example, what makes learning easier or what should not be spoken of. No diagnoses."
msgstr "Например, что облегчает учёбу или о чём не стоит заговаривать. Диагнозы не пишите."

#: participants/attention_forms.py
msgid "Note"
msgstr "Заметка"

#: participants/attention_forms.py
msgid "Who may read it"
msgstr "Кто может прочесть"

#: participants/bulk/carrying.py
msgid "The register has changed meanwhile. Look once more at who is meant."
msgstr "За это время база изменилась. Посмотрите ещё раз, у кого что меняется."

#: participants/bulk/carrying.py templates/participants/bulk.html
msgid "Nobody changes here."
msgstr "Здесь ни у кого ничего не меняется."

#: participants/bulk/carrying.py participants/duplicates/parting.py
#: participants/vocabulary.py
msgid "This is taken back already."
msgstr "Это изменение уже отменено."

#: participants/bulk/deeds.py
msgid "has this format already"
msgstr "форма уже такая"

#: participants/bulk/deeds.py
msgid "has this topic already"
msgstr "такая тема уже есть"

#: participants/bulk/deeds.py
msgid "does not have this topic"
msgstr "такой темы нет"

#: participants/bulk/deeds.py
msgid "is in this class already"
msgstr "уже в этом классе"

#: participants/bulk/deeds.py
msgid "has finished already"
msgstr "участие уже завершено"

#: participants/bulk/deeds.py
#, python-format
msgid "joined later: %(day)s"
msgstr "вошли в программу позже: %(day)s"

#: participants/bulk/deeds.py
msgid "takes part"
msgstr "участвует"

#: participants/bulk/deeds.py participants/bulk/forms.py participants/enums.py
#: participants/person_page.py participants/register_fields.py
msgid "passed"
msgstr "пройдено"

#: participants/bulk/deeds.py participants/bulk/forms.py
#: participants/register_fields.py
msgid "left earlier"
msgstr "выбыл раньше"

#: participants/bulk/deeds.py
#, python-format
msgid "finished %(day)s"
msgstr "завершение %(day)s"

#: participants/bulk/deeds.py
msgid "Set the format"
msgstr "Задать форму"

#: participants/bulk/deeds.py
msgid "Add a topic"
msgstr "Добавить тему"

#: participants/bulk/deeds.py
msgid "Take a topic off"
msgstr "Убрать тему"

#: participants/bulk/deeds.py
msgid "Set the class"
msgstr "Задать класс"

#: participants/bulk/deeds.py participants/views/people.py
#: templates/participants/person.html
msgid "Finish the participation"
msgstr "Завершить участие"

#: participants/bulk/forms.py participants/sharing/forms.py
#: participants/training/forms.py templates/participants/topics/_table.html
#: templates/participants/training/group.html
msgid "Topic"
msgstr "Тема"

#: participants/bulk/forms.py
msgid "For example: 8 “А”"
msgstr "Например: 8 «А»"

#: participants/bulk/forms.py participants/forms.py participants/person_page.py
#: participants/register_fields.py
msgid "Finished on"
msgstr "Дата завершения"

#: participants/bulk/forms.py participants/forms.py participants/person_page.py
#: participants/register_fields.py
#: templates/participants/programme_register.html
msgid "Results"
msgstr "Результаты"

#: participants/bulk/forms.py participants/sheets.py
msgid "Mark of passing the programme"
msgstr "Отметка о прохождении программы"

#: participants/bulk/forms.py participants/enums.py
#: templates/documents/order.html
msgid "not yet"
msgstr "ещё нет"

#: participants/bulk/forms.py
msgid "Left empty, what each record says of the results stays."
msgstr "Если оставить пустым, результаты в карточках останутся прежними."

#: participants/cards/forms.py templates/account/login.html
#: templates/print/cards.html
msgid "Code of the card"
msgstr "Код карточки"

#: participants/cards/forms.py
msgid "Type in the code that stands on the card."
msgstr "Наберите код, который напечатан на карточке."

#: participants/cards/forms.py templates/participants/cards/cards.html
msgid "PIN"
msgstr "ПИН-код"

#: participants/cards/forms.py
msgid "Type in the PIN."
msgstr "Наберите ПИН-код."

#: participants/cards/forms.py
#, python-format
msgid "The code has twelve signs, in groups of four. Here are %(n)d."
msgstr "В коде двенадцать знаков, по четыре. Здесь их %(n)d."

#: participants/cards/forms.py
msgid "Make up a PIN of four to six figures."
msgstr "Придумайте ПИН-код: от четырёх до шести цифр."

#: participants/cards/forms.py
msgid "Once more"
msgstr "Ещё раз"

#: participants/cards/forms.py
msgid "Type in the PIN once more."
msgstr "Наберите ПИН-код ещё раз."

#: participants/cards/forms.py
msgid "The two PINs differ."
msgstr "ПИН-коды не совпали."

#: participants/cards/printing.py participants/holdings.py
#: templates/monitoring/class_day.html templates/participants/_cards.html
#: templates/participants/cards/cards.html
msgid "Cards to sign in"
msgstr "Карточки для входа"

#: participants/cards/roll.py
msgid "no card yet"
msgstr "карточки нет"

#: participants/cards/roll.py
msgid "opens nothing any more: print a new one"
msgstr "больше не действует: напечатайте новую"

#: participants/cards/roll.py
msgid "locked: give a new PIN"
msgstr "закрыта: дайте новый ПИН-код"

#: participants/cards/roll.py
#, python-format
msgid "locked until %(time)s"
msgstr "закрыта до %(time)s"

#: participants/cards/roll.py
msgid "issued, not printed yet"
msgstr "сделана, ещё не напечатана"

#: participants/cards/roll.py
msgid "has signed in"
msgstr "вход был"

#: participants/cards/roll.py
msgid "printed, nobody has signed in yet"
msgstr "напечатана, входа ещё не было"

#: participants/cards/roll.py
msgid "of one’s own"
msgstr "свой"

#: participants/cards/roll.py
msgid "the first one"
msgstr "первый"

#: participants/cards/roll.py participants/consent_papers.py
#: participants/views/cards.py
#, python-format
msgid "Choose at most %(most)d people at a time, for example one class after another."
msgstr "Выберите не больше %(most)d человек за раз, например один класс за другим."

#: participants/consent_asking.py
#, python-format
msgid "the link was sent already: %(day)s"
msgstr "ссылка уже отправлена: %(day)s"

#: participants/consent_asking.py
msgid "no guardian is named; add one or print a form"
msgstr "представитель не указан: добавьте его или напечатайте бланк"

#: participants/consent_asking.py
msgid "has no link that works; send one or print a form"
msgstr "действующей ссылки нет: отправьте её или напечатайте бланк"

#: participants/consent_asking.py
msgid "was written to today"
msgstr "сегодня уже писали"

#: participants/consent_asking.py participants/filters.py
msgid "everything is signed"
msgstr "всё подписано"

#: participants/consent_asking.py
msgid "the guardian has no e-mail; add one or print a form"
msgstr "нет почты родителя: добавьте её или напечатайте бланк"

#: participants/consent_asking.py
msgid "the participant has no e-mail; add one or print a form"
msgstr "нет почты участника: добавьте её или напечатайте бланк"

#: participants/consent_asking.py
msgid "the form is awaited"
msgstr "ждём бланк"

#: participants/consent_asking.py
#, python-format
msgid "withdrawn %(day)s"
msgstr "отозвано %(day)s"

#: participants/consent_asking.py
#, python-format
msgid "none, %(why)s"
msgstr "нет, %(why)s"

#: participants/consent_asking.py
#, python-format
msgid "refused %(day)s"
msgstr "отказ %(day)s"

#: participants/consent_asking.py
msgid "the link has run out"
msgstr "срок ссылки истёк"

#: participants/consent_asking.py
#, python-format
msgid "the link was opened %(day)s"
msgstr "ссылка открыта %(day)s"

#: participants/consent_asking.py surveys/register_columns.py
#: surveys/views/results.py surveys/views/surveys.py
msgid "the link is not opened"
msgstr "ссылка не открыта"

#: participants/consent_asking.py
msgid "none, no guardian is named"
msgstr "представитель не указан"

#: participants/consent_asking.py
msgid "none, not asked for yet"
msgstr "нет, ещё не просили"

#: participants/consent_asking.py
msgid "none, the parent has no e-mail"
msgstr "нет почты родителя"

#: participants/consent_asking.py
msgid "none, no e-mail"
msgstr "нет почты участника"

#: participants/consent_deeds.py
msgid "sent a link to the consent"
msgstr "ссылка на согласие отправлена"

#: participants/consent_deeds.py
msgid "reminded of the consent"
msgstr "отправлено напоминание о согласии"

#: participants/consent_deeds.py
msgid "printed a consent form"
msgstr "бланк согласия напечатан"

#: participants/consent_deeds.py
msgid "recorded a consent on paper"
msgstr "внесено согласие на бумаге"

#: participants/consent_deeds.py
msgid "gave a consent by a personal link"
msgstr "согласие дано по личной ссылке"

#: participants/consent_deeds.py
msgid "answered that they do not give the consent"
msgstr "получен отказ в согласии"

#: participants/consent_deeds.py
msgid "withdrew a consent"
msgstr "согласие отозвано"

#: participants/consent_deeds.py
msgid "changed the rule of who signs consents"
msgstr "изменено правило, кто подписывает согласия"

#: participants/consent_deeds.py
msgid "uploaded a pile of signed forms"
msgstr "загрузил(а) пачку подписанных бланков"

#: participants/consent_deeds.py
msgid "had a pile of signed forms read"
msgstr "получил(а) прочитанную пачку бланков"

#: participants/consent_deeds.py
msgid "said whose a signed form is"
msgstr "указал(а), чей это бланк"

#: participants/consent_deeds.py
msgid "recorded a pile of signed forms"
msgstr "записал(а) пачку подписанных бланков"

#: participants/consent_deeds.py
msgid "took the records of a pile of forms back"
msgstr "отменил(а) запись пачки бланков"

#: participants/consent_deeds.py
msgid "wrote a draft of a consent's text"
msgstr "изменил(а) черновик текста согласия"

#: participants/consent_deeds.py
msgid "published a consent's text"
msgstr "опубликовал(а) текст согласия"

#: participants/consent_deeds.py
msgid "changed which papers are needed for what"
msgstr "изменил(а) перечень нужных согласий"

#: participants/consent_event.py templates/pairs/amend.html
#: templates/pairs/order.html
msgid "Collect the consents"
msgstr "Собрать согласия"

#: participants/consent_event.py
msgid "Open the consents"
msgstr "Открыть согласия"

#: participants/consent_event.py
msgid "Consents of mentees"
msgstr "Согласия наставляемых"

#: participants/consent_event.py
msgid "Consents of mentors"
msgstr "Согласия наставников"

#: participants/consent_event.py participants/models/consent.py
msgid "consents"
msgstr "сбор согласий"

#: participants/consent_event.py
msgid "register of consents (.xlsx)"
msgstr "реестр согласий (.xlsx)"

#: participants/consent_forms.py
msgid "Which consents are on the scan"
msgstr "Какие согласия на скане"

#: participants/consent_forms.py
msgid "Signed by the guardian"
msgstr "Кто подписал за ребёнка"

#: participants/consent_forms.py templates/participants/pile.html
msgid "Guardian's surname, name and patronymic"
msgstr "Фамилия, имя и отчество представителя"

#: participants/consent_forms.py templates/participants/pile.html
msgid "Who they are to the child"
msgstr "Кем приходится ребёнку"

#: participants/consent_forms.py
msgid "The participant has signed too"
msgstr "Сам участник тоже подписал"

#: participants/consent_forms.py
msgid "Date on the form"
msgstr "Дата на бланке"

#: participants/consent_forms.py
msgid "Scan or photograph of the form"
msgstr "Скан или фотография бланка"

#: participants/consent_forms.py
msgid "PDF or a picture: PNG, JPEG, WebP. Up to 20 MB."
msgstr "PDF или картинка: PNG, JPEG, WebP. До 20 МБ."

#: participants/consent_forms.py templates/participants/pile.html
msgid "somebody else"
msgstr "другой представитель"

#: participants/consent_forms.py
msgid "If it is somebody else."
msgstr "Если подписал кто-то другой."

#: participants/consent_forms.py
msgid "Write the name of the one who signed."
msgstr "Напишите имя того, кто подписал."

#: participants/consent_forms.py participants/training/forms.py
#: surveys/sheets.py templates/pairs/amend.html
#: templates/pairs/confirm_good.html
#: templates/participants/_consent_skipped.html
#: templates/participants/erasing/list.html templates/roadmap/bulk.html
#: templates/surveys/rather_not.html
msgid "Why"
msgstr "Почему"

#: participants/consent_forms.py
msgid "As in “the mother's application of 12.11.2025”."
msgstr "Например, «заявление матери от 12.11.2025»."

#: participants/consent_forms.py
msgid "Why (if you like)"
msgstr "Причина (если хотите)"

#: participants/consent_forms.py
msgid "Your surname, name and patronymic"
msgstr "Ваши фамилия, имя и отчество"

#: participants/consent_forms.py
#: templates/participants/consent_online/read.html
msgctxt "pupil"
msgid "I agree"
msgstr "Даю согласие"

#: participants/consent_forms.py
#: templates/participants/consent_online/read.html
#: templates/participants/sharing/own_loan.html
msgid "I agree"
msgstr "Даю согласие"

#: participants/consent_forms.py
#: templates/participants/consent_online/read.html
msgctxt "pupil"
msgid "I do not agree"
msgstr "Не даю согласия"

#: participants/consent_forms.py
#: templates/participants/consent_online/read.html
msgid "I do not agree"
msgstr "Не даю согласия"

#: participants/consent_forms.py
msgid "Choose an answer for at least one document."
msgstr "Выберите ответ хотя бы по одному документу."

#: participants/consent_forms.py
#: templates/participants/consent_online/code.html
msgid "Code from the letter"
msgstr "Код из письма"

#: participants/consent_forms.py
msgid "The code has six figures."
msgstr "В коде шесть цифр."

#: participants/consent_forms.py
msgid "Who signs for a minor"
msgstr "Кто подписывает за несовершеннолетнего"

#: participants/consent_forms.py
msgid "Up to 14 the guardian; from 14 the guardian and the participant"
msgstr "До 14 лет — представитель, с 14 — представитель и сам участник"

#: participants/consent_forms.py
msgid "Up to 16 the guardian; from 16 the guardian and the participant"
msgstr "До 16 лет — представитель, с 16 — представитель и сам участник"

#: participants/consent_forms.py
msgid "Up to 18 the guardian alone"
msgstr "До 18 лет — только представитель"

#: participants/consent_forms.py
msgid "Ask for a new consent, days before the term ends"
msgstr "За сколько дней до окончания срока просить новое согласие"

#: participants/consent_forms.py
msgid "Processing of data"
msgstr "Обработка данных"

#: participants/consent_forms.py
msgid "A minor takes part"
msgstr "Участие ребёнка"

#: participants/consent_forms.py
msgid "Mentor's duty (employees)"
msgstr "Работа наставником (сотрудники)"

#: participants/consent_forms.py
msgid "Publication"
msgstr "Публикация"

#: participants/consent_forms.py
msgid "Psychological assessment"
msgstr "Психологическая диагностика"

#: participants/consent_forms.py
msgid "Where it holds"
msgstr "Где действует"

#: participants/consent_forms.py
msgid "In this programme"
msgstr "В этой программе"

#: participants/consent_forms.py
msgid "In all the school's programmes of this model"
msgstr "Во всех программах школы по этой модели"

#: participants/consent_letters.py
#, python-format
msgid "Consent for %(name)s: read and decide by %(day)s"
msgstr "Согласие (%(name)s): прочитайте и ответьте до %(day)s"

#: participants/consent_letters.py
#, python-format
msgid "Your consent is awaited: %(title)s"
msgstr "Ждём вашего согласия: %(title)s"

#: participants/consent_letters.py
#, python-format
msgid "Reminder: consent for %(name)s"
msgstr "Напоминание о согласии (%(name)s)"

#: participants/consent_letters.py
#, python-format
msgid "Your consent is still awaited: %(title)s"
msgstr "Всё ещё ждём вашего согласия: %(title)s"

#: participants/consent_letters.py
#, python-format
msgid "%(code)s is the code for your consent"
msgstr "%(code)s — код для вашего согласия"

#: participants/consent_letters.py
msgid "Your consent is recorded"
msgstr "Ваше согласие записано"

#: participants/consent_letters.py
msgid "Your consent is withdrawn"
msgstr "Ваше согласие отозвано"

#: participants/consent_page.py
msgid "Adults"
msgstr "Взрослые"

#: participants/consent_page.py
msgid "not named"
msgstr "не указан"

#: participants/consent_papers.py
msgid "Consents to sign"
msgstr "Согласия на подпись"

#: participants/consent_papers.py
msgid "Identity document (number, by whom and when issued)"
msgstr "Документ, удостоверяющий личность (номер, кем и когда выдан)"

#: participants/consent_papers.py
msgid "Legal representative"
msgstr "Законный представитель"

#: participants/consent_papers.py templates/organisations/password.html
#: templates/participants/slips.html
msgid "Address"
msgstr "Адрес"

#: participants/consent_papers.py
msgid "Participant from the age of 14: have read this and agree"
msgstr "Участник: текст прочитан, согласие даю"

#: participants/consent_papers.py participants/consent_register.py
#: templates/participants/_consent_skipped.html
#: templates/participants/_consents_given.html
#: templates/participants/_consents_missing.html
#: templates/participants/_register_table.html templates/participants/bulk.html
#: templates/participants/consent_ask.html
#: templates/participants/consent_print.html
#: templates/participants/consent_remind.html
#: templates/print/consent_register.html
msgid "Participant"
msgstr "Участник"

#: participants/consent_papers.py participants/consent_register.py
#: templates/documents/orders.html templates/participants/_consents_given.html
#: templates/participants/consent_online/given.html
#: templates/print/consent_register.html
msgid "Signed by"
msgstr "Кто подписал"

#: participants/consent_papers.py participants/consent_register.py
#: templates/print/consent_register.html
msgid "Given on"
msgstr "Дата подписания"

#: participants/consent_papers.py participants/consent_register.py
msgid "Version of the text"
msgstr "Версия текста"

#: participants/consent_papers.py participants/consent_register.py
#: participants/other_registers.py templates/participants/_consents_given.html
#: templates/participants/consent_online/given.html
#: templates/participants/long_term_register.html
#: templates/print/consent_register.html
msgid "Valid until"
msgstr "Действует до"

#: participants/consent_papers.py participants/consent_register.py
msgid "Withdrawn on"
msgstr "Дата отзыва"

#: participants/consent_papers.py
#, python-format
msgid "%(how)s, %(moment)s, from the address %(address)s"
msgstr "%(how)s, %(moment)s, с адреса %(address)s"

#: participants/consent_register.py participants/exporting.py
#: participants/views/consents.py templates/participants/consents.html
msgid "Register of consents"
msgstr "Реестр согласий"

#: participants/consent_register.py participants/importing/columns.py
#: participants/register_fields.py
msgid "Date of birth"
msgstr "Дата рождения"

#: participants/consent_register.py
msgid "Who they are to the participant"
msgstr "Кем приходится участнику"

#: participants/consent_register.py
msgid "How it was given"
msgstr "Как дано"

#: participants/consent_register.py
msgid "Data destroyed by"
msgstr "Уничтожить данные до"

#: participants/consent_register.py
#, python-format
msgid "As of %(day)s: %(done)d of %(total)d participants have every consent."
msgstr "На %(day)s: все согласия есть у %(done)d из %(total)d участников."

#: participants/consent_register.py
#, python-format
msgid "Only: %(what)s."
msgstr "Только: %(what)s."

#: participants/consent_register.py
msgid "the participant"
msgstr "сам участник"

#: participants/consent_register.py
#, python-format
msgid "withdrawn: %(note)s"
msgstr "отозвано: %(note)s"

#: participants/consent_register.py participants/models/long_term.py
msgid "withdrawn"
msgstr "отозвано"

#: participants/consent_register.py participants/training/pages.py
msgid "valid"
msgstr "действует"

#: participants/consent_register.py
msgid "has run out"
msgstr "срок истёк"

#: participants/consent_wording.py
msgid "full name of the school"
msgstr "полное название школы"

#: participants/consent_wording.py
msgid "its address"
msgstr "её адрес"

#: participants/consent_wording.py
msgid "its telephone"
msgstr "её телефон"

#: participants/consent_wording.py
msgid "its e-mail"
msgstr "её электронная почта"

#: participants/consent_wording.py
msgid "surname, name and patronymic of the participant"
msgstr "фамилия, имя, отчество участника"

#: participants/consent_wording.py
msgid "the participant's date of birth"
msgstr "дата рождения участника"

#: participants/consent_wording.py
msgid "class, or post and place of work"
msgstr "класс либо должность и место работы"

#: participants/consent_wording.py
msgid "surname, name and patronymic of the guardian who signs"
msgstr "фамилия, имя, отчество представителя, который подписывает"

#: participants/consent_wording.py
msgid "who the guardian is: mother, father, legal representative"
msgstr "кем приходится представитель: мать, отец, законный представитель"

#: participants/consent_wording.py
msgid "the last day the consent holds"
msgstr "последний день действия согласия"

#: participants/consent_wording.py
msgid "There is no text for this kind of consent yet."
msgstr "Текста для этого согласия пока нет. Загрузите тексты: manage.py load_content."

#: participants/consent_wording.py
msgid "legal representative"
msgstr "законный представитель"

#: participants/consent_wording.py
#, python-format
msgid "born in %(year)s"
msgstr "%(year)s год"

#: participants/consent_wording.py
msgid "yesterday"
msgstr "вчера"

#: participants/contacts.py
#, python-format
msgid "This is not an e-mail address: “%(text)s”."
msgstr "Это не адрес электронной почты: «%(text)s»."

#: participants/deeds.py
msgid "set the format, with others"
msgstr "задана форма наставничества (сразу у нескольких)"

#: participants/deeds.py
msgid "took the change of the format back"
msgstr "изменение формы отменено"

#: participants/deeds.py
msgid "added a topic, with others"
msgstr "добавлена тема (сразу у нескольких)"

#: participants/deeds.py
msgid "took the added topic back"
msgstr "добавление темы отменено"

#: participants/deeds.py
msgid "took a topic off, with others"
msgstr "убрана тема (сразу у нескольких)"

#: participants/deeds.py
msgid "put the topic back"
msgstr "тема возвращена"

#: participants/deeds.py
msgid "set the class, with others"
msgstr "задан класс (сразу у нескольких)"

#: participants/deeds.py
msgid "took the change of the class back"
msgstr "изменение класса отменено"

#: participants/deeds.py
msgid "finished the participation, with others"
msgstr "участие завершено (сразу у нескольких)"

#: participants/deeds.py
msgid "took the finish of the participation back"
msgstr "завершение участия отменено"

#: participants/deeds.py
msgid "added the person"
msgstr "человек добавлен"

#: participants/deeds.py
msgid "merged two records of the person into one"
msgstr "объединены две записи об этом человеке"

#: participants/deeds.py
msgid "parted the merged records again"
msgstr "объединённые записи разъединены"

#: participants/deeds.py
msgid "noted that two records are of different people"
msgstr "отмечено, что две похожие записи — разные люди"

#: participants/deeds.py
msgid "took back that two records are of different people"
msgstr "снята отметка, что две похожие записи — разные люди"

#: participants/deeds.py
msgid "renamed a topic"
msgstr "переименована тема"

#: participants/deeds.py
msgid "merged two topics"
msgstr "объединены две темы"

#: participants/deeds.py
msgid "removed a topic"
msgstr "удалена тема"

#: participants/deeds.py
msgid "took the change of a topic back"
msgstr "изменение темы отменено"

#: participants/deeds.py
msgid "changed the person's details"
msgstr "изменены данные"

#: participants/deeds.py
msgid "updated the person's details from a file"
msgstr "данные обновлены из файла"

#: participants/deeds.py
msgid "added a parent or guardian"
msgstr "добавлен представитель"

#: participants/deeds.py
msgid "changed the details of a parent or guardian"
msgstr "изменены данные представителя"

#: participants/deeds.py
msgid "removed a parent or guardian"
msgstr "представитель удалён"

#: participants/deeds.py
msgid "gave an account"
msgstr "выдана учётная запись"

#: participants/deeds.py
msgid "linked an account that existed"
msgstr "связана с имевшейся учётной записью"

#: participants/deeds.py
msgid "set a new first password"
msgstr "выдан новый первый пароль"

#: participants/deeds.py
msgid "took the account away"
msgstr "учётная запись закрыта"

#: participants/deeds.py
msgid "gave a parent or guardian an account"
msgstr "выдана учётная запись представителю"

#: participants/deeds.py
msgid "linked an account that existed to a parent or guardian"
msgstr "представитель связан с имевшейся учётной записью"

#: participants/deeds.py
msgid "set a new first password for a parent or guardian"
msgstr "выдан новый первый пароль представителю"

#: participants/deeds.py
msgid "took the account of a parent or guardian away"
msgstr "закрыта учётная запись представителя"

#: participants/deeds.py
msgid "issued a card to sign in"
msgstr "выпущена карточка для входа"

#: participants/deeds.py
msgid "printed the card to sign in"
msgstr "напечатана карточка для входа"

#: participants/deeds.py
msgid "revoked the card to sign in"
msgstr "отозвана карточка для входа"

#: participants/deeds.py
msgid "gave a new first PIN"
msgstr "дан новый первый ПИН-код"

#: participants/deeds.py
msgid "a PIN of one’s own was chosen"
msgstr "выбран собственный ПИН-код"

#: participants/deeds.py
msgid "signed in by card"
msgstr "вход по карточке"

#: participants/deeds.py
msgid "the card was locked after wrong PINs"
msgstr "карточка закрыта после неверных ПИН-кодов"

#: participants/deeds.py
msgid "added to the register"
msgstr "запись внесена в базу"

#: participants/deeds.py
msgid "changed the record in the register"
msgstr "изменена запись в базе"

#: participants/deeds.py
msgid "added to the register from a file"
msgstr "запись внесена в базу из файла"

#: participants/deeds.py
msgid "updated the record in the register from a file"
msgstr "запись в базе обновлена из файла"

#: participants/deeds.py
msgid "finished the participation"
msgstr "участие завершено"

#: participants/deeds.py
msgid "reopened the participation"
msgstr "участие возобновлено"

#: participants/deeds.py
msgid "marked the interview as passed"
msgstr "отмечено: собеседование пройдено"

#: participants/deeds.py
msgid "took back the mark of the interview"
msgstr "снята отметка о собеседовании"

#: participants/deeds.py
msgid "marked the training as passed"
msgstr "отмечено: обучение пройдено"

#: participants/deeds.py
msgid "took back the mark of the training"
msgstr "снята отметка об обучении"

#: participants/deeds.py
msgid "uploaded a list to check"
msgstr "список загружен для проверки"

#: participants/deeds.py
msgid "named the columns of an uploaded list"
msgstr "указаны столбцы списка"

#: participants/deeds.py
msgid "loaded an uploaded list"
msgstr "список загружен в базу"

#: participants/deeds.py
msgid "undid the loading of a list"
msgstr "загрузка списка отменена"

#: participants/deeds.py
msgid "planned a gathering"
msgstr "встреча запланирована"

#: participants/deeds.py
msgid "changed the gathering"
msgstr "встреча изменена"

#: participants/deeds.py
msgid "invited more people"
msgstr "список приглашённых дополнен"

#: participants/deeds.py
msgid "noted who came"
msgstr "отмечено, кто пришёл"

#: participants/deeds.py
msgid "took back the marks of who came"
msgstr "отметки о явке сняты"

#: participants/deeds.py
msgid "took people off the list"
msgstr "приглашённые убраны из списка"

#: participants/deeds.py
msgid "marked one person"
msgstr "отмечен один человек"

#: participants/deeds.py
msgid "wrote down how many came without names"
msgstr "записано, сколько пришло без имён"

#: participants/deeds.py
msgid "cancelled the gathering"
msgstr "встреча отменена"

#: participants/deeds.py
msgid "let the gathering take place after all"
msgstr "встреча всё-таки состоится"

#: participants/deeds.py
msgid "told those invited"
msgstr "приглашённым сообщено"

#: participants/deeds.py
msgid "handed invitations over on paper"
msgstr "приглашения вручены на бумаге"

#: participants/deeds.py
msgid "answered whether they come"
msgstr "получен ответ на приглашение"

#: participants/deeds.py
msgid "opened self check-in"
msgstr "самостоятельная отметка открыта"

#: participants/deeds.py
msgid "closed self check-in"
msgstr "самостоятельная отметка закрыта"

#: participants/deeds.py
msgid "came and checked in"
msgstr "присутствие отмечено по QR-коду"

#: participants/deeds.py
msgid "wrote the agenda and the decisions"
msgstr "записаны повестка и решения"

#: participants/deeds.py
msgid "put an expert on the list"
msgstr "эксперт внесён в список"

#: participants/deeds.py
msgid "changed what is known of an expert"
msgstr "изменены сведения об эксперте"

#: participants/deeds.py
msgid "took an expert off the list"
msgstr "эксперт убран из списка"

#: participants/deeds.py
msgid "filed the protocol with the event"
msgstr "протокол приложен к мероприятию"

#: participants/deeds.py
msgid "the data are to be destroyed"
msgstr "данные поставлены на уничтожение"

#: participants/deeds.py
msgid "a new consent was given: the data stay"
msgstr "дано новое согласие: данные остаются"

#: participants/deeds.py
msgid "noted why the data have to stay"
msgstr "записано, почему данные нужно оставить"

#: participants/deeds.py
msgid "destroyed the personal data"
msgstr "уничтожены персональные данные"

#: participants/deeds.py
msgid "the uploaded file was removed: its days are over"
msgstr "загруженный файл удалён: срок его хранения истёк"

#: participants/deeds.py
msgid "downloaded a list of people"
msgstr "выгружен список людей"

#: participants/deeds.py
msgid "handed over what is kept on the person"
msgstr "выданы персональные данные"

#: participants/deeds.py
msgid "looked at the special circumstances"
msgstr "просмотрены сведения об особом внимании"

#: participants/deeds.py
msgid "changed the special circumstances"
msgstr "изменены сведения об особом внимании"

#: participants/deeds.py
msgid "took a list with the special circumstances"
msgstr "выгружен список со сведениями об особом внимании"

#: participants/deeds.py
msgid "wrote a confidential note"
msgstr "добавлена закрытая заметка"

#: participants/deeds.py
msgid "removed a confidential note"
msgstr "убрана закрытая заметка"

#: participants/deeds.py
msgid "wrote down the permission for the long-term register"
msgstr "записано разрешение на включение в долгосрочную базу"

#: participants/deeds.py
msgid "the permission for the long-term register ran out"
msgstr "срок разрешения на включение в долгосрочную базу истёк"

#: participants/deeds.py
msgid "invited a mentor of another school"
msgstr "приглашён наставник другой школы"

#: participants/deeds.py
msgid "agreed to lend the mentor"
msgstr "школа наставника согласна"

#: participants/deeds.py
msgid "declined the invitation of the mentor"
msgstr "приглашение наставника отклонено"

#: participants/deeds.py
msgid "the mentor accepted the invitation of another school"
msgstr "наставник принял приглашение другой школы"

#: participants/deeds.py
msgid "took the invitation of the mentor back"
msgstr "приглашение наставника отменено"

#: participants/deeds.py
msgid "withdrew the permission for the long-term register"
msgstr "отозвано разрешение на включение в долгосрочную базу"

#: participants/duplicates/merging.py
msgid "One of the two records is no longer there. Look at the list anew."
msgstr "Одной из двух записей уже нет. Откройте список заново."

#: participants/duplicates/merging.py
msgid "These two records can not be merged."
msgstr "Эти две записи объединить нельзя."

#: participants/duplicates/merging.py
msgid "Both records have an account. Take one of the accounts away first."
msgstr "В обеих записях есть учётная запись для входа. Сначала заберите одну из них."

#: participants/duplicates/parting.py
msgid "The 30 days are over: the records can no longer be parted."
msgstr "Прошло 30 дней: разъединить записи уже нельзя."

#: participants/duplicates/parting.py
msgid "Another record was merged in later: part that one first."
msgstr "Позже с этой записью объединили ещё одну: сначала разъедините ту."

#: participants/duplicates/registry.py
#, python-format
msgid "Both records have it: %(what)s. Sort that out first, then merge."
msgstr "Это есть в обеих записях: %(what)s. Сначала разберитесь с этим, потом объединяйте."

#: participants/duplicates/side_by_side.py
msgid "an account"
msgstr "учётная запись для входа"

#: participants/duplicates/side_by_side.py
#, python-format
msgid "in the register since %(day)s"
msgstr "в реестре с %(day)s"

#: participants/duplicates/side_by_side.py
#, python-format
msgid "Changed since and stays here: %(what)s."
msgid_plural "Changed since and stay here: %(what)s."
msgstr[0] "Изменено после объединения и осталось в этой записи: %(what)s."
msgstr[1] "Изменено после объединения и осталось в прежней записи: %(what)s."
msgstr[2] "Изменено после объединения и осталось в прежней записи: %(what)s."

#: participants/enums.py
msgid "pupil"
msgstr "обучающийся"

#: participants/enums.py
msgid "teacher"
msgstr "педагог"

#: participants/enums.py
msgid "college student"
msgstr "студент"

#: participants/enums.py
msgid "graduate"
msgstr "выпускник"

#: participants/enums.py
msgid "employer's representative"
msgstr "представитель работодателя"

#: participants/enums.py
msgid "parent"
msgstr "родитель"

#: participants/enums.py templates/pairs/_plan_sides.html
msgid "mentee"
msgstr "наставляемый"

#: participants/enums.py templates/pairs/_plan_sides.html
#: templates/pairs/pair.html
msgid "mentor"
msgstr "наставник"

#: participants/enums.py
msgid "planned"
msgstr "назначено"

#: participants/enums.py
msgid "not passed"
msgstr "не пройдено"

#: participants/enums.py
msgid "in reserve"
msgstr "в резерве"

#: participants/enums.py
msgid "checked by hand"
msgstr "отмечает куратор"

#: participants/enums.py
msgid "by the register of consents"
msgstr "по реестру согласий"

#: participants/enums.py
msgid "by the interview"
msgstr "по собеседованию"

#: participants/enums.py
msgid "by the training"
msgstr "по обучению"

#: participants/enums.py
msgctxt "interview"
msgid "planned"
msgstr "назначено"

#: participants/enums.py
msgctxt "interview"
msgid "held"
msgstr "проведено"

#: participants/enums.py
msgctxt "interview"
msgid "did not come"
msgstr "не состоялось: не пришли"

#: participants/enums.py
msgctxt "interview"
msgid "called off"
msgstr "отменено"

#: participants/enums.py
msgctxt "interview"
msgid "recommend"
msgstr "рекомендовать"

#: participants/enums.py
msgctxt "interview"
msgid "recommend after training"
msgstr "рекомендовать после обучения"

#: participants/enums.py
msgctxt "interview"
msgid "keep in reserve"
msgstr "оставить в резерве"

#: participants/enums.py
msgctxt "interview"
msgid "do not recommend for now"
msgstr "пока не рекомендовать"

#: participants/enums.py
msgid "to pupils who mentor"
msgstr "ученикам"

#: participants/enums.py
msgid "to teachers who mentor"
msgstr "педагогам"

#: participants/enums.py
msgid "to employers, students, graduates and parents who mentor"
msgstr "другим взрослым"

#: participants/enums.py
msgid "own personal data"
msgstr "обработка персональных данных"

#: participants/enums.py
msgid "personal data of a minor"
msgstr "обработка данных несовершеннолетнего"

#: participants/enums.py
msgid "a minor takes part"
msgstr "участие ребёнка в программе"

#: participants/enums.py
msgid "mentor's extra duty"
msgstr "обязанности наставника"

#: participants/enums.py
msgid "psychological assessment"
msgstr "психологическая диагностика"

#: participants/enums.py
msgid "keeping the data and answering questionnaires"
msgstr "учёт в базе и анкеты"

#: participants/enums.py
msgid "matching of pairs"
msgstr "подбор пар"

#: participants/enums.py
msgid "the order fixing a pair"
msgstr "приказ о закреплении пары"

#: participants/enums.py
msgid "publishing a practice, a case or a photograph"
msgstr "публикация практики, кейса или фотографии"

#: participants/enums.py
msgid "psychological questionnaires and talks with the psychologist"
msgstr "психологические анкеты и беседы с психологом"

#: participants/enums.py
msgctxt "whose paper"
msgid "of everybody"
msgstr "от всех"

#: participants/enums.py
msgctxt "whose paper"
msgid "of mentees"
msgstr "от наставляемых"

#: participants/enums.py
msgctxt "whose paper"
msgid "of mentors"
msgstr "от наставников"

#: participants/enums.py
msgctxt "pile of forms"
msgid "being read"
msgstr "читается"

#: participants/enums.py
msgctxt "pile of forms"
msgid "waits to be looked through"
msgstr "ждёт проверки"

#: participants/enums.py
msgctxt "pile of forms"
msgid "recorded"
msgstr "записана"

#: participants/enums.py
msgctxt "pile of forms"
msgid "undone"
msgstr "отменена"

#: participants/enums.py
msgid "No: what was signed holds until its term"
msgstr "Нет: подписанное действует до своего срока"

#: participants/enums.py
msgid "Yes, ask anew; what was signed holds until its term"
msgstr "Да, попросить заново; подписанное действует до своего срока"

#: participants/enums.py
msgid "Yes, ask anew; what was signed holds until the day named"
msgstr "Да, попросить заново; подписанное действует до указанного дня"

#: participants/enums.py
msgid "on paper"
msgstr "на бумаге"

#: participants/enums.py
msgid "by personal link"
msgstr "по личной ссылке"

#: participants/enums.py
msgid "by a code sent to the e-mail"
msgstr "кодом из письма"

#: participants/enums.py
msgid "by signing in"
msgstr "входом в личный кабинет"

#: participants/enums.py
msgid "mother"
msgstr "мать"

#: participants/enums.py
msgid "father"
msgstr "отец"

#: participants/enums.py
msgid "other legal representative"
msgstr "иной законный представитель"

#: participants/enums.py
msgid "information meeting"
msgstr "информационная встреча"

#: participants/enums.py templates/participants/_own_invitations.html
msgid "announcement"
msgstr "объявление"

#: participants/enums.py participants/event_kinds.py
msgid "group meeting of mentors and mentees"
msgstr "групповая встреча наставников и наставляемых"

#: participants/enums.py participants/models/training.py
msgid "training session"
msgstr "занятие по обучению"

#: participants/enums.py participants/event_kinds.py
msgctxt "teachers'"
msgid "council"
msgstr "совет"

#: participants/enums.py participants/event_kinds.py
msgid "ceremony"
msgstr "торжественное мероприятие"

#: participants/enums.py participants/event_kinds.py
msgid "final group meeting"
msgstr "итоговая групповая встреча"

#: participants/enums.py
msgid "mentees of the programme"
msgstr "наставляемые программы"

#: participants/enums.py
msgid "mentors of the programme"
msgstr "наставники программы"

#: participants/enums.py
msgid "staff of the school"
msgstr "работники школы"

#: participants/enums.py
msgctxt "audience"
msgid "parents"
msgstr "родители"

#: participants/enums.py
msgctxt "audience"
msgid "pupils"
msgstr "обучающиеся"

#: participants/enums.py
msgctxt "audience"
msgid "graduates"
msgstr "выпускники"

#: participants/enums.py
msgctxt "audience"
msgid "partners, employers"
msgstr "партнёры, работодатели"

#: participants/enums.py
msgctxt "audience"
msgid "guests"
msgstr "гости"

#: participants/enums.py
msgctxt "audience"
msgid "others"
msgstr "другие"

#: participants/enums.py
msgctxt "of an expert"
msgid "awaited"
msgstr "ждём ответа"

#: participants/enums.py
msgctxt "of an expert"
msgid "agreed"
msgstr "есть согласие"

#: participants/enums.py
msgctxt "of an expert"
msgid "declined"
msgstr "отказ"

#: participants/enums.py
msgid "being checked"
msgstr "проверяется"

#: participants/enums.py
msgid "checked, waits for agreement"
msgstr "проверен, ждёт подтверждения"

#: participants/enums.py
msgid "loaded"
msgstr "загружен"

#: participants/enums.py
msgid "undone"
msgstr "отменён"

#: participants/enums.py
msgid "limited health abilities"
msgstr "ограниченные возможности здоровья"

#: participants/enums.py
msgid "gifted"
msgstr "одарённость"

#: participants/enums.py
msgid "difficult life situation"
msgstr "трудная жизненная ситуация"

#: participants/enums.py
msgid "low-income family"
msgstr "малоимущая семья"

#: participants/enums.py
msgid "lives in the countryside"
msgstr "живёт в сельской местности"

#: participants/enums.py
msgid "orphan, or left without parental care"
msgstr "сирота или без попечения родителей"

#: participants/enums.py
msgid "only I"
msgstr "только я"

#: participants/enums.py surveys/enums.py
msgid "the curator, the psychologist, the social pedagogue"
msgstr "куратор, педагог-психолог, социальный педагог"

#: participants/enums.py
msgid "only our school"
msgstr "только наша школа"

#: participants/enums.py
msgid "the schools of the municipality"
msgstr "школы муниципалитета"

#: participants/enums.py
msgid "in the cabinet"
msgstr "в личном кабинете"

#: participants/enums.py
msgid "the consent was withdrawn"
msgstr "согласие отозвано"

#: participants/enums.py
msgid "the person or a parent asked for it"
msgstr "попросил сам человек или родитель"

#: participants/enums.py
msgid "the retention period is over"
msgstr "истёк срок хранения"

#: participants/enums.py
msgid "participants, with questionnaires, plans and consents, after their last programme"
msgstr "участники с анкетами, планами и согласиями — после последней программы"

#: participants/enums.py
msgid "uploaded lists as files"
msgstr "файлы загруженных списков"

#: participants/enums.py
msgid "prepared archives"
msgstr "подготовленные архивы"

#: participants/enums.py
msgid "codes sent by e-mail"
msgstr "коды, отправленные на почту"

#: participants/enums.py
msgid "to be destroyed"
msgstr "ждут уничтожения"

#: participants/enums.py
msgctxt "personal data"
msgid "destroyed"
msgstr "уничтожены"

#: participants/enums.py
msgid "not needed: there is a new consent"
msgstr "не нужно: дано новое согласие"

#: participants/enums.py
msgid "the data have to stay"
msgstr "данные остаются"

#: participants/enums.py
msgctxt "invitation of a mentor"
msgid "waits for the mentor's school"
msgstr "ждёт ответа школы наставника"

#: participants/enums.py
msgctxt "invitation of a mentor"
msgid "waits for the mentor"
msgstr "ждёт ответа наставника"

#: participants/enums.py
msgctxt "invitation of a mentor"
msgid "accepted"
msgstr "принято"

#: participants/enums.py
msgctxt "invitation of a mentor"
msgid "declined by the school"
msgstr "отклонено школой"

#: participants/enums.py
msgctxt "invitation of a mentor"
msgid "declined by the mentor"
msgstr "отклонено наставником"

#: participants/enums.py
msgctxt "invitation of a mentor"
msgid "taken back"
msgstr "отменено"

#: participants/erasing/acts.py
msgid "Mentoring information system"
msgstr "Информационная система «Наставничество»"

#: participants/erasing/acts.py
msgid "removed from the database and the file store for good, without means of restoring; names replaced"
msgstr "удаление из базы данных и хранилища файлов без возможности восстановления, замена имён"

#: participants/erasing/acts.py
msgid "Extract of the log of events"
msgstr "Выгрузка из журнала регистрации событий"

#: participants/erasing/acts.py templates/participants/erasing/due.html
#: templates/participants/erasing/list.html
msgid "Whose data"
msgstr "Чьи данные"

#: participants/erasing/acts.py
msgid "Sorts of data"
msgstr "Категории данных"

#: participants/erasing/acts.py
msgid "Information system"
msgstr "Информационная система"

#: participants/erasing/acts.py participants/sharing/forms.py
#: templates/participants/sharing/_loan_facts.html
#: templates/print/evidence_folder.html
msgid "Reason"
msgstr "Причина"

#: participants/erasing/acts.py
msgid "Destroyed on"
msgstr "Дата уничтожения"

#: participants/erasing/acts.py
msgid ""
"ACT\n"
"on destroying personal data"
msgstr ""
"АКТ\n"
"об уничтожении персональных данных"

#: participants/erasing/acts.py
msgid "What the act states"
msgstr "Сведения"

#: participants/erasing/acts.py
msgid "Content"
msgstr "Содержание"

#: participants/erasing/acts.py
msgid "Operator"
msgstr "Оператор"

#: participants/erasing/acts.py
msgid "Destroyed by"
msgstr "Уничтожил"

#: participants/erasing/acts.py
msgid "Way of destroying"
msgstr "Способ уничтожения"

#: participants/erasing/acts.py
msgid "Day of destroying"
msgstr "Дата уничтожения"

#: participants/erasing/acts.py
msgid "Data subject"
msgstr "Субъект персональных данных"

#: participants/erasing/acts.py
#, python-format
msgid "No. %(number)s in the information system"
msgstr "№ %(number)s в информационной системе"

#: participants/erasing/acts.py
msgid "Sorts of data destroyed"
msgstr "Категории уничтоженных данных"

#: participants/erasing/acts.py
msgid "Stays by law"
msgstr "Хранится по закону"

#: participants/erasing/plan_rules.py
msgid "Texts of the roadmap that name the person"
msgstr "Тексты дорожной карты, где назван человек"

#: participants/erasing/plan_rules.py
msgid "Prepared archives of the programme"
msgstr "Подготовленные архивы программы"

#: participants/erasing/plan_rules.py
msgid "Calendar subscriptions"
msgstr "Подписки на календарь"

#: participants/erasing/registry.py
msgid "destroyed"
msgstr "уничтожаются"

#: participants/erasing/registry.py
msgid "made nameless: kept for counts"
msgstr "обезличиваются: остаются для подсчётов"

#: participants/erasing/registry.py
msgid "kept: a law asks for it"
msgstr "хранятся: требует закон"

#: participants/erasing/registry.py
msgid "is not about people"
msgstr "не о людях"

#: participants/erasing/registry.py
msgid "Archives Act No. 125-FZ of 22.10.2004, list of Rosarkhiv's order No. 236 of 20.12.2019"
msgstr "Закон об архивном деле от 22.10.2004 № 125-ФЗ, перечень из приказа Росархива от 20.12.2019 № 236"

#: participants/erasing/registry.py
msgid "152-FZ art. 6 part 1 item 9: nameless data for statistics"
msgstr "152-ФЗ, ст. 6 ч. 1 п. 9: обезличенные данные для статистики"

#: participants/erasing/tasks.py
#, python-format
msgid "%(state)s, %(day)s"
msgstr "%(state)s, %(day)s"

#: participants/erasing/tasks.py
#, python-format
msgid "%(when)s: destroy the personal data, %(name)s"
msgstr "%(when)s: уничтожьте персональные данные, %(name)s"

#: participants/erasing_forms.py
msgid "Type the word “destroy” to confirm"
msgstr "Чтобы подтвердить, напишите слово «уничтожить»"

#: participants/erasing_forms.py
msgctxt "typed to confirm"
msgid "destroy"
msgstr "уничтожить"

#: participants/erasing_forms.py
#, python-format
msgid "Type exactly: %(word)s"
msgstr "Напишите точно: %(word)s"

#: participants/erasing_forms.py
msgid "What has to stay and why"
msgstr "Что нужно оставить и почему"

#: participants/erasing_forms.py
msgid "Name the law, the court case or the contract that asks for it."
msgstr "Назовите закон, судебное дело или договор, который этого требует."

#: participants/erasing_forms.py
msgid "Who asked for it and on what paper"
msgstr "Кто попросил и каким документом"

#: participants/erasing_forms.py
msgid "For example: “the mother's application of 3 March”. No names are needed."
msgstr "Например: «заявление матери от 3 марта». Имена не нужны."

#: participants/erasing_rules.py
msgid "Labour Code, Education Act: the staff's own accounts and acts"
msgstr "Трудовой кодекс, Закон об образовании: учётные записи и документы сотрудников"

#: participants/erasing_rules.py participants/selection_erasing.py
msgid "Data erased"
msgstr "Данные удалены"

#: participants/erasing_rules.py
msgid "Name, date of birth, class or place of work, contacts"
msgstr "ФИО, дата рождения, класс или место работы, контакты"

#: participants/erasing_rules.py
msgid "Names and contacts of parents"
msgstr "ФИО и контакты родителей"

#: participants/erasing_rules.py
msgid "Needs, competencies, wishes, results"
msgstr "Запросы, компетенции, пожелания, результаты"

#: participants/erasing_rules.py
msgid "Notes of those who help"
msgstr "Заметки специалистов"

#: participants/erasing_rules.py templates/participants/sharing/permission.html
msgid "Permission for the long-term register"
msgstr "Разрешение для долгосрочной базы"

#: participants/erasing_rules.py
msgid "the mentor's data are erased"
msgstr "данные наставника уничтожены"

#: participants/erasing_rules.py
msgid "Invitations from other schools"
msgstr "Приглашения из других школ"

#: participants/erasing_rules.py
msgid "Consents: who signed, the text with names, scans"
msgstr "Согласия: кто подписал, текст с именами, сканы"

#: participants/erasing_rules.py
msgid "152-FZ art. 9 part 3: that a consent was given and withdrawn has to be shown"
msgstr "152-ФЗ, ст. 9 ч. 3: школа должна доказать, что согласие было дано и отозвано"

#: participants/erasing_rules.py
msgid "Requests for consent"
msgstr "Запросы согласий"

#: participants/erasing_rules.py
msgid "Codes sent by e-mail"
msgstr "Коды, отправленные на почту"

#: participants/erasing_rules.py
msgid "Signed forms photographed in a pile"
msgstr "Подписанные бланки, снятые стопкой"

#: participants/erasing_rules.py
msgid "Invitations and attendance"
msgstr "Приглашения и посещаемость"

#: participants/erasing_rules.py
msgid "Minutes of gatherings that name the person"
msgstr "Протоколы встреч, где назван человек"

#: participants/erasing_rules.py
msgid "Groups invited"
msgstr "Приглашённые группы"

#: participants/erasing_rules.py participants/experts.py
#: participants/exporting.py participants/selection/interview_forms.py
#: participants/views/experts.py templates/participants/expert.html
#: templates/participants/experts.html templates/participants/register.html
#: templates/participants/training/training.html
msgid "Experts"
msgstr "Эксперты"

#: participants/erasing_rules.py
msgid "Uploaded lists: the file, the person's lines"
msgstr "Загруженные списки: файл и строки о человеке"

#: participants/erasing_rules.py templates/participants/_accounts.html
#: templates/participants/accounts_plan.html
msgid "Accounts"
msgstr "Учётные записи"

#: participants/erasing_rules.py
msgid "Cards with a code"
msgstr "Карточки с кодом"

#: participants/erasing_rules.py
msgid "Roles in the product"
msgstr "Роли в системе"

#: participants/erasing_rules.py
msgid "Messages to the person"
msgstr "Сообщения человеку"

#: participants/erasing_rules.py
msgid "Letters"
msgstr "Письма"

#: participants/erasing_rules.py
msgid "History: what was done, without names"
msgstr "Журнал действий, без имён"

#: participants/erasing_rules.py
msgid "Roskomnadzor's order No. 179 of 28.10.2022: the log of events"
msgstr "Приказ Роскомнадзора от 28.10.2022 № 179: журнал событий"

#: participants/erasing_rules.py
msgid "Log of the administrator's pages"
msgstr "Журнал страниц администратора"

#: participants/erasing_rules.py
msgid "Work in the background"
msgstr "Фоновые задания"

#: participants/erasing_rules.py
msgid "Acts on destroying data, under a number"
msgstr "Акты об уничтожении данных, под номером"

#: participants/erasing_rules.py
msgid "Roskomnadzor's order No. 179 of 28.10.2022: three years"
msgstr "Приказ Роскомнадзора от 28.10.2022 № 179: три года"

#: participants/erasing_rules.py
msgid "Signed orders that name the person"
msgstr "Подписанные приказы, где назван человек"

#: participants/erasing_rules.py
msgid "Lists of acquaintance with orders"
msgstr "Листы ознакомления с приказами"

#: participants/erasing_rules.py
msgid "Evidence and reports that were filed"
msgstr "Подшитые подтверждения и отчёты"

#: participants/event_kinds.py
msgid "protocol and list of attendance"
msgstr "протокол и список присутствовавших"

#: participants/event_kinds.py
msgid "the register as .xlsx"
msgstr "база в формате .xlsx"

#: participants/event_kinds.py
msgid "Complete records of mentees"
msgstr "Записи наставляемых заполнены"

#: participants/event_kinds.py
msgid "Complete records of mentors"
msgstr "Записи наставников заполнены"

#: participants/event_kinds.py participants/holdings.py
#: participants/selection/board.py participants/selection/interview_paper.py
#: participants/views/interviews.py templates/participants/selection/day.html
#: templates/participants/selection/plan.html
#: templates/participants/selection/questions.html
msgid "Interviews"
msgstr "Собеседования"

#: participants/event_kinds.py
msgid "Planned interviews held"
msgstr "Проведено из назначенных"

#: participants/event_kinds.py templates/participants/training/training.html
msgid "Mentors trained"
msgstr "Обучено наставников"

#: participants/event_kinds.py
#, python-format
msgid "Groups with at least %(n)d session"
msgid_plural "Groups with at least %(n)d sessions"
msgstr[0] "Группы, где прошло не менее %(n)d занятия"
msgstr[1] "Группы, где прошло не менее %(n)d занятий"
msgstr[2] "Группы, где прошло не менее %(n)d занятий"

#: participants/event_kinds.py
msgid "Experts who agreed"
msgstr "Согласились эксперты"

#: participants/event_kinds.py
msgid "Results recorded"
msgstr "Результаты записаны"

#: participants/event_kinds.py
msgid "Mentors who agreed to stay"
msgstr "Наставники, которые остаются в базе"

#: participants/event_kinds.py participants/gathering_page.py
#: participants/protocol_word.py templates/participants/_attendance_list.html
#: templates/participants/gatherings.html
#: templates/participants/training/group.html templates/print/protocol.html
msgid "Came"
msgstr "Пришли"

#: participants/event_kinds.py participants/gathering_page.py
#: templates/participants/_attendance_list.html templates/print/protocol.html
msgid "Informed"
msgstr "Проинформированы"

#: participants/event_kinds.py participants/gathering_page.py
#, python-format
msgid "target: at least %(target)d %%"
msgstr "цель — не менее %(target)d %%"

#: participants/event_kinds.py templates/participants/training/group.html
msgid "Mark who came"
msgstr "Отметить, кто пришёл"

#: participants/event_kinds.py
msgid "Open the gathering"
msgstr "Открыть встречу"

#: participants/event_kinds.py participants/views/gatherings.py
msgid "Plan the gathering"
msgstr "Запланировать встречу"

#: participants/event_kinds.py templates/surveys/enquiries/new.html
msgid "Open the register of mentees"
msgstr "Открыть базу наставляемых"

#: participants/event_kinds.py
msgid "Open the register of the programme"
msgstr "Открыть реестр программы"

#: participants/event_kinds.py
msgid "Open the long-term base"
msgstr "Открыть долгосрочную базу"

#: participants/event_kinds.py
msgid "Open the register of mentors"
msgstr "Открыть базу наставников"

#: participants/event_kinds.py
msgid "informing the staff"
msgstr "информирование педагогов"

#: participants/event_kinds.py
msgid "informing parents"
msgstr "информирование родителей"

#: participants/event_kinds.py
msgid "informing pupils"
msgstr "информирование обучающихся"

#: participants/event_kinds.py
msgid "meeting partners"
msgstr "встреча с партнёрами"

#: participants/event_kinds.py
msgid "invitations to an event"
msgstr "приглашения на мероприятие"

#: participants/event_kinds.py
msgid "finding experts"
msgstr "поиск экспертов"

#: participants/event_kinds.py
msgid "Open the list of experts"
msgstr "Открыть список экспертов"

#: participants/event_kinds.py
msgid "training of mentors"
msgstr "обучение наставников"

#: participants/event_kinds.py
msgid "Open the training groups"
msgstr "Открыть учебные группы"

#: participants/event_kinds.py
msgid "interviews with mentors"
msgstr "собеседования с наставниками"

#: participants/event_kinds.py
msgid "Open the interviews"
msgstr "Открыть собеседования"

#: participants/event_kinds.py
msgid "list of those interviewed"
msgstr "список прошедших собеседование"

#: participants/event_kinds.py
msgid "register of mentees"
msgstr "база наставляемых"

#: participants/event_kinds.py
msgid "register of mentors"
msgstr "база наставников"

#: participants/event_kinds.py
msgid "register of the programme"
msgstr "база программы"

#: participants/event_kinds.py
msgid "personal register of participants"
msgstr "персонифицированный учёт участников"

#: participants/event_kinds.py
msgid "recording the results"
msgstr "запись результатов"

#: participants/event_kinds.py
msgid "Record the results"
msgstr "Записать результаты"

#: participants/event_kinds.py
msgid "long-term base of mentors"
msgstr "долгосрочная база наставников"

#: participants/event_proofs.py
msgid "Register of mentees.xlsx"
msgstr "Реестр наставляемых.xlsx"

#: participants/event_proofs.py
msgid "Register of mentors.xlsx"
msgstr "Реестр наставников.xlsx"

#: participants/event_proofs.py
msgid "Long-term base of mentors.xlsx"
msgstr "Долгосрочная база наставников.xlsx"

#: participants/event_proofs.py
msgid "Results of mentees.xlsx"
msgstr "Результаты наставляемых.xlsx"

#: participants/event_proofs.py
msgid "Results of mentors.xlsx"
msgstr "Результаты наставников.xlsx"

#: participants/event_proofs.py
msgid "Mentors who passed the interview.xlsx"
msgstr "Наставники, прошедшие собеседование.xlsx"

#: participants/event_proofs.py
msgid "Mentors who were trained.xlsx"
msgstr "Наставники, прошедшие обучение.xlsx"

#: participants/event_proofs.py
msgid "Register of consents.xlsx"
msgstr "Реестр согласий.xlsx"

#: participants/event_proofs.py
msgid "Experts.xlsx"
msgstr "Эксперты.xlsx"

#: participants/event_proofs.py participants/printing.py
#, python-format
msgid "Protocol %(day)s.pdf"
msgstr "Протокол %(day)s.pdf"

#: participants/experts.py
msgid "Place of work and post"
msgstr "Место работы и должность"

#: participants/experts.py templates/participants/experts.html
msgid "What the expert can teach"
msgstr "Чему может научить"

#: participants/experts.py templates/participants/experts.html
msgid "Phone or e-mail"
msgstr "Телефон или почта"

#: participants/experts.py roadmap/approval_forms.py
#: templates/participants/experts.html
msgid "Answer"
msgstr "Ответ"

#: participants/exporting.py participants/sheets.py
#: participants/views/registers.py templates/participants/attention_counts.html
#: templates/participants/duplicates/list.html
#: templates/participants/topics/list.html
msgid "Register of mentees"
msgstr "База наставляемых"

#: participants/exporting.py participants/sheets.py
#: participants/views/registers.py templates/participants/experts.html
#: templates/participants/mark.html templates/participants/selection/_base.html
msgid "Register of mentors"
msgstr "База наставников"

#: participants/exporting.py
msgid "Register of long-term mentors"
msgstr "Реестр наставников долгосрочной базы"

#: participants/exporting.py
msgid "Register of programmes"
msgstr "Реестр программ"

#: participants/exporting.py templates/surveys/enquiries/enquiry.html
msgid "Table of answers"
msgstr "Таблица ответов"

#: participants/exporting.py
msgid "All data on a person"
msgstr "Все данные о человеке"

#: participants/exporting.py
msgid "It stands in the file and in the journal of downloads, with your name and the time."
msgstr "Цель попадёт в сам файл и в журнал выгрузок — с вашим именем и временем."

#: participants/exporting.py
#, python-format
msgid "Taken on %(day)s by %(who)s"
msgstr "Выгружено %(day)s, %(who)s"

#: participants/exporting.py
msgid "Contacts and days of birth are masked: they are given out with a purpose"
msgstr "Контакты и даты рождения скрыты: они выдаются с указанием цели"

#: participants/filters.py
msgid "Without consent"
msgstr "Без согласия"

#: participants/filters.py
msgid "Without an interview"
msgstr "Без собеседования"

#: participants/filters.py templates/participants/check_in.html
msgid "Without an account"
msgstr "Без учётной записи"

#: participants/filters.py participants/person_page.py
msgid "Finished"
msgstr "Завершили"

#: participants/filters.py participants/person_page.py
#: participants/register_fields.py
#: templates/participants/consent_online/closed.html
msgid "Consent"
msgstr "Согласие"

#: participants/filters.py participants/forms.py
#: participants/selection/board.py
msgid "Readiness"
msgstr "Готовность"

#: participants/filters.py
msgid "ready to work"
msgstr "готовы к работе"

#: participants/filters.py
msgid "not ready"
msgstr "не готовы"

#: participants/filters.py
msgid "Grade"
msgstr "Класс"

#: participants/filters.py
#, python-format
msgid "grade %(n)s"
msgstr "%(n)s класс"

#: participants/filters.py participants/register_fields.py
#: templates/participants/person.html
#: templates/participants/programme_register.html
#: templates/surveys/enquiries/told.html
msgid "Need"
msgstr "Запрос"

#: participants/filters.py
msgid "Competency"
msgstr "Компетенция"

#: participants/filters.py
#, python-format
msgid "“%(text)s”"
msgstr "«%(text)s»"

#: participants/filters.py
#, python-format
msgid "joined from %(day)s"
msgstr "в программе с %(day)s или позже"

#: participants/filters.py
#, python-format
msgid "joined until %(day)s"
msgstr "в программе с %(day)s или раньше"

#: participants/forms.py participants/importing/columns.py
#: participants/register_fields.py
msgid "Phone"
msgstr "Телефон"

#: participants/forms.py
msgid "With its letter: 8 “A”. For pupils."
msgstr "С буквой: 8 «А». Для обучающихся."

#: participants/forms.py
msgid "If the day is not known."
msgstr "Если день неизвестен."

#: participants/forms.py participants/holdings.py roadmap/event_forms.py
msgid "Who it is"
msgstr "Кто это"

#: participants/forms.py
msgid "Work and contacts"
msgstr "Работа и контакты"

#: participants/forms.py
msgid "Name the class of the pupil, for example 8 “A”."
msgstr "Укажите класс обучающегося, например 8 «А»."

#: participants/forms.py
msgid "This is another person of the same name"
msgstr "Это другой человек с тем же именем"

#: participants/forms.py
msgid "Topics of the need"
msgstr "Темы запроса"

#: participants/forms.py
msgid "Separated by a semicolon: mathematics; the exam"
msgstr "Через точку с запятой: математика; подготовка к ОГЭ"

#: participants/forms.py
msgid "not chosen yet"
msgstr "пока не выбрана"

#: participants/forms.py
msgid "Strengths, by topic"
msgstr "Сильные стороны по темам"

#: participants/forms.py templates/roadmap/_moved.html
msgid "In the programme"
msgstr "В программе"

#: participants/forms.py
msgid "Somebody of this name is already here: look whether it is the same person."
msgstr "Человек с таким именем уже есть. Посмотрите, не он ли это."

#: participants/forms.py participants/person_page.py
msgid "Convenient time"
msgstr "Удобное время"

#: participants/forms.py
msgid "What help is needed with"
msgstr "С чем нужна помощь"

#: participants/forms.py templates/participants/person.html
msgid "What the mentor can help with"
msgstr "С чем может помочь наставник"

#: participants/forms.py
#, python-format
msgid "From 1 to %(most)d: so the programme is set."
msgstr "От 1 до %(most)d: так настроена программа."

#: participants/forms.py
msgid "Give a name, a phone or an e-mail."
msgstr "Укажите имя, телефон или почту."

#: participants/forms.py
msgid "Give the first name too."
msgstr "Укажите и имя."

#: participants/forms.py
msgid "Parent or guardian of a minor"
msgstr "Родитель или законный представитель несовершеннолетнего"

#: participants/forms.py
msgid "Passed the programme"
msgstr "Прошёл программу"

#: participants/forms.py
msgctxt "passed"
msgid "yes, to the end"
msgstr "да, до конца"

#: participants/forms.py
msgctxt "passed"
msgid "no, left earlier"
msgstr "нет, выбыл раньше"

#: participants/forms.py participants/sheets.py
msgid "Link to the case or feedback"
msgstr "Ссылка на кейс или отзыв"

#: participants/gate.py
msgid "there is no guardian's consent to taking part"
msgstr "нет согласия законного представителя на участие"

#: participants/gate.py
msgid "there is no guardian's consent to publication"
msgstr "нет согласия законного представителя на публикацию"

#: participants/gate.py
msgid "there is no guardian's consent to psychological assessment"
msgstr "нет согласия законного представителя на психологическую диагностику"

#: participants/gate.py
msgid "there is no guardian's consent to the processing of data"
msgstr "нет согласия законного представителя на обработку данных"

#: participants/gate.py
msgid "there is no consent to the processing of own data"
msgstr "нет согласия на обработку собственных данных"

#: participants/gate.py
msgid "there is no written consent to the mentoring under an employment contract"
msgstr "нет письменного согласия на работу в порядке наставничества (ст. 351.8 ТК)"

#: participants/gate.py
msgid "there is no own consent to publication"
msgstr "нет собственного согласия на публикацию"

#: participants/gate.py
msgid "there is no own consent to psychological assessment"
msgstr "нет собственного согласия на психологическую диагностику"

#: participants/gate.py
msgid "there is no consent of the participant, beside the guardian's"
msgstr "нет согласия самого участника (вместе с представителем)"

#: participants/gathering_forms.py templates/participants/_gathering_side.html
msgid "Event of the roadmap"
msgstr "Мероприятие дорожной карты"

#: participants/gathering_forms.py
msgid "An announcement is told and read; nobody comes together."
msgstr "Объявление рассылают и читают, собираться не нужно."

#: participants/gathering_forms.py
msgid "Stands in the invitation; of an announcement it is the announcement itself."
msgstr "Войдёт в приглашение; у объявления это и есть само объявление."

#: participants/gathering_forms.py roadmap/task_forms.py
msgid "What it is"
msgstr "Что за встреча"

#: participants/gathering_forms.py
msgid "Whom it is for"
msgstr "Для кого"

#: participants/gathering_forms.py
msgid "Everybody the registers name"
msgstr "Все, кто есть в реестрах"

#: participants/gathering_forms.py
msgid "parents of all participants"
msgstr "родители всех участников"

#: participants/gathering_forms.py
msgid "pupils who take part"
msgstr "обучающиеся — участники программы"

#: participants/gathering_forms.py
msgid "graduates who take part"
msgstr "выпускники — участники программы"

#: participants/gathering_forms.py
msgid "partners and employers who take part"
msgstr "партнёры и работодатели — участники программы"

#: participants/gathering_forms.py
msgid "Guests, partners and numbers of people without names are added on the next page."
msgstr "Гостей, партнёров и число людей без имён можно добавить на следующей странице."

#: participants/gathering_forms.py
msgid "Parents of classes"
msgstr "Родители классов"

#: participants/gathering_forms.py
msgid "For example: 7 “А”, 7 “Б”."
msgstr "Например: 7 «А», 7 «Б»."

#: participants/gathering_forms.py
msgid "Pupils of classes"
msgstr "Обучающиеся классов"

#: participants/gathering_forms.py
msgid "Write what is announced."
msgstr "Напишите текст объявления."

#: participants/gathering_forms.py
msgctxt "audience"
msgid "Whom"
msgstr "Кого"

#: participants/gathering_forms.py surveys/enquiries/forms.py surveys/forms.py
#: templates/participants/cards/cards.html
msgid "Classes"
msgstr "Классы"

#: participants/gathering_forms.py
msgid "For parents and pupils; empty means all who take part."
msgstr "Для родителей и обучающихся; пусто — все участники программы."

#: participants/gathering_forms.py
msgid "Who exactly"
msgstr "Кого именно"

#: participants/gathering_forms.py
msgid "For others."
msgstr "Если выбрано «другие»."

#: participants/gathering_forms.py
msgid "Names, one a line"
msgstr "Имена, по одному в строке"

#: participants/gathering_forms.py
msgid "Name, who it is, e-mail: “Orlov Ivan, director of the plant, orlov@mail.example”."
msgstr "Имя, кто это, почта: «Орлов Иван, директор завода, orlov@mail.example»."

#: participants/gathering_forms.py
msgid "And how many without names"
msgstr "И ещё без имён, человек"

#: participants/gathering_forms.py
msgid "Only parents and pupils are invited by classes."
msgstr "По классам приглашают только родителей и обучающихся."

#: participants/gathering_forms.py
msgid "Names and numbers belong to one class: name one."
msgstr "Имена и число относятся к одному классу: укажите один класс."

#: participants/gathering_forms.py
#, python-format
msgid "%(group)s: invited besides those named"
msgstr "%(group)s: приглашено без имён"

#: participants/gathering_forms.py
#, python-format
msgid "%(group)s: came of them"
msgstr "%(group)s: пришло из них"

#: participants/gathering_forms.py
msgid "Why, and what instead"
msgstr "Почему и что вместо этого"

#: participants/gathering_forms.py
msgid "Those who were told of it read this."
msgstr "Это прочтут те, кому сообщали о мероприятии."

#: participants/gathering_forms.py
msgid "Tell those who were invited"
msgstr "Сообщить тем, кого приглашали"

#: participants/gathering_forms.py
#: templates/participants/gathering_protocol.html
msgid "Decided overall"
msgstr "Общее решение"

#: participants/gathering_forms.py
msgid "Surname and initials, as it is signed."
msgstr "Фамилия и инициалы, как в подписи."

#: participants/gathering_forms.py
msgid "What belongs to no question of the agenda."
msgstr "То, что не относится к вопросам повестки."

#: participants/gathering_forms.py surveys/sheets.py
msgid "Question"
msgstr "Вопрос"

#: participants/gathering_forms.py
msgid "Who reported"
msgstr "Докладчик"

#: participants/gathering_forms.py
msgid "Heard"
msgstr "Слушали"

#: participants/gathering_forms.py
msgid "Spoke"
msgstr "Выступили"

#: participants/gathering_forms.py
msgid "Decided"
msgstr "Решили"

#: participants/gathering_forms.py
msgid "Vote"
msgstr "Голосование"

#: participants/gathering_forms.py
msgid "For example: unanimously."
msgstr "Например: единогласно."

#: participants/gathering_forms.py
msgid "Write the question these words belong to."
msgstr "Напишите вопрос, к которому это относится."

#: participants/gathering_page.py
msgid "Others invited by name"
msgstr "Другие приглашённые"

#: participants/gathering_page.py
#, python-format
msgid "%(percent)s %% with a target of at least %(target)d %%"
msgstr "%(percent)s %% при цели не менее %(target)d %%"

#: participants/holdings.py
msgid "login name"
msgstr "имя для входа"

#: participants/holdings.py templates/participants/person.html
msgid "Parents and guardians"
msgstr "Родители и представители"

#: participants/holdings.py
msgid "Records merged into this one"
msgstr "Записи, объединённые с этой"

#: participants/holdings.py participants/models/participation.py
msgid "topics"
msgstr "темы"

#: participants/holdings.py participants/models/participation.py
#: surveys/enums.py
msgid "convenient time"
msgstr "удобное время"

#: participants/holdings.py
msgid "Participations"
msgstr "Участие в программах"

#: participants/holdings.py participants/person_page.py
#: templates/participants/selection/requirement.html
#: templates/participants/selection/requirements.html
#: templates/participants/selection/selection.html
msgid "Entry requirements"
msgstr "Требования к наставникам"

#: participants/holdings.py participants/register_fields.py
#: participants/selection/readiness.py participants/selection_erasing.py
msgid "Training"
msgstr "Обучение"

#: participants/holdings.py templates/participants/_selection.html
#: templates/participants/training/own.html
#, python-format
msgid "Certificate No. %(number)s"
msgstr "Удостоверение № %(number)s"

#: participants/holdings.py participants/selection/board.py
#: participants/training/pages.py templates/participants/training/group.html
msgid "Certificates"
msgstr "Удостоверения"

#: participants/holdings.py participants/selection/interview_forms.py
#: templates/participants/attention.html
msgid "Notes"
msgstr "Заметки"

#: participants/holdings.py participants/selection/interview_forms.py
msgid "Why, and what could be done next"
msgstr "Почему и что делать дальше"

#: participants/holdings.py participants/selection/interview_forms.py
msgid "Opinion of the psychologist"
msgstr "Заключение психолога"

#: participants/holdings.py surveys/holdings.py
msgid "invited"
msgstr "приглашение"

#: participants/holdings.py
msgid "will come"
msgstr "собирается прийти"

#: participants/holdings.py templates/participants/gathering.html
#: templates/participants/gathering_form.html
#: templates/participants/gatherings.html templates/participants/register.html
msgid "Gatherings"
msgstr "Общие встречи"

#: participants/holdings.py
msgid "author"
msgstr "автор"

#: participants/holdings.py participants/models/gathering.py
msgid "who"
msgstr "кто"

#: participants/holdings.py
msgid "purpose"
msgstr "цель"

#: participants/holdings.py
msgid "What was done with the data"
msgstr "Что делали с данными"

#: participants/importing/columns.py
#, python-format
msgid "Write a number of hours, for example 8: “%(text)s”."
msgstr "Напишите число часов, например 8: «%(text)s»."

#: participants/importing/columns.py
#, python-format
msgid "Write a number of years, for example 12: “%(text)s”."
msgstr "Напишите число лет, например 12: «%(text)s»."

#: participants/importing/columns.py templates/print/attendance_sheet.html
msgid "Surname, name, patronymic"
msgstr "Фамилия, имя, отчество"

#: participants/importing/columns.py
msgid "Letter of the class"
msgstr "Буква класса"

#: participants/importing/columns.py participants/person_page.py
#: participants/register_fields.py
msgid "Joined on"
msgstr "Дата вхождения"

#: participants/importing/columns.py
msgid "Subject taught"
msgstr "Предмет"

#: participants/importing/columns.py
msgid "Experience, years"
msgstr "Стаж, лет"

#: participants/importing/columns.py participants/other_registers.py
#: participants/register_fields.py
msgid "Place of work or study"
msgstr "Место работы или учёбы"

#: participants/importing/columns.py surveys/enquiries/forms.py
msgid "Main need"
msgstr "Основной запрос"

#: participants/importing/columns.py participants/other_registers.py
#: participants/register_fields.py participants/sheets.py
msgid "Mentor's full name"
msgstr "ФИО наставника"

#: participants/importing/columns.py
msgid "Phone, e-mail"
msgstr "Телефон, почта"

#: participants/importing/columns.py
msgid "Main competencies"
msgstr "Основные компетенции"

#: participants/importing/columns.py participants/person_page.py
#: participants/register_fields.py
msgid "Achievements"
msgstr "Достижения"

#: participants/importing/columns.py participants/person_page.py
#: participants/register_fields.py
msgid "Interests"
msgstr "Интересы"

#: participants/importing/columns.py participants/person_page.py
#: participants/register_fields.py participants/sheets.py
msgid "Preferred age of mentees"
msgstr "Желаемый возраст наставляемых"

#: participants/importing/columns.py participants/person_page.py
#: participants/register_fields.py
msgid "Hours a month"
msgstr "Часов в месяц"

#: participants/importing/columns.py participants/register_fields.py
#: participants/sheets.py
msgid "Mentees' full names"
msgstr "ФИО наставляемых"

#: participants/importing/pairing.py
msgid "already named with another mentor above"
msgstr "выше уже назван с другим наставником"

#: participants/importing/parent_columns.py
msgid "Parent (guardian): name and phone"
msgstr "Представитель: ФИО и телефон"

#: participants/importing/parent_columns.py
msgid "Who the parent is to the pupil"
msgstr "Кем приходится ученику"

#: participants/importing/parent_columns.py
msgid "Parent's phone"
msgstr "Телефон родителя"

#: participants/importing/parent_columns.py
msgid "Parent's e-mail"
msgstr "Почта родителя"

#: participants/importing/parent_columns.py
msgid "Mother: name and phone"
msgstr "Мать: имя и телефон"

#: participants/importing/parent_columns.py
msgid "Mother's phone"
msgstr "Телефон матери"

#: participants/importing/parent_columns.py
msgid "Father: name and phone"
msgstr "Отец: имя и телефон"

#: participants/importing/parent_columns.py
msgid "Father's phone"
msgstr "Телефон отца"

#: participants/importing/parent_columns.py
msgid "Second parent (guardian)"
msgstr "Второй родитель (представитель)"

#: participants/importing/parent_columns.py
msgid "Second parent's phone"
msgstr "Телефон второго родителя"

#: participants/importing/rows.py
msgid "A mentor can not be found without a need."
msgstr "Без запроса не подобрать наставника."

#: participants/importing/rows.py
msgid "A mentee can not be found without competencies."
msgstr "Без компетенций не подобрать наставляемого."

#: participants/importing/rows.py
#, python-format
msgid "Give the letter, for example %(class)s “А”"
msgstr "Укажите букву, например %(class)s «А»"

#: participants/importing/rows.py
#, python-format
msgid "There is no such format. There are: %(formats)s."
msgstr "Такой формы нет. Есть: %(formats)s."

#: participants/importing/rows.py
#, python-format
msgid "Shorten it to %(most)d characters."
msgstr "Сократите до %(most)d знаков."

#: participants/importing/showing.py participants/importing/showing_file.py
msgid "To correct"
msgstr "Исправить"

#: participants/importing/showing.py
msgid "To decide"
msgstr "Решить"

#: participants/importing/showing.py
msgid "Already there"
msgstr "Уже в базе"

#: participants/importing/showing.py participants/views/selection.py
#: templates/participants/selection/selection.html
msgid "Ready"
msgstr "Готовы"

#: participants/importing/showing.py
msgid "Repeated"
msgstr "Повторы"

#: participants/importing/showing.py
msgid "It is another person"
msgstr "Это другой человек"

#: participants/importing/showing.py
msgid "It is the same person"
msgstr "Это тот же человек"

#: participants/importing/showing.py
#, python-format
msgid "taken for %(name)s, %(where)s"
msgstr "в базе это %(name)s, %(where)s"

#: participants/importing/showing.py
#, python-format
msgid "It is %(name)s"
msgstr "Это %(name)s"

#: participants/importing/showing.py
#, python-format
msgid "there is: %(people)s"
msgstr "в базе есть: %(people)s"

#: participants/importing/showing.py
#, python-format
msgid "%(position)d of %(count)d people in the cell"
msgstr "%(position)d-й из %(count)d человек в ячейке"

#: participants/importing/showing.py
#, python-format
msgid "%(column)s: from a cell merged with row %(row)d"
msgstr "из объединённой ячейки строки %(row)d: %(column)s"

#: participants/importing/showing.py
#, python-format
msgid "%(column)s: from the heading above the rows"
msgstr "из заголовка над строками: %(column)s"

#: participants/importing/showing.py
#, python-format
msgid "there is no place for: %(texts)s"
msgstr "некуда записать: %(texts)s"

#: participants/importing/showing.py
#, python-format
msgid "proposed as a pair: %(names)s"
msgstr "предложим в пару: %(names)s"

#: participants/importing/showing.py
#, python-format
msgid "the mentor's places: %(was)d now, %(will)d then"
msgstr "мест у наставника: сейчас %(was)d, станет %(will)d"

#: participants/importing/showing.py
#, python-format
msgid "mentees of the mentor: %(mentees)d; the programme lets a mentor have %(most)d"
msgstr "наставляемых у наставника станет %(mentees)d, а программа допускает не больше %(most)d"

#: participants/importing/showing.py
#, python-format
msgid "not in the other register: %(names)s"
msgstr "нет в другой базе: %(names)s"

#: participants/importing/showing.py
#, python-format
msgid "we update: %(columns)s"
msgstr "обновим: %(columns)s"

#: participants/importing/showing.py
msgid "decide whether it is the same person; not loaded until then"
msgstr "решите, тот ли это человек; пока не загружаем"

#: participants/importing/showing.py
#, python-format
msgid "looks like row %(row)s: decide whether it is the same person"
msgstr "похоже на строку %(row)s: решите, тот ли это человек"

#: participants/importing/showing.py
#, python-format
msgid "repeats row %(row)s; the parent is added to it"
msgstr "повтор строки %(row)s, второй родитель добавлен к ней"

#: participants/importing/showing.py
#, python-format
msgid "repeats row %(row)s; the name beside is added to it"
msgstr "повтор строки %(row)s; имя из соседнего столбца добавим в ту строку"

#: participants/importing/showing.py
#, python-format
msgid "repeats row %(row)s, not loaded"
msgstr "повтор строки %(row)s, не загружаем"

#: participants/importing/showing.py
msgid "ready, the person is already known"
msgstr "готова, человек уже известен"

#: participants/importing/showing.py participants/register_fields.py
#: templates/participants/_selection.html
#: templates/participants/selection/selection.html
msgid "ready"
msgstr "готова"

#: participants/importing/showing.py
msgid "nothing changes"
msgstr "без изменений"

#: participants/importing/showing.py
msgid "correct"
msgstr "исправить"

#: participants/importing/showing.py
msgid "the patronymic"
msgstr "отчество"

#: participants/importing/showing.py
msgid "the class"
msgstr "класс"

#: participants/importing/showing.py
msgid "the date of birth"
msgstr "дату рождения"

#: participants/importing/showing.py
msgid "the need"
msgstr "запрос"

#: participants/importing/showing.py
msgid "the parent"
msgstr "представителя"

#: participants/importing/showing.py
msgid "the parent's phone"
msgstr "телефон родителя"

#: participants/importing/showing.py
msgid "the parent's e-mail"
msgstr "почту родителя"

#: participants/importing/showing.py
msgid "the format"
msgstr "форму"

#: participants/importing/showing.py
msgid "the date of joining"
msgstr "дату вхождения"

#: participants/importing/showing.py
msgid "the e-mail"
msgstr "почту"

#: participants/importing/showing.py
msgid "the phone"
msgstr "телефон"

#: participants/importing/showing.py
msgid "the contacts"
msgstr "контакты"

#: participants/importing/showing.py
msgid "the post"
msgstr "должность"

#: participants/importing/showing.py
msgid "the place of work"
msgstr "место работы"

#: participants/importing/showing.py
msgid "the competencies"
msgstr "компетенции"

#: participants/importing/showing.py
msgid "the achievements"
msgstr "достижения"

#: participants/importing/showing.py
msgid "the interests"
msgstr "интересы"

#: participants/importing/showing.py
msgid "the age of mentees"
msgstr "возраст наставляемых"

#: participants/importing/showing.py
msgid "the hours"
msgstr "часы"

#: participants/importing/showing.py
msgid "the pair"
msgstr "пару"

#: participants/importing/showing.py
msgid "the number of places"
msgstr "число мест"

#: participants/importing/showing.py
msgid "who the parent is"
msgstr "кем приходится"

#: participants/importing/showing.py
msgid "the mother"
msgstr "мать"

#: participants/importing/showing.py
msgid "the mother's phone"
msgstr "телефон матери"

#: participants/importing/showing.py
msgid "the second parent"
msgstr "второй родитель"

#: participants/importing/showing.py
msgid "the second parent's phone"
msgstr "телефон второго родителя"

#: participants/importing/showing.py
msgid "the subject"
msgstr "предмет"

#: participants/importing/showing.py
msgid "the experience"
msgstr "стаж"

#: participants/importing/showing.py
msgid "the father"
msgstr "отец"

#: participants/importing/showing.py
msgid "the father's phone"
msgstr "телефон отца"

#: participants/importing/showing_file.py
#, python-format
msgid "%(n)d line is not a row"
msgid_plural "%(n)d lines are not rows"
msgstr[0] "%(n)d строка — не запись о человеке"
msgstr[1] "%(n)d строки — не записи о людях"
msgstr[2] "%(n)d строк — не записи о людях"

#: participants/importing/showing_file.py
msgid "Row of the file"
msgstr "Строка файла"

#: participants/importing/showing_file.py
msgid "What to correct"
msgstr "Что исправить"

#: participants/invitations.py surveys/enquiries/asking.py
#, python-format
msgid "in the product and by e-mail: %(address)s"
msgstr "в кабинет и письмом: %(address)s"

#: participants/invitations.py surveys/enquiries/asking.py
#: surveys/views/enquiries.py templates/participants/selection/tell.html
msgid "in the product"
msgstr "в кабинет"

#: participants/invitations.py surveys/enquiries/asking.py
#, python-format
msgid "by e-mail: %(address)s"
msgstr "письмом: %(address)s"

#: participants/invitations.py
#, python-format
msgid "Cancelled: %(title)s, %(day)s"
msgstr "Отменено: %(title)s, %(day)s"

#: participants/invitations.py
#, python-format
msgid "New date or place: %(title)s, %(day)s"
msgstr "Новое время или место: %(title)s, %(day)s"

#: participants/invitations.py
#, python-format
msgid "Invitation: %(title)s, %(day)s"
msgstr "Приглашение: %(title)s, %(day)s"

#: participants/job_handlers.py
msgid "Checking the rows"
msgstr "Проверяем строки"

#: participants/job_handlers.py
msgid "Loading the list"
msgstr "Загружаем список"

#: participants/job_handlers.py
msgid "Whoever asked for it may no longer keep the consents."
msgstr "Тот, кто загрузил пачку, больше не ведёт согласия."

#: participants/job_handlers.py
msgid "Whoever asked for it may no longer change the registers."
msgstr "У того, кто загружал список, больше нет права менять базы."

#: participants/job_handlers.py
msgid "Whoever asked for it may no longer see the certificates."
msgstr "Тому, кто просил файл, удостоверения больше не доступны."

#: participants/job_handlers.py
msgid "Drawing the certificates"
msgstr "Готовим удостоверения"

#: participants/management/commands/import_participants.py
msgid "There is no such programme."
msgstr "Такой программы нет."

#: participants/management/commands/import_participants.py
#, python-format
msgid "The file has no column that was recognised as «%(names)s»."
msgstr "В файле не нашли столбец «%(names)s»."

#: participants/management/commands/import_participants.py
msgid "Write columns like need=4."
msgstr "Столбцы указывают так: need=4."

#: participants/management/commands/import_participants.py
msgid "There is no such account."
msgstr "Такой учётной записи нет."

#: participants/management/commands/import_participants.py
#, python-format
msgid "%(n)d record"
msgid_plural "%(n)d records"
msgstr[0] "%(n)d запись"
msgstr[1] "%(n)d записи"
msgstr[2] "%(n)d записей"

#: participants/management/commands/import_participants.py
#: participants/views/imports.py
#, python-format
msgid "%(n)d record is loaded."
msgid_plural "%(n)d records are loaded."
msgstr[0] "Загружена %(n)d запись."
msgstr[1] "Загружено %(n)d записи."
msgstr[2] "Загружено %(n)d записей."

#: participants/merging_rules.py
msgid "The data of one of the records are to be destroyed. Decide on that first."
msgstr "Данные одной из записей ждут уничтожения. Сначала решите это."

#: participants/merging_rules.py
msgid "Special circumstances are written down in both records. Open them, put them into one and clear the other."
msgstr "Особые обстоятельства записаны в обеих записях. Откройте их, соберите в одной, а в другой очистите."

#: participants/merging_rules.py
msgid "The data of both records are to be destroyed."
msgstr "Данные обеих записей ждут уничтожения."

#: participants/merging_rules.py
msgid "Both records have a permission for the long-term register. Withdraw one of them first."
msgstr "В обеих записях есть разрешение для долгосрочного реестра. Сначала отзовите одно из них."

#: participants/merging_rules.py
msgid "An interview is planned for both records. Call one of them off first."
msgstr "Собеседование назначено обеим записям. Сначала отмените одно из них."

#: participants/merging_rules.py
msgid "Both records have a valid certificate of one course. Annul one of them first."
msgstr "В обеих записях есть действующий сертификат одного курса. Сначала аннулируйте один из них."

#: participants/merging_rules.py
msgid "The same school has invited both records as a mentor. Decide on one of the invitations first."
msgstr "Одна и та же школа пригласила обе записи как наставника. Сначала решите по одному из приглашений."

#: participants/merging_rules.py
msgid "Both records came as a guest mentor from another school."
msgstr "Обе записи — приглашённый наставник из другой школы."

#: participants/models/access_card.py
msgid "issued at"
msgstr "выпущена"

#: participants/models/access_card.py
msgid "printed at"
msgstr "напечатана"

#: participants/models/access_card.py
msgid "last used at"
msgstr "последний вход"

#: participants/models/access_card.py
msgid "revoked at"
msgstr "отозвана"

#: participants/models/access_card.py
msgid "access card"
msgstr "карточка для входа"

#: participants/models/access_card.py
msgid "access cards"
msgstr "карточки для входа"

#: participants/models/attendance.py participants/models/participation.py
#: participants/models/register_layout.py roadmap/models/programme.py
msgid "name"
msgstr "название"

#: participants/models/attendance.py
msgid "who it is"
msgstr "кто это"

#: participants/models/attendance.py
msgid "attendance"
msgstr "присутствие"

#: participants/models/attendance.py
msgid "attendances"
msgstr "присутствие"

#: participants/models/attendance.py
#, python-format
msgid "parent: %(child)s"
msgstr "родитель: %(child)s"

#: participants/models/attention.py
msgid "special attention"
msgstr "особое внимание"

#: participants/models/attention.py
msgid "who may read it"
msgstr "кто может прочесть"

#: participants/models/attention.py
msgid "note on a person"
msgstr "заметка о человеке"

#: participants/models/attention.py
msgid "notes on people"
msgstr "заметки о людях"

#: participants/models/bulk_change.py
msgid "change of many rows"
msgstr "изменение у нескольких участников"

#: participants/models/bulk_change.py
msgid "changes of many rows"
msgstr "изменения у нескольких участников"

#: participants/models/consent.py roadmap/models/roadmap.py
#: surveys/models/questionnaire.py
msgid "version"
msgstr "версия"

#: participants/models/consent.py
msgid "valid for, years"
msgstr "срок действия, лет"

#: participants/models/consent.py
msgid "asked anew"
msgstr "просить заново"

#: participants/models/consent.py
msgid "what was signed before holds until"
msgstr "подписанное раньше действует до"

#: participants/models/consent.py
msgid "consent text"
msgstr "текст согласия"

#: participants/models/consent.py
msgid "consent texts"
msgstr "тексты согласий"

#: participants/models/consent.py
msgid "refused at"
msgstr "отказ получен"

#: participants/models/consent.py
msgid "request for consent"
msgstr "запрос согласия"

#: participants/models/consent.py
msgid "requests for consent"
msgstr "запросы согласий"

#: participants/models/consent.py participants/models/consent_code.py
msgid "signed by"
msgstr "кто подписал"

#: participants/models/consent.py
msgid "way"
msgstr "способ"

#: participants/models/consent.py participants/models/long_term.py
#: participants/sharing/on_person.py
msgid "given on"
msgstr "дано"

#: participants/models/consent.py
msgid "last day under the former text"
msgstr "последний день по прежнему тексту"

#: participants/models/consent.py
msgid "Set when a new text asks for it."
msgstr "Ставится, когда этого требует новый текст."

#: participants/models/consent.py
msgid "text as agreed to"
msgstr "текст, с которым согласились"

#: participants/models/consent.py
msgid "With the names filled in; online."
msgstr "С подставленными именами; для согласий по ссылке."

#: participants/models/consent.py
msgid "confirmed by"
msgstr "чем подтверждено"

#: participants/models/consent.py
msgid "withdrawn at"
msgstr "отозвано"

#: participants/models/consent.py participants/models/erasure.py
msgid "why"
msgstr "причина"

#: participants/models/consent.py
msgid "data are destroyed by"
msgstr "данные уничтожаются до"

#: participants/models/consent.py
msgid "This consent is already withdrawn."
msgstr "Это согласие уже отозвано."

#: participants/models/consent_code.py
msgid "sent to"
msgstr "отправлено на"

#: participants/models/consent_code.py
msgid "confirmation code"
msgstr "код подтверждения"

#: participants/models/consent_code.py
msgid "confirmation codes"
msgstr "коды подтверждения"

#: participants/models/consent_needs.py participants/models/requirement.py
#: roadmap/models/programme.py
msgid "model"
msgstr "модель"

#: participants/models/consent_needs.py
msgid "papers needed"
msgstr "перечень нужных согласий"

#: participants/models/consent_policy.py
msgid "age from which a minor signs beside the guardian"
msgstr "возраст, с которого несовершеннолетний подписывает вместе с представителем"

#: participants/models/consent_policy.py
msgid "Empty: the guardian's signature is enough until the age of 18."
msgstr "Пусто: до 18 лет достаточно подписи представителя."

#: participants/models/consent_policy.py
msgid "days before the term ends on which a new consent is asked for"
msgstr "за сколько дней до окончания срока просить новое согласие"

#: participants/models/consent_policy.py
msgid "rule of consents"
msgstr "правило согласий"

#: participants/models/consent_policy.py
msgid "rules of consents"
msgstr "правила согласий"

#: participants/models/erasure.py
msgid "destroy by"
msgstr "уничтожить до"

#: participants/models/erasure.py
msgid "act"
msgstr "акт"

#: participants/models/erasure.py
msgid "destruction of data"
msgstr "уничтожение данных"

#: participants/models/erasure.py
msgid "destructions of data"
msgstr "уничтожения данных"

#: participants/models/expert.py
msgid "place of work and post"
msgstr "место работы и должность"

#: participants/models/expert.py
msgid "what the expert can teach"
msgstr "чему может научить"

#: participants/models/expert.py
msgid "phone or e-mail"
msgstr "телефон или почта"

#: participants/models/expert.py surveys/holdings.py surveys/models/survey.py
msgid "answer"
msgstr "ответ"

#: participants/models/expert.py
msgid "expert"
msgstr "эксперт"

#: participants/models/expert.py participants/models/interview.py
msgid "experts"
msgstr "эксперты"

#: participants/models/gathering.py
msgid "what is told to those invited"
msgstr "текст для приглашённых"

#: participants/models/gathering.py
msgid "why it is cancelled"
msgstr "почему отменено"

#: participants/models/gathering.py participants/models/interview.py
msgid "number of the protocol"
msgstr "номер протокола"

#: participants/models/gathering.py
msgid "chair"
msgstr "председатель"

#: participants/models/gathering.py
msgid "secretary"
msgstr "секретарь"

#: participants/models/gathering.py
msgid "what was decided"
msgstr "что решили"

#: participants/models/gathering.py
msgid "gathering"
msgstr "общая встреча"

#: participants/models/gathering.py
msgid "gatherings"
msgstr "общие встречи"

#: participants/models/gathering.py
msgid "who exactly"
msgstr "кто именно"

#: participants/models/gathering.py
msgid "invited besides those named"
msgstr "приглашено без имён"

#: participants/models/gathering.py
msgid "came of them"
msgstr "пришло из них"

#: participants/models/gathering.py
msgid "audience"
msgstr "аудитория"

#: participants/models/gathering.py
msgid "audiences"
msgstr "аудитории"

#: participants/models/gathering.py
msgid "question of the agenda"
msgstr "вопрос повестки"

#: participants/models/gathering.py
msgid "who reported"
msgstr "докладчик"

#: participants/models/gathering.py
msgid "heard"
msgstr "слушали"

#: participants/models/gathering.py
msgid "spoke"
msgstr "выступили"

#: participants/models/gathering.py
msgid "decided"
msgstr "решили"

#: participants/models/gathering.py
msgid "vote"
msgstr "голосование"

#: participants/models/gathering.py
msgid "questions of the agenda"
msgstr "вопросы повестки"

#: participants/models/import_batch.py
msgid "uploaded lists"
msgstr "загруженные списки"

#: participants/models/import_batch.py participants/models/paper_pile.py
#: templates/organisations/_job.html
msgid "It did not work out"
msgstr "Не получилось"

#: participants/models/interview.py
msgid "whom it is asked"
msgstr "кому задают"

#: participants/models/interview.py surveys/models/questionnaire.py
msgid "question"
msgstr "вопрос"

#: participants/models/interview.py
msgid "what the mark is for"
msgstr "за что отметка"

#: participants/models/interview.py
msgid "the best mark"
msgstr "высшая отметка"

#: participants/models/interview.py
msgid "question of the interview"
msgstr "вопрос собеседования"

#: participants/models/interview.py
msgid "questions of the interview"
msgstr "вопросы собеседования"

#: participants/models/interview.py
msgid "minutes for each"
msgstr "минут на каждого"

#: participants/models/interview.py
msgid "who talks"
msgstr "кто беседует"

#: participants/models/interview.py
msgid "psychologist present"
msgstr "присутствует психолог"

#: participants/models/interview.py
msgid "day of interviews"
msgstr "день собеседований"

#: participants/models/interview.py
msgid "days of interviews"
msgstr "дни собеседований"

#: participants/models/interview.py roadmap/models/submission.py
msgid "decision"
msgstr "решение"

#: participants/models/interview.py
msgid "held on"
msgstr "дата проведения"

#: participants/models/interview.py participants/models/participation.py
#: templates/participants/selection/interview.html
msgid "interview"
msgstr "собеседование"

#: participants/models/interview.py
msgid "interviews"
msgstr "собеседования"

#: participants/models/long_term.py
msgid "who sees the mentor"
msgstr "кто видит наставника"

#: participants/models/long_term.py participants/sharing/on_person.py
msgid "how it was given"
msgstr "как дано"

#: participants/models/long_term.py
msgid "signed paper"
msgstr "подписанная бумага"

#: participants/models/long_term.py participants/sharing/on_person.py
msgid "ended at"
msgstr "закончилось"

#: participants/models/long_term.py
msgid "permission for the long-term register"
msgstr "разрешение на включение в долгосрочную базу"

#: participants/models/long_term.py
msgid "permissions for the long-term register"
msgstr "разрешения на включение в долгосрочную базу"

#: participants/models/merge.py
msgid "merged at"
msgstr "объединены"

#: participants/models/merge.py
msgid "merge of two records"
msgstr "объединение двух записей"

#: participants/models/merge.py
msgid "merges of records"
msgstr "объединения записей"

#: participants/models/merge.py
msgid "people who are not the same"
msgstr "разные люди"

#: participants/models/paper_pile.py
msgid "day on the forms"
msgstr "день на бланках"

#: participants/models/paper_pile.py
msgid "pile of forms"
msgstr "пачка бланков"

#: participants/models/paper_pile.py
msgid "piles of forms"
msgstr "пачки бланков"

#: participants/models/paper_pile.py
msgid "The pile is not as it was when this page was opened."
msgstr "Пачка изменилась с тех пор, как открыта эта страница."

#: participants/models/paper_pile.py
msgid "not recorded"
msgstr "не записывать"

#: participants/models/paper_pile.py
msgid "signed by the guardian"
msgstr "подписано представителем"

#: participants/models/paper_pile.py
msgid "signed by the participant"
msgstr "подписано участником"

#: participants/models/paper_pile.py
msgid "guardian's surname, name and patronymic"
msgstr "фамилия, имя, отчество представителя"

#: participants/models/paper_pile.py templates/participants/pile.html
msgid "day"
msgstr "день"

#: participants/models/paper_pile.py
msgid "form of a pile"
msgstr "бланк пачки"

#: participants/models/paper_pile.py
msgid "forms of a pile"
msgstr "бланки пачки"

#: participants/models/paper_pile.py
msgid "page of a pile"
msgstr "страница пачки"

#: participants/models/paper_pile.py
msgid "pages of a pile"
msgstr "страницы пачки"

#: participants/models/participation.py
msgid "topic"
msgstr "тема"

#: participants/models/participation.py
msgid "joined on"
msgstr "дата вхождения"

#: participants/models/participation.py
msgid "finished on"
msgstr "дата завершения"

#: participants/models/participation.py
msgid "main need"
msgstr "основной запрос"

#: participants/models/participation.py
msgid "competencies"
msgstr "компетенции"

#: participants/models/participation.py
msgid "achievements"
msgstr "достижения"

#: participants/models/participation.py
msgid "interests"
msgstr "интересы"

#: participants/models/participation.py
msgid "wishes"
msgstr "пожелания"

#: participants/models/participation.py
msgid "preferred age or classes of mentees"
msgstr "желаемый возраст или классы наставляемых"

#: participants/models/participation.py
msgid "hours a month"
msgstr "часов в месяц"

#: participants/models/participation.py
msgid "mentees at once"
msgstr "сколько наставляемых одновременно"

#: participants/models/participation.py
msgid "interviewed on"
msgstr "дата собеседования"

#: participants/models/participation.py
msgid "training"
msgstr "обучение"

#: participants/models/participation.py
msgid "application accepted on"
msgstr "анкета принята"

#: participants/models/participation.py templates/components/signin_way.html
msgid "results"
msgstr "итоги"

#: participants/models/participation.py
msgid "case or feedback"
msgstr "кейс или отзыв"

#: participants/models/participation.py
msgid "passed the programme"
msgstr "прошёл программу"

#: participants/models/participation.py
msgid "stays in the long-term register"
msgstr "остаётся в долгосрочной базе наставников"

#: participants/models/participation.py
msgid "participation"
msgstr "участие"

#: participants/models/participation.py
msgid "participations"
msgstr "участия"

#: participants/models/participation.py
msgid "This participation is already finished."
msgstr "Это участие уже завершено."

#: participants/models/participation.py
#, python-format
msgid "It can not finish before it began: %(day)s."
msgstr "Участие не может закончиться раньше, чем началось: %(day)s."

#: participants/models/participation.py
msgid "This participation goes on."
msgstr "Это участие продолжается."

#: participants/models/person.py
msgid "last name"
msgstr "фамилия"

#: participants/models/person.py
msgid "first name"
msgstr "имя"

#: participants/models/person.py
msgid "date of birth"
msgstr "дата рождения"

#: participants/models/person.py
msgid "year of birth"
msgstr "год рождения"

#: participants/models/person.py
msgid "subject taught"
msgstr "преподаваемый предмет"

#: participants/models/person.py
msgid "place of work or study"
msgstr "место работы или учёбы"

#: participants/models/person.py
msgid "experience, years"
msgstr "стаж, лет"

#: participants/models/person.py
msgid "data erased at"
msgstr "данные удалены"

#: participants/models/person.py templates/surveys/_reach.html
msgid "person"
msgid_plural "people"
msgstr[0] "человек"
msgstr[1] "человека"
msgstr[2] "человек"

#: participants/models/person.py
msgid "people"
msgstr "люди"

#: participants/models/person.py
msgid "relation"
msgstr "кем приходится"

#: participants/models/person.py
msgid "guardians"
msgstr "представители"

#: participants/models/person.py
msgid "parent, name not given"
msgstr "родитель, имя не указано"

#: participants/models/register_layout.py
msgid "register"
msgstr "база"

#: participants/models/register_layout.py
msgid "shown to everybody at school"
msgstr "видна всем сотрудникам школы"

#: participants/models/register_layout.py
msgid "saved view"
msgstr "подборка"

#: participants/models/register_layout.py
msgid "saved views"
msgstr "подборки"

#: participants/models/register_layout.py
msgid "columns of a register"
msgstr "столбцы базы"

#: participants/models/register_layout.py
msgid "columns of registers"
msgstr "столбцы баз"

#: participants/models/requirement.py
msgid "requirement"
msgstr "требование"

#: participants/models/requirement.py roadmap/models/event.py
msgid "explanation"
msgstr "пояснение"

#: participants/models/requirement.py
msgid "how it is checked"
msgstr "как проверяется"

#: participants/models/requirement.py
msgid "of whom"
msgstr "от кого"

#: participants/models/requirement.py
msgid "usual requirement"
msgstr "обычное требование"

#: participants/models/requirement.py
msgid "usual requirements"
msgstr "обычные требования"

#: participants/models/requirement.py
msgid "no work without it"
msgstr "без этого к работе не допускать"

#: participants/models/requirement.py
msgid "entry requirement"
msgstr "требование к наставнику"

#: participants/models/requirement.py
msgid "entry requirements"
msgstr "требования к наставникам"

#: participants/models/requirement.py participants/selection/forms.py
#: templates/monitoring/monitoring.html templates/participants/_selection.html
msgid "met"
msgstr "выполнен"

#: participants/models/requirement.py
msgid "checked on"
msgstr "дата проверки"

#: participants/models/requirement.py roadmap/enums.py
msgid "note"
msgstr "примечание"

#: participants/models/requirement.py templates/participants/_selection.html
msgid "paper"
msgstr "документ"

#: participants/models/requirement.py
msgid "mark of a requirement"
msgstr "отметка о требовании"

#: participants/models/requirement.py
msgid "marks of requirements"
msgstr "отметки о требованиях"

#: participants/models/retention.py
msgid "sort of data"
msgstr "вид данных"

#: participants/models/retention.py
msgid "kept for, days"
msgstr "срок хранения, дней"

#: participants/models/retention.py
msgid "legal basis"
msgstr "правовое основание"

#: participants/models/retention.py
msgid "goes by itself"
msgstr "удаляется автоматически"

#: participants/models/retention.py
msgid "retention period"
msgstr "срок хранения"

#: participants/models/retention.py
msgid "retention periods"
msgstr "сроки хранения"

#: participants/models/shared_mentor.py roadmap/enums.py
msgid "mentees"
msgstr "наставляемые"

#: participants/models/shared_mentor.py
msgid "what help is wanted"
msgstr "какая помощь нужна"

#: participants/models/shared_mentor.py participants/sharing/on_person.py
msgid "contacts are passed on"
msgstr "контакты переданы"

#: participants/models/shared_mentor.py
msgid "invitation of a mentor"
msgstr "приглашение наставника"

#: participants/models/shared_mentor.py
msgid "invitations of mentors"
msgstr "приглашения наставников"

#: participants/models/shared_mentor.py
#, python-format
msgid "This invitation was already decided on: %(state)s."
msgstr "По этому приглашению уже есть решение: %(state)s."

#: participants/models/shared_mentor.py
msgid "invitation of our mentor"
msgstr "приглашение нашего наставника"

#: participants/models/shared_mentor.py
msgid "invitations of our mentors"
msgstr "приглашения наших наставников"

#: participants/models/topic_change.py
msgid "change of a topic"
msgstr "изменение темы"

#: participants/models/topic_change.py
msgid "changes of topics"
msgstr "изменения тем"

#: participants/models/training.py
msgid "sessions of a training group at least"
msgstr "занятий в учебной группе, не менее"

#: participants/models/training.py
msgid "sessions to attend to be trained"
msgstr "занятий нужно посетить"

#: participants/models/training.py
msgid "rules of selection"
msgstr "правила отбора"

#: participants/models/training.py
msgid "name of the course"
msgstr "название курса"

#: participants/models/training.py
msgid "leader from the staff"
msgstr "ведущий из сотрудников"

#: participants/models/training.py
msgid "leader from the experts"
msgstr "ведущий из экспертов"

#: participants/models/training.py
msgid "hours of the course"
msgstr "часов в курсе"

#: participants/models/training.py
msgid "training group"
msgstr "учебная группа"

#: participants/models/training.py
msgid "member of a training group"
msgstr "участник учебной группы"

#: participants/models/training.py
msgid "members of training groups"
msgstr "участники учебных групп"

#: participants/models/training.py
msgid "training sessions"
msgstr "занятия"

#: participants/models/training.py
msgid "made up on"
msgstr "отработано"

#: participants/models/training.py
msgid "session made up for"
msgstr "отработанное занятие"

#: participants/models/training.py
msgid "sessions made up for"
msgstr "отработанные занятия"

#: participants/models/training.py
msgid "training material"
msgstr "учебный материал"

#: participants/models/training.py
msgid "training materials"
msgstr "учебные материалы"

#: participants/models/training.py
msgid "issued on"
msgstr "дата выдачи"

#: participants/models/training.py
msgid "holder"
msgstr "кому выдано"

#: participants/models/training.py
msgid "annulled at"
msgstr "аннулировано"

#: participants/models/training.py
msgid "why it is annulled"
msgstr "почему аннулировано"

#: participants/models/training.py
msgid "certificate of training"
msgstr "удостоверение об обучении"

#: participants/models/training.py
msgid "certificates of training"
msgstr "удостоверения об обучении"

#: participants/models/training.py
msgid "certificates of a group in one file"
msgstr "удостоверения группы одним файлом"

#: participants/models/training.py
msgid "certificates of groups in one file"
msgstr "удостоверения групп одним файлом"

#: participants/other_registers.py
#: templates/participants/programme_register.html
msgid "Register of the programme"
msgstr "Реестр программы"

#: participants/other_registers.py participants/sheets.py
msgid "Mentee's full name"
msgstr "ФИО наставляемого"

#: participants/other_registers.py participants/register_fields.py
#: participants/sheets.py
msgid "Mentee's main need"
msgstr "Основной запрос наставляемого"

#: participants/other_registers.py participants/sheets.py
msgid "Date of joining the programme"
msgstr "Дата вхождения в программу"

#: participants/other_registers.py participants/register_fields.py
#: participants/sheets.py
msgid "Mentor's place of work or study"
msgstr "Место работы (учёбы) наставника"

#: participants/other_registers.py participants/register_fields.py
#: participants/sheets.py
msgid "Mentor's main competencies"
msgstr "Основные компетенции наставника"

#: participants/other_registers.py participants/sheets.py
msgid "Date the programme was finished"
msgstr "Дата завершения программы"

#: participants/other_registers.py participants/sheets.py
msgid "Results of the programme"
msgstr "Результаты программы"

#: participants/other_registers.py
#: templates/participants/long_term_register.html
msgid "Long-term base of mentors"
msgstr "Долгосрочная база наставников"

#: participants/other_registers.py roadmap/event_proofs.py
msgid "Formats of mentoring"
msgstr "Формы наставничества"

#: participants/other_registers.py
#: templates/participants/long_term_register.html
msgid "School years as a mentor"
msgstr "Учебные годы в роли наставника"

#: participants/other_registers.py participants/sharing/forms.py
#: templates/participants/long_term_register.html
msgid "Who sees the mentor"
msgstr "Кто видит наставника"

#: participants/other_registers.py
msgid "Permission given on"
msgstr "Согласие от"

#: participants/person_page.py participants/register_fields.py
msgid "Wishes"
msgstr "Пожелания"

#: participants/person_page.py
msgid "Mentees at once"
msgstr "Наставляемых одновременно"

#: participants/person_page.py participants/register_fields.py
msgid "Case or feedback"
msgstr "Кейс или отзыв"

#: participants/person_page.py
#, python-format
msgid "class teacher %(name)s"
msgstr "классный руководитель %(name)s"

#: participants/person_page.py
#, python-format
msgid "%(n)d year old"
msgid_plural "%(n)d years old"
msgstr[0] "%(n)d год"
msgstr[1] "%(n)d года"
msgstr[2] "%(n)d лет"

#: participants/person_page.py
msgid "In the register"
msgstr "В базе"

#: participants/person_page.py
msgid "Group meeting"
msgstr "Групповая встреча"

#: participants/person_page.py roadmap/enums.py
msgid "Completion"
msgstr "Завершение"

#: participants/personal_data.py roadmap/difference.py mentoring/kit/lists.py
msgid "yes"
msgstr "да"

#: participants/personal_data.py roadmap/difference.py mentoring/kit/lists.py
msgid "no"
msgstr "нет"

#: participants/personal_data.py
msgid "The file is not in the store. Ask the administrator."
msgstr "Файла нет в хранилище. Обратитесь к администратору."

#: participants/personal_data.py templates/participants/personal_data.html
msgid "Personal data"
msgstr "Персональные данные"

#: participants/pile_page.py
msgid "Nobody of this name is in the school's registers."
msgstr "Никого с таким именем в базе школы нет."

#: participants/pile_page.py
#, python-format
msgid "Several people fit, write the name in full: %(names)s"
msgstr "Подходят несколько человек, напишите имя полностью: %(names)s"

#: participants/pile_page.py
msgid "This document is not signed for such a participant."
msgstr "Такой документ за этого участника не подписывают."

#: participants/pile_reading.py
msgid "Reading the forms"
msgstr "Читаем бланки"

#: participants/pile_reading.py
#, python-format
msgid "The file has %(n)d pages. Split it: at most %(most)d."
msgstr "В файле %(n)d страниц. Разделите его: не больше %(most)d."

#: participants/pile_reading.py
#, python-format
msgid "%(file)s, page %(page)d"
msgstr "%(file)s, с. %(page)d"

#: participants/printing.py
#, python-format
msgid "Sheet of informing %(day)s"
msgstr "Лист ознакомления %(day)s"

#: participants/printing.py
#, python-format
msgid "Protocol %(day)s.docx"
msgstr "Протокол %(day)s.docx"

#: participants/printing.py templates/participants/_gathering_side.html
#: templates/participants/selection/day.html
msgid "Protocol"
msgstr "Протокол"

#: participants/printing.py
msgid "Sheet of attendance"
msgstr "Лист регистрации"

#: participants/protocol.py
msgid "sheet of informing"
msgstr "лист ознакомления"

#: participants/protocol.py
#, python-format
msgid "%(came)d person of %(invited)d was informed"
msgid_plural "%(came)d people of %(invited)d were informed"
msgstr[0] "проинформирован %(came)d человек из %(invited)d"
msgstr[1] "проинформировано %(came)d человека из %(invited)d"
msgstr[2] "проинформировано %(came)d человек из %(invited)d"

#: participants/protocol.py
#, python-format
msgid "%(came)d person of %(invited)d invited"
msgid_plural "%(came)d people of %(invited)d invited"
msgstr[0] "%(came)d человек из %(invited)d приглашённых"
msgstr[1] "%(came)d человека из %(invited)d приглашённых"
msgstr[2] "%(came)d человек из %(invited)d приглашённых"

#: participants/protocol.py
msgctxt "protocol"
msgid "the list is annexed"
msgstr "список прилагается"

#: participants/protocol_word.py templates/print/protocol.html
msgid "Chair"
msgstr "Председатель"

#: participants/protocol_word.py templates/print/protocol.html
msgid "Secretary"
msgstr "Секретарь"

#: participants/protocol_word.py participants/selection/interview_paper.py
#: templates/print/interview_protocol.html templates/print/protocol.html
msgid "PROTOCOL"
msgstr "ПРОТОКОЛ"

#: participants/protocol_word.py templates/print/protocol.html
msgid "Present"
msgstr "Присутствовали"

#: participants/protocol_word.py templates/print/protocol.html
msgid "AGENDA"
msgstr "ПОВЕСТКА ДНЯ"

#: participants/protocol_word.py templates/print/protocol.html
msgctxt "protocol"
msgid "SPOKE"
msgstr "ВЫСТУПИЛИ"

#: participants/protocol_word.py templates/print/protocol.html
msgid "Voted"
msgstr "Голосовали"

#: participants/protocol_word.py templates/print/protocol.html
msgid "Announced"
msgstr "Текст объявления"

#: participants/protocol_word.py templates/print/protocol.html
msgctxt "protocol"
msgid "DECIDED"
msgstr "РЕШИЛИ"

#: participants/protocol_word.py templates/print/protocol.html
msgid "Annex: list of those present"
msgstr "Приложение. Список присутствовавших"

#: participants/protocol_word.py templates/print/protocol.html
msgid "Annex: list of those informed"
msgstr "Приложение. Список ознакомленных"

#: participants/protocol_word.py templates/organisations/staff.html
#: templates/participants/gathering_tell.html templates/print/protocol.html
msgid "Name"
msgstr "Имя"

#: participants/protocol_word.py templates/print/protocol.html
msgid "Counted without names"
msgstr "Учтены по числу"

#: participants/protocol_word.py templates/participants/training/training.html
#: templates/print/protocol.html
msgid "Group"
msgstr "Группа"

#: participants/protocol_word.py templates/participants/_attendance_list.html
#: templates/print/protocol.html
msgid "Invited"
msgstr "Приглашено"

#: participants/purpose_forms.py
msgid "What it is needed for"
msgstr "Для чего это нужно"

#: participants/purpose_forms.py
msgid "It stands on the document and in the journal of everybody named in it."
msgstr "Цель будет указана в документе и в журнале каждого, кто в нём назван."

#: participants/purpose_forms.py
msgid "Enclose special attention and the notes I may read"
msgstr "Приложить сведения об особом внимании и доступные мне заметки"

#: participants/queries.py
#, python-format
msgid "%(n)d pupil"
msgid_plural "%(n)d pupils"
msgstr[0] "%(n)d обучающийся"
msgstr[1] "%(n)d обучающихся"
msgstr[2] "%(n)d обучающихся"

#: participants/queries.py
#, python-format
msgid "%(n)d teacher"
msgid_plural "%(n)d teachers"
msgstr[0] "%(n)d педагог"
msgstr[1] "%(n)d педагога"
msgstr[2] "%(n)d педагогов"

#: participants/queries.py
#, python-format
msgid "%(n)d others"
msgstr "другие: %(n)d"

#: participants/queries.py
#, python-format
msgid "%(n)d mentor"
msgid_plural "%(n)d mentors"
msgstr[0] "%(n)d наставник"
msgstr[1] "%(n)d наставника"
msgstr[2] "%(n)d наставников"

#: participants/queries.py
#, python-format
msgid "%(n)d participant"
msgid_plural "%(n)d participants"
msgstr[0] "%(n)d участник"
msgstr[1] "%(n)d участника"
msgstr[2] "%(n)d участников"

#: participants/register_erasing.py
msgid "Saved views of registers"
msgstr "Сохранённые подборки баз"

#: participants/register_erasing.py
msgid "Columns chosen for registers"
msgstr "Выбранные столбцы баз"

#: participants/register_erasing.py
msgid "Changes made to many rows of a register"
msgstr "Изменения, сделанные сразу у нескольких участников"

#: participants/register_erasing.py
msgid "What records merged into this one said"
msgstr "Что было в записях, объединённых с этой"

#: participants/register_erasing.py
msgid "That somebody of a like name is another person"
msgstr "Отметки, что похожая запись — другой человек"

#: participants/register_erasing.py
msgid "Changes of topics"
msgstr "Изменения тем"

#: participants/register_export.py
#, python-format
msgid "%(n)d row"
msgid_plural "%(n)d rows"
msgstr[0] "%(n)d строка"
msgstr[1] "%(n)d строки"
msgstr[2] "%(n)d строк"

#: participants/register_fields.py
#, python-format
msgid "%(done)d of %(needed)d"
msgstr "%(done)d из %(needed)d"

#: participants/register_fields.py
#, python-format
msgid "%(first)s and %(n)d more"
msgstr "%(first)s и ещё %(n)d"

#: participants/register_fields.py
#: templates/participants/long_term_register.html
msgid "Competencies"
msgstr "Компетенции"

#: participants/register_fields.py participants/selection/interviews.py
#: participants/selection/readiness.py
#: templates/participants/_own_selection.html
#: templates/participants/_selection.html
#: templates/participants/selection/interview.html
msgid "Interview"
msgstr "Собеседование"

#: participants/register_fields.py templates/participants/_selection.html
msgid "Ready for the work"
msgstr "Готовность к работе"

#: participants/register_fields.py templates/roadmap/_difference.html
msgid "Changed"
msgstr "Изменено"

#: participants/register_fields.py participants/sheets.py
msgid "Contacts (of the parent or guardian)"
msgstr "Контактные данные для связи (данные представителя)"

#: participants/register_fields.py
msgid "Parents or guardians"
msgstr "Законные представители"

#: participants/register_fields.py
msgid "Parents' phone"
msgstr "Телефон представителя"

#: participants/register_fields.py
msgid "Parents' e-mail"
msgstr "Почта представителя"

#: participants/register_fields.py
msgid "Class teacher"
msgstr "Классный руководитель"

#: participants/register_fields.py participants/sheets.py
#: participants/views/check_in.py
msgid "Year of birth"
msgstr "Год рождения"

#: participants/register_fields.py participants/sheets.py
msgid "Mentees' place of study"
msgstr "Место учёбы наставляемых"

#: participants/register_fields.py
msgctxt "column"
msgid "Passed"
msgstr "Прохождение"

#: participants/register_forms.py
msgid "Name of the view"
msgstr "Название подборки"

#: participants/register_forms.py
msgid "For example: 9th grade without a pair"
msgstr "Например: 9-е классы без пары"

#: participants/register_forms.py
msgid "Show it to everybody at school"
msgstr "Показывать всем сотрудникам школы"

#: participants/register_forms.py
#, python-format
msgid "place of “%(column)s”"
msgstr "место столбца «%(column)s»"

#: participants/selection/board.py
#: templates/participants/training/certificates.html
#: templates/participants/training/group.html
#: templates/participants/training/new_group.html
#: templates/participants/training/training.html
msgid "Training groups"
msgstr "Учебные группы"

#: participants/selection/forms.py
msgid "Of whom"
msgstr "От кого"

#: participants/selection/forms.py
msgid "Nothing ticked means every mentor."
msgstr "Если ничего не отмечено — от каждого наставника."

#: participants/selection/forms.py
msgid "How it is checked"
msgstr "Как проверяется"

#: participants/selection/forms.py
msgid "What was seen"
msgstr "Что установлено"

#: participants/selection/forms.py templates/participants/_selection.html
msgid "not met"
msgstr "не выполнено"

#: participants/selection/forms.py
msgid "Scan or photograph of the paper"
msgstr "Скан или фотография документа"

#: participants/selection/forms.py
msgid "PDF or a picture. Only the curator opens it."
msgstr "PDF или изображение. Откроет только куратор."

#: participants/selection/interview_forms.py
#: templates/participants/selection/day.html
#: templates/participants/selection/interviews.html
msgid "Who talks"
msgstr "Кто беседует"

#: participants/selection/interview_forms.py
msgid "Psychologist present"
msgstr "Присутствует психолог"

#: participants/selection/interview_forms.py participants/training/forms.py
#: templates/surveys/_waiting.html templates/surveys/check.html
#: templates/surveys/remind.html
msgid "nobody"
msgstr "никого"

#: participants/selection/interview_forms.py
msgid "Tick at least one person who talks to the mentors."
msgstr "Отметьте хотя бы одного, кто беседует с наставниками."

#: participants/selection/interview_forms.py
msgid "First day"
msgstr "Первый день"

#: participants/selection/interview_forms.py participants/sharing/forms.py
msgid "From"
msgstr "С"

#: participants/selection/interview_forms.py participants/sharing/forms.py
#: templates/surveys/enquiries/enquiries.html templates/surveys/surveys.html
msgid "Until"
msgstr "До"

#: participants/selection/interview_forms.py
msgid "Minutes for each"
msgstr "Минут на каждого"

#: participants/selection/interview_forms.py
msgid "Before whom"
msgstr "Кто проводит"

#: participants/selection/interview_forms.py
msgid "This day is over. Choose a coming one."
msgstr "Этот день прошёл. Выберите предстоящий."

#: participants/selection/interview_forms.py
msgid "This is more than a year ahead. Check the year."
msgstr "До этого дня больше года. Проверьте год."

#: participants/selection/interview_forms.py
msgid "Not even one interview fits between these hours."
msgstr "В это время не помещается ни одно собеседование."

#: participants/selection/interview_forms.py
msgid "Number of the protocol"
msgstr "Номер протокола"

#: participants/selection/interview_forms.py participants/training/forms.py
#: templates/participants/selection/interviews.html
msgid "Day"
msgstr "День"

#: participants/selection/interview_forms.py
msgid "Only the curator and the psychologist read them."
msgstr "Их прочитают только куратор и специалисты школы."

#: participants/selection/interview_forms.py
#: templates/roadmap/_review_side.html
msgid "Decision"
msgstr "Решение"

#: participants/selection/interview_forms.py
msgid "Needed when the mentor is not recommended. Not shown to the mentor, not printed."
msgstr "Нужно, если наставник пока не рекомендован. Наставнику не показывается и не печатается."

#: participants/selection/interview_forms.py
msgid "Read by the curator and the specialists of the school only. No diagnoses."
msgstr "Читают только куратор и специалисты школы. Без диагнозов."

#: participants/selection/interview_forms.py
msgid "Questions, one a line"
msgstr "Вопросы, по одному в строке"

#: participants/selection/interview_forms.py
msgid "After “|” write what the mark is for. An empty field brings the usual questions back."
msgstr "После «|» напишите, за что ставится отметка. Пустое поле вернёт обычные вопросы."

#: participants/selection/interview_forms.py
#, python-format
msgid "This line is too long: “%(line)s…”."
msgstr "Эта строка слишком длинная: «%(line)s…»."

#: participants/selection/interview_forms.py
msgid "More than thirty questions tire everybody: shorten the list."
msgstr "Больше тридцати вопросов — слишком много: сократите список."

#: participants/selection/interview_paper.py
#, python-format
msgid "Protocol of interviews %(day)s"
msgstr "Протокол собеседований %(day)s"

#: participants/selection/interview_paper.py
#: templates/print/interview_protocol.html
msgid "of interviews with candidates for mentors"
msgstr "собеседований с кандидатами в наставники"

#: participants/selection/interview_paper.py participants/views/registers.py
#: templates/print/interview_protocol.html
msgid "Programme"
msgstr "Программа"

#: participants/selection/interview_paper.py
#: templates/print/interview_protocol.html
msgid "Interviewers"
msgstr "Собеседование провели"

#: participants/selection/interview_paper.py
#: templates/print/interview_protocol.html
msgid "Mark"
msgstr "Отметка"

#: participants/selection/interview_paper.py
#: templates/participants/selection/interview.html
#: templates/print/interview_protocol.html
msgctxt "interview"
msgid "Decision"
msgstr "Решение"

#: participants/selection/interview_paper.py
#: templates/print/interview_protocol.html
msgid "Did not come"
msgstr "Не пришли"

#: participants/selection/interview_paper.py
#: templates/print/interview_protocol.html
msgid "Interviewer"
msgstr "Проводил собеседование"

#: participants/selection/interviews.py
#, python-format
msgid "is planned already: %(when)s"
msgstr "собеседование уже назначено: %(when)s"

#: participants/selection/interviews.py
msgid "does not fit into two months: plan the others apart"
msgstr "не помещается в два месяца: назначьте остальных отдельно"

#: participants/selection/interviews.py
#, python-format
msgid "%(name)s (psychologist)"
msgstr "%(name)s (психолог)"

#: participants/selection/interviews.py
#, python-format
msgid "The interview does not take place: %(when)s"
msgstr "Собеседование не состоится: %(when)s"

#: participants/selection/interviews.py
#, python-format
msgid "New time of the interview: %(when)s"
msgstr "Новое время собеседования: %(when)s"

#: participants/selection/interviews.py
#, python-format
msgid "Interview: %(when)s"
msgstr "Собеседование: %(when)s"

#: participants/selection/readiness.py
#, python-format
msgid "attended %(done)d of %(n)d session"
msgid_plural "attended %(done)d of %(n)d sessions"
msgstr[0] "посещено %(done)d из %(n)d занятия"
msgstr[1] "посещено %(done)d из %(n)d занятий"
msgstr[2] "посещено %(done)d из %(n)d занятий"

#: participants/selection/readiness.py
msgid "in no training group"
msgstr "не в учебной группе"

#: participants/selection/readiness.py
msgid "asked for by the interview"
msgstr "рекомендовано на собеседовании"

#: participants/selection/readiness.py
#, python-format
msgid "not met, checked on %(day)s"
msgstr "не выполнено, проверено %(day)s"

#: participants/selection/readiness.py
msgid "not checked yet"
msgstr "ещё не проверено"

#: participants/selection_deeds.py
msgid "made an entry requirement"
msgstr "добавление требования к наставникам"

#: participants/selection_deeds.py
msgid "changed an entry requirement"
msgstr "изменение требования к наставникам"

#: participants/selection_deeds.py
msgid "took an entry requirement away"
msgstr "отмена требования к наставникам"

#: participants/selection_deeds.py
msgid "changed whether the interview and the training are asked for"
msgstr "изменение требований о собеседовании и обучении"

#: participants/selection_deeds.py
msgid "noted that an entry requirement is met"
msgstr "отметка: требование выполнено"

#: participants/selection_deeds.py
msgid "noted that an entry requirement is not met"
msgstr "отметка: требование не выполнено"

#: participants/selection_deeds.py
msgid "took back the mark of an entry requirement"
msgstr "снятие отметки о требовании"

#: participants/selection_deeds.py
msgid "planned an interview"
msgstr "назначение собеседования"

#: participants/selection_deeds.py
msgid "gave the interview another time"
msgstr "перенос собеседования"

#: participants/selection_deeds.py
msgid "changed a day of interviews"
msgstr "изменение дня собеседований"

#: participants/selection_deeds.py
msgid "told of the interviews"
msgstr "приглашение на собеседования"

#: participants/selection_deeds.py
msgid "told of the interviews by the printed list"
msgstr "приглашение на собеседования по печатному списку"

#: participants/selection_deeds.py
msgid "saved the draft of an interview"
msgstr "черновик собеседования"

#: participants/selection_deeds.py
msgid "held the interview and decided"
msgstr "проведение собеседования и решение"

#: participants/selection_deeds.py
msgid "wrote the psychologist's opinion on the interview"
msgstr "заключение психолога о собеседовании"

#: participants/selection_deeds.py
msgid "noted that the person did not come to the interview"
msgstr "отметка о неявке на собеседование"

#: participants/selection_deeds.py
msgid "called the interview off"
msgstr "отмена собеседования"

#: participants/selection_deeds.py
msgid "put the interview ahead again"
msgstr "возврат собеседования в назначенные"

#: participants/selection_deeds.py
msgid "changed the questions of the interview"
msgstr "изменение вопросов собеседования"

#: participants/selection_deeds.py
msgid "set up a training group"
msgstr "создание учебной группы"

#: participants/selection_deeds.py
msgid "changed the training group"
msgstr "изменение учебной группы"

#: participants/selection_deeds.py
msgid "changed the rules of training"
msgstr "изменение правил обучения"

#: participants/selection_deeds.py
msgid "put into a training group"
msgstr "зачисление в учебную группу"

#: participants/selection_deeds.py
msgid "took out of a training group"
msgstr "исключение из учебной группы"

#: participants/selection_deeds.py
msgid "noted that a missed session is made up for"
msgstr "отметка об отработке занятия"

#: participants/selection_deeds.py
msgid "took back that a session is made up for"
msgstr "снятие отметки об отработке занятия"

#: participants/selection_deeds.py
msgid "added a material to the training group"
msgstr "добавление материала учебной группы"

#: participants/selection_deeds.py
msgid "removed a material of the training group"
msgstr "удаление материала учебной группы"

#: participants/selection_deeds.py
msgid "issued a certificate of training"
msgstr "выдача удостоверения об обучении"

#: participants/selection_deeds.py
msgid "annulled a certificate of training"
msgstr "аннулирование удостоверения об обучении"

#: participants/selection_erasing.py
msgid "Entry requirements: notes and papers"
msgstr "Требования к наставнику: заметки и документы"

#: participants/selection_erasing.py
msgid "Interviews: marks, notes, opinions"
msgstr "Собеседования: отметки, заметки, заключения"

#: participants/selection_erasing.py
msgctxt "of training"
msgid "Certificates: the name of the holder"
msgstr "Удостоверения: имя владельца"

#: participants/sharing/actions.py
msgid "This mentor is no longer shared with other schools."
msgstr "Этот наставник больше не открыт другим школам."

#: participants/sharing/actions.py
#, python-format
msgid "%(school)s invites your mentor. Answer the invitation."
msgstr "%(school)s приглашает вашего наставника. Ответьте на приглашение."

#: participants/sharing/actions.py
#, python-format
msgid "%(school)s invites you to be a mentor there. Answer, please."
msgstr "%(school)s приглашает вас стать наставником. Ответьте, пожалуйста."

#: participants/sharing/actions.py
msgid "You are invited to be a mentor in another school"
msgstr "Вас приглашают наставником в другую школу"

#: participants/sharing/actions.py
msgid "Answer in the cabinet, or tell your school's curator."
msgstr "Ответьте в личном кабинете или скажите куратору своей школы."

#: participants/sharing/actions.py
msgid "The mentor's school agrees; the mentor is asked now."
msgstr "Школа наставника согласна, теперь ответ за наставником."

#: participants/sharing/actions.py
#, python-format
msgid "Your invitation of a mentor was declined: %(reason)s"
msgstr "Ваше приглашение наставника отклонено: %(reason)s"

#: participants/sharing/actions.py
msgid "Your mentor declined the invitation of another school."
msgstr "Ваш наставник отклонил приглашение другой школы."

#: participants/sharing/actions.py
msgid "The mentor you invited stands in your register. Now your own consents are needed."
msgstr "Приглашённый наставник внесён в ваш реестр. Теперь нужны согласия для вашей школы."

#: participants/sharing/actions.py
msgid "Your mentor accepted the invitation of another school."
msgstr "Ваш наставник принял приглашение другой школы."

#: participants/sharing/actions.py
msgid "This mentor stands in the register of that programme already."
msgstr "Этот наставник уже есть в реестре той программы."

#: participants/sharing/actions.py
msgid "Another school took its invitation of your mentor back."
msgstr "Другая школа отменила приглашение вашего наставника."

#: participants/sharing/actions.py
msgid "The invited mentor is no longer shared with other schools."
msgstr "Приглашённый наставник больше не открыт другим школам."

#: participants/sharing/actions.py
msgid "A mentor shared between schools is no longer shared. Pairs at work stay to their end."
msgstr "Наставник больше не открыт другим школам. Действующие пары работают до своего завершения."

#: participants/sharing/actions.py
msgid "the term of the mentor's permission is over"
msgstr "срок разрешения наставника истёк"

#: participants/sharing/actions.py
#, python-format
msgid "The mentor has no such number of free places now: %(free)d."
msgstr "Столько свободных мест у наставника сейчас нет: %(free)d."

#: participants/sharing/forms.py
msgid "Signed on"
msgstr "Подписано"

#: participants/sharing/forms.py
msgid "Who they are"
msgstr "Кто это"

#: participants/sharing/forms.py
msgid "with free places"
msgstr "со свободными местами"

#: participants/sharing/forms.py
msgid "any topic"
msgstr "любая тема"

#: participants/sharing/forms.py
msgid "any format"
msgstr "любая форма"

#: participants/sharing/forms.py
msgid "anybody"
msgstr "любой"

#: participants/sharing/forms.py
#: templates/participants/sharing/_loan_facts.html
msgid "What help is wanted"
msgstr "Какая помощь нужна"

#: participants/sharing/forms.py
msgid "In general words, without a pupil's name: the mentor and the other school will read it."
msgstr "Общими словами, без имени ученика: это прочтут наставник и его школа."

#: participants/sharing/forms.py
msgid "How many mentees"
msgstr "Сколько наставляемых"

#: participants/sharing/forms.py
#, python-format
msgid "In this programme a mentor has %(n)d mentee at most."
msgid_plural "In this programme a mentor has %(n)d mentees at most."
msgstr[0] "В этой программе у наставника не больше %(n)d наставляемого."
msgstr[1] "В этой программе у наставника не больше %(n)d наставляемых."
msgstr[2] "В этой программе у наставника не больше %(n)d наставляемых."

#: participants/sharing/forms.py surveys/forms.py
msgid "The last day stands before the first one."
msgstr "Последний день раньше первого."

#: participants/sharing/forms.py
msgid "Pass my e-mail and phone on to that school"
msgstr "Передать этой школе почту и телефон наставника"

#: participants/sharing/mentors.py
msgid "Shared"
msgstr "Открыты"

#: participants/sharing/mentors.py
msgid "Invitations waiting"
msgstr "Приглашения ждут ответа"

#: participants/sharing/mentors.py
msgid "At work elsewhere"
msgstr "Работают в другой школе"

#: participants/sharing/on_person.py
msgid "Long-term register and other schools"
msgstr "Долгосрочная база и другие школы"

#: participants/sheets.py templates/print/consent_register.html
msgctxt "column"
msgid "No"
msgstr "№"

#: participants/sheets.py
msgid "Mentor's achievements that matter to the programme"
msgstr "Важные для программы достижения наставника"

#: participants/sheets.py
msgid "Mentor's interests"
msgstr "Интересы наставника"

#: participants/sheets.py
msgid "Time for the programme, hours a month"
msgstr "Ресурс времени на программу, часов в месяц"

#: participants/slots.py
msgid "Monday"
msgstr "Понедельник"

#: participants/slots.py
msgid "Tuesday"
msgstr "Вторник"

#: participants/slots.py
msgid "Wednesday"
msgstr "Среда"

#: participants/slots.py
msgid "Thursday"
msgstr "Четверг"

#: participants/slots.py
msgid "Friday"
msgstr "Пятница"

#: participants/slots.py
msgid "Saturday"
msgstr "Суббота"

#: participants/slots.py
msgctxt "part of the day"
msgid "in the morning"
msgstr "утром"

#: participants/slots.py
msgctxt "part of the day"
msgid "in the afternoon"
msgstr "днём"

#: participants/slots.py
msgctxt "part of the day"
msgid "in the evening"
msgstr "вечером"

#: participants/topic_forms.py
msgid "Name of the topic"
msgstr "Название темы"

#: participants/topic_forms.py
msgid "Merge with"
msgstr "С какой темой объединить"

#: participants/topic_forms.py mentoring/kit/forms.py
msgid "not chosen"
msgstr "не выбрано"

#: participants/training/certificate.py
#, python-format
msgid "Certificate of training “%(course)s”"
msgstr "Удостоверение об обучении «%(course)s»"

#: participants/training/certificate.py templates/documents/check.html
msgid "Number and date"
msgstr "Номер и дата"

#: participants/training/certificate.py participants/training/pages.py
msgid "Hours"
msgstr "Часы"

#: participants/training/certificate.py templates/documents/check.html
#: templates/organisations/organisations.html
msgid "Organisation"
msgstr "Организация"

#: participants/training/forms.py
msgid "Experts who agreed stand here."
msgstr "Здесь появятся эксперты, которые согласились."

#: participants/training/forms.py
msgid "At least one."
msgstr "Не меньше одного."

#: participants/training/forms.py
msgid "Topics of the sessions, one a line"
msgstr "Темы занятий, по одной в строке"

#: participants/training/forms.py
msgid "Each becomes a session with a day of its own; days and topics can be changed afterwards."
msgstr "Каждая станет занятием в свой день; дни и темы потом можно поменять."

#: participants/training/forms.py
msgid "First session"
msgstr "Первое занятие"

#: participants/training/forms.py
msgid "Days between sessions"
msgstr "Дней между занятиями"

#: participants/training/forms.py templates/participants/training/group.html
msgid "Sessions"
msgstr "Занятия"

#: participants/training/forms.py
msgid "This is more than forty sessions: shorten the list."
msgstr "Больше сорока занятий: сократите список."

#: participants/training/forms.py
msgid "A topic is too long: 200 letters at most."
msgstr "Тема слишком длинная: не больше 200 знаков."

#: participants/training/forms.py
msgid "There are fewer sessions than this: nobody could be trained."
msgstr "Занятий меньше этого числа: никто не смог бы пройти обучение."

#: participants/training/forms.py
msgid "Another leader from the staff"
msgstr "Другой ведущий из сотрудников"

#: participants/training/forms.py
msgid "Another leader from the experts"
msgstr "Другой ведущий из экспертов"

#: participants/training/forms.py participants/views/consent_texts.py
#: roadmap/approval_forms.py roadmap/difference.py roadmap/event_forms.py
#: surveys/forms.py templates/monitoring/practices.html
msgid "Title"
msgstr "Название"

#: participants/training/forms.py roadmap/event_forms.py roadmap/task_forms.py
#: templates/roadmap/_event_work.html
msgid "Link"
msgstr "Ссылка"

#: participants/training/forms.py
msgid "Or a file"
msgstr "Или файл"

#: participants/training/forms.py
msgid "Give a link or choose a file."
msgstr "Вставьте ссылку или выберите файл."

#: participants/training/forms.py
msgid "For example: a mistake in the name. It stands in the register of certificates."
msgstr "Например: ошибка в фамилии. Останется в реестре удостоверений."

#: participants/training/pages.py
msgid "was there"
msgstr "посещено"

#: participants/training/pages.py
msgid "made up for"
msgstr "отработано"

#: participants/training/pages.py
msgid "missed"
msgstr "пропущено"

#: participants/training/pages.py
msgid "not marked"
msgstr "не отмечено"

#: participants/training/pages.py
msgid "called off"
msgstr "отменено"

#: participants/training/pages.py
#: templates/participants/training/certificates.html
msgid "Issued on"
msgstr "Выдано"

#: participants/training/pages.py
#: templates/participants/training/certificates.html
msgid "Course"
msgstr "Курс"

#: participants/training/pages.py templates/documents/order.html
msgid "Check code"
msgstr "Код проверки"

#: participants/training/pages.py
#: templates/participants/training/certificates.html
#, python-format
msgid "annulled: %(why)s"
msgstr "аннулировано: %(why)s"

#: participants/training/pages.py templates/participants/training/annul.html
#: templates/participants/training/certificates.html
msgid "Register of certificates"
msgstr "Реестр удостоверений"

#: participants/training/pages.py
msgid "the certificate is ready"
msgstr "удостоверение готово"

#: participants/training/pages.py
#, python-format
msgid "%(done)d of %(needed)d sessions"
msgstr "занятий: %(done)d из %(needed)d"

#: participants/views/accounts.py
#, python-format
msgid "%(name)s signs in as before: %(login)s. The place is switched in the menu of the name."
msgstr "Связано: %(name)s входит как раньше, логин %(login)s. Страница участника открывается в меню под именем."

#: participants/views/accounts.py
msgid "The account is taken away."
msgstr "Учётная запись закрыта."

#: participants/views/accounts.py
msgid "Nobody was given an account."
msgstr "Никому не выдано."

#: participants/views/attendance.py
#, python-format
msgid "Marked as present: %(n)d."
msgstr "Отмечены как пришедшие: %(n)d."

#: participants/views/attendance.py
#, python-format
msgid "Marked as absent: %(n)d."
msgstr "Отмечены как отсутствующие: %(n)d."

#: participants/views/attendance.py
msgid "The marks of attendance are taken back."
msgstr "Отметки о явке сняты."

#: participants/views/attendance.py
msgid "The numbers are saved."
msgstr "Числа сохранены."

#: participants/views/attendance.py
msgid "Added to the list. Nobody has been told yet."
msgstr "Добавлено в список. Пока никому не сообщили."

#: participants/views/attendance.py
#, python-format
msgid "Added to the list: %(n)d."
msgstr "Добавлено в список: %(n)d."

#: participants/views/attendance.py
msgid "Everybody in these registers is already on the list."
msgstr "Все из этих баз уже в списке."

#: participants/views/attendance.py
msgid "Taken off the list."
msgstr "Убрано из списка."

#: participants/views/attendance.py
#, python-format
msgid "Sheet of attendance %(day)s.pdf"
msgstr "Лист регистрации %(day)s.pdf"

#: participants/views/attention.py
msgid "Saved. Only the curator, the psychologist and the social pedagogue see it."
msgstr "Сохранено. Эти сведения видят только куратор, педагог-психолог и социальный педагог."

#: participants/views/attention.py
msgid "The note is kept."
msgstr "Заметка сохранена."

#: participants/views/attention.py
msgid "The note is removed."
msgstr "Заметка убрана."

#: participants/views/attention.py
#, python-format
msgid "Special attention, %(school)s.xlsx"
msgstr "Особое внимание, %(school)s.xlsx"

#: participants/views/bulk.py
#, python-format
msgid "Changed: %(n)d person."
msgid_plural "Changed: %(n)d people."
msgstr[0] "Изменён %(n)d участник."
msgstr[1] "Изменены %(n)d участника."
msgstr[2] "Изменено %(n)d участников."

#: participants/views/bulk.py
#, python-format
msgid "Put back: %(n)d person."
msgid_plural "Put back: %(n)d people."
msgstr[0] "Возвращён %(n)d участник."
msgstr[1] "Возвращены %(n)d участника."
msgstr[2] "Возвращено %(n)d участников."

#: participants/views/bulk.py participants/views/vocabulary.py
#, python-format
msgid "Changed by somebody since and left as they are: %(n)d."
msgstr "Изменены кем-то после и оставлены как есть: %(n)d."

#: participants/views/card_door.py
msgid "The PIN is saved. Next time come in with it and the card."
msgstr "ПИН-код сохранён. В следующий раз входите с ним и с карточкой."

#: participants/views/cards.py
msgid "Parents"
msgstr "Родители"

#: participants/views/cards.py participants/views/registers.py
msgid "Print cards"
msgstr "Напечатать карточки"

#: participants/views/cards.py
msgid "New PINs"
msgstr "Новые ПИН-коды"

#: participants/views/cards.py templates/participants/cards/card.html
msgid "Revoke"
msgstr "Отозвать"

#: participants/views/cards.py participants/views/consents.py
#: participants/views/registers.py participants/views/selection.py
#: participants/views/training.py
msgid "Tick those you mean first."
msgstr "Сначала отметьте нужных."

#: participants/views/cards.py
#, python-format
msgid "%(n)d card is revoked."
msgid_plural "%(n)d cards are revoked."
msgstr[0] "Отозвана %(n)d карточка."
msgstr[1] "Отозваны %(n)d карточки."
msgstr[2] "Отозвано %(n)d карточек."

#: participants/views/cards.py templates/participants/register.html
msgid "Cards"
msgstr "Карточки"

#: participants/views/cards.py
msgid "These cards open nothing any more: print new ones."
msgstr "Эти карточки больше не действуют: напечатайте новые."

#: participants/views/cards.py
#, python-format
msgid "Cards %(label)s.pdf"
msgstr "Карточки %(label)s.pdf"

#: participants/views/cards.py
msgid "Cards.pdf"
msgstr "Карточки.pdf"

#: participants/views/cards.py
msgid "The card opens nothing any more."
msgstr "Карточка больше не действует."

#: participants/views/certificates.py
#, python-format
msgid "Register of certificates, %(school)s.xlsx"
msgstr "Реестр удостоверений, %(school)s.xlsx"

#: participants/views/certificates.py
#, python-format
msgid "%(n)d certificate is issued."
msgid_plural "%(n)d certificates are issued."
msgstr[0] "Выдано %(n)d удостоверение."
msgstr[1] "Выдано %(n)d удостоверения."
msgstr[2] "Выдано %(n)d удостоверений."

#: participants/views/certificates.py
#, python-format
msgid "Certificate %(number)s.pdf"
msgstr "Удостоверение %(number)s.pdf"

#: participants/views/certificates.py
#, python-format
msgid "The old one is annulled; the new one has number %(number)s."
msgstr "Прежнее аннулировано; номер нового — %(number)s."

#: participants/views/certificates.py
msgid "The certificate is annulled."
msgstr "Удостоверение аннулировано."

#: participants/views/check_in.py
msgid "Surname and first name"
msgstr "Фамилия и имя"

#: participants/views/check_in.py
msgid "Parents write the year of birth of the child."
msgstr "Родители указывают год рождения ребёнка."

#: participants/views/check_in.py templates/participants/_check_in_now.html
msgid "Code on the screen"
msgstr "Код на экране"

#: participants/views/check_in.py
msgid "Nobody can note themselves any more."
msgstr "Самостоятельная отметка закрыта."

#: participants/views/check_in.py
msgid "Self check-in is closed."
msgstr "Самостоятельная отметка закрыта."

#: participants/views/check_in.py
msgid "Self check-in is closed. Tell the organiser that you are here."
msgstr "Самостоятельная отметка закрыта. Отметит организатор: нужно подойти к нему."

#: participants/views/consent_online.py
#: templates/participants/consent_online/sitting.html
msgid "The school already has this consent. Nothing has to be done."
msgstr "У школы уже есть это согласие. Ничего делать не нужно."

#: participants/views/consent_online.py
msgid "A new code is on its way."
msgstr "Новый код отправлен."

#: participants/views/consent_online.py participants/views/consents.py
msgid "consent.pdf"
msgstr "согласие.pdf"

#: participants/views/consent_texts.py templates/participants/consent_text.html
msgid "Text"
msgstr "Текст"

#: participants/views/consent_texts.py
msgid "An empty line parts paragraphs, a dash begins a line of a list, **two stars** make bold."
msgstr "Пустая строка разделяет абзацы, дефис начинает пункт списка, **две звёздочки** выделяют жирным."

#: participants/views/consent_texts.py
msgid "Holds for, school years"
msgstr "Действует, учебных лет"

#: participants/views/consent_texts.py
msgid "Ask those who signed the former text anew?"
msgstr "Просить ли заново тех, кто подписал прежний текст?"

#: participants/views/consent_texts.py
msgid "What was signed before holds until"
msgstr "Подписанное раньше действует до"

#: participants/views/consent_texts.py
msgid "The draft is kept. It is not used until it is published."
msgstr "Черновик сохранён. Он не используется, пока не опубликован."

#: participants/views/consent_texts.py
msgid "The text is published: from now on it is the one that is asked for."
msgstr "Текст опубликован: теперь просят подписать его."

#: participants/views/consent_texts.py participants/views/consents.py
msgid "consent-to-sign.pdf"
msgstr "согласие на подпись.pdf"

#: participants/views/consents.py templates/participants/consent_ask.html
#: templates/participants/consents.html
msgid "Send links"
msgstr "Отправить ссылки"

#: participants/views/consents.py templates/surveys/remind.html
msgid "Remind"
msgstr "Напомнить"

#: participants/views/consents.py templates/participants/consent_print.html
#: templates/participants/consents.html
msgid "Print forms"
msgstr "Напечатать бланки"

#: participants/views/consents.py
msgctxt "consents"
msgid "Missing"
msgstr "Не хватает"

#: participants/views/consents.py
msgctxt "consents"
msgid "Given"
msgstr "Оформлены"

#: participants/views/consents.py
msgctxt "consents"
msgid "Withdrawn"
msgstr "Отозваны"

#: participants/views/consents.py
#, python-format
msgid "The link went to %(n)d person."
msgid_plural "The links went to %(n)d people."
msgstr[0] "Ссылка ушла %(n)d человеку."
msgstr[1] "Ссылки ушли %(n)d людям."
msgstr[2] "Ссылки ушли %(n)d людям."

#: participants/views/consents.py
#, python-format
msgid "The reminder went to %(n)d person."
msgid_plural "The reminder went to %(n)d people."
msgstr[0] "Напоминание ушло %(n)d человеку."
msgstr[1] "Напоминание ушло %(n)d людям."
msgstr[2] "Напоминание ушло %(n)d людям."

#: participants/views/consents.py
msgid "consents-to-sign.pdf"
msgstr "согласия на подпись.pdf"

#: participants/views/consents.py
#, python-format
msgid "The consent is recorded: %(name)s."
msgstr "Согласие внесено: %(name)s."

#: participants/views/consents.py
#, python-format
msgid "The consent is withdrawn. The data will be destroyed by %(day)s."
msgstr "Согласие отозвано. Данные будут уничтожены до %(day)s."

#: participants/views/consents.py
msgid "register-of-consents.xlsx"
msgstr "реестр согласий.xlsx"

#: participants/views/consents.py
msgid "register-of-consents.pdf"
msgstr "реестр-согласий.pdf"

#: participants/views/consents.py
msgid "The usual list of papers holds again."
msgstr "Снова действует обычный перечень согласий."

#: participants/views/consents.py
msgid "The list of papers is saved."
msgstr "Перечень согласий сохранён."

#: participants/views/consents.py
msgid "The rule is saved."
msgstr "Правило сохранено."

#: participants/views/duplicates.py
#, python-format
msgid "The two records are one now. Until %(day)s they can be parted again."
msgstr "Две записи объединены в одну. До %(day)s их можно разъединить."

#: participants/views/duplicates.py
msgid "Remembered: these are different people."
msgstr "Запомнили: это разные люди."

#: participants/views/duplicates.py
msgid "The two are among the probable duplicates again."
msgstr "Эти двое снова среди возможных повторов."

#: participants/views/duplicates.py
#, python-format
msgid "The records are two again: %(name)s."
msgstr "Записи снова разные. Вторая: %(name)s."

#: participants/views/erasing.py
#, python-format
msgid "%(count)d person is due."
msgid_plural "%(count)d people are due."
msgstr[0] "Срок истёк у %(count)d человека."
msgstr[1] "Срок истёк у %(count)d человек."
msgstr[2] "Срок истёк у %(count)d человек."

#: participants/views/erasing.py
msgid "Nobody is due."
msgstr "Ни у кого срок не истёк."

#: participants/views/erasing.py
msgid "The data are destroyed. The act lies on the director's desk."
msgstr "Данные уничтожены. Акт лежит на подписи у директора."

#: participants/views/erasing.py
msgid "Noted: the data stay, with the reason."
msgstr "Записано: данные остаются, причина указана."

#: participants/views/erasing.py
#, python-format
msgid "Extract of the log, %(school)s.xlsx"
msgstr "Выгрузка из журнала событий, %(school)s.xlsx"

#: participants/views/experts.py
#, python-format
msgid "%(name)s is on the list of experts."
msgstr "В списке экспертов: %(name)s."

#: participants/views/experts.py
msgid "The expert is saved."
msgstr "Сведения об эксперте сохранены."

#: participants/views/experts.py
#, python-format
msgid "Noted: %(name)s agrees."
msgstr "Отмечено согласие: %(name)s."

#: participants/views/experts.py
msgid "The expert is off the list."
msgstr "Эксперт убран из списка."

#: participants/views/experts.py
#, python-format
msgid "Experts, %(school)s.xlsx"
msgstr "Эксперты, %(school)s.xlsx"

#: participants/views/exports.py
msgid "masked, no purpose needed"
msgstr "скрытые контакты, цель не нужна"

#: participants/views/gatherings.py
msgid "It is planned. Nobody has been told yet."
msgstr "Запланировано. Пока никому не сообщили."

#: participants/views/gatherings.py
msgid "New gathering"
msgstr "Новая встреча"

#: participants/views/gatherings.py
msgid "It is saved. Those who were told know another date or place: tell them."
msgstr "Сохранено. Те, кому уже сообщили, знают другое время или место: сообщите им."

#: participants/views/gatherings.py
msgid "The gathering is saved."
msgstr "Встреча сохранена."

#: participants/views/gatherings.py
msgid "Change the gathering"
msgstr "Изменить встречу"

#: participants/views/gatherings.py
msgid "Save the gathering"
msgstr "Сохранить встречу"

#: participants/views/gatherings.py
msgid "The gathering is cancelled."
msgstr "Мероприятие отменено."

#: participants/views/gatherings.py
msgid "The gathering takes place after all. Tell those who were told otherwise."
msgstr "Мероприятие всё-таки состоится. Сообщите тем, кто знает об отмене."

#: participants/views/imports.py
msgid "Choose a file or drop it here"
msgstr "Выберите файл или перетащите его сюда"

#: participants/views/imports.py
msgid "Sample of the list"
msgstr "Образец списка"

#: participants/views/imports.py
msgid "Two columns are named alike. Leave one of them out."
msgstr "Два столбца названы одинаково. Оставьте один из них."

#: participants/views/imports.py
msgid "The upload is undone, but not all of it: see below what stays."
msgstr "Загрузка отменена, но не вся: ниже показано, что осталось."

#: participants/views/imports.py
msgid "The upload is undone: the register is as it was before."
msgstr "Загрузка отменена: база такая же, как раньше."

#: participants/views/imports.py
#, python-format
msgid "recognised: %(n)d"
msgstr "узнали: %(n)d"

#: participants/views/imports.py
#, python-format
msgid "correct %(n)d row"
msgid_plural "correct %(n)d rows"
msgstr[0] "исправьте %(n)d строку"
msgstr[1] "исправьте %(n)d строки"
msgstr[2] "исправьте %(n)d строк"

#: participants/views/imports.py
msgid "no errors"
msgstr "ошибок нет"

#: participants/views/imports.py roadmap/event_forms.py roadmap/task_forms.py
#: templates/participants/import_file.html
msgid "File"
msgstr "Файл"

#: participants/views/imports.py templates/participants/_import_plan.html
#: templates/participants/register.html
#: templates/participants/register_columns.html
msgid "Columns"
msgstr "Столбцы"

#: participants/views/imports.py
msgctxt "step"
msgid "Check"
msgstr "Проверка"

#: participants/views/imports.py
msgid "Loading"
msgstr "Загрузка"

#: participants/views/interview_days.py
msgid "Tick at least one mentor."
msgstr "Отметьте хотя бы одного наставника."

#: participants/views/interview_days.py
msgid "The interviews are planned. Nobody has been told yet."
msgstr "Собеседования назначены. Пока никому не сообщали."

#: participants/views/interview_days.py
msgid "The day is saved."
msgstr "День сохранён."

#: participants/views/interview_days.py participants/views/invitations.py
#, python-format
msgid "Told: %(n)d."
msgstr "Сообщено: %(n)d."

#: participants/views/interview_days.py
#, python-format
msgid "Noted: %(n)d person knows of the time."
msgid_plural "Noted: %(n)d people know of their time."
msgstr[0] "Отмечено: %(n)d человек знает своё время."
msgstr[1] "Отмечено: %(n)d человека знают своё время."
msgstr[2] "Отмечено: %(n)d человек знают своё время."

#: participants/views/interview_days.py
#, python-format
msgid "Interviews %(day)s.pdf"
msgstr "Собеседования %(day)s.pdf"

#: participants/views/interview_days.py
msgid "The questions are saved. Interviews already held keep theirs."
msgstr "Вопросы сохранены. В проведённых собеседованиях остались прежние."

#: participants/views/interviews.py
msgid "The interview is held. Everything asked for is met: the mentor is ready."
msgstr "Собеседование проведено. Всё выполнено: наставник готов к работе."

#: participants/views/interviews.py
msgid "The interview is held, the decision is noted."
msgstr "Собеседование проведено, решение записано."

#: participants/views/interviews.py
msgid "Only the psychologist writes this opinion."
msgstr "Заключение пишет только психолог."

#: participants/views/interviews.py
msgid "The opinion is kept."
msgstr "Заключение сохранено."

#: participants/views/interviews.py
msgid "Noted: did not come. A new time may be planned."
msgstr "Отмечено: неявка. Можно назначить новое время."

#: participants/views/interviews.py
msgid "The interview is called off. Whoever was told of it waits to be told on this page."
msgstr "Собеседование отменено. Если о нём уже сообщали, сообщите об отмене на этой странице."

#: participants/views/interviews.py
msgid "The interview is ahead again."
msgstr "Собеседование снова впереди."

#: participants/views/interviews.py
msgid "The time is changed. Tell the mentor of it."
msgstr "Время изменено. Сообщите о нём наставнику."

#: participants/views/invitations.py
#, python-format
msgid "Invitations %(day)s.pdf"
msgstr "Приглашения %(day)s.pdf"

#: participants/views/invitations.py
#, python-format
msgid "Noted as handed over: %(n)d."
msgstr "Отмечено как врученное: %(n)d."

#: participants/views/invitations.py participants/views/sharing.py
msgid "Your answer is noted."
msgstr "Ответ принят."

#: participants/views/other_registers.py
#, python-format
msgid "Register of the programme, %(school)s.xlsx"
msgstr "Реестр программы, %(school)s.xlsx"

#: participants/views/other_registers.py
#, python-format
msgid "Long-term base of mentors, %(school)s.xlsx"
msgstr "Долгосрочная база наставников, %(school)s.xlsx"

#: participants/views/paper_piles.py
msgid "Choose the files or drop them here"
msgstr "Выберите файлы или перетащите их сюда"

#: participants/views/paper_piles.py
msgid "Day on the forms"
msgstr "День на бланках"

#: participants/views/paper_piles.py
msgid "If they differ, each can be changed afterwards."
msgstr "Если дни разные, каждый можно поправить потом."

#: participants/views/paper_piles.py
#, python-format
msgid "%(n)d record is taken back."
msgid_plural "%(n)d records are taken back."
msgstr[0] "Отменена %(n)d запись."
msgstr[1] "Отменены %(n)d записи."
msgstr[2] "Отменено %(n)d записей."

#: participants/views/paper_piles.py
msgid "The pile is recorded already."
msgstr "Пачка уже записана."

#: participants/views/paper_piles.py
msgid "What you have changed is kept."
msgstr "Изменения сохранены."

#: participants/views/paper_piles.py
#, python-format
msgid "%(n)d consent is recorded."
msgid_plural "%(n)d consents are recorded."
msgstr[0] "Записано %(n)d согласие."
msgstr[1] "Записано %(n)d согласия."
msgstr[2] "Записано %(n)d согласий."

#: participants/views/people.py templates/organisations/organisation.html
msgid "Details"
msgstr "Данные"

#: participants/views/people.py templates/organisations/organisation.html
msgid "Save the details"
msgstr "Сохранить данные"

#: participants/views/people.py
msgid "The record is saved."
msgstr "Запись сохранена."

#: participants/views/people.py
msgid "Mentor's record"
msgstr "Запись наставника"

#: participants/views/people.py
msgid "Mentee's record"
msgstr "Запись наставляемого"

#: participants/views/people.py
msgid "Save the record"
msgstr "Сохранить запись"

#: participants/views/people.py
msgid "The participation is finished."
msgstr "Участие завершено."

#: participants/views/people.py
msgid "The participation goes on."
msgstr "Участие продолжается."

#: participants/views/people.py
msgid "The parent or guardian is added."
msgstr "Представитель добавлен."

#: participants/views/people.py
msgid "Parent or guardian"
msgstr "Родитель или представитель"

#: participants/views/people.py
msgid "Add the parent or guardian"
msgstr "Добавить представителя"

#: participants/views/people.py
msgid "The parent or guardian is removed."
msgstr "Представитель удалён."

#: participants/views/people.py
#, python-format
msgid "%(name)s is in the register."
msgstr "В базе: %(name)s."

#: participants/views/people.py
msgid "No parent is named: there is nobody to ask for the consent yet."
msgstr "Представитель не указан: пока не у кого спросить согласие."

#: participants/views/personal_data.py
#, python-format
msgid "Personal data, %(name)s.zip"
msgstr "Персональные данные, %(name)s.zip"

#: participants/views/protocols.py
msgid "The protocol is saved."
msgstr "Протокол сохранён."

#: participants/views/protocols.py
msgid "The protocol is filed with the event."
msgstr "Протокол приложен к мероприятию."

#: participants/views/register_layout.py
#, python-format
msgid "The view is saved: %(name)s."
msgstr "Подборка сохранена: %(name)s."

#: participants/views/register_layout.py templates/participants/saved_view.html
msgid "everybody who takes part now"
msgstr "все, кто участвует сейчас"

#: participants/views/register_layout.py
msgid "The view is removed; nothing happened to the people in it."
msgstr "Подборка убрана; с людьми в ней ничего не случилось."

#: participants/views/registers.py
msgctxt "register"
msgid "Long-term"
msgstr "Долгосрочная"

#: participants/views/registers.py
msgid "Ask for consent"
msgstr "Попросить согласие"

#: participants/views/registers.py
msgid "Print consent forms"
msgstr "Печать бланков"

#: participants/views/registers.py
msgid "Give accounts"
msgstr "Выдать учётные записи"

#: participants/views/registers.py
msgid "Give parents accounts"
msgstr "Выдать учётные записи родителям"

#: participants/views/registers.py
#, python-format
msgid "%(deed)s %(n)d person."
msgid_plural "%(deed)s %(n)d people."
msgstr[0] "%(deed)s %(n)d человек."
msgstr[1] "%(deed)s %(n)d человека."
msgstr[2] "%(deed)s %(n)d человек."

#: participants/views/selection.py
msgid "Not ready yet"
msgstr "Ещё не готовы"

#: participants/views/selection.py
#, python-format
msgid "Marked as met: %(n)d person."
msgid_plural "Marked as met: %(n)d people."
msgstr[0] "Отмечено: выполнено у %(n)d человека."
msgstr[1] "Отмечено: выполнено у %(n)d человек."
msgstr[2] "Отмечено: выполнено у %(n)d человек."

#: participants/views/selection.py
msgid "The marks are taken back."
msgstr "Отметки сняты."

#: participants/views/selection.py participants/views/training.py
msgid "The mark is taken back."
msgstr "Отметка снята."

#: participants/views/selection.py
msgid "Noted. Everything asked for is met: the mentor is ready."
msgstr "Отмечено. Всё выполнено: наставник готов к работе."

#: participants/views/selection.py
msgid "Noted."
msgstr "Отмечено."

#: participants/views/selection.py
#, python-format
msgid "From now on it is asked for: %(title)s."
msgstr "Теперь требуется: %(title)s."

#: participants/views/selection.py
msgid "Saved: readiness is counted anew."
msgstr "Сохранено: готовность пересчитана."

#: participants/views/selection.py
msgid "The requirement is saved."
msgstr "Требование сохранено."

#: participants/views/selection.py
msgid "It is no longer asked for."
msgstr "Больше не требуется."

#: participants/views/sharing.py
msgid "The invitation is sent to the mentor's school."
msgstr "Приглашение отправлено школе наставника."

#: participants/views/sharing.py
msgid "Agreed. Now the mentor is asked."
msgstr "Согласие дано. Теперь ответ за наставником."

#: participants/views/sharing.py
msgid "The refusal and its reason are told to the other school."
msgstr "Отказ и его причина переданы другой школе."

#: participants/views/sharing.py
msgid "Written down. The mentor stands in the register of the other school."
msgstr "Записано. Наставник внесён в реестр другой школы."

#: participants/views/sharing.py
msgid "The invitation is taken back."
msgstr "Приглашение отменено."

#: participants/views/sharing.py
msgid "The permission is withdrawn."
msgstr "Разрешение отозвано."

#: participants/views/sharing.py
msgid "The permission is written down."
msgstr "Разрешение записано."

#: participants/views/training.py
msgid "The rules of training are saved."
msgstr "Правила обучения сохранены."

#: participants/views/training.py
msgid "The group is set up. Nobody has been told yet."
msgstr "Группа создана. Пока никому не сообщали."

#: participants/views/training.py
msgid "The group is saved."
msgstr "Группа сохранена."

#: participants/views/training.py
msgid "The session is added. Nobody has been told yet."
msgstr "Занятие добавлено. Пока никому не сообщали."

#: participants/views/training.py
msgid "Taken out of the group."
msgstr "Наставник исключён из группы."

#: participants/views/training.py
#, python-format
msgid "%(n)d mentor is added to the group."
msgid_plural "%(n)d mentors are added to the group."
msgstr[0] "В группу добавлен %(n)d наставник."
msgstr[1] "В группу добавлены %(n)d наставника."
msgstr[2] "В группу добавлены %(n)d наставников."

#: participants/views/training.py
msgid "Noted: the session is made up for."
msgstr "Отмечено: занятие отработано."

#: participants/views/training.py
msgid "The material is added: the mentors of the group see it in their cabinets."
msgstr "Материал добавлен: наставники группы увидят его в кабинетах."

#: participants/views/training.py
msgid "The material is removed."
msgstr "Материал удалён."

#: participants/views/vocabulary.py
msgid "The topic is renamed."
msgstr "Тема переименована."

#: participants/views/vocabulary.py
#, python-format
msgid "Merged: %(n)d record has changed."
msgid_plural "Merged: %(n)d records have changed."
msgstr[0] "Темы объединены, изменена %(n)d запись."
msgstr[1] "Темы объединены, изменены %(n)d записи."
msgstr[2] "Темы объединены, изменено %(n)d записей."

#: participants/views/vocabulary.py
msgid "The topic is removed."
msgstr "Тема удалена."

#: participants/views/vocabulary.py
msgid "The topics are as they were."
msgstr "Темы снова такие, как были."

#: participants/vocabulary.py
msgid "Write a word: letters or figures."
msgstr "Напишите слово: буквы или цифры."

#: participants/vocabulary.py
msgid "There is such a topic already. Merge the two instead."
msgstr "Такая тема уже есть. Лучше объедините их."

#: participants/vocabulary.py
msgid "This is its name now."
msgstr "Она и сейчас так называется."

#: participants/vocabulary.py
msgid "All schools share this topic: its spelling stays. Choose other words."
msgstr "Эта тема общая для всех школ, её написание не меняется. Выберите другие слова."

#: participants/vocabulary.py
msgid "One of the topics is no longer there."
msgstr "Одной из тем уже нет."

#: participants/vocabulary.py
msgid "The records have changed meanwhile. Look once more."
msgstr "Записи за это время изменились. Посмотрите ещё раз."

#: participants/vocabulary.py
msgid "All schools share this topic: it can not be removed here."
msgstr "Эта тема общая для всех школ, удалить её здесь нельзя."

#: participants/vocabulary.py
msgid "The topic is in use. Merge it with another one instead."
msgstr "Тема используется. Лучше объедините её с другой."

#: participants/vocabulary.py
msgid "The topic has been changed since. Rename it by hand."
msgstr "Тему с тех пор изменили. Переименуйте её вручную."

#: roadmap/actions/approval.py
msgid "There is nothing to approve yet: the roadmap has no events."
msgstr "Утверждать пока нечего: в дорожной карте нет мероприятий."

#: roadmap/actions/approval.py
msgid "This version says the same as the one in force: there is nothing to approve."
msgstr "Эта версия не отличается от действующей, утверждать нечего."

#: roadmap/actions/approval.py
#, python-format
msgid "A roadmap waits for your approval: %(title)s"
msgstr "Дорожная карта ждёт вашего утверждения: %(title)s"

#: roadmap/actions/approval.py roadmap/models/roadmap.py
msgid "This roadmap does not wait for approval."
msgstr "Эта дорожная карта не ждёт утверждения."

#: roadmap/actions/approval.py
#, python-format
msgid "The roadmap is approved and in force: %(title)s"
msgstr "Дорожная карта утверждена и действует: %(title)s"

#: roadmap/actions/approval.py
msgid "Choose an order of this organisation about its plan in force."
msgstr "Выберите приказ этой организации о её действующем плане."

#: roadmap/actions/approval.py roadmap/order_rules.py
#, python-format
msgid "The order No. %(number)s “%(heading)s” already approves this roadmap. To name another one, cancel it first."
msgstr "Карту уже утвердил приказ № %(number)s «%(heading)s». Чтобы указать другой, сначала отмените этот."

#: roadmap/actions/approval.py
msgid "No education office is named above this organisation."
msgstr "Для этой организации не указан вышестоящий орган управления образованием."

#: roadmap/actions/approval.py
msgid "Answer each remark or change the plan: the municipality has already read these words."
msgstr "Ответьте на каждое замечание или измените план: в таком виде муниципалитет его уже читал."

#: roadmap/actions/approval.py
#, python-format
msgid "A school's roadmap waits for agreement: %(title)s"
msgstr "Дорожная карта школы ждёт согласования: %(title)s"

#: roadmap/actions/approval.py
#, python-format
msgid "The municipality has agreed the roadmap: %(title)s"
msgstr "Муниципалитет согласовал дорожную карту: %(title)s"

#: roadmap/actions/approval.py
#, python-format
msgid "The roadmap is returned with remarks: %(title)s"
msgstr "Дорожная карта возвращена с замечаниями: %(title)s"

#: roadmap/actions/approval.py
msgid "The roadmap was withdrawn or sent anew while you were reading. Look at it again."
msgstr "Пока вы читали, карту отозвали или отправили заново. Посмотрите её ещё раз."

#: roadmap/actions/approval_order.py
msgid "An order already approves this roadmap."
msgstr "Карта уже утверждена приказом."

#: roadmap/actions/approval_order.py
msgid "This version has been replaced: there is nothing to approve."
msgstr "Эту версию заменила новая: утверждать нечего."

#: roadmap/actions/approval_order.py
msgid " (annex)"
msgstr " (приложение)"

#: roadmap/actions/approval_order.py
#, python-format
msgid "Order No. %(number)s is cancelled. The roadmap stays in force; prepare another order for it."
msgstr "Приказ № %(number)s отменён. Дорожная карта остаётся в силе; подготовьте для неё другой приказ."

#: roadmap/actions/calendar.py
msgid "Whoever had this address no longer sees this plan."
msgstr "Владелец этого адреса больше не видит этот план."

#: roadmap/actions/changing.py roadmap/actions/holding.py
#: roadmap/actions/versions.py
msgid "Somebody has taken this event out of the plan."
msgstr "Кто-то уже убрал это мероприятие из карты."

#: roadmap/actions/changing.py roadmap/actions/own_plan.py
#: roadmap/approval_forms.py
msgid "Somebody has changed this event while you were looking at it. Look at it again."
msgstr "Пока вы смотрели, мероприятие изменил кто-то другой. Посмотрите на него ещё раз."

#: roadmap/actions/changing.py
msgid "This change has already been taken back."
msgstr "Это изменение уже отменено."

#: roadmap/actions/changing.py roadmap/actions/shaping.py
msgid "There is nothing to take back: the plan has moved on since."
msgstr "Отменять нечего: план с тех пор изменился."

#: roadmap/actions/changing.py roadmap/views/rows.py
#, python-format
msgid "Taken back: %(words)s"
msgstr "Отменено: %(words)s"

#: roadmap/actions/delegation.py
#, python-format
msgid "The municipality has given your school tasks of its plan: %(plan)s"
msgstr "Муниципалитет поручил вашей школе мероприятия своего плана: %(plan)s"

#: roadmap/actions/delegation.py
msgid "Write what has been done, attach a paper or choose an event of your plan."
msgstr "Напишите, что сделано, приложите документ или выберите мероприятие своего плана."

#: roadmap/actions/delegation.py
#, python-format
msgid "%(school)s has reported on %(event)s"
msgstr "Отчёт от %(school)s: %(event)s"

#: roadmap/actions/delegation.py
#, python-format
msgid "The municipality has accepted your report: %(event)s"
msgstr "Муниципалитет принял ваш отчёт: %(event)s"

#: roadmap/actions/delegation.py roadmap/views/delegation.py
msgid "The school has sent another report while you were reading. Read it first."
msgstr "Пока вы читали, школа прислала другой отчёт. Сначала прочитайте его."

#: roadmap/actions/delegation.py
#, python-format
msgid "The municipality asks you to complete the report: %(event)s"
msgstr "Муниципалитет просит дополнить отчёт: %(event)s"

#: roadmap/actions/delegation.py
#, python-format
msgid "The municipality waits for your report: %(event)s"
msgstr "Муниципалитет ждёт ваш отчёт: %(event)s"

#: roadmap/actions/delegation.py roadmap/actions/evidence.py
msgid "This evidence has been removed already."
msgstr "Это подтверждение уже убрали."

#: roadmap/actions/delegation.py
msgid "The report is sent. Take it back to change it."
msgstr "Отчёт отправлен. Чтобы изменить его, сначала отзовите."

#: roadmap/actions/discarding.py
msgid "Only a draft without participants and orders can be put away: this programme is at work."
msgstr "Убрать можно только черновик без участников и приказов, а эта программа уже в работе."

#: roadmap/actions/discarding.py
msgid "This programme is not put away."
msgstr "Эта программа не убрана."

#: roadmap/actions/events.py roadmap/views/kinds.py roadmap/views/rows.py
#: roadmap/views/shaping.py templates/roadmap/event_edit.html
#: templates/roadmap/event_order.html templates/roadmap/event_tasks.html
#, python-format
msgid "Event %(number)s"
msgstr "Мероприятие %(number)s"

#: roadmap/actions/events.py
msgid "The roadmap is not approved yet: events are completed after that."
msgstr "Дорожная карта ещё не утверждена: завершать мероприятия можно после утверждения."

#: roadmap/actions/events.py
msgid "Not everything is done yet. Write why the event is completed all the same."
msgstr "Сделано ещё не всё. Напишите, почему мероприятие всё же завершается."

#: roadmap/actions/events.py
msgid "This date is already marked as done."
msgstr "Этот срок уже отмечен выполненным."

#: roadmap/actions/events.py
msgid "This date is not marked as done."
msgstr "Этот срок не отмечен выполненным."

#: roadmap/actions/events.py
msgid "The roadmap is not approved yet: dates are marked after that."
msgstr "Карта ещё не утверждена: сроки отмечают после утверждения."

#: roadmap/actions/events.py roadmap/views/event.py
msgid "Somebody has changed the dates of this event. Look at it again."
msgstr "Сроки этого мероприятия только что изменили. Посмотрите на него ещё раз."

#: roadmap/actions/evidence.py
msgid "Only the person who added this can remove it."
msgstr "Убрать это может только тот, кто добавил."

#: roadmap/actions/evidence.py
msgid "The event is completed. Reopen it before removing its evidence."
msgstr "Мероприятие завершено. Откройте его снова, чтобы убрать подтверждение."

#: roadmap/actions/following_up.py
#, python-format
msgid "You answer for an event: %(event)s"
msgstr "Вы отвечаете за мероприятие: %(event)s"

#: roadmap/actions/holding.py
msgid "This programme is put away: take it back first."
msgstr "Эта программа убрана. Сначала верните её."

#: roadmap/actions/holding.py
msgid "Somebody has given this version up."
msgstr "От этой версии уже отказались."

#: roadmap/actions/holding.py
#, python-format
msgid "Version %(version)d of the plan is over and can only be read. Open the event in the plan in force."
msgstr "Версия %(version)d уже не действует, её можно только читать. Откройте мероприятие в действующей дорожной карте."

#: roadmap/actions/holding.py
#, python-format
msgid "This is the wording of version %(version)d. What is done is noted at the event in the plan in force."
msgstr "Это редакция версии %(version)d. Что сделано, отмечают у мероприятия в действующей дорожной карте."

#: roadmap/actions/mending.py
msgid "The plan has changed since; look at its warnings again."
msgstr "План с тех пор изменился, посмотрите замечания ещё раз."

#: roadmap/actions/mending.py
msgid "Write why it may stand."
msgstr "Напишите, почему это можно оставить."

#: roadmap/actions/own_plan.py
msgid "No table with events was found. Check that this is the plan and not its title page."
msgstr "Таблица с мероприятиями не найдена. Проверьте, что это сам план, а не титульный лист."

#: roadmap/actions/own_plan.py
msgid "Pasted text"
msgstr "Вставленный текст"

#: roadmap/actions/own_plan.py
msgid "An event needs a name."
msgstr "Укажите название мероприятия."

#: roadmap/actions/own_plan.py
msgid "There is nothing to put back."
msgstr "Возвращать нечего."

#: roadmap/actions/own_plan.py
msgid "There is no event above it in this stage."
msgstr "Выше в этом этапе мероприятий нет."

#: roadmap/actions/own_plan.py
msgid "This row has already been dealt with."
msgstr "Эта строка уже разобрана."

#: roadmap/actions/own_plan.py
msgid "Check what was made of this row."
msgstr "Проверьте, что получилось из этой строки."

#: roadmap/actions/own_plan.py
msgid "A programme has already been made of this plan: change it in its roadmap."
msgstr "По этому плану уже создана программа: меняйте её дорожную карту."

#: roadmap/actions/own_plan.py
msgid "This event is no longer in the plan."
msgstr "Этого мероприятия в плане уже нет."

#: roadmap/actions/prepared.py
msgid "There is no roadmap to collect evidence for."
msgstr "Собирать нечего: дорожной карты ещё нет."

#: roadmap/actions/prepared.py templates/roadmap/_prepared_file.html
msgid "The file is no longer kept. Build it again."
msgstr "Файл больше не хранится. Соберите его заново."

#: roadmap/actions/prepared.py templates/roadmap/_prepared_file.html
msgid "There are lists of people in this folder. You can build one without them."
msgstr "В этой папке есть списки участников. Вы можете собрать папку без них."

#: roadmap/actions/sequence.py
msgid "Both events have to stand in one plan."
msgstr "Оба мероприятия должны стоять в одном плане."

#: roadmap/actions/sequence.py
#, python-format
msgid "Event %(number)s itself comes after this one: that would be a circle."
msgstr "Мероприятие %(number)s само идёт после этого: получился бы круг."

#: roadmap/actions/shaping.py
msgid "Evidence is attached to this event. Remove it first."
msgstr "К мероприятию приложены подтверждения. Сначала уберите их."

#: roadmap/actions/shaping.py
#, python-format
msgid "Added: %(number)s"
msgstr "Добавлено: %(number)s"

#: roadmap/actions/shaping.py
#, python-format
msgid "Taken out: %(number)s"
msgstr "Убрано: %(number)s"

#: roadmap/actions/starting.py
msgid "This programme has no roadmap to copy."
msgstr "У программы нет дорожной карты, которую можно перенести."

#: roadmap/actions/starting.py
msgid "A plan needs at least one event."
msgstr "В плане должно остаться хотя бы одно мероприятие."

#: roadmap/actions/starting.py
msgid "The plan is in force: name who answers in the event itself, it goes into the next version."
msgstr "План уже действует: назовите ответственного в самом мероприятии, это войдёт в следующую версию."

#: roadmap/actions/templates.py
msgid "Only a template of one's own can be replaced."
msgstr "Заменить можно только собственный шаблон."

#: roadmap/actions/templates.py
msgid "There is no event to keep in this plan."
msgstr "В этом плане нет мероприятий для шаблона."

#: roadmap/actions/templates.py
#, python-format
msgid "%(organisation)s, roadmap of %(year)s, version %(version)d"
msgstr "%(organisation)s, дорожная карта %(year)s, версия %(version)d"

#: roadmap/actions/versions.py
msgid "Only a roadmap in force has a next version."
msgstr "Следующая версия бывает только у действующей дорожной карты."

#: roadmap/actions/versions.py
#, python-format
msgid "%(numbers)s: taken out in version %(version)d."
msgstr "%(numbers)s: убрано в версии %(version)d."

#: roadmap/actions/versions.py
msgid "This version waits for a decision or has been replaced. Withdraw it to change it."
msgstr "Эта версия ждёт решения или уже заменена. Чтобы менять её, отзовите её."

#: roadmap/actions/versions.py
#, python-format
msgid "Version %(version)d waits for approval. Withdraw it to change the plan."
msgstr "Версия %(version)d ждёт утверждения. Чтобы менять план, отзовите её."

#: roadmap/actions/versions.py roadmap/models/roadmap.py
msgid "Only a version that is being prepared can be given up."
msgstr "Отказаться можно только от версии, которая готовится."

#: roadmap/actions/writing.py
#, python-format
msgid "%(name)s, %(organisation)s, %(year)s school year"
msgstr "%(name)s, %(organisation)s, %(year)s учебный год"

#: roadmap/agenda.py
msgid "Everything that is past is completed"
msgstr "Всё прошедшее завершено"

#: roadmap/agenda.py
#, python-format
msgid "Past: %(count)d obligation is still open"
msgid_plural "Past: %(count)d obligations are still open"
msgstr[0] "Позади: не закрыт %(count)d срок"
msgstr[1] "Позади: не закрыты %(count)d срока"
msgstr[2] "Позади: не закрыто %(count)d сроков"

#: roadmap/agenda.py
msgid "this month"
msgstr "этот месяц"

#: roadmap/agenda.py
msgid "this week"
msgstr "эта неделя"

#: roadmap/agenda.py
msgid "next week"
msgstr "следующая неделя"

#: roadmap/agenda.py
#, python-format
msgid "in %(count)d week"
msgid_plural "in %(count)d weeks"
msgstr[0] "через %(count)d неделю"
msgstr[1] "через %(count)d недели"
msgstr[2] "через %(count)d недель"

#: roadmap/approval.py
#, python-format
msgid "decision %(overdue)s"
msgstr "решение %(overdue)s"

#: roadmap/approval.py
#, python-format
msgid "decision due today, %(day)s"
msgstr "решение ждут сегодня, %(day)s"

#: roadmap/approval.py
#, python-format
msgid "decision due tomorrow, %(day)s"
msgstr "решение ждут завтра, %(day)s"

#: roadmap/approval.py
#, python-format
msgid "decision due by %(day)s"
msgstr "решение ждут до %(day)s"

#: roadmap/approval.py
#, python-format
msgid "Version %(version)d is being prepared"
msgstr "Версия %(version)d готовится"

#: roadmap/approval.py
#, python-format
msgid "Version %(version)d is approved and in force"
msgstr "Версия %(version)d утверждена и действует"

#: roadmap/approval.py
#, python-format
msgid "Version %(version)d waits for agreement: %(municipality)s"
msgstr "Версия %(version)d на согласовании: %(municipality)s"

#: roadmap/approval.py
#, python-format
msgid "Version %(version)d is agreed and in force"
msgstr "Версия %(version)d согласована и действует"

#: roadmap/approval.py
#, python-format
msgid "Version %(version)d is returned with remarks"
msgstr "Версия %(version)d возвращена с замечаниями"

#: roadmap/approval.py
#, python-format
msgid "Version %(version)d is in force; the municipality returned it with remarks"
msgstr "Версия %(version)d действует; муниципалитет вернул её с замечаниями"

#: roadmap/approval.py
#, python-format
msgid "Version %(version)d is replaced by a newer one"
msgstr "Версия %(version)d заменена более новой"

#: roadmap/approval.py
#, python-format
msgid "Version %(version)d was given up"
msgstr "Версия %(version)d отменена"

#: roadmap/approval.py
msgid "Check the dates and the responsibles and send it for approval. Reminders begin afterwards."
msgstr "Проверьте сроки и ответственных и отправьте карту на утверждение. Напоминания начнутся после утверждения."

#: roadmap/approval.py
#, python-format
msgid "Sent by %(who)s on %(day)s."
msgstr "Отправлена %(day)s (%(who)s)."

#: roadmap/approval.py
msgid "Until it is decided, it can be withdrawn."
msgstr "Пока решения нет, её можно отозвать."

#: roadmap/approval.py
#, python-format
msgid "Approved by %(who)s on %(day)s."
msgstr "Утверждена %(day)s (%(who)s)."

#: roadmap/approval.py
msgid "The municipality returned the version before: send it this one."
msgstr "Прошлую версию муниципалитет вернул с замечаниями: отправьте ему эту."

#: roadmap/approval.py
#, python-format
msgid "Sent on %(day)s. The school already works by it: the director approved it on %(approved)s."
msgstr "Отправлена %(day)s. Школа уже работает по ней: директор утвердил её %(approved)s."

#: roadmap/approval.py
#, python-format
msgid "Agreed by %(who)s on %(day)s."
msgstr "Согласована %(day)s (%(who)s)."

#: roadmap/approval.py
msgid "Nobody here has the director's role yet, so nobody sees it. The administrator gives the role."
msgstr "Роли директора здесь пока ни у кого нет, поэтому карту никто не увидит. Роль даёт администратор."

#: roadmap/approval.py
#, python-format
msgid "Order No. %(number)s of %(day)s."
msgstr "Приказ № %(number)s от %(day)s года."

#: roadmap/approval.py
msgid "Draft"
msgstr "Черновик"

#: roadmap/approval.py
msgid "In force"
msgstr "Действует"

#: roadmap/approval_forms.py roadmap/difference.py roadmap/event_forms.py
#: roadmap/filters.py roadmap/own_plan_forms.py
#: templates/print/school_report.html templates/roadmap/_event_state.html
#: templates/roadmap/row_form.html templates/roadmap/task.html
msgid "Deadline"
msgstr "Срок"

#: roadmap/approval_forms.py roadmap/event_forms.py roadmap/row_forms.py
msgid "To be done by"
msgstr "Выполнить до"

#: roadmap/approval_forms.py
msgid "What has to be changed in general"
msgstr "Что изменить в карте в целом"

#: roadmap/approval_forms.py
#, python-format
msgid "Remark on %(number)s"
msgstr "Замечание к %(number)s"

#: roadmap/approval_forms.py templates/documents/order_edit.html
msgid "Order"
msgstr "Приказ"

#: roadmap/approval_forms.py
msgid "without an order for now"
msgstr "пока без приказа"

#: roadmap/approval_forms.py
#, python-format
msgid "No. %(number)s of %(day)s %(heading)s"
msgstr "№ %(number)s от %(day)s %(heading)s"

#: roadmap/approval_forms.py templates/roadmap/_review_remark.html
#: templates/roadmap/_review_side.html
msgid "taken into account"
msgstr "учтено"

#: roadmap/approval_forms.py
msgid "Answer to the general remark"
msgstr "Ответ на общее замечание"

#: roadmap/approver.py roadmap/printing/stamps.py
#: templates/print/certificate.html
msgid "Director"
msgstr "Директор"

#: roadmap/approver.py
msgid "Send to the director"
msgstr "Отправить директору"

#: roadmap/approver.py
#, python-format
msgid "Version %(version)d waits for the director's approval"
msgstr "Версия %(version)d ждёт утверждения директором"

#: roadmap/approver.py
msgid "Waiting for the director"
msgstr "Ждут директора"

#: roadmap/approver.py roadmap/printing/stamps.py
msgid "Head of the office"
msgstr "Руководитель"

#: roadmap/approver.py
msgid "Send to the head of the office"
msgstr "Отправить руководителю"

#: roadmap/approver.py
#, python-format
msgid "Version %(version)d waits for the approval of the head of the office"
msgstr "Версия %(version)d ждёт утверждения руководителем"

#: roadmap/approver.py
msgid "Waiting for the head of the office"
msgstr "Ждут руководителя"

#: roadmap/bulk.py
msgid "Move the deadlines"
msgstr "Сдвинуть сроки"

#: roadmap/bulk.py
msgid "Give to somebody"
msgstr "Назначить ответственного"

#: roadmap/bulk.py
msgid "Deadlines are right"
msgstr "Сроки верны"

#: roadmap/bulk.py
msgid "Complete"
msgstr "Завершить"

#: roadmap/bulk.py
msgid "Delegate to schools"
msgstr "Поручить школам"

#: roadmap/bulk.py
msgid "Keep at the office"
msgstr "Оставить за отделом"

#: roadmap/bulk.py
#, python-format
msgid "Deadlines moved: %(shift)s"
msgstr "Сроки сдвинуты %(shift)s"

#: roadmap/bulk.py roadmap/checks/remedies.py
msgid "Responsibles given"
msgstr "Назначены ответственные"

#: roadmap/bulk.py
msgid "Deadlines found right"
msgstr "Сроки признаны верными"

#: roadmap/bulk.py roadmap/difference.py
msgid "Delegated to schools"
msgstr "Поручено школам"

#: roadmap/bulk.py
msgid "Kept at the office"
msgstr "Оставлено за отделом"

#: roadmap/bulk.py templates/pairs/plan.html
#: templates/roadmap/_event_state.html mentoring/templatetags/ui.py
msgid "Completed"
msgstr "Завершено"

#: roadmap/bulk.py
msgid "is completed"
msgstr "завершено"

#: roadmap/bulk.py
msgid "is theirs already"
msgstr "уже за этим человеком"

#: roadmap/bulk.py roadmap/forms.py templates/roadmap/_row.html
msgid "nobody yet"
msgstr "пока никто"

#: roadmap/bulk.py
msgid "needs no check"
msgstr "проверять нечего"

#: roadmap/bulk.py
msgid "has no date to agree with"
msgstr "даты нет, соглашаться не с чем"

#: roadmap/bulk.py templates/roadmap/_moved.html
#: templates/roadmap/_review_row.html templates/roadmap/_row.html
msgid "to be checked"
msgstr "нужно проверить"

#: roadmap/bulk.py
msgid "is so already"
msgstr "уже так"

#: roadmap/bulk.py
msgid "the office"
msgstr "отдел"

#: roadmap/bulk.py
msgid "every school"
msgstr "каждая школа"

#: roadmap/bulk.py roadmap/enums.py
msgid "open"
msgstr "открыто"

#: roadmap/bulk_forms.py
msgid "How far"
msgstr "На сколько"

#: roadmap/bulk_forms.py
msgid "Days, weeks or months"
msgstr "Единица"

#: roadmap/bulk_forms.py
msgid "Later or earlier"
msgstr "Куда"

#: roadmap/bulk_forms.py
msgid "later"
msgstr "позже"

#: roadmap/bulk_forms.py
msgid "earlier"
msgstr "раньше"

#: roadmap/bulk_forms.py
msgid "choose"
msgstr "выберите"

#: roadmap/calendar/plan.py
msgid "Completed."
msgstr "Завершено."

#: roadmap/calendar/plan.py
#, python-format
msgid "Deadline: %(when)s."
msgstr "Срок: %(when)s."

#: roadmap/calendar/plan.py
#, python-format
msgid "Stage: %(stage)s."
msgstr "Этап: %(stage)s."

#: roadmap/calendar/plan.py
#, python-format
msgid "Expected result: %(result)s"
msgstr "Ожидаемый результат: %(result)s"

#: roadmap/checks/dates.py
#, python-format
msgid "No deadline is written for: %(numbers)s."
msgstr "Срок не указан: %(numbers)s."

#: roadmap/checks/dates.py
#, python-format
msgid "%(number)s has no date: “%(deadline)s”. Choose one so that it can be reminded of."
msgstr "%(number)s: даты нет — «%(deadline)s». Выберите день, чтобы можно было напоминать."

#: roadmap/checks/dates.py
#, python-format
msgid "%(number)s: check how “%(deadline)s” was understood: %(when)s."
msgstr "%(number)s: проверьте, как понято «%(deadline)s»: %(when)s."

#: roadmap/checks/dates.py
#, python-format
msgid "%(number)s is a report due when the programme has only begun: %(when)s."
msgstr "%(number)s: отчёт назначен, когда программа только началась, отчитываться ещё не о чем: %(when)s."

#: roadmap/checks/dates.py
#, python-format
msgid "The report %(number)s is due outside the programme's period: %(when)s."
msgstr "%(number)s: срок отчёта за пределами программы: %(when)s."

#: roadmap/checks/dates.py
#, python-format
msgid "%(number)s lies outside the programme's period: %(when)s."
msgstr "%(number)s: срок за пределами программы: %(when)s."

#: roadmap/checks/dates.py roadmap/checks/remedies.py
#, python-format
msgid "Move %(number)s: %(when)s"
msgstr "Перенести %(number)s: %(when)s"

#: roadmap/checks/groups.py
msgid "Consents after the data they cover"
msgstr "Согласия позже данных, на которые их берут"

#: roadmap/checks/groups.py
msgid "Preferences asked or read too late"
msgstr "Предпочтения узнаём слишком поздно"

#: roadmap/checks/groups.py
msgid "Pairs before the registers are closed"
msgstr "Пары раньше, чем закрыты базы"

#: roadmap/checks/groups.py
msgid "Individual plans before the pairs"
msgstr "Индивидуальные планы раньше пар"

#: roadmap/checks/groups.py
msgid "Meetings before the pairs"
msgstr "Встречи раньше пар"

#: roadmap/checks/groups.py
msgid "Not in the order the plan sets itself"
msgstr "Не в том порядке, который задан в самом плане"

#: roadmap/checks/groups.py
msgid "Outside the programme's period"
msgstr "За пределами срока программы"

#: roadmap/checks/groups.py
msgid "Reports due too early"
msgstr "Отчёты слишком рано"

#: roadmap/checks/groups.py
msgid "Words about another year"
msgstr "Упоминается другой год"

#: roadmap/checks/groups.py
msgid "Words about another school"
msgstr "Упоминается другая школа"

#: roadmap/checks/groups.py roadmap/filters.py templates/roadmap/_agenda.html
msgid "Without a date"
msgstr "Без даты"

#: roadmap/checks/groups.py
msgid "Deadlines to check"
msgstr "Сроки, которые надо проверить"

#: roadmap/checks/groups.py
msgid "Without responsibles"
msgstr "Без ответственных"

#: roadmap/checks/leftovers.py
#, python-format
msgid "%(number)s speaks of another year: %(years)s. Perhaps it was copied from an older plan."
msgstr "%(number)s: речь о другом годе — %(years)s. Возможно, это осталось от прежнего плана."

#: roadmap/checks/leftovers.py
#, python-format
msgid "Write %(year)s instead"
msgstr "Написать %(year)s"

#: roadmap/checks/leftovers.py
#, python-format
msgid "%(number)s names another school: %(names)s. Perhaps it was copied from somebody else's plan."
msgstr "%(number)s: названа другая школа — %(names)s. Возможно, это осталось от чужого плана."

#: roadmap/checks/leftovers.py
#, python-format
msgid "Write %(name)s instead"
msgstr "Написать «%(name)s»"

#: roadmap/checks/order.py
#, python-format
msgid "Consents come after the data they cover: %(then)s (%(then_when)s) is over before %(first)s (%(first_when)s)."
msgstr "Согласия идут позже данных, к которым они относятся: %(then)s (%(then_when)s) заканчивается раньше, чем %(first)s (%(first_when)s)."

#: roadmap/checks/order.py
#, python-format
msgid "Preferences are asked after the order about pairs: %(then)s (%(then_when)s) is over before %(first)s (%(first_when)s)."
msgstr "О предпочтениях спрашивают после приказа о парах: %(then)s (%(then_when)s) заканчивается раньше, чем %(first)s (%(first_when)s)."

#: roadmap/checks/order.py
#, python-format
msgid "Pairs are formed before the registers are closed: %(then)s (%(then_when)s) is over before %(first)s (%(first_when)s)."
msgstr "Пары формируются до того, как собраны базы: %(then)s (%(then_when)s) заканчивается раньше, чем %(first)s (%(first_when)s)."

#: roadmap/checks/order.py
#, python-format
msgid "Individual plans come before the pairs: %(then)s (%(then_when)s) is over before %(first)s (%(first_when)s)."
msgstr "Индивидуальные планы идут раньше пар: %(then)s (%(then_when)s) заканчивается раньше, чем %(first)s (%(first_when)s)."

#: roadmap/checks/order.py
#, python-format
msgid "Pairs meet before they exist: %(then)s (%(then_when)s) is over before %(first)s (%(first_when)s)."
msgstr "Пары встречаются раньше, чем созданы: %(then)s (%(then_when)s) заканчивается раньше, чем %(first)s (%(first_when)s)."

#: roadmap/checks/order.py
#, python-format
msgid "The questionnaires of the common meeting are read long after the pairs exist: %(then)s (%(then_when)s), %(first)s (%(first_when)s)."
msgstr "Анкеты общей встречи анализируют, когда пары давно созданы: пары — %(then)s (%(then_when)s), анкеты — %(first)s (%(first_when)s)."

#: roadmap/checks/order.py
#, python-format
msgid "%(then)s (%(then_when)s) comes after %(first)s (%(first_when)s), and is over before it begins."
msgstr "%(then)s (%(then_when)s) идёт после %(first)s (%(first_when)s), а заканчивается раньше, чем то начнётся."

#: roadmap/checks/order.py
#, python-format
msgid "%(told)s The same with %(count)d more event."
msgid_plural "%(told)s The same with %(count)d more events."
msgstr[0] "%(told)s То же — ещё с %(count)d мероприятием."
msgstr[1] "%(told)s То же — ещё с %(count)d мероприятиями."
msgstr[2] "%(told)s То же — ещё с %(count)d мероприятиями."

#: roadmap/checks/remedies.py
#, python-format
msgid "Give to %(name)s"
msgstr "Назначить: %(name)s"

#: roadmap/checks/remedies.py
#, python-format
msgid "Yes, %(when)s"
msgstr "Всё верно: %(when)s"

#: roadmap/checks/warning.py
#, python-format
msgid "%(numbers)s and %(count)d more"
msgid_plural "%(numbers)s and %(count)d more"
msgstr[0] "%(numbers)s и ещё %(count)d"
msgstr[1] "%(numbers)s и ещё %(count)d"
msgstr[2] "%(numbers)s и ещё %(count)d"

#: roadmap/checks/whole.py
#, python-format
msgid "Nobody answers yet for: %(numbers)s."
msgstr "Пока никто не отвечает за: %(numbers)s."

#: roadmap/conditions.py
msgid "There is at least one piece of evidence"
msgstr "Есть хотя бы одно подтверждение"

#: roadmap/conditions.py
#, python-format
msgid "%(label)s: all %(total)d"
msgstr "%(label)s: все %(total)d"

#: roadmap/conditions.py
#, python-format
msgid "%(label)s: there is nothing to count yet"
msgstr "%(label)s: считать пока нечего"

#: roadmap/conditions.py
#, python-format
msgid "%(label)s: %(left)d is left"
msgid_plural "%(label)s: %(left)d are left"
msgstr[0] "%(label)s: остался %(left)d"
msgstr[1] "%(label)s: осталось %(left)d"
msgstr[2] "%(label)s: осталось %(left)d"

#: roadmap/conditions.py
#, python-format
msgid "Dates done: %(done)d of %(total)d"
msgstr "Сроки выполнены: %(done)d из %(total)d"

#: roadmap/decision_reminders.py
#, python-format
msgid "%(when)s: %(roadmap)s"
msgstr "%(when)s: %(roadmap)s"

#: roadmap/decision_reminders.py
#, python-format
msgid "No decision came in time. You may remind of it or withdraw it: %(roadmap)s"
msgstr "Решения в срок нет. Можно напомнить о карте или отозвать её: %(roadmap)s"

#: roadmap/decision_reminders.py
#, python-format
msgid "The decision on a roadmap is overdue by %(count)d day"
msgid_plural "The decision on a roadmap is overdue by %(count)d days"
msgstr[0] "Решение по карте просрочено на %(count)d день"
msgstr[1] "Решение по карте просрочено на %(count)d дня"
msgstr[2] "Решение по карте просрочено на %(count)d дней"

#: roadmap/decision_reminders.py
msgid "Today is the last day to decide on a roadmap"
msgstr "Сегодня последний день решить по карте"

#: roadmap/decision_reminders.py
msgid "Tomorrow is the last day to decide on a roadmap"
msgstr "Завтра последний день решить по карте"

#: roadmap/decision_reminders.py
#, python-format
msgid "%(count)d day is left to decide on a roadmap"
msgid_plural "%(count)d days are left to decide on a roadmap"
msgstr[0] "На решение по карте остался %(count)d день"
msgstr[1] "На решение по карте осталось %(count)d дня"
msgstr[2] "На решение по карте осталось %(count)d дней"

#: roadmap/deeds.py
msgid "forgot what an event of this name opens"
msgstr "действия для такого названия забыты"

#: roadmap/deeds.py
msgid "started the programme"
msgstr "программа начата"

#: roadmap/deeds.py
msgid "changed the programme's settings"
msgstr "настройки программы изменены"

#: roadmap/deeds.py
msgid "read a plan in"
msgstr "прочитан план школы"

#: roadmap/deeds.py
msgid "put the draft of a programme away"
msgstr "черновик программы убран"

#: roadmap/deeds.py
msgid "took the draft of a programme back"
msgstr "черновик программы возвращён"

#: roadmap/deeds.py
msgid "assigned the responsibles"
msgstr "ответственные назначены"

#: roadmap/deeds.py
msgid "sent the roadmap for approval"
msgstr "дорожная карта отправлена на утверждение"

#: roadmap/deeds.py
msgid "withdrew the roadmap"
msgstr "дорожная карта отозвана"

#: roadmap/deeds.py
msgid "approved the roadmap"
msgstr "дорожная карта утверждена"

#: roadmap/deeds.py
msgid "sent the roadmap to the municipality"
msgstr "дорожная карта отправлена в муниципалитет"

#: roadmap/deeds.py
msgid "agreed the roadmap"
msgstr "дорожная карта согласована"

#: roadmap/deeds.py
msgid "returned the roadmap with remarks"
msgstr "дорожная карта возвращена с замечаниями"

#: roadmap/deeds.py
msgid "began a new version of the roadmap"
msgstr "начата новая версия дорожной карты"

#: roadmap/deeds.py
msgid "gave up a version of the roadmap"
msgstr "версия дорожной карты отменена"

#: roadmap/deeds.py
msgid "kept a plan as a template"
msgstr "план сохранён как шаблон"

#: roadmap/deeds.py
msgid "renamed a template"
msgstr "шаблон переименован"

#: roadmap/deeds.py
msgid "put a template away"
msgstr "шаблон убран"

#: roadmap/deeds.py
msgid "took a template back"
msgstr "шаблон возвращён"

#: roadmap/deeds.py
msgid "named the order that approved the roadmap"
msgstr "указан приказ об утверждении дорожной карты"

#: roadmap/deeds.py
msgid "left the roadmap without its order, which was cancelled"
msgstr "отменён приказ, которым была утверждена карта"

#: roadmap/deeds.py
msgid "took a remark into account"
msgstr "замечание учтено"

#: roadmap/deeds.py
msgid "answered a remark"
msgstr "замечание снято"

#: roadmap/deeds.py
msgid "answered the general remark"
msgstr "дан ответ на общее замечание"

#: roadmap/deeds.py
msgid "took up a remark again"
msgstr "замечание возвращено в работу"

#: roadmap/deeds.py
msgid "let a warning of the plan stand"
msgstr "замечание к плану оставлено без изменений"

#: roadmap/deeds.py
msgid "let the plan warn again"
msgstr "замечание к плану возвращено"

#: roadmap/deeds.py
msgid "added the event to the plan"
msgstr "мероприятие добавлено в план"

#: roadmap/deeds.py
msgid "took an event out of the plan"
msgstr "мероприятие убрано из плана"

#: roadmap/deeds.py
msgid "changed the event's title"
msgstr "название изменено"

#: roadmap/deeds.py
msgid "changed the deadline"
msgstr "срок изменён"

#: roadmap/deeds.py
msgid "changed what the event comes after"
msgstr "порядок мероприятия изменён"

#: roadmap/deeds.py
msgid "changed what the plan says of the event"
msgstr "мероприятие в плане изменено"

#: roadmap/deeds.py
msgid "changed the responsibles"
msgstr "ответственные изменены"

#: roadmap/deeds.py
msgid "completed the event"
msgstr "мероприятие завершено"

#: roadmap/deeds.py
msgid "reopened the event"
msgstr "мероприятие открыто снова"

#: roadmap/deeds.py
msgid "marked a date as done"
msgstr "один из сроков отмечен выполненным"

#: roadmap/deeds.py
msgid "took back the mark of a date"
msgstr "отметка о сроке снята"

#: roadmap/deeds.py
msgid "added evidence"
msgstr "подтверждение добавлено"

#: roadmap/deeds.py
msgid "removed evidence"
msgstr "подтверждение убрано"

#: roadmap/deeds.py
msgid "asked for the roadmap as PDF"
msgstr "заказана дорожная карта в PDF"

#: roadmap/deeds.py
msgid "received the roadmap as PDF"
msgstr "подготовлена дорожная карта в PDF"

#: roadmap/deeds.py
msgid "asked for the evidence folder"
msgstr "заказана папка доказательств"

#: roadmap/deeds.py
msgid "received the evidence folder"
msgstr "собрана папка доказательств"

#: roadmap/deeds.py
msgid "downloaded the evidence folder"
msgstr "скачана папка доказательств"

#: roadmap/deeds.py
msgid "made a private address of a calendar"
msgstr "создан личный адрес календаря"

#: roadmap/deeds.py
msgid "switched off a calendar"
msgstr "выключен календарь"

#: roadmap/deeds.py
msgid "reported to the municipality"
msgstr "отчёт отправлен в муниципалитет"

#: roadmap/deeds.py
msgid "took the report back"
msgstr "отчёт отозван"

#: roadmap/deeds.py
msgid "accepted the report"
msgstr "отчёт принят"

#: roadmap/deeds.py
msgid "returned the report to the school"
msgstr "отчёт возвращён школе"

#: roadmap/deeds.py
msgid "asked the school again"
msgstr "школе отправлено напоминание об отчёте"

#: roadmap/deeds.py
msgid "attached to the report"
msgstr "к отчёту приложен файл"

#: roadmap/deeds.py
msgid "removed an attachment of the report"
msgstr "приложение к отчёту убрано"

#: roadmap/delegation.py templates/roadmap/schools_tasks.html
msgid "no report yet"
msgstr "отчёта ещё нет"

#: roadmap/delegation.py templates/roadmap/schools_tasks.html
msgid "waits for your decision"
msgstr "ждёт вашего решения"

#: roadmap/delegation.py roadmap/enums.py templates/roadmap/schools_tasks.html
msgid "accepted"
msgstr "принят"

#: roadmap/delegation.py roadmap/enums.py templates/roadmap/schools_tasks.html
msgid "returned to the school"
msgstr "возвращён школе"

#: roadmap/delegation.py
msgid "waits for your report"
msgstr "ждёт вашего отчёта"

#: roadmap/delegation.py
msgid "the municipality is looking at it"
msgstr "на рассмотрении в муниципалитете"

#: roadmap/delegation.py
msgid "returned: complete the report"
msgstr "возвращён: дополните отчёт"

#: roadmap/delegation.py
msgid "Look at the schools’ reports"
msgstr "Посмотреть отчёты школ"

#: roadmap/delegation.py
msgid "Accepted of what was due"
msgstr "Принято из наступивших по сроку"

#: roadmap/difference.py roadmap/event_forms.py roadmap/event_proofs.py
#: roadmap/evidence_folder/lists.py roadmap/own_plan_forms.py
msgid "Stage"
msgstr "Этап"

#: roadmap/difference.py roadmap/event_forms.py roadmap/own_plan_forms.py
#: templates/print/evidence_folder.html
msgid "Contents"
msgstr "Содержание"

#: roadmap/difference.py roadmap/own_plan_forms.py roadmap/wizard.py
#: templates/roadmap/_plan_fields.html templates/roadmap/programme.html
#: templates/roadmap/responsibles.html templates/roadmap/review.html
#: templates/roadmap/row_form.html
msgid "Responsibles"
msgstr "Ответственные"

#: roadmap/difference.py roadmap/event_forms.py roadmap/own_plan_forms.py
msgid "Expected result"
msgstr "Ожидаемый результат"

#: roadmap/difference.py roadmap/event_forms.py roadmap/own_plan_forms.py
msgid "What it opens"
msgstr "Что открывает"

#: roadmap/difference.py
msgid "Whom it is about"
msgstr "О ком оно"

#: roadmap/difference.py
#, python-format
msgid "%(count)d event is changed"
msgid_plural "%(count)d events are changed"
msgstr[0] "%(count)d мероприятие изменено"
msgstr[1] "%(count)d мероприятия изменены"
msgstr[2] "%(count)d мероприятий изменено"

#: roadmap/difference.py
#, python-format
msgid "%(count)d event is added"
msgid_plural "%(count)d events are added"
msgstr[0] "%(count)d мероприятие добавлено"
msgstr[1] "%(count)d мероприятия добавлены"
msgstr[2] "%(count)d мероприятий добавлено"

#: roadmap/difference.py
#, python-format
msgid "%(count)d event is removed"
msgid_plural "%(count)d events are removed"
msgstr[0] "%(count)d мероприятие убрано"
msgstr[1] "%(count)d мероприятия убраны"
msgstr[2] "%(count)d мероприятий убрано"

#: roadmap/difference.py
msgid "nothing is changed"
msgstr "изменений нет"

#: roadmap/enums.py
msgid "students' model"
msgstr "модель для обучающихся"

#: roadmap/enums.py
msgid "teachers' model"
msgstr "модель для педагогов"

#: roadmap/enums.py
msgid "Preparation"
msgstr "Подготовка"

#: roadmap/enums.py
msgid "Mentee register"
msgstr "База наставляемых"

#: roadmap/enums.py
msgid "Mentor register"
msgstr "База наставников"

#: roadmap/enums.py templates/participants/register.html
#: templates/participants/selection/_base.html
msgid "Selection and training"
msgstr "Отбор и обучение"

#: roadmap/enums.py
msgid "Pairs and groups"
msgstr "Пары и группы"

#: roadmap/enums.py
msgid "Work of pairs"
msgstr "Работа пар"

#: roadmap/enums.py
msgid "Throughout"
msgstr "Сквозное"

#: roadmap/enums.py
msgid "finished"
msgstr "завершена"

#: roadmap/enums.py
msgid "discarded draft"
msgstr "убранный черновик"

#: roadmap/enums.py
msgctxt "roadmap"
msgid "approved"
msgstr "утверждена"

#: roadmap/enums.py
msgid "with the municipality"
msgstr "в муниципалитете"

#: roadmap/enums.py
msgid "returned with remarks"
msgstr "возвращена с замечаниями"

#: roadmap/enums.py
msgid "in force, returned by the municipality with remarks"
msgstr "действует, возвращена муниципалитетом с замечаниями"

#: roadmap/enums.py
msgid "replaced by a newer version"
msgstr "заменена новой версией"

#: roadmap/enums.py
msgid "given up before it was approved"
msgstr "отменена до утверждения"

#: roadmap/enums.py
msgid "the director"
msgstr "директор"

#: roadmap/enums.py
msgid "the municipality"
msgstr "муниципалитет"

#: roadmap/enums.py
msgctxt "decision"
msgid "accepted"
msgstr "принято"

#: roadmap/enums.py
msgctxt "decision"
msgid "returned with remarks"
msgstr "возвращено с замечаниями"

#: roadmap/enums.py
msgctxt "decision"
msgid "withdrawn"
msgstr "отозвано"

#: roadmap/enums.py templates/roadmap/_key.html
msgid "waits for a signature"
msgstr "на подписи"

#: roadmap/enums.py
msgctxt "event"
msgid "planned"
msgstr "запланировано"

#: roadmap/enums.py
msgid "mentors"
msgstr "наставники"

#: roadmap/enums.py surveys/forms.py templates/surveys/_library.html
#: templates/surveys/questionnaire.html templates/surveys/surveys.html
msgid "mentees and mentors"
msgstr "наставляемые и наставники"

#: roadmap/enums.py
msgid "not about participants"
msgstr "не об участниках"

#: roadmap/enums.py
msgid "not reported"
msgstr "не отчитались"

#: roadmap/enums.py
msgid "waits for the office"
msgstr "ждёт решения управления"

#: roadmap/enums.py
msgid "roadmap as PDF"
msgstr "дорожная карта в PDF"

#: roadmap/enums.py
msgid "evidence folder"
msgstr "папка доказательств"

#: roadmap/event_forms.py
msgid "As written"
msgstr "Как в плане"

#: roadmap/event_forms.py
msgid "In words: “by 25 September”, “February – May”, “once a quarter”."
msgstr "Словами: «до 25 сентября», «февраль – май», «раз в квартал»."

#: roadmap/event_forms.py
msgid "Only when the words name no date: “by a separate schedule”."
msgstr "Только если в словах даты нет: «по отдельному графику»."

#: roadmap/event_forms.py roadmap/evidence_folder/lists.py
msgid "Explanation"
msgstr "Пояснение"

#: roadmap/event_forms.py templates/roadmap/_event_work.html
msgid "Title or note"
msgstr "Название или заметка"

#: roadmap/event_forms.py
msgid "Choose a file, give a link or write a note."
msgstr "Выберите файл, укажите ссылку или напишите заметку."

#: roadmap/event_forms.py templates/roadmap/_event_work.html
msgid "Comment"
msgstr "Комментарий"

#: roadmap/event_kinds.py
msgid "Roadmap approved"
msgstr "Дорожная карта утверждена"

#: roadmap/event_kinds.py
msgid "Formats chosen"
msgstr "Формы выбраны"

#: roadmap/event_kinds.py
msgid "Events completed"
msgstr "Завершено мероприятий"

#: roadmap/event_kinds.py
msgid "Open the approval"
msgstr "Открыть согласование"

#: roadmap/event_kinds.py
msgid "approval of the roadmap"
msgstr "утверждение дорожной карты"

#: roadmap/event_kinds.py
msgid "sheet of agreement"
msgstr "лист согласования"

#: roadmap/event_kinds.py
msgid "choice of formats"
msgstr "выбор форм наставничества"

#: roadmap/event_kinds.py
msgid "Choose the formats"
msgstr "Выбрать формы"

#: roadmap/event_kinds.py
msgid "extract from the decision on formats"
msgstr "выписка из решения о формах"

#: roadmap/event_kinds.py
msgid "order of the organisation"
msgstr "приказ организации"

#: roadmap/event_kinds.py
msgid "control of the plan"
msgstr "контроль выполнения плана"

#: roadmap/event_kinds.py templates/roadmap/event_tasks.html
#: templates/roadmap/schools_tasks.html
msgid "Open the roadmap"
msgstr "Открыть дорожную карту"

#: roadmap/event_kinds.py
msgid "note on the state of the plan"
msgstr "справка о выполнении плана"

#: roadmap/event_kinds.py
msgid "measures for groups of special attention"
msgstr "меры для групп особого внимания"

#: roadmap/event_kinds.py
msgid "Open the event"
msgstr "Открыть мероприятие"

#: roadmap/event_kinds.py
msgid "list of measures"
msgstr "перечень мер"

#: roadmap/event_page.py
#, python-format
msgid "This is version %(version)d of the plan, which is over: it can only be read."
msgstr "Это версия %(version)d, она уже не действует: её можно только читать."

#: roadmap/event_page.py
#, python-format
msgid "This is how version %(version)d, being prepared, words the event."
msgstr "Так мероприятие записано в версии %(version)d, которая ещё готовится."

#: roadmap/event_page.py
#, python-format
msgid "Stage %(position)d · %(title)s"
msgstr "Этап %(position)d · %(title)s"

#: roadmap/event_page.py
#, python-format
msgid "done on %(day)s"
msgstr "выполнено %(day)s"

#: roadmap/event_page.py
msgid "Not done after all"
msgstr "Снять отметку"

#: roadmap/event_page.py templates/pairs/plan.html
msgid "Mark as done"
msgstr "Готово"

#: roadmap/event_page.py
msgid "collected by itself"
msgstr "собирается автоматически"

#: roadmap/event_page.py
#, python-format
msgid "and %(count)d more document"
msgid_plural "and %(count)d more documents"
msgstr[0] "и ещё %(count)d документ"
msgstr[1] "и ещё %(count)d документа"
msgstr[2] "и ещё %(count)d документов"

#: roadmap/event_page.py
msgid "in the evidence folder"
msgstr "в папке доказательств"

#: roadmap/event_proofs.py
msgid "State of the plan"
msgstr "Ход выполнения плана"

#: roadmap/event_proofs.py roadmap/evidence_folder/lists.py
#: roadmap/printing/columns.py
msgctxt "column of a roadmap"
msgid "No."
msgstr "№ п/п"

#: roadmap/event_proofs.py roadmap/evidence_folder/lists.py
#: roadmap/printing/columns.py
msgctxt "column of a roadmap"
msgid "Event"
msgstr "Мероприятие"

#: roadmap/event_proofs.py roadmap/evidence_folder/lists.py
#: roadmap/printing/columns.py
msgctxt "column of a roadmap"
msgid "Deadline"
msgstr "Сроки"

#: roadmap/event_proofs.py templates/print/school_report.html
#: templates/roadmap/_event_work.html
msgid "Progress"
msgstr "Ход работы"

#: roadmap/event_proofs.py
msgid "Roadmap with the sheet of agreement.pdf"
msgstr "Дорожная карта с листом согласования.pdf"

#: roadmap/event_proofs.py
msgid "Extract on the formats of mentoring.pdf"
msgstr "Выписка о формах наставничества.pdf"

#: roadmap/event_proofs.py
msgid "Extract from the settings of the programme"
msgstr "Выписка из параметров программы"

#: roadmap/event_proofs.py roadmap/evidence_folder/lists.py
#: templates/monitoring/monitoring.html
#, python-format
msgid "as of %(day)s"
msgstr "на %(day)s"

#: roadmap/event_proofs.py
msgid "The programme is carried out in these formats:"
msgstr "Программа реализуется в следующих формах:"

#: roadmap/event_proofs.py
#, python-format
msgid "State of the plan on %(day)s.xlsx"
msgstr "Ход выполнения плана на %(day)s.xlsx"

#: roadmap/evidence_folder/contents.py
msgctxt "event"
msgid "proved"
msgstr "подтверждено"

#: roadmap/evidence_folder/contents.py
msgctxt "event"
msgid "nothing to show"
msgstr "нет доказательств"

#: roadmap/evidence_folder/contents.py
msgid "not due yet"
msgstr "срок не наступил"

#: roadmap/evidence_folder/lists.py templates/print/evidence_folder.html
msgid "What lacks proof"
msgstr "Чего не хватает"

#: roadmap/evidence_folder/lists.py roadmap/printing/columns.py
msgctxt "column of a roadmap"
msgid "Responsible"
msgstr "Ответственные"

#: roadmap/evidence_folder/lists.py templates/print/evidence_folder.html
msgid "What would prove it"
msgstr "Чем подтвердить"

#: roadmap/evidence_folder/lists.py templates/roadmap/_take_away.html
#: templates/roadmap/evidence_folder.html templates/roadmap/prepared_file.html
msgid "Evidence folder"
msgstr "Папка доказательств"

#: roadmap/evidence_folder/lists.py
msgid "Evidence folder, contents"
msgstr "Папка доказательств, содержание"

#: roadmap/evidence_folder/packing.py
msgid "Printing the contents"
msgstr "Составляем содержание"

#: roadmap/evidence_folder/packing.py
msgid "Contents.pdf"
msgstr "00 Содержание.pdf"

#: roadmap/evidence_folder/packing.py
msgid "What lacks proof.xlsx"
msgstr "00 Чего не хватает.xlsx"

#: roadmap/evidence_folder/packing.py
#, python-format
msgid "Event %(number)s: %(paper)s"
msgstr "Мероприятие %(number)s: %(paper)s"

#: roadmap/evidence_folder/packing.py
msgid "no right to see it"
msgstr "нет права на просмотр"

#: roadmap/evidence_folder/packing.py
msgid "Links and notes.txt"
msgstr "Ссылки и пояснения.txt"

#: roadmap/evidence_folder/packing.py
msgid "the folder has no room for it"
msgstr "не поместилось в папку"

#: roadmap/evidence_folder/packing.py
msgid "the file cannot be read"
msgstr "файл не читается"

#: roadmap/evidence_folder/packing.py
msgid "it could not be made"
msgstr "документ не удалось сформировать"

#: roadmap/evidence_folder/packing.py
msgid "the file is not the one that was attached"
msgstr "файл отличается от приложенного"

#: roadmap/filters.py
msgid "List"
msgstr "Список"

#: roadmap/filters.py
msgid "By months"
msgstr "По месяцам"

#: roadmap/filters.py
msgid "By weeks"
msgstr "По неделям"

#: roadmap/filters.py
msgid "In two weeks"
msgstr "В ближайшие две недели"

#: roadmap/filters.py
msgid "Status"
msgstr "Статус"

#: roadmap/filters.py templates/roadmap/_event_state.html
msgid "Responsible"
msgstr "Ответственный"

#: roadmap/filters.py templates/documents/orders.html
#: templates/monitoring/practices.html
#: templates/organisations/organisations.html
#: templates/participants/gatherings.html
msgid "Kind"
msgstr "Вид"

#: roadmap/filters.py
msgid "Mine"
msgstr "Мои"

#: roadmap/filters.py
msgid "Day is past"
msgstr "Срок прошёл"

#: roadmap/filters.py
msgid "This month"
msgstr "В этом месяце"

#: roadmap/filters.py
msgid "Without a responsible"
msgstr "Нет ответственного"

#: roadmap/filters.py
msgid "Without evidence"
msgstr "Нет подтверждения"

#: roadmap/filters.py
msgid "Deadline to check"
msgstr "Проверить срок"

#: roadmap/filters.py
msgid "By hand, no screen"
msgstr "Вручную, без своего экрана"

#: roadmap/finders.py roadmap/own_plan.py roadmap/own_plan_forms.py
#: roadmap/reader/recognition.py roadmap/sources.py
#: templates/monitoring/_today_events.html
msgid "Events"
msgstr "Мероприятия"

#: roadmap/forms.py roadmap/own_plan_forms.py
msgid "School year"
msgstr "Учебный год"

#: roadmap/forms.py roadmap/own_plan_forms.py
msgid "How long the programme lasts"
msgstr "Сколько длится программа"

#: roadmap/forms.py roadmap/own_plan_forms.py
msgid "Name of the programme"
msgstr "Название программы"

#: roadmap/forms.py roadmap/own_plan_forms.py surveys/forms.py
#: templates/roadmap/start_from.html
msgid "Formats"
msgstr "Формы"

#: roadmap/forms.py
msgid "They can be changed later; the plan may have an event for choosing them."
msgstr "Их можно изменить позже; в плане может быть отдельное мероприятие для выбора."

#: roadmap/forms.py
msgid "Take along what was left undone"
msgstr "Взять с собой то, что не сделано"

#: roadmap/forms.py
msgid "These events will be marked in the new plan. The rest of the plan comes along anyway."
msgstr "Эти мероприятия будут отмечены в новом плане. Остальной план переносится в любом случае."

#: roadmap/forms.py roadmap/own_plan_forms.py
msgid "One school year: the events keep their order, the months are drawn together"
msgstr "Один учебный год: порядок мероприятий сохранится, месяцы сдвинутся плотнее"

#: roadmap/forms.py roadmap/own_plan_forms.py
#, python-format
msgid "As in the source: %(length)s"
msgstr "Как в образце: %(length)s"

#: roadmap/forms.py roadmap/own_plan_forms.py
msgid "Mentoring of teaching staff"
msgstr "Наставничество педагогических работников"

#: roadmap/forms.py roadmap/own_plan_forms.py
msgid "Target model of mentoring"
msgstr "Целевая модель наставничества"

#: roadmap/forms.py
#, python-format
msgid "%(count)d year"
msgid_plural "%(count)d years"
msgstr[0] "%(count)d год"
msgstr[1] "%(count)d года"
msgstr[2] "%(count)d лет"

#: roadmap/forms.py roadmap/moving.py
#, python-format
msgid "%(count)d month"
msgid_plural "%(count)d months"
msgstr[0] "%(count)d месяц"
msgstr[1] "%(count)d месяца"
msgstr[2] "%(count)d месяцев"

#: roadmap/forms.py
msgid "those who take part themselves"
msgstr "сами участники программы"

#: roadmap/forms.py
msgid "People"
msgstr "Сотрудники"

#: roadmap/forms.py
msgid "Everybody who is"
msgstr "Все, у кого роль"

#: roadmap/forms.py
msgid "Days before a deadline on which to remind"
msgstr "За сколько дней до срока напоминать"

#: roadmap/forms.py
msgid "Separated by commas: 14, 7, 3, 1. On the day itself a reminder always comes."
msgstr "Через запятую: 14, 7, 3, 1. В день срока напоминание приходит всегда."

#: roadmap/forms.py
msgid "Somebody has changed this meanwhile. If your answer stays, save once more."
msgstr "Пока страница была открыта, это изменил кто-то другой. Если ваш ответ верен, сохраните ещё раз."

#: roadmap/forms.py
msgid "A mentor has at least one mentee."
msgstr "У наставника есть хотя бы один наставляемый."

#: roadmap/forms.py
msgid "Write whole numbers of days from 1 to 90, separated by commas."
msgstr "Укажите целые числа дней от 1 до 90 через запятую."

#: roadmap/job_handlers.py
msgid "Reading the plan"
msgstr "Читаем план"

#: roadmap/job_handlers.py
#, python-format
msgid "Printing %(count)d events"
msgstr "Верстаем мероприятия: %(count)d"

#: roadmap/job_handlers.py
msgid "Whoever asked for the folder may no longer see the evidence."
msgstr "У того, кто запросил папку, больше нет права видеть доказательства."

#: roadmap/job_handlers.py
#, python-format
msgid "Evidence folder, %(school)s, %(day)s"
msgstr "Папка доказательств, %(school)s, %(day)s"

#: roadmap/kind_reasons.py
msgid "chosen by hand"
msgstr "выбрано вручную"

#: roadmap/kind_reasons.py
#, python-format
msgid "by the words “%(words)s”"
msgstr "по словам «%(words)s»"

#: roadmap/kinds.py
msgid "Accepted from schools"
msgstr "Принято от школ"

#: roadmap/learned.py
#, python-format
msgid "decided so in your organisation, %(day)s"
msgstr "так решили в вашей организации, %(day)s"

#: roadmap/learned.py
#, python-format
msgid "decided so in %(name)s, %(day)s"
msgstr "так решили в организации «%(name)s», %(day)s"

#: roadmap/management/commands/read_roadmap.py
msgid "(without a title)"
msgstr "(без названия)"

#: roadmap/management/commands/read_roadmap.py
#, python-format
msgid "%(count)s event was read."
msgid_plural "%(count)s events were read."
msgstr[0] "Прочитано %(count)s мероприятие."
msgstr[1] "Прочитано %(count)s мероприятия."
msgstr[2] "Прочитано %(count)s мероприятий."

#: roadmap/meaning.py
#, python-format
msgid "and %(count)d more"
msgid_plural "and %(count)d more"
msgstr[0] "и ещё %(count)d"
msgstr[1] "и ещё %(count)d"
msgstr[2] "и ещё %(count)d"

#: roadmap/meaning.py
msgid "No date in these words"
msgstr "в этих словах даты нет"

#: roadmap/meaning.py
#, python-format
msgid "The whole programme, until %(day)s"
msgstr "вся программа, до %(day)s"

#: roadmap/meaning.py
#, python-format
msgid "%(count)d date"
msgid_plural "%(count)d dates"
msgstr[0] "%(count)d дата"
msgstr[1] "%(count)d даты"
msgstr[2] "%(count)d дат"

#: roadmap/meaning.py
msgid "The words are kept and marked “to be checked”; reminders begin once a day is chosen."
msgstr "Слова сохранятся с пометкой «проверить срок»; напоминания начнутся, когда будет выбран день."

#: roadmap/meaning.py
msgid "Not all of the words were understood: the deadline stays marked “to be checked”."
msgstr "Понято не всё: у срока останется пометка «проверить»."

#: roadmap/meaning.py
#, python-format
msgid "This lies outside the programme: %(from)s — %(until)s."
msgstr "Это за пределами программы: %(from)s — %(until)s."

#: roadmap/meaning.py
msgid "The day is not a working one."
msgstr "Этот день нерабочий."

#: roadmap/models/calendar_address.py
msgid "calendar address"
msgstr "адрес календаря"

#: roadmap/models/calendar_address.py
msgid "calendar addresses"
msgstr "адреса календарей"

#: roadmap/models/delegated_task.py
msgid "what has been done"
msgstr "что сделано"

#: roadmap/models/delegated_task.py
msgid "event of the school's own plan"
msgstr "мероприятие плана школы"

#: roadmap/models/delegated_task.py roadmap/models/roadmap.py
#: roadmap/models/submission.py templates/roadmap/_event_work.html
#: templates/roadmap/version.html
msgid "remark"
msgstr "замечание"

#: roadmap/models/delegated_task.py
msgid "task of the municipality"
msgstr "поручение муниципалитета"

#: roadmap/models/delegated_task.py
msgid "tasks of the municipality"
msgstr "поручения муниципалитета"

#: roadmap/models/delegated_task.py
msgid "A report on this task has already been sent."
msgstr "Отчёт по этому поручению уже отправлен."

#: roadmap/models/delegated_task.py
msgid "The office has already decided: there is nothing to take back."
msgstr "Решение уже принято: отзывать нечего."

#: roadmap/models/delegated_task.py roadmap/views/delegation.py
msgid "There is no report to accept."
msgstr "Отчёта, который можно принять, нет."

#: roadmap/models/delegated_task.py
msgid "The school has not reported yet: there is nothing to return."
msgstr "Школа ещё не отчиталась: возвращать нечего."

#: roadmap/models/delegated_task.py
msgid "proof of a task"
msgstr "приложение к отчёту"

#: roadmap/models/delegated_task.py
msgid "proofs of tasks"
msgstr "приложения к отчётам"

#: roadmap/models/dependency.py
msgid "order of events"
msgstr "порядок мероприятий"

#: roadmap/models/dependency.py
msgid "orders of events"
msgstr "порядки мероприятий"

#: roadmap/models/dismissed_warning.py
msgid "warning"
msgstr "замечание"

#: roadmap/models/dismissed_warning.py
msgid "why it stands"
msgstr "почему остаётся"

#: roadmap/models/dismissed_warning.py
msgid "dismissed warning"
msgstr "снятое замечание"

#: roadmap/models/dismissed_warning.py
msgid "dismissed warnings"
msgstr "снятые замечания"

#: roadmap/models/event.py roadmap/models/template.py
msgid "description"
msgstr "описание"

#: roadmap/models/event.py
msgid "deadline as written"
msgstr "срок, как записан"

#: roadmap/models/event.py
msgid "the deadline needs a look"
msgstr "срок нужно проверить"

#: roadmap/models/event.py roadmap/models/template.py
msgid "expected result"
msgstr "ожидаемый результат"

#: roadmap/models/event.py roadmap/models/template.py
msgid "indicator"
msgstr "показатель"

#: roadmap/models/event.py roadmap/models/learned_name.py
#: roadmap/models/template.py
msgid "kinds"
msgstr "виды"

#: roadmap/models/event.py
msgid "left undone in the school year"
msgstr "не сделано в учебном году"

#: roadmap/models/event.py templates/roadmap/_template_card.html
#: templates/roadmap/own_plan_review.html templates/roadmap/start.html
msgid "event"
msgid_plural "events"
msgstr[0] "мероприятие"
msgstr[1] "мероприятия"
msgstr[2] "мероприятий"

#: roadmap/models/event.py
msgid "events"
msgstr "мероприятия"

#: roadmap/models/event.py
#, python-format
msgid "left undone in %(year)s"
msgstr "не сделано в %(year)s"

#: roadmap/models/event.py
msgid "This event is already completed."
msgstr "Это мероприятие уже завершено."

#: roadmap/models/event.py
msgid "This event is not completed."
msgstr "Это мероприятие не завершено."

#: roadmap/models/event.py
msgid "done on"
msgstr "выполнено"

#: roadmap/models/event.py
msgid "occurrence"
msgstr "срок выполнения"

#: roadmap/models/event.py
msgid "occurrences"
msgstr "сроки выполнения"

#: roadmap/models/event.py
msgid "as written"
msgstr "как в плане"

#: roadmap/models/event.py
msgid "responsible"
msgstr "ответственный"

#: roadmap/models/event.py roadmap/models/template.py
msgid "responsibles"
msgstr "ответственные"

#: roadmap/models/evidence.py
msgid "title or note"
msgstr "название или заметка"

#: roadmap/models/evidence.py
msgid "event taken out"
msgstr "убранное мероприятие"

#: roadmap/models/evidence.py roadmap/models/submission.py
msgid "author's answer"
msgstr "ответ автора"

#: roadmap/models/evidence.py templates/roadmap/_row.html
msgid "comment"
msgid_plural "comments"
msgstr[0] "комментарий"
msgstr[1] "комментария"
msgstr[2] "комментариев"

#: roadmap/models/evidence.py
msgid "comments"
msgstr "комментарии"

#: roadmap/models/learned_name.py
msgid "wording"
msgstr "формулировка"

#: roadmap/models/learned_name.py
msgid "learned name"
msgstr "запомненное название"

#: roadmap/models/learned_name.py
msgid "learned names"
msgstr "запомненные названия"

#: roadmap/models/plan_change.py
msgid "change of a plan"
msgstr "изменение плана"

#: roadmap/models/plan_change.py
msgid "changes of plans"
msgstr "изменения планов"

#: roadmap/models/plan_draft.py roadmap/models/template.py
#: surveys/models/enquiry.py
msgid "source"
msgstr "источник"

#: roadmap/models/plan_draft.py
msgid "plan being read in"
msgstr "план на разборе"

#: roadmap/models/plan_draft.py
msgid "plans being read in"
msgstr "планы на разборе"

#: roadmap/models/prepared_file.py
msgid "prepared file"
msgstr "подготовленный файл"

#: roadmap/models/prepared_file.py
msgid "prepared files"
msgstr "подготовленные файлы"

#: roadmap/models/programme.py
msgid "a mentor may work with several mentees as a group"
msgstr "наставник может вести группу наставляемых"

#: roadmap/models/programme.py
msgid "formats"
msgstr "формы наставничества"

#: roadmap/models/programme.py
msgid "mentees per mentor at most"
msgstr "наставляемых у одного наставника, не больше"

#: roadmap/models/programme.py
msgid "youngest mentee's grade"
msgstr "класс самого младшего наставляемого"

#: roadmap/models/programme.py
msgid "a mentor is interviewed before the work begins"
msgstr "наставник проходит собеседование до начала работы"

#: roadmap/models/programme.py
msgid "a mentor is trained before the work begins"
msgstr "наставник проходит обучение до начала работы"

#: roadmap/models/programme.py
msgid "days without a meeting before a signal"
msgstr "дней без встречи до сигнала"

#: roadmap/models/programme.py
msgid "days before a deadline on which to remind"
msgstr "за сколько дней до срока напоминать"

#: roadmap/models/programme.py
msgid "days overdue before the director is told"
msgstr "через сколько дней просрочки сообщить директору"

#: roadmap/models/programme.py
msgid "days overdue before the municipality is told"
msgstr "через сколько дней просрочки сообщить в муниципалитет"

#: roadmap/models/programme.py
msgid "programmes"
msgstr "программы"

#: roadmap/models/programme.py
msgid "target, %"
msgstr "цель, %"

#: roadmap/models/roadmap.py
msgid "approved by"
msgstr "утверждена приказом"

#: roadmap/models/roadmap.py
msgid "roadmaps"
msgstr "дорожные карты"

#: roadmap/models/roadmap.py
msgid "This roadmap has already been sent for approval."
msgstr "Эта дорожная карта уже отправлена на утверждение."

#: roadmap/models/roadmap.py
msgid "There is nothing to withdraw: the decision has been made."
msgstr "Отзывать нечего: решение уже принято."

#: roadmap/models/roadmap.py
msgid "Only a roadmap approved by the director goes to the municipality."
msgstr "В муниципалитет отправляют карту, утверждённую директором."

#: roadmap/models/roadmap.py
msgid "This roadmap does not wait for agreement."
msgstr "Эта дорожная карта не ждёт согласования."

#: roadmap/models/roadmap.py
msgid "Only a roadmap that waits for a decision can be returned."
msgstr "Вернуть можно только карту, которая ждёт решения."

#: roadmap/models/roadmap.py roadmap/models/template.py
msgid "aim"
msgstr "цель"

#: roadmap/models/roadmap.py roadmap/models/template.py
msgid "objective"
msgstr "задача"

#: roadmap/models/roadmap.py roadmap/models/template.py
msgid "result"
msgstr "результат"

#: roadmap/models/roadmap.py templates/roadmap/_template_card.html
#: templates/roadmap/own_plan_review.html
msgid "stage"
msgid_plural "stages"
msgstr[0] "этап"
msgstr[1] "этапа"
msgstr[2] "этапов"

#: roadmap/models/roadmap.py
msgid "stages"
msgstr "этапы"

#: roadmap/models/submission.py
msgid "laid before"
msgstr "представлено"

#: roadmap/models/submission.py
msgid "to be decided by"
msgstr "решить до"

#: roadmap/models/submission.py
msgid "submission of a roadmap"
msgstr "представление дорожной карты"

#: roadmap/models/submission.py
msgid "submissions of roadmaps"
msgstr "представления дорожных карт"

#: roadmap/models/submission.py
msgid "the head of the office"
msgstr "руководитель"

#: roadmap/models/template.py
msgid "roadmap template"
msgstr "образец дорожной карты"

#: roadmap/models/template.py
msgid "roadmap templates"
msgstr "образцы дорожных карт"

#: roadmap/models/template.py
msgid "This template is already put away."
msgstr "Этот шаблон уже убран."

#: roadmap/models/template.py
msgid "This template is not put away."
msgstr "Этот шаблон не убран."

#: roadmap/models/template.py
msgid "deadline"
msgstr "срок"

#: roadmap/moving.py
msgid "days"
msgstr "дни"

#: roadmap/moving.py
msgid "working days"
msgstr "рабочие дни"

#: roadmap/moving.py
msgid "weeks"
msgstr "недели"

#: roadmap/moving.py
msgid "months"
msgstr "месяцы"

#: roadmap/moving.py
#, python-format
msgid "%(count)d working day"
msgid_plural "%(count)d working days"
msgstr[0] "%(count)d рабочий день"
msgstr[1] "%(count)d рабочих дня"
msgstr[2] "%(count)d рабочих дней"

#: roadmap/moving.py
#, python-format
msgid "%(count)d week"
msgid_plural "%(count)d weeks"
msgstr[0] "%(count)d неделю"
msgstr[1] "%(count)d недели"
msgstr[2] "%(count)d недель"

#: roadmap/moving.py
#, python-format
msgid "%(words)s later"
msgstr "на %(words)s позже"

#: roadmap/moving.py
#, python-format
msgid "%(words)s earlier"
msgstr "на %(words)s раньше"

#: roadmap/moving.py
msgid "has no date"
msgstr "даты нет"

#: roadmap/moving.py
msgid "recurs: change its rhythm in the event itself"
msgstr "повторяется: периодичность меняется в самом мероприятии"

#: roadmap/nameless.py
msgid "To be named by the organisation"
msgstr "Определяется образовательной организацией"

#: roadmap/order_rules.py
msgid "The roadmap was withdrawn, returned or changed after this order was prepared. Prepare the order anew."
msgstr "После подготовки приказа карту отозвали, вернули или изменили. Подготовьте приказ заново."

#: roadmap/order_rules.py
msgid "The annex is the roadmap that waits for approval: the signature approves it."
msgstr "В приложении карта, которая ждёт утверждения: подпись её утвердит."

#: roadmap/order_rules.py
msgid "The annex is the roadmap in force: it will name this order."
msgstr "В приложении действующая карта: этот приказ станет её основанием."

#: roadmap/order_rules.py
#, python-format
msgid "The roadmap keeps naming the order No. %(number)s “%(heading)s”: this order becomes evidence of its event only."
msgstr "В карте остаётся приказ № %(number)s «%(heading)s», а этот станет только подтверждением мероприятия."

#: roadmap/order_rules.py
msgid "The roadmap it approved stays in force without an order: another one will be needed."
msgstr "Дорожная карта, которую он утвердил, останется в силе, но без приказа: понадобится другой."

#: roadmap/own_plan.py roadmap/standing.py templates/roadmap/_agenda.html
#: templates/roadmap/_moved.html templates/roadmap/_review_row.html
#: templates/roadmap/template.html templates/roadmap/version.html
msgid "no deadline"
msgstr "срок не указан"

#: roadmap/own_plan.py templates/roadmap/_moved.html
msgid "no date"
msgstr "без даты"

#: roadmap/own_plan.py
#, python-format
msgid "and %(count)d more dates"
msgstr "и ещё дат: %(count)d"

#: roadmap/own_plan_forms.py
msgid "File of the plan"
msgstr "Файл с планом"

#: roadmap/own_plan_forms.py
msgid "Or the text of the plan"
msgstr "Или текст плана"

#: roadmap/own_plan_forms.py
msgid "Choose the file of the plan or paste its text."
msgstr "Выберите файл с планом или вставьте его текст."

#: roadmap/own_plan_forms.py templates/participants/gatherings.html
#: templates/print/school_report.html templates/roadmap/_months.html
#: templates/roadmap/_moved.html templates/roadmap/bulk.html
#: templates/surveys/enquiries/enquiries.html templates/surveys/surveys.html
msgid "Event"
msgstr "Мероприятие"

#: roadmap/own_plan_forms.py
msgid "Model"
msgstr "Модель"

#: roadmap/printing/agreement.py
msgctxt "decision on a roadmap"
msgid "sent for approval"
msgstr "направлено на утверждение"

#: roadmap/printing/agreement.py
msgctxt "decision on a roadmap"
msgid "withdrawn by its author"
msgstr "отозвано автором"

#: roadmap/printing/agreement.py
msgctxt "decision on a roadmap"
msgid "approved"
msgstr "утверждено"

#: roadmap/printing/agreement.py
msgctxt "decision on a roadmap"
msgid "sent for agreement"
msgstr "направлено на согласование"

#: roadmap/printing/agreement.py
msgctxt "decision on a roadmap"
msgid "agreed"
msgstr "согласовано"

#: roadmap/printing/agreement.py
msgctxt "decision on a roadmap"
msgid "returned with remarks"
msgstr "возвращено с замечаниями"

#: roadmap/printing/agreement.py
msgctxt "decision on a roadmap"
msgid "decision awaited"
msgstr "ожидается решение"

#: roadmap/printing/agreement.py
msgctxt "column of a sheet of agreement"
msgid "No."
msgstr "№"

#: roadmap/printing/agreement.py
msgctxt "column of a sheet of agreement"
msgid "When"
msgstr "Когда"

#: roadmap/printing/agreement.py
msgctxt "column of a sheet of agreement"
msgid "Who decided"
msgstr "Кто принял решение"

#: roadmap/printing/agreement.py
msgctxt "column of a sheet of agreement"
msgid "Post and organisation"
msgstr "Должность, организация"

#: roadmap/printing/agreement.py
msgctxt "column of a sheet of agreement"
msgid "Decision"
msgstr "Решение"

#: roadmap/printing/agreement.py
msgctxt "column of a sheet of agreement"
msgid "Remarks"
msgstr "Замечания"

#: roadmap/printing/agreement.py
#, python-format
msgid "order No. %(number)s of %(day)s"
msgstr "приказ от %(day)s № %(number)s"

#: roadmap/printing/annex.py
#, python-format
msgid ""
"ROADMAP\n"
"%(title)s"
msgstr ""
"ДОРОЖНАЯ КАРТА\n"
"%(title)s"

#: roadmap/printing/columns.py
msgctxt "column of a roadmap"
msgid "Contents"
msgstr "Содержание деятельности"

#: roadmap/printing/columns.py
msgctxt "column of a roadmap"
msgid "Expected result"
msgstr "Ожидаемый результат"

#: roadmap/printing/columns.py
msgctxt "column of a roadmap"
msgid "Document"
msgstr "Вид документа"

#: roadmap/printing/columns.py
msgctxt "column of a roadmap"
msgid "Indicator"
msgstr "Показатель эффективности"

#: roadmap/printing/sheet.py
#, python-format
msgid "Aim: %(text)s"
msgstr "Цель: %(text)s"

#: roadmap/printing/sheet.py
#, python-format
msgid "Objective: %(text)s"
msgstr "Задача: %(text)s"

#: roadmap/printing/sheet.py
#, python-format
msgid "Result: %(text)s"
msgstr "Результат: %(text)s"

#: roadmap/printing/sheet.py
#, python-format
msgid "Carried out: %(span)s"
msgstr "Срок реализации: %(span)s"

#: roadmap/printing/sheet.py
#, python-format
msgid "Version %(version)d"
msgstr "Редакция %(version)d"

#: roadmap/printing/stamps.py
msgid "“___” ______________ 20___"
msgstr "«___» ______________ 20___ г."

#: roadmap/printing/stamps.py
msgctxt "stamp on a plan"
msgid "I APPROVE"
msgstr "УТВЕРЖДАЮ"

#: roadmap/printing/stamps.py
msgctxt "stamp on a plan"
msgid "AGREED"
msgstr "СОГЛАСОВАНО"

#: roadmap/printing/stamps.py
#, python-format
msgid "Order No. %(number)s of %(day)s"
msgstr "Приказ от %(day)s № %(number)s"

#: roadmap/printing/word.py roadmap/printing/workbook.py
#: templates/print/roadmap.html
msgid "DRAFT of the roadmap"
msgstr "ПРОЕКТ"

#: roadmap/printing/word.py roadmap/printing/workbook.py
#: templates/print/roadmap.html
msgid "Sheet of agreement"
msgstr "Лист согласования"

#: roadmap/printing/word.py templates/print/roadmap.html
msgid "The decisions were taken and are kept in the school’s mentoring system."
msgstr "Решения приняты и хранятся в системе наставничества образовательной организации."

#: roadmap/proofs.py
msgid "a document, a link or a note"
msgstr "документ, ссылка или пояснение"

#: roadmap/reader/chunks.py
msgid "The columns were mixed in the text: check the wording."
msgstr "Столбцы в тексте перемешаны: проверьте формулировку."

#: roadmap/reader/chunks.py
msgid "It is not clear to which row this text belongs."
msgstr "Непонятно, к какой строке относится этот текст."

#: roadmap/reader/events.py
msgid "The plan names no deadlines."
msgstr "В плане нет сроков."

#: roadmap/reader/events.py
msgid "The plan names nobody responsible."
msgstr "В плане не названы ответственные."

#: roadmap/reader/events.py roadmap/reader/grid.py
msgid "This row has no event."
msgstr "В этой строке нет мероприятия."

#: roadmap/reader/events.py
msgid "No deadline is written."
msgstr "Срок не указан."

#: roadmap/reader/events.py
msgid "It recurs every year, but the plan does not say over which years."
msgstr "Повторяется каждый год, но в плане не сказано, в какие годы."

#: roadmap/reader/events.py
msgid "The plan does not say the year of this deadline."
msgstr "В плане не сказано, какого года этот срок."

#: roadmap/reader/events.py roadmap/reader/remarks.py
msgid "The deadline lies outside the period of the plan."
msgstr "Срок выходит за период плана."

#: roadmap/reader/events.py
msgid "Nobody is named responsible."
msgstr "Ответственный не назван."

#: roadmap/reader/events.py
msgid "It is still to be decided who answers for it."
msgstr "Ещё не решено, кто за это отвечает."

#: roadmap/reader/formats/files.py
msgid "Choose a plan in Word, Excel, PDF or plain text."
msgstr "Выберите план в формате Word, Excel, PDF или обычный текст."

#: roadmap/reader/formats/files.py
msgid "The file takes too much work to read. Leave only the plan in it and choose it again."
msgstr "Файл слишком тяжёлый для чтения. Оставьте в нём только план и выберите его снова."

#: roadmap/reader/formats/files.py roadmap/reader/formats/limits.py
msgid "The text is too long for a plan. Leave only the plan in it."
msgstr "Текст слишком длинный для плана. Оставьте в нём только план."

#: roadmap/reader/formats/files.py
msgid "Files of old Word (.doc) cannot be opened on this server. Open it in Word and save it as .docx."
msgstr "Файлы старого Word (.doc) на этом сервере не открываются. Откройте файл в Word и сохраните его как .docx."

#: roadmap/reader/formats/limits.py
#, python-format
msgid "The table is too long for a plan: more than %(limit)s rows."
msgstr "Таблица слишком длинная для плана: больше %(limit)s строк."

#: roadmap/reader/formats/pdf.py
#, python-format
msgid "The PDF has more than %(limit)s pages. Leave only the plan in it."
msgstr "В PDF больше %(limit)s страниц. Оставьте в нём только план."

#: roadmap/reader/formats/pdf.py
msgid "The PDF is a scan without text. Choose the Word or Excel file it was made from, or a PDF saved from it."
msgstr "Этот PDF — скан, текста в нём нет. Выберите файл Word или Excel, с которого он сделан, или сохранённый из него PDF."

#: roadmap/reader/formats/pdf.py
msgid "There is too much drawn in the PDF. Leave only the plan in it."
msgstr "В этом PDF слишком много нарисованных линий. Оставьте в нём только план."

#: roadmap/reader/formats/web.py
msgid "The tables stand inside each other too deep. Leave only the plan."
msgstr "Таблицы слишком много раз вложены одна в другую. Оставьте только план."

#: roadmap/reader/grid.py
msgid "This row closes the table."
msgstr "Этой строкой таблица заканчивается."

#: roadmap/reader/outline.py
msgid "A section without events."
msgstr "Раздел без мероприятий."

#: roadmap/reader/pairing.py
msgid "The deadline was found apart from the event: check that it belongs here."
msgstr "Срок стоял отдельно от мероприятия: проверьте, что он относится сюда."

#: roadmap/reader/pairing.py
msgid "Deadlines that stand apart from their events."
msgstr "Сроки стоят отдельно от мероприятий."

#: roadmap/reader/recognition.py
msgid "No table with events was found."
msgstr "Таблица с мероприятиями не найдена."

#: roadmap/reader/recognition.py
msgid "This text stands between the tables."
msgstr "Этот текст стоит между таблицами."

#: roadmap/reader/recognition.py
msgid "The plan has a column of stages, but which events they head could not be told."
msgstr "В плане есть столбец этапов, но понять, к каким мероприятиям они относятся, не удалось."

#: roadmap/reader/recognition.py
msgid "The lines of this row were put into columns by their wording: check them."
msgstr "Строки этой записи распределены по столбцам по смыслу: проверьте их."

#: roadmap/reader/recognition.py
msgid "This text stands below the plan and was left out."
msgstr "Этот текст стоит ниже плана и в него не вошёл."

#: roadmap/reader/recognition.py
msgid "The plan is for another period than the programme."
msgstr "План составлен на другой период, чем программа."

#: roadmap/reader/recognition.py
#, python-format
msgid "The plan does not say its period: deadlines without a year are understood in %(year)s."
msgstr "В плане не указан период: сроки без года отнесены к %(year)s учебному году."

#: roadmap/reader/remarks.py
msgid "The deadline was not understood."
msgstr "Срок не удалось понять."

#: roadmap/reader/remarks.py
msgid "The deadline has no date: it depends on a schedule or a need."
msgstr "У срока нет даты: он зависит от графика или необходимости."

#: roadmap/reader/remarks.py
msgid "The deadline was understood only in part: check its days."
msgstr "Срок понят лишь отчасти: проверьте дни."

#: roadmap/reader/remarks.py
msgid "The deadline names no exact days: the usual ones are taken."
msgstr "Точных дней в сроке нет: взяты обычные."

#: roadmap/reader/remarks.py
msgid "The plan runs over several such months: check the year."
msgstr "В период плана попадает несколько таких месяцев: проверьте год."

#: roadmap/reader/remarks.py
msgid "The deadline lies outside the month or the section it stands under."
msgstr "Срок не относится к месяцу или разделу, в котором стоит."

#: roadmap/reader/remarks.py
msgid "It stands under one month or section, but may recur through the year."
msgstr "Стоит под одним месяцем или разделом, но может повторяться весь год."

#: roadmap/reader/remarks.py
msgid "The deadline seems to have a slip of the pen: check how it was understood."
msgstr "В сроке, похоже, опечатка: проверьте, как он понят."

#: roadmap/reader/remarks.py
#, python-format
msgid "row %(row)s"
msgstr "строка %(row)s"

#: roadmap/reader/remarks.py
#, python-format
msgid "rows %(first)s–%(last)s"
msgstr "строки %(first)s–%(last)s"

#: roadmap/reader/remarks.py
msgid "Check how the deadline was understood."
msgstr "Проверьте, как понят срок."

#: roadmap/remarks.py
#, python-format
msgid "%(count)d remark of %(total)d is still open"
msgid_plural "%(count)d remarks of %(total)d are still open"
msgstr[0] "%(count)d замечание из %(total)d ещё не учтено"
msgstr[1] "%(count)d замечания из %(total)d ещё не учтены"
msgstr[2] "%(count)d замечаний из %(total)d ещё не учтены"

#: roadmap/remarks.py
msgid "While you were writing, somebody took the answer to this remark back. Look at it again."
msgstr "Пока вы писали, ответ на это замечание убрали. Посмотрите ещё раз."

#: roadmap/remarks.py
#, python-format
msgid "While you were writing, this remark was answered: “%(answer)s”. Save once more to put your words there."
msgstr "Пока вы писали, на это замечание уже ответили: «%(answer)s». Если всё же нужен ваш ответ, сохраните ещё раз."

#: roadmap/reminders.py
#, python-format
msgid "Overdue by %(count)d day"
msgid_plural "Overdue by %(count)d days"
msgstr[0] "Просрочено на %(count)d день"
msgstr[1] "Просрочено на %(count)d дня"
msgstr[2] "Просрочено на %(count)d дней"

#: roadmap/reminders.py
msgid "Due today"
msgstr "Срок сегодня"

#: roadmap/reminders.py
msgid "Due tomorrow"
msgstr "Срок завтра"

#: roadmap/reminders.py
#, python-format
msgid "Due in %(count)d day"
msgid_plural "Due in %(count)d days"
msgstr[0] "Срок через %(count)d день"
msgstr[1] "Срок через %(count)d дня"
msgstr[2] "Срок через %(count)d дней"

#: roadmap/reminders.py
#, python-format
msgid "%(school)s: %(count)d event has been overdue for more than %(days)d days"
msgid_plural "%(school)s: %(count)d events have been overdue for more than %(days)d days"
msgstr[0] "%(school)s: %(count)d мероприятие просрочено больше чем на %(days)d дн."
msgstr[1] "%(school)s: %(count)d мероприятия просрочены больше чем на %(days)d дн."
msgstr[2] "%(school)s: %(count)d мероприятий просрочено больше чем на %(days)d дн."

#: roadmap/responsible_forms.py
#, python-format
msgid "Somebody has just answered otherwise: %(who)s."
msgstr "Здесь только что выбрали другого: %(who)s."

#: roadmap/responsible_forms.py
#, python-format
msgid "everybody who is: %(role)s"
msgstr "все с ролью «%(role)s»"

#: roadmap/responsible_forms.py
msgid "Nobody has this role here yet."
msgstr "Этой роли пока ни у кого нет."

#: roadmap/responsible_forms.py
msgid "Nobody of this name works here."
msgstr "Такого сотрудника в списке нет."

#: roadmap/responsible_forms.py
msgid "The plan leaves it open."
msgstr "План не говорит, кто именно."

#: roadmap/responsible_forms.py
msgid "A body: say who answers for it."
msgstr "Это не один человек: укажите, кто отвечает."

#: roadmap/responsibles.py
msgid "in the words of the plan"
msgstr "словами плана"

#: roadmap/responsibles.py
msgid "somebody no longer known here"
msgstr "тот, кого здесь больше не знают"

#: roadmap/review.py
msgid "All events"
msgstr "Все мероприятия"

#: roadmap/review.py
msgid "Changed only"
msgstr "Только изменённые"

#: roadmap/review.py
msgid "With remarks"
msgstr "С замечаниями"

#: roadmap/route.py
msgid "All stages are completed"
msgstr "Все этапы завершены"

#: roadmap/route.py
#, python-format
msgid "Stage %(here)d of %(total)d — %(name)s, %(done)s"
msgstr "Этап %(here)d из %(total)d — %(name)s, %(done)s"

#: roadmap/row_forms.py
msgid "Deadline in words"
msgstr "Срок словами"

#: roadmap/row_forms.py
msgid "From, if it matters"
msgstr "С какого дня, если важно"

#: roadmap/row_forms.py
#, python-format
msgid "Leave the words of the plan: “%(words)s”"
msgstr "Оставить в плане слова «%(words)s»"

#: roadmap/row_forms.py
msgid "There is no such year in a school's plan."
msgstr "Такого года в школьном плане не бывает."

#: roadmap/row_forms.py
msgid "The last day comes before the first."
msgstr "Последний день раньше первого."

#: roadmap/row_forms.py templates/roadmap/_row_people.html
msgid "In the plan"
msgstr "В плане"

#: roadmap/row_forms.py templates/roadmap/_row_people.html
msgid "Who it is here"
msgstr "Кто это у вас"

#: roadmap/row_forms.py
msgid "One more: as the plan should call them"
msgstr "Ещё один: как назвать в плане"

#: roadmap/sections.py
#, python-format
msgid "%(count)d overdue"
msgid_plural "%(count)d overdue"
msgstr[0] "%(count)d просрочено"
msgstr[1] "%(count)d просрочено"
msgstr[2] "%(count)d просрочено"

#: roadmap/sequence_forms.py
msgid "Begins after these"
msgstr "Начинается после них"

#: roadmap/sequence_forms.py
msgid "And after"
msgstr "И ещё после"

#: roadmap/sequence_forms.py
msgid "Begins after"
msgstr "Начинается после"

#: roadmap/sequence_forms.py
msgid "choose an event"
msgstr "выберите мероприятие"

#: roadmap/shelves.py
msgid "Ready templates"
msgstr "Готовые шаблоны"

#: roadmap/shelves.py
msgid "Our own templates"
msgstr "Наши шаблоны"

#: roadmap/shelves.py
msgid "The year of this plan comes to its end."
msgstr "Год по этому плану подходит к концу."

#: roadmap/shelves.py
msgid "The year of this plan is over."
msgstr "Год по этому плану закончился."

#: roadmap/standing.py
#, python-format
msgid "next by %(day)s"
msgstr "ближайший — %(day)s"

#: roadmap/standing.py
msgid "this day is past"
msgstr "срок уже прошёл"

#: roadmap/standing.py
#, python-format
msgid "overdue by %(count)d day"
msgid_plural "overdue by %(count)d days"
msgstr[0] "просрочено на %(count)d день"
msgstr[1] "просрочено на %(count)d дня"
msgstr[2] "просрочено на %(count)d дней"

#: roadmap/standing.py
msgid "tomorrow"
msgstr "завтра"

#: roadmap/standing.py
#, python-format
msgid "in %(count)d day"
msgid_plural "in %(count)d days"
msgstr[0] "через %(count)d день"
msgstr[1] "через %(count)d дня"
msgstr[2] "через %(count)d дней"

#: roadmap/task_forms.py
msgid "What has been done"
msgstr "Что сделано"

#: roadmap/task_forms.py
msgid "Event of your plan that answers it"
msgstr "Мероприятие вашего плана, которое этому отвечает"

#: roadmap/task_forms.py
msgid "— none —"
msgstr "— не выбрано —"

#: roadmap/task_forms.py
msgid "The municipality sees its name and figures, not the people."
msgstr "Муниципалитет увидит название и показатели мероприятия, но не людей."

#: roadmap/task_forms.py
msgid "Suitable"
msgstr "Подходящие"

#: roadmap/task_forms.py
msgid "Other events"
msgstr "Остальные мероприятия"

#: roadmap/task_reminders.py
#, python-format
msgid "%(when)s, the municipality waits for your report: %(event)s"
msgstr "%(when)s, муниципалитет ждёт отчёт: %(event)s"

#: roadmap/template_forms.py
msgid "Name of the template"
msgstr "Название шаблона"

#: roadmap/template_forms.py
msgid "What the template keeps"
msgstr "Что войдёт в шаблон"

#: roadmap/template_forms.py
msgid "Only what is given to the schools: they begin their own plans with it"
msgstr "Только поручения школам: с них школы начнут свои планы"

#: roadmap/template_forms.py templates/monitoring/cabinet.html
msgid "The whole plan"
msgstr "Весь план"

#: roadmap/template_forms.py
msgid "In place of"
msgstr "Вместо шаблона"

#: roadmap/template_forms.py
msgid "nothing: one more template"
msgstr "ничего: ещё один шаблон"

#: roadmap/template_forms.py
msgid "The template replaced is put away and can be taken back."
msgstr "Прежний шаблон будет убран, его можно вернуть."

#: roadmap/versions.py
#, python-format
msgid "In force: version %(version)d"
msgstr "Действует версия %(version)d"

#: roadmap/versions.py
#, python-format
msgid "Version %(version)d, %(state)s: %(changes)s"
msgstr "Версия %(version)d, %(state)s: %(changes)s"

#: roadmap/versions.py
#, python-format
msgid "Since %(day)s: %(changes)s"
msgstr "С %(day)s: %(changes)s"

#: roadmap/views/approval.py roadmap/views/bulk.py
#, python-format
msgid "%(count)d event is changed."
msgid_plural "%(count)d events are changed."
msgstr[0] "Изменено %(count)d мероприятие."
msgstr[1] "Изменено %(count)d мероприятия."
msgstr[2] "Изменено %(count)d мероприятий."

#: roadmap/views/approval.py
#, python-format
msgid "%(count)d answer is kept."
msgid_plural "%(count)d answers are kept."
msgstr[0] "Сохранён %(count)d ответ."
msgstr[1] "Сохранено %(count)d ответа."
msgstr[2] "Сохранено %(count)d ответов."

#: roadmap/views/approval.py
msgid "The roadmap is sent for approval."
msgstr "Карта отправлена на утверждение."

#: roadmap/views/approval.py
msgid "The roadmap is withdrawn."
msgstr "Дорожная карта отозвана."

#: roadmap/views/approval.py
msgid "The roadmap is approved and in force."
msgstr "Дорожная карта утверждена и действует."

#: roadmap/views/approval.py
msgid "The draft of the order is ready: the roadmap is its annex."
msgstr "Проект приказа готов, карта в нём приложением."

#: roadmap/views/approval.py
msgid "Choose the order that approved the roadmap."
msgstr "Выберите приказ, которым утверждена карта."

#: roadmap/views/approval.py
msgid "The roadmap names its order."
msgstr "Приказ связан с картой."

#: roadmap/views/approval.py
msgid "The roadmap is sent to the municipality."
msgstr "Дорожная карта отправлена в муниципалитет."

#: roadmap/views/approval.py
msgid "The roadmap is agreed."
msgstr "Дорожная карта согласована."

#: roadmap/views/approval.py
msgid "The roadmap is returned; its author sees the remarks."
msgstr "Дорожная карта возвращена, автор видит замечания."

#: roadmap/views/bulk.py
msgid "Tick the events first."
msgstr "Сначала отметьте мероприятия."

#: roadmap/views/bulk.py
#, python-format
msgid "%(count)d event is open again."
msgid_plural "%(count)d events are open again."
msgstr[0] "%(count)d мероприятие снова открыто."
msgstr[1] "%(count)d мероприятия снова открыты."
msgstr[2] "%(count)d мероприятий снова открыты."

#: roadmap/views/calendar.py
msgid "My calendar"
msgstr "Мой календарь"

#: roadmap/views/calendar.py
msgid "The events you answer for, by name or by role, and the planned meetings of your pairs."
msgstr "Мероприятия, за которые отвечаете вы или ваша роль, и назначенные встречи ваших пар."

#: roadmap/views/calendar.py
#, python-format
msgid "All dated events of the roadmap, %(year)s school year."
msgstr "Все мероприятия дорожной карты, у которых есть срок. %(year)s учебный год."

#: roadmap/views/calendar.py
msgid "The address is ready. An address given before opens nothing any more."
msgstr "Адрес готов. Прежний адрес, если он был, больше не работает."

#: roadmap/views/calendar.py
msgid "The calendar is switched off: its address opens nothing any more."
msgstr "Календарь выключен: его адрес больше не работает."

#: roadmap/views/calendar.py templates/base.html templates/base_public.html
#: templates/components/brand.html
msgid "Mentoring"
msgstr "Наставничество"

#: roadmap/views/calendar.py
msgid "This address is no longer valid. The event is in the roadmap."
msgstr "Эта ссылка больше не действует. Мероприятие есть в дорожной карте."

#: roadmap/views/checks.py
#, python-format
msgid "Done: %(words)s"
msgstr "Сделано: %(words)s"

#: roadmap/views/checks.py
msgid "The warning stands dismissed; the note is kept."
msgstr "Замечание снято, пояснение сохранено."

#: roadmap/views/checks.py
msgid "The plan warns of it again."
msgstr "Замечание возвращено."

#: roadmap/views/delegation.py
#, python-format
msgid "Reports of schools on %(day)s"
msgstr "Отчёты школ на %(day)s"

#: roadmap/views/delegation.py
msgid "Tick at least one school."
msgstr "Отметьте хотя бы одну школу."

#: roadmap/views/delegation.py
#, python-format
msgid "%(count)d report is accepted."
msgid_plural "%(count)d reports are accepted."
msgstr[0] "Принят %(count)d отчёт."
msgstr[1] "Принято %(count)d отчёта."
msgstr[2] "Принято %(count)d отчётов."

#: roadmap/views/delegation.py
#, python-format
msgid "%(count)d task was asked about again."
msgid_plural "%(count)d tasks were asked about again."
msgstr[0] "Напомнили об %(count)d поручении."
msgstr[1] "Напомнили о %(count)d поручениях."
msgstr[2] "Напомнили о %(count)d поручениях."

#: roadmap/views/delegation.py
msgid "Nobody to ask: all reports are in."
msgstr "Напоминать некому: все отчёты поступили."

#: roadmap/views/delegation.py
msgid "The report is sent to the municipality."
msgstr "Отчёт отправлен в муниципалитет."

#: roadmap/views/delegation.py
msgid "The report is with you again."
msgstr "Отчёт снова у вас."

#: roadmap/views/delegation.py
msgid "The attachment is removed."
msgstr "Приложение убрано."

#: roadmap/views/delegation.py
msgid "The report is accepted."
msgstr "Отчёт принят."

#: roadmap/views/delegation.py
msgid "The report is returned to the school."
msgstr "Отчёт возвращён школе."

#: roadmap/views/discarding.py
#, python-format
msgid "The draft “%(name)s” is put away."
msgstr "Черновик «%(name)s» убран."

#: roadmap/views/discarding.py
#, python-format
msgid "The draft “%(name)s” is back."
msgstr "Черновик «%(name)s» возвращён."

#: roadmap/views/event.py
msgid "This version of the plan is over, and the event is in no later one."
msgstr "Эта версия карты уже не действует, и в новой такого мероприятия нет."

#: roadmap/views/event.py
msgid "That was the wording of another version. This is the event itself: do it here."
msgstr "Вы открыли мероприятие в другой редакции. Здесь оно действующее: отметьте всё здесь."

#: roadmap/views/event.py
#, python-format
msgid "Event %(number)s is completed."
msgstr "Мероприятие %(number)s завершено."

#: roadmap/views/event.py
msgid "The event is open again."
msgstr "Мероприятие снова открыто."

#: roadmap/views/event.py
msgid "The evidence is removed."
msgstr "Подтверждение убрано."

#: roadmap/views/evidence_folder.py
msgid "Nothing to show"
msgstr "Нет доказательств"

#: roadmap/views/evidence_folder.py
msgid "Proved"
msgstr "Подтверждено"

#: roadmap/views/evidence_folder.py
msgid "Not due yet"
msgstr "Срок не наступил"

#: roadmap/views/kinds.py
msgid "The event opens something else now; it is remembered."
msgstr "Действия мероприятия изменены и запомнены для таких же названий."

#: roadmap/views/kinds.py
msgid "Forgotten: the words decide again. Plans that exist stay as they are."
msgstr "Забыто: снова решают слова названия. Существующие планы не изменились."

#: roadmap/views/own_plan.py
#, python-format
msgid "The plan has been taken over: %(name)s."
msgstr "План принят: %(name)s."

#: roadmap/views/own_plan.py
msgid "The row is left out."
msgstr "Строка пропущена."

#: roadmap/views/roadmap.py
msgid "The settings are saved."
msgstr "Настройки сохранены."

#: roadmap/views/rows.py
msgid "The responsibles are changed."
msgstr "Ответственные изменены."

#: roadmap/views/rows.py
#, python-format
msgid "%(count)d event was changed again since and stays as it is."
msgid_plural "%(count)d events were changed again since and stay as they are."
msgstr[0] "%(count)d мероприятие с тех пор изменили ещё раз, оно осталось как есть."
msgstr[1] "%(count)d мероприятия с тех пор изменили ещё раз, они остались как есть."
msgstr[2] "%(count)d мероприятий с тех пор изменили ещё раз, они остались как есть."

#: roadmap/views/rows.py
#, python-format
msgid "The deadline is changed: %(when)s."
msgstr "Срок изменён: %(when)s."

#: roadmap/views/rows.py
#, python-format
msgid "%(count)d event has moved along."
msgid_plural "%(count)d events have moved along."
msgstr[0] "Вместе с ним сдвинулось %(count)d мероприятие."
msgstr[1] "Вместе с ним сдвинулись %(count)d мероприятия."
msgstr[2] "Вместе с ним сдвинулись %(count)d мероприятий."

#: roadmap/views/rows.py
msgid "In words"
msgstr "Словами"

#: roadmap/views/rows.py
msgid "In the calendar"
msgstr "По календарю"

#: roadmap/views/saying.py
#, python-format
msgid "%(done)s It is in version %(version)d; the plan in force changes once that is approved."
msgstr "%(done)s Записано в версию %(version)d, действующий план изменится после её утверждения."

#: roadmap/views/saying.py
#, python-format
msgid "The plan is in force: what you change goes into version %(version)d, to be approved."
msgstr "План действует: изменения войдут в версию %(version)d и начнут действовать после утверждения."

#: roadmap/views/sequence.py
msgid "The order is changed."
msgstr "Порядок изменён."

#: roadmap/views/sequence.py
#, python-format
msgid "%(count)d link is proposed."
msgid_plural "%(count)d links are proposed."
msgstr[0] "Предложена %(count)d связь."
msgstr[1] "Предложено %(count)d связи."
msgstr[2] "Предложено %(count)d связей."

#: roadmap/views/shaping.py
msgid "The event is changed."
msgstr "Мероприятие изменено."

#: roadmap/views/shaping.py
msgid "The event is added."
msgstr "Мероприятие добавлено."

#: roadmap/views/shaping.py
#, python-format
msgid "Event %(number)s is taken out."
msgstr "Мероприятие %(number)s убрано."

#: roadmap/views/starting.py
#, python-format
msgid "The draft “%(name)s” is made."
msgstr "Черновик «%(name)s» создан."

#: roadmap/views/starting.py
msgid "The responsibles are assigned."
msgstr "Ответственные назначены."

#: roadmap/views/templates.py
#, python-format
msgid "The template “%(name)s” is kept."
msgstr "Шаблон «%(name)s» сохранён."

#: roadmap/views/templates.py
msgid "The template is renamed."
msgstr "Шаблон переименован."

#: roadmap/views/templates.py
#, python-format
msgid "The template “%(name)s” is put away."
msgstr "Шаблон «%(name)s» убран."

#: roadmap/views/templates.py
#, python-format
msgid "The template “%(name)s” is offered again."
msgstr "Шаблон «%(name)s» снова предлагается."

#: roadmap/views/versions.py
#, python-format
msgid "Version %(version)d is begun. The plan in force stays as it is."
msgstr "Версия %(version)d начата. Действующий план пока прежний."

#: roadmap/views/versions.py
msgid "There is no version to give up."
msgstr "Нет версии, от которой можно отказаться."

#: roadmap/views/versions.py
#, python-format
msgid "Version %(version)d is given up."
msgstr "Версия %(version)d отменена."

#: roadmap/wizard.py
msgid "This year's plan"
msgstr "План этого года"

#: roadmap/wizard.py
msgid "Template"
msgstr "Образец"

#: roadmap/wizard.py
msgid "File and year"
msgstr "Файл и год"

#: roadmap/wizard.py
msgid "Look through"
msgstr "Просмотр"

#: roadmap/wizard.py templates/roadmap/start_from.html
msgid "Year and dates"
msgstr "Год и сроки"

#: roadmap/wizard.py
msgid "Review"
msgstr "Проверка"

#: roadmap/wizard.py templates/roadmap/roadmap.html
msgid "Approval"
msgstr "Утверждение"

#: roadmap/workplace_hooks.py
#, python-format
msgid "to be approved, sent on %(day)s by %(name)s"
msgstr "на утверждение; отправлено %(day)s, %(name)s"

#: roadmap/workplace_hooks.py
#, python-format
msgid "Roadmap: %(title)s"
msgstr "Дорожная карта: %(title)s"

#: surveys/actions.py
msgid "There is nobody to send the questionnaire to yet."
msgstr "Пока некому отправить анкету."

#: surveys/actions.py
msgid "The survey is closed. Open it again first."
msgstr "Приём ответов закрыт. Сначала возобновите его."

#: surveys/actions.py
#, python-format
msgid "%(title)s: answer until %(date)s"
msgstr "%(title)s: ответы до %(date)s"

#: surveys/actions.py
#, python-format
msgctxt "to a pupil"
msgid "Answer the questionnaire “%(title)s” until %(date)s."
msgstr "Ответь на анкету «%(title)s» до %(date)s."

#: surveys/actions.py
#, python-format
msgid "Answer the questionnaire “%(title)s” until %(date)s."
msgstr "Ответьте на анкету «%(title)s» до %(date)s."

#: surveys/actions.py
#, python-format
msgid "Reminder: %(title)s, until %(date)s"
msgstr "Напоминание: %(title)s, до %(date)s"

#: surveys/actions.py
msgid "Only applications are accepted."
msgstr "Принимают только анкеты наставляемых и наставников."

#: surveys/actions.py
msgid "The questionnaire is closed, answers are no longer taken."
msgstr "Анкета закрыта, ответы больше не принимаются."

#: surveys/actions.py surveys/models/survey.py surveys/views/answering.py
msgid "These answers were already sent."
msgstr "Эти ответы уже отправлены."

#: surveys/actions.py templates/surveys/answer/review.html
#: templates/surveys/answer/section.html
msgid "Some questions still wait for an answer."
msgstr "Остались вопросы без ответа."

#: surveys/deeds.py
msgid "sent out the questionnaire"
msgstr "анкета разослана"

#: surveys/deeds.py
msgid "invited more people to answer"
msgstr "приглашены ещё люди"

#: surveys/deeds.py
msgid "reminded those who have not answered"
msgstr "отправлено напоминание тем, кто не ответил"

#: surveys/deeds.py
msgid "closed the survey"
msgstr "приём ответов закрыт"

#: surveys/deeds.py
msgid "opened the survey again"
msgstr "приём ответов возобновлён"

#: surveys/deeds.py
msgid "gave a new personal link"
msgstr "выдана новая личная ссылка"

#: surveys/deeds.py
msgid "sent the answers"
msgstr "ответы отправлены"

#: surveys/deeds.py
msgid "asked those who know the mentees"
msgstr "запрошены сведения о наставляемых"

#: surveys/deeds.py
msgid "reminded those who have not told about the mentees"
msgstr "отправлено напоминание тем, кто не ответил о наставляемых"

#: surveys/deeds.py
msgid "closed the collection of information"
msgstr "сбор сведений закрыт"

#: surveys/deeds.py
msgid "opened the collection of information again"
msgstr "сбор сведений снова открыт"

#: surveys/deeds.py
msgid "gave somebody asked about mentees a new link"
msgstr "выдана новая ссылка для сведений о наставляемых"

#: surveys/deeds.py
msgid "took what others said into the need"
msgstr "сведения внесены в запрос"

#: surveys/deeds.py
msgid "read what others said in confidence"
msgstr "открыты сведения, сообщённые доверительно"

#: surveys/deeds.py
msgid "accepted the application"
msgstr "анкета принята"

#: surveys/enquiries/actions.py
msgid "There is nobody to ask about these pupils."
msgstr "Об этих учениках некого спросить."

#: surveys/enquiries/actions.py surveys/views/sending.py
msgid "The people have changed meanwhile. Check the list once more."
msgstr "Пока вы проверяли, список изменился. Проверьте его ещё раз."

#: surveys/enquiries/actions.py
#, python-format
msgid "Please tell about pupils until %(date)s"
msgstr "Расскажите, пожалуйста, об учениках: до %(date)s"

#: surveys/enquiries/actions.py
#, python-format
msgid "Reminder: please tell about pupils until %(date)s"
msgstr "Напоминание: расскажите об учениках до %(date)s"

#: surveys/enquiries/actions.py
#, python-format
msgid "Please tell about your child until %(date)s"
msgid_plural "Please tell about your children until %(date)s"
msgstr[0] "Расскажите, пожалуйста, о вашем ребёнке: до %(date)s"
msgstr[1] "Расскажите, пожалуйста, о ваших детях: до %(date)s"
msgstr[2] "Расскажите, пожалуйста, о ваших детях: до %(date)s"

#: surveys/enquiries/actions.py
#, python-format
msgid "Reminder: please tell about your child until %(date)s"
msgid_plural "Reminder: please tell about your children until %(date)s"
msgstr[0] "Напоминание: расскажите, пожалуйста, о вашем ребёнке до %(date)s"
msgstr[1] "Напоминание: расскажите, пожалуйста, о ваших детях до %(date)s"
msgstr[2] "Напоминание: расскажите, пожалуйста, о ваших детях до %(date)s"

#: surveys/enquiries/actions.py
#, python-format
msgid "Tell about pupils until %(date)s: it helps to find mentors for them."
msgstr "Расскажите об учениках до %(date)s: это поможет подобрать им наставников."

#: surveys/enquiries/actions.py
#, python-format
msgid "Tell about the child until %(date)s: it helps to find a mentor."
msgstr "Расскажите о ребёнке до %(date)s: это поможет подобрать наставника."

#: surveys/enquiries/actions.py
msgid "Answers are no longer taken. Open it again first."
msgstr "Ответы больше не принимаются. Сначала откройте приём снова."

#: surveys/enquiries/actions.py
msgid "Answers are no longer taken. If they are still needed, tell the curator."
msgstr "Ответы больше не принимаются. Если они ещё нужны, сообщите куратору."

#: surveys/enquiries/actions.py
msgid "About this pupil nothing is asked any more."
msgstr "Об этом ученике больше не спрашивают."

#: surveys/enquiries/actions.py
msgid "by what the class teacher says"
msgstr "по сведениям классного руководителя"

#: surveys/enquiries/actions.py
msgid "by what the educational psychologist says"
msgstr "по сведениям педагога-психолога"

#: surveys/enquiries/actions.py
msgid "by what the social pedagogue says"
msgstr "по сведениям социального педагога"

#: surveys/enquiries/actions.py
msgid "by what the parents say"
msgstr "по сведениям родителей"

#: surveys/enquiries/actions.py
msgid "This is confidential: it does not go into the register."
msgstr "Это сказано доверительно: в реестр такое не вносится."

#: surveys/enquiries/actions.py
msgid "There is no such answer any more."
msgstr "Этого ответа больше нет."

#: surveys/enquiries/asking.py
#, python-format
msgid "No class is known, so no class teacher is asked: %(names)s"
msgstr "Класс не указан, поэтому классного руководителя не спросить: %(names)s"

#: surveys/enquiries/asking.py
#, python-format
msgid "Nobody is entered in the staff as: %(who)s."
msgstr "Среди сотрудников не указан %(who)s."

#: surveys/enquiries/asking.py
#, python-format
msgid "No parent is entered: %(name)s"
msgstr "Не указаны родители: %(name)s"

#: surveys/enquiries/event_kind.py
msgid "Who has not answered"
msgstr "Кто не ответил"

#: surveys/enquiries/event_kind.py
msgid "Told about mentees"
msgstr "Сведения о наставляемых"

#: surveys/enquiries/event_kind.py surveys/enquiries/tables.py
#: templates/print/told_sheets.html templates/surveys/enquiries/enquiries.html
#: templates/surveys/enquiries/enquiry.html
#: templates/surveys/enquiries/new.html templates/surveys/enquiries/reopen.html
#: templates/surveys/enquiries/told.html templates/surveys/surveys.html
msgid "Information on mentees"
msgstr "Сведения о наставляемых"

#: surveys/enquiries/event_kind.py templates/surveys/enquiries/enquiries.html
#: templates/surveys/enquiries/new.html
msgid "Ask about mentees"
msgstr "Запросить сведения"

#: surveys/enquiries/event_kind.py
msgid "Bring answers together"
msgstr "Свести ответы"

#: surveys/enquiries/event_kind.py
msgid "See who answered"
msgstr "Кто ответил"

#: surveys/enquiries/event_kind.py surveys/enums.py
msgid "information from third parties"
msgstr "сведения от третьих лиц"

#: surveys/enquiries/event_kind.py surveys/event_kinds.py
msgid "table of answers"
msgstr "таблица ответов"

#: surveys/enquiries/forms.py surveys/forms.py
msgid "None ticked: all."
msgstr "Ничего не отмечено — все."

#: surveys/enquiries/forms.py
msgid "Only these pupils"
msgstr "Только эти ученики"

#: surveys/enquiries/forms.py surveys/views/sending.py
#: templates/surveys/enquiries/new.html
msgid "Whom to ask"
msgstr "Кого спросить"

#: surveys/enquiries/forms.py
msgid "Nobody is ticked. Choose at least one."
msgstr "Никто не отмечен. Отметьте хотя бы одного."

#: surveys/enquiries/forms.py surveys/forms.py
msgid "Answers are taken until"
msgstr "Ответы принимаются до"

#: surveys/enquiries/forms.py surveys/enquiries/tables.py
#: templates/participants/register.html templates/print/told.html
msgid "Topics"
msgstr "Темы"

#: surveys/enquiries/tables.py templates/surveys/enquiries/enquiry.html
msgid "Who told"
msgstr "Кто сообщил"

#: surveys/enquiries/tables.py templates/participants/erasing/list.html
#: templates/participants/exports.html templates/participants/import_file.html
#: templates/participants/pile_upload.html
msgid "When"
msgstr "Когда"

#: surveys/enquiries/tables.py templates/print/told.html
msgid "What was told"
msgstr "Что сообщили"

#: surveys/enquiries/tables.py
msgid "Went into the need"
msgstr "Внесено в запрос"

#: surveys/enquiries/tables.py
#, python-format
msgid "As of %(day)s: %(done)d of %(total)d answers. What was said in confidence is not here."
msgstr "На %(day)s: %(done)d из %(total)d ответов. Сказанное доверительно сюда не входит."

#: surveys/enums.py
msgid "mentee's application"
msgstr "анкета наставляемого"

#: surveys/enums.py
msgid "mentor's application"
msgstr "анкета наставника"

#: surveys/enums.py
msgid "preferences after the group meeting"
msgstr "выбор после групповой встречи"

#: surveys/enums.py
msgid "satisfaction"
msgstr "удовлетворённость"

#: surveys/enums.py
msgid "assessment of participants"
msgstr "оценка участников"

#: surveys/enums.py surveys/event_kinds.py
msgid "feedback during the work"
msgstr "обратная связь в ходе работы"

#: surveys/enums.py
msgid "the curator's own"
msgstr "своя анкета куратора"

#: surveys/enums.py
msgid "short text"
msgstr "короткий ответ"

#: surveys/enums.py
msgid "long text"
msgstr "развёрнутый ответ"

#: surveys/enums.py
msgid "one choice"
msgstr "один вариант"

#: surveys/enums.py
msgid "several choices"
msgstr "несколько вариантов"

#: surveys/enums.py
msgid "scale"
msgstr "шкала"

#: surveys/enums.py
msgid "yes or no"
msgstr "да или нет"

#: surveys/enums.py
msgid "matrix"
msgstr "таблица"

#: surveys/enums.py
msgid "ranked choice of people"
msgstr "выбор людей по порядку"

#: surveys/enums.py
msgid "topics of the vocabulary"
msgstr "темы из словаря"

#: surveys/enums.py
msgctxt "survey"
msgid "open"
msgstr "открыта"

#: surveys/enums.py
msgctxt "survey"
msgid "closed"
msgstr "закрыта"

#: surveys/enums.py surveys/person_sections.py surveys/register_columns.py
#: surveys/views/results.py surveys/views/surveys.py
msgctxt "questionnaire"
msgid "begun"
msgstr "анкета начата"

#: surveys/enums.py
msgctxt "questionnaire"
msgid "submitted"
msgstr "анкета отправлена"

#: surveys/enums.py surveys/register_columns.py surveys/views/surveys.py
msgctxt "questionnaire"
msgid "accepted"
msgstr "анкета принята"

#: surveys/enums.py
msgid "those who keep the register"
msgstr "те, кто ведёт реестр"

#: surveys/enums.py
msgid "the psychologist and the social pedagogue"
msgstr "психолог и социальный педагог"

#: surveys/enums.py
msgid "educational psychologist"
msgstr "педагог-психолог"

#: surveys/enums.py
msgid "social pedagogue"
msgstr "социальный педагог"

#: surveys/enums.py
msgid "parent or guardian"
msgstr "родитель или законный представитель"

#: surveys/enums.py
msgctxt "about a pupil"
msgid "not answered"
msgstr "ответа нет"

#: surveys/enums.py
msgctxt "about a pupil"
msgid "answered"
msgstr "ответ дан"

#: surveys/enums.py
msgctxt "about a pupil"
msgid "nothing to add"
msgstr "добавить нечего"

#: surveys/erasing_rules.py
msgid "Invitations to questionnaires"
msgstr "Приглашения к анкетам"

#: surveys/erasing_rules.py
msgid "Questionnaires sent"
msgstr "Заполненные анкеты"

#: surveys/erasing_rules.py
msgid "Answers: words go, marks and choices stay in the totals"
msgstr "Ответы: слова убираются, баллы и выбор остаются в итогах"

#: surveys/erasing_rules.py
msgid "Titles of surveys"
msgstr "Названия анкетирований"

#: surveys/erasing_rules.py
msgid "What others told: words go, that they answered stays"
msgstr "Сведения от других: слова уничтожаются, отметка об ответе остаётся"

#: surveys/erasing_rules.py
msgid "Requests to parents to tell about the child"
msgstr "Запросы сведений у родителей"

#: surveys/event_kinds.py surveys/sheets.py surveys/strip.py
#: templates/surveys/enquiries/enquiries.html templates/surveys/results.html
#: templates/surveys/surveys.html
msgid "Answers"
msgstr "Ответы"

#: surveys/event_kinds.py
msgid "Answers of mentees"
msgstr "Ответы наставляемых"

#: surveys/event_kinds.py
msgid "Answers of mentors"
msgstr "Ответы наставников"

#: surveys/event_kinds.py templates/surveys/questionnaire.html
msgid "Send out the questionnaire"
msgstr "Разослать анкету"

#: surveys/event_kinds.py
msgid "See the results"
msgstr "Посмотреть результаты"

#: surveys/event_kinds.py templates/surveys/_results_base.html
#: templates/surveys/enquiries/enquiry.html templates/surveys/remind.html
#: templates/surveys/survey.html
#, python-format
msgid "Remind (%(count)s)"
msgstr "Напомнить (%(count)s)"

#: surveys/event_kinds.py
msgid "application questionnaires"
msgstr "анкеты наставляемых и наставников"

#: surveys/event_kinds.py
msgid "choice after the group meeting"
msgstr "выбор после групповой встречи"

#: surveys/event_kinds.py
msgid "matrix of mutual wishes"
msgstr "матрица взаимных выборов"

#: surveys/event_kinds.py
msgid "satisfaction with the programme"
msgstr "удовлетворённость участием"

#: surveys/event_kinds.py
msgid "results of the survey"
msgstr "результаты анкетирования"

#: surveys/event_kinds.py
msgid "assessment at the entry"
msgstr "оценка на входе"

#: surveys/event_kinds.py
msgid "comparison table"
msgstr "сравнительная таблица"

#: surveys/event_kinds.py
msgid "assessment at the exit"
msgstr "оценка на выходе"

#: surveys/event_kinds.py
msgid "diagnostics"
msgstr "диагностика"

#: surveys/event_proofs.py
#, python-format
msgid "Information on mentees, %(day)s, %(number)d.xlsx"
msgstr "Сведения о наставляемых, %(day)s, %(number)d.xlsx"

#: surveys/event_proofs.py
#, python-format
msgid "Answers: %(title)s, %(number)d.xlsx"
msgstr "Ответы. %(title)s, %(number)d.xlsx"

#: surveys/filling.py
#, python-format
msgid "Rather not with: %(names)s"
msgstr "Лучше не с: %(names)s"

#: surveys/forms.py
msgid "Who answers"
msgstr "Кто отвечает"

#: surveys/forms.py
msgid "Only those who have not answered this questionnaire"
msgstr "Только те, кто ещё не отвечал на эту анкету"

#: surveys/forms.py
msgid "Opens on"
msgstr "Открывается"

#: surveys/forms.py
msgid "Anonymous"
msgstr "Анонимно"

#: surveys/forms.py
msgid "Results show no names and appear from the fifth answer on."
msgstr "В результатах нет имён, они появляются начиная с пятого ответа."

#: surveys/holdings.py
msgid "told on"
msgstr "сообщено"

#: surveys/holdings.py
msgid "What others told"
msgstr "Сведения от других"

#: surveys/holdings.py surveys/views/surveys.py
msgctxt "questionnaire"
msgid "answered"
msgstr "ответ получен"

#: surveys/holdings.py surveys/models/survey.py
msgid "answers"
msgstr "ответы"

#: surveys/holdings.py
msgid "kept without the name"
msgstr "хранятся без имени"

#: surveys/holdings.py
#, python-format
msgid "people chosen: %(count)s"
msgstr "выбрано человек: %(count)s"

#: surveys/kinds.py
#, python-format
msgid "The answer is longer than %(limit)s letter. Shorten it."
msgid_plural "The answer is longer than %(limit)s letters. Shorten it."
msgstr[0] "Ответ длиннее %(limit)s знака. Его нужно сократить."
msgstr[1] "Ответ длиннее %(limit)s знаков. Его нужно сократить."
msgstr[2] "Ответ длиннее %(limit)s знаков. Его нужно сократить."

#: surveys/kinds.py
#, python-format
msgid "Write a whole number from %(low)s to %(high)s."
msgstr "Нужно целое число от %(low)s до %(high)s."

#: surveys/kinds.py mentoring/kit/text.py
#, python-format
msgid "There is no such day: %(day)s."
msgstr "Такого дня нет: %(day)s."

#: surveys/kinds.py
msgid "Choose a mark of the scale."
msgstr "Нужно выбрать деление шкалы."

#: surveys/kinds.py templates/components/meter.html templates/pairs/pairs.html
#: templates/pairs/plans.html templates/participants/_gathering_side.html
#: templates/participants/gatherings.html
#: templates/participants/selection/interviews.html
#: templates/participants/selection/selection.html
#: templates/participants/training/group.html
#: templates/participants/training/training.html
#: templates/print/school_report.html templates/surveys/enquiries/enquiry.html
#: mentoring/kit/charts/bars.py
#, python-format
msgid "%(done)s of %(total)s"
msgstr "%(done)s из %(total)s"

#: surveys/kinds.py
msgid "Yes"
msgstr "Да"

#: surveys/kinds.py
msgid "No"
msgstr "Нет"

#: surveys/kinds.py
msgid "Choose one of the answers."
msgstr "Нужно выбрать один из ответов."

#: surveys/kinds.py templates/surveys/kinds/one.html
#: templates/surveys/kinds/several.html
msgid "Other"
msgstr "Другое"

#: surveys/kinds.py
msgid "no longer in the list"
msgstr "больше не в списке"

#: surveys/kinds.py
#, python-format
msgid "Leave no more than %(most)s answer."
msgid_plural "Leave no more than %(most)s answers."
msgstr[0] "Нужно оставить не больше %(most)s ответа."
msgstr[1] "Нужно оставить не больше %(most)s ответов."
msgstr[2] "Нужно оставить не больше %(most)s ответов."

#: surveys/kinds.py
msgid "One person stands in two places. Leave one of them."
msgstr "Один человек назван дважды. Нужно оставить его один раз."

#: surveys/kinds.py
msgid "The same person is both chosen and refused. Leave one of the two."
msgstr "Один и тот же человек и выбран, и отклонён. Нужно оставить что-то одно."

#: surveys/kinds.py
msgid "Choose people of the list."
msgstr "Выбрать можно только людей из списка."

#: surveys/kinds.py
msgid "Only the psychologist reads this answer."
msgstr "Этот ответ читает только психолог."

#: surveys/merging_rules.py
msgid "Both records have answered one questionnaire. Only one answer can stand."
msgstr "Обе записи ответили на одну и ту же анкету, а остаться может только один ответ."

#: surveys/merging_rules.py
msgid "Somebody was asked about both records in one enquiry: two answers about one pupil can not stand side by side."
msgstr "В одном опросе кого-то спросили об обеих записях: двух ответов об одном ученике быть не может."

#: surveys/models/enquiry.py
msgid "answers are taken until"
msgstr "ответы принимаются до"

#: surveys/models/enquiry.py
msgid "enquiry"
msgstr "запрос сведений"

#: surveys/models/enquiry.py
msgid "enquiries"
msgstr "запросы сведений"

#: surveys/models/enquiry.py
msgid "This is already closed."
msgstr "Приём ответов уже закрыт."

#: surveys/models/enquiry.py
msgid "respondent"
msgstr "опрашиваемый"

#: surveys/models/enquiry.py
msgid "respondents"
msgstr "опрашиваемые"

#: surveys/models/enquiry.py templates/surveys/enquiries/enquiries.html
#: templates/surveys/surveys.html
msgid "answered"
msgstr "ответили"

#: surveys/models/enquiry.py
msgid "statement about a mentee"
msgstr "сведения о наставляемом"

#: surveys/models/enquiry.py
msgid "statements about mentees"
msgstr "сведения о наставляемых"

#: surveys/models/questionnaire.py
msgid "name in addresses"
msgstr "имя в адресах"

#: surveys/models/questionnaire.py
msgid "introduction"
msgstr "вступление"

#: surveys/models/questionnaire.py
msgid "what happens next"
msgstr "что дальше"

#: surveys/models/questionnaire.py
msgid "introduction for pupils"
msgstr "вступление для школьников"

#: surveys/models/questionnaire.py
msgid "In words for children. Empty: the same for everybody."
msgstr "На «ты». Пусто: одно и то же для всех."

#: surveys/models/questionnaire.py
msgid "what happens next, for pupils"
msgstr "что будет дальше, для школьников"

#: surveys/models/questionnaire.py
msgid "who answers"
msgstr "кто отвечает"

#: surveys/models/questionnaire.py
msgid "takes, minutes"
msgstr "занимает, минут"

#: surveys/models/questionnaire.py
msgid "consent it needs"
msgstr "какое согласие нужно"

#: surveys/models/questionnaire.py
msgid "questionnaires"
msgstr "анкеты"

#: surveys/models/questionnaire.py
msgid "section"
msgstr "раздел"

#: surveys/models/questionnaire.py
msgid "hint"
msgstr "подсказка"

#: surveys/models/questionnaire.py templates/surveys/questionnaire.html
msgid "required"
msgstr "обязательно"

#: surveys/models/questionnaire.py templates/surveys/questionnaire.html
msgid "fewer is better"
msgstr "чем меньше, тем лучше"

#: surveys/models/questionnaire.py
msgid "questions"
msgstr "вопросы"

#: surveys/models/survey.py
msgid "opens on"
msgstr "открывается"

#: surveys/models/survey.py
msgid "closes on"
msgstr "закрывается"

#: surveys/models/survey.py templates/surveys/_results_base.html
#: templates/surveys/check.html templates/surveys/survey.html
#: templates/surveys/surveys.html
msgid "anonymous"
msgstr "анонимная"

#: surveys/models/survey.py
msgid "survey"
msgstr "анкетирование"

#: surveys/models/survey.py
msgid "surveys"
msgstr "анкетирования"

#: surveys/models/survey.py
msgid "This survey is already closed."
msgstr "Приём ответов уже закрыт."

#: surveys/models/survey.py
msgid "invitation"
msgstr "приглашение"

#: surveys/models/survey.py
msgid "invitations"
msgstr "приглашения"

#: surveys/models/survey.py
msgid "response"
msgstr "заполненная анкета"

#: surveys/models/survey.py
msgid "responses"
msgstr "заполненные анкеты"

#: surveys/models/survey.py
msgid "Only an application that was sent can be accepted."
msgstr "Принять можно только отправленную анкету."

#: surveys/person_sections.py
msgid "not begun"
msgstr "не начата"

#: surveys/person_sections.py
#, python-format
msgid "answered on %(date)s"
msgstr "ответ от %(date)s"

#: surveys/person_sections.py surveys/register_columns.py
#: surveys/views/sending.py templates/surveys/answer/closed.html
#: templates/surveys/surveys.html
msgid "Questionnaire"
msgstr "Анкета"

#: surveys/person_sections.py
msgid "waits for the answers"
msgstr "ждём ответов"

#: surveys/person_sections.py surveys/register_columns.py
msgid "waits to be accepted"
msgstr "ждёт решения куратора"

#: surveys/register_columns.py surveys/views/results.py
#: surveys/views/surveys.py
msgid "the link is opened"
msgstr "ссылка открыта"

#: surveys/register_columns.py
msgid "Questionnaire not filled in"
msgstr "Анкета не заполнена"

#: surveys/sheets.py surveys/views/surveys.py
#: templates/monitoring/_municipality_side.html
msgid "Summary"
msgstr "Сводка"

#: surveys/sheets.py templates/surveys/results.html
msgid "Chose each other"
msgstr "Выбрали друг друга"

#: surveys/sheets.py templates/surveys/rather_not.html
msgid "Who said it"
msgstr "Кто"

#: surveys/sheets.py templates/surveys/rather_not.html
msgid "Wishes to work with"
msgstr "С кем хочет работать"

#: surveys/sheets.py templates/surveys/_person_rather_not.html
#: templates/surveys/rather_not.html
msgid "Would rather not work with"
msgstr "С кем не хочет работать"

#: surveys/sheets.py
msgid "Sent at"
msgstr "Отправлена"

#: surveys/sheets.py
msgid "Named, people"
msgstr "Назвал, человек"

#: surveys/sheets.py
msgid "mutual"
msgstr "взаимно"

#: surveys/sheets.py
msgid "Mean"
msgstr "Среднее"

#: surveys/sheets.py
msgid "Median"
msgstr "Медиана"

#: surveys/sheets.py
msgid "Distribution"
msgstr "Распределение"

#: surveys/sheets.py surveys/views/results.py
msgid "Mutual choices"
msgstr "Взаимных выборов"

#: surveys/views/answering.py
#, python-format
msgid "The questionnaire opens on %(date)s."
msgstr "Анкета откроется %(date)s."

#: surveys/views/answering.py
msgctxt "to a pupil"
msgid "The questionnaire is closed, answers are no longer taken. If they are still needed, tell the curator."
msgstr "Анкета закрыта, ответы больше не принимаются. Если ответить всё же нужно, скажи куратору."

#: surveys/views/answering.py
msgid "The questionnaire is closed, answers are no longer taken. If they are still needed, tell the curator."
msgstr "Анкета закрыта, ответы больше не принимаются. Если ответить всё же нужно, скажите куратору."

#: surveys/views/answering.py
#, python-format
msgctxt "to a pupil"
msgid "First the school needs a paper: %(papers)s. Ask the curator for it."
msgstr "Сначала школе нужен документ: %(papers)s. Спроси о нём куратора."

#: surveys/views/answering.py
#, python-format
msgid "First the school needs a paper: %(papers)s. Ask the curator for it."
msgstr "Сначала школе нужен документ: %(papers)s. Спросите о нём куратора."

#: surveys/views/answering.py
msgid "This question needs an answer."
msgstr "Здесь нужен ответ."

#: surveys/views/answering.py surveys/views/sending.py
msgid "Check"
msgstr "Проверка"

#: surveys/views/applications.py
#, python-format
msgid "%(count)s application is accepted."
msgid_plural "%(count)s applications are accepted."
msgstr[0] "Принята %(count)s анкета."
msgstr[1] "Приняты %(count)s анкеты."
msgstr[2] "Принято %(count)s анкет."

#: surveys/views/enquiries.py
#, python-format
msgid "%(count)s person is asked."
msgid_plural "%(count)s people are asked."
msgstr[0] "Запрос ушёл %(count)s человеку."
msgstr[1] "Запрос ушёл %(count)s людям."
msgstr[2] "Запрос ушёл %(count)s людям."

#: surveys/views/enquiries.py
msgid "Now print the sheets for those whom no letter reaches."
msgstr "Теперь распечатайте листы для тех, до кого не доходят письма."

#: surveys/views/enquiries.py
msgid "in the product and by e-mail"
msgstr "в кабинет и письмом"

#: surveys/views/enquiries.py
msgid "a printed sheet"
msgstr "печатный лист"

#: surveys/views/enquiries.py surveys/views/sending.py
#, python-format
msgid "The reminder went to %(count)s person."
msgid_plural "The reminder went to %(count)s people."
msgstr[0] "Напоминание ушло %(count)s человеку."
msgstr[1] "Напоминание ушло %(count)s людям."
msgstr[2] "Напоминание ушло %(count)s людям."

#: surveys/views/enquiries.py
msgid "Answers are no longer taken. What was told stays."
msgstr "Ответы больше не принимаются. Сказанное сохранено."

#: surveys/views/enquiries.py
msgid "Answers are taken again."
msgstr "Ответы снова принимаются."

#: surveys/views/enquiries.py surveys/views/sending.py
msgid "The old link no longer opens. The new one is in the list."
msgstr "Старая ссылка больше не открывается. Новая — в списке."

#: surveys/views/enquiries.py
#, python-format
msgid "Sheets about mentees %(day)s.pdf"
msgstr "Листы со сведениями %(day)s.pdf"

#: surveys/views/enquiries.py
#, python-format
msgid "Information on mentees %(day)s"
msgstr "Сведения о наставляемых %(day)s"

#: surveys/views/results.py
#, python-format
msgid "The survey is anonymous: results appear from the fifth answer on. There is %(count)s answer now."
msgid_plural "The survey is anonymous: results appear from the fifth answer on. There are %(count)s answers now."
msgstr[0] "Анкета анонимная: результаты появятся начиная с пятого ответа. Сейчас %(count)s ответ."
msgstr[1] "Анкета анонимная: результаты появятся начиная с пятого ответа. Сейчас %(count)s ответа."
msgstr[2] "Анкета анонимная: результаты появятся начиная с пятого ответа. Сейчас %(count)s ответов."

#: surveys/views/results.py
msgid "Named somebody"
msgstr "Назвали кого-то"

#: surveys/views/results.py
msgid "Were named"
msgstr "Были названы"

#: surveys/views/results.py
msgid "Without a mutual choice"
msgstr "Без взаимного выбора"

#: surveys/views/results.py
#, python-format
msgid "%(count)s answer"
msgid_plural "%(count)s answers"
msgstr[0] "%(count)s ответ"
msgstr[1] "%(count)s ответа"
msgstr[2] "%(count)s ответов"

#: surveys/views/results.py
#, python-format
msgid "median %(median)s"
msgstr "медиана %(median)s"

#: surveys/views/results.py
#, python-format
msgid "%(mark)s or less: %(count)s person"
msgid_plural "%(mark)s or less: %(count)s people"
msgstr[0] "%(mark)s и ниже — у %(count)s человека"
msgstr[1] "%(mark)s и ниже — у %(count)s человек"
msgstr[2] "%(mark)s и ниже — у %(count)s человек"

#: surveys/views/results.py
#, python-format
msgid "Choices of participants %(day)s.xlsx"
msgstr "Выбор участников %(day)s.xlsx"

#: surveys/views/sending.py
#, python-format
msgid "The questionnaire went to %(count)s person."
msgid_plural "The questionnaire went to %(count)s people."
msgstr[0] "Анкета ушла %(count)s человеку."
msgstr[1] "Анкета ушла %(count)s людям."
msgstr[2] "Анкета ушла %(count)s людям."

#: surveys/views/sending.py
msgid "The survey takes no answers now, so there is nothing to remind of."
msgstr "Анкета сейчас не принимает ответы, напоминать не о чем."

#: surveys/views/sending.py
#, python-format
msgid "%(count)s more person was asked."
msgid_plural "%(count)s more people were asked."
msgstr[0] "Приглашён ещё %(count)s человек."
msgstr[1] "Приглашены ещё %(count)s человека."
msgstr[2] "Приглашены ещё %(count)s человек."

#: surveys/views/sending.py
msgid "The survey is closed."
msgstr "Приём ответов закрыт."

#: surveys/views/sending.py
msgid "The survey is open again."
msgstr "Ответы снова принимаются."

#: surveys/views/sending.py
#, python-format
msgid "Links, %(title)s.pdf"
msgstr "Ссылки, %(title)s.pdf"

#: surveys/views/surveys.py
msgctxt "surveys"
msgid "Open"
msgstr "Открытые"

#: surveys/views/surveys.py
msgctxt "surveys"
msgid "Closed"
msgstr "Закрытые"

#: surveys/views/surveys.py
msgid "Not answered"
msgstr "Не ответили"

#: surveys/views/surveys.py templates/monitoring/specialist_day.html
#: templates/surveys/enquiries/enquiry.html templates/surveys/survey.html
msgid "Answered"
msgstr "Ответили"

#: surveys/views/surveys.py
msgid "Without e-mail"
msgstr "Без почты"

#: surveys/views/surveys.py
msgid "By person"
msgstr "По людям"

#: surveys/views/surveys.py templates/surveys/results.html
msgid "Free answers"
msgstr "Свободные ответы"

#: surveys/views/surveys.py
msgid "Questions"
msgstr "Вопросы"

#: surveys/views/surveys.py templates/surveys/applications.html
msgid "Applications"
msgstr "Решение по анкетам"

#: surveys/views/surveys.py
#, python-format
msgid "Closed; answers were taken from %(opens)s to %(closes)s"
msgstr "Закрыта; ответы принимались с %(opens)s по %(closes)s"

#: surveys/views/surveys.py templates/surveys/check.html
#, python-format
msgid "Opens on %(opens)s, answers are taken until %(closes)s"
msgstr "Открывается %(opens)s, ответы принимаются до %(closes)s"

#: surveys/views/surveys.py
#, python-format
msgid "Open since %(opens)s, answers are taken until %(closes)s"
msgstr "Открыта с %(opens)s, ответы принимаются до %(closes)s"

#: surveys/views/telling.py
msgid "Thank you. Answers are no longer taken. If they are still needed, tell the curator."
msgstr "Спасибо. Ответы больше не принимаются. Если они ещё нужны, сообщите куратору."

#: surveys/views/telling.py
msgid "The need is saved."
msgstr "Запрос сохранён."

#: surveys/views/telling.py
#, python-format
msgid "%(count)s answer went into the need."
msgid_plural "%(count)s answers went into the need."
msgstr[0] "%(count)s ответ внесён в запрос."
msgstr[1] "%(count)s ответа внесены в запрос."
msgstr[2] "%(count)s ответов внесено в запрос."

#: templates/400.html
msgid "The request was not understood"
msgstr "Запрос не удалось прочитать"

#: templates/400.html
msgid "Go back, refresh the page and try once more."
msgstr "Вернитесь назад, обновите страницу и попробуйте ещё раз."

#: templates/403.html
msgid "This is closed to you"
msgstr "Эта страница вам закрыта"

#: templates/403.html
msgid "Your role does not open this page. If you hold another role, switch to it at the top right; otherwise ask the curator."
msgstr "В этой роли страница не открывается. Если у вас есть другая роль, переключитесь на неё справа вверху; если нет, обратитесь к куратору."

#: templates/403_csrf.html
msgid "The page has grown old"
msgstr "Страница устарела"

#: templates/403_csrf.html
msgid "You may have signed out or in again in another window. Go back, refresh the page and repeat what you did: nothing has been saved this time. If it happens again, allow cookies for this site."
msgstr "Возможно, вы вышли или вошли заново в другом окне. Вернитесь назад, обновите страницу и повторите: в этот раз ничего не сохранилось. Если это повторяется, разрешите для сайта файлы cookie."

#: templates/404.html
msgid "There is no such page"
msgstr "Такой страницы нет"

#: templates/404.html
msgid "The address may be mistyped, or what was here belongs to another school or has been removed."
msgstr "Возможно, в адресе опечатка, страница принадлежит другой школе или её удалили."

#: templates/account/account_inactive.html
msgid "The account is closed"
msgstr "Учётная запись закрыта"

#: templates/account/account_inactive.html
msgid "The school has closed this account. If that is a mistake, turn to the curator of your school."
msgstr "Школа закрыла эту учётную запись. Если это ошибка, обратитесь к куратору школы."

#: templates/account/account_inactive.html
#: templates/account/password_reset.html
#: templates/account/password_reset_done.html
#: templates/account/signup_closed.html
msgid "Back to signing in"
msgstr "Вернуться ко входу"

#: templates/account/email/password_reset_key_message.txt
#, python-format
msgid ""
"Hello!\n"
"\n"
"Somebody, probably you, has asked for a new password in “Mentoring”. To think of one, open the link:\n"
"\n"
"%(password_reset_url)s\n"
"\n"
"If it was not you, do nothing: the old password keeps working."
msgstr ""
"Здравствуйте!\n"
"\n"
"Кто-то, скорее всего вы, запросил новый пароль в «Наставничестве». Чтобы его придумать, откройте ссылку:\n"
"\n"
"%(password_reset_url)s\n"
"\n"
"Если это были не вы, ничего не делайте: прежний пароль продолжает работать."

#: templates/account/email/password_reset_key_message.txt
#, python-format
msgid "Your login: %(username)s"
msgstr "Ваш логин: %(username)s"

#: templates/account/email/password_reset_key_subject.txt
msgid "New password: open the link within three days"
msgstr "Новый пароль: откройте ссылку в течение трёх дней"

#: templates/account/email/unknown_account_message.txt
#, python-format
msgid ""
"Hello!\n"
"\n"
"Somebody, probably you, has asked for a new password in “Mentoring”, but no account has the address %(email)s. Accounts are given by the school: ask its curator which address or login is yours.\n"
"\n"
"If it was not you, do nothing."
msgstr ""
"Здравствуйте!\n"
"\n"
"Кто-то, скорее всего вы, запросил новый пароль в «Наставничестве», но учётной записи с адресом %(email)s нет. Учётные записи выдаёт школа: узнайте у куратора, какая почта или какой логин ваши.\n"
"\n"
"Если это были не вы, ничего не делайте."

#: templates/account/email/unknown_account_subject.txt
msgid "There is no account with this address"
msgstr "Учётной записи с этой почтой нет"

#: templates/account/login.html
msgctxt "page"
msgid "Sign in"
msgstr "Вход"

#: templates/account/login.html
msgid "For school staff, mentors, mentees and parents"
msgstr "Для сотрудников школы, наставников, наставляемых и родителей"

#: templates/account/login.html
msgid "There are no accounts yet."
msgstr "Учётных записей ещё нет."

#: templates/account/login.html
msgid "Go to the first set-up"
msgstr "Перейти к первой настройке"

#: templates/account/login.html
msgid "Login or e-mail"
msgstr "Логин или почта"

#: templates/account/login.html
msgid "Password"
msgstr "Пароль"

#: templates/account/login.html
msgid "I don’t remember the password"
msgstr "Не помню пароль"

#: templates/account/login.html
msgid "Remember me on this computer"
msgstr "Запомнить на этом компьютере"

#: templates/account/login.html
#: templates/account/password_reset_from_key_done.html
#: templates/organisations/set_up_done.html
#: templates/participants/cards/door.html
msgctxt "button"
msgid "Sign in"
msgstr "Войти"

#: templates/account/login.html templates/participants/cards/door.html
msgid "Sign in by card"
msgstr "Вход по карточке"

#: templates/account/login.html
msgid "For pupils and parents: point the camera at the card, or type in its code"
msgstr "Ученикам и родителям: наведите камеру на карточку или наберите её код"

#: templates/account/login.html
msgctxt "button"
msgid "By card"
msgstr "По карточке"

#: templates/account/login.html
msgid "Holding a signed order?"
msgstr "Держите в руках подписанный приказ?"

#: templates/account/login.html
msgid "Check a document"
msgstr "Проверить документ"

#: templates/account/logout.html templates/components/card_bar.html
#: templates/components/me.html templates/organisations/own_password.html
msgid "Sign out"
msgstr "Выйти"

#: templates/account/logout.html
msgid "Sign out of the account?"
msgstr "Выйти из учётной записи?"

#: templates/account/logout.html
msgid "What you have saved stays. On a shared computer it is better to sign out."
msgstr "Всё сохранённое останется. На общем компьютере лучше выходить."

#: templates/account/logout.html
msgid "Stay"
msgstr "Остаться"

#: templates/account/messages/password_changed.txt
#: templates/account/messages/password_set.txt
msgid "The password has been changed."
msgstr "Пароль изменён."

#: templates/account/password_change.html
#: templates/account/password_reset_from_key.html
#: templates/account/password_set.html
#: templates/organisations/new_password.html templates/organisations/staff.html
msgid "New password"
msgstr "Новый пароль"

#: templates/account/password_change.html
msgid "Other devices will be signed out."
msgstr "На других устройствах придётся войти заново."

#: templates/account/password_change.html templates/components/me.html
msgid "Change the password"
msgstr "Сменить пароль"

#: templates/account/password_reset.html
msgid "Recover the password"
msgstr "Восстановить пароль"

#: templates/account/password_reset.html
msgid "Write the e-mail of your account: a letter with a link will come. If there is no e-mail, the curator of your school will give you a new password."
msgstr "Укажите почту своей учётной записи — придёт письмо со ссылкой. Если почты нет, новый пароль выдаст куратор школы."

#: templates/account/password_reset.html
msgid "Send the link"
msgstr "Отправить ссылку"

#: templates/account/password_reset_done.html
msgid "The letter has been sent"
msgstr "Письмо отправлено"

#: templates/account/password_reset_done.html
msgid "Open the link in it to think of a new password. If the letter does not come within a few minutes, look among spam or ask the curator of your school."
msgstr "Откройте ссылку из письма и придумайте новый пароль. Если письма нет несколько минут, проверьте «Спам» или обратитесь к куратору школы."

#: templates/account/password_reset_from_key.html
msgid "The link no longer works"
msgstr "Ссылка больше не действует"

#: templates/account/password_reset_from_key.html
msgid "It has been used already or is too old. Ask for a new one."
msgstr "Ею уже воспользовались, или прошло слишком много времени. Запросите новую."

#: templates/account/password_reset_from_key.html
msgid "Ask for a new link"
msgstr "Запросить новую ссылку"

#: templates/account/password_reset_from_key.html
#: templates/organisations/own_password.html
msgid "Save the password"
msgstr "Сохранить пароль"

#: templates/account/password_reset_from_key_done.html
msgid "The password has been changed"
msgstr "Пароль изменён"

#: templates/account/password_reset_from_key_done.html
msgid "Now you can sign in with it."
msgstr "Теперь можно войти с новым паролем."

#: templates/account/password_set.html
msgid "Set the password"
msgstr "Задать пароль"

#: templates/account/reauthenticate.html
msgid "Confirm that it is you"
msgstr "Подтвердите, что это вы"

#: templates/account/reauthenticate.html
msgid "This step needs the password once more."
msgstr "Для этого шага нужно ещё раз ввести пароль."

#: templates/account/reauthenticate.html templates/pairs/_card.html
msgid "Confirm"
msgstr "Подтвердить"

#: templates/account/signup_closed.html
msgid "Accounts are given by the school"
msgstr "Учётную запись выдаёт школа"

#: templates/account/signup_closed.html
msgid "There is no open registration: ask the curator of your school for a login and a password."
msgstr "Самостоятельной регистрации нет: логин и пароль даст куратор школы."

#: templates/allauth/layouts/base.html
msgid "About the product"
msgstr "О продукте"

#: templates/allauth/layouts/base.html
msgid "Every school year is one way: from the first talk at the teachers’ council to the mentors’ awards."
msgstr "Каждый школьный год — один маршрут: от первого разговора на педсовете до награждения наставников."

#: templates/base.html templates/base_public.html
msgid "Skip to the content"
msgstr "К содержанию"

#: templates/base.html
msgid "Sections"
msgstr "Разделы"

#: templates/base.html templates/organisations/search.html
msgid "Find a participant, pair, event or document"
msgstr "Найти участника, пару, мероприятие или документ"

#: templates/base.html templates/organisations/search.html
msgid "Search"
msgstr "Поиск"

#: templates/base.html
#, python-format
msgid "Notifications: %(counter)s new"
msgid_plural "Notifications: %(counter)s new"
msgstr[0] "Уведомления: %(counter)s новое"
msgstr[1] "Уведомления: %(counter)s новых"
msgstr[2] "Уведомления: %(counter)s новых"

#: templates/base.html
msgid "Menu"
msgstr "Меню"

#: templates/components/bulk.html
#: templates/participants/selection/selection.html
msgid "Actions on the selected"
msgstr "Действия с выбранными"

#: templates/components/bulk.html
#: templates/participants/selection/selection.html
msgid "Selected"
msgstr "Выбрано"

#: templates/components/bulk.html
#, python-format
msgid "all %(total)s in this filter"
msgstr "все %(total)s по этому фильтру"

#: templates/components/bulk.html
msgctxt "many rows"
msgid "Change"
msgstr "Изменить"

#: templates/components/card_bar.html
msgid "Signed in by card"
msgstr "Вход по карточке:"

#: templates/components/chips.html templates/participants/cards/cards.html
#: templates/participants/consents.html templates/participants/register.html
#: templates/participants/selection/selection.html templates/roadmap/_plan.html
#, python-format
msgid "Remove the filter: %(label)s"
msgstr "Снять фильтр: %(label)s"

#: templates/components/chips.html templates/documents/orders.html
#: templates/participants/register.html
#: templates/participants/sharing/mentors.html
msgid "Clear all"
msgstr "Сбросить всё"

#: templates/components/crumbs.html
msgid "You are here"
msgstr "Где вы"

#: templates/components/dead_end.html
#: templates/monitoring/cabinet_meetings.html
#: templates/monitoring/cabinet_plan.html
msgid "To the main page"
msgstr "На главную"

#: templates/components/dead_end.html
#, python-format
msgid "code %(code)s"
msgstr "код %(code)s"

#: templates/components/files.html templates/roadmap/_event_work.html
#: templates/roadmap/task.html
#, python-format
msgid "Remove “%(name)s”"
msgstr "Убрать «%(name)s»"

#: templates/components/history.html
msgid "Nothing has happened here yet."
msgstr "Здесь ещё ничего не происходило."

#: templates/components/me.html
#, python-format
msgid "%(name)s: profile and workplaces"
msgstr "%(name)s: профиль и рабочие места"

#: templates/components/me.html
msgid "Workplaces"
msgstr "Рабочие места"

#: templates/components/me.html
msgid "Programmes"
msgstr "Программы"

#: templates/components/me.html
msgid "Begin a programme"
msgstr "Новая программа"

#: templates/components/me.html templates/roadmap/calendar.html
msgid "The plan in your calendar"
msgstr "План в вашем календаре"

#: templates/components/pagination.html
#, python-format
msgid "%(first)s–%(last)s of %(total)s"
msgstr "%(first)s–%(last)s из %(total)s"

#: templates/components/pagination.html
msgid "Pages"
msgstr "Страницы"

#: templates/components/pagination.html
#: templates/participants/account_form.html
#: templates/participants/attention_sealed.html
#: templates/participants/cards/ready.html
#: templates/participants/erasing/ask.html templates/participants/expert.html
#: templates/participants/export_purpose.html
#: templates/participants/gathering_cancel.html
#: templates/participants/gathering_protocol.html
#: templates/participants/person_form.html
#: templates/participants/personal_data.html
#: templates/participants/selection/day_form.html
#: templates/participants/selection/mark.html
#: templates/participants/selection/move.html
#: templates/participants/selection/plan.html
#: templates/participants/selection/requirement.html
#: templates/participants/selection/tell.html templates/participants/slips.html
#: templates/participants/training/annul.html
#: templates/participants/training/group_form.html
#: templates/participants/training/new_group.html
msgctxt "page"
msgid "Back"
msgstr "Назад"

#: templates/components/pagination.html
#, python-format
msgid "page %(number)s of %(total)s"
msgstr "страница %(number)s из %(total)s"

#: templates/components/pagination.html
msgctxt "page"
msgid "Next"
msgstr "Дальше"

#: templates/components/route.html
msgid "Stages of the programme"
msgstr "Этапы программы"

#: templates/components/signin_way.html
msgid "preparation"
msgstr "подготовка"

#: templates/components/signin_way.html
msgid "registers and selection"
msgstr "базы и отбор"

#: templates/components/steps.html
msgid "(done)"
msgstr "(пройдено)"

#: templates/components/strip.html
msgid "To the event"
msgstr "К мероприятию"

#: templates/components/tabbar.html
msgid "Sections, lower bar"
msgstr "Разделы, нижняя панель"

#: templates/components/tabbar.html
msgid "More"
msgstr "Ещё"

#: templates/components/theme_switch.html
msgid "Colours"
msgstr "Оформление"

#: templates/components/theme_switch.html
msgid "Light"
msgstr "Светлое"

#: templates/components/theme_switch.html
msgid "Dark"
msgstr "Тёмное"

#: templates/components/theme_switch.html
msgid "As on this device"
msgstr "Как в системе"

#: templates/components/toasts.html templates/roadmap/_drawer.html
msgid "Close"
msgstr "Закрыть"

#: templates/components/toasts.html
msgid "Undo"
msgstr "Отменить"

#: templates/documents/_checks.html
msgid "in order"
msgstr "в порядке"

#: templates/documents/_checks.html
msgid "stands in the way"
msgstr "мешает"

#: templates/documents/_checks.html
msgid "worth knowing"
msgstr "к сведению"

#: templates/documents/_checks.html
msgid "Look"
msgstr "Посмотреть"

#: templates/documents/_pages.html
msgid "View of the document"
msgstr "Просмотр документа"

#: templates/documents/_pages.html
#, python-format
msgid "%(title)s, page %(page)s of %(count)s"
msgstr "%(title)s, страница %(page)s из %(count)s"

#: templates/documents/cancel.html
msgid "Cancelling an order"
msgstr "Отмена приказа"

#: templates/documents/cancel.html
msgid "This order is not cancelled: people have worked under it, or other papers rest on it."
msgstr "Отменить приказ нельзя: по нему уже работают или на него опираются другие документы."

#: templates/documents/cancel.html
msgid "The order loses its force. Its document stays in the book as it was signed, and the public check says that it was cancelled."
msgstr "Приказ перестанет действовать. Подписанный документ останется в журнале без изменений, а открытая проверка покажет, что приказ отменён."

#: templates/documents/cancel.html
msgid "What keeps it in force"
msgstr "Что мешает отменить"

#: templates/documents/cancel.html
msgid "What will come of it"
msgstr "Что произойдёт"

#: templates/documents/cancel.html
msgid "Back to the order"
msgstr "К приказу"

#: templates/documents/cancel.html
msgid "Leave it in force"
msgstr "Оставить в силе"

#: templates/documents/cancel.html templates/documents/order.html
msgid "Cancel the order"
msgstr "Отменить приказ"

#: templates/documents/certificate.html templates/documents/desk.html
#: templates/documents/order.html
msgid "Certificate"
msgstr "Сертификат"

#: templates/documents/certificate.html templates/documents/desk.html
msgid "The certificate you sign with"
msgstr "Сертификат для подписи"

#: templates/documents/certificate.html
msgid "The key is kept encrypted with your PIN. Nobody else can sign with it, and a forgotten PIN can not be restored: then a new certificate is issued."
msgstr "Ключ зашифрован вашим ПИН-кодом, и никто другой им не подпишет. Забытый ПИН-код восстановить нельзя: понадобится новый сертификат."

#: templates/documents/certificate.html
msgid "In use"
msgstr "Действующий"

#: templates/documents/certificate.html templates/documents/order.html
msgid "Owner"
msgstr "Владелец"

#: templates/documents/certificate.html
msgid "Issued by"
msgstr "Кем выдан"

#: templates/documents/certificate.html
msgid "Valid"
msgstr "Действует"

#: templates/documents/certificate.html templates/print/_order_signature.html
#: mentoring/kit/charts/timeline.py
#, python-format
msgid "from %(start)s to %(end)s"
msgstr "с %(start)s по %(end)s"

#: templates/documents/certificate.html
msgid "Issue a new one"
msgstr "Выпустить новый"

#: templates/documents/certificate.html
msgid "Issue here"
msgstr "Выпустить здесь"

#: templates/documents/certificate.html
msgid "The school's own authority issues it for a year: an unqualified enhanced signature for internal acts."
msgstr "Выпускает удостоверяющий центр самой школы на год. Это усиленная неквалифицированная подпись для внутренних документов."

#: templates/documents/certificate.html
msgid "Issue a certificate"
msgstr "Выпустить сертификат"

#: templates/documents/certificate.html
msgid "Use my own"
msgstr "Загрузить свой"

#: templates/documents/certificate.html
msgid "A .pfx or .p12 file with an RSA or ECDSA key. Keys by GOST sign outside; then file the scan or the signed document."
msgstr "Файл .pfx или .p12 с ключом RSA или ECDSA. Ключом по ГОСТ подписывают в своей программе, а сюда прикладывают скан или подписанный документ."

#: templates/documents/certificate.html
msgid "Upload the certificate"
msgstr "Загрузить сертификат"

#: templates/documents/check.html
msgid "Check of a document"
msgstr "Проверка документа"

#: templates/documents/check.html
msgid "Is the document genuine?"
msgstr "Подлинный ли документ?"

#: templates/documents/check.html
#, python-format
msgid "Order %(kind)s"
msgstr "Приказ %(kind)s"

#: templates/documents/check.html
msgid "How it was signed"
msgstr "Как подписан"

#: templates/documents/check.html
msgid "Check another one"
msgstr "Проверить другой документ"

#: templates/documents/check.html
msgid "Type the code that stands beside the QR picture, or choose the PDF. The file is compared and not kept; no names are shown."
msgstr "Введите код рядом с QR-картинкой или выберите PDF-файл. Файл только сравнивается и не сохраняется, имена не показываются."

#: templates/documents/check.html
msgid "Check the document"
msgstr "Проверить документ"

#: templates/documents/desk.html
#, python-format
msgid "%(counter)s document"
msgid_plural "%(counter)s documents"
msgstr[0] "%(counter)s документ"
msgstr[1] "%(counter)s документа"
msgstr[2] "%(counter)s документов"

#: templates/documents/desk.html
#, python-format
msgid ", the oldest waits %(counter)s day"
msgid_plural ", the oldest waits %(counter)s days"
msgstr[0] ", самый давний ждёт %(counter)s день"
msgstr[1] ", самый давний ждёт %(counter)s дня"
msgstr[2] ", самый давний ждёт %(counter)s дней"

#: templates/documents/desk.html
msgid "No orders; your decision is needed on what is below."
msgstr "Приказов нет, но вашего решения ждут документы ниже."

#: templates/documents/desk.html
msgid "Nothing waits for you."
msgstr "Ничего не ждёт вашей подписи."

#: templates/documents/desk.html
#, python-format
msgid "order · %(name)s"
msgstr "приказ · %(name)s"

#: templates/documents/desk.html
#, python-format
msgid "waits %(counter)s day"
msgid_plural "waits %(counter)s days"
msgstr[0] "ждёт %(counter)s день"
msgstr[1] "ждёт %(counter)s дня"
msgstr[2] "ждёт %(counter)s дней"

#: templates/documents/desk.html
msgid "came today"
msgstr "поступил сегодня"

#: templates/documents/desk.html
#, python-format
msgid "was due %(day)s"
msgstr "срок прошёл %(day)s"

#: templates/documents/desk.html
#, python-format
msgid "due %(day)s"
msgstr "срок %(day)s"

#: templates/documents/desk.html
#, python-format
msgid "PDF, %(counter)s page"
msgid_plural "PDF, %(counter)s pages"
msgstr[0] "PDF, %(counter)s страница"
msgstr[1] "PDF, %(counter)s страницы"
msgstr[2] "PDF, %(counter)s страниц"

#: templates/documents/desk.html templates/documents/order.html
msgid "Before signing"
msgstr "Перед подписанием"

#: templates/documents/desk.html
msgid "Inside"
msgstr "Содержание"

#: templates/documents/desk.html
msgid "Came before"
msgstr "Был раньше"

#: templates/documents/desk.html
#, python-format
msgid "today, %(day)s"
msgstr "сегодня, %(day)s"

#: templates/documents/desk.html templates/documents/order.html
#: templates/print/attendance_sheet.html templates/print/told_sheets.html
msgid "Signature"
msgstr "Подпись"

#: templates/documents/desk.html
#, python-format
msgid "certificate until %(day)s"
msgstr "сертификат до %(day)s"

#: templates/documents/desk.html
msgid "no valid certificate"
msgstr "нет действующего сертификата"

#: templates/documents/desk.html
msgid "What is marked above prevents signing. Return the order to its author or wait until it is put right."
msgstr "Подписать мешает то, что отмечено выше. Верните приказ автору или дождитесь, пока это исправят."

#: templates/documents/desk.html
msgid "Sign"
msgstr "Подписать"

#: templates/documents/desk.html
msgid "Set up a certificate"
msgstr "Настроить сертификат"

#: templates/documents/desk.html templates/roadmap/task.html
msgid "Return with a remark"
msgstr "Вернуть с замечанием"

#: templates/documents/desk.html
msgid "Return the order"
msgstr "Вернуть приказ"

#: templates/documents/desk.html
msgid "After signing, everybody concerned is told and the events of the roadmap are marked."
msgstr "После подписания участники получат уведомление, а мероприятия отметятся в дорожной карте."

#: templates/documents/desk.html
msgid "Signed on paper?"
msgstr "Подписан на бумаге?"

#: templates/documents/desk.html
msgid "The author's note"
msgstr "Записка автора"

#: templates/documents/desk.html
msgid "No orders wait for signature"
msgstr "Приказов на подпись нет"

#: templates/documents/desk.html
msgid "Open what is in the list: it waits for your decision."
msgstr "Откройте документ из списка: он ждёт вашего решения."

#: templates/documents/desk.html
msgid "Open"
msgstr "Открыть"

#: templates/documents/desk.html
msgid "The desk is clear"
msgstr "На столе пусто"

#: templates/documents/desk.html
msgid "When the curator sends an order or the roadmap, it will lie here with the document in view."
msgstr "Когда куратор отправит приказ или дорожную карту, документ появится здесь."

#: templates/documents/desk.html
msgid "Signed lately"
msgstr "Подписаны недавно"

#: templates/documents/new_order.html templates/documents/orders.html
msgid "New order"
msgstr "Новый приказ"

#: templates/documents/new_order.html
msgid "The text comes from a template and can be changed. Orders on pairs and plans are made from the pages “Pairs” and “Plans”."
msgstr "Текст берётся из шаблона, его можно изменить. Приказы о парах и планах составляются в разделах «Пары» и «Планы»."

#: templates/documents/new_order.html
msgid "Compose the order"
msgstr "Составить приказ"

#: templates/documents/order.html templates/documents/paper.html
msgid "Open the PDF"
msgstr "Открыть PDF"

#: templates/documents/order.html
msgid "Edit the text"
msgstr "Изменить текст"

#: templates/documents/order.html
msgid "Amend the order"
msgstr "Внести изменения"

#: templates/documents/order.html
msgid "To signing"
msgstr "К подписанию"

#: templates/documents/order.html
msgid "The director's remark"
msgstr "Замечание директора"

#: templates/documents/order.html
msgid "Amendments"
msgstr "Изменения"

#: templates/documents/order.html
msgid "Amends:"
msgstr "Вносит изменения:"

#: templates/documents/order.html
msgid "Amended by:"
msgstr "Изменён:"

#: templates/documents/order.html
msgid "I have read the order"
msgstr "Подтвердить ознакомление с приказом"

#: templates/documents/order.html
msgid "To the director"
msgstr "Директору"

#: templates/documents/order.html
msgid "Send for signature"
msgstr "Отправить на подпись"

#: templates/documents/order.html
msgid "Delete the draft"
msgstr "Удалить проект"

#: templates/documents/order.html templates/monitoring/_cabinet_papers.html
msgid "Signed"
msgstr "Подписан"

#: templates/documents/order.html
msgid "Way"
msgstr "Способ"

#: templates/documents/order.html
msgid "Acquainted with the order"
msgstr "С приказом ознакомлены"

#: templates/documents/order.html
msgid "Will have to read the order"
msgstr "Кого ознакомить с приказом"

#: templates/documents/order.html templates/pairs/pair.html
#: templates/pairs/plan.html templates/participants/_gathering_side.html
#: templates/participants/person.html templates/roadmap/_event_work.html
#: templates/roadmap/task.html templates/surveys/enquiries/enquiry.html
#: templates/surveys/survey.html
msgid "History"
msgstr "История"

#: templates/documents/order.html
msgid "Withdraw from the director"
msgstr "Отозвать с подписи"

#: templates/documents/order_edit.html
msgid "Text of the order"
msgstr "Текст приказа"

#: templates/documents/order_edit.html
msgid "Number, date and signature are set by the director. Names in the annex come from the registers and are not typed here."
msgstr "Номер, дату и подпись поставит директор. Имена в приложении берутся из баз, вводить их здесь не нужно."

#: templates/documents/order_edit.html
msgid "Go back without saving"
msgstr "Вернуться без сохранения"

#: templates/documents/order_edit.html
msgid "Save and look at the document"
msgstr "Сохранить и посмотреть документ"

#: templates/documents/orders.html
msgid "Being prepared"
msgstr "Готовятся"

#: templates/documents/orders.html
msgid "Prepared by"
msgstr "Подготовил"

#: templates/documents/orders.html
msgid "Due"
msgstr "Срок"

#: templates/documents/orders.html
msgid "Order book"
msgstr "Журнал приказов"

#: templates/documents/orders.html
msgid "Number or words of the heading"
msgstr "Номер или слова из заголовка"

#: templates/documents/orders.html
msgid "Year"
msgstr "Год"

#: templates/documents/orders.html
msgid "All years"
msgstr "Все годы"

#: templates/documents/orders.html
msgid "Show"
msgstr "Показать"

#: templates/documents/orders.html
#, python-format
msgid "PDF of order No. %(number)s"
msgstr "PDF приказа № %(number)s"

#: templates/documents/orders.html
msgid "No order fits the filter"
msgstr "Таких приказов нет"

#: templates/documents/orders.html
msgid "Change the words, the kind or the year."
msgstr "Измените слова, вид приказа или год."

#: templates/documents/orders.html
msgid "Show all orders"
msgstr "Показать все приказы"

#: templates/documents/orders.html
msgid "No order is signed yet"
msgstr "Подписанных приказов пока нет"

#: templates/documents/orders.html
msgid "Signed orders stand here by year, with their numbers, dates and documents."
msgstr "Здесь по годам хранятся подписанные приказы: номера, даты, документы."

#: templates/documents/paper.html
msgid "Signed on paper"
msgstr "Подписано на бумаге"

#: templates/documents/paper.html
msgid "Print the order, sign it, register it and attach the scan: it becomes the document of the order and never changes."
msgstr "Распечатайте приказ, подпишите, зарегистрируйте и приложите скан: он станет документом приказа и больше не изменится."

#: templates/documents/paper.html
msgid "File the signed order"
msgstr "Сохранить подписанный приказ"

#: templates/email/digest.txt
#, python-format
msgid "Good morning, %(name)s!"
msgstr "Доброе утро, %(name)s!"

#: templates/email/digest.txt
msgid "What needs your attention:"
msgstr "Что требует внимания:"

#: templates/email/digest.txt
msgid "Into your calendar:"
msgstr "В календарь:"

#: templates/email/digest.txt
msgid "One letter a day at most. Everything is also in the product, under the bell."
msgstr "Не больше одного письма в день. Всё это есть и в системе, под колокольчиком."

#: templates/email/new_password.txt
#, python-format
msgid "Good day, %(name)s! %(school)s has made a new first password for your account in “Mentoring”; the old one does not work any more."
msgstr "Здравствуйте, %(name)s! Организация %(school)s выдала новый первый пароль для вашей учётной записи в «Наставничестве»; старый больше не подходит."

#: templates/email/new_password.txt templates/email/welcome.txt
#, python-format
msgid "Your login name: %(login)s"
msgstr "Ваш логин: %(login)s"

#: templates/email/new_password.txt
msgid "You did not ask for it? Set a password of your own at this address and tell the school’s director:"
msgstr "Вы об этом не просили? Задайте свой пароль по этому адресу и сообщите директору школы:"

#: templates/email/welcome.txt
#, python-format
msgid "Good day, %(name)s! %(school)s has given you an account in “Mentoring”."
msgstr "Здравствуйте, %(name)s! Для вас завели учётную запись в «Наставничестве»: %(school)s."

#: templates/email/welcome.txt
msgid "Set a password of your own at this address:"
msgstr "Задайте свой пароль по этому адресу:"

#: templates/kit.html
msgid "Components"
msgstr "Элементы"

#: templates/kit.html
msgid "One page to check states, fields, messages, empty places and charts in both themes."
msgstr "Один лист для проверки состояний, полей, сообщений, пустых мест и графиков в обеих темах."

#: templates/monitoring/_cabinet_next.html
msgid "The nearest meeting"
msgstr "Ближайшая встреча"

#: templates/monitoring/_cabinet_next.html templates/pairs/pair.html
#: templates/participants/_invitation_answer.html
msgid "I will come"
msgstr "Приду"

#: templates/monitoring/_cabinet_next.html templates/pairs/pair.html
#: templates/participants/_invitation_answer.html
#: templates/participants/sharing/own_loan.html
msgid "I can not"
msgstr "Не могу"

#: templates/monitoring/_cabinet_next.html
#: templates/monitoring/cabinet_guardian.html
msgid "The next meeting is not agreed on yet"
msgstr "О следующей встрече ещё не договорились"

#: templates/monitoring/_cabinet_next.html
msgid "Choose a day together: it will stand here, and both of you will be reminded."
msgstr "Выберите день вместе: он появится здесь, и обоим придёт напоминание."

#: templates/monitoring/_cabinet_next.html
#: templates/monitoring/cabinet_meetings.html templates/pairs/pair.html
#: templates/pairs/plan_meeting.html
msgid "Plan a meeting"
msgstr "Назначить встречу"

#: templates/monitoring/_cabinet_pair.html
msgid "My pairs"
msgstr "Мои пары"

#: templates/monitoring/_cabinet_pair.html templates/monitoring/cabinet.html
#: templates/monitoring/cabinet_guardian.html
#: templates/participants/training/own.html
msgid "My page"
msgstr "Мой кабинет"

#: templates/monitoring/_cabinet_pair.html
msgid "A mentee is being found"
msgstr "Наставляемого подбирают"

#: templates/monitoring/_cabinet_pair.html
msgid "A mentor is being found"
msgstr "Наставника подбирают"

#: templates/monitoring/_cabinet_papers.html
msgid "To be signed"
msgstr "Нужно подписать"

#: templates/monitoring/_cabinet_papers.html
msgid "read and agree, or refuse"
msgstr "прочитать и согласиться или отказаться"

#: templates/monitoring/_cabinet_papers.html
msgid "Not signed yet"
msgstr "Ещё не подписано"

#: templates/monitoring/_cabinet_papers.html
#, python-format
msgid "given on %(day)s"
msgstr "дано %(day)s"

#: templates/monitoring/_cabinet_papers.html
#: templates/participants/_consents.html
#: templates/participants/_consents_given.html
msgid "Withdraw"
msgstr "Отозвать"

#: templates/monitoring/_cabinet_tasks.html templates/monitoring/agreement.html
#: templates/participants/_own_invitations.html
msgid "Waits"
msgstr "Ждёт"

#: templates/monitoring/_cabinet_tasks.html
#: templates/monitoring/cabinet_questionnaires.html
msgid "Sent"
msgstr "Отправлена"

#: templates/monitoring/_cabinet_tasks.html
msgid "There is nothing to answer now."
msgstr "Сейчас заполнять нечего."

#: templates/monitoring/_day_lines.html templates/monitoring/_today_side.html
#: templates/roadmap/_tasks.html templates/surveys/results.html
#, python-format
msgid "All %(count)s"
msgid_plural "All %(count)s"
msgstr[0] "Все %(count)s"
msgstr[1] "Все %(count)s"
msgstr[2] "Все %(count)s"

#: templates/monitoring/_day_lines.html
#, python-format
msgid "and %(count)s more"
msgid_plural "and %(count)s more"
msgstr[0] "и ещё %(count)s"
msgstr[1] "и ещё %(count)s"
msgstr[2] "и ещё %(count)s"

#: templates/monitoring/_day_lines.html
msgid "in the register"
msgstr "в реестре"

#: templates/monitoring/_municipality_heat.html
msgctxt "narrow column"
msgid "Overdue"
msgstr "Просро­чено"

#: templates/monitoring/_municipality_heat.html
msgid "Coverage"
msgstr "Охват"

#: templates/monitoring/_municipality_heat.html
msgctxt "how many"
msgid "Pairs"
msgstr "Пар"

#: templates/monitoring/_municipality_heat.html
msgid "the stage stood at"
msgstr "текущий этап"

#: templates/monitoring/_municipality_heat.html templates/pairs/_board.html
#: templates/roadmap/schools_tasks.html
msgid "Show all"
msgstr "Показать всё"

#: templates/monitoring/_municipality_side.html
#: templates/monitoring/_today_side.html
msgid "To be agreed"
msgstr "На согласовании"

#: templates/monitoring/_municipality_side.html
#: templates/monitoring/agreement.html
msgctxt "act"
msgid "Check"
msgstr "Проверить"

#: templates/monitoring/_municipality_side.html
msgid "All roadmaps to be agreed"
msgstr "Все карты на согласовании"

#: templates/monitoring/_municipality_side.html
msgid "No roadmap waits for your decision."
msgstr "Ни одна карта не ждёт вашего решения."

#: templates/monitoring/_municipality_side.html
#, python-format
msgid "Number of schools by the share of participants, %%."
msgstr "Число школ по доле участников, %%."

#: templates/monitoring/_municipality_side.html
#, python-format
msgid "Target %(year)s: %(target)s %%"
msgstr "Цель %(year)s — %(target)s %%"

#: templates/monitoring/_municipality_side.html
msgid "No school has entered its headcount yet: there is nothing to count coverage of."
msgstr "Школы ещё не внесли численность: охват считать не от чего."

#: templates/monitoring/_municipality_side.html
msgid "Support of curators"
msgstr "Поддержка кураторов"

#: templates/monitoring/_municipality_side.html
msgid "Write a letter"
msgstr "Написать"

#: templates/monitoring/_municipality_side.html
msgid "Open the indicators"
msgstr "Открыть показатели"

#: templates/monitoring/_municipality_side.html
msgid "Mentors shared between schools"
msgstr "Наставники, открытые школам"

#: templates/monitoring/_own_day.html templates/monitoring/today.html
#, python-format
msgid "Today, %(day)s"
msgstr "Сегодня, %(day)s"

#: templates/monitoring/_own_events.html
msgid "My events"
msgstr "Мои мероприятия"

#: templates/monitoring/_own_events.html
#: templates/monitoring/_today_events.html
msgid "The whole roadmap"
msgstr "Вся дорожная карта"

#: templates/monitoring/_own_events.html
msgid "Nothing of the roadmap is yours now"
msgstr "За вами сейчас ничего нет"

#: templates/monitoring/_own_events.html
msgid "Events you answer for will stand here with their dates. The curator names who answers for what."
msgstr "Здесь появятся мероприятия, за которые отвечаете вы, со сроками. Ответственных назначает куратор."

#: templates/monitoring/_report.html
msgid "The report could not be built. Try again a little later."
msgstr "Отчёт собрать не удалось. Попробуйте ещё раз чуть позже."

#: templates/monitoring/_report.html
msgid "The report is being built. You may leave this page: it will be kept under “Monitoring”."
msgstr "Отчёт собирается. Страницу можно закрыть: он сохранится в разделе «Мониторинг»."

#: templates/monitoring/_report.html templates/organisations/_job.html
#: templates/participants/_import_at_work.html
#: templates/participants/_pile_at_work.html
#: templates/participants/training/_pile.html
#: templates/roadmap/_prepared_file.html
msgid "Waiting for its turn"
msgstr "Ждёт своей очереди"

#: templates/monitoring/_report.html
#: templates/participants/_import_at_work.html
#: templates/participants/_pile_at_work.html
#: templates/participants/training/_pile.html
#: templates/roadmap/_prepared_file.html
msgid "Look again"
msgstr "Проверить ещё раз"

#: templates/monitoring/_report.html
msgid "The report is ready and kept."
msgstr "Отчёт готов и сохранён."

#: templates/monitoring/_report.html
msgid "What the report says"
msgstr "Что сообщает отчёт"

#: templates/monitoring/_today_events.html
msgid "Everything is completed"
msgstr "Всё завершено"

#: templates/monitoring/_today_events.html
msgid "All events of the roadmap are completed. Build the report of the year."
msgstr "Все мероприятия карты завершены. Осталось собрать отчёт за год."

#: templates/monitoring/_today_events.html
msgid "Build the report"
msgstr "Собрать отчёт"

#: templates/monitoring/_today_side.html
msgid "Destroy personal data"
msgstr "Уничтожить персональные данные"

#: templates/monitoring/_today_side.html templates/monitoring/class_day.html
#: templates/monitoring/specialist_day.html
msgid "Consents are lacking"
msgstr "Не хватает согласий"

#: templates/monitoring/_today_side.html
msgid "Remind the parents"
msgstr "Напомнить родителям"

#: templates/monitoring/_today_side.html
msgid "Open questionnaires"
msgstr "Открытые анкеты"

#: templates/monitoring/_today_side.html
msgid "All questionnaires"
msgstr "Все анкеты"

#: templates/monitoring/_today_side.html
msgid "Being signed"
msgstr "На подписи"

#: templates/monitoring/_today_side.html
msgid "With the municipality"
msgstr "В муниципалитете"

#: templates/monitoring/_today_side.html
msgid "The municipality waits"
msgstr "Ждёт муниципалитет"

#: templates/monitoring/_today_side.html templates/monitoring/class_day.html
msgid "Nobody is waited for"
msgstr "Никого не ждём"

#: templates/monitoring/_today_side.html
msgid "Missing consents, pairs that do not meet, open questionnaires and orders at the director's will stand here."
msgstr "Здесь появятся недостающие согласия, пары без встреч, открытые анкеты и приказы у директора."

#: templates/monitoring/agreement.html
msgid "Agreement of roadmaps"
msgstr "Согласование дорожных карт"

#: templates/monitoring/agreement.html
msgid "A school works by the roadmap its director approved; you check it and agree, or return it with remarks."
msgstr "Школа работает по карте, которую утвердил директор; вы её проверяете и согласуете или возвращаете с замечаниями."

#: templates/monitoring/agreement.html
msgid "Waiting for your decision"
msgstr "Ждут вашего решения"

#: templates/monitoring/agreement.html
msgid "No roadmap waits for your decision"
msgstr "Ни одна карта не ждёт вашего решения"

#: templates/monitoring/agreement.html
msgid "When a school sends its roadmap, it stands here with the days it has waited."
msgstr "Когда школа отправит карту, она появится здесь, и будет видно, сколько дней она ждёт."

#: templates/monitoring/agreement.html
msgid "Since you saw it last"
msgstr "С прошлого раза"

#: templates/monitoring/agreement.html
msgid "Decision due"
msgstr "Срок решения"

#: templates/monitoring/agreement.html templates/pairs/meetings.html
#: templates/pairs/plan.html
msgid "Act"
msgstr "Действие"

#: templates/monitoring/agreement.html
msgid "sent for the first time"
msgstr "отправлена впервые"

#: templates/monitoring/agreement.html
msgid "Returned, being revised"
msgstr "Возвращены на доработку"

#: templates/monitoring/agreement.html
msgid "Remark"
msgstr "Замечание"

#: templates/monitoring/agreement.html
msgid "Being revised for"
msgstr "На доработке"

#: templates/monitoring/agreement.html
msgctxt "roadmaps"
msgid "Agreed"
msgstr "Согласованы"

#: templates/monitoring/cabinet.html
msgid "What comes next"
msgstr "Что дальше"

#: templates/monitoring/cabinet.html
msgid "You take part in no programme now"
msgstr "Сейчас участия в программе нет"

#: templates/monitoring/cabinet.html
msgid "When the school enters you into its programme, your pair, meetings and questionnaires will stand here."
msgstr "Когда школа включит в программу, здесь появятся пара, встречи и анкеты."

#: templates/monitoring/cabinet.html templates/monitoring/cabinet_plan.html
msgid "Our plan"
msgstr "Наш план"

#: templates/monitoring/cabinet.html templates/monitoring/cabinet_plan.html
msgid "The plan is drawn up together at the planning meeting: what to do, by when and what comes of it."
msgstr "План составляют вместе на встрече-планировании: что сделать, к какому сроку и что получится."

#: templates/monitoring/cabinet.html templates/monitoring/cabinet_plan.html
msgid "Draw up the plan"
msgstr "Составить план"

#: templates/monitoring/cabinet.html
msgid "Past meetings"
msgstr "Прошедшие встречи"

#: templates/monitoring/cabinet.html
msgid "All meetings"
msgstr "Все встречи"

#: templates/monitoring/cabinet.html templates/monitoring/cabinet_meetings.html
msgid "There has been no meeting yet."
msgstr "Встреч ещё не было."

#: templates/monitoring/cabinet.html
#: templates/participants/sharing/own_permission.html
msgid "To remain a mentor"
msgstr "Остаться наставником"

#: templates/monitoring/cabinet.html
msgid "Permit the school to keep you in its base of mentors, or other schools of the municipality to invite you."
msgstr "Разрешите школе оставить вас в базе наставников, а другим школам муниципалитета — приглашать вас."

#: templates/monitoring/cabinet.html
#: templates/participants/sharing/_person.html
msgid "Permission"
msgstr "Разрешение"

#: templates/monitoring/cabinet.html templates/monitoring/cabinet_guardian.html
#: templates/monitoring/cabinet_write.html
msgid "If something is wrong"
msgstr "Если что-то не так"

#: templates/monitoring/cabinet.html templates/monitoring/cabinet_guardian.html
#: templates/monitoring/cabinet_write.html
msgid "Write to the curator"
msgstr "Написать куратору"

#: templates/monitoring/cabinet.html
msgid "What the school keeps on me"
msgstr "Что школа хранит обо мне"

#: templates/monitoring/cabinet_data.html
msgid "What the school keeps"
msgstr "Что хранит школа"

#: templates/monitoring/cabinet_data.html
#: templates/monitoring/cabinet_write.html
msgid "Main page"
msgstr "Главная"

#: templates/monitoring/cabinet_data.html
msgid "Kinds of records"
msgstr "Какие есть записи"

#: templates/monitoring/cabinet_data.html
#, python-format
msgid "%(count)s record"
msgid_plural "%(count)s records"
msgstr[0] "%(count)s запись"
msgstr[1] "%(count)s записи"
msgstr[2] "%(count)s записей"

#: templates/monitoring/cabinet_data.html
msgid "To have all of it"
msgstr "Получить всё"

#: templates/monitoring/cabinet_data.html
msgid "The school hands over a copy of everything: a document and a file. Withdrawing a consent makes the school destroy the data within 30 days."
msgstr "Школа выдаст копию всего: документом и файлом. Если отозвать согласие, школа уничтожит данные в течение 30 дней."

#: templates/monitoring/cabinet_data.html
msgid "Ask for a copy"
msgstr "Попросить копию"

#: templates/monitoring/cabinet_guardian.html
#, python-format
msgid "%(count)s consent waits for your decision"
msgid_plural "%(count)s consents wait for your decision"
msgstr[0] "%(count)s согласие ждёт вашего решения"
msgstr[1] "%(count)s согласия ждут вашего решения"
msgstr[2] "%(count)s согласий ждут вашего решения"

#: templates/monitoring/cabinet_guardian.html
msgid "Mentoring of your child"
msgstr "Наставничество вашего ребёнка"

#: templates/monitoring/cabinet_guardian.html
msgid "You see who works with your child and may withdraw a consent at any time."
msgstr "Здесь видно, кто работает с ребёнком. Согласие можно отозвать в любой момент."

#: templates/monitoring/cabinet_guardian.html
#: templates/surveys/enquiries/tell.html
msgid "Tell about the child"
msgstr "Расскажите о ребёнке"

#: templates/monitoring/cabinet_guardian.html
msgid "Your words help to find a fitting mentor."
msgstr "Ваши слова помогут подобрать подходящего наставника."

#: templates/monitoring/cabinet_guardian.html
#: templates/surveys/enquiries/tell.html
msgctxt "about a pupil"
msgid "Tell"
msgstr "Рассказать"

#: templates/monitoring/cabinet_guardian.html
#, python-format
msgid "Mentor: %(name)s"
msgstr "Наставник — %(name)s"

#: templates/monitoring/cabinet_guardian.html
#, python-format
msgid "Next meeting: %(when)s"
msgstr "Ближайшая встреча: %(when)s"

#: templates/monitoring/cabinet_guardian.html
msgid "A mentor is being found. When the pair is decided upon, you will see here who it is."
msgstr "Наставника подбирают. Когда пара сложится, здесь появится его имя."

#: templates/monitoring/cabinet_guardian.html
msgid "Your child takes part in no programme now."
msgstr "Сейчас ребёнок в программе не участвует."

#: templates/monitoring/cabinet_guardian.html
#, python-format
msgid "The mentor is reached through the school: %(desk)s."
msgstr "Связь с наставником — через школу: %(desk)s."

#: templates/monitoring/cabinet_guardian.html
msgid "What the school keeps on the child"
msgstr "Что школа хранит о ребёнке"

#: templates/monitoring/cabinet_guardian.html
msgid "No child is entered"
msgstr "Ребёнок не указан"

#: templates/monitoring/cabinet_guardian.html
msgid "The school has not linked your account to a child yet. Tell the curator."
msgstr "Школа ещё не связала вашу запись с ребёнком. Скажите об этом куратору."

#: templates/monitoring/cabinet_guardian.html
msgid "Write to the curator: the mentor will not see it."
msgstr "Напишите куратору: наставник этого не увидит."

#: templates/monitoring/cabinet_meetings.html templates/pairs/pair.html
msgid "No meetings yet"
msgstr "Встреч пока нет"

#: templates/monitoring/cabinet_plan.html
msgid "Read the plan and agree"
msgstr "Прочитать и согласовать план"

#: templates/monitoring/cabinet_plan.html templates/pairs/pair.html
msgid "Open the plan"
msgstr "Открыть план"

#: templates/monitoring/cabinet_plan.html
msgid "No plan yet"
msgstr "Плана пока нет"

#: templates/monitoring/cabinet_questionnaires.html
msgid "To be answered"
msgstr "Нужно заполнить"

#: templates/monitoring/cabinet_write.html
msgid "Send the letter"
msgstr "Отправить письмо"

#: templates/monitoring/cabinet_write.html
msgid "Nobody can be written to here yet"
msgstr "Пока некому написать"

#: templates/monitoring/cabinet_write.html
msgid "The school has not named a curator. Call the school or come to the office."
msgstr "Куратор ещё не назначен. Позвоните в школу или зайдите в канцелярию."

#: templates/monitoring/class_day.html templates/print/told_sheets.html
#: templates/surveys/enquiries/enquiry.html
msgid "Pupil"
msgstr "Ученик"

#: templates/monitoring/class_day.html
msgid "Nobody of the class takes part yet"
msgstr "Из класса пока никто не участвует"

#: templates/monitoring/class_day.html
msgid "As soon as the curator enters pupils of your class in a register, they will stand here with what they still lack."
msgstr "Когда куратор внесёт учеников вашего класса в реестр, они появятся здесь — и будет видно, чего ещё не хватает."

#: templates/monitoring/class_day.html
msgid "Your class is not named"
msgstr "Ваш класс не указан"

#: templates/monitoring/class_day.html
msgid "Ask the curator to name it beside your role on the page of the staff: your pupils will stand here."
msgstr "Попросите куратора указать его рядом с вашей ролью на странице сотрудников — здесь появятся ваши ученики."

#: templates/monitoring/class_day.html templates/monitoring/specialist_day.html
msgid "You are asked"
msgstr "Вас просят"

#: templates/monitoring/class_day.html
msgid "The class is invited"
msgstr "Класс приглашён"

#: templates/monitoring/class_day.html templates/monitoring/specialist_day.html
msgid "You are invited"
msgstr "Вас приглашают"

#: templates/monitoring/class_day.html
msgid "Missing consents of your pupils and meetings they or you are invited to will stand here."
msgstr "Здесь появятся ученики без согласий и встречи, куда приглашают класс или вас."

#: templates/monitoring/monitoring.html
#, python-format
msgid "Indicators of the roadmap in the school year %(year)s: counted from the registers, never typed in."
msgstr "Показатели дорожной карты в %(year)s учебном году: считаются по базам, вручную не вносятся."

#: templates/monitoring/monitoring.html templates/monitoring/practices.html
msgid "Practices"
msgstr "Практики"

#: templates/monitoring/monitoring.html
msgid "Coverage is not counted: the headcount of this school year is not entered."
msgstr "Охват не посчитан: не указана численность на этот учебный год."

#: templates/monitoring/monitoring.html
msgid "Enter the headcount"
msgstr "Указать численность"

#: templates/monitoring/monitoring.html
#, python-format
msgid "Indicators %(year)s"
msgstr "Показатели %(year)s"

#: templates/monitoring/monitoring.html templates/print/school_report.html
#, python-format
msgid "0 — 100 %%, the mark is the target"
msgstr "0–100 %%, черта — цель"

#: templates/monitoring/monitoring.html
msgid "no figure yet"
msgstr "пока нет данных"

#: templates/monitoring/monitoring.html
#, python-format
msgid "%(counter)s short"
msgid_plural "%(counter)s short"
msgstr[0] "не хватает %(counter)s"
msgstr[1] "не хватает %(counter)s"
msgstr[2] "не хватает %(counter)s"

#: templates/monitoring/monitoring.html templates/print/school_report.html
msgid "Coverage and targets by year"
msgstr "Охват и цели по годам"

#: templates/monitoring/monitoring.html
msgid "Reports"
msgstr "Отчёты"

#: templates/monitoring/monitoring.html
msgid "Figures as of"
msgstr "Данные на"

#: templates/monitoring/monitoring.html
msgid "Built by"
msgstr "Кто собрал"

#: templates/monitoring/monitoring.html
msgid "Files"
msgstr "Файлы"

#: templates/monitoring/monitoring.html
msgid "How far it is"
msgstr "Как продвигается"

#: templates/monitoring/monitoring.html
msgid "No report yet"
msgstr "Отчётов пока нет"

#: templates/monitoring/monitoring.html
msgid "A report takes the figures of the day, prints them as PDF and .xlsx and is kept as it was."
msgstr "Отчёт берёт показатели на сегодня, готовит PDF и .xlsx и хранится без изменений."

#: templates/monitoring/municipality.html
msgid "pair works"
msgid_plural "pairs work"
msgstr[0] "пара работает"
msgstr[1] "пары работают"
msgstr[2] "пар работают"

#: templates/monitoring/municipality.html
#, python-format
msgid "coverage of students, target %(target)s %%"
msgstr "охват обучающихся, цель %(target)s %%"

#: templates/monitoring/municipality.html
msgid "coverage of students"
msgstr "охват обучающихся"

#: templates/monitoring/municipality.html
msgid "event is overdue"
msgid_plural "events are overdue"
msgstr[0] "мероприятие просрочено"
msgstr[1] "мероприятия просрочены"
msgstr[2] "мероприятий просрочено"

#: templates/monitoring/municipality.html
msgid "How many schools stand at each stage"
msgstr "Сколько школ на каждом этапе"

#: templates/monitoring/municipality.html
msgid "share of completed events, those that lag first"
msgstr "доля завершённых мероприятий, сначала отстающие"

#: templates/monitoring/municipality_indicators.html
msgid "Counted from the schools' registers today. Groups of fewer than five people are not told apart, so that nobody is recognised."
msgstr "Посчитано по реестрам школ на сегодня. Группы меньше пяти человек не раскрываются, чтобы никого нельзя было узнать."

#: templates/monitoring/municipality_indicators.html
#: templates/roadmap/schools_tasks.html templates/surveys/rather_not.html
msgid "Download .xlsx"
msgstr "Скачать .xlsx"

#: templates/monitoring/practices.html
msgid "Publications, case studies, materials, contests and awards: what the programme leaves behind."
msgstr "Публикации, кейсы, материалы, конкурсы и награды — то, что остаётся после программы."

#: templates/monitoring/practices.html
msgid "Kinds"
msgstr "Виды"

#: templates/monitoring/practices.html
#: templates/organisations/organisations.html
#: templates/organisations/staff.html
#: templates/participants/duplicates/choose.html
#: templates/participants/duplicates/list.html
#: templates/participants/experts.html
#: templates/participants/selection/day.html
#: templates/participants/topics/_table.html
#: templates/participants/training/certificates.html
#: templates/participants/training/group.html
msgid "Actions"
msgstr "Действия"

#: templates/monitoring/practices.html
msgid "picture"
msgstr "картинка"

#: templates/monitoring/practices.html templates/participants/attention.html
#: templates/participants/person_form.html
msgid "Remove"
msgstr "Удалить"

#: templates/monitoring/practices.html
msgid "Nothing here yet"
msgstr "Пока пусто"

#: templates/monitoring/practices.html
msgid "Add the first link, picture or document: the indicators and the roadmap will count it."
msgstr "Добавьте первую ссылку, картинку или документ: показатели и дорожная карта их посчитают."

#: templates/monitoring/practices.html
msgid "Add a practice"
msgstr "Добавить практику"

#: templates/monitoring/practices.html templates/participants/experts.html
#: templates/roadmap/_event_kinds.html
msgid "Add"
msgstr "Добавить"

#: templates/monitoring/report.html
#, python-format
msgid "Figures as of %(day)s."
msgstr "Данные на %(day)s."

#: templates/monitoring/specialist_day.html
msgid "Mentees without a pair"
msgstr "Наставляемые без пары"

#: templates/monitoring/specialist_day.html
msgid "Read"
msgstr "Прочитать"

#: templates/monitoring/specialist_day.html
#, python-format
msgid "%(count)s would rather not work with somebody. Only you see this."
msgid_plural "%(count)s would rather not work with somebody. Only you see this."
msgstr[0] "%(count)s участник предпочёл бы не работать с кем-то. Это видите только вы."
msgstr[1] "%(count)s участника предпочли бы не работать с кем-то. Это видите только вы."
msgstr[2] "%(count)s участников предпочли бы не работать с кем-то. Это видите только вы."

#: templates/monitoring/specialist_day.html
msgid "All is calm"
msgstr "Всё спокойно"

#: templates/monitoring/specialist_day.html
msgid "Pairs that do not meet, mentees without a pair, missing consents, meetings you are invited to and what participants say in confidence will stand here."
msgstr "Здесь появятся пары, которые давно не встречались, наставляемые без пары, недостающие согласия, встречи, куда вас приглашают, и то, чем участники делятся только с вами."

#: templates/monitoring/today.html
msgid "The programme has no roadmap yet. With it come dates, reminders and figures."
msgstr "У программы ещё нет дорожной карты. С ней появятся сроки, напоминания и показатели."

#: templates/monitoring/today.html
#, python-format
msgid "<b>%(done)s of %(total)s</b> event of the programme %(year)s is completed"
msgid_plural "<b>%(done)s of %(total)s</b> events of the programme %(year)s are completed"
msgstr[0] "<b>%(done)s из %(total)s</b> мероприятия программы %(year)s завершено"
msgstr[1] "<b>%(done)s из %(total)s</b> мероприятий программы %(year)s завершено"
msgstr[2] "<b>%(done)s из %(total)s</b> мероприятий программы %(year)s завершено"

#: templates/monitoring/today.html
msgid "Indicators and targets"
msgstr "Показатели и цели"

#: templates/monitoring/today.html
msgid "No roadmap yet"
msgstr "Дорожной карты пока нет"

#: templates/monitoring/today.html
msgid "Choose a template or last year's roadmap: the dates move to this school year by themselves."
msgstr "Выберите шаблон или прошлогоднюю карту: сроки сами сдвинутся на этот учебный год."

#: templates/monitoring/today.html
msgid "Begin the roadmap"
msgstr "Начать дорожную карту"

#: templates/organisations/add_organisation.html
msgid "New organisation"
msgstr "Новая организация"

#: templates/organisations/add_organisation.html
#, python-format
msgid "Part of %(parent)s."
msgstr "Входит в: %(parent)s."

#: templates/organisations/add_organisation.html
msgid "Add the organisation"
msgstr "Добавить организацию"

#: templates/organisations/inbox.html
msgid "Notifications"
msgstr "Уведомления"

#: templates/organisations/inbox.html
msgid "Mark all as read"
msgstr "Отметить всё прочитанным"

#: templates/organisations/inbox.html
msgid "New"
msgstr "Новое"

#: templates/organisations/inbox.html
msgid "Nothing new"
msgstr "Нового нет"

#: templates/organisations/inbox.html
msgid "Reminders of deadlines, answers and signed orders will come here; once a day they also go out as one letter."
msgstr "Сюда приходят напоминания о сроках, ответы и подписанные приказы. Раз в день они же приходят одним письмом."

#: templates/organisations/new_password.html
msgid "The old password stops working at once. The new one is shown only once, on the next page."
msgstr "Старый пароль сразу перестанет работать. Новый будет показан один раз, на следующей странице."

#: templates/organisations/new_password.html
msgid "Set a new password"
msgstr "Задать новый пароль"

#: templates/organisations/new_password.html
msgid "Leave the old one"
msgstr "Оставить старый"

#: templates/organisations/no_place.html
msgid "No role yet"
msgstr "Нет роли"

#: templates/organisations/no_place.html
msgid "Your account works, but no school has given you a role, or it has run out. The curator of your school can give it back in a minute."
msgstr "Учётная запись работает, но ни одна школа не дала вам роль или её срок истёк. Куратор вашей школы вернёт её за минуту."

#: templates/organisations/no_place.html
msgid "You have no role yet"
msgstr "У вас пока нет роли"

#: templates/organisations/organisation.html
msgid "These details stand in orders, consents and reports."
msgstr "Эти сведения стоят в приказах, согласиях и отчётах."

#: templates/organisations/organisation.html
#, python-format
msgid "Headcount %(year)s"
msgstr "Численность %(year)s"

#: templates/organisations/organisation.html
msgid "Coverage is counted from these figures. Without them it is not shown at all."
msgstr "По этим числам считается охват. Пока их нет, охват не показывается."

#: templates/organisations/organisation.html
msgid "Save the headcount"
msgstr "Сохранить численность"

#: templates/organisations/organisations.html
msgid "Each school stands below its education office. A new one begins with a director or a curator."
msgstr "Каждая школа стоит под своим управлением образования. Новая школа начинается с директора или куратора."

#: templates/organisations/organisations.html
#, python-format
msgid "%(name)s: %(counter)s employee"
msgid_plural "%(name)s: %(counter)s employees"
msgstr[0] "%(name)s: %(counter)s сотрудник"
msgstr[1] "%(name)s: %(counter)s сотрудника"
msgstr[2] "%(name)s: %(counter)s сотрудников"

#: templates/organisations/organisations.html
msgid "Add a municipality"
msgstr "Добавить муниципалитет"

#: templates/organisations/organisations.html
msgid "Add a school"
msgstr "Добавить школу"

#: templates/organisations/own_password.html
msgid "A password of your own"
msgstr "Свой пароль"

#: templates/organisations/own_password.html
msgid "Whoever made the first password knows it. The one chosen here is known to its owner alone."
msgstr "Первый пароль видел и тот, кто его выдал. Пароль, придуманный здесь, будет знать только владелец."

#: templates/organisations/password.html
#: templates/organisations/set_up_done.html templates/participants/slips.html
msgid "First password"
msgstr "Первый пароль"

#: templates/organisations/password.html
msgid "The password is shown only now. Write it down or print this page; at the first sign-in it is replaced by a password of their own."
msgstr "Пароль показан только сейчас. Запишите его или распечатайте страницу; при первом входе его сменят на свой."

#: templates/organisations/password.html templates/participants/experts.html
#: templates/participants/register.html templates/participants/slips.html
#: templates/roadmap/review.html templates/roadmap/roadmap.html
#: templates/roadmap/version.html
msgid "Print"
msgstr "Печать"

#: templates/organisations/password.html
msgid "Back to the staff"
msgstr "К сотрудникам"

#: templates/organisations/search.html
msgid "Surname, event or order"
msgstr "Фамилия, мероприятие или приказ"

#: templates/organisations/search.html templates/pairs/pairs.html
#: templates/participants/duplicates/choose.html
msgid "Find"
msgstr "Найти"

#: templates/organisations/search.html
#, python-format
msgid "Nothing was found for “%(query)s”"
msgstr "По запросу «%(query)s» ничего не нашлось"

#: templates/organisations/search.html
msgid "Check the spelling or try a part of the word; the case of letters and ё or е do not matter."
msgstr "Проверьте написание или введите часть слова. Регистр и буквы «е» и «ё» не важны."

#: templates/organisations/search.html
msgid "It looks like:"
msgstr "Похоже на:"

#: templates/organisations/set_up.html
msgid "First set-up"
msgstr "Первая настройка"

#: templates/organisations/set_up.html
msgid "Name the first organisations and the administrator. Everything can be changed later; further schools are added by the administrator."
msgstr "Укажите первые организации и администратора. Всё это можно изменить позже, остальные школы добавит администратор."

#: templates/organisations/set_up.html
#, python-format
msgid "The code lies on the server in the file %(path)s: it shows that you are the one who installs."
msgstr "Код лежит на сервере в файле %(path)s: так видно, что установку ведёте вы."

#: templates/organisations/set_up.html
msgid "Begin the work"
msgstr "Начать работу"

#: templates/organisations/set_up_done.html
msgid "Everything is ready"
msgstr "Всё готово"

#: templates/organisations/set_up_done.html
msgid "The password is shown only now. Write it down or print this page; it can be changed after signing in."
msgstr "Пароль показан только сейчас. Запишите его или распечатайте страницу; после входа его можно сменить."

#: templates/organisations/staff.html
msgid "Who works with the programme here, and in which role."
msgstr "Кто здесь работает с программой и в какой роли."

#: templates/organisations/staff.html
msgid "Last seen"
msgstr "Последний вход"

#: templates/organisations/staff.html
msgid "never"
msgstr "ни разу"

#: templates/organisations/staff.html
msgid "Take the role away"
msgstr "Снять роль"

#: templates/organisations/staff.html
msgid "Nobody yet. Begin with a director or a curator."
msgstr "Пока никого нет. Начните с директора или куратора."

#: templates/organisations/staff.html
msgid "Give a role to somebody new"
msgstr "Добавить сотрудника"

#: templates/organisations/staff.html
msgid "Add to the staff"
msgstr "Добавить сотрудника"

#: templates/organisations/staff.html
msgid "One more role"
msgstr "Ещё одна роль"

#: templates/organisations/staff.html
msgid "For somebody who already signs in here: a second class, or a second duty."
msgstr "Для тех, у кого уже есть вход: второй класс или вторая обязанность."

#: templates/organisations/staff.html
msgid "Give the role"
msgstr "Назначить роль"

#: templates/pairs/_board.html
msgid "Show the result"
msgstr "Показать результат"

#: templates/pairs/_board.html
msgid "Matching has not begun"
msgstr "Подбор ещё не начат"

#: templates/pairs/_board.html
msgid "Open the register"
msgstr "Открыть базу"

#: templates/pairs/_board.html
msgid "Wait for a decision"
msgstr "Ждут решения"

#: templates/pairs/_board.html
msgid "the highest score first"
msgstr "сначала с высокой оценкой"

#: templates/pairs/_board.html
#, python-format
msgid "Confirm all from %(good_score)s (%(counter)s)"
msgid_plural "Confirm all from %(good_score)s (%(counter)s)"
msgstr[0] "Подтвердить все от %(good_score)s (%(counter)s)"
msgstr[1] "Подтвердить все от %(good_score)s (%(counter)s)"
msgstr[2] "Подтвердить все от %(good_score)s (%(counter)s)"

#: templates/pairs/_board.html
#, python-format
msgid "Show %(counter)s more"
msgid_plural "Show %(counter)s more"
msgstr[0] "Показать ещё %(counter)s"
msgstr[1] "Показать ещё %(counter)s"
msgstr[2] "Показать ещё %(counter)s"

#: templates/pairs/_board.html
msgid "No pairs have been proposed yet"
msgstr "Пары ещё не предложены"

#: templates/pairs/_board.html
msgid "The matching weighs needs and strengths, choices, time and age, and proposes a mentor to as many as it can. Nothing is sent to anybody."
msgstr "Подбор сравнивает запросы и компетенции, предпочтения, время и возраст и предлагает наставника как можно большему числу ребят. Никому ничего не отправляется."

#: templates/pairs/_board.html
msgid "Everything is decided"
msgstr "Все решения приняты"

#: templates/pairs/_board.html
msgid "No proposal waits for you. Confirmed pairs are in the list."
msgstr "Нерассмотренных предложений нет. Подтверждённые пары — в списке."

#: templates/pairs/_board.html templates/pairs/amend.html
#: templates/pairs/plans.html
msgid "Open the list of pairs"
msgstr "Открыть список пар"

#: templates/pairs/_board.html
msgid "Find a mentor"
msgstr "Подобрать"

#: templates/pairs/_board.html
msgid "Groups"
msgstr "Группы"

#: templates/pairs/_board.html
msgid "Confirmed pairs of one mentor can work together: as a group they meet and plan in common."
msgstr "Подтверждённые пары одного наставника можно объединить: у группы общие встречи и план."

#: templates/pairs/_board.html
#, python-format
msgid "Part the group of %(names)s"
msgstr "Разделить группу: %(names)s"

#: templates/pairs/_board.html
msgid "Part"
msgstr "Разделить"

#: templates/pairs/_board.html
#, python-format
msgid "Make a group of the pairs of %(names)s"
msgstr "Объединить в группу пары наставника %(names)s"

#: templates/pairs/_board.html
msgid "Make a group"
msgstr "Объединить"

#: templates/pairs/_board.html
msgid "Mentors' places"
msgstr "Места у наставников"

#: templates/pairs/_board.html templates/participants/_selection.html
msgid "not ready yet"
msgstr "ещё не готов"

#: templates/pairs/_board.html
#, python-format
msgid "%(counter)s free"
msgid_plural "%(counter)s free"
msgstr[0] "%(counter)s св."
msgstr[1] "%(counter)s св."
msgstr[2] "%(counter)s св."

#: templates/pairs/_board.html
msgid "full"
msgstr "полон"

#: templates/pairs/_board.html
msgid "Choices from the questionnaires"
msgstr "Пожелания из анкет"

#: templates/pairs/_board.html
msgid "Nobody has named a choice yet: the matching goes by needs, time and age."
msgstr "Предпочтений пока никто не указал: подбор идёт по запросам, времени и возрасту."

#: templates/pairs/_board_actions.html templates/pairs/rules.html
msgid "Rules of matching"
msgstr "Правила подбора"

#: templates/pairs/_board_actions.html
msgid "Reckon anew"
msgstr "Пересчитать"

#: templates/pairs/_board_actions.html templates/pairs/publish.html
msgid "Announce the pairs"
msgstr "Объявить пары"

#: templates/pairs/_card.html
msgid "Coincides:"
msgstr "Совпадает:"

#: templates/pairs/_card.html
msgid "Leave the mentor"
msgstr "Оставить наставника"

#: templates/pairs/_card.html
msgid "Replace the mentor"
msgstr "Заменить наставника"

#: templates/pairs/_card.html
msgid "Pinned"
msgstr "Закреплена"

#: templates/pairs/_card.html
msgid "Pin"
msgstr "Закрепить"

#: templates/pairs/_card.html
msgid "Does not fit"
msgstr "Не подходит"

#: templates/pairs/_card.html
msgid "Turn the pair down"
msgstr "Отклонить пару"

#: templates/pairs/_nav.html templates/pairs/board.html
msgid "Matching"
msgstr "Подбор"

#: templates/pairs/_nav.html
msgid "Plans"
msgstr "Планы"

#: templates/pairs/_options.html
#, python-format
msgid "Who else fits: %(name)s"
msgstr "Кто ещё подходит: %(name)s"

#: templates/pairs/_options.html
msgid "chosen"
msgstr "выбран"

#: templates/pairs/_options.html
msgid "Exchange"
msgstr "Обменять"

#: templates/pairs/_options.html templates/roadmap/event_tasks.html
#: templates/surveys/_library.html
msgid "Choose"
msgstr "Выбрать"

#: templates/pairs/_options.html
msgid "The rules let no mentor through for this mentee. Change the rules of matching, or find another mentor."
msgstr "Правила не пропускают ни одного наставника. Измените правила подбора или найдите ещё одного наставника."

#: templates/pairs/_person_pairs.html templates/pairs/meetings.html
#: templates/pairs/pairs.html
msgid "Last one"
msgstr "Последняя"

#: templates/pairs/_plan_sides.html
msgid "Agreement with the plan"
msgstr "Согласование плана"

#: templates/pairs/_plan_sides.html
#, python-format
msgid "Signed on paper: %(name)s"
msgstr "Подписано на бумаге: %(name)s"

#: templates/pairs/_plan_sides.html
msgid "On paper"
msgstr "На бумаге"

#: templates/pairs/_plan_sides.html
#, python-format
msgid "Take back the record: %(name)s"
msgstr "Убрать отметку: %(name)s"

#: templates/pairs/_plan_sides.html
msgid "Take back"
msgstr "Отозвать"

#: templates/pairs/_plan_sides.html
msgid "Everybody agrees in their own account. If the printed plan was signed, record it here. A change to the tasks takes the agreements back."
msgstr "Каждый согласует план сам, в своём кабинете. Если подписан печатный план, отметьте это здесь. После изменения заданий план согласуют заново."

#: templates/pairs/_plan_sides.html
msgid "Everybody agrees in their own account. A change to the tasks takes the agreements back."
msgstr "Каждый согласует план сам. После изменения заданий план согласуют заново."

#: templates/pairs/amend.html
msgid "Amending the order about the pairs"
msgstr "Изменения в приказе о парах"

#: templates/pairs/amend.html
msgid "Pairs that ended early leave the order, newly confirmed ones join it. The signed order itself never changes: the director signs another one."
msgstr "Пары, завершившие работу досрочно, исключаются, подтверждённые — включаются. Сам подписанный приказ не меняется: директор подписывает новый, о внесении изменений."

#: templates/pairs/amend.html
msgid "An amendment is being prepared already:"
msgstr "Изменения уже готовятся:"

#: templates/pairs/amend.html
msgid "There is nothing to amend"
msgstr "Изменений пока нет"

#: templates/pairs/amend.html
msgid "A pair leaves the order once its work is ended early. A new pair joins it once it is confirmed and all its consents are there."
msgstr "Пару исключают, когда её работа завершена досрочно. Новую включают, когда она подтверждена и все согласия собраны."

#: templates/pairs/amend.html
msgid "Leave the order"
msgstr "Исключаются"

#: templates/pairs/amend.html templates/pairs/pair.html
msgid "Ended on"
msgstr "Завершена"

#: templates/pairs/amend.html
msgid "Join the order"
msgstr "Включаются"

#: templates/pairs/amend.html
msgid "Compose the amendment"
msgstr "Подготовить изменения"

#: templates/pairs/amend.html templates/pairs/order.html
msgid "Wait for a paper"
msgstr "Ждут документов"

#: templates/pairs/amend.html templates/pairs/order.html
msgid "All confirmed pairs have their papers."
msgstr "У всех подтверждённых пар есть документы."

#: templates/pairs/board.html templates/pairs/confirm_good.html
#: templates/pairs/end.html templates/pairs/order.html
#: templates/pairs/publish.html templates/pairs/rules.html
msgid "Matching of pairs"
msgstr "Подбор пар"

#: templates/pairs/confirm_good.html
msgid "Confirm the best pairs"
msgstr "Подтвердить лучшие пары"

#: templates/pairs/confirm_good.html
#, python-format
msgid "Pairs with a score from %(good_score)s"
msgstr "Пары с оценкой от %(good_score)s"

#: templates/pairs/confirm_good.html
msgid "Exactly these are confirmed. Nobody is told, and each confirmation can be taken back."
msgstr "Подтвердятся именно отмеченные пары. Никому ничего не отправится, подтверждение можно отменить."

#: templates/pairs/confirm_good.html
#: templates/participants/_consents_missing.html
#: templates/participants/_register_table.html
#: templates/participants/cards/cards.html
#: templates/participants/selection/selection.html
msgid "Select all on this page"
msgstr "Выбрать всех на странице"

#: templates/pairs/confirm_good.html
msgid "Score"
msgstr "Оценка"

#: templates/pairs/confirm_good.html
msgid "Confirm the ticked pairs"
msgstr "Подтвердить отмеченные пары"

#: templates/pairs/confirm_good.html templates/pairs/order.html
#: templates/pairs/publish.html templates/pairs/rules.html
msgid "Back to the board"
msgstr "Вернуться к подбору"

#: templates/pairs/confirm_good.html
msgid "No such pairs"
msgstr "Таких пар нет"

#: templates/pairs/confirm_good.html
msgid "All pairs with a high score are confirmed already."
msgstr "Все пары с высокой оценкой уже подтверждены."

#: templates/pairs/end.html templates/pairs/pair.html
msgid "Complete or end the pair"
msgstr "Завершить работу пары"

#: templates/pairs/end.html
msgid "End the work of the pair"
msgstr "Завершить работу пары"

#: templates/pairs/end.html
msgid "Leave it as it is"
msgstr "Оставить как есть"

#: templates/pairs/end.html
msgid "What happens"
msgstr "Что произойдёт"

#: templates/pairs/end.html
msgid "The journal and the plan stay and can be read."
msgstr "Журнал и план сохранятся, их можно будет читать."

#: templates/pairs/end.html
#, python-format
msgid "%(counter)s planned meeting is called off."
msgid_plural "%(counter)s planned meetings are called off."
msgstr[0] "%(counter)s назначенная встреча отменится."
msgstr[1] "%(counter)s назначенные встречи отменятся."
msgstr[2] "%(counter)s назначенных встреч отменятся."

#: templates/pairs/end.html
msgid "The mentee is without a pair again and can be given another mentor:"
msgstr "Наставляемый снова будет без пары, ему можно подобрать другого наставника:"

#: templates/pairs/end.html
msgid "A pair that ends early leaves its order by an amendment. When it is ended, prepare one:"
msgstr "Досрочно завершённую пару исключают из приказа. Завершив её, подготовьте изменения:"

#: templates/pairs/end.html
msgid "Amending the order"
msgstr "Изменения в приказе"

#: templates/pairs/log_meeting.html
msgid "Save the meeting"
msgstr "Сохранить встречу"

#: templates/pairs/log_meeting.html
msgid "It does not take place"
msgstr "Встреча не состоится"

#: templates/pairs/log_meeting.html
msgid "Call the meeting off"
msgstr "Отменить встречу"

#: templates/pairs/meetings.html templates/participants/experts.html
#: templates/participants/long_term_register.html
#: templates/participants/programme_register.html
#: templates/participants/training/certificates.html
#: templates/roadmap/_prepared_file.html
msgid "Download"
msgstr "Скачать"

#: templates/pairs/meetings.html
msgid "Views of the journal"
msgstr "Подборки журнала"

#: templates/pairs/meetings.html
msgid "Regular meetings"
msgstr "Регулярных встреч"

#: templates/pairs/meetings.html
msgid "Log"
msgstr "Записать"

#: templates/pairs/meetings.html
msgid "All pairs have held it"
msgstr "Провели все пары"

#: templates/pairs/meetings.html
msgid "There is nobody to remind."
msgstr "Напоминать некому."

#: templates/pairs/meetings.html templates/pairs/pairs.html
msgid "Show all pairs"
msgstr "Показать все пары"

#: templates/pairs/meetings.html
msgid "No pair works yet"
msgstr "Пары ещё не работают"

#: templates/pairs/meetings.html
msgid "The journal opens when the order about the pairs is signed."
msgstr "Журнал откроется, когда приказ о закреплении пар будет подписан."

#: templates/pairs/meetings.html templates/pairs/pairs.html
msgid "To the matching"
msgstr "К подбору пар"

#: templates/pairs/order.html
msgid "Draft order about the pairs"
msgstr "Проект приказа о закреплении пар"

#: templates/pairs/order.html
msgid "Confirmed pairs whose members have all their consents enter the annex. The text comes from the template and can be edited before it goes to the director."
msgstr "В приложение войдут подтверждённые пары, у участников которых есть все согласия. Текст берётся из шаблона, его можно поправить до отправки директору."

#: templates/pairs/order.html
msgid "Pairs already stand in an order that is not signed yet:"
msgstr "Часть пар уже в приказе, который ещё не подписан:"

#: templates/pairs/order.html
msgid "Enter the order"
msgstr "Войдут в приказ"

#: templates/pairs/order.html
#, python-format
msgid "Compose the draft, %(counter)s pair"
msgid_plural "Compose the draft, %(counter)s pairs"
msgstr[0] "Составить проект, %(counter)s пара"
msgstr[1] "Составить проект, %(counter)s пары"
msgstr[2] "Составить проект, %(counter)s пар"

#: templates/pairs/order.html
msgid "No pair can enter the order yet"
msgstr "Пока ни одна пара не может войти в приказ"

#: templates/pairs/order.html
msgid "A pair enters it when it is confirmed and all its consents are there."
msgstr "Пара войдёт в приказ, когда она подтверждена и есть все согласия."

#: templates/pairs/pair.html
#, python-format
msgid "Have not met for %(days)s day."
msgid_plural "Have not met for %(days)s days."
msgstr[0] "Не встречались %(days)s день."
msgstr[1] "Не встречались %(days)s дня."
msgstr[2] "Не встречались %(days)s дней."

#: templates/pairs/pair.html
#, python-format
msgid "The last meeting was on %(day)s."
msgstr "Последняя встреча — %(day)s."

#: templates/pairs/pair.html
#, python-format
msgid "The next one is planned for %(when)s."
msgstr "Следующая назначена на %(when)s."

#: templates/pairs/pair.html
msgid "No next meeting is planned."
msgstr "Следующая встреча не назначена."

#: templates/pairs/pair.html
msgid "Way of the pair"
msgstr "Путь пары"

#: templates/pairs/pair.html
msgid "Print the journal"
msgstr "Печать журнала"

#: templates/pairs/pair.html
msgid "About"
msgstr "О чём"

#: templates/pairs/pair.html
msgid "Record"
msgstr "Запись"

#: templates/pairs/pair.html
#, python-format
msgid "Not there: %(names)s"
msgstr "Не было: %(names)s"

#: templates/pairs/pair.html
msgid "The first one is organisational: get to know each other, agree on days and place."
msgstr "Первая встреча организационная: познакомиться, договориться о днях и месте."

#: templates/pairs/pair.html
msgid "The next meeting"
msgstr "Следующая встреча"

#: templates/pairs/pair.html
msgid "Done"
msgstr "Выполнено"

#: templates/pairs/pair.html
msgid "The plan is drawn up at the planning meeting: three to eight tasks with dates."
msgstr "План составляют на встрече-планировании: от трёх до восьми заданий со сроками."

#: templates/pairs/pair.html
msgid "Marks of the meetings"
msgstr "Оценки встреч"

#: templates/pairs/pair.html
msgid "Papers"
msgstr "Документы"

#: templates/pairs/pair.html
msgid "No order yet"
msgstr "Приказа пока нет"

#: templates/pairs/pair.html
msgid "Consents of all members"
msgstr "Согласия всех участников"

#: templates/pairs/pair.html
msgid "In short"
msgstr "Коротко"

#: templates/pairs/pair.html templates/pairs/pairs.html
msgid "How it goes"
msgstr "Как идёт работа"

#: templates/pairs/pair.html
msgid "Works until"
msgstr "Работает до"

#: templates/pairs/pairs.html
msgid "Views of pairs"
msgstr "Подборки пар"

#: templates/pairs/pairs.html templates/pairs/plans.html
msgid "Plan"
msgstr "План"

#: templates/pairs/pairs.html
msgid "Nobody here"
msgstr "Здесь никого нет"

#: templates/pairs/pairs.html
msgid "No pair answers this view and search."
msgstr "Под эту подборку и поиск не подходит ни одна пара."

#: templates/pairs/pairs.html
msgid "No pairs yet"
msgstr "Пар пока нет"

#: templates/pairs/pairs.html
msgid "Pairs appear here as soon as the matching proposes them."
msgstr "Пары появятся здесь, как только их предложит подбор."

#: templates/pairs/plan.html
msgid "Take back to change"
msgstr "Вернуть в работу"

#: templates/pairs/plan.html templates/print/plan.html
msgid "Project, task"
msgstr "Проект, задание"

#: templates/pairs/plan.html templates/print/plan.html
msgid "Planned result"
msgstr "Планируемый результат"

#: templates/pairs/plan.html templates/print/plan.html
msgid "Actual result"
msgstr "Фактический результат"

#: templates/pairs/plan.html mentoring/templatetags/ui.py
msgid "Planned"
msgstr "Запланировано"

#: templates/pairs/plan.html
#, python-format
msgid "mentor's assessment: %(words)s"
msgstr "оценка наставника: %(words)s"

#: templates/pairs/plan.html
msgid "Not done"
msgstr "Вернуть"

#: templates/pairs/plan.html
#, python-format
msgid "Remove the task: %(task)s"
msgstr "Удалить задание: %(task)s"

#: templates/pairs/plan.html
msgid "No tasks yet"
msgstr "Заданий пока нет"

#: templates/pairs/plan.html
msgid "Three to eight tasks are enough: what, by when, and what should come of it."
msgstr "Достаточно трёх–восьми заданий: что, к какому сроку и что должно получиться."

#: templates/pairs/plan.html
msgid "Add a task"
msgstr "Добавить задание"

#: templates/pairs/plan.html
msgid "Add the task"
msgstr "Добавить задание"

#: templates/pairs/plan.html
msgid "Save the goal"
msgstr "Сохранить цель"

#: templates/pairs/plan_item.html
msgid "What came of it"
msgstr "Что получилось"

#: templates/pairs/plan_item.html
msgid "Change the task"
msgstr "Изменить задание"

#: templates/pairs/plan_item.html
msgid "The task is done"
msgstr "Задание выполнено"

#: templates/pairs/plan_item.html
msgid "Save the task"
msgstr "Сохранить задание"

#: templates/pairs/plan_item.html
msgid "Back to the plan"
msgstr "Вернуться к плану"

#: templates/pairs/plan_meeting.html
msgid "Plan the meeting"
msgstr "Назначить встречу"

#: templates/pairs/plans.html
#, python-format
msgid "Tasks done: %(done)s of %(total)s. The goal is 90 %%."
msgstr "Выполнено заданий: %(done)s из %(total)s. Цель программы — 90 %%."

#: templates/pairs/plans.html
msgid "Views of plans"
msgstr "Подборки планов"

#: templates/pairs/plans.html
msgid "Tasks done"
msgstr "Выполнено"

#: templates/pairs/plans.html
msgid "No plans here"
msgstr "Планов здесь нет"

#: templates/pairs/plans.html
msgid "A pair draws up its plan at the planning meeting; open the pair to begin."
msgstr "Пара составляет план на встрече-планировании; чтобы начать, откройте пару."

#: templates/pairs/publish.html
msgid "Each member learns who their mentor or mentee is, in the product or by e-mail; parents of minors learn who the mentor is. An announcement can not be taken back."
msgstr "Каждый участник узнает, кто его наставник или наставляемый: в системе или по электронной почте. Родители узнают, кто наставник ребёнка. Отменить объявление нельзя."

#: templates/pairs/publish.html
msgid "Tell in person"
msgstr "Сказать лично"

#: templates/pairs/publish.html
#, python-format
msgid "Announce %(counter)s pair"
msgid_plural "Announce %(counter)s pairs"
msgstr[0] "Объявить %(counter)s пару"
msgstr[1] "Объявить %(counter)s пары"
msgstr[2] "Объявить %(counter)s пар"

#: templates/pairs/publish.html
msgid "Not now"
msgstr "Не сейчас"

#: templates/pairs/publish.html
msgid "Print the list"
msgstr "Напечатать список"

#: templates/pairs/publish.html
msgid "Everybody has been told"
msgstr "Все уже знают"

#: templates/pairs/publish.html
msgid "A newly confirmed pair appears here until it is announced."
msgstr "Новая подтверждённая пара появится здесь, пока её не объявят."

#: templates/pairs/rules.html
msgid "Four words for each criterion. What must be also bars pairs that miss it wholly; what nobody filled in never bars."
msgstr "Четыре слова для каждого критерия. «Обязательно» не пропустит пару, где совпадения нет совсем; незаполненное не мешает никогда."

#: templates/pairs/rules.html
msgid "Always hold: places of the mentor, interview and training where the programme asks for them, “rather not”, kinship, the format, pairs turned down."
msgstr "Всегда действуют: число мест, собеседование и обучение наставника, если они нужны программе, ответы «лучше не с ним», родство, форма наставничества, отклонённые пары."

#: templates/pairs/rules.html templates/participants/training/training.html
msgid "Save the rules"
msgstr "Сохранить правила"

#: templates/participants/_accounts.html
#, python-format
msgid "Account: %(name)s"
msgstr "Учётная запись: %(name)s"

#: templates/participants/_accounts.html
#, python-format
msgid "Give an account: %(name)s"
msgstr "Выдать учётную запись: %(name)s"

#: templates/participants/_accounts.html
msgctxt "account"
msgid "Change"
msgstr "Изменить"

#: templates/participants/_accounts.html
msgctxt "account"
msgid "Give"
msgstr "Выдать"

#: templates/participants/_attendance_figures.html
msgid "The target is met"
msgstr "Цель достигнута"

#: templates/participants/_attendance_list.html
msgid "Whom it is told"
msgstr "Кому сообщают"

#: templates/participants/_attendance_list.html
#, python-format
msgid "%(n)s by name"
msgid_plural "%(n)s by name"
msgstr[0] "%(n)s человек"
msgstr[1] "%(n)s человека"
msgstr[2] "%(n)s человек"

#: templates/participants/_attendance_list.html
msgid "All the others came"
msgstr "Остальные пришли"

#: templates/participants/_attendance_list.html
msgid "The others did not come"
msgstr "Остальные не пришли"

#: templates/participants/_attendance_list.html
msgid "Take the marks back"
msgstr "Снять отметки"

#: templates/participants/_attendance_list.html
msgid "Besides, without names"
msgstr "Ещё без имён"

#: templates/participants/_attendance_list.html
msgid "Those without names"
msgstr "Без имён"

#: templates/participants/_attendance_list.html
msgid "Acts"
msgstr "Действия"

#: templates/participants/_attendance_list.html
#, python-format
msgid "Take off the list: %(name)s"
msgstr "Убрать из списка: %(name)s"

#: templates/participants/_attendance_list.html
msgid "Save the numbers"
msgstr "Сохранить числа"

#: templates/participants/_attendance_list.html
msgid "Nobody is invited yet."
msgstr "Пока никто не приглашён."

#: templates/participants/_attendance_row.html
#, python-format
msgid "checked in at %(at)s"
msgstr "отметка по QR в %(at)s"

#: templates/participants/_attendance_row.html
#: templates/participants/_own_invitations.html
msgid "said yes"
msgstr "ответ: приду"

#: templates/participants/_attendance_row.html
#: templates/participants/_own_invitations.html
msgid "said no"
msgstr "ответ: не смогу"

#: templates/participants/_attendance_row.html
msgctxt "announcement"
msgid "read"
msgstr "прочитано"

#: templates/participants/_attendance_row.html
msgid "handed over on paper"
msgstr "вручено на бумаге"

#: templates/participants/_attendance_row.html
msgctxt "announcement"
msgid "told"
msgstr "сообщено"

#: templates/participants/_attendance_row.html
#: templates/participants/selection/day.html
msgid "not told yet"
msgstr "ещё не сообщили"

#: templates/participants/_attendance_row.html
#, python-format
msgid "Came: %(name)s"
msgstr "Пришёл: %(name)s"

#: templates/participants/_attendance_row.html
msgctxt "attendance"
msgid "Here"
msgstr "Здесь"

#: templates/participants/_attendance_row.html
msgctxt "attendance"
msgid "Absent"
msgstr "Не был"

#: templates/participants/_attendance_row.html
msgctxt "attendance"
msgid "Mark"
msgstr "Отметить"

#: templates/participants/_attendance_row.html
msgctxt "attendance"
msgid "came"
msgstr "присутствие отмечено"

#: templates/participants/_attendance_row.html
msgid "not noted"
msgstr "не отмечено"

#: templates/participants/_attendance_row.html
msgctxt "attendance"
msgid "did not come"
msgstr "отсутствие отмечено"

#: templates/participants/_attention.html
msgctxt "circumstances"
msgid "Open"
msgstr "Открыть"

#: templates/participants/_attention.html
#, python-format
msgid "Written down on %(day)s."
msgstr "Сведения внесены %(day)s."

#: templates/participants/_attention.html
msgid "Nothing is written down."
msgstr "Сведений нет."

#: templates/participants/_attention.html
#, python-format
msgid "%(count)s note."
msgid_plural "%(count)s notes."
msgstr[0] "%(count)s заметка."
msgstr[1] "%(count)s заметки."
msgstr[2] "%(count)s заметок."

#: templates/participants/_attention.html
msgid "Each look is put down in the journal."
msgstr "Каждый просмотр записывается в журнал."

#: templates/participants/_cards.html
#, python-format
msgid "Card: %(name)s"
msgstr "Карточка: %(name)s"

#: templates/participants/_cards.html
msgctxt "card"
msgid "Change"
msgstr "Открыть"

#: templates/participants/_cards.html
msgctxt "card"
msgid "Give"
msgstr "Сделать"

#: templates/participants/_check_in_now.html
msgid "Point your phone’s camera at the square"
msgstr "Наведите камеру телефона на квадрат"

#: templates/participants/_check_in_now.html
msgid "Too many wrong codes have been tried: close self check-in and open it again."
msgstr "Слишком много неверных кодов: закройте самостоятельную отметку и откройте её снова."

#: templates/participants/_check_in_now.html
#, python-format
msgid "%(came)s of %(invited)s are here"
msgstr "Отметились: %(came)s из %(invited)s"

#: templates/participants/_consent_free_kinds.html
msgid "Ask for voluntary consents at the same time"
msgstr "Заодно попросить о добровольных согласиях"

#: templates/participants/_consent_free_kinds.html
msgid "Count again"
msgstr "Пересчитать"

#: templates/participants/_consent_free_kinds.html
msgid "Each is a document of its own: it may be refused without losing anything else."
msgstr "Каждое — отдельный документ: от него можно отказаться, и ничего другого это не затронет."

#: templates/participants/_consent_skipped.html
#, python-format
msgid "%(n)s left out"
msgid_plural "%(n)s left out"
msgstr[0] "%(n)s пропущен"
msgstr[1] "%(n)s пропущены"
msgstr[2] "%(n)s пропущено"

#: templates/participants/_consent_skipped.html
msgid "Who is left out and why"
msgstr "Кто пропущен и почему"

#: templates/participants/_consents.html
#, python-format
msgid "withdrawn %(day)s, data destroyed by %(until)s"
msgstr "отозвано %(day)s, данные уничтожаются до %(until)s"

#: templates/participants/_consents.html
#: templates/participants/_consents_given.html
msgid "Scan"
msgstr "Скан"

#: templates/participants/_consents.html
msgid "What has to wait for a paper"
msgstr "Что ждёт бумаг"

#: templates/participants/_consents.html
#: templates/participants/consent_record.html
msgid "Print the form"
msgstr "Напечатать бланк"

#: templates/participants/_consents.html
#: templates/participants/_consents_missing.html
#: templates/participants/consent_record.html
msgid "Record the paper"
msgstr "Внести бланк"

#: templates/participants/_consents_given.html
msgid "Consents in force"
msgstr "Действующие согласия"

#: templates/participants/_consents_given.html
msgid "Withdrawn consents"
msgstr "Отозванные согласия"

#: templates/participants/_consents_given.html
#: templates/participants/consent_online/given.html
msgid "Given"
msgstr "Дано"

#: templates/participants/_consents_given.html
msgid "Withdrawn"
msgstr "Отозвано"

#: templates/participants/_consents_given.html
msgid "Destroy the data by"
msgstr "Уничтожить данные до"

#: templates/participants/_consents_given.html
msgid "No consent is in force yet"
msgstr "Действующих согласий пока нет"

#: templates/participants/_consents_given.html
msgid "What is signed stands here with its scan or its PDF, the signer and the date until which it holds."
msgstr "Здесь появятся подписанные согласия: скан или PDF, кто подписал и до какого дня действует."

#: templates/participants/_consents_given.html
msgid "Nobody has withdrawn a consent"
msgstr "Никто не отзывал согласие"

#: templates/participants/_consents_given.html
msgid "A withdrawn consent stands here with the day by which the data are destroyed."
msgstr "Здесь появится отозванное согласие и день, до которого нужно уничтожить данные."

#: templates/participants/_consents_missing.html
msgid "Participants who lack a signature"
msgstr "Участники, у которых не хватает подписи"

#: templates/participants/_consents_missing.html
msgid "Whose signature is missing"
msgstr "Чьей подписи не хватает"

#: templates/participants/_consents_missing.html
#: templates/participants/consent_texts.html
msgid "What to do"
msgstr "Что сделать"

#: templates/participants/_consents_missing.html
#: templates/participants/_register_table.html
#: templates/participants/cards/cards.html
#: templates/participants/selection/selection.html
#, python-format
msgid "Select: %(name)s"
msgstr "Выбрать: %(name)s"

#: templates/participants/_consents_missing.html
#: templates/roadmap/calendar.html templates/surveys/enquiries/enquiry.html
#: templates/surveys/survey.html
msgid "Copied"
msgstr "Скопировано"

#: templates/participants/_consents_missing.html
#: templates/surveys/enquiries/enquiry.html templates/surveys/survey.html
msgid "Copy the link"
msgstr "Скопировать ссылку"

#: templates/participants/_consents_missing.html
#: templates/participants/_register_table.html
#: templates/participants/programme_register.html
#: templates/participants/selection/selection.html
#: templates/participants/training/certificates.html
msgid "Nobody is found. Try another word or clear the filters."
msgstr "Никого не нашли. Попробуйте другое слово или сбросьте фильтры."

#: templates/participants/_consents_missing.html
msgid "Everything is signed."
msgstr "Всё подписано."

#: templates/participants/_gathering_side.html
msgid "Telling"
msgstr "Кому сообщено"

#: templates/participants/_gathering_side.html templates/print/invitations.html
msgid "Invitations"
msgstr "Приглашения"

#: templates/participants/_gathering_side.html
msgctxt "figure"
msgid "Told"
msgstr "Сообщено"

#: templates/participants/_gathering_side.html
msgctxt "figure"
msgid "Read"
msgstr "Прочитали"

#: templates/participants/_gathering_side.html
msgid "Will come"
msgstr "Придут"

#: templates/participants/_gathering_side.html
msgid "Can not"
msgstr "Не смогут"

#: templates/participants/_gathering_side.html
msgid "Only on paper"
msgstr "Только на бумаге"

#: templates/participants/_gathering_side.html
#, python-format
msgid "Tell %(n)s person…"
msgid_plural "Tell %(n)s people…"
msgstr[0] "Сообщить %(n)s человеку…"
msgstr[1] "Сообщить %(n)s людям…"
msgstr[2] "Сообщить %(n)s людям…"

#: templates/participants/_gathering_side.html
msgid "Everybody who can be reached has been told."
msgstr "Всем, с кем есть связь, уже сообщили."

#: templates/participants/_gathering_side.html
#: templates/participants/gathering_tell.html
msgid "Print for those without contacts"
msgstr "Напечатать для тех, с кем нет связи"

#: templates/participants/_gathering_side.html
msgid "They have been handed over"
msgstr "Бумаги вручены"

#: templates/participants/_gathering_side.html
msgid "Add those who have joined since"
msgstr "Добавить вошедших позже"

#: templates/participants/_gathering_side.html
#: templates/participants/check_in.html
#: templates/participants/check_in_closed.html
msgid "Self check-in"
msgstr "Самостоятельная отметка"

#: templates/participants/_gathering_side.html
msgid "Is open until the end of the day."
msgstr "Открыта до конца дня."

#: templates/participants/_gathering_side.html
msgid "Show on the screen"
msgstr "Показать на экране"

#: templates/participants/_gathering_side.html
msgid "Close it"
msgstr "Закрыть"

#: templates/participants/_gathering_side.html
msgid "A QR on the screen: whoever comes notes themselves by phone. Nobody sees the list."
msgstr "QR-код на экране: кто пришёл, отмечается с телефона сам. Списка никто не видит."

#: templates/participants/_gathering_side.html
msgid "Open self check-in"
msgstr "Открыть самостоятельную отметку"

#: templates/participants/_gathering_side.html
msgid "Sheet of informing"
msgstr "Лист ознакомления"

#: templates/participants/_gathering_side.html
#, python-format
msgid "%(n)s question of the agenda"
msgid_plural "%(n)s questions of the agenda"
msgstr[0] "%(n)s вопрос повестки"
msgstr[1] "%(n)s вопроса повестки"
msgstr[2] "%(n)s вопросов повестки"

#: templates/participants/_gathering_side.html
msgid "The agenda and decisions are not written yet."
msgstr "Повестка и решения ещё не записаны."

#: templates/participants/_gathering_side.html
#: templates/participants/gathering_protocol.html
msgid "Agenda and decisions"
msgstr "Повестка и решения"

#: templates/participants/_gathering_side.html
msgid "File the protocol with the event"
msgstr "Приложить протокол к мероприятию"

#: templates/participants/_gathering_side.html
msgid "It takes place after all"
msgstr "Всё-таки состоится"

#: templates/participants/_gathering_side.html
msgid "Cancel the gathering…"
msgstr "Отменить встречу…"

#: templates/participants/_import_at_work.html
#: templates/participants/_import_plan.html
#: templates/participants/import_columns.html
#: templates/participants/import_done.html
#: templates/participants/import_file.html
msgid "Steps of the upload"
msgstr "Шаги загрузки"

#: templates/participants/_import_at_work.html
#, python-format
msgid "The list is long, %(count)s records: it takes a little while. You may leave this page and come back."
msgstr "Список длинный, записей: %(count)s. Это займёт немного времени, страницу можно закрыть и вернуться позже."

#: templates/participants/_import_at_work.html
msgid "It could not be checked. Choose the file once more."
msgstr "Проверить список не удалось. Выберите файл ещё раз."

#: templates/participants/_import_at_work.html
msgid "Choose the file again"
msgstr "Выбрать файл заново"

#: templates/participants/_import_notice.html
#, python-format
msgid "Sheets read together: «%(names)s»."
msgstr "Прочитаны вместе листы: «%(names)s»."

#: templates/participants/_import_notice.html
#, python-format
msgid "Not read, because the columns are others there: sheets «%(names)s»."
msgstr "Не прочитаны листы с другими столбцами: «%(names)s»."

#: templates/participants/_import_plan.html
msgid "row in the file"
msgid_plural "rows in the file"
msgstr[0] "строка в файле"
msgstr[1] "строки в файле"
msgstr[2] "строк в файле"

#: templates/participants/_import_plan.html
#, python-format
msgid "ready: %(ready)s, already there: %(known)s, to correct: %(wrong)s"
msgstr "готовы: %(ready)s, уже есть в базе: %(known)s, исправить: %(wrong)s"

#: templates/participants/_import_plan.html
msgid "is ready to load"
msgid_plural "are ready to load"
msgstr[0] "готова к загрузке"
msgstr[1] "готовы к загрузке"
msgstr[2] "готовы к загрузке"

#: templates/participants/_import_plan.html
msgid "is already there: the record is updated"
msgid_plural "are already there: the records are updated"
msgstr[0] "уже есть в базе — обновим карточку"
msgstr[1] "уже есть в базе — обновим карточки"
msgstr[2] "уже есть в базе — обновим карточки"

#: templates/participants/_import_plan.html
msgid "is there and does not change"
msgid_plural "are there and do not change"
msgstr[0] "уже есть, без изменений"
msgstr[1] "уже есть, без изменений"
msgstr[2] "уже есть, без изменений"

#: templates/participants/_import_plan.html
msgid "may be one person twice: decide"
msgid_plural "may be one person twice: decide"
msgstr[0] "может быть повтором: решите"
msgstr[1] "могут быть повторами: решите"
msgstr[2] "могут быть повторами: решите"

#: templates/participants/_import_plan.html
msgid "repeats another row"
msgid_plural "repeat other rows"
msgstr[0] "повторяет другую строку"
msgstr[1] "повторяют другие строки"
msgstr[2] "повторяют другие строки"

#: templates/participants/_import_plan.html
msgid "pair will be proposed"
msgid_plural "pairs will be proposed"
msgstr[0] "пара будет предложена"
msgstr[1] "пары будут предложены"
msgstr[2] "пар будет предложено"

#: templates/participants/_import_plan.html
msgid "to correct"
msgstr "нужно исправить"

#: templates/participants/_import_plan.html
#, python-format
msgid "Not loaded, because they were not recognised: «%(names)s»."
msgstr "Эти столбцы мы не узнали и не загружаем: «%(names)s»."

#: templates/participants/_import_plan.html
msgid "Name the columns"
msgstr "Указать столбцы"

#: templates/participants/_import_plan.html
#, python-format
msgid "«%(names)s» come from the pairs and meetings themselves, so they are not loaded."
msgstr "«%(names)s»: эти сведения берутся из самих пар и встреч, поэтому не загружаются."

#: templates/participants/_import_plan.html templates/participants/exports.html
msgid "Rows"
msgstr "Строки"

#: templates/participants/_import_plan.html
#: templates/participants/import_done.html
msgid "Download the rows with errors"
msgstr "Скачать строки с ошибками"

#: templates/participants/_import_plan.html
msgid "Rows of the file"
msgstr "Строки файла"

#: templates/participants/_import_plan.html
msgid "Row"
msgstr "Строка"

#: templates/participants/_import_plan.html
msgid "Outcome"
msgstr "Итог"

#: templates/participants/_import_plan.html
#, python-format
msgid "%(label)s, row %(number)s"
msgstr "%(label)s, строка %(number)s"

#: templates/participants/_import_plan.html
#, python-format
msgid "was: %(was)s"
msgstr "было: %(was)s"

#: templates/participants/_import_plan.html
msgid "was empty"
msgstr "было пусто"

#: templates/participants/_import_plan.html
msgid "There are no such rows."
msgstr "Таких строк нет."

#: templates/participants/_import_plan.html
msgid "There is nothing to load: correct the rows or choose another file."
msgstr "Загружать нечего: исправьте строки или выберите другой файл."

#: templates/participants/_import_plan.html
msgid "Rows with errors can be loaded later"
msgstr "Строки с ошибками можно загрузить позже"

#: templates/participants/_import_plan.html
#, python-format
msgid "Load %(counter)s without errors"
msgid_plural "Load %(counter)s without errors"
msgstr[0] "Загрузить %(counter)s без ошибок"
msgstr[1] "Загрузить %(counter)s без ошибок"
msgstr[2] "Загрузить %(counter)s без ошибок"

#: templates/participants/_import_plan.html
#, python-format
msgid "Load %(counter)s row"
msgid_plural "Load %(counter)s rows"
msgstr[0] "Загрузить %(counter)s строку"
msgstr[1] "Загрузить %(counter)s строки"
msgstr[2] "Загрузить %(counter)s строк"

#: templates/participants/_own_invitations.html
msgid "At school"
msgstr "В школе"

#: templates/participants/_own_invitations.html
msgid "Cancelled"
msgstr "Отменено"

#: templates/participants/_own_invitations.html
#: templates/participants/training/group.html
msgctxt "gathering"
msgid "cancelled"
msgstr "отменено"

#: templates/participants/_own_selection.html
#: templates/participants/training/own.html
msgid "Training of the mentor"
msgstr "Обучение наставника"

#: templates/participants/_own_selection.html
msgid "Ahead"
msgstr "Впереди"

#: templates/participants/_own_selection.html
#: templates/participants/invitation.html
msgid "Add to my calendar"
msgstr "Добавить в календарь"

#: templates/participants/_pile_at_work.html
msgid "The codes are being read, about a second a page. You may leave this page and come back."
msgstr "Читаем коды, около секунды на страницу. Можно уйти с этой страницы и вернуться."

#: templates/participants/_pile_at_work.html
msgid "The pile could not be read. Upload it once more."
msgstr "Пачку не удалось прочитать. Загрузите её ещё раз."

#: templates/participants/_pile_at_work.html
msgid "Choose the files again"
msgstr "Выбрать файлы заново"

#: templates/participants/_register_table.html
msgid "Nobody is found. It looks like:"
msgstr "Ничего не найдено. Похоже на:"

#: templates/participants/_selection.html
msgid "missing"
msgstr "не хватает"

#: templates/participants/_selection.html
#: templates/participants/selection/requirements.html
msgid "desirable"
msgstr "желательно"

#: templates/participants/_selection.html
msgctxt "mark"
msgid "Change"
msgstr "Изменить"

#: templates/participants/_selection.html
msgctxt "requirement"
msgid "Mark"
msgstr "Отметить"

#: templates/participants/_selection.html
msgctxt "interview"
msgid "Plan"
msgstr "Назначить"

#: templates/participants/_selection.html
#: templates/participants/training/training.html
msgctxt "page"
msgid "Open"
msgstr "Открыть"

#: templates/participants/_selection.html
msgid "The programme asks nothing of its mentors."
msgstr "Программа ничего не требует от наставников."

#: templates/participants/account.html
msgid "Account"
msgstr "Учётная запись"

#: templates/participants/account.html
msgid "Signing in"
msgstr "Вход"

#: templates/participants/account.html
msgid "New first password"
msgstr "Новый первый пароль"

#: templates/participants/account.html
msgid "For whoever has lost the slip or forgotten the password. The old password stops working at once; the new one is shown only once, on a slip."
msgstr "Если листок потерян или пароль забыт. Старый пароль сразу перестанет подходить, новый будет показан один раз, на листке."

#: templates/participants/account.html
msgid "Make a new password"
msgstr "Выдать новый пароль"

#: templates/participants/account.html
msgid "Take the account away"
msgstr "Закрыть учётную запись"

#: templates/participants/account.html
msgid "The page of the participant or parent closes at once; other roles of this person stay. The account can be given back."
msgstr "Страница участника или родителя закроется сразу, другие роли этого человека останутся. Вернуть доступ можно в любой день."

#: templates/participants/account_form.html
msgid "Give an account"
msgstr "Учётная запись"

#: templates/participants/account_form.html
msgid "The school already knows an account like this. Whoever is linked keeps the password and sees this page beside the others."
msgstr "В школе уже есть похожая учётная запись. Если связать с ней, пароль останется прежним, а страница участника или родителя появится рядом с остальными."

#: templates/participants/account_form.html
msgid "Somebody already signs in with the e-mail of the card, so it is left out: letters go to it as before."
msgstr "С почтой из карточки уже входит другой человек, поэтому здесь она не указана. Согласия и анкеты будут приходить на неё как раньше."

#: templates/participants/account_form.html
msgid "The next page shows the first password on a slip to print and hand over. It is shown only once and is never sent by mail."
msgstr "На следующей странице будет листок с первым паролем: его печатают и отдают в руки. Пароль показывается один раз и по почте не отправляется."

#: templates/participants/account_form.html
msgid "Give the account"
msgstr "Выдать учётную запись"

#: templates/participants/accounts_plan.html
msgid "Accounts for parents"
msgstr "Учётные записи родителям"

#: templates/participants/accounts_plan.html
msgid "The next page shows slips with first passwords to print, cut and hand over. They are shown only once."
msgstr "На следующей странице будут листки с первыми паролями: их печатают, разрезают и раздают. Пароли показываются один раз."

#: templates/participants/accounts_plan.html
#, python-format
msgid "%(counter)s person gets an account"
msgid_plural "%(counter)s people get an account"
msgstr[0] "Учётную запись получит %(counter)s человек"
msgstr[1] "Учётную запись получат %(counter)s человека"
msgstr[2] "Учётную запись получат %(counter)s человек"

#: templates/participants/accounts_plan.html
#, python-format
msgid "a letter to %(email)s"
msgstr "письмо на %(email)s"

#: templates/participants/accounts_plan.html
msgid "Everybody chosen here has one, or can not have one yet."
msgstr "Никому из выбранных выдавать не нужно или пока нельзя."

#: templates/participants/accounts_plan.html
#, python-format
msgid "%(counter)s person has an account and has never used it"
msgid_plural "%(counter)s people have an account and have never used it"
msgstr[0] "%(counter)s человек ещё не воспользовался первым паролем"
msgstr[1] "%(counter)s человека ещё не воспользовались первым паролем"
msgstr[2] "%(counter)s человек ещё не воспользовались первым паролем"

#: templates/participants/accounts_plan.html
msgid "The slips are lost: make new first passwords for them too"
msgstr "Листки потеряны: выдать им новые первые пароли"

#: templates/participants/accounts_plan.html
#: templates/participants/cards/ready.html templates/participants/mark.html
#: templates/participants/selection/plan.html
#, python-format
msgid "%(counter)s person is skipped"
msgid_plural "%(counter)s people are skipped"
msgstr[0] "Пропустим %(counter)s человека"
msgstr[1] "Пропустим %(counter)s человек"
msgstr[2] "Пропустим %(counter)s человек"

#: templates/participants/accounts_plan.html
#: templates/participants/add_person.html templates/participants/bulk.html
#: templates/participants/mark.html
#: templates/participants/register_columns.html
#: templates/participants/saved_view.html
msgid "Back to the register"
msgstr "К базе"

#: templates/participants/accounts_plan.html
msgid "Make the slips"
msgstr "Выдать и показать листки"

#: templates/participants/add_person.html
msgid "New participant"
msgstr "Новый участник"

#: templates/participants/add_person.html
msgid "New mentor"
msgstr "Новый наставник"

#: templates/participants/add_person.html
msgid "New mentee"
msgstr "Новый наставляемый"

#: templates/participants/add_person.html
msgid "Is it one of them?"
msgstr "Это не один из них?"

#: templates/participants/add_person.html
msgid "Yes, add this person to the register"
msgstr "Да, внести этого человека в базу"

#: templates/participants/add_person.html
msgid "If it is another person, tick so below and save."
msgstr "Если это другой человек, отметьте это ниже и сохраните."

#: templates/participants/add_person.html
msgid "Add to the register"
msgstr "Внести в базу"

#: templates/participants/attention.html
msgid "The curator, the psychologist and the social pedagogue see this page. Elsewhere there are only counts, none below five."
msgstr "Страницу видят куратор, педагог-психолог и социальный педагог. В других местах — только числа, и не меньше пяти."

#: templates/participants/attention.html
msgid "Now it says:"
msgstr "Сейчас записано:"

#: templates/participants/attention.html
msgid "nothing any more"
msgstr "ничего"

#: templates/participants/attention.html templates/participants/expert.html
#: templates/participants/selection/day_form.html
#: templates/participants/selection/interview.html
#: templates/participants/selection/requirement.html
#: templates/participants/selection/requirements.html
#: templates/participants/training/group_form.html
#: templates/roadmap/_check.html
msgid "Save"
msgstr "Сохранить"

#: templates/participants/attention.html
msgid "the author has left"
msgstr "автор удалён"

#: templates/participants/attention.html
msgid "only you see it"
msgstr "видите только вы"

#: templates/participants/attention.html
msgid "the curator and the specialists see it"
msgstr "видят куратор и специалисты"

#: templates/participants/attention.html
msgid "No notes yet."
msgstr "Заметок пока нет."

#: templates/participants/attention.html
msgid "Keep the note"
msgstr "Сохранить заметку"

#: templates/participants/attention.html
msgid "Journal"
msgstr "Журнал"

#: templates/participants/attention_counts.html
msgid "How many of the mentees who take part now, as reports may say it."
msgstr "Сколько таких наставляемых участвует сейчас. Так эти числа можно приводить в отчётах."

#: templates/participants/attention_counts.html
#: templates/print/school_report.html
msgid "Circumstance"
msgstr "Обстоятельство"

#: templates/participants/attention_counts.html
msgid "Nothing is written down yet"
msgstr "Пока ничего не записано"

#: templates/participants/attention_counts.html
msgid "Open a mentee's page and write down what those who help should know."
msgstr "Откройте карточку наставляемого и запишите то, что должны знать те, кто помогает ребёнку."

#: templates/participants/attention_counts.html
msgid "To the register of mentees"
msgstr "К базе наставляемых"

#: templates/participants/attention_counts.html
msgid "List by name"
msgstr "Поимённый список"

#: templates/participants/attention_counts.html
msgid "Download the list"
msgstr "Скачать список"

#: templates/participants/attention_sealed.html
msgid "This cannot be opened now"
msgstr "Сейчас эти сведения открыть нельзя"

#: templates/participants/bulk.html
#, python-format
msgid "%(counter)s person is chosen. Nothing changes before you agree, and nothing is sent to anybody."
msgid_plural "%(counter)s people are chosen. Nothing changes before you agree, and nothing is sent to anybody."
msgstr[0] "Выбран %(counter)s участник. Пока вы не согласитесь, ничего не изменится; никому ничего не отправляется."
msgstr[1] "Выбраны %(counter)s участника. Пока вы не согласитесь, ничего не изменится; никому ничего не отправляется."
msgstr[2] "Выбрано %(counter)s участников. Пока вы не согласитесь, ничего не изменится; никому ничего не отправляется."

#: templates/participants/bulk.html templates/participants/topics/topic.html
#: templates/roadmap/bulk.html
msgid "Show what changes"
msgstr "Показать, что изменится"

#: templates/participants/bulk.html templates/roadmap/roadmap.html
msgid "What changes"
msgstr "Что меняется"

#: templates/participants/bulk.html
msgctxt "value"
msgid "Now"
msgstr "Сейчас"

#: templates/participants/bulk.html templates/roadmap/bulk.html
msgid "Will be"
msgstr "Станет"

#: templates/participants/bulk.html templates/participants/topics/topic.html
#, python-format
msgid "and %(more)s more"
msgstr "и ещё %(more)s"

#: templates/participants/bulk.html
msgctxt "people"
msgid "Skipped"
msgstr "Пропущены"

#: templates/participants/bulk.html
#, python-format
msgid "Change %(counter)s person"
msgid_plural "Change %(counter)s people"
msgstr[0] "Изменить у %(counter)s участника"
msgstr[1] "Изменить у %(counter)s участников"
msgstr[2] "Изменить у %(counter)s участников"

#: templates/participants/cards/card.html
msgid "Card to sign in"
msgstr "Карточка для входа"

#: templates/participants/cards/card.html
#, python-format
msgid "PIN: %(pin)s"
msgstr "ПИН-код: %(pin)s"

#: templates/participants/cards/card.html
#, python-format
msgid "last used %(when)s"
msgstr "последний вход %(when)s"

#: templates/participants/cards/card.html
msgid "Lost: make a new card"
msgstr "Потеряна: сделать новую"

#: templates/participants/cards/card.html
msgid "PIN forgotten: give a new one"
msgstr "Забыт ПИН-код: дать новый"

#: templates/participants/cards/card.html
msgid "Print once more"
msgstr "Напечатать ещё раз"

#: templates/participants/cards/card.html
msgid "Make a card"
msgstr "Сделать карточку"

#: templates/participants/cards/card.html
msgid "A new card stops the old one at once, and whoever has signed in by it. A card also stops by itself when a pupil changes class or no longer takes part."
msgstr "Новая карточка сразу отключает старую и всех, кто вошёл по ней. Карточка перестаёт действовать и сама — когда ученик перешёл в другой класс или больше не участвует."

#: templates/participants/cards/card.html
msgid "What was done with it"
msgstr "Что с ней было"

#: templates/participants/cards/card.html
msgid "Nothing yet."
msgstr "Пока ничего."

#: templates/participants/cards/cards.html
msgid "For those without e-mail: a card with a QR and a code, and apart from it a first PIN. One signs in on any phone or school computer."
msgstr "Для тех, у кого нет почты: карточка с QR и кодом и отдельно первый ПИН-код. Войти можно с любого телефона и школьного компьютера."

#: templates/participants/cards/cards.html
#, python-format
msgid "Print cards of the parents of %(label)s"
msgstr "Напечатать карточки родителей, %(label)s"

#: templates/participants/cards/cards.html
#, python-format
msgid "Print cards of %(label)s"
msgstr "Напечатать карточки, %(label)s"

#: templates/participants/cards/cards.html
msgid "Whose cards"
msgstr "Чьи карточки"

#: templates/participants/cards/cards.html
msgid "No parents are named"
msgstr "Родители не указаны"

#: templates/participants/cards/cards.html
msgid "Name them on the pages of the pupils: then a card can be printed for them."
msgstr "Укажите их на страницах учеников: тогда для них можно напечатать карточку."

#: templates/participants/cards/cards.html
msgid "Nobody takes part yet"
msgstr "Пока никто не участвует"

#: templates/participants/cards/cards.html
msgid "Cards are for those who stand in the registers of mentees and mentors."
msgstr "Карточки выдаются тем, кто есть в реестрах наставляемых и наставников."

#: templates/participants/cards/cards.html
msgid "Whose card"
msgstr "Чья карточка"

#: templates/participants/cards/cards.html
msgid "Child"
msgstr "Ребёнок"

#: templates/participants/cards/cards.html
msgid "Last used"
msgstr "Последний вход"

#: templates/participants/cards/door.html
msgid "The card is read. Now the PIN."
msgstr "Карточка прочитана. Теперь ПИН-код."

#: templates/participants/cards/door.html
msgid "The code stands on the card under the name. Small and capital letters, a Russian or an English keyboard: all the same."
msgstr "Код напечатан на карточке под именем. Буквы большие или маленькие, раскладка русская или английская — всё равно."

#: templates/participants/cards/door.html
msgid "You are signed out: nothing was done here for half an hour, or the card opens no more."
msgstr "Вы вышли: полчаса здесь ничего не делали или карточка больше не действует."

#: templates/participants/cards/door.html
msgid "Another card"
msgstr "Другая карточка"

#: templates/participants/cards/door.html
msgid "The first time: six figures from the slip that came with the card."
msgstr "В первый раз — шесть цифр с листочка, который выдали с карточкой."

#: templates/participants/cards/door.html
msgid "Lost the card or forgot the PIN? The class teacher or the curator gives a new one."
msgstr "Карточка потерялась или ПИН-код забыт? Новые выдаст классный руководитель или куратор."

#: templates/participants/cards/door.html
msgid "Sign in with a login and password"
msgstr "Войти с логином и паролем"

#: templates/participants/cards/own_pin.html
msgid "A PIN of your own"
msgstr "Свой ПИН-код"

#: templates/participants/cards/own_pin.html
msgctxt "to a pupil"
msgid "Make up a PIN of your own"
msgstr "Придумай свой ПИН-код"

#: templates/participants/cards/own_pin.html
msgid "Make up a PIN of your own"
msgstr "Придумайте свой ПИН-код"

#: templates/participants/cards/own_pin.html
msgctxt "to a pupil"
msgid "Four to six figures that only you know. The first PIN opens nothing any more after that."
msgstr "От четырёх до шести цифр, которые знаешь только ты. Первый ПИН-код после этого не действует."

#: templates/participants/cards/own_pin.html
msgid "Four to six figures that only you know. The first PIN opens nothing any more after that."
msgstr "От четырёх до шести цифр, которые знаете только вы. Первый ПИН-код после этого не действует."

#: templates/participants/cards/own_pin.html
msgid "Save and go on"
msgstr "Сохранить и продолжить"

#: templates/participants/cards/ready.html
msgid "Cards are ready"
msgstr "Карточки готовы"

#: templates/participants/cards/ready.html
msgid "Nobody gets a card"
msgstr "Карточку получить некому"

#: templates/participants/cards/ready.html
#, python-format
msgid "%(n)s new first PIN"
msgid_plural "%(n)s new first PINs"
msgstr[0] "Готов %(n)s новый ПИН-код"
msgstr[1] "Готовы %(n)s новых ПИН-кода"
msgstr[2] "Готовы %(n)s новых ПИН-кодов"

#: templates/participants/cards/ready.html
#, python-format
msgid "%(n)s card is ready"
msgid_plural "%(n)s cards are ready"
msgstr[0] "Готова %(n)s карточка"
msgstr[1] "Готовы %(n)s карточки"
msgstr[2] "Готовы %(n)s карточек"

#: templates/participants/cards/ready.html
msgid "Download the file and print it on both kinds of sheets: cards, and first PINs apart."
msgstr "Скачайте файл и напечатайте: сначала идут карточки, на отдельных листах — первые ПИН-коды."

#: templates/participants/cards/ready.html
msgid "Cut the cards and hand them out."
msgstr "Разрежьте и раздайте карточки."

#: templates/participants/cards/ready.html
msgid "Hand the first PINs over separately, to each their own. At the first sign-in everybody makes up a PIN of their own, and the first one stops working."
msgstr "ПИН-коды передайте отдельно, каждому свой. При первом входе каждый придумает собственный, и первый перестанет действовать."

#: templates/participants/cards/ready.html
msgid "Everybody here has a PIN of their own already: the file has cards alone."
msgstr "У всех здесь уже есть свой ПИН-код: в файле только карточки."

#: templates/participants/cards/ready.html
msgid "Download the cards (PDF)"
msgstr "Скачать карточки (PDF)"

#: templates/participants/check_in.html
#, python-format
msgid "I am here: %(name)s"
msgstr "Присутствую: %(name)s"

#: templates/participants/check_in.html
msgid "Somebody else with this phone"
msgstr "Отметить другого человека с этого телефона"

#: templates/participants/check_in.html
msgid "Sign in and note it by one tap"
msgstr "Войти и отметиться одним касанием"

#: templates/participants/check_in.html
msgid "I am here"
msgstr "Отметиться"

#: templates/participants/check_in_done.html
msgid "You are noted"
msgstr "Присутствие отмечено"

#: templates/participants/check_in_done.html
msgid "Nothing else has to be done. Somebody without a phone beside you? They can use this one."
msgstr "Больше ничего делать не нужно. С этого же телефона может отметиться тот, у кого своего нет."

#: templates/participants/check_in_done.html
msgid "Note somebody else"
msgstr "Отметить другого человека"

#: templates/participants/check_in_screen.html
#: templates/participants/export_purpose.html
#: templates/surveys/enquiries/tell.html
msgid "Back to the list"
msgstr "К списку"

#: templates/participants/check_in_screen.html
msgid "Close self check-in"
msgstr "Закрыть самостоятельную отметку"

#: templates/participants/consent_ask.html
msgid "Each signer gets a letter with a personal link: the text, two answers, a code by e-mail. The link works for 30 days."
msgstr "Каждый подписывающий получит письмо с личной ссылкой: по ней текст, два ответа и код из письма. Ссылка действует 30 дней."

#: templates/participants/consent_ask.html
#: templates/participants/consent_remind.html
#, python-format
msgid "%(n)s letter"
msgid_plural "%(n)s letters"
msgstr[0] "%(n)s письмо"
msgstr[1] "%(n)s письма"
msgstr[2] "%(n)s писем"

#: templates/participants/consent_ask.html
msgid "Who gets a link"
msgstr "Кто получит ссылку"

#: templates/participants/consent_ask.html
#: templates/participants/consent_policy.html
#: templates/participants/consent_remind.html
#: templates/participants/consents.html
msgid "Who signs"
msgstr "Кто подписывает"

#: templates/participants/consent_ask.html
msgid "Documents"
msgstr "Документы"

#: templates/participants/consent_ask.html
msgid "Where the letter goes"
msgstr "Куда уйдёт письмо"

#: templates/participants/consent_ask.html
msgid "to the cabinet"
msgstr "в личный кабинет"

#: templates/participants/consent_ask.html
#, python-format
msgid "Send %(n)s link"
msgid_plural "Send %(n)s links"
msgstr[0] "Отправить %(n)s ссылку"
msgstr[1] "Отправить %(n)s ссылки"
msgstr[2] "Отправить %(n)s ссылок"

#: templates/participants/consent_ask.html
#: templates/participants/consent_remind.html
#: templates/participants/gathering_tell.html
msgid "Do not send"
msgstr "Не отправлять"

#: templates/participants/consent_ask.html
msgid "There is nobody to send a link to"
msgstr "Ссылку отправить некому"

#: templates/participants/consent_ask.html
msgid "The reasons stand below. Print forms for those without e-mail."
msgstr "Причины указаны ниже. Для тех, у кого нет почты, напечатайте бланки."

#: templates/participants/consent_ask.html
#: templates/participants/consent_print.html
#: templates/participants/consent_remind.html templates/participants/pile.html
#: templates/participants/pile_upload.html
msgid "Back to the consents"
msgstr "К согласиям"

#: templates/participants/consent_letters/code.txt
#, python-format
msgid "The code: %(figures)s"
msgstr "Код: %(figures)s"

#: templates/participants/consent_letters/code.txt
#, python-format
msgid "Write it on the page of the consent within %(n)s minute. Tell it to nobody, not even to the school."
msgid_plural "Write it on the page of the consent within %(n)s minutes. Tell it to nobody, not even to the school."
msgstr[0] "Введите его на странице согласия в течение %(n)s минуты. Никому не сообщайте код, даже школе."
msgstr[1] "Введите его на странице согласия в течение %(n)s минут. Никому не сообщайте код, даже школе."
msgstr[2] "Введите его на странице согласия в течение %(n)s минут. Никому не сообщайте код, даже школе."

#: templates/participants/consent_letters/code.txt
msgid "If you asked for no code, do nothing: without it no consent is given."
msgstr "Если вы не запрашивали код, ничего не делайте: без него согласие не будет дано."

#: templates/participants/consent_letters/given.txt
#, python-format
msgid "Your consent is recorded and holds until %(until)s."
msgstr "Ваше согласие записано и действует до %(until)s."

#: templates/participants/consent_letters/given.txt
msgid "Here it can be read, kept as PDF and withdrawn at any time:"
msgstr "Здесь его можно прочитать, сохранить как PDF и отозвать в любое время:"

#: templates/participants/consent_letters/reminder.txt
#, python-format
msgid "Hello! %(school)s still waits for your answer."
msgstr "Здравствуйте! %(school)s всё ещё ждёт вашего ответа."

#: templates/participants/consent_letters/reminder.txt
#: templates/participants/consent_letters/request.txt
msgid "Each document is agreed to or refused by itself."
msgstr "На каждый документ отвечают отдельно."

#: templates/participants/consent_letters/reminder.txt
#: templates/participants/consent_letters/request.txt
#, python-format
msgid "Read the text and choose an answer by %(until)s. It takes about three minutes; opening the link decides nothing."
msgstr "Прочитайте текст и выберите ответ до %(until)s. Это займёт около трёх минут; само открытие ссылки ничего не решает."

#: templates/participants/consent_letters/reminder.txt
#: templates/participants/consent_letters/request.txt
#: templates/surveys/enquiries/letters/reminder.txt
#: templates/surveys/enquiries/letters/request.txt
#: templates/surveys/letters/invitation.txt
#: templates/surveys/letters/reminder.txt
msgid "This is a personal link: please do not pass it on."
msgstr "Это личная ссылка, не передавайте её другим."

#: templates/participants/consent_letters/reminder.txt
#: templates/participants/consent_letters/request.txt
msgid "If you would rather sign on paper, ask the curator for a form."
msgstr "Если удобнее подписать на бумаге, попросите бланк у куратора."

#: templates/participants/consent_letters/request.txt
#, python-format
msgid "Hello! %(school)s asks for your consent."
msgstr "Здравствуйте! %(school)s просит вашего согласия."

#: templates/participants/consent_letters/withdrawn.txt
#, python-format
msgid "Your consent is withdrawn. The school no longer processes the data and destroys them by %(until)s, except those it has to keep by law."
msgstr "Ваше согласие отозвано. Школа больше не обрабатывает данные и уничтожит их до %(until)s, кроме тех, которые обязана хранить по закону."

#: templates/participants/consent_needs.html
#: templates/participants/consents.html
msgid "Which paper is needed for what"
msgstr "Какое согласие для чего нужно"

#: templates/participants/consent_needs.html
msgid "What is chosen holds everywhere at once: without the paper the deed waits, and the missing one is named. A paper counts where it can be signed: taking part is agreed to for minors, the duty by employees."
msgstr "Выбранное действует сразу и везде: без согласия дело ждёт, а недостающая бумага названа. Согласие требуется там, где его есть кому дать: на участие — за несовершеннолетних, на работу наставником — от сотрудников."

#: templates/participants/consent_needs.html
msgid "For what"
msgstr "Для чего"

#: templates/participants/consent_needs.html
msgid "Save the list"
msgstr "Сохранить перечень"

#: templates/participants/consent_needs.html
#: templates/participants/consent_policy.html
msgid "Leave as it is"
msgstr "Оставить как есть"

#: templates/participants/consent_needs.html
msgid "Back to the usual list"
msgstr "Вернуть обычный перечень"

#: templates/participants/consent_online/closed.html
msgid "The link did not open"
msgstr "Ссылка не открылась"

#: templates/participants/consent_online/code.html
#, python-format
msgid "A letter with six figures has gone to %(sent_to)s. The consent is given when you write them here."
msgstr "На адрес %(sent_to)s ушло письмо с шестью цифрами. Согласие будет дано, когда вы введёте их здесь."

#: templates/participants/consent_online/code.html
msgid "Give the consent"
msgstr "Дать согласие"

#: templates/participants/consent_online/code.html
msgid "No letter after a minute? Look into the spam folder."
msgstr "Письма нет больше минуты? Посмотрите в папке «Спам»."

#: templates/participants/consent_online/code.html
msgid "Send a new code"
msgstr "Прислать новый код"

#: templates/participants/consent_online/code.html
msgid "Back to the text"
msgstr "Вернуться к тексту"

#: templates/participants/consent_online/given.html
msgid "The consent is withdrawn"
msgstr "Согласие отозвано"

#: templates/participants/consent_online/given.html
msgid "The consent is given"
msgstr "Согласие дано"

#: templates/participants/consent_online/given.html
#, python-format
msgid "You withdrew it on %(day)s. The school no longer processes the data and destroys them by %(until)s, except those it has to keep by law."
msgstr "Согласие отозвано %(day)s. Школа больше не обрабатывает данные и уничтожит их до %(until)s, кроме тех, которые обязана хранить по закону."

#: templates/participants/consent_online/given.html
msgid "Thank you, the consent is given"
msgstr "Спасибо, согласие дано"

#: templates/participants/consent_online/given.html
msgid "Nothing else has to be done. Keep the letter with this link: by it the consent can be read and withdrawn."
msgstr "Больше ничего делать не нужно. Сохраните письмо с этой ссылкой: по ней согласие можно прочитать и отозвать."

#: templates/participants/consent_online/given.html
msgid "What was signed"
msgstr "Что подписано"

#: templates/participants/consent_online/given.html
msgid "Open the signed text (PDF)"
msgstr "Открыть подписанный текст (PDF)"

#: templates/participants/consent_online/given.html
#: templates/participants/consent_online/sitting.html
#: templates/participants/consent_online/withdraw.html
#: templates/participants/consent_withdraw.html
msgid "Withdraw the consent"
msgstr "Отозвать согласие"

#: templates/participants/consent_online/read.html
#: templates/participants/consent_online/sitting.html
#, python-format
msgid "On %(day)s you answered that you do not agree. You may think again: the link still works."
msgstr "%(day)s вы ответили, что не согласны. Решение можно изменить: ссылка ещё действует."

#: templates/participants/consent_online/read.html
#, python-format
msgid "About: <b>%(name)s</b>, %(where)s. This consent is voluntary: a refusal changes nothing in taking part."
msgstr "О ком: <b>%(name)s</b>, %(where)s. Это согласие добровольное: отказ никак не повлияет на участие."

#: templates/participants/consent_online/read.html
#, python-format
msgid "The school asks you about the child: <b>%(name)s</b>, %(where)s. Read the text and choose an answer. Without the consent the child cannot take part in the programme; nothing else depends on it."
msgstr "Школа просит вашего согласия. Ребёнок: <b>%(name)s</b>, %(where)s. Прочитайте текст и выберите ответ. Без согласия ребёнок не сможет участвовать в программе, ни на что другое оно не влияет."

#: templates/participants/consent_online/read.html
#, python-format
msgid "%(name)s, this is the consent your parent or guardian gives. From a certain age your own signature is needed too. Read the text and choose an answer."
msgstr "%(name)s, это согласие, которое даёт твой родитель или другой законный представитель. В твоём возрасте нужна и твоя подпись. Прочитай текст и выбери ответ."

#: templates/participants/consent_online/read.html
msgid "Read the text and choose an answer. Without the consent you cannot take part in the programme; nothing else depends on it."
msgstr "Прочитайте текст и выберите ответ. Без согласия участвовать в программе нельзя, ни на что другое оно не влияет."

#: templates/participants/consent_online/read.html
msgid "Text of the consent"
msgstr "Текст согласия"

#: templates/participants/consent_online/read.html
#: templates/participants/consent_online/sitting.html
msgid "To sign here, sign in to your cabinet. Or ask the school for a paper form."
msgstr "Чтобы подписать здесь, войдите в личный кабинет. Или попросите в школе бумажный бланк."

#: templates/participants/consent_online/read.html
msgid "If you agree, a code will come to your e-mail: it confirms that it is you."
msgstr "Если вы согласны, на почту придёт код: он подтвердит, что это вы."

#: templates/participants/consent_online/sitting.html
msgid "Consents: read and decide"
msgstr "Согласия: прочитать и решить"

#: templates/participants/consent_online/sitting.html
msgid "All documents are answered"
msgstr "На все документы есть ответ"

#: templates/participants/consent_online/sitting.html
#, python-format
msgid "The school asks you for %(n)s document. Read it and choose an answer."
msgid_plural "The school asks you for %(n)s documents. Each is separate: agree to one, refuse another."
msgstr[0] "Школа просит ответить на %(n)s документ. Каждый отдельный: на один можно согласиться, от другого отказаться."
msgstr[1] "Школа просит ответить на %(n)s документа. Каждый отдельный: на один можно согласиться, от другого отказаться."
msgstr[2] "Школа просит ответить на %(n)s документов. Каждый отдельный: на один можно согласиться, от другого отказаться."

#: templates/participants/consent_online/sitting.html
#, python-format
msgid "%(n)s document waits for an answer."
msgid_plural "%(n)s documents wait for an answer. Each is separate: agree to one, refuse another."
msgstr[0] "Ответа ждёт %(n)s документ. Каждый отдельный: на один можно согласиться, от другого отказаться."
msgstr[1] "Ответа ждут %(n)s документа. Каждый отдельный: на один можно согласиться, от другого отказаться."
msgstr[2] "Ответа ждут %(n)s документов. Каждый отдельный: на один можно согласиться, от другого отказаться."

#: templates/participants/consent_online/sitting.html
msgid "Nothing else has to be done. Keep the letter with this link: by it each consent can be read and withdrawn."
msgstr "Больше ничего делать не нужно. Сохраните письмо с этой ссылкой: по ней каждое согласие можно прочитать и отозвать."

#: templates/participants/consent_online/sitting.html
#, python-format
msgid "Withdrawn on %(day)s"
msgstr "Отозвано %(day)s"

#: templates/participants/consent_online/sitting.html
#, python-format
msgid "Given on %(day)s, holds until %(until)s"
msgstr "Дано %(day)s, действует до %(until)s"

#: templates/participants/consent_online/sitting.html
msgid "Voluntary: a refusal changes nothing in taking part."
msgstr "Добровольное: отказ никак не повлияет на участие."

#: templates/participants/consent_online/sitting.html
msgid "Text of the document"
msgstr "Текст документа"

#: templates/participants/consent_online/sitting.html
msgid "If you agree to anything, one code comes to your e-mail for all of it: it confirms that it is you."
msgstr "Если вы на что-то согласны, на вашу почту придёт один код на всё сразу: он подтвердит, что это вы."

#: templates/participants/consent_online/sitting.html
msgid "Send my answers"
msgstr "Отправить ответы"

#: templates/participants/consent_online/withdraw.html
#, python-format
msgid "After that the school stops processing the data (%(name)s) and destroys them within 30 days. Taking part in the programme ends. A new consent can be given at any time."
msgstr "После этого школа перестанет обрабатывать данные (%(name)s) и уничтожит их в течение 30 дней. Участие в программе прекратится. Дать согласие заново можно в любое время."

#: templates/participants/consent_online/withdraw.html
#: templates/participants/consent_withdraw.html
msgid "Do not withdraw"
msgstr "Не отзывать"

#: templates/participants/consent_policy.html
msgid "The rule holds for the whole school at once: signatures that become needed appear among the missing ones."
msgstr "Правило сразу действует для всей школы: подписи, которые стали нужны, появятся среди недостающих."

#: templates/participants/consent_policy.html
msgid "Save the rule"
msgstr "Сохранить правило"

#: templates/participants/consent_print.html
msgid "One page each, in one file. From then on the list says that the form is awaited; the code on the page opens the record of the person."
msgstr "По странице на человека, все в одном файле. После печати в списке будет «ждём бланк»; код на странице открывает запись участника."

#: templates/participants/consent_print.html
#, python-format
msgid "%(n)s form"
msgid_plural "%(n)s forms"
msgstr[0] "%(n)s бланк"
msgstr[1] "%(n)s бланка"
msgstr[2] "%(n)s бланков"

#: templates/participants/consent_print.html
msgid "Whose forms are printed"
msgstr "Чьи бланки печатаются"

#: templates/participants/consent_print.html
#: templates/participants/consent_record.html
#: templates/participants/selection/selection.html
msgid "What is missing"
msgstr "Чего не хватает"

#: templates/participants/consent_print.html
#, python-format
msgid "Print %(n)s form"
msgid_plural "Print %(n)s forms"
msgstr[0] "Напечатать %(n)s бланк"
msgstr[1] "Напечатать %(n)s бланка"
msgstr[2] "Напечатать %(n)s бланков"

#: templates/participants/consent_print.html
msgid "There is nothing to print"
msgstr "Печатать нечего"

#: templates/participants/consent_print.html
msgid "Everybody chosen has signed."
msgstr "Все выбранные уже подписали."

#: templates/participants/consent_print.html
#, python-format
msgid "%(n)s of those chosen has signed already: no form is needed."
msgid_plural "%(n)s of those chosen have signed already: no form is needed."
msgstr[0] "%(n)s из выбранных уже подписал: бланк не нужен."
msgstr[1] "%(n)s из выбранных уже подписали: бланк не нужен."
msgstr[2] "%(n)s из выбранных уже подписали: бланк не нужен."

#: templates/participants/consent_record.html
msgid "The form came back signed"
msgstr "Бланк вернулся подписанным"

#: templates/participants/consent_record.html
msgid "Record the consent"
msgstr "Внести согласие"

#: templates/participants/consent_record.html
msgid "Everything is signed. A new form is recorded beside the old one."
msgstr "Всё подписано. Новый бланк сохранится рядом с прежним."

#: templates/participants/consent_record.html
msgid "The form has two lines: for the representative and for the participant. If one is empty, it will be asked for separately."
msgstr "На бланке две подписи: представителя и самого участника. Если одной нет, её можно получить отдельно."

#: templates/participants/consent_remind.html
msgid "Remind of consents"
msgstr "Напомнить о согласиях"

#: templates/participants/consent_remind.html
msgid "Those who have a link and have not answered get one more letter, at most one a day."
msgstr "Ещё одно письмо получат те, у кого есть ссылка, но нет ответа. Не чаще раза в день."

#: templates/participants/consent_remind.html
msgid "Who is reminded"
msgstr "Кому напомнить"

#: templates/participants/consent_remind.html
#: templates/surveys/enquiries/enquiries.html
msgid "Asked on"
msgstr "Просили"

#: templates/participants/consent_remind.html
#, python-format
msgid "Remind (%(n)s)"
msgstr "Напомнить (%(n)s)"

#: templates/participants/consent_remind.html
msgid "There is nobody to remind"
msgstr "Напоминать некому"

#: templates/participants/consent_remind.html
msgid "The reasons stand below."
msgstr "Причины указаны ниже."

#: templates/participants/consent_text.html
#: templates/participants/consent_texts.html
msgid "Texts of consents"
msgstr "Тексты согласий"

#: templates/participants/consent_text.html
#, python-format
msgid "A draft of version %(n)s. It is not used until it is published."
msgstr "Черновик редакции %(n)s. Он не используется, пока не опубликован."

#: templates/participants/consent_text.html
#, python-format
msgid "Version %(n)s is in use. What you change becomes a draft of the next one."
msgstr "Действует редакция %(n)s. Ваши правки станут черновиком следующей."

#: templates/participants/consent_text.html
msgid "There is no text yet."
msgstr "Текста пока нет."

#: templates/participants/consent_text.html
#: templates/participants/consent_texts.html
msgid "As it prints"
msgstr "Как печатается"

#: templates/participants/consent_text.html
#, python-format
msgid "On paper the form takes %(n)s page."
msgid_plural "On paper the form takes %(n)s pages: shorten the text so that it fits one."
msgstr[0] "На бумаге бланк занимает %(n)s страницу: сократите текст, чтобы хватило одной."
msgstr[1] "На бумаге бланк занимает %(n)s страницы: сократите текст, чтобы хватило одной."
msgstr[2] "На бумаге бланк занимает %(n)s страниц: сократите текст, чтобы хватило одной."

#: templates/participants/consent_text.html
msgid "Keep the draft"
msgstr "Сохранить черновик"

#: templates/participants/consent_text.html
msgid "Show how it reads"
msgstr "Показать, как читается"

#: templates/participants/consent_text.html
msgid "Publish"
msgstr "Публикация"

#: templates/participants/consent_text.html
msgid "Publish the text"
msgstr "Опубликовать текст"

#: templates/participants/consent_text.html
msgid "As an invented person reads it"
msgstr "Как это прочтёт вымышленный участник"

#: templates/participants/consent_text.html
msgid "Fields"
msgstr "Поля"

#: templates/participants/consent_texts.html
msgid "A separate document for each purpose, as the law asks. The school may put its own words; what people have signed stays as they read it."
msgstr "На каждую цель — отдельный документ, как требует закон. Школа может поставить свой текст; подписанное остаётся таким, каким его прочли."

#: templates/participants/consent_texts.html
msgid "Version in use"
msgstr "Действующая редакция"

#: templates/participants/consent_texts.html
msgid "Who signed which"
msgstr "Кто какую подписал"

#: templates/participants/consent_texts.html
msgid "the school's own"
msgstr "своя"

#: templates/participants/consent_texts.html
msgid "ready-made"
msgstr "готовая"

#: templates/participants/consent_texts.html
msgid "there is a draft"
msgstr "есть черновик"

#: templates/participants/consent_texts.html
msgid "none yet"
msgstr "пока нет"

#: templates/participants/consent_texts.html
#, python-format
msgid "version %(version)s: %(n)s consent in force"
msgid_plural "version %(version)s: %(n)s consents in force"
msgstr[0] "редакция %(version)s: действует %(n)s согласие"
msgstr[1] "редакция %(version)s: действуют %(n)s согласия"
msgstr[2] "редакция %(version)s: действует %(n)s согласий"

#: templates/participants/consent_texts.html templates/roadmap/event.html
msgid "Edit"
msgstr "Изменить"

#: templates/participants/consent_withdraw.html
#, python-format
msgid "Signed by %(signer)s on %(day)s."
msgstr "Подпись: %(signer)s, %(day)s."

#: templates/participants/consent_withdraw.html
#, python-format
msgid "This consent was withdrawn on %(day)s. The data are destroyed by %(until)s."
msgstr "Согласие отозвано %(day)s. Данные уничтожаются до %(until)s."

#: templates/participants/consent_withdraw.html
msgid "From this moment the person’s data are not processed: no questionnaires, no matching, no publication. The data are destroyed within 30 days. It cannot be undone; a new consent can be given at any time."
msgstr "С этого момента данные человека не обрабатываются: ни анкет, ни подбора, ни публикаций. Данные уничтожаются в течение 30 дней. Отменить отзыв нельзя, но новое согласие можно дать в любое время."

#: templates/participants/consents.html
#, python-format
msgid "%(n)s participant lacks a signature: without it no questionnaire, no matching, no publication."
msgid_plural "%(n)s participants lack a signature: without it no questionnaire, no matching, no publication."
msgstr[0] "%(n)s участнику не хватает подписи: без неё нет ни анкет, ни подбора, ни публикаций."
msgstr[1] "%(n)s участникам не хватает подписей: без них нет ни анкет, ни подбора, ни публикаций."
msgstr[2] "%(n)s участникам не хватает подписей: без них нет ни анкет, ни подбора, ни публикаций."

#: templates/participants/consents.html
msgid "Every participant has every consent."
msgstr "Все согласия оформлены."

#: templates/participants/consents.html
msgid "With dates of birth"
msgstr "С датами рождения"

#: templates/participants/consents.html
msgid "Upload signed forms"
msgstr "Загрузить подписанные бланки"

#: templates/participants/consents.html
msgid "Nobody to ask yet"
msgstr "Просить пока некого"

#: templates/participants/consents.html
msgid "Consents are gathered from those who stand in the registers of mentees and mentors."
msgstr "Согласия собирают с тех, кто есть в базах наставляемых и наставников."

#: templates/participants/consents.html templates/participants/import_file.html
#: templates/participants/register.html
msgid "Upload a list"
msgstr "Загрузить список"

#: templates/participants/consents.html
msgid "Surname or number of the form"
msgstr "Фамилия или номер бланка"

#: templates/participants/consents.html
msgid "By document"
msgstr "По документам"

#: templates/participants/consents.html
msgctxt "consent"
msgid "by choice"
msgstr "по желанию"

#: templates/participants/consents.html
msgid "By class"
msgstr "По классам"

#: templates/participants/consents.html
#, python-format
msgid "Up to %(age)s the legal representative signs; from %(age)s the representative and the participant; adults sign for themselves."
msgstr "До %(age)s лет подписывает законный представитель, с %(age)s — представитель и сам участник. Взрослые подписывают за себя."

#: templates/participants/consents.html
msgid "For a minor the legal representative signs; adults sign for themselves."
msgstr "За несовершеннолетнего подписывает законный представитель. Взрослые подписывают за себя."

#: templates/participants/consents.html
msgid "Change the rule"
msgstr "Изменить правило"

#: templates/participants/consents.html
msgid "Texts"
msgstr "Тексты"

#: templates/participants/consents.html
msgid "Texts of consents and who signed which version"
msgstr "Тексты согласий и кто какую редакцию подписал"

#: templates/participants/duplicates/_on_person.html
#: templates/participants/duplicates/list.html
msgid "Duplicates"
msgstr "Повторы"

#: templates/participants/duplicates/_on_person.html
#: templates/participants/duplicates/choose.html
msgid "Merge with another record"
msgstr "Объединить с другой записью"

#: templates/participants/duplicates/_on_person.html
#: templates/participants/duplicates/choose.html
#: templates/participants/duplicates/list.html
msgid "Compare"
msgstr "Сравнить"

#: templates/participants/duplicates/_on_person.html
#: templates/participants/duplicates/list.html
#, python-format
msgid "Merged on %(day)s, can be parted until %(until)s"
msgstr "Объединены %(day)s, разъединить можно до %(until)s"

#: templates/participants/duplicates/_on_person.html
#: templates/participants/duplicates/list.html
msgid "Part again"
msgstr "Разъединить"

#: templates/participants/duplicates/_on_person.html
msgid "No other record looks like this one."
msgstr "Похожих записей нет."

#: templates/participants/duplicates/choose.html
msgid "Name of the other record"
msgstr "Фамилия или имя в другой записи"

#: templates/participants/duplicates/choose.html
#: templates/participants/duplicates/list.html
msgid "Another record"
msgstr "Другая запись"

#: templates/participants/duplicates/choose.html
msgid "Nobody is found"
msgstr "Никого не нашли"

#: templates/participants/duplicates/choose.html
msgid "Try the surname alone."
msgstr "Попробуйте одну фамилию."

#: templates/participants/duplicates/choose.html
msgid "No other record looks like this one"
msgstr "Похожих записей нет"

#: templates/participants/duplicates/choose.html
msgid "If you know of one, find it by name."
msgstr "Если вы знаете о повторе, найдите его по имени."

#: templates/participants/duplicates/compare.html
msgid "Are they one person?"
msgstr "Это один человек?"

#: templates/participants/duplicates/compare.html
msgid "The left record stays and takes over everything from the right one. For 30 days the two can be parted again."
msgstr "Первая запись останется и возьмёт себе всё из второй. В течение 30 дней их можно разъединить."

#: templates/participants/duplicates/compare.html
msgid "Keep the other record"
msgstr "Оставить другую"

#: templates/participants/duplicates/compare.html
msgid "What the two records say"
msgstr "Что сказано в двух записях"

#: templates/participants/duplicates/compare.html
msgctxt "of a person"
msgid "Fact"
msgstr "Сведения"

#: templates/participants/duplicates/compare.html
msgctxt "record"
msgid "Stays"
msgstr "Останется"

#: templates/participants/duplicates/compare.html
msgid "Goes into it"
msgstr "Войдёт в неё"

#: templates/participants/duplicates/compare.html
#: templates/participants/import_columns.html
msgid "empty"
msgstr "пусто"

#: templates/participants/duplicates/compare.html
msgctxt "fact"
msgid "the same"
msgstr "то же самое"

#: templates/participants/duplicates/compare.html
msgid "With it go"
msgstr "Что к ней относится"

#: templates/participants/duplicates/compare.html
msgid "These are different people"
msgstr "Это разные люди"

#: templates/participants/duplicates/compare.html
msgid "Merge into one record"
msgstr "Объединить в одну запись"

#: templates/participants/duplicates/list.html
msgid "Records of the school that may be of one person: the name sounds alike, and the day of birth or the class do not contradict."
msgstr "Записи школы, которые могут быть об одном человеке: имена похожи, а дата рождения и класс этому не противоречат."

#: templates/participants/duplicates/list.html
msgid "Probable duplicates"
msgstr "Возможные повторы"

#: templates/participants/duplicates/list.html
msgid "One record"
msgstr "Одна запись"

#: templates/participants/duplicates/list.html
msgid "Different people"
msgstr "Разные люди"

#: templates/participants/duplicates/list.html
msgid "No duplicates are found"
msgstr "Повторов не нашлось"

#: templates/participants/duplicates/list.html
msgid "Each person of the registers stands here once. If you know better, open a person and merge with another record."
msgstr "Каждый человек записан один раз. Если вы знаете о повторе, откройте карточку человека и объедините её с другой записью."

#: templates/participants/duplicates/list.html
msgid "Merged in the last 30 days"
msgstr "Объединены за последние 30 дней"

#: templates/participants/duplicates/list.html
msgctxt "different people"
msgid "Take back"
msgstr "Вернуть в повторы"

#: templates/participants/erasing/_section.html
#: templates/participants/erasing/ask.html
#: templates/participants/erasing/erasure.html
msgid "Destroying the data"
msgstr "Уничтожение данных"

#: templates/participants/erasing/_section.html
msgid "They ask to destroy the data"
msgstr "Просят уничтожить данные"

#: templates/participants/erasing/_sorts.html
msgid "Texts of others that name the person: the name is taken out"
msgstr "Тексты других людей, где назван человек: имя убирается"

#: templates/participants/erasing/ask.html
msgid "Somebody has asked the school to destroy what it keeps on the person. Nothing is destroyed yet: next you see what would go and what stays."
msgstr "Школу попросили уничтожить то, что она хранит о человеке. Пока ничего не уничтожается: дальше вы увидите, что исчезнет и что останется."

#: templates/participants/erasing/ask.html
msgid "See what would go"
msgstr "Посмотреть, что исчезнет"

#: templates/participants/erasing/due.html
#: templates/participants/erasing/list.html
msgid "The period is over"
msgstr "Срок хранения истёк"

#: templates/participants/erasing/due.html
#: templates/participants/erasing/erasure.html
#: templates/participants/erasing/list.html
msgid "Destroying personal data"
msgstr "Уничтожение персональных данных"

#: templates/participants/erasing/due.html
msgid "Their last programmes ended long ago. Open a name to see what would go, or to note why it has to stay."
msgstr "Их последние программы давно закончились. Откройте имя, чтобы увидеть, что исчезнет, или записать, почему данные нужно оставить."

#: templates/participants/erasing/due.html
#: templates/participants/erasing/list.html
msgctxt "by what day"
msgid "Destroy"
msgstr "Срок"

#: templates/participants/erasing/due.html
#, python-format
msgid "Destroy the data of %(n)s person"
msgid_plural "Destroy the data of %(n)s people"
msgstr[0] "Уничтожить данные %(n)s человека"
msgstr[1] "Уничтожить данные %(n)s человек"
msgstr[2] "Уничтожить данные %(n)s человек"

#: templates/participants/erasing/due.html
msgid "One act is made for all of them. Nothing brings the data back."
msgstr "На всех составляется один акт. Вернуть данные будет нельзя."

#: templates/participants/erasing/due.html
#: templates/participants/erasing/erasure.html
msgid "Destroy the data"
msgstr "Уничтожить данные"

#: templates/participants/erasing/due.html
msgid "Nobody is due"
msgstr "Ни у кого срок не истёк"

#: templates/participants/erasing/due.html
msgid "Nobody's retention period is over."
msgstr "Сроки хранения пока ни у кого не истекли."

#: templates/participants/erasing/erasure.html
msgid "Somebody else of the school has the same name. Texts of others can not tell the two apart and stay as they are: look through minutes and messages yourself."
msgstr "В школе есть полный тёзка. В текстах других людей их не различить, поэтому имя там останется: просмотрите протоколы и сообщения сами."

#: templates/participants/erasing/erasure.html
msgid "Will be destroyed"
msgstr "Будет уничтожено"

#: templates/participants/erasing/erasure.html
msgid "Will lose the name and the words; is still counted"
msgstr "Останется без имени и слов, только для подсчётов"

#: templates/participants/erasing/erasure.html
msgid "Stays: the law asks for it"
msgstr "Останется: требует закон"

#: templates/participants/erasing/erasure.html
msgid "Why the data stay"
msgstr "Почему данные остаются"

#: templates/participants/erasing/erasure.html
msgid "Destroyed"
msgstr "Уничтожено"

#: templates/participants/erasing/erasure.html
msgid "Without a name, for counts"
msgstr "Без имени, для подсчётов"

#: templates/participants/erasing/erasure.html
msgctxt "data"
msgid "Destroy"
msgstr "Уничтожить"

#: templates/participants/erasing/erasure.html
msgid "Nothing brings the data back. The pair ends, the person leaves the register, the act goes to the director for signature."
msgstr "Вернуть данные будет нельзя. Пара завершится, человек выйдет из реестра, акт уйдёт директору на подпись."

#: templates/participants/erasing/erasure.html
msgid "Something has to stay"
msgstr "Что-то нужно оставить"

#: templates/participants/erasing/erasure.html
msgid "Note the reason"
msgstr "Записать причину"

#: templates/participants/erasing/erasure.html
#: templates/participants/erasing/list.html
msgctxt "paper"
msgid "Act"
msgstr "Акт"

#: templates/participants/erasing/erasure.html
msgid "Kept for three years together with the extract of the log. A number stands in it instead of the name."
msgstr "Хранится три года вместе с выгрузкой из журнала. Вместо имени в нём номер."

#: templates/participants/erasing/erasure.html
#: templates/participants/erasing/list.html
msgid "Extract of the log"
msgstr "Выгрузка из журнала"

#: templates/participants/erasing/erasure.html
msgid "To the person's page"
msgstr "К карточке человека"

#: templates/participants/erasing/erasure.html
msgid "What the product can not reach"
msgstr "До чего система не дотянется"

#: templates/participants/erasing/erasure.html
msgid "Paper in folders, files already downloaded or sent, backups until they run out, photographs in published practices. Destroy them by hand."
msgstr "Бумаги в папках, уже скачанные и отправленные файлы, резервные копии до конца их срока, фотографии в опубликованных практиках. Их уничтожьте сами."

#: templates/participants/erasing/list.html
msgid "After a withdrawn consent the law gives 30 days. Numbers and totals stay, names and words go."
msgstr "После отзыва согласия закон даёт 30 дней. Числа и итоги остаются, имена и слова исчезают."

#: templates/participants/erasing/list.html
msgid "To be destroyed"
msgstr "Уничтожить"

#: templates/participants/erasing/list.html
msgctxt "destruction of data"
msgid "Decided"
msgstr "Решено"

#: templates/participants/erasing/list.html
msgid "Nothing was decided yet"
msgstr "Решений пока нет"

#: templates/participants/erasing/list.html
msgid "Acts on destroyed data gather here; they are kept for three years."
msgstr "Здесь собираются акты об уничтожении; они хранятся три года."

#: templates/participants/erasing/list.html
msgid "There is nothing to destroy"
msgstr "Уничтожать нечего"

#: templates/participants/erasing/list.html
msgid "When somebody withdraws a consent to the processing of data, the task appears here with its term of 30 days."
msgstr "Когда кто-нибудь отзовёт согласие на обработку данных, здесь появится задача со сроком 30 дней."

#: templates/participants/erasing/list.html
#, python-format
msgid "%(n)s person: the last programme ended long ago."
msgid_plural "%(n)s people: their last programmes ended long ago."
msgstr[0] "%(n)s человек: последняя программа давно закончилась."
msgstr[1] "%(n)s человека: последние программы давно закончились."
msgstr[2] "%(n)s человек: последние программы давно закончились."

#: templates/participants/erasing/list.html
msgid "Look at all and destroy"
msgstr "Посмотреть всех и уничтожить"

#: templates/participants/erasing/list.html
msgid "How long data are kept"
msgstr "Сколько хранятся данные"

#: templates/participants/erasing/list.html
#, python-format
msgid "%(n)s day"
msgid_plural "%(n)s days"
msgstr[0] "%(n)s день"
msgstr[1] "%(n)s дня"
msgstr[2] "%(n)s дней"

#: templates/participants/erasing/list.html
#: templates/roadmap/evidence_folder.html
msgid "by itself"
msgstr "автоматически"

#: templates/participants/erasing/list.html
msgid "On the first of each month those whose period is over are put on this list. Nothing but technical left-overs goes without your word."
msgstr "Первого числа каждого месяца сюда попадают те, у кого срок истёк. Без вашего решения удаляются только технические остатки."

#: templates/participants/erasing/list.html
msgid "Look now"
msgstr "Проверить сейчас"

#: templates/participants/erasing/list.html templates/participants/exports.html
msgid "Journal of downloads"
msgstr "Журнал выгрузок"

#: templates/participants/expert.html
msgid "Take off the list"
msgstr "Убрать из списка"

#: templates/participants/experts.html
msgid "Those who teach the mentors and whom they may ask."
msgstr "Кто учит наставников и у кого они могут спросить совета."

#: templates/participants/experts.html
#, python-format
msgid "The plan asks for at least %(count)s."
msgid_plural "The plan asks for at least %(count)s."
msgstr[0] "План просит не меньше %(count)s эксперта."
msgstr[1] "План просит не меньше %(count)s экспертов."
msgstr[2] "План просит не меньше %(count)s экспертов."

#: templates/participants/experts.html
msgid "With contacts"
msgstr "С контактами"

#: templates/participants/experts.html
msgid "Note the consent"
msgstr "Отметить согласие"

#: templates/participants/experts.html
msgid "No experts yet"
msgstr "Экспертов пока нет"

#: templates/participants/experts.html
msgid "Look among colleagues of other schools, institutes and companies, graduates and parents. The roadmap counts those who agreed."
msgstr "Ищите среди коллег из других школ, институтов и предприятий, выпускников и родителей. Дорожная карта считает тех, кто согласился."

#: templates/participants/experts.html
msgid "Agreed"
msgstr "Согласились"

#: templates/participants/experts.html
msgid "Add an expert"
msgstr "Добавить эксперта"

#: templates/participants/export_purpose.html
msgid "With phones, e-mails and dates of birth. Without a purpose the same list is given out with them masked."
msgstr "С телефонами, почтой и датами рождения. Без цели тот же список выдаётся со скрытыми контактами."

#: templates/participants/export_purpose.html
msgid "Download in full"
msgstr "Выгрузить полностью"

#: templates/participants/exports.html
msgid "Who took which list of people, when and for what."
msgstr "Кто, когда и зачем выгружал списки людей."

#: templates/participants/exports.html
msgctxt "list"
msgid "What"
msgstr "Что выгружено"

#: templates/participants/exports.html
msgid "Purpose"
msgstr "Цель"

#: templates/participants/exports.html
msgid "Nobody has taken a list yet"
msgstr "Списки ещё не выгружали"

#: templates/participants/exports.html
msgid "Every download of a register, of consents or of a person's data is written down here."
msgstr "Здесь записывается каждая выгрузка реестра, согласий и данных о человеке."

#: templates/participants/gathering.html
msgid "Sheet to sign on (PDF)"
msgstr "Лист регистрации (PDF)"

#: templates/participants/gathering.html
msgctxt "gathering"
msgid "Change"
msgstr "Изменить"

#: templates/participants/gathering.html templates/participants/invitation.html
#, python-format
msgid "Cancelled. %(note)s"
msgstr "Отменено. %(note)s"

#: templates/participants/gathering.html
#, python-format
msgid "%(n)s person was told otherwise: another date, another place, or that it takes place."
msgid_plural "%(n)s people were told otherwise: another date, another place, or that it takes place."
msgstr[0] "%(n)s человек знает другое: иное время или место, либо не знает об отмене."
msgstr[1] "%(n)s человека знают другое: иное время или место, либо не знают об отмене."
msgstr[2] "%(n)s человек знают другое: иное время или место, либо не знают об отмене."

#: templates/participants/gathering.html
#: templates/participants/selection/day.html
msgid "Tell them"
msgstr "Сообщить им"

#: templates/participants/gathering.html
msgid "What is announced"
msgstr "Текст объявления"

#: templates/participants/gathering.html
msgid "Invite others"
msgstr "Пригласить ещё"

#: templates/participants/gathering.html
msgid "Add to the list"
msgstr "Добавить в список"

#: templates/participants/gathering_cancel.html
msgid "Cancel the gathering"
msgstr "Отменить встречу"

#: templates/participants/gathering_cancel.html
#, python-format
msgid "%(n)s person was told of it."
msgid_plural "%(n)s people were told of it."
msgstr[0] "О ней сообщили %(n)s человеку."
msgstr[1] "О ней сообщили %(n)s людям."
msgstr[2] "О ней сообщили %(n)s людям."

#: templates/participants/gathering_form.html
msgid "Saving tells nobody: invitations are sent from the next page."
msgstr "Сохранение никого не оповещает: приглашения отправляют со следующей страницы."

#: templates/participants/gathering_letters/invitation.txt
msgid "This does not take place:"
msgstr "Не состоится:"

#: templates/participants/gathering_letters/invitation.txt
#, python-format
msgid "%(school)s announces:"
msgstr "%(school)s сообщает:"

#: templates/participants/gathering_letters/invitation.txt
msgid "The date or the place has changed. You are invited:"
msgstr "Изменилось время или место. Приглашаем:"

#: templates/participants/gathering_letters/invitation.txt
#, python-format
msgid "%(school)s invites you:"
msgstr "%(school)s приглашает:"

#: templates/participants/gathering_letters/invitation.txt
msgid "Will you come? Answer here:"
msgstr "Ответить, сможете ли прийти:"

#: templates/participants/gathering_letters/invitation.txt
#: templates/participants/selection/invitation.txt
msgid "For your calendar:"
msgstr "Добавить в календарь:"

#: templates/participants/gathering_protocol.html
msgid "Who was there stands in the protocol by itself. Decisions: one a line, the paper numbers them."
msgstr "Присутствующие попадут в протокол сами. Решения пишите по одному в строке: номера проставит документ."

#: templates/participants/gathering_protocol.html
msgid "Head of the protocol"
msgstr "Начало протокола"

#: templates/participants/gathering_protocol.html
#, python-format
msgid "Question %(n)s"
msgstr "Вопрос %(n)s"

#: templates/participants/gathering_protocol.html
msgid "One more question"
msgstr "Ещё один вопрос"

#: templates/participants/gathering_protocol.html
msgid "Place in the agenda"
msgstr "Место в повестке"

#: templates/participants/gathering_protocol.html
msgid "Remove this question"
msgstr "Убрать этот вопрос"

#: templates/participants/gathering_protocol.html
msgid "Save and add a question"
msgstr "Сохранить и добавить вопрос"

#: templates/participants/gathering_protocol.html
msgid "Save the protocol"
msgstr "Сохранить протокол"

#: templates/participants/gathering_tell.html
msgid "Who is told"
msgstr "Кому сообщить"

#: templates/participants/gathering_tell.html
#: templates/participants/invitation.html
msgid "What is told"
msgstr "Что сообщается"

#: templates/participants/gathering_tell.html
#, python-format
msgid "%(n)s person is told"
msgid_plural "%(n)s people are told"
msgstr[0] "Сообщение получит %(n)s человек"
msgstr[1] "Сообщение получат %(n)s человека"
msgstr[2] "Сообщение получат %(n)s человек"

#: templates/participants/gathering_tell.html
msgid "How"
msgstr "Как"

#: templates/participants/gathering_tell.html
#: templates/participants/selection/tell.html
#, python-format
msgid "Tell %(n)s person"
msgid_plural "Tell %(n)s people"
msgstr[0] "Сообщить %(n)s человеку"
msgstr[1] "Сообщить %(n)s людям"
msgstr[2] "Сообщить %(n)s людям"

#: templates/participants/gathering_tell.html
msgid "There is nobody to tell"
msgstr "Сообщать некому"

#: templates/participants/gathering_tell.html
msgid "Everybody who has an account or an e-mail knows already."
msgstr "Все, у кого есть учётная запись или почта, уже знают."

#: templates/participants/gathering_tell.html
msgid "Back to the gathering"
msgstr "К мероприятию"

#: templates/participants/gathering_tell.html
#, python-format
msgid "%(n)s person can be told only on paper"
msgid_plural "%(n)s people can be told only on paper"
msgstr[0] "%(n)s человеку можно сообщить только на бумаге"
msgstr[1] "%(n)s людям можно сообщить только на бумаге"
msgstr[2] "%(n)s людям можно сообщить только на бумаге"

#: templates/participants/gathering_tell.html
#, python-format
msgid "%(n)s person knows already and is left in peace."
msgid_plural "%(n)s people know already and are left in peace."
msgstr[0] "%(n)s человек уже знает, ему повторно не сообщаем."
msgstr[1] "%(n)s человека уже знают, им повторно не сообщаем."
msgstr[2] "%(n)s человек уже знают, им повторно не сообщаем."

#: templates/participants/gatherings.html
msgid "Group meetings, councils, training, ceremonies: who was invited and who came."
msgstr "Групповые встречи, советы, обучение, торжества: кто приглашён и кто пришёл."

#: templates/participants/gatherings.html
msgid "Plan a gathering"
msgstr "Запланировать встречу"

#: templates/participants/gatherings.html
msgid "Gathering"
msgstr "Встреча"

#: templates/participants/gatherings.html
#, python-format
msgid "%(total)s invited"
msgid_plural "%(total)s invited"
msgstr[0] "приглашён %(total)s"
msgstr[1] "приглашены %(total)s"
msgstr[2] "приглашены %(total)s"

#: templates/participants/gatherings.html
msgid "No gatherings yet"
msgstr "Общих встреч пока нет"

#: templates/participants/gatherings.html
msgid "Plan a group meeting, a training session or a council: the list of those invited is filled in from the registers."
msgstr "Запланируйте групповую встречу, занятие или совет: список приглашённых заполнится из баз."

#: templates/participants/import_at_work.html
#: templates/participants/import_check.html
msgid "Check of the list"
msgstr "Проверка списка"

#: templates/participants/import_at_work.html
#: templates/participants/import_check.html
#: templates/participants/import_columns.html
#: templates/participants/import_done.html
msgid "Upload of a list"
msgstr "Загрузка списка"

#: templates/participants/import_at_work.html
#: templates/participants/import_check.html
#: templates/participants/import_file.html
msgid "Upload of a list from a file"
msgstr "Загрузка списка из файла"

#: templates/participants/import_columns.html
msgid "Columns of the list"
msgstr "Столбцы списка"

#: templates/participants/import_columns.html
msgid "Which column is which"
msgstr "Какой столбец что значит"

#: templates/participants/import_columns.html
#, python-format
msgid "The file has no column that was recognised as «%(names)s». Choose it below, or correct the heading in the file."
msgstr "В файле не нашлось столбца «%(names)s». Укажите его ниже или поправьте заголовок в файле."

#: templates/participants/import_columns.html
#, python-format
msgid "No column was recognised as «%(names)s». If the file has it, name it below; without it people are entered and it is asked of them later."
msgstr "Не нашли столбец «%(names)s». Если он есть в файле, укажите его ниже; без него люди попадут в базу, а спросить их можно позже, анкетой."

#: templates/participants/import_columns.html
msgid "Sheet"
msgstr "Лист"

#: templates/participants/import_columns.html
msgid "all with the same columns"
msgstr "все с такими же столбцами"

#: templates/participants/import_columns.html
msgid "Row with the names of the columns"
msgstr "Строка с названиями столбцов"

#: templates/participants/import_columns.html
msgid "Read again"
msgstr "Прочитать заново"

#: templates/participants/import_columns.html
msgid "0 when the table has no such row."
msgstr "0, если такой строки в таблице нет."

#: templates/participants/import_columns.html
msgid "Column of the file"
msgstr "Столбец файла"

#: templates/participants/import_columns.html
msgid "What stands in it"
msgstr "Что в нём"

#: templates/participants/import_columns.html
msgid "What we load it as"
msgstr "Что это для нас"

#: templates/participants/import_columns.html
msgid "Values"
msgstr "Значения"

#: templates/participants/import_columns.html
msgid "do not load"
msgstr "не загружать"

#: templates/participants/import_columns.html
msgid "guessed by its words: check it"
msgstr "поняли по словам заголовка — проверьте"

#: templates/participants/import_columns.html
msgid "What you choose is remembered: the next list with these columns is understood at once."
msgstr "Ваш выбор запомнится: следующий список с такими столбцами будет понят сразу."

#: templates/participants/import_columns.html
msgid "Another file"
msgstr "Другой файл"

#: templates/participants/import_columns.html
msgid "Check the rows"
msgstr "Проверить строки"

#: templates/participants/import_done.html
msgid "The list is loaded"
msgstr "Список загружен"

#: templates/participants/import_done.html
msgid "The upload is undone"
msgstr "Загрузка отменена"

#: templates/participants/import_done.html
msgid "record added"
msgid_plural "records added"
msgstr[0] "запись добавлена"
msgstr[1] "записи добавлены"
msgstr[2] "записей добавлено"

#: templates/participants/import_done.html
msgid "record updated"
msgid_plural "records updated"
msgstr[0] "запись обновлена"
msgstr[1] "записи обновлены"
msgstr[2] "записей обновлено"

#: templates/participants/import_done.html
msgid "was there already"
msgid_plural "were there already"
msgstr[0] "была в базе без изменений"
msgstr[1] "были в базе без изменений"
msgstr[2] "были в базе без изменений"

#: templates/participants/import_done.html
msgid "pair proposed"
msgid_plural "pairs proposed"
msgstr[0] "пара предложена"
msgstr[1] "пары предложены"
msgstr[2] "пар предложено"

#: templates/participants/import_done.html
msgid "row was not loaded"
msgid_plural "rows were not loaded"
msgstr[0] "строка не загружена"
msgstr[1] "строки не загружены"
msgstr[2] "строк не загружено"

#: templates/participants/import_done.html
msgid "What this upload added was removed, what it changed has its old values again."
msgstr "Добавленное этой загрузкой убрано, изменённому возвращены прежние значения."

#: templates/participants/import_done.html
msgid "These people stay: work has gone on with them since — consents, questionnaires, pairs, accounts or corrections."
msgstr "Эти люди остались: с ними уже начата работа — есть согласия, анкеты, пары, учётные записи или правки."

#: templates/participants/import_done.html
#, python-format
msgid "and %(counter)s more"
msgid_plural "and %(counter)s more"
msgstr[0] "и ещё %(counter)s"
msgstr[1] "и ещё %(counter)s"
msgstr[2] "и ещё %(counter)s"

#: templates/participants/import_done.html
#, python-format
msgid "%(counter)s value was changed by hand since and stays as it is."
msgid_plural "%(counter)s values were changed by hand since and stay as they are."
msgstr[0] "%(counter)s значение с тех пор изменили вручную, оно осталось как есть."
msgstr[1] "%(counter)s значения с тех пор изменили вручную, они остались как есть."
msgstr[2] "%(counter)s значений с тех пор изменили вручную, они остались как есть."

#: templates/participants/import_done.html
#, python-format
msgid "Somebody has dealt with %(counter)s pair since: it stays."
msgid_plural "Somebody has dealt with %(counter)s pairs since: they stay."
msgstr[0] "С %(counter)s парой с тех пор уже работали, она остаётся."
msgstr[1] "С %(counter)s парами с тех пор уже работали, они остаются."
msgstr[2] "С %(counter)s парами с тех пор уже работали, они остаются."

#: templates/participants/import_done.html
msgid "Undo this upload"
msgstr "Отменить загрузку"

#: templates/participants/import_done.html
msgid "Upload another file"
msgstr "Загрузить другой файл"

#: templates/participants/import_done.html
msgid "To the register"
msgstr "К базе"

#: templates/participants/import_file.html
msgid "A table from Excel or another program: .xlsx, .xls, .ods, .csv or .tsv, up to 20 MB. Nothing is loaded until you have looked at every row."
msgstr "Таблица из Excel или другой программы: .xlsx, .xls, .ods, .csv или .tsv, до 20 МБ. Ничего не загрузится, пока вы не проверите строки."

#: templates/participants/import_file.html
msgid "Check the file"
msgstr "Проверить файл"

#: templates/participants/import_file.html templates/participants/register.html
msgid "Download a sample file"
msgstr "Скачать образец"

#: templates/participants/import_file.html
msgid "Earlier uploads"
msgstr "Прежние загрузки"

#: templates/participants/import_file.html
msgid "Which columns are understood"
msgstr "Какие столбцы мы понимаем"

#: templates/participants/import_file.html
msgid "Their order does not matter, and the names may differ: “Full name”, “Pupil's full name”, “Surname” and “Name” apart. Contacts of a parent may stand in one cell."
msgstr "Порядок любой, названия могут отличаться: «ФИО», «ФИО ученика», «Фамилия» и «Имя» отдельно. Имя и телефон родителя могут стоять в одной ячейке."

#: templates/participants/import_file.html
msgid "A class list with parents will do as well: the class may stand above the rows or name the sheet, mother and father may have columns of their own, and needs can be asked later by questionnaire."
msgstr "Подойдёт и список класса с родителями: класс может стоять над строками или в названии листа, у матери и отца могут быть свои столбцы, а запросы можно собрать позже анкетой."

#: templates/participants/invitation.html
msgid "Answer to the invitation"
msgstr "Ответ на приглашение"

#: templates/participants/invitation.html
msgid "The answer is noted: “I will come”."
msgstr "Ответ принят: «Приду»."

#: templates/participants/invitation.html
msgid "The answer is noted: “I can not”."
msgstr "Ответ принят: «Не смогу»."

#: templates/participants/invitation.html
msgid "The organiser sees your answer and knows how many places to prepare."
msgstr "По ответам организатор поймёт, сколько нужно мест."

#: templates/participants/long_term_register.html
msgid "Mentors who stay from year to year by their own permission, as long as it is valid."
msgstr "Наставники, которые остаются из года в год по своему согласию, пока оно действует."

#: templates/participants/long_term_register.html
#: templates/participants/programme_register.html
#: templates/participants/register.html
msgid "Register"
msgstr "База"

#: templates/participants/long_term_register.html
msgid "Nobody is kept yet"
msgstr "Пока никого нет"

#: templates/participants/long_term_register.html
msgid "A mentor gives the permission in the cabinet, or signs it on paper and the curator records it on the mentor's page."
msgstr "Согласие наставник даёт в личном кабинете или подписывает на бумаге, а куратор отмечает его на странице наставника."

#: templates/participants/mark.html
msgid "Look who is meant; nothing is sent to anybody."
msgstr "Проверьте, кого это касается. Никому ничего не отправляется."

#: templates/participants/mark.html
#, python-format
msgid "%(counter)s person gets the mark"
msgid_plural "%(counter)s people get the mark"
msgstr[0] "Отметку получит %(counter)s человек"
msgstr[1] "Отметку получат %(counter)s человека"
msgstr[2] "Отметку получат %(counter)s человек"

#: templates/participants/person.html
msgctxt "of a person"
msgid "All data"
msgstr "Все данные"

#: templates/participants/person.html
msgctxt "person"
msgid "Change"
msgstr "Изменить"

#: templates/participants/person.html
msgid "Way in the programme"
msgstr "Путь в программе"

#: templates/participants/person.html
#, python-format
msgid "from the application of %(day)s"
msgstr "из анкеты %(day)s"

#: templates/participants/person.html
msgid "Nothing is written yet. The mentor's questionnaire fills this in."
msgstr "Пока ничего не записано. Это заполнит анкета наставника."

#: templates/participants/person.html
msgid "Nothing is written yet. The mentee's questionnaire fills this in."
msgstr "Пока ничего не записано. Это заполнит анкета наставляемого."

#: templates/participants/person.html
msgid "Change the record"
msgstr "Изменить запись"

#: templates/participants/person.html
msgid "Reopen the participation"
msgstr "Возобновить участие"

#: templates/participants/person.html
msgid "Takes part in no programme"
msgstr "Не участвует ни в одной программе"

#: templates/participants/person.html
msgid "Add the person to a register: mentees and mentors are two registers."
msgstr "Внесите человека в базу наставляемых или наставников."

#: templates/participants/person.html
msgctxt "guardian"
msgid "Add"
msgstr "Добавить"

#: templates/participants/person.html
#, python-format
msgid "Change: %(name)s"
msgstr "Изменить: %(name)s"

#: templates/participants/person.html
msgctxt "guardian"
msgid "Change"
msgstr "Изменить"

#: templates/participants/person.html
msgid "Nobody is named yet: without a parent there is nobody to ask for consent."
msgstr "Пока никто не указан: без родителя не у кого спросить согласие."

#: templates/participants/person.html
msgid "no own phone or e-mail: a printed sheet is used"
msgstr "своих телефона и почты нет: даём печатный лист"

#: templates/participants/personal_data.html
msgid "Everything kept on the person here: to be handed over when they, or the parents of a child, ask for it."
msgstr "Всё, что здесь хранится о человеке: выдаётся по его просьбе или по просьбе родителей ребёнка."

#: templates/participants/personal_data.html
msgid "The archive holds a document to read and print, the same for machines, and scans of the consents."
msgstr "В архиве — документ для чтения и печати, те же данные в машиночитаемом виде и сканы согласий."

#: templates/participants/personal_data.html
msgid "Special attention is not in it: the curator hands it over."
msgstr "Сведений об особом внимании в нём нет: их выдаёт куратор."

#: templates/participants/personal_data.html
msgid "Download the archive"
msgstr "Скачать архив"

#: templates/participants/pile.html templates/participants/pile_at_work.html
#: templates/participants/pile_upload.html
msgid "A pile of signed forms"
msgstr "Пачка подписанных бланков"

#: templates/participants/pile.html
msgid "The forms are recorded. If something is wrong, take the records back, mend them and record again."
msgstr "Бланки записаны. Если что-то не так, отмените запись, исправьте и запишите снова."

#: templates/participants/pile.html
#, python-format
msgid "%(n)s form was not read: say whose it is, or leave it out. The rest is ready."
msgid_plural "%(n)s forms were not read: say whose they are, or leave them out. The rest is ready."
msgstr[0] "Не прочитан %(n)s бланк: укажите, чей он, или пропустите. Остальные готовы."
msgstr[1] "Не прочитаны %(n)s бланка: укажите, чьи они, или пропустите. Остальные готовы."
msgstr[2] "Не прочитано %(n)s бланков: укажите, чьи они, или пропустите. Остальные готовы."

#: templates/participants/pile.html
#, python-format
msgid "%(n)s form is read. Look at the signatures and record it."
msgid_plural "%(n)s forms are read. Look at the signatures and record them all."
msgstr[0] "Прочитан %(n)s бланк. Посмотрите на подписи и запишите его."
msgstr[1] "Прочитаны %(n)s бланка. Посмотрите на подписи и запишите все сразу."
msgstr[2] "Прочитано %(n)s бланков. Посмотрите на подписи и запишите все сразу."

#: templates/participants/pile.html
#, python-format
msgid "%(file)s was not taken: %(why)s"
msgstr "%(file)s не принят: %(why)s"

#: templates/participants/pile.html
#, python-format
msgid "Record %(n)s form"
msgid_plural "Record %(n)s forms"
msgstr[0] "Записать %(n)s бланк"
msgstr[1] "Записать %(n)s бланка"
msgstr[2] "Записать %(n)s бланков"

#: templates/participants/pile.html
msgid "Keep what I have changed"
msgstr "Сохранить изменения"

#: templates/participants/pile.html
#, python-format
msgid "%(n)s is left out"
msgid_plural "%(n)s are left out"
msgstr[0] "%(n)s пропущен"
msgstr[1] "%(n)s пропущено"
msgstr[2] "%(n)s пропущено"

#: templates/participants/pile.html
msgid "Take the records back"
msgstr "Отменить запись"

#: templates/participants/pile.html
#, python-format
msgid "Page: %(source)s"
msgstr "Страница: %(source)s"

#: templates/participants/pile.html
msgid "The code is not read"
msgstr "Код не прочитан"

#: templates/participants/pile.html
#, python-format
msgid "No. %(n)s in the pile"
msgstr "№ %(n)s в пачке"

#: templates/participants/pile.html
#, python-format
msgid "Signed already: %(who)s"
msgstr "Уже подписано: %(who)s"

#: templates/participants/pile.html
msgid "Whose form it is"
msgstr "Чей это бланк"

#: templates/participants/pile.html
msgid "Surname and name"
msgstr "Фамилия и имя"

#: templates/participants/pile.html
msgid "Which document"
msgstr "Какой документ"

#: templates/participants/pile.html
msgid "processing of data"
msgstr "обработка данных"

#: templates/participants/pile.html
#, python-format
msgid "Who has signed: %(name)s"
msgstr "Кто подписал: %(name)s"

#: templates/participants/pile.html
msgid "the guardian has signed"
msgstr "представитель подписал"

#: templates/participants/pile.html
msgid "Which guardian"
msgstr "Какой представитель"

#: templates/participants/pile.html
msgid "the participant has signed"
msgstr "участник подписал"

#: templates/participants/pile.html
#, python-format
msgid "Say %(what)s"
msgstr "Укажите: %(what)s"

#: templates/participants/pile.html
msgid "leave out"
msgstr "пропустить"

#: templates/participants/pile.html
msgid "left out"
msgstr "пропущен"

#: templates/participants/pile.html
msgid "No page could be read"
msgstr "Ни одной страницы прочитать не удалось"

#: templates/participants/pile.html
msgid "Why stands above. Photograph the forms once more and upload them."
msgstr "Почему — сказано выше. Сфотографируйте бланки ещё раз и загрузите."

#: templates/participants/pile_upload.html
msgid "Photograph the forms one after another, or put the pile through a scanner into one PDF. By the code on each form the product finds whose it is; nothing is recorded until you have looked."
msgstr "Сфотографируйте бланки один за другим или пропустите пачку через сканер в один PDF. По коду на бланке видно, чей он; ничего не записывается, пока вы не посмотрите."

#: templates/participants/pile_upload.html
msgid "Photographs JPG, PNG or WebP, and PDF files of many pages; up to 100 files of 20 MB."
msgstr "Фотографии JPG, PNG или WebP и многостраничные PDF; до 100 файлов по 20 МБ."

#: templates/participants/pile_upload.html
msgid "Read the forms"
msgstr "Прочитать бланки"

#: templates/participants/pile_upload.html
msgid "Earlier piles"
msgstr "Прежние пачки"

#: templates/participants/pile_upload.html
msgid "So that the code is read"
msgstr "Чтобы код прочитался"

#: templates/participants/pile_upload.html
msgid "The whole page is in the picture, its code in the lower corner too."
msgstr "В кадре вся страница, и код в нижнем углу тоже."

#: templates/participants/pile_upload.html
msgid "Tilted, upside down or a little dark is no matter; blurred is."
msgstr "Наклон, перевёрнутый лист и полумрак не мешают; мешает смазанный снимок."

#: templates/participants/pile_upload.html
msgid "A back side without a code joins its form when you type the same name."
msgstr "Оборот без кода присоединится к бланку, когда вы впишете то же имя."

#: templates/participants/pile_upload.html
msgid "What is not read stays in the pile: you say whose it is by typing a name."
msgstr "Что не прочиталось, остаётся в пачке: чей это бланк, вы укажете, вписав имя."

#: templates/participants/programme_register.html
msgid "Mentees and their mentors beside each other, as the programme's register is handed in."
msgstr "Наставляемые и их наставники рядом — в таком виде реестр программы и сдают."

#: templates/participants/programme_register.html
#: templates/participants/register.html
msgid "Search by surname, class or need"
msgstr "Поиск по фамилии, классу или запросу"

#: templates/participants/programme_register.html
#: templates/participants/register.html
msgid "Surname, class or need"
msgstr "Фамилия, класс или запрос"

#: templates/participants/register.html
#: templates/participants/sharing/invite.html
#: templates/participants/sharing/loan.html
#: templates/participants/sharing/mentors.html
msgid "Mentors of the municipality"
msgstr "Наставники муниципалитета"

#: templates/participants/register.html
#, python-format
msgid "Duplicates: %(duplicates)s"
msgstr "Повторы: %(duplicates)s"

#: templates/participants/register.html
msgctxt "person"
msgid "Add"
msgstr "Добавить"

#: templates/participants/register.html
#: templates/participants/selection/selection.html
msgid "There are no mentors yet"
msgstr "Наставников пока нет"

#: templates/participants/register.html
msgid "There are no mentees yet"
msgstr "Наставляемых пока нет"

#: templates/participants/register.html
msgid "Upload the school's list of mentors, or add people one by one. Matching needs their competencies and time."
msgstr "Загрузите список наставников или добавьте их по одному. Для подбора нужны компетенции и время."

#: templates/participants/register.html
msgid "Upload the class teachers' lists, or add pupils one by one. Matching needs their names, classes and needs."
msgstr "Загрузите списки классных руководителей или добавьте участников по одному. Для подбора нужны имя, класс и запрос."

#: templates/participants/register.html
msgid "Add by hand"
msgstr "Добавить вручную"

#: templates/participants/register.html
msgid "Saved views"
msgstr "Подборки"

#: templates/participants/register.html templates/participants/saved_view.html
msgid "Save the view"
msgstr "Сохранить подборку"

#: templates/participants/register.html
msgid "Search by surname, class or competency"
msgstr "Поиск по фамилии, классу или компетенции"

#: templates/participants/register.html
msgid "Surname, class or competency"
msgstr "Фамилия, класс или компетенция"

#: templates/participants/register.html
msgctxt "filter"
msgid "Joined"
msgstr "Вошли"

#: templates/participants/register.html
msgctxt "day"
msgid "from"
msgstr "с"

#: templates/participants/register.html
msgid "dd.mm.yyyy"
msgstr "дд.мм.гггг"

#: templates/participants/register.html
msgctxt "day"
msgid "until"
msgstr "по"

#: templates/participants/register.html
#: templates/participants/sharing/mentors.html
msgctxt "filter"
msgid "Show"
msgstr "Показать"

#: templates/participants/register.html
msgid "Rename or remove the view"
msgstr "Изменить подборку"

#: templates/participants/register.html
msgctxt "a list"
msgid "Take out"
msgstr "Выгрузить"

#: templates/participants/register.html
msgid "These columns, .xlsx"
msgstr "Эти столбцы, .xlsx"

#: templates/participants/register.html
msgid "The usual form, .xlsx"
msgstr "Принятая форма, .xlsx"

#: templates/participants/register.html
msgid "These columns, with contacts…"
msgstr "Эти столбцы, с контактами…"

#: templates/participants/register.html
msgid "The usual form, with contacts…"
msgstr "Обычная форма, с контактами…"

#: templates/participants/register_columns.html
msgid "What you tick stands in the list, in the file and on paper, in this order. The name always comes first. Only you see it so."
msgstr "Отмеченное будет в списке, в файле и на бумаге — в этом порядке. ФИО всегда стоит первым. Так видите только вы."

#: templates/participants/register_columns.html
msgid "The usual columns"
msgstr "Обычные столбцы"

#: templates/participants/register_columns.html
msgid "Show these columns"
msgstr "Показать эти столбцы"

#: templates/participants/saved_view.html
msgid "Saved view"
msgstr "Подборка"

#: templates/participants/saved_view.html
msgid "The conditions, the order and the columns are kept, not the people: the list is up to date whenever it is opened."
msgstr "Сохраняются условия, порядок и столбцы, а не люди: когда бы вы ни открыли подборку, список в ней свежий."

#: templates/participants/saved_view.html
msgctxt "view"
msgid "Save"
msgstr "Сохранить"

#: templates/participants/saved_view.html
msgid "Remove the view"
msgstr "Убрать подборку"

#: templates/participants/selection/day.html
#: templates/participants/selection/day_form.html
#: templates/participants/selection/interview.html
#: templates/participants/selection/move.html
#: templates/participants/selection/tell.html
#, python-format
msgid "Interviews on %(day)s"
msgstr "Собеседования %(day)s"

#: templates/participants/selection/day.html
msgid "List (PDF)"
msgstr "Список (PDF)"

#: templates/participants/selection/day.html
msgctxt "day of interviews"
msgid "Change"
msgstr "Изменить"

#: templates/participants/selection/day.html
#, python-format
msgid "marks: %(percent)s %% of the best"
msgstr "отметки: %(percent)s %% от высших"

#: templates/participants/selection/day.html
msgid "knows by the list"
msgstr "знает по списку"

#: templates/participants/selection/day.html
msgctxt "interview"
msgid "told"
msgstr "сообщили"

#: templates/participants/selection/day.html
msgid "Conduct"
msgstr "Провести"

#: templates/participants/selection/day.html
#: templates/participants/selection/interview.html
#: templates/participants/selection/move.html
msgid "Another time"
msgstr "Другое время"

#: templates/participants/selection/day.html
#: templates/participants/selection/interview.html
msgid "Let it take place"
msgstr "Вернуть в назначенные"

#: templates/participants/selection/day.html
#: templates/print/interview_list.html
msgid "Nobody is planned for this day."
msgstr "На этот день никто не назначен."

#: templates/participants/selection/day.html
msgid "Interviews held"
msgstr "Проведено собеседований"

#: templates/participants/selection/day.html
msgid "Who does not know yet"
msgstr "Кто ещё не знает"

#: templates/participants/selection/day.html
#, python-format
msgid "%(n)s person can be told in the product or by e-mail, with the time for the calendar."
msgid_plural "%(n)s people can be told in the product or by e-mail, with the time for the calendar."
msgstr[0] "%(n)s человеку можно сообщить в кабинет или письмом, со временем для календаря."
msgstr[1] "%(n)s людям можно сообщить в кабинет или письмом, со временем для календаря."
msgstr[2] "%(n)s людям можно сообщить в кабинет или письмом, со временем для календаря."

#: templates/participants/selection/day.html
#, python-format
msgid "%(n)s person has neither an account nor an e-mail: show the printed list."
msgid_plural "%(n)s people have neither an account nor an e-mail: show them the printed list."
msgstr[0] "У %(n)s человека нет ни учётной записи, ни почты: покажите печатный список."
msgstr[1] "У %(n)s человек нет ни учётной записи, ни почты: покажите им печатный список."
msgstr[2] "У %(n)s человек нет ни учётной записи, ни почты: покажите им печатный список."

#: templates/participants/selection/day.html
msgid "They have seen the list"
msgstr "Список показан"

#: templates/participants/selection/day.html
msgid "Protocol of interviews (PDF)"
msgstr "Протокол собеседований (PDF)"

#: templates/participants/selection/day.html
msgid "Protocol of interviews (.docx)"
msgstr "Протокол собеседований (.docx)"

#: templates/participants/selection/day.html
msgid "Names, marks and decisions; notes and opinions are not on it."
msgstr "Имена, отметки и решения; заметок и заключений в нём нет."

#: templates/participants/selection/day_form.html
msgid "Day of interviews"
msgstr "День собеседований"

#: templates/participants/selection/day_form.html
msgid "Another place is told anew; nobody is told by saving."
msgstr "О новом месте нужно будет сообщить; при сохранении никому ничего не уходит."

#: templates/participants/selection/interview.html
msgid "Card of the mentor"
msgstr "Карточка наставника"

#: templates/participants/selection/interview.html
msgid "Save the draft"
msgstr "Сохранить черновик"

#: templates/participants/selection/interview.html
msgid "Finish the interview"
msgstr "Завершить собеседование"

#: templates/participants/selection/interview.html
msgid "Psychologist"
msgstr "Психолог"

#: templates/participants/selection/interview.html
msgid "Keep the opinion"
msgstr "Сохранить заключение"

#: templates/participants/selection/interview.html
msgid "No opinion has been written."
msgstr "Заключения пока нет."

#: templates/participants/selection/interview.html
msgid "About the interview"
msgstr "О собеседовании"

#: templates/participants/selection/interview.html
msgctxt "interview"
msgid "Did not come"
msgstr "Неявка"

#: templates/participants/selection/interview.html
msgid "Take the decision back"
msgstr "Отменить решение"

#: templates/participants/selection/interviews.html
msgid "Interviews with mentors"
msgstr "Собеседования с наставниками"

#: templates/participants/selection/interviews.html
#, python-format
msgid "%(n)s mentor has no interview yet."
msgid_plural "%(n)s mentors have no interview yet."
msgstr[0] "Без собеседования пока %(n)s наставник."
msgstr[1] "Без собеседования пока %(n)s наставника."
msgstr[2] "Без собеседования пока %(n)s наставников."

#: templates/participants/selection/interviews.html
msgid "Everybody has an interview planned or behind them."
msgstr "У каждого собеседование назначено или уже прошло."

#: templates/participants/selection/interviews.html
msgctxt "interview"
msgid "Questions"
msgstr "Вопросы"

#: templates/participants/selection/interviews.html
#: templates/participants/selection/plan.html
#: templates/participants/selection/selection.html
msgid "Plan interviews"
msgstr "Назначить собеседования"

#: templates/participants/selection/interviews.html
msgctxt "interviews"
msgid "Held"
msgstr "Проведено"

#: templates/participants/selection/interviews.html
#, python-format
msgid "%(n)s did not come"
msgid_plural "%(n)s did not come"
msgstr[0] "%(n)s неявка"
msgstr[1] "%(n)s неявки"
msgstr[2] "%(n)s неявок"

#: templates/participants/selection/interviews.html
msgid "No interviews are planned yet"
msgstr "Собеседований пока нет"

#: templates/participants/selection/interviews.html
msgid "Name the day, the hours and who talks: everybody gets a time of their own, one after another."
msgstr "Назовите день, часы и тех, кто беседует: каждый получит своё время, один за другим."

#: templates/participants/selection/interviews.html
msgid "When the curator plans them, the list of the day stands here."
msgstr "Когда куратор их назначит, здесь появится список на день."

#: templates/participants/selection/invitation.txt
msgid "The interview does not take place:"
msgstr "Собеседование не состоится:"

#: templates/participants/selection/invitation.txt
msgid "The time or the place of the interview has changed:"
msgstr "Изменились время или место собеседования:"

#: templates/participants/selection/invitation.txt
#, python-format
msgctxt "to a pupil"
msgid "You want to be a mentor: %(school)s invites you to a short interview."
msgstr "Ты хочешь стать наставником: %(school)s приглашает тебя на короткое собеседование."

#: templates/participants/selection/invitation.txt
#, python-format
msgctxt "to an adult"
msgid "You want to be a mentor: %(school)s invites you to a short interview."
msgstr "Вы хотите стать наставником: %(school)s приглашает вас на короткое собеседование."

#: templates/participants/selection/mark.html
msgid "a new file takes its place"
msgstr "новый файл заменит его"

#: templates/participants/selection/mark.html
msgid "Take the mark back"
msgstr "Снять отметку"

#: templates/participants/selection/mark.html
msgid "Save the mark"
msgstr "Сохранить отметку"

#: templates/participants/selection/move.html
msgid "Call it off"
msgstr "Отменить собеседование"

#: templates/participants/selection/move.html
msgid "Save the time"
msgstr "Сохранить время"

#: templates/participants/selection/plan.html
msgid "Look at the times. Nobody is told by this: invitations are sent from the page of the day."
msgstr "Проверьте время. Никому ничего не уходит: приглашения отправляют со страницы дня."

#: templates/participants/selection/plan.html
msgid "One after another; whoever does not fit before the end goes to the next working day."
msgstr "Один за другим; кто не поместится до конца, перейдёт на следующий рабочий день."

#: templates/participants/selection/plan.html
msgid "Change the hours"
msgstr "Изменить часы"

#: templates/participants/selection/plan.html
#, python-format
msgid "Plan %(n)s interview"
msgid_plural "Plan %(n)s interviews"
msgstr[0] "Назначить %(n)s собеседование"
msgstr[1] "Назначить %(n)s собеседования"
msgstr[2] "Назначить %(n)s собеседований"

#: templates/participants/selection/plan.html
msgid "With whom"
msgstr "С кем"

#: templates/participants/selection/plan.html
#: templates/participants/training/group.html
#: templates/participants/training/new_group.html
msgctxt "people"
msgid "Everybody"
msgstr "Все"

#: templates/participants/selection/plan.html
msgid "Everybody has passed the interview."
msgstr "Собеседование прошли все."

#: templates/participants/selection/plan.html
msgid "Show the times"
msgstr "Показать время"

#: templates/participants/selection/questions.html
msgid "Questions of the interview"
msgstr "Вопросы собеседования"

#: templates/participants/selection/questions.html
msgid "These are the questions of your programme."
msgstr "Это вопросы вашей программы."

#: templates/participants/selection/questions.html
msgid "These are the usual questions: change them and they become your programme's."
msgstr "Это обычные вопросы: измените их, и они станут вопросами вашей программы."

#: templates/participants/selection/questions.html
msgid "Each is marked from 1 to 5."
msgstr "За каждый ставится отметка от 1 до 5."

#: templates/participants/selection/questions.html
msgid "Whom they are asked"
msgstr "Кому задают вопросы"

#: templates/participants/selection/questions.html
msgid "Save the questions"
msgstr "Сохранить вопросы"

#: templates/participants/selection/requirement.html
#, python-format
msgid "%(n)s mark has been made. Taken away, the requirement takes its marks and papers along."
msgid_plural "%(n)s marks have been made. Taken away, the requirement takes its marks and papers along."
msgstr[0] "Сделана %(n)s отметка. Вместе с требованием исчезнут его отметки и документы."
msgstr[1] "Сделано %(n)s отметки. Вместе с требованием исчезнут его отметки и документы."
msgstr[2] "Сделано %(n)s отметок. Вместе с требованием исчезнут его отметки и документы."

#: templates/participants/selection/requirement.html
msgid "Ask for it no longer"
msgstr "Больше не требовать"

#: templates/participants/selection/requirements.html
#: templates/participants/selection/selection.html
msgid "Readiness of mentors"
msgstr "Готовность наставников"

#: templates/participants/selection/requirements.html
msgid "What a mentor meets before the work begins. Whoever has met everything becomes ready by itself."
msgstr "Что выполняет наставник до начала работы. Кто выполнил всё, становится готовым сам собой."

#: templates/participants/selection/requirements.html
msgid "Interview and training"
msgstr "Собеседование и обучение"

#: templates/participants/selection/requirements.html
msgid "What else the programme asks for"
msgstr "Что ещё требует программа"

#: templates/participants/selection/requirements.html
msgid "every mentor"
msgstr "каждый наставник"

#: templates/participants/selection/requirements.html
msgctxt "requirement"
msgid "Change"
msgstr "Изменить"

#: templates/participants/selection/requirements.html
msgid "Nothing besides yet. Take from what schools usually ask for, or write your own."
msgstr "Пока ничего. Возьмите из того, что обычно требуют школы, или напишите своё."

#: templates/participants/selection/requirements.html
msgid "A requirement of your own"
msgstr "Своё требование"

#: templates/participants/selection/requirements.html
msgctxt "requirement"
msgid "Add"
msgstr "Добавить"

#: templates/participants/selection/requirements.html
msgid "Schools usually ask for"
msgstr "Обычно школы требуют"

#: templates/participants/selection/requirements.html
msgctxt "requirement"
msgid "Take"
msgstr "Взять"

#: templates/participants/selection/selection.html
#, python-format
msgid "%(ready)s of %(total)s mentor is ready for the work: matching takes only those who have met everything."
msgid_plural "%(ready)s of %(total)s mentors are ready for the work: matching takes only those who have met everything."
msgstr[0] "Готовы к работе %(ready)s из %(total)s наставника: в подбор попадают только те, кто выполнил всё."
msgstr[1] "Готовы к работе %(ready)s из %(total)s наставников: в подбор попадают только те, кто выполнил всё."
msgstr[2] "Готовы к работе %(ready)s из %(total)s наставников: в подбор попадают только те, кто выполнил всё."

#: templates/participants/selection/selection.html
msgid "When mentors stand in the register, this page says who of them is ready and what the others lack."
msgstr "Когда в реестре появятся наставники, здесь будет видно, кто готов и чего не хватает остальным."

#: templates/participants/selection/selection.html
#: templates/participants/training/certificates.html
msgid "Surname"
msgstr "Фамилия"

#: templates/participants/selection/selection.html
msgid "Lacking"
msgstr "Не хватает"

#: templates/participants/selection/selection.html
msgid "Met"
msgstr "Выполнено"

#: templates/participants/selection/selection.html
msgid "Everybody is ready."
msgstr "Готовы все."

#: templates/participants/selection/selection.html
msgid "Nobody is ready yet."
msgstr "Пока никто не готов."

#: templates/participants/selection/selection.html
msgid "Mark as met today"
msgstr "Отметить: выполнено сегодня"

#: templates/participants/selection/selection.html
msgid "What is lacking most"
msgstr "Чего не хватает чаще всего"

#: templates/participants/selection/selection.html
msgid "Open a requirement to mark many people at once."
msgstr "Откройте требование, чтобы отметить сразу многих."

#: templates/participants/selection/tell.html
msgid "Tell of the interviews"
msgstr "Сообщить о собеседованиях"

#: templates/participants/selection/tell.html
msgid "Look who is told of what; the button sends it."
msgstr "Проверьте, кому и что уйдёт; отправит кнопка."

#: templates/participants/selection/tell.html
#, python-format
msgid "%(counter)s person is told"
msgid_plural "%(counter)s people are told"
msgstr[0] "Сообщим %(counter)s человеку"
msgstr[1] "Сообщим %(counter)s людям"
msgstr[2] "Сообщим %(counter)s людям"

#: templates/participants/selection/tell.html
msgid "Everybody who can be told knows already."
msgstr "Все, кому можно сообщить, уже знают."

#: templates/participants/selection/tell.html
msgid "By the printed list"
msgstr "По печатному списку"

#: templates/participants/sharing/_loan_facts.html
msgid "Invites"
msgstr "Приглашает"

#: templates/participants/sharing/_loan_facts.html
msgid "Period"
msgstr "Период"

#: templates/participants/sharing/_permission.html
msgid "Withdraw the permission"
msgstr "Отозвать разрешение"

#: templates/participants/sharing/_permission.html
msgid "Change the permission"
msgstr "Изменить разрешение"

#: templates/participants/sharing/_permission.html
msgid "Give the permission"
msgstr "Дать разрешение"

#: templates/participants/sharing/_person.html
#: templates/participants/sharing/permission.html
msgid "Long-term register"
msgstr "Долгосрочная база"

#: templates/participants/sharing/_person.html
msgid "There is no permission."
msgstr "Разрешения нет."

#: templates/participants/sharing/invite.html
msgid "Invite a mentor"
msgstr "Пригласить наставника"

#: templates/participants/sharing/invite.html
#, python-format
msgid "Invite: %(name)s"
msgstr "Пригласить: %(name)s"

#: templates/participants/sharing/invite.html
#: templates/participants/sharing/mentors.html
#, python-format
msgid "%(n)s free place"
msgid_plural "%(n)s free places"
msgstr[0] "%(n)s свободное место"
msgstr[1] "%(n)s свободных места"
msgstr[2] "%(n)s свободных мест"

#: templates/participants/sharing/invite.html
msgid "First the mentor's school answers, then the mentor. You will be told at each step."
msgstr "Сначала ответит школа наставника, потом сам наставник. О каждом шаге вы узнаете."

#: templates/participants/sharing/invite.html
msgid "Send the invitation"
msgstr "Отправить приглашение"

#: templates/participants/sharing/loan.html
msgid "Invitation of a mentor"
msgstr "Приглашение наставника"

#: templates/participants/sharing/loan.html
#, python-format
msgid "Invitation: %(name)s"
msgstr "Приглашение: %(name)s"

#: templates/participants/sharing/loan.html
#, python-format
msgid "The mentor has %(n)s free place."
msgid_plural "The mentor has %(n)s free places."
msgstr[0] "У наставника %(n)s свободное место."
msgstr[1] "У наставника %(n)s свободных места."
msgstr[2] "У наставника %(n)s свободных мест."

#: templates/participants/sharing/loan.html
#: templates/participants/sharing/own_loan.html
msgid "What is asked"
msgstr "О чём просят"

#: templates/participants/sharing/loan.html
msgid "Agree, ask the mentor"
msgstr "Согласиться и спросить наставника"

#: templates/participants/sharing/loan.html
msgid "To the mentor in our register"
msgstr "К наставнику в нашем реестре"

#: templates/participants/sharing/loan.html
msgid "Take the invitation back"
msgstr "Отменить приглашение"

#: templates/participants/sharing/loan.html
msgid "The mentor answered on paper"
msgstr "Наставник ответил на бумаге"

#: templates/participants/sharing/loan.html
msgid "The mentor may answer in the cabinet. If the answer is on paper, write it down here."
msgstr "Наставник может ответить в личном кабинете. Если ответ на бумаге, запишите его здесь."

#: templates/participants/sharing/loan.html
msgid "The mentor agrees"
msgstr "Наставник согласен"

#: templates/participants/sharing/loan.html
msgctxt "invitation"
msgid "Decline"
msgstr "Отклонить"

#: templates/participants/sharing/loan.html
msgid "The mentor declines"
msgstr "Наставник отказывается"

#: templates/participants/sharing/loan.html
#: templates/participants/sharing/own_loan.html
msgid "Decline with this reason"
msgstr "Отклонить с этой причиной"

#: templates/participants/sharing/mentors.html
msgid "Mentors of other schools who agreed to be seen. Their school answers an invitation first, then the mentor; contacts come with the mentor's consent."
msgstr "Наставники других школ, которые согласились, чтобы их видели. На приглашение сначала отвечает их школа, потом наставник; контакты — только с его согласия."

#: templates/participants/sharing/mentors.html
msgid "Name, competence or topic"
msgstr "Имя, компетенция или тема"

#: templates/participants/sharing/mentors.html
#, python-format
msgid "%(n)s year of experience"
msgid_plural "%(n)s years of experience"
msgstr[0] "стаж %(n)s год"
msgstr[1] "стаж %(n)s года"
msgstr[2] "стаж %(n)s лет"

#: templates/participants/sharing/mentors.html
msgid "Invite"
msgstr "Пригласить"

#: templates/participants/sharing/mentors.html
msgid "no free places now"
msgstr "сейчас нет свободных мест"

#: templates/participants/sharing/mentors.html
#, python-format
msgid "%(n)s hour a month"
msgid_plural "%(n)s hours a month"
msgstr[0] "%(n)s час в месяц"
msgstr[1] "%(n)s часа в месяц"
msgstr[2] "%(n)s часов в месяц"

#: templates/participants/sharing/mentors.html
msgid "Nobody fits"
msgstr "Никто не подходит"

#: templates/participants/sharing/mentors.html
msgid "Take away a condition: the list will be longer."
msgstr "Уберите одно из условий: список станет длиннее."

#: templates/participants/sharing/mentors.html
msgid "Nobody is shared yet"
msgstr "Пока никто не открыт другим школам"

#: templates/participants/sharing/mentors.html
msgid "Here stand mentors of other schools of the municipality who agreed to be seen, with their school's free places."
msgstr "Здесь будут наставники других школ муниципалитета, которые на это согласились, со свободными местами."

#: templates/participants/sharing/mentors.html
msgid "Our mentors are invited"
msgstr "Наших наставников приглашают"

#: templates/participants/sharing/mentors.html
msgid "No invitations."
msgstr "Приглашений нет."

#: templates/participants/sharing/mentors.html
msgid "We invite"
msgstr "Мы приглашаем"

#: templates/participants/sharing/own_loan.html
msgid "If you agree, that school writes your name, place of work, competences and hours into its register and asks for its own consents. Your phone and e-mail it gets only if you tick it."
msgstr "Если вы согласны, та школа внесёт в свой реестр ваше имя, место работы, компетенции и часы и попросит свои согласия. Телефон и почту она получит, только если вы это отметите."

#: templates/participants/sharing/own_loan.html
#: templates/participants/sharing/own_permission.html
msgid "To the cabinet"
msgstr "В кабинет"

#: templates/participants/sharing/own_permission.html
msgid "The school keeps you in its base of mentors as long as you permit it."
msgstr "Школа хранит вас в базе наставников, пока вы это разрешаете."

#: templates/participants/sharing/own_permission.html
msgid "Other schools of the municipality see, only if you permit it, your name, school, competences, hours and free places; never your phone, e-mail or age. You withdraw it at any time; work already begun goes on."
msgstr "Другие школы муниципалитета увидят, только если вы разрешите, ваше имя, школу, компетенции, часы и свободные места; телефон, почту и возраст — никогда. Разрешение можно отозвать в любой момент; начатая работа продолжится."

#: templates/participants/sharing/permission.html
msgid "Write down what the mentor signed on paper. In the cabinet mentors give and withdraw it themselves."
msgstr "Запишите то, что наставник подписал на бумаге. В кабинете наставники дают и отзывают разрешение сами."

#: templates/participants/slips.html
msgid "First passwords"
msgstr "Первые пароли"

#: templates/participants/slips.html
msgid "The passwords are shown only now. Print this page and cut it along the lines, or copy it by hand; whoever signs in chooses a password of their own."
msgstr "Пароли показаны только сейчас. Распечатайте страницу и разрежьте по пунктиру или перепишите пароль: после первого входа каждый придумает свой."

#: templates/participants/slips.html
msgctxt "to a pupil"
msgid "Open the address or point your camera at the square. Type in the login name and the password, then make up a password of your own: this one works only to begin with. Show this slip to nobody. Lost it? Ask the curator of your school."
msgstr "Открой адрес или наведи камеру на квадрат. Введи логин и пароль, потом придумай свой пароль: этот нужен только для первого входа. Никому не показывай листок. Если потеряешь его, подойди к куратору наставничества в школе."

#: templates/participants/slips.html
msgid "Open the address or point your camera at the square. Type in the login name and the password, then choose a password of your own: this one works only to begin with. Show this slip to nobody. Lost it? Ask the curator of the school."
msgstr "Откройте адрес или наведите камеру на квадрат. Введите логин и пароль, затем придумайте свой пароль: этот нужен только для первого входа. Никому не показывайте листок. Если он потерян, обратитесь к куратору наставничества в школе."

#: templates/participants/topics/_table.html
#: templates/participants/topics/list.html
#: templates/participants/topics/topic.html
msgid "Topics of needs and strengths"
msgstr "Темы запросов и умений"

#: templates/participants/topics/_table.html
#: templates/participants/topics/topic.html
msgid "Needed by mentees"
msgstr "Нужна наставляемым"

#: templates/participants/topics/_table.html
#: templates/participants/topics/topic.html
msgid "Given by mentors"
msgstr "Есть у наставников"

#: templates/participants/topics/_table.html
#: templates/participants/topics/topic.html
msgid "shared by all schools"
msgstr "общая для всех школ"

#: templates/participants/topics/_table.html
msgctxt "topic"
msgid "Remove"
msgstr "Удалить"

#: templates/participants/topics/_table.html
msgid "Rename or merge"
msgstr "Переименовать или объединить"

#: templates/participants/topics/_table.html
msgid "No such topic"
msgstr "Такой темы нет"

#: templates/participants/topics/_table.html
msgid "Topics come from the records: as soon as somebody needs or gives it, it stands here."
msgstr "Темы берутся из записей: как только кому-то нужна тема или кто-то в ней силён, она появится здесь."

#: templates/participants/topics/_table.html
msgid "There are no topics yet"
msgstr "Тем пока нет"

#: templates/participants/topics/list.html
msgid "By these words needs meet strengths. One thing under two names finds no pair: merge such topics."
msgstr "По этим словам подбираются пары. Если одно и то же названо по-разному, пара не найдётся: объедините такие темы."

#: templates/participants/topics/list.html
msgid "May be one topic"
msgstr "Похоже на одну тему"

#: templates/participants/topics/list.html
#: templates/participants/topics/topic.html
msgid "Merge"
msgstr "Объединить"

#: templates/participants/topics/list.html
msgid "Find a topic"
msgstr "Найти тему"

#: templates/participants/topics/topic.html
msgid "Merge with another topic"
msgstr "Объединить с другой темой"

#: templates/participants/topics/topic.html
#, python-format
msgid "“%(one)s” becomes “%(other)s”"
msgstr "«%(one)s» станет темой «%(other)s»"

#: templates/participants/topics/topic.html
#, python-format
msgid "%(count)s record changes."
msgid_plural "%(count)s records change."
msgstr[0] "Изменится %(count)s запись."
msgstr[1] "Изменятся %(count)s записи."
msgstr[2] "Изменится %(count)s записей."

#: templates/participants/topics/topic.html
#, python-format
msgid "%(count)s of them has both topics already."
msgid_plural "%(count)s of them have both topics already."
msgstr[0] "У %(count)s из них уже есть обе темы."
msgstr[1] "У %(count)s из них уже есть обе темы."
msgstr[2] "У %(count)s из них уже есть обе темы."

#: templates/participants/topics/topic.html templates/roadmap/template.html
msgid "Rename"
msgstr "Переименовать"

#: templates/participants/topics/topic.html
msgid "All schools share this topic. Your school gets one of its own, the others keep theirs."
msgstr "Эта тема общая для всех школ. У вашей школы появится своя, у остальных ничего не изменится."

#: templates/participants/topics/topic.html
msgid "Save the name"
msgstr "Сохранить название"

#: templates/participants/training/_pile.html
msgid "The certificates are being drawn. You may leave this page and come back."
msgstr "Удостоверения готовятся. Можно уйти с этой страницы и вернуться."

#: templates/participants/training/_pile.html
#, python-format
msgid "%(n)s certificate in one file, a page each."
msgid_plural "%(n)s certificates in one file, a page each."
msgstr[0] "%(n)s удостоверение в одном файле."
msgstr[1] "%(n)s удостоверения в одном файле, каждое на своей странице."
msgstr[2] "%(n)s удостоверений в одном файле, каждое на своей странице."

#: templates/participants/training/_pile.html
msgid "Download the PDF"
msgstr "Скачать PDF"

#: templates/participants/training/_pile.html
msgid "The file could not be drawn. Try once more."
msgstr "Файл не получился. Попробуйте ещё раз."

#: templates/participants/training/_pile.html
msgid "The file is not drawn yet, or certificates have changed since."
msgstr "Файл ещё не готов, или удостоверения с тех пор изменились."

#: templates/participants/training/_pile.html
msgid "Draw the file"
msgstr "Подготовить файл"

#: templates/participants/training/annul.html
msgid "Annul the certificate"
msgstr "Аннулировать удостоверение"

#: templates/participants/training/annul.html
#: templates/participants/training/certificates.html
msgid "Annul"
msgstr "Аннулировать"

#: templates/participants/training/annul.html
msgid "Annul and issue anew"
msgstr "Аннулировать и выдать новое"

#: templates/participants/training/certificates.html
msgid "Certificates of training with their numbers; an annulled one keeps its number."
msgstr "Удостоверения об обучении с номерами; номер аннулированного больше не выдаётся."

#: templates/participants/training/certificates.html
msgid "No certificates yet"
msgstr "Удостоверений пока нет"

#: templates/participants/training/certificates.html
msgid "They are issued on the page of a training group to those who have attended enough sessions."
msgstr "Их выдают на странице учебной группы тем, кто посетил достаточно занятий."

#: templates/participants/training/group.html
#: templates/participants/training/own.html
#: templates/participants/training/training.html
msgid "Leader"
msgstr "Ведущий"

#: templates/participants/training/group.html
#: templates/participants/training/training.html
#, python-format
msgid "%(n)s hour"
msgid_plural "%(n)s hours"
msgstr[0] "%(n)s час"
msgstr[1] "%(n)s часа"
msgstr[2] "%(n)s часов"

#: templates/participants/training/group.html
#, python-format
msgid "%(n)s session is enough to be trained"
msgid_plural "%(n)s sessions are enough to be trained"
msgstr[0] "нужно посетить %(n)s занятие"
msgstr[1] "нужно посетить %(n)s занятия"
msgstr[2] "нужно посетить %(n)s занятий"

#: templates/participants/training/group.html
msgctxt "training group"
msgid "Change"
msgstr "Изменить"

#: templates/participants/training/group.html
#, python-format
msgid "The programme asks for at least %(n)s sessions in a group."
msgstr "По правилам программы занятий в группе должно быть не меньше %(n)s."

#: templates/participants/training/group.html
msgid "When and where"
msgstr "Когда и где"

#: templates/participants/training/group.html
msgctxt "session"
msgid "Invite"
msgstr "Пригласить"

#: templates/participants/training/group.html
msgid "No sessions yet."
msgstr "Занятий пока нет."

#: templates/participants/training/group.html
msgid "Add a session"
msgstr "Добавить занятие"

#: templates/participants/training/group.html
msgid "Add the session"
msgstr "Добавить занятие"

#: templates/participants/training/group.html
#: templates/participants/training/new_group.html
msgid "Who is taught"
msgstr "Кто обучается"

#: templates/participants/training/group.html
msgid "trained"
msgstr "обучение пройдено"

#: templates/participants/training/group.html
#, python-format
msgid "%(done)s of %(needed)s sessions"
msgstr "занятий: %(done)s из %(needed)s"

#: templates/participants/training/group.html
#, python-format
msgid "certificate No. %(number)s"
msgstr "удостоверение № %(number)s"

#: templates/participants/training/group.html
#, python-format
msgid "%(name)s, session %(n)s: %(words)s. Switch “made up for”."
msgstr "%(name)s, занятие %(n)s: %(words)s. Переключить «отработано»."

#: templates/participants/training/group.html
#, python-format
msgid "Take out of the group: %(name)s"
msgstr "Исключить из группы: %(name)s"

#: templates/participants/training/group.html
msgid "Nobody is in the group yet."
msgstr "В группе пока никого нет."

#: templates/participants/training/group.html
msgid "A press on a missed session notes that it is made up for; one more press takes it back."
msgstr "Нажмите на пропущенное занятие, чтобы отметить отработку; ещё одно нажатие снимет отметку."

#: templates/participants/training/group.html
msgid "Add mentors"
msgstr "Добавить наставников"

#: templates/participants/training/group.html
msgid "Add to the group"
msgstr "Добавить в группу"

#: templates/participants/training/group.html
#: templates/participants/training/training.html
msgid "Trained"
msgstr "Прошли обучение"

#: templates/participants/training/group.html
#, python-format
msgid "%(n)s certificate is issued."
msgid_plural "%(n)s certificates are issued."
msgstr[0] "Выдано %(n)s удостоверение."
msgstr[1] "Выдано %(n)s удостоверения."
msgstr[2] "Выдано %(n)s удостоверений."

#: templates/participants/training/group.html
#, python-format
msgid "Issue %(n)s certificate"
msgid_plural "Issue %(n)s certificates"
msgstr[0] "Выдать %(n)s удостоверение"
msgstr[1] "Выдать %(n)s удостоверения"
msgstr[2] "Выдать %(n)s удостоверений"

#: templates/participants/training/group.html
msgid "Certificates are issued to those who have attended enough."
msgstr "Удостоверения выдаются тем, кто посетил достаточно занятий."

#: templates/participants/training/group.html
msgid "All in one PDF"
msgstr "Все одним PDF"

#: templates/participants/training/group.html
#: templates/participants/training/own.html
msgid "Materials"
msgstr "Материалы"

#: templates/participants/training/group.html
#, python-format
msgid "Remove: %(title)s"
msgstr "Удалить: %(title)s"

#: templates/participants/training/group.html
msgid "Files and links for the mentors of the group: they open them in their cabinets."
msgstr "Файлы и ссылки для наставников группы: они откроют их в своих кабинетах."

#: templates/participants/training/group.html
msgid "Add a material"
msgstr "Добавить материал"

#: templates/participants/training/group.html
msgctxt "material"
msgid "Add"
msgstr "Добавить"

#: templates/participants/training/group_form.html
msgid "Change the group"
msgstr "Изменить группу"

#: templates/participants/training/new_group.html
msgid "New training group"
msgstr "Новая учебная группа"

#: templates/participants/training/new_group.html
msgid "Sessions fall on working days. Saving tells nobody: invitations are sent from the page of each session."
msgstr "Занятия встают на рабочие дни. При сохранении никому ничего не уходит: приглашения отправляют со страницы занятия."

#: templates/participants/training/new_group.html
msgid "Every mentor is trained already."
msgstr "Обучение прошли все наставники."

#: templates/participants/training/new_group.html
msgid "Set up the group"
msgstr "Создать группу"

#: templates/participants/training/own.html
#, python-format
msgid "attended %(done)s of %(needed)s"
msgstr "посещено %(done)s из %(needed)s"

#: templates/participants/training/pile.html
msgid "Certificates of the group"
msgstr "Удостоверения группы"

#: templates/participants/training/training.html
msgid "Training of mentors"
msgstr "Обучение наставников"

#: templates/participants/training/training.html
#, python-format
msgid "Whoever attends %(n)s session of a group, or makes it up, is trained."
msgid_plural "Whoever attends %(n)s sessions of a group, or makes them up, is trained."
msgstr[0] "Обучение проходит тот, кто посетил или отработал %(n)s занятие группы."
msgstr[1] "Обучение проходит тот, кто посетил или отработал %(n)s занятия группы."
msgstr[2] "Обучение проходит тот, кто посетил или отработал %(n)s занятий группы."

#: templates/participants/training/training.html
msgid "New group"
msgstr "Новая группа"

#: templates/participants/training/training.html
msgid "Sessions held"
msgstr "Прошло занятий"

#: templates/participants/training/training.html
#, python-format
msgid "at least %(n)s are asked for"
msgstr "нужно не меньше %(n)s"

#: templates/participants/training/training.html
msgid "No training group yet"
msgstr "Учебных групп пока нет"

#: templates/participants/training/training.html
msgid "Write the topics, name the first day: the sessions and the lists of those invited are made at once."
msgstr "Напишите темы и назовите первый день: занятия и списки приглашённых появятся сразу."

#: templates/participants/training/training.html
msgid "When the curator sets up a group, its sessions stand here."
msgstr "Когда куратор создаст группу, здесь появятся её занятия."

#: templates/participants/training/training.html
#, python-format
msgid "%(n)s expert has agreed to teach the mentors."
msgid_plural "%(n)s experts have agreed to teach the mentors."
msgstr[0] "Учить наставников согласился %(n)s эксперт."
msgstr[1] "Учить наставников согласились %(n)s эксперта."
msgstr[2] "Учить наставников согласились %(n)s экспертов."

#: templates/participants/training/training.html
msgid "Rules of training"
msgstr "Правила обучения"

#: templates/print/_order_annex.html
msgctxt "numbered row"
msgid "item"
msgstr "п/п"

#: templates/print/_order_foot.html
msgid "A draft. The number, the date and the mark of the signature will appear once it is signed."
msgstr "Проект. Номер, дата и отметка о подписи появятся после подписания."

#: templates/print/_order_foot.html
#, python-format
msgid "The original is an electronic document kept at %(organisation)s."
msgstr "Подлинник — электронный документ, хранится в %(organisation)s."

#: templates/print/_order_foot.html
msgid "Check at:"
msgstr "Проверить:"

#: templates/print/_order_signature.html
msgid "place for the mark of the electronic signature"
msgstr "место отметки об электронной подписи"

#: templates/print/_order_signature.html
msgid "THE DOCUMENT IS SIGNED"
msgstr "ДОКУМЕНТ ПОДПИСАН"

#: templates/print/_order_signature.html
msgid "WITH AN ELECTRONIC SIGNATURE"
msgstr "ЭЛЕКТРОННОЙ ПОДПИСЬЮ"

#: templates/print/_order_signature.html
msgctxt "mark of signature"
msgid "Certificate"
msgstr "Сертификат"

#: templates/print/_order_signature.html
msgctxt "mark of signature"
msgid "Owner"
msgstr "Владелец"

#: templates/print/_order_signature.html
msgctxt "mark of signature"
msgid "Valid"
msgstr "Действителен"

#: templates/print/attendance_sheet.html
msgid "Your signature says that you were there."
msgstr "Подпись подтверждает присутствие."

#: templates/print/attendance_sheet.html
msgid "To the list in the product"
msgstr "Список в системе"

#: templates/print/attendance_sheet.html
msgid "The list was kept by"
msgstr "Ответственный за список"

#: templates/print/cards.html
#, python-format
msgctxt "to a pupil"
msgid "Point the camera of a phone at the square, or open %(address)s and type in the code. Then your PIN. Lost the card? Tell your class teacher at once."
msgstr "Наведи камеру телефона на квадрат или открой %(address)s и набери код. Потом свой ПИН-код. Потеряешь карточку — сразу скажи классному руководителю."

#: templates/print/cards.html
#, python-format
msgid "Point the camera of a phone at the square, or open %(address)s and type in the code. Then your PIN. Lost the card? Tell the school at once."
msgstr "Наведите камеру телефона на квадрат или откройте %(address)s и наберите код. Потом свой ПИН-код. Потеряете карточку — сразу сообщите в школу."

#: templates/print/cards.html
msgid "First PINs: hand over apart from the cards"
msgstr "Первые ПИН-коды: передать отдельно от карточек"

#: templates/print/cards.html
msgid "Cut along the lines. A first PIN opens the card once: then everybody makes up a PIN of their own. Keep this sheet from strangers and destroy what is left of it."
msgstr "Разрежьте по линиям. Первый ПИН-код нужен один раз: при входе каждый придумывает свой. Не показывайте лист посторонним, а остатки уничтожьте."

#: templates/print/certificate.html
msgid "Certificate of training"
msgstr "Удостоверение об обучении"

#: templates/print/certificate.html
msgid "ANNULLED"
msgstr "АННУЛИРОВАНО"

#: templates/print/certificate.html
msgctxt "of training"
msgid "CERTIFICATE"
msgstr "УДОСТОВЕРЕНИЕ"

#: templates/print/certificate.html
msgctxt "certificate"
msgid "issued to"
msgstr "Выдано"

#: templates/print/certificate.html
msgctxt "certificate"
msgid "who has been trained as a mentor on the course"
msgstr "в подтверждение обучения по курсу для наставников"

#: templates/print/certificate.html
#, python-format
msgid "%(n)s academic hour"
msgid_plural "%(n)s academic hours"
msgstr[0] "%(n)s академический час"
msgstr[1] "%(n)s академических часа"
msgstr[2] "%(n)s академических часов"

#: templates/print/certificate.html
msgctxt "certificate"
msgid "L. S."
msgstr "М. П."

#: templates/print/consent.html
msgctxt "under a line"
msgid "date"
msgstr "дата"

#: templates/print/consent.html
msgctxt "under a line"
msgid "signature"
msgstr "подпись"

#: templates/print/consent.html
msgctxt "under a line"
msgid "surname, name, patronymic"
msgstr "фамилия, имя, отчество"

#: templates/print/consent.html
#, python-format
msgid "Form No. %(number)s. Return the signed form to the school: the curator opens its record by the code."
msgstr "Бланк № %(number)s. Верните подписанный бланк в школу: по коду куратор откроет запись."

#: templates/print/consent.html
#, python-format
msgid "Record No. %(number)s. Given electronically."
msgstr "Запись № %(number)s. Дано в электронной форме."

#: templates/print/consent_register.html
#, python-format
msgid "version %(n)s"
msgstr "редакция %(n)s"

#: templates/print/evidence_folder.html
msgid "events proved"
msgstr "мероприятий подтверждено"

#: templates/print/evidence_folder.html
msgid "events with nothing to show"
msgstr "мероприятий без доказательств"

#: templates/print/evidence_folder.html
msgid "events not due yet"
msgstr "мероприятий, срок которых не наступил"

#: templates/print/evidence_folder.html
msgid "files in the folder"
msgstr "файлов в папке"

#: templates/print/evidence_folder.html
msgid "Event, deadline"
msgstr "Мероприятие, срок"

#: templates/print/evidence_folder.html
msgid "What proves it"
msgstr "Чем подтверждено"

#: templates/print/evidence_folder.html templates/roadmap/evidence_folder.html
#, python-format
msgid "%(proved)s of %(total)s proved"
msgstr "подтверждено %(proved)s из %(total)s"

#: templates/print/evidence_folder.html templates/roadmap/evidence_folder.html
msgid "Nothing to show:"
msgstr "Не хватает:"

#: templates/print/evidence_folder.html templates/roadmap/evidence_folder.html
msgid "Still to come:"
msgstr "Понадобится:"

#: templates/print/evidence_folder.html
#, python-format
msgid "Explanation: %(note)s"
msgstr "Пояснение: %(note)s"

#: templates/print/evidence_folder.html templates/roadmap/evidence_folder.html
msgid "Every event that is due can be proved."
msgstr "Все мероприятия, срок которых наступил, подтверждены."

#: templates/print/evidence_folder.html
msgid "Left out of the folder"
msgstr "Не вошло в папку"

#: templates/print/interview_list.html
msgid "Have read"
msgstr "С временем ознакомлен"

#: templates/print/interview_protocol.html
msgid "Mark: the mean of the marks given, as a share of the best."
msgstr "Отметка: средняя из поставленных, в процентах от высшей."

#: templates/print/invitations.html
msgid "Does not take place"
msgstr "Не состоится"

#: templates/print/invitations.html
msgctxt "paper"
msgid "Announcement"
msgstr "Объявление"

#: templates/print/invitations.html
msgctxt "paper"
msgid "Invitation"
msgstr "Приглашение"

#: templates/print/invitations.html
msgid "Everybody has an account or an e-mail: nobody needs a paper."
msgstr "У всех есть учётная запись или почта: бумажные приглашения не нужны."

#: templates/print/order.html
msgctxt "order"
msgid "DRAFT"
msgstr "ПРОЕКТ"

#: templates/print/plan.html
msgid "Assessment"
msgstr "Оценка"

#: templates/print/protocol.html
msgid "HEARD"
msgstr "СЛУШАЛИ"

#: templates/print/protocol.html
msgid "Who could not come"
msgstr "Кто не смог прийти"

#: templates/print/school_report.html
msgid "Indicators of the roadmap"
msgstr "Показатели дорожной карты"

#: templates/print/school_report.html
#, python-format
msgid "Fig. 1. Steps are the targets of the roadmap, points the share of students, squares the share of teaching staff taking part, %%."
msgstr "Рис. 1. Ступени — цели дорожной карты, точки — доля обучающихся, квадраты — доля педагогических работников, участвующих в программе, %%."

#: templates/print/school_report.html
msgid "Events of the roadmap"
msgstr "Мероприятия дорожной карты"

#: templates/print/school_report.html
#, python-format
msgid "%(done)s completed"
msgstr "%(done)s завершено"

#: templates/print/school_report.html
msgid "Fewer than five people are not counted aloud, nor is what would let them be reckoned."
msgstr "Числа меньше пяти не называются, как и те, по которым их можно вычислить."

#: templates/print/told.html
msgid "Who told, when"
msgstr "Кто и когда сообщил"

#: templates/print/told.html templates/surveys/enquiries/_person.html
#: templates/surveys/enquiries/told.html
msgid "went into the need"
msgstr "внесено в запрос"

#: templates/print/told_sheets.html
#, python-format
msgid "hand in to the curator until %(day)s"
msgstr "сдать куратору до %(day)s"

#: templates/print/told_sheets.html
msgid "The same on a phone"
msgstr "То же с телефона"

#: templates/print/told_sheets.html
msgid "in your own words"
msgstr "своими словами"

#: templates/print/told_sheets.html
msgid "There is nobody to print a sheet for."
msgstr "Листы печатать не для кого."

#: templates/roadmap/_approval.html
msgid "Approval of the roadmap"
msgstr "Утверждение дорожной карты"

#: templates/roadmap/_check.html
msgid "Show them in the list"
msgstr "Показать в списке"

#: templates/roadmap/_check.html
msgid "Choose the day"
msgstr "Выбрать день"

#: templates/roadmap/_check.html
msgid "Let it stand"
msgstr "Оставить как есть"

#: templates/roadmap/_check.html
msgid "Why it may stand"
msgstr "Почему это можно оставить"

#: templates/roadmap/_difference.html
msgid "Added"
msgstr "Добавлено"

#: templates/roadmap/_difference.html
msgid "Taken out"
msgstr "Убрано"

#: templates/roadmap/_difference.html
msgid "Nothing is changed."
msgstr "Изменений нет."

#: templates/roadmap/_drawer.html templates/roadmap/event.html
msgid "Previous event"
msgstr "Предыдущее мероприятие"

#: templates/roadmap/_drawer.html templates/roadmap/event.html
msgid "Next event"
msgstr "Следующее мероприятие"

#: templates/roadmap/_drawer.html
msgid "Open as a page"
msgstr "Открыть отдельной страницей"

#: templates/roadmap/_drawer.html
msgid "Change the deadline or the responsibles"
msgstr "Изменить срок или ответственных"

#: templates/roadmap/_event_foot.html
msgid "Reopen the event"
msgstr "Открыть мероприятие снова"

#: templates/roadmap/_event_foot.html
msgid "Everything is there."
msgstr "Всё готово."

#: templates/roadmap/_event_foot.html
msgid "Complete with an explanation"
msgstr "Завершить с пояснением"

#: templates/roadmap/_event_foot.html
msgid "Why the event is completed all the same"
msgstr "Почему мероприятие всё же завершается"

#: templates/roadmap/_event_foot.html
msgid "Without an explanation: when everything above is done."
msgstr "Без пояснения — когда выполнено всё перечисленное."

#: templates/roadmap/_event_foot.html
msgid "Events are completed after the roadmap is approved."
msgstr "Завершать мероприятия можно после утверждения дорожной карты."

#: templates/roadmap/_event_kinds.html
msgid "Why these actions"
msgstr "Почему такие действия"

#: templates/roadmap/_event_kinds.html
#, python-format
msgid "Not “%(name)s”"
msgstr "Убрать «%(name)s»"

#: templates/roadmap/_event_kinds.html
msgid "It opens nothing: done by hand, evidence is attached."
msgstr "Отдельного экрана нет: выполняется вручную, прикладывается подтверждение."

#: templates/roadmap/_event_kinds.html
msgid "Add an action"
msgstr "Добавить действие"

#: templates/roadmap/_event_kinds.html
msgid "Action"
msgstr "Действие"

#: templates/roadmap/_event_state.html templates/roadmap/task.html
msgid "not set"
msgstr "не указан"

#: templates/roadmap/_event_state.html
#, python-format
msgid "in the plan: %(written)s"
msgstr "в плане: %(written)s"

#: templates/roadmap/_event_state.html
msgid "Check the deadline"
msgstr "Проверить срок"

#: templates/roadmap/_event_state.html
msgid "Together with"
msgstr "Вместе с"

#: templates/roadmap/_event_state.html templates/roadmap/task.html
msgid "Result"
msgstr "Результат"

#: templates/roadmap/_event_state.html
msgid "Comes after"
msgstr "Идёт после"

#: templates/roadmap/_event_state.html
msgid "later than this one"
msgstr "позже этого"

#: templates/roadmap/_event_state.html
msgid "waits for no other"
msgstr "других не ждёт"

#: templates/roadmap/_event_state.html
msgid "Change the order"
msgstr "Изменить порядок"

#: templates/roadmap/_event_state.html
msgctxt "order of events"
msgid "Before"
msgstr "Идёт до"

#: templates/roadmap/_event_state.html
msgid "earlier than this one"
msgstr "раньше этого"

#: templates/roadmap/_event_work.html
msgid "Open the event in the plan in force"
msgstr "Открыть в действующей карте"

#: templates/roadmap/_event_work.html
#, python-format
msgid "counted today at %(time)s"
msgstr "посчитано сегодня в %(time)s"

#: templates/roadmap/_event_work.html
msgid "To complete it"
msgstr "Чтобы завершить"

#: templates/roadmap/_event_work.html templates/roadmap/_row.html
msgid "Evidence"
msgstr "Подтверждения"

#: templates/roadmap/_event_work.html
msgid "What proves it:"
msgstr "Что подойдёт:"

#: templates/roadmap/_event_work.html
msgid "Nothing is attached yet."
msgstr "Пока ничего не приложено."

#: templates/roadmap/_event_work.html templates/roadmap/task.html
msgid "Drop a file here or choose one"
msgstr "Перетащите файл сюда или выберите"

#: templates/roadmap/_event_work.html
msgid "A document, a table, a PDF or a picture."
msgstr "Документ, таблица, PDF или картинка."

#: templates/roadmap/_event_work.html
msgid "Add a link, a title or a note"
msgstr "Добавить ссылку, название или заметку"

#: templates/roadmap/_event_work.html
msgid "Discussion"
msgstr "Обсуждение"

#: templates/roadmap/_event_work.html templates/roadmap/version.html
msgid "remark, taken into account"
msgstr "замечание учтено"

#: templates/roadmap/_event_work.html templates/roadmap/_review_remark.html
#: templates/roadmap/_review_side.html templates/roadmap/_submissions.html
#: templates/roadmap/version.html
msgid "Answer:"
msgstr "Ответ:"

#: templates/roadmap/_event_work.html
msgid "Write a comment"
msgstr "Написать комментарий"

#: templates/roadmap/_event_work.html
msgid "Send"
msgstr "Отправить"

#: templates/roadmap/_filter.html
msgid "View"
msgstr "Вид"

#: templates/roadmap/_filter.html
msgid "Search among the events"
msgstr "Поиск по мероприятиям"

#: templates/roadmap/_filter.html
msgid "Number or words of an event"
msgstr "Номер или слова мероприятия"

#: templates/roadmap/_filter.html
msgid "Change several"
msgstr "Изменить несколько"

#: templates/roadmap/_meaning.html
#, python-format
msgid "The plan will say: <b>%(words)s</b>"
msgstr "В плане будет написано: <b>%(words)s</b>"

#: templates/roadmap/_meaning.html
#, python-format
msgid "Understood as: <b>%(words)s</b>"
msgstr "Понято так: <b>%(words)s</b>"

#: templates/roadmap/_meaning.html
#, python-format
msgid "Before this is over, %(counter)s event that comes after it would begin:"
msgid_plural "Before this is over, %(counter)s events that come after it would begin:"
msgstr[0] "Раньше, чем оно закончится, началось бы %(counter)s мероприятие, которое идёт после него:"
msgstr[1] "Раньше, чем оно закончится, начались бы %(counter)s мероприятия, которые идут после него:"
msgstr[2] "Раньше, чем оно закончится, начались бы %(counter)s мероприятий, которые идут после него:"

#: templates/roadmap/_meaning.html
msgid "The ticked ones move along by as many working days."
msgstr "Отмеченные сдвинутся на столько же рабочих дней."

#: templates/roadmap/_meaning.html
msgid "Look how it is understood and save once more."
msgstr "Проверьте, как понят срок, и сохраните ещё раз."

#: templates/roadmap/_months.html
msgid "Events by months"
msgstr "Мероприятия по месяцам"

#: templates/roadmap/_moved.html
#, python-format
msgid "This plan names no dates: its %(counter)s event comes without a deadline."
msgid_plural "This plan names no dates: its %(counter)s events come without deadlines."
msgstr[0] "В этом плане нет дат: %(counter)s мероприятие будет без срока."
msgstr[1] "В этом плане нет дат: %(counter)s мероприятия будут без сроков."
msgstr[2] "В этом плане нет дат: %(counter)s мероприятий будет без сроков."

#: templates/roadmap/_moved.html
#, python-format
msgid "%(counter)s event comes without a deadline: the source names none."
msgid_plural "%(counter)s events come without deadlines: the source names none."
msgstr[0] "%(counter)s мероприятие будет без срока: в исходном плане он не указан."
msgstr[1] "%(counter)s мероприятия будут без сроков: в исходном плане они не указаны."
msgstr[2] "%(counter)s мероприятий будет без сроков: в исходном плане они не указаны."

#: templates/roadmap/_moved.html
msgid "You will set them on the page of the roadmap: event by event or several at once, before you send it to be approved."
msgstr "Сроки вы поставите в самой дорожной карте — по одному или сразу нескольким мероприятиям — до отправки на утверждение."

#: templates/roadmap/_moved.html templates/roadmap/own_plan_event.html
msgid "In the source"
msgstr "В источнике"

#: templates/roadmap/_own_row.html
msgid "made by hand"
msgstr "добавлено вручную"

#: templates/roadmap/_own_row.html
msgid "nobody named"
msgstr "никто не назван"

#: templates/roadmap/_own_row.html templates/roadmap/_stages.html
#: templates/roadmap/own_plan_review.html
msgid "Result."
msgstr "Результат."

#: templates/roadmap/_own_row.html templates/roadmap/learned_names.html
msgid "done by hand, evidence is attached"
msgstr "выполняется вручную, прикладывается подтверждение"

#: templates/roadmap/_own_row.html
msgid "It is right"
msgstr "Верно"

#: templates/roadmap/_own_row.html
msgid "Correct"
msgstr "Исправить"

#: templates/roadmap/_own_row.html
msgid "Belongs to the row above"
msgstr "Продолжение строки выше"

#: templates/roadmap/_own_row.html templates/roadmap/own_plan_review.html
msgid "Leave it out"
msgstr "Пропустить"

#: templates/roadmap/_plan.html templates/roadmap/evidence_folder.html
msgid "No event fits"
msgstr "Ничего не подошло"

#: templates/roadmap/_plan.html
msgid "Let go of a condition, and the events come back."
msgstr "Снимите одно из условий, и мероприятия появятся."

#: templates/roadmap/_plan.html templates/roadmap/evidence_folder.html
msgid "Show all events"
msgstr "Показать все мероприятия"

#: templates/roadmap/_plan.html
msgid "Select all that are shown"
msgstr "Выбрать все показанные"

#: templates/roadmap/_plan.html
msgid "Done choosing"
msgstr "Закончить выбор"

#: templates/roadmap/_plan_fields.html
msgid "Result, document, indicator, contents"
msgstr "Результат, документ, показатель, содержание"

#: templates/roadmap/_plan_fields.html templates/roadmap/own_plan_event.html
msgid "What the event opens and is measured by"
msgstr "Что открывает мероприятие и чем измеряется"

#: templates/roadmap/_prepared_file.html
msgid "It could not be built. Try again a little later."
msgstr "Собрать не удалось. Попробуйте ещё раз чуть позже."

#: templates/roadmap/_prepared_file.html
msgid "The file is being built. You may leave this page: it will be kept."
msgstr "Файл собирается. Страницу можно закрыть: готовый файл сохранится."

#: templates/roadmap/_prepared_file.html
msgid "The file is ready."
msgstr "Файл готов."

#: templates/roadmap/_prepared_file.html
#, python-format
msgid "%(counter)s file"
msgid_plural "%(counter)s files"
msgstr[0] "%(counter)s файл"
msgstr[1] "%(counter)s файла"
msgstr[2] "%(counter)s файлов"

#: templates/roadmap/_prepared_file.html
#, python-format
msgid "%(proved)s of %(events)s events proved"
msgstr "подтверждено мероприятий: %(proved)s из %(events)s"

#: templates/roadmap/_prepared_file.html
#, python-format
msgid "left out: %(count)s"
msgstr "не вошло: %(count)s"

#: templates/roadmap/_review_remark.html templates/roadmap/_review_side.html
msgid "still open"
msgstr "ещё не учтено"

#: templates/roadmap/_review_remark.html
#, python-format
msgid "Answer to the remark on %(number)s"
msgstr "Ответ на замечание к %(number)s"

#: templates/roadmap/_review_remark.html
msgid "Taken into account"
msgstr "Учтено"

#: templates/roadmap/_review_remark.html templates/roadmap/_review_side.html
msgid "There is no answer yet."
msgstr "Ответа пока нет."

#: templates/roadmap/_review_row.html
msgid "new event"
msgstr "новое мероприятие"

#: templates/roadmap/_review_row.html
msgid "responsible: nobody yet"
msgstr "ответственного пока нет"

#: templates/roadmap/_review_row.html
msgid "was"
msgstr "было"

#: templates/roadmap/_review_row.html
msgid "Change the title or the deadline"
msgstr "Изменить название или срок"

#: templates/roadmap/_review_row.html
msgid "Write a remark"
msgstr "Написать замечание"

#: templates/roadmap/_review_side.html
msgid "Remarks of the last return"
msgstr "Замечания"

#: templates/roadmap/_review_side.html
msgid "All remarks are taken into account."
msgstr "Все замечания учтены."

#: templates/roadmap/_review_side.html
#, python-format
msgid "Changed since %(day)s"
msgstr "Изменено с %(day)s"

#: templates/roadmap/_review_side.html
msgid "Taken out:"
msgstr "Убрано:"

#: templates/roadmap/_review_side.html
#, python-format
msgid "Nothing has changed in the plan since %(day)s."
msgstr "С %(day)s в плане ничего не изменилось."

#: templates/roadmap/_review_side.html templates/roadmap/task.html
msgid "Your decision"
msgstr "Ваше решение"

#: templates/roadmap/_review_side.html
#, python-format
msgid "Sent by %(who)s, %(day)s."
msgstr "%(who)s, отправлено %(day)s."

#: templates/roadmap/_review_side.html
msgid "The order that approves it lies on your desk: one signature does both."
msgstr "Приказ об утверждении уже у вас на подписи: одна подпись утвердит и карту."

#: templates/roadmap/_review_side.html
msgid "Read and sign the order"
msgstr "Прочитать и подписать приказ"

#: templates/roadmap/_review_side.html
msgid "Approved by order"
msgstr "Утверждается приказом"

#: templates/roadmap/_review_side.html
msgid "An order can also be linked later."
msgstr "Приказ можно связать и позже."

#: templates/roadmap/_review_side.html
msgid "Approve the roadmap"
msgstr "Утвердить карту"

#: templates/roadmap/_review_side.html
msgid "Agree the roadmap"
msgstr "Согласовать карту"

#: templates/roadmap/_review_side.html
msgid "Return with remarks"
msgstr "Вернуть с замечаниями"

#: templates/roadmap/_review_side.html
msgid "Remarks on single events are written beside them, in the plan."
msgstr "Замечания к мероприятиям пишутся рядом с ними, в плане."

#: templates/roadmap/_review_side.html
msgid "Return the roadmap"
msgstr "Вернуть карту"

#: templates/roadmap/_review_side.html
msgid "Send again"
msgstr "Отправить снова"

#: templates/roadmap/_review_side.html
msgid "Send for approval"
msgstr "Отправка на утверждение"

#: templates/roadmap/_review_side.html templates/roadmap/papers.html
#: templates/roadmap/responsibles.html
#, python-format
msgid "%(counter)s event"
msgid_plural "%(counter)s events"
msgstr[0] "%(counter)s мероприятие"
msgstr[1] "%(counter)s мероприятия"
msgstr[2] "%(counter)s мероприятий"

#: templates/roadmap/_review_side.html
msgid "whoever decides sees them first"
msgstr "их увидят первыми"

#: templates/roadmap/_review_side.html
msgid "If you have changed the plan, the new version is approved here first. In the same words it goes back to the municipality with your answers."
msgstr "Если план изменён, новую версию сначала утвердят у вас. Без изменений карта сразу вернётся в муниципалитет с вашими ответами."

#: templates/roadmap/_review_side.html
msgid "Save the changes"
msgstr "Сохранить изменения"

#: templates/roadmap/_review_side.html
msgid "Send together with an order"
msgstr "Отправить вместе с приказом"

#: templates/roadmap/_review_side.html
msgid "The plan in force"
msgstr "Действующий план"

#: templates/roadmap/_review_side.html templates/roadmap/roadmap.html
msgid "Send to the municipality"
msgstr "Отправить в муниципалитет"

#: templates/roadmap/_review_side.html
msgid "The order that approves it is being prepared:"
msgstr "Приказ об утверждении:"

#: templates/roadmap/_review_side.html
msgid "No order is named yet: without it the stamp on paper stays without number and date."
msgstr "Приказ ещё не указан: без него в грифе на бумаге не будет номера и даты."

#: templates/roadmap/_review_side.html
msgid "An order can be prepared meanwhile: its signature approves the roadmap."
msgstr "Пока можно подготовить приказ: его подпись утвердит карту."

#: templates/roadmap/_review_side.html
msgid "Choose a signed order"
msgstr "Выбрать подписанный приказ"

#: templates/roadmap/_review_side.html
msgid "Name this order"
msgstr "Связать с картой"

#: templates/roadmap/_review_side.html
msgid "Withdraw the roadmap"
msgstr "Отозвать карту"

#: templates/roadmap/_review_side.html
msgid "This version and how it was decided"
msgstr "Об этой версии и решениях по ней"

#: templates/roadmap/_row.html
#, python-format
msgid "version %(version)s: taken out"
msgstr "версия %(version)s: убирается"

#: templates/roadmap/_row.html
#, python-format
msgid "version %(version)s changes: %(what)s"
msgstr "версия %(version)s меняет: %(what)s"

#: templates/roadmap/_row.html
msgid "Change the deadline"
msgstr "Изменить срок"

#: templates/roadmap/_row.html
#, python-format
msgid "version %(version)s: %(what)s"
msgstr "версия %(version)s: %(what)s"

#: templates/roadmap/_row.html
msgid "Change the responsibles"
msgstr "Изменить ответственных"

#: templates/roadmap/_row.html
msgid "nobody here yet"
msgstr "пока никто из школы"

#: templates/roadmap/_row.html
msgid "piece of evidence"
msgid_plural "pieces of evidence"
msgstr[0] "подтверждение"
msgstr[1] "подтверждения"
msgstr[2] "подтверждений"

#: templates/roadmap/_row.html
msgid "Comments"
msgstr "Комментарии"

#: templates/roadmap/_row_deadline.html
msgid "How to give the deadline"
msgstr "Как указать срок"

#: templates/roadmap/_row_deadline.html
msgid "“by 25 September”, “February – May”, “once a quarter, by the 10th”"
msgstr "«до 25 сентября», «февраль – май», «раз в квартал до 10 числа»"

#: templates/roadmap/_row_deadline.html
msgid "Save the deadline"
msgstr "Сохранить срок"

#: templates/roadmap/_row_deadline.html templates/roadmap/_row_people.html
#: templates/roadmap/event_add.html templates/roadmap/event_edit.html
#: templates/roadmap/event_order.html templates/roadmap/own_plan_event.html
msgid "Leave as it was"
msgstr "Оставить как было"

#: templates/roadmap/_row_people.html templates/roadmap/responsibles.html
msgid "Save the responsibles"
msgstr "Сохранить ответственных"

#: templates/roadmap/_row_people.html
msgid "To take somebody away, clear the line."
msgstr "Чтобы убрать ответственного, очистите строку."

#: templates/roadmap/_slot.html
msgid "(a day off)"
msgstr "(выходной)"

#: templates/roadmap/_slot.html
msgid "a day off"
msgstr "выходной день"

#: templates/roadmap/_slot.html
msgid "nothing is due"
msgstr "сроков нет"

#: templates/roadmap/_slot.html
msgid "nothing is due this time"
msgstr "сроков нет"

#: templates/roadmap/_slot.html
msgid "Begins:"
msgstr "Начинается:"

#: templates/roadmap/_stages.html templates/roadmap/own_plan_review.html
msgid "Objective."
msgstr "Задача."

#: templates/roadmap/_stages.html templates/roadmap/event_add.html
msgid "Add an event"
msgstr "Добавить мероприятие"

#: templates/roadmap/_submissions.html
msgid "decision awaited"
msgstr "ждёт решения"

#: templates/roadmap/_submissions.html
#, python-format
msgid "sent by %(who)s, %(day)s"
msgstr "Отправлено: %(who)s, %(day)s"

#: templates/roadmap/_submissions.html
#, python-format
msgid "decided by %(who)s, %(day)s"
msgstr "Решение: %(who)s, %(day)s"

#: templates/roadmap/_take_away.html
msgid "Take away"
msgstr "Скачать"

#: templates/roadmap/_take_away.html
msgid "All versions"
msgstr "Все редакции"

#: templates/roadmap/_take_away.html
msgid "Calendar"
msgstr "Календарь"

#: templates/roadmap/_take_away.html templates/roadmap/programme.html
#: templates/roadmap/save_template.html templates/roadmap/version.html
msgid "Keep as a template"
msgstr "Сохранить как шаблон"

#: templates/roadmap/_task_row.html
#, python-format
msgid "one more date"
msgid_plural "%(count)s more dates"
msgstr[0] "и ещё %(count)s срок"
msgstr[1] "и ещё %(count)s срока"
msgstr[2] "и ещё %(count)s сроков"

#: templates/roadmap/_task_row.html
msgctxt "button"
msgid "Report"
msgstr "Отчитаться"

#: templates/roadmap/_tasks.html templates/roadmap/task.html
#: templates/roadmap/tasks.html
msgid "Tasks of the municipality"
msgstr "Поручения муниципалитета"

#: templates/roadmap/_template_card.html
#, python-format
msgid ", kept on %(day)s"
msgstr ", сохранён %(day)s"

#: templates/roadmap/_template_card.html
msgid "A roadmap of a school: what the schools are to do themselves, you give to them after the start."
msgstr "Карта школы: то, что школы делают сами, вы поручите им после создания плана."

#: templates/roadmap/_template_card.html
msgid "A municipal roadmap: some of its events are for the education office."
msgstr "Муниципальная карта: часть мероприятий выполняет орган управления образованием."

#: templates/roadmap/_template_card.html
msgid "Look inside, rename or put away"
msgstr "Посмотреть, переименовать или убрать"

#: templates/roadmap/_template_card.html
msgid "Choose this roadmap"
msgstr "Выбрать"

#: templates/roadmap/bulk.html
#, python-format
msgid "%(counter)s event is chosen"
msgid_plural "%(counter)s events are chosen"
msgstr[0] "Выбрано %(counter)s мероприятие"
msgstr[1] "Выбрано %(counter)s мероприятия"
msgstr[2] "Выбрано %(counter)s мероприятий"

#: templates/roadmap/bulk.html
msgid "Something has changed since this was shown. Look at it again."
msgstr "С тех пор что-то изменилось. Посмотрите ещё раз."

#: templates/roadmap/bulk.html
#, python-format
msgid "%(counter)s event would begin before the ones it comes after are over:"
msgid_plural "%(counter)s events would begin before the ones they come after are over:"
msgstr[0] "Раньше времени началось бы %(counter)s мероприятие, которое идёт следом:"
msgstr[1] "Раньше времени начались бы %(counter)s мероприятия, которые идут следом:"
msgstr[2] "Раньше времени начались бы %(counter)s мероприятий, которые идут следом:"

#: templates/roadmap/bulk.html
msgid "Move it along"
msgid_plural "Move them along"
msgstr[0] "Сдвинуть и его"
msgstr[1] "Сдвинуть и их"
msgstr[2] "Сдвинуть и их"

#: templates/roadmap/bulk.html
#, python-format
msgid "%(counter)s event changes"
msgid_plural "%(counter)s events change"
msgstr[0] "Изменится %(counter)s мероприятие"
msgstr[1] "Изменятся %(counter)s мероприятия"
msgstr[2] "Изменятся %(counter)s мероприятий"

#: templates/roadmap/bulk.html
msgid "Now"
msgstr "Сейчас"

#: templates/roadmap/bulk.html
msgid "Nothing changes"
msgstr "Ничего не изменится"

#: templates/roadmap/bulk.html
msgid "Each of the chosen events is skipped; the reasons stand below."
msgstr "Каждое из выбранных мероприятий пропущено, причины ниже."

#: templates/roadmap/bulk.html
#, python-format
msgid "%(counter)s event is skipped"
msgid_plural "%(counter)s events are skipped"
msgstr[0] "%(counter)s мероприятие пропущено"
msgstr[1] "%(counter)s мероприятия пропущены"
msgstr[2] "%(counter)s мероприятий пропущено"

#: templates/roadmap/bulk.html templates/roadmap/checks.html
msgid "Back to the roadmap"
msgstr "Назад к дорожной карте"

#: templates/roadmap/bulk.html
#, python-format
msgid "Change %(counter)s event"
msgid_plural "Change %(counter)s events"
msgstr[0] "Изменить %(counter)s мероприятие"
msgstr[1] "Изменить %(counter)s мероприятия"
msgstr[2] "Изменить %(counter)s мероприятий"

#: templates/roadmap/calendar.html
msgid "Your phone or mail reads the dates by itself, several times a day. A date is moved here, and it moves there."
msgstr "Телефон или почта сами читают даты несколько раз в день: перенесли срок здесь — он изменился и там."

#: templates/roadmap/calendar.html
msgid "Private address"
msgstr "Личный адрес календаря"

#: templates/roadmap/calendar.html
msgid "Copy"
msgstr "Скопировать"

#: templates/roadmap/calendar.html
#, python-format
msgid "A calendar last read it on %(moment)s."
msgstr "Календарь читал этот адрес %(moment)s."

#: templates/roadmap/calendar.html
msgid "No calendar has read it yet."
msgstr "Ни один календарь этот адрес ещё не читал."

#: templates/roadmap/calendar.html
msgid "Open in the calendar"
msgstr "Открыть в календаре"

#: templates/roadmap/calendar.html
msgid "New address"
msgstr "Новый адрес"

#: templates/roadmap/calendar.html
msgid "Switch off"
msgstr "Выключить"

#: templates/roadmap/calendar.html
msgid "Make an address"
msgstr "Создать адрес"

#: templates/roadmap/calendar.html
msgid "How to add it"
msgstr "Как подключить"

#: templates/roadmap/calendar.html
msgid "On this phone or computer"
msgstr "На этом телефоне или компьютере"

#: templates/roadmap/calendar.html
msgid "Press “Open in the calendar” and agree to the subscription. If nothing opens, copy the address and add it as below."
msgstr "Нажмите «Открыть в календаре» и согласитесь на подписку. Если ничего не открылось, скопируйте адрес и добавьте его, как описано ниже."

#: templates/roadmap/calendar.html
msgid "Yandex Calendar"
msgstr "Яндекс Календарь"

#: templates/roadmap/calendar.html
msgid "Open calendar.yandex.ru on a computer. At “Subscriptions” in the left column press “+”, put the address in and press “Create”. The dates appear on the phone as well."
msgstr "Откройте calendar.yandex.ru на компьютере. В левой колонке у раздела «Подписки» нажмите «+», вставьте адрес и нажмите «Создать». Даты появятся и в приложении на телефоне."

#: templates/roadmap/calendar.html
msgid "Google Calendar"
msgstr "Google Календарь"

#: templates/roadmap/calendar.html
msgid "Open calendar.google.com on a computer. Beside “Other calendars” press “+”, choose “From URL”, put the address in. Google reads it anew about once a day."
msgstr "Откройте calendar.google.com на компьютере. Рядом с надписью «Другие календари» нажмите «+», выберите «Добавить по URL» и вставьте адрес. Google обновляет такие календари примерно раз в сутки."

#: templates/roadmap/calendar.html
msgid "Settings — Apps — Calendar — Calendar Accounts — Add Account — Other — Add Subscribed Calendar. Put the address in."
msgstr "«Настройки» → «Приложения» → «Календарь» → «Учётные записи» → «Новая учётная запись» → «Другое» → «Подписной календарь». Вставьте адрес в поле «Сервер»."

#: templates/roadmap/calendar.html
msgid "Good to know"
msgstr "Полезно знать"

#: templates/roadmap/calendar.html
msgid "The address is like a key: whoever has it reads the calendar. There are no names of people in it, only initials at meetings of pairs. If others have come to know it, press “New address”."
msgstr "Адрес — как ключ: кто его знает, тот читает календарь. Имён и фамилий в календаре нет, у встреч пар — только инициалы. Если адрес узнали посторонние, нажмите «Новый адрес»."

#: templates/roadmap/calendar.html
msgid "A calendar outside the school reads it only if the system can be reached over the internet."
msgstr "Внешний календарь прочитает адрес, только если система доступна из интернета."

#: templates/roadmap/checks.html
msgid "The plan checks itself"
msgstr "Проверка плана"

#: templates/roadmap/checks.html
msgid "What does not fit together, why, and what one click would mend. Nothing here holds up the approval."
msgstr "Что не сходится, почему и что можно исправить одной кнопкой. Утверждению это не мешает."

#: templates/roadmap/checks.html
msgid "All kinds of warnings"
msgstr "Все замечания"

#: templates/roadmap/checks.html
#, python-format
msgid "Show all %(counter)s"
msgid_plural "Show all %(counter)s"
msgstr[0] "Показать %(counter)s"
msgstr[1] "Показать все %(counter)s"
msgstr[2] "Показать все %(counter)s"

#: templates/roadmap/checks.html
msgid "Dates and order agree"
msgstr "Сроки и порядок согласованы"

#: templates/roadmap/checks.html
msgid "The plan has been checked: nothing to look at."
msgstr "Замечаний к плану нет."

#: templates/roadmap/checks.html
msgid "Looked at and left as it is"
msgstr "Посмотрели и оставили как есть"

#: templates/roadmap/checks.html
msgid "Warn again"
msgstr "Вернуть замечание"

#: templates/roadmap/event_add.html
msgid "A new event"
msgstr "Новое мероприятие"

#: templates/roadmap/event_add.html
msgid "Add the event"
msgstr "Добавить мероприятие"

#: templates/roadmap/event_edit.html
msgid "Change the event"
msgstr "Изменить мероприятие"

#: templates/roadmap/event_edit.html
#, python-format
msgid "Change event %(number)s"
msgstr "Изменить мероприятие %(number)s"

#: templates/roadmap/event_edit.html templates/roadmap/own_plan_event.html
msgid "Save the event"
msgstr "Сохранить мероприятие"

#: templates/roadmap/event_edit.html
msgid "Take the event out of the plan"
msgstr "Убрать мероприятие из плана"

#: templates/roadmap/event_edit.html
msgid "What was done for it is kept, and it can be put back."
msgstr "Сделанное по нему сохранится, мероприятие можно вернуть."

#: templates/roadmap/event_order.html
#, python-format
msgid "The order of %(number)s"
msgstr "Порядок мероприятия %(number)s"

#: templates/roadmap/event_order.html
#, python-format
msgid "What %(number)s comes after"
msgstr "После чего идёт %(number)s"

#: templates/roadmap/event_order.html
msgid "It does not wait for any other event."
msgstr "Оно не ждёт других мероприятий."

#: templates/roadmap/event_order.html
msgid "Save the order"
msgstr "Сохранить порядок"

#: templates/roadmap/event_order.html
msgid "Comes after it"
msgstr "После него"

#: templates/roadmap/event_order.html
msgid "Nothing waits for it."
msgstr "Его никто не ждёт."

#: templates/roadmap/event_order.html
msgid "The plan knows no order yet. It can be proposed from what the events are: registers, matching, the order, meetings."
msgstr "Порядок в плане пока не задан. Его можно предложить по видам мероприятий: базы, подбор, приказ, встречи."

#: templates/roadmap/event_order.html
msgid "Propose the usual order"
msgstr "Предложить обычный порядок"

#: templates/roadmap/event_tasks.html
msgctxt "of a school"
msgid "Report"
msgstr "Отчёт"

#: templates/roadmap/event_tasks.html
#, python-format
msgid "event of the school: %(title)s"
msgstr "мероприятие школы: %(title)s"

#: templates/roadmap/event_tasks.html
#, python-format
msgid "%(count)s attachment"
msgid_plural "%(count)s attachments"
msgstr[0] "%(count)s приложение"
msgstr[1] "%(count)s приложения"
msgstr[2] "%(count)s приложений"

#: templates/roadmap/event_tasks.html
msgid "Accept the chosen reports"
msgstr "Принять отмеченные отчёты"

#: templates/roadmap/event_tasks.html
msgid "Ask the chosen schools again"
msgstr "Напомнить отмеченным школам"

#: templates/roadmap/event_tasks.html
msgid "No school has this task yet"
msgstr "Это поручение ещё не передано школам"

#: templates/roadmap/event_tasks.html templates/roadmap/schools_tasks.html
msgid "Once your roadmap is approved, its events for schools come to every school, and their reports come here."
msgstr "Когда дорожная карта будет утверждена, поручения появятся в каждой школе, а их отчёты — здесь."

#: templates/roadmap/evidence_folder.html
#, python-format
msgid "%(counter)s event is due and has nothing to show."
msgid_plural "%(counter)s events are due and have nothing to show."
msgstr[0] "%(counter)s мероприятие нечем подтвердить, хотя срок прошёл."
msgstr[1] "%(counter)s мероприятия нечем подтвердить, хотя срок прошёл."
msgstr[2] "%(counter)s мероприятий нечем подтвердить, хотя срок прошёл."

#: templates/roadmap/evidence_folder.html
msgid "Registers, answers, protocols and signed orders come in by themselves."
msgstr "Реестры, ответы на анкеты, протоколы и подписанные приказы попадают сюда сами."

#: templates/roadmap/evidence_folder.html
msgid "Build the folder"
msgstr "Собрать папку"

#: templates/roadmap/evidence_folder.html templates/roadmap/papers.html
#: templates/roadmap/roadmap.html templates/roadmap/versions.html
msgid "There is no roadmap yet"
msgstr "Дорожной карты пока нет"

#: templates/roadmap/evidence_folder.html
#, python-format
msgid "nothing to show: %(count)s"
msgstr "нет доказательств: %(count)s"

#: templates/roadmap/evidence_folder.html
#, python-format
msgid "and %(counter)s more document"
msgid_plural "and %(counter)s more documents"
msgstr[0] "и ещё %(counter)s документ"
msgstr[1] "и ещё %(counter)s документа"
msgstr[2] "и ещё %(counter)s документов"

#: templates/roadmap/evidence_folder.html
msgid "Add the proof"
msgstr "Добавить подтверждение"

#: templates/roadmap/evidence_folder.html
msgid "Folders built"
msgstr "Собранные папки"

#: templates/roadmap/evidence_folder.html
msgid "could not be built"
msgstr "собрать не удалось"

#: templates/roadmap/evidence_folder.html
msgid "no longer kept"
msgstr "больше не хранится"

#: templates/roadmap/evidence_folder.html
msgid "None yet. The folder is a .zip: stages and events are its folders, on top lie the contents and the list of what lacks proof."
msgstr "Пока ни одной. Папка собирается в архив .zip: внутри — папки этапов и мероприятий, сверху — содержание и список того, чего не хватает."

#: templates/roadmap/evidence_folder.html
msgid "Lists of people and orders are left out: your role may not take them away."
msgstr "Списки участников и приказы в папку не войдут: у вашей роли нет права их выгружать."

#: templates/roadmap/learned_names.html templates/roadmap/programme.html
msgid "Learned names"
msgstr "Запомненные названия"

#: templates/roadmap/learned_names.html
msgid "What events of these names open here, as your people decided. The next plan that is read and the next event that is added get the same."
msgstr "Какие действия открывают мероприятия с такими названиями по решению ваших сотрудников. Следующий прочитанный план и следующее добавленное мероприятие получат то же самое."

#: templates/roadmap/learned_names.html
msgid "Forget"
msgstr "Забыть"

#: templates/roadmap/learned_names.html
msgid "Nothing yet. It is remembered when somebody changes what an event opens."
msgstr "Пока ничего нет. Запоминается, когда кто-нибудь меняет действия мероприятия."

#: templates/roadmap/learned_names.html
msgid "From the higher body"
msgstr "От вышестоящей организации"

#: templates/roadmap/own_plan.html templates/roadmap/own_plan_review.html
#: templates/roadmap/start.html
msgid "Your own plan"
msgstr "Свой план"

#: templates/roadmap/own_plan.html templates/roadmap/start.html
#: templates/roadmap/start_from.html templates/roadmap/template.html
msgid "Start a programme"
msgstr "Начать программу"

#: templates/roadmap/own_plan.html
msgid "Hand in the roadmap as it is: its table is found, deadlines and responsibles are understood, and nothing is saved before you have looked it through."
msgstr "Загрузите дорожную карту как есть: таблица найдётся сама, сроки и ответственные будут разобраны. Ничего не создаётся, пока вы всё не просмотрите."

#: templates/roadmap/own_plan.html templates/roadmap/own_plan_review.html
#: templates/roadmap/responsibles.html templates/roadmap/review.html
#: templates/roadmap/start.html templates/roadmap/start_from.html
msgid "Way to an approved roadmap"
msgstr "Путь к утверждённой дорожной карте"

#: templates/roadmap/own_plan.html
msgid "Word, Excel, OpenDocument, PDF with text, .csv or .txt, up to 20 MB"
msgstr "Word, Excel, OpenDocument, PDF с текстом, .csv или .txt, до 20 МБ"

#: templates/roadmap/own_plan.html
msgid "Paste the text instead"
msgstr "Вставить текст"

#: templates/roadmap/own_plan.html
msgid "Select the table in Word or on a page, copy it and paste it here."
msgstr "Выделите таблицу в Word или на странице сайта, скопируйте и вставьте сюда."

#: templates/roadmap/own_plan.html
msgid "Read the plan"
msgstr "Прочитать план"

#: templates/roadmap/own_plan.html
msgid "What is understood"
msgstr "Что программа понимает"

#: templates/roadmap/own_plan.html
msgid "Columns under any of their usual names and in any order; sections, tasks and results between them"
msgstr "Столбцы с любыми привычными названиями и в любом порядке, разделы, задачи и результаты между ними"

#: templates/roadmap/own_plan.html
msgid "“by 25.09.2025”, “February – May”, “once a quarter”, “during the year”"
msgstr "«до 25.09.2025», «февраль – май», «1 раз в квартал», «в течение года»"

#: templates/roadmap/own_plan.html
msgid "“Deputy head, class teachers”, “Kalacheva E. A.”"
msgstr "«Замдиректора по УВР, классные руководители», «Калачёва Е. А.»"

#: templates/roadmap/own_plan.html
msgid "Rows broken by pages, repeated headings, merged cells"
msgstr "Строки, разорванные страницами, повторы шапки, объединённые ячейки"

#: templates/roadmap/own_plan.html
msgid "Being looked through"
msgstr "На разборе"

#: templates/roadmap/own_plan_event.html
msgid "Correct an event"
msgstr "Исправить мероприятие"

#: templates/roadmap/own_plan_event.html templates/roadmap/own_plan_review.html
msgid "Look the plan through"
msgstr "Просмотр плана"

#: templates/roadmap/own_plan_event.html
msgid "How the deadline is understood"
msgstr "Как понят срок"

#: templates/roadmap/own_plan_review.html
msgid "To the agreement"
msgstr "К принятию плана"

#: templates/roadmap/own_plan_review.html
msgid "to look at"
msgstr "посмотреть"

#: templates/roadmap/own_plan_review.html
msgid "not understood"
msgstr "не понято"

#: templates/roadmap/own_plan_review.html
#, python-format
msgid "period of the plan; the dates move to %(year)s"
msgstr "период плана; сроки сдвинуты на %(year)s"

#: templates/roadmap/own_plan_review.html
msgid "period of the plan"
msgstr "период плана"

#: templates/roadmap/own_plan_review.html
msgid "What was not understood"
msgstr "Что не удалось понять"

#: templates/roadmap/own_plan_review.html
msgid "Make an event of it"
msgstr "Сделать мероприятием"

#: templates/roadmap/own_plan_review.html
msgid "Needs a look"
msgstr "Нужно посмотреть"

#: templates/roadmap/own_plan_review.html
msgid "All of it is right"
msgstr "Всё верно"

#: templates/roadmap/own_plan_review.html
#, python-format
msgid "%(count)s row left out"
msgid_plural "%(count)s rows left out"
msgstr[0] "Пропущена %(count)s строка"
msgstr[1] "Пропущены %(count)s строки"
msgstr[2] "Пропущено %(count)s строк"

#: templates/roadmap/own_plan_review.html
msgid "Put it back"
msgstr "Вернуть"

#: templates/roadmap/own_plan_review.html
msgid "Take the plan over"
msgstr "Принять план"

#: templates/roadmap/own_plan_review.html
#, python-format
msgid "A programme of %(year)s with a draft roadmap is made of it; the responsibles and the director's approval come next. It can be taken back."
msgstr "Будет создана программа на %(year)s учебный год с черновиком дорожной карты; дальше — ответственные и утверждение директором. Это можно отменить."

#: templates/roadmap/own_plan_review.html
msgctxt "button"
msgid "Take the plan over"
msgstr "Принять план"

#: templates/roadmap/papers.html templates/roadmap/prepared_file.html
#: templates/roadmap/versions.html
msgid "The plan on paper"
msgstr "План на бумаге"

#: templates/roadmap/papers.html
msgid "The same columns, stages and numbers, with the stamps of approval and the sheet of agreement."
msgstr "Те же графы, этапы и номера, с грифами утверждения и согласования и листом согласования."

#: templates/roadmap/papers.html templates/roadmap/version.html
#: templates/roadmap/versions.html
#, python-format
msgid "Version %(version)s"
msgstr "Версия %(version)s"

#: templates/roadmap/papers.html
#, python-format
msgid "order No. %(number)s"
msgstr "приказ № %(number)s"

#: templates/roadmap/papers.html
msgid "Prepare the PDF"
msgstr "Подготовить PDF"

#: templates/roadmap/programme.html
msgid "Programme settings"
msgstr "Настройки программы"

#: templates/roadmap/programme.html
#, python-format
msgid "From %(from)s until %(until)s, %(model)s."
msgstr "С %(from)s по %(until)s, %(model)s."

#: templates/roadmap/programme.html
msgid "The programme"
msgstr "Программа"

#: templates/roadmap/programme.html
msgid "Mentors and mentees"
msgstr "Наставники и наставляемые"

#: templates/roadmap/programme.html
msgid "Reminders"
msgstr "Напоминания"

#: templates/roadmap/programme.html
msgid "Save the settings"
msgstr "Сохранить настройки"

#: templates/roadmap/programme.html
msgid "The next year"
msgstr "Следующий год"

#: templates/roadmap/programme.html
msgid "The plan is copied with its dates a year later and with the people who still work here; what was done stays in this programme."
msgstr "План переносится: сроки сдвигаются на год, ответственные остаются, если по-прежнему работают здесь. Всё сделанное остаётся в этой программе."

#: templates/roadmap/programme.html templates/roadmap/start.html
msgid "Copy to the next year"
msgstr "Перенести на следующий год"

#: templates/roadmap/programme.html
msgid "Begun by mistake?"
msgstr "Начали по ошибке?"

#: templates/roadmap/programme.html
msgid "A draft without participants can be put away; the other programmes stay as they are."
msgstr "Черновик без участников можно убрать, остальные программы не изменятся."

#: templates/roadmap/programme.html
msgid "Put the draft away"
msgstr "Убрать черновик"

#: templates/roadmap/responsibles.html
#, python-format
msgid "%(counter)s wording of the plan is unclear: say whom it means here. An answer holds for every event with it."
msgid_plural "%(counter)s wordings of the plan are unclear: say whom they mean here. An answer holds for every event with it."
msgstr[0] "В плане %(counter)s неясная формулировка. Укажите, кто это у вас: ответ подойдёт для всех мероприятий с ней."
msgstr[1] "В плане %(counter)s неясные формулировки. Укажите, кто это у вас: ответ подойдёт для всех мероприятий с ними."
msgstr[2] "В плане %(counter)s неясных формулировок. Укажите, кто это у вас: ответ подойдёт для всех мероприятий с ними."

#: templates/roadmap/responsibles.html
msgid "Everybody the plan names is known here. Look through the list and go on."
msgstr "Все, кого называет план, определены. Просмотрите список и продолжайте."

#: templates/roadmap/responsibles.html
msgid "The plan names nobody. Say once for each stage who answers for its events; single events can be given to others later."
msgstr "План никого не называет. Укажите для каждого этапа, кто отвечает за его мероприятия; отдельные мероприятия потом можно передать другим."

#: templates/roadmap/responsibles.html
msgid "Who is it here?"
msgstr "Кто это у вас?"

#: templates/roadmap/responsibles.html
msgid "Nobody is named"
msgstr "Ответственный не назван"

#: templates/roadmap/responsibles.html
msgid "Recognised"
msgstr "Определены"

#: templates/roadmap/responsibles.html templates/surveys/answer/review.html
#: templates/surveys/check.html
msgid "Change"
msgstr "Изменить"

#: templates/roadmap/responsibles.html
msgid "On to the review"
msgstr "Дальше, к проверке"

#: templates/roadmap/responsibles.html
msgid "Somebody is missing from the list? They need an account and a role first."
msgstr "Кого-то нет в списке? Сначала ему нужны учётная запись и роль."

#: templates/roadmap/responsibles.html
msgid "Add staff"
msgstr "Добавить сотрудников"

#: templates/roadmap/review.html
msgid "Review of the roadmap"
msgstr "Проверка дорожной карты"

#: templates/roadmap/review.html templates/surveys/questionnaire.html
#, python-format
msgid "version %(version)s"
msgstr "версия %(version)s"

#: templates/roadmap/review.html
msgid "To the decision"
msgstr "К решению"

#: templates/roadmap/review.html
#, python-format
msgid "Version %(version)s: %(state)s"
msgstr "Версия %(version)s: %(state)s"

#: templates/roadmap/review.html
#, python-format
msgid "%(counter)s place to look at"
msgid_plural "%(counter)s places to look at"
msgstr[0] "Посмотрите %(counter)s место"
msgstr[1] "Посмотрите %(counter)s места"
msgstr[2] "Посмотрите %(counter)s мест"

#: templates/roadmap/review.html templates/roadmap/roadmap.html
msgid "See what can be done about it"
msgstr "Посмотреть, что можно сделать"

#: templates/roadmap/review.html
msgid "The plan has been checked: dates and order agree."
msgstr "План проверен: сроки и порядок мероприятий согласованы."

#: templates/roadmap/review.html
msgid "Which events are shown"
msgstr "Какие мероприятия показаны"

#: templates/roadmap/review.html
msgid "Remarks on events taken out of the plan"
msgstr "Замечания к убранным мероприятиям"

#: templates/roadmap/roadmap.html
msgid "Review and send"
msgstr "Проверить и отправить"

#: templates/roadmap/roadmap.html
msgid "More about the roadmap"
msgstr "Ещё о дорожной карте"

#: templates/roadmap/roadmap.html templates/roadmap/version.html
#: templates/roadmap/version_give_up.html templates/roadmap/versions.html
msgid "Versions"
msgstr "Версии"

#: templates/roadmap/roadmap.html
msgid "Settings"
msgstr "Настройки"

#: templates/roadmap/roadmap.html
msgid "Choose a model roadmap: its dates move to your school year, the responsibles are proposed."
msgstr "Выберите образец: сроки сдвинутся на ваш учебный год, ответственные подставятся."

#: templates/roadmap/roadmap.html
msgid "Choose a roadmap"
msgstr "Выбрать карту"

#: templates/roadmap/roadmap.html
msgid "Version"
msgstr "Версия"

#: templates/roadmap/roadmap.html
msgid "Copy this plan to the next year"
msgstr "Перенести план на следующий год"

#: templates/roadmap/roadmap.html
#, python-format
msgid "The plan has checked itself: %(counter)s place to look at."
msgid_plural "The plan has checked itself: %(counter)s places to look at."
msgstr[0] "План проверил себя: %(counter)s замечание."
msgstr[1] "План проверил себя: %(counter)s замечания."
msgstr[2] "План проверил себя: %(counter)s замечаний."

#: templates/roadmap/roadmap.html
msgid "What you have written or chosen is not sent yet. Close all the same?"
msgstr "Вы написали или выбрали, но ещё не отправили. Всё равно закрыть?"

#: templates/roadmap/row_form.html
#, python-format
msgid "The deadline of %(number)s"
msgstr "Срок мероприятия %(number)s"

#: templates/roadmap/row_form.html
#, python-format
msgid "The responsibles of %(number)s"
msgstr "Ответственные за мероприятие %(number)s"

#: templates/roadmap/save_template.html
#, python-format
msgid "Version %(version)s, %(counter)s event: stages, deadlines, roles, results and the order of events are kept. Names, papers and comments are not."
msgid_plural "Version %(version)s, %(counter)s events: stages, deadlines, roles, results and the order of events are kept. Names, papers and comments are not."
msgstr[0] "Версия %(version)s, %(counter)s мероприятие. Сохраняются этапы, сроки, роли ответственных, результаты и порядок мероприятий. Имена, документы и комментарии в шаблон не попадают."
msgstr[1] "Версия %(version)s, %(counter)s мероприятия. Сохраняются этапы, сроки, роли ответственных, результаты и порядок мероприятий. Имена, документы и комментарии в шаблон не попадают."
msgstr[2] "Версия %(version)s, %(counter)s мероприятий. Сохраняются этапы, сроки, роли ответственных, результаты и порядок мероприятий. Имена, документы и комментарии в шаблон не попадают."

#: templates/roadmap/save_template.html templates/surveys/remind.html
#: templates/surveys/reopen.html
msgid "Cancel"
msgstr "Отменить"

#: templates/roadmap/save_template.html
msgid "Names left out"
msgstr "Какие имена убраны"

#: templates/roadmap/save_template.html
msgid "In their place stands the role they hold, or … where a sentence needs a word of its own."
msgstr "Вместо имени — должность, а внутри предложения — многоточие."

#: templates/roadmap/save_template.html
msgid "The plan names no persons."
msgstr "Имён в плане нет."

#: templates/roadmap/save_template.html
msgid "Every school of the municipality will see the template when it begins a programme."
msgstr "Шаблон увидит каждая школа муниципалитета, когда будет начинать программу."

#: templates/roadmap/save_template.html
msgid "Your school will see the template when it begins a programme."
msgstr "Шаблон будет виден только вашей школе, когда она начинает программу."

#: templates/roadmap/schools_tasks.html
#, python-format
msgid "Accepted: %(done)s of %(total)s reports. Waiting for you: %(waiting)s. Overdue: %(late)s."
msgstr "Принято отчётов: %(done)s из %(total)s. Ждут вашего решения: %(waiting)s. Просрочено: %(late)s."

#: templates/roadmap/schools_tasks.html
msgid "Remind those who are late"
msgstr "Напомнить опаздывающим"

#: templates/roadmap/schools_tasks.html
msgid "Wait for you"
msgstr "Ждут вас"

#: templates/roadmap/schools_tasks.html
#, python-format
msgid "reported on %(day)s"
msgstr "отчёт отправлен %(day)s"

#: templates/roadmap/schools_tasks.html
msgid "Read the report"
msgstr "Открыть отчёт"

#: templates/roadmap/schools_tasks.html
msgid "Schools and events"
msgstr "Школы и мероприятия"

#: templates/roadmap/schools_tasks.html
msgctxt "reports"
msgid "Accepted"
msgstr "Принято"

#: templates/roadmap/schools_tasks.html
msgid "No school fits."
msgstr "Таких школ нет."

#: templates/roadmap/schools_tasks.html
msgid "Events given to schools"
msgstr "Мероприятия, порученные школам"

#: templates/roadmap/schools_tasks.html
msgid "Nothing is given to schools yet"
msgstr "Школам пока ничего не поручено"

#: templates/roadmap/start.html
msgid "Choose a roadmap to begin with: its dates will move to your school year, and everything can be changed afterwards."
msgstr "Выберите дорожную карту за основу: сроки сдвинутся на ваш учебный год, потом всё можно изменить."

#: templates/roadmap/start.html templates/roadmap/start_from.html
#, python-format
msgid "“%(name)s” has been begun and not approved yet."
msgstr "«%(name)s» — начата и ещё не утверждена."

#: templates/roadmap/start.html templates/roadmap/start_from.html
msgid "Continue with it"
msgstr "Продолжить"

#: templates/roadmap/start.html
#, python-format
msgid "The plan of %(year)s for the next year"
msgstr "План %(year)s — на следующий год"

#: templates/roadmap/start.html
#, python-format
msgid "“%(name)s”: the dates move by a year, the people stay, what was left undone can be taken along."
msgstr "«%(name)s»: сроки сдвинутся на год, ответственные останутся, несделанное можно взять с собой."

#: templates/roadmap/start.html
msgid "The roadmap your school already has in Word, Excel or PDF: it is read in, with its deadlines and responsibles."
msgstr "Дорожная карта, которая уже есть у школы в Word, Excel или PDF: программа прочитает её вместе со сроками и ответственными."

#: templates/roadmap/start.html
msgid "Read in your plan"
msgstr "Загрузить свой план"

#: templates/roadmap/start.html
msgid "There are no roadmap templates yet"
msgstr "Образцов дорожных карт пока нет"

#: templates/roadmap/start.html
msgid "The administrator loads them with the product's content."
msgstr "Их загружает администратор вместе с остальными материалами."

#: templates/roadmap/start.html
#, python-format
msgid "%(counter)s template of ours is put away"
msgid_plural "%(counter)s templates of ours are put away"
msgstr[0] "Убран %(counter)s наш шаблон"
msgstr[1] "Убраны %(counter)s наших шаблона"
msgstr[2] "Убрано %(counter)s наших шаблонов"

#: templates/roadmap/start.html templates/roadmap/template.html
msgid "Offer it again"
msgstr "Вернуть"

#: templates/roadmap/start_from.html
msgid "Create the programme"
msgstr "Создать программу"

#: templates/roadmap/start_from.html
msgid "Show the dates"
msgstr "Показать сроки"

#: templates/roadmap/start_from.html
msgid "How the dates will move"
msgstr "Как сдвинутся сроки"

#: templates/roadmap/task.html
msgid "Task of the municipality"
msgstr "Поручение муниципалитета"

#: templates/roadmap/task.html
msgid "Report of the school"
msgstr "Отчёт школы"

#: templates/roadmap/task.html
msgid "Event of the school’s plan:"
msgstr "Мероприятие плана школы:"

#: templates/roadmap/task.html
msgid "The school has not reported yet."
msgstr "Школа ещё не отчиталась."

#: templates/roadmap/task.html
msgid "Attachments"
msgstr "Приложения"

#: templates/roadmap/task.html
msgid "Your report"
msgstr "Ваш отчёт"

#: templates/roadmap/task.html
msgid "A document, a table, a PDF or a picture. The municipality will see it."
msgstr "Документ, таблица, PDF или фото. Файл увидит муниципалитет."

#: templates/roadmap/task.html
msgid "Add a link or a title"
msgstr "Добавить ссылку или название"

#: templates/roadmap/task.html
msgid "Send the report"
msgstr "Отправить отчёт"

#: templates/roadmap/task.html
msgid "Attach only"
msgstr "Только приложить"

#: templates/roadmap/task.html
msgid "Accept the report"
msgstr "Принять отчёт"

#: templates/roadmap/task.html
msgid "Reports that wait for you"
msgstr "Отчёты, которые ждут вашего решения"

#: templates/roadmap/task.html
msgid "Return the report"
msgstr "Вернуть отчёт"

#: templates/roadmap/task.html
msgid "Ask the school again"
msgstr "Напомнить школе"

#: templates/roadmap/task.html
msgid "Take the report back"
msgstr "Отозвать отчёт"

#: templates/roadmap/task.html
msgid "Given by"
msgstr "Кто поручил"

#: templates/roadmap/task.html
msgid "Reported"
msgstr "Отчитались"

#: templates/roadmap/task.html
msgctxt "report"
msgid "Accepted"
msgstr "Принято"

#: templates/roadmap/tasks.html
msgid "The municipality has given no tasks"
msgstr "Поручений от муниципалитета нет"

#: templates/roadmap/tasks.html
msgid "When the education office approves its roadmap, what it asks of your school stands here, with dates and a place for your report."
msgstr "Когда управление образования утвердит свою дорожную карту, здесь появятся её поручения вашей школе — со сроками и местом для отчёта."

#: templates/roadmap/template.html
msgid "put away"
msgstr "убран"

#: templates/roadmap/template.html
msgid "Put away"
msgstr "Убрать"

#: templates/roadmap/template.html
msgid "Begin with it"
msgstr "Начать с него"

#: templates/roadmap/template.html
#, python-format
msgid "Offered to every school of “%(name)s”."
msgstr "Предлагается всем школам: %(name)s."

#: templates/roadmap/version.html
msgid "What it changes in the version before"
msgstr "Что изменено по сравнению с предыдущей"

#: templates/roadmap/version.html
msgid "Taken out, and can be put back"
msgstr "Убраны из плана, их можно вернуть"

#: templates/roadmap/version.html
msgid "Put back"
msgstr "Вернуть"

#: templates/roadmap/version.html
msgid "How it was decided"
msgstr "Как принималось решение"

#: templates/roadmap/version.html
msgid "The plan in this version"
msgstr "План в этой версии"

#: templates/roadmap/version.html
msgid "Said of events taken out of this plan"
msgstr "Что говорили об убранных мероприятиях"

#: templates/roadmap/version_give_up.html templates/roadmap/versions.html
msgid "Give this version up"
msgstr "Отказаться от этой версии"

#: templates/roadmap/version_give_up.html
#, python-format
msgid "Give version %(version)s up"
msgstr "Отказаться от версии %(version)s"

#: templates/roadmap/version_give_up.html
msgid "The plan in force stays as it is, and what stands below does not come into it. The version cannot be taken up again; what people have said of it stays."
msgstr "Действующая карта не изменится: то, что перечислено ниже, в неё не войдёт. Вернуться к этой версии будет нельзя, но всё, что о ней сказано, сохранится."

#: templates/roadmap/version_give_up.html
msgid "Keep it"
msgstr "Оставить"

#: templates/roadmap/versions.html
msgid "Versions of the roadmap"
msgstr "Версии дорожной карты"

#: templates/roadmap/versions.html
msgid "The plan in force stays until its next version is approved; what was done for an event stays with it."
msgstr "Действующий план остаётся, пока не утверждена следующая версия; всё сделанное по мероприятию остаётся при нём."

#: templates/roadmap/versions.html
msgid "Begin the next version"
msgstr "Начать следующую версию"

#: templates/roadmap/versions.html
#, python-format
msgid "approved by %(who)s on %(day)s"
msgstr "Утверждение: %(who)s, %(day)s"

#: templates/roadmap/versions.html
#, python-format
msgid "sent by %(who)s on %(day)s"
msgstr "Отправлено: %(who)s, %(day)s"

#: templates/roadmap/versions.html
msgid "What it changed"
msgstr "Что изменилось"

#: templates/roadmap/versions.html
msgid "Open the version"
msgstr "Открыть версию"

#: templates/surveys/_library.html
#, python-format
msgid "%(asks)s question"
msgid_plural "%(asks)s questions"
msgstr[0] "%(asks)s вопрос"
msgstr[1] "%(asks)s вопроса"
msgstr[2] "%(asks)s вопросов"

#: templates/surveys/_library.html templates/surveys/surveys.html
#, python-format
msgid "%(minutes)s minute"
msgid_plural "%(minutes)s minutes"
msgstr[0] "%(minutes)s минута"
msgstr[1] "%(minutes)s минуты"
msgstr[2] "%(minutes)s минут"

#: templates/surveys/_library.html
msgid "see the questions"
msgstr "посмотреть вопросы"

#: templates/surveys/_reach.html
msgid "Who will get it"
msgstr "Кто получит"

#: templates/surveys/_reach.html
msgid "by e-mail, theirs or the guardian’s"
msgstr "по почте, своей или представителя"

#: templates/surveys/_reach.html
msgid "by a printed link: no e-mail is known"
msgstr "по напечатанной ссылке: адрес неизвестен"

#: templates/surveys/_reach.html
msgid "cannot be asked yet: a consent is missing"
msgstr "пока нельзя: не хватает согласия"

#: templates/surveys/_results_base.html
msgid "Table"
msgstr "Таблица"

#: templates/surveys/answer/_base.html
msgid "Leave; the answers are saved"
msgstr "Выйти, ответы сохранены"

#: templates/surveys/answer/_base.html
msgid "Sections of the questionnaire"
msgstr "Разделы анкеты"

#: templates/surveys/answer/_base.html
msgid "filled in"
msgstr "заполнен"

#: templates/surveys/answer/_saved_at.html
#, python-format
msgid "saved at %(time)s"
msgstr "сохранено в %(time)s"

#: templates/surveys/answer/closed.html
msgid "The questionnaire did not open"
msgstr "Анкета не открылась"

#: templates/surveys/answer/review.html
msgid "The last step"
msgstr "Последний шаг"

#: templates/surveys/answer/review.html templates/surveys/answer/section.html
msgid "Check the answers"
msgstr "Проверить ответы"

#: templates/surveys/answer/review.html
msgid "After sending, the answers cannot be changed."
msgstr "После отправки изменить ответы нельзя."

#: templates/surveys/answer/review.html templates/surveys/answer/section.html
msgid "Previous section"
msgstr "Предыдущий раздел"

#: templates/surveys/answer/review.html
msgid "Send the answers"
msgstr "Отправить ответы"

#: templates/surveys/answer/section.html
#, python-format
msgid "Section %(number)s of %(total)s"
msgstr "Раздел %(number)s из %(total)s"

#: templates/surveys/answer/section.html templates/surveys/enquiries/tell.html
msgid "not saved: no connection, trying again"
msgstr "не сохранено: нет связи, пробуем ещё раз"

#: templates/surveys/answer/section.html
#, python-format
msgid "Next: %(next_title)s"
msgstr "Дальше: %(next_title)s"

#: templates/surveys/answer/start.html
#, python-format
msgid "About: %(name)s, %(where)s"
msgstr "О ком: %(name)s, %(where)s"

#: templates/surveys/answer/start.html
#, python-format
msgid "About %(minutes)s minute"
msgid_plural "About %(minutes)s minutes"
msgstr[0] "Около %(minutes)s минуты"
msgstr[1] "Около %(minutes)s минут"
msgstr[2] "Около %(minutes)s минут"

#: templates/surveys/answer/start.html
#, python-format
msgid "Answers are taken until %(date)s"
msgstr "Ответы принимаются до %(date)s"

#: templates/surveys/answer/start.html
msgid "Each answer is saved at once: it can be finished later by the same link"
msgstr "Каждый ответ сохраняется сразу: закончить можно позже по той же ссылке"

#: templates/surveys/answer/start.html
msgid "Anonymous: the school sees only totals of five answers and more, never who answered what"
msgstr "Анонимно: школа видит только общие итоги, начиная с пяти ответов, и не видит, кто что ответил"

#: templates/surveys/answer/start.html
msgid "The curator and the school’s specialists see the answers, other participants do not"
msgstr "Ответы увидят куратор и специалисты школы, другие участники — нет"

#: templates/surveys/answer/start.html
msgid "Go on with the answers"
msgstr "Продолжить"

#: templates/surveys/answer/start.html
msgid "Start answering"
msgstr "Начать"

#: templates/surveys/answer/thanks.html
msgid "Thank you"
msgstr "Спасибо"

#: templates/surveys/answer/thanks.html
msgid "Thank you!"
msgstr "Спасибо!"

#: templates/surveys/answer/thanks.html
#, python-format
msgid "Thank you, %(name)s!"
msgstr "Спасибо, %(name)s!"

#: templates/surveys/answer/thanks.html
msgid "The questionnaire is sent."
msgstr "Анкета отправлена."

#: templates/surveys/answer/thanks.html
msgid "What happens next"
msgstr "Что дальше"

#: templates/surveys/answer/thanks.html
msgid "To my home page"
msgstr "В мой кабинет"

#: templates/surveys/applications.html
msgid "An accepted application fills the register. Nothing changes there before."
msgstr "Принятая анкета заполняет базу. До этого в базе ничего не меняется."

#: templates/surveys/applications.html templates/surveys/questionnaire.html
#: templates/surveys/results.html templates/surveys/survey.html
#: templates/surveys/texts.html
msgid "Pages of the survey"
msgstr "Страницы анкетирования"

#: templates/surveys/applications.html
#, python-format
msgid "%(count)s application waits"
msgid_plural "%(count)s applications wait"
msgstr[0] "%(count)s анкета ждёт решения"
msgstr[1] "%(count)s анкеты ждут решения"
msgstr[2] "%(count)s анкет ждут решения"

#: templates/surveys/applications.html
#, python-format
msgid "%(count)s accepted"
msgid_plural "%(count)s accepted"
msgstr[0] "принята %(count)s"
msgstr[1] "приняты %(count)s"
msgstr[2] "принято %(count)s"

#: templates/surveys/applications.html
#, python-format
msgid "Accept all (%(count)s)"
msgstr "Принять все (%(count)s)"

#: templates/surveys/applications.html
msgid "All answers"
msgstr "Все ответы"

#: templates/surveys/applications.html
msgid "Accept"
msgstr "Принять"

#: templates/surveys/applications.html
#, python-format
msgid "now in the register: %(before)s"
msgstr "сейчас в базе: %(before)s"

#: templates/surveys/applications.html
msgid "the same as in the register"
msgstr "то же, что в базе"

#: templates/surveys/applications.html
msgid "All applications are accepted"
msgstr "Все анкеты приняты"

#: templates/surveys/applications.html
msgid "New ones appear here as soon as they are sent."
msgstr "Новые появятся здесь, как только их отправят."

#: templates/surveys/applications.html
msgid "No applications yet"
msgstr "Анкет пока нет"

#: templates/surveys/applications.html
msgid "They appear here as soon as the first answers are sent."
msgstr "Они появятся, как только отправят первые ответы."

#: templates/surveys/check.html templates/surveys/new.html
msgid "Check before sending"
msgstr "Проверить перед отправкой"

#: templates/surveys/check.html templates/surveys/choose.html
#: templates/surveys/new.html
msgid "Steps"
msgstr "Шаги"

#: templates/surveys/check.html
#, python-format
msgid "Send out (%(total)s)"
msgstr "Разослать (%(total)s)"

#: templates/surveys/check.html
msgid "A letter with a personal link"
msgstr "Письмо с личной ссылкой"

#: templates/surveys/check.html
msgid "A printed link"
msgstr "Напечатанная ссылка"

#: templates/surveys/check.html
msgid "No e-mail is known. After sending, print the sheet with QR codes and hand it out."
msgstr "Адрес почты неизвестен. После отправки напечатайте лист с QR-кодами и раздайте."

#: templates/surveys/check.html templates/surveys/survey.html
msgid "Cannot be asked yet"
msgstr "Пока нельзя пригласить"

#: templates/surveys/check.html
msgid "A paper is missing. When it comes, the survey’s page offers to invite them with one press."
msgstr "Не хватает документа. Когда он появится, на странице анкетирования их можно будет пригласить одной кнопкой."

#: templates/surveys/choose.html templates/surveys/surveys.html
msgid "Send out a questionnaire"
msgstr "Разослать анкету"

#: templates/surveys/choose.html
msgid "For this event"
msgstr "Для этого мероприятия"

#: templates/surveys/choose.html
msgid "Other questionnaires"
msgstr "Другие анкеты"

#: templates/surveys/choose.html
msgid "Which questionnaire"
msgstr "Какая анкета"

#: templates/surveys/enquiries/_person.html
msgid "Information from others"
msgstr "Сведения от других"

#: templates/surveys/enquiries/_person.html
msgctxt "what was told"
msgid "Open"
msgstr "Открыть"

#: templates/surveys/enquiries/_plan.html
msgid "Who will be asked"
msgstr "Кого спросим"

#: templates/surveys/enquiries/_plan.html
#, python-format
msgid "Ask %(n)s person"
msgid_plural "Ask %(n)s people"
msgstr[0] "Спросить %(n)s человека"
msgstr[1] "Спросить %(n)s человек"
msgstr[2] "Спросить %(n)s человек"

#: templates/surveys/enquiries/_plan.html
#, python-format
msgid "about %(n)s pupil"
msgid_plural "about %(n)s pupils"
msgstr[0] "об %(n)s ученике"
msgstr[1] "о %(n)s учениках"
msgstr[2] "о %(n)s учениках"

#: templates/surveys/enquiries/_plan.html
#, python-format
msgid "%(total)s answer awaited"
msgid_plural "%(total)s answers awaited"
msgstr[0] "ждём %(total)s ответ"
msgstr[1] "ждём %(total)s ответа"
msgstr[2] "ждём %(total)s ответов"

#: templates/surveys/enquiries/_plan.html
msgid "pupils"
msgstr "ученики"

#: templates/surveys/enquiries/_plan.html
msgid "Nobody: see the reasons below, or tick others."
msgstr "Никого: причины ниже, или отметьте других."

#: templates/surveys/enquiries/_plan.html
msgid "By a printed sheet"
msgstr "Печатным листом"

#: templates/surveys/enquiries/_plan.html
msgid "Neither an account nor an e-mail is known. After sending, print the sheets: pupils in a table and a code for a phone."
msgstr "Ни учётной записи, ни почты нет. После отправки распечатайте листы: ученики таблицей и код для телефона."

#: templates/surveys/enquiries/_plan.html
msgid "Not asked about yet"
msgstr "О ком пока не спрашиваем"

#: templates/surveys/enquiries/_plan.html
msgid "A consent is missing: without it nothing is asked about the child."
msgstr "Не хватает согласия: без него о ребёнке ничего не спрашиваем."

#: templates/surveys/enquiries/_plan.html
msgid "Look at this"
msgstr "Обратите внимание"

#: templates/surveys/enquiries/_plan.html
#, python-format
msgid "%(n)s answer is awaited already and is not asked for again."
msgid_plural "%(n)s answers are awaited already and are not asked for again."
msgstr[0] "%(n)s ответ уже ждём, второй раз не спрашиваем."
msgstr[1] "%(n)s ответа уже ждём, второй раз не спрашиваем."
msgstr[2] "%(n)s ответов уже ждём, второй раз не спрашиваем."

#: templates/surveys/enquiries/enquiries.html
msgid "What class teachers, the psychologist, the social pedagogue and parents know: it completes the need."
msgstr "Что знают классные руководители, психолог, социальный педагог и родители: это дополняет запрос."

#: templates/surveys/enquiries/enquiries.html
msgid "closed"
msgstr "закрыто"

#: templates/surveys/enquiries/enquiries.html
msgid "Nobody was asked yet"
msgstr "Сведений пока не запрашивали"

#: templates/surveys/enquiries/enquiries.html
msgid "A class teacher sees all their pupils on one page and is done in minutes, on a phone too. What they say goes into the need with one press."
msgstr "Классный руководитель видит всех своих учеников на одной странице и отвечает за несколько минут, в том числе с телефона. Ответ вносится в запрос одним нажатием."

#: templates/surveys/enquiries/enquiries.html
msgid "The curator asks class teachers, specialists and parents."
msgstr "Классных руководителей, специалистов и родителей спрашивает куратор."

#: templates/surveys/enquiries/enquiry.html
#, python-format
msgid "Asked about mentees on %(day)s"
msgstr "Сведения о наставляемых, запрос от %(day)s"

#: templates/surveys/enquiries/enquiry.html
msgid "Answers are no longer taken."
msgstr "Ответы больше не принимаются."

#: templates/surveys/enquiries/enquiry.html
#, python-format
msgid "Answers are taken until %(day)s."
msgstr "Ответы принимаются до %(day)s."

#: templates/surveys/enquiries/enquiry.html
#, python-format
msgid "%(n)s pupil waits for you to look at what was told."
msgid_plural "%(n)s pupils wait for you to look at what was told."
msgstr[0] "Ответы об %(n)s ученике ещё не разобраны."
msgstr[1] "Ответы о %(n)s учениках ещё не разобраны."
msgstr[2] "Ответы о %(n)s учениках ещё не разобраны."

#: templates/surveys/enquiries/enquiry.html
#: templates/surveys/enquiries/reopen.html templates/surveys/reopen.html
#: templates/surveys/survey.html
msgid "Take answers again"
msgstr "Возобновить приём ответов"

#: templates/surveys/enquiries/enquiry.html
#, python-format
msgid "Print the sheets (%(count)s)"
msgstr "Распечатать листы (%(count)s)"

#: templates/surveys/enquiries/enquiry.html
msgid "Bring it together"
msgstr "Свести ответы"

#: templates/surveys/enquiries/enquiry.html
msgid "Who was asked"
msgstr "Кого спросили"

#: templates/surveys/enquiries/enquiry.html templates/surveys/survey.html
msgid "How it was sent"
msgstr "Куда отправлена"

#: templates/surveys/enquiries/enquiry.html templates/surveys/survey.html
msgid "Personal link"
msgstr "Личная ссылка"

#: templates/surveys/enquiries/enquiry.html templates/surveys/survey.html
#, python-format
msgid "reminded on %(date)s"
msgstr "напоминали %(date)s"

#: templates/surveys/enquiries/enquiry.html
msgid "Type in from the sheet"
msgstr "Внести с листа"

#: templates/surveys/enquiries/enquiry.html templates/surveys/survey.html
msgid "The old link stops opening"
msgstr "Старая ссылка перестанет открываться"

#: templates/surveys/enquiries/enquiry.html templates/surveys/survey.html
msgid "New link"
msgstr "Новая ссылка"

#: templates/surveys/enquiries/enquiry.html
msgid "Pupils"
msgstr "Ученики"

#: templates/surveys/enquiries/enquiry.html
msgid "Further"
msgstr "Дальше"

#: templates/surveys/enquiries/enquiry.html
msgid "Print sheets for everybody who has not answered"
msgstr "Распечатать листы для всех, кто не ответил"

#: templates/surveys/enquiries/enquiry.html
msgid "Take no more answers"
msgstr "Закрыть приём ответов"

#: templates/surveys/enquiries/letters/reminder.txt
#, python-format
msgid "Hello! %(school)s still waits for your words about the child."
msgid_plural "Hello! %(school)s still waits for your words about your children."
msgstr[0] "Здравствуйте! %(school)s ещё ждёт вашего рассказа о ребёнке."
msgstr[1] "Здравствуйте! %(school)s ещё ждёт вашего рассказа о детях."
msgstr[2] "Здравствуйте! %(school)s ещё ждёт вашего рассказа о детях."

#: templates/surveys/enquiries/letters/reminder.txt
#, python-format
msgid "Hello! %(school)s still waits for your words about %(count)s pupil."
msgid_plural "Hello! %(school)s still waits for your words about %(count)s pupils."
msgstr[0] "Здравствуйте! %(school)s ещё ждёт сведений о %(count)s ученике."
msgstr[1] "Здравствуйте! %(school)s ещё ждёт сведений о %(count)s учениках."
msgstr[2] "Здравствуйте! %(school)s ещё ждёт сведений о %(count)s учениках."

#: templates/surveys/enquiries/letters/reminder.txt
#: templates/surveys/letters/reminder.txt
#, python-format
msgid "Answers are taken until %(until)s. What was already answered is saved."
msgstr "Ответы принимаются до %(until)s. То, что уже заполнено, сохранено."

#: templates/surveys/enquiries/letters/request.txt
#, python-format
msgid "Hello! %(school)s is looking for a mentor for your child and asks you to tell a little about the child."
msgid_plural "Hello! %(school)s is looking for mentors for your children and asks you to tell a little about each of them."
msgstr[0] "Здравствуйте! %(school)s подбирает наставника вашему ребёнку и просит немного рассказать о нём."
msgstr[1] "Здравствуйте! %(school)s подбирает наставников вашим детям и просит немного рассказать о каждом."
msgstr[2] "Здравствуйте! %(school)s подбирает наставников вашим детям и просит немного рассказать о каждом."

#: templates/surveys/enquiries/letters/request.txt
#, python-format
msgid "Hello! %(school)s is looking for mentors and asks you to tell about %(count)s pupil."
msgid_plural "Hello! %(school)s is looking for mentors and asks you to tell about %(count)s pupils."
msgstr[0] "Здравствуйте! %(school)s подбирает наставников и просит рассказать о %(count)s ученике."
msgstr[1] "Здравствуйте! %(school)s подбирает наставников и просит рассказать о %(count)s учениках."
msgstr[2] "Здравствуйте! %(school)s подбирает наставников и просит рассказать о %(count)s учениках."

#: templates/surveys/enquiries/letters/request.txt
#, python-format
msgid "Two or three phrases are enough; “nothing to add” is an answer too. Answers are taken until %(until)s and can be changed until then."
msgstr "Довольно двух-трёх фраз; «добавить нечего» — тоже ответ. Ответы принимаются до %(until)s, до этого дня их можно изменить."

#: templates/surveys/enquiries/new.html
msgid "There are no pupils among the mentees yet"
msgstr "Среди наставляемых пока нет учеников"

#: templates/surveys/enquiries/new.html
msgid "Enter them in the register first: then those who know them can be asked."
msgstr "Сначала внесите их в реестр: тогда можно спросить тех, кто их знает."

#: templates/surveys/enquiries/new.html
msgid "Choose pupils by name"
msgstr "Выбрать учеников поимённо"

#: templates/surveys/enquiries/new.html
msgid "no class"
msgstr "без класса"

#: templates/surveys/enquiries/new.html
msgid "Show who gets what"
msgstr "Показать, кому что придёт"

#: templates/surveys/enquiries/tell.html
msgid "Tell about pupils"
msgstr "Расскажите об учениках"

#: templates/surveys/enquiries/tell.html
msgid "Tell about the children"
msgstr "Расскажите о детях"

#: templates/surveys/enquiries/tell.html
msgid "You type in what stands on the filled-in sheet."
msgstr "Вы вносите то, что написано на заполненном листе."

#: templates/surveys/enquiries/tell.html
msgid "There is nobody to tell about now."
msgstr "Сейчас рассказывать не о ком."

#: templates/surveys/enquiries/tell.html
msgid "Told about"
msgstr "Готово"

#: templates/surveys/enquiries/tell.html
msgid "Thank you, that is all. Answers can be changed until the last day."
msgstr "Спасибо, это всё. До последнего дня ответы можно изменить."

#: templates/surveys/enquiries/tell.html
msgctxt "answer about a pupil"
msgid "Change"
msgstr "Изменить"

#: templates/surveys/enquiries/tell.html
msgid "Something could not be kept: look below."
msgstr "Не всё удалось сохранить: посмотрите ниже."

#: templates/surveys/enquiries/tell.html
msgid "Keep, next pupil"
msgstr "Сохранить, следующий ученик"

#: templates/surveys/enquiries/tell.html
msgctxt "answers"
msgid "Keep"
msgstr "Сохранить"

#: templates/surveys/enquiries/tell.html
msgid "Nothing to add about this pupil"
msgstr "О нём добавить нечего"

#: templates/surveys/enquiries/tell.html
msgid "Nothing to add"
msgstr "Добавить нечего"

#: templates/surveys/enquiries/tell.html
#, python-format
msgid "Nothing to add about the remaining %(n)s"
msgstr "Об остальных (%(n)s) добавить нечего"

#: templates/surveys/enquiries/told.html
#, python-format
msgid "What is told of %(name)s"
msgstr "Сведения: %(name)s"

#: templates/surveys/enquiries/told.html
msgid "What those who know the pupil have told, and the need it goes into."
msgstr "Что сообщили те, кто знает ученика, и запрос, куда это вносится."

#: templates/surveys/enquiries/told.html
#, python-format
msgid "%(number)s of %(total)s"
msgstr "%(number)s из %(total)s"

#: templates/surveys/enquiries/told.html
msgid "To the pupil's page"
msgstr "На страницу ученика"

#: templates/surveys/enquiries/told.html
msgid "Next pupil"
msgstr "Следующий ученик"

#: templates/surveys/enquiries/told.html
msgid "Nothing to add."
msgstr "Добавить нечего."

#: templates/surveys/enquiries/told.html
msgid "To the topics"
msgstr "В темы"

#: templates/surveys/enquiries/told.html
msgid "To the need"
msgstr "В запрос"

#: templates/surveys/enquiries/told.html
#, python-format
msgid "%(n)s more answer in confidence"
msgid_plural "%(n)s more answers in confidence"
msgstr[0] "ещё %(n)s ответ сказан доверительно"
msgstr[1] "ещё %(n)s ответа сказаны доверительно"
msgstr[2] "ещё %(n)s ответов сказано доверительно"

#: templates/surveys/enquiries/told.html
msgid "Nobody has told anything yet"
msgstr "Пока никто ничего не сообщил"

#: templates/surveys/enquiries/told.html
msgid "As soon as those who were asked answer, their words will stand here side by side."
msgstr "Когда ответят те, кого спросили, их слова встанут здесь рядом."

#: templates/surveys/enquiries/told.html
msgid "Save the need"
msgstr "Сохранить запрос"

#: templates/surveys/enquiries/told.html
#, python-format
msgid "Open %(n)s answer in confidence"
msgid_plural "Open %(n)s answers in confidence"
msgstr[0] "Открыть %(n)s доверительный ответ"
msgstr[1] "Открыть %(n)s доверительных ответа"
msgstr[2] "Открыть %(n)s доверительных ответов"

#: templates/surveys/enquiries/told.html
msgid "They never go into the need, registers or files. Each look is put down in the history of the person."
msgstr "Они не попадают ни в запрос, ни в реестры, ни в файлы. Каждый просмотр отмечается в истории человека."

#: templates/surveys/enquiries/told.html
#, python-format
msgid "%(n)s answer is for the psychologist and the social pedagogue alone."
msgid_plural "%(n)s answers are for the psychologist and the social pedagogue alone."
msgstr[0] "%(n)s ответ только для психолога и социального педагога."
msgstr[1] "%(n)s ответа только для психолога и социального педагога."
msgstr[2] "%(n)s ответов только для психолога и социального педагога."

#: templates/surveys/kinds/_legend.html
msgid "if you like"
msgstr "по желанию"

#: templates/surveys/kinds/one.html templates/surveys/kinds/several.html
msgid "Other: what exactly"
msgstr "Другое: что именно"

#: templates/surveys/kinds/one.html templates/surveys/kinds/several.html
msgid "What exactly"
msgstr "Что именно"

#: templates/surveys/kinds/people.html
#, python-format
msgid "Choice %(place)s"
msgstr "%(place)s-й выбор"

#: templates/surveys/kinds/people.html
msgid "nobody chosen"
msgstr "никто не выбран"

#: templates/surveys/kinds/people.html
msgid "There is somebody I would rather not work with"
msgstr "Есть те, с кем мне не хотелось бы работать"

#: templates/surveys/kinds/people.html
msgid "Only the school’s psychologist sees this. The pair will not be made."
msgstr "Это увидит только психолог школы. Такой пары не будет."

#: templates/surveys/letters/invitation.txt
#, python-format
msgctxt "to a pupil"
msgid "Hello! %(school)s asks to answer a questionnaire."
msgstr "Привет! %(school)s просит ответить на анкету."

#: templates/surveys/letters/invitation.txt
#, python-format
msgid "Hello! %(school)s asks to answer a questionnaire."
msgstr "Здравствуйте! %(school)s просит ответить на анкету."

#: templates/surveys/letters/invitation.txt
#, python-format
msgid "It takes about %(minutes)s minute; answers are taken until %(until)s."
msgid_plural "It takes about %(minutes)s minutes; answers are taken until %(until)s."
msgstr[0] "Это займёт около %(minutes)s минуты; ответы принимаются до %(until)s."
msgstr[1] "Это займёт около %(minutes)s минут; ответы принимаются до %(until)s."
msgstr[2] "Это займёт около %(minutes)s минут; ответы принимаются до %(until)s."

#: templates/surveys/letters/invitation.txt
#: templates/surveys/letters/reminder.txt
msgctxt "to a pupil"
msgid "This is a personal link: please do not pass it on."
msgstr "Это твоя личная ссылка, не передавай её другим."

#: templates/surveys/letters/reminder.txt
#, python-format
msgctxt "to a pupil"
msgid "Hello! %(school)s still waits for the answers to a questionnaire."
msgstr "Привет! %(school)s ждёт твоих ответов на анкету."

#: templates/surveys/letters/reminder.txt
#, python-format
msgid "Hello! %(school)s still waits for the answers to a questionnaire."
msgstr "Здравствуйте! %(school)s ждёт ответов на анкету."

#: templates/surveys/new.html
#, python-format
msgid "Send out: %(title)s"
msgstr "Разослать: %(title)s"

#: templates/surveys/print_links.html
#, python-format
msgid "Answers are taken until %(date)s. Cut along the lines and hand out: each code opens one person’s questionnaire."
msgstr "Ответы принимаются до %(date)s. Разрежьте по линиям и раздайте: каждый код открывает анкету одного человека."

#: templates/surveys/print_links.html
msgid "There is nobody to print a link for."
msgstr "Печатать ссылки не для кого."

#: templates/surveys/rather_not.html
msgid "Only you see this list. The matching takes it into account by itself; it never makes a pair somebody refuses and does not say why."
msgstr "Этот список видите только вы. Подбор учитывает пожелания сам; пару, от которой кто-то отказался, он не предложит и не объяснит почему."

#: templates/surveys/rather_not.html
msgid "Nobody has named anyone"
msgstr "Никто никого не назвал"

#: templates/surveys/rather_not.html
msgid "The question stands in the questionnaire after the group meeting."
msgstr "Этот вопрос задаёт анкета после групповой встречи."

#: templates/surveys/remind.html
msgid "Remind those who have not answered"
msgstr "Напомнить тем, кто не ответил"

#: templates/surveys/remind.html
#, python-format
msgid "%(title)s, answers are taken until %(date)s"
msgstr "%(title)s, ответы принимаются до %(date)s"

#: templates/surveys/remind.html
#, python-format
msgid "%(count)s has answered already and is not written to"
msgid_plural "%(count)s have answered already and are not written to"
msgstr[0] "уже ответил %(count)s человек, ему не пишем"
msgstr[1] "уже ответили %(count)s человека, им не пишем"
msgstr[2] "уже ответили %(count)s человек, им не пишем"

#: templates/surveys/remind.html
msgid "There is nobody to write to now: a person gets one letter a day at most."
msgstr "Сейчас писать некому: каждому уходит не больше одного письма в день."

#: templates/surveys/remind.html
msgid "Will be reminded"
msgstr "Кому уйдёт напоминание"

#: templates/surveys/remind.html
msgid "in the cabinet, without a letter"
msgstr "в кабинете, без письма"

#: templates/surveys/remind.html
msgid "Without e-mail: by word of mouth"
msgstr "Без почты: напомните лично"

#: templates/surveys/remind.html
msgid "Print the links"
msgstr "Напечатать ссылки"

#: templates/surveys/remind.html
msgid "Written to today: left in peace"
msgstr "Сегодня уже писали, не беспокоим"

#: templates/surveys/reopen.html
msgid "The personal links that were sent open again; those who have answered are not asked a second time."
msgstr "Отправленные личные ссылки снова откроются; тех, кто уже ответил, второй раз не спросят."

#: templates/surveys/response.html
#, python-format
msgid "sent on %(date)s"
msgstr "отправлена %(date)s"

#: templates/surveys/response.html
msgid "To the person"
msgstr "К карточке"

#: templates/surveys/results.html templates/surveys/texts.html
msgid "Too early to show results"
msgstr "Показывать результаты рано"

#: templates/surveys/results.html
msgid "No answers yet"
msgstr "Ответов пока нет"

#: templates/surveys/results.html
msgid "Results appear here as soon as the first answers are sent."
msgstr "Результаты появятся, как только отправят первые ответы."

#: templates/surveys/results.html
#, python-format
msgid "%(count)s filled questionnaire"
msgid_plural "%(count)s filled questionnaires"
msgstr[0] "%(count)s заполненная анкета"
msgstr[1] "%(count)s заполненные анкеты"
msgstr[2] "%(count)s заполненных анкет"

#: templates/surveys/results.html
msgid "mean"
msgstr "среднее"

#: templates/surveys/results.html
msgid "Over a column stands the number of answers, the triangle on the axis is the mean. Lighter columns are the lower part of the scale."
msgstr "Над столбцом — число ответов, треугольник на оси — среднее. Светлые столбцы — нижняя часть шкалы."

#: templates/surveys/results.html
msgid "No two have chosen each other yet."
msgstr "Пока никто не выбрал друг друга."

#: templates/surveys/results.html
msgid "A choice of one side is read by the psychologist alone; the matching takes it into account."
msgstr "Выбор одной стороны читает только психолог; подбор его учитывает."

#: templates/surveys/results.html
msgid "Who has answered"
msgstr "Кто ответил"

#: templates/surveys/survey.html
msgid "Close the survey"
msgstr "Закрыть приём ответов"

#: templates/surveys/survey.html
#, python-format
msgid "Print the links (%(count)s)"
msgstr "Напечатать ссылки (%(count)s)"

#: templates/surveys/survey.html
msgid "How it stands"
msgstr "Как идёт"

#: templates/surveys/survey.html
msgid "a printed link"
msgstr "напечатанная ссылка"

#: templates/surveys/survey.html
msgid "Nobody is here."
msgstr "Здесь никого нет."

#: templates/surveys/survey.html
msgid "Can be asked now"
msgstr "Можно пригласить"

#: templates/surveys/survey.html
msgid "They belong to the audience, and their papers are in order."
msgstr "Они относятся к тем, кого спрашивают, и документы у них в порядке."

#: templates/surveys/survey.html
#, python-format
msgid "Invite %(count)s more"
msgstr "Пригласить ещё %(count)s"

#: templates/surveys/survey.html
msgid "To the consents"
msgstr "К согласиям"

#: templates/surveys/surveys.html
msgid "There are no surveys here."
msgstr "Здесь анкет нет."

#: templates/surveys/surveys.html
msgid "No questionnaire was sent yet"
msgstr "Анкет пока не рассылали"

#: templates/surveys/surveys.html
msgid "Begin with the application questionnaires: their answers fill the registers, and matching rests on them. A personal link opens on a phone, without a password."
msgstr "Начните с анкет наставляемых и наставников: их ответы заполнят базы, на них опирается подбор пар. Личная ссылка открывается на телефоне, без пароля."

#: templates/surveys/surveys.html
msgid "The curator sends them out."
msgstr "Анкеты рассылает куратор."

#: templates/surveys/surveys.html
msgid "Ask class teachers, specialists and parents"
msgstr "Спросить классных руководителей, специалистов и родителей"

#: templates/surveys/surveys.html
msgid "Ready questionnaires"
msgstr "Готовые анкеты"

#: templates/surveys/texts.html
msgid "No free answers"
msgstr "Свободных ответов нет"

#: templates/surveys/texts.html
msgid "What people write in their own words gathers here."
msgstr "Здесь собирается то, что люди пишут своими словами."

#: mentoring/kit/charts/bars.py
#, python-format
msgid "Answers from %(first)s to %(last)s: %(counts)s"
msgstr "Ответы от %(first)s до %(last)s: %(counts)s"

#: mentoring/kit/charts/bars.py
#, python-format
msgid "mean %(mean)s"
msgstr "среднее %(mean)s"

#: mentoring/kit/charts/change.py
msgid "difference"
msgstr "разница"

#: mentoring/kit/charts/change.py
#, python-format
msgid "%(label)s: %(value)s, mean %(mean)s"
msgstr "%(label)s: %(value)s, среднее %(mean)s"

#: mentoring/kit/charts/change.py
#, python-format
msgid "Coverage goals: %(goals)s. %(facts)s"
msgstr "Цели охвата: %(goals)s. %(facts)s"

#: mentoring/kit/charts/change.py
#, python-format
msgid "goal %(goal)s"
msgstr "цель %(goal)s"

#: mentoring/kit/charts/change.py
#, python-format
msgid "Marks of the meetings: %(marks)s"
msgstr "Оценки встреч: %(marks)s"

#: mentoring/kit/charts/people.py
#, python-format
msgid "%(taken)s of %(total)s places taken"
msgstr "занято %(taken)s из %(total)s"

#: mentoring/kit/charts/timeline.py
#, python-format
msgid "Stage %(here)s of %(total)s"
msgstr "Этап %(here)s из %(total)s"

#: mentoring/kit/forms.py
msgid "This field is required."
msgstr "Поле пустое. Заполните его."

#: mentoring/kit/forms.py
msgid "No file is chosen. Choose one."
msgstr "Файл не выбран. Выберите его."

#: mentoring/kit/forms.py
msgid "Tick it: without that nothing can be done."
msgstr "Отметьте это поле: без отметки продолжить нельзя."

#: mentoring/kit/forms.py
msgid "Nothing is chosen. Choose an answer."
msgstr "Ничего не выбрано. Выберите вариант."

#: mentoring/kit/forms.py
msgid "No date or time is given. Fill it in."
msgstr "День или время не указаны. Заполните поле."

#: mentoring/kit/kinds.py
msgid "The file is damaged and cannot be opened. Save it again and choose it once more."
msgstr "Файл повреждён и не открывается. Сохраните его заново и выберите ещё раз."

#: mentoring/kit/kinds.py
msgid "The file is protected by a password. Remove the password and choose it again."
msgstr "Файл закрыт паролем. Снимите пароль и выберите файл ещё раз."

#: mentoring/kit/kinds.py
msgid "a file of another kind"
msgstr "файл другого вида"

#: mentoring/kit/kinds.py
msgid "an Excel workbook"
msgstr "книга Excel"

#: mentoring/kit/kinds.py
msgid "an old Excel workbook (.xls)"
msgstr "книга Excel старого формата (.xls)"

#: mentoring/kit/kinds.py
msgid "an OpenDocument table"
msgstr "таблица OpenDocument"

#: mentoring/kit/kinds.py
msgid "plain text"
msgstr "обычный текст"

#: mentoring/kit/kinds.py
msgid "a Word document"
msgstr "документ Word"

#: mentoring/kit/kinds.py
msgid "an old Word document (.doc)"
msgstr "документ Word старого формата (.doc)"

#: mentoring/kit/kinds.py
msgid "an OpenDocument text"
msgstr "документ OpenDocument"

#: mentoring/kit/kinds.py
msgid "a PDF document"
msgstr "документ PDF"

#: mentoring/kit/kinds.py
msgid "a PNG picture"
msgstr "картинка PNG"

#: mentoring/kit/kinds.py
msgid "a JPEG picture"
msgstr "картинка JPEG"

#: mentoring/kit/kinds.py
msgid "a WebP picture"
msgstr "картинка WebP"

#: mentoring/kit/kinds.py
msgid "an iPhone photo (HEIC)"
msgstr "фотография с iPhone (HEIC)"

#: mentoring/kit/kinds.py
msgid "a web page"
msgstr "веб-страница"

#: mentoring/kit/lists.py
msgid "the heading once more"
msgstr "шапка таблицы ещё раз"

#: mentoring/kit/lists.py
msgid "numbers of the columns"
msgstr "номера столбцов"

#: mentoring/kit/lists.py
msgid "a heading above rows"
msgstr "подзаголовок"

#: mentoring/kit/lists.py
msgid "only a number"
msgstr "только номер"

#: mentoring/kit/lists.py
msgid "a remark"
msgstr "примечание"

#: mentoring/kit/lists.py
#, python-format
msgid "column %(letter)s, without a heading"
msgstr "столбец %(letter)s, без заголовка"

#: mentoring/kit/opening.py
msgid "The picture is too large: reduce it to 5000 pixels a side."
msgstr "Картинка слишком большая: уменьшите её до 5000 точек по стороне."

#: mentoring/kit/opening.py
msgid "The PDF is protected by a password. Save it without one."
msgstr "PDF закрыт паролем. Сохраните его без пароля и выберите ещё раз."

#: mentoring/kit/packages.py
msgid "Unpacked, the file is too large. Leave only the table in it and choose it again."
msgstr "В распакованном виде файл слишком велик. Оставьте в нём только таблицу и выберите ещё раз."

#: mentoring/kit/packages.py
msgid "The file holds declarations that tables do not need. Save it again as .xlsx."
msgstr "В файле есть посторонние объявления. Сохраните его заново и выберите ещё раз."

#: mentoring/kit/packages.py
#, python-format
msgid "The table is too long: something is written in row %(row)s, and at most %(limit)s rows are read."
msgstr "Таблица слишком длинная: что-то написано в строке %(row)s, а читаем мы не больше %(limit)s строк."

#: mentoring/kit/packages.py
#, python-format
msgid "The table is too wide: something is written in column %(column)s, and at most %(limit)s are read."
msgstr "Таблица слишком широкая: что-то написано в столбце %(column)s, а читаем мы не больше %(limit)s столбцов."

#: mentoring/kit/pdf.py
msgid "The document is too long to print at once. Split its annex."
msgstr "Документ слишком длинный, чтобы напечатать его целиком. Разделите приложение."

#: mentoring/kit/sealing.py
msgid "This was encrypted with a key that the installation does not have now. Ask the administrator."
msgstr "Сведения зашифрованы другим ключом, которого сейчас нет в настройках. Обратитесь к администратору."

#: mentoring/kit/sheets.py
#, python-format
msgid "The table has no columns: %(missing)s. Found: %(found)s. Rename the columns and choose it again."
msgstr "В таблице нет столбцов: %(missing)s. Найдены: %(found)s. Переименуйте столбцы и выберите файл ещё раз."

#: mentoring/kit/sheets.py
#, python-format
msgid "The heading of the table was not found. One row should name the columns: %(columns)s."
msgstr "Не нашли шапку таблицы. В одной из первых строк должны стоять названия столбцов: %(columns)s."

#: mentoring/kit/sheets.py
#, python-format
msgid "Fill in “%(column)s”."
msgstr "Заполните столбец «%(column)s»."

#: mentoring/kit/text.py
#, python-format
msgid "A name has no figures in it: “%(name)s”."
msgstr "В имени не бывает цифр: «%(name)s»."

#: mentoring/kit/text.py
#, python-format
msgid "Write the name in full, without initials: “%(name)s”."
msgstr "Напишите имя полностью, без инициалов: «%(name)s»."

#: mentoring/kit/text.py
#, python-format
msgid "Write the surname and the first name: “%(name)s”."
msgstr "Напишите фамилию и имя: «%(name)s»."

#: mentoring/kit/text.py
#, python-format
msgid "Write the phone number with its code, for example +7 (912) 345-67-89: “%(phone)s”."
msgstr "Напишите номер с кодом, например +7 (912) 345-67-89: «%(phone)s»."

#: mentoring/kit/text.py
#, python-format
msgid "Write the class with its letter, for example 8 “А”: “%(text)s”."
msgstr "Напишите класс с буквой, например 8 «А»: «%(text)s»."

#: mentoring/kit/text.py
#, python-format
msgid "Write the whole date, like 15.09.2025: “%(text)s”."
msgstr "Напишите дату целиком, например 15.09.2025: «%(text)s»."

#: mentoring/kit/text.py
#, python-format
msgid "Write the date of birth like 14.03.2011, or only the year: “%(text)s”."
msgstr "Напишите дату рождения как 14.03.2011 или только год: «%(text)s»."

#: mentoring/kit/text.py
#, python-format
msgid "This day has not come yet: %(day)s."
msgstr "Этот день ещё не наступил: %(day)s."

#: mentoring/kit/text.py
#, python-format
msgid "Check the year of birth: %(day)s."
msgstr "Проверьте год рождения: %(day)s."

#: mentoring/kit/text.py
#, python-format
msgid "This is not a date: %(number)s."
msgstr "Это не дата: %(number)s."

#: mentoring/kit/uploads.py
msgid "Choose a table: .xlsx, .xls, .ods or .csv."
msgstr "Выберите таблицу: .xlsx, .xls, .ods или .csv."

#: mentoring/kit/uploads.py
msgid "Choose a document: .docx, .xlsx, .pdf, .txt or .tsv."
msgstr "Выберите документ: .docx, .xlsx, .pdf, .txt или .tsv."

#: mentoring/kit/uploads.py
msgid "Choose a picture: PNG, JPEG or WebP."
msgstr "Выберите картинку: PNG, JPEG или WebP."

#: mentoring/kit/uploads.py
msgid "Choose a PDF file or a picture: PNG, JPEG or WebP."
msgstr "Выберите файл PDF или картинку: PNG, JPEG или WebP."

#: mentoring/kit/uploads.py
msgid "Choose a document, a table, a PDF file or a picture."
msgstr "Выберите документ, таблицу, файл PDF или картинку."

#: mentoring/kit/uploads.py
msgid "The file holds macros. Save it as an ordinary workbook (.xlsx) or document (.docx)."
msgstr "В файле есть макросы. Сохраните его как обычную книгу (.xlsx) или документ (.docx)."

#: mentoring/kit/uploads.py
#, python-format
msgid "The file is named %(extension)s, but inside it is %(actual)s. %(wanted)s"
msgstr "Файл назван %(extension)s, а внутри — %(actual)s. %(wanted)s"

#: mentoring/kit/uploads.py
#, python-format
msgid "This is %(actual)s. %(wanted)s"
msgstr "Это %(actual)s. %(wanted)s"

#: mentoring/kit/uploads.py
msgid "The file is empty."
msgstr "Файл пустой. Выберите другой."

#: mentoring/kit/uploads.py
#, python-format
msgid "The file is larger than %(limit)s. Make it smaller or split it."
msgstr "Файл больше %(limit)s. Уменьшите его или разделите на части."

#: mentoring/kit/uploads.py
msgid "The file takes too much work to read. Leave only what is needed in it and choose it again."
msgstr "Файл слишком тяжёлый для чтения. Оставьте в нём только нужное и выберите ещё раз."

#: mentoring/settings.py
msgid "Russian"
msgstr "русский"

#: mentoring/templatetags/ui.py
msgid "In progress"
msgstr "В работе"

#: mentoring/templatetags/ui.py
msgid "Awaiting signature"
msgstr "На подписи"

#: participants/deeds.py
msgid "changed a retention period"
msgstr "изменён срок хранения данных"

#: participants/exporting.py
msgid "Taken out on"
msgstr "Выгружен"

#: participants/exporting.py
msgid "Who took it"
msgstr "Кто выгрузил"

#: participants/exporting.py
msgid "Not named: contacts and days of birth are not disclosed"
msgstr "Не названа: контакты и дни рождения не раскрыты"

#: participants/exporting.py
msgid "Rows narrowed by"
msgstr "Отбор строк"

#: participants/exporting.py
msgid "nothing: the whole list"
msgstr "нет, весь список"

#: participants/retention_forms.py
msgid "Kept for, days"
msgstr "Хранить, дней"

#: participants/retention_forms.py
#, python-format
msgid "For everybody: %(days)s. From %(shortest)s to %(longest)s."
msgstr "Общий срок — %(days)s. Можно от %(shortest)s до %(longest)s."

#: participants/retention_forms.py
msgid "Law, regulation or order the period rests on"
msgstr "Основание: закон, положение или приказ"

#: participants/retention_forms.py
msgid "The period differs from the usual one: name the law, regulation or order that sets it."
msgstr "Срок отличается от общего: укажите закон, положение или приказ, которым он установлен."

#: participants/retention_forms.py
#, python-format
msgid "%(n)d day"
msgid_plural "%(n)d days"
msgstr[0] "%(n)d день"
msgstr[1] "%(n)d дня"
msgstr[2] "%(n)d дней"

#: participants/views/retention.py
msgid "The periods are saved."
msgstr "Сроки сохранены."

#: templates/monitoring/_municipality_side.html
msgid "How long schools keep personal data"
msgstr "Сколько школы хранят персональные данные"

#: templates/participants/erasing/list.html
msgid "Change the periods"
msgstr "Изменить сроки"

#: templates/participants/erasing/periods.html
msgid "152-FZ art. 5 part 7: not longer than the purpose asks for, unless a law or a contract sets a period. A period of your own holds in all programmes; an office's holds in its schools, until a school sets another."
msgstr "152-ФЗ, ст. 5 ч. 7: не дольше, чем требует цель, если срок не установлен законом или договором. Срок школы действует во всех её программах, срок управления — во всех его школах, пока школа не задаст свой."

#: templates/participants/erasing/periods.html
msgid "Goes by itself when the days are over."
msgstr "Удаляется само, когда срок выйдет."

#: templates/participants/erasing/periods.html
msgid "On the first of each month those whose period is over are put on the list; a person decides."
msgstr "Первого числа каждого месяца те, чей срок вышел, попадают в список; решает человек."

#: templates/participants/erasing/periods.html
msgid "Save the periods"
msgstr "Сохранить сроки"

#: templates/participants/export_purpose.html
msgid "Print in full"
msgstr "Напечатать полностью"

#: templates/participants/register.html
msgid "Print with contacts…"
msgstr "Печать с контактами…"

#: mentoring/kit/workbooks.py
msgid "About the file"
msgstr "О файле"
