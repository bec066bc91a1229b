import type { EcartDeRevue, ExigenceJugee } from "../../domain/resultat.ts";
import type { LigneDeVerrou } from "../../domain/verrou.ts";

/** Lines of the lock about one exigence. */
export interface LignesSignees {
  /** Usually one. */
  signatures: readonly LigneDeVerrou[];
  textes: readonly LigneDeVerrou[];
  pieces: readonly LigneDeVerrou[];
}

/** What the lock says of an exigence on the day judged by. */
export interface RevueExaminee {
  revue: ExigenceJugee["revue"];
  /** What was signed, that day or later. */
  signature: Pick<LigneDeVerrou, "par" | "le" | "lecture"> | null;
  /** Signed after the day judged by: it does not count yet. */
  aVenir: boolean;
  /** What is no longer as it was signed, grave or not. */
  ecarts: readonly EcartDeRevue[];
}
