# 次の練習の提案。何をするかと、その理由を言う。

coach-bars =
    { $bar_count ->
        [0] 曲全体
       *[other] { $bars }小節目
    }
coach-place =
    { $part ->
        [on] { $count }拍目の頭
        [e] { $count }拍目の「e」(16分の2つ目)
        [and] { $count }拍目のウラ
        [a] { $count }拍目の「a」(16分の4つ目)
        [triplet_2] { $count }拍目の3連符の2つ目
        [triplet_3] { $count }拍目の3連符の3つ目
       *[after] { $count }拍目のすぐ後の音
    }
coach-piece =
    { $piece ->
        [kick] キック
        [snare] スネア
        [cross_stick] クロススティック
        [tom_high] ハイタム
        [tom_mid] ミドルタム
        [tom_low] ロータム
        [tom_floor] フロアタム
        [hihat_closed] クローズハイハット
        [hihat_open] オープンハイハット
        [hihat_pedal] フットハイハット
        [crash] クラッシュ
        [ride] ライド
       *[ride_bell] ライドのカップ
    }
coach-so-far =
    { $measure ->
        [together] 一緒に叩いた音の{ $percent }%がそろっていて
       *[spread] 打点のばらつきは{ $ms }msにおさまっていて
    }

coach-few-joint-onsets =
    二人が同じ音を叩くところを、もう少し長く演奏してみましょう。16小節あれば十分です。今回は{ $a }さんと{ $b }さんが同じ位置で叩いた音が{ $joint_onsets ->
        [0] なかったので
       *[other] { $joint_onsets }回だけなので
    }、どのくらい合っているかはまだ言えません。
coach-loose-bars =
    { coach-bars }を{ $tempo_bpm } BPMで一緒にくり返しましょう。フラムなしで4回できたら5 BPMずつ上げて、元のテンポまで戻します。{ $a }さんと{ $b }さんのフラム{ $all_flams }回のうち、{ $flams }回がここで起きています。
coach-flams-at-position =
    声に出して一緒にカウントしながら、{ coach-bars }を{ $tempo_bpm } BPMで8回、二人とも{ coach-place }をねらって演奏してみましょう。ここで一緒に叩いた{ $onsets }回のうち{ $flams }回がフラムで、小節の中でいちばん多い位置です。
coach-widest-bars =
    { coach-bars }を4回、自分の音よりお互いの音をよく聴きながら演奏してみましょう。{ $a }さんと{ $b }さんの間がいちばん開いているところです。全体の平均{ $all_ms }msに対して、ここでは平均{ $ms }msです。
coach-one-ahead =
    { coach-bars }で先に出る役を交代して、はじめの4回は{ $behind }さんが先に叩いて{ $ahead }さんがゆったりついていき、次の4回は逆にしてみましょう。平均すると{ $ahead }さんが{ $behind }さんより{ $ms }ms先に出ています。(別々に録音を始めた場合は、開始のずれが含まれているかもしれません。)
coach-one-way =
    { $holds }さん、{ coach-bars }を{ $tempo_bpm } BPMで8回、自分の音より{ $adjusts }さんの音をよく聴きながら演奏してみましょう。二人がずれると、次の拍までに{ $adjusts }さんはそのずれの{ $adjusts_percent }%を、{ $holds }さんは{ $holds_percent }%を取り戻しています。{ $holds }さんがリードすると決めたのなら大丈夫ですが、そうでなければ{ $adjusts }さん一人ががんばっています。
coach-nobody-listens =
    { coach-bars }を{ $tempo_bpm } BPMで8回、クリックなしで向かい合い、相手の音に自分の音を重ねるつもりで演奏してみましょう。今は、ずれても次の拍までにほとんど取り戻していません。{ $a }さんは{ $a_percent }%、{ $b }さんは{ $b_percent }%です。
coach-over-correction =
    { coach-bars }を{ $tempo_bpm } BPMで8回、役割を決めて演奏してみましょう。はじめは{ $a }さんが拍を保って{ $b }さんがついていき、次はその逆です。今は同じずれを二人とも取り戻そうとして(次の拍までに{ $a }さん{ $a_percent }%、{ $b }さん{ $b_percent }%)、行き過ぎています。
coach-swing-apart =
    スウィングの感じを一つに決めましょう。まずウラ拍を一緒に口で歌ってから、{ coach-bars }を{ $tempo_bpm } BPMで8回演奏します。{ $wide }さんは{ $wide_ratio }対1、{ $narrow }さんは{ $narrow_ratio }対1でスウィングしていて、ウラ拍が{ $ms }ms離れています。
coach-tempo-up =
    { $players }さん、{ coach-bars }を{ $tempo_bpm } BPMのクリックに合わせて{ $player_count ->
        [1] 5回
       *[other] 一緒に5回
    }演奏してみましょう。小節の頭で息を吐くと落ち着きます。演奏の間にテンポが{ $bpm } BPM上がっていました。
coach-tempo-down =
    { $players }さん、{ coach-bars }を{ $tempo_bpm } BPMのクリックに合わせて{ $player_count ->
        [1] 5回
       *[other] 一緒に5回
    }演奏してみましょう。細かい音符を頭の中で最後まで数えるのがコツです。演奏の間にテンポが{ $bpm } BPM下がっていました。
coach-unsteady =
    { $player }さん、{ coach-bars }を{ $tempo_bpm } BPMで、クリックを1小節おきに鳴らしながら8回演奏してみましょう。打点が自分の拍のまわりで{ $ms }msほどばらついていて、ここがいちばん大きいところです。
coach-piece-late =
    { $player }さん、{ coach-bars }を{ $tempo_bpm } BPMで8回、{ coach-piece }の音だけを聴きながら演奏してみましょう。同時に叩くほかの音より{ $ms }ms遅れています。
coach-piece-early =
    { $player }さん、{ coach-bars }を{ $tempo_bpm } BPMで8回、{ coach-piece }の音だけを聴きながら演奏してみましょう。同時に叩くほかの音より{ $ms }ms早く出ています。
coach-limbs =
    { $player }さん、{ coach-bars }を{ $tempo_bpm } BPMで5回、手と足が重なる音ごとに止まって、一つの音に聞こえるまでそろえてみましょう。今は平均で{ $ms }ms離れています。
coach-misses =
    { $player }さん、{ coach-bars }を{ $tempo_bpm } BPMで、すべての音が3回続けて出せるまで演奏してみましょう。{ $of }音のうち{ $count }音が抜けていて、ここがいちばん多いところです。
coach-extras =
    { $player }さん、飾りを入れる前に、{ coach-bars }を譜面どおりに{ $tempo_bpm } BPMで4回演奏してみましょう。叩いた{ $of }音のうち{ $count }音は{ $player_count ->
        [1] 譜面にない音です。
       *[other] 譜面にない音で、相手の人には予想できません。
    }
coach-wrong-pieces =
    { $player }さん、{ coach-bars }を{ $tempo_bpm } BPMで4回、叩く前に次の太鼓を目で見ながら演奏してみましょう。{ $count }音は、タイミングは合っていましたが別の太鼓やシンバルで鳴っていました。
coach-next-level =
    次のレベル「{ $level }」に進んでみましょう。{ coach-so-far }、特に{ coach-bars }がよく合っていました。もう準備はできています。
coach-faster =
    { $tempo_bpm } BPMで演奏してみましょう。{ coach-so-far }、特に{ coach-bars }がよく合っていました。まだ余裕があります。
coach-without-click =
    クリックを2小節鳴らして2小節消しながら、{ $player_count ->
        [1] 自分の力で
       *[other] お互いの音だけを頼りに
    }拍をキープしてみましょう。{ coach-so-far }、特に{ coach-bars }が安定していました。テンポもしっかり保てています。
coach-trade-lead =
    { $players }さん、4小節ずつ交代でリードして、その間もう一人は目を閉じてついていってみましょう。{ coach-so-far }、特に{ coach-bars }がよく合っていました。誰が引っぱるか、自由に選べる段階です。
