import { byId } from './dom.js';

let timer;

/** One line near the foot of the page: what just happened, or for longer what went wrong. */
export function say(text, { isError = false, stays = false } = {}) {
  const notice = byId('notice');
  clearTimeout(timer);
  notice.textContent = text;
  notice.classList.toggle('error', isError);
  if (text && !stays) timer = setTimeout(() => say(''), isError ? 12_000 : 5000);
}

export const announce = text => {
  byId('announcer').textContent = text;
};
