import { byId, icon, make } from './dom.js';
import { Elsewhere } from './elsewhere.js';
import { recall, remember } from './memory.js';
import { Pane } from './pane.js';
import { defaultCast, givenName, roleName, roleOf } from './people.js';
import { words } from './words.js';

const most = 6;

/** The panes side by side, or one at a time with a row of names where the screen is narrow. */
export class Panes {
  #desk;
  #picker;
  #panes = [];
  #root = byId('panes');
  #tabs = byId('people-tabs');
  #elsewhere;
  #watch;

  constructor(people, clock, picker) {
    this.#picker = picker;
    this.#desk = {
      people,
      clock,
      change: pane => this.#change(pane),
      close: pane => this.#close(pane),
      onUnread: () => this.#showTabs(),
    };
    this.#elsewhere = new Elsewhere(people, person => this.#add(person));
    this.#watch = new IntersectionObserver(seen => this.#seen(seen), { root: this.#root, threshold: 0.6 });
    byId('add-person').append(icon('plus'), make('span', {}, words.addPerson));
    byId('add-person').addEventListener('click', () => this.#askToAdd());
    this.#openCast();
  }

  async onMessage({ as, number }) {
    const pane = this.#find(as);
    if (pane) await pane.catchUp(number);
    else this.#elsewhere.count(as);
  }

  catchUp() {
    return Promise.allSettled(this.#panes.map(pane => pane.catchUp()));
  }

  /** Helps a first visitor: a sentence that assigns stands ready in the box of somebody who may assign. */
  tryAssigning() {
    const pane = this.#panes.find(({ person }) => roleOf(person) === 'head') ?? this.#panes[0];
    pane?.fillFirstSuggestion();
  }

  #openCast() {
    const { people } = this.#desk;
    const named = codes => [...new Set(codes)].map(code => people.find(person => person.code === code)).filter(Boolean);
    const asked = named((new URLSearchParams(location.search).get('as') ?? '').split(','));
    const before = asked.length ? asked : named(recall.cast());
    for (const person of (before.length ? before : defaultCast(people)).slice(0, most)) this.#place(person);
    this.#changed();
  }

  #find(code) {
    return this.#panes.find(pane => pane.person.code === code);
  }

  #place(person, instead) {
    const pane = new Pane(person, this.#desk);
    if (instead) {
      instead.element.replaceWith(pane.element);
      this.#watch.unobserve(instead.element);
      this.#panes[this.#panes.indexOf(instead)] = pane;
    } else {
      this.#root.append(pane.element);
      this.#panes.push(pane);
    }
    this.#watch.observe(pane.element);
    this.#elsewhere.forget(person.code);
    pane.load();
    return pane;
  }

  #add(person) {
    const pane = this.#find(person.code) ?? this.#place(person, this.#panes.length < most ? undefined : this.#panes.at(-1));
    this.#changed();
    pane.focus();
  }

  async #askToAdd() {
    const person = await this.#picker.ask(words.addPerson, this.#codes);
    if (person) this.#add(person);
  }

  async #change(pane) {
    const person = await this.#picker.ask(words.pickTitle, this.#codes);
    if (!person) return;
    const open = this.#find(person.code) ?? this.#place(person, pane);
    this.#changed();
    open.focus();
  }

  #close(pane) {
    const index = this.#panes.indexOf(pane);
    this.#watch.unobserve(pane.element);
    pane.element.remove();
    this.#panes.splice(index, 1);
    this.#changed();
    this.#panes[Math.max(0, index - 1)]?.focus();
  }

  get #codes() {
    return this.#panes.map(pane => pane.person.code);
  }

  #changed() {
    remember.cast(this.#codes);
    const address = new URL(location.href);
    address.search = `as=${this.#codes.map(encodeURIComponent).join(',')}`;
    history.replaceState(null, '', address);
    this.#root.classList.toggle('only-one', this.#panes.length === 1);
    this.#showTabs();
  }

  #seen(changes) {
    for (const { target, isIntersecting } of changes) {
      const pane = this.#panes.find(({ element }) => element === target);
      if (!pane) continue;
      pane.isVisible = isIntersecting;
      if (isIntersecting) pane.unread = 0;
    }
    this.#showTabs();
  }

  #showTabs() {
    const focused = this.#tabs.contains(document.activeElement) && document.activeElement.dataset.code;
    this.#tabs.replaceChildren(...this.#panes.map(pane => make('button', {
      type: 'button', 'data-code': pane.person.code, 'aria-current': pane.isVisible ? 'true' : null,
      onclick: () => pane.element.scrollIntoView({ inline: 'start', block: 'nearest' }),
    }, make('b', {}, givenName(pane.person)), make('small', {}, roleName(pane.person)),
    pane.unread > 0 && make('span', { class: 'count', 'aria-label': words.unread(pane.unread) }, String(pane.unread)))));
    const current = this.#tabs.querySelector('[aria-current]');
    if (focused) this.#tabs.querySelector(`[data-code="${CSS.escape(focused)}"]`)?.focus();
    else if (current) this.#tabs.scrollLeft = current.offsetLeft - 60;
  }
}
