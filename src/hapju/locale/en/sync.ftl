# The tables of synchrony in a terminal (hapju sync).
sync-about = Asynchronies are A − B in ms: negative = A is first. t and p: is their mean 0?
sync-onsets = Onsets
sync-npvi = nPVI
sync-joint-onsets = Joint onsets
sync-mean-asynchrony-ms = Mean
sync-mean-absolute-asynchrony-ms = Mean absolute
sync-sd-asynchrony-ms = SD
sync-median-asynchrony-ms = Median
sync-t-statistic = t
sync-p-value = p
sync-p-value-bonferroni = p (Bonferroni)
sync-place = At { $column }
sync-relative = Player − the mean of { $reference }, in ms:
sync-relative-even = Player − even steps between the cycle starts of { $reference }, in ms:
