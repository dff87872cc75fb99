"""A school's own plan in Word, Excel, PDF or text → a ``ReadPlan`` to look through before anything is saved.

``reading`` has the doors, ``plan`` the records. What libraries open is opened apart (``formats``), the rest works on
rows of text and touches no database.
"""
