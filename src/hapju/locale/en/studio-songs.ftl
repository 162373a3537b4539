# Songs and their levels.

studio-level-starter = Starter
studio-level-beginner = Beginner
studio-level-intermediate = Intermediate
studio-level-upper-intermediate = Upper intermediate
studio-level-advanced = Advanced
