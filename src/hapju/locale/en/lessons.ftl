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
