/** A link to the original, for web addresses only: an article names its own address. */
export function SafeLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return null;
  return (
    <a class="text-link" href={url} target="_blank" rel="noreferrer noopener">
      Original
    </a>
  );
}
