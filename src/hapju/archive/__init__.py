"""What is kept: takes, players and their progress."""
