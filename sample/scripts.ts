import type { Script } from './script.ts';
import { damagedScripts } from './scripts/damaged.ts';
import { parcelScripts } from './scripts/parcels.ts';
import { plantScripts } from './scripts/plants.ts';
import { shopScripts } from './scripts/shop.ts';
import { voiceScripts } from './scripts/voices.ts';
import { wholesaleScripts } from './scripts/wholesale.ts';

/** All conversations, each written by hand. */
export const scripts: readonly Script[] = [
  ...damagedScripts,
  ...parcelScripts,
  ...plantScripts,
  ...shopScripts,
  ...voiceScripts,
  ...wholesaleScripts,
];
