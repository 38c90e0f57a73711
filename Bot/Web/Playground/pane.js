import * as api from './api.js';
import { Composer } from './composer.js';
import { calmly, icon, make } from './dom.js';
import { recall, remember } from './memory.js';
import { announce, say } from './notice.js';
import { avatar, roleName, unitOf } from './people.js';
import { suggestionsFor } from './suggestions.js';
import { Thread } from './thread.js';
import { words } from './words.js';

const patience = 4000;

/** One person's side of the office: who it is, what was sent, and a box to speak as that person. */
export class Pane {
  unread = 0;
  isVisible = true;
  #desk;
  #shape;
  #thread;
  #composer;
  #last = 0;
  #wantedFrom;
  #fetching;
  #sending = Promise.resolve();

  /** desk: { people, clock, change(pane), close(pane), onUnread(pane) } */
  constructor(person, desk) {
    this.person = person;
    this.#desk = desk;
    this.#shape = recall.shape(person.code);
    this.#thread = new Thread(person, desk.clock, this.#shape, (entry, button, index) => this.#press(entry, button, index),
      () => ({ sentences: this.#suggestions('teams').slice(0, 3), fill: sentence => this.#composer.fill(sentence) }));
    this.#composer = new Composer(person, (text, files) => this.#send({ text, files }));
    this.element = make('section', {
      class: 'pane', 'aria-label': words.paneOf(person.name), 'data-code': person.code,
      ondragover: event => event.preventDefault(),
      ondrop: event => {
        event.preventDefault();
        this.#composer.attach(event.dataTransfer.files);
      },
    }, this.#header(), this.#thread.element, this.#composer.element);
    this.#suggest();
  }

  async load() {
    try {
      const messages = await api.messages(this.person.code, 0);
      this.#last = messages.at(-1)?.number ?? 0;
      const said = recall.said(this.person.code).filter(({ after }) => after <= this.#last);
      this.#thread.start(messages, said);
      this.#suggest();
    } catch (error) {
      say(error.message, { isError: true });
    }
  }

  /** Fetches what is new; a number already seen means that message has changed. Calls that overlap become one more fetch. */
  async catchUp(number = Infinity) {
    this.#wantedFrom = Math.min(this.#wantedFrom ?? Infinity, this.#last, number - 1);
    if (this.#fetching) return this.#fetching;
    this.#fetching = this.#fetch();
    try {
      await this.#fetching;
    } finally {
      this.#fetching = undefined;
    }
  }

  focus() {
    this.element.scrollIntoView({ behavior: calmly(), inline: 'nearest', block: 'nearest' });
    this.#composer.focus();
  }

  fillFirstSuggestion() {
    this.focus();
    this.#composer.fill(this.#suggestions('teams')[0]);
  }

  async #fetch() {
    while (this.#wantedFrom !== undefined) {
      const from = this.#wantedFrom;
      this.#wantedFrom = undefined;
      const messages = await api.messages(this.person.code, from);
      this.#last = Math.max(this.#last, ...messages.map(({ number }) => number));
      const fresh = this.#thread.take(messages);
      if (fresh.length) this.#tell(fresh);
    }
  }

  #tell(fresh) {
    this.#thread.isThinking = false;
    this.#suggest();
    const { title, lines = [], text } = fresh.at(-1);
    announce(words.announced(this.person.name, title ?? lines[0] ?? text));
    if (this.isVisible) return;
    this.unread += fresh.length;
    this.#desk.onUnread(this);
  }

  #suggestions(shape) {
    return suggestionsFor(this.person, this.#desk.people, this.#thread.messages, this.#desk.clock, shape);
  }

  #suggest() {
    this.#composer.suggest(this.#suggestions(this.#shape));
  }

  #send({ text, files }) {
    const at = this.#desk.clock.now.toISOString();
    const entry = this.#thread.say({ text, files, at, after: this.#last, isPending: true });
    const body = { as: this.person.code, text };
    if (files.length) body.files = files.map(({ name, contentType, content }) => ({ name, contentType, content }));
    return this.#queue(entry, body);
  }

  async #press(entry, button, index) {
    const card = entry.node.querySelector('.card');
    for (const each of card.querySelectorAll('.actions button')) each.disabled = true;
    card.setAttribute('aria-busy', 'true');
    const at = this.#desk.clock.now.toISOString();
    const own = this.#thread.say({ button: button.label, at, after: this.#last, isPending: true });
    if (await this.#queue(own, { as: this.person.code, button: { verb: button.verb, data: button.data ?? {} } })) {
      entry.pressed.add(index);
    }
    this.#thread.change(entry, {});
    entry.node.querySelectorAll('.actions button')[index]?.focus({ preventScroll: true });
  }

  /** One at a time and in order, as a person's messages leave a phone. Answers whether it was taken. */
  #queue(entry, body) {
    const again = () => this.#queue(entry, body);
    this.#thread.change(entry, { isPending: true, error: undefined, again });
    const outcome = this.#sending.then(() => this.#post(entry, body));
    this.#sending = outcome;
    return outcome;
  }

  async #post(entry, body) {
    this.#thread.isThinking = true;
    try {
      await api.send(body);
    } catch (error) {
      this.#thread.isThinking = false;
      this.#thread.change(entry, { isPending: false, error: error.message });
      return false;
    }

    this.#thread.change(entry, { isPending: false });
    this.#rememberSaid(entry);
    setTimeout(() => {
      this.#thread.isThinking = false;
    }, patience);
    await this.catchUp().catch(error => say(error.message, { isError: true }));
    return true;
  }

  #rememberSaid({ text, button, at, after, files = [] }) {
    const said = recall.said(this.person.code);
    said.push({ after, text, button, at, files: files.map(({ name }) => ({ name })) });
    remember.said(this.person.code, said);
  }

  #header() {
    const { person } = this;
    const name = `shape-${person.code}`;
    const choose = value => {
      this.#shape = value;
      this.#thread.shape = value;
      remember.shape(person.code, value);
      this.#suggest();
    };
    return make('header', {},
      make('a', { class: 'skip', href: `#box-${person.code}`, onclick: event => { event.preventDefault(); this.#composer.focus(); } },
        words.toBox(person.name)),
      make('button', { class: 'person', type: 'button', 'aria-haspopup': 'dialog', title: words.changePerson(person.name),
        onclick: () => this.#desk.change(this) },
      avatar(person),
      make('span', { class: 'who' },
        make('span', { class: 'name' }, make('b', {}, person.name), icon('chevron')),
        make('small', {}, person.position), make('small', { class: 'unit', title: person.unit }, unitOf(person)))),
      make('button', { class: 'button quiet square close', type: 'button', 'aria-label': words.closePane(person.name),
        title: words.closePane(person.name), onclick: () => this.#desk.close(this) }, icon('close')),
      make('div', { class: 'how' },
        make('span', { class: 'tag' }, roleName(person)),
        make('fieldset', { class: 'shapes' }, make('legend', { class: 'unseen' }, words.shapeOf),
          Object.entries(words.shapes).map(([value, label]) => make('label', {},
            make('input', { type: 'radio', name, value, checked: value === this.#shape, onchange: () => choose(value) }),
            make('span', {}, label))))));
  }
}
