export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Control point of the quadratic curve that @sigma/edge-curve draws, in viewport pixels (y grows downwards). */
export function controlPoint(from: Point, to: Point, curvature: number): Point {
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
}

/** Point and direction of the curve at `t` (0 is its start, 1 its end). */
export function curveAt(from: Point, control: Point, to: Point, t: number): Point & { readonly angle: number } {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
    angle: Math.atan2(
      u * (control.y - from.y) + t * (to.y - control.y),
      u * (control.x - from.x) + t * (to.x - control.x),
    ),
  };
}

/** Direction of text along a line that is never upside down. */
export function upright(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI;
  if (angle < -Math.PI / 2) return angle + Math.PI;
  return angle;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes boxes as long as they touch none that it has. */
export class Occupied {
  readonly #boxes: Box[] = [];

  add(...boxes: readonly Box[]): void {
    this.#boxes.push(...boxes);
  }

  /** Whether all boxes are free; takes them when they are. */
  take(boxes: readonly Box[]): boolean {
    if (boxes.some((box) => this.#boxes.some((other) => overlap(box, other)))) return false;
    this.#boxes.push(...boxes);
    return true;
  }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Boxes that cover a turned line of text around its centre. */
export function turnedBoxes(centre: Point, angle: number, width: number, height: number): Box[] {
  const count = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width;
    const [x, y] = [centre.x + Math.cos(angle) * along, centre.y + Math.sin(angle) * along];
    return { x: x - height / 2, y: y - height / 2, width: height, height };
  });
}
