// Filters the exigences by words and by state. Without this script the whole report is there to read.
(() => {
  const form = document.getElementById("recherche");
  const input = document.getElementById("chercher");
  const count = document.getElementById("compte");
  const nothing = document.getElementById("rien");
  const chips = [...form.querySelectorAll("[data-etat]")];
  const exigences = [...document.querySelectorAll(".exigence")];
  const groups = [...document.querySelectorAll(".engagement, .module")].reverse();
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let texts = null;

  const apply = () => {
    texts ??= exigences.map((one) => fold(one.textContent));
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const states = chips.filter((chip) => chip.ariaPressed === "true").map((chip) => chip.dataset.etat);
    let shown = 0;
    exigences.forEach((one, i) => {
      const match =
        words.every((word) => texts[i].includes(word)) &&
        (states.length === 0 || states.includes(one.dataset.etat));
      one.hidden = !match;
      if (match) shown++;
    });
    for (const group of groups) group.hidden = !group.querySelector(".exigence:not([hidden])");
    nothing.hidden = shown > 0;
    const all = words.length === 0 && states.length === 0;
    count.textContent = all ? `${exigences.length} exigences` : `${shown} sur ${exigences.length}`;
  };

  const clear = () => {
    input.value = "";
    for (const chip of chips) chip.ariaPressed = "false";
    apply();
  };

  /** Moves to the next or previous exigence shown. */
  const step = (by) => {
    const shown = exigences.filter((one) => !one.hidden);
    const at = shown.indexOf(document.activeElement.closest(".exigence"));
    const next = shown[at === -1 && by < 0 ? shown.length - 1 : at + by];
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    step(1);
  });
  input.addEventListener("input", apply);
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.ariaPressed = String(chip.ariaPressed !== "true");
      apply();
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && form.contains(event.target)) return clear();
    if (event.target.matches("input")) return;
    if (event.key === "/") {
      event.preventDefault();
      input.focus();
      input.select();
    }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  // A link to an exigence that the filter hides shows everything again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[hidden]")) {
      clear();
      target.scrollIntoView();
    }
  });
  form.hidden = false;
  apply();
})();
