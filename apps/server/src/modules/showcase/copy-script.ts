/** The one script of the public pages, which work without it: it puts a copy button beside each value that may be copied. */
export const COPY_SCRIPT_PATH = '/copy.js';

export const COPY_SCRIPT = `for (const value of document.querySelectorAll('[data-copy]')) {
  const { copy, copied } = value.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cp';
  button.textContent = copy;
  button.setAttribute('aria-label', copy + ' : ' + value.dataset.name);
  button.addEventListener('click', async () => {
    const text = 'value' in value ? value.value : value.firstChild.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = copied;
    } catch {
      if ('select' in value) value.select();
      else getSelection().selectAllChildren(value.firstElementChild ?? value);
    }
  });
  button.addEventListener('blur', () => { button.textContent = copy; });
  if ('value' in value) value.after(button);
  else value.append(' ', button);
}
`;
