/** French words that carry no promise, without accents, as `wordsOf` gives them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a afin ai ainsi alors au aucun aucune aussi autre autres aux avec avez avons c ce ceci cela celle celles
  celui ces cet cette ceux chaque ci comme concernant d dans de des deux dont du elle elles en entre est et
  etant ete etes etre eux fait font il ils j je jusque l la laquelle le lequel les lesquelles lesquels leur
  leurs lors lorsqu lorsque lui m ma mais me meme memes mes moins mon n ne ni non nos notamment notre nous on
  ont ou par pas peut peuvent plus pour pres puis qu quand que quel quelle quelles quels qui quoi s sa sans se
  selon sera seront ses si soit sommes son sont sous suite sur t ta te tel telle telles tels tes ton tous tout
  toute toutes tres tu un une vers via vos votre vous y`.split(/\s+/),
);
