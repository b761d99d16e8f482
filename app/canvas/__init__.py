"""The canvas: the design as cards and wires, and the gestures that edit it."""
