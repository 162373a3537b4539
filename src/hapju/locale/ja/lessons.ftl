# 練習の道のり：章、合格の判定、図の言葉。

lesson-counting-quarters = イチ ニ サン シ
lesson-counting-eighths = イチ ト ニ ト サン ト シ ト
lesson-counting-triplets = イチ タ タ ニ タ タ サン タ タ シ タ タ
lesson-counting-sixteenths = ワン イー エン ダ ツー イー エン ダ スリー イー エン ダ フォー イー エン ダ
lesson-picture-quarters = 4分音符
lesson-picture-eighths = 8分音符
lesson-picture-triplets = 3連符
lesson-picture-sixteenths = 16分音符
lesson-picture-counting = 1小節の数え方
lesson-picture-counting-description = 4拍の1小節を、4分音符、8分音符、3連符、16分音符の4段に分け、口で数える言葉を付けた図です。同じ拍は上下にそろっています。

lesson-passed = 合格です：{ $lesson }
lesson-not-yet = もう少しです：{ $lesson }
lesson-rule-mean = 平均で{ $ms }msより早くも遅くもならない
lesson-reason-tempo =
    { $met ->
        [yes] テンポ：{ $percent }%で演奏しました。{ $limit }%で合格です。
       *[no] テンポ：{ $percent }%で演奏しました。{ $limit }%まで上げれば合格です。
    }
lesson-reason-bars =
    { $met ->
        [yes] 長さ：{ $bars }小節続けて演奏しました。{ $limit }小節で合格です。
       *[no] 長さ：{ $bars }小節でした。止まらずに{ $limit }小節続けてみましょう。
    }
lesson-reason-notes =
    { $met ->
        [yes] 音：{ $of }音のうち{ $count }音({ $percent }%)を叩けました。{ $limit }%で合格です。
       *[no] 音：{ $of }音のうち{ $count }音({ $percent }%)を叩けました。{ $limit }%を目指しましょう。ゆっくりにすると楽になります。
    }
lesson-reason-extra =
    { $met ->
        [yes] 余分な音や、ほかの太鼓を叩いた音：{ $count }音。{ $limit }音までは大丈夫です。
       *[no] 余分な音や、ほかの太鼓を叩いた音：{ $count }音。{ $limit }音以内に減らしましょう。
    }
lesson-reason-steady =
    { $met ->
        [yes] 安定：打点のばらつきは{ $ms }msです。{ $limit }msまでは大丈夫です。
       *[no] 安定：打点のばらつきは{ $ms }msです。{ $limit }ms以内を目指しましょう。声に出して数えると安定します。
    }
lesson-reason-mean =
    { $met ->
        [yes] { $way ->
            [early] 平均で{ $ms }ms早めです。{ $limit }msまでは大丈夫です。
           *[late] 平均で{ $ms }ms遅めです。{ $limit }msまでは大丈夫です。
        }
       *[no] { $way ->
            [early] 平均で{ $ms }ms早めです。{ $limit }ms以内になるように、拍を待って叩きましょう。
           *[late] 平均で{ $ms }ms遅めです。{ $limit }ms以内になるように、少し早めに動き出しましょう。
        }
    }
lesson-reason-row =
    { $met ->
        [yes] ミスなしで続いた小節：{ $bars }小節。{ $limit }小節で合格です。
       *[no] ミスなしで続いた小節：{ $bars }小節。{ $limit }小節続けてみましょう。
    }
lesson-reason-together =
    { $met ->
        [yes] 息：一緒に叩いた音の{ $percent }%が一つに聞こえます。{ $limit }%で合格です。
       *[no] 息：一緒に叩いた音の{ $percent }%が一つに聞こえます。二人で{ $limit }%を目指しましょう。
    }
lesson-reason-tight =
    { $met ->
        [yes] 二人の間隔：ばらつきは{ $ms }msです。{ $limit }msまでは大丈夫です。
       *[no] 二人の間隔：ばらつきは{ $ms }msです。お互いの音を聞いて、{ $limit }ms以内を目指しましょう。
    }
lesson-reason-joint = 同じ位置で一緒に叩いた音が{ $count }音です。どのくらい合っているかを言うには{ $limit }音必要です。
lesson-reason-alone = これは二人でする練習です。誰かと一緒に演奏しましょう。
lesson-reason-another-tempo = 別のテンポで演奏したため、この譜面の音とは比べられません。カウントのクリックをよく聞いて始めましょう。
lesson-reason-too-few = 音に合った打点が{ $count }打です。安定しているかどうかを言うには{ $limit }打必要です。

lesson-picture-sitting = 座り方
lesson-picture-sitting-description = 椅子に座った人を横から見た図です。肩の力を抜き、背筋を伸ばし、肘は体のそば、太ももは少し前下がり、両足の裏は床につけます。
lesson-picture-sitting-shoulders = 肩の力を抜く
lesson-picture-sitting-back = 背筋を伸ばす
lesson-picture-sitting-elbow = 肘は体のそば
lesson-picture-sitting-thigh = 太ももは少し前下がり
lesson-picture-sitting-feet = 足の裏は床に
lesson-picture-grip = マッチドグリップ(上から)
lesson-picture-grip-description = スネアの上の両手です。どちらも手の甲が上を向き、親指と人差し指で、スティックの後ろから3分の1のところをつまみます。二本の先は、ヘッドの真ん中でほぼ直角に出会います。
lesson-picture-grip-third = 後ろから / 3分の1
lesson-picture-grip-fingers = 親指と / 人差し指
lesson-picture-grip-angle = 約90°
lesson-picture-grip-backs = 両手とも手の甲が上
lesson-picture-heights = スティックの高さ
lesson-picture-heights-description = 太鼓の上のスティックの三つの高さです。ゴーストノートは指2本分、普通の音は手のひら一つ分、アクセントは肩の高さから落とします。
lesson-picture-heights-ghost = ゴーストノート
lesson-picture-heights-stroke = 普通の音
lesson-picture-heights-accent = アクセント
lesson-picture-heights-wrist = 手首を返す
lesson-picture-heights-head = スネアのヘッド
lesson-picture-foot = ペダルの上の足
lesson-picture-foot-description = キックのペダルに乗せた足を横から見た図です。かかとはつけたまま、足首を動かします。点線は、待っているときの足とビーターです。
lesson-picture-foot-heel = かかとはつけたまま
lesson-picture-foot-ankle = 足首を動かす
lesson-picture-foot-beater = ビーターは自然に戻る
lesson-picture-foot-board = 足の裏全体をペダルに
lesson-picture-kit = 上から見たドラムセット
lesson-picture-kit-description = 上から見たドラムセットです。下の真ん中に座ります。すぐ前にスネア、その奥のキックの上にハイタムとミドルタム、右にロータムとフロアタム、左にハイハット、上の左にクラッシュ、右にライドがあります。左足でハイハット、右足でキックを踏みます。
lesson-picture-kit-you = あなた
lesson-picture-kit-hihat = ハイハット
lesson-picture-kit-crash = クラッシュ
lesson-picture-kit-ride = ライド
lesson-picture-kit-left-foot = 左足
lesson-picture-kit-right-foot = 右足
lesson-picture-semachi = セマチ、ひと回り
lesson-picture-semachi-description = 3拍を三つずつに分けた輪です。1拍目と2拍目にトン、2拍目の最後にタッ、3拍目にクン、そのすぐ後にタッが来ます。
lesson-picture-semachi-deong = トン
lesson-picture-semachi-deok = タッ
lesson-picture-semachi-kung = クン
lesson-picture-semachi-deong-means = トン：キックとスネア
lesson-picture-semachi-deok-means = タッ：スネア
lesson-picture-semachi-kung-means = クン：キック
