# Playing by microphone: which one, how loud, which pieces, and loudspeakers beside it.

studio-lobby-input-microphone-text = A drum kit or a practice pad, heard by this device.
studio-microphone-listen = Listen by microphone
studio-microphone-asking = Asking the browser…
studio-microphone-device = Which microphone
studio-microphone-denied = The browser wasn’t allowed to use the microphone. Allow it beside the address above, then try again.
studio-microphone-none = No microphone was found. Plug one in, or switch it on, and try again.
studio-microphone-busy = The microphone can’t be opened: another program may be using it. Close that one, and try again.
studio-microphone-insecure = Browsers give out the microphone only on a safe page: on this computer itself (127.0.0.1), or over https.
studio-microphone-unsupported = This browser has no microphone for pages. Take a newer Chrome, Edge, Firefox or Safari.
studio-microphone-rates = This browser can’t join this microphone to this loudspeaker: their sample rates differ. Set both to 48 kHz in the system, or take Chrome.
studio-microphone-platform = The microphone couldn’t be opened. Load the page anew and try again.
studio-microphone-gone = The microphone is gone. Plug it in again, and it goes on.
studio-microphone-raw = Its sound comes raw, as it should.
studio-microphone-raw-unknown = The browser doesn’t say whether it keeps its hands off the sound ({ $what }). If soft strokes get lost, try another browser.
studio-microphone-treated = The browser works on the sound although it was asked not to ({ $what }). That swallows strokes and moves them. Choose another microphone, or another browser.
studio-microphone-treatment-echoCancellation = echo cancellation
studio-microphone-treatment-noiseSuppression = noise suppression
studio-microphone-treatment-autoGainControl = automatic gain
studio-microphone-least = Softest stroke that counts
studio-microphone-level = { $level } dB
studio-microphone-least-is = from { $least } dB on; the last stroke had { $last } dB
studio-microphone-least-what = The grey bar is what the microphone hears now. Strike softly: the mark belongs below your softest strokes and above everything else.
studio-microphone-clipped = Too loud for this microphone: its waves are cut off. Move it away from the drum, or turn its level down.
studio-microphone-next = Once you are in, choose your drum or teach your pieces below the drawn kit.
studio-microphone-notes = Microphone, pieces and loudspeakers
studio-microphone-pieces = What it hears
studio-microphone-one = one drum or pad
studio-microphone-several = several pieces
studio-microphone-one-is = Every stroke is
studio-microphone-several-what = Strike each piece { $strokes } times, with a breath between the strokes, some soft and some loud. It tells one stroke at a time: what is struck together counts as one stroke, on one piece.
studio-microphone-teach-which = Next piece
studio-microphone-teach = Teach it
studio-microphone-teach-again = anew
studio-microphone-forget = forget
studio-microphone-strike = Strike only this: { $piece } ({ $strokes } of { $of })
studio-microphone-alike = { $one } and { $other } sound alike here: they will sometimes be taken for each other. Move the microphone, or leave one of them out.
studio-microphone-too-soft =
    { $count ->
        [0] No stroke was too soft so far
        [one] 1 stroke was too soft and isn’t counted
       *[other] { $count } strokes were too soft and aren’t counted
    }
studio-microphone-strange =
    { $count ->
        [0] none was unlike your pieces
        [one] 1 was like none of your pieces
       *[other] { $count } were like none of your pieces
    }
studio-speakers-title = Without headphones?
studio-speakers-what = Then the microphone hears the click as well. Let it listen to the page’s own sounds for 8 seconds, at the volume at which you play, and don’t strike meanwhile. It also measures your latency, without tapping.
studio-speakers-start = Listen to the loudspeakers
studio-speakers-hearing = Listening… don’t strike
studio-speakers-silent = Nothing of it reaches the microphone, as with headphones: nothing has to be told apart. Your latency can be measured by tapping, or by holding the headphones to the microphone.
studio-speakers-unsure = That wasn’t equally late all the time. Was somebody playing? Try once more, a little louder.
studio-speakers-known = The page’s own sounds come back after { $ms } ms. They are known from now on and don’t count as strokes; the latency is measured.
studio-speakers-backing = Strokes that are no louder than the page’s own sound at that moment get lost: turn it as low as you can follow, or use headphones. Do this again when you have turned up the device’s volume or moved it.
studio-speakers-headphones = I use headphones after all
studio-microphone-tapping = By microphone: put headphones on, or let it listen to the loudspeakers first; or it takes the clicks for your taps.
