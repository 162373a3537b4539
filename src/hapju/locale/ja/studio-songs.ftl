# 曲とレベル。

studio-level-starter = 入門
studio-level-beginner = 初級
studio-level-intermediate = 中級
studio-level-upper-intermediate = 中上級
studio-level-advanced = 上級
