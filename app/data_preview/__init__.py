"""Data as it is before it is trained on: columns with their roles, first rows, pictures, and what the split leaves."""
