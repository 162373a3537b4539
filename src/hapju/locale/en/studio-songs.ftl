# Songs and their levels.

studio-level-beginner = Beginner
studio-level-intermediate = Intermediate
studio-level-advanced = Advanced
