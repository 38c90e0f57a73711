import { icon, make } from './dom.js';
import { say } from './notice.js';
import { words } from './words.js';

const mostBytes = 5 * 1024 * 1024;
const mostFiles = 3;

const base64Of = file => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result.split(',', 2)[1] ?? '');
  reader.onerror = reject;
  reader.readAsDataURL(file);
});

const sizeOf = bytes => bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;

/** The box to type in, with example sentences above it and files beside it. */
export class Composer {
  #onSend;
  #files = [];
  #box;
  #chips = make('ul', { class: 'chips', 'aria-label': words.suggestions });
  #attached = make('ul', { class: 'attached', hidden: true });

  constructor(person, onSend) {
    this.#onSend = onSend;
    const id = `box-${person.code}`;
    this.#box = make('textarea', {
      id, rows: 1, placeholder: words.placeholder, 'aria-label': words.boxOf(person.name), title: words.boxHelp,
      enterkeyhint: 'send', oninput: () => this.#fit(), onkeydown: event => this.#key(event), onpaste: event => this.#paste(event),
    });
    const chosen = make('input', {
      type: 'file', multiple: true, hidden: true,
      onchange: () => {
        this.attach(chosen.files);
        chosen.value = '';
      },
    });
    this.element = make('form', { class: 'composer', onsubmit: event => this.#submit(event) },
      this.#chips, this.#attached,
      make('div', { class: 'row' },
        chosen,
        make('button', {
          type: 'button', class: 'button quiet square', 'aria-label': words.attach, title: words.attach, onclick: () => chosen.click(),
        }, icon('attach')),
        this.#box,
        make('button', { class: 'button primary square', 'aria-label': words.send, title: words.boxHelp }, icon('send'))));
  }

  focus() {
    this.#box.focus({ preventScroll: true });
  }

  fill(text) {
    this.#box.value = text;
    this.#fit();
    this.#box.focus();
    this.#box.setSelectionRange(text.length, text.length);
  }

  suggest(sentences) {
    this.#chips.replaceChildren(...sentences.map(sentence => make('li', {},
      make('button', { type: 'button', title: sentence, onclick: () => this.fill(sentence) }, sentence))));
  }

  async attach(files) {
    for (const file of files) {
      const total = this.#files.reduce((sum, { size }) => sum + size, file.size);
      if (file.size > mostBytes) say(words.tooBig(file.name), { isError: true });
      else if (total > mostBytes || this.#files.length === mostFiles) say(words.tooMany, { isError: true });
      else await this.#read(file);
    }
  }

  async #read(file) {
    try {
      const content = await base64Of(file);
      this.#files.push({ name: file.name, contentType: file.type || 'application/octet-stream', size: file.size, content });
      this.#showFiles();
      this.focus();
    } catch {
      say(words.unreadable(file.name), { isError: true });
    }
  }

  #showFiles() {
    this.#attached.hidden = this.#files.length === 0;
    this.#attached.replaceChildren(...this.#files.map(file => make('li', {},
      make('span', { class: 'name' }, file.name), make('span', { class: 'size' }, sizeOf(file.size)),
      make('button', { type: 'button', class: 'button quiet square', 'aria-label': words.dropFile(file.name), onclick: () => this.#drop(file) },
        icon('close')))));
  }

  #drop(file) {
    this.#files = this.#files.filter(other => other !== file);
    this.#showFiles();
    this.focus();
  }

  #submit(event) {
    event.preventDefault();
    const text = this.#box.value.trim();
    if (!text && !this.#files.length) return this.focus();
    this.#onSend(text, this.#files);
    this.#files = [];
    this.#showFiles();
    this.fill('');
  }

  /** Enter also ends a Vietnamese input method's word: then it is not ours. */
  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.element.requestSubmit();
  }

  #paste(event) {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    this.attach(event.clipboardData.files);
  }

  #fit() {
    this.#box.style.height = 'auto';
    this.#box.style.height = `${Math.min(this.#box.scrollHeight + 2, 132)}px`;
  }
}
