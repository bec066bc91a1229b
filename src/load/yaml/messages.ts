type Entree = readonly [motif: string, message: string, aide: string];

const SUR_LA_MEME_LIGNE = [
  "Rien ne peut suivre « | » ou « > » sur la même ligne.",
  'Allez à la ligne après ce signe, et mettez le texte en retrait ; ou mettez entre guillemets ("…") une valeur qui commence par ce signe.',
] as const;

const DIRECTIVE = [
  "Les directives « % » sont mal écrites ou ne sont pas admises.",
  "Retirez la ligne qui commence par %.",
] as const;

const SIGNE_RESERVE = [
  "Un texte ne peut commencer par &, * ou ! : ces signes ont un sens en YAML.",
  'Mettez entre guillemets ("…") un texte qui commence par &, * ou !.',
] as const;

/** What the parser says, in French; the first entry that stands in its message. */
const MESSAGES: readonly Entree[] = [
  [
    "tab characters must not be used in indentation",
    "Une tabulation sert de retrait.",
    "Remplacez les tabulations du début de ligne par des espaces.",
  ],
  [
    "bad indentation of a mapping entry",
    "Cette ligne n’est pas alignée avec les clés voisines, ou sa valeur contient un caractère réservé.",
    'Alignez la clé sur ses voisines ; mettez entre guillemets ("…") une valeur qui contient « : », « # » ou une apostrophe.',
  ],
  [
    "bad indentation of a sequence entry",
    "Ce tiret de liste n’est pas aligné avec les autres.",
    "Alignez les tirets d’une même liste, avec des espaces.",
  ],
  [
    "deficient indentation",
    "La suite d’un texte entre guillemets ou d’une liste doit être en retrait.",
    "Mettez des espaces au début de cette ligne, ou refermez le texte ou la liste sur la ligne d’avant.",
  ],
  ["within a double quoted", 'Un texte ouvert par " n’est pas refermé.', 'Ajoutez le guillemet " manquant.'],
  [
    "within a single quoted",
    "Un texte ouvert par ' n’est pas refermé.",
    "Ajoutez l’apostrophe manquante ; dans un texte entre apostrophes, une apostrophe s’écrit deux fois ('').",
  ],
  [
    "unexpected end of the stream within a flow collection",
    "Une liste [ ou un groupe { n’est pas refermé.",
    "Ajoutez le crochet ] ou l’accolade } qui manque.",
  ],
  [
    "missed comma between flow collection",
    "Il manque une virgule entre deux éléments.",
    "Ajoutez la virgule.",
  ],
  [
    "expected the node content, but found ','",
    "Une virgule de trop : il manque un élément entre deux virgules.",
    "Retirez une des virgules, ou écrivez l’élément.",
  ],
  [
    "expected ':' after a mapping key",
    "Il manque « : » suivi d’un espace après la clé.",
    "Écrivez « clé: valeur », avec un espace après les deux-points.",
  ],
  [
    "can not read a block mapping entry",
    "Une clé ne peut pas s’étendre sur plusieurs lignes ; il manque sans doute « : » suivi d’un espace.",
    "Écrivez « clé: valeur », avec un espace après les deux-points.",
  ],
  [
    "a whitespace character is expected after the key-value",
    "Il manque un espace après « : ».",
    "Écrivez « clé: valeur ».",
  ],
  [
    "end of the stream or a document separator is expected",
    "La suite du fichier n’est pas comprise ici.",
    'Vérifiez l\'alignement de cette ligne, et mettez entre guillemets ("…") une valeur qui commence par un caractère spécial (@, `, %, &, *, !, |, >, {, [).',
  ],
  [
    "unknown escape sequence",
    'Ce \\ ne commence aucun code connu dans un texte entre ".',
    "Écrivez \\\\ pour un \\, ou utilisez des apostrophes.",
  ],
  [
    "expected hexadecimal character",
    'Un code \\x ou \\u est incomplet dans un texte entre ".',
    "Écrivez \\\\ pour un \\.",
  ],
  ["a line break is expected", ...SUR_LA_MEME_LIGNE],
  ["chomping mode", ...SUR_LA_MEME_LIGNE],
  ["indentation width", ...SUR_LA_MEME_LIGNE],
  ["directive", ...DIRECTIVE],
  ["YAML version", ...DIRECTIVE],
  ["previously declared suffix", ...DIRECTIVE],
  ["anchor", ...SIGNE_RESERVE],
  ["alias", ...SIGNE_RESERVE],
  ["tag", ...SIGNE_RESERVE],
];

/** For what no entry knows. */
const AUTRE: Entree = [
  "",
  "Ce passage n’est pas du YAML lisible.",
  "Vérifiez l’alignement, les guillemets et les deux-points autour de cette ligne.",
];

/** French sentence for a message of the parser. */
export function translate(reason: string): { message: string; aide: string } {
  const [, message, aide] = MESSAGES.find(([motif]) => reason.includes(motif)) ?? AUTRE;
  return { message, aide };
}
