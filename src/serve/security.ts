/**
 * What the page may do: load its own script, style and data, run its layout worker, and nothing else. No inline
 * script, no other origin, no frame around it.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the worker may do that reads articles: compile its kernel. It reaches no network, not even this server. */
export const WORKER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'";

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Whether a request's Host header names this machine at this port. A page of another site whose name was rebound to
 * 127.0.0.1 sends its own name here.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return host !== undefined && names.some((name) => host.toLowerCase() === `${name}:${port}`);
}
