"""The heart beside the music: effort, recovery, two hearts together. Arrays in, numbers out."""
