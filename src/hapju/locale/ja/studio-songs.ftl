# 曲とレベル。

studio-level-beginner = 初級
studio-level-intermediate = 中級
studio-level-advanced = 上級
