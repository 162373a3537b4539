# What a reader should know of a take before its numbers.

remark-no-strokes = { $player }さんの録音には、打点が一つもありません。
remark-double-triggers = { $player }さんのダブルトリガー{ $count }個を除きました。一度の打音をモジュールが二度送っていました。
remark-unmapped-notes = { $player }さんの音{ $count }個(MIDI { $notes })は、どのパッドかわからないため除きました。ノートマップを指定すれば含められます。
remark-other-sounds = { $player }さんの{ $count }個の音は、ドラムやシンバル以外のものと書かれているため、除きました。
remark-chokes = { $player }さんのシンバルチョーク{ $count }回は、打音ではないので数えていません。
remark-undated = { $player }さんの最初の{ $count }打は、録音が始まった瞬間に記録されています。叩いた音としては数えますが、時刻が確かではないため、時間差の計算からは除きました。
remark-free-play = 曲もテンポも指定されていないので、演奏から拍を見つけました:{ $meter }、約{ NUMBER($tempo, maximumFractionDigits: 0) } BPM(確かさ{ $percent }%)。
remark-free-play-unsure = 曲もテンポも指定されておらず、演奏だけでは拍がはっきりしません(確かさ{ $percent }%)。ここでは{ $meter }、約{ NUMBER($tempo, maximumFractionDigits: 0) } BPMとしました。テンポがわかれば指定してください。
remark-grid-found = 譜面がないので、演奏からグリッドを見つけました:{ $kind ->
        [quarters] 4分音符
        [eighths] 8分音符
        [triplets] 3連符
        [sixteenths] 16分音符
        [swung_eighths] スウィングした8分音符
        [swung_sixteenths] スウィングした16分音符
        [sextuplets] 6連符
        [dotted_quarters] 付点4分音符
       *[thirty_seconds] 32分音符
    }。
remark-grid-unsure = 譜面がなく、打数が少ないか、拍との対応がはっきりしないため、グリッドを見つけられませんでした。代わりに使ったグリッド:{ $kind ->
        [quarters] 4分音符
        [eighths] 8分音符
        [triplets] 3連符
        [sixteenths] 16分音符
        [swung_eighths] スウィングした8分音符
        [swung_sixteenths] スウィングした16分音符
        [sextuplets] 6連符
        [dotted_quarters] 付点4分音符
       *[thirty_seconds] 32分音符
    }。
remark-swing = グリッドのスウィング比は{ NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) }対1です(1でストレート、2で3連の感じ)。
remark-note-map = { $player }さんのパッドはノートマップ「{ $map }」で読みました。
remark-offset = ほかの録音に合わせるため、{ $player }さんの録音を{ NUMBER($seconds, maximumFractionDigits: 3) }秒動かしました。平均してどちらが先かはわかりませんが、どのくらいぴったり合っているかはわかります。
remark-loose-grid = { $player }さんの演奏はグリッドからかなり離れているため、一部の音は違う位置に置かれているかもしれません。録音が1拍目から始まっていないなら、テンポの指定を外すか、カウントの小節数を指定してください。
remark-beside-the-chart = { $player }さんは譜面の{ $of }音のうち{ $count }音を抜かしたことになっています。そうでなければ、演奏が譜面から離れすぎています。録音の場合は、カウントの小節数を指定するか、録音をそろえるか、曲とレベルを確かめてください。スタジオの場合は、遅れを測るか、テンポを落としてみてください。
remark-beside-the-beat = 演奏の拍が、{ NUMBER($given, maximumFractionDigits: 1) } BPMの拍から約{ $ms } msずれています。録音が1拍目から始まっていないようです。このままでは小節の中の位置が正しくなく、どちらが先かもわかりません。クリックと同時に録音を始めるか、テンポの指定を外してください。外せば、演奏から拍を見つけます。
remark-other-level = { NUMBER($given, maximumFractionDigits: 1) } BPMと指定されていますが、演奏はその{ $kind ->
        [half] 半分
       *[double] 2倍
    }の{ NUMBER($tempo, maximumFractionDigits: 1) } BPMに聞こえます。そちらの拍が正しければ、{ NUMBER($tempo, maximumFractionDigits: 1) } BPMを指定してください。小節と位置は、指定したテンポで数えます。
remark-extra = { $player }さんの音の{ $percent }%は、見つけたグリッドにない位置のため測っていません。装飾音か、グリッドより細かい音です。
remark-other-tempo = { $player }さんは{ NUMBER($given, maximumFractionDigits: 1) } BPMではなく約{ NUMBER($tempo, maximumFractionDigits: 1) } BPMで演奏しているようなので、タイミングも合い具合も測れません。選んだテンポを確かめてください。
remark-tempo-moves = { $player }さんのテンポは約{ NUMBER($first, maximumFractionDigits: 1) } BPMから{ NUMBER($last, maximumFractionDigits: 1) } BPMへ動き、選んだ{ NUMBER($given, maximumFractionDigits: 1) } BPMから離れるため、タイミングも合い具合も測れません。
remark-wanders = { $player }さんの拍は{ NUMBER($given, maximumFractionDigits: 1) } BPMから揺れて離れるため、タイミングも合い具合も測れません。
remark-identical = { $a }さんと{ $b }さんの録音はまったく同じです。同じファイルを2回指定していないか確かめてください。
