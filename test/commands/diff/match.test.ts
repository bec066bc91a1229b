import { expect, test } from "vitest";
import { diffReferentiels } from "../../../src/commands/diff/diff.ts";
import { engagement, module, referentiel } from "../../support/referentiel.ts";

/** Modules of engagements without sous-engagements: titles, then texts by number. */
function label(id: string, modules: Record<string, Record<number, string>>) {
  return referentiel(
    Object.entries(modules).map(([titre, engagements], rank) =>
      module(
        rank + 1,
        Object.entries(engagements).map(([numero, texte]) => engagement(Number(numero), [], { texte })),
        { titre },
      ),
    ),
    { id },
  );
}

/** « 3→16 renumerote » for each entry of the engagements. */
function told(de: ReturnType<typeof label>, vers: ReturnType<typeof label>): string[] {
  return diffReferentiels(de, vers).engagements.map(
    (entry) => `${entry.de.join("+")}→${entry.vers.join("+")} ${entry.nature}`,
  );
}

test("a promise is found under another number", () => {
  const de = label("a", {
    Accueil: {
      1: "Nous veillons au confort de nos espaces d’attente",
      2: "Nos numéros ne sont pas surtaxés",
    },
  });
  const vers = label("b", {
    Accueil: {
      1: "Aucun de nos numéros n’est surtaxé",
      2: "Nous veillons au confort de nos espaces d’attente",
    },
  });
  expect(told(de, vers)).toEqual(["1→2 renumerote", "2→1 renumerote"]);
});

test("twins are told apart by their module", () => {
  const text = "Nous délivrons vos titres dans un délai raisonnable";
  const de = label("a", { "Titres sécurisés": { 1: text }, "Séjour des étrangers": { 2: text } });
  const vers = label("b", {
    "Séjour des étrangers en France": { 1: text },
    "Délivrance de titres sécurisés": { 2: text },
  });
  expect(told(de, vers)).toEqual(["1→2 renumerote", "2→1 renumerote"]);
});

test("twins that nothing tells apart stay free", () => {
  const text = "Nous répondons dans un délai raisonnable";
  const de = label("a", { Accueil: { 1: text, 2: text } });
  const vers = label("b", { Accueil: { 3: text, 4: text } });
  expect(told(de, vers)).toEqual(["1→ supprime", "2→ supprime", "→3 ajoute", "→4 ajoute"]);
});

test("chance words make no link", () => {
  const de = label("a", { Accueil: { 1: "Nous mettons à votre disposition un point numérique" } });
  const vers = label("b", { Accueil: { 1: "Nous mettons en place un tutorat entre agents" } });
  expect(told(de, vers)).toEqual(["1→ supprime", "→1 ajoute"]);
});

test("two promises that went into one are merged, and the other way round split", () => {
  const de = label("a", {
    Accueil: {
      1: "En cas d’affluence exceptionnelle, nous vous informons des mesures prises pour réduire votre attente",
      2: "Nous prévoyons une organisation de l’accueil en cas d’affluence exceptionnelle",
    },
  });
  const vers = label("b", {
    Accueil: {
      1: "Nous prévoyons une organisation de l’accueil en cas d’affluence exceptionnelle, nous vous informons des mesures prises pour réduire votre attente",
    },
  });
  expect(told(de, vers)).toEqual(["1+2→1 fusionne"]);
  expect(told(vers, de)).toEqual(["1→1+2 scinde"]);
});
