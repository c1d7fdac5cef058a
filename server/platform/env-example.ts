import { settingFacts } from './config-schema.ts';

/** The text of .env.example: every setting commented out, with what it is for and its default or an example. */
export function envExample(): string {
  const head = '# Settings of the server. Copy this file to .env and uncomment what you change.\n';
  const entries = settingFacts().map(({ name, facts }) => `${comment(facts.description)}\n#${name}=${facts.example}\n`);
  return [head, ...entries].join('\n');
}

const WIDTH = 98;

function comment(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => `# ${line}`).join('\n');
}
