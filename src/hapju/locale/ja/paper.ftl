# What only paper says: PDF and PNG.

paper-title = { $song }：{ $names }
paper-bar-on-page = { $bar }小節：{ $page }ページ
paper-bars-shown = 演奏が長いので、{ $all }小節のうち、フラムの多いところを中心に{ $shown }小節を描いています。ブラウザで見るレポートには、もっと多くの小節があります。
paper-most-flams = { $bar_count ->
       *[other] フラムがいちばん多いところ：{ $bars }小節
    }
paper-some-bars = { $bar_count ->
       *[other] 演奏の{ $bars }小節
    }
paper-made-by = Hapju（合奏）で作りました
paper-more-players = { $count ->
       *[other] レポートには、ほかに{ $count }人います。
    }
