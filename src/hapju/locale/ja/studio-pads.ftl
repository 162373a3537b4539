# 電子ドラムのパッドを、どこまで弱く叩いてよいか。

studio-pads-softest = 数えるいちばん弱い音
studio-pads-softest-what = 隣のパッドや足の踏み込みにつられて反応するパッドがあれば、目印をその音より上に動かしてください。1なら、ゴーストノートもすべて数えます。
studio-pads-pad = { $piece }（ノート{ $note }）
studio-pads-least = { $least }から数えます。最後に叩いた強さは{ $last }です
studio-pads-too-soft =
    { $count ->
        [0] 弱すぎて取り除いた音は、まだありません
       *[other] 弱すぎる音を{ $count }個取り除きました
    }
