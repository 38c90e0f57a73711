import { givenName, isFocal, isWithin, officersOf, roleOf } from './people.js';

const day = 24 * 3600_000;

/** A deadline some two weeks ahead that is no weekend: "20/3". */
function deadline(clock) {
  let moment = new Date(clock.now.getTime() + 18 * day);
  while (clock.time.at(moment).isWeekend) moment = new Date(moment.getTime() - day);
  return clock.time.at(moment).shortDate;
}

/** The given name where it says enough among these people, else the whole name. */
function called(person, among) {
  const sharing = among.filter(other => givenName(other) === givenName(person));
  return sharing.length === 1 ? givenName(person) : person.name;
}

/** The number the last message spoke of, so that an example can be sent as it stands. */
function lastTask(messages) {
  for (const message of messages.toReversed()) {
    const numbers = JSON.stringify([message.title, message.lines, message.facts]).match(/NV-\d+/g);
    if (numbers) return numbers[0].slice(3);
  }
}

const assigning = (to, date) => `giao ${to} rà soát 25 thủ tục đất đai, sản phẩm: báo cáo rà soát, hạn ${date}`;

/** Sentences this person might write now, the likeliest first; where there are no buttons, first what the last message asks for. */
export function suggestionsFor(person, people, messages, clock, shape) {
  const answers = shape === 'zalo' ? (messages.at(-1)?.buttons ?? []).map(({ text }) => text) : [];
  return [...new Set([...answers, ...usual(person, people, messages, clock)])];
}

const forFocal = task => ['việc đơn vị', 'đơn vị nào chưa gửi', 'việc của tôi', task && `xem ${task}`, 'trợ giúp'].filter(Boolean);

/** What the units right below are called together: "sở" under a province, "phòng" under a commune. */
function unitsBelow(leader, people) {
  const depth = (leader.unit ?? '').split('/').length;
  const names = new Set(people.filter(one => isWithin(one.unit ?? '', leader.unit ?? '')).map(one => one.unit.split('/')[depth]));
  return [...names].filter(name => /^Sở /.test(name)).length > 1 ? 'sở' : 'phòng';
}

function usual(person, people, messages, clock) {
  const task = lastTask(messages);
  const date = deadline(clock);
  const other = people.filter(one => one.code !== person.code);
  if (roleOf(person) === 'officer' && isFocal(person)) return forFocal(task);
  switch (roleOf(person)) {
    case 'leader': {
      const heads = other.filter(one => roleOf(one) === 'head' && isWithin(one.unit ?? '', person.unit ?? ''));
      return [
        heads[0] && assigning(called(heads[0], other), date),
        `các ${unitsBelow(person, other)} gửi số liệu dịch vụ công trực tuyến, hạn ${date}`,
        'đơn vị nào chưa gửi', 'việc quá hạn', 'đang chờ tôi', task && `xem ${task}`,
      ].filter(Boolean);
    }
    case 'head':
    case 'deputy': {
      const officers = officersOf(person, other);
      return [
        officers.length > 0 && assigning(called(officers.at(-1), officers), date),
        'việc tôi giao', 'đang chờ tôi', task && `xem ${task}`, 'việc đơn vị', 'việc quá hạn',
      ].filter(Boolean);
    }
    case 'focal':
    case 'clerk':
      return forFocal(task);
    default:
      return [
        'việc của tôi',
        ...task ? [`nhận ${task}`, `${task} được 60%`, `${task} xong, báo cáo số 15/BC-KT`, `xin lùi ${task} tới ${date} vì chờ số liệu`] : [],
        'trợ giúp',
      ];
  }
}
