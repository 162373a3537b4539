# 端末に表示するまとめ。
terminal-practise = 次に練習すること
terminal-player = 奏者
terminal-strokes = 打数
terminal-mean = 拍に対する平均
terminal-sd = ばらつき(標準偏差)
terminal-tempo = テンポ
terminal-drift = テンポの変化
terminal-pair = 二人
terminal-joint-onsets = 同時の打点
terminal-mean-between = 平均(−:前の人が先)
terminal-flams = フラム
terminal-together = 一緒
terminal-adjusting = 次の拍までに取り戻すずれは{ $a }さん{ $a_share }、{ $b }さん{ $b_share }です。{ $side ->
        [a] { $a }さんがリードしています。
        [b] { $b }さんがリードしています。
        [nobody] はっきりしたリードはありません。
       *[unsaid] { "" }
    }
terminal-as-stated = ファイルの指定どおり{ $tempo } BPM、{ $meter }です。
terminal-stroke-count = { $count }打
terminal-demo = 奏者モデル二人の演奏、{ $song }:
terminal-demo-report = レポート:{ $page }
terminal-demo-again = もう一度、手で試すには:
