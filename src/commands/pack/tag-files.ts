import type { Paquet } from "../../generated/paquet.ts";
import { taille } from "../../show/templates/typography.ts";

export const DECLARATION_DU_SAC = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** What the profession expects of `bag-info.txt`. The day is that of the judgement: a pack bears no other. */
export function bagInfo(paquet: Paquet, fichiers: number, octets: number): string {
  const { structure, date, quali, complet, referentiels } = paquet;
  const entries: [label: string, value: string][] = [
    ["Source-Organization", structure.nom],
    [
      "External-Description",
      `Paquet d’audit de ${structure.nom}, jugé au ${date} : ${referentiels.join(", ")}`,
    ],
    ["External-Identifier", `${structure.id}-${date}`],
    ["Bagging-Date", date],
    ["Bag-Size", taille(octets)],
    ["Payload-Oxum", `${octets}.${fichiers}`],
    ["Bag-Software-Agent", `quali ${quali}`],
    ["Internal-Sender-Description", complet ? "complet" : "PARTIEL : data/index.html dit ce qui n’y est pas"],
  ];
  return entries.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join("");
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}

/** How to open and check a pack without quali; for Windows' own tools too, hence CRLF. */
export function lisezMoi({ structure, date, complet, quali }: Paquet, pdf: boolean): string {
  const lines = [
    `Paquet d’audit : ${oneLine(structure.nom)}${structure.fictif ? " (structure fictive)" : ""}`,
    `Jugé au ${date} par quali ${quali}.`,
    ...(complet
      ? []
      : ["", "PAQUET PARTIEL : des pièces n’y sont pas. data/index.html dit lesquelles, et pourquoi."]),
    "",
    "Par où commencer",
    `  data/rapport/dossier-audit.html   le dossier d’audit${pdf ? " (ou dossier-audit.pdf)" : ""}`,
    "  data/index.html                   chaque méthode de contrôle et les pièces qui y répondent",
    "  data/index.csv                    la même liste, pour un tableur",
    "  data/dossier/                     les fiches et les pièces, octets inchangés",
    "  data/resultat.json                le jugement, pour d’autres programmes",
    "",
    "Vérifier que rien n’a changé, sans quali",
    "  Linux, macOS : dans ce dossier,",
    "    sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt",
    "    (macOS : shasum -a 256 -c manifest-sha256.txt)",
    "  Windows, PowerShell : dans ce dossier,",
    "    Get-Content manifest-sha256.txt, tagmanifest-sha256.txt -Encoding UTF8 | ForEach-Object {",
    "      $e, $f = $_ -split '  ', 2",
    '      if ((Get-FileHash -LiteralPath $f -Algorithm SHA256).Hash -ne $e) { "ALTÉRÉ : $f" }',
    "    }",
    "    Rien ne s’affiche quand tout est conforme.",
    "",
    "Ces empreintes montrent que le paquet est cohérent, pas qui l’a fait. L’origine tient à l’empreinte",
    "du paquet, reçue par un autre chemin (téléphone, courrier), ou à une signature : « quali verify ».",
    "",
    "Les pièces confidentielles n’y sont que par leur empreinte. Les registres y sont réduits aux colonnes",
    "dont les indicateurs ont besoin.",
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
