"""Pictures of designs: PNG, SVG and PDF, by one painter."""
