// The field at the top, with suggestions while one types: a combobox as the ARIA practices describe it.
import { h, replace } from './dom.js';
import { rows, text, phrase, href, kind } from './sparql.js';
import { t } from './words.js';

/** Wait after a key before asking. */
const PAUSE_MILLISECONDS = 150;
const MOST = 9;

/** Entities whose name or other name holds the words, those that begin with them first, short names first. The index knows pairs of characters; for one alone all names are gone through. */
export function entityQuery(words, most) {
  const wanted = text(words.toLowerCase());
  const named = [...words].length < 2 ? '?thing rdfs:label|skos:altLabel ?form .' : `{ (?thing ?score ?form) text:query (rdfs:label ${phrase(words)} 400) } UNION { (?thing ?score ?form) text:query (skos:altLabel ${phrase(words)} 400) }`;
  return `
SELECT ?thing (SAMPLE(?name) AS ?label) (MIN(?place) AS ?rank) (MIN(?length) AS ?size) {
  ${named} FILTER (CONTAINS(LCASE(?form), ${wanted}) && STRSTARTS(STR(?thing), "https://newsgraph.example/id/"))
  FILTER (!STRSTARTS(STR(?thing), "https://newsgraph.example/id/event/"))
  ?thing rdfs:label ?name . BIND (IF(LCASE(?form) = ${wanted}, 0, IF(STRSTARTS(LCASE(?form), ${wanted}), 1, 2)) AS ?place) BIND (STRLEN(?form) AS ?length)
} GROUP BY ?thing ORDER BY ?rank ?size ?label LIMIT ${most}`;
}

export function searchBox() {
  const options = h('ul.suggestions', { id: 'suggestions', role: 'listbox', 'aria-label': t('suggestions'), hidden: true });
  const field = h('input', {
    type: 'search', name: 'q', id: 'search-field', placeholder: t('searchHint'), 'aria-label': t('search'), autocomplete: 'off', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'suggestions', 'aria-autocomplete': 'list',
    value: location.pathname === '/explore/search' ? new URLSearchParams(location.search).get('q') : null,
  });
  let chosen = -1;
  let asked = 0;
  const close = () => {
    options.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
    chosen = -1;
  };
  const choose = step => {
    const items = [...options.children];
    if (options.hidden || !items.length) return;
    chosen = (chosen + step + items.length + (chosen < 0 && step < 0 ? 1 : 0)) % items.length;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    field.setAttribute('aria-activedescendant', items[chosen].id);
    items[chosen].scrollIntoView({ block: 'nearest' });
  };
  const suggest = async () => {
    const words = field.value.trim();
    const mine = ++asked;
    await new Promise(resolve => setTimeout(resolve, PAUSE_MILLISECONDS));
    if (mine !== asked) return;
    if (!words) return close();
    let found;
    try {
      found = await rows(entityQuery(words, MOST));
    } catch (e) {
      return close();
    }
    if (mine !== asked) return;
    replace(options, found.map((row, i) => h('li', { role: 'option', id: `suggestion-${i}`, 'aria-selected': 'false', 'data-href': href(row.thing), onmousedown: event => { event.preventDefault(); location.assign(href(row.thing)); } },
      h('span.thing.' + kind(row.thing), {}, row.label), h('span.meta', {}, t(kind(row.thing))))));
    chosen = -1;
    options.hidden = !found.length;
    field.setAttribute('aria-expanded', String(found.length > 0));
  };
  field.addEventListener('input', suggest);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      location.assign(options.children[chosen].dataset.href);
    }
  });
  return h('form.search', { action: '/explore/search', role: 'search' }, field, h('button', { type: 'submit' }, t('search')), options);
}
