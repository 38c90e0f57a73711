import * as api from './api.js';
import { Clock } from './clock.js';
import { byId, make } from './dom.js';
import { prepareHint } from './hint.js';
import { say } from './notice.js';
import { Panes } from './panes.js';
import { Picker } from './picker.js';
import { words } from './words.js';

async function start() {
  const clock = new Clock();
  const [people] = await Promise.all([api.people(), clock.load()]);
  if (!people.length) throw new Error(words.noPeople);
  const panes = new Panes(people, clock, new Picker(people));
  prepareHint(() => panes.tryAssigning());
  keepListening(panes, clock);
}

function keepListening(panes, clock) {
  let isLost = false;
  api.listen({
    onMessage: event => panes.onMessage(event).catch(error => say(error.message, { isError: true })),
    onClock: state => clock.take(state),
    onOpen: () => {
      if (isLost) say(words.backAgain);
      isLost = false;
      // What was sent between the first fetch and this moment, or while the line was down.
      panes.catchUp();
      clock.load().catch(error => say(error.message, { isError: true }));
    },
    onLost: () => {
      if (!isLost) say(words.lost, { isError: true, stays: true });
      isLost = true;
    },
  });
}

start().catch(error => byId('panes').replaceChildren(make('div', { class: 'trouble', role: 'alert' },
  make('p', {}, words.cannotStart(error.message)),
  make('button', { class: 'button primary', type: 'button', onclick: () => location.reload() }, words.tryAgain))));
