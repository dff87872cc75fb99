"""Two records of one human being: found, looked at side by side, made one, parted again.

``finding`` looks for them, ``registry`` says what becomes of rows that would clash, ``merging`` makes one of two and
``parting`` takes that back."""
