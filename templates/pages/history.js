// A mark of the timeline leads to its version; words that are searched for open the versions that hold them.
(() => {
  for (const mark of document.querySelectorAll("[data-step]")) {
    mark.addEventListener("click", () => {
      location.hash = `#${encodeURIComponent(mark.dataset.step)}`;
    });
  }
  const search = document.querySelector("input[type=search]");
  const steps = [...document.querySelectorAll("details.step:not([data-keep])")];
  search?.addEventListener("input", () => {
    for (const step of steps) step.open = search.value.trim() !== "";
  });
})();
