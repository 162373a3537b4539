# Inputs, calibration, and why something can't be done.

studio-midi-denied = The browser wasn’t allowed to use MIDI. Allow it beside the address above, then try again.
studio-midi-unsupported = This browser has no MIDI. Chrome, Edge and Firefox have it; Safari doesn’t.
studio-midi-insecure = Browsers give out MIDI only on a safe page: on this computer itself (127.0.0.1), or over https.
studio-midi-platform = The system’s MIDI didn’t start. Plug the kit in, close other programs that use it, and try again.

studio-calibration-title = Calibrate: { $name }
studio-calibration-why = Every device is a little late: the pad, the cable, the loudspeaker. Tap along, and Hapju takes your device’s share off your times.
studio-calibration-sound = Tap to sound
studio-calibration-light = Tap to light
studio-calibration-how-sound = Hit along with the clicks, on the pad that you like best. The first four are to find your way in.
studio-calibration-how-light = Hit along with the flashes. The first four are to find your way in.
studio-calibration-takes = It takes { $seconds } seconds.
studio-calibration-start = Start
studio-calibration-again = Once more
studio-calibration-stop = Stop
studio-calibration-close = Done
studio-calibration-forget = Forget it
studio-calibration-taps = { $taps } of { $beats }
studio-calibration-known = You are heard { $ms } ms after the beat, known to ±{ $error } ms. That is taken off from now on.
studio-calibration-known-ahead = You are heard { $ms } ms before the beat, known to ±{ $error } ms. That is added from now on.
studio-calibration-scatter = Single taps scatter by { $ms } ms, from { $taps } taps.
studio-calibration-picture-late = The picture reaches you { $ms } ms after the sound, as far as your taps tell.
studio-calibration-picture-early = The picture reaches you { $ms } ms before the sound, as far as your taps tell.
studio-calibration-honest = Tapping can’t tell the device from you: most people tap 20 to 50 ms ahead of a click, and that share is taken off too. The times between two players stay right if both have calibrated.
studio-calibration-no-taps = No hit was heard. Is the right pad plugged in, and the page in front?
studio-calibration-few-taps = Too few hits to tell. Hit along with every beat.
studio-calibration-scattered = The hits are too far apart from each other to say a number that can be trusted. Have a breath, and try once more.
studio-calibration-two-groups = Some hits lie on the beat and others far beside it. Hit once on every beat, and try once more.

studio-kit-notes = Pads and notes
studio-kit-unplugged = The kit is unplugged. Plug it in again, and it goes on.
studio-kit-hit = Hit a pad to see what it is taken for.
studio-kit-map-of = Note map of { $name }
studio-kit-pad-is = The pad just hit (note { $note }) is
studio-kit-unknown = not known
studio-kit-force = Force
studio-kit-pedal = Hi-hat pedal, 127 closed
studio-kit-forget = Forget what was changed
studio-doubled =
    { $count ->
        [0] No double triggers so far
        [one] 1 double trigger taken out
       *[other] { $count } double triggers taken out
    }

studio-partner-late = heard { $ms } ms after the stroke

studio-refused-spectators-watch = Spectators watch. Ask for the players’ link to play.
studio-refused-room-is-full = All places in this room are taken.
studio-refused-teacher-leads = In a class the teacher chooses, starts and stops.
studio-refused-not-yours = This player sits at another page.
studio-refused-no-such-part = The song has no such part at this level.
studio-refused-no-such-song = The song can’t be played like this.
studio-refused-playing = Not while a take is being played.
studio-refused-nobody-sits = Somebody has to sit down first.
studio-refused-no-notes = This song has no notes to play.
studio-refused-no-such-take = This take isn’t being played any more.
studio-refused-next-take = A take is being played. You play from the next one on.
studio-refused-gap = Some strokes were lost on the way. The take goes on.
studio-refused-too-late = A stroke came so late that its place was settled already, so it isn’t counted.
studio-refused-too-many-strokes = A take has room for a hundred thousand strokes a player.
studio-refused-nothing-played = Nobody hit anything, so there is no take to keep.
studio-refused-not-written = The studio’s disk can’t be written, so the take ends here.
studio-refused-not-kept = The take couldn’t be put into the archive. Its journal is safe on the studio’s computer.
studio-refused-lost = The connection to the studio is gone. It comes back by itself; then try again.

studio-closed-4000 = The studio didn’t understand this page. Load it anew.
studio-closed-4004 = There is no such room. It may have been closed, or the link was cut off at its end.
studio-closed-4008 = Too much came from this page at once. Wait a moment, then load it anew.
studio-closed-4009 = This room is full.
studio-closed-4010 = The studio is newer than this page. Load it anew.
studio-closed-4011 = You went on in another tab. This one rests.
studio-closed-4012 = The room has been closed: nobody was in it for a long time.
