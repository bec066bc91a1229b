import { expect, test } from "vitest";
import { otherName } from "../../../src/load/structure/other-name.ts";

test.each([
  [
    "Registre.pdf",
    "registre.pdf",
    "« registre.pdf » est écrit « Registre.pdf » : majuscules et minuscules diffèrent.",
    "Écrivez « registre.pdf », exactement : certains systèmes les distinguent.",
  ],
  [
    "registre de mai.pdf",
    "registre  de   mai.pdf",
    "Le nom « registre  de   mai.pdf » contient une espace de trop : la fiche l’écrit autrement.",
    "Renommez-le « registre de mai.pdf », comme l’écrit la fiche.",
  ],
  [
    "registre.pdf",
    " registre.pdf ",
    "Le nom «  registre.pdf  » contient une espace de trop : la fiche l’écrit autrement.",
    "Renommez-le « registre.pdf », comme l’écrit la fiche.",
  ],
  [
    "registre 2024.pdf",
    "registre\u00a02024.pdf",
    "Le nom « registre\u00a02024.pdf » contient une espace insécable : la fiche l’écrit autrement.",
    "Renommez-le « registre 2024.pdf », comme l’écrit la fiche.",
  ],
  [
    "releve.pdf",
    "rele\u00advé.pdf",
    "Le nom « rele\u00advé.pdf » contient un trait d’union conditionnel, invisible : la fiche l’écrit autrement.",
    "Renommez-le « relevé.pdf », et écrivez ce nom dans la fiche.",
  ],
  [
    "relevé d'appels.pdf",
    "relevé d’appels.pdf",
    "Le nom « relevé d’appels.pdf » contient une apostrophe courbe : la fiche l’écrit autrement.",
    "Copiez le nom tel quel : « relevé d’appels.pdf ».",
  ],
  [
    "a – b.pdf",
    "a - b.pdf",
    "« a – b.pdf » contient un tiret qui n’est pas celui du clavier, et le nom du fichier ne l’a pas.",
    "Copiez le nom tel quel : « a - b.pdf ».",
  ],
  [
    "releve.pdf",
    "relevé.pdf",
    "« relevé.pdf » est écrit « releve.pdf » : les accents ou les espaces diffèrent.",
    "Copiez le nom tel quel : « relevé.pdf ».",
  ],
  [
    "registre%20de_2024.pdf",
    "registre de-2024.pdf",
    "« registre de-2024.pdf » est écrit « registre%20de_2024.pdf » : les espaces, tirets ou « _ » diffèrent.",
    "Copiez le nom tel quel : « registre de-2024.pdf ».",
  ],
  [
    "\u0440lan.pdf",
    "plan.pdf",
    "« \u0440lan.pdf » contient une lettre d’un autre alphabet, qui passe pour « p », et le nom du fichier ne l’a pas.",
    "Copiez le nom tel quel : « plan.pdf ».",
  ],
])("%j for %j", (ecrit, trouve, message, aide) => {
  const plain = (text: string | undefined) =>
    text?.replace(/«\u00a0|\u00a0»/g, (sign) => sign.replace("\u00a0", " "));
  const mots = otherName(ecrit, trouve);
  expect([plain(mots.message), plain(mots.aide)]).toEqual([message, aide]);
});
