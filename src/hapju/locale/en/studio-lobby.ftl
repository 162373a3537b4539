# The studio's first page, and the room before a take.

studio-home-link = Hapju: to the first page
studio-language = Language
studio-theme-to-dark = Switch to dark
studio-theme-to-light = Switch to light
studio-nowhere-title = There is nothing here
studio-nowhere-text = This address leads nowhere. A room’s link may have lost its end on the way.
studio-nowhere-home = To the first page
studio-loading = One moment…

studio-home-kicker = 합주 · 合奏 · playing together
studio-home-title = Two drummers, one beat.
studio-home-standfirst = Play a song together, on one sofa or in two cities. Hapju listens to both of you and shows, while you play, how closely you keep the beat and each other.
studio-home-play = Play together
studio-home-demo = See the demo duet
studio-home-no-room = No room could be made. Is the studio still running?
studio-home-legend = Where the lines touch, two hits sound as one. Where they part, you hear a flam.
studio-home-how = A duet in a minute
studio-home-step-input = Drum on what you have
studio-home-step-input-text = An electronic kit, one half of a keyboard, or a phone’s screen. Two of you can share one computer.
studio-home-step-friend = Ask a friend in
studio-home-step-friend-text = Send a link or show the code. Nobody needs an account, and only who has the link can come in.
studio-home-step-play = Play, and see the two of you
studio-home-step-play-text = Each stroke shows at once: early or late, together or a flam. After the last note the report is there.
studio-home-drop-title = You have recordings already?
studio-home-drop-text = Drop a recording of each player here, MIDI or CSV, and see how well you were together.
studio-home-earlier = Your earlier takes
studio-home-foot = Hapju runs on your own computer. What you play stays there.
