# The path: chapters, verdicts and the words of the pictures.

lesson-counting-quarters = 1 2 3 4
lesson-counting-eighths = 1 & 2 & 3 & 4 &
lesson-counting-triplets = 1 trip let 2 trip let 3 trip let 4 trip let
lesson-counting-sixteenths = 1 e & a 2 e & a 3 e & a 4 e & a
lesson-picture-quarters = Quarters
lesson-picture-eighths = Eighths
lesson-picture-triplets = Triplets
lesson-picture-sixteenths = Sixteenths
lesson-picture-counting = Counting one bar
lesson-picture-counting-description = One bar of four beats in four lines: quarters, eighths, triplets and sixteenths, with the syllables to say. The beats stand under each other.

lesson-passed = Passed: { $lesson }
lesson-not-yet = Not yet: { $lesson }
lesson-rule-mean = your strokes are no more than { $ms } ms early or late on average
lesson-reason-tempo =
    { $met ->
        [yes] Tempo: { $percent } % of the lesson's; { $limit } % is asked for.
       *[no] Tempo: { $percent } % of the lesson's. Climb to { $limit } % to pass.
    }
lesson-reason-bars =
    { $met ->
        [yes] Length: { $bars } bars; { $limit } are asked for.
       *[no] Length: { $bars } bars. Play { $limit } without a stop.
    }
lesson-reason-notes =
    { $met ->
        [yes] Notes: you hit { $count } of { $of } ({ $percent } %); { $limit } % are asked for.
       *[no] Notes: you hit { $count } of { $of } ({ $percent } %). Reach { $limit } %; slower is easier.
    }
lesson-reason-extra =
    { $met ->
        [yes] Strokes too many, or on another drum: { $count }; up to { $limit } are fine.
       *[no] Strokes too many, or on another drum: { $count }. Keep them to { $limit }.
    }
lesson-reason-steady =
    { $met ->
        [yes] Steadiness: your strokes scatter by { $ms } ms; up to { $limit } ms is fine.
       *[no] Steadiness: your strokes scatter by { $ms } ms. Bring it to { $limit } ms; counting aloud helps.
    }
lesson-reason-mean =
    { $met ->
        [yes] { $way ->
            [early] On average you are { $ms } ms early; up to { $limit } ms is fine.
           *[late] On average you are { $ms } ms late; up to { $limit } ms is fine.
        }
       *[no] { $way ->
            [early] On average you are { $ms } ms early. Wait for the beat until it is { $limit } ms or less.
           *[late] On average you are { $ms } ms late. Move toward the beat until it is { $limit } ms or less.
        }
    }
lesson-reason-row =
    { $met ->
        [yes] Bars in a row without a slip: { $bars }; { $limit } are asked for.
       *[no] Bars in a row without a slip: { $bars }. Play { $limit } in a row.
    }
lesson-reason-together =
    { $met ->
        [yes] Together: { $percent } % of the strokes that you share sound as one; { $limit } % are asked for.
       *[no] Together: { $percent } % of the strokes that you share sound as one. Reach { $limit } % between you.
    }
lesson-reason-tight =
    { $met ->
        [yes] Tightness: the gap between you scatters by { $ms } ms; up to { $limit } ms is fine.
       *[no] Tightness: the gap between you scatters by { $ms } ms. Bring it to { $limit } ms; listen to each other.
    }
lesson-reason-joint = You have { $count } strokes in the same places; it takes { $limit } to say how close you are.
lesson-reason-alone = This study takes two. Play it with somebody.
lesson-reason-another-tempo = You played at a tempo of your own, so your strokes can't be measured against these notes. Listen for the click in the count-in.
lesson-reason-too-few = { $count } of your strokes met a note; it takes { $limit } to say how steady you are.

lesson-picture-sitting = How to sit
lesson-picture-sitting-description = A drummer on the stool, from the side: shoulders low, back long, elbows by the body, thighs sloping down a little, both feet flat on the floor.
lesson-picture-sitting-shoulders = shoulders low
lesson-picture-sitting-back = back long
lesson-picture-sitting-elbow = elbow by the body
lesson-picture-sitting-thigh = thigh slopes down a little
lesson-picture-sitting-feet = feet flat
lesson-picture-grip = The matched grip, from above
lesson-picture-grip-description = Two hands over a snare drum, both with their backs up. Thumb and first finger hold each stick a third from its end; the tips meet in the middle of the head at about a right angle.
lesson-picture-grip-third = a third / from the end
lesson-picture-grip-fingers = thumb and / first finger
lesson-picture-grip-angle = about 90°
lesson-picture-grip-backs = the backs of both hands look up
lesson-picture-heights = From how high a stroke falls
lesson-picture-heights-description = A stick above a drum at three heights: a ghost note from two fingers' height, a stroke from a hand's width, an accent from shoulder height.
lesson-picture-heights-ghost = ghost note
lesson-picture-heights-stroke = stroke
lesson-picture-heights-accent = accent
lesson-picture-heights-wrist = the wrist turns
lesson-picture-heights-head = the snare's head
lesson-picture-foot = The foot on the pedal
lesson-picture-foot-description = A foot on the pedal of the kick drum, from the side. The heel stays down, the ankle moves; dashed: the foot and the beater as they wait.
lesson-picture-foot-heel = heel down
lesson-picture-foot-ankle = the ankle moves
lesson-picture-foot-beater = the beater comes back
lesson-picture-foot-board = the whole foot on the board
lesson-picture-kit = The kit from above
lesson-picture-kit-description = A kit from above. You sit in the middle below. In front of you the snare, behind it high tom and mid tom over the kick; to the right low tom and floor tom; to the left the hi-hat; crash on the left and ride on the right above. The left foot works the hi-hat, the right foot the kick.
lesson-picture-kit-you = you
lesson-picture-kit-hihat = hi-hat
lesson-picture-kit-crash = crash
lesson-picture-kit-ride = ride
lesson-picture-kit-left-foot = left foot
lesson-picture-kit-right-foot = right foot
lesson-picture-semachi = Semachi, once round
lesson-picture-semachi-description = A wheel of three beats, each divided in three. Deong on one and on two, deok on the last part of two, kung on three, deok right after it.
lesson-picture-semachi-deong = deong
lesson-picture-semachi-deok = deok
lesson-picture-semachi-kung = kung
lesson-picture-semachi-deong-means = deong: kick and snare
lesson-picture-semachi-deok-means = deok: snare
lesson-picture-semachi-kung-means = kung: kick
