import { xmlAttribute, xmlText } from '../../src/export/xml.js';
import type { Filtered } from '../../src/graph/filters/index.js';
import type { Model } from '../state/model.js';
import { type EdgeLook, edgeInk, inked } from './appearance.js';
import { edgeShape } from './edges.js';
import type { Explorer } from './explorer.js';
import type { Point } from './geometry.js';
import { EDGE_FONT_SIZE, FONT, type PlacedEdge, placeLabels } from './labels.js';
import { legendOf } from './legend.js';
import { type Loop, loopHead } from './loops.js';

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Height of the title above the drawing. */
const TITLE = 52;
const MARGIN = 24;

/** The current view as SVG: the title above it, the legend below. */
export function pictureOf(model: Model, shown: Filtered, explorer: Explorer): Picture {
  const scene = explorer.scene();
  const { width, height } = explorer.size;
  const { look, emphasis, paper } = scene;
  const nodeInk = (key: string) =>
    inked(look.nodes.get(key)!.color, emphasis !== null && !emphasis.nodes.has(key), paper);
  const labels = placeLabels(scene, explorer.measure);
  const text = (at: Point, content: string, style: string) =>
    `<text x="${number(at.x)}" y="${number(at.y)}" ${style}>${xmlText(content)}</text>`;
  const halo = `stroke="${paper.background}" stroke-width="4" stroke-linejoin="round" paint-order="stroke" dominant-baseline="central"`;
  const legend = legendOf(model, shown, paper, width, explorer.measure);
  const whole = TITLE + height + legend.height;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="${xmlAttribute(FONT)}">`,
    `<title>${xmlText(model.title)}</title>`,
    `<rect width="${width}" height="${whole}" fill="${paper.background}"/>`,
    text({ x: MARGIN, y: MARGIN + 8 }, model.title, `font-size="20" font-weight="600" fill="${paper.text}" ${halo}`),
    `<svg y="${TITLE}" width="${width}" height="${height}">`,
    ...scene.fullEdges.map((edge) => {
      const own = look.edges.get(edge.key)!;
      return edgePath(edge, { ...own, color: edgeInk(edge.key, own, emphasis, paper) });
    }),
    ...scene.loops.map((loop) => loopPath(loop, edgeInk(loop.key, loop.look, emphasis, paper))),
    ...scene.nodes.map(
      ({ key, x, y, radius }) =>
        `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="${nodeInk(key)}"/>`,
    ),
    ...labels.edges.map(({ text: content, width: wide, x, y, angle, colour }) => {
      const size = EDGE_FONT_SIZE * paper.scale;
      const turned = `<g transform="translate(${number(x)} ${number(y)}) rotate(${number((angle * 180) / Math.PI)})">`;
      const ground = `<rect x="${number(-wide / 2 - 2)}" y="${number(-size * 0.6)}" width="${number(wide + 4)}" height="${number(size * 1.2)}" fill="${paper.background}"/>`;
      const style = `font-size="${size}" fill="${colour}" text-anchor="middle" dominant-baseline="central"`;
      return `${turned}${ground}${text({ x: 0, y: 0 }, content, style)}</g>`;
    }),
    ...labels.nodes.map(({ text: content, x, y, size, weight, colour }) =>
      text({ x, y }, content, `font-size="${size}" font-weight="${weight}" fill="${colour}" ${halo}`),
    ),
    '</svg>',
    `<g class="legend" transform="translate(0 ${TITLE + height})">`,
    ...legend.lines,
    '</g>',
    '</svg>',
    '',
  ];
  return { svg: lines.join('\n'), width, height: whole };
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function edgePath(edge: PlacedEdge, look: EdgeLook): string {
  const { from, control, to, head } = edgeShape(edge, look);
  const at = ({ x, y }: Point) => `${number(x)} ${number(y)}`;
  const dashes = look.status === 'actual' ? '' : ' stroke-dasharray="6 5"';
  return (
    `<path d="M${at(from)} Q${at(control)} ${at(to)}" fill="none" stroke="${look.color}" stroke-width="${number(look.size)}"${dashes}/>` +
    `<polygon points="${head.map(at).join(' ')}" fill="${look.color}"/>`
  );
}

function loopPath(loop: Loop, colour: string): string {
  const { x, y, radius, look } = loop;
  const dashes = look.status === 'actual' ? '' : ' stroke-dasharray="5 4"';
  const head = loopHead(loop).map((corner) => `${number(corner.x)} ${number(corner.y)}`);
  return (
    `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="none" stroke="${colour}" stroke-width="${number(look.size * 0.7)}"${dashes}/>` +
    `<polygon points="${head.join(' ')}" fill="${colour}"/>`
  );
}

/** The picture in twice the pixels of the screen. */
export async function toPng({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
