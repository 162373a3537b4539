# The path of lessons, a lesson's page, and what the review says of a lesson.

path-title = From the first stroke to a song with a friend
path-title-short = The path
path-standfirst = One small step after the other, as fast or slow as you like. Everything is open: the order is only a suggestion.
path-whose = Whose path
path-progress = { $passed } of { $lessons } passed
path-progress-alt = How much of the path is passed
path-first = A good place to begin
path-next = Next for you
path-begin = Begin
path-go-on = Go on
path-all-passed = You have passed all there is here. Come back to whatever you like most.
path-passed = Passed
path-steps = { $passed } of { $steps } tempos
path-suggested = Next
path-for-two = For two
path-unreachable = The studio didn’t answer. Is it still running?
path-missing = There is no such lesson
path-to-path = To the path
path-before = Before this
path-after = After this

path-chapter-start = The first strokes
path-chapter-start-text = Grip, counting, both hands, a foot, and the first time together.
path-chapter-first-beats = First beats
path-chapter-first-beats-text = Three limbs at once, eighths, a waltz, and a first song.
path-chapter-sound = Sound
path-chapter-sound-text = Loud and soft, ghost notes, the hi-hat’s two voices.
path-chapter-fills = Fills
path-chapter-fills-text = From one beat to a whole bar, and back to the one.
path-chapter-feel = Feel
path-chapter-feel-text = Triplets, shuffle, silence, and a time that holds without a click.
path-chapter-songs = Songs
path-chapter-songs-text = What songs are made of, and practice at the tempo of two of them.
path-chapter-own = Your own lessons

path-how = How to do it
path-notes = What you play
path-why = Why it matters
path-keys = On a computer keyboard, press the letters on the drums.
path-notation-alt = Drum notation of “{ $title }”, { $bars ->
        [one] one bar
       *[other] { $bars } bars
    }
path-play-title = Listen, then play
path-ladder = Tempo
path-bpm = BPM
path-listen = Listen
path-stop = Stop
path-click = with click
path-no-sound = Some of the sounds couldn’t be loaded.
path-play = Play it
path-play-duet = Play it together
path-duet-text = This opens a room with the study chosen. Send its link to a friend, or share one keyboard.
path-rule = Passed when
path-rule-bars = you play { $bars } bars without a stop, at { $tempo } BPM or faster
path-rule-matched = you hit { $percent } % of the notes or more
path-rule-row = { $bars ->
        [one] one bar among them has
       *[other] { $bars } bars in a row have
    } no slip
path-rule-sd = your strokes scatter by no more than { $ms } ms
path-rule-together = { $percent } % of the strokes that you two share sound as one

path-verdict-passed = Passed: { $title }
path-verdict-passed-text = At { $tempo } BPM, with everything as it should be.
path-verdict-step = { $tempo } BPM is passed
path-verdict-step-text = “{ $title }” is passed at { $limit } BPM. One tempo at a time.
path-verdict-not-yet = Not yet: { $title }
path-verdict-not-yet-text = { $count ->
        [one] One thing is missing at { $tempo } BPM:
       *[other] { $count } things are missing at { $tempo } BPM:
    }
path-verdict-met = What was fine
path-verdict-again = Once more
path-verdict-up = On to { $tempo } BPM
path-verdict-down = Slower: { $tempo } BPM
path-verdict-next = Next lesson: { $title }
path-verdict-lesson = Back to the lesson
path-verdict-nameless = Nothing was kept, as no name was given. Give one in the room, and what you pass is kept for you.
path-verdict-calibrate = It may be your device rather than you: “Calibrate”, in the room, measures how late it is.
