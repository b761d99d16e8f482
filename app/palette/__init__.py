"""The palette: every layer there is, to search, drag and add."""
