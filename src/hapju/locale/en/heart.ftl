# The heart beside the music: in the report, in the terminal, and on the review page.

unit-heart = { $value }/min
heart-doubt = ({ $low } to { $high })

heart-heading = The heart
heart-how = Heartbeats a minute, as a watch or a strap told them. Watches lag some seconds behind and clocks differ: brackets hold what a number would be up to 5 s earlier or later.
heart-notice = Hapju is no medical device. These numbers are for the fun of playing together; they say nothing about anybody’s health.
heart-moved = The heart rate of { $player } was moved by { $seconds } s, as asked.
heart-undated = The heart rate of { $player } has no date: its start was taken for the start of the take.
heart-reserve = The per cent behind a heart rate of { $player }: how much of the way from { $resting } (resting) to { $maximum } (highest) it is, by the two numbers given.
heart-left-out =
    { $count ->
        [one] One reading of { $player } was left out: no heart beats like that.
       *[other] { $count } readings of { $player } were left out: no heart beats like that.
    }
heart-few = The heart rate of { $player } covers too little of the take to say anything ({ $readings } readings over { $seconds } s).

heart-player = { $player }: { $mean } heartbeats a minute on average, { $high } at the most.
heart-player-hardest =
    { $kind ->
        [fill] In the hardest fill
       *[bar] In the busiest bar
    } (bar { $bar }) it was { $mean }.
heart-player-after =
    { $kind ->
        [fill] In the hardest fill
       *[bar] In the busiest bar
    } (bar { $bar }) it was { $mean }, and up to { $after } in the 20 s after it.
heart-player-recovery =
    { $way ->
        [lower] A minute after the last stroke it was { $beats } lower.
       *[higher] A minute after the last stroke it was { $beats } higher.
    }
heart-pair =
    { $way ->
        [alike] The hearts of { $a } and { $b } rose and fell together
        [opposite] When the heart of { $a } beat faster, that of { $b } beat slower
       *[unclear] Whether the hearts of { $a } and { $b } went together can’t be told
    } (correlation { $correlation }, 95 %: { $low } to { $high }).
heart-pair-few = Too little is known of both hearts at the same time to compare { $a } and { $b }.
heart-pair-caveat = Those who play the same song work hard at the same places; that alone makes hearts alike.

heart-course = Heart rate over the take
heart-course-how = One line for each heart; no line where nothing is known. A ring marks the hardest fill (or, without fills, the busiest bar).
heart-course-alt = The heart rate of each player from the first bar to the last.
axis-heart = heartbeats a minute
heart-table-numbers = The heart in numbers
heart-table-sections = Effort by section
heart-table-section = Section
heart-row-mean = On average
heart-row-low = Lowest
heart-row-high = Highest
heart-row-hardest = In the hardest fill
heart-row-after = Highest in the 20 s after it
heart-row-recovery-60 = Lower one minute after the end
heart-row-recovery-120 = Lower two minutes after the end
heart-row-known = Known for
heart-at-bar = bar { $bar }
heart-unit-seconds = { $value } s

definition-heart-effort = Effort
definition-heart-effort-text = The mean heart rate over a stretch of time. Between two readings the heart is taken to go straight from one to the other; where they lie more than 20 s apart nothing is known, and of a stretch less than half known nothing is said. The share of the reserve is (rate − resting) ÷ (highest − resting), by the two numbers that you gave yourself.
definition-heart-hardest = Hardest fill
definition-heart-hardest-text = Of the bars with clearly more strokes of the hands on snare and toms than your bars usually have, the one with most. Where no bar is like that, the one with most different drums and strokes. Hearts answer some ten to thirty seconds late, so the highest rate in the 20 s after it is told as well.
definition-heart-together = Hearts together
definition-heart-together-text = The correlation of two heart rates over the take, each without its steady rise or fall: 1 = they rise and fall at the same moments, 0 = they have nothing to do with each other. The interval allows for hearts changing slowly.

terminal-heart-file =
    { $count ->
        [one] One reading
       *[other] { $count } readings
    } of the heart rate, { $minutes } min long.
terminal-heart-when = From { $from } to { $to }, by the clock of this machine.
terminal-heart-undated = It has no date: its times count from its start.
terminal-heart-numbers = { $mean } on average over its time, { $low } at the least, { $high } at the most.
terminal-heart-gaps =
    { $count ->
        [one] One gap of more than 20 s, { $seconds } s in all.
       *[other] { $count } gaps of more than 20 s, { $seconds } s in all.
    }
