"""What is seen inside a network: values and formulas, in NumPy alone."""
