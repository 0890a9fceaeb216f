import { computed, effect, signal } from '@preact/signals';
import { type Theme, theme } from './store.js';

const KEY = 'stringer-theme';
const query = window.matchMedia('(prefers-color-scheme: dark)');
const systemDark = signal(query.matches);

/** Whether the page is dark now. */
export const dark = computed(() => theme.value === 'dark' || (theme.value === 'system' && systemDark.value));

/** The same once the stylesheet has it: what reads the colours of the page follows this. */
export const painted = signal(dark.peek());

/** Takes the theme that was chosen last time, and writes changes to the page and to the browser's storage. */
export function followTheme(): void {
  query.addEventListener('change', () => {
    systemDark.value = query.matches;
  });
  const stored = readStored();
  if (stored) theme.value = stored;
  effect(() => {
    document.documentElement.dataset.theme = dark.value ? 'dark' : 'light';
    painted.value = dark.value;
    try {
      if (theme.value === 'system') window.localStorage.removeItem(KEY);
      else window.localStorage.setItem(KEY, theme.value);
    } catch {
      // A page opened from disk may have no storage: the theme then lasts as long as the page.
    }
  });
}

function readStored(): Theme | null {
  try {
    const stored = window.localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null;
  }
}
