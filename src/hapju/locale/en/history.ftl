# The history of a player and of two, and the week’s plan: pages and terminal.

## Python says these

history-free-play = Free play
history-song-at-level = { $song }, { $level }
history-week =
    { $takes ->
        [0] Nothing was played in the last seven days.
       *[other] { $minutes ->
            [one] { $minutes } minute
           *[other] { $minutes } minutes
        } of drums in { $takes ->
            [one] one take
           *[other] { $takes } takes
        } on { $days ->
            [one] one day
           *[other] { $days } days
        }{ $lessons ->
            [0] .
            [one] , and one lesson passed.
           *[other] , and { $lessons } lessons passed.
        }
    }
history-basis =
    { $likeness ->
        [same] On the same music, at the same tempo: { $music }.
        [song] On the same song and level, whatever the tempo and the bars: { $music }.
       *[any] On all takes, whatever was played: the two meetings share no song and level.
    }
history-nothing-clear = No clear change: what differs is no more than takes differ by anyway.
history-change-sd =
    { $players ->
        [1] { $way ->
            [down] Steadier against the beat: the scatter went from { $before } to { $now } ms.
           *[up] Looser against the beat: the scatter went from { $before } to { $now } ms.
        }
       *[other] { $way ->
            [down] Tighter together: the scatter between you went from { $before } to { $now } ms.
           *[up] Looser together: the scatter between you went from { $before } to { $now } ms.
        }
    }
history-change-mean =
    { $players ->
        [1] Against the beat (− is early): { $before } ms then, { $now } ms now.
       *[other] { $name } against { $other } (− is ahead): { $before } ms then, { $now } ms now.
    }
history-change-flams =
    { $way ->
        [down] Fewer flams: { $before } a minute then, { $now } now.
       *[up] More flams: { $before } a minute then, { $now } now.
    }
history-change-alpha = Of a distance between you, { $name } took back { $before } % by the next beat then, { $now } % now.
history-best =
    { $kind ->
        [tightest] tightest: ±{ $value } ms
        [fastest] fastest that held: { $value } BPM
       *[fewest_flams] fewest flams: { $value } a minute
    }
history-plan-how =
    { $has_level ->
        [yes] { $level }, { $percent } %
       *[no] { $percent } %
    }{ $bar_count ->
        [0] { "" }
        [one] , bar { $bars }
       *[other] , bars { $bars }
    }
history-plan-why =
    { $reason ->
        [new] new
        [learning] again after { $days ->
            [one] one day
           *[other] { $days } days
        }
        [again] once more, slowly
       *[keep] to keep it, after { $days ->
            [one] one day
           *[other] { $days } days
        }
    }
history-plan-block = { $how } · { $why }
history-day = { $weekday } { $day } { $month }
history-weekday =
    { $number ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[6] Sun
    }
history-month =
    { $number ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }

## Pages and terminal

history-title-player = { $name }’s drums
history-title-pair = { $a } and { $b }
history-standfirst-player =
    { $meetings ->
        [0] Nothing is kept yet: it begins with your first take.
        [one] One sitting so far. From the second on, this page shows what changes.
       *[other] { $meetings } sittings so far, from { $first } on.
    }
history-standfirst-pair =
    { $meetings ->
        [0] Nothing is kept of the two of you yet: it begins with your first take.
        [one] You have met once. From the second time on, this page shows what changes.
       *[other] You have met { $meetings } times, from { $first } on.
    }
history-changed = Since last time
history-changed-between =
    { $players ->
        [1] Sitting { $now } beside sitting { $before }
       *[other] Meeting { $now } beside meeting { $before }
    }
history-over-time =
    { $players ->
        [1] From sitting to sitting
       *[other] From meeting to meeting
    }
history-over-time-how = A dot is the number of one time, the line through it says how sure that is (95 %): it allows for takes that differ. Below stands which time it was.
history-whose-takes = Which takes
history-all-takes = All takes
history-measure-sd =
    { $players ->
        [1] Scatter against the beat
       *[other] Scatter between you
    }
history-measure-mean =
    { $players ->
        [1] Early or late
       *[other] Who is ahead
    }
history-measure-flams = Flams a minute
history-measure-alpha_a = { $name } takes back
history-measure-alpha_b = { $name } takes back
history-side-sd = less is closer
history-side-mean =
    { $players ->
        [1] − early, + late
       *[other] − { $a } ahead, + { $b } ahead
    }
history-side-flams = hits heard as two
history-side-alpha = of a distance, by the next beat
history-unit-ms = ms
history-unit-per-minute = a minute
history-unit-percent = %
history-meeting =
    { $players ->
        [1] Sitting
       *[other] Meeting
    }
history-number = Number
history-interval = 95 % interval
history-takes = Takes
history-as-table = The numbers as a table
history-curve-alt = { $measure } over { $meetings } times: { $first } { $unit } the first time, { $last } { $unit } the last
history-few = From the second time on there is a line here.
history-week-behind = The last seven days
history-day-minutes =
    { $takes ->
        [0] nothing
        [one] { $minutes } min, one take
       *[other] { $minutes } min, { $takes } takes
    }
history-lessons-passed = Passed
history-plan = The next seven days
history-plan-how-made = A suggestion, made anew from what you play: what went well comes back after pauses that grow, what didn’t, on the next day. Skip a day, or a month, and it starts from there.
history-plan-minutes = Minutes a day
history-plan-rules = Why it is so
history-plan-rules-text = Two times five minutes for what is new, other things in turn in between, one new thing a day at most. Pauses of 1, 2, 4, 8 … days keep more of it in the hands than playing it every day.
history-plan-free = Nothing is due: play what you like.
history-plan-today = today
history-plan-minutes-of = { $minutes } min
history-plan-for-two = For the next time you are two
history-plan-play = Play
history-plan-failed = No room could be opened just now. Try it from the first page.
history-bests = Your best takes
history-bests-how = Your own, of songs that you have played at least twice.
history-partners = Together with
history-partner-meetings =
    { $meetings ->
        [one] met once
       *[other] met { $meetings } times
    }
history-meetings =
    { $players ->
        [1] All sittings
       *[other] All meetings
    }
history-meeting-said =
    { $players ->
        [1] Sitting { $number }, { $when }
       *[other] Meeting { $number }, { $when }
    }
history-meeting-about =
    { $takes ->
        [one] one take
       *[other] { $takes } takes
    }, { $minutes } min
history-waiting =
    { $count ->
        [one] One earlier take is still being worked out: look again in a moment.
       *[other] { $count } earlier takes are still being worked out: look again in a moment.
    }
history-missing = There is no such page of a player
history-missing-text = This link’s key isn’t known here. A player is kept with their first take in this studio.
history-failed = The studio can’t be reached just now. Load the page again in a moment.
history-keep-link = Whoever has this page’s link can see it: keep it to yourself, or share it with whom you like.
history-home = To the first page
history-term-meeting-none = No takes of { $names } are kept yet.
