import type { Format } from './format.js';
import { PREFIXES, type Resource, resourcesOf, type Term } from './rdf.js';

/** JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): the same triples as Turtle, one resource a line. */
export const jsonLd: Format = {
  name: 'jsonld',
  extension: '.jsonld',
  description: 'JSON-LD: RDF with provenance, for the web and triple stores',
  write(graph) {
    const lines = resourcesOf(graph).map((resource) => JSON.stringify(object(resource)));
    return `{"@context":${JSON.stringify(PREFIXES)},"@graph":[\n${lines.join(',\n')}\n]}\n`;
  },
};

function object({ iri, types, properties }: Resource): Record<string, unknown> {
  const known = properties.filter(([, objects]) => objects.length > 0);
  return {
    '@id': iri,
    '@type': types,
    ...Object.fromEntries(known.map(([predicate, objects]) => [predicate, objects.map(value)])),
  };
}

function value(term: Term): Record<string, string> {
  if ('iri' in term) return { '@id': term.iri };
  return term.type === undefined ? { '@value': term.text } : { '@value': term.text, '@type': term.type };
}
