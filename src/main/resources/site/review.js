// What the machine is unsure of, for a person to check.
import { h, replace } from './dom.js';
import { t } from './words.js';
import { term } from './terms.js';
import { allDoubts } from './doubts.js';
import { head, section, link, factList, dayLink } from './facts.js';

export async function show(page) {
  const sections = [
    allDoubts('namesakeDoubts', 'person'),
    allDoubts('reportDoubts', 'event'),
    section(t('lowConfidence'), `
SELECT ?fact ?class ?label ?title ?verb ?who ?whoLabel ?written ?role ?event ?eventLabel ?confidence {
  { SELECT ?evidence ?confidence { ?evidence ng:confidence ?confidence . FILTER (?confidence < 0.6) } ORDER BY ?confidence LIMIT 300 }
  ?fact ng:evidence ?evidence ; a ?class . FILTER (STRSTARTS(STR(?class), STR(ng:))) OPTIONAL { ?fact rdfs:label ?label } OPTIONAL { ?fact ng:title ?title } OPTIONAL { ?fact ng:speechVerb ?verb }
  OPTIONAL { ?fact ng:actor|org:member|ng:speaker ?who . ?who rdfs:label ?whoLabel } OPTIONAL { ?fact ng:asWritten ?written } OPTIONAL { ?fact ng:inEvent ?event ; ng:role ?role . ?event rdfs:label ?eventLabel }
} ORDER BY ?confidence ?fact`, (found, number) => factList(found, number, doubted)),
    section(t('inferred'), `
SELECT DISTINCT ?fact ?written ?edtf ?day ?basis ?issued {
  { SELECT ?fact ?basis { VALUES ?basis { cv:relativeToIssueDate cv:unresolved cv:yearFromIssueDate } ?fact ng:timeBasis ?basis } LIMIT 200 }
  ?fact ng:evidence/ng:mention ?mention . ?mention nif:anchorOf ?written ; nif:referenceContext ?article . OPTIONAL { ?fact ng:edtf ?edtf } OPTIONAL { ?fact sem:hasEarliestBeginTimeStamp ?day } OPTIONAL { ?article schema:datePublished ?issued }
} ORDER BY ?basis ?fact`, (found, number) => factList(found, number, row => [h('span.chip', { 'data-kind': 'doubt' }, term(row.basis)), ' ', row.written, ' → ', row.day ? dayLink(row.day) : row.edtf ?? t('unresolved'), row.issued ? h('span.meta', {}, ` (${t('issued')} ${row.issued.slice(0, 10)})`) : null]), { most: 200 }),
  ];
  replace(page, head('', t('review'), h('p', {}, t('reviewLead'))), h('div.sections', {}, sections), h('p.meta', {}, h('a', { href: '/explore/questions?name=facts-without-evidence' }, t('unproved'))));
  await Promise.all(sections.map(one => one.ready));
}

/** A fact that is doubted: who is told to have which part in what, or what it is called. */
function doubted(row) {
  const who = row.who ? link(row.who, row.whoLabel) : row.written ?? null;
  if (row.event) return [h('span.chip', { 'data-kind': 'role' }, term(row.role)), ' ', who, ' → ', link(row.event, row.eventLabel)];
  return [h('span.chip', {}, term(row.class)), ' ', who, ' ', link(row.fact, row.label ?? row.title ?? row.verb ?? t('fact'))];
}
