# 次のテンポとレベル。すすめるだけ：何を叩くかと、もとになった数字。

coach-step-numbers = 今回は音符の{ $matched_percent }%を叩き、打点のばらつきは{ $ms }msでした。
coach-step-little = もとのテンポの{ $percent }%でもう一度叩いてみましょう。今回は短いか、決めたテンポと違っていたため、次をすすめるには足りません。
coach-step-easier = 「{ $level }」をもとのテンポの{ $percent }%で叩いて、そこからまた上がってきませんか。{ coach-step-numbers }
coach-step-much-slower = もとのテンポの{ $percent }%で、音がそろうまで叩いてみませんか。{ coach-step-numbers }
coach-step-slower = 一段ゆっくり、もとのテンポの{ $percent }%で叩いてみませんか。{ coach-step-numbers }
coach-step-next-level = 次は「{ $level }」を、もとのテンポの{ $percent }%から始めてみませんか。{ coach-step-numbers }
coach-step-once-more = 同じものをもう一度叩いてみましょう。もう一度このように叩けたら、次のレベルに進めます。{ coach-step-numbers }
coach-step-faster = 一段速く、もとのテンポの{ $percent }%で叩いてみませんか。{ coach-step-numbers }
coach-step-done = この曲に足すものはもうありません。自由に楽しむか、ほかの曲を選んでみましょう。{ coach-step-numbers }
coach-step-stay = もとのテンポの{ $percent }%でもう一度叩いてみましょう。ちょうど練習の効くところです。{ coach-step-numbers }
