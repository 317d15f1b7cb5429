// Chooses the page by the address, after the frame of all pages.
import { h, replace } from './dom.js';
import { t, language } from './words.js';
import { load } from './terms.js';
import { failure, loading, head } from './facts.js';
import { searchBox } from './search-box.js';

const NAVIGATION = [['timeline', '/explore/timeline'], ['network', '/explore/network'], ['map', '/explore/map'], ['review', '/explore/review'], ['statistics', '/explore/statistics'], ['questions', '/explore/questions']];
const VIEWS = new Set(['search', 'day', 'timeline', 'network', 'map', 'review', 'statistics', 'questions']);

function frame() {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  document.querySelector('.skip').textContent = t('skip');
  const other = new URL(location.href);
  other.searchParams.set('lang', language === 'en' ? 'zh' : 'en');
  replace(document.getElementById('top'),
    h('a.brand', { href: '/explore/' }, t('title')), searchBox(),
    h('nav', { 'aria-label': t('menu') }, NAVIGATION.map(([name, to]) => h('a', { href: to, 'aria-current': location.pathname === to ? 'page' : null }, t(name))), h('a.wide', { href: '/#/dataset/news/query' }, t('sparqlPage'))),
    h('a.language', { href: other.pathname + other.search + other.hash, hreflang: language === 'en' ? 'zh-CN' : 'en', lang: language === 'en' ? 'zh-CN' : 'en', title: t('otherLabel') }, t('other')));
  replace(document.getElementById('foot'), h('p', {}, t('footer'), ' ', h('a', { href: '/#/dataset/news/query' }, t('sparqlPage')), ' · ', h('a', { href: '/explore/licences.txt' }, t('licences'))));
}

async function view() {
  const [, folder, name] = location.pathname.split('/');
  if (folder === 'id') return import('./thing.js');
  if (!name) return import('./home.js');
  return VIEWS.has(name) ? import(`./${name}.js`) : { show: async page => replace(page, head('', t('noPage'))) };
}

async function show() {
  const page = document.getElementById('page');
  replace(page, loading());
  try {
    const [module] = await Promise.all([view(), load()]);
    await module.show(page, new URLSearchParams(location.search));
    page.dataset.ready = 'true';
    performance.mark('page-ready');
  } catch (e) {
    if (!e.message.startsWith('no such')) console.warn(e);
    replace(page, failure(e, show));
    page.dataset.ready = 'failed';
  }
}

frame();
show();
