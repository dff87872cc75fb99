"""The builder of one's own questionnaires.

Every change is a pure function over ``plain.PlainQuestionnaire`` (``editing``), carried out and remembered as a step
that can be undone (``drafts``). What is typed goes through the same reader as a file (``typed``, ``surveys.format``).
"""
