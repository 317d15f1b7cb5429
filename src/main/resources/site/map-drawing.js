// A map without tiles: the outline of the land and points, drawn as SVG; plate carrée, so that degrees are coordinates. The view is wholly seen whatever the shape of the box, and what lies beside it as far as there is room.
import { h, svg, replace } from './dom.js';
import { href } from './sparql.js';
import { t, count } from './words.js';

const CHINA = { x: 72, y: -55, w: 66, h: 40 };
const WORLD = { x: -180, y: -84, w: 360, h: 145 };
/** A hand that moves no further holds still. */
const FEW_PIXELS = 4;
let land;

async function outline() {
  land ??= fetch('/explore/land.json').then(response => response.json());
  return (await land).path;
}

/** Points are rows with place, label, point (WKT) and n, the number of events. */
export async function placeMap(found, { around = false } = {}) {
  const points = found.map(row => ({ ...row, at: /POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i.exec(row.point) })).filter(row => row.at).map(row => ({ ...row, x: +row.at[1], y: -row.at[2], n: Number(row.n ?? 1) })).sort((a, b) => b.n - a.n);
  const most = Math.max(1, ...points.map(point => point.n));
  let view = around && points.length ? { x: points[0].x - 14, y: points[0].y - 8.5, w: 28, h: 17 } : { ...CHINA };
  const dots = svg('g', { class: 'dots' });
  const map = svg('svg', { class: around ? 'map near' : 'map', role: 'group', 'aria-label': t('map'), preserveAspectRatio: 'xMidYMid meet' }, svg('path', { class: 'land', d: await outline() }), dots);
  const draw = () => {
    map.setAttribute('viewBox', `${view.x} ${view.y} ${view.w} ${view.h}`);
    const unit = 1 / perUnit(map, view);
    const named = new Set(spaced(points, unit));
    replace(dots, points.map(point => {
      const radius = (around ? 7 : 3 + 17 * Math.sqrt(point.n / most)) * unit;
      const text = `${point.label}${point.n > 1 || !around ? ' · ' + t('eventsCount', count(point.n)) : ''}`;
      return svg('a', { href: href(point.place), 'aria-label': text }, svg('title', {}, text), svg('circle', { cx: point.x, cy: point.y, r: radius }),
        named.has(point) ? svg('text', { x: point.x, y: point.y - radius - 3 * unit, 'font-size': 13 * unit, 'stroke-width': 3.5 * unit }, point.label) : null);
    }));
  };
  const zoom = (factor, cx = view.x + view.w / 2, cy = view.y + view.h / 2) => {
    const w = Math.min(360, Math.max(2, view.w * factor));
    const scale = w / view.w;
    view = { x: cx - (cx - view.x) * scale, y: cy - (cy - view.y) * scale, w, h: view.h * scale };
    draw();
  };
  drag(map, (dx, dy) => { view.x -= dx / perUnit(map, view); view.y -= dy / perUnit(map, view); draw(); });
  map.addEventListener('wheel', event => {
    event.preventDefault();
    const box = map.getBoundingClientRect();
    const scale = perUnit(map, view);
    zoom(event.deltaY > 0 ? 1.25 : 0.8, view.x + view.w / 2 + (event.clientX - box.left - box.width / 2) / scale, view.y + view.h / 2 + (event.clientY - box.top - box.height / 2) / scale);
  }, { passive: false });
  const button = (label, act, name = label) => h('button', { type: 'button', onclick: act, 'aria-label': name, title: name }, label);
  new ResizeObserver(draw).observe(map);
  return h('div.map-box', {}, map, h('div.map-buttons', {}, button('+', () => zoom(0.6), t('zoomIn')), button('−', () => zoom(1.6), t('zoomOut')), button(t('china'), () => { view = { ...CHINA }; draw(); }), button(t('world'), () => { view = { ...WORLD }; draw(); })));
}

/** Pixels of a degree. */
function perUnit(map, view) {
  const box = map.getBoundingClientRect();
  return box.width ? Math.min(box.width / view.w, box.height / view.h) : 900 / view.w;
}

/** Points whose names do not stand in each other's way, the greatest first. */
function spaced(points, unit) {
  const kept = [];
  for (const point of points) {
    const width = [...(point.label ?? '')].length * 13 * unit;
    if (kept.length < 60 && kept.every(other => Math.abs(other.x - point.x) > (width + other.width) / 2 || Math.abs(other.y - point.y) > 22 * unit)) {
      kept.push(Object.assign(point, { width }));
    }
  }
  return kept;
}

/** Moves by the pointer; what ends a move is no click on a dot. */
function drag(map, move) {
  let last = null;
  let moved = 0;
  map.addEventListener('pointerdown', event => { last = event; moved = 0; });
  window.addEventListener('pointermove', event => {
    if (!last) return;
    moved += Math.abs(event.clientX - last.clientX) + Math.abs(event.clientY - last.clientY);
    move(event.clientX - last.clientX, event.clientY - last.clientY);
    last = event;
  });
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => { last = null; });
  map.addEventListener('click', event => { if (moved > FEW_PIXELS) event.preventDefault(); }, true);
  map.addEventListener('dragstart', event => event.preventDefault());
}
