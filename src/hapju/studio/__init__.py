"""The studio: the server of the pages on which players meet, play together and look back."""
