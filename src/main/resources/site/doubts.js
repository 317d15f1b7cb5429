// What newsgraph resolve could not decide: people of one name, and reports, that may be one.
import { h } from './dom.js';
import { iri, rows } from './sparql.js';
import { t, language } from './words.js';
import { section, link, list, sure, dayLink } from './facts.js';

/** Doubts shown on the page of a thing, and on the list of all. */
const FEW = 50;
const MANY = 100;

/** The doubts about an event: which other reports may tell it. */
export const doubts = thing => section(t('eventDoubts'), `
SELECT ?other ?label ?score ?reason (MIN(?begin) AS ?day) {
  ?doubt a ng:Doubt ; ng:candidate ${iri(thing)} , ?other ; ng:score ?score ; ng:reason ?reason . FILTER (?other != ${iri(thing)})
  ?other rdfs:label ?label OPTIONAL { ?other ng:time/sem:hasEarliestBeginTimeStamp ?begin }
} GROUP BY ?other ?label ?score ?reason ORDER BY DESC(?score) ?other LIMIT ${FEW}`, found => list(found, row => [link(row.other, row.label), known('', row.day), why(row)]), { quiet: true, most: FEW });

/** All doubts of a kind, the likeliest first; people with a post, reports with the headline they stand under. */
export const allDoubts = (title, folder) => section(t(title), `
SELECT ?doubt ?one ?label ?other ?otherLabel ?score ?reason (SAMPLE(?headline) AS ?told) (SAMPLE(?otherHeadline) AS ?otherTold) (MIN(?begin) AS ?day) (MIN(?otherBegin) AS ?otherDay) {
  { SELECT ?doubt ?one ?other ?score { ?doubt a ng:Doubt ; ng:score ?score ; ng:candidate ?one , ?other . FILTER (STR(?one) < STR(?other) && CONTAINS(STR(?one), "/id/${folder}/")) } ORDER BY DESC(?score) ?one ?other LIMIT ${MANY} }
  ?doubt ng:reason ?reason . ?one rdfs:label ?label . ?other rdfs:label ?otherLabel .
  OPTIONAL { ?one prov:wasDerivedFrom/schema:headline ?headline } OPTIONAL { ?other prov:wasDerivedFrom/schema:headline ?otherHeadline } OPTIONAL { ?one ng:time/sem:hasEarliestBeginTimeStamp ?begin } OPTIONAL { ?other ng:time/sem:hasEarliestBeginTimeStamp ?otherBegin }
} GROUP BY ?doubt ?one ?label ?other ?otherLabel ?score ?reason ORDER BY DESC(?score) ?label ?one ?other`, async found => {
    const posts = folder === 'person' ? await postsOf(found.flatMap(row => [row.one, row.other])) : new Map();
    return list(found, row => [
      h('div.pair', {}, h('span', {}, link(row.one, row.label), known(posts.get(row.one) ?? row.told, row.day)), h('span.versus', { 'aria-hidden': 'true' }, '↔'), h('span', {}, link(row.other, row.otherLabel), known(posts.get(row.other) ?? row.otherTold, row.otherDay))), why(row)]);
  }, { most: MANY, empty: t('unresolvedNote') });

/** A post of each person, as far as one is known; asked apart, as the posts of two would be multiplied. */
async function postsOf(people) {
  const found = await rows(`SELECT ?who (SAMPLE(?post) AS ?known) { VALUES ?who { ${[...new Set(people)].map(iri).join(' ')} } ${post('who', 'post')} } GROUP BY ?who`);
  return new Map(found.filter(row => row.known).map(row => [row.who, row.known]));
}

/** What tells a person from others of the name, as part of a query: a post. */
export function post(who, as) {
  return `OPTIONAL { ?${as}Holding org:member ?${who} ; ng:title ?${as}Title . OPTIONAL { ?${as}Holding org:organization/rdfs:label ?${as}Body } BIND (CONCAT(COALESCE(CONCAT(STR(?${as}Body), " "), ""), STR(?${as}Title)) AS ?${as}) }`;
}

function known(words, day) {
  return [day ? [' ', dayLink(day)] : null, words ? h('span.meta', {}, ' ', words) : null];
}

/** How likely it is that two are one, and what speaks for it. */
export function why(row) {
  return h('p.meta', {}, sure(row.score, t('score')), ' · ', reason(row.reason));
}

/** Why it is in doubt, in the reader's language; names of posts stay as they are. */
function reason(text) {
  const [, told, rest] = /^([^:]*)(?:: (.*))?$/.exec(text);
  return t(told) + (rest ? `${language === 'en' ? ': ' : '：'}${rest}` : '');
}
