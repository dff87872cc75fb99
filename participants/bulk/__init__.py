"""One change of many rows of a register: seen beforehand, done as it was shown, taken back as a whole.

``deeds`` say what can be changed, ``carrying`` previews, does and undoes any of them."""
