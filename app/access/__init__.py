"""What makes the window usable without a mouse and without seeing it."""
