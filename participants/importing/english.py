"""Headings in English, as registers of schools with foreign teachers and exports of foreign services have them."""

NAMES = {
    "name": (
        "Name",
        "Full name",
        "Student",
        "Student name",
        "Student's name",
        "Pupil",
        "Pupil name",
        "Mentee",
        "Mentor",
    ),
    "last": ("Last name", "Surname", "Family name"),
    "first": ("First name", "Given name"),
    "patronymic": ("Middle name", "Patronymic"),
    "class": ("Class", "Grade", "Form", "Year group"),
    "birth": ("Date of birth", "Birth date", "Birthdate", "Birthday", "DOB", "Year of birth"),
    "need": ("Need", "Needs", "Request", "Main need", "Needs help with"),
    "guardian": ("Parent", "Parents", "Guardian", "Parent name", "Parent's name", "Parent/guardian"),
    "guardian_phone": ("Parent phone", "Parent's phone", "Guardian phone", "Parents' phone"),
    "guardian_email": ("Parent e-mail", "Parent email", "Parent's e-mail", "Parent's email", "Guardian e-mail"),
    "mother": ("Mother", "Mother's name"),
    "mother_phone": ("Mother's phone", "Mother phone"),
    "father": ("Father", "Father's name"),
    "father_phone": ("Father's phone", "Father phone"),
    "email": ("Email", "E-mail", "E-mail address", "Email address"),
    "phone": ("Phone", "Phone number", "Mobile", "Mobile phone", "Telephone", "Cell phone"),
    "post": ("Position", "Job title", "Job"),
    "subject": ("Subject", "Subject taught"),
    "workplace": ("Organisation", "Organization", "Company", "Place of work", "School"),
    "experience": ("Experience", "Years of experience"),
    "competencies": ("Competencies", "Skills", "Strengths", "Can help with"),
    "achievements": ("Achievements",),
    "interests": ("Interests", "Hobbies"),
    "hours": ("Hours a month", "Hours per month"),
    "started": ("Start date", "Joined on", "Joined"),
}
OF_PARTNERS = {"mentee": ("Mentor", "Mentor name", "Mentor's name"), "mentor": ("Mentees", "Mentee", "Mentee's name")}


def english(key):
    return NAMES.get(key, ())
