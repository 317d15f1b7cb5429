// What the machine is unsure of, for a person to check.
import { h, replace } from './dom.js';
import { t } from './words.js';
import { term } from './terms.js';
import { allDoubts } from './doubts.js';
import { head, section, link, list, factList, dayLink } from './facts.js';

export async function show(page) {
  const sections = [
    allDoubts('namesakeDoubts', 'person'),
    allDoubts('reportDoubts', 'event'),
    section(t('lowConfidence'), `
SELECT ?fact ?class ?label ?title ?verb ?who ?whoLabel ?confidence {
  { SELECT ?evidence ?confidence { ?evidence ng:confidence ?confidence . FILTER (?confidence < 0.6) } ORDER BY ?confidence LIMIT 300 }
  ?fact ng:evidence ?evidence ; a ?class . FILTER (STRSTARTS(STR(?class), STR(ng:))) OPTIONAL { ?fact rdfs:label ?label } OPTIONAL { ?fact ng:title ?title } OPTIONAL { ?fact ng:speechVerb ?verb }
  OPTIONAL { ?fact ng:actor|org:member|ng:speaker ?who . ?who rdfs:label ?whoLabel }
} ORDER BY ?confidence ?fact`, (found, number) => factList(found, number, row => [h('span.chip', {}, term(row.class)), ' ', row.who ? link(row.who, row.whoLabel) : null, ' ', link(row.fact, row.label ?? row.title ?? row.verb ?? row.fact.split('/').pop(), true)])),
    section(t('inferred'), `
SELECT DISTINCT ?fact ?written ?edtf ?day ?basis ?issued {
  { SELECT ?fact ?basis { VALUES ?basis { cv:relativeToIssueDate cv:unresolved cv:yearFromIssueDate } ?fact ng:timeBasis ?basis } LIMIT 200 }
  ?fact ng:evidence/ng:mention ?mention . ?mention nif:anchorOf ?written ; nif:referenceContext ?article . OPTIONAL { ?fact ng:edtf ?edtf } OPTIONAL { ?fact sem:hasEarliestBeginTimeStamp ?day } OPTIONAL { ?article schema:datePublished ?issued }
} ORDER BY ?basis ?fact`, (found, number) => factList(found, number, row => [h('span.chip', { 'data-kind': 'doubt' }, term(row.basis)), ' ', row.written, ' → ', row.day ? dayLink(row.day) : row.edtf ?? t('unresolved'), row.issued ? h('span.meta', {}, ` (${t('issued')} ${row.issued.slice(0, 10)})`) : null])),
    section(t('unproved'), `
SELECT ?fact ?class ?label { ?class rdfs:subClassOf* ng:Fact . ?fact a ?class FILTER NOT EXISTS { ?fact ng:evidence ?any } OPTIONAL { ?fact rdfs:label ?label } } LIMIT 100`, found => list(found, row => [h('span.chip', {}, term(row.class)), ' ', link(row.fact, row.label ?? row.fact.split('/').pop())])),
  ];
  replace(page, head('', t('review'), h('p', {}, t('reviewLead'), ' ', t('unresolvedNote'))), h('div.sections', {}, sections));
  await Promise.all(sections.map(one => one.ready));
}
