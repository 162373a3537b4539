# 記録への道と、ふり返りですすめる次の演奏。

studio-history-of = { $name }さんの記録
studio-history-of-pair = { $a }さんと{ $b }さんのこれまで
studio-step = 次はこう
studio-step-play = これで叩く
studio-review-why = 理由と数字
