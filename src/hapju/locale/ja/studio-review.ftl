# 演奏のふり返りと、録音ファイルの読み込み。数字と図のことばは report.ftl にある。

## Looking

studio-review-strip = 時間に沿って見る演奏
studio-review-strip-how = 図をドラッグすると動き、上の数字をドラッグすると音をなぞれます。クリックするとそこへ移ります。キーボードでは、矢印キーで1拍ずつ、Shiftを押しながらで1小節ずつ、スペースで再生、NとPで次と前のフラム、+と−で拡大と縮小です。
studio-review-place =
    { $is_count_in ->
        [yes] カウント { $beat }拍目
       *[no] { $bar }小節目 { $beat }拍目
    }{ $round ->
        [0] { "" }
       *[other] （{ $round }回目）
    }
studio-review-zoom = 拡大と縮小
studio-review-bars-shown =
    { $bars ->
        [0.25] ¼小節
        [0.5] ½小節
        [1] 1小節
       *[other] { $bars }小節
    }
studio-review-all-flams =
    { $count ->
        [1] たった一つのフラムを文字で見る
       *[other] { $count }回のフラムを文字で見る
    }
studio-review-flam-place = { $bar }小節目 { $place }
studio-review-flam-said = { $bar }小節目 { $place }：{ $said }
studio-review-stroke =
    { $name }さん、{ $piece }：{ $kind ->
        [early] { $ms }ms早い
        [late] { $ms }ms遅い
        [on] ぴったり
        [extra] 譜面にない音
        [wrong_piece] 譜面と違う太鼓やシンバル
       *[missed] 抜けた音
    }
studio-review-chart-how = クリックするとそこへ移ります。

## Listening

studio-review-listening = 聴く
studio-review-play = 再生
studio-review-pause = 一時停止
studio-review-more = くり返しとミキサー
studio-review-speed = 速さ
studio-review-way = どこを聴きますか
studio-review-way-all = 全体
studio-review-way-bars = この小節だけ
studio-review-way-flams = フラムだけ
studio-review-bar-in-round = { $bar }（{ $round }回目）
studio-review-from-bar = 始め
studio-review-to-bar = 終わり
studio-review-mixer = だれの音を聴きますか
studio-review-heard = { $name }さんの音を聴く
studio-review-alone = ソロ
studio-review-alone-label = { $name }さんのソロ
studio-review-click = クリック
studio-review-backing = 伴奏
studio-review-no-sound = 読み込めない音がありました。スタジオは動いていますか？

## Practising

studio-review-listen-bars = { $bars }を聴く
studio-review-practise-bars = { $bars }を練習する
studio-review-try = やってみる
studio-review-again = もう一度演奏する
studio-review-again-slower = ゆっくり { $percent }%で
studio-review-again-hard = 難しいところだけ（{ $bars }）

## Comparing

studio-review-compare = 前の演奏と比べる
studio-review-compare-how = 二つの演奏の95%区間では説明できない違いだけを、はっきりした変化と呼びます。
studio-review-compare-with = 前の演奏
studio-review-earlier =
    { $when }：{ $flams ->
        [-1] 少なすぎて言えません
        [0] フラムなし、ばらつき { $sd }
       *[other] フラム{ $flams }回、ばらつき { $sd }
    }
studio-review-before = 前の演奏
studio-review-now = 今回
studio-review-change = 変化
studio-review-against-grid = グリッドと比べた{ $name }さん
studio-review-points = { $value }ポイント
studio-review-verdict =
    { $verdict ->
        [better] { $number ->
            [together] よりそろった
            [sd] ばらつきが減った
           *[mean_absolute] 近くなった
        }
        [worse] { $number ->
            [together] そろわなくなった
            [sd] ばらつきが増えた
           *[mean_absolute] 離れた
        }
        [other] 変わった
        [few] 少なすぎて言えません
       *[same] はっきりした変化なし
    }
studio-review-compare-verdict =
    { $verdict ->
        [better] よくなりました。はっきり変わったところは、どれも近くなっています。
        [worse] 前の演奏のほうがそろっていました。
        [mixed] 近くなったところも、離れたところもあります。
        [few] 何が変わったかを言うには、音が少なすぎます。
       *[same] はっきりした変化はありません。二つの演奏は区間の中で似ています。
    }

## Taking it along

studio-review-downloads = ファイルで受け取る
studio-review-download-midi = 一人が叩いた音。音楽ソフトで開けます
studio-review-download-csv = 全員が叩いた音の表
studio-review-download-json = すべての数字
studio-review-download-html = レポートを一つのファイルで
studio-review-download-pdf = 紙に刷るレポート
studio-review-download-journal = 演奏そのもの。ほかのスタジオで開けます
studio-review-another = ほかの録音を見る

## Dropping recordings

studio-review-drop-title = 録音をここにドロップするか、選んでください
studio-review-drop-how = 一人につき1ファイル：スマートフォンの録音や動画、MIDI、CSV
studio-review-drop-remove = { $name }を外す
studio-review-drop-song = 曲（任意）
studio-review-drop-no-song = わからない、またはほかの曲
studio-review-drop-level = レベル
studio-review-drop-any-level = いちばん合うもの
studio-review-drop-tempo = テンポ BPM（任意）
studio-review-drop-count-in = カウントの小節数（任意）
studio-review-drop-align = 別々に録音を始めたので、始まりをそろえる
studio-review-drop-sending = 送っています…
studio-review-drop-reading = 読んでいます…
studio-review-drop-waiting = ほかの人の録音を先に聴いています…
studio-review-drop-listening = ドラムを聴いています…
studio-review-drop-too-large = ファイルが合わせて1 GBを超えています。映像なしで音だけを送るか、短い録音にしてください。
studio-review-drop-percent = { $percent }%
studio-review-drop-send =
    { $count ->
        [1] どう叩いたかを見る
       *[other] どれだけ合っていたかを見る
    }

## When something is missing

studio-review-missing = この演奏はここにありません
studio-review-missing-text = アドレスの終わりが欠けているか、ほかのスタジオの演奏かもしれません。
studio-review-home = 最初のページへ
studio-review-unreachable = スタジオが応答しません。動いていますか？
studio-review-refused = スタジオはそれを実行できませんでした（{ $status }）。
