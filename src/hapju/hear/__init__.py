"""Recordings → strokes: MIDI files and tables of onsets."""
