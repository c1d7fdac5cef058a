export type ProductKind = 'planter' | 'plant' | 'sensitive-plant' | 'care';
/** What Fern & Clay sells. `spoken` is how one writes it in an English sentence, `short` the proper name in any language. */
export type Product = {
  key: string;
  kind: ProductKind;
  name: string;
  spoken: string;
  short: string;
  /** Euro cents. */
  price: number;
};

const row = (key: string, kind: ProductKind, texts: readonly [string, string, string], price: number): Product => {
  const [name, spoken, short] = texts;
  return { key, kind, name, spoken, short, price };
};

export const products: readonly Product[] = [
  row('alba-24-moss', 'planter', ['Alba planter, 24 cm, moss glaze', 'Alba planter', 'Alba'], 6400),
  row('alba-18-sand', 'planter', ['Alba planter, 18 cm, sand', 'small Alba planter', 'Alba 18 cm'], 4600),
  row('alba-32-ink', 'planter', ['Alba planter, 32 cm, ink blue', 'large Alba planter', 'Alba 32 cm'], 9800),
  row('terra-20', 'planter', ['Terra pot with saucer, 20 cm', 'Terra pot', 'Terra'], 2900),
  row('tide-bowl', 'planter', ['Tide bowl for succulents, 28 cm', 'Tide bowl', 'Tide'], 5200),
  row('lune-hanging', 'planter', ['Lune hanging planter, white', 'Lune hanging planter', 'Lune'], 3800),
  row('nook-trio', 'planter', ['Nook trio, three herb pots on a tray', 'Nook trio', 'Nook'], 4200),
  row('harbour-45', 'planter', ['Harbour outdoor planter, 45 cm, frost proof', 'Harbour planter', 'Harbour'], 14900),
  row('stem-vase', 'planter', ['Stem propagation vase, stoneware', 'Stem vase', 'Stem'], 2600),
  row('monstera', 'plant', ['Monstera deliciosa, 70 cm', 'monstera', 'Monstera'], 4900),
  row('pilea', 'plant', ['Pilea peperomioides, 25 cm', 'pilea', 'Pilea'], 1900),
  row('rubber-plant', 'plant', ['Ficus elastica Abidjan, 80 cm', 'rubber plant', 'Ficus'], 5400),
  row('snake-plant', 'plant', ['Sansevieria zeylanica, 50 cm', 'snake plant', 'Sansevieria'], 3200),
  row('olive', 'plant', ['Olive tree, 90 cm', 'olive tree', 'Olea'], 7900),
  row('string-of-pearls', 'plant', ['String of pearls, hanging, 30 cm', 'string of pearls', 'Senecio'], 2400),
  row('pothos', 'plant', ['Epipremnum Golden, hanging, 60 cm', 'golden pothos', 'Epipremnum'], 2200),
  row('zz-plant', 'plant', ['Zamioculcas zamiifolia, 60 cm', 'ZZ plant', 'Zamioculcas'], 3900),
  row('calathea', 'sensitive-plant', ['Calathea orbifolia, 50 cm', 'calathea', 'Calathea'], 3600),
  row('boston-fern', 'sensitive-plant', ['Boston fern, 40 cm', 'Boston fern', 'Nephrolepis'], 2100),
  row('maidenhair', 'sensitive-plant', ['Maidenhair fern, 30 cm', 'maidenhair fern', 'Adiantum'], 1800),
  row('fiddle-leaf', 'sensitive-plant', ['Ficus lyrata, 100 cm', 'fiddle leaf fig', 'Ficus lyrata'], 8900),
  row('alocasia', 'sensitive-plant', ['Alocasia Polly, 45 cm', 'alocasia', 'Alocasia'], 3400),
  row('moth-orchid', 'sensitive-plant', ['Phalaenopsis, two stems, white', 'orchid', 'Phalaenopsis'], 2800),
  row('soil-cactus', 'care', ['Gritty soil for succulents, 5 l', 'gritty soil', 'Grit'], 900),
  row('soil-house', 'care', ['Peat-free houseplant soil, 10 l', 'houseplant soil', 'Humus'], 1200),
  row('feed', 'care', ['Seaweed plant feed, 500 ml', 'seaweed feed', 'Kelp'], 1400),
  row('mister', 'care', ['Brass plant mister', 'brass mister', 'Mist'], 3100),
  row('can', 'care', ['Long-neck watering can, 1.5 l, moss', 'watering can', 'Rill'], 4400),
];
