import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { checksum, openRegistry } from "../../../src/load/referentiel/registry.ts";

const file = '{"id":"petit","version":"2024"}';
const sha = checksum(new TextEncoder().encode(file));
const installed = (content: string) =>
  openRegistry(
    new MemoryDepot({
      "index.json": JSON.stringify({ "petit@2024": sha, "ancien@2019": sha }),
      "petit@2024.json": content,
      "ancien@2019.json": content,
    }),
  );

test("lists what is installed and reads what is asked for", () => {
  const registry = installed(file);
  expect(registry.references()).toEqual(["ancien@2019", "petit@2024"]);
  expect(registry.get("petit@2024")).toEqual({ id: "petit", version: "2024" });
  expect(registry.get("petit@2024")).toBe(registry.get("petit@2024"));
});

test.each(["petit@2023", "constructor", "__proto__", "../petit@2024"])("%s is not at hand", (reference) => {
  expect(installed(file).get(reference)).toBeNull();
});

test("an altered file is refused", () => {
  expect(() => installed(file.replace("2024", "2025")).get("petit@2024")).toThrow("a été modifié");
});
