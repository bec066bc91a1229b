import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

// Debian's libjaxb-java, which Java 17 no longer brings.
const JAXB = [
  "jaxb-api",
  "jaxb-core",
  "jaxb-impl",
  "jaxb-runtime",
  "javax.activation",
  "istack-commons-runtime",
].map((name) => `/usr/share/java/${name}.jar`);

/** What veraPDF says of each file, `file flavour verdict`, tabs between. */
export type Vera = (files: readonly string[]) => string[][];

/** veraPDF, compiled for this run; null, said loudly, where Java or its libraries are missing. */
export function openVera(): Vera | null {
  const hasJava = spawnSync("javac", ["-version"]).status === 0;
  if (!hasJava || !JAXB.every((jar) => existsSync(jar))) {
    console.warn(
      "NO JAVA (javac) OR NO libjaxb-java: CONFORMANCE TO PDF/UA-1 AND PDF/A-3a IS NOT VERIFIED HERE.",
    );
    return null;
  }
  const entry = createRequire(import.meta.url).resolve("@opendataloader/pdf");
  const jar = path.join(path.dirname(entry), "../lib/opendataloader-pdf-cli.jar");
  const classes = mkdtempSync(path.join(tmpdir(), "quali-vera-"));
  const source = new URL("Verifier.java", import.meta.url).pathname;
  execFileSync("javac", ["-cp", jar, "-d", classes, source], { stdio: "pipe" });
  const classpath = [classes, jar, ...JAXB].join(":");
  return (files) =>
    execFileSync("java", ["-cp", classpath, "Verifier", ...files], { encoding: "utf8", stdio: "pipe" })
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split("\t"));
}
