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

recording-clipped = { $count ->
        [one] The recording of { $player } is clipped in one place
       *[other] The recording of { $player } is clipped in { $count } places
    }: loud hits are cut off, which blurs them. Move the phone away from the kit, or turn its level down.
recording-noisy = In the recording of { $player } the strokes stand only { $decibels } dB out of what else is heard, so soft ones may be missing. Move the phone closer to the kit, turn music and fans off.
recording-too-quiet = The recording of { $player } is very quiet (its loudest hit lies { $decibels } dB below full). Move the phone closer to the kit, or turn its level up.
recording-dull = The recording of { $player } holds nothing above { NUMBER($kilohertz, maximumFractionDigits: 1) } kHz, where hi-hats and cymbals are told apart. Turn off noise suppression and “voice” modes, and record with a higher quality.
recording-lost = { NUMBER($seconds, maximumFractionDigits: 2) } s of the recording of { $player } were lost in its file; strokes there are missing.
recording-smeared = The attacks in the recording of { $player } are blurred. Put the phone one or two metres from the kit, away from walls, with nothing between.
recording-unsure = Which piece of { $player } was struck is often unsure. Half a minute of hapju teach lets Hapju learn how this kit sounds.
