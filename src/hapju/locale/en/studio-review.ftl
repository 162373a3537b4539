# The studio's review of a take, and dropping recordings. Numbers and figures: report.ftl.

## Looking

studio-review-strip = The take over time
studio-review-strip-how = Drag the picture to move it, the numbers on top to scrub; click to go somewhere. Keys: arrows by beat, with shift by bar, space plays, N and P go from flam to flam, + and − zoom.
studio-review-place =
    { $is_count_in ->
        [yes] Count-in, beat { $beat }
       *[no] Bar { $bar }, beat { $beat }
    }{ $round ->
        [0] { "" }
       *[other] , round { $round }
    }
studio-review-zoom = Zoom
studio-review-bars-shown =
    { $bars ->
        [0.25] ¼ bar
        [0.5] ½ bar
        [1] 1 bar
       *[other] { $bars } bars
    }
studio-review-all-flams =
    { $count ->
        [one] The one flam, in words
       *[other] All { $count } flams, in words
    }
studio-review-flam-place = Bar { $bar }, { $place }
studio-review-flam-said = Bar { $bar }, { $place }: { $said }
studio-review-stroke =
    { $name }, { $piece }: { $kind ->
        [early] { $ms } ms early
        [late] { $ms } ms late
        [on] right on the grid
        [extra] not in the chart
        [wrong_piece] on another drum than written
       *[missed] left out
    }
studio-review-chart-how = Click to go there.

## Listening

studio-review-listening = Listening
studio-review-play = Play
studio-review-pause = Pause
studio-review-more = Loop and mixer
studio-review-speed = Speed
studio-review-way = What to listen to
studio-review-way-all = Everything
studio-review-way-bars = These bars
studio-review-way-flams = Only the flams
studio-review-bar-in-round = { $bar } (round { $round })
studio-review-from-bar = from
studio-review-to-bar = to
studio-review-mixer = Who is heard
studio-review-heard = Hear { $name }
studio-review-alone = solo
studio-review-alone-label = { $name } solo
studio-review-click = click
studio-review-backing = backing
studio-review-no-sound = Some sounds couldn’t be loaded. Is the studio still running?

## Practising

studio-review-listen-bars = Listen to { $bars }
studio-review-practise-bars = Practise { $bars }
studio-review-try = Try it
studio-review-again = Play again
studio-review-again-slower = Slower, at { $percent } %
studio-review-again-hard = Only the hard part, { $bars }

## Comparing

studio-review-compare = Compared with an earlier take
studio-review-compare-how = A change is called clear only where the 95 % intervals of both takes can’t explain it.
studio-review-compare-with = Earlier take
studio-review-earlier =
    { $when }: { $flams ->
        [-1] too few to say
        [0] no flams, scatter { $sd }
        [one] one flam, scatter { $sd }
       *[other] { $flams } flams, scatter { $sd }
    }
studio-review-before = then
studio-review-now = this take
studio-review-change = change
studio-review-against-grid = { $name } against the grid
studio-review-points = { $value } percentage points
studio-review-verdict =
    { $verdict ->
        [better] { $number ->
            [together] more together
            [sd] tighter
           *[mean_absolute] closer
        }
        [worse] { $number ->
            [together] less together
            [sd] looser
           *[mean_absolute] further apart
        }
        [other] changed
        [few] too few to say
       *[same] no clear change
    }
studio-review-compare-verdict =
    { $verdict ->
        [better] It got better: everything that clearly changed is closer now.
        [worse] The earlier take was the closer one.
        [mixed] Some of it got closer, some looser.
        [few] There are too few strokes to say what changed.
       *[same] No clear change: the two takes are alike within their intervals.
    }

## Taking it along

studio-review-downloads = Take it with you
studio-review-download-midi = one player’s strokes, for any music program
studio-review-download-csv = all strokes as a table
studio-review-download-json = every number
studio-review-download-html = the report, in one file
studio-review-download-pdf = the report, on paper
studio-review-download-journal = the take itself, for another studio
studio-review-another = Look at other recordings

## Dropping recordings

studio-review-drop-title = Drop your recordings here, or choose them
studio-review-drop-how = One file for each player: a recording or a video from a phone, MIDI or CSV
studio-review-drop-remove = Leave out { $name }
studio-review-drop-song = Song (optional)
studio-review-drop-no-song = I don’t know, or another
studio-review-drop-level = Level
studio-review-drop-any-level = the one that fits best
studio-review-drop-tempo = Tempo in BPM (optional)
studio-review-drop-count-in = Bars of count-in (optional)
studio-review-drop-align = The recordings were started separately: line them up
studio-review-drop-sending = Sending…
studio-review-drop-reading = Reading…
studio-review-drop-waiting = Others are being listened to first…
studio-review-drop-listening = Listening to the drums…
studio-review-drop-too-large = These files are larger than 1 GB together. Send the sound without the picture, or shorter recordings.
studio-review-drop-percent = { $percent } %
studio-review-drop-send =
    { $count ->
        [one] See how you played
       *[other] See how you played together
    }

## When something is missing

studio-review-missing = This take isn’t here
studio-review-missing-text = The address may have lost its end on the way, or the take was played in another studio.
studio-review-home = To the first page
studio-review-unreachable = The studio doesn’t answer. Is it still running?
studio-review-refused = The studio couldn’t do that ({ $status }).
