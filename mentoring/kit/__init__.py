"""Tools that have no models and know no app."""
