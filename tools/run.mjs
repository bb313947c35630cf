// The door behind every npm script: brings what is missing, then goes on with Node 24.
// Plain JavaScript without static imports, so that an old Node reads it far enough to say what it needs.

const OLDEST = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(
    `Insigne needs Node.js ${OLDEST.join('.')} or newer, and this is ${process.versions.node}: see https://nodejs.org/.\n`,
  );
  process.exit(1);
}

import('./bootstrap/launch.mjs')
  .then(({ launch }) => launch(process.argv[2], process.argv.slice(3)))
  .then((code) => {
    process.exitCode = code;
  });
