"""One player against a grid: matching, asynchrony, tempo, swing, the grid's fineness.

Everything here is pure: arrays in, arrays out; no I/O, no clock, no global state.
"""
