// What was searched: entities by their names, articles by their headlines, events by their labels.
import { h, replace } from './dom.js';
import { text, phrase, kind } from './sparql.js';
import { t, count } from './words.js';
import { head, section, link, list, articleList, eventLine, factList, statementLine } from './facts.js';
import { entityQuery } from './search-box.js';

export async function show(page, asked) {
  const words = (asked.get('q') ?? '').trim();
  if (!words) return replace(page, head('', t('search')), h('p.empty', {}, t('searchFirst')));
  const wanted = text(words.toLowerCase());
  const nothing = h('p.notice', { hidden: true }, t('nothingFound', words));
  const sections = [
    section(t('entities'), entityQuery(words, 200), (found, number) => {
      number.textContent = count(found.length);
      return list(found, row => [link(row.thing, row.label), ' ', h('span.meta', {}, t(kind(row.thing)))], 'ul.plain.columns', 24);
    }, { quiet: true }),
    section(t('headlines'), `
SELECT ?article ?headline ?issued ?paper ?page {
  ${[...words].length < 2 ? '?article schema:headline ?headline' : `(?article ?score ?headline) text:query (schema:headline ${phrase(words)} 400)`} . FILTER (CONTAINS(LCASE(?headline), ${wanted}))
  OPTIONAL { ?article schema:datePublished ?issued } OPTIONAL { ?article schema:printPage ?page } OPTIONAL { GRAPH ?article { ?article schema:isPartOf/schema:publisher/rdfs:label ?paper } }
} ORDER BY DESC(?issued) ?headline LIMIT 200`, articleList, { quiet: true }),
    section(t('event'), `
SELECT DISTINCT ?event ?label ?class ?day ?factuality {
  ${[...words].length < 2 ? '' : `?event text:query (rdfs:label ${phrase(words)} 1000) .`} ?event ng:factuality ?factuality ; rdfs:label ?label ; a ?class . FILTER (CONTAINS(LCASE(?label), ${wanted}) && STRSTARTS(STR(?class), STR(ng:))) OPTIONAL { ?event ng:time/sem:hasEarliestBeginTimeStamp ?day }
} ORDER BY DESC(?day) LIMIT 200`, (found, number) => list(found, eventLine), { quiet: true }),
    ...([...words].length < 2 ? [] : [section(t('statement'), `
SELECT ?fact ?verb ?text ?direct ?speaker ?speakerLabel ?written {
  (?fact ?score ?text) text:query (schema:text ${phrase(words)} 100) . ?fact ng:speechVerb ?verb . FILTER (CONTAINS(LCASE(?text), ${wanted})) OPTIONAL { GRAPH ?in { ?fact ng:speaker ?speaker . ?speaker rdfs:label ?speakerLabel } } OPTIONAL { ?fact ng:asWritten ?written } OPTIONAL { ?fact ng:isDirect ?direct }
} ORDER BY DESC(?score)`, (found, number) => factList(found, number, row => statementLine(row)), { quiet: true })]),
  ];
  replace(page, head(t('search'), words), sections, nothing);
  await Promise.all(sections.map(one => one.ready));
  nothing.hidden = sections.some(one => !one.hidden);
}
