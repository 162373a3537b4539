# 音楽の横の心拍:レポート、ターミナル、振り返りのページで。

unit-heart = 毎分{ $value }回
heart-doubt = ({ $low }〜{ $high })

heart-heading = 心拍数
heart-how = 時計や胸のベルトが測った、1分間の心拍数です。時計は数秒遅れて伝え、時刻も少しずつ違います。そこで、5秒まで早めたり遅らせたりしたときの値を括弧の中に示しています。
heart-notice = Hapjuは医療機器ではありません。この数字は一緒に演奏する楽しみのためのもので、健康については何も示しません。
heart-moved = { $player }さんの心拍数は、ご指定のとおり{ $seconds }秒ずらしました。
heart-undated = { $player }さんの心拍数には日付がないため、記録の始まりを演奏の始まりとみなしました。
heart-reserve = { $player }さんの心拍数のあとの%は、ご自分で入れた安静時の{ $resting }回から最高の{ $maximum }回までのうち、どこにあたるかを示します。
heart-left-out =
    { $count ->
       *[other] { $player }さんの記録のうち{ $count }個は、心臓ではありえない値なので除きました。
    }
heart-few = { $player }さんの心拍数は演奏のごく一部しか記録されていないため、何も言えません({ $seconds }秒間に{ $readings }回の測定)。

heart-player = { $player }さん:平均で毎分{ $mean }回、いちばん高いときで{ $high }回でした。
heart-player-hardest =
    { $kind ->
        [fill] いちばん難しいフィルイン
       *[bar] いちばん忙しい小節
    }({ $bar }小節目)では{ $mean }回でした。
heart-player-after =
    { $kind ->
        [fill] いちばん難しいフィルイン
       *[bar] いちばん忙しい小節
    }({ $bar }小節目)では{ $mean }回、そのあと20秒のうちに{ $after }回まで上がりました。
heart-player-recovery =
    { $way ->
        [lower] 最後の音から1分後には{ $beats }回下がっていました。
       *[higher] 最後の音から1分後には{ $beats }回上がっていました。
    }
heart-pair =
    { $way ->
        [alike] { $a }さんと{ $b }さんの心拍数は、一緒に上がり下がりしました
        [opposite] { $a }さんの心拍が速くなると、{ $b }さんの心拍は遅くなりました
       *[unclear] { $a }さんと{ $b }さんの心拍数が一緒に動いたかどうかはわかりません
    }(相関{ $correlation }、95 %:{ $low }〜{ $high })。
heart-pair-few = { $a }さんと{ $b }さんの心拍数が同時に測られた時間が短すぎて、比べられません。
heart-pair-caveat = 同じ曲を演奏すると、同じところで力が入ります。それだけでも心拍数は似た動きになります。

heart-course = 演奏中の心拍数
heart-course-how = 一人に1本の線です。測られていないところに線はありません。丸い印は、いちばん難しいフィルイン(フィルインがなければ、いちばん忙しい小節)です。
heart-course-alt = 最初の小節から最後の小節までの、それぞれの心拍数。
axis-heart = 毎分の心拍数
heart-table-numbers = 数字で見る心拍数
heart-table-sections = 区間ごとの心拍数
heart-table-section = 区間
heart-row-mean = 平均
heart-row-low = いちばん低いとき
heart-row-high = いちばん高いとき
heart-row-hardest = いちばん難しいフィルインで
heart-row-after = そのあと20秒で最も高いとき
heart-row-recovery-60 = 終わって1分後に下がった分
heart-row-recovery-120 = 終わって2分後に下がった分
heart-row-known = 測られた時間
heart-at-bar = { $bar }小節目
heart-unit-seconds = { $value }秒

definition-heart-effort = 区間ごとの心拍数
definition-heart-effort-text = ある区間の平均の心拍数です。二つの測定のあいだはまっすぐ変わるものとし、20秒より離れていればわからないものとします。半分も測られていない区間については何も言いません。余力は、ご自分で入れた二つの数字から(心拍数 − 安静時)÷(最高 − 安静時)で計算します。
definition-heart-hardest = いちばん難しいフィルイン
definition-heart-hardest-text = スネアとタムを手で叩いた音が、ふだんの小節よりはっきり多い小節のうち、最も多い小節です。そのような小節がなければ、多くの太鼓を最も多く叩いた小節です。心臓は10〜30秒ほど遅れて応えるため、そのあと20秒でいちばん高い値も示します。
definition-heart-together = 二人の心拍数
definition-heart-together-text = 一定に上がったり下がったりする流れを除いた、二つの心拍数の相関です。1なら同じ瞬間に上がり下がりし、0なら互いに関係がありません。心拍数がゆっくり変わることを、区間の計算に入れています。

terminal-heart-file =
    { $count ->
       *[other] 心拍数が{ $count }回測られています。長さは{ $minutes }分です。
    }
terminal-heart-when = この機械の時計で{ $from }から{ $to }までです。
terminal-heart-undated = 日付がありません。時刻は記録の始まりから数えます。
terminal-heart-numbers = 時間平均{ $mean }、最低{ $low }、最高{ $high }です。
terminal-heart-gaps =
    { $count ->
       *[other] 20秒より長い空白が{ $count }か所、合わせて{ $seconds }秒あります。
    }
