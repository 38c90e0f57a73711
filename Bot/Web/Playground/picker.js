import { byId, icon, make } from './dom.js';
import { avatar, fold, roleName, unitOf } from './people.js';
import { words } from './words.js';

const most = 80;

/** Whoever bears that name comes before those whose names have the words, and these before those whose unit or post has. */
function nearness({ name }, wanted) {
  if (` ${name}`.includes(` ${wanted.join(' ')}`)) return 0;
  return wanted.every(word => ` ${name}`.includes(` ${word}`)) ? 1 : 2;
}

/** The dialog that asks for a person: type to narrow, arrows to walk, Enter to take. */
export class Picker {
  #dialog = byId('picker');
  #search = byId('picker-search');
  #list = byId('picker-list');
  #people;
  #open = [];
  #found = [];
  #active = 0;
  #answer;

  constructor(people) {
    this.#people = people.map(person => ({
      person,
      name: fold(person.name),
      folded: fold([person.name, person.code, person.position, person.unit, roleName(person)].join(' ')),
    }));
    byId('picker-close').append(icon('close'));
    this.#search.addEventListener('input', () => this.#narrow());
    this.#search.addEventListener('keydown', event => this.#key(event));
    this.#list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) this.#take(Number(option.dataset.index));
    });
    this.#dialog.addEventListener('click', event => event.target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener('close', () => this.#answer?.(this.#taken));
  }

  #taken;

  /** The person chosen, or undefined when the dialog was left. */
  ask(title, openCodes) {
    byId('picker-title').textContent = title;
    this.#open = openCodes;
    this.#taken = undefined;
    this.#search.value = '';
    this.#narrow();
    this.#dialog.showModal();
    this.#search.focus();
    return new Promise(resolve => {
      this.#answer = resolve;
    });
  }

  #narrow() {
    const wanted = fold(this.#search.value).split(/\s+/).filter(Boolean);
    const found = this.#people.filter(({ folded }) => wanted.every(word => folded.includes(word)))
      .sort((one, other) => nearness(one, wanted) - nearness(other, wanted));
    this.#found = found.slice(0, most).map(({ person }) => person);
    byId('picker-count').textContent = found.length > most ? words.moreFound(most, found.length) : words.found(found.length);
    this.#list.replaceChildren(...this.#found.map((person, index) => this.#option(person, index)));
    this.#activate(0);
  }

  #option(person, index) {
    const isOpen = this.#open.includes(person.code);
    return make('li', { role: 'option', id: `option-${index}`, 'data-index': index, 'aria-selected': 'false' },
      avatar(person),
      make('span', { class: 'who' },
        make('b', {}, person.name),
        make('small', {}, [person.position, unitOf(person)].filter(Boolean).join(' · '))),
      isOpen ? make('span', { class: 'tag' }, words.alreadyOpen) : make('span', { class: 'role' }, roleName(person)));
  }

  #activate(index) {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = Math.max(0, Math.min(index, this.#found.length - 1));
    const option = this.#list.children[this.#active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#search.setAttribute('aria-activedescendant', option.id);
    else this.#search.removeAttribute('aria-activedescendant');
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) {
      event.preventDefault();
      this.#activate(this.#active + step);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.#take(this.#active);
    }
  }

  #take(index) {
    if (!this.#found[index]) return;
    this.#taken = this.#found[index];
    this.#dialog.close();
  }
}
