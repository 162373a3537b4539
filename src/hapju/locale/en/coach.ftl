# What to practise next. Each message says what to do and why.

coach-bars =
    { $bar_count ->
        [0] the whole song
        [one] bar { $bars }
       *[other] bars { $bars }
    }
coach-place =
    { $part ->
        [on] beat { $count }
        [e] the “e” of { $count }
        [and] the “and” of { $count }
        [a] the “a” of { $count }
        [triplet_2] the second triplet of { $count }
        [triplet_3] the third triplet of { $count }
       *[after] the note after beat { $count }
    }
coach-piece =
    { $piece ->
        [kick] kick
        [snare] snare
        [cross_stick] cross-stick
        [tom_high] high tom
        [tom_mid] mid tom
        [tom_low] low tom
        [tom_floor] floor tom
        [hihat_closed] closed hi-hat
        [hihat_open] open hi-hat
        [hihat_pedal] hi-hat pedal
        [crash] crash
        [ride] ride
       *[ride_bell] ride bell
    }
coach-so-far =
    { $measure ->
        [together] You were together on { $percent } % of the strokes you share
       *[spread] Your strokes scatter by only { $ms } ms
    }

coach-few-joint-onsets =
    Play a longer passage in which you both have the same notes: 16 bars are enough. So far { $a } and { $b } { $joint_onsets ->
        [0] never played at the same place
        [one] played at the same place only once
       *[other] played at the same place only { $joint_onsets } times
    }, which is too few to say how well you are together.
coach-loose-bars =
    Loop { coach-bars } together at { $tempo_bpm } BPM: four times without a flam, then 5 BPM faster, until you are back at tempo. { $all_flams ->
        [one] The one flam between { $a } and { $b } is there.
       *[other] { $flams } of the { $all_flams } flams between { $a } and { $b } are there.
    }
coach-flams-at-position =
    Count aloud together and play { coach-bars } at { $tempo_bpm } BPM, both of you aiming at { coach-place }, eight times. { $flams } of your { $onsets } strokes there were flams, more than anywhere else in the bar.
coach-widest-bars =
    Play { coach-bars } four times and listen to each other more than to yourselves. { $a } and { $b } are furthest apart there: { $ms } ms on average, against { $all_ms } ms over the whole take.
coach-one-ahead =
    Take { coach-bars } and swap places: four times { $behind } goes first and { $ahead } lays back, then the other way round. { $ahead } is { $ms } ms ahead of { $behind } on average. (If your recordings were started separately, part of this may come from the start.)
coach-one-way =
    { $holds }, play { coach-bars } at { $tempo_bpm } BPM eight times and listen to { $adjusts } more than to yourself. When the two of you are apart, { $adjusts } takes back { $adjusts_percent } % of it by the next beat, you { $holds_percent } %: fine if you agreed that you lead, hard work for { $adjusts } if you didn’t.
coach-nobody-listens =
    Play { coach-bars } at { $tempo_bpm } BPM without a click, facing each other, eight times, each of you aiming at the other’s strokes. When you are apart, next to nothing of it is taken back by the next beat: { $a } takes back { $a_percent } %, { $b } { $b_percent } %.
coach-over-correction =
    Play { coach-bars } at { $tempo_bpm } BPM with roles, eight times: first { $a } holds the beat and { $b } follows, then the other way round. Now you both make up for the same distance ({ $a } { $a_percent } %, { $b } { $b_percent } % by the next beat) and run past each other.
coach-swing-apart =
    Agree on one swing: sing the off-beats together, then play { coach-bars } at { $tempo_bpm } BPM, eight times. { $wide } swings { $wide_ratio } to 1, { $narrow } { $narrow_ratio } to 1; that sets your off-beats { $ms } ms apart.
coach-tempo-up =
    { $player_count ->
        [one] { $players }, play { coach-bars }
       *[other] { $players }: play { coach-bars } together
    } with a click at { $tempo_bpm } BPM, five times, and breathe out at the start of each bar. The tempo rose by { $bpm } BPM in the course of the take.
coach-tempo-down =
    { $player_count ->
        [one] { $players }, play { coach-bars }
       *[other] { $players }: play { coach-bars } together
    } with a click at { $tempo_bpm } BPM, five times, and count the small notes through. The tempo fell by { $bpm } BPM in the course of the take.
coach-unsteady =
    { $player }, play { coach-bars } at { $tempo_bpm } BPM with a click that sounds in every other bar only, eight times. Your strokes scatter by { $ms } ms around your own beat, most of all there.
coach-piece-late =
    { $player }, play { coach-bars } at { $tempo_bpm } BPM and listen to your { coach-piece } only, eight times. It comes { $ms } ms later than the rest of your kit.
coach-piece-early =
    { $player }, play { coach-bars } at { $tempo_bpm } BPM and listen to your { coach-piece } only, eight times. It comes { $ms } ms earlier than the rest of your kit.
coach-limbs =
    { $player }, play { coach-bars } at { $tempo_bpm } BPM and stop on each stroke that hands and feet share until they sound as one, five times. They are { $ms } ms apart on average.
coach-misses =
    { $player }, play { coach-bars } at { $tempo_bpm } BPM until every note is there three times in a row. { $count } of { $of } notes were left out, more there than elsewhere.
coach-extras =
    { $player }, play { coach-bars } exactly as written at { $tempo_bpm } BPM, four times, before you decorate again. { $count } of your { $of } strokes aren’t in the chart{ $player_count ->
        [one] .
       *[other] , and your partner can’t know of them.
    }
coach-wrong-pieces =
    { $player }, walk through { coach-bars } at { $tempo_bpm } BPM, looking at each drum before you hit it, four times. { $count } strokes came in time but on another drum.
coach-next-level =
    Go on to the level “{ $level }”. { coach-so-far }, most closely in { coach-bars }: you are ready for it.
coach-faster =
    Play the song at { $tempo_bpm } BPM. { coach-so-far }, most closely in { coach-bars }: there is room for more.
coach-without-click =
    Play the song with the click silent in every third and fourth bar, { $player_count ->
        [one] and hold the beat by yourself
       *[other] and hold the beat by each other
    }. { coach-so-far }, most closely in { coach-bars }, and the tempo stayed where it was.
coach-trade-lead =
    Trade the lead: { $players }, each of you sets the pace for four bars while the other follows with eyes closed. { coach-so-far }, most closely in { coach-bars }: now choose who leads.
