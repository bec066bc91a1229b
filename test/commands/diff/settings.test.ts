import { expect, test } from "vitest";
import { addSetting } from "../../../src/commands/diff/settings.ts";

test("severities that a user sets add up, the last of one change standing", () => {
  const first = addSetting("texte-retouche=rupture");
  expect([...first]).toEqual([["texte-retouche", "rupture"]]);
  expect([...addSetting("texte-retouche=editorial", addSetting("methode-retiree=rupture", first))]).toEqual([
    ["texte-retouche", "editorial"],
    ["methode-retiree", "rupture"],
  ]);
});

test.each([
  ["texte-retouche", /écrivez <changement>=<portée>/],
  ["texte-retouch=rupture", /texte-retouche/],
  ["texte-retouche=grave", /rupture/],
])("« %s » is refused", (text, message) => {
  expect(() => addSetting(text)).toThrow(message);
});
