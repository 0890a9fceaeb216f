import type { StringerGraph } from '../graph/types.js';
import type { Format } from './format.js';
import { PREFIXES, type Resource, resourcesOf, type Term } from './rdf.js';

/**
 * Turtle (https://www.w3.org/TR/turtle/) with PROV-O provenance, see `resourcesOf`. Written here rather than by a
 * library, because the page writes it too and what is needed of Turtle is a page of code.
 */
export const turtle: Format = {
  name: 'ttl',
  extension: '.ttl',
  description: 'Turtle: RDF with provenance, for triple stores and SPARQL',
  write(graph: StringerGraph) {
    const prefixes = Object.entries(PREFIXES).map(([name, iri]) => `@prefix ${name}: <${iri}> .`);
    return `${[...prefixes, '', ...resourcesOf(graph).map(block)].join('\n')}\n`;
  },
};

function block({ iri, types, properties }: Resource): string {
  const lines = [
    `a ${types.join(', ')}`,
    ...properties
      .filter(([, objects]) => objects.length > 0)
      .map(([predicate, objects]) => `${predicate} ${objects.map(term).join(', ')}`),
  ];
  return `<${iri}>\n  ${lines.join(' ;\n  ')} .`;
}

function term(object: Term): string {
  if ('iri' in object) return `<${object.iri}>`;
  const quoted = `"${object.text.replace(/["\\\n\r\t]/g, (character) => ESCAPES[character]!)}"`;
  return object.type === undefined ? quoted : `${quoted}^^${object.type}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
