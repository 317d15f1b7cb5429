// The first page: what this is, where to begin.
import { h, replace } from './dom.js';
import { busiest } from './sparql.js';
import { t, count } from './words.js';
import { head, section, link, list, articleList } from './facts.js';

export async function show(page) {
  document.title = t('title');
  const sections = [
    section(t('busiest'), busiest(24), found => list(found, row => [link(row.person, row.label), ' ', h('span.meta', {}, t('eventsCount', count(row.n)))], 'ul.plain.columns.names', 24)),
    section(t('latest'), `
SELECT ?article ?headline ?issued ?paper ?page {
  { SELECT ?article ?issued { ?article a ng:Article ; schema:datePublished ?issued } ORDER BY DESC(?issued) LIMIT 12 } ?article schema:headline ?headline
  OPTIONAL { ?article schema:printPage ?page } OPTIONAL { GRAPH ?article { ?article schema:isPartOf/schema:publisher/rdfs:label ?paper } }
} ORDER BY DESC(?issued) ?page ?headline LIMIT 12`, articleList),
  ];
  replace(page, h('header.page-head.lead', {}, h('h1', {}, t('title')), h('p', {}, t('homeLead'))), h('div.two', {}, sections));
  await Promise.all(sections.map(one => one.ready));
}
