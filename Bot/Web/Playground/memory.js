/** What the browser keeps between visits; a browser that forbids it only forgets. */
function read(store, key, otherwise) {
  try {
    return JSON.parse(store.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(store, key, value) {
  try {
    store.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the page works on without remembering.
  }
}

export const remember = {
  cast: codes => write(localStorage, 'cast', codes),
  shape: (code, shape) => write(localStorage, `shape:${code}`, shape),
  hintSeen: () => write(localStorage, 'hintSeen', true),
  /** What was said here in this tab, each after the number of the bot's last message then. */
  said: (code, said) => write(sessionStorage, `said:${code}`, said.slice(-100)),
};

export const recall = {
  cast: () => read(localStorage, 'cast', []),
  shape: code => read(localStorage, `shape:${code}`, 'teams'),
  hintSeen: () => read(localStorage, 'hintSeen', false),
  said: code => read(sessionStorage, `said:${code}`, []),
};
