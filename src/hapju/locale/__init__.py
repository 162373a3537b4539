"""What Hapju says, in English, Korean and Japanese: one Fluent catalogue for all of it."""
