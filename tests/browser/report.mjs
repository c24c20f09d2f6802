// Opens a report in headless Chromium as a reader would, and fails with the first thing that is wrong.
//
//   node report.mjs <folder with node_modules> <browser> <report.html> [<folder for screenshots>]
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, executablePath, path, pictures] = process.argv.slice(2);
const { chromium } = createRequire(modules + "/")("playwright-core");
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1300, height: 850 }, colorScheme: "light" });
  const problems = [], requests = [];
  page.on("pageerror", error => problems.push(error.message));
  page.on("console", message => message.type() === "error" && problems.push(message.text()));
  page.on("request", request => request.url().startsWith("data:") || requests.push(request.url()));
  const url = pathToFileURL(path).href;
  await page.goto(url);
  const report = await page.evaluate(() => JSON.parse(document.getElementById("report").textContent));
  const show = async hash => {
    await page.evaluate(to => { location.hash = to; }, hash);
    await page.locator("#view").waitFor();
  };
  const picture = name => pictures && page.screenshot({ path: `${pictures}/${name}.png` });
  const isCode = file => file.fate !== "copy" || (report.run.style === "wrapper" && file.kind !== "other");
  const code = report.files.filter(isCode);

  // Overview
  await page.getByText(`${report.totals.modules.toLocaleString("en")} module`, { exact: false }).first().waitFor();
  assert.equal(await page.locator(".card b").first().textContent(), report.totals.changed.toLocaleString("en"));
  await picture("overview");

  // Files: search and filter, which the address holds
  const shown = async () => Number((await page.locator(".tools span[aria-live]").textContent()).replace(/\D/g, ""));
  await page.locator("nav a", { hasText: "Files" }).click();
  const all = await shown();
  const listed = [...report.files.filter(file => isCode(file) || file.outputs.length > 0), ...report.generated.map(path => ({ path, fate: "copy" }))];
  assert.equal(all, listed.length);
  const wanted = code[Math.floor(code.length / 2)];
  await page.getByRole("searchbox").fill(wanted.path);
  assert.ok(await shown() >= 1 && await shown() <= all);
  await page.locator(".row.files a", { hasText: wanted.path }).first().waitFor();
  await page.getByRole("searchbox").fill("no file is called this");
  assert.equal(await shown(), 0);
  await page.getByRole("searchbox").fill("");
  await page.getByLabel("fate", { exact: true }).selectOption(wanted.fate);
  assert.equal(await shown(), listed.filter(file => file.fate === wanted.fate).length);
  assert.match(page.url(), new RegExp(`fate=${wanted.fate}`));
  assert.ok(await page.locator(".row.files").count() <= 100, "a long list draws only the rows in sight");
  await picture("files");

  // Findings
  await page.locator("nav a", { hasText: "Findings" }).click();
  assert.equal(await shown(), report.findings.length);
  for (const severity of ["error", "warning", "note"]) {
    await page.getByLabel("severity", { exact: true }).selectOption(severity);
    assert.equal(await shown(), report.findings.filter(finding => finding.severity === severity).length);
  }
  await page.getByLabel("severity", { exact: true }).selectOption("");
  if (report.findings.length > 0) {
    const { rule } = report.findings[0];
    await page.getByLabel("rule", { exact: true }).selectOption(rule);
    assert.equal(await shown(), report.findings.filter(finding => finding.rule === rule).length);
  }
  await picture("findings");

  // Graph: levels, zoom, pan, search; a click on a node opens its file
  await page.locator("nav a", { hasText: "Graph" }).click();
  const camera = () => page.evaluate(() => window.cppmodReport.graph.camera());
  const canvas = page.locator("canvas");
  await canvas.waitFor();
  await page.getByLabel("Level", { exact: true }).selectOption("modules");
  await page.getByLabel("Level", { exact: true }).selectOption("directories");
  await picture("graph-directories");
  await page.getByLabel("Level", { exact: true }).selectOption("files");
  const box = await canvas.boundingBox();
  const before = await camera();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -400);
  await page.waitForFunction(scale => window.cppmodReport.graph.camera().scale > scale, before.scale);
  const zoomed = await camera();
  await page.mouse.move(box.x + 8, box.y + box.height - 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 68, box.y + box.height - 48, { steps: 4 });
  await page.mouse.up();
  const moved = await camera();
  assert.deepEqual([Math.round(moved.x - zoomed.x), Math.round(moved.y - zoomed.y)], [60, -40], "dragging moves the picture");
  const unit = code.find(file => file.fate === "partition" && file.outputs.length > 0) ?? code.find(file => file.kind === "header");
  await page.getByRole("searchbox").fill(unit.path);
  await page.getByRole("searchbox").press("Enter");
  const place = await page.evaluate(id => window.cppmodReport.graph.placeOf(id), unit.path);
  await page.mouse.move(place.x, place.y);
  await page.locator(".tip", { hasText: unit.path }).waitFor();
  await picture("graph");
  await page.mouse.click(place.x, place.y);
  await page.waitForFunction(path => decodeURIComponent(location.hash) === "#/file/" + path, unit.path);

  // A file: legacy and output side by side, decisions at their lines
  await page.locator("table.sides tr").nth(1).waitFor();
  if (unit.outputs.length > 0) {
    const heads = await page.locator("table.sides thead th").allTextContents();
    assert.match(heads[0], /legacy/);
    assert.match(heads[1], /output/);
    await page.locator("table.sides td.b", { hasText: report.run.dialect === "cxx20" ? "export module" : "export " }).first().waitFor();
  }
  const mark = page.locator("table.sides td.n button").first();
  if (await mark.count() > 0) {
    await mark.click();
    await page.locator(".why a[href^='#/rules/']").first().waitFor();
  }
  await picture("file");
  const withLine = report.findings.find(finding => finding.line > 0 && report.files.some(file => file.path === finding.file));
  if (withLine) {
    await show("#/file/" + encodeURIComponent(withLine.file) + ":" + withLine.line);
    await page.locator(`table.sides tr.here[data-line="${withLine.line}"]`).waitFor();
    await page.locator(".why", { hasText: withLine.message }).waitFor();
  }

  // What was made without a legacy file, and what is text
  if (report.generated.length > 0) {
    await show("#/file/" + encodeURIComponent(report.generated[0]));
    await page.locator("table.sides td.b").first().waitFor();
  }
  const text = code.find(file => file.outputs.length === 0 && file.lines > 0);
  if (text) {
    await show("#/file/" + encodeURIComponent(text.path));
    await page.locator("h3", { hasText: "Stays as it is" }).waitFor();
    await page.locator("table.sides tbody tr").first().waitFor();
  }

  // Rules, dark and light
  await show("#/rules");
  assert.equal(await page.locator("#view details").count(), report.rules.length);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(before => getComputedStyle(document.body).backgroundColor !== before, light); // follows the reader's colour scheme
  await page.locator("#theme").click();
  assert.equal(await background(), light);
  await page.locator("#theme").click();
  await show("#/graph");
  await picture("graph-dark");

  assert.deepEqual(problems, []);
  assert.deepEqual([...new Set(requests.map(request => request.split("#")[0]))], [url], "the page works offline");
  console.log(`${report.files.length} files: good`);
} finally {
  await browser.close();
}
