import type { Depot } from "../../depot/depot.ts";
import type { Paquet } from "../../generated/paquet.ts";
import type { VerificationDePaquet } from "../../generated/verification.ts";
import { VERSION } from "../../generated/version.ts";
import type { Library } from "../../open/library.ts";
import { type JugeDePaquet, resultText } from "../pack/judge.ts";
import { rangeDansLePaquet } from "../pack/overlay.ts";
import { SOMMES } from "../pack/pdf/names.ts";
import type { FauteDeSac } from "./bag/faute.ts";
import {
  DOSSIER,
  folderOf,
  judgeAgain,
  PAQUET,
  type PaquetOuvert,
  packText,
  parsePaquet,
} from "./content.ts";

export interface Rejeu {
  paquet: VerificationDePaquet["paquet"];
  rejeu: VerificationDePaquet["rejeu"];
  fautes: FauteDeSac[];
  remarques: FauteDeSac[];
}

/**
 * What a pack of ours says of itself, and whether its result follows from its content, judged again on its day by this
 * version. Null for a bag that another tool made. `installed`: the référentiels of this version, against which those of
 * the pack are held. `refaire`: everything else that follows from the judgement, by path below `data/`.
 */
export async function replayPack(
  ouvert: PaquetOuvert,
  installed: Library,
  refaire: (depot: Depot, paquet: Paquet, juge: JugeDePaquet) => Promise<ReadonlyMap<string, string>>,
): Promise<Rejeu | null> {
  const { depot, charge } = ouvert;
  if (!charge.includes(PAQUET)) return null;
  const paquet = parsePaquet(packText(depot, PAQUET));
  if (!paquet) {
    const message = "Ce que le paquet dit de lui-même n’a pas la forme voulue.";
    const motif = "data/paquet.json est illisible";
    return {
      paquet: null,
      rejeu: { fait: false, conforme: false, motif },
      fautes: [{ genre: "paquet-contredit", chemin: PAQUET, message }],
      remarques: [],
    };
  }
  const { structure, date, quali, complet } = paquet;
  const said = { structure: structure.nom, date, quali, complet };
  const fautes = [...checkFiles(paquet, charge), ...checkReferentiels(depot, paquet, installed)];
  const remarques = paquet.navigateur ? [notPrintedAgain(paquet)] : [];
  try {
    const juge = await judgeAgain(ouvert, paquet);
    const differing = await differences(ouvert, paquet, juge, refaire);
    return { paquet: said, rejeu: concludeReplay(paquet, differing), fautes, remarques };
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    return { paquet: said, rejeu: { fait: false, conforme: false, motif: why ?? "" }, fautes, remarques };
  }
}

function notPrintedAgain({ forme }: Paquet): FauteDeSac {
  const genre = "paquet-contredit";
  if (forme === "pdf")
    return {
      genre,
      chemin: "pages du PDF",
      message:
        "Les pages ne sont pas imprimées de nouveau : elles tiennent à l’empreinte du fichier (--empreinte) ou à une signature.",
    };
  return {
    genre,
    chemin: "data/rapport/dossier-audit.pdf",
    message: "Le PDF n’est pas refait : seule la page HTML est comparée au jugement.",
  };
}

/** What does not follow from the judgement, of all that it makes. */
async function differences(
  ouvert: PaquetOuvert,
  paquet: Paquet,
  juge: JugeDePaquet,
  refaire: Parameters<typeof replayPack>[2],
): Promise<string[]> {
  const made = new Map([["resultat.json", resultText(juge)]]);
  if (paquet.quali === VERSION) {
    for (const [chemin, texte] of await refaire(folderOf(ouvert, paquet), paquet, juge))
      made.set(chemin, texte);
  }
  return [...made]
    .filter(([chemin, texte]) => packText(ouvert.depot, `data/${chemin}`) !== texte)
    .map(([chemin]) => chemin);
}

function concludeReplay({ quali }: Paquet, differing: readonly string[]): NonNullable<Rejeu["rejeu"]> {
  if (differing.length === 0) return { fait: true, conforme: true };
  const list = differing.map((chemin) => `data/${chemin}`).join(", ");
  if (quali === VERSION)
    return {
      fait: true,
      conforme: false,
      motif: `${list} ne ${differing.length > 1 ? "découlent" : "découle"} pas du contenu du paquet.`,
    };
  return {
    fait: false,
    motif: `le paquet a été fait par quali ${quali}, cette version (${VERSION}) juge autrement.`,
  };
}

/** Every file of the folder is one that the pack speaks of, and the other way round. */
function checkFiles(paquet: Paquet, charge: readonly string[]): FauteDeSac[] {
  const { fichiers } = paquet;
  const said = new Set(
    fichiers.filter(({ absent }) => !absent).map((fichier) => `${DOSSIER}${rangeDansLePaquet(fichier)}`),
  );
  const there = new Set(charge.filter((chemin) => chemin.startsWith(DOSSIER)));
  const fault = (chemin: string, message: string): FauteDeSac => ({
    genre: "paquet-contredit",
    chemin,
    message,
  });
  return [
    ...[...there]
      .filter((chemin) => !said.has(chemin))
      .map((chemin) => fault(chemin, "data/paquet.json ne parle pas de ce fichier.")),
    ...[...said]
      .filter((chemin) => !there.has(chemin))
      .map((chemin) => fault(chemin, "data/paquet.json annonce ce fichier, et il n’est pas là.")),
    ...charge
      .filter((chemin) => !isOurs(chemin, paquet))
      .map((chemin) => fault(chemin, "Un paquet d’audit ne contient pas ce fichier.")),
  ];
}

/** What quali puts beside the folder; another version may put more. */
function isOurs(chemin: string, { quali, forme, navigateur }: Paquet): boolean {
  if (quali !== VERSION || chemin.startsWith(DOSSIER)) return true;
  if (/^data\/(referentiels|correspondances)\/[^/]+\.json$/.test(chemin)) return true;
  const seuls = ["resultat.json", "index.csv", "paquet.json"];
  const bag = ["index.html", "rapport/dossier-audit.html"];
  const pdf = forme === "pdf" ? ["LISEZ-MOI.txt", SOMMES] : bag;
  const printed = navigateur !== undefined && forme !== "pdf" ? ["rapport/dossier-audit.pdf"] : [];
  return [...seuls, ...pdf, ...printed].some((nom) => chemin === `data/${nom}`);
}

/** A référentiel that this version publishes is that one, word for word. */
function checkReferentiels(depot: Depot, { referentiels, quali }: Paquet, installed: Library): FauteDeSac[] {
  if (quali !== VERSION) return [];
  return referentiels.flatMap((reference): FauteDeSac[] => {
    const published = installed.registry.get(reference);
    const chemin = `data/referentiels/${reference}.json`;
    if (!published || packText(depot, chemin) === `${JSON.stringify(published)}\n`) return [];
    const message = "Ce référentiel n’est pas celui que quali publie sous ce nom.";
    return [{ genre: "paquet-contredit", chemin, message }];
  });
}
