/** Of the pages that show a verdict. */
export const CHECK_SCRIPT_PATH = '/check/page.js';

/**
 * Shows the control, and starts the worker when it is pressed. The worker is ended when it answers, when it is stopped, and when
 * it takes longer than thirty seconds: three addresses of ten seconds each.
 */
export const CHECK_SCRIPT = `for (const box of document.querySelectorAll('[data-check]')) {
  const [start, stop] = box.querySelectorAll('button');
  const said = box.querySelector('[role=status]');
  const out = box.querySelector('[data-out]');
  const words = box.dataset;
  let worker, timer;
  const end = (text, html = '') => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    said.className = html === '' ? 'sm' : 'sr';
    said.textContent = text;
    out.innerHTML = html;
    start.textContent = words.again;
    start.removeAttribute('aria-disabled');
    if (document.activeElement === stop) start.focus();
    stop.hidden = true;
    box.removeAttribute('aria-busy');
  };
  start.addEventListener('click', () => {
    if (worker) return;
    out.textContent = '';
    said.className = 'sm';
    said.textContent = words.running;
    start.setAttribute('aria-disabled', 'true');
    stop.hidden = false;
    box.setAttribute('aria-busy', 'true');
    try {
      worker = new Worker(words.check, { type: 'module' });
    } catch {
      return end(words.failed);
    }
    timer = setTimeout(() => end(words.late), 30000);
    worker.onerror = () => end(words.failed);
    worker.onmessage = ({ data }) => {
      if (data.reading) said.textContent = words.running + ' ' + data.reading;
      else if (data.failed) end(words.failed);
      else end(data.said, data.html);
    };
    worker.postMessage(JSON.parse(box.querySelector('script').textContent));
  });
  stop.addEventListener('click', () => end(words.stopped));
  box.hidden = false;
}
`;
