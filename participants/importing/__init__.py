"""An uploaded register: read → columns → plan of every row → load exactly that plan → undo it.

``reading`` finds the columns, ``rows`` turns a row's texts into fields, ``plan`` compares the rows with each other and
with the base, ``loading`` writes, ``undoing`` takes back. The verbs people use are in ``participants.actions.imports``.
"""
