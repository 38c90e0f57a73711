import { make } from './dom.js';
import { words } from './words.js';

export const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

export const givenName = person => person.name.split(' ').at(-1);

export const roleOf = person => person.role?.toLowerCase() ?? 'officer';

export const roleName = person => words.roles[roleOf(person)] ?? person.role;

/** The unit as said in passing: a path's last two steps without its root, the nearer first. */
export function unitOf(person) {
  const steps = (person.unit ?? '').split('/').map(step => step.trim());
  return (steps.length > 1 ? steps.slice(1) : steps).slice(-2).reverse().join(', ');
}

const isWithin = (unit, ancestor) => unit === ancestor || unit.startsWith(`${ancestor}/`);

/** Who a head would give work to: his unit's officers and those of the units below. */
export const officersOf = (head, people) =>
  people.filter(person => roleOf(person) === 'officer' && isWithin(person.unit ?? '', head.unit ?? ''));

export function avatar(person) {
  const initials = person.name.split(' ').slice(-2).map(word => word[0]).join('');
  const hue = [...person.code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
  return make('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true' }, initials);
}

/** A leader, and the head, focal point and officer of one unit that has all three, if there is one. */
export function defaultCast(people) {
  const within = (role, unit) => people.find(person => roleOf(person) === role && isWithin(person.unit ?? '', unit));
  const teams = people.filter(person => roleOf(person) === 'head')
    .map(head => [head, within('focal', head.unit ?? ''), officersOf(head, people)[0]]);
  const team = teams.find(([, focal, officer]) => focal && officer) ?? teams.find(([, , officer]) => officer) ?? [];
  const leader = people.find(person => roleOf(person) === 'leader');
  const cast = [leader, ...team, people.find(person => roleOf(person) === 'focal')].filter(Boolean);
  return [...new Set(cast.length ? cast : people)].slice(0, 4);
}
