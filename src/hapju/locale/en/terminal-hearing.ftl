# What hapju hear and hapju teach print.

terminal-heard =
    { $count ->
        [0] { $name } ({ $length }): no stroke was heard.
        [one] { $name } ({ $length }): one stroke
       *[other] { $name } ({ $length }): { $count } strokes
    }
terminal-heard-piece = Piece
terminal-heard-sure = Sure
terminal-heard-rests-on = Timing ± { $timing } ms, { $percent } % of pieces sure.
terminal-teach-how = Record about half a minute with the phone where it will lie when you play. Strike each of these { $count } times, about two strokes a second, let the last one ring out, and go on to the next:
terminal-teach-then = If your kit has other pieces, name yours in your order with --order. Then:
terminal-taught = Learned: { $pieces }
