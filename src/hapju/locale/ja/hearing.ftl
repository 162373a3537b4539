# 音の録音:どのように聞き取ったか、どうすればもっとよく録れるか。

remark-heard = { $player }さんの演奏は録音から聞き取りました:タイミング±{ NUMBER($timing, minimumFractionDigits: 1, maximumFractionDigits: 1) } ms、どの楽器か確かな音{ $percent }%。
remark-heard-scatter =
    { $what ->
        [all] { $player }さんのばらつき({ $sd } ms)は、録音を聞き取るときの誤差(±{ $doubt } ms)より大きくないため、どのくらい安定しているかはわかりません。
       *[part] { $player }さんのばらつき({ $sd } ms)には、録音を聞き取るときの誤差(±{ $doubt } ms)も含まれています。演奏だけのばらつきは{ $rest } msほどです。
    }
remark-heard-scatter-pair =
    { $what ->
        [all] { $a }さんと{ $b }さんのあいだのばらつき({ $sd } ms)は、録音を聞き取るときの誤差(±{ $doubt } ms)より大きくないため、どのくらいぴったり合っているかはわかりません。
       *[part] { $a }さんと{ $b }さんのあいだのばらつき({ $sd } ms)には、録音を聞き取るときの誤差(±{ $doubt } ms)も含まれています。演奏だけのばらつきは{ $rest } msほどです。
    }
remark-start-found = 音の録音はいつでも始められるので、1拍目を演奏から見つけました。そのため{ $player_count ->
        [one] 、拍に対して
       *[other] 、全員が拍に対して
    }平均してどのくらい早いか遅いかはわかりません。
remark-clock-rate = { $player }さんの録音機の時計は少し違う速さで進んでいました(演奏のあいだに{ NUMBER($ms, maximumFractionDigits: 1) } ms)。その分は直してあります。
remark-not-aligned = { $a }さんと{ $b }さんの録音は合うところがないため、そのままにしました。別々に始めた録音には共通の時計がないので、二人のあいだについては何も言えません。同じグルーヴを同時に録音するか、--songで曲を指定してください。
remark-same-sound = { $a }さんと{ $b }さんの録音には、同じ音が4 ms以内で入っています({ $percent }%)。2台のスマートフォンが同じドラムの音を聞いているので、二人のあいだについては何も言えません。スマートフォンをそれぞれのドラムの近くに置き、もう一方のドラムは遠くに離すか、別の部屋にしてください。

recording-clipped = { $player }さんの録音は{ $count }か所で音が割れています。強い音が切れて、ぼやけます。スマートフォンをドラムから離すか、録音レベルを下げてください。
recording-noisy = { $player }さんの録音では、叩いた音がほかの音より{ $decibels } dBしか大きくないため、弱い音が抜けているかもしれません。スマートフォンをドラムに近づけ、音楽や扇風機を止めてください。
recording-too-quiet = { $player }さんの録音はとても小さな音です(いちばん大きな音でも最大より{ $decibels } dB下です)。スマートフォンをドラムに近づけるか、録音レベルを上げてください。
recording-dull = { $player }さんの録音には{ NUMBER($kilohertz, maximumFractionDigits: 1) } kHzより高い音がありません。ハイハットやシンバルは、その上の音で聞き分けられます。ノイズ抑制や音声モードを切り、より高い音質で録音してください。
recording-lost = { $player }さんの録音ファイルから{ NUMBER($seconds, maximumFractionDigits: 2) }秒が失われています。そこの音は抜けています。
recording-smeared = { $player }さんの録音は、叩いた瞬間がぼやけています。スマートフォンを壁から離し、ドラムから1〜2メートルのところに、あいだに何もないように置いてください。
recording-unsure = { $player }さんがどの楽器を叩いたか、はっきりしない音が多くあります。hapju teachで30秒聞かせると、このドラムの音を覚えます。
