import { expect, test } from "vitest";
import { composer, espacer } from "../../src/domain/typographie.ts";

const visible = (text: string) => text.replaceAll("\u00a0", "~");

test.each([
  ["Est-ce fini ? Oui ; voici : « tout » !", "Est-ce fini~? Oui~; voici~: «~tout~»~!"],
  ["un délai de 5 jours, 90 % des cas", "un délai de 5~jours, 90~% des cas"],
  ["(12 %) et « 3 % »", "(12~%) et «~3~%~»"],
  ["l’usager d’« Étampes »", "l’usager d’«~Étampes~»"],
  ["https://exemple.fr/?a=1;b=2:3", "https://exemple.fr/?a=1;b=2:3"],
  ["12 % et 3 hommes", "12~% et 3 hommes"],
])("spaced: %s", (before, after) => {
  expect(visible(espacer(before))).toBe(after);
  expect(espacer(espacer(before))).toBe(espacer(before));
});

test.each([
  ["l'usager", "l’usager"],
  ["d'« Étampes » et d'1 an", "d’«~Étampes~» et d’1~an"],
  ["les moyens de tenir; la suite...", "les moyens de tenir~; la suite…"],
  ["La page « Page « Suggestions » » est citée", "La page «~Page “Suggestions”~» est citée"],
  ["« a « b « c » d » e »", "«~a “b “c” d” e~»"],
  ["« a » et « b »", "«~a~» et «~b~»"],
  ["https://exemple.fr/?a=1;b=2:3", "https://exemple.fr/?a=1;b=2:3"],
  ["le 5' et 6\"", "le 5' et 6\""],
  ["l\u02bcusager et l'« accueil »", "l’usager et l’«~accueil~»"],
  ["l'affiche d'« aujourd'hui » est dans l'accueil.", "l’affiche d’«~aujourd’hui~» est dans l’accueil."],
  ["« l'affiche du hall.pdf » n'est pas lue", "«~l'affiche du hall.pdf~» n’est pas lue"],
  ["voir preuves/15.3/l'affiche, l'avis.pdf:3, qu'il", "voir preuves/15.3/l'affiche, l'avis.pdf:3, qu’il"],
])("composed: %s", (before, after) => {
  expect(visible(composer(before))).toBe(after);
  expect(composer(composer(before))).toBe(composer(before));
});
