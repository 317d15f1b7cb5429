// Pages of persons, organizations, places, documents and topics: the same parts, each shown where there is something.
import { h, replace } from './dom.js';
import { iri, kind, path, ONCE } from './sparql.js';
import { t, count } from './words.js';
import { term } from './terms.js';
import { head, section, link, list, factList, eventLine, statementLine, articleList, downloads, tools, dayLink, chip } from './facts.js';
import { placeMap } from './map-drawing.js';
import { post, why } from './doubts.js';

/** Articles listed of a thing, the latest first: some are named in thousands. */
const LATEST = 200;

export async function show(page, about) {
  const { thing, label } = about;
  const what = kind(thing);
  const parts = {
    person: [posts, namesakes, events, says, spokenOf, companions, articles],
    org: [holders, events, says, spokenOf, companions, articles],
    place: [map, inside, eventsHere, holders, events, spokenOf, articles],
    doc: [about_, events, says, spokenOf, articles],
    topic: [about_, events, named, articles],
  }[what];
  const sections = parts.map(part => part(thing, about)).filter(Boolean);
  replace(page,
    head(about.types.map(term).join(' · ') || t(what), label, also(about), facts(about),
      h('p.actions', {}, ['person', 'org', 'place'].includes(what) ? [['network', 'timeline', 'map'].map(view => h('a.button', { href: `/explore/${view}?of=${encodeURIComponent(path(thing))}` }, t(view)))] : null, downloads(thing), tools(about.query))),
    h('div.sections', {}, sections));
  await Promise.all(sections.map(one => one.ready));
}

function also(about) {
  const names = [...new Set(about.all('http://www.w3.org/2004/02/skos/core#altLabel'))].filter(name => name !== about.label);
  return names.length ? h('p.also', {}, t('alsoCalled'), ' ', names.slice(0, 12).join('、'), names.length > 12 ? '…' : '') : null;
}

function facts(about) {
  const parents = about.said.filter(row => row.property === 'https://schema.org/containedInPlace');
  const type = about.one('https://w3id.org/newsgraph/ns#documentType');
  const from = about.one('https://w3id.org/newsgraph/ns#coversFrom');
  const to = about.one('https://w3id.org/newsgraph/ns#coversTo');
  return h('p', {}, parents.length ? [t('partOf'), ' ', parents.map(row => [link(row.value, row.label), ' '])] : null, type ? chip(type) : null, from || to ? [` ${t('covers')} `, [from, to].filter((year, i, all) => year && all.indexOf(year) === i).join('—')] : null);
}

const posts = thing => section(t('posts'), `
SELECT ?fact ?title ?body ?bodyLabel ?written ?on {
  ?fact org:member ${iri(thing)} ; ng:title ?title .
  OPTIONAL { ?fact org:organization ?body . ?body rdfs:label ?bodyLabel } OPTIONAL { ?fact ng:asWritten ?written } OPTIONAL { ?fact ng:observedOn ?on }
} ORDER BY ?on ?bodyLabel ?title`, (found, number) => factList(found, number, (row, group) => [h('b', {}, row.title), row.body ? [' · ', link(row.body, row.bodyLabel)] : null, seen(group)]), { quiet: true });

/** Whom the articles mean by the same name: people told apart by their posts and their company, some of them in doubt. */
const namesakes = thing => section(t('othersOfName'), `
SELECT ?other ?label (SAMPLE(?post) AS ?known) (COUNT(?sure) AS ?surely) (MAX(?likeness) AS ?score) (SAMPLE(?because) AS ?reason) {
  { ${iri(thing)} ng:namesakeOf ?other } UNION { ?other ng:namesakeOf ${iri(thing)} } UNION { ${iri(thing)} ng:namesakeOf ?first . ?other ng:namesakeOf ?first FILTER (?other != ${iri(thing)}) } ?other rdfs:label ?label .
  OPTIONAL { { ?other owl:differentFrom ${iri(thing)} } UNION { ${iri(thing)} owl:differentFrom ?other } BIND (1 AS ?sure) }
  OPTIONAL { ?doubt ng:candidate ${iri(thing)} , ?other ; ng:score ?likeness ; ng:reason ?because } ${post('other', 'post')}
} GROUP BY ?other ?label ORDER BY DESC(?score) ?other LIMIT 100`, found => list(found, row => [link(row.other, row.label), row.known ? h('span.meta', {}, ' ', row.known) : null, ' ', row.surely > 0 ? h('span.chip', {}, t('surelyOther')) : row.score ? [h('span.chip', { 'data-kind': 'doubt' }, t('perhapsSame')), why(row)] : null]), { quiet: true });

const holders = thing => section(t('postsIn'), `
SELECT ?fact ?title ?member ?name ?on {
  ?fact org:organization ${iri(thing)} ; org:member ?member ; ng:title ?title . ?member rdfs:label ?name OPTIONAL { ?fact ng:observedOn ?on }
} ORDER BY ?title ?name ?on`, (found, number) => factList(found, number, (row, group) => [link(row.member, row.name), ' · ', h('b', {}, row.title), seen(group)]), { quiet: true });

/** The days on which a post was seen: one, or the first and the last. */
function seen(group) {
  const days = [...new Set(group.map(row => row.on).filter(Boolean))].sort();
  return days.length ? h('span.meta', {}, ` ${t('observed')} `, dayLink(days[0]), days.length > 1 ? [' — ', dayLink(days[days.length - 1])] : null) : null;
}

const events = thing => section(t('events'), `
SELECT ?fact ?role ?title ?event ?label ?class ?factuality (MIN(?begin) AS ?day) {
  ?fact ng:actor ${iri(thing)} ; ng:inEvent ?event ; ng:role ?role . OPTIONAL { ?fact ng:asTitle ?title }
  ?event a ?class ; ng:factuality ?factuality . FILTER (STRSTARTS(STR(?class), STR(ng:))) ${ONCE} OPTIONAL { ?event rdfs:label ?label } OPTIONAL { ?event ng:time/sem:hasEarliestBeginTimeStamp ?begin }
} GROUP BY ?fact ?role ?title ?event ?label ?class ?factuality ORDER BY DESC(?day) ?event ?role LIMIT 1000`, (found, number) => factList(found, number, (row, group, before) => [before?.event === row.event ? null : [eventLine(row), ' '], h('span.chip', { 'data-kind': 'role' }, term(row.role)), row.title ? h('span.meta', {}, ' ', row.title) : null]), { quiet: true });

const eventsHere = thing => section(t('eventsWithin'), `
SELECT ?fact ?event ?label ?class ?factuality (SAMPLE(?spot) AS ?within) (SAMPLE(?name) AS ?withinLabel) (MIN(?begin) AS ?day) {
  { ?fact ng:place|ng:origin|ng:destination ${iri(thing)} } UNION { ?spot schema:containedInPlace ${iri(thing)} ; rdfs:label ?name . ?fact ng:place ?spot } ?fact a ?class ; ng:factuality ?factuality . FILTER (STRSTARTS(STR(?class), STR(ng:))) BIND (?fact AS ?event) ${ONCE}
  OPTIONAL { ?fact rdfs:label ?label } OPTIONAL { ?fact ng:time/sem:hasEarliestBeginTimeStamp ?begin }
} GROUP BY ?fact ?event ?label ?class ?factuality ORDER BY DESC(?day) ?fact LIMIT 1000`, (found, number) => factList(found, number, row => [eventLine(row), row.within ? [' ', link(row.within, row.withinLabel)] : null]), { quiet: true, most: 1000 });

const about_ = thing => section(t('documentEvents'), `
SELECT ?fact ?event ?label ?class ?factuality (MIN(?begin) AS ?day) {
  ?fact ng:concerns|ng:product|ng:competition|ng:award|ng:charge ${iri(thing)} ; a ?class ; ng:factuality ?factuality . FILTER (STRSTARTS(STR(?class), STR(ng:))) BIND (?fact AS ?event) ${ONCE}
  OPTIONAL { ?fact rdfs:label ?label } OPTIONAL { ?fact ng:time/sem:hasEarliestBeginTimeStamp ?begin }
} GROUP BY ?fact ?event ?label ?class ?factuality ORDER BY DESC(?day) ?fact LIMIT 1000`, (found, number) => factList(found, number, row => eventLine(row)), { quiet: true });

const says = thing => section(t('says'), `
SELECT ?fact ?verb ?text ?direct ?written ?occasion ?occasionLabel {
  ?fact ng:speaker ${iri(thing)} ; ng:speechVerb ?verb ; schema:text ?text . OPTIONAL { ?fact ng:isDirect ?direct } OPTIONAL { ?fact ng:saidDuring ?occasion . ?occasion rdfs:label ?occasionLabel }
  OPTIONAL { ?fact prov:wasDerivedFrom/schema:datePublished ?on }
} ORDER BY DESC(?on) ?fact LIMIT 500`, (found, number) => factList(found, number, row => statementLine(row)), { quiet: true });

const named = thing => section(t('about'), `
SELECT ?fact ?verb ?text ?direct ?speaker ?speakerLabel ?written ?occasion ?occasionLabel {
  ?fact ng:mentionsTopic ${iri(thing)} ; ng:speechVerb ?verb ; schema:text ?text . OPTIONAL { GRAPH ?in { ?fact ng:speaker ?speaker . ?speaker rdfs:label ?speakerLabel } } OPTIONAL { ?fact ng:asWritten ?written }
  OPTIONAL { ?fact ng:isDirect ?direct } OPTIONAL { ?fact ng:saidDuring ?occasion . ?occasion rdfs:label ?occasionLabel }
} ORDER BY ?fact LIMIT 500`, (found, number) => factList(found, number, row => statementLine(row)), { quiet: true });

/** Statements of others in whose wording a mention of the thing stands. */
const spokenOf = thing => section(t('about'), `
SELECT DISTINCT ?fact ?verb ?text ?direct ?speaker ?speakerLabel ?written {
  { SELECT DISTINCT ?article ?b { ?mention ng:refersTo ${iri(thing)} ; nif:referenceContext ?article ; nif:beginIndex ?b } LIMIT 200 }
  GRAPH ?article { ?fact ng:speechVerb ?verb ; ng:evidence/ng:mention ?span . ?span nif:beginIndex ?from ; nif:endIndex ?to } FILTER (?from <= ?b && ?b < ?to) GRAPH ?article { ?fact schema:text ?text }
  FILTER NOT EXISTS { ?fact ng:speaker ${iri(thing)} } OPTIONAL { GRAPH ?in { ?fact ng:speaker ?speaker . ?speaker rdfs:label ?speakerLabel } } OPTIONAL { ?fact ng:asWritten ?written } OPTIONAL { ?fact ng:isDirect ?direct }
} ORDER BY ?fact LIMIT 200`, (found, number) => factList(found, number, row => statementLine(row)), { quiet: true });

const companions = thing => section(t('withWhom'), `
SELECT ?other ?label ?n { { SELECT ?other (COUNT(DISTINCT ?event) AS ?n) {
  ?one ng:actor ${iri(thing)} ; ng:inEvent ?event . ?two ng:inEvent ?event ; ng:actor ?other . FILTER (?other != ${iri(thing)} && !STRSTARTS(STR(?other), "https://newsgraph.example/id/event/")) ${ONCE}
} GROUP BY ?other ORDER BY DESC(?n) ?other LIMIT 60 } ?other rdfs:label ?label } ORDER BY DESC(?n) ?label`, found => list(found, row => [link(row.other, row.label), ' ', h('span.meta', {}, t('eventsCount', count(row.n)))], 'ul.plain.columns', 24), { quiet: true });

const inside = thing => section(t('inside'), `
SELECT ?part ?label { ?part schema:containedInPlace ${iri(thing)} ; rdfs:label ?label } ORDER BY ?label`, found => list(found, row => link(row.part, row.label), 'ul.plain.columns', 24), { quiet: true });

const articles = thing => section(t('articles'), `
SELECT ?article ?headline ?issued ?page ?paper ?n {
  { SELECT ?article ?n ?issued {
    { SELECT ?article (COUNT(?mention) AS ?n) { GRAPH ?article { ?mention ng:refersTo ${iri(thing)} } } GROUP BY ?article } OPTIONAL { ?article schema:datePublished ?issued }
  } ORDER BY DESC(?issued) DESC(?n) LIMIT ${LATEST} }
  OPTIONAL { ?article schema:headline ?headline } OPTIONAL { ?article schema:printPage ?page } OPTIONAL { GRAPH ?article { ?article schema:isPartOf/schema:publisher/rdfs:label ?paper } }
} ORDER BY DESC(?issued) DESC(?n) ?headline`, articleList, { quiet: true, most: LATEST });

const map = (thing, about) => about.all('http://www.opengis.net/ont/geosparql#hasGeometry').length ? section(t('map'), `
SELECT ?place ?label ?point { VALUES ?place { ${iri(thing)} } ?place rdfs:label ?label ; geo:hasGeometry/geo:asWKT ?point }`, found => placeMap(found, { around: true })) : null;
