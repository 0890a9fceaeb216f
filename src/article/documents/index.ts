import type { Format } from '../formats/format.js';

/** Kinds of file that stringer reads through libraries of their own, which are installed by those who need them. */
export const DOCUMENTS: readonly Format[] = [
  {
    name: 'pdf',
    extensions: ['.pdf'],
    recognises: (opening) => opening.startsWith('%PDF-'),
    load: async () => (await import('./pdf.js')).readPdf,
  },
  {
    name: 'docx',
    extensions: ['.docx'],
    recognises: (opening) => opening.startsWith('PK\u0003\u0004') && /\[Content_Types\]\.xml|word\//.test(opening),
    load: async () => (await import('./docx.js')).readDocx,
  },
  {
    name: 'warc',
    extensions: ['.warc', '.warc.gz'],
    collects: true,
    recognises: (opening) => opening.startsWith('WARC/'),
    load: async () => (await import('./warc.js')).readWarc,
  },
  {
    name: 'mhtml',
    extensions: ['.mht', '.mhtml'],
    recognises: (opening) => headers(opening).some((line) => /^content-type:\s*multipart\/related\b/i.test(line)),
    load: async () => (await import('./mhtml.js')).readMhtml,
  },
  {
    name: 'mail',
    extensions: ['.eml'],
    recognises: (opening) =>
      headers(opening).filter((line) => /^(?:from|date|received|mime-version):/i.test(line)).length > 1,
    load: async () => (await import('./mail.js')).readMail,
  },
];

/** The lines before the first blank one when all are those of a mail's header; else none. */
function headers(opening: string): readonly string[] {
  const lines = opening.split(/\r?\n\r?\n/, 1)[0]?.split(/\r?\n/) ?? [];
  return lines.every((line) => /^[\w-]+:|^[ \t]/.test(line)) ? lines : [];
}
