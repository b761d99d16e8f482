"""What a network confuses, which samples are hard for it, and what its layers give."""
