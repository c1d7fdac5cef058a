import type { MantineColorsTuple } from '@mantine/core';

/** Ten shades of each colour, lightest first (dark: text first). Screens use roles, never these. */
export const shades = {
  gray: tuple('#fbfaf8 #f6f4f0 #edeae5 #e1ddd7 #cecac3 #a9a49c #706b62 #565249 #3b3732 #201e1a'),
  dark: tuple('#eeeae7 #d7d3d0 #bcb7b2 #9d9893 #4a4641 #393632 #2e2b28 #22201d #1a1815 #110f0d'),
  ember: tuple('#fef5f0 #ffe7dc #fecfba #fbaf8f #f58c62 #e96a37 #c84a12 #b13d0c #8c300f #64230d'),
  good: tuple('#f0faf3 #def3e4 #c1e8cd #99d7ae #70c18e #4ca871 #2f7d50 #246a43 #1c5434 #153c25'),
  warn: tuple('#fef9ea #fcf0cf #fbe2a7 #f9d079 #f3bc4d #e0a129 #a06604 #8c540d #724310 #55310f'),
  bad: tuple('#fff4f4 #ffe6e7 #fdcdcf #fba6ac #f37984 #e84d61 #c62b44 #ac1e37 #8d182c #661420'),
};

function tuple(list: string): MantineColorsTuple {
  return list.split(' ') as unknown as MantineColorsTuple;
}
