"""NormNet as a whole: making one of a design, its biased twin, and both trained side by side."""
