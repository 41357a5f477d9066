// A mark of the timeline leads to its version; words that are searched for open the versions that hold them.
(() => {
  for (const mark of document.querySelectorAll("[data-step]")) {
    mark.addEventListener("click", () => {
      location.hash = `#${encodeURIComponent(mark.dataset.step)}`;
    });
  }
  const search = document.querySelector("input[type=search]");
  const steps = [...document.querySelectorAll("details.step:not([data-keep])")];
  const open = (isOpen) => {
    for (const step of steps) step.open = isOpen;
  };
  search?.addEventListener("input", () => open(search.value.trim() !== ""));
  search?.form.addEventListener("reset", () => open(false));
})();
