import { byId } from './dom.js';
import { recall, remember } from './memory.js';

/** Three steps shown on the first visit and whenever asked for. */
export function prepareHint(tryAssigning) {
  const hint = byId('hint');
  const opener = byId('show-hint');
  const show = isShown => {
    hint.hidden = !isShown;
    opener.setAttribute('aria-expanded', isShown);
    if (!isShown) remember.hintSeen();
  };
  opener.addEventListener('click', () => show(hint.hidden));
  byId('close-hint').addEventListener('click', () => {
    show(false);
    opener.focus();
  });
  byId('try-assign').addEventListener('click', () => {
    if (matchMedia('(max-width: 719px)').matches) show(false);
    tryAssigning();
  });
  show(!recall.hintSeen());
}
