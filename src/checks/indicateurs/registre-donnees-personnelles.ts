import { citer, enumerer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";
import { calcules } from "./calcules.ts";

export const registreDonneesPersonnelles: Regle = {
  id: "registre-donnees-personnelles",
  titre: "Un registre semble contenir des données personnelles",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Git n’oublie rien : un nom, une adresse ou un numéro d’étranger versé une fois y reste, même effacé ensuite. quali ne garde ni ne montre que les colonnes nommées, mais le fichier, lui, est entier.",
  remede: "Retirez ces colonnes du registre avant de le déposer : le calcul n’en a pas besoin.",
  *check(contexte) {
    const told = new Set<string>();
    for (const { calcule, lieu } of calcules(contexte)) {
      for (const { fichier, personnelles } of calcule.registres) {
        if (personnelles.length === 0 || told.has(fichier)) continue;
        told.add(fichier);
        yield {
          message: `Le registre ${citer(fichier)} semble contenir des données personnelles : ${enumerer(personnelles.slice(0, 5).map(citer))}.`,
          aide: "Retirez ces colonnes avant de déposer le registre (le calcul n’en a pas besoin), et demandez conseil s’il est déjà dans l’historique de git.",
          sujet: fichier,
          lieu: lieu("source"),
        };
      }
    }
  },
};
