# 端末に表示する同期の表(hapju sync)。
sync-about = 時間差はA − Bで、単位はmsです。マイナスならAが先です。tとpは平均が0かどうかの検定です。
sync-onsets = 打点
sync-npvi = nPVI
sync-joint-onsets = 同時の打点
sync-mean-asynchrony-ms = 平均
sync-mean-absolute-asynchrony-ms = 絶対値の平均
sync-sd-asynchrony-ms = SD
sync-median-asynchrony-ms = 中央値
sync-t-statistic = t
sync-p-value = p
sync-p-value-bonferroni = p(ボンフェローニ)
sync-place = { $column }の値
sync-relative = 奏者 − { $reference }の平均、単位はms:
sync-relative-even = 奏者 − { $reference }の周期の始まりの間を等分した時刻、単位はms:
