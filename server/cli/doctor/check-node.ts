import { amiss, type Finding, well } from './finding.ts';

const needed = 24;

export function checkNode(version = process.version): Finding {
  const major = Number(version.slice(1).split('.')[0]);
  if (major >= needed) return well('node', `Node ${version} on ${process.platform} ${process.arch}.`);
  return amiss(
    'node',
    'bad',
    `Node ${version} is too old.`,
    `Start by npm, which brings Node ${needed}, or install Node ${needed}.`,
  );
}
