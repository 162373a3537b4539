"""Two or more players: joint onsets, synchrony, the group.

Everything here is pure: arrays in, arrays out; no I/O, no clock, no global state.
"""
