// Filters the grid by words, state, severity and service; folds what is documented. Without it the whole is there to read.
(() => {
  const form = document.getElementById("recherche");
  const input = document.getElementById("chercher");
  const service = document.getElementById("service");
  const fold = document.getElementById("plier");
  const count = document.getElementById("compte");
  const nothing = document.getElementById("rien");
  const chips = [...form.querySelectorAll(".filtre")];
  const rows = [...document.querySelectorAll(".exigence")];
  const modules = [...document.querySelectorAll(".module")];
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let texts = null;

  const serviceOf = (row) => row.querySelector(".service")?.textContent ?? "";
  const isOpen = (row) => row.dataset.gravite !== "";
  const matches = (chip, row) => {
    if (chip.dataset.filtre) return isOpen(row);
    if (chip.dataset.gravite) return row.dataset.gravite === chip.dataset.gravite;
    return row.dataset.etat === chip.dataset.etat;
  };

  const apply = () => {
    texts ??= rows.map((row) => plain(row.textContent));
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    const pressed = chips.filter((chip) => chip.ariaPressed === "true");
    let shown = 0;
    rows.forEach((row, i) => {
      const match =
        words.every((word) => texts[i].includes(word)) &&
        (pressed.length === 0 || pressed.some((chip) => matches(chip, row))) &&
        (service.value === "" || serviceOf(row) === service.value);
      row.hidden = !match;
      if (match) shown++;
    });
    for (const module of modules) module.hidden = !module.querySelector(".exigence:not([hidden])");
    nothing.hidden = shown > 0;
    count.textContent = shown === rows.length ? `${rows.length} exigences` : `${shown} sur ${rows.length}`;
  };

  const clear = () => {
    input.value = "";
    service.value = "";
    for (const chip of chips) chip.ariaPressed = "false";
    apply();
  };

  /** Moves to the next or previous exigence shown. */
  const step = (by) => {
    const shown = rows.filter((row) => !row.hidden);
    const at = shown.indexOf(document.activeElement.closest(".exigence"));
    const next = shown[at === -1 && by < 0 ? shown.length - 1 : at + by];
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView();
  };

  for (const chip of chips) {
    const n = rows.filter((row) => matches(chip, row)).length;
    chip.querySelector(".combien").textContent = n;
    if (n === 0) chip.hidden = true;
    chip.addEventListener("click", () => {
      chip.ariaPressed = String(chip.ariaPressed !== "true");
      apply();
    });
  }
  for (const name of [...new Set(rows.map(serviceOf).filter(Boolean))].sort()) {
    service.append(new Option(name, name));
  }
  fold.addEventListener("click", () => {
    const folded = fold.ariaPressed !== "true";
    fold.ariaPressed = String(folded);
    for (const row of rows)
      row.classList.toggle("pliee", folded && row.dataset.etat === "documente" && !isOpen(row));
  });
  document.getElementById("precedente").addEventListener("click", () => step(-1));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    step(1);
  });
  input.addEventListener("input", apply);
  service.addEventListener("change", apply);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && form.contains(event.target)) return clear();
    if (event.target.matches("input, select")) return;
    if (event.key === "/") {
      event.preventDefault();
      input.focus();
      input.select();
    }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  // A link to a row that the filter hides shows everything again.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target?.closest(".pliee")?.classList.remove("pliee");
    if (target?.closest("[hidden]")) {
      clear();
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  form.hidden = false;
  apply();
  reveal();
})();
