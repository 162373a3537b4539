# 入力、遅れの調整、そしてできないときの理由。

studio-midi-denied = ブラウザでMIDIの使用が許可されていません。上のアドレスの横で許可してから、もう一度お試しください。
studio-midi-unsupported = このブラウザにはMIDIの機能がありません。Chrome、Edge、Firefoxでは使えますが、Safariでは使えません。
studio-midi-insecure = ブラウザは安全なページでしかMIDIを使わせてくれません。このコンピューター自身（127.0.0.1）か、httpsで開いてください。
studio-midi-platform = システムのMIDIが始まりませんでした。ドラムをつなぎ、MIDIを使うほかのアプリを閉じてから、もう一度お試しください。

studio-calibration-title = 遅れの調整：{ $name }さん
studio-calibration-why = パッドもケーブルもスピーカーも、少しずつ遅れます。音に合わせて叩くと、機器の遅れの分をHapjuが差し引きます。
studio-calibration-sound = 音に合わせて叩く
studio-calibration-light = 光に合わせて叩く
studio-calibration-how-sound = いちばん叩きやすいパッドで、クリックに合わせて叩いてください。最初の4回は慣れるためのものです。
studio-calibration-how-light = 点滅する光に合わせて叩いてください。最初の4回は慣れるためのものです。
studio-calibration-takes = { $seconds }秒で終わります。
studio-calibration-start = はじめる
studio-calibration-again = もう一度
studio-calibration-stop = やめる
studio-calibration-close = 終わる
studio-calibration-forget = 測った値を消す
studio-calibration-taps = { $beats }回のうち{ $taps }回
studio-calibration-known = 拍より{ $ms }ms遅れて届いています（誤差±{ $error }ms）。これからはその分を差し引きます。
studio-calibration-known-ahead = 拍より{ $ms }ms早く届いています（誤差±{ $error }ms）。これからはその分を足します。
studio-calibration-scatter = { $taps }回叩いて、一打ごとのばらつきは{ $ms }msでした。
studio-calibration-picture-late = 叩いたところから見ると、画面は音より{ $ms }ms遅れて届いています。
studio-calibration-picture-early = 叩いたところから見ると、画面は音より{ $ms }ms早く届いています。
studio-calibration-honest = 叩いて測るだけでは、機器の遅れと人の癖を分けられません。たいていの人はクリックより20〜50ms早く叩き、その分もいっしょに差し引かれます。ふたりとも調整しておけば、ふたりの間の差は正しく測れます。
studio-calibration-no-taps = 一打も聞こえませんでした。パッドがつながっているか、このページが手前にあるか確かめてください。
studio-calibration-few-taps = 叩いた数が足りません。すべての拍に合わせて叩いてください。
studio-calibration-scattered = ばらつきが大きく、信頼できる値を出せません。ひと息ついて、もう一度お試しください。
studio-calibration-two-groups = 拍に合った打と、拍から大きく外れた打が混ざっています。一拍に一度だけ叩いて、もう一度お試しください。

studio-kit-notes = パッドとノート
studio-kit-unplugged = ドラムの接続が切れました。つなぎ直せば続けられます。
studio-kit-hit = パッドを叩くと、何として聞こえているかが出ます。
studio-kit-map-of = { $name }さんのノートマップ
studio-kit-pad-is = いま叩いたパッド（ノート{ $note }）は
studio-kit-unknown = 不明
studio-kit-force = 強さ
studio-kit-pedal = ハイハットのペダル（127で閉）
studio-kit-forget = 変えたものを元に戻す
studio-doubled = 二度鳴りを{ $count }個取り除きました

studio-partner-late = 打ってから{ $ms }msで聞こえます

studio-refused-spectators-watch = 観客は見るだけです。演奏するには、演奏者のリンクをもらってください。
studio-refused-room-is-full = この部屋の席はすべて埋まっています。
studio-refused-teacher-leads = クラスでは、曲選びも開始も停止も先生が行います。
studio-refused-not-yours = この演奏者は別のページに座っています。
studio-refused-no-such-part = このレベルには、そのパートがありません。
studio-refused-no-such-song = この曲は、そのようには演奏できません。
studio-refused-playing = 演奏中はできません。
studio-refused-nobody-sits = まず誰かが席についてください。
studio-refused-no-notes = この曲には叩く音がありません。
studio-refused-no-such-take = その演奏はもう終わっています。
studio-refused-next-take = いま演奏中です。次の演奏から参加できます。
studio-refused-gap = 途中でいくつかの打が失われました。演奏は続きます。
studio-refused-too-late = 届くのが遅すぎた打がありました。その場所の計算は終わっていたので、数えていません。
studio-refused-too-many-strokes = 一度の演奏で叩けるのは、ひとり10万打までです。
studio-refused-nothing-played = 誰も叩かなかったので、残す演奏がありません。
studio-refused-not-written = スタジオのディスクに書き込めないため、演奏をここで終わります。
studio-refused-not-kept = 演奏を保管できませんでした。記録はスタジオのコンピューターに残っています。
studio-refused-lost = スタジオとの接続が切れました。自動でつながり直すので、そのあともう一度お試しください。

studio-closed-4000 = スタジオがこのページの言葉を理解できませんでした。読み込み直してください。
studio-closed-4004 = その部屋はありません。もう閉じられたか、リンクの終わりが欠けているのかもしれません。
studio-closed-4008 = このページから一度にたくさん届きすぎました。少し待ってから、読み込み直してください。
studio-closed-4009 = この部屋は満員です。
studio-closed-4010 = スタジオのほうがこのページより新しくなっています。読み込み直してください。
studio-closed-4011 = 別のタブで続けています。このタブはお休みします。
studio-closed-4012 = 長いあいだ誰もいなかったので、部屋は閉じられました。
