import { xmlAttribute, xmlText } from '../../src/export/xml.js';
import { communityName, groupingOf } from '../state/grouping.js';
import type { Model } from '../state/model.js';
import { colourBy } from '../state/store.js';
import { capital } from '../state/words.js';
import { type EdgeLook, edgeColour, inked } from './appearance.js';
import { themed } from './colour.js';
import { edgeShape } from './edges.js';
import type { Explorer } from './explorer.js';
import type { Point } from './geometry.js';
import { FONT, type PlacedEdge, placeLabels } from './labels.js';

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const LEGEND_LINE = 20;
const MARGIN = 24;

/** The current view as SVG, with title and legend. */
export function pictureOf(model: Model, explorer: Explorer): Picture {
  const scene = explorer.scene();
  const { width, height } = explorer.size;
  const { look, emphasis, paper } = scene;
  const nodeInk = (key: string) =>
    inked(look.nodes.get(key)!.color, emphasis !== null && !emphasis.nodes.has(key), paper);
  const edgeInk = (key: string, { color }: EdgeLook) =>
    inked(color, emphasis !== null && !emphasis.edges.has(key), paper);
  const labels = placeLabels(scene, explorer.measure);
  const number = (value: number) => String(Math.round(value * 10) / 10);
  const text = (at: Point, content: string, style: string) =>
    `<text x="${number(at.x)}" y="${number(at.y)}" ${style}>${xmlText(content)}</text>`;
  const halo = `stroke="${paper.background}" stroke-width="4" stroke-linejoin="round" paint-order="stroke" dominant-baseline="central"`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${xmlAttribute(FONT)}">`,
    `<title>${xmlText(model.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${paper.background}"/>`,
    ...scene.fullEdges.map((edge) => {
      const own = look.edges.get(edge.key)!;
      return edgePath(edge, { ...own, color: edgeInk(edge.key, own) }, number);
    }),
    ...scene.loops.map(
      ({ key, x, y, radius, look: own }) =>
        `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="none" stroke="${edgeInk(key, own)}" stroke-width="${own.size}"/>`,
    ),
    ...scene.nodes.map(
      ({ key, x, y, radius }) =>
        `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="${nodeInk(key)}"/>`,
    ),
    ...labels.edges.map(({ text: content, x, y, angle, colour }) =>
      text(
        { x, y },
        content,
        `font-size="11" fill="${colour}" text-anchor="middle" ${halo} transform="rotate(${number((angle * 180) / Math.PI)} ${number(x)} ${number(y)})"`,
      ),
    ),
    ...labels.nodes.map(({ text: content, x, y, size, weight, colour }) =>
      text({ x, y }, content, `font-size="${size}" font-weight="${weight}" fill="${colour}" ${halo}`),
    ),
    text({ x: MARGIN, y: MARGIN + 8 }, model.title, `font-size="20" font-weight="600" fill="${paper.text}" ${halo}`),
    ...legend(model, paper, height),
    '</svg>',
    '',
  ];
  return { svg: lines.join('\n'), width, height };
}

function edgePath(edge: PlacedEdge, look: EdgeLook, number: (value: number) => string): string {
  const { from, control, to, head } = edgeShape(edge, look);
  const at = ({ x, y }: Point) => `${number(x)} ${number(y)}`;
  const dashes = look.status === 'actual' ? '' : ' stroke-dasharray="6 5"';
  return (
    `<path d="M${at(from)} Q${at(control)} ${at(to)}" fill="none" stroke="${look.color}" stroke-width="${number(look.size)}"${dashes}/>` +
    `<polygon points="${head.map(at).join(' ')}" fill="${look.color}"/>`
  );
}

function legend(model: Model, paper: Parameters<typeof edgeColour>[2], height: number): string[] {
  const entries = [
    ...entityColours(model).map(({ label, colour }) => ({ label, colour: themed(colour, paper.dark), round: true })),
    ...model.vocabulary.quads.map(({ name, label }) => ({
      label,
      colour: edgeColour(model, name, paper),
      round: false,
    })),
    { label: 'State', colour: edgeColour(model, null, paper), round: false },
  ];
  return entries.map(({ label, colour, round }, index) => {
    const y = height - MARGIN - (entries.length - 1 - index) * LEGEND_LINE;
    const sign = round
      ? `<circle cx="${MARGIN + 6}" cy="${y}" r="5" fill="${colour}"/>`
      : `<rect x="${MARGIN}" y="${y - 1.5}" width="12" height="3" fill="${colour}"/>`;
    return `${sign}<text x="${MARGIN + 20}" y="${y}" font-size="12" fill="${paper.text}" dominant-baseline="central">${xmlText(label)}</text>`;
  });
}

/** What the colours of entities stand for. */
function entityColours(model: Model): { label: string; colour: string }[] {
  if (colourBy.value === 'type') {
    return model.vocabulary.types.map(({ plural, colour }) => ({ label: capital(plural), colour }));
  }
  const { coloured, colour } = groupingOf(model);
  const named = coloured.map((one) => ({ label: communityName(model, one), colour: one.colour }));
  return [...named, { label: 'Smaller communities', colour: colour('') }];
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
