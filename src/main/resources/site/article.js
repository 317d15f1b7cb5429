// An article as printed, with names, times and events marked; every fact leads to its passage and every passage to its facts.
import { h, replace } from './dom.js';
import { rows, iri, kind } from './sparql.js';
import { t, count } from './words.js';
import { term, rule } from './terms.js';
import { head, link, downloads, factTools, tools, dayLink, sure, byFact, anchor } from './facts.js';

/** Facts that the article tells, as its own graph holds them, and their passages; the class of the fact says what it is. */
const factsQuery = article => `
SELECT ?fact ?class ?begin ?end ?confidence ?rule ?label ?title ?verb ?role ?who ?whoLabel ?written ?quote ?edtf ?value ?unit ?event ?eventLabel {
  GRAPH ${article} { ?fact a ?class ; ng:evidence ?evidence } ?evidence ng:confidence ?confidence ; ng:rule ?rule ; ng:mention ?mention .
  ?mention nif:referenceContext ${article} ; nif:anchorOf ?quote ; nif:beginIndex ?begin ; nif:endIndex ?end . FILTER (STRSTARTS(STR(?class), STR(ng:)))
  OPTIONAL { ?fact rdfs:label ?label } OPTIONAL { ?fact ng:title ?title } OPTIONAL { ?fact ng:speechVerb ?verb } OPTIONAL { ?fact ng:role ?role } OPTIONAL { ?fact ng:edtf ?edtf }
  OPTIONAL { ?fact schema:value ?value } OPTIONAL { ?fact schema:unitText ?unit } OPTIONAL { GRAPH ${article} { ?fact ng:inEvent ?event . ?event rdfs:label ?eventLabel } }
  OPTIONAL { ?fact ng:asWritten ?written } OPTIONAL { GRAPH ${article} { ?fact ng:actor|org:member|ng:speaker ?who . ?who rdfs:label ?whoLabel } }
} ORDER BY ?begin ?end ?fact`;

const namesQuery = article => `
SELECT ?begin ?end ?entity ?label { ?mention nif:referenceContext ${article} ; ng:refersTo ?entity ; nif:beginIndex ?begin ; nif:endIndex ?end . OPTIONAL { GRAPH ${article} { ?entity rdfs:label ?label } } } ORDER BY ?begin DESC(?end)`;

const triggersQuery = article => `
SELECT ?begin ?end ?event ?label { ?event ng:triggerMention ?mention ; rdfs:label ?label . ?mention nif:referenceContext ${article} ; nif:beginIndex ?begin ; nif:endIndex ?end }`;

/** Other articles that print the same text. */
const copiesQuery = article => `
SELECT DISTINCT ?copy ?headline ?issued ?paper {
  { ${article} ng:sameTextAs ?copy } UNION { ?copy ng:sameTextAs ${article} } UNION { ${article} ng:sameTextAs ?text . ?copy ng:sameTextAs ?text } FILTER (?copy != ${article})
  OPTIONAL { ?copy schema:headline ?headline } OPTIONAL { ?copy schema:datePublished ?issued } OPTIONAL { GRAPH ?copy { ?copy schema:isPartOf/schema:publisher/rdfs:label ?paper } }
} ORDER BY ?issued ?paper ?copy`;

/** The paper that printed it. */
const paperQuery = article => `
SELECT ?paper ?label { GRAPH ${article} { ${article} schema:sourceOrganization|schema:isPartOf/schema:publisher ?paper . ?paper rdfs:label ?label } } LIMIT 1`;

export async function show(page, about, asked) {
  const article = iri(about.thing);
  const schema = name => about.one('https://schema.org/' + name);
  const text = about.one('http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString');
  const [facts, names, triggers, copies, [paper]] = await Promise.all([factsQuery, namesQuery, triggersQuery, copiesQuery, paperQuery].map(query => rows(query(article))));
  const body = text ? printed([...text], marks(names, facts, triggers)) : unprinted(facts, names);
  replace(page,
    head([about.one('https://w3id.org/newsgraph/ns#columnLabel') || t('article')], schema('headline') || schema('identifier') || t('article'), about.all('https://schema.org/alternativeHeadline').map(line => h('p.subtitle', {}, line)),
      h('p.meta', {}, dayLink(schema('datePublished').slice(0, 10)), paper ? [' · ', link(paper.paper, paper.label)] : null, schema('printPage') ? ` · ${t('onPage', schema('printPage'))}` : '', about.one('https://w3id.org/newsgraph/ns#credit') ? ` · ${about.one('https://w3id.org/newsgraph/ns#credit')}` : ''),
      copies.length ? h('p.meta', {}, t('sameText'), copies.map(row => [' · ', link(row.copy, row.paper || row.headline || t('article'), false), ' ', dayLink(row.issued)])) : null,
      h('p.actions', {}, h('a.button.narrow', { href: '#facts' }, t('facts'), ' ↓'), downloads(about.thing), tools(factsQuery(article))), legend()),
    h('div.reading', {}, h('div.printed', { lang: 'zh-CN' }, body), factColumn(byFact(facts))));
  follow(asked.get('fact') ?? '');
  window.addEventListener('hashchange', () => follow(''));
}

function legend() {
  return h('p.legend', { 'aria-label': t('legend') }, ['person', 'org', 'place', 'doc', 'topic'].map(name => [h('span.mark.' + name, {}, t(name)), ' ']), h('span.mark.time', {}, t('time')), ' ', h('span.mark.trigger', {}, t('event')));
}

/** Marks of the text that do not cross: names, times, event words; where two overlap the longer one is kept. */
function marks(names, facts, triggers) {
  const all = [
    ...names.map(row => ({ begin: +row.begin, end: +row.end, kind: kind(row.entity), thing: row.entity, label: row.label })),
    ...facts.filter(row => row.edtf).map(row => ({ begin: +row.begin, end: +row.end, kind: 'time', label: row.edtf })),
    ...triggers.map(row => ({ begin: +row.begin, end: +row.end, kind: 'trigger', thing: row.event, label: row.label })),
  ].sort((a, b) => a.begin - b.begin || b.end - a.end);
  const kept = [];
  for (const mark of all) {
    if (!kept.length || mark.begin >= kept[kept.length - 1].end) kept.push(mark);
  }
  return kept;
}

/** The text in paragraphs; each character knows its place (code points) through the data-begin of its run. */
function printed(characters, kept) {
  const paragraphs = [];
  let paragraph = h('p');
  const text = (begin, end) => {
    let from = begin;
    for (let i = begin; i <= end; i++) {
      if (i === end || characters[i] === '\n') {
        if (i > from) paragraph.append(h('span', { 'data-begin': from }, characters.slice(from, i).join('')));
        if (i < end) {
          paragraphs.push(paragraph);
          paragraph = h('p');
        }
        from = i + 1;
      }
    }
  };
  let at = 0;
  for (const mark of kept) {
    text(at, mark.begin);
    const words = characters.slice(mark.begin, mark.end).join('');
    const attributes = { 'data-begin': mark.begin, title: mark.label ?? null };
    paragraph.append(mark.thing ? h(`a.mark.${mark.kind}`, { ...attributes, href: link(mark.thing, '').getAttribute('href') }, words) : h(`span.mark.${mark.kind}`, attributes, words));
    at = mark.end;
  }
  text(at, characters.length);
  paragraphs.push(paragraph);
  return paragraphs;
}

/** Where the store holds no text: the passages. */
function unprinted(facts, names) {
  return [h('p.notice', {}, t('noText')), names.length ? h('ul.plain.columns', {}, [...new Map(names.map(row => [row.entity, row])).values()].map(row => h('li', {}, link(row.entity, row.label)))) : null];
}

function factColumn(groups) {
  return h('aside.facts-of', { id: 'facts', 'aria-label': t('facts') }, h('h2', {}, t('facts'), ' ', h('span.number', {}, count(groups.length))),
    h('ol.short', {}, groups.map(group => h('li', { id: anchor(group[0].fact) }, h('button.to-passage', { type: 'button', onclick: () => mark(group[0].fact, +group[0].begin, +group[0].end, true) }, line(group[0])),
      h('span.meta', {}, sure(group[0].confidence), ` · ${rule(group[0].rule)} · `, factTools(group[0].fact, true))))));
}

/** A fact in a few words. */
function line(row) {
  const name = term(row.class);
  if (row.role) return [h('span.chip', { 'data-kind': 'role' }, term(row.role)), ' ', row.whoLabel ?? row.written ?? '', row.eventLabel ? ` → ${row.eventLabel}` : ''];
  if (row.verb) return [h('span.chip', {}, t('statement')), ` ${row.whoLabel ?? row.written ?? ''} ${row.verb}`];
  if (row.title) return [h('span.chip', {}, t('holding')), ` ${row.whoLabel ?? ''} ${row.title}`];
  if (row.class.endsWith('#Time')) return [h('span.chip', {}, name), ` ${row.quote} → ${row.edtf ?? t('unresolved')}`];
  if (row.value) return [h('span.chip', {}, t('quantity')), ` ${row.value}${row.unit ?? ''}`];
  return [h('span.chip', { 'data-kind': 'event' }, name), ` ${row.label ?? ''}`];
}

/** Shows what the address points to: #char=24,46, and the fact that one came from. */
function follow(fact) {
  const place = /^#char=(\d+),(\d+)$/.exec(location.hash);
  if (place) mark(fact, +place[1], +place[2], true);
}

/** Paints a passage, brings it into view, and puts a way back to its fact behind it. */
function mark(fact, begin, end, scroll) {
  document.querySelectorAll('.passage-of').forEach(one => one.replaceWith(...one.childNodes));
  document.querySelectorAll('.back-to-fact').forEach(one => one.remove());
  document.querySelectorAll('.facts-of li[aria-current]').forEach(one => one.removeAttribute('aria-current'));
  const runs = [...document.querySelectorAll('.printed [data-begin]')];
  const inside = runs.flatMap(run => painted(run, begin, end));
  if (!inside.length) return;
  const item = document.getElementById(fact.startsWith('http') ? anchor(fact) : 'fact-' + fact.replace('/', '-'));
  if (item) {
    item.setAttribute('aria-current', 'true');
    const back = h('button.back-to-fact', { type: 'button', onclick: () => { item.scrollIntoView({ block: 'center' }); item.querySelector('button').focus(); } }, '↩ ', t('backToFact'));
    inside[inside.length - 1].closest('[data-begin]').after(back);
    if (!item.matches(':focus-within')) item.scrollIntoView({ block: 'nearest' });
  }
  inside[0].setAttribute('tabindex', '-1');
  if (scroll) inside[0].scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  inside[0].focus({ preventScroll: true });
}

/** The part of a run that lies in the passage, set in a mark. */
function painted(run, begin, end) {
  const characters = [...run.textContent];
  const first = +run.dataset.begin;
  const from = Math.max(0, begin - first);
  const to = Math.min(characters.length, end - first);
  if (from >= to) return [];
  const passage = h('mark.passage-of', {}, characters.slice(from, to).join(''));
  replace(run, characters.slice(0, from).join(''), passage, characters.slice(to).join(''));
  run.normalize();
  return [passage];
}
