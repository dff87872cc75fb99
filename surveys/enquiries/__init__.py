"""Information from third parties: whom to ask about the mentees, what they say, what of it goes into the need."""
