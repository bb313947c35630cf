import { designToSvg, type Layer, type LayeredDesign, layerBox, layerFrame } from '@insigne/artwork';
import type { Language } from '@insigne/server/api';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLogoPicture } from '../../artwork/drawing.tsx';
import { useText } from '../../texts/texts.ts';
import {
  corners,
  dragged,
  type KeyAct,
  keyed,
  onDesign,
  PICTURE,
  type Placing,
  type Point,
  resized,
  rotated,
} from './geometry.ts';
import { InlineDrawing } from './inline-drawing.tsx';
import { changedLayer } from './layer-list.ts';
import { layerName } from './layer-words.ts';
import type { Studio } from './use-studio.ts';

/** Radius of the circle that a badge stays within where pictures are shown round, as on profiles. */
const SAFE_RADIUS = 248;
/** Half a side of what is drawn of a handle, and the radius that a finger finds: 24 px across on the smallest phone, and more on others. */
const HANDLE = 7;
const REACH = 30;
/** Units between a layer and the handle that turns it. */
const STALK = 34;

interface Gesture {
  id: string;
  act: KeyAct;
  from: Point;
  start: Placing;
}

interface StageProps {
  studio: Studio;
  language: Language;
  showsSafeArea: boolean;
}

/** The drawing at full size: each layer is taken by the hand, or moved by keys. All of it can also be done in the fields. */
export function Stage({ studio, language, showsSafeArea }: StageProps) {
  const { t, language: told } = useText();
  const { chosen } = studio;
  const hint = useId();
  const surface = useRef<SVGSVGElement>(null);
  const gesture = useRef<Gesture>(undefined);
  const [live, setLive] = useState<{ id: string; placing: Placing }>();
  useEffect(() => {
    const drawing = surface.current;
    // Browsers read `touch-action` of the picture as a whole, and not of a layer in it: without this the page scrolls with the layer
    // that a finger drags, and takes it out of the hand.
    const hold = (event: TouchEvent) => {
      if (gesture.current !== undefined && event.cancelable) event.preventDefault();
    };
    drawing?.addEventListener('touchstart', hold, { passive: false });
    drawing?.addEventListener('touchmove', hold, { passive: false });
    return () => {
      drawing?.removeEventListener('touchstart', hold);
      drawing?.removeEventListener('touchmove', hold);
    };
  }, []);
  const logo = useLogoPicture(studio.design.layers.some(({ kind }) => kind === 'logo'));
  const shown = useMemo(
    () => (live ? changedLayer(studio.shown, live.id, (layer) => ({ ...layer, ...live.placing })) : studio.shown),
    [studio.shown, live],
  );
  const svg = useMemo(
    () => designToSvg(shown, { idPrefix: 'stage', language, ...(logo && { logo }) }),
    [shown, language, logo],
  );
  const frame = layerFrame(shown);
  const layer = shown.layers.find(({ id }) => id === chosen);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = surface.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: PICTURE };
    return onDesign({ x: clientX, y: clientY }, box, frame);
  };
  const begin = (event: PointerEvent, { id, x, y, scale, rotation }: Layer, act: KeyAct) => {
    if (event.button !== 0) return;
    // A finger that passes over the drawing scrolls the page: only the layer that was chosen before follows it.
    if (event.pointerType === 'touch' && id !== chosen) return;
    event.stopPropagation();
    surface.current?.setPointerCapture(event.pointerId);
    gesture.current = { id, act, from: pointOf(event), start: { x, y, scale, rotation } };
    studio.choose(id);
  };
  const follow = (event: PointerEvent) => {
    const held = gesture.current;
    if (held === undefined) return;
    const to = pointOf(event);
    const snaps = !event.altKey;
    const placing =
      held.act === 'move'
        ? dragged(held.start, held.from, to, snaps)
        : held.act === 'resize'
          ? resized(held.start, held.from, to, snaps)
          : rotated(held.start, held.from, to, { snaps, steps: event.shiftKey });
    setLive({ id: held.id, placing });
  };
  const end = () => {
    const held = gesture.current;
    gesture.current = undefined;
    setLive(undefined);
    if (held === undefined || live === undefined) return;
    const { x, y, scale, rotation } = held.start;
    const { placing } = live;
    if (placing.x === x && placing.y === y && placing.scale === scale && placing.rotation === rotation) return;
    // Each gesture is a step of its own, however soon the next one follows.
    studio.place(held.id, held.act, placing, String(Date.now()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && gesture.current !== undefined) {
      gesture.current = undefined;
      setLive(undefined);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      studio.choose(nextLayer(shown, chosen, event.key === 'PageUp' ? 1 : -1));
      return;
    }
    if (layer === undefined) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      studio.remove(layer.id);
      return;
    }
    const done = keyed(layer, event.key, event.shiftKey);
    if (done === undefined) return;
    event.preventDefault();
    studio.place(layer.id, done.act, done.placing);
  };
  const place = `translate(${frame.x} ${frame.y}) rotate(${frame.lean}) scale(${frame.scale})`;
  return (
    <>
      <div
        className="stage-picture"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
        tabIndex={0}
        aria-label={
          layer === undefined
            ? t('studio:stage.label')
            : t('studio:stage.labelOf', { layer: layerName(layer, told, t) })
        }
        aria-describedby={hint}
        onKeyDown={onKeyDown}
      >
        <InlineDrawing svg={svg} />
        <svg
          ref={surface}
          className={live ? 'overlay is-held' : 'overlay'}
          viewBox={`0 0 ${PICTURE} ${PICTURE}`}
          aria-hidden="true"
          onPointerMove={follow}
          onPointerUp={end}
          onPointerCancel={end}
        >
          {showsSafeArea && <circle className="safe" cx={PICTURE / 2} cy={PICTURE / 2} r={SAFE_RADIUS} />}
          <g transform={place}>
            {shown.layers
              .filter(({ hidden }) => !hidden)
              .map((one) => (
                <Target
                  key={one.id}
                  layer={one}
                  language={language}
                  isChosen={one.id === chosen}
                  onPointerDown={(event) => begin(event, one, 'move')}
                  onTap={() => studio.choose(one.id)}
                />
              ))}
            {live && <Guides placing={live.placing} />}
            {layer && !layer.hidden && (
              <Handles
                layer={layer}
                language={language}
                zoom={frame.scale}
                onBegin={(event, act) => begin(event, layer, act)}
              />
            )}
          </g>
        </svg>
      </div>
      <p className="sr" id={hint}>
        {t('studio:stage.keys')}
      </p>
      <p className="sr" role="status">
        {layer && !live
          ? t('studio:stage.place', {
              x: layer.x,
              y: layer.y,
              scale: Math.round(layer.scale * 100),
              rotation: layer.rotation,
            })
          : ''}
      </p>
    </>
  );
}

/** The one above or below; round the pile, so that none is out of reach. */
function nextLayer({ layers }: LayeredDesign, chosen: string, by: 1 | -1): string {
  const at = layers.findIndex(({ id }) => id === chosen);
  const next = at < 0 ? (by === 1 ? 0 : layers.length - 1) : (at + by + layers.length) % layers.length;
  return layers[next]?.id ?? chosen;
}

interface TargetProps {
  layer: Layer;
  language: Language;
  isChosen: boolean;
  onPointerDown: (event: PointerEvent) => void;
  onTap: () => void;
}

/** Where a layer is taken: its box, or the band in which the letters of an arc lie. */
function Target({ layer, language, isChosen, onPointerDown, onTap }: TargetProps) {
  const { width, height } = layerBox(layer, language);
  const place = `translate(${layer.x} ${layer.y}) rotate(${layer.rotation}) scale(${layer.scale})`;
  const own = { className: isChosen ? 'target is-chosen' : 'target', transform: place, onPointerDown, onClick: onTap };
  if (layer.kind === 'arc') return <path {...own} d={bandOf(layer)} fill="none" strokeWidth={layer.size * 1.5} />;
  return <rect {...own} x={-width / 2} y={-height / 2} width={width} height={height} />;
}

function bandOf({ radius, span, place }: Extract<Layer, { kind: 'arc' }>): string {
  const half = (span * Math.PI) / 360;
  const [x, y] = [radius * Math.sin(half), radius * Math.cos(half) * (place === 'top' ? -1 : 1)];
  return `M${-x},${y}A${radius},${radius} 0 ${span > 180 ? 1 : 0} ${place === 'top' ? 1 : 0} ${x},${y}`;
}

/** Lines through the middle while a layer stands on them. */
function Guides({ placing }: { placing: Placing }) {
  const far = PICTURE / 2;
  return (
    <g className="guides">
      {placing.x === 0 && <path d={`M0,${-far}V${far}`} />}
      {placing.y === 0 && <path d={`M${-far},0H${far}`} />}
    </g>
  );
}

interface HandlesProps {
  layer: Layer;
  language: Language;
  zoom: number;
  onBegin: (event: PointerEvent, act: KeyAct) => void;
}

/** Four corners that resize and one point above that turns, as large at any size of the layer. */
function Handles({ layer, language, zoom, onBegin }: HandlesProps) {
  const points = corners(layer, layerBox(layer, language));
  const [first, second] = points;
  const top = { x: ((first?.x ?? 0) + (second?.x ?? 0)) / 2, y: ((first?.y ?? 0) + (second?.y ?? 0)) / 2 };
  const angle = (layer.rotation * Math.PI) / 180;
  const stalk = STALK / zoom;
  const knob = { x: top.x + Math.sin(angle) * stalk, y: top.y - Math.cos(angle) * stalk };
  const half = HANDLE / zoom;
  return (
    <g className="handles">
      <path className="box" d={`M${points.map(({ x, y }) => `${x},${y}`).join('L')}Z`} />
      <path className="box" d={`M${top.x},${top.y}L${knob.x},${knob.y}`} />
      {points.map(({ x, y }, at) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: the corners are four, always in this order
          key={at}
          className={at % 2 === 0 ? 'handle falling' : 'handle rising'}
          onPointerDown={(event) => onBegin(event, 'resize')}
        >
          <circle className="reach" cx={x} cy={y} r={REACH / zoom} />
          <rect
            x={x - half}
            y={y - half}
            width={half * 2}
            height={half * 2}
            transform={`rotate(${layer.rotation} ${x} ${y})`}
          />
        </g>
      ))}
      <g className="handle turning" onPointerDown={(event) => onBegin(event, 'turn')}>
        <circle className="reach" cx={knob.x} cy={knob.y} r={REACH / zoom} />
        <circle cx={knob.x} cy={knob.y} r={half * 1.1} />
      </g>
    </g>
  );
}
