import type { Script } from './script.ts';
import { damagedScripts } from './scripts/damaged.ts';
import { easternScripts } from './scripts/eastern.ts';
import { frenchScripts } from './scripts/french.ts';
import { germanScripts } from './scripts/german.ts';
import { northernScripts } from './scripts/northern.ts';
import { parcelScripts } from './scripts/parcels.ts';
import { plantScripts } from './scripts/plants.ts';
import { rightToLeftScripts } from './scripts/right-to-left.ts';
import { shopScripts } from './scripts/shop.ts';
import { southernScripts } from './scripts/southern.ts';
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
  ...easternScripts,
  ...frenchScripts,
  ...germanScripts,
  ...northernScripts,
  ...rightToLeftScripts,
  ...southernScripts,
];
