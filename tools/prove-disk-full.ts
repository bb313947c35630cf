// Proves what a full disk does: a list is awarded on a small disk that is filled up again and again, then everything is counted.
// `node tools/prove-disk-full.ts [fillings] [rows]`, as root: 6 times and 3,000 rows, some minutes. `npm test` holds a short form of it.
import { tellFullDisk } from '../apps/server/tests/support/full-disk.ts';
import { maySmallDisk } from '../apps/server/tests/support/small-disk.ts';
import { whole } from '../apps/server/tests/support/tally.ts';

const [fillings = 6, rows = 3_000] = process.argv.slice(2).map(Number);
const say = (line: string) => process.stdout.write(`${line}\n`);

if (!maySmallDisk()) {
  process.stderr.write('A small disk is mounted for this: run it as root.\n');
  process.exit(1);
}
const { met, again, counted, people, mailed, handedOver, isSameProcess, exitCode } = await tellFullDisk({
  rows,
  fillings,
});
for (const [index, answers] of met.entries()) {
  const killed = index % 2 === 1 ? ', PostgreSQL killed' : '';
  say(
    `full ${index + 1}${killed}: ${Object.entries(answers)
      .map(([what, answer]) => `${what} ${answer}`)
      .join(', ')}`,
  );
}
const expected = Object.entries(whole(people.length));
const wrong = expected.filter(([name, value]) => counted[name as keyof typeof counted] !== value);
for (const [name, value] of expected) say(`${name}: ${counted[name as keyof typeof counted]} of ${value}`);
const mailedRight = JSON.stringify(mailed) === JSON.stringify(people);
say(`asked again once there was room: ${again.join(' ')}`);
say(
  `mails received: ${mailed.length} of ${people.length}, each address once: ${mailedRight ? 'yes' : 'no'}; handed over: ${handedOver}`,
);
say(`the server ran on: ${isSameProcess ? 'yes' : 'no'}; exit code at its end: ${exitCode}`);
const proved = wrong.length === 0 && mailedRight && isSameProcess && exitCode === 0;
say(`${fillings} times full, ${proved ? '0 lost, 0 doubled' : 'LOST OR DOUBLED'}`);
process.exitCode = proved ? 0 : 1;
