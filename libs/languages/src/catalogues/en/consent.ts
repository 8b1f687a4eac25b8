export const consent = {
  /** The very words beside the box on the form. */
  form: (presenterName: string) =>
    `I agree that ${presenterName} sends me the invitation, reminders and follow-up letters about this webinar by e-mail. I can stop them at any time with one click.`,
  /** What somebody who brings a list affirms for everybody in it; stored as the consent of each. */
  import:
    'The people in this file have agreed to get letters from us by e-mail, and we can show when and how each of them did.',
};
