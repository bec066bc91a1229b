import fs from "node:fs";
import { load } from "js-yaml";
import type { Suivi } from "./dossier.ts";
import type { Attendu } from "./jugement.ts";

interface Liens {
  correspondance: { de: string; vers: string; couverture?: string };
  couvertures?: { de: string; regle?: string; reste?: string }[];
  exigences: { de: string; vers: string }[];
}

/** A crosswalk by which one référentiel covers another, as its file writes it. */
export function lireLiens(fichier: string): Liens {
  return load(fs.readFileSync(fichier, "utf8")) as Liens;
}

/**
 * What the crosswalk covers: an exigence whose own evidence does not count is documented where those it is linked to
 * are, among those that the structure chose and that apply to it; but for what no link says.
 */
export function couvrir(suivis: Suivi[], jugees: Attendu[][], liens: Liens): void {
  const [de, vers] = [liens.correspondance.de, liens.correspondance.vers].map((reference) =>
    suivis.findIndex(({ lu }) => lu.reference === reference),
  ) as [number, number];
  if (de < 0 || vers < 0 || liens.correspondance.couverture !== "conjointe") return;
  for (const attendu of jugees[de] ?? []) {
    if (attendu.couverture !== "manquant" && attendu.couverture !== "a-qualifier") continue;
    attendu.ailleurs = isAilleurs(attendu, jugees[vers] ?? [], liens);
    const couverture = couvertureDe(attendu, jugees[vers] ?? [], liens);
    if (couverture === null) continue;
    attendu.couverture = couverture;
    attendu.couverte = true;
    delete attendu.echeance;
    const jour = couverture === "documente" ? dernierJour(attendu, jugees[vers] ?? [], liens) : undefined;
    if (jour !== undefined) attendu.echeance = jour;
    if (attendu.etat === "manquant" || attendu.etat === "a-revoir") attendu.etat = couverture;
  }
}

/** Those linked to it that the structure chose and that apply to it. */
function liees({ id }: Attendu, others: Attendu[], { exigences }: Liens): Attendu[] {
  const linked = exigences.filter((one) => one.de === id).map(({ vers }) => vers);
  return others.filter(
    (one) => linked.includes(one.id) && one.etat !== "central" && one.etat !== "non-applicable",
  );
}

const regleDe = ({ id }: Attendu, { couvertures = [] }: Liens) =>
  couvertures.find((one) => one.de === id) ?? {};

function isAilleurs(attendu: Attendu, others: Attendu[], liens: Liens): boolean {
  const regle: { reste?: string } = regleDe(attendu, liens);
  return regle.reste === undefined && liees(attendu, others, liens).length > 0;
}

/** Those of which one is enough: each alone, or all of an engagement. */
function groupes(attendu: Attendu, others: Attendu[], liens: Liens): Attendu[][] {
  const { regle = "toutes" }: { regle?: string } = regleDe(attendu, liens);
  const due = liees(attendu, others, liens);
  const engagementOf = ({ id }: Attendu) => id.split(".")[0];
  return due.map((one) =>
    regle === "toutes" ? [one] : due.filter((other) => engagementOf(other) === engagementOf(one)),
  );
}

/** It stays covered as long as every group holds one that stays documented. */
function dernierJour(attendu: Attendu, others: Attendu[], liens: Liens): string | undefined {
  const fins = groupes(attendu, others, liens).flatMap((groupe) => {
    const jours = groupe.filter(({ etat }) => etat === "documente").map(({ echeance }) => echeance ?? "9999");
    const [fin = ""] = jours.sort().reverse();
    return fin === "9999" ? [] : [fin];
  });
  return fins.sort()[0];
}

function couvertureDe(attendu: Attendu, others: Attendu[], liens: Liens): string | null {
  const { reste }: { reste?: string } = regleDe(attendu, liens);
  const all = groupes(attendu, others, liens).map((groupe) => groupe.map(({ etat }) => etat));
  if (reste !== undefined || all.length === 0) return null;
  if (all.every((etats) => etats.includes("documente"))) return "documente";
  // Through evidence that has lapsed: lapsed, not missing.
  return all.every((etats) => etats.includes("documente") || etats.includes("perime")) ? "perime" : null;
}
