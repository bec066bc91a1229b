import { expect, test } from "vitest";
import { explainFailure, refusalOfBrowser } from "../../../src/print/browser/errors.ts";

test("a browser without margin boxes is refused, by its version", () => {
  expect(refusalOfBrowser("HeadlessChrome/143.0.7499.4")).toBeNull();
  expect(refusalOfBrowser("Chrome/131.0.0.0")).toBeNull();
  expect(refusalOfBrowser("Chrome/99.0.4844.51")).toMatch(
    "(Chrome/99.0.4844.51) est trop ancien : il faut Chromium 131",
  );
  expect(refusalOfBrowser("")).not.toBeNull();
});

test.each([
  ["No usable sandbox! If you are running on Ubuntu…", "--no-sandbox"],
  ["Navigation timeout of 300 ms exceeded", "n’a pas fini de s’afficher"],
  ["Protocol error (Page.printToPDF): Target closed", "s’est arrêté"],
  [
    "Failed to launch the browser process! spawn ENOEXEC\nTROUBLESHOOTING",
    "« /bin/x » n’a pas pu imprimer : Failed",
  ],
])("%s", (message, told) => {
  expect(explainFailure(new Error(message), "/bin/x").message).toContain(told);
});
