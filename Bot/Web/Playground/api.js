import { words } from './words.js';

async function call(path, body) {
  let response;
  try {
    response = await fetch(path, body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error(words.unreachable);
  }

  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? words.refused(response.status));
  return answer;
}

export const people = () => call('/playground/people');

export const clock = () => call('/playground/clock');

export const moveClock = move => call('/playground/clock', move);

export const send = message => call('/playground/messages', message);

export const messages = (code, after) => call(`/playground/messages?as=${encodeURIComponent(code)}&after=${after}`);

/** The browser reconnects by itself, except after a refusal; then a fresh start is tried every three seconds. */
export function listen({ onMessage, onClock, onOpen, onLost }) {
  const source = new EventSource('/playground/events');
  source.addEventListener('message', event => onMessage(JSON.parse(event.data)));
  source.addEventListener('clock', event => onClock(JSON.parse(event.data)));
  source.addEventListener('open', onOpen);
  source.addEventListener('error', () => {
    onLost();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => listen({ onMessage, onClock, onOpen, onLost }), 3000);
    }
  });
}
