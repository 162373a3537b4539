# The keepsake on the review page.

studio-keepsake = Keepsake
studio-keepsake-what = A poster to frame, a card to send, a clip to share: drawn from this take, and like no other.
studio-keepsake-style = Style
studio-keepsake-pearl = Pearl
studio-keepsake-gold = Gold
studio-keepsake-paper = Ink
studio-keepsake-format = Format
studio-keepsake-poster = Poster (A3)
studio-keepsake-card = Card (A6)
studio-keepsake-square = Square
studio-keepsake-languages = Joint statement in
studio-keepsake-place = Place, if you like
studio-keepsake-save = Save as
studio-keepsake-clip = Clip of the closest eight bars (WebM)
studio-keepsake-clip-making = The clip is being made: about half a minute…
studio-keepsake-drawing = Drawing…
studio-keepsake-preview = The keepsake: { $style }, { $format }
studio-keepsake-back = the back
