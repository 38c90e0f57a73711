import { make, shape, unseen, withLinks } from './dom.js';
import { words } from './words.js';

/** A message as a Teams card, drawn from the neutral fields. press(button, index) is called with the pressed one. */
export function card(message, pressed, press) {
  const { title, facts = [], buttons = [], chart, link } = message;
  return make('article', { class: 'card' },
    title && make('h3', {}, message.isRepeat ? `${words.repeated} ${title}` : title),
    body(message),
    facts.length > 0 && make('dl', { class: 'facts' },
      facts.map(({ label, value }) => make('div', {}, make('dt', {}, label), make('dd', {}, withLinks(value))))),
    chart && bars(chart),
    link && make('p', {}, make('a', { href: safe(link.url), target: '_blank', rel: 'noopener noreferrer' }, link.label)),
    buttons.length > 0 && make('div', { class: 'actions' }, buttons.map((button, index) =>
      make('button', { type: 'button', class: pressed.has(index) ? 'pressed' : index === 0 && message.hasExpected ? 'expected' : null, onclick: () => press(button, index) },
        button.label, pressed.has(index) && unseen(words.wasPressed)))));
}

/** The lines by what they are; where tiles say some of them, the tiles stand in their place. */
function body({ lines = [], marks = [], tiles = [] }) {
  let isTiled = false;
  return lines.map(line => {
    const { role, tone } = marks.find(mark => mark.line === line) ?? {};
    if (role === 'Tiled' && tiles.length) {
      if (isTiled) return null;
      isTiled = true;
      return make('dl', { class: 'tiles' }, tiles.map(tile => make('div', { class: tile.value ? toneOf(tile) : 'neutral' },
        make('dt', {}, tile.label), make('dd', {}, String(tile.value)), tile.before && make('dd', { class: 'before' }, tile.before))));
    }
    if (role === 'Heading') return make('h4', { class: toneOf({ tone }) }, line);
    return make('p', { class: role === 'Quiet' ? 'quiet' : tone ? toneOf({ tone }) : null }, withLinks(line));
  });
}

const toneOf = ({ tone }) => (tone ?? 'neutral').toLowerCase();

/** The same message as Zalo gets it: words only, the last line says which to answer. */
export const bubble = message => make('div', { class: 'bubble' }, withLinks(message.text ?? ''));

function bars({ title, values }) {
  const most = Math.max(1, ...values.map(({ value }) => value));
  return make('figure', { class: 'chart' },
    make('figcaption', {}, title),
    make('dl', {}, values.map(({ label, value, tone }) => make('div', { class: toneOf({ tone }) },
      make('dt', {}, label), bar(value / most), make('dd', {}, String(value))))));
}

function bar(part) {
  const drawing = shape('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true', class: 'bar' });
  drawing.append(shape('rect', { width: 100, height: 10, class: 'track' }), shape('rect', { width: 100 * part, height: 10 }));
  return drawing;
}

const safe = url => /^https?:\/\//i.test(url) ? url : null;
