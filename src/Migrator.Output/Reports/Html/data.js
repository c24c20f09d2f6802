// The report and its indexes. Texts and decisions of a file are unpacked when its page is opened.
const report = JSON.parse(document.getElementById("report").textContent);

const fates = {{fates}};
const fateColour = { partition: "--partition", implementation: "--implementation", macros: "--macros", forward: "--forward", fragment: "--fragment", client: "--client", text: "--text-fate", copy: "--copy" };
const fateName = fate => fates.find(known => known.fate === fate).name;
const severities = ["error", "warning", "note"];

const files = new Map(report.files.map((file, i) => [file.path, Object.assign(file, { id: "page-" + i })]));
report.generated.forEach((path, i) => files.set(path, { path, id: "generated-" + i, kind: "other", fate: "copy", rule: "", reason: "", module: "", outputs: [path], lines: 0, isGenerated: true }));
const pathOfOutput = new Map([...files.values()].flatMap(file => file.outputs.map(output => [output, file.path])));
const rules = new Map(report.rules.map(rule => [rule.id, rule]));
const needs = groupBy(report.needs, need => need.file);
const neededBy = groupBy(report.needs, need => need.needs);
const keeps = groupBy(report.blockings, blocking => blocking.file);
const keptBy = groupBy(report.blockings, blocking => blocking.blocks);
const cycleOf = new Map(report.cycles.flatMap((cycle, i) => cycle.map(path => [path, i])));
const findingsOf = groupBy(report.findings, finding => finding.file);
const directoryOf = path => path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
const isWrapper = report.run.style === "wrapper"; // all headers stay, and are shown nevertheless
const isCode = file => file.fate !== "copy" || (isWrapper && file.kind !== "other");

/** What a file's page needs: { legacy, decisions, outputs: [{ path, text, blocks }] }. */
async function pageOf(file) {
  const packed = Uint8Array.from(atob(document.getElementById(file.id).textContent), c => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return JSON.parse(await new Response(stream).text());
}

const linkTo = (path, line) => "#/file/" + encodeURIComponent(path) + (line ? ":" + line : "");
const fileLink = (path, line, text) => files.has(path) ? el("a", { href: linkTo(path, line), class: "code" }, text ?? path) : el("span", { class: "code" }, text ?? path);
const badge = (text, colour) => el("span", { class: "badge", style: `--c: var(${colour})` }, text);
const fateBadge = file => badge(file.isGenerated ? "generated" : !isCode(file) && file.outputs.length ? "changed" : fateName(file.fate), fateColour[file.fate]);
const severityBadge = severity => badge(severity, "--" + severity);
const ruleLink = id => el("a", { href: "#/rules/" + encodeURIComponent(id), class: "code" }, id);
