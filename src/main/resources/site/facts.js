// Facts with what proves them, and the pieces that all pages share.
import { h, replace } from './dom.js';
import { rows, iri, href, kind, fuseki, whole, path } from './sparql.js';
import { t, count, dayWords } from './words.js';
import { term, rule } from './terms.js';

/** Facts shown at first in a section. */
export const FIRST = 12;

/** Passages below so many characters say little by themselves; so many characters before and behind them are shown, too. */
const SHORT = 9;
const BEFORE = 24;

/** A link to the page of a thing; people whom others of their name were told from have their number. */
export function link(thing, label, kindClass = true) {
  const rank = namesake(thing);
  return h(kindClass ? `a.thing.${kind(thing) || 'other'}` : 'a', { href: href(thing), title: rank ? t('namesakeRank', rank) : null }, label || decodeURIComponent(path(thing).split('/').pop()), rank && label ? h('sup', {}, rank) : null);
}

/** The number of a person among those of the name: 2 for person/李强~2. */
export function namesake(thing) {
  return kind(thing) === 'person' ? /~(\d+)$/.exec(thing)?.[1] ?? '' : '';
}

/** A section that fills itself: shows that it loads, that there is nothing, or what went wrong. `most` is how many rows the query takes at most; `empty` says that there is nothing; `ready` comes when its facts have their passages, too. */
export function section(title, query, show, { quiet = false, most = Infinity, empty = t('nothing') } = {}) {
  const body = h('div.body', {}, loading());
  const number = h('span.number');
  const element = h('section', { 'aria-busy': 'true' },
    h('div.heading', {}, h('h2', {}, title, ' ', number), query ? tools(query) : null), body);
  const fill = async () => {
    replace(body, loading());
    try {
      const found = query ? await rows(query) : null;
      if (found && found.length === 0) {
        element.hidden = quiet;
        replace(body, h('p.empty', {}, empty));
      } else {
        if (found) number.textContent = count(found.length);
        replace(body, await show(found, number));
        if (found?.length >= most) number.textContent += '+';
        await Promise.all([...body.querySelectorAll('ol.facts')].map(list => list.ready));
      }
    } catch (e) {
      replace(body, failure(e, fill));
    }
    element.removeAttribute('aria-busy');
  };
  element.ready = fill();
  return element;
}

export function loading() {
  return h('p.loading', { role: 'status' }, t('loading'));
}

/** What went wrong, in a sentence, and a button to try again. */
export function failure(error, again) {
  const known = ['offline', 'slow', 'no such day', 'no such name'].includes(error.message);
  const inAddress = error.message.startsWith('no such');
  return h('div.failure', { role: 'alert' }, h('p', {}, known ? t(error.message) : `${t('failed')}: ${error.message}`), again && !inAddress ? h('button', { type: 'button', onclick: again }, t('again')) : null, inAddress ? h('a.button', { href: '/explore/' }, t('toStart')) : null);
}

/** The query behind a section: a link to Fuseki's page with it. */
export function tools(query) {
  return h('span.tools', {}, h('a', { href: fuseki(query), title: whole(query) }, 'SPARQL'));
}

/** A thing's triples as files. */
export function downloads(thing, brief = false) {
  return h('span.tools', {}, brief ? null : [t('data'), ' '], h('a', { href: href(thing, '.ttl') }, '.ttl'), ' ', h('a', { href: href(thing, '.jsonld') }, '.jsonld'));
}

/** A fact's triples as files, and the query for what proves it. */
export function factTools(fact, brief = false) {
  return [downloads(fact, brief), ' ', tools(evidenceQuery([fact]))];
}

/** Rows grouped by the fact they are of, in the order in which the facts come first. */
export function byFact(found, key = 'fact') {
  const groups = new Map();
  for (const row of found) {
    if (!groups.has(row[key])) groups.set(row[key], []);
    groups.get(row[key]).push(row);
  }
  return [...groups.values()];
}

/** A list of facts, the first of them with their evidence, the rest on demand. `line(row, rows, before)` says the fact by its first row, all of them, and the first row of the fact above; `fact` is the variable with its node. */
export function factList(found, number, line, fact = 'fact') {
  const groups = byFact(found, fact);
  number.textContent = count(groups.length);
  const list = h('ol.facts');
  const button = h('button.more', { type: 'button', onclick: () => more(FIRST * 4) });
  let shown = 0;
  const more = async most => {
    const part = groups.slice(shown, shown + most);
    const items = part.map((group, i) => h('li', { id: anchor(group[0][fact]) }, h('div.said', {}, line(group[0], group, groups[shown + i - 1]?.[0])), h('div.proof', {}, h('span.loading', {}, '…'))));
    list.append(...items);
    shown += part.length;
    button.hidden = shown >= groups.length;
    button.textContent = t('more', count(groups.length - shown));
    await prove(part.map(group => group[0][fact]), items);
  };
  list.ready = more(FIRST);
  return [list, button];
}

/** The anchor of a fact on a page: its hash. */
export function anchor(fact) {
  return 'fact-' + path(fact).replace('/', '-');
}

/** Puts the evidence of facts under them: passage, where it stands, how sure, by which rule. */
export async function prove(facts, items) {
  try {
    // Some facts have hundreds of passages: the earliest of each is shown, the others are asked for with it.
    const first = await rows(firstQuery(facts));
    const number = new Map(first.map(row => [row.fact, Number(row.n)]));
    const found = first.length ? await rows(evidenceQuery(facts, first.map(row => [row.fact, row.first.split(' ')[1]]))) : [];
    const proofs = new Map(byFact(found).map(group => [group[0].fact, group]));
    items.forEach((item, i) => {
      const evidence = proofs.get(facts[i]) ?? [];
      replace(item.querySelector('.proof'), proof(facts[i], evidence, number.get(facts[i]) ?? 0, number.get(facts[i]) === 1 && number.get(facts[i - 1]) === 1 && samePlace(evidence, proofs.get(facts[i - 1]) ?? [])));
      once(item);
    });
  } catch (e) {
    items.forEach(item => replace(item.querySelector('.proof'), failure(e, null)));
  }
}

/** The earliest passage of each fact, and how many there are. */
function firstQuery(facts) {
  return `
SELECT ?fact (MIN(?key) AS ?first) (COUNT(DISTINCT ?mention) AS ?n) {
  VALUES ?fact { ${facts.map(iri).join(' ')} }
  ?fact ng:evidence/ng:mention ?mention . OPTIONAL { ?mention nif:referenceContext/schema:datePublished ?issued } BIND (CONCAT(SUBSTR(COALESCE(STR(?issued), ""), 1, 10), " ", STR(?mention)) AS ?key)
} GROUP BY ?fact`;
}

/** What proves facts; only by certain passages, if any are named: pairs of a fact and a mention. */
export function evidenceQuery(facts, passages = null) {
  return `
SELECT ?fact ?quote ?around ?article ?begin ?end ?headline ?issued ?confidence ?rule {
  VALUES ${passages ? `(?fact ?mention) { ${passages.map(pair => `(${pair.map(iri).join(' ')})`).join(' ')} }` : `?fact { ${facts.map(iri).join(' ')} }`}
  ?fact ng:evidence ?evidence . ?evidence ng:confidence ?confidence ; ng:rule ?rule ; ng:mention ?mention .
  ?mention nif:anchorOf ?quote ; nif:referenceContext ?article ; nif:beginIndex ?begin ; nif:endIndex ?end .
  OPTIONAL { ?article schema:headline ?headline } OPTIONAL { ?article schema:datePublished ?issued }
  OPTIONAL { ?article nif:isString ?text } BIND (IF(?begin > ${BEFORE}, ?begin - ${BEFORE}, 0) AS ?first) BIND (IF(STRLEN(?quote) < ${SHORT}, SUBSTR(?text, ?first + 1, ?end - ?first + ${BEFORE}), "") AS ?around)
} ORDER BY ?issued ?article ?begin`;
}

/** A passage; one of a few characters with what stands around it. */
function quoted(one) {
  const line = (one.around ?? '').split('\n').find(part => part.includes(one.quote));
  if (!line) return one.quote;
  const [before, ...after] = line.split(one.quote);
  return [h('span.around', {}, '…', before), h('b', {}, one.quote), h('span.around', {}, after.join(one.quote), '…')];
}

/** What a statement says is not told twice where the passage under it holds the same words. */
function once(item) {
  const said = item.querySelector('.statement');
  if (said && item.querySelector('.passage blockquote')?.textContent.includes(said.textContent)) said.remove();
}

/** True if a fact is proved where the one before it is, as the names of a list are: the passage is then shown once. */
function samePlace(evidence, before) {
  return evidence.length === 1 && before.length === 1 && ['article', 'begin', 'end'].every(part => evidence[0][part] === before[0][part]);
}

function proof(fact, evidence, number, asAbove) {
  if (!evidence.length) return h('p.meta', {}, t('noEvidence'), ' ', factTools(fact));
  const shown = evidence.slice(0, 1).map(one => passage(fact, one, asAbove));
  if (number > 1) {
    const others = h('div');
    shown.push(h('details', { ontoggle: () => others.firstChild || fill(others, fact, evidence[0]) }, h('summary', {}, t('more', count(number - 1))), others));
  }
  return shown;
}

/** The passages of a fact after its first. */
async function fill(box, fact, first) {
  replace(box, loading());
  try {
    replace(box, (await rows(evidenceQuery([fact]))).filter(one => one.article !== first.article || one.begin !== first.begin).map(one => passage(fact, one)));
  } catch (e) {
    replace(box, failure(e, () => fill(box, fact, first)));
  }
}

function passage(fact, one, asAbove = false) {
  const place = `${href(one.article)}?fact=${encodeURIComponent(path(fact))}#char=${one.begin},${one.end}`;
  return h('figure.passage', {},
    asAbove ? null : h('blockquote', {}, h('a', { href: place, title: t('inText') }, quoted(one))),
    h('figcaption.meta', {}, asAbove ? [h('a', { href: place, title: t('inText') }, t('asAbove')), ' · '] : null, asAbove ? null : link(one.article, one.headline || t('article'), false), asAbove ? null : [one.issued ? [' · ', h('a', { href: '/explore/day?date=' + one.issued.slice(0, 10) }, dayWords(one.issued))] : null, ' · '], sure(one.confidence), ` · ${t('rule')} ${rule(one.rule)} · `, factTools(fact)));
}

/** How sure: a number with a small bar. */
export function sure(confidence, name = t('confidence')) {
  const value = Number(confidence);
  return h('span.sure', { 'data-low': value < 0.6 || null }, h('meter', { min: 0, max: 1, low: 0.6, high: 0.85, optimum: 1, value, 'aria-label': name }), ` ${name} ${value.toFixed(2)}`);
}

/** A chip with the class of an event. */
export function chip(name, extra = '') {
  return h('span.chip', extra ? { 'data-kind': extra } : {}, term(name));
}

/** Factuality, told only where it is not plain fact. */
export function factuality(concept) {
  const name = (concept ?? '').split('#')[1] ?? '';
  return name && name !== 'happened' ? h('span.chip', { 'data-kind': 'doubt' }, term(name)) : null;
}

/** A day as a link to its page, or that it is unknown. */
export function dayLink(iso) {
  return iso ? h('a.day', { href: '/explore/day?date=' + iso }, h('time', { datetime: iso }, dayWords(iso))) : null;
}

/** A line that tells an event. */
export function eventLine(row) {
  return [dayLink(row.day), ' ', row.class ? chip(row.class) : null, ' ', link(row.event, row.label, true), ' ', factuality(row.factuality)];
}

/** A line that tells a statement. */
export function statementLine(row) {
  return [row.speaker ? link(row.speaker, row.speakerLabel || row.written) : row.written ? h('span', {}, row.written) : null, ' ', h('b', {}, row.verb), row.direct === 'true' ? h('span.chip', {}, t('direct')) : null,
    row.occasion ? [' ', h('span.meta', {}, t('during'), ' ', link(row.occasion, row.occasionLabel, true))] : null, h('q.statement', {}, row.text)];
}

/** Articles as a list of headlines. */
export function articleList(found, number) {
  if (number) number.textContent = count(found.length);
  return list(found, row => [link(row.article, row.headline || row.article.split('/').pop(), false), h('span.meta', {}, row.issued ? [' ', dayLink(row.issued)] : null, row.paper ? ` · ${row.paper}` : '', row.page ? ` · ${t('onPage', row.page)}` : '', row.n ? ` · ${count(row.n)} ${t('mentions')}` : '')]);
}

/** A plain list that grows on demand. */
export function list(found, line, tag = 'ul.plain', first = FIRST) {
  const items = h(tag);
  const button = h('button.more', { type: 'button', onclick: () => more(first * 4) });
  let shown = 0;
  const more = most => {
    items.append(...found.slice(shown, shown + most).map(row => h('li', {}, line(row))));
    shown = Math.min(found.length, shown + most);
    button.hidden = shown >= found.length;
    button.textContent = t('more', count(found.length - shown));
  };
  more(first);
  return [items, button];
}

/** The head of a page. */
export function head(over, title, ...below) {
  document.title = `${title} · ${t('title')}`;
  return h('header.page-head', {}, over ? h('p.over', {}, over) : null, h('h1', {}, title), below);
}

