# The keepsake: what stands on poster, card and clip, and what a page says about it.

keepsake-title = { $song }: { $names }, a keepsake
keepsake-date = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
keepsake-and = { $a } and { $b }
keepsake-player = { $name }
keepsake-together-of = of the { $joint_onsets } strokes they shared sounded as one
keepsake-moments = { $joint_onsets ->
        [0] played side by side
        [one] one stroke shared
       *[other] { $joint_onsets } strokes shared
    }

# The joint statement: what was played, how it went, why it matters.
keepsake-played = { $has_date ->
        [yes] On { $date }, { $has_place ->
            [yes] in { $place }, { $names }
           *[no] { $names }
        }
       *[no] { $has_place ->
            [yes] In { $place }, { $names }
           *[no] { $names }
        }
    } played “{ $song }” together: { $bars ->
        [one] one bar
       *[other] { $bars } bars
    } in { $minutes ->
        [0] { $seconds } s
       *[other] { $minutes } min { $seconds } s
    }.
keepsake-how = Of the { $joint_onsets } strokes that { $player_count ->
        [2] they shared
       *[other] any two of them shared
    }, { $together } fell within 30 milliseconds: to the ear, one sound.
keepsake-apart = On average { $ms } ms lay between them, the time in which sound travels { $metres ->
        [one] a metre
       *[other] { $metres } metres
    }.
keepsake-closest = They were closest in { $bars }.
keepsake-few = { $joint_onsets ->
        [0] They shared no stroke yet, so there is no number here, only a beginning.
        [one] They shared one stroke: too little for a number, enough for a beginning.
       *[other] They shared { $joint_onsets } strokes: too few for a number, enough for a beginning.
    }
keepsake-unknown = How close they were can't be told from these recordings, so there is no number here.
keepsake-why = Being together is something nobody can do alone. It took { $player_count ->
        [2] both of them
       *[other] all of them
    } to make this pattern, and no other take will draw it again.

# What the ornament is, in one line.
keepsake-ornament-pearl = Each leaf is a stroke that they shared, its parts as far apart as they were; time winds outwards.
keepsake-ornament-gold = Each wave is a stroke that they shared, its arcs as far apart as they were; time comes in from the horizon.
keepsake-ornament-paper = Each sign is a stroke that they shared, its parts as far apart as they were; read from top to bottom, right to left.
