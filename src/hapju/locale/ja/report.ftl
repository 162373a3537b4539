# The report: numbers and words used everywhere, then the page from top to bottom.

none = –
unit-ms = { $value }ms
unit-percent = { $value }%
unit-bpm = { $value } BPM
unit-bpm-per-minute = 1分あたり{ $value } BPM
interval = (95%: { $low }〜{ $high })
interval-of-share = (95%区間:{ $low }〜{ $high }%)
too-few = 少なすぎて言えません
bars = { coach-bars }
piece-kick = キック
piece-snare = スネア
piece-cross-stick = クロススティック
piece-tom-high = ハイタム
piece-tom-mid = ミドルタム
piece-tom-low = ロータム
piece-tom-floor = フロアタム
piece-hihat = ハイハット
piece-hihat-closed = クローズハイハット
piece-hihat-open = オープンハイハット
piece-hihat-pedal = フットハイハット
piece-crash = クラッシュ
piece-ride = ライド
piece-ride-bell = ライドのカップ
piece-short-kick = キック
piece-short-snare = スネア
piece-short-tom-high = ハイタム
piece-short-tom-mid = ミドル
piece-short-tom-low = ロータム
piece-short-tom-floor = フロア
piece-short-hihat = ハット
piece-short-crash = クラッシュ
piece-short-ride = ライド

report-kicker = 合奏、いっしょに演奏すること
report-facts =
    { $bars }小節、{ $minutes ->
        [0] { $seconds }秒
       *[other] { $minutes }分{ $seconds }秒
    }
report-together-means = 音と音の間が30ms以内なら「そろった」とします。ほとんどの人には一つの音に聞こえます。
report-together-count = 二人が一緒に叩いた{ $joint_onsets }回のうち、{ $together }回がそうでした{ $interval }。
report-remarks = 知っておきたいこと
report-empty = 打音がないので、お見せできるものがありません。パッド、チャンネル、ファイルが正しく録音されたか確かめてください。

## 1. The picture

report-picture =
    { $player_count ->
        [1] 小節ごとに見る演奏
        [2] 小節ごとに見る二人の合奏
       *[other] 小節ごとに見るみんなの合奏
    }
report-picture-how =
    { $player_count ->
        [1] 一本の線が太鼓やシンバル一つで、線の上の棒が一打です。長いほど強く叩いています。
        [2] 一本の線が太鼓やシンバル一つです。{ $a }さんの音は線の上に立ち、{ $b }さんの音は線から下がります。二本の棒が一本につながれば、そろっています。長いほど強く叩いています。
       *[other] 一つの段が太鼓やシンバル一つで、その中の線が一人ひとりです。長いほど強く叩いています。
    }
report-picture-flams = 数字のついた帯はフラムです。そこで叩いた音が、平均してその数字(ms)だけ離れています。
report-bars-shown = 長い演奏なので、{ $all }小節のうち{ $shown }小節を描きました。フラムの多い小節はすべて入っています。
report-strip = 小節を横に並べた図。矢印キーで小節を、NとPでフラムを移動できます。
report-previous-bar = 前の小節
report-next-bar = 次の小節
report-previous-flam = 前のフラム
report-next-flam = 次のフラム
report-zoom-in = 拡大
report-zoom-out = 縮小
report-bar-label =
    { $bar }小節目{ $flams ->
        [0] { "" }
       *[other] 、フラム{ $flams }回
    }
report-flam-label = { $first }さんが先、{ $second }さんが{ $ms }ms後
report-flam-map = 小節ごとのフラムの数
report-flam-map-alt = { $all }小節のうち{ $bars }小節にフラム{ $flams }回。
report-mark-extra = グリッドにない音
report-mark-extra-chart = 譜面にない音
report-mark-wrong-piece = 譜面と違う太鼓やシンバル
report-mark-missed = 抜けた音

## 2. The beat

report-beat =
    { $player_count ->
        [1] 拍をどのくらい保てたか
       *[other] それぞれが拍をどのくらい保てたか
    }
report-histogram = 早い? 遅い?
report-histogram-how = グリッドからどのくらい離れた音が何回あったか。山の位置は癖を、幅は安定感を表します。
report-histogram-alt = { $player }さん:平均{ $mean }、ばらつき{ $sd }、{ $count }打。
report-positions = 小節のどこで?
report-positions-how = 小節の中の位置ごとの平均と95%区間です。となりと大きく違う位置があれば、それが癖です。
report-positions-alt = 小節の中の位置ごとに見た、それぞれの平均時間差。
report-tempo = どのくらいの速さで?
report-tempo-how = 2小節ずつ測ったテンポです。
report-tempo-alt = 小節ごとの、それぞれのテンポ。
report-tempo-song = 決めたテンポ { $tempo }
report-tempo-found = 演奏から見つけた拍、約{ $tempo }
axis-early = 早い
axis-late = 遅い
axis-bar = 小節
axis-ms = ms
axis-scatter = ばらつき { $sd }
axis-nothing = 音が少なすぎて描けません。

## 3. Tuning to each other

report-tuning = お互いにどのくらい合わせられたか
report-pair = { $a }さんと{ $b }さん
report-over-time = 始めから終わりまで
report-over-time-how = 点の一つひとつが、二人が一緒に叩いた瞬間で、線はその移動平均です。灰色の帯の中では一つの音に聞こえます。外にあるのがフラムです。
report-over-time-bars = 点の一つひとつが1小節の平均で、線はその移動平均です。灰色の帯の中では一つの音に聞こえます。
report-over-time-alt = 小節ごとの{ $a }さんと{ $b }さんの時間差。平均{ $mean }、フラム{ $flams }回。
report-first = どちらが先?
report-first-how = 二人が一緒に叩いたすべての瞬間を、{ $a }さんが先のものから{ $b }さんが先のものへ並べました。
report-first-alt = { $a }さんが10msより先:{ $a_count }回、10ms以内:{ $even_count }回、{ $b }さんが10msより先:{ $b_count }回。
report-first-even = 10ms以内
report-pair-positions = 小節のどこで?
report-pair-positions-how = 小節の中の位置ごとに、どちらが先かと95%区間です。下の数字は、その位置のフラムの数です。
report-pair-positions-alt = 小節の中の位置ごとに見た、{ $a }さんと{ $b }さんの平均時間差とフラム。
report-coupling = どちらが相手に合わせている?
report-coupling-how =
    ある拍で二人がずれたとき、次の拍までにそれぞれがそのずれをいくらか取り戻せます。棒は取り戻す割合、その下の線は95%区間です。{ $beside ->
        [click] クリックや伴奏に合わせた分は除いてあります。
       *[nothing] 二人ともクリックや伴奏に合わせていたなら、その分も少し入っています。
    }
report-coupling-alt = 次の拍までに取り戻すずれ:{ $a }さん{ $share_a }{ $interval_a }、{ $b }さん{ $share_b }{ $interval_b }。
report-coupling-few = どちらが合わせているかを言うには足りません。二人とも叩いた拍が25以上あり、間隔が少しずつ変わっている必要があります。
report-coupling-doubtful = この割合は確かではありません。二人の演奏が、計算に使ったモデルとよく合っていません。
report-coupling-long = 演奏が長いので、全体から均等に選んだ{ $beats }拍で求めました。
report-leader = { $leader }さんがリードしています。{ $leader }さんの拍が変わると{ $follower }さんがついていき、その逆はわずかです。偶然とは言いにくい差です。
report-leader-nobody = 偶然を超えてリードしている人はいません。よく合う二人は、たいてい互いに合わせます。
report-led-in = { $leader }さんがいちばんはっきりリードしたのは{ $bars }小節目です。
axis-keeps = 自分の拍のまま
axis-takes-back = すべて取り戻す
report-flams = フラム
report-members = ほかの人と比べると
report-members-how = 一人ひとりを、ほかの人の平均と比べた平均と95%区間です。
report-members-alt = ほかの人と比べた、それぞれの平均時間差。
report-group = 全員で
report-group-spread = 何人かが同時に叩くところで、音は真ん中から{ $spread }ほど散らばっています。
report-group-loosest = いちばん離れているのは{ $bars }で、{ $spread }です。
report-group-order = 早い順:{ $order }。
report-group-level = はっきり早い人も遅い人もいません。
report-group-leads = { $leader }さんが{ $follower }さんをリードしています。
report-group-nobody-leads = はっきりリードしている人はいません。
report-more-pairs = 残りの{ $count }組は下の表にあります。
report-tuning-off = まず、演奏したテンポを選んでください。違うテンポで数えると、同じ位置が音楽の同じ瞬間になりません。
axis-first = { $name }が先

## 4. What to practise

report-practise = 次に練習すること
report-practise-off = まず、演奏したテンポを選んでください。違うテンポでは、タイミングについて何も言えません。
report-practise-nothing = 何を練習するかを言うには演奏が短すぎます。同じ音で16小節以上演奏してみましょう。
report-see-bar = { $bar }小節目

## 5. The numbers

report-numbers = 数字で見る
report-interval-note = かっこの中は95%区間です。平均の区間に0が入っていれば、どちらが先とは言えません。
report-table-players = グリッドと比べたそれぞれの演奏
report-table-pairs = 演奏者どうし
report-table-pieces = 楽器ごとの平均時間差
report-table-members = ほかの人の平均と比べたそれぞれの演奏
report-table-group = 全員
table-everybody = 全員
table-order = 秩序変数
table-spread = 散らばり(標準偏差)
table-place = グループの中の位置
table-strokes = 叩いた音
table-matched = グリッドに合った音
table-missed = 抜けた音
table-extra = グリッドにない音
table-extra-chart = 譜面にない音
table-wrong-piece = 違う楽器の音
table-mean = 平均時間差
table-sd = ばらつき(標準偏差)
table-mean-absolute = 平均の間隔
table-rms = RMS
table-tempo = テンポ
table-drift = テンポの変化
table-phase = 位相集中度 R
table-rayleigh = レイリーのp値
table-click = クリックに対して取り戻す割合
table-click-tempo = そのうちテンポも動く割合
table-swing = スウィング比
table-limbs = 手足の開き
table-joint-onsets = 一緒に叩いた瞬間
table-flams = フラム
table-flams-per-minute = 1分あたりのフラム
table-together = そろった割合
table-corrects-first = 一人目が取り戻す割合
table-corrects-second = 二人目が取り戻す割合
table-coupling-fit = モデルとの合い具合(p)
table-leads = リードする人
table-nobody = なし
table-piece = 楽器
table-number = 項目

## 6. Definitions

report-definitions = 数字の意味
report-definitions-note = 時間の単位はmsです。8打に満たないときは数字を出さず、「少なすぎて言えません」と書きます。
definition-grid = グリッド
definition-grid-text = 音があるはずの瞬間です。譜面があればその音符、なければ全員の演奏から見つかるいちばん細かい拍の刻みです。
definition-asynchrony = 時間差
definition-asynchrony-text = 叩いた時刻から音符の時刻を引いたもので、マイナスなら早いという意味です。二人の間では、一人目の時刻から二人目の時刻を引くので、マイナスなら一人目が先です。それぞれの音は、同じ太鼓やシンバルのいちばん近い音符と結びます。ただし100ms以内で、次の音符との中間までに限ります。
definition-mean = 平均時間差
definition-mean-text = 時間差の平均で、走る癖やもたる癖を表します。反応の遅いモジュールや、遅れて始まった録音でも同じように見えます。
definition-sd = ばらつき(標準偏差)
definition-sd-text = 時間差の標準偏差(n − 1で割ります)です。音のおよそ3分の2が、平均からこの範囲にあります。グリッドと比べれば一人の安定感、二人の間ではどのくらいぴったり合っているかを表します。一定のずれには左右されません。
definition-absolute = 平均の間隔とRMS
definition-absolute-text = 符号を除いた時間差の平均と、二乗の平均の平方根です。RMSでは大きなずれほど重くなります。
definition-moment = 一緒に叩いた瞬間
definition-moment-text = グリッドの上で、二人とも叩いた位置です。同じ位置でいくつか叩いたときは、その時刻の平均を使います。
definition-flam = フラムとそろった割合
definition-flam-text = 二人の間が30msより開いた瞬間をフラムと呼びます。二つの音に聞こえます。そろった割合は、フラムではない瞬間の割合です。
definition-place = 「フィルでいちばん」「2拍目でいちばん」
definition-place-text = そこの平均がほかより6ms以上大きく、偶然とは言えないとき(ウェルチの検定、調べた場所全体で5%、となり合う音が似る分も考慮)だけ、場所を挙げます。フィルは、タムを3回以上叩いた小節の、最初のタムから最後のタムまでです。
definition-coupling = 取り戻す割合(結合 α)
definition-coupling-text = 二人がずれたとき、一人が次の拍までに取り戻す割合です。0%なら自分の拍のまま、100%なら一度にすべて取り戻します。二人合わせて100%ほどのとき、いちばん早くそろい、それを超えると行き過ぎます。二人とも叩いた拍に線形位相修正モデルを当てはめて求めます。pが0.01より小さいときは確かではありません。
definition-leading = リード
definition-leading-text = 相手に合わせる度合いが小さいほうがリードしています。その人の変化が、相手の次の拍に現れます。どちらが先に叩くかとは関係ありません。同じように合わせる二人のうち、これほど偏るのが5%以下のときだけ、名前を挙げます。
definition-tempo = テンポとテンポの変化
definition-tempo-text = 演奏全体のテンポと、1分の間にどのくらい変わるかです。指定したテンポと違っていても、演奏どおりの値です。8小節より短い演奏では変化は示しません。曲線は、拍ごとに前後2小節の音に重みつきの直線を当てはめたものです。
definition-swing = スウィング比
definition-swing-text = 長い8分音符を短い8分音符で割ったものです。1でストレート、2で3連の感じです。
definition-limbs = 手足の開き
definition-limbs-text = 一人がいくつかの楽器を同時に叩くとき、手と足の音がどのくらい離れるかです。
definition-phase = 位相集中度 R、レイリーのp値
definition-phase-text = Rは、すべての音が拍の同じ位置にあれば1、ばらばらなら0に近くなります。p値は、ばらばらに叩いてもRがこれほど大きくなる確率です。
definition-click = クリックに対して取り戻す割合
definition-click-text = 早すぎ・遅すぎを次の拍で取り戻す割合です。0%ならそのまま、100%なら一度にすべて取り戻します。曲かテンポが指定され、叩いた拍が25以上あり、モデルがよく合うときに示します。クリックが鳴っていなければ、曲の均等な拍をクリックとみなします。相手に合わせた分も入っています。「テンポも動く割合」は、テンポまで動くことが確かなときに示します。
definition-order = 秩序変数
definition-order-text = 三人以上のとき、一つの瞬間の音がすべて重なれば1、拍の中でばらばらなら0に近くなります。
definition-group = 散らばりとグループの中の位置
definition-group-text = 散らばりは、一つの瞬間の音が真ん中からどれだけ散らばっているかです(標準偏差)。位置は、グループの真ん中よりどれだけ早いか(−)、遅いか(+)で、すべての組を、二人とも叩いた瞬間の数で重みをつけて求めます。すべての組を考えに入れてもはっきりしているときだけ、リードしていると言います。
definition-interval = 95%区間
definition-interval-text = 測った時間差を何度も引き直して(ブートストラップ)求めます。このような演奏を100回すれば、95回は数字がこの中に入ると考えられる範囲です。

report-made-by = Hapjuで作りました。합주と合奏は同じ二文字、「いっしょに演奏する」という意味です。
