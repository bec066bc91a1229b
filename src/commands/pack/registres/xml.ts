const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** A cell as XML takes it, between tags or quotes; its lines stay. */
export function celluleXml(texte: string): string {
  return texte.replace(FORBIDDEN, "\ufffd").replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What an XML part begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
