import type { Constat } from "../../../../domain/constat.ts";
import { citer, enumerer } from "../../../../domain/francais.ts";
import type { Role } from "../../../../domain/indicateurs.ts";
import type { Pointeur } from "../../../../domain/source.ts";
import { COLONNES_DE_FORMULE } from "../../../../indicateurs/colonnes.ts";
import { type Documents, itemsOf, nodeBelow } from "../../../../load/referentiel/documents.ts";

type Indicateur = NonNullable<Documents["lecture"]["indicateurs"]>["valeur"]["indicateurs"][number];
type Delai = NonNullable<Documents["lecture"]["delais"]>["valeur"]["delais"][number];

interface Faute {
  /** From the definition. */
  pointeur: Pointeur;
  message: string;
  aide: string;
}

/** Says what makes a definition no figure, or another one than it says: its columns, its delay, its unit, its methods. */
export function checkIndicateurs({ lecture }: Documents): Constat[] {
  const delais = new Map(itemsOf(lecture.delais, "delais").map(([delai]) => [delai.id, delai]));
  const parties = partiesByMethode(lecture);
  return itemsOf(lecture.indicateurs, "indicateurs").flatMap(([indicateur, noeud]) => {
    const delai = indicateur.delai === undefined ? undefined : delais.get(indicateur.delai);
    // A delay that does not exist is a dangling link, said elsewhere.
    if (indicateur.delai !== undefined && !delai) return [];
    return [
      ...columnsOf(indicateur, delai),
      ...delayOf(indicateur, delai),
      ...unitOf(indicateur, delai),
      ...answersOf(indicateur),
      ...methodsOf(indicateur, parties),
    ].map(
      ({ pointeur, message, aide }): Constat => ({
        regle: "indicateur-incoherent",
        message: `L’indicateur ${citer(indicateur.id)} ${message}`,
        aide,
        sujet: [indicateur.id, ...pointeur].join(" "),
        lieu: nodeBelow(noeud, ...pointeur),
      }),
    );
  });
}

function columnsOf({ formule, colonnes }: Indicateur, delai: Delai | undefined): Faute[] {
  const known = COLONNES_DE_FORMULE[formule];
  const roles = colonnes.map(({ id, role = id }) => role);
  const missing = known.filter(({ role, requise }) => {
    const column = colonnes[roles.indexOf(role)];
    return requise && (column === undefined || column.facultative === true);
  });
  const idle = colonnes.flatMap(({ id }, rang): Faute[] => {
    const why = whyIdle(roles[rang] ?? id, roles.indexOf(roles[rang] ?? id) < rang, formule, delai);
    return why === null
      ? []
      : [
          {
            pointeur: ["colonnes", rang, "id"],
            message: `a une colonne ${citer(id)} qui ne sert pas : ${why}.`,
            aide: "Retirez-la, ou corrigez son « role ».",
          },
        ];
  });
  if (missing.length === 0) return idle;
  const names = enumerer(missing.map(({ role }) => citer(role)));
  return [
    {
      pointeur: ["colonnes"],
      message: `se calcule par la formule ${citer(formule)}, qui demande la colonne ${names}.`,
      aide: `Ajoutez-la, sans « facultative » ; une colonne d’un autre nom dit le sien par « role: ${missing[0]?.role} ».`,
    },
    ...idle,
  ];
}

/** Why a column is read by nothing; null where it is. */
function whyIdle(
  role: string,
  again: boolean,
  formule: Indicateur["formule"],
  delai: Delai | undefined,
): string | null {
  const known: readonly { role: Role }[] = COLONNES_DE_FORMULE[formule];
  if (!known.some((one) => one.role === role)) return `la formule ${citer(formule)} ne la lit pas`;
  if (again) return "une autre a le même rôle";
  const restarts = delai?.repart !== undefined || delai?.depart === "demande-complete";
  if (role === "complete" && !restarts) return "le délai ne repart pas quand la demande est complétée";
  if (role === "attente" && delai?.attenteCompte !== true)
    return "une réponse d’attente ne compte pas dans ce délai";
  return null;
}

function delayOf({ formule, exigences }: Indicateur, delai: Delai | undefined): Faute[] {
  if (formule === "dans-delai" && !delai)
    return [
      {
        pointeur: ["formule"],
        message: "est un taux dans un délai, et n’a pas de délai.",
        aide: "Nommez par « delai » l’un de ceux de delais.yaml.",
      },
    ];
  if (!delai) return [];
  if (formule !== "dans-delai" && formule !== "delai-moyen")
    return [
      {
        pointeur: ["delai"],
        message: `a un délai, que la formule ${citer(formule)} ne lit pas.`,
        aide: "Retirez-le, ou changez la formule.",
      },
    ];
  if (exigences.includes(delai.exigence)) return [];
  return [
    {
      pointeur: ["delai"],
      message: `a le délai d’une autre exigence, ${delai.exigence}.`,
      aide: "Nommez le délai de l’une de ses « exigences », ou ajoutez-la.",
    },
  ];
}

function unitOf({ formule, unite }: Indicateur, delai: Delai | undefined): Faute[] {
  const wanted = unitsOf(formule, delai);
  if (wanted.includes(unite)) return [];
  return [
    {
      pointeur: ["unite"],
      message: `se dit en ${citer(unite)} : par la formule ${citer(formule)}, c’est ${wanted.map(citer).join(" ou ")}.`,
      aide: "Corrigez « unite », ou la formule.",
    },
  ];
}

function unitsOf(formule: Indicateur["formule"], delai: Delai | undefined): readonly Indicateur["unite"][] {
  if (formule === "somme" || formule === "compte") return ["nombre"];
  if (formule !== "delai-moyen") return ["pourcent"];
  return [delai?.unite ?? "jours"];
}

function answersOf({ formule, positives }: Indicateur): Faute[] {
  const survey = formule === "satisfaction";
  if (survey === (positives !== undefined)) return [];
  return [
    survey
      ? {
          pointeur: ["formule"],
          message: "est une enquête, et ne dit pas quelles réponses sont de satisfaction.",
          aide: "Ajoutez « positives ».",
        }
      : {
          pointeur: ["positives"],
          message: `a des réponses positives, que la formule ${citer(formule)} ne lit pas.`,
          aide: "Retirez-les, ou changez la formule.",
        },
  ];
}

function methodsOf(
  { methodes, exigences }: Indicateur,
  parties: ReadonlyMap<string, readonly string[]>,
): Faute[] {
  return (methodes ?? []).flatMap((id, rang): Faute[] => {
    const pointeur = ["methodes", rang];
    const siennes = parties.get(id) ?? [];
    if (siennes.length > 0)
      return [
        {
          pointeur,
          message: `répond à ${id}, qui a des parties : on ne sait pas à laquelle.`,
          aide: `Nommez la sienne : ${enumerer(siennes)}. S’il ne répond à aucune, retirez la méthode.`,
        },
      ];
    if (exigences.some((exigence) => id.startsWith(`${exigence}-`))) return [];
    return [
      {
        pointeur,
        message: `répond à ${id}, qui n’est d’aucune de ses exigences.`,
        aide: "Ajoutez l’exigence à « exigences », ou retirez la méthode.",
      },
    ];
  });
}

function partiesByMethode(lecture: Documents["lecture"]): Map<string, string[]> {
  const sous = lecture.modules.flatMap(({ valeur }) => valeur.sousEngagements ?? []);
  return new Map(
    sous.flatMap(({ methodes }) =>
      (methodes ?? []).map(({ id, parties = [] }) => [id, parties.map((partie) => partie.id)]),
    ),
  );
}
