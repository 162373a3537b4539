# The headline of a take. What it may say is decided in coach/headline.py.

headline-place =
    { $place ->
        [fills] フィル
        [position] { coach-place }
        [first_half] 前半
       *[second_half] 後半
    }
headline-ahead =
    一緒に叩いた音の{ $percent }%がそろっていました。{ $size ->
        [slight] { $ahead }さんが{ $ms }ms先ですが、耳でわかるほどではありません。
       *[audible] { $place ->
            [nowhere] { $ahead }さんが{ $ms }ms先に出ています。
           *[somewhere] { $ahead }さんが{ $ms }ms先に出ていて、差は{ headline-place }でいちばん大きくなります。
        }
    }
headline-level =
    一緒に叩いた音の{ $percent }%がそろっていて、どちらが先ということもありません。{ $place ->
        [nowhere] { "" }
       *[somewhere] 間は{ headline-place }でいちばん開きます。
    }
headline-ahead-unknown =
    一緒に叩いた音の{ $percent }%がそろっていました。{ $place ->
        [nowhere] { "" }
       *[somewhere] 間は{ headline-place }でいちばん開きます。
    }
headline-no-clock = この録音からは、{ $a }さんと{ $b }さんがどのくらい合っていたかはわかりません。
headline-few =
    { $joint_onsets ->
        [0] { $a }さんと{ $b }さんが同じ位置で叩いた音がないので、まだ比べられません。
       *[other] { $a }さんと{ $b }さんが同じ位置で叩いた音は{ $joint_onsets }回だけなので、どのくらい合っているかはまだ言えません。
    }
headline-alone =
    { $side ->
        [early] { $player }さんは拍より{ $ms }ms先に叩いていて、ばらつきは{ $spread_ms }msほどです。
        [late] { $player }さんは拍より{ $ms }ms後に叩いていて、ばらつきは{ $spread_ms }msほどです。
        [unknown] { $player }さんのばらつきは{ $spread_ms }msほどです。
       *[on] { $player }さんは拍の真上で叩いていて、ばらつきは{ $spread_ms }msほどです。
    }
headline-alone-few =
    { $strokes ->
        [0] { $player }さんの音はグリッドの上に一つもないので、タイミングについてはまだ言えません。
       *[other] { $player }さんの音はグリッドの上に{ $strokes }個だけなので、どのくらい安定しているかはまだ言えません。
    }
headline-number = { $player_count }人
headline-group =
    { headline-number }が一緒に叩いた音の{ $percent }%がそろっていました。いちばん合っていたのは{ $a }さんと{ $b }さん({ $closest_percent }%)です。{ $side ->
        [early] { $player }さんはほかの人より{ $ms }ms先に出ています。
        [late] { $player }さんはほかの人より{ $ms }ms遅れています。
       *[nobody] { "" }
    }
headline-group-few = { headline-number }が同じ位置で叩いた音が少なすぎるので、どのくらい合っているかはまだ言えません。
headline-off-tempo =
    { $who ->
        [some] { $players }さんの演奏は{ $given } BPMに合っていません。
       *[all] 演奏が{ $given } BPMに合っていません。
    }{ $known ->
        [give] 約{ $tempo } BPMで演奏しているようなので、そのテンポを選んでください。
        [tempo] 約{ $tempo } BPMで演奏しているようです。
        [moves] テンポが{ $first } BPMから{ $last } BPMへ動いています。
       *[unknown] { "" }
    }
headline-empty =
    { $player_count ->
        [1] この録音には打音がありません。
       *[other] どの録音にも打音がありません。
    }
