import { expect, test } from "vitest";
import { parse, placeOf } from "../../support/yaml.ts";

/** What is told of a text: each sentence with its advice, and the place. */
function seen(texte: string): { ou: string; message: string; aide: string | undefined }[] {
  return parse(texte).constats.map((constat) => {
    const place = placeOf(constat);
    return { ou: `${place?.ligne}:${place?.colonne}`, message: constat.message, aide: constat.aide };
  });
}

type Case = [texte: string, ou: string];

const SENTENCES: [message: string, aide: string, cases: Case[]][] = [
  [
    "Une tabulation sert de retrait.",
    "Remplacez les tabulations du début de ligne par des espaces.",
    [
      ["a:\n\tb: 1\n", "2:1"],
      ["a:\n - b\n\t- c\n", "3:1"],
    ],
  ],
  [
    "Cette ligne n’est pas alignée avec les clés voisines, ou sa valeur contient un caractère réservé.",
    'Alignez la clé sur ses voisines ; mettez entre guillemets ("…") une valeur qui contient « : », « # » ou une apostrophe.',
    [
      ["a: 1\n b: 2\n", "2:3"],
      ["a: b: c\n", "1:5"],
      ["a:\n  - b\n - c\n", "3:2"],
      ["a: 'l'accueil'\n", "1:7"],
      ['a: "x" y\n', "1:8"],
      ["a: @b\n", "1:4"],
      ["a: `b`\n", "1:4"],
      ["a: %b\n", "1:4"],
    ],
  ],
  [
    "Ce tiret de liste n’est pas aligné avec les autres.",
    "Alignez les tirets d’une même liste, avec des espaces.",
    [["-  - a\n - b\n", "2:2"]],
  ],
  [
    "La suite d’un texte entre guillemets ou d’une liste doit être en retrait.",
    "Mettez des espaces au début de cette ligne, ou refermez le texte ou la liste sur la ligne d’avant.",
    [
      ["a: 'b\nc'\n", "2:1"],
      ['a: "b\nc: d\n', "2:1"],
      ["a: [b,\nc]\n", "2:1"],
    ],
  ],
  [
    'Un texte ouvert par " n’est pas refermé.',
    'Ajoutez le guillemet " manquant.',
    [
      ['a: "b', "1:6"],
      ['"b\n---\n', "2:1"],
    ],
  ],
  [
    "Un texte ouvert par ' n’est pas refermé.",
    "Ajoutez l’apostrophe manquante ; dans un texte entre apostrophes, une apostrophe s’écrit deux fois ('').",
    [
      ["a: 'b", "1:6"],
      ["'b\n---\n", "2:1"],
    ],
  ],
  [
    "Une liste [ ou un groupe { n’est pas refermé.",
    "Ajoutez le crochet ] ou l’accolade } qui manque.",
    [
      ["a: [b, c", "1:9"],
      ["a: {b: c", "1:9"],
    ],
  ],
  [
    "Il manque une virgule entre deux éléments.",
    "Ajoutez la virgule.",
    [
      ['a: ["b" "c"]', "1:9"],
      ["a: {b: c d: e}", "1:11"],
    ],
  ],
  [
    "Une virgule de trop : il manque un élément entre deux virgules.",
    "Retirez une des virgules, ou écrivez l’élément.",
    [
      ["a: [a,, b]", "1:7"],
      ["a: {,}", "1:5"],
    ],
  ],
  [
    "Il manque « : » suivi d’un espace après la clé.",
    "Écrivez « clé: valeur », avec un espace après les deux-points.",
    [["a:\n  b\nc", "3:2"]],
  ],
  [
    "Une clé ne peut pas s’étendre sur plusieurs lignes ; il manque sans doute « : » suivi d’un espace.",
    "Écrivez « clé: valeur », avec un espace après les deux-points.",
    [
      ["a: 1\nb\n", "3:1"],
      ["a: 1\nb:2\n", "3:1"],
    ],
  ],
  [
    "Il manque un espace après « : ».",
    "Écrivez « clé: valeur ».",
    [
      ['"a":1\nb: 2\n', "1:5"],
      ['a: 1\n"b":2\n', "2:5"],
    ],
  ],
  [
    "La suite du fichier n’est pas comprise ici.",
    'Vérifiez l\'alignement de cette ligne, et mettez entre guillemets ("…") une valeur qui commence par un caractère spécial (@, `, %, &, *, !, |, >, {, [).',
    [
      ["a\nb: 1\n", "2:2"],
      ["a: 1\n- b\n", "2:1"],
      ["@a\n", "1:1"],
      ["[]]\n", "1:3"],
    ],
  ],
  [
    'Ce \\ ne commence aucun code connu dans un texte entre ".',
    "Écrivez \\\\ pour un \\, ou utilisez des apostrophes.",
    [['a: "C:\\dossier"\n', "1:8"]],
  ],
  [
    'Un code \\x ou \\u est incomplet dans un texte entre ".',
    "Écrivez \\\\ pour un \\.",
    [
      ['a: "\\xZZ"\n', "1:7"],
      ['a: "\\u12"\n', "1:9"],
    ],
  ],
  [
    "Rien ne peut suivre « | » ou « > » sur la même ligne.",
    'Allez à la ligne après ce signe, et mettez le texte en retrait ; ou mettez entre guillemets ("…") une valeur qui commence par ce signe.',
    [
      ["a: |x\n  b\n", "1:5"],
      ["seuil: > 95 %\n", "1:10"],
      ["seuil: >95 %\n", "1:10"],
      ["seuil: >0\n", "1:9"],
      ["a: |--\n  b\n", "1:6"],
    ],
  ],
  [
    "Les directives « % » sont mal écrites ou ne sont pas admises.",
    "Retirez la ligne qui commence par %.",
    [
      ["%FOO\na: 1\n", "2:1"],
      ["%\na: 1\n", "1:2"],
      ["%YAML 1.2\n%YAML 1.2\n---\na: 1\n", "3:1"],
      ["%YAML\n---\na: 1\n", "2:1"],
      ["%YAML a\n---\na: 1\n", "2:1"],
      ["%YAML 2.0\n---\na: 1\n", "2:1"],
      ["%TAG a\n---\na: 1\n", "2:1"],
      ["%TAG a b\n---\na: 1\n", "2:1"],
      ["%TAG !a! b\n%TAG !a! c\n---\na: 1\n", "3:1"],
      ["%TAG !a! {\n---\na: 1\n", "2:1"],
    ],
  ],
  [
    "Un texte ne peut commencer par &, * ou ! : ces signes ont un sens en YAML.",
    'Mettez entre guillemets ("…") un texte qui commence par &, * ou !.',
    [
      ["responsable: & associés\n", "1:15"],
      ["a: * point\n", "1:5"],
      ["a: &x &y 1\n", "1:7"],
      ["a: &x *y\n", "1:7"],
      ["a: !x !y 1\n", "1:7"],
      ["a: !a!b c\n", "1:8"],
      ["a: !!{ b\n", "1:7"],
      ["a: !<x\n", "2:1"],
    ],
  ],
];

test.each(
  SENTENCES.flatMap(([message, aide, cases]) =>
    cases.map(([texte, ou]) => [texte, { ou, message, aide }] as const),
  ),
)("what the parser says of %j is told in French, at its place", (texte, expected) => {
  expect(seen(texte)).toEqual([expected]);
});
