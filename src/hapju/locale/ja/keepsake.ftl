# 記念の品。ポスター、カード、動画に入る言葉と、画面に出る言葉。

keepsake-title = { $song }・{ $names }・合奏の記念
keepsake-date = { $year }年{ $month }月{ $day }日
keepsake-and = { $a }と{ $b }
keepsake-player = { $name }さん
keepsake-together-of = 一緒に叩いた{ $joint_onsets }の音のうち、一つにそろった割合
keepsake-moments = { $joint_onsets ->
        [0] 並んで演奏しました
       *[other] 一緒に叩いた音 { $joint_onsets }
    }

# 二人の言葉。何を演奏し、どうだったか、なぜ大切か。
keepsake-played = { $has_date ->
        [yes] { $date }、{ $has_place ->
            [yes] { $place }で{ $names }が
           *[no] { $names }が
        }
       *[no] { $has_place ->
            [yes] { $place }で{ $names }が
           *[no] { $names }が
        }
    }「{ $song }」を合奏しました。{ $bars }小節、{ $minutes ->
        [0] { $seconds }秒
       *[other] { $minutes }分{ $seconds }秒
    }の演奏です。
keepsake-how = { $player_count ->
        [2] 二人が
       *[other] 二人ずつ
    }一緒に叩いた{ $joint_onsets }の音のうち、{ $together }は30ms以内でそろいました。耳には一つの音に聞こえる間隔です。
keepsake-apart = 音と音の間は平均{ $ms }msでした。音が{ $metres }mほど進む時間です。
keepsake-closest = いちばん近づいたのは{ $bars }です。
keepsake-few = { $joint_onsets ->
        [0] 一緒に叩いた音はまだなく、数字はありません。ここからが始まりです。
       *[other] 一緒に叩いた音は{ $joint_onsets }回です。数字にするには少ないけれど、始まりには十分です。
    }
keepsake-unknown = この録音だけではどのくらい近かったかが分からないので、数字は書いていません。
keepsake-why = そろえることは、一人ではできません。この模様は{ $player_count ->
        [2] 二人
       *[other] みんな
    }で作ったもので、ほかのどの演奏からも同じものは生まれません。

# 模様が何かを一行で。
keepsake-ornament-pearl = 葉の一枚が一緒に叩いた一つの音で、かけらの間が音の間隔です。時間は内から外へめぐります。
keepsake-ornament-gold = 波の一つが一緒に叩いた一つの音で、金の弧のずれが音の間隔です。時間は水平線から寄せてきます。
keepsake-ornament-paper = 文字の一つが一緒に叩いた一つの音で、画の高さのずれが音の間隔です。韓国の井間譜のように、上から下へ、右から左へ読みます。
