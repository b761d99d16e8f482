"""Where the engine's plain values meet Qt: signals, undo, the training worker."""
