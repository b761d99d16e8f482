"""What makes Brains a good guest on a desktop: menu entry, file type, dropped files, progress, notifications."""
