# How softly the pads of an e-kit may be hit.

studio-pads-softest = Softest hit that counts
studio-pads-softest-what = If a pad answers to its neighbours or to a stomp, move its mark above those hits. At 1 every ghost note counts.
studio-pads-pad = { $piece } (note { $note })
studio-pads-least = from { $least } on; the last hit had { $last }
studio-pads-too-soft =
    { $count ->
        [0] No hit was too soft so far
        [one] 1 hit was too soft and isn’t counted
       *[other] { $count } hits were too soft and aren’t counted
    }
