// The picture: zoom with the wheel, drag to move, search, click to open. Kept between visits, so that Back returns to the same place.
const graphState = { level: firstLevel(), module: "", directory: "", clients: false, blocks: true, q: "", view: null };

function graphView(view, query) {
  view.className = "full";
  const at = query.get("at");
  if (at && files.has(at)) Object.assign(graphState, { level: "files", module: files.get(at).module, directory: report.files.length > 1500 ? directoryOf(at) : "", q: at, view: null, clients: graphState.clients || files.get(at).fate === "client" });
  const search = el("input", { type: "search", placeholder: "Search", "aria-label": "Search the graph", oninput: () => { graphState.q = search.value; picture.draw(); }, onkeydown: event => { if (event.key === "Enter") picture.centre(); } });
  search.value = graphState.q;
  const toggle = (label, key, isLayout) => el("button", { type: "button", "aria-pressed": String(graphState[key]), onclick: event => {
    graphState[key] = !graphState[key];
    event.currentTarget.setAttribute("aria-pressed", String(graphState[key]));
    if (isLayout) reload(); else picture.draw();
  } }, label);
  const reload = () => { graphState.view = null; route(); };
  const narrow = (key, value) => { graphState[key] = value; reload(); };
  const count = el("span", { class: "faint" });
  const canvas = el("canvas", { tabindex: "0", role: "img", "aria-label": "Graph of what needs what. Arrow keys move it, plus and minus zoom, Enter opens the first match of the search." });
  const tip = el("div", { class: "tip", hidden: true });
  const model = graphModel(graphState.level, graphState, graphState.clients);
  const picture = graphPicture(canvas, tip, model, node => {
    if (graphState.level === "files") location.hash = linkTo(node.id).slice(1);
    else Object.assign(graphState, { level: "files", module: graphState.level === "modules" && report.modules.some(module => module.name === node.id) ? node.id : "", directory: graphState.level === "directories" ? node.id : "", view: null }, graphState.level === "modules" && { directory: "" }), route();
  });
  const cyclic = [...model.nodes.values()].filter(node => node.isCyclic || node.inCycle).length;
  count.textContent = `${plural(model.nodes.size, "node")}, ${plural(model.edges.length, "arrow")}${cyclic ? `, ${cyclic} in cycles` : ""}`;
  add(view, el("div", { class: "tools" },
    choice("Level", graphLevels, graphState.level, value => narrow("level", value)),
    choice("Module", [["", "all modules"], ...report.modules.map(module => [module.name, module.name])], graphState.module, value => narrow("module", value)),
    choice("Directory", [["", "all directories"], ...[...new Set(report.files.filter(isCode).map(file => directoryOf(file.path)))].sort().map(name => [name, name])], graphState.directory, value => narrow("directory", value)),
    search, toggle("clients", "clients", true), toggle("what blocks what", "blocks", false),
    el("button", { type: "button", "aria-label": "Zoom in", onclick: () => picture.zoom(1.4) }, "+"), el("button", { type: "button", "aria-label": "Zoom out", onclick: () => picture.zoom(1 / 1.4) }, "−"), el("button", { type: "button", onclick: () => picture.fit() }, "fit"), count),
  el("div", { class: "canvas" }, canvas, tip), legend());
  picture.start();
  if (at) picture.centre();
  window.cppmodReport.graph = picture;
}

const legend = () => el("div", { class: "legend faint" },
  fates.filter(fate => fate.fate !== "copy" && report.files.some(file => file.fate === fate.fate)).map(fate => el("span", { title: fate.doc }, el("span", { class: "dot", style: `--c: var(${fateColour[fate.fate]})` }), fate.name)),
  el("span", null, el("span", { class: "dot", style: "--c: var(--cycle)" }), "in a cycle"),
  report.blockings.length ? el("span", null, el("span", { class: "dot", style: "--c: var(--block)" }), "keeps the other as text") : null);

/** The picture on a canvas. open is called for a node that is clicked. */
function graphPicture(canvas, tip, model, open) {
  const { nodes, edges, blocks } = model;
  placeNodes(nodes, edges);
  const all = [...nodes.values()];
  const outgoing = groupBy(edges, edge => edge.from), incoming = groupBy(edges, edge => edge.to);
  const isRed = edge => nodes.get(edge.from).component === nodes.get(edge.to).component || (cycleOf.has(edge.from) && cycleOf.get(edge.from) === cycleOf.get(edge.to));
  const paths = { plain: new Path2D(), text: new Path2D(), red: new Path2D() };
  for (const edge of edges) trace(isRed(edge) ? paths.red : edge.kind === "include" ? paths.text : paths.plain, nodes.get(edge.from), nodes.get(edge.to));
  let camera = graphState.view, hovered = null;

  function trace(path, from, to) {
    const [y1, y2] = from.y < to.y ? [from.y + nodeHeight / 2, to.y - nodeHeight / 2] : from.y > to.y ? [from.y - nodeHeight / 2, to.y + nodeHeight / 2] : [from.y - nodeHeight / 2, to.y - nodeHeight / 2];
    const bend = from.y === to.y ? -gapY : (y2 - y1) / 2;
    path.moveTo(from.x, y1);
    path.bezierCurveTo(from.x, y1 + bend, to.x, from.y === to.y ? y2 + bend : y2 - bend, to.x, y2);
    const tip = from.y === to.y ? -1 : Math.sign(y1 - y2) || 1; // the arrow's head, at what is needed
    path.moveTo(to.x - 4, y2 + tip * 8);
    path.lineTo(to.x, y2);
    path.lineTo(to.x + 4, y2 + tip * 8);
  }

  function fit() {
    if (all.length === 0) return;
    const [left, right] = [Math.min(...all.map(node => node.x)) - nodeWidth, Math.max(...all.map(node => node.x)) + nodeWidth];
    const [top, bottom] = [Math.min(...all.map(node => node.y)) - 60, Math.max(...all.map(node => node.y)) + 60];
    const scale = Math.min(1.4, canvas.clientWidth / (right - left), canvas.clientHeight / (bottom - top));
    camera = { scale, x: canvas.clientWidth / 2 - scale * (left + right) / 2, y: canvas.clientHeight / 2 - scale * (top + bottom) / 2 };
    draw();
  }

  const matches = () => graphState.q ? all.filter(node => node.id.toLowerCase().includes(graphState.q.toLowerCase())) : [];

  function draw() {
    graphState.view = camera;
    const ratio = devicePixelRatio || 1;
    canvas.width = canvas.clientWidth * ratio;
    canvas.height = canvas.clientHeight * ratio;
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const c = canvas.getContext("2d");
    c.setTransform(ratio * camera.scale, 0, 0, ratio * camera.scale, ratio * camera.x, ratio * camera.y);
    const found = new Set(matches());
    const near = hovered && new Set([hovered.id, ...(outgoing.get(hovered.id) ?? []).map(edge => edge.to), ...(incoming.get(hovered.id) ?? []).map(edge => edge.from)]);
    const isDim = node => near ? !near.has(node.id) : found.size > 0 && !found.has(node);
    const stroke = (path, name, width, alpha, dash = []) => {
      c.globalAlpha = alpha;
      c.strokeStyle = colour(name);
      c.lineWidth = width / Math.max(0.35, camera.scale);
      c.setLineDash(dash);
      c.stroke(path);
      c.setLineDash([]);
    };
    const faint = (near || found.size ? 0.12 : 0.5) * Math.min(1, 400 / Math.max(1, edges.length) + 0.15);
    stroke(paths.plain, "--faint", 1, faint);
    stroke(paths.text, "--text-fate", 1, faint, [4, 3]);
    stroke(paths.red, "--cycle", 1.6, near || found.size ? 0.3 : 0.9);
    if (graphState.blocks && blocks.length) {
      const path = new Path2D();
      for (const edge of blocks) trace(path, nodes.get(edge.from), nodes.get(edge.to));
      stroke(path, "--block", 1.6, near ? 0.2 : 0.8, [7, 4]);
    }
    if (hovered) {
      const path = new Path2D();
      for (const edge of [...(outgoing.get(hovered.id) ?? []), ...(incoming.get(hovered.id) ?? [])]) trace(path, nodes.get(edge.from), nodes.get(edge.to));
      stroke(path, "--link", 2, 1);
    }
    const [left, top, right, bottom] = [-camera.x / camera.scale, -camera.y / camera.scale, (canvas.clientWidth - camera.x) / camera.scale, (canvas.clientHeight - camera.y) / camera.scale];
    c.font = "13px system-ui, sans-serif";
    c.textBaseline = "middle";
    for (const node of all) {
      const [x, y] = [node.x - nodeWidth / 2, node.y - nodeHeight / 2];
      if (x > right || x + nodeWidth < left || y > bottom || y + nodeHeight < top) continue;
      c.globalAlpha = isDim(node) ? 0.25 : 1;
      c.fillStyle = colour("--panel");
      c.strokeStyle = colour(node.isCyclic || node.inCycle ? "--cycle" : fateColour[node.fate]);
      c.lineWidth = found.has(node) || node === hovered ? 3 : 1.6;
      c.beginPath();
      c.roundRect(x, y, nodeWidth, nodeHeight, 6);
      c.fill();
      c.stroke();
      c.fillStyle = colour(node.isText ? "--text-fate" : fateColour[node.fate]);
      c.fillRect(x + 1, y + 6, 5, nodeHeight - 12);
      if (camera.scale < 0.28) continue;
      c.fillStyle = colour("--text");
      c.fillText(shortened(c, node.members.length > 1 ? `${node.label} (${node.members.length})` : node.label), x + 14, node.y);
    }
    c.globalAlpha = 1;
  }

  function shortened(c, text) {
    if (c.measureText(text).width <= nodeWidth - 24) return text;
    while (text.length > 4 && c.measureText("…" + text).width > nodeWidth - 24) text = text.slice(1);
    return "…" + text;
  }

  const nodeAt = event => {
    const box = canvas.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left - camera.x) / camera.scale, (event.clientY - box.top - camera.y) / camera.scale];
    return all.find(node => Math.abs(node.x - x) <= nodeWidth / 2 && Math.abs(node.y - y) <= nodeHeight / 2) ?? null;
  };

  function zoom(factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
    const scale = Math.min(4, Math.max(0.02, camera.scale * factor));
    camera = { scale, x: x - (x - camera.x) * scale / camera.scale, y: y - (y - camera.y) * scale / camera.scale };
    draw();
  }

  function centre() {
    const [node] = matches();
    if (!node) return;
    const scale = Math.max(camera.scale, 0.8);
    camera = { scale, x: canvas.clientWidth / 2 - scale * node.x, y: canvas.clientHeight / 2 - scale * node.y };
    draw();
  }

  function hover(event) {
    const node = nodeAt(event);
    canvas.classList.toggle("over", node !== null);
    tip.hidden = node === null;
    if (node) {
      const box = canvas.getBoundingClientRect();
      tip.style.left = Math.min(event.clientX - box.left + 14, canvas.clientWidth - 280) + "px";
      tip.style.top = event.clientY - box.top + 14 + "px";
      const [only] = node.members;
      tip.replaceChildren(el("b", { class: "code" }, node.id), el("div", null, node.members.length === 1 ? [fateBadge(only), " ", only.reason] : [...groupBy(node.members, file => file.fate)].map(([fate, members]) => `${members.length} ${fateName(fate)}`).join(", ")),
        el("div", { class: "faint" }, `needs ${(outgoing.get(node.id) ?? []).length}, needed by ${(incoming.get(node.id) ?? []).length}${node.isCyclic || node.inCycle ? ", in a cycle" : ""}${keeps.has(node.id) ? `, keeps ${keeps.get(node.id).length} as text` : ""}`));
    }
    if (node !== hovered) {
      hovered = node;
      draw();
    }
  }

  function start() {
    let pressed = null;
    canvas.addEventListener("wheel", event => {
      event.preventDefault();
      const box = canvas.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY * 0.0015), event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
    canvas.addEventListener("pointerdown", event => {
      canvas.setPointerCapture(event.pointerId);
      pressed = { x: event.clientX, y: event.clientY, camera, moved: false };
    });
    canvas.addEventListener("pointermove", event => {
      if (!pressed) return hover(event);
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 4) pressed.moved = true;
      if (!pressed.moved) return;
      camera = { ...pressed.camera, x: pressed.camera.x + event.clientX - pressed.x, y: pressed.camera.y + event.clientY - pressed.y };
      draw();
    });
    canvas.addEventListener("pointerup", event => {
      const node = pressed && !pressed.moved ? nodeAt(event) : null;
      pressed = null;
      if (node) open(node);
    });
    canvas.addEventListener("keydown", event => {
      const move = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
      if (move) { camera = { ...camera, x: camera.x + move[0], y: camera.y + move[1] }; draw(); }
      else if (event.key === "+") zoom(1.4);
      else if (event.key === "-") zoom(1 / 1.4);
      else if (event.key === "Enter" && matches().length) open(matches()[0]);
    });
    new ResizeObserver(() => camera ? draw() : fit()).observe(canvas);
    if (camera) draw(); else fit();
  }

  /** Where a node stands on the page: for who drives the report by a program. */
  function placeOf(id) {
    const [node, box] = [nodes.get(id), canvas.getBoundingClientRect()];
    return node ? { x: box.left + camera.x + camera.scale * node.x, y: box.top + camera.y + camera.scale * node.y } : null;
  }

  return { start, draw, zoom, fit, centre, placeOf, camera: () => camera };
}
