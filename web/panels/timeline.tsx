import { useEffect, useRef, useState } from 'preact/hooks';
import { applyFilters } from '../../src/graph/filters/index.js';
import { isoDay } from '../../src/ontology/iso-day.js';
import { themed } from '../canvas/colour.js';
import { Icon } from '../parts/icon.js';
import { type Bin, binsOf } from '../state/bins.js';
import { filtered, filterState, filters, notice, opened, playing, setRange } from '../state/store.js';
import { dark } from '../state/theme.js';

const HEIGHT = 44;

/** When it happened: dated claims by day, week or month; dragging over bars shows that time alone. */
export function Timeline() {
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const { graph, quad } = opened();
  const { date: range, ...others } = filterState.value.ranges;
  const all = range ? applyFilters(graph, filters.value, { ...filterState.value, ranges: others }) : filtered.value!;
  const bins = binsOf(graph, all);
  if (bins.length < 2) return null;
  const highest = Math.max(1, ...bins.map(({ total }) => total));
  const inRange = (bin: Bin) =>
    (range?.from === undefined || bin.last >= range.from) && (range?.to === undefined || bin.first <= range.to);

  const binAt = (event: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect();
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((event.clientX - box.left) / box.width) * bins.length)));
  };
  const choose = (first: number, last: number) => {
    const [a, b] = [Math.min(first, last), Math.max(first, last)];
    const whole = a === 0 && b === bins.length - 1;
    setRange('date', whole ? {} : { from: bins[a]!.first, to: bins[b]!.last });
  };
  return (
    <section class="timeline" aria-label="Time">
      <svg
        ref={svg}
        viewBox={`0 0 ${bins.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Claims over time, ${bins[0]!.first} to ${bins.at(-1)!.last}`}
        onPointerDown={(event) => {
          svg.current!.setPointerCapture(event.pointerId);
          const at = binAt(event);
          setDrag({ from: at, to: at });
        }}
        onPointerMove={(event) => drag && setDrag({ from: drag.from, to: binAt(event) })}
        onPointerUp={() => {
          if (drag) choose(drag.from, drag.to);
          setDrag(null);
        }}
      >
        {drag && (
          <rect
            class="brush"
            x={Math.min(drag.from, drag.to)}
            y="0"
            width={Math.abs(drag.to - drag.from) + 1}
            height={HEIGHT}
          />
        )}
        {bins.map((bin, index) => {
          let y = HEIGHT;
          return (
            <g key={bin.first} opacity={inRange(bin) ? 1 : 0.25}>
              {[...bin.byQuad].map(([name, count]) => {
                const height = (count / highest) * (HEIGHT - 4);
                y -= height;
                const colour = quad(name)?.colour;
                const style = colour ? { fill: themed(colour, dark.value) } : {};
                return (
                  <rect key={name} class="bar" style={style} x={index + 0.08} y={y} width={0.84} height={height} />
                );
              })}
            </g>
          );
        })}
      </svg>
      <div class="timeline-scale">
        <PlayButton bins={bins} />
        <DateField
          label="From"
          value={String(range?.from ?? bins[0]!.first)}
          set={(from) => setRange('date', { ...range, from })}
        />
        <span class="hint">{range ? '' : 'drag over the bars to look at a time'}</span>
        <DateField
          label="To"
          value={String(range?.to ?? bins.at(-1)!.last)}
          set={(to) => setRange('date', { ...range, to })}
        />
      </div>
    </section>
  );
}

/** Time that each bar is shown, in milliseconds. */
const BEAT = 600;

/** Lets the graph grow bar by bar, from the first day to the last. */
function PlayButton({ bins }: { bins: readonly Bin[] }) {
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    playing.value = at !== null;
    if (at === null) return undefined;
    const bin = bins[at];
    if (!bin) {
      setRange('date', {});
      setAt(null);
      return undefined;
    }
    setRange('date', { from: bins[0]!.first, to: bin.last });
    const timer = window.setTimeout(() => setAt(nextFilled(bins, at + 1)), BEAT);
    return () => window.clearTimeout(timer);
  }, [at]);
  const label = at !== null ? 'Stop' : 'Play through time';
  return (
    <button
      type="button"
      class="icon-button quiet"
      aria-label={label}
      title={label}
      onClick={() => setAt(at === null ? 0 : null)}
    >
      <Icon name={at === null ? 'play' : 'pause'} />
    </button>
  );
}

/** The next bar that holds something, from one on; the number of bars when there is none. */
function nextFilled(bins: readonly Bin[], from: number): number {
  const next = bins.findIndex((bin, index) => index >= from && bin.total > 0);
  return next < 0 ? bins.length : next;
}

function DateField({ label, value, set }: { label: string; value: string; set: (value: string) => void }) {
  return (
    <input
      type="text"
      class="date-field"
      aria-label={label}
      inputMode="numeric"
      maxLength={10}
      placeholder="2024-04-19"
      value={value}
      onChange={(event) => {
        const day = isoDay(event.currentTarget.value);
        if (day) set(day);
        else {
          notice.value = 'Write a day as year-month-day, such as 2024-04-19';
          event.currentTarget.value = value;
        }
      }}
    />
  );
}
