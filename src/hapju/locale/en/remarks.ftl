# What a reader should know of a take before its numbers.

remark-no-strokes = The recording of { $player } holds no strokes.
remark-double-triggers = { $count ->
        [one] One double trigger of { $player } was left out
       *[other] { $count } double triggers of { $player } were left out
    }: the module had sent one hit twice.
remark-unmapped-notes = { $count ->
        [one] One note of { $player } is
       *[other] { $count } notes of { $player } are
    } on no known pad (MIDI { $notes }) and left out. A custom note map can place them.
remark-other-sounds = { $count ->
        [one] One sound of { $player } is
       *[other] { $count } sounds of { $player } are
    } labelled as something other than a drum or a cymbal, and left out.
remark-chokes = { $count ->
        [one] One cymbal choke of { $player } is no stroke and isn’t counted.
       *[other] { $count } cymbal chokes of { $player } are no strokes and aren’t counted.
    }
remark-undated = { $count ->
        [one] The first stroke of { $player } sits at the very start of the recording. It counts as played, but its time says nothing, so it is left out of the asynchronies.
       *[other] The first { $count } strokes of { $player } sit at the very start of the recording. They count as played, but their times say nothing, so they are left out of the asynchronies.
    }
remark-free-play = Neither song nor tempo was given: the beats were found in the strokes, in { $meter } at about { NUMBER($tempo, maximumFractionDigits: 0) } BPM ({ $percent } % sure).
remark-free-play-unsure = Neither song nor tempo was given, and the beats are hard to tell from the strokes ({ $percent } % sure). Taken: { $meter } at about { NUMBER($tempo, maximumFractionDigits: 0) } BPM. If you know the tempo, give it.
remark-grid-found = There was no chart, so the grid was found from the strokes: { $kind ->
        [quarters] quarters
        [eighths] eighths
        [triplets] triplets
        [sixteenths] sixteenths
        [swung_eighths] swung eighths
        [swung_sixteenths] swung sixteenths
        [sextuplets] sextuplets
        [dotted_quarters] dotted quarters
       *[thirty_seconds] thirty-seconds
    }.
remark-grid-unsure = There was no chart, and the strokes are too few or too loose to find a grid in them. Taken: { $kind ->
        [quarters] quarters
        [eighths] eighths
        [triplets] triplets
        [sixteenths] sixteenths
        [swung_eighths] swung eighths
        [swung_sixteenths] swung sixteenths
        [sextuplets] sextuplets
        [dotted_quarters] dotted quarters
       *[thirty_seconds] thirty-seconds
    }.
remark-swing = The grid is swung at { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } to 1 (1 is straight, 2 a triplet feel).
remark-note-map = The pads of { $player } were read with the note map “{ $map }”.
remark-offset = { $player }’s recording was moved by { NUMBER($seconds, maximumFractionDigits: 3) } s to fit the others. Who is ahead on average can’t be told; how tightly you play together can.
remark-loose-grid = { $player } doesn’t follow the grid closely, so some strokes may stand at the wrong position. If the recording doesn’t start with beat 1, leave the tempo out, or give the bars of its count-in.
remark-beside-the-chart = { $player } left out { $count } of { $of } notes. If that isn’t so, the strokes lie too far from the notes. For recordings: give the bars of their count-in, align them, or check song and level. In the studio: calibrate, or play slower.
remark-beside-the-beat = Your beats fall about { $ms } ms beside those of { NUMBER($given, maximumFractionDigits: 1) } BPM, as if the recordings hadn’t started on beat 1. The positions in the bar are then wrong, and who is ahead can’t be told. Start the recordings with the click, or leave the tempo out: then the beats are found in the strokes.
remark-other-level = You gave { NUMBER($given, maximumFractionDigits: 1) } BPM, but the strokes sound like { $kind ->
        [half] half of it
       *[double] twice that
    }, { NUMBER($tempo, maximumFractionDigits: 1) } BPM. If that is your beat, give { NUMBER($tempo, maximumFractionDigits: 1) }: bars and positions are counted by the tempo that you give.
remark-extra = { $percent } % of the strokes of { $player } fall beside the grid found and are not measured: ornaments, or notes finer than the grid.
remark-other-tempo = { $player } doesn’t follow { NUMBER($given, maximumFractionDigits: 1) } BPM but seems to play at about { NUMBER($tempo, maximumFractionDigits: 1) } BPM, so neither timing nor togetherness can be told. Check the tempo that was chosen.
remark-tempo-moves = The tempo of { $player } moves from about { NUMBER($first, maximumFractionDigits: 1) } to { NUMBER($last, maximumFractionDigits: 1) } BPM and leaves the chosen { NUMBER($given, maximumFractionDigits: 1) } BPM, so neither timing nor togetherness can be told.
remark-wanders = { $player } doesn’t stay with { NUMBER($given, maximumFractionDigits: 1) } BPM: the beat wanders, so neither timing nor togetherness can be told.
remark-identical = The recordings of { $a } and { $b } are identical. Was one file given twice?
