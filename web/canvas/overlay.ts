import { drawEdges } from './edges.js';
import { drawLabels, placeLabels } from './labels.js';
import { drawLoops } from './loops.js';
import type { Scene } from './scene.js';

/** The canvas above Sigma's: what Sigma does not draw, or not as it is wanted here. */
export class Overlay {
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();

  constructor(canvas: HTMLCanvasElement) {
    this.#context = canvas.getContext('2d')!;
  }

  /** @param scene null for an empty canvas */
  draw(scene: Scene | null, { width, height }: { width: number; height: number }): void {
    const context = this.#context;
    const { canvas } = context;
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    if (!scene) return;
    drawEdges(context, scene.fullEdges, scene.look.edges);
    if (scene.fullEdges.length > 0) this.#drawDiscs(scene);
    drawLoops(context, scene.loops, scene.emphasis, scene.paper);
    this.#drawRings(scene);
    this.#drawPins(scene);
    drawLabels(context, placeLabels(scene, this.measure), scene.paper);
  }

  /** Width of a text in a font, in pixels. */
  readonly measure = (text: string, font: string): number => {
    const key = `${font} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context.font = font;
    const { width } = this.#context.measureText(text);
    this.#widths.set(key, width);
    return width;
  };

  /** Entities above the edges that are drawn here. */
  #drawDiscs({ nodes, look, emphasis }: Scene): void {
    for (const { key, x, y, radius } of nodes) {
      if (emphasis && !emphasis.nodes.has(key)) continue;
      this.#context.beginPath();
      this.#context.arc(x, y, radius, 0, Math.PI * 2);
      this.#context.fillStyle = look.nodes.get(key)!.color;
      this.#context.fill();
    }
  }

  /** A hole in the middle of what the reader pinned. */
  #drawPins({ nodes, paper }: Scene): void {
    this.#context.fillStyle = paper.background;
    for (const { x, y, radius, pinned } of nodes) {
      if (!pinned) continue;
      this.#context.beginPath();
      this.#context.arc(x, y, Math.max(1.5, radius * 0.35), 0, Math.PI * 2);
      this.#context.fill();
    }
  }

  #drawRings({ nodes, selected, hovered, paper }: Scene): void {
    for (const { key, x, y, radius } of nodes) {
      if (!selected.has(key) && hovered !== key) continue;
      this.#context.beginPath();
      this.#context.arc(x, y, radius + 3.5, 0, Math.PI * 2);
      this.#context.strokeStyle = selected.has(key) ? paper.accent : paper.muted;
      this.#context.lineWidth = 2;
      this.#context.stroke();
    }
  }
}
