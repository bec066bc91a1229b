export interface OptionsIndicateurs {
  couleur: boolean;
  largeur: number;
  /** One indicator was asked for, in detail. */
  detail: boolean;
}
