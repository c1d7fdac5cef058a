import { encodePng } from './encode-png.ts';
import type { PictureKind } from './plan.ts';
import { type Random, seededRandom } from './seeded-random.ts';

type Point = readonly [number, number];
type Color = readonly [number, number, number];
/** The colour of a layer at a point of the unit square, null where one sees through it. */
type Layer = (x: number, y: number) => Color | null;

const side = 320;
const black: Color = [20, 18, 16];
const drawn = new Map<string, Buffer>();

/** A small PNG as a customer's phone might have taken it: 320 × 320, the same bytes for the same kind and variant (0 to 2). */
export function drawPicture(kind: PictureKind, variant: number): Buffer {
  const name = `${kind} ${variant}`;
  const known = drawn.get(name);
  if (known) return known;
  const random = seededRandom(variant * 7919 + kind.length * 104_729 + 17);
  const picture = encodePng(side, side, rasterize(pictures[kind](random)));
  drawn.set(name, picture);
  return picture;
}

/** One sample a pixel, four where two layers meet, so that edges are soft. */
function rasterize(layers: readonly Layer[]): Uint8Array {
  const pixels = new Uint8Array(side * side * 3);
  const tops = new Int8Array(side * side);
  for (let at = 0; at < side * side; at++) {
    const [x, y] = [at % side, Math.floor(at / side)];
    const [top, color] = topLayer(layers, (x + 0.5) / side, (y + 0.5) / side);
    tops[at] = top;
    const isEdge = at >= side && (top !== tops[at - 1] || top !== tops[at - side]);
    pixels.set(isEdge ? softColor(layers, x, y) : color, at * 3);
  }
  return pixels;
}

function softColor(layers: readonly Layer[], x: number, y: number): Color {
  const samples = [0.1, 0.6].flatMap((dx) =>
    [0.1, 0.6].map((dy) => topLayer(layers, (x + dx) / side, (y + dy) / side)[1]),
  );
  const mean = (band: 0 | 1 | 2) => samples.reduce((sum, color) => sum + color[band], 0) / 4;
  return [mean(0), mean(1), mean(2)];
}

function topLayer(layers: readonly Layer[], x: number, y: number): [number, Color] {
  for (let top = layers.length - 1; top >= 0; top--) {
    const color = layers[top]?.(x, y);
    if (color) return [top, color];
  }
  return [-1, black];
}

const glazes: readonly Color[] = [
  [124, 146, 112],
  [201, 178, 142],
  [62, 84, 120],
  [186, 108, 78],
  [224, 220, 210],
  [96, 122, 116],
];
const pictures: Record<PictureKind, (random: Random) => Layer[]> = {
  'cracked-planter': (random) => [room(random), shadow(0.5, 0.87), ...pot(random.pick(glazes)), ...crack(random)],
  'crushed-box': (random) => [room(random), shadow(0.5, 0.86), ...box(random)],
  'brown-leaf': (random) => [room(random), ...sickLeaf(random)],
  'wrong-color': (random) => [room(random), shadow(0.5, 0.87), ...pot([214, 150, 138 + random.between(-30, 30)])],
  'happy-plant': (random) => [room(random), shadow(0.5, 0.87), ...crown(random), ...pot(random.pick(glazes))],
};

const mix = (a: Color, b: Color, part: number): Color => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
  a[2] + (b[2] - a[2]) * part,
];

/** A wall in daylight above a table. */
function room(random: Random): Layer {
  const wall = random.pick<Color>([
    [234, 228, 216],
    [222, 228, 230],
    [238, 226, 214],
    [214, 220, 210],
  ]);
  const table = random.pick<Color>([
    [176, 140, 104],
    [140, 112, 88],
    [206, 188, 162],
  ]);
  const edge = 0.66 + random.next() * 0.08;
  return (x, y) => {
    if (y < edge) return mix(wall, [255, 252, 244], Math.max(0, 0.5 - Math.hypot(x - 0.15, y - 0.1) * 0.6));
    return mix(table, black, 0.12 * x + 0.1 * Math.abs(Math.sin(y * 90 + Math.sin(x * 5))) ** 8);
  };
}

function shadow(centerX: number, centerY: number): Layer {
  return (x, y) => (((x - centerX - 0.05) / 0.3) ** 2 + ((y - centerY) / 0.04) ** 2 < 1 ? [98, 78, 60] : null);
}

/** A thrown pot with a rim, lit from the left. */
function pot(glaze: Color): Layer[] {
  const lit = (x: number, half: number): Color => {
    const across = (x - 0.5) / half;
    return mix(
      across < -0.2 ? mix(glaze, [255, 255, 250], 0.22 * (1 - Math.abs(across + 0.5))) : glaze,
      black,
      0.28 * Math.max(0, across + 0.1),
    );
  };
  const body: Layer = (x, y) => {
    const half = 0.27 - (y - 0.46) * 0.18;
    return y > 0.46 && y < 0.87 && Math.abs(x - 0.5) < half ? lit(x, half) : null;
  };
  const rim: Layer = (x, y) =>
    y > 0.4 && y < 0.48 && Math.abs(x - 0.5) < 0.3 ? mix(lit(x, 0.3), black, y > 0.465 ? 0.25 : 0) : null;
  const mouth: Layer = (x, y) => (((x - 0.5) / 0.28) ** 2 + ((y - 0.405) / 0.022) ** 2 < 1 ? [74, 58, 46] : null);
  return [body, rim, mouth];
}

function crack(random: Random): Layer[] {
  const points: Point[] = [[0.42 + random.next() * 0.16, 0.4]];
  for (let step = 1; step <= 7; step++) {
    const [x] = points[step - 1] as Point;
    points.push([x + (random.next() - 0.5) * 0.11, 0.4 + step * 0.06]);
  }
  const [x3, y3] = points[3] as Point;
  const branch: Point[] = [
    [x3, y3],
    [x3 + 0.09, y3 + 0.04],
    [x3 + 0.13, y3 + 0.11],
  ];
  const [chipX] = points[0] as Point;
  const chip: Layer = (x, y) =>
    y > 0.395 && y < 0.455 && Math.abs(x - chipX) < 0.05 - (y - 0.395) * 0.8 ? [58, 44, 36] : null;
  return [line(points, 0.007), line(branch, 0.004), chip];
}

function line(points: readonly Point[], half: number): Layer {
  return (x, y) =>
    points.some((end, at) => at > 0 && toSegment([x, y], points[at - 1] as Point, end) < half) ? [40, 30, 26] : null;
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Even-odd rule. */
function polygon(corners: readonly Point[], color: (x: number, y: number) => Color): Layer {
  return (x, y) => {
    let inside = false;
    for (const [at, [ax, ay]] of corners.entries()) {
      const [bx, by] = corners[(at + 1) % corners.length] as Point;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside ? color(x, y) : null;
  };
}

/** A parcel with one corner stove in. */
function box(random: Random): Layer[] {
  const card: Color = [190, 148, 100];
  const dent = 0.06 + random.next() * 0.06;
  const grain = (x: number, y: number) => 0.04 * Math.sin(y * 260) + 0.03 * Math.sin(x * 31);
  const front: Point[] = [
    [0.16, 0.44],
    [0.6 - dent, 0.5],
    [0.6 - dent / 2, 0.5 + dent * 1.4],
    [0.6, 0.88],
    [0.16, 0.8],
  ];
  const right: Point[] = [
    [0.6 - dent / 2, 0.5 + dent * 1.4],
    [0.6 + dent, 0.49 + dent],
    [0.86, 0.4],
    [0.86, 0.74],
    [0.6, 0.88],
  ];
  const top: Point[] = [
    [0.16, 0.44],
    [0.44, 0.34],
    [0.86, 0.4],
    [0.6 + dent, 0.49 + dent],
    [0.6 - dent, 0.5],
  ];
  const hole: Point[] = [
    [0.6 - dent, 0.5],
    [0.6 + dent, 0.49 + dent],
    [0.6 - dent / 2, 0.5 + dent * 1.4],
  ];
  const tape: Point[] = [
    [0.36, 0.468],
    [0.42, 0.476],
    [0.42, 0.6],
    [0.385, 0.585],
    [0.36, 0.6],
  ];
  return [
    polygon(right, (x, y) => mix(card, black, 0.34 + grain(x, y))),
    polygon(front, (x, y) => mix(card, black, 0.08 + grain(x, y))),
    polygon(top, (x, y) => mix(card, [255, 240, 214], 0.28 + grain(x, y))),
    polygon(hole, () => [66, 48, 34]),
    polygon(tape, () => [226, 208, 170]),
    line(
      [
        [0.6 - dent, 0.5],
        [0.5 - dent, 0.6],
        [0.53, 0.7],
      ],
      0.004,
    ),
  ];
}

type Leaf = { at: Point; turn: number; length: number; width: number; color: (along: number, across: number) => Color };

/** A lens between two tips; `along` runs 0 to 1 from stalk to tip, `across` -1 to 1. */
function leaf({ at, turn, length, width, color }: Leaf): Layer {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return (x, y) => {
    const along = ((x - at[0]) * cos + (y - at[1]) * sin) / length;
    if (along < 0 || along > 1) return null;
    const half = width * Math.sin(Math.PI * along ** 0.8);
    const across = (-(x - at[0]) * sin + (y - at[1]) * cos) / half;
    return Math.abs(across) < 1 ? color(along, across) : null;
  };
}

function veined(green: Color): Leaf['color'] {
  return (along, across) => {
    const vein = Math.abs(across) < 0.03 || Math.abs(Math.sin((along * 9 + Math.abs(across) * 1.6) * Math.PI)) < 0.07;
    return mix(green, vein ? [214, 224, 170] : black, vein ? 0.45 : 0.14 * Math.abs(across));
  };
}

function sickLeaf(random: Random): Layer[] {
  const healthy = veined([88 + random.between(-14, 20), 138 + random.between(-20, 10), 74]);
  const [ripple, reach] = [random.between(7, 15), 0.1 + random.next() * 0.18];
  const spots = Array.from(
    { length: random.between(4, 9) },
    () => [0.15 + 0.6 * random.next(), 1.4 * random.next() - 0.7, 0.02 + 0.035 * random.next()] as const,
  );
  const color: Leaf['color'] = (along, across) => {
    const margin = 1 - Math.max(Math.abs(across), (along - 0.55) * 2.1) - 0.05 * Math.sin(along * ripple * 6);
    const spot = spots.some(([a, b, size]) => Math.hypot(along - a, (across - b) * 0.22) < size);
    if (margin < reach * 0.6 || spot) return mix([134, 92, 50], black, 0.2 * Math.abs(Math.sin(along * 40)));
    return margin < reach
      ? mix([206, 186, 84], healthy(along, across), (margin - reach * 0.6) / (reach * 0.4))
      : healthy(along, across);
  };
  const stalk = line(
    [
      [0.16, 0.92],
      [0.26, 0.8],
    ],
    0.012,
  );
  return [stalk, leaf({ at: [0.24, 0.84], turn: -0.95 + random.next() * 0.3, length: 0.86, width: 0.23, color })];
}

function crown(random: Random): Layer[] {
  const leaves = random.between(7, 11);
  return Array.from({ length: leaves }, (_, at) => {
    const turn = -Math.PI * (0.1 + (0.8 * at) / (leaves - 1)) + (random.next() - 0.5) * 0.2;
    const green: Color = [70 + random.between(0, 50), 128 + random.between(-18, 30), 66 + random.between(-10, 20)];
    return leaf({
      at: [0.5, 0.42],
      turn,
      length: 0.3 + random.next() * 0.1,
      width: 0.055 + random.next() * 0.02,
      color: veined(green),
    });
  });
}
