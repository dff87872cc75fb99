"""The evidence folder of a programme: every event with what proves it, on a page and as a .zip to hand over."""
