import { byId } from './dom.js';

let timer;

/** One line at the foot of the page: what just happened, or what went wrong and is kept until the next word. */
export function say(text, { isError = false, stays = isError } = {}) {
  const notice = byId('notice');
  clearTimeout(timer);
  notice.textContent = text;
  notice.classList.toggle('error', isError);
  if (text && !stays) timer = setTimeout(() => say(''), 5000);
}

export const announce = text => {
  byId('announcer').textContent = text;
};
