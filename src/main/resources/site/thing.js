// The page of a thing: chooses by its kind what is shown.
import { replace, h } from './dom.js';
import { rows, iri, thingOf, kind, path, NG, CV } from './sparql.js';
import { t } from './words.js';
import { term } from './terms.js';
import { head, downloads, tools, link, section, factList } from './facts.js';

const VIEWS = { person: './entity.js', org: './entity.js', place: './entity.js', doc: './entity.js', topic: './entity.js', event: './event.js', article: './article.js' };

export async function show(page, asked) {
  const thing = thingOf(location.pathname);
  const query = `SELECT ?property ?value (SAMPLE(?name) AS ?label) { ${iri(thing)} ?property ?value OPTIONAL { ?value rdfs:label|schema:headline ?name FILTER (LANG(?name) != "en") } } GROUP BY ?property ?value LIMIT 2000`;
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
  else await other(page, about);
}

/** What has no page of its own: what proves it, and all that is said of it. */
async function other(page, about) {
  const isFact = about.all(NG + 'evidence').length > 0;
  const proof = isFact ? section(t('proved'), `SELECT ?fact { VALUES ?fact { ${iri(about.thing)} } }`, (found, number) => {
    const list = factList(found, number, () => null);
    number.textContent = '';
    return list;
  }) : null;
  replace(page, head(about.types.map(term).join(' · ') || t(kind(about.thing)), name(about), h('p.actions', {}, downloads(about.thing), tools(about.query))), proof, h('section', {}, h('div.heading', {}, h('h2', {}, t('properties'))), properties(about)));
  await proof?.ready;
}

/** What a fact without a label is called: who has which post, said, took part in what; the words of a time or a number. */
function name(about) {
  const labelled = (...names) => about.said.filter(row => names.some(one => row.property.endsWith(one))).map(row => row.label ?? row.value)[0] ?? '';
  const who = labelled('#actor', '#member', '#speaker') || labelled('#asWritten');
  const what = [labelled('#title'), labelled('#speechVerb'), labelled('/value') + labelled('/unitText'), labelled('#edtf'), labelled('#inEvent')].find(Boolean) ?? '';
  return [who, what].filter(Boolean).join(' · ') || (about.label === decodeURIComponent(path(about.thing).split('/').pop()) ? t(kind(about.thing)) : about.label);
}

/** All properties of a thing, as they stand. */
function properties(about) {
  return h('table.properties', {}, h('tbody', {}, about.said.filter(row => !row.property.endsWith('isString')).map(row => h('tr', {}, h('th', { scope: 'row' }, property(row.property)), h('td', {}, value(row))))));
}

/** Properties that others named have words of ours. */
function property(iri) {
  const local = iri.replace(/^.*[/#]/, '');
  return iri.startsWith(NG) || t(local) === local ? term(local) : t(local);
}

function value({ value, label }) {
  if (kind(value)) return link(value, label || t(kind(value)));
  return value.startsWith(NG) || value.startsWith(CV) ? term(value) : value === 'true' || value === 'false' ? t(value) : value;
}
