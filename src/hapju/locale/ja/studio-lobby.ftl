# スタジオの最初のページと、演奏する前の部屋。

studio-home-link = Hapju 最初のページへ
studio-language = 言語
studio-theme-to-dark = 暗い画面にする
studio-theme-to-light = 明るい画面にする
studio-nowhere-title = ここには何もありません
studio-nowhere-text = このアドレスの先には何もありません。部屋のリンクの終わりが欠けているのかもしれません。
studio-nowhere-home = 最初のページへ
studio-loading = 少しお待ちください…

studio-home-kicker = 합주 · 合奏 · いっしょに演奏すること
studio-home-title = ふたりで叩く、ひとつの拍。
studio-home-standfirst = 同じソファでも、離れた街どうしでも、一つの曲をいっしょに演奏できます。Hapjuはふたりの音を聞いて、拍にも相手にもどれだけ近いかを、叩いているその場で見せます。
studio-home-play = いっしょに演奏する
studio-home-demo = デモの合奏を見る
studio-home-no-room = 部屋を作れませんでした。スタジオは動いていますか？
studio-home-legend = 線が重なれば、二つの音は一つに聞こえます。離れるとフラムになります。
studio-home-how = 1分で始まる合奏
studio-home-step-input = 手もとにあるもので叩く
studio-home-step-input-text = 電子ドラム、キーボードの半分、スマートフォンの画面。1台のパソコンをふたりで分けても使えます。
studio-home-step-friend = 友だちを呼ぶ
studio-home-step-friend-text = リンクを送るか、QRコードを見せるだけ。登録はいりません。入れるのはリンクを知っている人だけです。
studio-home-step-play = 叩きながら、ふたりを見る
studio-home-step-play-text = 一打ごとに、早いか遅いか、そろったかフラムかがすぐ見えます。最後の音が終われば、レポートができています。
studio-home-drop-title = 録音がもうありますか？
studio-home-drop-text = ふたりの録音（MIDIかCSV）をここにドロップすると、どれだけ合っていたかがわかります。
studio-home-earlier = これまでの演奏
studio-home-foot = Hapjuはこのパソコンの中で動きます。演奏は外に出ません。
