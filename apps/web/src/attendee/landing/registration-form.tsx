import { useEffect, useRef, useState, type FormEvent } from 'react';
import { browserZone } from '../../format/time';
import { asProblem } from '../../http/problem';
import { language, locale } from '../../language/language';
import { m } from '../messages';
import { ProblemNote } from '../pieces/problem-note';
import { TextField } from '../pieces/text-field';
import { ruleText } from '../problem-text';
import { useAct } from '../use-act';
import { register, type PublicWebinar } from './landing.queries';
import { SessionChoice } from './session-choice';

const text = m.landing;
type Errors = Partial<Record<string, string>>;

/** Empty for what is not there, and for a file, which no field of this form takes. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** What can be told without asking the platform; the rest is the platform's to judge. */
function missing(form: FormData): Errors {
  const errors: Errors = {};
  for (const name of ['name', 'email']) {
    if (!textOf(form, name).trim()) errors[name] = m.rules.required;
  }
  if (!form.get('consent')) errors.consent = text.consentNeeded;
  return errors;
}

const fieldErrors = (error: unknown): Errors =>
  Object.fromEntries(asProblem(error).fields.map((field) => [field.pointer.slice(1), ruleText(field)]));

/** The words that are stored with the consent are the words that were read. */
const consentIn = ({ consentText, consentTexts }: PublicWebinar): string =>
  consentTexts.find((wording) => wording.language === language)?.text ?? consentText;

interface RegistrationFormProps {
  webinar: PublicWebinar;
  timeZone?: string;
}

export function RegistrationForm({ webinar, timeZone }: RegistrationFormProps) {
  const { slug, sessions } = webinar;
  const [unfilled, setUnfilled] = useState<Errors>({});
  const { run, pending, error } = useAct(register);
  const errors: Errors = { ...(error ? fieldErrors(error) : {}), ...unfilled };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What the platform refuses is found by whoever does not see the page, too.
    const [refused] = Object.keys(error ? fieldErrors(error) : {});
    if (refused) form.current?.querySelector<HTMLElement>(`[name="${refused}"]`)?.focus();
  }, [error]);
  const shownBesideField = ['name', 'email', 'consent'].some((name) => errors[name] !== undefined);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { currentTarget: element } = event;
    const filled = new FormData(element);
    const gaps = missing(filled);
    setUnfilled(gaps);
    const [first] = Object.keys(gaps);
    if (first) return element.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    const answer = await run(slug, {
      name: textOf(filled, 'name'),
      email: textOf(filled, 'email'),
      consent: true,
      sessionId: textOf(filled, 'sessionId') || undefined,
      timeZone: timeZone ?? browserZone(),
      locale,
      website: textOf(filled, 'website') || undefined,
    });
    if (answer) window.location.assign(new URL(answer.registeredUrl, window.location.href).pathname);
  };

  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={text.formTitle}
    >
      <h2>{text.formTitle}</h2>
      {sessions.length > 1 && <SessionChoice sessions={sessions} timeZone={timeZone} />}
      <TextField label={text.name} name="name" autoComplete="name" error={errors.name} />
      <TextField label={text.email} name="email" type="email" autoComplete="email" error={errors.email} />
      <div>
        <label className="check">
          <input
            type="checkbox"
            name="consent"
            required
            aria-invalid={errors.consent !== undefined}
            aria-describedby={errors.consent ? 'consent-error' : undefined}
          />
          <span>{consentIn(webinar)}</span>
        </label>
        {errors.consent && (
          <span className="error" id="consent-error">
            {errors.consent}
          </span>
        )}
      </div>
      <div className="hidden" aria-hidden="true">
        <label>
          {text.website}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      {!shownBesideField && <ProblemNote error={error} />}
      <button className="button" disabled={pending}>
        {pending ? text.sending : text.submit}
      </button>
      <p className="muted small">{text.free}</p>
    </form>
  );
}
