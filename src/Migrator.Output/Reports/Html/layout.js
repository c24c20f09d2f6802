// Places nodes in layers: what is needed stands below what needs it. Nodes that need each other share a layer.
const nodeWidth = 190, nodeHeight = 34, gapX = 24, gapY = 70;

/** nodes: Map of id to node; edges: [{ from, to }]. Sets x, y, component and isCyclic of each node. */
function placeNodes(nodes, edges) {
  const out = groupBy(edges, edge => edge.from);
  const components = stronglyConnected([...nodes.keys()], id => (out.get(id) ?? []).map(edge => edge.to));
  components.forEach((members, i) => members.forEach(id => {
    nodes.get(id).component = i;
    nodes.get(id).isCyclic = members.length > 1;
  }));
  // Components come with what they need in front of them.
  const level = new Array(components.length).fill(0);
  components.forEach((members, i) => members.forEach(id => (out.get(id) ?? []).forEach(edge => {
    const other = nodes.get(edge.to).component;
    if (other !== i) level[i] = Math.max(level[i], level[other] + 1);
  })));
  const layers = [];
  for (const [id, node] of nodes) (layers[level[node.component]] ??= []).push(id);
  for (const layer of layers) layer.sort();
  orderLayers(layers, edges);
  // A layer wider than the picture should be is broken into rows.
  const widest = Math.max(6, Math.ceil(Math.sqrt(nodes.size) * 1.3));
  let y = 0;
  for (const layer of layers) {
    const rows = Math.ceil(layer.length / widest);
    const perRow = Math.ceil(layer.length / rows);
    layer.forEach((id, i) => {
      const row = Math.floor(i / perRow);
      const inRow = Math.min(perRow, layer.length - row * perRow);
      const node = nodes.get(id);
      node.x = (i % perRow - (inRow - 1) / 2) * (nodeWidth + gapX);
      node.y = y - row * (nodeHeight + gapX);
    });
    y -= (rows - 1) * (nodeHeight + gapX) + nodeHeight + gapY;
  }
}

/** Orders each layer by where the neighbours of its nodes stand, up and down, so that fewer edges cross. */
function orderLayers(layers, edges) {
  const place = new Map();
  const keep = layer => layer.forEach((id, i) => place.set(id, (i + 0.5) / layer.length));
  layers.forEach(keep);
  const down = groupBy(edges, edge => edge.from), up = groupBy(edges, edge => edge.to);
  const sort = (layer, neighbours, end) => {
    const mean = new Map(layer.map(id => {
      const others = (neighbours.get(id) ?? []).map(edge => place.get(edge[end]));
      return [id, others.length ? others.reduce((sum, x) => sum + x, 0) / others.length : place.get(id)];
    }));
    layer.sort(by(id => mean.get(id), id => id));
    keep(layer);
  };
  for (let sweep = 0; sweep < 4; sweep++) {
    for (let i = 1; i < layers.length; i++) sort(layers[i], down, "to");
    for (let i = layers.length - 2; i >= 0; i--) sort(layers[i], up, "from");
  }
}

/** Components, each behind those that it needs (Tarjan, without recursion: chains of includes are long). */
function stronglyConnected(ids, targets) {
  const index = new Map(), low = new Map(), onStack = new Set(), stack = [], components = [];
  let next = 0;
  for (const root of ids) {
    if (index.has(root)) continue;
    const calls = [];
    const enter = id => {
      index.set(id, next);
      low.set(id, next++);
      stack.push(id);
      onStack.add(id);
      calls.push({ id, targets: targets(id), i: 0 });
    };
    enter(root);
    while (calls.length) {
      const call = calls[calls.length - 1];
      if (call.i < call.targets.length) {
        const to = call.targets[call.i++];
        if (!index.has(to)) enter(to);
        else if (onStack.has(to)) low.set(call.id, Math.min(low.get(call.id), index.get(to)));
        continue;
      }
      calls.pop();
      if (calls.length) low.set(calls[calls.length - 1].id, Math.min(low.get(calls[calls.length - 1].id), low.get(call.id)));
      if (low.get(call.id) !== index.get(call.id)) continue;
      const members = [];
      let member;
      do {
        member = stack.pop();
        onStack.delete(member);
        members.push(member);
      } while (member !== call.id);
      components.push(members);
    }
  }
  return components;
}
