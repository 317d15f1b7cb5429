// Events by day as bars, and the list of what they stand for; both narrowed by type and period.
import { h, replace } from './dom.js';
import { day } from './sparql.js';
import { t, count, dayWords } from './words.js';
import { eventTypes, term } from './terms.js';
import { head, section, factList, eventLine, dayLink } from './facts.js';

export async function show(page, asked) {
  const from = asked.get('from') ?? '';
  const to = asked.get('to') ?? '';
  const type = /^\w+$/.test(asked.get('type') ?? '') ? asked.get('type') : '';
  const where = `?time sem:hasEarliestBeginTimeStamp ?day ; sem:hasLatestEndTimeStamp ?end . ?fact ng:time ?time ; a ${type ? `ng:${type}` : '?class'} .
  FILTER (?end <= ?day + "P31D"^^xsd:dayTimeDuration) ${from ? `FILTER (?day >= ${day(from)})` : ''} ${to ? `FILTER (?day <= ${day(to)})` : ''}`;
  const bars = section(t('eventsPerDay'), `
SELECT ?day (COUNT(DISTINCT ?fact) AS ?n) { ${where.replace(' a ?class .', ' ng:factuality ?f .')} } GROUP BY ?day ORDER BY ?day`, (found, number) => {
    number.textContent = count(found.reduce((sum, row) => sum + Number(row.n), 0));
    return histogram(found);
  });
  const events = section(t('event'), `
SELECT ?fact ?event ?label ?class ?factuality ?day {
  ${where} ?fact a ?class ; ng:factuality ?factuality . FILTER (STRSTARTS(STR(?class), STR(ng:))) BIND (?fact AS ?event) OPTIONAL { ?fact rdfs:label ?label } FILTER NOT EXISTS { ?fact ng:subEventOf ?whole }
} ORDER BY DESC(?day) ?label LIMIT 200`, (found, number) => factList(found, number, row => eventLine(row)));
  replace(page, head('', t('timeline')), filter(from, to, type), bars, events);
  await Promise.all([bars.ready, events.ready]);
}

export function filter(from, to, type, action = '/explore/timeline') {
  return h('form.filter', { action }, h('label', {}, t('type'), ' ', h('select', { name: 'type' }, h('option', { value: '' }, t('anyType')), eventTypes().map(([name, label]) => h('option', { value: name, selected: name === type }, label)))),
    h('label', {}, t('from'), ' ', h('input', { type: 'date', name: 'from', value: from })), h('label', {}, t('to'), ' ', h('input', { type: 'date', name: 'to', value: to })), h('button', { type: 'submit' }, t('apply')));
}

/** Bars of days; each is a link to its day. Months stand below. Long periods are shown by their last 400 days with events. */
export function histogram(found, unit = 'eventsCount') {
  const days = found.slice(-400);
  const most = Math.max(...days.map(row => Number(row.n)));
  let labelled = -7;
  const box = h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': t('eventsPerDay') }, h('ol.bars', {}, days.map((row, i) => {
    const isMonth = (i === 0 || row.day.slice(0, 7) !== days[i - 1].day.slice(0, 7)) && i - labelled >= 7 && i <= days.length - 5;
    if (isMonth) labelled = i;
    const label = `${dayWords(row.day)} · ${t(unit, count(row.n))}`;
    const bar = h('a', { href: '/explore/day?date=' + row.day, title: label, 'aria-label': label }, h('span'));
    bar.firstChild.style.height = `${Math.max(2, Math.round(Number(row.n) / most * 120))}px`;
    return h('li', {}, bar, isMonth ? h('span.month', {}, row.day.slice(0, 7)) : null);
  })));
  requestAnimationFrame(() => { box.scrollLeft = box.scrollWidth; });
  return box;
}
export { term, dayLink };
