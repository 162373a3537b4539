# The summary in a terminal.
terminal-practise = Practise next
terminal-player = Player
terminal-strokes = Strokes
terminal-mean = Mean against the beat
terminal-sd = Scatter (SD)
terminal-tempo = Tempo
terminal-drift = Drift
terminal-pair = Pair
terminal-joint-onsets = Joint onsets
terminal-mean-between = Mean (− = first ahead)
terminal-flams = Flams
terminal-together = Together
terminal-adjusting = { $a } takes back { $a_share } of a distance by the next beat, { $b } { $b_share }{ $side ->
        [a] ; { $a } leads.
        [b] ; { $b } leads.
        [nobody] ; no clear leader.
       *[unsaid] .
    }
terminal-as-stated = { $tempo } BPM, { $meter }, as the files say.
terminal-stroke-count = { $count ->
        [one] { $count } stroke
       *[other] { $count } strokes
    }
terminal-demo = Two players of the player model play { $song }:
terminal-demo-report = The report: { $page }
terminal-demo-again = Again by hand:
