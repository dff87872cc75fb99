"""Erasing a person: every app says what becomes of what it keeps (``registry``), one action carries it out."""
