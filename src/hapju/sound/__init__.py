"""How it sounds: the kit, the backing and the click, all rendered by code."""
