"""Answers that came on paper: typed in a grid, a row a sheet, by the keyboard alone."""
