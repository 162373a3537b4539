# Recordings of sound: what is said of how they were heard, and how to record better.

remark-heard = { $player } was heard from a recording: timing ± { NUMBER($timing, minimumFractionDigits: 1, maximumFractionDigits: 1) } ms, { $percent } % of pieces sure.
remark-heard-scatter =
    { $what ->
        [all] The scatter of { $player } ({ $sd } ms) is no more than that of listening to the recording (± { $doubt } ms): how steady they are can’t be told.
       *[part] The scatter of { $player } ({ $sd } ms) includes that of listening to the recording (± { $doubt } ms); their own is about { $rest } ms.
    }
remark-heard-scatter-pair =
    { $what ->
        [all] The scatter between { $a } and { $b } ({ $sd } ms) is no more than that of listening to the recordings (± { $doubt } ms): how tightly they play together can’t be told.
       *[part] The scatter between { $a } and { $b } ({ $sd } ms) includes that of listening to the recordings (± { $doubt } ms); their own is about { $rest } ms.
    }
remark-start-found = A recording of sound may start at any moment, so beat 1 was found from the strokes. How early or late { $player_count ->
        [one] you are
       *[other] you all are
    } against the beat on average can’t be told.
remark-clock-rate = The clock of { $player }’s recorder ran a little differently: { NUMBER($ms, maximumFractionDigits: 1) } ms over the take. That was made good.
remark-not-aligned = The recordings of { $a } and { $b } fit together nowhere and stay as they are. Recordings that were started separately share no clock, so nothing between these two can be told. Record the same groove at the same time, or give each of you a song with --song.
remark-same-sound = The recordings of { $a } and { $b } hold the same strokes to within 4 ms ({ $percent } %): both phones heard the same drums, so nothing between these two can be told. Put each phone close to its own kit, with the other kit far away or in another room.
