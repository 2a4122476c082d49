import { adoptStyle } from './adopt-style.ts';
import style from './ask.css?inline';
import { make } from './make.ts';

/**
 * Asks in a dialog of its own, which the browser makes modal, reads out and closes by Escape.
 * @param answers what can be answered, by what its button says; the last is the one that changes nothing
 * @returns the answer; `undefined` where the dialog was closed without one
 */
export function ask<Answer extends string>(
  question: string,
  answers: Readonly<Record<Answer, string>>,
): Promise<Answer | undefined> {
  adoptStyle(style);
  const dialog = make('dialog', 'ask');
  const form = make('form', 'answers');
  form.method = 'dialog';
  for (const [value, words] of Object.entries<string>(answers)) {
    const button = make('button', '', words);
    button.value = value;
    form.append(button);
  }
  const text = make('p', '', question);
  text.id = 'ask-question';
  dialog.setAttribute('aria-labelledby', text.id);
  dialog.append(text, form);
  document.body.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLButtonElement>('button:last-child')?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(isAnswer(dialog.returnValue, answers) ? dialog.returnValue : undefined);
    });
  });
}

function isAnswer<Answer extends string>(value: string, answers: Readonly<Record<Answer, string>>): value is Answer {
  return value !== '' && Object.hasOwn(answers, value);
}
