"""A player's heart rate from the file of a watch: FIT, TCX, GPX or a table."""
