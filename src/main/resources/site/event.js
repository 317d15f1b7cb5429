// The page of an event: what, when, where, who in which role, what was said, and how each article tells it.
import { h, replace } from './dom.js';
import { iri, rows, ONCE } from './sparql.js';
import { t } from './words.js';
import { term } from './terms.js';
import { head, section, link, factList, eventLine, statementLine, downloads, tools, dayLink, chip, factuality, prove, anchor, byFact } from './facts.js';
import { doubts } from './doubts.js';

export async function show(page, about) {
  const node = iri(about.thing);
  const told = await telling(about);
  const nodes = [about.thing, ...told.reports].map(iri).join(' ');
  const fact = h('li', { id: anchor(about.thing) }, h('div.said', {}, t('triggerWord'), ' ', h('b', {}, about.one('https://w3id.org/newsgraph/ns#trigger'))), h('div.proof'));
  const sections = [
    section(t('roles'), `
SELECT ?fact ?role ?actor ?label ?written ?title ?order {
  ?fact ng:inEvent ${node} ; ng:role ?role . OPTIONAL { ?fact ng:actor ?actor . ?actor rdfs:label ?label } OPTIONAL { ?fact ng:asWritten ?written } OPTIONAL { ?fact ng:asTitle ?title } OPTIONAL { ?fact ng:order ?order }
} ORDER BY ?role ?order ?fact`, (found, number) => factList(found, number, row => [h('span.chip', { 'data-kind': 'role' }, term(row.role)), ' ', row.actor ? link(row.actor, row.label || row.written) : h('span', {}, row.written), row.title ? h('span.meta', {}, ' ', row.title) : null]), { quiet: true }),
    section(t('subEvents'), `
SELECT ?fact ?event ?label ?class ?factuality (MIN(?begin) AS ?day) {
  VALUES ?node { ${nodes} } ?fact ng:subEventOf ?node ; a ?class ; ng:factuality ?factuality . FILTER (STRSTARTS(STR(?class), STR(ng:))) BIND (?fact AS ?event) ${ONCE} OPTIONAL { ?fact rdfs:label ?label } OPTIONAL { ?fact ng:time/sem:hasEarliestBeginTimeStamp ?begin }
} GROUP BY ?fact ?event ?label ?class ?factuality ORDER BY ?day ?fact`, (found, number) => factList(found, number, row => eventLine(row)), { quiet: true }),
    section(t('said'), `
SELECT DISTINCT ?fact ?verb ?text ?direct ?speaker ?speakerLabel ?written {
  VALUES ?node { ${nodes} } { ?fact ng:saidDuring ?node } UNION { ?fact ng:speaker ?node } ?fact ng:speechVerb ?verb ; schema:text ?text .
  OPTIONAL { GRAPH ?in { ?fact ng:speaker ?speaker . ?speaker rdfs:label ?speakerLabel } } OPTIONAL { ?fact ng:asWritten ?written } OPTIONAL { ?fact ng:isDirect ?direct }
} ORDER BY ?fact`, (found, number) => factList(found, number, row => statementLine(row)), { quiet: true }),
    section(t('quantities'), `
SELECT DISTINCT ?fact ?value ?unit ?measure ?comparator {
  VALUES ?node { ${nodes} } { ?fact ng:quantityOf ?node } UNION { ?node ng:amount|ng:deaths|ng:injured ?fact } ?fact schema:value ?value . OPTIONAL { ?fact schema:unitText ?unit } OPTIONAL { ?fact ng:measure ?measure } OPTIONAL { ?fact ng:comparator ?comparator }
} ORDER BY ?fact`, (found, number) => factList(found, number, row => [h('b', {}, row.comparator ?? '', row.value, row.unit ?? ''), row.measure ? ` ${row.measure}` : '']), { quiet: true }),
    doubts(about.thing),
    section(t('sources'), `
SELECT ?article ?headline ?issued ?paper ?quote ?begin ?end ?text {
  ${node} ng:evidence/ng:mention ?mention . ?mention nif:referenceContext ?article ; nif:anchorOf ?quote ; nif:beginIndex ?begin ; nif:endIndex ?end .
  OPTIONAL { ?article schema:headline ?headline } OPTIONAL { ?article schema:datePublished ?issued } OPTIONAL { GRAPH ?article { ?article schema:isPartOf/schema:publisher/rdfs:label ?paper } } OPTIONAL { ?article ng:sameTextAs ?text }
} ORDER BY ?issued ?article ?begin`, (found, number) => {
      // A story printed in five papers is one source.
      const sources = byFact(found, 'article');
      number.textContent = new Set(sources.map(rows => rows[0].text ?? rows[0].article)).size;
      return h('div.side-by-side', {}, sources.map(rows => h('article.source', {}, h('h3', {}, link(rows[0].article, rows[0].headline || t('article'), false)),
        h('p.meta', {}, dayLink(rows[0].issued), rows[0].paper ? ` · ${rows[0].paper}` : '', rows[0].text ? [' · ', link(rows[0].text, t('sameText'), false)] : null), rows.map(row => h('blockquote', {}, row.quote)))));
    }),
  ];
  replace(page, head([about.types.map(type => chip(type)), ' ', factuality(about.one('https://w3id.org/newsgraph/ns#factuality'))], about.label, told.whole ? h('p.notice', {}, t('partOfWhole'), ' ', link(told.whole, about.label)) : told.reports.length ? h('p.meta', {}, t('toldBy', told.reports.length)) : null, await summary(about), h('p.actions', {}, downloads(about.thing), tools(about.query))),
    h('section', {}, h('ol.facts', {}, fact)), h('div.sections', {}, sections));
  await Promise.all([prove([about.thing], [fact]), ...sections.map(one => one.ready)]);
}

/** Whether articles were found to tell the same: the event that stands for all of them, or the reports it stands for. */
async function telling(about) {
  const found = await rows(`SELECT ?whole ?report { { ${iri(about.thing)} owl:sameAs ?whole } UNION { ?report owl:sameAs ${iri(about.thing)} } }`);
  return { whole: found.find(row => row.whole)?.whole ?? '', reports: found.filter(row => row.report).map(row => row.report) };
}

/** When, where, about what, part of what: the properties of the event itself. */
async function summary(about) {
  const ng = 'https://w3id.org/newsgraph/ns#';
  const of = names => about.said.filter(row => names.includes(row.property.replace(ng, '')));
  const line = (name, found) => found.length ? [h('dt', {}, t(name)), h('dd', {}, found)] : null;
  const times = section('', `
SELECT ?time ?edtf ?first ?last ?basis ?label { ${iri(about.thing)} ng:time ?time . OPTIONAL { ?time ng:edtf ?edtf } OPTIONAL { ?time sem:hasEarliestBeginTimeStamp ?first } OPTIONAL { ?time sem:hasLatestEndTimeStamp ?last }
  OPTIONAL { ?time ng:timeBasis ?basis } OPTIONAL { ?time ng:evidence/ng:mention/nif:anchorOf ?label } }`, found => [...new Map(found.map(row => [[row.first, row.last, row.edtf, row.label, row.basis].join(), row])).values()].slice(0, 3).map(row => h('p', {}, row.first ? [dayLink(row.first), row.last && row.last !== row.first ? [' — ', dayLink(row.last)] : null] : row.edtf ?? t('unresolved'),
    h('span.meta', {}, row.label ? ` 「${row.label}」` : '', row.basis ? ` · ${term(row.basis)}` : ''))));
  const hasTime = about.all(ng + 'time').length > 0;
  if (hasTime) await times.ready;
  return h('dl.summary', {}, hasTime ? [h('dt', {}, t('when')), h('dd', {}, times.querySelector('.body'))] : null,
    line('where', of(['place', 'origin', 'destination']).map(row => [link(row.value, row.label), row.property.endsWith('#place') ? ' ' : ` (${term(row.property)}) `])),
    line('concerns', of(['concerns', 'product', 'competition', 'award', 'charge']).map(row => [link(row.value, row.label), ' '])),
    line('superEvent', of(['subEventOf']).map(row => [link(row.value, row.label), ' '])));
}
