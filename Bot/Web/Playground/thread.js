import { calmly, icon, make } from './dom.js';
import { bubble, card } from './message.js';
import { words } from './words.js';

const nearEnd = 80;

/** One conversation from top to bottom: days, what the bot sent, what was said and pressed here. */
export class Thread {
  entries = [];
  #shape;
  #person;
  #clock;
  #press;
  #starts;
  #list;
  #pill;
  #placed;
  #thinking = make('li', { class: 'thinking' }, make('span', { class: 'unseen' }, words.thinking),
    make('i'), make('i'), make('i'));

  /** starts() answers the first sentences to offer, and where a pressed one goes. */
  constructor(person, clock, shape, press, starts) {
    this.#person = person;
    this.#clock = clock;
    this.#shape = shape;
    this.#press = press;
    this.#starts = starts;
    this.#list = make('ol', { class: 'messages', tabindex: 0, 'aria-label': words.messagesOf(person.name) },
      make('li', { class: 'empty' }, words.loading));
    this.#list.addEventListener('scroll', () => this.#isAtEnd && this.#showPill(0), { passive: true });
    this.#pill = make('button', { class: 'pill', type: 'button', hidden: true, onclick: () => this.#toEnd(calmly()) },
      icon('down'), words.newMessages);
    this.element = make('div', { class: `thread ${shape}` }, this.#list, this.#pill);
  }

  get messages() {
    return this.entries.filter(entry => entry.kind === 'bot').map(entry => entry.message);
  }

  set shape(shape) {
    this.#shape = shape;
    this.element.className = `thread ${shape}`;
    for (const entry of this.entries) this.#draw(entry);
    this.#toEnd();
  }

  /** Puts in order what was fetched and what this tab remembers having said; replaces the note that it is loading. */
  start(messages, said) {
    this.#list.replaceChildren();
    const own = messages.some(message => message.from === 'me') ? [] : [...said];
    const sayUntil = number => {
      while (own.length && own[0].after < number) this.#append({ kind: 'me', ...own.shift() });
    };
    for (const message of messages) {
      sayUntil(message.number);
      this.#append(this.#entryOf(message));
    }
    sayUntil(Infinity);
    if (!this.entries.length) this.#list.append(this.#firstWords());
    this.#show(this.entries.at(-1)?.node);
  }

  /** An empty conversation says what can be said in it; pressing a sentence puts it into the box. */
  #firstWords() {
    const { sentences, fill } = this.#starts();
    return make('li', { class: 'empty' }, make('div', { class: 'first-words' },
      make('h3', {}, words.empty(this.#person.name)), make('p', {}, words.emptyHelp),
      sentences.map(sentence => make('button', { type: 'button', onclick: () => fill(sentence) }, make('b', {}, words.purpose(sentence)), sentence))));
  }

  /** What has just come: the new ones are appended, one already known is drawn anew. Answers the bot's new ones. */
  take(messages) {
    const isFollowed = this.#isFollowed;
    const fresh = [];
    for (const message of messages) {
      const known = this.entries.find(entry => entry.number === message.number)
        ?? this.entries.find(entry => message.from === 'me' && entry.kind === 'me' && !entry.number && entry.text === message.text);
      if (known) {
        Object.assign(known, this.#entryOf(message), { pressed: known.pressed });
        this.#draw(known);
      } else {
        fresh.push(this.#append(this.#entryOf(message)));
      }
    }
    if (fresh.length && isFollowed) this.#show(fresh[0].node);
    else if (fresh.length) this.#showPill(fresh.length);
    return fresh.filter(entry => entry.kind === 'bot').map(entry => entry.message);
  }

  /** Something said or pressed here; its state may change until the server has taken it. */
  say(entry) {
    const added = this.#append({ kind: 'me', ...entry });
    this.#toEnd();
    return added;
  }

  change(entry, changes) {
    const wasAtEnd = this.#isAtEnd;
    Object.assign(entry, changes);
    this.#draw(entry);
    if (wasAtEnd) this.#toEnd();
  }

  set isThinking(thinks) {
    const wasAtEnd = this.#isAtEnd;
    if (thinks) this.#list.append(this.#thinking);
    else this.#thinking.remove();
    if (wasAtEnd) this.#toEnd();
  }

  #entryOf(message) {
    const { number, sentAt: at } = message;
    return message.from === 'me'
      ? { kind: 'me', number, at, text: message.text, files: message.files ?? [] }
      : { kind: 'bot', number, at, message, pressed: new Set() };
  }

  #append(entry) {
    this.#list.querySelector('.empty')?.remove();
    const before = this.entries.at(-1);
    const day = this.#clock.time.dayOf(entry.at);
    const parts = [];
    if (!before || this.#clock.time.dayOf(before.at) !== day) parts.push(make('li', { class: 'day' }, make('span', {}, day)));
    entry.node = make('li');
    parts.push(entry.node);
    this.entries.push(entry);
    this.#draw(entry);
    if (this.#thinking.isConnected) this.#thinking.before(...parts);
    else this.#list.append(...parts);
    return entry;
  }

  #draw(entry) {
    entry.node.className = `entry ${entry.kind}${entry.button ? ' press' : ''}${entry.error ? ' failed' : ''}`;
    entry.node.replaceChildren(...entry.kind === 'bot' ? this.#botParts(entry) : this.#ownParts(entry));
  }

  #botParts(entry) {
    const { time } = this.#clock.time.at(entry.at);
    const channel = words.channels[entry.message.channel];
    const press = (button, index) => this.#press(entry, button, index);
    return [
      make('p', { class: 'meta' }, make('b', {}, words.bot), ' ', make('time', {}, time), channel && make('span', {}, channel)),
      this.#shape === 'teams' ? card(entry.message, entry.pressed, press) : bubble(entry.message),
    ];
  }

  #ownParts({ at, text, files = [], button, isPending, error, again }) {
    const { time } = this.#clock.time.at(at);
    return [
      make('div', { class: 'bubble' },
        make('span', { class: 'unseen' }, `${words.me}: `),
        button ? words.pressed(button) : text,
        files.map(file => make('span', { class: 'file' }, icon('attach'), file.name))),
      make('p', { class: 'meta' }, isPending ? words.sending : make('time', {}, time)),
      error && make('p', { class: 'error', role: 'alert' }, words.notSent(error), ' ',
        make('button', { class: 'as-link', type: 'button', onclick: again }, words.sendAgain)),
    ].filter(Boolean);
  }

  get #isAtEnd() {
    return this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < nearEnd;
  }

  /** Whoever has not scrolled away since is shown what comes, also where the last message was too long to be seen to its end. */
  get #isFollowed() {
    return this.#isAtEnd || Math.abs(this.#list.scrollTop - this.#placed) < 2;
  }

  /** Goes to the end, but never past the beginning of what there is to read. */
  #show(node) {
    const top = node?.previousElementSibling?.className === 'day' ? node.previousElementSibling : node;
    if (top) this.#list.scrollTop = Math.min(this.#list.scrollHeight, top.offsetTop - 14);
    this.#placed = this.#list.scrollTop;
  }

  #toEnd(behavior = 'auto') {
    this.#list.scrollTo({ top: this.#list.scrollHeight, behavior });
    this.#placed = this.#list.scrollTop;
  }

  #showPill(count) {
    this.#pill.hidden = count === 0;
  }
}
