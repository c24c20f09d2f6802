// Files, findings and rules: lists with search and filters, which the address of the page holds.
function fileList(view, query) {
  view.className = "full";
  const all = [...files.values()].filter(file => isCode(file) || file.outputs.length > 0);
  const list = virtualList(34, file => el("div", { class: "row files" }, fileLink(file.path), el("span", null, fateBadge(file)), el("span", { class: "code" }, file.module), el("span", { title: file.reason }, file.reason)));
  const count = el("span", { class: "faint", "aria-live": "polite" });
  const filter = filters(query, ["q", "fate", "module", "directory", "rule"], current => {
    const words = current.q.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = all.filter(file => (!current.fate || file.fate === current.fate) && (!current.module || file.module === current.module)
      && (!current.directory || directoryOf(file.path) === current.directory) && (!current.rule || file.rule === current.rule)
      && words.every(word => file.path.toLowerCase().includes(word) || file.reason.toLowerCase().includes(word)));
    count.textContent = plural(shown.length, "file");
    list.update(shown);
  });
  add(view, el("div", { class: "tools" },
    filter.search("Search paths and reasons"),
    filter.select("fate", "any fate", fates.filter(fate => all.some(file => isCode(file) && file.fate === fate.fate)).map(fate => [fate.fate, fate.name])),
    filter.select("module", "any module", report.modules.map(module => [module.name, module.name])),
    filter.select("directory", "any directory", [...new Set(all.map(file => directoryOf(file.path)))].sort().map(name => [name, name])),
    filter.select("rule", "any rule", [...new Set(all.map(file => file.rule))].filter(Boolean).sort().map(name => [name, name])), count), list);
  filter.apply();
}

function findingList(view, query) {
  view.className = "full";
  const list = virtualList(54, finding => el("div", { class: "row findings" }, el("span", null, severityBadge(finding.severity)),
    finding.file ? fileLink(finding.file, finding.line, finding.line ? `${finding.file}:${finding.line}` : finding.file) : el("span", { class: "faint" }, "the whole tree"),
    ruleLink(finding.rule), el("span", { class: "message", title: finding.message }, finding.message)));
  const count = el("span", { class: "faint", "aria-live": "polite" });
  const filter = filters(query, ["q", "severity", "rule", "directory"], current => {
    const words = current.q.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = report.findings.filter(finding => (!current.severity || finding.severity === current.severity) && (!current.rule || finding.rule === current.rule)
      && (!current.directory || directoryOf(finding.file) === current.directory) && words.every(word => `${finding.file} ${finding.message} ${finding.rule}`.toLowerCase().includes(word)));
    shown.sort(by(finding => severities.indexOf(finding.severity)));
    count.textContent = plural(shown.length, "finding");
    list.update(shown);
  });
  add(view, el("div", { class: "tools" },
    filter.search("Search files and messages"),
    filter.select("severity", "any severity", severities.map(severity => [severity, severity])),
    filter.select("rule", "any rule", [...new Set(report.findings.map(finding => finding.rule))].sort().map(name => [name, name])),
    filter.select("directory", "any directory", [...new Set(report.findings.map(finding => directoryOf(finding.file)))].sort().map(name => [name, name])), count), list);
  filter.apply();
}

function ruleList(view, query, wanted) {
  add(view, el("p", null, "The rules that decided or found something here. cppmod-migrate rules lists all; cppmod.yml switches them off or sets their parameters."));
  for (const rule of report.rules)
    add(view, el("details", { id: "rule-" + rule.id, open: rule.id === wanted },
      el("summary", null, el("span", { class: "code" }, rule.id), " ", rule.title, " ", el("span", { class: "faint" }, `${plural(rule.decisions, "decision")}, ${plural(rule.findings, "finding")}`)),
      el("p", null, rule.why), el("p", { class: "faint" }, [rule.paper ? `N1964: ${rule.paper}. ` : "", `Safety: ${rule.safety}. `,
        el("a", { href: "#/files?rule=" + encodeURIComponent(rule.id) }, "files that it decides"), ", ", el("a", { href: "#/findings?rule=" + encodeURIComponent(rule.id) }, "its findings")])));
  document.getElementById("rule-" + wanted)?.scrollIntoView();
}

/** Filters whose values stand in the address, so that a filtered list can be linked to. */
function filters(query, names, apply) {
  const current = Object.fromEntries(names.map(name => [name, query.get(name) ?? ""]));
  const set = (name, value) => {
    current[name] = value;
    const kept = new URLSearchParams(Object.entries(current).filter(([, given]) => given));
    history.replaceState(null, "", location.hash.split("?")[0] + (kept.size ? "?" + kept : ""));
    apply(current);
  };
  return {
    apply: () => apply(current),
    search: label => {
      const input = el("input", { type: "search", placeholder: label, "aria-label": label, oninput: () => set("q", input.value) });
      input.value = current.q;
      return input;
    },
    select: (name, any, entries) => choice(name, [["", any], ...entries], current[name], value => set(name, value)),
  };
}
