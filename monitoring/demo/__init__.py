"""The demo municipality: invented people taken through the year by the same actions that people use."""
