import type { Session } from "../session/session.ts";

/** Tells of a fault that is ours, in few words; the stack only for those who ask. */
export function reportBug(error: unknown, session: Session): void {
  const { io, verbose } = session;
  const detail = error instanceof Error ? error : new Error(String(error));
  io.stderr.write(
    "quali : erreur interne. Le défaut est dans quali, pas dans votre dossier.\n" +
      "Signalez-le en joignant la commande, votre version (quali --version) et le texte ci-dessous.\n" +
      `${verbose ? detail.stack : `${detail.name} : ${detail.message} (--verbose donne le détail)`}\n`,
  );
}
