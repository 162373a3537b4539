# The studio's first page, and the room before a take.

studio-home-link = Hapju: to the first page
studio-learn = Learn
studio-language = Language
studio-theme-to-dark = Switch to dark
studio-theme-to-light = Switch to light
studio-nowhere-title = There is nothing here
studio-nowhere-text = This address leads nowhere. A room’s link may have lost its end on the way.
studio-nowhere-home = To the first page
studio-not-loaded = This part couldn’t be loaded.
studio-load-again = Try again
studio-loading = One moment…

studio-home-kicker = 합주 · 合奏 · playing together
studio-home-title = Two drummers, one beat.
studio-home-standfirst = Play a song together, on one sofa or in two cities. Hapju listens to both of you and shows, while you play, how closely you keep the beat and each other.
studio-home-play = Play together
studio-home-learn = Learn from the first stroke
studio-home-demo = See the demo duet
studio-home-class = Teach a class
studio-home-no-room = No room could be made. Is the studio still running?
studio-home-legend = Where the lines touch, two hits sound as one. Where they part, you hear a flam.
studio-home-tap = Tap the drum: you are orange
studio-home-tap-together = Together!
studio-home-tap-early = { $ms } ms before blue
studio-home-tap-late = { $ms } ms after blue
studio-home-how = A duet in a minute
studio-home-step-input = Drum on what you have
studio-home-step-input-text = An electronic kit, one half of a keyboard, or a phone’s screen. Two of you can share one computer.
studio-home-step-friend = Ask a friend in
studio-home-step-friend-text = Send a link or show the code. Nobody needs an account, and only who has the link can come in.
studio-home-step-play = Play, and see the two of you
studio-home-step-play-text = Each stroke shows at once: early or late, together or a flam. After the last note the report is there.
studio-home-drop-title = You have recordings already?
studio-home-drop-text = Drop a recording of each player here and see how well you were together: sound or video from a phone, MIDI or CSV.
studio-home-earlier = Your earlier takes
studio-home-foot = No account. What you play stays in this studio.

studio-lobby-page = The room
studio-lobby-title = Who plays?
studio-lobby-nobody = Nobody is here yet. Add yourself: it takes a few seconds.
studio-lobby-add-first = Add a player
studio-lobby-add-another = Add another player on this device
studio-lobby-name = Name
studio-lobby-name-example = Player { $number }
studio-lobby-input = Plays on
studio-lobby-input-keys = Keyboard
studio-lobby-input-keys-text = The computer’s keys: one half is a kit, so two can share them.
studio-lobby-input-midi = Electronic kit
studio-lobby-input-midi-text = A drum module on a USB cable, over MIDI.
studio-lobby-input-touch = Touch pads
studio-lobby-input-touch-text = Pads on the screen of this phone or tablet.
studio-lobby-input-microphone = Microphone
studio-lobby-half = Which half
studio-lobby-half-left = Left half
studio-lobby-half-right = Right half
studio-lobby-find-kits = Look for kits
studio-lobby-finding-kits = Looking…
studio-lobby-kit-device = Which kit
studio-lobby-kit-none = No kit was found. Switch it on, plug in the cable, and look again.
studio-lobby-kit-map = Note map
studio-lobby-kit-hit-snare = Hit your snare once: Hapju then knows which kit is yours and how it names its pads.
studio-lobby-kit-snare-heard = Heard your snare. This kit is yours.
studio-lobby-kit-not-snare = That came as { $piece }. If it was the snare, choose another note map.
studio-lobby-kit-note = note { $note }, which the map doesn’t know
studio-lobby-kit-learn = That was my snare, take its note
studio-lobby-kit-learning = Hit the snare once more…
studio-lobby-half-whole = Whole keyboard
studio-lobby-add = Come in
studio-lobby-cancel = Cancel
studio-lobby-part-is = part { $part }
studio-lobby-part-of = Part of { $name }
studio-lobby-remove = Remove { $name }
studio-lobby-rename = Name of player { $number }
studio-lobby-ready = ready
studio-lobby-not-ready = not ready yet
studio-lobby-elsewhere = on another device
studio-lobby-calibrate = Calibrate
studio-lobby-calibrate-for = Calibrate { $name }
studio-lobby-kit-alt = A drawn drum kit that lights up where it is hit
studio-lobby-try = Try it: hit something, and the kit lights up.
studio-lobby-kit-of = Kit of { $name }

studio-lobby-sure-away = connection lost
studio-lobby-sure-measuring = measuring the clock…
studio-lobby-sure-far = far away: clock within ±{ $error } ms
studio-lobby-sure-reported = latency as the browser says, not measured; clock ±{ $error } ms
studio-lobby-sure-unknown = latency unknown, clock ±{ $error } ms
studio-lobby-sure-calibrated = latency { $latency } ms measured, clock ±{ $error } ms

studio-lobby-song = Song
studio-lobby-other-song = Another song, or other settings
studio-lobby-level = Level
studio-lobby-bpm = { $tempo } BPM
studio-lobby-bars =
    { $bars ->
        [0] none
        [one] 1 bar
       *[other] { $bars } bars
    }
studio-lobby-how = How you play it
studio-lobby-tempo = Tempo
studio-lobby-tempo-is = { $percent } % · { $tempo } BPM
studio-lobby-loop = Bars to play
studio-lobby-first-bar = from bar
studio-lobby-last-bar = to bar
studio-lobby-rounds = rounds
studio-lobby-step = Each round faster
studio-lobby-step-by =
    { $percent ->
        [0] no, all at one tempo
       *[other] by { $percent } % of the song’s tempo
    }
studio-lobby-step-way = From { $first } to { $last } in round { $round }.
studio-lobby-whole-song = Whole song
studio-lobby-count-in = Count-in
studio-lobby-sounds = What sounds
studio-lobby-click = Click
studio-lobby-backing = Backing
studio-lobby-gap-click = Click with gaps
studio-lobby-gap-bars =
    { $bars ->
        [0] no gaps
        [one] 1 bar of click, 1 without
       *[other] { $bars } bars of click, { $bars } without
    }
studio-lobby-gap-note = After the count-in the click comes and goes. The backing plays on.
studio-lobby-partner-sounds = A partner far away sounds
studio-lobby-partner-arrival = when it arrives
studio-lobby-partner-bar = a whole bar later
studio-lobby-partner-off = not at all

studio-lobby-invite = Ask someone in
studio-lobby-invite-player = Whoever opens this link can play with you.
studio-lobby-invite-spectator = Whoever opens this link can watch, but not play.
studio-lobby-invite-only-here = The studio is open on this computer only: its links lead nowhere from a phone or another computer. “hapju studio --help” says how to open it to others.
studio-lobby-invite-as = They come as
studio-lobby-as-player = a player
studio-lobby-as-spectator = a spectator
studio-lobby-link = Link to this room
studio-lobby-copy = Copy link
studio-lobby-copied = Copied
studio-lobby-qr-alt = QR code of the link
studio-lobby-spectators =
    { $count ->
        [one] 1 person is watching
       *[other] { $count } people are watching
    }

studio-lobby-clocks = Clocks
studio-lobby-clock-measuring = measuring…
studio-lobby-clock-short = ±{ $ms } ms to the studio
studio-lobby-clock-what = Two players far apart can only be compared if their devices agree on the time. This is what this device knows.
studio-lobby-clock-offset = Studio’s clock against this device’s
studio-lobby-clock-round-trip = Round trip
studio-lobby-clock-asymmetry = Hidden by an uneven path, at most
studio-lobby-clock-output = Sound on its way out, as the browser says

studio-lobby-start = Start
studio-lobby-start-anyway = Start anyway
studio-lobby-i-am-ready = I’m ready
studio-lobby-we-are-ready = We’re ready
studio-lobby-wait-for = Waiting for { $names }
studio-lobby-everyone-ready = Everyone is ready
studio-lobby-add-to-start = Add a player to start
studio-lobby-watching = You are watching. When the players start, you see them play.
studio-lobby-takes = Takes in this room
studio-lobby-take-number = Take { $number }

studio-room-connecting = Coming in…
studio-room-lost = The connection is lost. Trying again; what you play is kept.
studio-room-closed = This room is closed
studio-room-new = Make a new room
