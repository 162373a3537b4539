# マイクで演奏する: どのマイクか、どのくらいの音量か、どの楽器か、そしてそばのスピーカー。

studio-lobby-input-microphone-text = ドラムや練習パッドの音を、この機器で聞き取ります。
studio-microphone-listen = マイクで聞く
studio-microphone-asking = ブラウザに確認しています…
studio-microphone-device = 使うマイク
studio-microphone-denied = ブラウザでマイクの使用が許可されていません。上のアドレスの横で許可して、もう一度お試しください。
studio-microphone-none = マイクが見つかりませんでした。つなぐか電源を入れて、もう一度お試しください。
studio-microphone-busy = マイクを開けません。ほかのプログラムが使っているかもしれません。それを閉じて、もう一度お試しください。
studio-microphone-insecure = ブラウザがマイクを渡すのは安全なページだけです。このコンピューター自身（127.0.0.1）で開くか、httpsで開いてください。
studio-microphone-unsupported = このブラウザでは、ページからマイクを使えません。新しいChrome、Edge、Firefox、Safariをお使いください。
studio-microphone-rates = このブラウザでは、このマイクとこのスピーカーを組み合わせられません。サンプルレートが違います。システムで両方を48 kHzにするか、Chromeをお使いください。
studio-microphone-platform = マイクを開けませんでした。ページを読み込み直して、もう一度お試しください。
studio-microphone-gone = マイクが外れました。つなぎ直すと続けられます。
studio-microphone-raw = 音はそのまま、加工されずに届いています。
studio-microphone-raw-unknown = 音を加工しているかどうか、ブラウザが知らせません（{ $what }）。弱い音が抜けるときは、別のブラウザをお試しください。
studio-microphone-treated = しないように頼んでも、ブラウザが音を加工しています（{ $what }）。打音が消えたり、ずれたりします。別のマイクか別のブラウザを選んでください。
studio-microphone-treatment-echoCancellation = エコー除去
studio-microphone-treatment-noiseSuppression = ノイズ抑制
studio-microphone-treatment-autoGainControl = 自動音量調整
studio-microphone-least = 数える打音の下限
studio-microphone-level = { $level } dB
studio-microphone-least-is = { $least } dBから。直前の打音は{ $last } dB
studio-microphone-least-what = 灰色の棒は、いまマイクに届いている音です。弱く叩いてみてください。印は、いちばん弱い打音より下、それ以外のすべての音より上に置きます。
studio-microphone-clipped = このマイクには音が大きすぎて、波形がつぶれています。ドラムから離すか、入力レベルを下げてください。
studio-microphone-next = 入ったら、描かれたドラムの下で、叩く太鼓を選ぶか、楽器を覚えさせてください。
studio-microphone-notes = マイク、楽器、スピーカー
studio-microphone-pieces = 聞き取るもの
studio-microphone-one = 一つの太鼓・パッド
studio-microphone-several = いくつかの楽器
studio-microphone-one-is = すべての打音を
studio-microphone-several-what = 楽器ごとに{ $strokes }回、一打ずつ間を置いて、弱くも強くも叩いてください。聞き分けられるのは一度に一打です。同時に叩いたものは、一つの楽器の一打と数えます。
studio-microphone-teach-which = 次の楽器
studio-microphone-teach = 覚えさせる
studio-microphone-teach-again = もう一度
studio-microphone-forget = 忘れる
studio-microphone-strike = これだけを叩いてください：{ $piece }（{ $of }打中{ $strokes }打）
studio-microphone-alike = ここでは{ $one }と{ $other }の音が似ていて、ときどき取り違えます。マイクを動かすか、どちらかを外してください。
studio-microphone-too-soft =
    { $count ->
        [0] 弱すぎる打音はまだありません
       *[other] 弱すぎる打音が{ $count }打あり、数えていません
    }
studio-microphone-strange =
    { $count ->
        [0] 覚えた楽器と違う音はありません
       *[other] { $count }打は、覚えたどの楽器とも違いました
    }
studio-speakers-title = ヘッドホンなしで叩きますか？
studio-speakers-what = その場合、マイクにはクリックも聞こえます。演奏するときの音量で、ページが出す音を8秒間聞かせてください。その間は叩かないでください。タップしなくても遅れを測れます。
studio-speakers-start = スピーカーの音を聞く
studio-speakers-hearing = 聞いています… 叩かないでください
studio-speakers-silent = ヘッドホンのときのように、マイクには何も届きません。聞き分けるものはありません。遅れは、タップするか、ヘッドホンをマイクに当てて測れます。
studio-speakers-unsure = 遅れが一定ではありませんでした。だれかが叩いていましたか？ 少し大きな音で、もう一度お試しください。
studio-speakers-known = ページの音は{ $ms } ms後に戻ってきます。これからはその音を見分けて、打音に数えません。遅れも測りました。
studio-speakers-backing = その瞬間のページの音より大きくない打音は消えます。ついていける範囲でできるだけ小さくするか、ヘッドホンをお使いください。機器の音量を上げたり、置き場所を変えたりしたら、もう一度聞かせてください。
studio-speakers-headphones = やはりヘッドホンを使う
studio-microphone-tapping = マイクのときは、ヘッドホンを使うか、先にスピーカーの音を聞かせてください。そうしないと、クリックを打音として聞いてしまいます。
