export { byCodeUnit } from '../ontology/order.js';
