// What the store holds, in numbers.
import { h, replace } from './dom.js';
import { t, count } from './words.js';
import { term } from './terms.js';
import { head, section } from './facts.js';
import { histogram } from './timeline.js';

export async function show(page) {
  const sections = [
    section(t('counts'), `
SELECT ?class (COUNT(?it) AS ?n) {
  VALUES ?class { ng:Article ng:Person ng:Place ng:AdministrativeRegion ng:Organization ng:GovernmentBody ng:PartyBody ng:Company ng:Document ng:Topic ng:Participation ng:PositionHolding ng:Statement ng:Quantity ng:Time }
  ?it a ?class
} GROUP BY ?class ORDER BY DESC(?n)`, (found, number) => numbers(found, row => term(row.class), number)),
    section(t('eventTypes'), `
SELECT ?class ?n {
  { SELECT ?class (COUNT(?event) AS ?all) { { SELECT DISTINCT ?class { ?class rdfs:subClassOf* ng:Event } } ?event a ?class } GROUP BY ?class }
  OPTIONAL { SELECT ?class (COUNT(DISTINCT ?event) AS ?reports) { ?event owl:sameAs ?whole ; ng:factuality ?f ; a ?class } GROUP BY ?class } BIND (?all - COALESCE(?reports, 0) AS ?n)
} ORDER BY DESC(?n)`, (found, number) => numbers(found, row => h('a', { href: '/explore/timeline?type=' + row.class.split('#')[1] }, term(row.class)), number)),
    section(t('bySource'), `
SELECT ?paper ?n { { SELECT ?body (COUNT(?article) AS ?n) { ?page schema:publisher ?body . ?article schema:isPartOf ?page } GROUP BY ?body } ?body rdfs:label ?paper } ORDER BY DESC(?n) LIMIT 40`, (found, number) => numbers(found, row => row.paper, number)),
    section(t('articlesPerDay'), `
SELECT ?day (COUNT(?article) AS ?n) { ?article a ng:Article ; schema:datePublished ?issued BIND (SUBSTR(STR(?issued), 1, 10) AS ?day) } GROUP BY ?day ORDER BY ?day`, (found, number) => {
      number.textContent = count(found.reduce((sum, row) => sum + Number(row.n), 0));
      return histogram(found, 'articlesCount');
    }),
  ];
  replace(page, head('', t('statistics')), sections[3], h('div.two', {}, h('div', {}, sections[0], sections[2]), sections[1]));
  await Promise.all(sections.map(one => one.ready));
}

/** Rows shown at first. */
const FEW = 20;

function bar(share) {
  const drawn = h('span.bar', { 'aria-hidden': 'true' });
  drawn.style.width = `${Math.max(0.5, share * 100)}%`;
  return drawn;
}

/** Names with numbers and bars; how many rows there are says nothing and is left out of the heading. */
function numbers(found, name, heading) {
  heading.textContent = '';
  const most = Math.max(...found.map(row => Number(row.n)));
  const body = h('tbody');
  const button = h('button.more', { type: 'button', onclick: () => more(found.length) }, t('more', count(found.length - FEW)));
  const more = end => {
    body.append(...found.slice(body.children.length, end).map(row => h('tr', {}, h('th', { scope: 'row' }, name(row)), h('td', {}, count(row.n)), h('td', {}, bar(row.n / most)))));
    button.hidden = body.children.length >= found.length;
  };
  more(FEW);
  return [h('table.numbers', {}, body), button];
}
