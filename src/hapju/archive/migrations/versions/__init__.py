"""The steps; each has the revision before it."""
