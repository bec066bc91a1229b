import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BrowserError } from "../../../src/print/browser/errors.ts";
import { findBrowser } from "../../../src/print/browser/find.ts";
import { openVera } from "./vera.ts";

const folder = mkdtempSync(path.join(tmpdir(), "quali-paquet-pdf-"));
const file = path.join(folder, "paquet.pdf");
const dossier = path.join(folder, "dossier");
const vera = openVera();
const has = (program: string) => {
  const found = spawnSync(program, ["--version"]).error === undefined;
  if (!found) console.warn(`NO ${program}: what it checks is skipped.`);
  return found;
};
const browser = await findBrowser(undefined, {
  platform: process.platform,
  env: process.env,
  home: homedir(),
}).catch((error) => {
  if (!(error instanceof BrowserError)) throw error;
  console.warn(`NO BROWSER: A PACK IN ONE PDF IS NOT TESTED HERE. ${error.message}`);
  return null;
});

const quali = (...argv: string[]) =>
  spawnSync(process.execPath, ["bin/quali.js", ...argv], { encoding: "utf8" });
const verify = (...options: string[]) => {
  const { status, stdout } = quali("verify", "--format", "json", ...options);
  return { status, ...JSON.parse(stdout) };
};
const pack = (sortie: string) =>
  quali("pack", dossier, "--date", "2024-06-30", "--max-size", "40k", "--output", sortie);

beforeAll(() => {
  if (!browser) return;
  cpSync("examples/prefecture-loire", dossier, { recursive: true });
  mkdirSync(path.join(dossier, "preuves/15.3"), { recursive: true });
  const pieces =
    "  - { fichier: zqxj.txt, titre: zqxjtitre, nature: registre, date: 2024-03-01, confidentiel: true }\n  - { fichier: grosse.txt, nature: registre, date: 2024-03-01 }\n";
  writeFileSync(path.join(dossier, "preuves/15.3/fiche.yaml"), `version: 1\npreuves:\n${pieces}`);
  writeFileSync(path.join(dossier, "preuves/15.3/zqxj.txt"), "zqxjoctets");
  writeFileSync(path.join(dossier, "preuves/15.3/grosse.txt"), "g".repeat(50_000));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!browser)("a pack in one PDF", () => {
  test("is made, says that it is partial on its face, and is the same bytes again", () => {
    const { status, stdout, stderr } = pack(file);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("PARTIEL");
    const again = path.join(folder, "encore.pdf");
    expect(pack(again).status).toBe(1);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
    expect(readFileSync(file, "latin1")).not.toContain("zqxj");
  });

  test.skipIf(!vera)("is PDF/UA-1 and PDF/A-3a for veraPDF, sound for qpdf", () => {
    expect(vera?.([file])).toEqual(["ua1", "3a"].map((flavour) => [file, flavour, "compliant"]));
    if (has("qpdf")) execFileSync("qpdf", ["--check", file]);
  });

  test.skipIf(!has("pdfdetach"))("gives back its pieces, which sha256sum accepts and its pages print", () => {
    const out = path.join(folder, "pieces");
    mkdirSync(out);
    execFileSync("pdfdetach", ["-saveall", "-o", out, file]);
    execFileSync("sha256sum", ["-c", "--quiet", "manifest-sha256.txt"], { cwd: out });
    const listed = readFileSync(path.join(out, "manifest-sha256.txt"), "utf8").trim().split("\n");
    expect(listed.length).toBe(readdirSync(out).length - 1);
    const printed = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    for (const line of listed) {
      const [sha256 = "", nom = ""] = line.split("  ");
      if (!/^(paquet\.json|LISEZ-MOI\.txt)$/.test(nom)) expect(printed).toContain(sha256);
    }
    expect(printed.split("\f")[0]).toMatch(/PARTIEL, 1 fichier n’y est pas/);
    expect(printed).toMatch(/preuves\/15\.3\/grosse\.txt : plus grosse/);
    expect(printed).not.toContain("zqxj");
  });

  test("is verified, its judgement made again; by its fingerprint its origin is known", () => {
    const { status, coherent, rejeu, jointes, objet } = verify(file);
    expect({ status, coherent, rejeu }).toEqual({
      status: 0,
      coherent: true,
      rejeu: { fait: true, conforme: true },
    });
    expect(jointes.fichiers).toBeGreaterThan(20);
    expect(verify(file, "--empreinte", objet.empreintes.archive).origine.par).toBe("empreinte");
    expect(verify(file, "--empreinte", "0".repeat(64)).status).toBe(1);
  });

  test("shows a piece that was changed, and by its judgement where its list was changed too", async () => {
    const doctored = path.join(folder, "change.pdf");
    const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
    const streams = document.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
      const isFile =
        object instanceof PDFRawStream && object.dict.get(PDFName.of("Type")) === PDFName.of("EmbeddedFile");
      return isFile ? [{ ref, stream: object }] : [];
    });
    const fiche = streams.find(({ stream }) => Buffer.from(stream.contents).includes("evaluation: conforme"));
    if (!fiche) throw new Error("no fiche in the PDF");
    const texte = Buffer.from(fiche.stream.contents).toString();
    const changed = Buffer.from(texte.replace("evaluation: conforme", "evaluation: partiel"));
    document.context.assign(fiche.ref, PDFRawStream.of(fiche.stream.dict, changed));
    writeFileSync(doctored, await document.save({ useObjectStreams: false }));
    const { status, fautes } = verify(doctored);
    expect([status, fautes.map(({ genre }: { genre: string }) => genre)]).toEqual([1, ["altere"]]);
    const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
    const sommes = streams.find(({ stream }) => Buffer.from(stream.contents).includes("  resultat.json\n"));
    if (!sommes) throw new Error("no manifest in the PDF");
    const list = Buffer.from(sommes.stream.contents).toString().replace(sha256(texte), sha256(changed));
    document.context.assign(sommes.ref, PDFRawStream.of(sommes.stream.dict, Buffer.from(list)));
    writeFileSync(doctored, await document.save({ useObjectStreams: false }));
    const again = verify(doctored);
    expect([again.status, again.fautes, again.rejeu.conforme]).toEqual([1, [], false]);
  });
});
