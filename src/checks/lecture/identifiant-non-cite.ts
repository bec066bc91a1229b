import type { Regle } from "../regle.ts";

export const identifiantNonCite: Regle = {
  id: "identifiant-non-cite",
  titre: "Un identifiant est écrit sans guillemets",
  gravite: "avertissement",
  silencable: false,
  pourquoi: "Sans guillemets, 1.10 se lit comme le nombre 1,1 : la preuve irait à un autre sous-engagement.",
  remede: "Mettez l’identifiant entre guillemets.",
  exemple: 'exigence: "1.10"',
};
