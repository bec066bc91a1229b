// The grid is filled in here and nowhere else: what is written is kept in the page's own block of data, from the first key on, so
// that the page saved by its button, by Ctrl+S or by the browser holds it. Nothing is asked of the network.
(() => {
  // Before anything changes: what is saved is this, with the data of the moment.
  const source = document.documentElement.outerHTML;
  const block = document.getElementById("donnees");
  const opening = block.outerHTML.slice(0, block.outerHTML.indexOf(">") + 1);
  const grille = JSON.parse(block.textContent);
  const form = document.getElementById("saisie-audit");
  const etat = document.getElementById("etat");
  const champs = ["date", "genre", "organisme", "perimetre"].map((nom) => [
    nom,
    document.getElementById(`audit-${nom}`),
  ]);
  const JUGEMENTS = [
    ["", "à juger"],
    ["conforme", "conforme"],
    ["point-fort", "point fort"],
    ["piste-de-progres", "piste de progrès"],
    ["point-sensible", "point sensible"],
    ["nc-mineure", "non-conformité mineure"],
    ["nc-majeure", "non-conformité majeure"],
  ];
  let dirty = false;

  const cleOf = ({ exigence, methode }) => `${exigence}\n${methode ?? ""}`;

  /** A verdict and a place to write, under a name that is read aloud. */
  const placeOf = (saisie) => {
    const { nom, exigence, methode } = saisie.dataset;
    const jugement = document.createElement("select");
    jugement.setAttribute("aria-label", `${nom}, jugement`);
    for (const [valeur, mots] of JUGEMENTS) jugement.append(new Option(mots, valeur));
    const constat = document.createElement("textarea");
    constat.setAttribute("aria-label", `${nom}, constat`);
    constat.maxLength = 20000;
    constat.rows = methode === undefined ? 1 : 2;
    const papier = document.createElement("p");
    papier.className = "ecrit-papier";
    saisie.append(jugement, constat, papier);
    return {
      saisie,
      jugement,
      constat,
      papier,
      sujet: methode === undefined ? { exigence } : { exigence, methode },
    };
  };
  const places = [...document.querySelectorAll(".saisie")].map(placeOf);
  const known = new Set(places.map(({ sujet }) => cleOf(sujet)));
  // What a page of another make has written on a point that this one does not show is kept as it is.
  const ailleurs = grille.constats.filter((one) => !known.has(cleOf(one)));

  const show = ({ saisie, jugement, constat, papier }) => {
    const rempli = jugement.value !== "" || constat.value.trim() !== "";
    saisie.classList.toggle("remplie", rempli);
    saisie.closest("td").classList.toggle("a-remplie", rempli);
    papier.textContent = rempli ? `${jugement.selectedOptions[0].text} – ${constat.value}` : "";
  };

  // Keep in step with src/domain/somme.ts.
  const sommeOf = (texte) => {
    let somme = 0x811c9dc5;
    for (let i = 0; i < texte.length; i++) somme = Math.imul(somme ^ texte.charCodeAt(i), 0x01000193) >>> 0;
    return somme.toString(16).padStart(8, "0");
  };

  const asJson = () =>
    JSON.stringify(grille).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );

  const keep = () => {
    for (const [nom, champ] of champs) grille.audit[nom] = champ.value;
    const ecrits = places.flatMap(({ sujet, jugement, constat }) =>
      jugement.value === "" && constat.value.trim() === ""
        ? []
        : [{ ...sujet, jugement: jugement.value, constat: constat.value }],
    );
    grille.constats = [...ecrits, ...ailleurs];
    grille.somme = sommeOf(JSON.stringify([grille.audit, grille.constats]));
    block.textContent = asJson();
  };

  const tell = () => {
    const points = places.filter(({ sujet }) => sujet.methode !== undefined);
    const juges = places.filter(({ jugement }) => jugement.value !== "");
    const faits = points.filter(({ jugement }) => jugement.value !== "").length;
    const ensemble = juges.length - faits;
    document.getElementById("avancement").textContent =
      `${faits} sur ${points.length} points jugés${ensemble > 0 ? `, et ${ensemble} exigences dans leur ensemble` : ""}`;
  };

  const save = () => {
    keep();
    const from = source.lastIndexOf(opening) + opening.length;
    const to = source.indexOf("</", from);
    const page = `<!DOCTYPE html>\n${source.slice(0, from)}${asJson()}${source.slice(to)}\n`;
    const lien = document.createElement("a");
    lien.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
    lien.download = `grille-${grille.structure.id}-${grille.audit.date || grille.date}.html`;
    lien.click();
    setTimeout(() => URL.revokeObjectURL(lien.href), 60000);
    dirty = false;
    etat.textContent = `Enregistrée dans ${lien.download}`;
  };

  /** The next place without verdict after the one where the person is. */
  const next = () => {
    const at = places.findIndex(({ saisie }) => saisie.contains(document.activeElement));
    const found = [...places.slice(at + 1), ...places.slice(0, at + 1)].find(
      ({ sujet, jugement }) => sujet.methode !== undefined && jugement.value === "",
    );
    found?.jugement.focus();
    found?.saisie.closest("tr").scrollIntoView({ block: "center" });
  };

  const before = new Map(grille.constats.map((one) => [cleOf(one), one]));
  for (const [nom, champ] of champs) champ.value = grille.audit[nom];
  for (const place of places) {
    const ecrit = before.get(cleOf(place.sujet));
    if (ecrit) {
      place.jugement.value = ecrit.jugement;
      place.constat.value = ecrit.constat;
    }
    show(place);
  }

  document.addEventListener("input", (event) => {
    const place = places.find(({ saisie }) => saisie.contains(event.target));
    if (place) show(place);
    dirty = true;
    etat.textContent = "Pas encore enregistrée";
    keep();
    tell();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  document.getElementById("prochain").addEventListener("click", next);
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key.toLowerCase() === "s") {
      event.preventDefault();
      save();
    }
    if (event.key === "Enter") {
      event.preventDefault();
      next();
    }
  });
  addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
  form.hidden = false;
  document.getElementById("sans-script").hidden = true;
  tell();
})();
