// Filters and search. Without it the page still says everything: this only hides what is not asked for.
(() => {
  const form = document.querySelector("form.filters");
  if (!form) return;
  form.hidden = false;
  const count = form.querySelector("output");
  const search = form.querySelector("input[type=search]");
  // What it stands in is part of it: a version's findings are found by the version's name.
  const textOf = (element) =>
    `${element.closest("details[data-group]")?.querySelector("summary").textContent ?? ""} ${element.textContent}`.toLowerCase();
  const findings = [...document.querySelectorAll(".finding")].map((element) => ({
    element,
    kinds: element.dataset.kinds.split(" "),
    text: textOf(element),
  }));
  // Inner ones first: a section is empty when its groups are.
  const groups = [...document.querySelectorAll("[data-group]")].reverse();

  const apply = () => {
    const checked = (name) => [...form.querySelectorAll(`input[name=${name}]:checked`)].map(({ value }) => value);
    const classes = checked("class");
    const only = checked("only");
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const holds = (text) => words.every((word) => text.includes(word));
    const isWhole = form.querySelector("input[name=class]:not(:checked), input[name=only]:checked") === null;
    let shown = 0;
    for (const { element, kinds, text } of findings) {
      const isShown =
        kinds.some((kind) => classes.includes(kind)) && only.every((kind) => kinds.includes(kind)) && holds(text);
      element.hidden = !isShown;
      if (isShown) shown++;
    }
    for (const group of groups) {
      group.hidden = group.hasAttribute("data-keep")
        ? !(isWhole && holds(group.textContent.toLowerCase()))
        : !group.querySelector(".finding:not([hidden])");
    }
    count.textContent = `${shown} of ${findings.length} findings shown`;
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === "search";
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    search.focus();
  });
  // A link to a finding shows it, whatever is filtered or folded.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) form.reset();
    for (let around = target; around; around = around.parentElement) {
      if (around instanceof HTMLDetailsElement) around.open = true;
    }
    setTimeout(() => target.scrollIntoView());
  };
  addEventListener("hashchange", reveal);
  apply();
  reveal();
})();
