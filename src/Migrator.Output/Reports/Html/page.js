// A file's page: what becomes of it and why, its neighbours, and legacy and output side by side.
async function filePage(view, query, target) {
  const [path, line] = target.match(/^(.*?)(?::(\d+))?$/).slice(1);
  const file = files.get(path) ?? files.get(pathOfOutput.get(path));
  if (!file) return add(view, el("p", null, `The report has no file ${path}: it is copied as it is.`));
  add(view, el("h2", null, el("span", { class: "code" }, file.path)),
    el("p", null, fateBadge(file), " ", file.rule ? [ruleLink(file.rule), ": ", file.reason] : file.isGenerated ? "made by the migration" : "", keptByText(file.path)),
    file.module ? el("p", { class: "faint" }, "Module ", el("a", { href: "#/files?module=" + encodeURIComponent(file.module), class: "code" }, file.module), `; ${plural(file.lines, "line")}; `, el("a", { href: "#/graph?at=" + encodeURIComponent(file.path) }, "show in the graph")) : null);
  neighbours(view, file);
  const found = (findingsOf.get(file.path) ?? []).filter(finding => finding.line === 0);
  if (found.length) add(view, el("ul", { class: "plain" }, found.map(finding => el("li", null, severityBadge(finding.severity), " ", finding.message, " ", ruleLink(finding.rule)))));
  const page = await pageOf(file);
  if (!view.isConnected) return;
  const why = el("div", { class: "why", hidden: true });
  const marks = groupBy([...page.decisions, ...(findingsOf.get(file.path) ?? []).filter(finding => finding.line > 0)], entry => entry.line);
  const sides = el("div", { class: "code-of-file" });
  const outputs = page.outputs.length ? page.outputs : [{ path: file.path, text: page.legacy, blocks: [] }];
  const preferred = Math.max(0, outputs.findIndex(output => output.path === path && path !== file.path));
  const unit = outputs.findIndex(output => report.modules.some(module => module.units.some(known => known.path === output.path)));
  const tabs = el("div", { class: "tabs", role: "tablist" }, outputs.map((output, i) => el("button", { type: "button", role: "tab", onclick: () => show(i) }, output.path)));
  function show(i) {
    tabs.querySelectorAll("button").forEach((tab, j) => tab.setAttribute("aria-pressed", String(i === j)));
    sides.replaceChildren(sideBySide(file, page, outputs[i], marks, entries => explainLine(why, entries)));
  }
  add(view, el("h3", null, page.outputs.length ? `Legacy and output: ${plural(page.outputs.length, "file")}` : "Stays as it is"), tabs, sides, why);
  decisionList(view, page.decisions);
  show(preferred || Math.max(0, unit));
  if (line) {
    const row = sides.querySelector(`tr[data-line="${line}"]`);
    row?.classList.add("here");
    row?.scrollIntoView({ block: "center" });
    if (marks.has(Number(line))) explainLine(why, marks.get(Number(line)));
  }
}

function neighbours(view, file) {
  const box = (title, paths) => paths.length === 0 ? null : el("div", null, el("h3", null, `${title} (${paths.length})`), el("ul", { class: "plain scroll" }, paths.map(path => el("li", null, fileLink(path)))));
  const of = (map, key) => (map.get(file.path) ?? []).map(entry => entry[key]);
  const cycle = cycleOf.has(file.path) ? report.cycles[cycleOf.get(file.path)].filter(path => path !== file.path) : [];
  const boxes = [box("Needs", of(needs, "needs")), box("Needed by", of(neededBy, "file")), box("Keeps as text", of(keeps, "blocks")), box("Kept by", of(keptBy, "file")), box("In a cycle with", cycle)].filter(Boolean);
  if (boxes.length) add(view, el("details", null, el("summary", null, "Neighbours: ", boxes.map(each => each.firstChild.textContent.toLowerCase()).join(", ")), el("div", { class: "split" }, boxes)));
}

/** Rows of both texts, lines that are alike beside each other; a line with decisions or findings has a button for them. */
function sideBySide(file, page, output, marks, explain) {
  const a = page.legacy === null ? [] : lines(page.legacy);
  const b = lines(output.text);
  const isOnlyOne = page.outputs.length === 0;
  const rows = [];
  const row = (i, j, changed) => {
    const entries = i >= 0 && i < a.length ? marks.get(i + 1) : undefined;
    const grave = entries && (entries.find(entry => entry.severity === "error") ?? entries.find(entry => entry.severity === "warning"));
    const number = entries ? el("button", { type: "button", class: grave?.severity, title: plural(entries.length, "decision or finding", "decisions and findings"), onclick: () => explain(entries) }, String(i + 1)) : i >= 0 && i < a.length ? String(i + 1) : "";
    rows.push(el("tr", { class: changed ? "changed" : null, "data-line": i >= 0 ? i + 1 : null },
      el("td", { class: "n" }, number), el("td", { class: i >= 0 ? "a" : null }, i >= 0 ? a[i] : ""),
      isOnlyOne ? [] : [el("td", { class: "n" }, j >= 0 ? String(j + 1) : ""), el("td", { class: j >= 0 ? "b" : null }, j >= 0 ? b[j] : "")]));
  };
  let [i, j] = [0, 0];
  for (const [startA, countA, startB, countB] of output.blocks) {
    for (; i < startA; i++, j++) row(i, j, false);
    for (let k = 0; k < Math.max(countA, countB); k++) row(k < countA ? startA + k : -1, k < countB ? startB + k : -1, true);
    [i, j] = [startA + countA, startB + countB];
  }
  for (; i < a.length; i++, j++) row(i, j, false);
  const width = isOnlyOne ? ["4rem", "auto"] : ["4rem", "auto", "4rem", "auto"];
  return el("table", { class: "sides" }, el("colgroup", null, width.map(w => el("col", { style: "width:" + w }))),
    el("thead", null, el("tr", null, (isOnlyOne ? [file.path] : [page.legacy === null ? "" : file.path + " (legacy)", output.path + " (output)"]).map(text => el("th", { colspan: "2" }, text)))),
    el("tbody", null, rows));
}

function lines(text) {
  const parts = text.split("\n").map(part => part.replace(/\r$/, ""));
  if (parts[parts.length - 1] === "") parts.pop();
  return parts;
}

function explainLine(why, entries) {
  why.hidden = false;
  why.replaceChildren(el("button", { class: "close", type: "button", "aria-label": "Close", onclick: () => { why.hidden = true; } }, "×"), el("h3", null, "Line " + entries[0].line),
    el("ul", { class: "plain" }, entries.map(entry => el("li", null, entry.message
      ? [severityBadge(entry.severity), " ", entry.message, " ", ruleLink(entry.rule)]
      : decisionText(entry)))));
}

const decisionText = decision => [el("b", null, decision.question), " ", el("span", { class: "code" }, decision.subject), decision.answer ? [": ", decision.answer] : "", " — ", ruleLink(decision.rule), decision.reason ? ": " + decision.reason : "",
  " ", decision.safety === "safe" ? "" : badge(decision.safety, "--warning")];

function decisionList(view, decisions) {
  if (decisions.length === 0) return;
  add(view, el("h3", null, "Decisions"), [...groupBy(decisions, decision => decision.question)].map(([question, members]) => el("details", null, el("summary", null, `${question} (${members.length})`),
    el("ul", { class: "plain" }, members.map(decision => el("li", null, decision.line ? `${decision.line}: ` : "", decisionText(decision)))))));
}
