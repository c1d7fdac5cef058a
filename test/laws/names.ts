import { importsOf } from './imports-of.ts';
import { type Fault, isTest, type Tree } from './tree.ts';

const emptyNames = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'shared',
  'base',
  'manager',
  'service',
  'handler',
  'processor',
  'index',
];
const otherTrade = [
  'user',
  'users',
  'conversation',
  'conversations',
  'issue',
  'issues',
  'contact',
  'contacts',
  'case',
  'cases',
];
/** A name that takes nothing for a thing: `ticket-manager.ts`. `service-levels` is a word of the trade. */
const emptyEndings = /-(utils?|helpers?|manager|service|handler|processor)$/;

/** Names that say nothing, words of another trade, letters other than kebab-case, and barrels. */
export function names(tree: Tree): Fault[] {
  const faults: Fault[] = [];
  for (const [file, text] of tree) {
    const steps = file.replace(/(\.test|\.d)?\.tsx?$/, '').split('/');
    for (const step of steps) {
      if (emptyNames.includes(step) || emptyEndings.test(step))
        faults.push({ file, mend: `"${step}" says nothing: name it after the one thing it does.` });
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?$/.test(step))
        faults.push({ file, mend: `"${step}" is not kebab-case.` });
      const word = step.split('-').find((each) => otherTrade.includes(each));
      if (word) faults.push({ file, mend: `"${word}" is not a word of this house: see the words in STYLE.md.` });
    }
    if (!isTest(file) && importsOf(file, text).some((each) => each.isExport))
      faults.push({ file, mend: 'It hands on what another file exports: import from that file, no barrels.' });
  }
  return faults;
}
