"""Recordings of sound → strokes: which drum, when to the millisecond, and how sure."""
