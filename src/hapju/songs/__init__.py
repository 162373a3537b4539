"""Tempo maps, charts, groove notation, importers, the built-in songs and how they sound."""
