import MarkdownIt from 'markdown-it';

/** The page's own h1 and h2 stand above the text of an organisation. */
const HEADING_SHIFT = 2;
const LAST_HEADING = 6;
const LINK = /^(?:https?:\/\/|mailto:)/i;

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
markdown.validateLink = (url) => LINK.test(url);
// A picture is a request to a third party, which learns who reads (P-PRV-03): its words remain.
markdown.renderer.rules.image = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? '');
markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  const link = tokens[index];
  // An empty address passes by `validateLink`: it would be a link to the page itself, with no name.
  if (link && !LINK.test(String(link.attrGet('href')))) link.attrs = null;
  else link?.attrSet('rel', 'nofollow noopener noreferrer');
  return renderer.renderToken(tokens, index, options);
};
markdown.core.ruler.push('headings-below-the-page', (state) => {
  for (const token of state.tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    token.tag = `h${Math.min(Number(token.tag.slice(1)) + HEADING_SHIFT, LAST_HEADING)}`;
  }
});

/** Criteria of the badges that are opened now; the longest texts would take a few megabytes. */
const KEPT = 200;
const rendered = new Map<string, string>();

/** Markdown (CommonMark with tables, without raw HTML or pictures) as HTML that may stand in a page as it is. */
export function renderMarkdown(text: string): string {
  const known = rendered.get(text) ?? markdown.render(text);
  if (!rendered.has(text) && rendered.size >= KEPT) rendered.delete(rendered.keys().next().value ?? '');
  rendered.set(text, known);
  return known;
}

/**
 * The words alone, on one line, for descriptions in other people's previews and for mails. Not escaped.
 * @param maxLength in characters; cut at a word, with an ellipsis
 */
export function plainText(text: string, maxLength = 300): string {
  const words = markdown
    .parse(text, {})
    .flatMap(({ type, content, children }) => {
      if (type === 'fence' || type === 'code_block') return [content];
      return type === 'inline' ? [(children ?? []).map(wordsOf).join('')] : [];
    })
    .join(' ')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const characters = [...words];
  if (characters.length <= maxLength) return words;
  const cut = characters.slice(0, maxLength - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}

const wordsOf = ({ type, content }: { type: string; content: string }): string =>
  type === 'softbreak' || type === 'hardbreak' ? ' ' : content;
