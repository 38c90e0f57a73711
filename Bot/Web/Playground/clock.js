import * as api from './api.js';
import { byId } from './dom.js';
import { say } from './notice.js';
import { OfficeTime } from './office-time.js';
import { words } from './words.js';

const longestMove = 31 * 24 * 3600_000;

/** The office's clock as the server last told it, running on here, and the buttons that move it. */
export class Clock {
  #state;
  #heardAt = 0;
  #isMoving = false;
  #form = byId('clock-moves');
  #until = byId('clock-until');

  constructor() {
    for (const button of this.#form.querySelectorAll('[data-move]')) {
      button.addEventListener('click', () => this.#move(button.dataset.move));
    }
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#moveTo(this.time.read(this.#until.value));
    });
    this.#until.addEventListener('input', () => this.#showTarget());
    const toggle = byId('clock-toggle');
    toggle.addEventListener('click', () => {
      const isOpen = this.#form.classList.toggle('open');
      toggle.setAttribute('aria-expanded', isOpen);
    });
    setInterval(() => this.#show(), 1000);
  }

  get now() {
    return new Date(new Date(this.#state.now).getTime() + performance.now() - this.#heardAt);
  }

  get today() {
    return this.time.at(this.now);
  }

  async load() {
    this.take(await api.clock());
  }

  take(state) {
    this.#state = state;
    this.#heardAt = performance.now();
    this.time = new OfficeTime(state.now);
    this.#label('hour', new Date(this.now.getTime() + 3600_000));
    this.#label('morning', state.nextWorkingMorning);
    this.#label('digest', state.nextDigest);
    this.#show();
    this.#suggestTarget();
  }

  #show() {
    if (!this.#state) return;
    const { time } = this.today;
    const day = this.time.dayOf(this.now);
    const clock = byId('clock-time');
    if (clock.textContent !== time) clock.textContent = time;
    clock.dateTime = this.now.toISOString();
    const date = byId('clock-date');
    if (date.textContent !== day) date.textContent = day;
    const kind = byId('clock-kind');
    kind.textContent = this.#state.isWorkingDay ? words.workingDay : words.dayOff;
    kind.classList.toggle('off', !this.#state.isWorkingDay);
  }

  #label(move, instant) {
    const button = this.#form.querySelector(`[data-move=${move}]`);
    button.querySelector('small').textContent = instant ? this.#short(instant) : '';
    button.disabled = this.#isMoving || !instant;
  }

  #short(instant) {
    const { time, weekday, shortDate } = this.time.at(instant);
    return `${time} ${weekday} ${shortDate}`;
  }

  #suggestTarget() {
    if (this.#until.value && this.time.read(this.#until.value) > this.#state.now) return this.#showTarget();
    this.#until.value = this.time.at(this.#state.nextWorkingMorning ?? this.now).input;
    this.#showTarget();
  }

  #showTarget() {
    const small = this.#form.querySelector('[type=submit] small');
    small.textContent = this.#until.value ? this.#short(this.time.read(this.#until.value)) : '';
  }

  #move(kind) {
    if (kind === 'hour') return this.#ask({ advance: 'PT1H' }, words.movingAhead);
    return this.#moveTo(kind === 'morning' ? this.#state.nextWorkingMorning : this.#state.nextDigest);
  }

  #moveTo(instant) {
    const span = new Date(instant) - this.now;
    if (span <= 0) return say(words.onlyForward, { isError: true });
    if (span > longestMove) return say(words.atMostMonth, { isError: true });
    return this.#ask({ set: instant }, words.moving(this.time.momentOf(instant)));
  }

  async #ask(move, saying) {
    if (this.#isMoving) return;
    const pressed = document.activeElement;
    this.#setMoving(true);
    say(saying, { stays: true });
    try {
      this.take(await api.moveClock(move));
      say(words.moved(this.time.momentOf(this.now)));
    } catch (error) {
      say(words.notMoved(error.message), { isError: true });
    } finally {
      this.#setMoving(false);
      // A disabled button loses the focus; whoever works by keyboard gets it back.
      if (document.activeElement === document.body) pressed?.focus();
    }
  }

  #setMoving(isMoving) {
    this.#isMoving = isMoving;
    byId('clock-progress').hidden = !isMoving;
    this.#form.setAttribute('aria-busy', isMoving);
    for (const control of this.#form.elements) control.disabled = isMoving;
  }
}
