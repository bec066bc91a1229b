import { readLocalXml } from "./parts.ts";

/** Formats of dates that every workbook knows, by number. */
const DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** Whether the format of each style is that of a date. */
export function readDateStyles(xml: string): boolean[] {
  const own = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  readLocalXml(xml, {
    open: (nom, { numFmtId = "", formatCode = "" }) => {
      if (nom === "numFmt") own.set(numFmtId, isDateFormat(formatCode));
      if (nom === "cellXfs") inCells = true;
      if (nom === "xf" && inCells) styles.push(own.get(numFmtId) ?? DATES.has(Number(numFmtId)));
    },
    close: (nom) => {
      if (nom === "cellXfs") inCells = false;
    },
    text: () => {},
  });
  return styles;
}

/** Letters of days, months, years or hours, outside quoted text, brackets, and signs that only take room. */
function isDateFormat(code: string): boolean {
  return /[dmyjahs]/i.test(code.replace(/"[^"]*"|[\\_*].|\[(?!h|m|s)[^\]]*\]|general|standard/gi, ""));
}
