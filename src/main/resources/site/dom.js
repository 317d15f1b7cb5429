// Makes elements. Text always becomes a text node, so what an article says is never read as markup.
import { language } from './words.js';

const CHINESE = /\p{Script=Han}/u;

/** An element: tag with classes ("p.quote"), attributes (functions become listeners), children (elements, texts, lists; null is left out). */
export function h(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(' ');
  return fill(element, attributes, children);
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same for parts of a drawing. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  add(element, children);
  return element;
}

export function add(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
    // Between English labels what articles say stays Chinese: fonts and voices are to know.
    if (language === 'en' && !(child instanceof Node) && CHINESE.test(child) && !element.hasAttribute('lang')) element.setAttribute('lang', 'zh-CN');
  }
  return element;
}

export function replace(element, ...children) {
  element.replaceChildren();
  return add(element, children);
}
