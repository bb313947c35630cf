import MarkdownIt from 'markdown-it';

/** Headings of a criterion stand below the page's own h1 and h2. */
const FIRST_HEADING = 3;
const LAST_HEADING = 6;
const LINKS = /^(https?|mailto):/i;

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
markdown.validateLink = (url) => LINKS.test(url);
// No third party is asked for anything by opening a page (P-PRV-03): of a picture, its words remain.
markdown.renderer.rules.image = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? '');
markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet('rel', 'nofollow noopener noreferrer');
  return renderer.renderToken(tokens, index, options);
};
markdown.core.ruler.push('headings-below-the-page', (state) => {
  for (const token of state.tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    const level = Math.min(Number(token.tag.slice(1)) - 1 + FIRST_HEADING, LAST_HEADING);
    token.tag = `h${level}`;
  }
});

/** Markdown (CommonMark, without raw HTML or pictures) as HTML that may stand in a page. */
export const renderMarkdown = (text: string): string => markdown.render(text);
