import { words } from './words.js';

const two = number => String(number).padStart(2, '0');

/** The office's own offset, as its clock states it: "+07:00". */
const offsetOf = iso => /[+-]\d\d:\d\d$/.exec(iso)?.[0] ?? '+07:00';

function minutesOf(offset) {
  const [hours, minutes] = offset.slice(1).split(':').map(Number);
  return (offset[0] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** Turns instants into the words of the office's wall clock, whatever zone the browser lives in. */
export class OfficeTime {
  constructor(now) {
    this.offset = offsetOf(now);
  }

  at(instant) {
    const local = new Date(new Date(instant).getTime() + minutesOf(this.offset) * 60_000);
    const day = local.getUTCDate();
    const month = local.getUTCMonth() + 1;
    return {
      time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
      weekday: words.weekdays[local.getUTCDay()],
      // Days and the months 1 and 2 carry a nought, as the office writes dates.
      date: `${two(day)}/${month < 3 ? two(month) : month}/${local.getUTCFullYear()}`,
      shortDate: `${day}/${month}`,
      isWeekend: local.getUTCDay() % 6 === 0,
      input: local.toISOString().slice(0, 16),
    };
  }

  dayOf(instant) {
    const { weekday, date } = this.at(instant);
    return `${weekday}, ${date}`;
  }

  momentOf(instant) {
    const { time, weekday, date } = this.at(instant);
    return `${time} ${weekday}, ${date}`;
  }

  /** What a datetime-local box holds, as an instant: its words are the office's wall clock. */
  read(input) {
    return `${input.slice(0, 16)}:00${this.offset}`;
  }
}
