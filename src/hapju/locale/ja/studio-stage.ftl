# 演奏しているあいだのステージ。

studio-piece-kick = キック
studio-piece-snare = スネア
studio-piece-cross-stick = クロススティック
studio-piece-tom-high = ハイタム
studio-piece-tom-mid = ミドルタム
studio-piece-tom-low = ロータム
studio-piece-tom-floor = フロアタム
studio-piece-hihat = ハイハット
studio-piece-hihat-closed = クローズハイハット
studio-piece-hihat-open = オープンハイハット
studio-piece-hihat-pedal = フットハイハット
studio-piece-crash = クラッシュ
studio-piece-ride = ライド
studio-piece-ride-bell = ライドのカップ

studio-stage-pad-hihat-open = オープン ハイハット
studio-stage-pad-hihat-closed = クローズ ハイハット

studio-stage-early = 早い
studio-stage-late = 遅い
studio-stage-timing-few = 聞いています…
studio-stage-timing-beside = 音符から離れています
studio-stage-timing-on = 拍の上、±{ $spread }ms
studio-stage-timing-early = { $ms }ms早い、±{ $spread }
studio-stage-timing-late = { $ms }ms遅い、±{ $spread }
studio-stage-timing-of = { $name }さんのタイミング：{ $words }
studio-stage-highway-alt = { $name }さんがこれから叩く音と、叩いた音
studio-stage-notation-alt = { $name }さんのドラム譜
studio-stage-here = この端末
studio-stage-away = 接続が切れました

studio-stage-together = ふたりの息
studio-stage-together-few = 聞いています…
studio-stage-together-one = ぴったり
studio-stage-together-close = 近いです
studio-stage-together-loose = 少しゆるめ
studio-stage-together-apart = 離れています
studio-stage-first = 先
studio-stage-second = 後
studio-stage-river-alt = { $a }さんと{ $b }さんの息：いっしょに叩いた瞬間ごとに、新しいものが端
studio-stage-lead = { $name }さんが{ $ms }ms先
studio-stage-lead-nobody = どちらも先に出ていません
studio-stage-lead-unknown = 引っぱるのは？
studio-stage-flams = フラム
studio-stage-in-a-row = 連続
studio-stage-share = そろった率
studio-stage-pairs = 演奏者の組
studio-stage-pair = { $a }さんと{ $b }さん
studio-stage-steadiness = 安定度
studio-stage-matched = 譜面どおり
studio-stage-missed = 叩かず
studio-stage-extra = 譜面の外
studio-stage-alone = もう一人入ると、ふたりがどれだけ近いかがここに見えます。
studio-stage-summary = ふたりの間隔は±{ $ms }ms、直前の4小節でフラムは{ $flams ->
        [0] ありません。
       *[other] { $flams }回です。
    }

studio-stage-starts-in = あと{ $seconds }秒で始まります
studio-stage-counting = カウントイン
studio-stage-progress = 曲の進み
studio-stage-bar = { $last }小節中 { $bar }小節目
studio-stage-bar-round = { $last }小節中 { $bar }小節目、{ $rounds }回中 { $round }回目
studio-stage-keys = Escキーで演奏を終えます。
studio-stage-stop = 終える
studio-stage-finished = おつかれさまでした！
studio-stage-they-play = また演奏しています：見に行く
studio-stage-finished-numbers = 一緒に叩いた音の{ $percent }%がそろいました。フラム{ $flams ->
        [0] なし
       *[other] { $flams }回
    }
studio-stage-class = クラス全体のそろい
studio-stage-class-own = 自分のゆれ
studio-stage-class-text = 大きな数字は、{ $count }人全員がどれだけ離れているかです。ほかの人の数字は誰にも見えません。
studio-stage-finished-class = クラスは共通の拍のまわり±{ $ms } msに集まりました。
studio-stage-finished-next = どうだったか、見てみましょう…
studio-stage-pads = { $name }さんのパッド
studio-stage-view = 表示
studio-stage-view-falling = 上から下へ
studio-stage-view-running = 右から左へ
studio-stage-view-notation = 楽譜
studio-stage-left-handed = 左利きのドラム
studio-stage-sound = 音
studio-stage-mute = ミュート
studio-stage-solo = ソロ
studio-stage-mute-of = { $name }をミュート
studio-stage-solo-of = { $name }のソロ
studio-stage-volume-of = { $name }の音量
studio-stage-room = 部屋
studio-stage-back-to-room = 部屋に戻る
