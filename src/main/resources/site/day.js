// One day: what happened by kind, and what was printed.
import { h, replace } from './dom.js';
import { day, ONCE } from './sparql.js';
import { t, dayWords } from './words.js';
import { term } from './terms.js';
import { head, section, factList, eventLine, articleList, byFact } from './facts.js';

/** Times of so many days at most are of a day; those of years are of no day. */
const LONGEST = 31;

export async function show(page, asked) {
  const date = asked.get('date') ?? '';
  const wanted = day(date);
  const sections = [
    section(t('happened'), `
SELECT ?fact ?event ?label ?class ?factuality ?day {
  VALUES ?day { ${Array.from({ length: LONGEST + 1 }, (_, before) => day(shifted(date, -before))).join(' ')} }
  ?time sem:hasEarliestBeginTimeStamp ?day ; sem:hasLatestEndTimeStamp ?end . FILTER (?end >= ${wanted} && ?end <= ${day(shifted(date, LONGEST))})
  ?fact ng:time ?time ; a ?class ; ng:factuality ?factuality . FILTER (STRSTARTS(STR(?class), STR(ng:))) BIND (?fact AS ?event) ${ONCE} OPTIONAL { ?fact rdfs:label ?label }
} ORDER BY ?class ?label LIMIT 1000`, (found, number) => {
      number.textContent = new Set(found.map(row => row.fact)).size;
      return byFact(found, 'class').map(group => h('div', {}, h('h3', {}, term(group[0].class)), factList(group, h('span'), row => eventLine({ ...row, class: '' }))));
    }),
    section(t('printed'), `
SELECT ?article ?headline ?issued ?page ?paper {
  ?article a ng:Article ; schema:datePublished ?issued . FILTER (STRSTARTS(STR(?issued), "${date}")) OPTIONAL { ?article schema:headline ?headline } OPTIONAL { ?article schema:printPage ?page } OPTIONAL { GRAPH ?article { ?article schema:isPartOf/schema:publisher/rdfs:label ?paper } }
} ORDER BY ?page ?headline`, articleList),
  ];
  replace(page, head('', dayWords(date), h('p.actions', {}, h('a.button', { href: '/explore/day?date=' + shifted(date, -1), rel: 'prev' }, '← ', t('previous')), h('a.button', { href: '/explore/day?date=' + shifted(date, 1), rel: 'next' }, t('next'), ' →'))), h('div.two.wide-left', {}, sections));
  await Promise.all(sections.map(one => one.ready));
}

function shifted(date, days) {
  const moved = new Date(date + 'T00:00:00Z');
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
