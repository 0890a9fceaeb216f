import { computed } from '@preact/signals';
import type { Styling } from '../canvas/appearance.js';
import { groupingOf, rankSizes } from './grouping.js';
import { colourBy, opened, sizeBy } from './store.js';

/** What colours and sizes stand for. */
export const styling = computed<Styling>(() => {
  const model = opened();
  const { graph } = model;
  const grouping = colourBy.value === 'community' ? groupingOf(model) : null;
  const ranks = sizeBy.value === 'pagerank' ? rankSizes(model) : null;
  return {
    colour: (key) => (grouping ? grouping.colour(grouping.of(key)) : graph.getNodeAttribute(key, 'color')),
    size: (key) => ranks?.get(key) ?? graph.getNodeAttribute(key, 'size'),
  };
});
