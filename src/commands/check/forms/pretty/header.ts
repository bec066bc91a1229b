import { accorder, enumerer } from "../../../../domain/francais.ts";
import { enToutesLettres } from "../../../../domain/jour.ts";
import { limiteDuModule } from "../../../../domain/limites.ts";
import type { Jugement, MiseEnSommeil, StructureJugee } from "../../../../domain/resultat.ts";
import { oneLine, readable } from "../../../../show/text/safe.ts";
import { declared } from "./declared.ts";
import { type Page, paragraph } from "./page.ts";
import { rebase } from "./place.ts";

/** Who is judged, when, against what; says so when it is fictitious. */
export function header(page: Page, structure: StructureJugee): string[] {
  const { style, rendu } = page;
  const date = enToutesLettres(rendu.entete.date);
  const titre = paragraph(page, `${titleOf(page, structure)}, au ${date}`).map(style.fort);
  const fictif = structure.fictif
    ? paragraph(page, "STRUCTURE FICTIVE : ces données sont un exemple.").map(style.avertissement)
    : [];
  return [
    ...titre,
    ...fictif,
    ...unjudged(page, structure),
    ...judged(page, structure),
    ...(page.options.verbose ? declared(page, structure) : []),
  ];
}

function unjudged(page: Page, structure: StructureJugee): string[] {
  return structure.jugeable ? [] : paragraph(page, whyUnjudged(page, structure)).map(page.style.erreur);
}

function whyUnjudged({ diagnostics }: Page, { jugements }: StructureJugee): string {
  if (jugements.length > 0) {
    return "Un référentiel suivi n’est pas connu : la structure n’est pas jugée tout entière.";
  }
  return diagnostics.length > 0
    ? "Cette structure ne peut pas être jugée : voir l’erreur sur quali.yaml."
    : "Cette structure ne peut pas être jugée : voir l’erreur sur quali-espace.yaml, qui la nomme.";
}

function judged(page: Page, { jugements }: StructureJugee): string[] {
  return page.options.quiet ? [] : jugements.flatMap((jugement) => against(page, jugement));
}

/** Its name, or its folder where nothing could be read. */
function titleOf(page: Page, structure: StructureJugee): string {
  if (structure.nom !== structure.chemin) return readable(structure.nom);
  return oneLine(rebase(page.options.base, structure, "")) || "Ce dossier";
}

function against(page: Page, jugement: Jugement): string[] {
  const referentiel = page.rendu.referentiels.get(jugement.referentiel);
  const titre = referentiel
    ? `${referentiel.titre} (${jugement.referentiel})`
    : `Référentiel ${jugement.referentiel}`;
  const modules = jugement.modules.length
    ? ` ; ${accorder(jugement.modules.length, "module")} ${enumerer(jugement.modules)}`
    : " ; aucun module";
  return [
    ...paragraph(page, readable(titre) + modules),
    ...limites(page, jugement),
    ...notYetDue(page, jugement),
    ...selection(page, jugement),
  ];
}

/** Modules that the structure follows for a part only: their promises are due for that part. */
function limites(page: Page, jugement: Jugement): string[] {
  return jugement.modules.flatMap((numero) => {
    const limite = limiteDuModule(jugement, numero);
    return limite === undefined ? [] : paragraph(page, `Module ${numero} limité à : ${readable(limite)}.`);
  });
}

function notYetDue(page: Page, { exigibleLe }: Jugement): string[] {
  if (exigibleLe === undefined) return [];
  const jour = enToutesLettres(exigibleLe);
  return paragraph(
    page,
    `Exigible à partir du ${jour} : d’ici là, une exigence sans preuve est une information.`,
  );
}

function selection(page: Page, { selection }: Jugement): string[] {
  const label = selection.label ? ` (label ${selection.label})` : "";
  if (!selection.valide) {
    const text = `Choix des modules : ne respecte pas la règle de choix${label} ; voir les constats.`;
    return paragraph(page, text).map(page.style.erreur);
  }
  const rest = selection.constats.length ? ", avec des points à confirmer ; voir les constats" : "";
  return paragraph(page, `Choix des modules : conforme à la règle${label}${rest}.`);
}

const GENRES: Record<MiseEnSommeil["genre"], string> = {
  exclusion: "exclusion",
  derogation: "dérogation",
  "regle-desactivee": "règle désactivée",
};

/** Exclusions, derogations and disabled rules: never out of sight. */
export function sleeping(page: Page, structure: StructureJugee): string[] {
  const ecarts = structure.exclusions ?? [];
  if (ecarts.length === 0) return [];
  const lines = ecarts.flatMap((ecart) => paragraph(page, sentence(ecart), "  – "));
  return [page.style.fort("Exclusions et dérogations"), ...lines];
}

function sentence({ genre, sujet, motif, responsable, expire }: MiseEnSommeil): string {
  const details = [
    motif && readable(motif).replace(/[. ]+$/, ""),
    responsable && readable(responsable),
    expire && `jusqu’au ${enToutesLettres(expire)}`,
  ].filter((detail) => detail);
  return `${GENRES[genre]} : ${oneLine(sujet)}${details.length ? `. ${details.join(" ; ")}` : ""}.`;
}
