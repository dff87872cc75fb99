"""The truth table: every address × every standing towards the school. What is not in the table stays shut."""

import pytest
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse

from tests.factories.organisations import OrganisationFactory
from tests.security.conftest import writes
from tests.security.world import STANDINGS

EVERYBODY = set(STANDINGS)
SCHOOL = {"curator", "director"}
STAFF = SCHOOL | {"specialist"}
OFFICES = {"coordinator", "region", "administrator"}
TEACHERS = {"class_teacher", "other_class_teacher"}
BEGINNERS = {"curator", "foreign_curator", "coordinator", "foreign_coordinator"}  # each with a plan of their own
PAIR = {"mentor", "mentee"}
FAMILY = PAIR | {"other_mentee", "guardian", "other_guardian"}
SHUT = (403, 404, 405)
OPEN = (200, 302, 405)  # 405: may, but not by reading

TABLE = {
    # one's own, and what anybody may open; personal links belong to whoever holds them
    "front_door search inbox switch_workplace set_theme organisations:read_all organisations:no_place": EVERYBODY,
    "organisations:own_password organisations:manifest": EVERYBODY,
    "documents:check documents:check_code": EVERYBODY,
    "organisations:set_up": set(),  # gone once there is an account
    "participants:consent_online participants:consent_code participants:consent_online_withdraw": EVERYBODY,
    "participants:consent_online_pdf surveys:answer surveys:answer_section surveys:answer_review": EVERYBODY,
    "surveys:answer_save surveys:answer_worker surveys:code_door surveys:asked_of_me": EVERYBODY,
    "organisations:open_notice organisations:job": {"curator"},
    # the organisation and its staff
    "organisations:organisations": SCHOOL | {"administrator", "foreign_curator", "foreign_director"},
    "organisations:organisation organisations:staff organisations:end_role": SCHOOL | {"administrator"},
    "organisations:new_password": SCHOOL | {"administrator"},
    "organisations:add_organisation": {"administrator"},
    "monitoring:municipality monitoring:municipality_indicators monitoring:municipality_indicators_xlsx": OFFICES,
    "monitoring:agreement": {"coordinator"},
    # orders and files
    "documents:orders documents:order documents:order_pdf documents:order_page documents:file": SCHOOL,
    "documents:order_word documents:book_workbook documents:book_paper": SCHOOL,
    "documents:new_order documents:order_edit documents:order_submit documents:order_delete": {"curator"},
    "documents:templates documents:template documents:drop_template": {"curator"},
    "documents:order_withdraw": {"curator"},
    "pairs:order pairs:plans_order pairs:amend": {"curator"},
    "documents:desk documents:certificate documents:sign documents:order_return": {"director"},
    "documents:sign_several": {"director"},
    "documents:order_paper documents:order_cancel documents:order_print": {"director"},
    "documents:order_outside documents:accept_signature documents:order_take_back": {"director"},
    "documents:acquaintance documents:acquaintance_sheet": SCHOOL,
    "documents:ask_visas documents:add_readers documents:note_readers documents:remind_readers": {"curator"},
    "documents:acquaint documents:read_order documents:visa": set(),  # nobody is on this order's list
    # the roadmap
    "roadmap:start roadmap:start_from roadmap:own_plan": BEGINNERS,
    "roadmap:own_plan_review roadmap:own_plan_event roadmap:own_plan_decide roadmap:own_plan_back": {"curator"},
    "roadmap:own_plan_accept_all roadmap:own_plan_problem": {"curator"},
    "roadmap:discard_programme roadmap:restore_programme roadmap:next_year": {"curator"},
    "roadmap:save_template roadmap:template roadmap:put_template_away roadmap:take_template_back": {"curator"},
    "roadmap:mend roadmap:dismiss_warning roadmap:restore_warning": {"curator"},
    "roadmap:event_kinds roadmap:learned_names roadmap:forget_name": {"curator"},
    "roadmap:roadmap roadmap:review roadmap:event roadmap:checks": STAFF | TEACHERS | {"coordinator"},
    "roadmap:programme roadmap:responsibles roadmap:edit_event roadmap:submit roadmap:withdraw": {"curator"},
    "roadmap:submit_upward roadmap:approval_order roadmap:link_order": {"curator"},
    "roadmap:row roadmap:deadline roadmap:people": {"curator"},
    "roadmap:bulk roadmap:reopen_many roadmap:undo roadmap:event_order roadmap:propose_order": {"curator"},
    "roadmap:add_event roadmap:remove_event roadmap:begin_version roadmap:give_up_version": {"curator"},
    "roadmap:versions roadmap:version": STAFF | TEACHERS | {"coordinator"},
    "roadmap:approve roadmap:return_roadmap": {"director"},
    "roadmap:agree roadmap:return_to_school": {"coordinator"},
    "roadmap:close_event roadmap:reopen_event roadmap:add_evidence roadmap:remove_evidence": STAFF,
    "roadmap:comment roadmap:mark_occurrence": STAFF,
    # what the office asks of its schools
    "roadmap:tasks roadmap:task_report roadmap:task_take_back roadmap:task_remove_proof": SCHOOL,
    "roadmap:task": SCHOOL | {"coordinator"},
    "roadmap:schools_tasks roadmap:schools_tasks_workbook roadmap:ask_late": {"coordinator"},
    "roadmap:event_tasks roadmap:task_accept roadmap:task_return roadmap:task_ask": {"coordinator"},
    # the plan taken away: on paper, as an evidence folder, into calendars
    "roadmap:papers roadmap:plan_docx roadmap:plan_xlsx roadmap:plan_pdf roadmap:print_plan": STAFF
    | TEACHERS
    | {"coordinator"},
    "roadmap:evidence_folder roadmap:build_folder": STAFF,
    "documents:prepared_files": EVERYBODY,
    "documents:prepared_file documents:take_prepared": {"curator"},  # who has asked for it
    "roadmap:calendar roadmap:renew_calendar roadmap:switch_off_calendar roadmap:feed": EVERYBODY,
    "roadmap:event_calendar": EVERYBODY,  # who has the letter
    "roadmap:renew_programme_calendar roadmap:switch_off_programme_calendar": STAFF | TEACHERS | {"coordinator"},
    # people and consents
    "participants:mentees participants:mentors": STAFF | TEACHERS,
    "participants:register_columns participants:save_view": STAFF | TEACHERS,
    "participants:edit_view participants:remove_view participants:undo_bulk": {"curator"},
    "participants:duplicates participants:choose_duplicate participants:merge_people": {"curator"},
    "participants:tell_apart participants:forget_apart participants:part_people": {"curator"},
    "participants:topics participants:topic participants:remove_topic participants:undo_topic": {"curator"},
    "participants:register_print participants:programme_register_file participants:long_term_register_file": SCHOOL,
    "participants:programme_register participants:long_term_register": STAFF,
    "participants:person": STAFF | {"class_teacher"},
    "participants:attention participants:add_note participants:remove_note": {"curator", "specialist"},
    "participants:attention_counts participants:attention_list": {"curator", "specialist"},
    "participants:personal_data": SCHOOL,
    "participants:erasures participants:erasure participants:erasure_log participants:exports": SCHOOL,
    "participants:destroy_data participants:keep_data participants:ask_erasure": {"curator"},
    "participants:retention": {"curator"},
    "participants:destroy_due participants:propose_due": {"curator"},
    "participants:experts": STAFF,
    "participants:experts_file": SCHOOL,
    "participants:edit_expert participants:expert_agrees participants:remove_expert": {"curator"},
    "participants:gatherings participants:gathering participants:protocol participants:protocol_word": STAFF,
    "participants:attendance_sheet": STAFF,
    # selection and training of mentors
    "participants:selection participants:interviews participants:interview_day participants:interview_list": STAFF,
    "participants:interview_protocol participants:interview_protocol_word": STAFF,
    "participants:requirements participants:add_requirement participants:ask_for": {"curator"},
    "participants:edit_requirement participants:remove_requirement participants:forget_marks": {"curator"},
    "participants:mark_requirement participants:mark_requirement_of_many": {"curator"},
    "participants:plan_interviews participants:interview_questions participants:edit_interview_day": {"curator"},
    "participants:tell_interviews participants:hand_over_interviews participants:move_interview": {"curator"},
    "participants:call_off_interview participants:take_back_interview": {"curator"},
    "participants:interview participants:interview_opinion participants:interview_missed": {"curator", "specialist"},
    "participants:interview_calendar": EVERYBODY,  # who has the letter
    "participants:training participants:training_group participants:training_certificates": STAFF,
    "participants:certificate_pile": STAFF,
    "participants:certificates_file": SCHOOL,
    "participants:training_policy participants:new_training_group participants:edit_training_group": {"curator"},
    "participants:add_training_session participants:training_members participants:catch_up": {"curator"},
    "participants:add_material participants:remove_material participants:issue_certificates": {"curator"},
    "participants:annul_certificate": {"curator"},
    "participants:training_material participants:training_certificate": STAFF | {"mentor"},
    "participants:own_training": {"mentor"},
    "participants:check_in participants:gathering_calendar": EVERYBODY,
    "participants:invitation": {"mentee"},  # the one who is invited
    "participants:cancel_gathering participants:restore_gathering participants:mark_attendance": {"curator"},
    "participants:mark_the_rest participants:note_counts participants:invite_group": {"curator"},
    "participants:uninvite participants:tell_invited participants:paper_invitations": {"curator"},
    "participants:hand_over participants:write_protocol participants:check_in_door": {"curator"},
    "participants:check_in_screen": {"curator"},
    "participants:register_export participants:consents participants:consent_register": SCHOOL,
    "participants:consent_register_pdf": SCHOOL,
    "participants:consent_form participants:consent_pdf": SCHOOL | {"mentee", "guardian"},
    "participants:withdraw_own_consent": {"guardian"},
    "participants:register_act participants:import participants:import_sample": {"curator"},
    "participants:import_columns participants:import_check participants:import_mend": {"curator"},
    "participants:import_decide participants:import_errors participants:import_load": {"curator"},
    "participants:import_undo participants:add_person participants:enrol participants:edit_person": {"curator"},
    "participants:add_guardian participants:edit_guardian participants:remove_guardian": {"curator"},
    "participants:edit_participation participants:end_participation participants:reopen_participation": {"curator"},
    "participants:account participants:account_password participants:account_end": SCHOOL,
    "participants:guardian_account participants:guardian_account_password participants:guardian_account_end": SCHOOL,
    "participants:card_door participants:card_code participants:card_pin participants:card_leave": EVERYBODY,
    "participants:cards participants:cards_act participants:cards_print": SCHOOL | TEACHERS,
    "participants:card participants:card_act": SCHOOL | {"class_teacher"},
    "participants:guardian_card participants:guardian_card_act": {"curator"},
    "participants:new_gathering participants:edit_gathering participants:forget_attendance": {"curator"},
    "participants:invite_the_rest participants:file_protocol participants:consents_act": {"curator"},
    "participants:ask_consents participants:remind_consents participants:consent_forms": {"curator"},
    "participants:ask_consents_anew": {"curator"},
    "participants:consent_policy participants:record_consent participants:withdraw_consent": {"curator"},
    # mentors shared between schools: the side that invites, the mentor's own school (here the foreign one), the mentor
    "participants:shared_mentors participants:mentor_loan participants:take_loan_back": {"curator"},
    "participants:invite_mentor": {"curator"},
    "participants:lent_mentor participants:agree_to_lend participants:decline_to_lend": {"foreign_curator"},
    "participants:accept_on_paper": {"foreign_curator"},
    "participants:own_loan": {"mentor"},
    "participants:own_permission": {"mentor"},
    "participants:paper_permission": {"curator"},
    "participants:consent_needs participants:scanned_form participants:consent_policy": {"curator"},
    "participants:upload_pile participants:pile participants:pile_page": {"curator"},
    "participants:consent_texts participants:consent_text participants:consent_text_pdf": {"curator"},
    "participants:record_consent participants:withdraw_consent": {"curator"},
    # questionnaires
    "surveys:surveys surveys:questionnaire surveys:survey surveys:questions surveys:applications": SCHOOL,
    "surveys:all_results surveys:results surveys:groups surveys:changes surveys:response": STAFF,
    "surveys:download surveys:results_pdf": STAFF,
    "surveys:tag surveys:signals surveys:signal surveys:take_signal surveys:reopen_signal": {"curator", "specialist"},
    "surveys:new_survey surveys:remind surveys:invite_more surveys:close surveys:reopen surveys:links": {"curator"},
    "surveys:renew_link surveys:paper_forms surveys:waves": {"curator"},
    "surveys:paper_grid": {"curator", "specialist"},
    "surveys:answer_asked": {"curator"},  # the one who was asked
    "surveys:own surveys:copy_questionnaire surveys:take_in_questionnaire surveys:own_questionnaire": {"curator"},
    "surveys:questionnaire_act surveys:questionnaire_versions surveys:questionnaire_file surveys:edit": {"curator"},
    "surveys:preview surveys:draft_company surveys:save_head surveys:save_question surveys:save_section": {"curator"},
    "surveys:save_scale surveys:add_to_draft surveys:question_act surveys:section_act": {"curator"},
    "surveys:scale_act surveys:undo surveys:publish": {"curator"},
    "surveys:library_form": SCHOOL,
    "surveys:answer_own": {"mentee"},
    "surveys:rather_not": {"specialist"},
    "surveys:wishes_xlsx": {"specialist"},
    # what others tell of mentees
    "surveys:enquiries surveys:enquiry surveys:enquiry_xlsx surveys:enquiry_pdf": SCHOOL,
    "surveys:new_enquiry surveys:enquiry_remind surveys:enquiry_close surveys:enquiry_reopen": {"curator"},
    "surveys:enquiry_sheets surveys:renew_told_link surveys:told_by_curator": {"curator"},
    "surveys:told_by_link": EVERYBODY,  # who holds the link
    "surveys:told_by_account": {"class_teacher"},  # the one who was asked
    "surveys:told surveys:told_sealed": {"curator", "specialist"},
    "surveys:told_need surveys:take_told surveys:take_all_told": {"curator"},
    # pairs
    "pairs:pairs pairs:board pairs:meetings pairs:calendar pairs:meetings_download pairs:plans": STAFF,
    "pairs:pair pairs:plan pairs:plan_pdf pairs:journal_pdf pairs:meeting_ics pairs:file": STAFF | PAIR,
    "pairs:mentor_report": STAFF | PAIR,
    "pairs:compare pairs:choose_aim pairs:support pairs:replace pairs:next_year": {"curator"},
    "pairs:take_back_answer pairs:accept_on_paper pairs:guides pairs:guide pairs:drop_guide": {"curator"},
    "pairs:plan_templates pairs:new_plan_template pairs:plan_template pairs:drop_plan_template": {"curator"},
    "pairs:answer pairs:remove_file pairs:begin_plan": {"curator"} | PAIR,
    "pairs:run pairs:rules pairs:confirm_good pairs:unconfirm_many pairs:allow pairs:publish": {"curator"},
    "pairs:choose pairs:confirm pairs:unconfirm pairs:pin pairs:reject pairs:end": {"curator"},
    "pairs:agree_on_paper pairs:take_back_paper pairs:make_group pairs:split_group": {"curator"},
    "pairs:log_meeting pairs:plan_meeting pairs:meeting pairs:call_off pairs:will_come": {"curator"} | PAIR,
    "pairs:mark_meeting pairs:plan_goal pairs:add_item pairs:agree_plan pairs:redraw_plan": {"curator"} | PAIR,
    "pairs:plan_item pairs:finish_item pairs:reopen_item pairs:remove_item": {"curator"} | PAIR,
    "pairs:take_back_agreement": {"curator"} | PAIR,
    # monitoring and the cabinet
    "monitoring:today": {"curator"},
    "monitoring:specialist_day": {"specialist"},
    "monitoring:class_day": TEACHERS,
    "monitoring:monitoring": SCHOOL | {"coordinator"},
    "monitoring:request_report": SCHOOL,
    "monitoring:practices monitoring:report": SCHOOL,
    "monitoring:remove_practice": STAFF,
    "monitoring:cabinet monitoring:cabinet_meetings monitoring:cabinet_plan": FAMILY,
    "monitoring:cabinet_questionnaires monitoring:cabinet_write monitoring:cabinet_tour": FAMILY,
    "monitoring:cabinet_data": {"mentee", "guardian"},
}
FORGED = {
    "action": "print",
    "act": "open",
    "confirmed": "1",
    "all_in_filter": "1",
    "everybody": "1",
    "answer": "yes",
    "code": "K7M4X2P9TE6H",
}
OF_OFFICE = {"roadmap:schools_tasks", "roadmap:schools_tasks_workbook", "roadmap:ask_late", "roadmap:event_tasks"}
OPEN_TO = {name: standings for names, standings in TABLE.items() for name in names.split()}
# read for what they are about, there may be nothing to read: a paper that is signed already, a picture of no page
MAY_BE_EMPTY = {"participants:consent_form", "participants:consent_online_pdf", "participants:consent_online_withdraw"}


def addresses(patterns=None, space=""):
    """(name, arguments) of every address of ours."""
    for entry in patterns if patterns is not None else get_resolver().url_patterns:
        if isinstance(entry, URLResolver):
            if str(entry.pattern) not in ("admin/", "accounts/"):
                yield from addresses(entry.url_patterns, f"{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern) and entry.name != "components":
            yield space + entry.name, list(entry.pattern.converters)


def _value(name, argument, rows):
    if argument == "token":
        if name in rows.gathering_tokens:
            return rows.gathering_tokens[name]
        if name == "participants:interview_calendar":
            return rows.interview_token
        if name == "roadmap:event_calendar":
            return rows.event_calendar_token
        if name == "roadmap:feed":
            return rows.calendar_token
        if name == "surveys:told_by_link":
            return rows.told_token
        return rows.answer_token if name.startswith("surveys:") else rows.consent_token
    if name in OF_OFFICE:
        return getattr(rows, f"office_{argument}")
    if name == "participants:mark_requirement" and argument == "participation":
        return rows.mentor
    if name == "roadmap:task_remove_proof" and argument == "proof":
        return rows.task_proof
    if argument == "organisation" and name.startswith("monitoring:"):
        return rows.office
    if argument == "organisation" and name == "organisations:add_organisation":
        return rows.office
    return getattr(rows, argument)


def _address(name, arguments, rows):
    return reverse(name, kwargs={argument: _value(name, argument, rows) for argument in arguments})


def test_the_table_names_every_address():
    assert set(OPEN_TO) == {name for name, _arguments in addresses()}


@pytest.mark.django_db
def test_a_write_is_seen_even_when_it_is_taken_back():
    with writes() as written, transaction.atomic():
        OrganisationFactory()
        transaction.set_rollback(True)
    assert [sql.split()[0] for sql in written] == ["INSERT", "INSERT"]  # the school and its office


@pytest.mark.usefixtures("short_refusals", "blank_papers")
@pytest.mark.parametrize("standing", STANDINGS)
def test_addresses_open_to_those_in_the_table_and_to_nobody_else(sign_in, world, standing):
    people, rows = world
    client, wrong = sign_in(people[standing]), {}
    for name, arguments in addresses():
        if standing not in OPEN_TO[name]:
            with writes() as written:
                status = _post(client, name, arguments, rows)
            if status not in SHUT or written:
                wrong[f"POST {name}"] = (status, written)
    for name, arguments in addresses():
        status = client.get(_address(name, arguments, rows)).status_code
        fits = status in (OPEN if standing in OPEN_TO[name] else SHUT)
        if not fits and not (status == 404 and name in MAY_BE_EMPTY):
            wrong[name] = status
    assert wrong == {}


def _post(client, name, arguments, rows):
    """A form as somebody would forge it: the words most buttons send, and nothing a form needs."""
    return client.post(_address(name, arguments, rows), FORGED).status_code


def test_a_signed_out_visitor_is_sent_to_sign_in_and_changes_nothing(client, world):
    _people, rows = world
    wrong = {}
    with writes() as written:
        for name, arguments in addresses():
            address = _address(name, arguments, rows)
            if resolve(address).func.declared.is_public:
                continue
            for answer in (client.get(address), client.post(address, FORGED)):
                if answer.status_code != 302 or not answer["Location"].startswith("/accounts/login/"):
                    wrong[name] = answer.status_code
    assert (wrong, written) == ({}, [])


def test_public_doors_without_their_secret_change_nothing(client, world):
    """An address with a token somebody has made up, and the doors that have none."""
    _people, rows = world
    tried, changed = [], {}
    for name, arguments in addresses():
        address = _address(name, arguments, rows)
        if resolve(address).func.declared.is_public:
            forged = {argument: "1-0123456789abcdef" for argument in arguments if argument in ("token", "card_code")}
            values = {argument: _value(name, argument, rows) for argument in arguments} | forged
            with writes() as written:
                answer = client.post(reverse(name, kwargs=values), FORGED)
            assert answer.status_code < 500, name
            tried.append(name)
            if written:
                changed[name] = written
    assert len(tried) > 10
    assert changed == {}
