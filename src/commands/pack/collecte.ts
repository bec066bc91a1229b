import { examineContenu } from "../../contenu/examine.ts";
import type { Lecture } from "../../depot/depot.ts";
import { sha256Of } from "../../depot/sha256.ts";
import { lectureOf } from "../../depot/tree.ts";
import { FICHIERS } from "../../domain/chemins.ts";
import { byCodeUnit } from "../../domain/ordre.ts";
import type { FichierDePaquet, Paquet } from "../../generated/paquet.ts";
import { confidencesOf } from "./confidences.ts";
import { unheardIn } from "./egares.ts";
import { bytesThere, listed, opened, stated } from "./if-there.ts";
import type { LienDeRegistre } from "./registres/feuille.ts";
import { reduceRegistre } from "./registres/reduce.ts";
import { NomsSurs } from "./safe-names.ts";
import { askedFiles, declaredFiles, isElsewhere, realWay, registersOf } from "./sources.ts";
import type { ContenuDePaquet, DemandeDePaquet, FichierAEmpaqueter } from "./types.ts";
import { localTo, under } from "./ways.ts";

const LIEN_SORTANT = "lien qui sort du dossier";

/** The files of a pack as they are found: what goes in, what is known by its fingerprint, what could not be read. */
export class Collecte {
  readonly #fichiers = new Map<string, FichierAEmpaqueter>();
  readonly #restes: Paquet["restes"] = [];
  readonly #pointeurs: string[] = [];
  readonly #egares: string[] = [];
  readonly #asked: ReadonlySet<string>;
  /** Files that a fiche in scope declares: their bytes are evidence. */
  readonly #declared: ReadonlySet<string>;
  readonly #registers: ReturnType<typeof registersOf>;
  readonly #confidences: ReturnType<typeof confidencesOf>;
  readonly #unheard: ReturnType<typeof unheardIn>;
  readonly #secrets = new Set<string>();

  constructor(private readonly demande: DemandeDePaquet) {
    const { structure, jugee, ouverts, depot, dossier } = demande;
    this.#asked = askedFiles(jugee);
    this.#declared = declaredFiles(jugee);
    this.#registers = registersOf(structure, depot, dossier);
    this.#confidences = confidencesOf(structure, ouverts);
    this.#unheard = unheardIn(structure);
  }

  /** True for evidence in scope. */
  isAsked(chemin: string): boolean {
    return !this.demande.reduite || this.#asked.has(this.#local(chemin));
  }

  addTree(chemin: string, asked: (chemin: string) => boolean): void {
    const { depot } = this.demande;
    const waiting = [chemin];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      for (const { nom, genre } of listed(depot, folder)) {
        const below = `${folder}/${nom}`;
        if (genre === "dossier") waiting.push(below);
        else if (genre === "fichier") this.#add(below, asked(below));
        else this.#leaveOut(below, genre === "lien-sortant" ? LIEN_SORTANT : "ni fichier ni dossier");
      }
    }
  }

  /** A file by a name that something gives it: that of one already added, composed otherwise, is that one. */
  addIfThere(chemin: string): void {
    const nfc = chemin.normalize("NFC");
    if ([...this.#fichiers.keys()].some((known) => known !== chemin && known.normalize("NFC") === nfc))
      return;
    if (stated(this.demande.depot, chemin)) this.#add(chemin, true);
  }

  addRegisters(): void {
    for (const { chemin } of this.#registers.values()) this.addIfThere(chemin);
  }

  /** After all others: it names files that stay in the house. */
  addVerrou(chemin: string): void {
    const texte = stated(this.demande.depot, chemin) ? this.#confidences.verrou(this.#secrets) : undefined;
    if (texte === undefined) this.addIfThere(chemin);
    else if (texte === null) this.#restes.push({ chemin, motif: SANS_RETRAIT });
    else this.#put(chemin, new TextEncoder().encode(texte), this.#origin(chemin, "confidentiel"));
  }

  addText(chemin: string, texte: string, origine: FichierDePaquet["origine"]): void {
    this.#put(chemin, new TextEncoder().encode(texte), origine);
  }

  finish(): ContenuDePaquet {
    const noms = new NomsSurs();
    const fichiers = [...this.#fichiers.values()].sort((a, b) => byCodeUnit(a.chemin, b.chemin));
    for (const fichier of fichiers) this.#sealCopy(fichier);
    for (const fichier of fichiers) {
      if (fichier.absent) continue;
      const range = noms.give(fichier.chemin);
      if (range !== fichier.chemin) fichier.range = range;
    }
    return { fichiers, restes: this.#restes, pointeurs: this.#pointeurs, egares: this.#egares };
  }

  #leaveOut(chemin: string, motif: string): void {
    this.#restes.push({ chemin: this.#outward(chemin), motif });
  }

  #add(chemin: string, asked: boolean): void {
    const local = this.#local(chemin);
    if (this.#fichiers.has(this.#outward(chemin))) return;
    const { depot } = this.demande;
    if (isElsewhere(this.demande, chemin)) {
      this.#leaveOut(chemin, LIEN_SORTANT);
      return;
    }
    this.demande.progres(chemin);
    if (this.#unheard(local, () => bytesThere(depot, chemin, EN_ENTIER))) this.#egares.push(local);
    const redacted = this.#confidences.redacted(local);
    if (redacted === null) {
      this.#restes.push({ chemin, motif: SANS_RETRAIT });
      return;
    }
    if (redacted !== undefined) {
      this.#put(chemin, new TextEncoder().encode(redacted), this.#origin(chemin, "confidentiel"));
      return;
    }
    const liens = this.#bindingsOf(chemin);
    if (liens) this.#addRegister(chemin, liens);
    else this.#addFile(chemin, asked, () => depot.open(chemin));
  }

  /** Of a register that goes in with its bound columns alone, unless a fiche shows it as it is, or keeps it. */
  #bindingsOf(chemin: string): readonly LienDeRegistre[] | undefined {
    const { depot, sansPreuves } = this.demande;
    const local = this.#local(chemin);
    if (this.#registers.size === 0 || this.#confidences.isSecret(local)) return undefined;
    if (this.#declared.has(local) && !sansPreuves) return undefined;
    return this.#registers.get(realWay(depot, chemin))?.liens;
  }

  #addRegister(chemin: string, liens: readonly LienDeRegistre[]): void {
    const { depot } = this.demande;
    const lecture = opened(depot, chemin);
    if (!lecture) {
      this.#unread(chemin);
      return;
    }
    try {
      const reduced = reduceRegistre(lecture, liens);
      if (reduced) this.#put(chemin, reduced, this.#origin(chemin, "colonnes"));
      else this.#seal(chemin, lecture, "classeur");
    } finally {
      lecture.close();
    }
  }

  /** The fingerprint of what goes in is made when it does. */
  #addFile(chemin: string, asked: boolean, ouvrir: () => Lecture): void {
    const lecture = opened(this.demande.depot, chemin);
    if (!lecture) {
      this.#unread(chemin);
      return;
    }
    try {
      const { taille } = lecture;
      const own = isOwn(chemin);
      if (this.#confidences.isSecret(this.#local(chemin))) {
        this.#secrets.add(this.#seal(chemin, lecture, "confidentiel"));
      } else if (own) this.#fichiers.set(chemin, { chemin, taille, sha256: "", ouvrir });
      else if (!asked) this.#seal(chemin, lecture, "hors-portee");
      else if (this.demande.sansPreuves) this.#seal(chemin, lecture, "sans-preuves");
      else if (taille > this.demande.tailleMax) this.#seal(chemin, lecture, "trop-gros");
      else {
        const vu = examineContenu(lecture, chemin);
        if (vu.contenu.genre === "pointeur") this.#pointeurs.push(chemin);
        this.#fichiers.set(chemin, { chemin, taille, sha256: "", ouvrir, vu });
      }
    } finally {
      lecture.close();
    }
  }

  #seal(chemin: string, lecture: Lecture, raison: NonNullable<FichierDePaquet["absent"]>["raison"]): string {
    const nom = this.#outward(chemin);
    const { contenu, marque } = examineContenu(lecture, chemin);
    const { sha256, taille } = sha256Of(lecture);
    this.#fichiers.set(nom, { chemin: nom, taille, sha256, absent: { raison, contenu, marque } });
    return sha256;
  }

  /** Under another name, a copy of a confidential file is that file. */
  #sealCopy(fichier: FichierAEmpaqueter): void {
    if (this.#secrets.size === 0 || fichier.absent || fichier.origine || !fichier.ouvrir) return;
    const lecture = fichier.ouvrir();
    try {
      const { sha256 } = sha256Of(lecture);
      if (!this.#secrets.has(sha256)) return;
      const { contenu, marque } = examineContenu(lecture, fichier.chemin);
      fichier.sha256 = sha256;
      fichier.absent = { raison: "confidentiel", contenu, marque };
      delete fichier.ouvrir;
    } finally {
      lecture.close();
    }
  }

  #put(chemin: string, bytes: Uint8Array, origine: FichierDePaquet["origine"]): void {
    const { sha256 } = sha256Of(lectureOf(bytes));
    this.#fichiers.set(chemin, {
      chemin,
      taille: bytes.length,
      sha256,
      ...(origine && { origine }),
      ouvrir: () => lectureOf(bytes),
    });
  }

  #origin(chemin: string, motif: NonNullable<FichierDePaquet["origine"]>["motif"]) {
    const lecture = this.demande.depot.open(chemin);
    try {
      return { motif, ...sha256Of(lecture) };
    } finally {
      lecture.close();
    }
  }

  #unread(chemin: string): void {
    this.#restes.push({ chemin: this.#outward(chemin), motif: "illisible" });
  }

  #local(chemin: string): string {
    const { dossier } = this.demande;
    return localTo(dossier, chemin);
  }

  /** The name under which a path of the depot is told outside. */
  #outward(chemin: string): string {
    const neutral = this.#confidences.neutral(this.#local(chemin));
    return neutral === undefined ? chemin : under(this.demande.dossier, neutral);
  }
}

/** Beyond, a YAML file is not one that anybody wrote. */
const EN_ENTIER = 64 * 2 ** 20;

const SANS_RETRAIT = "fichier d’où les pièces confidentielles ne peuvent pas être retirées";

function isOwn(chemin: string): boolean {
  return /\.ya?ml$/i.test(chemin) || chemin.endsWith(`/${FICHIERS.verrou}`) || chemin === FICHIERS.verrou;
}
