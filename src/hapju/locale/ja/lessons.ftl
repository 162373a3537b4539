# 練習の道のり：章、合格の判定、図の言葉。

lesson-counting-quarters = イチ ニ サン シ
lesson-counting-eighths = イチ ト ニ ト サン ト シ ト
lesson-counting-triplets = イチ タ タ ニ タ タ サン タ タ シ タ タ
lesson-counting-sixteenths = ワン イー エン ダ ツー イー エン ダ スリー イー エン ダ フォー イー エン ダ
lesson-picture-quarters = 4分音符
lesson-picture-eighths = 8分音符
lesson-picture-triplets = 3連符
lesson-picture-sixteenths = 16分音符
lesson-picture-counting = 1小節の数え方
lesson-picture-counting-description = 4拍の1小節を、4分音符、8分音符、3連符、16分音符の4段に分け、口で数える言葉を付けた図です。同じ拍は上下にそろっています。
