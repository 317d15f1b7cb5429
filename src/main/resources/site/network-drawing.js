// The picture of a network, drawn by cytoscape. Positions are worked out here once for each change: its own force layouts take seconds where this takes a hundredth.
import { kind } from './sparql.js';
import { namesake } from './facts.js';

const LIBRARY = '/explore/lib/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs';
const ROUNDS = 220;
/** Room that a node with its name needs, in square pixels: where there are more nodes the lesser are named when one comes nearer. */
const AREA_OF_NAME = 9000;
const MARGIN = 48;

/** Wished length of a link: nodes then fill about the box. */
function wished(box, nodes) {
  return Math.max(34, Math.min(130, 0.5 * Math.sqrt(box.clientWidth * box.clientHeight / nodes.length)));
}

export function drawing(box, state, { expand, open, edge }) {
  let picture = null;
  const colours = () => {
    const style = getComputedStyle(document.documentElement);
    const value = name => style.getPropertyValue(name).trim();
    return { person: value('--person'), org: value('--org'), place: value('--place'), doc: value('--doc'), topic: value('--topic'), text: value('--text'), paper: value('--paper'), line: value('--line-strong'), accent: value('--accent') };
  };
  const style = () => {
    const c = colours();
    return [
      { selector: 'node', style: { label: 'data(label)', width: 'data(size)', height: 'data(size)', 'background-color': element => c[kind(element.id())] ?? c.text, color: c.text, 'font-size': 12, 'font-family': 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif', 'text-valign': 'bottom', 'text-margin-y': 3, 'text-outline-color': c.paper, 'text-outline-width': 2, 'min-zoomed-font-size': 6 } },
      { selector: 'node[?minor]', style: { 'min-zoomed-font-size': 16 } },
      { selector: 'node[?open]', style: { 'border-width': 3, 'border-color': c.accent } },
      { selector: 'edge', style: { width: 'data(width)', 'line-color': c.line, 'curve-style': 'haystack', opacity: 0.9 } },
      { selector: 'edge:active, edge:selected', style: { 'line-color': c.accent, opacity: 1 } },
    ];
  };
  const update = async () => {
    const nodes = [...state.nodes.values()];
    const edges = [...state.edges.values()];
    place(nodes, edges, wished(box, nodes));
    const at = fitted(nodes, box.clientWidth, box.clientHeight);
    const named = new Set([...nodes].sort((a, b) => b.n - a.n).slice(0, Math.round(box.clientWidth * box.clientHeight / AREA_OF_NAME)));
    if (!picture) {
      const { default: cytoscape } = await import(LIBRARY);
      picture = cytoscape({ container: box, style: style(), hideEdgesOnViewport: nodes.length > 250, pixelRatio: 'auto' });
      box.picture = picture;
      listen();
    }
    const most = Math.max(1, ...nodes.map(node => node.n));
    picture.batch(() => {
      for (const node of nodes) {
        const data = { id: node.id, label: (node.label.length > 14 ? node.label.slice(0, 13) + '…' : node.label) + (namesake(node.id) ? ` (${namesake(node.id)})` : ''), size: node.from || node.n ? 9 + 21 * Math.sqrt(node.n / most) : 36, open: node.open === true, minor: !named.has(node) && !node.open };
        const drawn = picture.getElementById(node.id);
        if (drawn.nonempty()) drawn.data(data).position(at(node));
        else picture.add({ group: 'nodes', data, position: at(node) });
      }
      for (const one of edges) {
        if (picture.getElementById(one.id).empty()) picture.add({ group: 'edges', data: { id: one.id, source: one.a, target: one.b, width: Math.min(8, 1.2 + 1.3 * Math.log2(one.n)) } });
      }
    });
    picture.fit(undefined, 24);
    if (picture.zoom() > 1.6) picture.zoom(1.6).center();
  };
  const listen = () => {
    let last = { id: '', at: 0 };
    picture.on('tap', 'node', event => {
      const id = event.target.id();
      if (last.id === id && event.timeStamp - last.at < 400) return open(id);
      last = { id, at: event.timeStamp };
      setTimeout(() => { if (last.id === id && event.timeStamp === last.at && !state.nodes.get(id).open) expand(id); }, 420);
    });
    picture.on('tap', 'edge', event => edge(event.target.data('source'), event.target.data('target')));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => picture.style(style()));
  };
  return { update };
}

/** Where nodes are drawn: the layout stretched over the box, so that at first names have their own size. */
function fitted(nodes, width, height) {
  const span = name => {
    const values = nodes.map(node => node[name]);
    return [Math.min(...values), Math.max(...values, Math.min(...values) + 1)];
  };
  const [left, right] = span('x');
  const [top, bottom] = span('y');
  const scale = (room, length) => Math.min(2, Math.max(0.2, (room - 2 * MARGIN) / length));
  const across = scale(width, right - left);
  const down = scale(height, bottom - top);
  return node => ({ x: (node.x - left) * Math.min(across, down * 2), y: (node.y - top) * Math.min(down, across * 2) });
}

/** Positions by springs and pushing apart (Fruchterman and Reingold 1991); what has a place keeps near it. The same network gives the same picture. */
function place(nodes, edges, wish) {
  const at = new Map(nodes.map((node, i) => [node.id, i]));
  nodes.forEach((node, i) => {
    if (node.x !== undefined) return;
    const home = node.from ? nodes[at.get(node.from)] : { x: 0, y: 0 };
    const angle = i * 2.39996;
    node.x = (home.x ?? 0) + Math.cos(angle) * wish * Math.sqrt(i + 1) * 0.6;
    node.y = (home.y ?? 0) + Math.sin(angle) * wish * Math.sqrt(i + 1) * 0.6;
  });
  for (let round = 0; round < ROUNDS; round++) {
    const heat = wish * 0.5 * (1 - round / ROUNDS);
    const moves = nodes.map(() => [0, 0]);
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        const dx = nodes[i].x - nodes[j].x;
        const dy = nodes[i].y - nodes[j].y;
        const push = wish * wish / Math.max(25, dx * dx + dy * dy);
        moves[i][0] += dx * push; moves[i][1] += dy * push;
        moves[j][0] -= dx * push; moves[j][1] -= dy * push;
      }
    }
    for (const edge of edges) {
      const i = at.get(edge.a);
      const j = at.get(edge.b);
      const dx = nodes[i].x - nodes[j].x;
      const dy = nodes[i].y - nodes[j].y;
      const pull = Math.hypot(dx, dy) / wish * 0.12;
      moves[i][0] -= dx * pull; moves[i][1] -= dy * pull;
      moves[j][0] += dx * pull; moves[j][1] += dy * pull;
    }
    nodes.forEach((node, i) => {
      if (i === 0) return;
      const length = Math.hypot(...moves[i]) || 1;
      const step = Math.min(length, heat);
      node.x += moves[i][0] / length * step - node.x * 0.004;
      node.y += moves[i][1] / length * step - node.y * 0.004;
    });
  }
}
