import { polar } from '../geometry.ts';
import type { IconName } from '../icons.ts';
import type { IconLayer, Layer, LayerColour, LayeredDesign, ShapeName, TextLayer, Words } from './model.ts';
import { figureLayer, slotLayer, slotsOf } from './slots.ts';

export const TEMPLATE_USES = [
  'technical',
  'training',
  'event',
  'community',
  'assessment',
  'teaching',
  'safety',
  'language',
  'mind-sport',
  'environment',
  'culture',
] as const;
export type TemplateUse = (typeof TEMPLATE_USES)[number];

export interface Template {
  id: string;
  /** What the template is called in the studio; its own title says the same until it takes the badge's name. */
  name: Words;
  use: TemplateUse;
  /** Made for a scale of levels: no second line where the ribbon comes. */
  levelled: boolean;
  design: LayeredDesign;
}

type Look = Pick<LayeredDesign, 'palette'> & Partial<Pick<LayeredDesign, 'field' | 'engraving' | 'rim' | 'metal'>>;

export interface TemplateParts {
  id: string;
  use: TemplateUse;
  shape: ShapeName;
  look: Look;
  title: Words;
  sub?: Words;
  figure: Parameters<typeof figureLayer>[1] | Layer[];
  extra?: Layer[];
  levelled?: boolean;
}

export const words = (fr: string, en = fr): Words => ({ fr, en });

/** A template out of what is its own; the rest is the shape's. */
export function template({
  id,
  use,
  shape,
  look,
  title,
  sub,
  figure,
  extra = [],
  levelled = false,
}: TemplateParts): Template {
  return {
    id,
    name: title,
    use,
    levelled,
    design: {
      v: 2,
      shape,
      ...look,
      layers: [
        ...(Array.isArray(figure) ? figure : [figureLayer(shape, figure)]),
        slotLayer(shape, 'title', title),
        ...(sub ? [slotLayer(shape, 'sub', sub)] : []),
        ...extra,
      ],
      alt: words('', ''),
    },
  };
}

const icon = (id: string, name: IconName, x: number, y: number, size: number, weight: number): IconLayer => ({
  kind: 'icon',
  id,
  icon: name,
  x: Math.round(x * 10) / 10,
  y: Math.round(y * 10) / 10,
  scale: Math.round((size / 144) * 100) / 100,
  rotation: 0,
  color: 'metal',
  weight,
});

/** A small mark in each gap of a lettered ring, between the title and the second line. */
export function ringMarks(shape: ShapeName, name: IconName, below = 26): Layer[] {
  const { title } = slotsOf(shape);
  if (title.kind !== 'arc') return [];
  return [below, 180 - below].map((angle, i) => {
    const [x, y] = polar(title.radius, angle);
    return icon(`mark-${i + 1}`, name, x, y, 25, 2.6);
  });
}

/** Large letters in the place of a figure. */
export const monogram = (shape: ShapeName, text: string, size: number, color: LayerColour = 'ink'): TextLayer => {
  const { figure } = slotsOf(shape);
  return {
    kind: 'text',
    id: 'figure',
    x: figure.x,
    y: figure.y,
    scale: 1,
    rotation: 0,
    color,
    text: words(text),
    size,
    width: figure.size,
  };
};

/** A second lettered plate across the shape. */
export const plate = (
  id: string,
  text: Words,
  y: number,
  size: number,
  kind: 'metal' | 'enamel' | 'ribbon',
): TextLayer => ({
  kind: 'text',
  id,
  x: 0,
  y,
  scale: 1,
  rotation: 0,
  color: 'ink',
  text,
  size,
  width: 190,
  plate: kind,
});
