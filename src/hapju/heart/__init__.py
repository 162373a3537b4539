"""The heart beside the music: effort, recovery and two hearts together. Pure: arrays in and out."""
