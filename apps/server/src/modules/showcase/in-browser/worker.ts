import { reportMissingTextsTo } from '../../../platform/texts/texts.ts';
import type { Answered, Asked, Reading } from './asked.ts';
import { checkHere } from './check-here.page.ts';

// Runs in the visitor's browser, in a thread that the page can end: a badge that hangs holds up nothing else. It is built by
// apps/web/vite.check.config.ts, and loaded when somebody presses the button (check-script.ts).

declare const self: {
  location: { origin: string };
  addEventListener(kind: 'message', listener: (event: { data: Asked }) => void): void;
  postMessage(message: Answered | Reading): void;
};

reportMissingTextsTo(() => undefined);
self.addEventListener('message', ({ data }) => {
  checkHere(data, self.location.origin, (reading) => self.postMessage({ reading })).then(
    (answer) => self.postMessage(answer),
    () => self.postMessage({ failed: true }),
  );
});
