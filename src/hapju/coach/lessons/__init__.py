"""The path: lessons and duet studies, from the first stroke to a song with a friend."""
