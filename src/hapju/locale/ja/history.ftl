# 一人とふたりの記録、そして一週間の計画：ページとターミナル。

## Python says these

history-free-play = フリー演奏
history-song-at-level = { $song }（{ $level }）
history-week =
    { $takes ->
        [0] この7日間は演奏がありませんでした。
       *[other] この7日間のうち{ $days }日、{ $takes }回の演奏で{ $minutes }分ドラムを叩きました。{ $lessons ->
            [0] { "" }
           *[other] レッスンを{ $lessons }つ終えました。
        }
    }
history-basis =
    { $likeness ->
        [same] 同じ曲の同じ小節を、同じテンポで叩いた演奏どうしを比べました：{ $music }。
        [song] テンポや小節は違っても、同じ曲・同じレベルの演奏どうしを比べました：{ $music }。
       *[any] 2回に共通する曲とレベルがないため、何を叩いたかにかかわらず、すべての演奏を比べました。
    }
history-nothing-clear = はっきりした変化はありません。違いは、演奏ごとにふつうに生じる程度です。
history-change-sd =
    { $players ->
        [1] { $way ->
            [down] 拍がより安定しました。ばらつきは{ $before }msから{ $now }msに減りました。
           *[up] 拍が少しゆれました。ばらつきは{ $before }msから{ $now }msに増えました。
        }
       *[other] { $way ->
            [down] ふたりの息がより合ってきました。ふたりの間のばらつきは{ $before }msから{ $now }msに減りました。
           *[up] ふたりの息は少しゆるみました。ふたりの間のばらつきは{ $before }msから{ $now }msに増えました。
        }
    }
history-change-mean =
    { $players ->
        [1] 拍に対して（−は早め）、前回は{ $before }ms、今回は{ $now }msです。
       *[other] { $other }さんに対する{ $name }さんの位置（−は先）は、前回が{ $before }ms、今回が{ $now }msです。
    }
history-change-flams =
    { $way ->
        [down] フラムが減りました。前回は1分に{ $before }回、今回は{ $now }回です。
       *[up] フラムが増えました。前回は1分に{ $before }回、今回は{ $now }回です。
    }
history-change-alpha = ふたりがずれたとき、{ $name }さんが次の拍までに戻す割合は、前回が{ $before }%、今回が{ $now }%です。
history-best =
    { $kind ->
        [tightest] いちばんそろった演奏：±{ $value }ms
        [fastest] くずれなかった最速のテンポ：{ $value } BPM
       *[fewest_flams] フラムがいちばん少なかった演奏：1分に{ $value }回
    }
history-plan-how =
    { $has_level ->
        [yes] { $level }、{ $percent }%
       *[no] { $percent }%
    }{ $bar_count ->
        [0] { "" }
       *[other] 、{ $bars }小節目
    }
history-plan-why =
    { $reason ->
        [new] はじめて
        [learning] { $days ->
            [1] 前の日に続けて
           *[other] { $days }日ぶりにもう一度
        }
        [again] ゆっくりもう一度
       *[keep] { $days ->
            [1] 前の日に続けて、忘れないように
           *[other] { $days }日ぶりに、忘れないように
        }
    }
history-plan-block = { $how } · { $why }
history-day = { $month }{ $day }日（{ $weekday }）
history-weekday =
    { $number ->
        [0] 月
        [1] 火
        [2] 水
        [3] 木
        [4] 金
        [5] 土
       *[6] 日
    }
history-month =
    { $number ->
        [1] 1月
        [2] 2月
        [3] 3月
        [4] 4月
        [5] 5月
        [6] 6月
        [7] 7月
        [8] 8月
        [9] 9月
        [10] 10月
        [11] 11月
       *[12] 12月
    }

## Pages and terminal

history-title-player = { $name }さんのドラム
history-title-pair = { $a }さんと{ $b }さん
history-standfirst-player =
    { $meetings ->
        [0] まだ記録はありません。最初の演奏から残っていきます。
        [1] これまでに1回叩きました。2回目からは、変わったところがここに出ます。
       *[other] { $first }から、これまでに{ $meetings }回叩きました。
    }
history-standfirst-pair =
    { $meetings ->
        [0] ふたりの記録はまだありません。最初の演奏から残っていきます。
        [1] ふたりは1回会いました。2回目からは、変わったところがここに出ます。
       *[other] ふたりは{ $first }から{ $meetings }回会いました。
    }
history-changed = 前回とくらべて
history-changed-between =
    { $players ->
        [1] { $before }回目と{ $now }回目の練習
       *[other] 会って{ $before }回目と{ $now }回目
    }
history-over-time =
    { $players ->
        [1] 練習のたびに
       *[other] 会うたびに
    }
history-over-time-how = 点は1回ごとの数字、点を通る線はその確かさ（95%）です。演奏ごとの違いも含めてあります。下の数字は何回目かです。
history-whose-takes = どの演奏
history-all-takes = すべての演奏
history-measure-sd =
    { $players ->
        [1] 拍に対するばらつき
       *[other] ふたりの間のばらつき
    }
history-measure-mean =
    { $players ->
        [1] 早いか遅いか
       *[other] どちらが先か
    }
history-measure-flams = 1分あたりのフラム
history-measure-alpha_a = { $name }さんが戻す割合
history-measure-alpha_b = { $name }さんが戻す割合
history-side-sd = 小さいほどそろっています
history-side-mean =
    { $players ->
        [1] −早め、＋遅め
       *[other] −{ $a }さんが先、＋{ $b }さんが先
    }
history-side-flams = 二つに聞こえた打音
history-side-alpha = ずれのうち、次の拍までに戻した割合
history-unit-ms = ms
history-unit-per-minute = 回/分
history-unit-percent = %
history-meeting =
    { $players ->
        [1] 練習
       *[other] 会った回
    }
history-number = 数字
history-interval = 95%区間
history-takes = 演奏数
history-as-table = 数字を表で見る
history-curve-alt = { $measure }、{ $meetings }回分。最初は{ $first } { $unit }、最後は{ $last } { $unit }
history-few = 2回目からは線になります。
history-week-behind = この7日間
history-day-minutes =
    { $takes ->
        [0] なし
       *[other] { $minutes }分、{ $takes }回
    }
history-lessons-passed = 終えたレッスン
history-plan = これからの7日間
history-plan-how-made = 演奏のたびに作り直すご提案です。うまくいったものは間をだんだん広げて、うまくいかなかったものは翌日にまた出てきます。1日でも1か月でも休んだら、そこから組み直します。
history-plan-minutes = 1日の分数
history-plan-rules = こう組む理由
history-plan-rules-text = 新しいものは5分を2回、その間にほかのものを交ぜて叩き、新しいものは1日に一つまでです。毎日叩くより、1、2、4、8日…と間をあけるほうが長く手に残ります。
history-plan-free = 今日の番のものはありません。好きなものを叩きましょう。
history-plan-today = 今日
history-plan-minutes-of = { $minutes }分
history-plan-for-two = 次にふたりで会うときに
history-plan-play = 叩く
history-plan-failed = いまは部屋を開けません。最初のページから開いてみてください。
history-bests = 自分のいちばん
history-bests-how = 2回以上叩いた曲の、自分の演奏どうしだけを比べています。
history-partners = いっしょに叩いた人
history-partner-meetings = { $meetings }回会いました
history-meetings =
    { $players ->
        [1] これまでの練習すべて
       *[other] これまでのすべて
    }
history-meeting-said =
    { $players ->
        [1] { $number }回目の練習、{ $when }
       *[other] { $number }回目、{ $when }
    }
history-meeting-about = { $takes }回の演奏、{ $minutes }分
history-waiting = 以前の演奏{ $count }件をまだ計算しています。少ししてからもう一度ご覧ください。
history-missing = このページはありません
history-missing-text = このリンクの鍵はここでは知られていません。このスタジオで最初に演奏したときから記録されます。
history-failed = いまスタジオにつながりません。少ししてからページを読み込み直してください。
history-keep-link = このページのリンクを知っている人はだれでも見られます。しまっておくか、見せたい人にだけ伝えてください。
history-home = 最初のページへ
history-term-meeting-none = { $names }さんの演奏はまだ記録されていません。
