// Where events happen.
import { h, replace } from './dom.js';
import { day, ONCE } from './sparql.js';
import { t, count } from './words.js';
import { head, section, link, list } from './facts.js';
import { filter, about } from './timeline.js';
import { placeMap } from './map-drawing.js';

export async function show(page, asked) {
  const from = asked.get('from') ?? '';
  const to = asked.get('to') ?? '';
  const type = /^\w+$/.test(asked.get('type') ?? '') ? asked.get('type') : '';
  const of = await about(asked.get('of') ?? '');
  const when = from || to ? `?event ng:time/sem:hasEarliestBeginTimeStamp ?day . ${from ? `FILTER (?day >= ${day(from)})` : ''} ${to ? `FILTER (?day <= ${day(to)})` : ''}` : '';
  const map = section(t('map'), `
SELECT ?place ?label ?point ?n {
  { SELECT ?place (COUNT(DISTINCT ?event) AS ?n) { ${of.events('event')} ?event ng:place ?place . ${type ? `?event a ng:${type} .` : ''} ${when} ${ONCE} } GROUP BY ?place }
  ?place rdfs:label ?label ; geo:hasGeometry/geo:asWKT ?point
} ORDER BY DESC(?n) ?label LIMIT 600`, async found => [await placeMap(found), h('h3', {}, t('listOf')), list(found, row => [link(row.place, row.label), ' ', h('span.meta', {}, t('eventsCount', count(row.n)))], 'ul.plain.columns', 24)]);
  replace(page, head('', of.title('map'), h('p', {}, t('mapHint'))), filter({ from, to, type, of }, '/explore/map'), map);
  await map.ready;
}
