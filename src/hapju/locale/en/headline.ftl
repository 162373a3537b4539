# The headline of a take. What it may say is decided in coach/headline.py.

headline-place =
    { $place ->
        [fills] most in the fills
        [position] most on { coach-place }
        [first_half] most in the first half
       *[second_half] most in the second half
    }
headline-ahead =
    You were together { $percent } % of the time; { $ahead } is { $ms } ms ahead{ $size ->
        [slight] , too little to hear.
       *[audible] { $place ->
            [nowhere] .
           *[somewhere] , { headline-place }.
        }
    }
headline-level =
    You were together { $percent } % of the time, and nobody is ahead{ $place ->
        [nowhere] .
       *[somewhere] ; you drift apart { headline-place }.
    }
headline-ahead-unknown =
    You were together { $percent } % of the time{ $place ->
        [nowhere] .
       *[somewhere] ; you drift apart { headline-place }.
    }
headline-no-clock = How well { $a } and { $b } were together can’t be told from these recordings.
headline-few =
    { $joint_onsets ->
        [0] { $a } and { $b } never played at the same place, so there is nothing to compare yet.
        [one] { $a } and { $b } played at the same place only once: too few to say how well you are together.
       *[other] { $a } and { $b } played at the same place only { $joint_onsets } times: too few to say how well you are together.
    }
headline-alone =
    { $side ->
        [early] { $player } plays { $ms } ms ahead of the beat and is steady to within { $spread_ms } ms.
        [late] { $player } plays { $ms } ms behind the beat and is steady to within { $spread_ms } ms.
        [unknown] { $player } is steady to within { $spread_ms } ms.
       *[on] { $player } plays right on the beat and is steady to within { $spread_ms } ms.
    }
headline-alone-few =
    { $strokes ->
        [0] No stroke of { $player } is on the grid: there is nothing to say of the timing yet.
        [one] Only one stroke of { $player } is on the grid: too few to say how steady it is.
       *[other] Only { $strokes } strokes of { $player } are on the grid: too few to say how steady they are.
    }
headline-number =
    { $player_count ->
        [3] three
        [4] four
        [5] five
        [6] six
       *[other] { $player_count }
    }
headline-group =
    The { headline-number } of you were together { $percent } % of the time, { $a } and { $b } most of all ({ $closest_percent } %){ $side ->
        [early] ; { $player } is { $ms } ms ahead of the rest.
        [late] ; { $player } is { $ms } ms behind the rest.
       *[nobody] .
    }
headline-group-few = The { headline-number } of you hardly ever played at the same place: too few strokes to say how well you are together.
headline-off-tempo =
    { $who ->
        [some] { $players } can’t be measured at { $given } BPM
       *[all] Your playing doesn’t fit { $given } BPM
    }{ $known ->
        [give] : it is at about { $tempo } BPM. Choose that tempo.
        [tempo] : the playing is at about { $tempo } BPM.
        [moves] : the tempo moves from { $first } to { $last } BPM.
       *[unknown] .
    }
headline-empty =
    { $player_count ->
        [1] There are no strokes in this recording.
       *[other] There are no strokes in these recordings.
    }
