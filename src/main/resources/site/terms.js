// Labels of the ontology's classes, roles and values, and of the rules that read facts, in both languages; asked once a session.
import { rows, NG } from './sparql.js';
import { language } from './words.js';

const KEPT = 'newsgraph-terms';
let labels = {};
let rules = {};

export async function load() {
  const kept = sessionStorage.getItem(KEPT);
  if (kept) {
    [labels, rules] = JSON.parse(kept);
    return;
  }
  const named = fetch('/explore/rules.json').then(response => response.json());
  const found = await rows(`
SELECT ?term ?label (LANG(?label) AS ?lang) ?parent {
  GRAPH ?ontology { ?ontology a <http://www.w3.org/2002/07/owl#Ontology> . ?term rdfs:label|skos:prefLabel ?label OPTIONAL { ?term rdfs:subClassOf ?parent FILTER (STRSTARTS(STR(?parent), STR(ng:))) } }
}`);
  for (const { term, label, lang, parent } of found) {
    const name = term.slice(term.lastIndexOf('#') + 1);
    labels[name] = { ...labels[name], [lang]: label };
    if (parent && term.startsWith(NG)) labels[name].parent = parent.slice(NG.length);
  }
  rules = await named;
  if (found.length) sessionStorage.setItem(KEPT, JSON.stringify([labels, rules]));
}

/** The label of a class, role or value by its IRI or local name. */
export function term(iri) {
  const name = iri.slice(iri.lastIndexOf('#') + 1);
  const label = labels[name]?.[language] ?? labels[name]?.zh ?? name;
  return language === 'en' ? label.replace(/([a-z])([A-Z])/g, (both, end, begin) => `${end} ${begin.toLowerCase()}`) : label;
}

/** What read a fact, in words; rules of one's own keep their name. */
export function rule(name) {
  return rules[name]?.[language] ?? name;
}

/** The classes below ng:Event with labels, for choices: [name, label], by label. */
export function eventTypes() {
  const isEvent = name => name === 'Event' || (labels[name]?.parent ? isEvent(labels[name].parent) : false);
  const parents = new Set(Object.values(labels).map(label => label.parent));
  return Object.keys(labels).filter(name => name !== 'Event' && labels[name].parent && isEvent(name) && !parents.has(name)).map(name => [name, term(name)]).sort((a, b) => a[1].localeCompare(b[1], 'zh'));
}

/** The roles that people play in events. */
export function roles() {
  return ['chair', 'attendee', 'agent', 'target', 'participant', 'organizer', 'victim', 'employer', 'seller'].map(name => [name, term(name)]);
}
