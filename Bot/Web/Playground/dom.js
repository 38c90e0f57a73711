const svg = 'http://www.w3.org/2000/svg';

const drawings = {
  send: 'M4 12 20 4.5 15 20l-4-6.5L4 12Zm7 1.5L20 4.5',
  attach: 'm20 11.5-8.3 8.3a5 5 0 0 1-7-7L13.5 4a3.3 3.3 0 0 1 4.7 4.7l-8.7 8.6a1.7 1.7 0 0 1-2.4-2.4l8-7.900',
  close: 'M6 6l12 12M18 6 6 18',
  chevron: 'm6 9 6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  down: 'M12 5v14m-6-6 6 6 6-6',
};

export const byId = id => document.getElementById(id);

/** Attributes starting with "on" are listeners. Strings become text nodes: nothing here is ever parsed as HTML. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child != null && child !== false && child !== ''));
  return element;
}

export function shape(tag, attributes) {
  const element = document.createElementNS(svg, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function icon(name) {
  const drawing = shape('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' });
  drawing.append(shape('path', { d: drawings[name] }));
  return drawing;
}

export const unseen = text => make('span', { class: 'unseen' }, text);

/** Text with its web addresses made pressable. */
export function withLinks(text) {
  return text.split(/(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)])/).map((part, index) =>
    index % 2 ? make('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part) : part);
}

export const calmly = () => matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
