import { describe, expect, test } from "vitest";
import { compileTemplate } from "../../../src/show/templates/compile.ts";
import { HELPERS } from "../../../src/show/templates/helpers.ts";
import { booleen, liste, nombre, objet, option, texte } from "../../../src/show/templates/shape.ts";

const FORME = objet({
  nom: texte,
  total: nombre,
  fictif: booleen,
  jour: option(texte),
  logo: option(objet({ adresse: texte })),
  modules: liste(objet({ numero: nombre, titre: texte, exigences: liste(objet({ id: texte })) })),
});

const VUE = {
  nom: "<Savoie>",
  total: 1234,
  fictif: true,
  jour: "2024-06-01",
  logo: { adresse: "x" },
  modules: [{ numero: 1, titre: "Accueil", exigences: [{ id: "1.1" }, { id: "1.2" }] }],
};

function faults(source: string, autres: Record<string, string> = {}): string[] {
  const fichiers = new Map(Object.entries({ "a.hbs": source, ...autres }));
  const compiled = compileTemplate("a", FORME, fichiers);
  if ("rendu" in compiled) return [];
  return compiled.fautes.map(({ modele, ligne, message }) =>
    `${modele}:${ligne} ${message}`.replaceAll("\u00a0", " "),
  );
}

function shown(source: string, autres: Record<string, string> = {}): string {
  const fichiers = new Map(Object.entries({ "a.hbs": source, ...autres }));
  const compiled = compileTemplate("a", FORME, fichiers);
  if ("fautes" in compiled) throw new Error(JSON.stringify(compiled.fautes));
  return compiled.rendu(VUE);
}

describe("a field that the view model does not have", () => {
  test.each([
    ["{{nmo}}", "a.hbs:1 champ inconnu « nmo » ; vouliez-vous dire « nom » ?"],
    ["\n{{#if fictf}}x{{/if}}", "a.hbs:2 champ inconnu « fictf » ; vouliez-vous dire « fictif » ?"],
    ["{{#unless totall}}{{/unless}}", "a.hbs:1 champ inconnu « totall » ; vouliez-vous dire « total » ?"],
    ["{{#each module}}{{/each}}", "a.hbs:1 champ inconnu « module » ; vouliez-vous dire « modules » ?"],
    [
      "{{#each modules}}\n{{nom}}{{/each}}",
      "a.hbs:2 champ inconnu « nom » ; il y a exigences, numero, titre.",
    ],
    [
      "{{#each modules}}{{else}}{{nmo}}{{/each}}",
      "a.hbs:1 champ inconnu « nmo » ; vouliez-vous dire « nom » ?",
    ],
    [
      "{{#with logo}}{{adress}}{{/with}}",
      "a.hbs:1 champ inconnu « adress » ; vouliez-vous dire « adresse » ?",
    ],
    ["{{date jourr}}", "a.hbs:1 champ inconnu « jourr » ; vouliez-vous dire « jour » ?"],
    ["{{#if (egal nmo 1)}}{{/if}}", "a.hbs:1 champ inconnu « nmo » ; vouliez-vous dire « nom » ?"],
    [
      "{{#each modules as |m|}}{{m.titr}}{{/each}}",
      "a.hbs:1 champ inconnu « titr » ; vouliez-vous dire « titre » ?",
    ],
    [
      "{{#each modules}}{{../totl}}{{/each}}",
      "a.hbs:1 champ inconnu « totl » ; vouliez-vous dire « total » ?",
    ],
    ["{{@root.nmo}}", "a.hbs:1 champ inconnu « nmo » ; vouliez-vous dire « nom » ?"],
    [
      "{{constructor}}",
      "a.hbs:1 champ inconnu « constructor » ; il y a fictif, jour, logo, modules, nom, total.",
    ],
  ])("%s", (source, fault) => {
    expect(faults(source)).toEqual([fault]);
  });

  test("is told in the partial where it stands, with what the partial was given", () => {
    const partial = "<b>\n{{titre}} {{couleur}} {{nmo}}</b>";
    expect(faults('{{#each modules}}{{> p couleur="x"}}{{/each}}', { "p.hbs": partial })).toEqual([
      "p.hbs:2 champ inconnu « nmo » ; il y a couleur, exigences, numero, titre.",
    ]);
  });
});

describe("a template that cannot be what was meant", () => {
  test.each([
    ["{{modules}}", "a.hbs:1 « modules » est une liste et ne s’écrit pas tel quel."],
    ["{{{nom}}}", "a.hbs:1 {{{…}}} est refusé : tout texte est échappé ; écrivez {{…}}."],
    ["{{&nom}}", "a.hbs:1 {{{…}}} est refusé : tout texte est échappé ; écrivez {{…}}."],
    ["{{#each nom}}{{/each}}", "a.hbs:1 {{#each}} parcourt une liste ; ceci est un texte."],
    ["{{nombre nom}}", "a.hbs:1 « nombre » attend un nombre ; ceci est un texte."],
    ["{{datte nom}}", "a.hbs:1 aide inconnue « datte » ; vouliez-vous dire « date » ?"],
    ['{{icone "erreurs"}}', "a.hbs:1 icone inconnue « erreurs » ; vouliez-vous dire « erreur » ?"],
    ["{{#iff nom}}{{/iff}}", "a.hbs:1 bloc inconnu « iff » ; vouliez-vous dire « if » ?"],
    [
      "{{logo.adresse}}",
      "a.hbs:1 « logo.adresse » peut être absent avant « adresse » ; entourez-le de {{#with …}}.",
    ],
    ["{{> q}}", "a.hbs:1 modèle partiel inconnu « q » ; vouliez-vous dire « a » ?"],
    ["{{> a}}", "a.hbs:1 le modèle « a » se contient lui-même."],
    ["{{> (lookup . nom)}}", "a.hbs:1 le nom d’un modèle partiel s’écrit en toutes lettres."],
    [
      "{{@index}}",
      "a.hbs:1 « @index » n’existe pas ici ; il y a @root, et dans #each @index, @first, @last.",
    ],
    ["{{../nom}}", "a.hbs:1 « ../nom » remonte plus haut que le modèle ; partez de @root."],
    ["a\n{{#if nom}}", "a.hbs:2 l’écriture entre accolades est incorrecte ou n’est pas fermée."],
    ["{{#if nom}}{{/each}}", "a.hbs:1 {{#if}} est fermé par {{/each}}."],
  ])("%s", (source, fault) => {
    expect(faults(source)).toEqual([fault]);
  });

  test("every fault is told, not the first alone", () => {
    expect(faults("{{a}}\n{{b}}\n{{c}}")).toHaveLength(3);
  });
});

test("a sound template shows its fields, escaped, in French", () => {
  const source =
    "{{nom}} {{nombre total}} {{date jour}}{{#each modules}}{{#each exigences as |e|}}{{#unless @first}}, {{/unless}}{{e.id}} ({{../../nom}}/{{../numero}}){{/each}}{{/each}}";
  expect(shown(source).replaceAll("\u00a0", " ")).toBe(
    "&lt;Savoie&gt; 1 234 1er juin 20241.1 (&lt;Savoie&gt;/1), 1.2 (&lt;Savoie&gt;/1)",
  );
});

test("no field of one word may hide behind a helper: the checker says how to write it", () => {
  expect(HELPERS.map(({ nom }) => nom)).toContain("jour");
  expect(faults("{{jour}}")[0]).toContain("écrivez {{this.jour}}");
  expect(shown("{{this.jour}}")).toBe("2024-06-01");
});
