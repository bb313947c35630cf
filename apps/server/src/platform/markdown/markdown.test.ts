import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, renderMarkdown } from './markdown.ts';

/** Every tag and attribute that the renderer may write; anything else came from the text. */
const TAGS =
  /<\/?(?:p|br|em|strong|s|code|pre|ul|ol|li|blockquote|hr|h[3-6]|a|table|thead|tbody|tr|th|td)(?: (?:href="(?:https?:\/\/|mailto:)[^"<>]*"|title="[^"<>]*"|rel="nofollow noopener noreferrer"|class="language-[^"<>]*"|start="\d+"|style="text-align:(?:left|right|center)"))*>/gi;
const leftOver = (html: string) => html.replaceAll(TAGS, '');

describe('rendered Markdown', () => {
  it('keeps what a criterion needs: emphasis, lists, links, headings below the page’s own', () => {
    const html = renderMarkdown(
      '# A mené\n\n**un projet** à plusieurs :\n\n- cadrage\n- [bilan](https://acme.example/a?b=1&c=2)\n\n##### Bas',
    );
    expect(html).toContain('<h3>A mené</h3>');
    expect(html).toContain('<h6>Bas</h6>');
    expect(html).toContain('<strong>un projet</strong>');
    expect(html).toContain('<li>cadrage</li>');
    expect(html).toContain('<a href="https://acme.example/a?b=1&amp;c=2" rel="nofollow noopener noreferrer">bilan</a>');
    expect(html).not.toMatch(/<h[12]/);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://spy.example/pixel.png)',
    '![x][1]\n\n[1]: https://spy.example/pixel.png',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:msgbox(1))',
    '[x](//evil.example)',
    '[x](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '[x](https://a.example "x\\" onmouseover=\\"alert(1)")',
    '[x](https://a.example/"onmouseover="alert(1))',
    '```"><script>alert(1)</script>\nx\n```',
    '<svg/onload=alert(1)>',
    '<!-- --><b>',
    'a\u0000<b>',
  ])('lets nothing through in %j', (text) => {
    const html = renderMarkdown(text);
    expect(leftOver(html)).not.toMatch(/[<>]/);
    expect(html).not.toMatch(/<img|<script|href="(?!https?:\/\/|mailto:)/i);
  });

  it('writes no tag of its reader’s making, whatever the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '[',
      '](',
      ')',
      '!',
      'javascript:',
      'https://a',
      '`',
      '#',
      '\n',
      '*',
      '|',
      ' ',
      'on=',
      '-',
      ':',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 40 }), (parts) => {
        expect(leftOver(renderMarkdown(parts.join('')))).not.toMatch(/[<>]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes a long hostile text in linear time', () => {
    const start = performance.now();
    for (const part of ['[', '![', '**a', '`', '<', '> ', '- ', '[a](', '&#', '|-']) renderMarkdown(part.repeat(2_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('a picture', () => {
  it('leaves its words, and asks nobody for anything', () => {
    const html = renderMarkdown('![Un <b>plan</b>](https://spy.example/pixel.png "t")');
    expect(html).toBe('<p>Un &lt;b&gt;plan&lt;/b&gt;</p>\n');
    expect(plainText('Voir ![un plan](https://spy.example/p.png) ici')).toBe('Voir un plan ici');
  });
});

describe('plain text', () => {
  it('keeps the words and nothing else', () => {
    expect(
      plainText('# Titre\n\nUn **projet** [mené](https://a.example)\nà _plusieurs_ : `x < y`\n\n- un\n- deux'),
    ).toBe('Titre Un projet mené à plusieurs : x < y un deux');
  });

  it('is cut at a word, by characters and not by halves of them', () => {
    expect(plainText('un deux trois quatre', 12)).toBe('un deux…');
    expect(plainText('😀'.repeat(50), 10)).toBe(`${'😀'.repeat(9)}…`);
  });
});
