// The first view: a summary that anybody can read.
function overview(view) {
  const { totals, run } = report;
  const code = report.files.filter(isCode);
  const units = code.filter(file => file.kind === "header" && ["partition", "macros", "forward"].includes(file.fate)).length;
  add(view, 
    el("p", { class: "lead" }, isWrapper ? `${plural(totals.modules, "module")} for importers; all ${totals.headers} headers stay as they are.` : `${plural(units, "header")} of ${totals.headers} can be imported${totals.kept ? `; ${totals.kept === 1 ? "1 stays a header" : totals.kept + " stay headers"}, each for a reason below` : ""}. `
      + `They make ${plural(totals.modules, "module")} of ${plural(totals.partitions, "partition")}.`),
    el("p", { class: "faint" }, `Dialect ${run.dialect}, binary interface ${run.abi}, standard library by ${run.std}. ${plural(totals.translationUnits, "translation unit")}; flags: ${run.flagsFrom}.`),
    run.only.length ? el("p", null, `Only ${run.only.join(", ")}: ${plural(totals.heldBack, "file")} left for later.`) : null,
    bar(code),
    el("div", { class: "cards" },
      card(totals.changed, "files written", "#/files"),
      card(totals.kept, totals.kept === 1 ? "header stays" : "headers stay", "#/files?fate=text"),
      card(report.cycles.length, report.cycles.length === 1 ? "cycle" : "cycles", "#/graph"),
      severities.map(severity => {
        const count = report.findings.filter(finding => finding.severity === severity).length;
        return card(count, count === 1 ? severity : severity + "s", "#/findings?severity=" + severity);
      })));
  stays(view);
  blockers(view);
  cycles(view);
  modules(view);
  steps(view);
  builds(view);
}

const card = (number, label, href) => el("a", { class: "card", href }, el("b", null, number.toLocaleString("en")), label);

function bar(code) {
  const groups = fates.map(fate => [fate, code.filter(file => file.fate === fate.fate).length]).filter(([, count]) => count > 0);
  return [
    el("div", { class: "bar", role: "img", "aria-label": groups.map(([fate, count]) => `${count} ${fate.name}`).join(", ") },
      groups.map(([fate, count]) => el("a", { href: "#/files?fate=" + fate.fate, title: `${count} ${fate.name}`, style: `flex:${count};background:var(${fateColour[fate.fate]})` }))),
    el("div", { class: "legend" }, groups.map(([fate, count]) => el("a", { href: "#/files?fate=" + fate.fate, title: fate.doc },
      el("span", { class: "dot", style: `--c: var(${fateColour[fate.fate]})` }), plural(count, fate.name, fate.plural)))),
  ];
}

function stays(view) {
  const kept = report.files.filter(file => file.fate === "text");
  if (kept.length === 0) return;
  const groups = [...groupBy(kept, file => file.rule)].sort(by(group => -group[1].length, group => group[0]));
  add(view, el("h2", null, "What stays text, and why"), groups.map(([id, members]) => el("details", { open: groups.length <= 3 },
    el("summary", null, `${rules.get(id)?.title ?? id} (${members.length})`),
    el("p", { class: "faint" }, rules.get(id)?.why ?? ""),
    el("ul", null, members.slice(0, 50).map(file => el("li", null, fileLink(file.path), " ", file.reason, keptByText(file.path)))),
    members.length > 50 ? el("a", { href: "#/files?rule=" + encodeURIComponent(id) }, `all ${members.length}`) : null)));
}

const keptByText = path => keptBy.has(path) ? [" (kept by ", keptBy.get(path).map((blocking, i) => [i ? ", " : "", fileLink(blocking.file)]), ")"] : null;

function blockers(view) {
  const most = [...keeps].sort(by(entry => -entry[1].length, entry => entry[0])).slice(0, 20);
  if (most.length === 0) return;
  add(view, el("h2", null, "What blocks what"), el("p", null, "Text keeps the headers of its module that it includes. Who frees one of these frees what it keeps."),
    table(["file", "keeps #", "because"], most.map(([path, kept]) => [fileLink(path), String(kept.length), files.get(path)?.reason ?? ""])));
}

function cycles(view) {
  if (report.cycles.length === 0) return;
  add(view, el("h2", null, "Cycles"), el("p", null, "Headers that need each other. Where they can, they share one partition."),
    el("ul", null, report.cycles.slice(0, 50).map(cycle => el("li", null, cycle.map((path, i) => [i ? " ↔ " : "", fileLink(path)])))));
}

function modules(view) {
  if (report.modules.length === 0) return;
  const count = (module, kind) => String(module.units.filter(unit => unit.kind === kind).length);
  add(view, el("h2", null, "Modules"), table(["module", "interface units #", "implementation units #", "primary interface"], report.modules.map(module =>
    [el("a", { href: "#/files?module=" + encodeURIComponent(module.name), class: "code" }, module.name), count(module, "interface"), count(module, "implementation"), module.primary ? fileLink(pathOfOutput.get(module.primary) ?? module.primary) : ""])));
}

function steps(view) {
  if (report.steps.length === 0) return;
  add(view, el("h2", null, "One directory at a time"), el("p", null, "From the bottom up: each step needs only earlier ones, and everything builds after it."),
    table(["step #", "directories", "needs", "headers #", "sources #", "lines #", "risk"], report.steps.map(step =>
      [String(step.number), step.directories.map((directory, i) => [i ? ", " : "", el("a", { href: "#/files?directory=" + encodeURIComponent(directory), class: "code" }, directory)]), step.dependsOn.join(", "),
        String(step.headers), String(step.sources), step.lines.toLocaleString("en"),
        [badge(step.risk, { low: "--partition", medium: "--warning", high: "--error" }[step.risk]), step.cycle.length ? el("details", null, el("summary", null, "a cycle"), el("ul", { class: "plain" }, step.cycle.map(need => el("li", null, `${need.from} needs ${need.to} (${need.files}): `, fileLink(need.file), " needs ", fileLink(need.target))))) : null]])));
}

function builds(view) {
  if (report.builds.length === 0) return;
  add(view, el("h2", null, "Builds"), table(["build", "units #", "steps #", "failed #", "kept as text before it"], report.builds.map(build =>
    [build.name, String(build.units), String(build.steps), String(build.failed), el("ul", { class: "plain" }, build.kept.map(kept => el("li", null, fileLink(kept.file), " ", kept.message)))])));
}
