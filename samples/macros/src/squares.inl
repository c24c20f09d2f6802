// Not even declarations: initialisers.
0, 1, 4, 9,
