// Loaded before a script by the npm scripts: older versions of Node cannot read the TypeScript that follows.
const needed = 24;

if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    `Warmline needs Node ${needed} or newer; this is ${process.versions.node}. On Linux "npm ci" brings it along (without --omit=optional); elsewhere install it from nodejs.org.\n`,
  );
  process.exit(78);
}
