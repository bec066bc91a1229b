import { abreger, citer } from "../../../domain/francais.ts";
import type { Jour } from "../../../domain/jour.ts";
import { idsOuverts, type ReferenceReferentiel } from "../../../domain/referentiel.ts";
import type { StructureJugee } from "../../../domain/resultat.ts";
import type { Library } from "../../../open/library.ts";
import type { StructureOuverte } from "../../../open/open.ts";
import { checkScope } from "../../../open/scope.ts";
import { openTribunal } from "../../../open/tribunal.ts";
import { gather } from "../../../results/judge-structures.ts";
import { narrow, type PorteeDuRun } from "../../../results/portee.ts";
import { UserError } from "../../../session/user-error.ts";
import { contentsOf } from "../contents.ts";
import type { ContenuDePaquet } from "../types.ts";

export interface ReglagesDePaquet {
  date: Jour;
  strict: boolean;
  portee: PorteeDuRun;
  sansPreuves: boolean;
  tailleMax: number;
}

export interface DossierListe extends ContenuDePaquet {
  library: Library;
  /** Folder of the structure in its depot. */
  dossier: string;
  jugee: StructureJugee;
  /** All that it follows, whatever the pack is narrowed to. */
  references: readonly ReferenceReferentiel[];
}

/**
 * Judges the structure where it is, to know which evidence is in scope, and lists what goes into its pack. Throws
 * `UserError` where it cannot be judged, or where a document is not there but only its Git LFS pointer.
 */
export async function listContents(
  { depot, chemins, espaces, library }: StructureOuverte,
  { date, strict, portee, sansPreuves, tailleMax }: ReglagesDePaquet,
  progres: (chemin: string) => void,
): Promise<DossierListe> {
  const [dossier = ""] = chemins;
  const tribunal = await openTribunal({ depot, chemins, espaces, library }, { date, strict });
  const judged = tribunal.judge(dossier);
  const { resultat } = gather(tribunal.jugeur, tribunal.juge.general(), [judged]);
  const { structure } = judged.lue;
  if (!structure || !judged.structure.jugeable) throw notJudged(judged.diagnostics);
  checkScope(resultat, portee);
  const [jugee = judged.structure] = narrow(resultat, portee).structures;
  const references = judged.structure.jugements.map(({ referentiel }) => referentiel);
  const contenu = contentsOf({
    depot,
    dossier,
    structure,
    espace: espaces.of(dossier),
    jugee,
    reduite: portee.modules.length + portee.exigences.length > 0,
    ouverts: ouvertsOf(library, references),
    sansPreuves,
    tailleMax,
    progres,
  });
  refuseUnheard(contenu.egares);
  refusePointers(contenu.pointeurs);
  return { ...contenu, library, dossier, jugee, references };
}

function ouvertsOf(library: Library, references: readonly ReferenceReferentiel[]): Set<string> {
  return new Set(idsOuverts(references.flatMap((reference) => library.registry.get(reference) ?? [])));
}

function notJudged(
  diagnostics: readonly { gravite: string; message: string; fichier?: string }[],
): UserError {
  const why = diagnostics.find(({ gravite }) => gravite === "erreur");
  return new UserError(
    `cette structure ne peut pas être jugée : ${why?.message ?? "quali.yaml est absent."} « quali check » dit le reste.`,
  );
}

const TOLD = 5;

/** What must not go out of the house is not known. */
function refuseUnheard(egares: readonly string[]): void {
  if (egares.length === 0) return;
  throw new UserError(
    `${some(egares)} : il y est écrit « confidentiel », mais pas dans une pièce que quali peut lire. Ses fichiers ` +
      "sortiraient dans le paquet : rien n’est écrit. « quali check » dit ce qui ne se lit pas ; corrigez-le, puis refaites le paquet.",
  );
}

/** A pointer is not the document: a pack of pointers would prove nothing. */
function refusePointers(pointeurs: readonly string[]): void {
  if (pointeurs.length === 0) return;
  throw new UserError(
    `ces fichiers ne sont que des pointeurs Git LFS, les documents ne sont pas là : ${some(pointeurs)}. Rapatriez-les avec « git lfs pull », puis refaites le paquet.`,
  );
}

function some(chemins: readonly string[]): string {
  return abreger(
    chemins.map((one) => citer(one)),
    TOLD,
  );
}
