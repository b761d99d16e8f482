"""Icons and example designs; read with `importlib.resources`."""
