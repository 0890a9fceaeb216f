import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createEdgeArrowProgram, type EdgeProgramType, type ProgramDefinition } from 'sigma/rendering';
import type { DisplayEdge, DisplayNode } from './display.js';
import { type Ink, thinEdges } from './thin-edges.js';

const HEAD = { lengthToThicknessRatio: 5, widenessToThicknessRatio: 4 };

type Program = EdgeProgramType<DisplayNode, DisplayEdge>;

const curve = createEdgeCurveProgram<DisplayNode, DisplayEdge>({
  arrowHead: { extremity: 'target', ...HEAD },
  curvatureAttribute: 'curvature',
});

/** How edges of a small graph are drawn, by the `type` that the drawing gives them. */
export const FULL_EDGES: Readonly<Record<string, Program>> = {
  line: createEdgeArrowProgram<DisplayNode, DisplayEdge>(HEAD),
  curve,
  dashed: dashed(curve),
};

/** How edges of a large graph are drawn. */
export const thinPrograms = (ink: Ink): Readonly<Record<string, Program>> => ({
  line: thinEdges(1, ink),
  curve: thinEdges(8, ink),
});

type ConcreteProgram = InstanceType<Program> & { getDefinition(): ProgramDefinition };

/** Length of a dash with its gap, and of the dash, in device pixels. */
const PERIOD = '11.0';
const DASH = '6.0';

/**
 * The curve program with gaps in its line, for claims that are not (yet) facts. It adds two things to the fragment
 * shader: how far along the curve a pixel lies, and nothing drawn in the gaps outside the arrowhead.
 */
function dashed(program: Program): Program {
  // The typings hide what the program is: a class of Sigma's EdgeProgram.
  const Base = program as unknown as new (...parameters: ConstructorParameters<Program>) => ConcreteProgram;
  return class extends Base {
    override getDefinition() {
      const definition = super.getDefinition();
      const source = definition.FRAGMENT_SHADER_SOURCE.replace('float det(', 'float alongCurve = 0.0;\nfloat det(')
        .replace('return mix(mix(b0, b1, t)', 'alongCurve = t;\n  return mix(mix(b0, b1, t)')
        .replace('float halfThickness =', `${GAPS}\n  float halfThickness =`);
      return { ...definition, FRAGMENT_SHADER_SOURCE: source };
    }
  };
}

const GAPS = `
  #ifndef PICKING_MODE
  float run = alongCurve * (length(v_cpB - v_cpA) + length(v_cpC - v_cpB)) * 0.92;
  if (distToTarget >= targetArrowLength && mod(run, ${PERIOD}) > ${DASH}) {
    gl_FragColor = transparent;
    return;
  }
  #endif`;
