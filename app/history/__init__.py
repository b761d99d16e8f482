"""The history: every step that was made, to look at and to go back to."""
