# スタジオの最初のページと、演奏する前の部屋。

studio-home-link = Hapju 最初のページへ
studio-learn = レッスン
studio-language = 言語
studio-theme-to-dark = 暗い画面にする
studio-theme-to-light = 明るい画面にする
studio-nowhere-title = ここには何もありません
studio-nowhere-text = このアドレスの先には何もありません。部屋のリンクの終わりが欠けているのかもしれません。
studio-nowhere-home = 最初のページへ
studio-not-loaded = この部分を読み込めませんでした。
studio-load-again = もう一度
studio-loading = 少しお待ちください…

studio-home-kicker = 합주 · 合奏 · いっしょに演奏すること
studio-home-title = ふたりで叩く、ひとつの拍。
studio-home-standfirst = 同じソファでも、離れた街どうしでも、一つの曲をいっしょに演奏できます。Hapjuはふたりの音を聞いて、拍にも相手にもどれだけ近いかを、叩いているその場で見せます。
studio-home-play = いっしょに演奏する
studio-home-learn = はじめから習う
studio-home-demo = デモの合奏を見る
studio-home-class = クラスで教える
studio-home-no-room = 部屋を作れませんでした。スタジオは動いていますか？
studio-home-legend = 線が重なれば、二つの音は一つに聞こえます。離れるとフラムになります。
studio-home-tap = 太鼓を叩いてみてください。あなたはオレンジです
studio-home-tap-together = ぴったり！
studio-home-tap-early = 青より{ $ms }ms先
studio-home-tap-late = 青より{ $ms }ms後
studio-home-how = 1分で始まる合奏
studio-home-step-input = 手もとにあるもので叩く
studio-home-step-input-text = 電子ドラム、キーボードの半分、スマートフォンの画面。1台のパソコンをふたりで分けても使えます。
studio-home-step-friend = 友だちを呼ぶ
studio-home-step-friend-text = リンクを送るか、QRコードを見せるだけ。登録はいりません。入れるのはリンクを知っている人だけです。
studio-home-step-play = 叩きながら、ふたりを見る
studio-home-step-play-text = 一打ごとに、早いか遅いか、そろったかフラムかがすぐ見えます。最後の音が終われば、レポートができています。
studio-home-drop-title = 録音がもうありますか？
studio-home-drop-text = 演奏者ごとの録音をここに置くと、どのくらい合っていたかがわかります。スマートフォンの録音や動画、MIDI、CSVが使えます。
studio-home-earlier = これまでの演奏
studio-home-foot = 登録はいりません。演奏はこのスタジオにだけ残ります。

studio-lobby-page = 演奏の部屋
studio-lobby-title = だれが叩きますか？
studio-lobby-nobody = まだだれもいません。数秒で入れます。
studio-lobby-add-first = 演奏者を追加
studio-lobby-add-another = この端末に演奏者をもう一人追加
studio-lobby-name = 名前
studio-lobby-name-example = 演奏者{ $number }
studio-lobby-input = 何で叩きますか
studio-lobby-input-keys = キーボード
studio-lobby-input-keys-text = パソコンのキーで叩きます。半分が1台のドラムなので、ふたりで分けられます。
studio-lobby-input-midi = 電子ドラム
studio-lobby-input-midi-text = USBでつないだドラム音源（MIDI）です。
studio-lobby-input-touch = タッチパッド
studio-lobby-input-touch-text = このスマートフォンやタブレットの画面のパッドです。
studio-lobby-input-microphone = マイク
studio-lobby-half = どちら側
studio-lobby-half-left = 左半分
studio-lobby-half-right = 右半分
studio-lobby-find-kits = ドラムを探す
studio-lobby-finding-kits = 探しています…
studio-lobby-kit-device = 使うドラム
studio-lobby-kit-none = ドラムが見つかりませんでした。電源とケーブルを確かめて、もう一度探してください。
studio-lobby-kit-map = ノートマップ
studio-lobby-kit-hit-snare = スネアを一度叩いてください。どのドラムか、パッドをどう呼んでいるかがわかります。
studio-lobby-kit-snare-heard = スネアが聞こえました。このドラムで合っています。
studio-lobby-kit-not-snare = { $piece }として届きました。スネアを叩いたのなら、別のノートマップを選んでください。
studio-lobby-kit-note = マップにないノート{ $note }
studio-lobby-kit-learn = 今のがスネアです
studio-lobby-kit-learning = スネアをもう一度叩いてください…
studio-lobby-half-whole = キーボード全体
studio-lobby-add = 入る
studio-lobby-cancel = やめる
studio-lobby-part-is = パート{ $part }
studio-lobby-part-of = { $name }さんのパート
studio-lobby-remove = { $name }さんを外す
studio-lobby-rename = 演奏者{ $number }の名前
studio-lobby-ready = 準備完了
studio-lobby-not-ready = 準備中
studio-lobby-elsewhere = 別の端末
studio-lobby-calibrate = 遅れを測る
studio-lobby-calibrate-for = { $name }さんの遅れを測る
studio-lobby-kit-alt = 叩いたところが光るドラムの絵
studio-lobby-try = 叩いてみてください。叩いたところが光ります。
studio-lobby-kit-of = { $name }さんのドラム

studio-lobby-sure-away = 接続が切れました
studio-lobby-sure-measuring = 時計を測っています…
studio-lobby-sure-far = 遠くにいます：時計の誤差 ±{ $error }ms
studio-lobby-sure-reported = 遅れはブラウザの申告どおり（測っていません）、時計の誤差 ±{ $error }ms
studio-lobby-sure-unknown = 遅れはまだ不明、時計の誤差 ±{ $error }ms
studio-lobby-sure-calibrated = 遅れ{ $latency }ms（測定済み）、時計の誤差 ±{ $error }ms

studio-lobby-song = 曲
studio-lobby-other-song = ほかの曲、ほかの設定
studio-lobby-level = レベル
studio-lobby-bpm = { $tempo } BPM
studio-lobby-bars =
    { $bars ->
        [0] なし
       *[other] { $bars }小節
    }
studio-lobby-how = どう演奏するか
studio-lobby-tempo = テンポ
studio-lobby-tempo-is = { $percent }% · { $tempo } BPM
studio-lobby-loop = 演奏する小節
studio-lobby-first-bar = 最初の小節
studio-lobby-last-bar = 最後の小節
studio-lobby-rounds = くり返し
studio-lobby-step = くり返すたびに速く
studio-lobby-step-by =
    { $percent ->
        [0] しない（同じテンポ）
       *[other] 原曲のテンポの{ $percent }%ずつ
    }
studio-lobby-step-way = { $first }から始まり、{ $round }回目に{ $last }になります。
studio-lobby-whole-song = 曲全体
studio-lobby-count-in = カウントイン
studio-lobby-sounds = いっしょに鳴る音
studio-lobby-click = クリック
studio-lobby-backing = 伴奏
studio-lobby-gap-click = クリックの休み
studio-lobby-gap-bars =
    { $bars ->
        [0] 休まない
       *[other] { $bars }小節鳴って{ $bars }小節休む
    }
studio-lobby-gap-note = カウントインのあと、クリックは鳴っては休みをくり返します。伴奏は鳴り続けます。
studio-lobby-partner-sounds = 離れた相手の音
studio-lobby-partner-arrival = 届いたらすぐ
studio-lobby-partner-bar = 1小節あとに
studio-lobby-partner-off = 鳴らさない

studio-lobby-invite = 友だちを呼ぶ
studio-lobby-invite-player = このリンクを開いた人は、いっしょに演奏できます。
studio-lobby-invite-spectator = このリンクを開いた人は、見るだけで演奏はできません。
studio-lobby-invite-only-here = このスタジオは、このコンピューターでだけ開いています。スマートフォンやほかのコンピューターからは、リンクを開けません。ほかの機器に公開する方法は「hapju studio --help」で確かめられます。
studio-lobby-invite-as = 参加のしかた
studio-lobby-as-player = 演奏者として
studio-lobby-as-spectator = 観客として
studio-lobby-link = この部屋のリンク
studio-lobby-copy = リンクをコピー
studio-lobby-copied = コピーしました
studio-lobby-qr-alt = リンクのQRコード
studio-lobby-spectators = { $count }人が見ています

studio-lobby-clocks = 時計
studio-lobby-clock-measuring = 測っています…
studio-lobby-clock-short = スタジオと±{ $ms }ms
studio-lobby-clock-what = 離れたふたりを比べるには、端末どうしの時計が合っていなければなりません。これは、この端末がいま知っていることです。
studio-lobby-clock-offset = スタジオの時計とこの端末の時計の差
studio-lobby-clock-round-trip = 往復の時間
studio-lobby-clock-asymmetry = 行きと帰りの違いに隠れうる誤差、最大
studio-lobby-clock-output = 音が出るまで（ブラウザの申告）

studio-lobby-start = スタート
studio-lobby-start-anyway = かまわずスタート
studio-lobby-i-am-ready = 準備できました
studio-lobby-we-are-ready = みんな準備できました
studio-lobby-wait-for = { $names }さんを待っています
studio-lobby-everyone-ready = 全員準備できました
studio-lobby-add-to-start = 演奏者を追加すると始められます
studio-lobby-watching = 観客として見ています。演奏が始まるとすぐに見られます。
studio-lobby-takes = この部屋での演奏
studio-lobby-take-number = { $number }回目の演奏

studio-room-connecting = 入っています…
studio-room-lost = 接続が切れました。つなぎ直しています。叩いた音は残っています。
studio-room-closed = この部屋は閉じられました
studio-room-new = 新しい部屋を作る
