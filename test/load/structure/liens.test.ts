import { expect, test } from "vitest";
import { load } from "../../support/load.ts";

const FICHE = "preuves/15.3/fiche.yaml";
const withLink = (lien: string) =>
  load({ [FICHE]: `version: 1\npreuves:\n  - { lien: ${JSON.stringify(lien)}, nature: site-internet }\n` });

test("a blank around a pasted address does not cost the link", () => {
  const { structure, told } = withLink(" https://exemple.fr/fin ");
  expect(told).toEqual([]);
  expect(structure?.dossiers[0]?.fiche?.pieces[0]?.yaml.lien).toBe("https://exemple.fr/fin");
});

test.each(["https://moi:secret@exemple.fr/", "http://moi@exemple.fr", " HTTPS://moi:secret@exemple.fr"])(
  "an address with a password is told without it: %s",
  (lien) => {
    const { structure, told } = withLink(lien);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/valeur-incorrecte Cette adresse contient un nom de connexion/);
    expect(told[0]).not.toContain("secret");
    expect(structure?.dossiers[0]?.fiche?.pieces).toEqual([]);
  },
);

test("an @ further on is a part of the page's name", () => {
  expect(withLink("https://exemple.fr/@prefecture?a=b@c#d@e").told).toEqual([]);
});
