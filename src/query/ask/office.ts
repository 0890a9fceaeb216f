import { OTHER_OFFICE } from './words.js';

/** Whether a role is the office asked for: all its words, and none that makes another office of it. */
export function holdsOffice(office: readonly string[]): (role: string) => boolean {
  return (role) => {
    const words = role
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => !/^(?:of|for|the|and)$/.test(word));
    const wanted = office.filter((word) => !/^(?:of|for|the|and)$/.test(word));
    const others = words.filter((word) => OTHER_OFFICE.has(word) && !wanted.includes(word));
    return others.length === 0 && wanted.every((word) => words.some((other) => other === word || other === `${word}s`));
  };
}
