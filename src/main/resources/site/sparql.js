// Asks the store over the public SPARQL endpoint, and writes names of things safely into queries.

export const BASE = 'https://newsgraph.example/id/';
export const NG = 'https://w3id.org/newsgraph/ns#';
export const CV = 'https://w3id.org/newsgraph/cv#';

const PREFIXES = `PREFIX ng: <${NG}>
PREFIX cv: <${CV}>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX schema: <https://schema.org/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
PREFIX text: <http://jena.apache.org/text#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
`;

/** Leaves out the reports of an event that stands in the store as a whole told by several articles: events are then there once. */
export const ONCE = 'FILTER NOT EXISTS { ?event owl:sameAs ?whole }';

/** The same for a query over all events: those that are part of a whole are collected once instead of asking for each. */
export const ONCE_OF_ALL = 'MINUS { ?event owl:sameAs ?whole }';

/** The people that take part in most events. */
export const busiest = most => `
SELECT ?person ?label ?n { { SELECT ?person (COUNT(DISTINCT ?event) AS ?n) {
  ?part ng:actor ?person ; ng:inEvent ?event . FILTER (STRSTARTS(STR(?person), "${BASE}person/")) ${ONCE_OF_ALL}
} GROUP BY ?person ORDER BY DESC(?n) ?person LIMIT ${most} } ?person rdfs:label ?label } ORDER BY DESC(?n) ?label`;

/** The query with the prefixes that it uses. */
export function whole(query) {
  const used = PREFIXES.split('\n').filter(line => line && query.includes(line.split(' ')[1]));
  return used.concat(query.replace(/^\n+/, '').trimEnd()).join('\n');
}

/** The rows of a SELECT: objects of plain strings. Throws an Error with a sentence for the reader's eyes. */
export async function rows(query) {
  let response;
  try {
    response = await fetch('/news/sparql', {
      method: 'POST', body: whole(query),
      headers: { 'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json' },
    });
  } catch (e) {
    throw new Error('offline', { cause: e });
  }
  if (!response.ok) throw new Error(response.status === 503 ? 'slow' : `status ${response.status}`);
  const answer = await response.json();
  return answer.results.bindings.map(row => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])));
}

/** An IRI as a term of a query; what cannot be in one is an error, never a part of the query. */
export function iri(value) {
  if (!/^https?:\/\/[^\s<>"{}|^`\\\u0000-\u0020]+$/u.test(value)) throw new Error('no such name');
  return `<${value}>`;
}

/** A text as a term of a query. */
export function text(value) {
  return `"${value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`;
}

/** Words as the full-text index is asked for them, as a term: Chinese together as written, other words by their beginnings. */
export function phrase(words) {
  return text(/^[\x21-\x7e]+$/.test(words) ? words.replace(/[^\w]/g, '\\$&') + '*' : `"${words.replace(/[\\"]/g, ' ')}"`);
}

/** A day as a term of a query. */
export function day(value) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new Error('no such day');
  return `"${value}"^^xsd:date`;
}

/** A whole number that came in an address. */
export function number(value, most) {
  return Math.max(0, Math.min(most, Math.trunc(Number(value)) || 0));
}

/** Path below /id/ of a thing: person/周岚. */
export function path(thing) {
  return thing.startsWith(BASE) ? thing.slice(BASE.length) : '';
}

/** The kind of a thing by its IRI: person, org, event … */
export function kind(thing) {
  return path(thing).split('/')[0];
}

/** Address of a thing's page here. */
export function href(thing, ending = '') {
  return thing.startsWith(BASE) ? '/id/' + encodeURI(path(thing)).replace(/%25([0-9A-F]{2})/g, '%$1') + ending : thing;
}

/** The IRI that an address of this server stands for: what an IRI must not hold stays percent-encoded, all else is readable. */
export function thingOf(pathname) {
  const [, , folder, ...rest] = pathname.split('/');
  const name = decodeURIComponent(rest.join('/'));
  return BASE + folder + '/' + name.replace(/[\u0000-\u0020"#%<>?[\\\]^`{|}/\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/gu, c => encodeURIComponent(c));
}

/** Fuseki's query page with this query in it. */
export function fuseki(query) {
  return '/#/dataset/news/query?query=' + encodeURIComponent(whole(query));
}
