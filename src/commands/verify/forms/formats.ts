import type { VerificationDePaquet } from "../../../generated/verification.ts";
import type { Formes } from "../../../session/formats.ts";

/** Forms of `quali verify`. */
export const VERIFICATIONS: Formes<VerificationDePaquet, { verbose: boolean }> = new Map([
  ["pretty", async () => (await import("./pretty.ts")).formatVerification],
  ["json", async () => (await import("../../../show/text/json.ts")).safeJson],
]);
