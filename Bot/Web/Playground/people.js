import { make } from './dom.js';
import { words } from './words.js';

export const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

export const givenName = person => person.name.split(' ').at(-1);

export const roleOf = person => person.role?.toLowerCase() ?? 'officer';

const besides = person => person.besides ?? [];

/** Every part the person has in the office, that of the main post first: "Cán bộ, Đầu mối". */
export const roleName = person =>
  [...new Set([roleOf(person), ...besides(person).map(({ role }) => role)])].map(role => words.roles[role] ?? role).join(', ');

export const isFocal = person => roleOf(person) === 'focal' || besides(person).some(({ role }) => role === 'focal');

const above = unit => unit.split('/').slice(0, -1).join('/');

const isFocalOf = (person, unit) => [person, ...besides(person)].some(post => post.role === 'focal' && post.unit === unit);

/** The unit as said in passing: a path's last two steps without its root, the nearer first. */
export function unitOf(person) {
  const steps = (person.unit ?? '').split('/').map(step => step.trim());
  return (steps.length > 1 ? steps.slice(1) : steps).slice(-2).reverse().join(', ');
}

export const isWithin = (unit, ancestor) => unit === ancestor || unit.startsWith(`${ancestor}/`);

/** Who a head would give work to: his unit's officers and those of the units below. */
export const officersOf = (head, people) =>
  people.filter(person => roleOf(person) === 'officer' && isWithin(person.unit ?? '', head.unit ?? ''));

export function avatar(person) {
  const initials = person.name.split(' ').slice(-2).map(word => word[0]).join('');
  const hue = [...person.code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
  return make('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true' }, initials);
}

/** A leader, a head with officers of his own, one of them, and a focal point: of their office and beside them, if there is such an office. */
export function defaultCast(people) {
  const teams = people.filter(person => roleOf(person) === 'head').map(head => ({
    head,
    officers: people.filter(person => roleOf(person) === 'officer' && person.unit === head.unit),
    focal: people.find(person => isFocalOf(person, above(head.unit ?? '')) && person.unit !== head.unit),
  }));
  const { head, officers, focal } = teams.find(team => team.focal && team.officers.length > 1)
    ?? teams.find(team => team.officers.length) ?? { officers: people.filter(person => roleOf(person) === 'officer') };
  const cast = [people.find(person => roleOf(person) === 'leader'), head, officers.at(-1), focal ?? people.find(isFocal)].filter(Boolean);
  return [...new Set(cast.length ? cast : people)].slice(0, 4);
}
