/** Signs that cannot be seen, or pass for another: what they are, and the plain sign meant. */
export interface Signe {
  /** « une espace insécable ». */
  nom: string;
  /** Content of a character class, for a pattern with the flag `u`. */
  points: string;
  /** What is typed on a keyboard in its place; `""` for a sign that is to be left out. */
  ordinaire: string;
  /** It could forge or hide what a terminal, a log or a page shows: never written out. */
  dangereux?: true;
}

const TYPOGRAPHIE: readonly Signe[] = [
  { nom: "une espace insécable", points: "\\u00a0", ordinaire: " " },
  { nom: "une espace fine insécable", points: "\\u202f", ordinaire: " " },
  { nom: "une espace typographique", points: "\\u1680\\u2000-\\u200a\\u205f\\u3000", ordinaire: " " },
  { nom: "un trait d’union conditionnel, invisible", points: "\\u00ad", ordinaire: "", dangereux: true },
  {
    nom: "une espace sans largeur, invisible",
    points: "\\u200b\\u2060\\u180e",
    ordinaire: "",
    dangereux: true,
  },
  { nom: "un liant invisible", points: "\\u200c\\u200d\\u034f", ordinaire: "" },
  { nom: "une marque d’ordre des octets, invisible", points: "\\ufeff", ordinaire: "", dangereux: true },
  {
    nom: "une marque de sens d’écriture, invisible",
    points: "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069",
    ordinaire: "",
    dangereux: true,
  },
  {
    nom: "un signe invisible",
    points: "\\u2061-\\u2065\\u206a-\\u206f\\u115f\\u1160\\u3164\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}",
    ordinaire: "",
    dangereux: true,
  },
  { nom: "un sélecteur de variante, invisible", points: "\\ufe00-\\ufe0f", ordinaire: "" },
  { nom: "un séparateur de ligne, invisible", points: "\\u2028\\u2029", ordinaire: " ", dangereux: true },
  {
    nom: "un caractère de commande, invisible",
    points: "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f",
    ordinaire: "",
    dangereux: true,
  },
  { nom: "une apostrophe courbe", points: "\\u2018\\u2019\\u201a\\u201b\\u02bc", ordinaire: "'" },
  { nom: "un accent ou un prime au lieu d’une apostrophe", points: "`\\u00b4\\u2032\\uff07", ordinaire: "'" },
  { nom: "un guillemet courbe", points: "\\u201c-\\u201f\\u2033\\uff02", ordinaire: '"' },
  { nom: "un guillemet français", points: "\\u00ab\\u00bb", ordinaire: '"' },
  {
    nom: "un tiret qui n’est pas celui du clavier",
    points: "\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d",
    ordinaire: "-",
  },
  {
    nom: "une puce",
    points: "\\u2022\\u2023\\u2043\\u00b7\\u2219\\u25aa\\u25cf\\u25e6\\uf0b7",
    ordinaire: "-",
  },
  {
    nom: "un deux-points qui n’est pas celui du clavier",
    points: "\\uff1a\\ufe13\\ufe55\\ua789\\u2236",
    ordinaire: ":",
  },
  {
    nom: "une virgule qui n’est pas celle du clavier",
    points: "\\uff0c\\ufe50\\u060c\\u3001",
    ordinaire: ",",
  },
  { nom: "un point qui n’est pas celui du clavier", points: "\\uff0e\\u2024\\u3002", ordinaire: "." },
  { nom: "une barre qui n’est pas celle du clavier", points: "\\u2044\\u2215\\uff0f", ordinaire: "/" },
];

/** Letters of other alphabets that are drawn as ours are. */
const LETTRES: Readonly<Record<string, string>> = {
  a: "\\u0430\\u03b1",
  c: "\\u0441",
  e: "\\u0435",
  i: "\\u0456\\u03b9",
  j: "\\u0458",
  o: "\\u043e\\u03bf",
  p: "\\u0440\\u03c1",
  s: "\\u0455",
  v: "\\u03bd",
  x: "\\u0445",
  y: "\\u0443",
  A: "\\u0410\\u0391",
  B: "\\u0412\\u0392",
  C: "\\u0421",
  E: "\\u0415\\u0395",
  H: "\\u041d\\u0397",
  I: "\\u0406\\u0399",
  K: "\\u041a\\u039a",
  M: "\\u041c\\u039c",
  N: "\\u039d",
  O: "\\u041e\\u039f",
  P: "\\u0420\\u03a1",
  S: "\\u0405",
  T: "\\u0422\\u03a4",
  X: "\\u0425\\u03a7",
  Y: "\\u0423\\u03a5",
  Z: "\\u0396",
};

/** The one table that the reader, the names of files and the reports go by. */
export const SIGNES: readonly Signe[] = [
  ...TYPOGRAPHIE,
  ...Object.entries(LETTRES).map(([ordinaire, points]) => ({
    nom: `une lettre d’un autre alphabet, qui passe pour « ${ordinaire} »`,
    points,
    ordinaire,
  })),
];

const classOf = (signes: readonly Signe[]) => signes.map(({ points }) => points).join("");
const TABLE = SIGNES.map((signe) => ({ signe, motif: new RegExp(`[${signe.points}]`, "u") }));
const TOUS = new RegExp(`[${classOf(SIGNES)}]`, "gu");
const COMBINING = /\p{Mark}/gu;
const BLANCS = /\s+/g;
/** The table has none of these. */
const ASCII = /^[\0-\x7f]*$/;

/** The sign of the table that a character is; undefined for a plain one. */
function signeDe(caractere: string): Signe | undefined {
  return TABLE.find(({ motif }) => motif.test(caractere))?.signe;
}

/** « U+2713 ». */
export function pointDeCode(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The first sign of the table in a text, among those that `garde` keeps. */
export function premierSigne(
  texte: string,
  garde: (signe: Signe) => boolean = () => true,
): { signe: Signe; index: number; caractere: string } | null {
  for (const match of texte.matchAll(TOUS)) {
    const signe = signeDe(match[0]);
    if (signe && garde(signe)) return { signe, index: match.index, caractere: match[0] };
  }
  return null;
}

/** True for a sign that is seen, if at all, as a blank. */
export function isBlankSign({ ordinaire: plain }: Signe): boolean {
  return plain.trim() === "";
}

/** The text as a plain keyboard types it: what is invisible left out, each look-alike (that `change` takes) replaced. */
export function ordinaire(texte: string, change: (signe: Signe) => boolean = () => true): string {
  return texte.replace(TOUS, (caractere) => {
    const signe = signeDe(caractere);
    return signe && change(signe) ? signe.ordinaire : caractere;
  });
}

/** The same for texts that a reader would take for each other: signs of the table, accents, capitals, blanks aside. */
export function semblable(texte: string): string {
  if (ASCII.test(texte)) return texte.toLowerCase().replace(BLANCS, " ").trim();
  const plain = ordinaire(texte).normalize("NFKD").replace(COMBINING, "").toLowerCase();
  return plain.replaceAll("œ", "oe").replaceAll("æ", "ae").replace(BLANCS, " ").trim();
}
