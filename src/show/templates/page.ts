import { createHash } from "node:crypto";

export interface PageHtml {
  /** Already HTML. */
  titre: string;
  style: string;
  /** Already HTML, each line ended. */
  corps: string;
  /** Class of the body. */
  classe?: string;
  /** What the page's policy lets it use beside its style: `font-src data:`. */
  permis?: readonly string[];
}

/** A whole page that asks nothing of the outside: its style is the one that is here, by its hash. Same input, same bytes. */
export function pageHtml({ titre, style, corps, classe, permis = [] }: PageHtml): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hashInPolicy(style)}`,
    ...permis,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titre}</title>
<style>${style}</style>
</head>
<body${classe === undefined ? "" : ` class="${classe}"`}>
${corps}</body>
</html>
`;
}

/** How a policy names a style or a script that is in the page. */
export function hashInPolicy(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
