import { xmlAttribute, xmlText } from '../../src/export/xml.js';
import type { Model } from '../state/model.js';
import { edgeColour } from './appearance.js';
import { themed } from './colour.js';
import type { Explorer } from './explorer.js';
import { controlPoint, curveAt, type Point } from './geometry.js';
import { FONT, type PlacedEdge, type PlacedNode, placeLabels } from './labels.js';

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const LEGEND_LINE = 20;
const MARGIN = 24;

/** The current view as SVG, with title and legend. */
export function pictureOf(model: Model, explorer: Explorer): Picture | null {
  const scene = explorer.scene();
  if (!scene) return null;
  const { width, height } = explorer.size;
  const { look, paper } = scene;
  const labels = placeLabels(scene, explorer.measure);
  const number = (value: number) => String(Math.round(value * 10) / 10);
  const text = (at: Point, content: string, style: string) =>
    `<text x="${number(at.x)}" y="${number(at.y)}" ${style}>${xmlText(content)}</text>`;
  const halo = `stroke="${paper.background}" stroke-width="4" stroke-linejoin="round" paint-order="stroke" dominant-baseline="central"`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${xmlAttribute(FONT)}">`,
    `<title>${xmlText(model.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${paper.background}"/>`,
    ...scene.allEdges.map((edge) => edgePath(edge, look.edges.get(edge.key)!, number)),
    ...scene.loops.map(
      ({ x, y, radius, look: { color, size } }) =>
        `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="none" stroke="${color}" stroke-width="${size}"/>`,
    ),
    ...scene.nodes.map(
      ({ key, x, y, radius }) =>
        `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="${look.nodes.get(key)!.color}"/>`,
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

function edgePath(
  { from, to }: PlacedEdge,
  look: { color: string; size: number; curvature: number; status: string },
  number: (value: number) => string,
): string {
  const control = controlPoint(from, to, look.curvature);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const end = curveAt(from, control, to, Math.max(0.5, 1 - (to.radius + look.size * 4) / length));
  const dashes = look.status === 'actual' ? '' : ' stroke-dasharray="6 5"';
  return (
    `<path d="M${number(from.x)} ${number(from.y)} Q${number(control.x)} ${number(control.y)} ${number(to.x)} ${number(to.y)}" fill="none" stroke="${look.color}" stroke-width="${number(look.size)}"${dashes}/>` +
    arrowHead(end, to, look, number)
  );
}

function arrowHead(
  base: Point & { angle: number },
  to: PlacedNode,
  { color, size }: { color: string; size: number },
  number: (value: number) => string,
): string {
  const half = size * 1.5 + 1;
  const tip = { x: to.x - Math.cos(base.angle) * to.radius, y: to.y - Math.sin(base.angle) * to.radius };
  const side = { x: -Math.sin(base.angle) * half, y: Math.cos(base.angle) * half };
  const points = [tip, { x: base.x + side.x, y: base.y + side.y }, { x: base.x - side.x, y: base.y - side.y }];
  return `<polygon points="${points.map(({ x, y }) => `${number(x)},${number(y)}`).join(' ')}" fill="${color}"/>`;
}

function legend(model: Model, paper: Parameters<typeof edgeColour>[2], height: number): string[] {
  const entries = [
    ...model.vocabulary.types.map(({ plural, colour }) => ({
      label: plural,
      colour: themed(colour, paper.dark),
      round: true,
    })),
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
