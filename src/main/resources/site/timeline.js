// Events by day as bars, and the list of what they stand for; both narrowed by type and period, and to what one thing has a part in.
import { h, replace } from './dom.js';
import { rows, iri, day, kind, BASE, ONCE } from './sparql.js';
import { t, count, dayWords } from './words.js';
import { eventTypes } from './terms.js';
import { head, section, factList, eventLine } from './facts.js';

/** Events listed, the latest first. */
const LATEST = 200;

export async function show(page, asked) {
  const from = asked.get('from') ?? '';
  const to = asked.get('to') ?? '';
  const type = /^\w+$/.test(asked.get('type') ?? '') ? asked.get('type') : '';
  const of = await about(asked.get('of') ?? '');
  const where = `${of.events('event')} ?event ng:time ?time ; ng:factuality ?factuality . ?time sem:hasEarliestBeginTimeStamp ?day ; sem:hasLatestEndTimeStamp ?end .
  FILTER (?end <= ?day + "P31D"^^xsd:dayTimeDuration) ${ONCE} ${type ? `?event a ng:${type} .` : ''} ${from ? `FILTER (?day >= ${day(from)})` : ''} ${to ? `FILTER (?day <= ${day(to)})` : ''}`;
  const bars = section(t('eventsPerDay'), `
SELECT ?day (COUNT(DISTINCT ?event) AS ?n) { ${where} } GROUP BY ?day ORDER BY ?day`, (found, number) => {
    number.textContent = count(found.reduce((sum, row) => sum + Number(row.n), 0));
    return histogram(found);
  });
  const events = section(t('event'), `
SELECT DISTINCT ?fact ?event ?label ?class ?factuality ?day {
  { SELECT ?event ?factuality ?day { ${where} FILTER NOT EXISTS { ?event ng:subEventOf ?larger } } ORDER BY DESC(?day) ?event LIMIT ${LATEST} }
  ?event a ?class . FILTER (STRSTARTS(STR(?class), STR(ng:))) OPTIONAL { ?event rdfs:label ?label } BIND (?event AS ?fact)
} ORDER BY DESC(?day) ?label`, (found, number) => factList(found, number, row => eventLine(row)), { most: LATEST });
  replace(page, head('', of.title('timeline')), filter({ from, to, type, of }, '/explore/timeline'), bars, events);
  await Promise.all([bars.ready, events.ready]);
}

/** What a view is about, by the path of a thing in the address: the whole store, or what one thing has a part in. */
export async function about(path) {
  const thing = /^(person|org|place|doc|topic)\/./.test(path) ? BASE + path : '';
  if (!thing) return { path: '', title: view => t(view), events: () => '' };
  const [{ label = path.split('/')[1] } = {}] = await rows(`SELECT ?label { ${iri(thing)} rdfs:label ?label } LIMIT 1`);
  const here = name => kind(thing) === 'place' ? `{ ?${name} ng:place|ng:origin|ng:destination ${iri(thing)} } UNION` : '';
  return { path, title: view => t(view + 'Of', label), events: name => `{ SELECT DISTINCT ?${name} { ${here(name)} { ?part ng:actor ${iri(thing)} ; ng:inEvent ?${name} } } }` };
}

/** The form that narrows a view. */
export function filter({ from, to, type, of }, action) {
  return h('form.filter', { action }, of.path ? h('input', { type: 'hidden', name: 'of', value: of.path }) : null, h('label', {}, t('type'), ' ', h('select', { name: 'type' }, h('option', { value: '' }, t('anyType')), eventTypes().map(([name, label]) => h('option', { value: name, selected: name === type }, label)))),
    h('label', {}, t('from'), ' ', h('input', { type: 'date', name: 'from', value: from })), h('label', {}, t('to'), ' ', h('input', { type: 'date', name: 'to', value: to })), h('button', { type: 'submit' }, t('apply')));
}

/** Bars shown at most: the last ones. */
const MOST_BARS = 400;
/** Days without anything that are left empty between two bars; a longer time is a gap. */
const LONGEST_EMPTY = 31;
const DAY_MILLISECONDS = 86400000;

/** Bars of days; each is a link to its day. Months stand below. */
export function histogram(found, unit = 'eventsCount') {
  const most = Math.max(...found.map(row => Number(row.n)));
  const places = spread(found).slice(-MOST_BARS);
  let labelled = -7;
  const box = h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': t('eventsPerDay') }, h('ol.bars', {}, places.map((row, i) => {
    if (!row.n) return h(row.gap ? 'li.gap' : 'li', { 'aria-hidden': 'true' });
    const before = places.slice(0, i).reverse().find(one => one.day);
    const isMonth = row.day.slice(0, 7) !== before?.day.slice(0, 7) && (i === 0 || i - labelled >= 7 && i <= places.length - 5);
    if (isMonth) labelled = i;
    const label = `${dayWords(row.day)} · ${t(unit, count(row.n))}`;
    const bar = h('a', { href: '/explore/day?date=' + row.day, title: label, 'aria-label': label }, h('span'));
    bar.firstChild.style.height = `${Math.max(2, Math.round(Number(row.n) / most * 120))}px`;
    return h('li', {}, bar, isMonth ? h('span.month', {}, row.day.slice(0, 7)) : null);
  })));
  requestAnimationFrame(() => { box.scrollLeft = box.scrollWidth; });
  return box;
}

/** The days one after the other, with empty places for those in between, or one gap where nothing happens for long. */
function spread(found) {
  return found.flatMap((row, i) => {
    const empty = i ? Math.round((Date.parse(row.day) - Date.parse(found[i - 1].day)) / DAY_MILLISECONDS) - 1 : 0;
    return empty > LONGEST_EMPTY ? [{ gap: true }, row] : [...Array.from({ length: empty }, () => ({})), row];
  });
}
