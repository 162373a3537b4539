"""The keepsake: a take as a poster, a card and a clip, drawn from its own asynchronies."""
