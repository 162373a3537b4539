# hapju hearとhapju teachが端末に表示する文。

terminal-heard =
    { $count ->
        [0] { $name }({ $length }):聞こえた音はありません。
       *[other] { $name }({ $length }):{ $count }打
    }
terminal-heard-piece = 楽器
terminal-heard-sure = 確かな音
terminal-heard-rests-on = タイミング±{ $timing } ms、どの楽器か確かな音{ $percent }%。
terminal-teach-how = 演奏するときと同じ場所にスマートフォンを置き、30秒ほど録音してください。次の楽器を一つずつ、1秒に2回くらいの速さで{ $count }回叩き、最後の音が消えたら次に進みます:
terminal-teach-then = お持ちの楽器が違うときは、--orderで叩いた順に書いてください。それから:
terminal-taught = 覚えました:{ $pieces }
