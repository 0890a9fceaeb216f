import { EdgeProgram, type EdgeProgramType, type ProgramDefinition, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { DisplayEdge, DisplayNode } from './display.js';

/** How the thin lines of one drawing are drawn; it may change between two frames. */
export interface Ink {
  /** Most lines to draw, the first of the graph: fewer while the camera moves. */
  lines: number;
  /** 0 to 1: many lines over each other are drawn fainter. */
  opacity: number;
}

type Program = EdgeProgramType<DisplayNode, DisplayEdge>;
type Uniform = 'u_matrix' | 'u_opacity';

const VERTEX = `
attribute vec2 a_place;
attribute vec4 a_color;
uniform mat3 u_matrix;
varying vec4 v_color;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_place, 1)).xy, 0, 1);
  v_color = a_color;
}`;

const FRAGMENT = `
precision mediump float;
uniform float u_opacity;
varying vec4 v_color;

void main() {
  gl_FragColor = v_color * u_opacity;
}`;

/**
 * Edges as lines of one pixel in so many straight pieces: what a graphics card, or a processor that stands in for one,
 * draws by the ten thousand. Nothing is instanced: software draws each instance by itself.
 */
export function thinEdges(pieces: number, ink: Ink): Program {
  class ThinEdges extends EdgeProgram<Uniform, DisplayNode, DisplayEdge> {
    getDefinition(): ProgramDefinition<Uniform> {
      const { FLOAT, UNSIGNED_BYTE, LINES } = WebGL2RenderingContext;
      return {
        VERTICES: pieces * 2,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: LINES,
        UNIFORMS: ['u_matrix', 'u_opacity'],
        ATTRIBUTES: [
          { name: 'a_place', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(
      _: number,
      start: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      data: EdgeDisplayData & { readonly curvature?: number },
    ): void {
      const color = floatColor(data.color);
      const bend = data.curvature ?? 0;
      const control = {
        x: (from.x + to.x) / 2 - (to.y - from.y) * bend,
        y: (from.y + to.y) / 2 + (to.x - from.x) * bend,
      };
      let at = start;
      for (let vertex = 0; vertex < pieces * 2; vertex += 1) {
        const t = ((vertex + 1) >> 1) / pieces;
        const u = 1 - t;
        this.array[at++] = u * u * from.x + 2 * u * t * control.x + t * t * to.x;
        this.array[at++] = u * u * from.y + 2 * u * t * control.y + t * t * to.y;
        this.array[at++] = color;
      }
    }

    setUniforms({ matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
      gl.uniform1f(uniformLocations.u_opacity, ink.opacity);
    }

    override drawWebGL(method: number, { gl, frameBuffer }: ProgramInfo): void {
      gl.bindFramebuffer(gl.FRAMEBUFFER, frameBuffer);
      gl.drawArrays(method, 0, Math.min(this.capacity, ink.lines) * this.VERTICES);
    }
  }
  return ThinEdges as unknown as Program;
}
