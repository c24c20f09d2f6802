// Views by the address behind '#', so that every place can be linked to; light and dark.
window.cppmodReport = {};

const views = [["", "Overview", overview], ["graph", "Graph", graphView], ["files", "Files", fileList], ["findings", "Findings", findingList], ["rules", "Rules", ruleList]];

function route() {
  const [place, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [name, ...rest] = place.split("/");
  const view = el("main", { id: "view", tabindex: "-1" });
  document.getElementById("view").replaceWith(view);
  document.querySelector("nav").replaceChildren(...views.map(([key, label]) => el("a", { href: "#/" + key, "aria-current": key === name ? "page" : null }, label)));
  const target = decodeURIComponent(rest.join("/"));
  const show = name === "file" ? filePage : (views.find(([key]) => key === name) ?? views[0])[2];
  Promise.resolve(show(view, new URLSearchParams(query), target)).catch(error => {
    add(view, el("p", null, "This view failed: " + error.message));
    throw error;
  });
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  window.cppmodReport.graph?.draw();
}

const preferred = matchMedia("(prefers-color-scheme: dark)");
setTheme(preferred.matches ? "dark" : "light");
preferred.addEventListener("change", () => setTheme(preferred.matches ? "dark" : "light"));
document.getElementById("theme").addEventListener("click", () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
addEventListener("hashchange", route);
route();
