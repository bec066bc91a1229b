import { byCodeUnit, naturally } from "../../domain/ordre.ts";
import type { Diagnostic, Resultat, StructureJugee } from "../../domain/resultat.ts";

/** A result, with the file that it was read from. */
export interface ResultatLu {
  nom: string;
  resultat: Resultat;
}

/** The one result of several, or why they are none, in French. */
export type Reunion = { resultat: Resultat } | { refus: string };

/** Puts results together as if one machine had judged all. `partiel`: without all the parts of a shared run. */
export function mergeResults(lus: readonly ResultatLu[], partiel: boolean): Reunion {
  const [first] = lus;
  if (!first) return { refus: "il n’y a aucun résultat à réunir." };
  const other = lus.find(({ resultat }) => resultat.date !== first.resultat.date);
  if (other) {
    return {
      refus: `« ${first.nom} » juge au ${first.resultat.date}, « ${other.nom} » au ${other.resultat.date} : jugez-les au même jour.`,
    };
  }
  const autrement = lus.find(
    ({ resultat }) => (resultat.strict ?? false) !== (first.resultat.strict ?? false),
  );
  if (autrement) {
    return { refus: `« ${first.nom} » et « ${autrement.nom} » : l’un est jugé avec --strict, l’autre non.` };
  }
  const parts = checkParts(lus);
  if ("refus" in parts) return parts;
  if (parts.manquants.length > 0 && !partiel) {
    const list = parts.manquants.map((rang) => `${rang}/${parts.total}`).join(", ");
    return { refus: `il manque des parts : ${list}. Donnez-les, ou ajoutez --partiel.` };
  }
  const twice = firstTwice(lus);
  if (twice) return { refus: twice };
  return { resultat: together(lus, first.resultat, parts) };
}

interface Parts {
  manquants: number[];
  total: number;
}

/** Parts of one shared run; results that were not shared have none. */
function checkParts(lus: readonly ResultatLu[]): Parts | { refus: string } {
  const shared = lus.filter(({ resultat }) => resultat.fragment);
  if (shared.length === 0) return { manquants: [], total: 0 };
  const alone = lus.find(({ resultat }) => !resultat.fragment);
  if (alone)
    return {
      refus: `« ${alone.nom} » n’est pas une part, les autres en sont : réunissez des parts entre elles.`,
    };
  const total = shared[0]?.resultat.fragment?.total ?? 0;
  const byRang = new Map<number, string>();
  for (const { nom, resultat } of shared) {
    const { rang = 0, total: theirs } = resultat.fragment ?? {};
    if (theirs !== total)
      return { refus: `« ${nom} » est une part de ${theirs}, d’autres sont de ${total}.` };
    const known = byRang.get(rang);
    if (known !== undefined)
      return { refus: `« ${known} » et « ${nom} » sont la même part, ${rang}/${total}.` };
    byRang.set(rang, nom);
  }
  const manquants = Array.from({ length: total }, (_, index) => index + 1).filter(
    (rang) => !byRang.has(rang),
  );
  return { manquants, total };
}

/** A structure in two results would be counted twice. */
function firstTwice(lus: readonly ResultatLu[]): string | null {
  const seen = new Map<string, string>();
  for (const { nom, resultat } of lus) {
    for (const { id, chemin } of resultat.structures) {
      const key = JSON.stringify([id, chemin]);
      const known = seen.get(key);
      if (known !== undefined)
        return `la structure « ${id} » (${chemin}) est dans « ${known} » et dans « ${nom} ».`;
      seen.set(key, nom);
    }
  }
  return null;
}

function together(lus: readonly ResultatLu[], first: Resultat, { manquants, total }: Parts): Resultat {
  const structures = lus
    .flatMap(({ resultat }) => resultat.structures)
    .sort((a, b) => naturally(a.chemin, b.chemin) || byCodeUnit(a.id, b.id));
  const { fragment: _, partiel: __, structures: ___, diagnostics: ____, ...head } = first;
  return {
    ...head,
    ...(manquants.length > 0 && { partiel: { manquants, total } }),
    structures,
    diagnostics: inOrder(lus, structures),
  };
}

/** Those of no structure once each, then those of each structure, as they came. */
function inOrder(lus: readonly ResultatLu[], structures: readonly StructureJugee[]): Diagnostic[] {
  const general = new Map<string, Diagnostic>();
  const bySubject = new Map<string, Diagnostic[]>();
  for (const { resultat } of lus) {
    for (const diagnostic of resultat.diagnostics) {
      if (diagnostic.structure === undefined) {
        if (!general.has(diagnostic.empreinte)) general.set(diagnostic.empreinte, diagnostic);
        continue;
      }
      const key = keyOf(diagnostic.structure, diagnostic.chemin);
      const own = bySubject.get(key);
      if (own) own.push(diagnostic);
      else bySubject.set(key, [diagnostic]);
    }
  }
  const own = structures.flatMap(({ id, chemin }) => [
    ...(bySubject.get(keyOf(id, undefined)) ?? []),
    ...(bySubject.get(keyOf(id, chemin)) ?? []),
  ]);
  return [...general.values(), ...new Set(own)];
}

function keyOf(id: string, chemin: string | undefined): string {
  return JSON.stringify(chemin === undefined ? [id] : [id, chemin]);
}
