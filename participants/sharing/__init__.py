"""Mentors of the municipality: seen by other schools with the mentor's permission, invited, lent."""
