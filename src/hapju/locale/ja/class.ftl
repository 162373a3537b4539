# クラス：先生のページと、クラスで演奏する人に見えるもの。

class-page = クラス
class-title = クラス
class-missing = そのクラスはありません
class-missing-text = リンクの終わりが切れているか、クラスが削除されたのかもしれません。先生にもう一度リンクをもらってください。
class-failed = スタジオの応答がありません
class-failed-text = うまくいきませんでした。スタジオは動いていますか。
class-open-again = もう一度開く

class-new = クラスをつくる
class-new-text = 30人までが一つの曲を一緒に演奏し、一人ひとりの様子を先生の画面でひと目で見られます。登録はいりません。先生のリンクがそのまま鍵になるので、大切にしまっておいてください。このブラウザーも覚えておきます。
class-new-name = クラスの名前
class-new-example = 火曜ドラムクラス
class-new-make = クラスをつくる
class-mine = このブラウザーでつくったクラス

class-players = 演奏者
class-nobody = まだ誰もいません。コードを見せるか、リンクを送ってください。名前を書くだけで入れます。
class-here = { $count }人います
class-ready-count = { $count }人が準備完了
class-quiet-count = { $count }人が音なし
class-absent-count = { $count }人が離席中
class-state-absent = 離席中
class-state-ready = 準備完了
class-state-waiting = 着席
class-state-next = 次から
class-state-quiet = 音なし
class-state-playing = 演奏中
class-early = { $ms } ms早い
class-late = { $ms } ms遅い
class-on-time = ちょうど
class-share = { $percent }%一致
class-remove-seat = { $name }さんの席を空ける

class-together = クラス全体のそろい
class-together-text = 直近4小節で、全員がどれだけ離れているか
class-together-whole = 演奏全体 ±{ $ms } ms・r { $order }
class-start = 始める
class-stop = 止める
class-look-back = 前の演奏を振り返る
class-what = 演奏する曲
class-tempo = { $percent }%
class-close = 閉じる

class-invite = クラスのみんなを呼ぶ
class-invite-text = このリンクを開いた人は、名前を書くだけで演奏できます。先生のリンクは先生だけのものです。
class-invite-large = コードを大きく表示

class-pairs = ペア練習
class-pair-off = ペアに分かれる
class-call-together = 全員集合
class-pairs-text = 隣どうしが別々の部屋に入って練習します。先生はここから全部の部屋を見られます。
class-pair-on-the-way = 移動中…
class-pair-plays = 演奏中
class-pair-waits = 演奏前

class-assignments = 練習すること
class-assignments-none = 曲やレッスンを課題に出せます。入ってきた全員に表示されます。
class-give = 課題を出す
class-give-what = 曲またはレッスン
class-give-songs = 曲
class-give-lessons = レッスン
class-give-tempo = このテンポ以上で
class-give-due = いつまで（空けておいてもかまいません）
class-give-text = クラスへのひとこと（空けておいてもかまいません）
class-lesson = レッスン
class-due = { $day }まで
class-was-due = { $day }まででした
class-done-count = { $count }人中{ $done }人ができました
class-done-by = できた人：{ $names }
class-not-done-by = まだの人：{ $names }
class-play-now = クラスで演奏する
class-take-back = 取り下げる

class-table = 名簿と表
class-table-text = クラスで一緒に演奏したものと、課題を練習した演奏が入っています。名前は個人情報です。ファイルは出席簿と同じように扱ってください。
class-file-takes-csv = 演奏の表（表計算用CSV）
class-file-assignments-csv = 課題とできた人（CSV）
class-file-table-json = 両方、プログラム用（JSON）
class-list = 名簿 { $count }人
class-remove = { $name }さんを名簿から外す
class-remove-short = 外す
class-end = クラスを削除する
class-end-sure = 「{ $name }」を削除しますか。
class-end-text = リンク、名簿、課題がすべて消え、元には戻せません。それぞれが演奏したものは、本人の手元に残ります。
class-end-playing = クラスが演奏中です。先に演奏を止めてください。

class-how-many = { $count ->
        [0] まだ誰も座っていません。
       *[other] { $count }人が座っています。
    }
class-played = 今日演奏する曲
class-privacy = 誰に何が見えるか
class-privacy-text = 先生には、名前とメーター、クラスでの演奏、課題を練習した演奏が見えます。クラスメートに見えるのは、何人いるかと、全員がどれだけそろっているかだけです。
class-own-takes = クラスでの自分の演奏
class-practise = 今すぐ練習する
class-to-lesson = レッスンを見る
class-own-done = できました。
class-own-late = 期限のあとにできました。
class-own-tried = { $count }回やってみました。決められたテンポかそれより速く、最後まで演奏してください。
class-own-not-yet = まだ演奏していません。
class-say-name = 名前を書いて入ってください。
class-say-ready = 準備ができたら押してください。始めるのは先生です。
class-teacher-starts = 準備完了です。まもなく先生が始めます。
