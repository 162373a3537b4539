# ふり返りの画面にある記念の品。

studio-keepsake = 合奏の記念
studio-keepsake-what = 額に入れるポスター、送るカード、分け合う動画。この演奏だけの模様で描きます。
studio-keepsake-style = スタイル
studio-keepsake-pearl = 螺鈿
studio-keepsake-gold = 朱漆に金
studio-keepsake-paper = 紙に墨
studio-keepsake-format = 形
studio-keepsake-poster = ポスター(A3)
studio-keepsake-card = カード(A6)
studio-keepsake-square = 正方形
studio-keepsake-languages = 言葉を添える言語
studio-keepsake-place = 場所(書きたければ)
studio-keepsake-save = 保存
studio-keepsake-clip = いちばんそろった8小節の動画(WebM)
studio-keepsake-clip-making = 動画を作っています。30秒ほどかかります…
studio-keepsake-drawing = 描いています…
studio-keepsake-preview = 合奏の記念の見本:{ $style }、{ $format }
studio-keepsake-back = 裏面
