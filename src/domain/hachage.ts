/** SHA-256 of a file in hexadecimal, or why there is none. */
export type Hache = { sha256: string } | { refus: "illisible" | "change" };

/** Fingerprints of the files of a structure, each worked out when it is asked for, and once. */
export interface Hachage {
  /** Of the bytes of a file, by its path relative to the structure. */
  octets(chemin: string): Hache;
  /** Of the lines of a text, whatever their ends; of no other file, null. */
  lignes(chemin: string): string | null;
}
