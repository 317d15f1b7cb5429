// Who appears with whom around one thing; grows by clicking.
import { h, replace } from './dom.js';
import { rows, iri, day, href, path, BASE, ONCE, busiest } from './sparql.js';
import { t, count } from './words.js';
import { roles } from './terms.js';
import { head, link, list, failure, loading, tools, eventLine, byFact } from './facts.js';
import { drawing } from './network-drawing.js';

/** Neighbours of the thing in the middle, and of one that is clicked; links shown at first. */
const FIRST = 40;
const STEP = 12;
export const MOST_LINKS = 200;

export async function show(page, asked) {
  const of = asked.get('of') ?? '';
  if (!/^(person|org|place)\/./.test(of)) return pick(page);
  const centre = BASE + of;
  const choice = { role: /^\w+$/.test(asked.get('role') ?? '') ? asked.get('role') : '', from: asked.get('from') ?? '', to: asked.get('to') ?? '' };
  const [{ label = of.split('/')[1] } = {}] = await rows(`SELECT ?label { ${iri(centre)} rdfs:label ?label } LIMIT 1`);
  const query = neighbourQuery(centre, choice, FIRST);
  const canvas = h('div.network', { role: 'img', 'aria-label': t('networkOf', label) });
  const side = h('div.side', { 'aria-live': 'polite' });
  const neighbours = h('div');
  replace(page, head('', t('networkOf', label), h('p', {}, t('networkHint'))), filter(of, choice), h('div.network-box', {}, canvas, side, h('span', { id: '__________cytoscape_stylesheet', hidden: true })), h('section', {}, h('div.heading', {}, h('h2', {}, t('neighbours')), tools(query)), neighbours));
  const state = { nodes: new Map([[centre, { id: centre, label, n: 0, open: true }]]), edges: new Map() };
  const picture = drawing(canvas, state, { expand: id => grow(id, STEP), open: id => location.assign(href(id)), edge: (one, other) => shared(side, one, other, state) });
  const grow = async (id, most) => {
    try {
      state.nodes.get(id).open = true;
      await neighboursOf(state, id, choice, most);
      await linksBetween(state, choice);
      await picture.update();
      listed();
    } catch (e) {
      replace(side, failure(e, () => grow(id, most)));
    }
  };
  const listed = () => replace(neighbours, state.capped ? h('p.meta', {}, t('capped', MOST_LINKS)) : null, list([...state.nodes.values()].filter(node => node.id !== centre).sort((a, b) => b.n - a.n),
    node => [link(node.id, node.label), ' ', h('button', { type: 'button', onclick: () => shared(side, centre, node.id, state) }, t('eventsCount', count(node.n))), ' ', node.open ? null : h('button', { type: 'button', onclick: () => grow(node.id, STEP) }, t('expand'))], 'ul.plain.columns', 24));
  replace(neighbours, loading());
  await grow(centre, FIRST);
  if (state.nodes.size === 1) {
    canvas.parentNode.hidden = true;
    replace(neighbours, h('p.empty', {}, t('noNeighbours')));
  }
}

function where(choice) {
  return `${ONCE} ${choice.from || choice.to ? '?event ng:time/sem:hasEarliestBeginTimeStamp ?day .' : ''} ${choice.from ? `FILTER (?day >= ${day(choice.from)})` : ''} ${choice.to ? `FILTER (?day <= ${day(choice.to)})` : ''}`;
}

function neighbourQuery(id, choice, most) {
  return `
SELECT ?other ?label ?n { { SELECT ?other (COUNT(DISTINCT ?event) AS ?n) {
  ?one ng:actor ${iri(id)} ; ng:inEvent ?event . ${choice.role ? `?one ng:role cv:${choice.role} .` : ''} ?two ng:inEvent ?event ; ng:actor ?other . FILTER (?other != ${iri(id)} && !STRSTARTS(STR(?other), "${BASE}event/")) ${where(choice)}
} GROUP BY ?other ORDER BY DESC(?n) ?other LIMIT ${most} } ?other rdfs:label ?label }`;
}

async function neighboursOf(state, id, choice, most) {
  for (const row of await rows(neighbourQuery(id, choice, most))) {
    if (!state.nodes.has(row.other)) state.nodes.set(row.other, { id: row.other, label: row.label, n: +row.n, from: id });
    if (state.edges.size < MOST_LINKS || state.nodes.get(id).from) edge(state, id, row.other, +row.n);
  }
}

/** Links among those that are there, the strongest as far as the cap allows: their events are asked for once and counted here, pairs by pairs would be a question for each. */
async function linksBetween(state, choice) {
  const found = await rows(`
SELECT DISTINCT ?it ?event { VALUES ?it { ${[...state.nodes.keys()].map(iri).join(' ')} } ?part ng:actor ?it ; ng:inEvent ?event . ${where(choice)} } LIMIT 20000`);
  const links = new Map();
  for (const together of byFact(found, 'event')) {
    const names = together.map(row => row.it).sort();
    names.forEach((a, i) => names.slice(i + 1).forEach(b => links.set(`${a} ${b}`, { a, b, n: (links.get(`${a} ${b}`)?.n ?? 0) + 1 })));
  }
  const most = MOST_LINKS + [...state.nodes.values()].filter(node => node.open).slice(1).length * 40;
  for (const link of [...links.values()].sort((x, y) => y.n - x.n || (x.a < y.a ? -1 : 1))) {
    if (state.edges.size < most) edge(state, link.a, link.b, link.n);
    else state.capped = true;
  }
}

function edge(state, one, other, n) {
  const [a, b] = one < other ? [one, other] : [other, one];
  state.edges.set(`${a} ${b}`, { id: `${a} ${b}`, a, b, n });
}

/** The events that two have in common. */
async function shared(side, one, other, state) {
  replace(side, loading());
  const query = `
SELECT DISTINCT ?event ?label ?class ?factuality ?day {
  ?x ng:actor ${iri(one)} ; ng:inEvent ?event . ?y ng:actor ${iri(other)} ; ng:inEvent ?event . ?event a ?class ; ng:factuality ?factuality . FILTER (STRSTARTS(STR(?class), STR(ng:))) ${ONCE}
  OPTIONAL { ?event rdfs:label ?label } OPTIONAL { ?event ng:time/sem:hasEarliestBeginTimeStamp ?day }
} ORDER BY DESC(?day) LIMIT 100`;
  try {
    const found = await rows(query);
    const name = id => link(id, state.nodes.get(id)?.label);
    replace(side, h('div.heading', {}, h('h2', {}, t('shared')), tools(query)), h('p', {}, name(one), ' · ', name(other)), list(found, eventLine, 'ul.plain', 8));
  } catch (e) {
    replace(side, failure(e, () => shared(side, one, other, state)));
  }
}

function filter(of, choice) {
  return h('form.filter', { action: '/explore/network' }, h('input', { type: 'hidden', name: 'of', value: of }), h('label', {}, t('role'), ' ', h('select', { name: 'role' }, h('option', { value: '' }, t('anyRole')), roles().map(([name, label]) => h('option', { value: name, selected: name === choice.role }, label)))),
    h('label', {}, t('from'), ' ', h('input', { type: 'date', name: 'from', value: choice.from })), h('label', {}, t('to'), ' ', h('input', { type: 'date', name: 'to', value: choice.to })), h('button', { type: 'submit' }, t('apply')));
}

/** Without a thing in the middle: whom to choose. */
async function pick(page) {
  const found = await rows(busiest(48));
  replace(page, head('', t('network'), h('p', {}, t('networkPick'))), list(found, row => [h('a.thing.person', { href: '/explore/network?of=' + encodeURIComponent(path(row.person)) }, row.label), ' ', h('span.meta', {}, t('eventsCount', count(row.n)))], 'ul.plain.columns.names', 48));
}
