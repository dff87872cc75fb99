"""Cards that sign in those without e-mail: who has one, how it is printed, how it opens the cabinet."""
