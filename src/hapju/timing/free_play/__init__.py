"""Free play: beats, downbeats, meter and tempo found from the strokes alone."""
