import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { CIBLE, type Constat, cwd, grille, inOwnFolder, NC, read, run, write } from "./import.ts";

inOwnFolder();

test("is shown, then written; what quali check reads is what the auditor wrote", async () => {
  const sp: Constat = {
    exigence: "sp:7",
    jugement: "point-fort",
    constat: "Réponses : « claires », # et - compris",
  };
  write("g.html", grille([NC, sp, { exigence: "1.1", methode: "1.1-a", jugement: "conforme", constat: "" }]));
  const shown = await run("g.html");
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('exigence: "22.2"');
  expect(shown.stderr).toMatch(/2\sconstats \(et 1\spoint jugé conforme\) à relire/);
  expect(fs.existsSync(path.join(cwd, "audits"))).toBe(false);
  const written = await run("g.html", "--ecrire");
  expect(written.stderr).toMatch(/ écrits dans audits.2024-11-19\.yaml/);
  expect(read()).toBe(shown.stdout);
  const check = await runCli(["check", "--date", "2024-12-01", "--format", "json"], { cwd });
  const [audit] = JSON.parse(check.stdout).structures[0].audits;
  expect(audit).toMatchObject({ date: "2024-11-19", genre: "externe", organisme: "Organisme certificateur" });
  expect(audit.constats.map(({ constat }: Constat) => constat)).toEqual([NC.constat, sp.constat]);
  expect(audit.conformes).toBe(1);
});

test("what is in order is kept too, with the words that the auditor wrote on it", async () => {
  const ecrit: Constat = {
    exigence: "1.1",
    methode: "1.1-a",
    jugement: "conforme",
    constat: "Affiche vue,\nà l’entrée.",
  };
  const sans: Constat = { exigence: "2.1", jugement: "conforme", constat: "" };
  write("g.html", grille([ecrit, sans, { ...sans, methode: "2.1-z" }]));
  const { code, stdout, stderr } = await run("g.html", "--ecrire");
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toMatch(/2\.1-z.* n’existe pas dans le référentiel d’ici/);
  expect(read().slice(read().indexOf("constats:"))).toBe(
    `constats: []
conformes:
  - exigence: "1.1"
    methode: "1.1-a"
    note: |-
      Affiche vue,
      à l’entrée.
  - {exigence: "2.1"}
  - {exigence: "2.1"}
`,
  );
  const check = await runCli(["check", "--date", "2024-12-01", "--format", "json"], { cwd });
  const { structures, diagnostics } = JSON.parse(check.stdout);
  expect(structures[0].audits[0]).toMatchObject({ constats: [], conformes: 3 });
  expect(diagnostics.filter(({ fichier }: { fichier?: string }) => fichier === CIBLE)).toEqual([]);
});

test("what someone changed since is never replaced; what nobody touched is", async () => {
  write("g.html", grille([NC]));
  await run("g.html", "--ecrire");
  expect((await run("g.html", "--ecrire")).stderr).toContain("dit déjà tout cela : rien n’est écrit");
  fs.writeFileSync(path.join(cwd, CIBLE), read().replaceAll("\n", "\r\n"));
  write("g.html", grille([NC, { ...NC, methode: "22.2-b" }]));
  expect((await run("g.html")).stderr).toContain("remplace audits/2024-11-19.yaml, que personne n’a changé");
  expect((await run("g.html", "--ecrire")).code).toBe(0);
  expect(read()).toContain("id: C2");
  const changed = `${read()}    reponse: Une enquête est prévue.\n`;
  fs.writeFileSync(path.join(cwd, CIBLE), changed);
  write("g.html", grille([NC]));
  const refused = await run("g.html", "--ecrire");
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("a été écrit ou changé par quelqu’un : il n’est pas remplacé");
  expect(read()).toBe(changed);
  expect((await run("g.html", "--suffixe", "site-b", "--ecrire")).code).toBe(0);
  expect(read("audits/2024-11-19-site-b.yaml")).toContain("22.2-a");
});

test("what is written without being judged is told, and not taken", async () => {
  write("g.html", grille([NC, { exigence: "1.1", methode: "1.1-b", jugement: "", constat: "À voir" }]));
  const { code, stdout, stderr } = await run("g.html");
  expect(code).toBe(1);
  expect(stdout).not.toContain("À voir");
  expect(stderr).toContain("Sans jugement dans la grille, donc pas repris : 1.1-b.");
});

test("a grid changed outside its page is read, and says so", async () => {
  write("g.html", grille([NC]).replace("Aucune enquête", "Une enquête"));
  const { code, stderr } = await run("g.html");
  expect(code).toBe(0);
  expect(stderr).toContain("La grille a été changée hors de sa page");
});

test("a method of another edition leaves its finding under the exigence", async () => {
  write("g.html", grille([{ ...NC, methode: "22.2-z" }]));
  const { stdout, stderr } = await run("g.html");
  expect(stdout).not.toContain("methode");
  expect(stderr).toMatch(
    /22\.2-z.* n’existe pas dans le référentiel d’ici : le constat est rangé sous 22\.2/,
  );
});

const HOSTILE =
  "</script><script>alert(1)</script>\n::error::x\n- id: C9\n\u202eévil\u0000\ud800 *ancre &b !!js/function 'a' \"b\"\t---\n...\n%YAML";

test("hostile words stay words", async () => {
  write(
    "g.html",
    grille([{ ...NC, constat: HOSTILE }], {
      audit: {
        ...JSON.parse("{}"),
        date: "2024-11-19",
        genre: "interne",
        organisme: HOSTILE,
        perimetre: "a: b",
      },
    }),
  );
  expect((await run("g.html", "--ecrire")).code).toBe(0);
  expect((await run("g.html")).stdout).not.toMatch(/^::error/m);
  const check = await runCli(["check", "--date", "2024-12-01", "--format", "json"], { cwd });
  const [audit] = JSON.parse(check.stdout).structures[0].audits;
  expect(audit.constats).toHaveLength(1);
  expect(audit.constats[0].constat).toContain("- id: C9");
  expect(read()).not.toMatch(/[\u0000\u202e]/);
});
