/** Places of two nodes of one level, one in each list. */
export interface Paire {
  de: number;
  vers: number;
}
