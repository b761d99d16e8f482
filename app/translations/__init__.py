"""Keeps the catalogues of translations: `python -m app.translations update`, `check`, `compile`, `missing`, `fill`."""
