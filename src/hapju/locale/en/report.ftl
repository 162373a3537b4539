# The report: numbers and words used everywhere, then the page from top to bottom.

none = –
unit-ms = { $value } ms
unit-percent = { $value } %
unit-bpm = { $value } BPM
unit-bpm-per-minute = { $value } BPM a minute
interval = (95 %: { $low } to { $high })
interval-of-share = (95 % interval: { $low } to { $high } %)
too-few = too few to say
bars = { coach-bars }
piece-kick = kick
piece-snare = snare
piece-cross-stick = cross-stick
piece-tom-high = high tom
piece-tom-mid = mid tom
piece-tom-low = low tom
piece-tom-floor = floor tom
piece-hihat = hi-hat
piece-hihat-closed = closed hi-hat
piece-hihat-open = open hi-hat
piece-hihat-pedal = hi-hat pedal
piece-crash = crash
piece-ride = ride
piece-ride-bell = ride bell
piece-short-kick = kick
piece-short-snare = snare
piece-short-tom-high = hi tom
piece-short-tom-mid = mid tom
piece-short-tom-low = low tom
piece-short-tom-floor = floor
piece-short-hihat = hi-hat
piece-short-crash = crash
piece-short-ride = ride

report-kicker = Hapju: playing together
report-facts =
    { $bars ->
        [one] One bar
       *[other] { $bars } bars
    } in { $minutes ->
        [0] { $seconds } s
       *[other] { $minutes } min { $seconds } s
    }
report-together-means = Together means no more than 30 ms apart: most people hear that as one hit.
report-together-count =
    It was so at { $together } of the { $joint_onsets } moments at which you both played { $interval }.
report-remarks = Good to know
report-empty = Nothing was played, so there is nothing to show. Check that the right pads, channel and files were recorded.

## 1. The picture

report-picture =
    { $player_count ->
        [1] Your playing, bar by bar
       *[other] Your playing together, bar by bar
    }
report-picture-how =
    { $player_count ->
        [1] One line for each drum or cymbal, each stroke a stem on it. Taller is louder.
        [2] One line for each drum or cymbal. Strokes of { $a } stand on it, those of { $b } hang from it: where two stems make one line, you were together. Taller is louder.
       *[other] One block for each drum or cymbal, with a line for each player. Taller is louder.
    }
report-picture-flams = A band with a number is a flam: what you played there lies that many milliseconds apart on average.
report-bars-shown = The take is long: { $shown } of its { $all } bars are drawn, among them those with the most flams.
report-strip = Bars side by side. The arrow keys go from bar to bar, N and P from flam to flam.
report-previous-bar = Previous bar
report-next-bar = Next bar
report-previous-flam = Previous flam
report-next-flam = Next flam
report-zoom-in = Zoom in
report-zoom-out = Zoom out
report-bar-label =
    Bar { $bar }{ $flams ->
        [0] { "" }
        [one] , one flam
       *[other] , { $flams } flams
    }
report-flam-label = { $first } first, { $second } { $ms } ms later
report-flam-map = Flams by bar
report-flam-map-alt = { $flams } flams, in { $bars } of { $all } bars.
report-mark-extra = not on the grid
report-mark-extra-chart = not in the chart
report-mark-wrong-piece = on another drum than written
report-mark-missed = left out

## 2. The beat

report-beat =
    { $player_count ->
        [1] How you kept the beat
       *[other] How each of you kept the beat
    }
report-histogram = Early or late?
report-histogram-how = How many strokes fell how far from the grid. Where the hill stands is your habit; how wide it is, your steadiness.
report-histogram-alt = { $player }: { $mean } on average, scatter { $sd }, { $count } strokes.
report-positions = Where in the bar?
report-positions-how = The mean at each place in the bar, with its 95 % interval. A place that stands apart from its neighbours is a habit.
report-positions-alt = Mean asynchrony of each player at each position in the bar.
report-tempo = How fast?
report-tempo-how = The tempo, measured over two bars at a time.
report-tempo-alt = Tempo of each player over the bars.
report-tempo-song = { $tempo }, as agreed
report-tempo-found = the beats found, about { $tempo }
axis-early = early
axis-late = late
axis-bar = bar
axis-ms = ms
axis-scatter = scatter { $sd }
axis-nothing = Too few strokes to draw.

## 3. Tuning to each other

report-tuning = How you tuned to each other
report-pair = { $a } and { $b }
report-over-time = From start to end
report-over-time-how = Each dot is a moment at which you both played; the line is their running mean. In the grey band you sound as one. Outside lie the flams.
report-over-time-bars = Each dot is the mean of a bar; the line is the running mean. In the grey band you sound as one.
report-over-time-alt = Asynchrony of { $a } and { $b } over the bars: { $mean } on average, { $flams } flams.
report-first = Who is first?
report-first-how = All moments at which you both played, from { $a } first to { $b } first.
report-first-alt = { $a } first by more than 10 ms: { $a_count }; within 10 ms: { $even_count }; { $b } first by more than 10 ms: { $b_count }.
report-first-even = within 10 ms
report-pair-positions = Where in the bar?
report-pair-positions-how = Who is first at each place in the bar, with the 95 % interval. Below: how many of the moments there were flams.
report-pair-positions-alt = Mean asynchrony between { $a } and { $b } at each position in the bar, and flams there.
report-coupling = Who adjusts to whom?
report-coupling-how =
    When you are apart on a beat, each of you can take back some of that distance by the next beat. The bar says how much, the line below it is the 95 % interval.{ $beside ->
        [click] { " " }What you take back toward a click or a backing is not in it.
       *[nothing] { " " }If you both followed a click or a backing, part of that is in it.
    }
report-coupling-alt = { $a } takes back { $share_a } of a distance by the next beat { $interval_a }, { $b } { $share_b } { $interval_b }.
report-coupling-few = There is too little to say who adjusts to whom. It takes at least 25 beats that both of you play, and a distance that changes.
report-coupling-doubtful = These percentages are doubtful: your strokes don’t behave as the model behind them says.
report-coupling-long = The take is long, so this rests on { $beats } of its beats, spread over all of it.
report-leader = { $leader } leads: { $follower } answers the changes in { $leader }’s beat, more than the other way round and more than by chance.
report-leader-nobody = Nobody leads beyond chance: in most good duos, both give way to each other.
report-led-in = { $leader } led most clearly in bars { $bars }.
axis-keeps = keeps their own beat
axis-takes-back = takes back all
report-flams = Flams
report-members = Each against the rest
report-members-how = Each player’s mean against the mean of the others, with its 95 % interval.
report-members-alt = Mean asynchrony of each player against the others.
report-group = The group
report-group-spread = Where several of you play at once, your strokes lie { $spread } around your common middle.
report-group-loosest = You are furthest apart in { $bars }: { $spread }.
report-group-order = From the first to the last: { $order }.
report-group-level = Nobody is clearly before or after the rest.
report-group-leads = { $leader } leads { $follower }.
report-group-nobody-leads = Nobody clearly leads.
report-more-pairs = The { $count } other pairs are in the tables below.
report-tuning-off = First choose the tempo that you played at: by another one, the same place isn’t the same moment of the music.
axis-first = { $name } first

## 4. What to practise

report-practise = What to practise next
report-practise-off = First choose the tempo that you played at: against another one nothing can be said of your timing.
report-practise-nothing = The take is too short to say what to practise. Play at least 16 bars with the same notes.
report-see-bar = Bar { $bar }

## 5. The numbers

report-numbers = The numbers
report-interval-note = In brackets: the 95 % interval. Where that of the mean includes zero, nobody is ahead.
report-table-players = Each player against the grid
report-table-pairs = Between the players
report-table-pieces = Mean asynchrony by piece
report-table-members = Each player against the mean of the others
report-table-group = All of you
table-everybody = everybody
table-order = order parameter
table-spread = spread (SD)
table-place = place in the group
table-strokes = strokes
table-matched = on the grid
table-missed = left out
table-extra = not on the grid
table-extra-chart = not in the chart
table-wrong-piece = wrong piece
table-mean = mean asynchrony
table-sd = scatter (SD)
table-mean-absolute = mean distance
table-rms = RMS
table-tempo = tempo
table-drift = drift
table-phase = phase concentration R
table-rayleigh = Rayleigh p
table-click = takes back toward the click
table-click-tempo = and of its tempo
table-swing = swing ratio
table-limbs = limb spread
table-joint-onsets = moments both played
table-flams = flams
table-flams-per-minute = flams a minute
table-together = together
table-corrects-first = first one takes back
table-corrects-second = second one takes back
table-coupling-fit = fit of that (p)
table-leads = leads
table-nobody = nobody
table-piece = piece
table-number = number

## 6. Definitions

report-definitions = How every number is defined
report-definitions-note = Times in milliseconds. A number from fewer than 8 strokes isn’t given: it says “too few to say”.
definition-grid = Grid
definition-grid-text = The moments at which notes are meant. With a chart: its notes. Without: the finest division of the beat that the strokes of all players show.
definition-asynchrony = Asynchrony
definition-asynchrony-text = A stroke’s time minus its note’s: negative is early. Between two players: the first one’s time minus the second one’s, so negative means that the first is ahead. Each stroke belongs to the nearest note of its drum or cymbal, at most 100 ms away and at most half-way to the next note.
definition-mean = Mean asynchrony
definition-mean-text = The mean of the asynchronies: the habit of rushing or dragging. A slow drum module or a recording started late looks the same.
definition-sd = Scatter, steadiness, tightness (SD)
definition-sd-text = The standard deviation of the asynchronies (divisor n − 1): about two thirds of the strokes lie this close to the mean. Against the grid it is a player’s steadiness; between players, their tightness. A constant offset doesn’t change it.
definition-absolute = Mean distance and RMS
definition-absolute-text = The mean of the asynchronies without their sign, and the root of their mean square, in which large slips weigh more.
definition-moment = Moment at which both played
definition-moment-text = A place on the grid at which both played. A player’s time there is the mean of the strokes there.
definition-flam = Flam, together
definition-flam-text = A flam is a moment at which two players are more than 30 ms apart: heard as two hits. “Together” is the share of moments without a flam.
definition-place = Most in the fills, most on beat 2
definition-place-text = A place is named only where the mean there is at least 6 ms above the mean elsewhere and chance can’t explain it (Welch’s test, 5 % over all places tried, with allowance for how alike neighbouring strokes are). A fill is the stretch between the first and the last tom in a bar with at least three tom strokes.
definition-coupling = Taking back (coupling α)
definition-coupling-text = The share of a distance between two players that one of them takes back by the next beat: 0 % keeps their own beat, 100 % takes back all at once. Together about 100 % brings two players together fastest; from 100 % on they overshoot. Found with the linear model of phase correction on the beats that both played. A fit with p below 0.01 is doubtful.
definition-leading = Leading
definition-leading-text = Who adapts less: whose changes come back in the other’s next beats. It has nothing to do with who is first. Somebody is named only where at most 5 % of duos who correct equally look as uneven.
definition-tempo = Tempo and drift
definition-tempo-text = The tempo over the whole take and how much it changes in a minute, as played, also where the given tempo is another. Takes of fewer than 8 bars tell no change. The curve is a weighted straight line through two bars of strokes, at each beat.
definition-swing = Swing ratio
definition-swing-text = The long eighth over the short one: 1 is straight, 2 is a triplet feel.
definition-limbs = Limb spread
definition-limbs-text = How far hands and feet lie apart where one player strikes several pieces at once.
definition-phase = Phase concentration R, Rayleigh p
definition-phase-text = R is 1 where every stroke has the same place in the beat, and near 0 where they fall anywhere; p is the chance of an R this large if they did.
definition-click = Taking back toward the click
definition-click-text = The share of being early or late that the next beat takes back: 0 % never, 100 % at once. It stands there if a song or a tempo was given, at least 25 beats were played, and the model fits. If no click sounded, the song’s even beat stands for it; toward a partner you correct besides. “Of its tempo” says how much of it moves the tempo as well, where that is beyond doubt.
definition-order = Order parameter
definition-order-text = For three or more players: 1 where all strokes of a moment fall together, near 0 where they fall anywhere in the beat.
definition-group = Spread and place in the group
definition-group-text = The spread is how far the strokes of one moment scatter around their common middle (SD). A player’s place is how far they are before (−) or after (+) the middle of the group, with every pair counted by the moments that both played. Somebody leads somebody only if the lead stands with all pairs allowed for.
definition-interval = 95 % interval
definition-interval-text = Made by drawing the measured asynchronies anew many times (bootstrap): where the number would lie in 95 of 100 takes played like this one.

report-made-by = Made by Hapju. 합주 and 合奏 are the same two characters: playing together.
