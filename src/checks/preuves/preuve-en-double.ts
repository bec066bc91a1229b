import { citer, enumerer } from "../../domain/francais.ts";
import { naturally } from "../../domain/ordre.ts";
import { copies } from "../fichiers/copies.ts";
import type { Regle } from "../regle.ts";

export const preuveEnDouble: Regle = {
  id: "preuve-en-double",
  titre: "Le même document est copié dans plusieurs exigences",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Un document peut répondre à plusieurs exigences, mais l’auditeur demandera ce qu’il prouve pour chacune ; et des copies finissent par différer.",
  remede:
    "Gardez un seul exemplaire dans preuves/_commun, déclarez-le dans preuves/_commun/preuves.yaml, et citez-le dans chaque fiche. Si l’une des copies est là par erreur, retirez-la.",
  exemple:
    "# preuves/_commun/preuves.yaml déclare la pièce clu-2024 ; chaque fiche la cite :\npreuves:\n  - preuve: clu-2024",
  *check(contexte) {
    for (const groupe of copies(contexte)) {
      const exigences = [...new Set(groupe.flatMap((fichier) => [...fichier.exigences]))].sort(naturally);
      const tries = groupe.toSorted((a, b) => naturally(a.chemin, b.chemin));
      const [premier] = tries;
      if (!premier || exigences.length < 2) continue;
      yield {
        message: `Le même document est offert pour ${enumerer(exigences)}, en ${tries.length} copies : ${enumerer(tries.map(({ nom }) => citer(nom)))}.`,
        aide: "Gardez-en une dans preuves/_commun et citez-la dans chaque fiche ; retirez celles qui sont là par erreur.",
        sujet: tries.map(({ chemin }) => chemin).join(" "),
        lieu: premier.lieu,
      };
    }
  },
};
