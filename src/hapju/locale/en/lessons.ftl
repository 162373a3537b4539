# The path: chapters, verdicts and the words of the pictures.

lesson-counting-quarters = 1 2 3 4
lesson-counting-eighths = 1 & 2 & 3 & 4 &
lesson-counting-triplets = 1 trip let 2 trip let 3 trip let 4 trip let
lesson-counting-sixteenths = 1 e & a 2 e & a 3 e & a 4 e & a
lesson-picture-quarters = Quarters
lesson-picture-eighths = Eighths
lesson-picture-triplets = Triplets
lesson-picture-sixteenths = Sixteenths
lesson-picture-counting = Counting one bar
lesson-picture-counting-description = One bar of four beats in four lines: quarters, eighths, triplets and sixteenths, with the syllables to say. The beats stand under each other.
