import { reportMissingTextsTo } from '../../../platform/texts/texts.ts';
import { checkEnclosed } from './check-enclosed.page.ts';

// The one script of a page to keep (kept.page.ts), which stands in it: built as one file, it runs as soon as the page is opened.

interface Element {
  textContent: string | null;
  innerHTML: string;
  hidden: boolean;
}
declare const document: { getElementById(id: string): Element };

reportMissingTextsTo(() => undefined);
const shown = document.getElementById('result');
checkEnclosed(JSON.parse(document.getElementById('kept').textContent ?? ''), new Date()).then(
  (html) => {
    shown.innerHTML = html;
    shown.hidden = false;
  },
  () => {
    document.getElementById('failed').hidden = false;
  },
);
