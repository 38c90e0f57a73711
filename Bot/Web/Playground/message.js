import { make, shape, unseen, withLinks } from './dom.js';
import { words } from './words.js';

/** A message as a Teams card, drawn from the neutral fields. press(button, index) is called with the pressed one. */
export function card(message, pressed, press) {
  const { title, lines = [], facts = [], buttons = [], chart, link } = message;
  return make('article', { class: 'card' },
    title && make('h3', {}, message.isRepeat ? `${words.repeated} ${title}` : title),
    lines.map(line => make('p', {}, withLinks(line))),
    facts.length > 0 && make('dl', { class: 'facts' },
      facts.map(({ label, value }) => make('div', {}, make('dt', {}, label), make('dd', {}, withLinks(value))))),
    chart && bars(chart),
    link && make('p', {}, make('a', { href: safe(link.url), target: '_blank', rel: 'noopener noreferrer' }, link.label)),
    buttons.length > 0 && make('div', { class: 'actions' }, buttons.map((button, index) =>
      make('button', { type: 'button', class: pressed.has(index) ? 'pressed' : null, onclick: () => press(button, index) },
        button.label, pressed.has(index) && unseen(words.wasPressed)))));
}

/** The same message as Zalo gets it: words only, the last line says which to answer. */
export const bubble = message => make('div', { class: 'bubble' }, withLinks(message.text ?? ''));

function bars({ title, values }) {
  const most = Math.max(1, ...values.map(({ value }) => value));
  return make('figure', { class: 'chart' },
    make('figcaption', {}, title),
    make('dl', {}, values.map(({ label, value, tone }) => make('div', { class: (tone ?? 'neutral').toLowerCase() },
      make('dt', {}, label), bar(value / most), make('dd', {}, String(value))))));
}

function bar(part) {
  const drawing = shape('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true', class: 'bar' });
  drawing.append(shape('rect', { width: 100, height: 10, class: 'track' }), shape('rect', { width: 100 * part, height: 10 }));
  return drawing;
}

const safe = url => /^https?:\/\//i.test(url) ? url : null;
