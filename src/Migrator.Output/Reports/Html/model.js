// What the graph shows: modules, directories, or the files of a part of the tree.
const graphLevels = [["files", "files and partitions"], ["directories", "directories"], ["modules", "modules"]];

/** The coarsest level that still shows something, for a tree of this size. */
function firstLevel() {
  const code = report.files.filter(isCode);
  if (code.length <= 150) return "files";
  return new Set(code.map(file => directoryOf(file.path))).size <= 300 ? "directories" : "modules";
}

/** Nodes by id and edges between them. scope: { module, directory }, either may be empty. */
function graphModel(level, scope, withClients) {
  const shown = report.files.filter(file => isCode(file) && (withClients || file.fate !== "client") && (!scope.module || file.module === scope.module) && (!scope.directory || directoryOf(file.path) === scope.directory));
  const groupOf = file => level === "files" ? file.path : level === "directories" ? directoryOf(file.path) : file.module || (file.fate === "client" ? "programs and tests" : "no module");
  const nodes = new Map();
  const idOf = new Map();
  for (const file of shown) {
    const id = groupOf(file);
    idOf.set(file.path, id);
    if (!nodes.has(id)) nodes.set(id, { id, label: level === "files" ? file.path.split("/").pop() : id, members: [] });
    nodes.get(id).members.push(file);
  }
  for (const node of nodes.values()) {
    const counts = [...groupBy(node.members, file => file.fate)].sort(by(entry => -entry[1].length));
    node.fate = counts[0][0];
    node.isText = node.members.some(file => file.fate === "text");
    node.inCycle = level === "files" && cycleOf.has(node.id);
  }
  const edges = new Map();
  const add = (fromFile, toFile, kind) => {
    const [from, to] = [idOf.get(fromFile), idOf.get(toFile)];
    if (from === undefined || to === undefined || from === to) return;
    const key = kind === "block" ? from + "\0block\0" + to : from + "\0" + to;
    if (!edges.has(key)) edges.set(key, { from, to, kind, count: 0 });
    edges.get(key).count++;
    if (kind === "import" && edges.get(key).kind === "include") edges.get(key).kind = "import";
  };
  for (const need of report.needs) add(need.file, need.needs, need.how);
  const needEdges = [...edges.values()];
  for (const blocking of report.blockings) add(blocking.file, blocking.blocks, "block");
  return { nodes, edges: needEdges, blocks: [...edges.values()].filter(edge => edge.kind === "block") };
}
