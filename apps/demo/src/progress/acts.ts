/** The acts in their order: what a terminal calls each, and at which part of the whole it begins. */
export const ACTS = {
  start: { title: 'An installation of its own starts', from: 0 },
  stage: { title: 'Setting the stage: webinar and offer', from: 0.1 },
  register: { title: 'People register, the day passes', from: 0.14 },
  remind: { title: 'Reminders go out: 24 h, 1 h, 15 min before', from: 0.38 },
  live: { title: 'Live: they come, vote, ask, see the offer', from: 0.52 },
  letters: { title: 'Letters follow, some click the offer', from: 0.82 },
  orders: { title: 'Some buy: by card, or on the phone with sales', from: 0.9 },
  figures: { title: 'The figures settle', from: 0.96 },
} as const;

export type Act = keyof typeof ACTS;

/** How much of the whole play is done when `part` of one act is. */
export function shareAt(act: Act, part: number): number {
  const starts = Object.values(ACTS).map(({ from }) => from);
  const { from } = ACTS[act];
  const next = starts.find((start) => start > from) ?? 1;
  return Math.round((from + (next - from) * Math.min(1, Math.max(0, part))) * 1000) / 1000;
}
