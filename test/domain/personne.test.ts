import { expect, test } from "vitest";
import { nommeUnePersonne } from "../../src/domain/personne.ts";

test.each([
  "Mme Martin Dupont",
  "M. Dupont",
  "M Dupont",
  "Monsieur Durand",
  "Madame Petit",
  "Dr Lefèvre",
  "Me d’Aubigné",
  "M. de La Tour",
  "Bureau des titres (Mme Martin)",
  "DCL - Mme Leroy",
  "Mme Claire Martin, référente qualité",
  "Claire MARTIN",
  "Claire Martin",
  "MARTIN Claire",
  "Jean-Pierre DUPONT",
  "Hélène d’Arc",
  "Anne de La Tour",
  "référente qualité Claire MARTIN",
  "Secrétaire général : Jean Dupont",
  "jean.dupont@prefecture.example",
  "référente (anne-marie.leroy@prefecture.example)",
])("« %s » names a person", (texte) => {
  expect(nommeUnePersonne(texte)).toBe(true);
});

test.each([
  "Bureau de la relation aux usagers",
  "service de la communication",
  "secrétaire général",
  "Madame la préfète",
  "M. le secrétaire général",
  "Mme la directrice de cabinet",
  "Madame Secrétaire générale",
  "Monsieur le Préfet",
  "SGCD",
  "DCL / BIM",
  "Bureau SIDPC",
  "Référent ANEF",
  "Référente qualité (SGCD)",
  "Direction de la Citoyenneté et de la Légalité",
  "Cabinet du préfet",
  "France Services",
  "France Titres",
  "DR Normandie",
  "Pôle CERT",
  "Préfecture de Saint-Pierre",
  "Sous-préfecture de Saint-Julien",
  "Maison France Services Jean Moulin",
  "Cité Simone VEIL",
  "Cellule de la performance",
  "Mission Martin-Malvy",
  "Bureau M Étrangers",
  "pref-dcl@prefecture.example",
  "qualite.accueil@prefecture.example",
  "M",
  "Mme",
  "",
])("« %s » names none", (texte) => {
  expect(nommeUnePersonne(texte)).toBe(false);
});
