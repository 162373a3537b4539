# The studio's stage, during a take.

studio-piece-kick = kick
studio-piece-snare = snare
studio-piece-cross-stick = cross-stick
studio-piece-tom-high = high tom
studio-piece-tom-mid = mid tom
studio-piece-tom-low = low tom
studio-piece-tom-floor = floor tom
studio-piece-hihat = hi-hat
studio-piece-hihat-closed = closed hi-hat
studio-piece-hihat-open = open hi-hat
studio-piece-hihat-pedal = hi-hat pedal
studio-piece-crash = crash
studio-piece-ride = ride
studio-piece-ride-bell = ride bell

studio-stage-pad-hihat-open = open hi-hat
studio-stage-pad-hihat-closed = closed hi-hat

studio-stage-early = early
studio-stage-late = late
studio-stage-timing-few = listening…
studio-stage-timing-beside = far from the notes
studio-stage-timing-on = on the beat, ±{ $spread } ms
studio-stage-timing-early = { $ms } ms early, ±{ $spread }
studio-stage-timing-late = { $ms } ms late, ±{ $spread }
studio-stage-timing-of = Timing of { $name }: { $words }
studio-stage-highway-alt = The notes that come for { $name }, and the strokes played
studio-stage-notation-alt = Drum notation for { $name }
studio-stage-here = here
studio-stage-away = connection lost

studio-stage-together = Together
studio-stage-together-few = listening…
studio-stage-together-one = as one
studio-stage-together-close = close
studio-stage-together-loose = a little loose
studio-stage-together-apart = apart
studio-stage-first = first
studio-stage-second = second
studio-stage-river-alt = How { $a } and { $b } are together: each moment at which both played, the newest last
studio-stage-lead = { $name } is { $ms } ms ahead
studio-stage-lead-nobody = Nobody is ahead
studio-stage-lead-unknown = Who leads?
studio-stage-flams = flams
studio-stage-in-a-row = in a row
studio-stage-share = together
studio-stage-pairs = Pairs of players
studio-stage-pair = { $a } and { $b }
studio-stage-steadiness = Steadiness
studio-stage-matched = in the chart
studio-stage-missed = left out
studio-stage-extra = beside it
studio-stage-alone = When a second player is here, you see how close the two of you are.
studio-stage-summary =
    Together ±{ $ms } ms, { $flams ->
        [0] no flams
        [one] one flam
       *[other] { $flams } flams
    } in the last four bars.

studio-stage-starts-in = Starts in { $seconds }
studio-stage-counting = count-in
studio-stage-progress = How far the song is
studio-stage-bar = Bar { $bar } of { $last }
studio-stage-bar-round = Bar { $bar } of { $last }, round { $round } of { $rounds }
studio-stage-keys = The escape key ends the take.
studio-stage-stop = Stop
studio-stage-finished = That was it!
studio-stage-they-play = They are playing again: watch
studio-stage-finished-numbers = Together { $percent } % of the time, { $flams ->
        [0] no flams
        [one] one flam
       *[other] { $flams } flams
    }
studio-stage-class = The class together
studio-stage-class-own = your own spread
studio-stage-class-text = The large number is the whole class: how far all { $count } of you lie apart. Nobody here sees anybody else’s.
studio-stage-finished-class = The class lay ±{ $ms } ms around its common beat.
studio-stage-finished-next = Here is how it went…
studio-stage-pads = Pads of { $name }
studio-stage-view = View
studio-stage-view-falling = Falling
studio-stage-view-running = Running
studio-stage-view-notation = Notation
studio-stage-left-handed = Left-handed kit
studio-stage-sound = Sound
studio-stage-mute = Mute
studio-stage-solo = Solo
studio-stage-mute-of = Mute { $name }
studio-stage-solo-of = Solo { $name }
studio-stage-volume-of = Volume of { $name }
studio-stage-room = The room
studio-stage-back-to-room = Back to the room
