// The page of a thing: chooses by its kind what is shown.
import { replace, h } from './dom.js';
import { rows, iri, thingOf, kind, path, NG, CV, href } from './sparql.js';
import { t } from './words.js';
import { term } from './terms.js';
import { head, downloads, tools, link } from './facts.js';

const VIEWS = { person: './entity.js', org: './entity.js', place: './entity.js', doc: './entity.js', topic: './entity.js', event: './event.js', article: './article.js' };

export async function show(page, asked) {
  const thing = thingOf(location.pathname);
  const query = `SELECT ?property ?value (SAMPLE(?name) AS ?label) { ${iri(thing)} ?property ?value OPTIONAL { ?value rdfs:label ?name FILTER (LANG(?name) != "en") } } GROUP BY ?property ?value LIMIT 2000`;
  const said = await rows(query);
  if (!said.length) {
    return replace(page, head(t(kind(thing)), decodeURIComponent(path(thing).split('/').pop())), h('p.notice', {}, t('notFoundHint')));
  }
  const all = name => [...new Set(said.filter(row => row.property === name).map(row => row.value))];
  const about = {
    thing, said, query, all,
    one: name => all(name)[0] ?? '',
    label: all('http://www.w3.org/2000/01/rdf-schema#label')[0] ?? decodeURIComponent(path(thing).split('/').pop()),
    types: all('http://www.w3.org/1999/02/22-rdf-syntax-ns#type').filter(type => type.startsWith(NG)),
  };
  const file = VIEWS[kind(thing)];
  if (file) await (await import(file)).show(page, about, asked);
  else other(page, about);
}

/** What has no page of its own: all that is said of it. */
function other(page, about) {
  replace(page, head(about.types.map(term).join(' · '), about.label), h('p', {}, downloads(about.thing), ' ', tools(about.query)), properties(about));
}

/** All properties of a thing, as they stand. */
export function properties(about) {
  return h('table.properties', {}, h('tbody', {}, about.said.filter(row => !row.property.endsWith('isString')).map(row => h('tr', {}, h('th', { scope: 'row' }, term(row.property.replace(/^.*[/#]/, ''))), h('td', {}, value(row))))));
}

function value({ value, label }) {
  if (kind(value)) return link(value, label || decodeURIComponent(path(value)));
  return value.startsWith(NG) || value.startsWith(CV) ? term(value) : value;
}
export { href };
