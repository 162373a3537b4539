# What only paper says: PDF and PNG.

paper-title = { $song }: { $names }
paper-bar-on-page = { $bar }마디: { $page }쪽
paper-bars-shown = 연주가 길어서 { $all }마디 가운데 플램이 많은 곳을 중심으로 { $shown }마디를 그렸어요. 브라우저에서 보는 리포트에는 더 많은 마디가 있어요.
paper-most-flams = { $bar_count ->
       *[other] 플램이 가장 많은 곳: { $bars }마디
    }
paper-some-bars = { $bar_count ->
       *[other] 연주의 { $bars }마디
    }
paper-made-by = 합주(Hapju)로 만들었어요
paper-more-players = { $count ->
       *[other] 리포트에는 { $count }명이 더 있어요.
    }
