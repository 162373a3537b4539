# What only paper says: PDF and PNG.

paper-title = { $song }: { $names }
paper-bar-on-page = bar { $bar }: page { $page }
paper-bars-shown = The take is long: { $shown } of its { $all } bars are drawn, those with the most flams first of all. The page for the browser has more of them.
paper-most-flams = { $bar_count ->
        [one] The bar with the most flams: { $bars }
       *[other] The bars with the most flams: { $bars }
    }
paper-some-bars = { $bar_count ->
        [one] Bar { $bars } of the take
       *[other] Bars { $bars } of the take
    }
paper-made-by = Made by Hapju
paper-more-players = And { $count ->
        [one] one more player
       *[other] { $count } more players
    }, in the report.
