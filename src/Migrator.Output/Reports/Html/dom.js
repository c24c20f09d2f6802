// Small helpers: elements, counts, a list that draws only the rows in sight.
"use strict";

/** An element. Attributes whose value is null or false are left out; on… are listeners; text is never parsed as markup. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  add(element, children);
  return element;
}

/** Appends children: elements, texts, lists of them; what is null or false is left out. */
function add(element, ...children) {
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
}

const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many ?? one + "s"}`;

const by = (...keys) => (a, b) => {
  for (const key of keys) {
    const [x, y] = [key(a), key(b)];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
};

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const k = key(item);
    if (!groups.has(k)) groups.set(k, []);
    groups.get(k).push(item);
  }
  return groups;
}

/** A table: the head says which columns hold numbers. */
function table(head, rows) {
  const cells = (tag, values) => values.map((value, i) => el(tag, { class: head[i].endsWith("#") ? "number" : null }, value));
  return el("table", null,
    el("thead", null, el("tr", null, cells("th", head.map(name => name.replace("#", ""))))),
    el("tbody", null, rows.map(row => el("tr", null, cells("td", row)))));
}

/** A list that stays quick however long it is. Call update with new items. */
function virtualList(rowHeight, rowOf) {
  const inner = el("div", { style: "position:relative" });
  const list = el("div", { class: "list", tabindex: "0" }, inner);
  let items = [];
  function draw() {
    const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 10);
    const last = Math.min(items.length, first + Math.ceil((list.clientHeight || 600) / rowHeight) + 20);
    const rows = [];
    for (let i = first; i < last; i++) {
      const row = rowOf(items[i]);
      row.style.top = i * rowHeight + "px";
      row.style.height = rowHeight + "px";
      rows.push(row);
    }
    inner.replaceChildren(...rows);
  }
  list.addEventListener("scroll", draw);
  new ResizeObserver(draw).observe(list);
  list.update = next => {
    items = next;
    inner.style.height = items.length * rowHeight + "px";
    list.scrollTop = 0;
    draw();
  };
  return list;
}

/** A choice: entries are [value, label]. */
function choice(label, entries, value, changed) {
  const select = el("select", { "aria-label": label, onchange: () => changed(select.value) }, entries.map(([key, text]) => el("option", { value: key }, text)));
  select.value = value;
  return select;
}
