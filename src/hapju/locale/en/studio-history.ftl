# Ways to the history of players, and what a review offers next.

studio-history-of = The history of { $name }
studio-history-of-pair = { $a } and { $b } over time
studio-step = Perhaps next
studio-step-play = Play it so
studio-review-why = Why, with the numbers
