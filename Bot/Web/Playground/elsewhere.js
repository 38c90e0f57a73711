import { byId, make } from './dom.js';
import { words } from './words.js';

const most = 6;

/** Who else was sent something while no pane of theirs was open. */
export class Elsewhere {
  #people;
  #open;
  #counts = new Map();
  #bar = byId('elsewhere');

  constructor(people, open) {
    this.#people = people;
    this.#open = open;
  }

  count(code) {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    this.#show();
  }

  forget(code) {
    if (this.#counts.delete(code)) this.#show();
  }

  #show() {
    const waiting = this.#people.filter(person => this.#counts.has(person.code));
    this.#bar.hidden = waiting.length === 0;
    this.#bar.replaceChildren(
      make('span', {}, words.elsewhere),
      ...waiting.slice(0, most).map(person => {
        const count = this.#counts.get(person.code);
        return make('button', { type: 'button', class: 'chip', 'aria-label': words.openPane(person.name, count), title: person.position,
          onclick: () => this.#open(person) }, person.name, make('span', { class: 'count' }, String(count)));
      }),
      ...waiting.length > most ? [make('span', {}, words.elsewhereMore(waiting.length - most))] : [],
      make('button', { type: 'button', class: 'as-link', onclick: () => this.#forgetAll() }, words.forgetElsewhere));
  }

  #forgetAll() {
    this.#counts.clear();
    this.#show();
  }
}
