import type { EntreeDeDossier } from "../../depot/depot.ts";
import { DepotError } from "../../depot/depot.ts";
import { DOSSIERS, FICHIERS, ficheDe } from "../../domain/chemins.ts";
import type { Confidences } from "../../domain/confidences.ts";
import type { Constat } from "../../domain/constat.ts";
import { constatAt } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { DossierExigence, FichierPresent, PieceChargee, Suivi } from "../../domain/structure.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import { shown } from "../validate/naming.ts";
import { refusalOfFolder } from "../yaml/refus.ts";
import { loadCommunes } from "./communes.ts";
import { keepConfidences, type PieceEcrite } from "./confidences.ts";
import { loadFiche } from "./fiche.ts";
import { collectFiles } from "./files.ts";
import { type Folders, join } from "./folders.ts";
import { isNearlyFiche, misplacedFiches, sayFoldersBeside, sayNearlyFiche } from "./misplaced.ts";
import { exigenceOfFolder, folded, isLitter } from "./names.ts";
import { type CommunLu, DossiersLus, type Lu } from "./souvenir.ts";
import { heldBack } from "./unheard.ts";

/** What lies under `preuves/`. */
export interface Preuves {
  dossiers: DossierExigence[];
  communes: ReadonlyMap<string, PieceChargee>;
  epars: FichierPresent[];
  /** Paths that some piece names. */
  declares: Set<string>;
  confidences?: Confidences;
}

/** Loads every folder under `preuves/`, and under `preuves/<alias>/` for the référentiels after the first. */
export class PreuvesLoader {
  readonly #dossiers: DossierExigence[] = [];
  readonly #epars: (readonly FichierPresent[])[] = [];
  readonly #declares = new Set<string>();
  readonly #ecrites: PieceEcrite[] = [];
  #communes: ReadonlyMap<string, PieceChargee> = new Map();
  readonly #suivis: ReadonlyMap<string, Suivi>;
  readonly #lus: DossiersLus | undefined;

  constructor(
    readonly folders: Folders,
    readonly suivis: readonly Suivi[],
    readonly anciens: ReadonlyMap<string, string>,
    readonly constats: Constat[],
  ) {
    this.#suivis = new Map(suivis.map((suivi) => [suivi.nom, suivi]));
    this.#lus = folders.depot.once && new DossiersLus(folders, [...anciens]);
  }

  load(): Preuves {
    const dossier = this.#nearly("", DOSSIERS.preuves);
    if (dossier !== null && this.#isOurs(dossier)) {
      const commun = this.folders.find(dossier, DOSSIERS.commun);
      if (commun?.genre === "dossier") this.#loadCommun(join(dossier, DOSSIERS.commun));
      const [principal] = this.suivis;
      if (principal) this.#visit(dossier, principal, true);
    }
    this.constats.push(...sayFoldersBeside(this.folders));
    const trouve = { dossiers: this.#dossiers, communes: this.#communes, epars: this.#epars.flat() };
    return {
      ...keepConfidences(trouve, this.#ecrites, this.folders, this.suivis),
      declares: this.#declares,
    };
  }

  #loadCommun(dossier: string): void {
    if (!this.#isOurs(dossier)) return;
    const { folders, anciens } = this;
    const read = (): CommunLu => {
      const [constats, declares, ecrites]: [Constat[], Set<string>, PieceEcrite[]] = [[], new Set(), []];
      const communes = loadCommunes(folders, dossier, constats, declares, ecrites, anciens);
      const isTaken = ({ nom }: EntreeDeDossier) => nom === FICHIERS.communes;
      const epars = collectFiles(folders, dossier, isTaken, constats);
      const declared = folders.find(dossier, FICHIERS.communes) ? [join(dossier, FICHIERS.communes)] : [];
      const [piece] = communes.values();
      ecrites.push(...heldBack(folders, declared, piece?.source, epars, DOSSIERS.commun));
      return { communes, epars, constats, declares, ecrites };
    };
    const lu = this.#lus?.readCommunOnce(dossier, read) ?? read();
    this.#communes = lu.communes;
    this.#epars.push(lu.epars);
    this.#add(lu);
  }

  /** `top`: where the folders of the référentiels stand beside those of the principal one. */
  #visit(chemin: string, suivi: Suivi, top = false): void {
    const listing = this.folders.list(chemin);
    if (listing instanceof DepotError) {
      this.constats.push(refusalOfFolder(listing, chemin));
      return;
    }
    const isFolder = ({ genre }: EntreeDeDossier) => genre === "dossier";
    for (const entree of listing.entrees.filter(isFolder)) {
      if (isLitter(entree.nom) || (top && entree.nom === DOSSIERS.commun)) continue;
      this.#folder(join(chemin, entree.nom.normalize("NFC")), entree, suivi, top);
    }
    const loose = new Set(listing.entrees.filter(isFolder));
    this.#epars.push(collectFiles(this.folders, chemin, (entree) => loose.has(entree), this.constats));
  }

  #folder(chemin: string, entree: EntreeDeDossier, suivi: Suivi, top: boolean): void {
    if (entree.lien && !this.#isOurs(chemin)) return;
    const nom = entree.nom.normalize("NFC");
    const own = top ? this.#suivis.get(nom) : undefined;
    if (own) this.#visit(chemin, own);
    else this.#dossiers.push(this.#onceRead(chemin, exigenceOfFolder(nom), suivi));
  }

  #onceRead(chemin: string, exigence: string, suivi: Suivi): DossierExigence {
    const { folders, suivis, anciens } = this;
    // Where files may change nothing is kept, and nothing is read apart.
    if (!this.#lus) return this.#exigence(chemin, exigence, suivi);
    const lu = this.#lus.readOnce(chemin, `${exigence} ${suivi.referentiel} ${suivi.nom}`, () => {
      const apart = new PreuvesLoader(folders, suivis, anciens, []);
      apart.#communes = this.#communes;
      const dossier = apart.#exigence(chemin, exigence, suivi);
      const { constats } = apart;
      return { dossier, constats, declares: apart.#declares, ecrites: apart.#ecrites };
    });
    this.#add(lu);
    return lu.dossier;
  }

  #add({ constats, declares, ecrites }: Lu): void {
    this.constats.push(...constats);
    for (const chemin of declares) this.#declares.add(chemin);
    this.#ecrites.push(...ecrites);
  }

  #exigence(chemin: string, exigence: string, suivi: Suivi): DossierExigence {
    const ficheYaml = this.#nearly(chemin, FICHIERS.fiche, "fiche.yml");
    const about = { exigence, referentiel: suivi.referentiel };
    const cadre = {
      folders: this.folders,
      communes: this.#communes,
      declares: this.#declares,
      ecrites: this.#ecrites,
      anciens: this.anciens,
      ou: nommerExigence(suivi, exigence),
    };
    const lecture = ficheYaml === null ? null : loadFiche(ficheYaml, chemin, exigence, cadre);
    const constats = lecture?.constats ?? [];
    const misnamed = this.#misnamed(chemin, ficheYaml, constats);
    const isTaken = (entree: EntreeDeDossier) =>
      misnamed.has(entree.nom) || join(chemin, entree.nom.normalize("NFC")) === ficheYaml;
    const fichiers = collectFiles(this.folders, chemin, isTaken, constats, !lecture?.fiche);
    const fichesPlusBas = misplacedFiches(constats);
    for (const constat of constats) this.constats.push({ ...about, ...constat });
    const fiche = lecture?.fiche ?? null;
    const autres = [
      ...[...misnamed].map((nom) => join(chemin, nom)),
      ...(/^\d/.test(exigence) ? fichesPlusBas : []),
    ];
    const ficheIllisible = fiche === null && (lecture !== null || autres.length > 0);
    const [lue = ficheDe(chemin)] = ficheYaml === null ? autres : [ficheYaml];
    const ecrits = ficheYaml === null ? autres : [ficheYaml, ...autres];
    this.#ecrites.push(...heldBack(this.folders, ecrits, fiche?.source, fichiers, cadre.ou));
    const { referentiel } = suivi;
    return {
      chemin,
      exigence,
      referentiel,
      fiche,
      ficheIllisible,
      fichierFiche: lue,
      fichiers,
      ...(fichesPlusBas.length > 0 && { fichesPlusBas }),
    };
  }

  /** Names of the files that were meant to be the fiche, and are not read. */
  #misnamed(dossier: string, ficheYaml: string | null, constats: Constat[]): Set<string> {
    const listing = this.folders.list(dossier);
    if (listing instanceof DepotError) return new Set();
    const found = listing.entrees.filter(({ nom, genre }) => {
      const chemin = join(dossier, nom.normalize("NFC"));
      return genre === "fichier" && chemin !== ficheYaml && isNearlyFiche(nom);
    });
    for (const { nom } of found)
      constats.push(sayNearlyFiche(join(dossier, nom.normalize("NFC")), nom, ficheYaml));
    return new Set(found.map(({ nom }) => nom));
  }

  /** True for a folder of this structure, symbolic links followed. */
  #isOurs(chemin: string): boolean {
    try {
      if (this.folders.owns(chemin) && !this.folders.isStructure(chemin)) return true;
    } catch (error) {
      if (!(error instanceof DepotError)) throw error;
    }
    this.constats.push(
      constatAt(
        { fichier: chemin },
        {
          regle: "chemin-interdit",
          message: "Ce lien symbolique mène hors du dossier de la structure : il n’est pas suivi.",
          aide: "Remplacez le lien par une copie du dossier.",
        },
      ),
    );
    return false;
  }

  /** Path of an entry by its name, or by one that differs in case (said) or is another usual one (said). */
  #nearly(dossier: string, ...noms: string[]): string | null {
    const listing = this.folders.list(dossier);
    if (listing instanceof DepotError) return null;
    const [nom = ""] = noms;
    if (listing.byNom.has(nom)) return join(dossier, nom);
    const near = noms.map((other) => listing.byFolded().get(folded(other))).find((entree) => entree);
    if (!near) return null;
    const chemin = join(dossier, near.nom.normalize("NFC"));
    this.constats.push(
      constatAt(
        { fichier: chemin },
        {
          regle: "nom-approchant",
          message: `${shown(near.nom)} est lu à la place de ${citer(nom)}.`,
          aide: `Renommez-le ${citer(nom)}.`,
        },
      ),
    );
    return chemin;
  }
}
