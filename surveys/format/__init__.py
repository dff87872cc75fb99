"""Questionnaires in files: JSON (and YAML, for our own) and .xlsx, read ⇄ written without loss.

The format is published in docs/questionnaire-format.md. A workbook is read into the same document as JSON, so there is
one set of rules; every mistake is told at its place, all at once.
"""
