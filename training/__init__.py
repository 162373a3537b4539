"""How Hapju's ears are trained: banks of sounds, scenes made of them, and the networks.

Nothing of it ships with the package. training/SOURCES.md lists whose sounds they are.
"""
