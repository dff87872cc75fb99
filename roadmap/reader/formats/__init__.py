"""Files → blocks of plain text.

``files`` is the door: it looks at a file before any library does and opens it apart, in a child process with limits.
The other modules run there; they know neither Django's settings nor the database and give plain values back.
"""
