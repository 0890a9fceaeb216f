/** Line icons on a 16-pixel grid. */
const PATHS = {
  plus: 'M8 3v10M3 8h10',
  pin: 'M6 2.5h4M6.8 2.5v4L4.5 9h7L9.2 6.5v-4M8 9v4.5',
  list: 'M2.5 4h.1M5.5 4h8M2.5 8h.1M5.5 8h8M2.5 12h.1M5.5 12h8',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  arrange: 'M8 2.5a5.5 5.5 0 1 0 5.5 5.5M13.5 2.5v5.5H8',
  play: 'M5 3.2v9.6L12.8 8Z',
  pause: 'M5.5 3v10M10.5 3v10',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5l3.5 3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1',
  moon: 'M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6Z',
  graph:
    'M4 6.2a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM12 8.4a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM5.8 13.6a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM5.7 4.9l4.6 1.3M4.4 6.1l1 4M7.3 10.8l3.3-2.9',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6',
  save: 'M8 2.5v7M5 6.8 8 9.8l3-3M3 12.5h10',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  help: 'M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM6.3 6.3a1.75 1.75 0 1 1 2.4 1.6c-.5.2-.7.5-.7 1M8 11.2v.1',
  link: 'M6.5 9.5a2.5 2.5 0 0 0 3.6 0l2-2a2.5 2.5 0 0 0-3.6-3.6l-.7.7M9.5 6.5a2.5 2.5 0 0 0-3.6 0l-2 2a2.5 2.5 0 0 0 3.6 3.6l.7-.7',
  path: 'M3.5 12.5h5a2.3 2.3 0 0 0 0-4.6h-1a2.3 2.3 0 0 1 0-4.6h5M10.5 1.5l2 1.8-2 1.8',
  quote: 'M3 4.5h10v7H7l-2.5 2v-2H3z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
