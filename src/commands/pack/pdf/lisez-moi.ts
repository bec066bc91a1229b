import type { Paquet } from "../../../generated/paquet.ts";
import { SOMMES } from "./names.ts";

/** How to take the files out of a pack in one PDF, and check them; for Windows too, hence CRLF. */
export function lisezMoiDuPdf({ structure, date, complet, quali }: Paquet): string {
  const lines = [
    `Paquet d’audit en un seul PDF : ${structure.nom.replace(/\s+/g, " ").trim()}${structure.fictif ? " (structure fictive)" : ""}`,
    `Jugé au ${date} par quali ${quali}.`,
    ...(complet
      ? []
      : [
          "",
          "PAQUET PARTIEL : des pièces n’y sont pas. La dernière partie du PDF dit lesquelles, et pourquoi.",
        ]),
    "",
    "Sortir les pièces",
    "  Acrobat, Firefox : le volet « Pièces jointes ».",
    "  Linux, macOS : pdfdetach -saveall -o pieces paquet.pdf",
    "",
    "Vérifier que rien n’a changé, sans quali : dans le dossier où elles sont,",
    `  Linux : sha256sum -c ${SOMMES}   (macOS : shasum -a 256 -c ${SOMMES})`,
    "  Windows, PowerShell :",
    `    Get-Content ${SOMMES} -Encoding UTF8 | ForEach-Object {`,
    "      $e, $f = $_ -split '  ', 2",
    '      if ((Get-FileHash -LiteralPath $f -Algorithm SHA256).Hash -ne $e) { "ALTÉRÉ : $f" }',
    "    }",
    "    Rien ne s’affiche quand tout est conforme.",
    "",
    "Ces empreintes, imprimées aussi dans le PDF, montrent que les pièces vont ensemble, pas qui a fait le paquet.",
    "L’origine tient à l’empreinte du PDF, reçue par un autre chemin (téléphone, courrier), ou à une signature :",
    "« quali verify ».",
    "",
    "Les pièces confidentielles n’y sont que par leur empreinte. Les registres y sont réduits aux colonnes",
    "dont les indicateurs ont besoin.",
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
