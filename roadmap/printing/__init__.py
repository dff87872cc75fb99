"""A version of a roadmap on paper: one read-out, from which the .docx, the .xlsx and the PDF are made alike."""
