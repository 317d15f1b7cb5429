// The ready-made questions: choose one, fill in, read the answer; the query itself is a link away.
import { h, replace } from './dom.js';
import { BASE, CV, NG, href } from './sparql.js';
import { t, count, language } from './words.js';
import { term } from './terms.js';
import { head, link, list, failure, loading, dayLink } from './facts.js';

/** Where the list of questions stands above the answer, it is folded away once one is chosen. */
const NARROW = '(max-width: 52rem)';

export async function show(page, asked) {
  const questions = await json('/explore/questions.json');
  const name = asked.get('name') ?? '';
  const chosen = questions.find(one => one.name === name);
  replace(page, head('', t('questions'), h('p', {}, t('questionsLead'))),
    h('div.two.narrow-left', {}, h('section', {}, h('details.choice', { open: !chosen || !matchMedia(NARROW).matches }, h('summary', {}, t('listOf')), list(questions, one => h('a', { href: '/explore/questions?name=' + one.name, 'aria-current': one === chosen ? 'true' : null }, language === 'en' ? one.english : one.question), 'ol.questions', 60))), h('section', {}, chosen ? await answer(chosen, asked) : h('p.empty', {}, t('questionsLead')))));
}

async function json(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  const body = await response.json();
  if (!response.ok) throw new Error(body.message);
  return body;
}

async function answer(question, asked) {
  const given = question.parameters.map(one => [one.name, asked.get(one.name) ?? one.fallback]);
  const form = h('form.filter', { action: '/explore/questions' }, h('input', { type: 'hidden', name: 'name', value: question.name }), question.parameters.map((one, i) => h('label', {}, said(one.meaning, one.chinese), ' ', h('input', { type: one.type === 'day' ? 'date' : one.type === 'number' ? 'number' : 'text', name: one.name, value: given[i][1] }))),
    h('button', { type: 'submit' }, t('ask')));
  const result = h('div', {}, loading());
  const run = async () => {
    try {
      const parameters = new URLSearchParams(given.filter(([, value]) => value));
      replace(result, table(await json(`/explore/answer.json?question=${encodeURIComponent(question.name)}&${parameters}`), question));
    } catch (e) {
      replace(result, failure(e, run));
    }
  };
  await run();
  return [h('h2', {}, language === 'en' ? question.english : question.question), form, h('p', {}, h('a', { href: '/#/dataset/news/query?query=' + encodeURIComponent(question.sparql) }, t('query'), ' (SPARQL)')), result];
}

function table(found, question) {
  const names = found.head.vars;
  const lines = found.results.bindings;
  if (!lines.length) return h('p.empty', {}, t('nothing'));
  const body = h('tbody', {}, lines.slice(0, 500).map(row => h('tr', {}, names.map(name => h('td', {}, cell(row[name]?.value ?? ''))))));
  return [h('p.meta', {}, t('rowsFound', count(lines.length))), h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': t('questions') }, h('table.rows', {}, h('thead', {}, h('tr', {}, names.map((name, i) => h('th', { scope: 'col' }, said(question.columns[i] ?? name, question.chineseColumns[i]))))), body))];
}

/** What a question says of its parts; questions of one's own may say it in English only. */
function said(english, chinese) {
  return language === 'en' ? english : chinese || english;
}

function cell(value) {
  if (value.startsWith(BASE)) return link(value, '');
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayLink(value);
  if (value.startsWith(NG) || value.startsWith(CV)) return term(value);
  return value;
}
